/* bramble node: an application as a real node, on a real controller. */
#include "live.h"

#include "commands.h"
#include "options.h"
#include "store_owner.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define UUID_RECORD BRAMBLE_STORE_APPLICATION_FIRST

enum { LETTER_STOP };

struct live_options {
    const char *bearer;
    const char *store;
    const char *uuid;
    const char *name;
    const char *static_oob;
    const char *capture;
    bool relay;
    bool legacy;
    bool extended;
    bool iv_test;
    bool json;
};

static const struct option options[] = {
    {"--bearer", "BEARER", offsetof(struct live_options, bearer), "how the controller is reached: see above", false},
    {"--store", "DIR", offsetof(struct live_options, store),
     "where the node keeps its keys and states; made if it is not there, for its owner only", false},
    {"--uuid", "UUID", offsetof(struct live_options, uuid),
     "32 hexadecimal digits; without it, one is drawn and kept in the store", false},
    {"--static-oob", "HEX", offsetof(struct live_options, static_oob),
     "32 or 64 hexadecimal digits that a provisioner must know, as if printed on the device", false},
    {"--name", "NAME", offsetof(struct live_options, name), "stands before each line, to tell several nodes apart",
     false},
    {"--relay", NULL, offsetof(struct live_options, relay), "relays from the moment it is a member", false},
    {"--legacy", NULL, offsetof(struct live_options, legacy),
     "no extended advertising, though the controller may have it", false},
    {"--extended", NULL, offsetof(struct live_options, extended),
     "extended advertising, though the controller may not say that it has it", false},
    {"--iv-test", NULL, offsetof(struct live_options, iv_test),
     "IV updates may follow each other without the 96 hours between them: the specification's test mode", false},
    {"--pcap", "FILE", offsetof(struct live_options, capture),
     "all that is said to the controller and by it, for Wireshark and tshark; made anew", false},
    {"--json", NULL, offsetof(struct live_options, json), "news as JSON, an object in each line", false},
};

void node_usage(struct text *text)
{
    text_add(text,
             "usage: bramble node APPLICATION --bearer BEARER --store DIR [options]\n\n"
             "Is a node, on a Bluetooth controller, until it is ended by SIGTERM or Ctrl-C. A new one beacons that\n"
             "it wants to be provisioned; one that is a member goes on where it was. Says \"ready\" when it is\n"
             "there, then what happens, a line each. Ends with 0 when it was asked to end, with 1 when there is no\n"
             "controller or the store cannot be used, with 2 when a word is wrong.\n\n");
    live_kinds_list(text);
    text_add(text, "\nbearers:\n"
                   "  hci:hci0                      an adapter of this machine that nobody else uses\n"
                   "  hci:tty:PATH[,BAUD[,noflow]]  a controller on a serial line (115200 baud, RTS and CTS)\n"
                   "  hci:unix:PATH                 one on a Unix socket, for example of bramble air\n"
                   "  hci:tcp:HOST:PORT             one on a TCP port\n\n");
    options_list(text, OPTIONS(options));
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

/* With or without the dashes that UUIDs are written with. */
static bool uuid_read(const char *word, uint8_t uuid[16], struct text *error)
{
    char digits[33];
    size_t count = 0;
    for (const char *at = word; *at != '\0' && count < sizeof digits; at++) {
        if (*at != '-') {
            digits[count++] = *at;
        }
    }
    digits[count < sizeof digits ? count : sizeof digits - 1] = '\0';
    if (count != 32 || !hex_read(digits, uuid, 16)) {
        text_add(error, "--uuid needs 32 hexadecimal digits, not \"%s\"", word);
        return false;
    }
    return true;
}

static bool static_oob_read(const char *word, uint8_t value[32], struct bramble_view *view, struct text *error)
{
    size_t size = strlen(word) / 2;
    if ((size != 16 && size != 32) || !hex_read(word, value, size)) {
        text_add(error, "--static-oob needs 32 or 64 hexadecimal digits, not \"%s\"", word);
        return false;
    }
    *view = (struct bramble_view){value, size};
    return true;
}

static bool all_there(const struct live_options *chosen, const char *kind, struct text *error)
{
    if (kind == NULL) {
        text_add(error, "which application? Try: bramble node lamp --bearer hci:hci0 --store lamp-store");
    } else if (chosen->bearer == NULL) {
        text_add(error, "which controller? --bearer hci:hci0 for the first adapter of this machine");
    } else if (chosen->store == NULL) {
        text_add(error, "--store is missing: the folder where the node keeps its keys, made if it is not there");
    }
    return error->size == 0;
}

/* ---- The UUID ---------------------------------------------------------------------------------------------------- */

/* A random one (version 4 of RFC 4122), which some provisioners insist on. */
static int uuid_draw(uint8_t uuid[16])
{
    int result = bramble_random(NULL, uuid, 16);
    uuid[6] = (uint8_t)((uuid[6] & 0x0FU) | 0x40U);
    uuid[8] = (uint8_t)((uuid[8] & 0x3FU) | 0x80U);
    return result;
}

/* The one that was given, or else that of the store, or else a new one; kept in the store. */
static int uuid_settle(struct live *live, bool given)
{
    const struct bramble_store *store = &live->world.store;
    uint8_t kept[16];
    int had = store->get(store->context, UUID_RECORD, kept, sizeof kept);
    if (!given && had == 16) {
        memcpy(live->uuid, kept, sizeof kept);
        return 0;
    }
    if (given && had == 16 && memcmp(live->uuid, kept, sizeof kept) == 0) {
        return 0;
    }
    int result = given ? 0 : uuid_draw(live->uuid);
    if (result == 0) {
        result = store->put(store->context, UUID_RECORD, (struct bramble_view){live->uuid, sizeof live->uuid});
    }
    return result == 0 && store->sync != NULL ? store->sync(store->context) : result;
}

/* ---- Signals and what is typed ----------------------------------------------------------------------------------- */

static const struct bramble_loop *signalled; /* a handler is given nothing but the signal's number */

static void on_signal(int number)
{
    (void)bramble_loop_post(signalled, (struct bramble_letter){LETTER_STOP, (uint32_t)number});
}

static void letter(void *context, bramble_time now, struct bramble_letter letter)
{
    (void)now;
    ((struct live *)context)->stop |= letter.kind == LETTER_STOP;
}

/* Nobody may be there to read, and a terminal whose foreground we do not have is none of ours. */
static void listen_to_signals(struct live *live)
{
    static const int ends[] = {SIGTERM, SIGINT, SIGHUP};
    static const int ignored[] = {SIGPIPE, SIGTTIN, SIGTTOU};
    signalled = &live->world.loop;
    bramble_loop_letters(&live->world.loop, letter, live);
    for (size_t i = 0; i < 3; i++) {
        (void)sigaction(ends[i], &(struct sigaction){.sa_handler = on_signal, .sa_flags = SA_RESTART}, NULL);
        (void)sigaction(ignored[i], &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    }
}

static void forget_signals(void)
{
    (void)sigaction(SIGTERM, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    (void)sigaction(SIGINT, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    (void)sigaction(SIGHUP, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
}

struct typed {
    struct live *live;
    struct bramble_loop_watch watch;
    char line[128];
    size_t size;
};

static void line_typed(struct live *live, const char *line)
{
    bool on = strcmp(line, "on") == 0;
    if (line[0] == '\0') {
        return;
    }
    if (live->kind->switch_it == NULL || (!on && strcmp(line, "off") != 0)) {
        teller_say(&live->teller, "not_understood", NULL, "\"%s\"; %s", line,
                   live->kind->switch_it != NULL ? "there are on and off" : "nothing can be typed here");
        return;
    }
    int result = live->kind->switch_it(live, on);
    if (result < 0) {
        teller_say(&live->teller, "not_done", json_pack("{s:s}", "error", bramble_error_name(result)), "%s: %s", line,
                   result == BRAMBLE_ERROR_NOT_FOUND ? "no publication is configured" : bramble_error_text(result));
    }
}

static void typed_more(void *context, bramble_time now, unsigned what)
{
    struct typed *typed = context;
    char octets[64];
    ssize_t got = read(STDIN_FILENO, octets, sizeof octets);
    (void)now;
    (void)what;
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
        bramble_loop_unwatch(&typed->live->world.loop, &typed->watch);
    }
    for (ssize_t i = 0; i < got; i++) {
        if (octets[i] == '\n') {
            typed->line[typed->size] = '\0';
            typed->size = 0;
            line_typed(typed->live, typed->line);
        } else if (typed->size + 1 < sizeof typed->line) {
            typed->line[typed->size++] = octets[i];
        }
    }
}

/* ---- Living ------------------------------------------------------------------------------------------------------ */

static void tell_ready(struct live *live)
{
    const struct bramble_host_controller *controller = bramble_host_controller(&live->world.host);
    bool member = bramble_node_is_member(live->world.node);
    uint16_t address = bramble_node_address(live->world.node);
    json_t *fields =
        json_pack("{s:s,s:s,s:b,s:i,s:s,s:i,s:b,s:b}", "application", live->kind->name, "uuid", as_hex(live->uuid, 16),
                  "member", member, "address", address, "bearer", live->world.options.bearer, "advertising_sets",
                  controller->sets, "extended_advertising", controller->extended, "measurable", controller->measurable);
    struct text state = {0};
    text_add(&state, member ? "a member at address 0x%04x" : "not provisioned", address);
    teller_say(&live->teller, "ready", fields, "%s, %s, UUID %s, on %s (%s advertising, %u at once)", live->kind->name,
               state.octets, as_hex(live->uuid, 16), live->world.options.bearer,
               controller->extended ? "extended" : "legacy", controller->sets);
    text_free(&state);
    if (live->world.files.discarded[0] != '\0') {
        teller_say(&live->teller, "store_discarded", NULL, "%s", live->world.files.discarded);
    }
}

static void run(struct live *live)
{
    struct typed typed = {.live = live};
    typed.watch = (struct bramble_loop_watch){.handle = STDIN_FILENO, .ready = typed_more, .context = &typed};
    if (bramble_loop_watch(&live->world.loop, &typed.watch) < 0) {
        die("a loop with one watch has no place for a second");
    }
    while (!live->stop && !live->teller.broken) {
        bramble_time until =
            live->new_drops > 0 ? bramble_loop_now(&live->world.loop) + BRAMBLE_SECONDS(1) : BRAMBLE_NEVER;
        bramble_linux_turn(&live->world, until);
        if (live->kind->look != NULL) {
            live->kind->look(live);
        }
        news_drops(live);
    }
    bramble_loop_unwatch(&live->world.loop, &typed.watch);
}

static int give_up(struct live *live)
{
    fprintf(stderr, "bramble node: %s\n", live->world.trouble);
    (void)bramble_linux_close(&live->world);
    return 1;
}

static int live_on(struct live *live, const struct live_options *chosen, struct bramble_view static_oob)
{
    static const struct bramble_feature *const features[] = {&bramble_feature_provisionable, &bramble_feature_heartbeat,
                                                             NULL};
    const struct bramble_linux_options world = {.bearer = chosen->bearer,
                                                .store = chosen->store,
                                                .legacy = chosen->legacy,
                                                .extended = chosen->extended,
                                                .capture = chosen->capture,
                                                .controller = news_controller,
                                                .host_event = news_host_event,
                                                .trace = news_trace,
                                                .context = live};
    if (bramble_linux_open(&live->world, &world) < 0) {
        return give_up(live);
    }
    if (store_claim(&live->world.store, chosen->store, live->kind->name, live->world.trouble,
                    sizeof live->world.trouble) < 0) {
        return give_up(live);
    }
    if (uuid_settle(live, chosen->uuid != NULL) < 0) {
        (void)snprintf(live->world.trouble, sizeof live->world.trouble, "%s", live->world.files.trouble);
        return give_up(live);
    }
    struct bramble_provisioning_abilities abilities = {.oob = &bramble_oob, .static_oob = static_oob};
    memcpy(abilities.uuid, live->uuid, sizeof abilities.uuid);
    live->kind->init(live);
    const struct bramble_config config = {.composition = live->kind->composition,
                                          .features = features,
                                          .provisioning = &abilities,
                                          .application = &live->application,
                                          .event = news_event,
                                          .relay = chosen->relay || live->kind->composition == &relay_only_composition};
    if (bramble_linux_start(&live->world, &config) < 0) {
        return give_up(live);
    }
    bramble_iv_test_mode(live->world.node, chosen->iv_test);
    listen_to_signals(live);
    tell_ready(live);
    run(live);
    forget_signals(); /* the end has begun */
    if (bramble_linux_close(&live->world) < 0) {
        return give_up(live);
    }
    teller_say(&live->teller, "stopped", NULL, "all is written");
    return 0;
}

int node_command(int count, char **words)
{
    static struct live live; /* a few hundred kilobytes: not for the stack */
    struct live_options chosen = {0};
    struct text error = {0};
    const char *rest[1] = {NULL};
    size_t rest_count = 0;
    uint8_t oob[32];
    struct bramble_view static_oob = {NULL, 0};
    struct bramble_bearer bearer;
    char trouble[BRAMBLE_TROUBLE_MAX];
    if (!options_read(count, words, OPTIONS(options), &chosen, rest, 1, &rest_count, &error) ||
        !all_there(&chosen, rest[0], &error) || (live.kind = live_kind_named(rest[0], &error)) == NULL ||
        (chosen.uuid != NULL && !uuid_read(chosen.uuid, live.uuid, &error)) ||
        (chosen.static_oob != NULL && !static_oob_read(chosen.static_oob, oob, &static_oob, &error))) {
        return options_wrong("node", &error);
    }
    if (bramble_bearer_read(chosen.bearer, &bearer, trouble) < 0) {
        text_add(&error, "%s", trouble);
        return options_wrong("node", &error);
    }
    live.teller = (struct teller){.json = chosen.json, .name = chosen.name};
    return live_on(&live, &chosen, static_oob);
}
