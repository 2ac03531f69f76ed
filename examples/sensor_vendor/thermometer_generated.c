/* Made by src/message/generate.py from thermometer.txt: do not edit. */
/* clang-format off */
#include "thermometer_generated.h"

#include <stddef.h>

const struct bramble_message_type example_thermometer_get_type[] = {
    /* opcode, size */ {0x03}, {0xC1}, {0xF1}, {0x05}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct example_thermometer_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Thermometer Status is too large");
const struct bramble_message_type example_thermometer_status_type[] = {
    /* opcode, size */ {0x03}, {0xC2}, {0xF1}, {0x05}, {sizeof(struct example_thermometer_status)},
    /* temperature */ {0x6F}, {0xD1}, {0x4D}, {0x95}, {0xFF}, {0x7F},
    /* health */ {0x47}, {0x01},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct example_thermometer_threshold_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Thermometer Threshold Set is too large");
const struct bramble_message_type example_thermometer_threshold_set_type[] = {
    /* opcode, size */ {0x03}, {0xC3}, {0xF1}, {0x05}, {sizeof(struct example_thermometer_threshold_set)},
    /* threshold */ {0x4F}, {0xA1},
    /* end */ {0x80},
};
