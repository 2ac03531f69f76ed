/* Made by src/message/generate.py from src/message/descriptions/generic_location.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_location.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_location_global_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x25}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_global_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Set is too large");
const struct bramble_message_type bramble_generic_location_global_set_type[] = {
    /* opcode, size */ {0x01}, {0x41}, {sizeof(struct bramble_generic_location_global_set)},
    /* latitude */ {0x3F},
    /* longitude */ {0x3F},
    /* altitude */ {0x2F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_global_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_location_global_set_unacknowledged_type[] = {
    /* opcode, size */ {0x01}, {0x42}, {sizeof(struct bramble_generic_location_global_set_unacknowledged)},
    /* latitude */ {0x3F},
    /* longitude */ {0x3F},
    /* altitude */ {0x2F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_global_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Status is too large");
const struct bramble_message_type bramble_generic_location_global_status_type[] = {
    /* opcode, size */ {0x01}, {0x40}, {sizeof(struct bramble_generic_location_global_status)},
    /* latitude */ {0x3F},
    /* longitude */ {0x3F},
    /* altitude */ {0x2F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_generic_location_local_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x26}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_local_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Set is too large");
const struct bramble_message_type bramble_generic_location_local_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x28}, {sizeof(struct bramble_generic_location_local_set)},
    /* north */ {0x2F},
    /* east */ {0x2F},
    /* local_altitude */ {0x2F},
    /* floor */ {0x07},
    /* uncertainty */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_local_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_location_local_set_unacknowledged_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x29}, {sizeof(struct bramble_generic_location_local_set_unacknowledged)},
    /* north */ {0x2F},
    /* east */ {0x2F},
    /* local_altitude */ {0x2F},
    /* floor */ {0x07},
    /* uncertainty */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_location_local_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Status is too large");
const struct bramble_message_type bramble_generic_location_local_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x27}, {sizeof(struct bramble_generic_location_local_status)},
    /* north */ {0x2F},
    /* east */ {0x2F},
    /* local_altitude */ {0x2F},
    /* floor */ {0x07},
    /* uncertainty */ {0x0F},
    /* end */ {0x80},
};
