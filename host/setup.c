/* How a controller comes up, and what happens when it goes.
 *
 * A table of steps, one command each, from Reset to the random address; then the host is ready, and scanning and
 * advertising begin by themselves. A step that the controller does not need to know may be refused. Any other failure
 * is told, and the whole begins again after a while: 0.1, 1, 2, 4, 8, 10, 10, ... seconds. So it does when a controller
 * that came up fails again within a second; one that has worked for longer is brought up anew at once.
 */
#include "host/host.h"

#define DELAY_MOST BRAMBLE_SECONDS(10)
#define STEADY_AFTER BRAMBLE_SECONDS(1)

#define EVENT_HARDWARE_ERROR 15
#define EVENT_LE_META 61
#define LE_EVENT_ADVERTISING_REPORT 1
#define LE_EVENT_EXTENDED_ADVERTISING_REPORT 12
#define LE_EVENT_ADVERTISING_SET_TERMINATED 17

typedef void read_answer(struct bramble_host *host, struct reader *answer);

static void read_version(struct bramble_host *host, struct reader *answer)
{
    host->controller.hci_version = reader_u8(answer);
    (void)reader_little(answer, 3); /* HCI subversion, LMP version */
    host->controller.manufacturer = (uint16_t)reader_little(answer, 2);
    host->controller.lmp_subversion = (uint16_t)reader_little(answer, 2);
}

/* Bits of two octets of the supported commands (volume 4, part E section 6.27). */
#define OCTET_36 36U
#define EXTENDED_ADVERTISING_36 0x2EU /* set random address, parameters, data, enable */
#define READ_DATA_LENGTH_36 0x40U
#define READ_SET_COUNT_36 0x80U
#define EXTENDED_SCANNING_37 0x60U /* parameters, enable */

static void read_commands(struct bramble_host *host, struct reader *answer)
{
    (void)reader_octets(answer, OCTET_36);
    uint8_t octet_36 = (uint8_t)(reader_u8(answer) | (host->config.extended ? 0xFFU : 0U));
    uint8_t octet_37 = (uint8_t)(reader_u8(answer) | (host->config.extended ? 0xFFU : 0U));
    host->abilities &= ABILITY_SEED;
    if (!host->config.legacy && (octet_36 & EXTENDED_ADVERTISING_36) == EXTENDED_ADVERTISING_36 &&
        (octet_37 & EXTENDED_SCANNING_37) == EXTENDED_SCANNING_37) {
        host->abilities =
            (uint8_t)(host->abilities | ABILITY_EXTENDED | (octet_36 & READ_DATA_LENGTH_36 ? ABILITY_DATA_LENGTH : 0) |
                      (octet_36 & READ_SET_COUNT_36 ? ABILITY_SET_COUNT : 0));
    }
    host->controller.extended = (host->abilities & ABILITY_EXTENDED) != 0;
    host->controller.sets_supported = host->controller.extended; /* one, unless it says more */
}

#define FEATURES_LE_OCTET 4U
#define FEATURES_LE_BIT 0x40U

static void read_features(struct bramble_host *host, struct reader *answer)
{
    (void)reader_octets(answer, FEATURES_LE_OCTET);
    bool low_energy = (reader_u8(answer) & FEATURES_LE_BIT) != 0;
    if (!low_energy && !answer->failed) {
        host_leave(host, HOST_UNUSABLE);
        host_tell(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_NO_LOW_ENERGY});
    }
}

static void read_address(struct bramble_host *host, struct reader *answer)
{
    reader_copy(answer, host->controller.public_address, sizeof host->controller.public_address);
}

static void read_le_features(struct bramble_host *host, struct reader *answer)
{
    reader_copy(answer, host->controller.features, sizeof host->controller.features);
}

static void read_data_length(struct bramble_host *host, struct reader *answer)
{
    host->controller.advertising_octets = (uint16_t)reader_little(answer, 2);
}

/* No sets at all, for a controller that has their commands: it is used without them. */
static void read_set_count(struct bramble_host *host, struct reader *answer)
{
    uint8_t count = reader_u8(answer);
    host->controller.sets_supported = answer->failed ? 1 : count;
    host->controller.extended = host->controller.sets_supported > 0;
}

static void read_random(struct bramble_host *host, struct reader *answer)
{
    uint8_t octets[8];
    reader_copy(answer, octets, sizeof octets);
    host->config.seed(host->config.context, octets);
}

struct step {
    uint16_t opcode;
    uint8_t ability; /* the step is left out without it; 0: never */
    bool needed;     /* nothing works when the controller refuses */
    uint8_t answer_size;
    read_answer *read; /* NULL: there is nothing in the answer */
};

static const struct step steps[] = {
    {HCI_RESET, 0, true, 0, NULL},
    {HCI_READ_LOCAL_VERSION, 0, false, 8, read_version},
    {HCI_READ_LOCAL_COMMANDS, 0, false, 64, read_commands},
    {HCI_READ_LOCAL_FEATURES, 0, false, 8, read_features},
    {HCI_READ_BD_ADDR, 0, false, 6, read_address},
    {HCI_LE_READ_FEATURES, 0, false, 8, read_le_features},
    {HCI_LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH, ABILITY_DATA_LENGTH, false, 2, read_data_length},
    {HCI_LE_READ_NUMBER_OF_ADVERTISING_SETS, ABILITY_SET_COUNT, false, 1, read_set_count},
    {HCI_SET_EVENT_MASK, 0, true, 0, NULL},
    {HCI_LE_SET_EVENT_MASK, 0, true, 0, NULL},
    {HCI_LE_RAND, ABILITY_SEED, true, 8, read_random}, /* four times: 32 octets */
    {HCI_LE_RAND, ABILITY_SEED, true, 8, read_random},
    {HCI_LE_RAND, ABILITY_SEED, true, 8, read_random},
    {HCI_LE_RAND, ABILITY_SEED, true, 8, read_random},
    {HCI_LE_SET_RANDOM_ADDRESS, 0, true, 0, NULL},
};

#define STEPS (sizeof steps / sizeof steps[0])

/* ---- Coming ------------------------------------------------------------------------------------------------------ */

void host_setup_begin(struct bramble_host *host)
{
    host->state = HOST_SETUP;
    host->step = 0;
    host->credits = 1; /* a Reset may always be given */
    host->command_due = BRAMBLE_NEVER;
    host->abilities = host->config.seed != NULL ? ABILITY_SEED : 0;
    memset(&host->controller, 0, sizeof host->controller);
    host->controller.advertising_octets = sizeof host->slots[0].data;
}

static uint64_t event_mask(const struct bramble_host *host, uint16_t opcode)
{
    if (opcode == HCI_SET_EVENT_MASK) {
        return UINT64_C(1) << EVENT_HARDWARE_ERROR | UINT64_C(1) << EVENT_LE_META;
    }
    if (!host->controller.extended) {
        return UINT64_C(1) << LE_EVENT_ADVERTISING_REPORT;
    }
    return UINT64_C(1) << LE_EVENT_EXTENDED_ADVERTISING_REPORT | UINT64_C(1) << LE_EVENT_ADVERTISING_SET_TERMINATED;
}

int host_setup_build(struct bramble_host *host, struct writer *parameters, uint16_t *opcode)
{
    *opcode = steps[host->step].opcode;
    if (*opcode == HCI_SET_EVENT_MASK || *opcode == HCI_LE_SET_EVENT_MASK) {
        writer_little(parameters, event_mask(host, *opcode), 8);
    } else if (*opcode == HCI_LE_SET_RANDOM_ADDRESS) {
        uint8_t address[6];
        int result = host_draw_address(host, address, 3);
        if (result < 0) {
            struct bramble_host_event event = {.kind = BRAMBLE_HOST_EVENT_NO_RANDOM};
            host_setup_failed(host, &event);
            return result;
        }
        memcpy(host->controller.random_address, address, sizeof address);
        writer_octets(parameters, address, sizeof address);
    }
    return 0;
}

static void ready(struct bramble_host *host)
{
    struct bramble_host_controller *controller = &host->controller;
    host->state = HOST_READY;
    host->since = host->now;
    host->scan_at = host->now;
    controller->sets = 1;
    if (controller->extended) {
        controller->sets =
            controller->sets_supported < host->config.sets ? controller->sets_supported : host->config.sets;
    }
    controller->measurable = controller->extended;
    host->port.advertising_sets = controller->sets;
    host->statistics.ready++;
    host_slots_ready(host);
    host_tell(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_READY});
}

static void next_step(struct bramble_host *host)
{
    do {
        host->step++;
    } while (host->step < STEPS && (steps[host->step].ability & host->abilities) != steps[host->step].ability);
    if (host->step == STEPS) {
        ready(host);
    }
}

void host_setup_answered(struct bramble_host *host, uint8_t status, struct reader *parameters)
{
    const struct step *step = &steps[host->step];
    if (status != 0 && step->needed) {
        struct bramble_host_event event = {
            .kind = BRAMBLE_HOST_EVENT_REFUSED, .status = status, .opcode = step->opcode};
        host_setup_failed(host, &event);
        return;
    }
    if (status == 0 && step->read != NULL) {
        if (parameters->left < step->answer_size) {
            host_malformed(host, BRAMBLE_HOST_MALFORMED_ANSWER_SHORT);
        } else {
            step->read(host, parameters);
        }
    }
    if (host->state == HOST_SETUP) {
        next_step(host);
    }
}

/* ---- Going ------------------------------------------------------------------------------------------------------- */

void host_leave(struct bramble_host *host, enum host_state state)
{
    if (host->state == HOST_READY) {
        host->since = host->now;
    }
    host->state = (uint8_t)state;
    host->opcode = HCI_NO_COMMAND;
    host->command_due = BRAMBLE_NEVER;
    host->scanning = false;
    host->scan_prepared = false;
    host->scan_attempts = 0;
    host->probe_works = false;
    if (state == HOST_ABSENT) { /* what comes after it is a stream of its own */
        host->packet_size = 0;
        host->skip = 0;
        host->out_of_step = false;
    }
    host_slots_leave(host);
}

void host_restart(struct bramble_host *host, struct bramble_host_event *event)
{
    if (host->state == HOST_READY && host->now - host->since >= STEADY_AFTER) {
        host->attempts = 0;
        host_leave(host, HOST_SETUP);
        host_tell(host, event);
        host_setup_begin(host);
    } else if (host->state == HOST_READY || host->state == HOST_SETUP) {
        host_setup_failed(host, event);
    }
}

void host_setup_failed(struct bramble_host *host, struct bramble_host_event *event)
{
    bramble_time delay = host->attempts == 0   ? BRAMBLE_MILLISECONDS(100)
                         : host->attempts <= 4 ? BRAMBLE_SECONDS(1U << (host->attempts - 1U))
                                               : DELAY_MOST;
    host->attempts = (uint8_t)(host->attempts + (host->attempts < UINT8_MAX));
    host_leave(host, HOST_RETRY);
    host->retry_at = host->now + delay;
    event->attempts = host->attempts;
    host_tell(host, event);
}
