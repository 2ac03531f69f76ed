/* Made by src/message/generate.py from floor_sensor.txt: do not edit. */
/* clang-format off */
#include "floor_sensor.h"

#include <stddef.h>

_Static_assert(sizeof(struct bramble_floor_reading) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Floor Reading is too large");
const struct bramble_message_type bramble_floor_reading_type[] = {
    /* opcode, size */ {0x03}, {0xC1}, {0xF1}, {0x05}, {sizeof(struct bramble_floor_reading)},
    /* temperature */ {0x2F},
    /* light */ {0x0F},
    /* presence */ {0x47}, {0x01},
    /* end */ {0x80},
};
