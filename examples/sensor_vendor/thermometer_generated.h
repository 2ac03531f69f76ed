/* Made by src/message/generate.py from thermometer.txt: do not edit. */
/* clang-format off */
/* Thermometer (this example). A thermometer's own messages, in the language of docs/messages.md. A vendor
 * opcode is 0xC00000 | operation << 16 | company, a vendor model company << 16 | number. The company identifier
 * here, 0x05F1, is the one of the Linux Foundation, which open source projects use in examples; a product takes
 * the one that its maker was assigned. */
#ifndef THERMOMETER_GENERATED_H
#define THERMOMETER_GENERATED_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define EXAMPLE_MODEL_THERMOMETER_SERVER BRAMBLE_VENDOR_MODEL(0x05F1, 0x0001)
#define EXAMPLE_MODEL_THERMOMETER_CLIENT BRAMBLE_VENDOR_MODEL(0x05F1, 0x0002)

enum example_sensor_health {
    EXAMPLE_SENSOR_HEALTH_FINE = 0,
    EXAMPLE_SENSOR_HEALTH_BROKEN = 1
};

/* Thermometer Get, opcode 0xC105F1: no parameters. Asks for the temperature. */
#define EXAMPLE_THERMOMETER_GET_OPCODE 0xC105F1U
extern const struct bramble_message_type example_thermometer_get_type[];
extern const struct bramble_message_names example_thermometer_get_names;
static inline struct bramble_message example_thermometer_get_message(void)
{
    return bramble_message_of(example_thermometer_get_type, NULL);
}

/* Thermometer Status, opcode 0xC205F1: 3 octets of parameters. The answer to both other messages, and what a
 * thermometer publishes. */
#define EXAMPLE_THERMOMETER_STATUS_OPCODE 0xC205F1U
struct example_thermometer_status {
    int16_t temperature; /* -27315 or more; in 1/100 °C; nothing is colder */
    uint8_t health; /* enum example_sensor_health */
};
extern const struct bramble_message_type example_thermometer_status_type[];
extern const struct bramble_message_names example_thermometer_status_names;
static inline struct bramble_message example_thermometer_status_message(
    const struct example_thermometer_status *fields)
{
    return bramble_message_of(example_thermometer_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int example_thermometer_status_decode(
    struct bramble_view parameters,
    struct example_thermometer_status *fields)
{
    return bramble_parameters_decode(example_thermometer_status_type, parameters, fields, sizeof *fields);
}

/* Thermometer Threshold Set, opcode 0xC305F1: 2 octets of parameters. From now on publish when the temperature
 * has moved by so much since the last time. */
#define EXAMPLE_THERMOMETER_THRESHOLD_SET_OPCODE 0xC305F1U
struct example_thermometer_threshold_set {
    uint16_t threshold; /* 1 or more; in 1/100 °C */
};
extern const struct bramble_message_type example_thermometer_threshold_set_type[];
extern const struct bramble_message_names example_thermometer_threshold_set_names;
static inline struct bramble_message example_thermometer_threshold_set_message(
    const struct example_thermometer_threshold_set *fields)
{
    return bramble_message_of(example_thermometer_threshold_set_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int example_thermometer_threshold_set_decode(
    struct bramble_view parameters,
    struct example_thermometer_threshold_set *fields)
{
    return bramble_parameters_decode(example_thermometer_threshold_set_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
