/* Life of a host: making it, running it, asking it. See host.h for how it works. */
#include "host/host.h"

#define ROUNDS_MAX 4 /* of one run: what is still to do then is due at once */

void host_tell(struct bramble_host *host, const struct bramble_host_event *event)
{
    if (host->config.event != NULL) {
        host->config.event(host->config.context, event);
    }
}

void host_malformed(struct bramble_host *host, enum bramble_host_malformation what)
{
    host->statistics.malformed[what]++;
}

int host_random(struct bramble_host *host, uint8_t *out, size_t count)
{
    const struct bramble_port *platform = host->config.platform;
    return platform->random(platform->context, out, count);
}

/* The rest of an address may be neither all zeros nor all ones (Core 5.4, volume 6, part B section 1.3): one of its
 * bits is always 1 and another always 0. */
int host_draw_address(struct bramble_host *host, uint8_t address[6], unsigned top)
{
    int result = host_random(host, address, 6);
    address[0] = (uint8_t)((address[0] & ~3U) | 1U);
    address[5] = (uint8_t)((address[5] & 0x3FU) | top << 6);
    return result;
}

/* ---- The port ---------------------------------------------------------------------------------------------------- */

static int port_random(void *context, uint8_t *out, size_t count)
{
    return host_random(context, out, count);
}

static int port_p256(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    const struct bramble_port *platform = ((struct bramble_host *)context)->config.platform;
    return platform->p256(platform->context, private_key, peer_public_key, ticket);
}

static void port_trace(void *context, const struct bramble_trace *trace)
{
    const struct bramble_port *platform = ((struct bramble_host *)context)->config.platform;
    platform->trace(platform->context, trace);
}

static int port_scan(void *context, bool on)
{
    ((struct bramble_host *)context)->scan_wanted = on;
    return 0;
}

const struct bramble_port *bramble_host_port(const struct bramble_host *host)
{
    return &host->port;
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

static bool config_fits(const struct bramble_host_config *config)
{
    return config->platform != NULL && config->platform->random != NULL && config->send != NULL &&
           config->sets <= BRAMBLE_HOST_SETS_MAX &&
           (config->scan_interval_ms == 0 || (config->scan_interval_ms >= 3 && config->scan_interval_ms <= 10240));
}

int bramble_host_start(struct bramble_host *host, const struct bramble_host_config *config, bramble_time now)
{
    if (!config_fits(config)) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    memset(host, 0, sizeof *host);
    host->config = *config;
    if (host->config.sets == 0) {
        host->config.sets = BRAMBLE_HOST_SETS_MAX;
    }
    if (host->config.scan_interval_ms == 0) {
        host->config.scan_interval_ms = 30;
    }
    host->port.context = host;
    host->port.random = port_random;
    host->port.advertise = host_advertise;
    host->port.advertise_cancel = host_advertise_cancel;
    host->port.advertising_sets = 1;
    host->port.scan = port_scan;
    host->port.p256 = config->platform->p256 != NULL ? port_p256 : NULL;
    host->port.trace = config->platform->trace != NULL ? port_trace : NULL;
    host->now = now;
    host->since = now;
    host->ticket = BRAMBLE_HOST_TICKET_FIRST - 1;
    host_setup_begin(host);
    return 0;
}

void bramble_host_attach(struct bramble_host *host, const struct bramble_host_receiver *receiver, void *context)
{
    host->receiver = receiver;
    host->receiver_context = context;
}

static void pass_time(struct bramble_host *host, bramble_time now)
{
    host->now = now > host->now ? now : host->now;
}

void bramble_host_lost(struct bramble_host *host, bramble_time now)
{
    pass_time(host, now);
    if (host->state != HOST_ABSENT) {
        host_leave(host, HOST_ABSENT);
        host_tell(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_LOST});
    }
}

void bramble_host_found(struct bramble_host *host, bramble_time now)
{
    pass_time(host, now);
    if (host->state != HOST_ABSENT) {
        host_leave(host, HOST_ABSENT);
    }
    host->attempts = 0;
    host_setup_begin(host);
}

/* ---- Running ----------------------------------------------------------------------------------------------------- */

void bramble_host_writable(struct bramble_host *host, bramble_time now)
{
    pass_time(host, now);
    host_pump(host);
}

/* Tells the receiver which tickets have ended. A slot is free before its end is told: whoever is told may take it. */
static void tell_ends(struct bramble_host *host)
{
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        struct bramble_host_slot *slot = &host->slots[i];
        if (slot->state == SLOT_ENDED) {
            slot->state = SLOT_FREE;
            if (host->receiver != NULL) {
                host->receiver->done(host->receiver_context, host->now, slot->ticket, slot->result,
                                     (struct bramble_view){NULL, 0});
            }
        }
    }
}

static bramble_time receiver_due(const struct bramble_host *host)
{
    bool runs = host->receiver != NULL && host->receiver->due != NULL && host->receiver->run != NULL;
    return runs ? host->receiver->due(host->receiver_context) : BRAMBLE_NEVER;
}

static void tick(struct bramble_host *host)
{
    if (host->now >= host->command_due) {
        host_command_overdue(host);
    }
    if (host->state == HOST_RETRY && host->now >= host->retry_at) {
        host_setup_begin(host);
    }
    host_slots_tick(host);
}

bramble_time bramble_host_run(struct bramble_host *host, bramble_time now)
{
    pass_time(host, now);
    bramble_time due = host->now;
    for (unsigned round = 0; round < ROUNDS_MAX && due <= host->now; round++) {
        tick(host);
        tell_ends(host);
        if (receiver_due(host) <= host->now) {
            host->receiver->run(host->receiver_context, host->now);
            host_slots_tick(host);
        }
        host_pump(host);
        due = bramble_host_due(host);
    }
    return due;
}

static bramble_time earlier(bramble_time one, bramble_time other)
{
    return one < other ? one : other;
}

bramble_time bramble_host_due(const struct bramble_host *host)
{
    bramble_time due = earlier(host_slots_due(host), receiver_due(host));
    due = earlier(due, host->command_due);
    if (host->state == HOST_RETRY) {
        due = earlier(due, host->retry_at);
    }
    if (host->opcode == 0 && host->command_due == BRAMBLE_NEVER) {
        due = host_wanted(host) != OWNER_NONE ? earlier(due, host->now) : earlier(due, host_scan_due(host));
    }
    return due;
}

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

bool bramble_host_is_ready(const struct bramble_host *host)
{
    return host->state == HOST_READY;
}

bool bramble_host_is_scanning(const struct bramble_host *host)
{
    return host->scanning;
}

const struct bramble_host_controller *bramble_host_controller(const struct bramble_host *host)
{
    return &host->controller;
}

const struct bramble_host_statistics *bramble_host_statistics(const struct bramble_host *host)
{
    return &host->statistics;
}
