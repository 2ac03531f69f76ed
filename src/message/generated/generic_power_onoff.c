/* Made by src/message/generate.py from src/message/descriptions/generic_power_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_power_onoff.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_onpowerup_get_type = {
    0x8211, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_onpowerup_set_fields[] = {
    {offsetof(struct bramble_generic_onpowerup_set, on_power_up), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range generic_onpowerup_set_ranges[] = {
    {0, 2},
};
_Static_assert(
    sizeof(struct bramble_generic_onpowerup_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Set is too large");
const struct bramble_message_type bramble_generic_onpowerup_set_type = {
    0x8213, sizeof(struct bramble_generic_onpowerup_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_onpowerup_set_fields,
    generic_onpowerup_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_onpowerup_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_onpowerup_set_unacknowledged_type = {
    0x8214, sizeof(struct bramble_generic_onpowerup_set_unacknowledged), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_onpowerup_set_fields,
    generic_onpowerup_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_onpowerup_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Status is too large");
const struct bramble_message_type bramble_generic_onpowerup_status_type = {
    0x8212, sizeof(struct bramble_generic_onpowerup_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    generic_onpowerup_set_fields,
    generic_onpowerup_set_ranges,
    NULL,
    NULL};
