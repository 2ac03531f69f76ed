/* Reads the words that name a bearer (<bramble/carrier.h>), and says of wrong ones what would be right. */
#include <bramble/carrier.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#define BEARERS                                                                                                        \
    "there are hci:hci0 (an adapter of this machine), hci:tty:PATH,BAUD (a serial line), hci:unix:PATH and "           \
    "hci:tcp:HOST:PORT"

static int wrong(char *trouble, const char *format, ...) __attribute__((format(printf, 2, 3)));

static int wrong(char *trouble, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(trouble, BRAMBLE_TROUBLE_MAX, format, arguments);
    va_end(arguments);
    return BRAMBLE_ERROR_VALUE;
}

/* What follows `prefix` in `word`, or NULL. */
static const char *behind(const char *word, const char *prefix)
{
    size_t size = strlen(prefix);
    return strncmp(word, prefix, size) == 0 ? word + size : NULL;
}

/* A number in decimal digits and nothing else. */
static bool number_read(const char *word, unsigned long most, unsigned long *number)
{
    char *end;
    *number = strtoul(word, &end, 10);
    return *word >= '0' && *word <= '9' && *end == '\0' && *number <= most;
}

static int adapter_read(const char *digits, struct bramble_bearer *bearer, char *trouble)
{
    unsigned long number;
    if (!number_read(digits, 0xFFFE, &number)) {
        return wrong(trouble, "\"%s\" names no adapter; they are hci:hci0, hci:hci1, ...", bearer->word);
    }
    bearer->kind = BRAMBLE_BEARER_ADAPTER;
    bearer->adapter = (uint16_t)number;
    return 0;
}

static int tty_read(const char *rest, struct bramble_bearer *bearer, char *trouble)
{
    unsigned long baud = 115200;
    bearer->kind = BRAMBLE_BEARER_TTY;
    bearer->flow_control = true;
    (void)snprintf(bearer->path, sizeof bearer->path, "%s", rest);
    char *speed = strchr(bearer->path, ',');
    char *flow = speed == NULL ? NULL : strchr(speed + 1, ',');
    if (flow != NULL) {
        *flow++ = '\0';
        bearer->flow_control = false;
        if (strcmp(flow, "noflow") != 0) {
            return wrong(trouble,
                         "\"%s\": behind the speed may stand \"noflow\" (a line without RTS and CTS), not \"%s\"",
                         bearer->word, flow);
        }
    }
    if (speed != NULL) {
        *speed++ = '\0';
        if (!number_read(speed, 4000000, &baud) || baud < 1200) {
            return wrong(trouble, "\"%s\": a speed is from 1200 to 4000000 baud (115200), not \"%s\"", bearer->word,
                         speed);
        }
    }
    bearer->baud = (uint32_t)baud;
    if (bearer->path[0] == '\0') {
        return wrong(trouble, "\"%s\" lacks the path of the line: hci:tty:/dev/ttyACM0,115200", bearer->word);
    }
    return 0;
}

static int unix_read(const char *path, struct bramble_bearer *bearer, char *trouble)
{
    const size_t most = sizeof((struct sockaddr_un *)0)->sun_path - 1U;
    bearer->kind = BRAMBLE_BEARER_UNIX;
    (void)snprintf(bearer->path, sizeof bearer->path, "%s", path);
    if (path[0] == '\0') {
        return wrong(trouble, "\"%s\" lacks the path of the socket: hci:unix:/run/air", bearer->word);
    }
    if (strlen(path) > most) {
        return wrong(trouble, "the path of a socket has %zu octets at most, and this one %zu: \"%s\"", most,
                     strlen(path), path);
    }
    return 0;
}

static int tcp_read(const char *rest, struct bramble_bearer *bearer, char *trouble)
{
    bearer->kind = BRAMBLE_BEARER_TCP;
    (void)snprintf(bearer->path, sizeof bearer->path, "%s", rest);
    char *host = bearer->path;
    char *colon = strrchr(host, ':');
    unsigned long port;
    if (colon == NULL || colon == host || !number_read(colon + 1, 65535, &port) || port == 0) {
        return wrong(trouble, "\"%s\" lacks a host or a port from 1 to 65535: hci:tcp:192.168.1.7:5000", bearer->word);
    }
    *colon = '\0';
    (void)snprintf(bearer->service, sizeof bearer->service, "%hu", (uint16_t)port);
    size_t size = strlen(host);
    if (host[0] == '[' && host[size - 1] == ']') {
        host[size - 1] = '\0';
        memmove(host, host + 1, size - 1);
    } else if (strchr(host, ':') != NULL) {
        return wrong(trouble, "\"%s\": an IPv6 address stands in brackets: hci:tcp:[%s]:%lu", bearer->word, host, port);
    }
    return 0;
}

int bramble_bearer_read(const char *word, struct bramble_bearer *bearer, char *trouble)
{
    static const struct {
        const char *prefix;
        int (*read)(const char *rest, struct bramble_bearer *bearer, char *trouble);
    } kinds[] = {{"hci:tty:", tty_read}, {"hci:unix:", unix_read}, {"hci:tcp:", tcp_read}, {"hci:hci", adapter_read}};
    memset(bearer, 0, sizeof *bearer);
    trouble[0] = '\0';
    if (strlen(word) >= sizeof bearer->word) {
        return wrong(trouble, "the word of a bearer has %zu octets at most, not %zu", sizeof bearer->word - 1,
                     strlen(word));
    }
    (void)snprintf(bearer->word, sizeof bearer->word, "%s", word);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *rest = behind(word, kinds[i].prefix);
        if (rest != NULL) {
            return kinds[i].read(rest, bearer, trouble);
        }
        rest = behind(word, kinds[i].prefix + strlen("hci:"));
        if (rest != NULL && rest[0] != ':') {
            return wrong(trouble, "there is no bearer \"%s\"; did you mean \"hci:%s\"?", word, word);
        }
    }
    return wrong(trouble, "there is no bearer \"%s\"; %s", word, BEARERS);
}
