/* Advertising: each slot is one advertisement and, where the controller has several, one advertising set.
 *
 *     WAITING --at--> [CLEAR] [PARAMETERS] [ADDRESS] DATA  ENABLE  AIR --told, or at--> PAUSE --at--> ENABLE ... ENDED
 *                                                                   `--at, not told--> DISABLE --^
 *
 * A step in brackets is left out where it is not needed: CLEAR unless a command of the set was refused before,
 * PARAMETERS when the set has them, ADDRESS on a controller with one set while it scans (it would refuse).
 *
 * Counted enabling (extended advertising): all transmissions at once, and the controller tells when it has made them.
 * When it has not told long after the time, it is taken for one that never does: `measurable` becomes false, and from
 * then on every transmission is an enabling of its own, as on controllers without extended advertising. There the set
 * is switched off after ON_AIR, in which a transmission surely has been made (it begins within 10 ms of the enabling),
 * and before the controller would begin the next, and the time between two of them is kept here.
 *
 * Surprise: the end of a set may be told while its DISABLE is under way, or even before its ENABLE is answered.
 */
#include "host/host.h"

#define DELAY_MS_MAX 10U                /* the random delay that is added to each interval */
#define ON_AIR BRAMBLE_MILLISECONDS(12) /* the delay, and three channels */
#define SLACK BRAMBLE_MILLISECONDS(250) /* that a controller may take to tell the end of a set */
#define TOGGLED_INTERVAL_MS 100U /* what the controller is given there: beyond ON_AIR, and all of them allow it */
#define INTERVAL_MS_LEAST 20U

/* ---- The books --------------------------------------------------------------------------------------------------- */

static void settle_told(struct bramble_host *host, struct bramble_host_slot *slot, uint8_t aired)
{
    uint8_t asked = slot->asked;
    aired = aired < asked ? aired : asked;
    host->statistics.events_aired += aired;
    host->statistics.events_unaired += (uint32_t)(asked - aired);
    slot->asked = 0;
    slot->result = (int16_t)(aired > 0 ? 0 : slot->result);
    if (aired < asked && !slot->cancelled) {
        host_tell(host,
                  &(struct bramble_host_event){
                      .kind = BRAMBLE_HOST_EVENT_AIRED_FEWER, .ticket = slot->ticket, .asked = asked, .aired = aired});
    }
}

static void settle_untold(struct bramble_host *host, struct bramble_host_slot *slot)
{
    if (slot->asked > 0) {
        host->statistics.events_untold += slot->asked;
        slot->asked = 0;
        slot->result = 0;
    }
}

/* ---- From and to the node ---------------------------------------------------------------------------------------- */

static void end(struct bramble_host_slot *slot, int result)
{
    slot->state = SLOT_ENDED;
    slot->result = (int16_t)result;
}

static bool is_gone_for_long(const struct bramble_host *host)
{
    return host->state == HOST_UNUSABLE ||
           (host->state != HOST_READY && host->now - host->since >= BRAMBLE_HOST_PATIENCE);
}

static struct bramble_host_slot *free_slot(struct bramble_host *host)
{
    for (unsigned i = 0; i < host->port.advertising_sets; i++) {
        if (host->slots[i].state == SLOT_FREE) {
            return &host->slots[i];
        }
    }
    return NULL;
}

int host_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct bramble_host *host = context;
    struct bramble_host_slot *slot = free_slot(host);
    if (advertisement->data.size == 0 || advertisement->data.size > sizeof slot->data) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (advertisement->count == 0) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    if (is_gone_for_long(host)) {
        return BRAMBLE_ERROR_STATE;
    }
    if (slot == NULL) {
        return BRAMBLE_ERROR_BUSY;
    }
    host->ticket = host->ticket == UINT32_MAX ? BRAMBLE_HOST_TICKET_FIRST : host->ticket + 1;
    slot->ticket = host->ticket;
    slot->state = SLOT_WAITING;
    slot->at = advertisement->not_before;
    slot->result = BRAMBLE_ERROR_REJECTED; /* until something is aired, or may have been */
    slot->interval_ms = advertisement->interval_ms > INTERVAL_MS_LEAST ? advertisement->interval_ms : INTERVAL_MS_LEAST;
    slot->left = advertisement->count;
    slot->asked = 0;
    slot->cancelled = false;
    slot->size = (uint8_t)advertisement->data.size;
    memcpy(slot->data, advertisement->data.data, slot->size);
    host->statistics.advertisements++;
    *ticket = slot->ticket;
    return 0;
}

static bool has_command(const struct bramble_host *host, const struct bramble_host_slot *slot)
{
    return host->opcode != 0 && host->owner == (uint8_t)(slot - host->slots);
}

void host_advertise_cancel(void *context, uint32_t ticket)
{
    struct bramble_host *host = context;
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        struct bramble_host_slot *slot = &host->slots[i];
        if (slot->ticket != ticket || slot->state == SLOT_FREE || slot->state == SLOT_ENDED) {
            continue;
        }
        slot->cancelled = true;
        if (slot->state == SLOT_AIR) {
            slot->state = SLOT_DISABLE;
        } else if (slot->state != SLOT_DISABLE && !has_command(host, slot)) {
            end(slot, BRAMBLE_ERROR_CANCELLED);
        }
    }
}

/* ---- From state to state ----------------------------------------------------------------------------------------- */

/* An enabling is over: the next, or none. */
static void enabling_over(struct bramble_host_slot *slot)
{
    slot->state = SLOT_PAUSE;
    slot->at = slot->next;
    if (slot->left == 0) {
        end(slot, slot->result);
    } else if (slot->cancelled) {
        end(slot, BRAMBLE_ERROR_CANCELLED);
    }
}

/* Steps that are not needed are passed over. */
static void go_to(const struct bramble_host *host, struct bramble_host_slot *slot, enum host_slot_state state)
{
    uint16_t interval_ms = host->controller.extended ? slot->interval_ms : TOGGLED_INTERVAL_MS;
    if (state == SLOT_CLEAR && !slot->unsure) {
        state = SLOT_PARAMETERS;
    }
    if (state == SLOT_PARAMETERS && slot->parameters_ms == interval_ms) {
        state = SLOT_ADDRESS;
    }
    if (state == SLOT_ADDRESS && !host->controller.extended && (host->scanning || host->scan_wanted)) {
        state = SLOT_DATA;
    }
    slot->state = (uint8_t)state;
}

static void air_time_over(struct bramble_host *host, struct bramble_host_slot *slot)
{
    slot->state = SLOT_DISABLE;
    if (slot->counted && host->controller.measurable) {
        host->controller.measurable = false;
        host_tell(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_NOT_COUNTED, .ticket = slot->ticket});
    }
}

static void slot_tick(struct bramble_host *host, struct bramble_host_slot *slot)
{
    if (host->now < slot->at) {
        return;
    }
    if (slot->state == SLOT_WAITING) {
        go_to(host, slot, SLOT_CLEAR);
    } else if (slot->state == SLOT_AIR) {
        air_time_over(host, slot);
    } else if (slot->state == SLOT_PAUSE) {
        slot->state = SLOT_ENABLE;
    }
}

void host_slots_tick(struct bramble_host *host)
{
    bool given_up = is_gone_for_long(host);
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        struct bramble_host_slot *slot = &host->slots[i];
        if (host->state == HOST_READY) {
            slot_tick(host, slot);
        } else if (given_up && slot->state == SLOT_WAITING) {
            end(slot, BRAMBLE_ERROR_TIMEOUT);
        }
    }
}

bramble_time host_slots_due(const struct bramble_host *host)
{
    bramble_time due = BRAMBLE_NEVER;
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        const struct bramble_host_slot *slot = &host->slots[i];
        bramble_time at = BRAMBLE_NEVER;
        if (slot->state == SLOT_ENDED) {
            at = host->now;
        } else if (slot->state == SLOT_WAITING && host->state != HOST_READY) {
            at = is_gone_for_long(host) ? host->now : host->since + BRAMBLE_HOST_PATIENCE;
        } else if (slot->state == SLOT_WAITING || slot->state == SLOT_AIR || slot->state == SLOT_PAUSE) {
            at = slot->at;
        }
        due = at < due ? at : due;
    }
    return due;
}

/* ---- Commands ---------------------------------------------------------------------------------------------------- */

static bool wants_command(const struct bramble_host_slot *slot)
{
    return (slot->state >= SLOT_CLEAR && slot->state <= SLOT_ENABLE) || slot->state == SLOT_DISABLE;
}

/* A set that has to go off comes first, or it would transmit once more. Then who is at it goes on until it is on air.
 */
uint8_t host_slot_wanted(const struct bramble_host *host)
{
    uint8_t found = OWNER_NONE;
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        uint8_t number = (uint8_t)((host->turn + i) % BRAMBLE_HOST_SETS_MAX);
        if (host->slots[number].state == SLOT_DISABLE) {
            return number;
        }
        if (found == OWNER_NONE && wants_command(&host->slots[number])) {
            found = number;
        }
    }
    return found;
}

static void legacy_parameters_build(struct writer *parameters)
{
    writer_little(parameters, TOGGLED_INTERVAL_MS * 8U / 5U, 2); /* units of 0.625 ms */
    writer_little(parameters, TOGGLED_INTERVAL_MS * 8U / 5U, 2);
    writer_u8(parameters, HCI_ADV_NONCONN_IND);
    writer_u8(parameters, HCI_OWN_ADDRESS_RANDOM);
    writer_little(parameters, 0, 7); /* nobody in particular */
    writer_u8(parameters, HCI_ALL_CHANNELS);
    writer_u8(parameters, 0);
}

static void extended_parameters_build(const struct bramble_host_slot *slot, uint8_t number, struct writer *parameters)
{
    writer_u8(parameters, number);
    writer_little(parameters, HCI_LEGACY_NONCONNECTABLE, 2);
    writer_little(parameters, slot->interval_ms * 8U / 5U, 3);
    writer_little(parameters, slot->interval_ms * 8U / 5U, 3);
    writer_u8(parameters, HCI_ALL_CHANNELS);
    writer_u8(parameters, HCI_OWN_ADDRESS_RANDOM);
    writer_little(parameters, 0, 7); /* nobody in particular */
    writer_u8(parameters, 0);        /* whoever wants to hear it */
    writer_u8(parameters, HCI_NO_PREFERENCE);
    writer_u8(parameters, HCI_PHY_1M);
    writer_u8(parameters, 0);
    writer_u8(parameters, HCI_PHY_1M);
    writer_little(parameters, 0, 2); /* set identifier; nobody asks for scan requests */
}

static uint16_t parameters_build(const struct bramble_host *host, uint8_t number, struct writer *parameters)
{
    if (host->controller.extended) {
        extended_parameters_build(&host->slots[number], number, parameters);
        return HCI_LE_SET_EXTENDED_ADVERTISING_PARAMETERS;
    }
    legacy_parameters_build(parameters);
    return HCI_LE_SET_ADVERTISING_PARAMETERS;
}

/* 0: without random octets there is no address. */
static uint16_t address_build(struct bramble_host *host, uint8_t number, struct writer *parameters)
{
    uint8_t address[6];
    if (host_draw_address(host, address, 0) < 0) {
        end(&host->slots[number], BRAMBLE_ERROR_RANDOM);
        host_tell(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_NO_RANDOM,
                                                     .ticket = host->slots[number].ticket});
        return HCI_NO_COMMAND;
    }
    if (host->controller.extended) {
        writer_u8(parameters, number);
    }
    writer_octets(parameters, address, sizeof address);
    return host->controller.extended ? HCI_LE_SET_ADVERTISING_SET_RANDOM_ADDRESS : HCI_LE_SET_RANDOM_ADDRESS;
}

static uint16_t data_build(const struct bramble_host *host, uint8_t number, struct writer *parameters)
{
    const struct bramble_host_slot *slot = &host->slots[number];
    if (host->controller.extended) {
        writer_u8(parameters, number);
        writer_u8(parameters, 3); /* complete */
        writer_u8(parameters, 1); /* not to be cut */
        writer_u8(parameters, slot->size);
        writer_octets(parameters, slot->data, slot->size);
        return HCI_LE_SET_EXTENDED_ADVERTISING_DATA;
    }
    static const uint8_t padding[sizeof slot->data];
    writer_u8(parameters, slot->size);
    writer_octets(parameters, slot->data, slot->size);
    writer_octets(parameters, padding, sizeof slot->data - slot->size);
    return HCI_LE_SET_ADVERTISING_DATA;
}

static uint8_t events_of_enabling(const struct bramble_host *host, const struct bramble_host_slot *slot)
{
    return host->controller.measurable ? slot->left : 1;
}

static uint16_t enable_build(const struct bramble_host *host, uint8_t number, bool on, struct writer *parameters)
{
    writer_u8(parameters, on);
    if (!host->controller.extended) {
        return HCI_LE_SET_ADVERTISING_ENABLE;
    }
    writer_u8(parameters, 1); /* one set */
    writer_u8(parameters, number);
    writer_little(parameters, 0, 2); /* no limit of time */
    writer_u8(parameters, on ? events_of_enabling(host, &host->slots[number]) : 0);
    return HCI_LE_SET_EXTENDED_ADVERTISING_ENABLE;
}

int host_slot_build(struct bramble_host *host, uint8_t number, struct writer *parameters, uint16_t *opcode)
{
    struct bramble_host_slot *slot = &host->slots[number];
    if (slot->state < SLOT_DATA) {
        go_to(host, slot, slot->state); /* the scanner may be wanted by now */
    }
    switch (slot->state) {
    case SLOT_PARAMETERS:
        *opcode = parameters_build(host, number, parameters);
        break;
    case SLOT_ADDRESS:
        *opcode = address_build(host, number, parameters);
        break;
    case SLOT_DATA:
        *opcode = data_build(host, number, parameters);
        break;
    default:
        *opcode = enable_build(host, number, slot->state == SLOT_ENABLE, parameters);
        break;
    }
    return *opcode == HCI_NO_COMMAND ? BRAMBLE_ERROR_RANDOM : 0;
}

/* Answers 0 to 10 ms; 5 when there is no randomness (what is on air matters more than its moment). */
static bramble_time random_delay(struct bramble_host *host)
{
    uint8_t octets[2];
    if (host_random(host, octets, sizeof octets) < 0) {
        return BRAMBLE_MILLISECONDS(DELAY_MS_MAX) / 2;
    }
    return (octets[0] | (uint32_t)octets[1] << 8) % (BRAMBLE_MILLISECONDS(DELAY_MS_MAX) + 1);
}

void host_slot_sent(struct bramble_host *host, uint8_t number)
{
    struct bramble_host_slot *slot = &host->slots[number];
    host->turn = number;
    if (slot->state == SLOT_PARAMETERS) {
        slot->parameters_ms = 0; /* until they are taken */
    } else if (slot->state == SLOT_ENABLE) {
        slot->counted = host->controller.measurable;
        slot->asked = events_of_enabling(host, slot);
        slot->left = (uint8_t)(slot->left - slot->asked);
        host->statistics.events_asked += slot->asked;
    }
}

/* ---- Answers ----------------------------------------------------------------------------------------------------- */

static void enabled(struct bramble_host *host, struct bramble_host_slot *slot)
{
    host->turn = (uint8_t)((host->turn + 1U) % BRAMBLE_HOST_SETS_MAX);
    slot->next = host->now + BRAMBLE_MILLISECONDS(slot->interval_ms) + random_delay(host);
    if (slot->asked == 0) {
        enabling_over(slot); /* its end was told before */
        return;
    }
    slot->state = SLOT_AIR;
    slot->at = host->now + ON_AIR;
    if (slot->counted) {
        slot->at += (slot->asked - 1U) * BRAMBLE_MILLISECONDS(slot->interval_ms + DELAY_MS_MAX) + SLACK;
    }
    if (slot->cancelled) {
        slot->state = SLOT_DISABLE;
    }
}

/* Withdrawn before the controller had told the end: perhaps it was aired, perhaps not. */
static void disabled(struct bramble_host *host, struct bramble_host_slot *slot)
{
    bool withdrawn = slot->cancelled && slot->asked > 0;
    settle_untold(host, slot);
    if (withdrawn) {
        end(slot, BRAMBLE_ERROR_CANCELLED);
    } else {
        enabling_over(slot);
    }
}

/* A set that is off already may not be switched off, says many a controller; off is what was wanted. */
static void slot_refused(struct bramble_host *host, struct bramble_host_slot *slot, uint8_t status)
{
    slot->unsure = slot->state != SLOT_CLEAR;
    slot->parameters_ms = 0;
    if (slot->asked > 0 && slot->state == SLOT_ENABLE) {
        host->statistics.events_unaired += slot->asked;
        slot->asked = 0;
    }
    settle_untold(host, slot);
    host_refused(host, status, slot->ticket);
    end(slot, slot->result);
}

void host_slot_answered(struct bramble_host *host, uint8_t number, uint8_t status)
{
    struct bramble_host_slot *slot = &host->slots[number];
    bool off = slot->state == SLOT_CLEAR || (slot->state == SLOT_DISABLE && status == HCI_STATUS_COMMAND_DISALLOWED);
    if (status != 0 && !off) {
        slot_refused(host, slot, status);
        return;
    }
    if (slot->cancelled && slot->state < SLOT_ENABLE) {
        end(slot, BRAMBLE_ERROR_CANCELLED);
    }
    switch (slot->state) {
    case SLOT_CLEAR:
        slot->unsure = false;
        go_to(host, slot, SLOT_PARAMETERS);
        break;
    case SLOT_PARAMETERS:
        slot->parameters_ms = host->controller.extended ? slot->interval_ms : TOGGLED_INTERVAL_MS;
        go_to(host, slot, SLOT_ADDRESS);
        break;
    case SLOT_ADDRESS:
        slot->state = SLOT_DATA;
        break;
    case SLOT_DATA:
        slot->state = SLOT_ENABLE;
        break;
    case SLOT_ENABLE:
        enabled(host, slot);
        break;
    case SLOT_DISABLE:
        disabled(host, slot);
        break;
    default:
        break;
    }
}

void host_set_terminated(struct bramble_host *host, uint8_t number, uint8_t aired)
{
    struct bramble_host_slot *slot = number < BRAMBLE_HOST_SETS_MAX ? &host->slots[number] : NULL;
    if (slot == NULL || slot->asked == 0) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_SET_UNKNOWN);
        return;
    }
    settle_told(host, slot, aired);
    if (slot->state == SLOT_AIR) {
        enabling_over(slot);
    }
}

/* ---- A controller comes and goes ----------------------------------------------------------------------------------*/

/* Advertisements of a controller with more sets than this one has end. */
void host_slots_ready(struct bramble_host *host)
{
    for (unsigned i = host->controller.sets; i < BRAMBLE_HOST_SETS_MAX; i++) {
        if (host->slots[i].state == SLOT_WAITING) {
            end(&host->slots[i], BRAMBLE_ERROR_STATE);
        }
    }
}

static void slot_leave(struct bramble_host *host, struct bramble_host_slot *slot)
{
    slot->left = (uint8_t)(slot->left + slot->asked); /* perhaps aired, perhaps not: once more */
    settle_untold(host, slot);
    slot->parameters_ms = 0;
    slot->unsure = false;
    if (slot->state == SLOT_FREE || slot->state == SLOT_WAITING || slot->state == SLOT_ENDED) {
        return;
    }
    slot->state = SLOT_WAITING;
    slot->at = 0;
    if (slot->left == 0) {
        end(slot, slot->result);
    } else if (slot->cancelled) {
        end(slot, BRAMBLE_ERROR_CANCELLED);
    }
}

void host_slots_leave(struct bramble_host *host)
{
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        slot_leave(host, &host->slots[i]);
    }
}
