/* Made by src/message/generate.py from src/message/descriptions/sensor.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/sensor.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_sensor_descriptor) <= BRAMBLE_ITEM_FIELDS_MAX, "Sensor Descriptor is too large");
const struct bramble_message_type bramble_sensor_descriptor_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_sensor_descriptor)},
    /* property_id */ {0x0F},
    /* has_description */ {0x87}, {0x05},
    /* positive_tolerance */ {0x0B},
    /* negative_tolerance */ {0x0B},
    /* sampling_function */ {0x07},
    /* measurement_period */ {0x07},
    /* update_interval */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_marshalled_value) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Sensor Marshalled Value is too large");
const struct bramble_message_type bramble_sensor_marshalled_value_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_sensor_marshalled_value)},
    /* format */ {0x00},
    /* length */ {0x89}, {0x09}, {offsetof(struct bramble_sensor_marshalled_value, format)}, {0x00}, {0x00}, {0x8A},
    {0x03}, {0xFF}, {0x01},
    {offsetof(struct bramble_sensor_marshalled_value, raw) + offsetof(struct bramble_view, size)},
    /* property_id */ {0x0A},
    /* length */ {0x89}, {0x0B}, {offsetof(struct bramble_sensor_marshalled_value, format)}, {0x00}, {0xA1}, {0x8A},
    {0x86}, {0xFF}, {0x01},
    {offsetof(struct bramble_sensor_marshalled_value, raw) + offsetof(struct bramble_view, size)},
    /* property_id */ {0x8E}, {offsetof(struct bramble_sensor_marshalled_value, property_id)}, {0x0F},
    /* raw */ {0x8E}, {offsetof(struct bramble_sensor_marshalled_value, raw)}, {0xA3},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_descriptor_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Descriptor Get is too large");
const struct bramble_message_type bramble_sensor_descriptor_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x30}, {sizeof(struct bramble_sensor_descriptor_get)},
    /* has_property */ {0x87}, {0x02},
    /* property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_descriptor_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Descriptor Status is too large");
const struct bramble_message_type bramble_sensor_descriptor_status_type[] = {
    /* opcode, size */ {0x01}, {0x51}, {sizeof(struct bramble_sensor_descriptor_status)},
    /* descriptors */ {0x85}, {0x0B}, {0x18}, {sizeof(struct bramble_sensor_descriptor)}, {0x0F}, {0x87}, {0x05},
    {0x0B}, {0x0B}, {0x07}, {0x07}, {0x07}, {0x80},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_sensor_get) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Sensor Get is too large");
const struct bramble_message_type bramble_sensor_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x31}, {sizeof(struct bramble_sensor_get)},
    /* has_property */ {0x87}, {0x02},
    /* property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_sensor_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Sensor Status is too large");
const struct bramble_message_type bramble_sensor_status_type[] = {
    /* opcode, size */ {0x01}, {0x52}, {sizeof(struct bramble_sensor_status)},
    /* marshalled */ {0x85}, {0x1F}, {0x18}, {sizeof(struct bramble_sensor_marshalled_value)}, {0x00}, {0x89}, {0x09},
    {offsetof(struct bramble_sensor_marshalled_value, format)}, {0x00}, {0x00}, {0x8A}, {0x03}, {0xFF}, {0x01},
    {offsetof(struct bramble_sensor_marshalled_value, raw) + offsetof(struct bramble_view, size)}, {0x0A}, {0x89},
    {0x0B}, {offsetof(struct bramble_sensor_marshalled_value, format)}, {0x00}, {0xA1}, {0x8A}, {0x86}, {0xFF},
    {0x01}, {offsetof(struct bramble_sensor_marshalled_value, raw) + offsetof(struct bramble_view, size)}, {0x8E},
    {offsetof(struct bramble_sensor_marshalled_value, property_id)}, {0x0F}, {0x8E},
    {offsetof(struct bramble_sensor_marshalled_value, raw)}, {0xA3}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_column_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Column Get is too large");
const struct bramble_message_type bramble_sensor_column_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x32}, {sizeof(struct bramble_sensor_column_get)},
    /* property_id */ {0x4F}, {0xA1},
    /* raw_value_x */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_column_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Column Status is too large");
const struct bramble_message_type bramble_sensor_column_status_type[] = {
    /* opcode, size */ {0x01}, {0x53}, {sizeof(struct bramble_sensor_column_status)},
    /* property_id */ {0x4F}, {0xA1},
    /* raw_values */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_series_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Series Get is too large");
const struct bramble_message_type bramble_sensor_series_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x33}, {sizeof(struct bramble_sensor_series_get)},
    /* property_id */ {0x4F}, {0xA1},
    /* has_range */ {0x87}, {0x02},
    /* raw_range */ {0xC3}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_series_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Series Status is too large");
const struct bramble_message_type bramble_sensor_series_status_type[] = {
    /* opcode, size */ {0x01}, {0x54}, {sizeof(struct bramble_sensor_series_status)},
    /* property_id */ {0x4F}, {0xA1},
    /* raw_values */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_cadence_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Get is too large");
const struct bramble_message_type bramble_sensor_cadence_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x34}, {sizeof(struct bramble_sensor_cadence_get)},
    /* property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_cadence_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Set is too large");
const struct bramble_message_type bramble_sensor_cadence_set_type[] = {
    /* opcode, size */ {0x01}, {0x55}, {sizeof(struct bramble_sensor_cadence_set)},
    /* property_id */ {0x4F}, {0xA1},
    /* fast_cadence_period_divisor */ {0x06},
    /* status_trigger_type */ {0x00},
    /* cadence_parameters */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_cadence_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Set Unacknowledged is too large");
const struct bramble_message_type bramble_sensor_cadence_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x56}, {sizeof(struct bramble_sensor_cadence_set_unacknowledged)},
    /* property_id */ {0x4F}, {0xA1},
    /* fast_cadence_period_divisor */ {0x06},
    /* status_trigger_type */ {0x00},
    /* cadence_parameters */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_cadence_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Cadence Status is too large");
const struct bramble_message_type bramble_sensor_cadence_status_type[] = {
    /* opcode, size */ {0x01}, {0x57}, {sizeof(struct bramble_sensor_cadence_status)},
    /* property_id */ {0x4F}, {0xA1},
    /* has_cadence */ {0x87}, {0x03},
    /* fast_cadence_period_divisor */ {0x06},
    /* status_trigger_type */ {0x00},
    /* cadence_parameters */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_settings_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Settings Get is too large");
const struct bramble_message_type bramble_sensor_settings_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x35}, {sizeof(struct bramble_sensor_settings_get)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_settings_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Settings Status is too large");
const struct bramble_message_type bramble_sensor_settings_status_type[] = {
    /* opcode, size */ {0x01}, {0x58}, {sizeof(struct bramble_sensor_settings_status)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* sensor_setting_property_ids */ {0x85}, {0x04}, {0x18}, {sizeof(struct bramble_item_u16)}, {0x0F}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_setting_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Get is too large");
const struct bramble_message_type bramble_sensor_setting_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x36}, {sizeof(struct bramble_sensor_setting_get)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* sensor_setting_property_id */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_setting_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Set is too large");
const struct bramble_message_type bramble_sensor_setting_set_type[] = {
    /* opcode, size */ {0x01}, {0x59}, {sizeof(struct bramble_sensor_setting_set)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* sensor_setting_property_id */ {0x4F}, {0xA1},
    /* raw */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_setting_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Set Unacknowledged is too large");
const struct bramble_message_type bramble_sensor_setting_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x5A}, {sizeof(struct bramble_sensor_setting_set_unacknowledged)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* sensor_setting_property_id */ {0x4F}, {0xA1},
    /* raw */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_sensor_setting_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Sensor Setting Status is too large");
const struct bramble_message_type bramble_sensor_setting_status_type[] = {
    /* opcode, size */ {0x01}, {0x5B}, {sizeof(struct bramble_sensor_setting_status)},
    /* sensor_property_id */ {0x4F}, {0xA1},
    /* sensor_setting_property_id */ {0x4F}, {0xA1},
    /* has_setting */ {0x87}, {0x07},
    /* sensor_setting_access */ {0x47}, {0xC2}, {0x01}, {0x01}, {0x03}, {0x03},
    /* raw */ {0x83},
    /* end */ {0x80},
};
