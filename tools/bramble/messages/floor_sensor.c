/* Made by src/message/generate.py from floor_sensor.txt: do not edit. */
/* clang-format off */
#include "floor_sensor.h"

#include <stddef.h>

static const struct bramble_field floor_reading_fields[] = {
    {offsetof(struct bramble_floor_reading, temperature), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_floor_reading, light), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_floor_reading, presence), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range floor_reading_ranges[] = {
    {0, 1},
};
_Static_assert(sizeof(struct bramble_floor_reading) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Floor Reading is too large");
const struct bramble_message_type bramble_floor_reading_type = {
    0xC105F1, sizeof(struct bramble_floor_reading), 5, 5,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    floor_reading_fields,
    floor_reading_ranges,
    NULL,
    NULL};
