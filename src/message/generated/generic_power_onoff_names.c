/* Made by src/message/generate.py from src/message/descriptions/generic_power_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_power_onoff.h>

const struct bramble_message_names bramble_generic_onpowerup_get_names = {
    bramble_generic_onpowerup_get_type,
    "Generic OnPowerUp Get", "generic_power_onoff",
    NULL, 0, 0, 0};

static const struct bramble_value_name on_power_up_values[] = {
    {0, "Off"},
    {1, "Default"},
    {2, "Restore"},
};
static const struct bramble_field_names generic_onpowerup_set_field_names[] = {
    {"on_power_up", NULL, NULL, on_power_up_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_onpowerup_set_names = {
    bramble_generic_onpowerup_set_type,
    "Generic OnPowerUp Set", "generic_power_onoff",
    generic_onpowerup_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_generic_onpowerup_set_unacknowledged_names = {
    bramble_generic_onpowerup_set_unacknowledged_type,
    "Generic OnPowerUp Set Unacknowledged", "generic_power_onoff",
    generic_onpowerup_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_generic_onpowerup_status_names = {
    bramble_generic_onpowerup_status_type,
    "Generic OnPowerUp Status", "generic_power_onoff",
    generic_onpowerup_set_field_names, 1, 1, 1};
