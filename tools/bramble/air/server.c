/* Clients on sockets, and time by the clock; see server.h.
 *
 * One turn: bring the world up to the present; write what the controllers said; wait for a socket, a signal, or the
 * next event of the world; bring the world up to the present again, and only then look at what came in: so all that
 * came in has a time, and nothing in the world is older.
 *
 * A client that does not read: beyond WAITING_MUCH octets its controller discards reports, and its commands are left
 * where they are, until half of it has been read. Both switches are part of the session's log.
 */
#include "air/server.h"

#include "air/clock.h"
#include "air/sockets.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define LISTENERS 2U
#define FIXED (2U + LISTENERS) /* descriptors that are always waited for: signals, timer, listeners */
#define WAITING_MUCH 65536U
#define PIECE 4096U
#define REPORT_EVERY BRAMBLE_SECONDS(60)

struct client {
    int socket;
    uint32_t seat;
    bool held;
    bool gone;
    uint8_t *waiting; /* to be written; from `written` on */
    size_t size, written, capacity;
};

struct server {
    struct air_session *session;
    struct pace pace;
    int signals, timer;
    int listeners[LISTENERS];
    struct client **seats; /* by seat; NULL: nobody */
    size_t seat_count, seat_capacity;
    struct pollfd *polls;
    size_t poll_capacity;
    bramble_time next_report;
    bramble_time end;
    bool ended;
    bool full; /* no descriptor is left: who waits at a listener is let in when somebody has gone */
};

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

static void tell_clock(struct server *server)
{
    struct text line = {0};
    pace_line(&server->pace, &line);
    tell(&server->session->story, "%s  %s", as_clock(air_session_now(server->session)), line.octets);
    text_free(&line);
}

static void tell_gone(struct server *server, const struct client *client)
{
    struct bramble_air_counts counts;
    struct air_session *session = server->session;
    bramble_air_counts(session->air, client->seat, &counts);
    tell(&session->story,
         "%s  seat %u: gone; %llu commands (%llu unknown, %llu refused), %llu events advertised, %llu packets heard, "
         "%llu reported, %llu discarded",
         as_clock(air_session_now(session)), (unsigned)client->seat, (unsigned long long)counts.commands,
         (unsigned long long)counts.unknown, (unsigned long long)counts.refused, (unsigned long long)counts.advertised,
         (unsigned long long)counts.heard, (unsigned long long)counts.reported, (unsigned long long)counts.discarded);
}

/* ---- Clients ----------------------------------------------------------------------------------------------------- */

static void add_client(struct server *server, int socket)
{
    struct client *client = allocate(1, sizeof *client);
    client->socket = socket;
    if (!air_session_open(server->session, &client->seat)) {
        die("no memory for a seat");
    }
    while (server->seat_count <= client->seat) {
        server->seats = make_room(server->seats, server->seat_count, &server->seat_capacity, sizeof(struct client *));
        server->seats[server->seat_count++] = NULL;
    }
    server->seats[client->seat] = client;
    tell(&server->session->story, "%s  seat %u: a client has come", as_clock(air_session_now(server->session)),
         (unsigned)client->seat);
}

static void let_in(struct server *server, int listener)
{
    int client = socket_accept(listener);
    if (client >= 0) {
        add_client(server, client);
    } else if (errno == EMFILE || errno == ENFILE) {
        server->full = true;
        tell(&server->session->story, "%s  nobody else can come before somebody goes: %s (ulimit -n)",
             as_clock(air_session_now(server->session)), strerror(errno));
    }
}

static void drop_client(struct server *server, struct client *client)
{
    tell_gone(server, client);
    server->full = false;
    air_session_close(server->session, client->seat);
    server->seats[client->seat] = NULL;
    close(client->socket);
    free(client->waiting);
    free(client);
}

static void drop_gone(struct server *server)
{
    for (size_t i = 0; i < server->seat_count; i++) {
        if (server->seats[i] != NULL && server->seats[i]->gone) {
            drop_client(server, server->seats[i]);
        }
    }
}

/* What a controller says waits until the world stands still: writing is done between its runs. */
static void take_output(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    struct server *server = context;
    struct client *client = server->seats[seat];
    while (client->size + size > client->capacity) {
        client->capacity = client->capacity == 0 ? PIECE : 2U * client->capacity;
        client->waiting = realloc(client->waiting, client->capacity);
        if (client->waiting == NULL) {
            die("no memory for what a client has not read yet");
        }
    }
    memcpy(&client->waiting[client->size], octets, size);
    client->size += size;
}

static void write_client(struct server *server, struct client *client)
{
    while (!client->gone && client->written < client->size) {
        ssize_t count =
            send(client->socket, &client->waiting[client->written], client->size - client->written, MSG_NOSIGNAL);
        if (count < 0) {
            client->gone = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
            break;
        }
        client->written += (size_t)count;
    }
    if (client->written == client->size) {
        client->written = client->size = 0;
    } else if (client->written >= WAITING_MUCH) {
        memmove(client->waiting, &client->waiting[client->written], client->size - client->written);
        client->size -= client->written;
        client->written = 0;
    }
    size_t rest = client->size - client->written;
    bool hold = client->held ? rest > WAITING_MUCH / 2U : rest > WAITING_MUCH;
    if (hold != client->held) {
        client->held = hold;
        air_session_hold(server->session, client->seat, hold);
    }
}

static void write_all(struct server *server)
{
    for (size_t i = 0; i < server->seat_count; i++) {
        if (server->seats[i] != NULL) {
            write_client(server, server->seats[i]);
        }
    }
    drop_gone(server);
}

/* One piece each turn: who sends much does not keep the others waiting. */
static void read_client(struct server *server, struct client *client)
{
    uint8_t octets[PIECE];
    ssize_t count = recv(client->socket, octets, sizeof octets, 0);
    if (count > 0) {
        air_session_input(server->session, client->seat, octets, (size_t)count);
    } else if (count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) {
        client->gone = true;
    }
}

/* ---- Turns ------------------------------------------------------------------------------------------------------- */

static void catch_up(struct server *server)
{
    struct air_session *session = server->session;
    bramble_time due = bramble_world_next(session->simulation.world);
    bramble_time now = pace_now(&server->pace);
    if (now > server->end) {
        now = server->end;
        server->ended = true;
    }
    if (due <= now) {
        pace_note(&server->pace, due, now);
    }
    air_session_run(session, now);
    if (now >= server->next_report) {
        server->next_report += REPORT_EVERY;
        tell_clock(server);
    }
}

static void set_timer(struct server *server)
{
    bramble_time due = bramble_world_next(server->session->simulation.world);
    due = due < server->next_report ? due : server->next_report;
    due = due < server->end ? due : server->end;
    uint64_t at = pace_clock_ns(&server->pace, due);
    struct itimerspec timer = {.it_value = {(time_t)(at / 1000000000U), (long)(at % 1000000000U)}};
    (void)timerfd_settime(server->timer, TFD_TIMER_ABSTIME, &timer, NULL);
}

static size_t prepare(struct server *server)
{
    while (server->poll_capacity < FIXED + server->seat_count) {
        server->poll_capacity = 2U * (FIXED + server->seat_count);
        free(server->polls);
        server->polls = allocate(server->poll_capacity, sizeof *server->polls);
    }
    struct pollfd *polls = server->polls;
    polls[0] = (struct pollfd){.fd = server->signals, .events = POLLIN};
    polls[1] = (struct pollfd){.fd = server->timer, .events = POLLIN};
    for (size_t i = 0; i < LISTENERS; i++) {
        polls[2U + i] = (struct pollfd){.fd = server->full ? -1 : server->listeners[i], .events = POLLIN};
    }
    for (size_t i = 0; i < server->seat_count; i++) {
        const struct client *client = server->seats[i];
        struct pollfd *poll = &polls[FIXED + i];
        *poll = (struct pollfd){.fd = client == NULL ? -1 : client->socket};
        if (client != NULL) {
            poll->events = (short)((client->held ? 0 : POLLIN) | (client->written < client->size ? POLLOUT : 0));
        }
    }
    return FIXED + server->seat_count;
}

static void take_input(struct server *server, size_t count)
{
    for (size_t i = FIXED; i < count; i++) {
        struct client *client = server->seats[i - FIXED];
        if (client != NULL && (server->polls[i].revents & POLLIN) != 0) {
            read_client(server, client);
        } else if (client != NULL && (server->polls[i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) {
            client->gone = true;
        }
    }
    drop_gone(server);
    for (size_t i = 0; i < LISTENERS; i++) {
        if ((server->polls[2U + i].revents & POLLIN) != 0) {
            let_in(server, server->listeners[i]);
        }
    }
}

static void turn(struct server *server)
{
    catch_up(server);
    write_all(server);
    if (server->ended) {
        return;
    }
    set_timer(server);
    size_t count = prepare(server);
    if (poll(server->polls, (nfds_t)count, -1) < 0) {
        return; /* interrupted: look again */
    }
    if ((server->polls[1].revents & POLLIN) != 0) {
        uint64_t expirations;
        (void)!read(server->timer, &expirations, sizeof expirations);
    }
    catch_up(server);
    server->ended = server->ended || (server->polls[0].revents & POLLIN) != 0;
    take_input(server, count);
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

static bool open_doors(struct server *server, const struct air_doors *doors, struct text *error)
{
    uint16_t port = 0;
    if (doors->path != NULL) {
        server->listeners[0] = socket_listen_unix(doors->path, error);
    }
    if (doors->tcp && error->size == 0) {
        server->listeners[1] = socket_listen_tcp(doors->port, &port, error);
    }
    if (error->size > 0) {
        return false;
    }
    if (doors->path != NULL) {
        printf("listening on %s\n", doors->path);
    }
    if (doors->tcp) {
        printf("listening on 127.0.0.1:%u\n", port);
    }
    return true;
}

static bool open_signals(struct server *server, struct text *error)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    (void)sigprocmask(SIG_BLOCK, &set, NULL);
    server->signals = signalfd(-1, &set, SFD_CLOEXEC);
    server->timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
    if (server->signals < 0 || server->timer < 0) {
        text_add(error, "no descriptor for signals and time: %s", strerror(errno));
    }
    return error->size == 0;
}

static void close_all(struct server *server, const struct air_doors *doors)
{
    const int descriptors[] = {server->signals, server->timer, server->listeners[0], server->listeners[1]};
    for (size_t i = 0; i < server->seat_count; i++) {
        if (server->seats[i] != NULL) {
            drop_client(server, server->seats[i]);
        }
    }
    if (server->listeners[0] >= 0) {
        (void)unlink(doors->path);
    }
    for (size_t i = 0; i < sizeof descriptors / sizeof descriptors[0]; i++) {
        if (descriptors[i] >= 0) {
            close(descriptors[i]);
        }
    }
    free(server->seats);
    free(server->polls);
}

static void tell_end(struct server *server)
{
    struct text table = {0};
    tell_clock(server);
    pace_table(&server->pace, &table);
    tell_text(&server->session->story, &table);
    text_free(&table);
}

bool air_serve(struct air_session *session, const struct air_doors *doors, struct text *error)
{
    struct server server = {.session = session, .signals = -1, .timer = -1, .listeners = {-1, -1}};
    session->output = take_output;
    session->context = &server;
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (open_signals(&server, error) && open_doors(&server, doors, error)) {
        bramble_time begin = air_session_now(session);
        pace_start(&server.pace, begin);
        server.next_report = begin + REPORT_EVERY;
        server.end = doors->duration == 0 ? BRAMBLE_NEVER - 1U : begin + doors->duration;
        while (!server.ended) {
            turn(&server);
        }
        tell_end(&server);
    }
    close_all(&server, doors);
    return error->size == 0;
}
