/* Made by src/message/generate.py from src/message/descriptions/generic_battery.txt: do not edit. */
/* clang-format off */
/* Generic Battery (Mesh Model 1.1 section 3.2). Generic Battery: how full a battery is and how long it lasts. */
#ifndef BRAMBLE_MESSAGES_GENERIC_BATTERY_H
#define BRAMBLE_MESSAGES_GENERIC_BATTERY_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_GENERIC_BATTERY_SERVER BRAMBLE_SIG_MODEL(0x100C)
#define BRAMBLE_MODEL_GENERIC_BATTERY_CLIENT BRAMBLE_SIG_MODEL(0x100D)

enum bramble_battery_presence {
    BRAMBLE_BATTERY_PRESENCE_NOT_PRESENT = 0,
    BRAMBLE_BATTERY_PRESENCE_REMOVABLE = 1,
    BRAMBLE_BATTERY_PRESENCE_NOT_REMOVABLE = 2,
    BRAMBLE_BATTERY_PRESENCE_UNKNOWN = 3
};

enum bramble_battery_indicator {
    BRAMBLE_BATTERY_INDICATOR_CRITICALLY_LOW = 0,
    BRAMBLE_BATTERY_INDICATOR_LOW = 1,
    BRAMBLE_BATTERY_INDICATOR_GOOD = 2,
    BRAMBLE_BATTERY_INDICATOR_UNKNOWN = 3
};

enum bramble_battery_charging {
    BRAMBLE_BATTERY_CHARGING_NOT_CHARGEABLE = 0,
    BRAMBLE_BATTERY_CHARGING_NOT_CHARGING = 1,
    BRAMBLE_BATTERY_CHARGING_CHARGING = 2,
    BRAMBLE_BATTERY_CHARGING_UNKNOWN = 3
};

enum bramble_battery_serviceability {
    BRAMBLE_BATTERY_SERVICEABILITY_NO_SERVICE_NEEDED = 1,
    BRAMBLE_BATTERY_SERVICEABILITY_SERVICE_NEEDED = 2,
    BRAMBLE_BATTERY_SERVICEABILITY_UNKNOWN = 3
};

/* Generic Battery Get, opcode 0x8223: no parameters. */
#define BRAMBLE_GENERIC_BATTERY_GET_OPCODE 0x8223U
extern const struct bramble_message_type bramble_generic_battery_get_type[];
extern const struct bramble_message_names bramble_generic_battery_get_names;
static inline struct bramble_message bramble_generic_battery_get_message(void)
{
    return bramble_message_of(bramble_generic_battery_get_type, NULL);
}

/* Generic Battery Status, opcode 0x8224: 8 octets of parameters. */
#define BRAMBLE_GENERIC_BATTERY_STATUS_OPCODE 0x8224U
struct bramble_generic_battery_status {
    uint8_t battery_level; /* 0 to 0x64, 0xFF; %; 0xFF: unknown */
    uint32_t time_to_discharge; /* min; 0xFFFFFF: unknown */
    uint32_t time_to_charge; /* min; 0xFFFFFF: unknown */
    uint8_t presence; /* enum bramble_battery_presence */
    uint8_t indicator; /* enum bramble_battery_indicator */
    uint8_t charging; /* enum bramble_battery_charging */
    uint8_t serviceability; /* enum bramble_battery_serviceability */
};
extern const struct bramble_message_type bramble_generic_battery_status_type[];
extern const struct bramble_message_names bramble_generic_battery_status_names;
static inline struct bramble_message bramble_generic_battery_status_message(
    const struct bramble_generic_battery_status *fields)
{
    return bramble_message_of(bramble_generic_battery_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_generic_battery_status_decode(
    struct bramble_view parameters,
    struct bramble_generic_battery_status *fields)
{
    return bramble_parameters_decode(bramble_generic_battery_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
