/* Made by src/message/generate.py from src/message/descriptions/generic_battery.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_battery.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_battery_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x23}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_generic_battery_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Battery Status is too large");
const struct bramble_message_type bramble_generic_battery_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x24}, {sizeof(struct bramble_generic_battery_status)},
    /* battery_level */ {0x47}, {0xC2}, {0x00}, {0x64}, {0xFF}, {0xFF},
    /* time_to_discharge */ {0x17},
    /* time_to_charge */ {0x17},
    /* presence */ {0x01},
    /* indicator */ {0x01},
    /* charging */ {0x01},
    /* serviceability */ {0x01},
    /* end */ {0x80},
};
