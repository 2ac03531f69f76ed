/* Made by src/message/generate.py from src/message/descriptions/flight_recorder.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/flight_recorder.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_flight_record) <= BRAMBLE_ITEM_FIELDS_MAX, "Flight Record is too large");
const struct bramble_message_type bramble_flight_record_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_flight_record)},
    /* time_form */ {0x01},
    /* event */ {0x05},
    /* repeated */ {0x00},
    /* with_addresses */ {0x00},
    /* with_sequence */ {0x00},
    /* with_opcode */ {0x00},
    /* value_form */ {0x01},
    /* with_reason */ {0x00},
    /* with_key */ {0x00},
    /* elapsed */ {0x89}, {0x06}, {offsetof(struct bramble_flight_record, time_form)}, {0x01}, {0xC1}, {0x01}, {0x01},
    {0x07},
    /* elapsed_long */ {0x89}, {0x08}, {offsetof(struct bramble_flight_record, time_form)}, {0x01}, {0xC1}, {0x02},
    {0x02}, {0x8E}, {offsetof(struct bramble_flight_record, elapsed_long)}, {0x0F},
    /* elapsed_longest */ {0x89}, {0x09}, {offsetof(struct bramble_flight_record, time_form)}, {0x01}, {0xA3}, {0x8F},
    {offsetof(struct bramble_flight_record, elapsed_longest) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_flight_record, elapsed_longest) + BRAMBLE_HIGH_HALF}, {0x07},
    /* source */ {0x89}, {0x07}, {offsetof(struct bramble_flight_record, with_addresses)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_flight_record, source)}, {0x0F},
    /* destination */ {0x0F},
    /* sequence */ {0x89}, {0x06}, {offsetof(struct bramble_flight_record, with_sequence)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_flight_record, sequence)}, {0x17},
    /* opcode */ {0x89}, {0x06}, {offsetof(struct bramble_flight_record, with_opcode)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_flight_record, opcode)}, {0x17},
    /* value */ {0x89}, {0x08}, {offsetof(struct bramble_flight_record, value_form)}, {0x01}, {0xC1}, {0x01}, {0x01},
    {0x8E}, {offsetof(struct bramble_flight_record, value)}, {0x07},
    /* value_long */ {0x89}, {0x08}, {offsetof(struct bramble_flight_record, value_form)}, {0x01}, {0xC1}, {0x02},
    {0x02}, {0x8E}, {offsetof(struct bramble_flight_record, value_long)}, {0x0F},
    /* value_longest */ {0x89}, {0x06}, {offsetof(struct bramble_flight_record, value_form)}, {0x01}, {0xA3}, {0x8E},
    {offsetof(struct bramble_flight_record, value_longest)}, {0x1F},
    /* drop */ {0x89}, {0x19}, {offsetof(struct bramble_flight_record, with_reason)}, {0x00}, {0xA1}, {0x89}, {0x0A},
    {offsetof(struct bramble_flight_record, event)}, {0x05}, {0xC2}, {0x00}, {0x1F}, {0x23}, {0x3F}, {0x8E},
    {offsetof(struct bramble_flight_record, drop)}, {0x07},
    /* error */ {0x89}, {0x08}, {offsetof(struct bramble_flight_record, event)}, {0x05}, {0xC1}, {0x20}, {0x22},
    {0x8E}, {offsetof(struct bramble_flight_record, error)}, {0x07},
    /* key_index */ {0x89}, {0x06}, {offsetof(struct bramble_flight_record, with_key)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_flight_record, key_index)}, {0x0F},
    /* repeats */ {0x89}, {0x07}, {offsetof(struct bramble_flight_record, repeated)}, {0x00}, {0xA1}, {0x8E},
    {offsetof(struct bramble_flight_record, repeats)}, {0x47}, {0xA1},
    /* end */ {0x80},
};
