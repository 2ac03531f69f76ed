/* Made by src/message/generate.py from floor_sensor.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include "floor_sensor.h"

static const struct bramble_value_name off_on_values[] = {
    {0, "Off"},
    {1, "On"},
};
static const struct bramble_field_names floor_reading_field_names[] = {
    {"temperature", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"light", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"presence", NULL, NULL, off_on_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_floor_reading_names = {
    bramble_floor_reading_type,
    "Floor Reading", "floor_sensor",
    floor_reading_field_names, 3, 5, 5};
