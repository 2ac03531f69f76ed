/* The controller of the stories: its commands, its rules, its air; see fake.h. The other side of the desk is desk.c. */
#include "fake.h"

#include "base/octets.h"
#include "host/hci.h"

#include <string.h>

#define ADVERTISING_TIME BRAMBLE_MILLISECONDS(1) /* until the first event of an enabling */

/* ---- Towards the host -------------------------------------------------------------------------------------------- */

void desk_octets(struct desk *desk, const void *octets, size_t size)
{
    assert_true(size <= sizeof desk->out - desk->out_size);
    memcpy(desk->out + desk->out_size, octets, size);
    desk->out_size += (unsigned)size;
}

void desk_event(struct desk *desk, uint8_t code, const void *parameters, size_t size)
{
    const uint8_t header[3] = {HCI_EVENT, code, (uint8_t)size};
    desk_octets(desk, header, sizeof header);
    desk_octets(desk, parameters, size);
}

void desk_flush(struct desk *desk)
{
    uint8_t octets[sizeof desk->out];
    unsigned size = desk->out_size;
    memcpy(octets, desk->out, size);
    desk->out_size = 0;
    for (unsigned at = 0; at < size; at += desk->piece) {
        bramble_host_octets(&desk->host, desk->now, octets + at, desk->piece < size - at ? desk->piece : size - at);
    }
}

static void complete(struct desk *desk, uint16_t opcode, uint8_t status, const void *rest, size_t size)
{
    uint8_t event[128];
    struct writer writer = writer_of(event, sizeof event);
    writer_u8(&writer, desk->room);
    writer_little(&writer, opcode, 2);
    writer_u8(&writer, status);
    writer_octets(&writer, rest, status == 0 ? size : 0);
    desk_event(desk, HCI_COMMAND_COMPLETE, event, writer.size);
}

/* ---- The air ----------------------------------------------------------------------------------------------------- */

static void terminated(struct desk *desk, unsigned number)
{
    const struct fake_set *set = &desk->set[number];
    const uint8_t event[6] = {HCI_LE_ADVERTISING_SET_TERMINATED, 0x43, (uint8_t)number, 0, 0, set->aired};
    if (desk->le_event_mask[2] & 0x02) {
        desk_event(desk, HCI_LE_META, event, sizeof event);
    }
}

void fake_air_one(struct desk *desk, unsigned number)
{
    struct fake_set *set = &desk->set[number];
    assert_true(desk->aired < FAKE_AIR);
    struct fake_aired *aired = &desk->air[desk->aired++];
    aired->time = set->next;
    aired->set = (uint8_t)number;
    memcpy(aired->address, desk->sets > 0 ? set->address : desk->random, 6);
    aired->size = set->size;
    memcpy(aired->data, set->data, sizeof aired->data);
    if (desk->on_air != NULL) {
        desk->on_air(desk, aired);
    }
    set->aired++;
    set->next += set->interval_units * 625U + desk->seed++ % 10000U;
    unsigned limit = desk->never_ends ? 1 : set->limit;
    if (limit != 0 && set->aired >= limit - (desk->airs_fewer < limit ? desk->airs_fewer : limit)) {
        set->on = false;
        if (!desk->never_ends) {
            terminated(desk, number);
        } else {
            set->on = true; /* on, says the controller, and silent */
            set->next = BRAMBLE_NEVER;
        }
    }
}

void desk_hears(struct desk *desk, const struct fake_aired *aired)
{
    uint8_t event[64];
    struct writer writer = writer_of(event, sizeof event);
    bool extended = desk->used_extended;
    if (!desk->scanning || desk->dead) {
        return;
    }
    writer_u8(&writer, extended ? HCI_LE_EXTENDED_ADVERTISING_REPORT : HCI_LE_ADVERTISING_REPORT);
    writer_u8(&writer, 1);
    writer_little(&writer, extended ? HCI_LEGACY_NONCONNECTABLE : HCI_ADV_NONCONN_IND, extended ? 2 : 1);
    writer_u8(&writer, 1);
    writer_octets(&writer, aired->address, 6);
    if (extended) {
        writer_octets(&writer, "\x01\x00\xFF\x7F\xC0\0\0\0\0\0\0\0\0\0", 14);
    }
    writer_u8(&writer, aired->size);
    writer_octets(&writer, aired->data, aired->size);
    writer_octets(&writer, "\xC0", extended ? 0 : 1);
    if (desk->le_event_mask[extended ? 1 : 0] & (extended ? 0x10 : 0x02)) {
        desk_event(desk, HCI_LE_META, event, writer.size);
    }
}

struct fake_set *fake_next_on_air(struct desk *desk, bramble_time until)
{
    struct fake_set *next = NULL;
    for (unsigned i = 0; i < FAKE_SETS; i++) {
        if (desk->set[i].on && desk->set[i].next <= until && (next == NULL || desk->set[i].next < next->next)) {
            next = &desk->set[i];
        }
    }
    return desk->dead ? NULL : next;
}

/* ---- Commands ---------------------------------------------------------------------------------------------------- */

static uint8_t refuse(struct desk *desk, const char *rule, uint8_t status)
{
    desk->wrong = rule;
    return status;
}

void desk_controller_restarts(struct desk *desk)
{
    memset(desk->set, 0, sizeof desk->set);
    desk->scanning = false;
    desk->scan_parameters = false;
    desk->has_random = false;
    memset(desk->event_mask, 0, sizeof desk->event_mask);
    memset(desk->le_event_mask, 0, sizeof desk->le_event_mask);
    desk->used_legacy = false;
    desk->used_extended = false;
}

static bool any_on(const struct desk *desk)
{
    for (unsigned i = 0; i < FAKE_SETS; i++) {
        if (desk->set[i].on) {
            return true;
        }
    }
    return false;
}

static uint8_t set_random_address(struct desk *desk, struct reader *parameters)
{
    if (desk->scanning || (desk->sets == 0 && any_on(desk))) {
        return refuse(desk, "random address while scanning or advertising", 0x0C);
    }
    reader_copy(parameters, desk->random, 6);
    desk->has_random = true;
    return 0;
}

static uint8_t scan_parameters(struct desk *desk, struct reader *parameters, bool extended)
{
    if (extended) {
        (void)reader_octets(parameters, 2);
        assert_int_equal(reader_u8(parameters), HCI_PHY_1M);
    }
    assert_int_equal(reader_u8(parameters), 0); /* passive */
    uint16_t interval = (uint16_t)reader_little(parameters, 2);
    uint16_t window = (uint16_t)reader_little(parameters, 2);
    if (desk->scanning && !desk->lax) {
        return 0x0C; /* the host's way of asking whether the scanner still runs */
    }
    if (!desk->has_random) {
        return refuse(desk, "scanning without a random address", 0x12);
    }
    desk->scan_interval = interval;
    desk->scan_window = window;
    desk->scan_parameters = true;
    return 0;
}

static uint8_t scan_enable(struct desk *desk, struct reader *parameters)
{
    bool on = reader_u8(parameters) == 1;
    desk->scan_filters = reader_u8(parameters);
    if (on == desk->scanning) {
        return refuse(desk, "scanning switched to what it was", 0x0C);
    }
    if (on && !desk->scan_parameters) {
        return refuse(desk, "scanning without parameters", 0x0C);
    }
    desk->scanning = on;
    return 0;
}

static uint8_t legacy_parameters(struct desk *desk, struct reader *parameters)
{
    if (desk->set[0].on) {
        return refuse(desk, "parameters while advertising", 0x0C);
    }
    desk->set[0].interval_units = (uint32_t)reader_little(parameters, 2);
    (void)reader_little(parameters, 2);
    if (reader_u8(parameters) != HCI_ADV_NONCONN_IND || desk->set[0].interval_units < 0xA0) {
        return refuse(desk, "an interval that controllers before 5.0 refuse, or connectable", 0x12);
    }
    desk->set[0].known = true;
    return 0;
}

static uint8_t set_data(struct fake_set *set, struct reader *parameters)
{
    set->size = reader_u8(parameters);
    assert_true(set->size <= 31);
    reader_copy(parameters, set->data, set->size);
    return 0;
}

static uint8_t switch_set(struct desk *desk, struct fake_set *set, bool on, uint8_t limit)
{
    if (on && (set->on || !set->known || !(desk->sets > 0 ? set->has_address : desk->has_random))) {
        return refuse(desk, "a set switched on that is on, or is not ready", 0x0C);
    }
    if (!on && !set->on && desk->sets == 0) {
        return 0x0C;
    }
    set->on = on;
    set->limit = limit;
    set->aired = 0;
    set->next = desk->now + ADVERTISING_TIME;
    return 0;
}

static struct fake_set *set_of(struct desk *desk, struct reader *parameters)
{
    uint8_t number = reader_u8(parameters);
    assert_true(number < desk->sets);
    return &desk->set[number];
}

static uint8_t extended_parameters(struct desk *desk, struct reader *parameters)
{
    struct fake_set *set = set_of(desk, parameters);
    assert_int_equal(reader_little(parameters, 2), HCI_LEGACY_NONCONNECTABLE);
    if (set->on) {
        return refuse(desk, "parameters of a set that is on", 0x0C);
    }
    set->interval_units = (uint32_t)reader_little(parameters, 3);
    assert_int_equal(reader_little(parameters, 3), set->interval_units);
    assert_true(set->interval_units >= 0x20);
    assert_int_equal(parameters->left, 25 - 9);
    set->known = true;
    return 0;
}

static uint8_t extended_address(struct desk *desk, struct reader *parameters)
{
    struct fake_set *set = set_of(desk, parameters);
    if (!set->known) {
        return refuse(desk, "the address of a set that there is not", 0x42);
    }
    reader_copy(parameters, set->address, 6);
    set->has_address = true;
    return 0;
}

static uint8_t extended_data(struct desk *desk, struct reader *parameters)
{
    struct fake_set *set = set_of(desk, parameters);
    assert_int_equal(reader_little(parameters, 2), 0x0103);
    return set->known ? set_data(set, parameters) : refuse(desk, "data of a set that there is not", 0x42);
}

static uint8_t extended_enable(struct desk *desk, struct reader *parameters)
{
    bool on = reader_u8(parameters) == 1;
    assert_int_equal(reader_u8(parameters), 1);
    struct fake_set *set = set_of(desk, parameters);
    (void)reader_little(parameters, 2);
    uint8_t limit = reader_u8(parameters);
    if (!on && !set->known) {
        return 0x42;
    }
    return switch_set(desk, set, on, limit);
}

/* The answer's parameters behind the status. */
static struct bramble_view information(struct desk *desk, uint16_t opcode, uint8_t octets[64])
{
    memset(octets, 0, 64);
    switch (opcode) {
    case HCI_READ_LOCAL_VERSION:
        memcpy(octets, "\x09\x01\x02\x09\x59\x00\x34\x12", 8);
        return view_of(octets, 8);
    case HCI_READ_LOCAL_COMMANDS:
        octets[26] = 0x0C;
        octets[36] = desk->sets > 0 && !desk->secretive ? (uint8_t)(desk->no_set_count ? 0x7E : 0xFE) : 0;
        octets[37] = desk->sets > 0 ? 0x60 : 0;
        return view_of(octets, 64);
    case HCI_READ_LOCAL_FEATURES:
        octets[4] = desk->no_low_energy ? 0 : 0x40;
        return view_of(octets, 8);
    case HCI_READ_BD_ADDR:
        memcpy(octets, "\x42\x00\x05\x01\xAA\x00", 6);
        return view_of(octets, 6);
    case HCI_LE_RAND:
        memset(octets, (int)++desk->randoms, 8);
        return view_of(octets, 8);
    case HCI_LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH:
        octets[0] = 251;
        return view_of(octets, 2);
    case HCI_LE_READ_NUMBER_OF_ADVERTISING_SETS:
        octets[0] = desk->sets;
        return view_of(octets, 1);
    default:
        octets[1] = desk->sets > 0 ? 0x10 : 0;
        return view_of(octets, 8);
    }
}

static uint8_t legacy_command(struct desk *desk, uint16_t opcode, struct reader *parameters)
{
    desk->used_legacy = true;
    switch (opcode) {
    case HCI_LE_SET_ADVERTISING_PARAMETERS:
        return legacy_parameters(desk, parameters);
    case HCI_LE_SET_ADVERTISING_DATA:
        assert_int_equal(parameters->left, 32);
        return set_data(&desk->set[0], parameters);
    case HCI_LE_SET_ADVERTISING_ENABLE:
        return switch_set(desk, &desk->set[0], reader_u8(parameters) == 1, 0);
    case HCI_LE_SET_SCAN_PARAMETERS:
        return scan_parameters(desk, parameters, false);
    default:
        return scan_enable(desk, parameters);
    }
}

static uint8_t extended_command(struct desk *desk, uint16_t opcode, struct reader *parameters)
{
    if (desk->sets == 0) {
        return 0x01;
    }
    desk->used_extended = true;
    switch (opcode) {
    case HCI_LE_SET_ADVERTISING_SET_RANDOM_ADDRESS:
        return extended_address(desk, parameters);
    case HCI_LE_SET_EXTENDED_ADVERTISING_PARAMETERS:
        return extended_parameters(desk, parameters);
    case HCI_LE_SET_EXTENDED_ADVERTISING_DATA:
        return extended_data(desk, parameters);
    case HCI_LE_SET_EXTENDED_ADVERTISING_ENABLE:
        return extended_enable(desk, parameters);
    case HCI_LE_SET_EXTENDED_SCAN_PARAMETERS:
        return scan_parameters(desk, parameters, true);
    default:
        return scan_enable(desk, parameters);
    }
}

static uint8_t obey(struct desk *desk, uint16_t opcode, struct reader *parameters)
{
    switch (opcode) {
    case HCI_RESET:
        desk_controller_restarts(desk);
        desk->resets++;
        return 0;
    case HCI_SET_EVENT_MASK:
        reader_copy(parameters, desk->event_mask, 8);
        return 0;
    case HCI_LE_SET_EVENT_MASK:
        reader_copy(parameters, desk->le_event_mask, 8);
        return 0;
    case HCI_LE_SET_RANDOM_ADDRESS:
        return set_random_address(desk, parameters);
    case HCI_LE_SET_ADVERTISING_PARAMETERS:
    case HCI_LE_SET_ADVERTISING_DATA:
    case HCI_LE_SET_ADVERTISING_ENABLE:
    case HCI_LE_SET_SCAN_PARAMETERS:
    case HCI_LE_SET_SCAN_ENABLE:
        return legacy_command(desk, opcode, parameters);
    default:
        return opcode >= HCI_LE_SET_ADVERTISING_SET_RANDOM_ADDRESS ? extended_command(desk, opcode, parameters) : 0x01;
    }
}

static bool is_question(uint16_t opcode)
{
    return (opcode >= HCI_READ_LOCAL_VERSION && opcode <= HCI_READ_BD_ADDR) || opcode == HCI_LE_READ_FEATURES ||
           opcode == HCI_LE_RAND || opcode == HCI_LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH ||
           opcode == HCI_LE_READ_NUMBER_OF_ADVERTISING_SETS;
}

int fake_send(void *context, struct bramble_view packet)
{
    struct desk *desk = context;
    assert_true(packet.size >= 4 && packet.size <= BRAMBLE_HOST_PACKET_MAX);
    if (desk->broken) {
        return BRAMBLE_ERROR_STATE;
    }
    if (desk->busy > 0) {
        desk->busy--;
        return BRAMBLE_ERROR_BUSY;
    }
    struct reader reader = reader_of(packet);
    assert_int_equal(reader_u8(&reader), HCI_COMMAND);
    uint16_t opcode = (uint16_t)reader_little(&reader, 2);
    uint8_t length = reader_u8(&reader);
    assert_int_equal(length, reader.left);
    desk->commands++;
    if (desk->dead || desk->deaf_to > 0) {
        desk->deaf_to -= desk->deaf_to > 0;
        return 0;
    }
    uint8_t octets[64];
    if (opcode == desk->refuse && desk->refuse_times > 0) {
        desk->refuse_times--;
        complete(desk, opcode, desk->refuse_with, NULL, 0);
    } else if (is_question(opcode)) {
        struct bramble_view rest = information(desk, opcode, octets);
        complete(desk, opcode, 0, rest.data, rest.size);
    } else {
        complete(desk, opcode, obey(desk, opcode, &reader), NULL, 0);
    }
    desk->mixed += desk->used_legacy && desk->used_extended;
    return 0;
}
