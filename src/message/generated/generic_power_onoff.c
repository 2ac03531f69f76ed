/* Made by src/message/generate.py from src/message/descriptions/generic_power_onoff.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_power_onoff.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_onpowerup_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x11}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onpowerup_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Set is too large");
const struct bramble_message_type bramble_generic_onpowerup_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x13}, {sizeof(struct bramble_generic_onpowerup_set)},
    /* on_power_up */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onpowerup_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_onpowerup_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x14}, {sizeof(struct bramble_generic_onpowerup_set_unacknowledged)},
    /* on_power_up */ {0x47}, {0x02},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_onpowerup_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic OnPowerUp Status is too large");
const struct bramble_message_type bramble_generic_onpowerup_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x12}, {sizeof(struct bramble_generic_onpowerup_status)},
    /* on_power_up */ {0x47}, {0x02},
    /* end */ {0x80},
};
