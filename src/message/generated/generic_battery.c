/* Made by src/message/generate.py from src/message/descriptions/generic_battery.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_battery.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_battery_get_type = {
    0x8223, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_battery_status_fields[] = {
    {offsetof(struct bramble_generic_battery_status, battery_level), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 2, 1},
    {offsetof(struct bramble_generic_battery_status, time_to_discharge), BRAMBLE_FIELD_UNSIGNED, 24, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_battery_status, time_to_charge), BRAMBLE_FIELD_UNSIGNED, 24, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_battery_status, presence), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_battery_status, indicator), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_battery_status, charging), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_battery_status, serviceability), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
};
static const struct bramble_range generic_battery_status_ranges[] = {
    {0, 100},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_generic_battery_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Battery Status is too large");
const struct bramble_message_type bramble_generic_battery_status_type = {
    0x8224, sizeof(struct bramble_generic_battery_status), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    generic_battery_status_fields,
    generic_battery_status_ranges,
    NULL,
    NULL};
