/* Made by src/message/generate.py from src/message/descriptions/sensor.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/sensor.h>

#include <stddef.h>

static const struct bramble_field sensor_descriptor_fields[] = {
    {offsetof(struct bramble_sensor_descriptor, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_sensor_descriptor, has_description), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_sensor_descriptor, positive_tolerance), BRAMBLE_FIELD_UNSIGNED, 12, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_descriptor, negative_tolerance), BRAMBLE_FIELD_UNSIGNED, 12, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_descriptor, sampling_function), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_descriptor, measurement_period), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_descriptor, update_interval), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range sensor_descriptor_ranges[] = {
    {1, 1},
};
static const struct bramble_condition sensor_descriptor_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(sizeof(struct bramble_sensor_descriptor) <= BRAMBLE_ITEM_FIELDS_MAX, "Sensor Descriptor is too large");
const struct bramble_message_type bramble_sensor_descriptor_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_sensor_descriptor), 2, 8,
    BRAMBLE_LAYER_OTHER, 0, 7,
    sensor_descriptor_fields,
    sensor_descriptor_ranges,
    sensor_descriptor_conditions,
    NULL};

static const struct bramble_field sensor_marshalled_value_fields[] = {
    {offsetof(struct bramble_sensor_marshalled_value, format), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {65535, BRAMBLE_FIELD_LENGTH, 4, 1, 0, 1, 5},
    {offsetof(struct bramble_sensor_marshalled_value, property_id), BRAMBLE_FIELD_UNSIGNED, 11, 1, 0, 0, 1},
    {65535, BRAMBLE_FIELD_LENGTH, 7, 2, 1, 1, 5},
    {offsetof(struct bramble_sensor_marshalled_value, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 2, 0, 0, 1},
    {offsetof(struct bramble_sensor_marshalled_value, raw), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 1},
};
static const struct bramble_range sensor_marshalled_value_ranges[] = {
    {0, 0},
    {1, 1},
};
static const struct bramble_condition sensor_marshalled_value_conditions[] = {
    {0, 0, 1, 0},
    {0, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_sensor_marshalled_value) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Sensor Marshalled Value is too large");
const struct bramble_message_type bramble_sensor_marshalled_value_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_sensor_marshalled_value), 2, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 6,
    sensor_marshalled_value_fields,
    sensor_marshalled_value_ranges,
    sensor_marshalled_value_conditions,
    NULL};

static const struct bramble_field sensor_descriptor_get_fields[] = {
    {offsetof(struct bramble_sensor_descriptor_get, has_property), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_sensor_descriptor_get, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 1, 1},
};
static const struct bramble_range sensor_descriptor_get_ranges[] = {
    {1, INT32_MAX},
    {1, 1},
};
static const struct bramble_condition sensor_descriptor_get_conditions[] = {
    {0, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_sensor_descriptor_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Descriptor Get is too large");
const struct bramble_message_type bramble_sensor_descriptor_get_type = {
    0x8230, sizeof(struct bramble_sensor_descriptor_get), 0, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_descriptor_get_fields,
    sensor_descriptor_get_ranges,
    sensor_descriptor_get_conditions,
    NULL};

static const struct bramble_field sensor_descriptor_status_fields[] = {
    {offsetof(struct bramble_sensor_descriptor_status, descriptors), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const sensor_descriptor_status_items[] = {
    &bramble_sensor_descriptor_type,
};
_Static_assert(
    sizeof(struct bramble_sensor_descriptor_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Descriptor Status is too large");
const struct bramble_message_type bramble_sensor_descriptor_status_type = {
    0x51, sizeof(struct bramble_sensor_descriptor_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    sensor_descriptor_status_fields,
    NULL,
    NULL,
    sensor_descriptor_status_items};

_Static_assert(sizeof(struct bramble_sensor_get) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Sensor Get is too large");
const struct bramble_message_type bramble_sensor_get_type = {
    0x8231, sizeof(struct bramble_sensor_get), 0, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_descriptor_get_fields,
    sensor_descriptor_get_ranges,
    sensor_descriptor_get_conditions,
    NULL};

static const struct bramble_field sensor_status_fields[] = {
    {offsetof(struct bramble_sensor_status, marshalled), BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const sensor_status_items[] = {
    &bramble_sensor_marshalled_value_type,
};
_Static_assert(sizeof(struct bramble_sensor_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Sensor Status is too large");
const struct bramble_message_type bramble_sensor_status_type = {
    0x52, sizeof(struct bramble_sensor_status), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    sensor_status_fields,
    NULL,
    NULL,
    sensor_status_items};

static const struct bramble_field sensor_column_get_fields[] = {
    {offsetof(struct bramble_sensor_column_get, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_column_get, raw_value_x), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range sensor_column_get_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_sensor_column_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Column Get is too large");
const struct bramble_message_type bramble_sensor_column_get_type = {
    0x8232, sizeof(struct bramble_sensor_column_get), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_column_get_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_column_status_fields[] = {
    {offsetof(struct bramble_sensor_column_status, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_column_status, raw_values), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sensor_column_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Column Status is too large");
const struct bramble_message_type bramble_sensor_column_status_type = {
    0x53, sizeof(struct bramble_sensor_column_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_column_status_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_series_get_fields[] = {
    {offsetof(struct bramble_sensor_series_get, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_series_get, has_range), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_sensor_series_get, raw_range), BRAMBLE_FIELD_REST, 0, 1, 0, 1, BRAMBLE_FIELD_NONE},
};
static const struct bramble_condition sensor_series_get_conditions[] = {
    {1, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_sensor_series_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Series Get is too large");
const struct bramble_message_type bramble_sensor_series_get_type = {
    0x8233, sizeof(struct bramble_sensor_series_get), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    sensor_series_get_fields,
    sensor_descriptor_get_ranges,
    sensor_series_get_conditions,
    NULL};

_Static_assert(
    sizeof(struct bramble_sensor_series_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Series Status is too large");
const struct bramble_message_type bramble_sensor_series_status_type = {
    0x54, sizeof(struct bramble_sensor_series_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_column_status_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_cadence_get_fields[] = {
    {offsetof(struct bramble_sensor_cadence_get, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_sensor_cadence_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Get is too large");
const struct bramble_message_type bramble_sensor_cadence_get_type = {
    0x8234, sizeof(struct bramble_sensor_cadence_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    sensor_cadence_get_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_cadence_set_fields[] = {
    {offsetof(struct bramble_sensor_cadence_set, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_cadence_set, fast_cadence_period_divisor), BRAMBLE_FIELD_UNSIGNED, 7, 0, 0, 0, 1},
    {offsetof(struct bramble_sensor_cadence_set, status_trigger_type), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_sensor_cadence_set, cadence_parameters), BRAMBLE_FIELD_REST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sensor_cadence_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Set is too large");
const struct bramble_message_type bramble_sensor_cadence_set_type = {
    0x55, sizeof(struct bramble_sensor_cadence_set), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    sensor_cadence_set_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_sensor_cadence_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Set Unacknowledged is too large");
const struct bramble_message_type bramble_sensor_cadence_set_unacknowledged_type = {
    0x56, sizeof(struct bramble_sensor_cadence_set_unacknowledged), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    sensor_cadence_set_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_cadence_status_fields[] = {
    {offsetof(struct bramble_sensor_cadence_status, property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_cadence_status, has_cadence), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_sensor_cadence_status, fast_cadence_period_divisor),
     BRAMBLE_FIELD_UNSIGNED, 7, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_cadence_status, status_trigger_type), BRAMBLE_FIELD_UNSIGNED, 1, 1, 0, 0, 1},
    {offsetof(struct bramble_sensor_cadence_status, cadence_parameters), BRAMBLE_FIELD_REST, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sensor_cadence_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Status is too large");
const struct bramble_message_type bramble_sensor_cadence_status_type = {
    0x57, sizeof(struct bramble_sensor_cadence_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    sensor_cadence_status_fields,
    sensor_descriptor_get_ranges,
    sensor_series_get_conditions,
    NULL};

static const struct bramble_field sensor_settings_get_fields[] = {
    {offsetof(struct bramble_sensor_settings_get, sensor_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_sensor_settings_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Settings Get is too large");
const struct bramble_message_type bramble_sensor_settings_get_type = {
    0x8235, sizeof(struct bramble_sensor_settings_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    sensor_settings_get_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_settings_status_fields[] = {
    {offsetof(struct bramble_sensor_settings_status, sensor_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_settings_status, sensor_setting_property_ids),
     BRAMBLE_FIELD_LIST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const sensor_settings_status_items[] = {
    &bramble_item_u16_type,
};
_Static_assert(
    sizeof(struct bramble_sensor_settings_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Settings Status is too large");
const struct bramble_message_type bramble_sensor_settings_status_type = {
    0x58, sizeof(struct bramble_sensor_settings_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_settings_status_fields,
    sensor_column_get_ranges,
    NULL,
    sensor_settings_status_items};

static const struct bramble_field sensor_setting_get_fields[] = {
    {offsetof(struct bramble_sensor_setting_get, sensor_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_setting_get, sensor_setting_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
_Static_assert(
    sizeof(struct bramble_sensor_setting_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Get is too large");
const struct bramble_message_type bramble_sensor_setting_get_type = {
    0x8236, sizeof(struct bramble_sensor_setting_get), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    sensor_setting_get_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_setting_set_fields[] = {
    {offsetof(struct bramble_sensor_setting_set, sensor_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_setting_set, sensor_setting_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_setting_set, raw), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_sensor_setting_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Set is too large");
const struct bramble_message_type bramble_sensor_setting_set_type = {
    0x59, sizeof(struct bramble_sensor_setting_set), 4, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    sensor_setting_set_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_sensor_setting_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Set Unacknowledged is too large");
const struct bramble_message_type bramble_sensor_setting_set_unacknowledged_type = {
    0x5A, sizeof(struct bramble_sensor_setting_set_unacknowledged), 4, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    sensor_setting_set_fields,
    sensor_column_get_ranges,
    NULL,
    NULL};

static const struct bramble_field sensor_setting_status_fields[] = {
    {offsetof(struct bramble_sensor_setting_status, sensor_property_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_setting_status, sensor_setting_property_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_sensor_setting_status, has_setting), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_sensor_setting_status, sensor_setting_access), BRAMBLE_FIELD_UNSIGNED, 8, 1, 1, 2, 1},
    {offsetof(struct bramble_sensor_setting_status, raw), BRAMBLE_FIELD_REST, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range sensor_setting_status_ranges[] = {
    {1, INT32_MAX},
    {1, 1},
    {3, 3},
};
static const struct bramble_condition sensor_setting_status_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_sensor_setting_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Status is too large");
const struct bramble_message_type bramble_sensor_setting_status_type = {
    0x5B, sizeof(struct bramble_sensor_setting_status), 4, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    sensor_setting_status_fields,
    sensor_setting_status_ranges,
    sensor_setting_status_conditions,
    NULL};
