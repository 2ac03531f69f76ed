/* Made by src/message/generate.py from src/message/descriptions/sensor.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/sensor.h>

static const struct bramble_field_names sensor_descriptor_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"positive_tolerance", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"negative_tolerance", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"sampling_function", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"measurement_period", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_interval", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_descriptor_names = {
    bramble_sensor_descriptor_type,
    "Sensor Descriptor", "sensor",
    sensor_descriptor_field_names, 7, 2, 8};

static const struct bramble_field_names sensor_marshalled_value_field_names[] = {
    {"format", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"length", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"length", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"raw", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_marshalled_value_names = {
    bramble_sensor_marshalled_value_type,
    "Sensor Marshalled Value", "sensor",
    sensor_marshalled_value_field_names, 6, 2, 0xFFFF};

static const struct bramble_field_names sensor_descriptor_get_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_descriptor_get_names = {
    bramble_sensor_descriptor_get_type,
    "Sensor Descriptor Get", "sensor",
    sensor_descriptor_get_field_names, 2, 0, 2};

static const struct bramble_field_names sensor_descriptor_status_field_names[] = {
    {"descriptors", NULL, &bramble_sensor_descriptor_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_descriptor_status_names = {
    bramble_sensor_descriptor_status_type,
    "Sensor Descriptor Status", "sensor",
    sensor_descriptor_status_field_names, 1, 0, 0xFFFF};

const struct bramble_message_names bramble_sensor_get_names = {
    bramble_sensor_get_type,
    "Sensor Get", "sensor",
    sensor_descriptor_get_field_names, 2, 0, 2};

static const struct bramble_field_names sensor_status_field_names[] = {
    {"marshalled", NULL, &bramble_sensor_marshalled_value_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_status_names = {
    bramble_sensor_status_type,
    "Sensor Status", "sensor",
    sensor_status_field_names, 1, 0, 0xFFFF};

static const struct bramble_field_names sensor_column_get_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"raw_value_x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_column_get_names = {
    bramble_sensor_column_get_type,
    "Sensor Column Get", "sensor",
    sensor_column_get_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names sensor_column_status_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"raw_values", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_column_status_names = {
    bramble_sensor_column_status_type,
    "Sensor Column Status", "sensor",
    sensor_column_status_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names sensor_series_get_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"raw_range", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_series_get_names = {
    bramble_sensor_series_get_type,
    "Sensor Series Get", "sensor",
    sensor_series_get_field_names, 3, 2, 0xFFFF};

const struct bramble_message_names bramble_sensor_series_status_names = {
    bramble_sensor_series_status_type,
    "Sensor Series Status", "sensor",
    sensor_column_status_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names sensor_cadence_get_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_cadence_get_names = {
    bramble_sensor_cadence_get_type,
    "Sensor Cadence Get", "sensor",
    sensor_cadence_get_field_names, 1, 2, 2};

static const struct bramble_field_names sensor_cadence_set_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fast_cadence_period_divisor", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"status_trigger_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"cadence_parameters", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_cadence_set_names = {
    bramble_sensor_cadence_set_type,
    "Sensor Cadence Set", "sensor",
    sensor_cadence_set_field_names, 4, 3, 0xFFFF};

const struct bramble_message_names bramble_sensor_cadence_set_unacknowledged_names = {
    bramble_sensor_cadence_set_unacknowledged_type,
    "Sensor Cadence Set Unacknowledged", "sensor",
    sensor_cadence_set_field_names, 4, 3, 0xFFFF};

static const struct bramble_field_names sensor_cadence_status_field_names[] = {
    {"property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"fast_cadence_period_divisor", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"status_trigger_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"cadence_parameters", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_cadence_status_names = {
    bramble_sensor_cadence_status_type,
    "Sensor Cadence Status", "sensor",
    sensor_cadence_status_field_names, 5, 2, 0xFFFF};

static const struct bramble_field_names sensor_settings_get_field_names[] = {
    {"sensor_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_settings_get_names = {
    bramble_sensor_settings_get_type,
    "Sensor Settings Get", "sensor",
    sensor_settings_get_field_names, 1, 2, 2};

static const struct bramble_field_names sensor_settings_status_field_names[] = {
    {"sensor_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sensor_setting_property_ids", NULL, &bramble_item_u16_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_settings_status_names = {
    bramble_sensor_settings_status_type,
    "Sensor Settings Status", "sensor",
    sensor_settings_status_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names sensor_setting_get_field_names[] = {
    {"sensor_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sensor_setting_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_setting_get_names = {
    bramble_sensor_setting_get_type,
    "Sensor Setting Get", "sensor",
    sensor_setting_get_field_names, 2, 4, 4};

static const struct bramble_field_names sensor_setting_set_field_names[] = {
    {"sensor_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sensor_setting_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"raw", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_setting_set_names = {
    bramble_sensor_setting_set_type,
    "Sensor Setting Set", "sensor",
    sensor_setting_set_field_names, 3, 4, 0xFFFF};

const struct bramble_message_names bramble_sensor_setting_set_unacknowledged_names = {
    bramble_sensor_setting_set_unacknowledged_type,
    "Sensor Setting Set Unacknowledged", "sensor",
    sensor_setting_set_field_names, 3, 4, 0xFFFF};

static const struct bramble_value_name sensor_setting_access_values[] = {
    {1, "Read"},
    {3, "Read and Write"},
};
static const struct bramble_field_names sensor_setting_status_field_names[] = {
    {"sensor_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"sensor_setting_property_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"sensor_setting_access", NULL, NULL, sensor_setting_access_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"raw", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_sensor_setting_status_names = {
    bramble_sensor_setting_status_type,
    "Sensor Setting Status", "sensor",
    sensor_setting_status_field_names, 5, 4, 0xFFFF};
