/* A node on Linux (<bramble/linux.h>): loop, carrier, host, store and crypto, put together.
 *
 * The carrier's four calls go to the host, the host's packets to the carrier; the host is the node's port, and has
 * behind it the platform's: randomness, tracing, and P-256, which is asked for inside a turn and answered in the next
 * by a timer that is due at once.
 *
 * N1  `controller` is told of each change of bramble_host_is_ready() that a turn ends with, and of nothing else:
 * between the loss of a carrier and its return the host may see several attempts, which are one absence.
 */
#include "hci_capture.h"

#include <bramble/crypto_host.h>
#include <bramble/linux.h>

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define KEY_SLOTS 1024U
#define REST_WITHIN BRAMBLE_SECONDS(1)
#define QUIET_WITHIN BRAMBLE_MILLISECONDS(200)

static int trouble(struct bramble_linux *world, int error, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static int trouble(struct bramble_linux *world, int error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(world->trouble, sizeof world->trouble, format, arguments);
    va_end(arguments);
    return error;
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

static int ask_curve(void *context, const uint8_t private_key[32], const uint8_t *peer, uint32_t *ticket)
{
    struct bramble_linux *world = context;
    if (world->curve_count == BRAMBLE_LINUX_CURVES_MAX) {
        return BRAMBLE_ERROR_BUSY;
    }
    unsigned place = (world->curve_first + world->curve_count++) % BRAMBLE_LINUX_CURVES_MAX;
    struct bramble_linux_curve *curve = &world->curves[place];
    world->curve_ticket = world->curve_ticket + 1U < BRAMBLE_HOST_TICKET_FIRST ? world->curve_ticket + 1U : 1U;
    *curve = (struct bramble_linux_curve){.ticket = world->curve_ticket, .has_peer = peer != NULL};
    memcpy(curve->private_key, private_key, sizeof curve->private_key);
    if (peer != NULL) {
        memcpy(curve->peer, peer, sizeof curve->peer);
    }
    *ticket = curve->ticket;
    bramble_loop_start(&world->loop, &world->curve_timer, bramble_loop_now(&world->loop));
    return 0;
}

/* One a turn, so that the radio is looked after in between. */
static void answer_curve(void *context, bramble_time now)
{
    struct bramble_linux *world = context;
    struct bramble_linux_curve *curve = &world->curves[world->curve_first];
    const struct bramble_crypto *crypto = &world->crypto;
    uint8_t out[64];
    size_t size = curve->has_peer ? 32 : 64;
    int result = curve->has_peer ? crypto->p256_shared_secret(crypto->context, curve->private_key, curve->peer, out)
                                 : crypto->p256_public_key(crypto->context, curve->private_key, out);
    uint32_t ticket = curve->ticket;
    explicit_bzero(curve, sizeof *curve);
    world->curve_first = (world->curve_first + 1U) % BRAMBLE_LINUX_CURVES_MAX;
    if (--world->curve_count > 0) {
        bramble_loop_start(&world->loop, &world->curve_timer, now);
    }
    if (world->node != NULL) {
        bramble_node_done(world->node, now, ticket, result < 0 ? result : 0,
                          (struct bramble_view){out, result < 0 ? 0 : size});
    }
    explicit_bzero(out, sizeof out);
}

/* ---- Between carrier and host ------------------------------------------------------------------------------------ */

static void octets(void *context, bramble_time now, const uint8_t *octets, size_t size)
{
    struct bramble_linux *world = context;
    if (world->capture != NULL) {
        hci_capture_received(world->capture, (struct bramble_view){octets, size});
    }
    bramble_host_octets(&world->host, now, octets, size);
}

static void writable(void *context, bramble_time now)
{
    bramble_host_writable(&((struct bramble_linux *)context)->host, now);
}

static void lost(void *context, bramble_time now)
{
    struct bramble_linux *world = context;
    if (world->capture != NULL) {
        hci_capture_cut(world->capture);
    }
    bramble_host_lost(&world->host, now);
}

static void found(void *context, bramble_time now)
{
    bramble_host_found(&((struct bramble_linux *)context)->host, now);
}

static const struct bramble_carrier_receiver receiver = {octets, writable, lost, found};

static int send_packet(void *context, struct bramble_view packet)
{
    struct bramble_linux *world = context;
    int result = bramble_carrier_send(&world->carrier, packet);
    if (result == 0 && world->capture != NULL) {
        hci_capture_sent(world->capture, packet);
    }
    return result;
}

static void host_event(void *context, const struct bramble_host_event *event)
{
    struct bramble_linux *world = context;
    if (event->kind == BRAMBLE_HOST_EVENT_READY) {
        world->last = (struct bramble_host_event){0};
    } else if (event->kind != BRAMBLE_HOST_EVENT_AIRED_FEWER && event->kind != BRAMBLE_HOST_EVENT_NOT_COUNTED) {
        world->last = *event;
    }
    if (world->options.host_event != NULL) {
        world->options.host_event(world->options.context, event);
    }
}

static void trace(void *context, const struct bramble_trace *what)
{
    const struct bramble_linux_options *options = &((struct bramble_linux *)context)->options;
    options->trace(options->context, what);
}

/* ---- A controller in trouble ------------------------------------------------------------------------------------- */

static bool makes_no_sense(const struct bramble_linux *world)
{
    const struct bramble_host_statistics *statistics = bramble_host_statistics(&world->host);
    return world->carrier.received > 0 && statistics->malformed[BRAMBLE_HOST_MALFORMED_PACKET_KIND] > 0;
}

/* Why the controller is not there, into `trouble`, with what helps. */
static int no_controller(struct bramble_linux *world)
{
    const char *word = world->carrier.bearer.word;
    const struct bramble_host_event *last = &world->last;
    if (!bramble_carrier_is_open(&world->carrier)) {
        return trouble(world, BRAMBLE_ERROR_STATE, "%s", world->carrier.trouble);
    }
    if (last->kind == BRAMBLE_HOST_EVENT_NO_LOW_ENERGY) {
        return trouble(world, BRAMBLE_ERROR_NOT_SUPPORTED, "%s: %s; take one that is of Bluetooth 4.0 or later", word,
                       bramble_host_event_text(last->kind));
    }
    if (last->kind == BRAMBLE_HOST_EVENT_REFUSED) {
        return trouble(world, BRAMBLE_ERROR_REJECTED,
                       "%s: the controller refuses %s: %s; take it out and plug it in again", word,
                       bramble_host_command_name(last->opcode), bramble_host_status_text(last->status));
    }
    if (makes_no_sense(world)) {
        return trouble(world, BRAMBLE_ERROR_TIMEOUT,
                       "%s: what comes from there is not HCI; is it a controller, and is the speed right?", word);
    }
    if (last->kind == BRAMBLE_HOST_EVENT_SILENT || last->kind == BRAMBLE_HOST_EVENT_STUCK || last->kind == 0) {
        return trouble(
            world, BRAMBLE_ERROR_TIMEOUT, "%s: the controller does not answer; %s", word,
            world->carrier.bearer.kind == BRAMBLE_BEARER_TTY
                ? "does it run HCI firmware, are speed and flow control right (\",noflow\" if the line has none)?"
                : "start it anew, or plug it in again");
    }
    return trouble(world, BRAMBLE_ERROR_STATE, "%s: %s; start it anew, or plug it in again", word,
                   bramble_host_event_text(last->kind));
}

static void notice(struct bramble_linux *world) /* N1 */
{
    bool there = bramble_host_is_ready(&world->host);
    if (there == world->there) {
        return;
    }
    world->there = there;
    if (!there) {
        (void)no_controller(world);
    }
    if (world->options.controller != NULL) {
        world->options.controller(world->options.context, bramble_loop_now(&world->loop), there,
                                  there ? world->carrier.bearer.word : world->trouble);
    }
}

/* ---- Turns ------------------------------------------------------------------------------------------------------- */

static void turn(struct bramble_linux *world, bramble_time until)
{
    bramble_time due = bramble_host_run(&world->host, bramble_loop_now(&world->loop));
    (void)bramble_loop_turn(&world->loop, due < until ? due : until);
    (void)bramble_host_run(&world->host, bramble_loop_now(&world->loop));
}

void bramble_linux_turn(struct bramble_linux *world, bramble_time until)
{
    turn(world, until);
    notice(world);
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

static int open_crypto(struct bramble_linux *world)
{
    uint32_t slots = world->options.key_slots != 0 ? world->options.key_slots : KEY_SLOTS;
    size_t size = bramble_crypto_host_bytes(slots);
    world->crypto_memory = size == 0 ? NULL : calloc(1, size);
    int result = world->crypto_memory == NULL
                     ? BRAMBLE_ERROR_NO_MEMORY
                     : bramble_crypto_host_start(world->crypto_memory, size, slots, &world->crypto);
    return result < 0 ? trouble(world, result, "OpenSSL cannot be used: %s", bramble_error_text(result)) : 0;
}

static int open_store(struct bramble_linux *world)
{
    if (world->options.store == NULL) {
        return 0;
    }
    int result = bramble_store_files_open(&world->files, world->options.store);
    if (result < 0) {
        return trouble(world, result, "%s", world->files.trouble);
    }
    bramble_store_files_port(&world->files, &world->store);
    return 0;
}

static int no_capture(struct bramble_linux *world, const char *what, int system_error)
{
    return trouble(world, BRAMBLE_ERROR_STORE, "%s: %s: %s", world->options.capture, what, strerror(system_error));
}

static int open_capture(struct bramble_linux *world)
{
    if (world->options.capture == NULL) {
        return 0;
    }
    world->capture = calloc(1, sizeof *world->capture);
    int error = world->capture == NULL ? ENOMEM : hci_capture_open(world->capture, world->options.capture);
    return error != 0 ? no_capture(world, "the capture cannot be written", error) : 0;
}

static int close_capture(struct bramble_linux *world)
{
    int error = world->capture == NULL ? 0 : hci_capture_close(world->capture);
    free(world->capture);
    world->capture = NULL;
    return error != 0 ? no_capture(world, "the capture is not whole", error) : 0;
}

static int open_carrier(struct bramble_linux *world)
{
    struct bramble_bearer bearer;
    int result = bramble_bearer_read(world->options.bearer, &bearer, world->trouble);
    if (result == 0) {
        result = bramble_carrier_open(&world->carrier, &world->loop, &bearer, &receiver, world);
    }
    return result < 0 && world->carrier.trouble[0] != '\0' ? trouble(world, result, "%s", world->carrier.trouble)
                                                           : result;
}

static int start_host(struct bramble_linux *world)
{
    world->platform = (struct bramble_port){.context = world,
                                            .random = bramble_random,
                                            .p256 = ask_curve,
                                            .trace = world->options.trace != NULL ? trace : NULL};
    const struct bramble_host_config config = {.platform = &world->platform,
                                               .send = send_packet,
                                               .event = host_event,
                                               .context = world,
                                               .legacy = world->options.legacy,
                                               .extended = world->options.extended};
    /* Not the loop's present: opening the carrier may have taken seconds, which the controller did not have. */
    int result = bramble_host_start(&world->host, &config, bramble_clock_now());
    return result < 0 ? trouble(world, result, "%s", bramble_error_text(result)) : 0;
}

/* A carrier that goes away before the controller is up has never worked, and is not waited for. */
static int wait_for_controller(struct bramble_linux *world, bramble_time until)
{
    while (!bramble_host_is_ready(&world->host)) {
        if (!bramble_carrier_is_open(&world->carrier)) {
            return trouble(world, BRAMBLE_ERROR_REJECTED, "%s, before the controller was up; look there for the reason",
                           world->carrier.trouble);
        }
        if (world->last.kind == BRAMBLE_HOST_EVENT_NO_LOW_ENERGY || bramble_loop_now(&world->loop) >= until) {
            return no_controller(world);
        }
        turn(world, until);
    }
    world->there = true;
    return 0;
}

int bramble_linux_open(struct bramble_linux *world, const struct bramble_linux_options *options)
{
    bramble_time patience = options->patience != 0 ? options->patience : BRAMBLE_LINUX_PATIENCE;
    bramble_time until = bramble_clock_now() + patience;
    memset(world, 0, sizeof *world);
    world->options = *options;
    world->files.directory = world->files.lock = world->files.journal = -1;
    world->curve_timer = (struct bramble_loop_timer){.fire = answer_curve, .context = world};
    if (bramble_loop_open(&world->loop) < 0) {
        return trouble(world, BRAMBLE_ERROR_NO_MEMORY, "no descriptors are left; end other programs");
    }
    world->opened = true;
    int (*const steps[])(struct bramble_linux *) = {open_crypto, open_store, open_capture, open_carrier, start_host};
    int result = 0;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && result == 0; i++) {
        result = steps[i](world);
    }
    if (result == 0) {
        result = wait_for_controller(world, until);
    }
    if (result < 0) {
        char line[BRAMBLE_TROUBLE_MAX];
        memcpy(line, world->trouble, sizeof line);
        (void)bramble_linux_close(world);
        memcpy(world->trouble, line, sizeof line);
    }
    return result;
}

/* ---- The node ---------------------------------------------------------------------------------------------------- */

static int no_node(struct bramble_linux *world, const struct bramble_config *config, int error)
{
    struct bramble_limits_fault fault;
    if (error == BRAMBLE_ERROR_ARGUMENT && bramble_limits_check(config, &fault) < 0) {
        return trouble(world, error, "the node's limits: %s is %u and must be from %u to %u", fault.field,
                       (unsigned)fault.value, (unsigned)fault.least, (unsigned)fault.most);
    }
    if (error == BRAMBLE_ERROR_STORE && world->files.trouble[0] != '\0') {
        return trouble(world, error, "%s", world->files.trouble);
    }
    return trouble(world, error, "the node does not start: %s", bramble_error_text(error));
}

int bramble_linux_start(struct bramble_linux *world, const struct bramble_config *config)
{
    static const struct bramble_limits gateway = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);
    struct bramble_config whole = *config;
    whole.limits = config->limits != NULL ? config->limits : &gateway;
    whole.port = bramble_host_port(&world->host);
    whole.crypto = &world->crypto;
    whole.store = world->options.store != NULL ? &world->store : NULL;
    size_t size = bramble_node_bytes(whole.limits);
    world->node_memory = calloc(1, size);
    int result = world->node_memory == NULL ? BRAMBLE_ERROR_NO_MEMORY
                                            : bramble_node_start(world->node_memory, size, &whole,
                                                                 bramble_loop_now(&world->loop), &world->node);
    if (result < 0) {
        free(world->node_memory);
        world->node_memory = NULL;
        world->node = NULL;
        return no_node(world, &whole, result);
    }
    bramble_host_attach_node(&world->host, world->node);
    return 0;
}

/* What the node has just said, or answered, goes out first: who ends after one message would else never be heard, and
 * who sent it one in segments would repeat them for a minute. */
static void say_the_rest(struct bramble_linux *world)
{
    bramble_time until = bramble_clock_now() + REST_WITHIN;
    while (bramble_host_is_ready(&world->host) && !bramble_node_is_quiet(world->node) &&
           bramble_loop_now(&world->loop) < until) {
        turn(world, until);
    }
}

/* A controller that nobody listens to any more should not go on telling; it is given a moment to hear that. */
static void stop_node(struct bramble_linux *world)
{
    say_the_rest(world);
    bramble_node_stop(world->node);
    bramble_host_attach(&world->host, NULL, NULL);
    world->node = NULL;
    free(world->node_memory);
    world->node_memory = NULL;
    bramble_time until = bramble_clock_now() + QUIET_WITHIN;
    while (bramble_host_is_ready(&world->host) && bramble_host_is_scanning(&world->host) &&
           bramble_loop_now(&world->loop) < until) {
        turn(world, until);
    }
}

int bramble_linux_close(struct bramble_linux *world)
{
    if (!world->opened) {
        return 0;
    }
    world->opened = false;
    if (world->node != NULL) {
        stop_node(world);
    }
    bramble_carrier_close(&world->carrier);
    int result = bramble_store_files_close(&world->files);
    if (result < 0) {
        (void)trouble(world, result, "%s", world->files.trouble);
    }
    int capture = close_capture(world);
    result = result < 0 ? result : capture;
    if (world->crypto.context != NULL) {
        bramble_crypto_host_stop(&world->crypto);
    }
    free(world->crypto_memory);
    world->crypto_memory = NULL;
    explicit_bzero(world->curves, sizeof world->curves);
    bramble_loop_close(&world->loop);
    return result;
}
