/* Made by src/message/generate.py from src/message/descriptions/generic_battery.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_battery.h>

const struct bramble_message_names bramble_generic_battery_get_names = {
    bramble_generic_battery_get_type,
    "Generic Battery Get", "generic_battery",
    NULL, 0, 0, 0};

static const struct bramble_value_name battery_presence_values[] = {
    {0, "Not Present"},
    {1, "Removable"},
    {2, "Not Removable"},
    {3, "Unknown"},
};
static const struct bramble_value_name battery_indicator_values[] = {
    {0, "Critically Low"},
    {1, "Low"},
    {2, "Good"},
    {3, "Unknown"},
};
static const struct bramble_value_name battery_charging_values[] = {
    {0, "Not Chargeable"},
    {1, "Not Charging"},
    {2, "Charging"},
    {3, "Unknown"},
};
static const struct bramble_value_name battery_serviceability_values[] = {
    {1, "No Service Needed"},
    {2, "Service Needed"},
    {3, "Unknown"},
};
static const struct bramble_field_names generic_battery_status_field_names[] = {
    {"battery_level", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"time_to_discharge", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"time_to_charge", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"presence", NULL, NULL, battery_presence_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"indicator", NULL, NULL, battery_indicator_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"charging", NULL, NULL, battery_charging_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"serviceability", NULL, NULL, battery_serviceability_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_battery_status_names = {
    bramble_generic_battery_status_type,
    "Generic Battery Status", "generic_battery",
    generic_battery_status_field_names, 7, 8, 8};
