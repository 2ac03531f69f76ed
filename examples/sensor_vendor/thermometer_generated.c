/* Made by src/message/generate.py from thermometer.txt: do not edit. */
/* clang-format off */
#include "thermometer_generated.h"

#include <stddef.h>

const struct bramble_message_type example_thermometer_get_type = {
    0xC105F1, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field thermometer_status_fields[] = {
    {offsetof(struct example_thermometer_status, temperature), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct example_thermometer_status, health), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
};
static const struct bramble_range thermometer_status_ranges[] = {
    {-27315, INT32_MAX},
    {0, 1},
};
_Static_assert(
    sizeof(struct example_thermometer_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Thermometer Status is too large");
const struct bramble_message_type example_thermometer_status_type = {
    0xC205F1, sizeof(struct example_thermometer_status), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    thermometer_status_fields,
    thermometer_status_ranges,
    NULL,
    NULL};

static const struct bramble_field thermometer_threshold_set_fields[] = {
    {offsetof(struct example_thermometer_threshold_set, threshold), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range thermometer_threshold_set_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct example_thermometer_threshold_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Thermometer Threshold Set is too large");
const struct bramble_message_type example_thermometer_threshold_set_type = {
    0xC305F1, sizeof(struct example_thermometer_threshold_set), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    thermometer_threshold_set_fields,
    thermometer_threshold_set_ranges,
    NULL,
    NULL};
