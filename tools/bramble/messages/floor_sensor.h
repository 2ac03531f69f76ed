/* Made by src/message/generate.py from floor_sensor.txt: do not edit. */
/* clang-format off */
/* Floor sensor (a vendor model of the simulator). What a ceiling sensor of a simulated floor tells: a vendor
 * model, as a product would have one. It borrows the Linux Foundation's company identifier, as samples do. */
#ifndef FLOOR_SENSOR_H
#define FLOOR_SENSOR_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Floor Reading, opcode 0xC105F1: 5 octets of parameters. */
#define BRAMBLE_FLOOR_READING_OPCODE 0xC105F1U
struct bramble_floor_reading {
    int16_t temperature; /* in 0.01 degrees Celsius */
    uint16_t light; /* in lux */
    uint8_t presence; /* enum bramble_off_on */
};
extern const struct bramble_message_type bramble_floor_reading_type[];
extern const struct bramble_message_names bramble_floor_reading_names;
static inline struct bramble_message bramble_floor_reading_message(const struct bramble_floor_reading *fields)
{
    return bramble_message_of(bramble_floor_reading_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_floor_reading_decode(struct bramble_view parameters, struct bramble_floor_reading *fields)
{
    return bramble_parameters_decode(bramble_floor_reading_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
