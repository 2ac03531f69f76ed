/* Numbers of HCI that more than one file needs (Core Specification, volume 4, part E; errors: volume 1, part F). */
#ifndef AIR_HCI_H
#define AIR_HCI_H

#include <stddef.h>
#include <stdint.h>

enum air_status {
    AIR_SUCCESS = 0x00,
    AIR_UNKNOWN_COMMAND = 0x01,
    AIR_HARDWARE_FAILURE = 0x03,
    AIR_MEMORY_FULL = 0x07,
    AIR_DISALLOWED = 0x0C,
    AIR_UNSUPPORTED = 0x11,
    AIR_INVALID = 0x12,
    AIR_TIMEOUT = 0x3C,
    AIR_UNKNOWN_SET = 0x42,
    AIR_LIMIT_REACHED = 0x43
};

enum air_event {
    AIR_EVENT_COMMAND_COMPLETE = 0x0E,
    AIR_EVENT_COMMAND_STATUS = 0x0F,
    AIR_EVENT_HARDWARE_ERROR = 0x10,
    AIR_EVENT_LE_META = 0x3E
};

/* Subevents of LE Meta; bit n - 1 of the LE event mask is for subevent n. */
enum air_le_event {
    AIR_LE_ADVERTISING_REPORT = 0x02,
    AIR_LE_PUBLIC_KEY = 0x08,
    AIR_LE_DHKEY = 0x09,
    AIR_LE_EXTENDED_ADVERTISING_REPORT = 0x0D,
    AIR_LE_SCAN_TIMEOUT = 0x11,
    AIR_LE_SET_TERMINATED = 0x12
};

#define AIR_OWN_ADDRESS_PUBLIC 0U
#define AIR_OWN_ADDRESS_RANDOM 1U

static inline uint32_t air_get(const uint8_t *octets, unsigned count)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < count; i++) {
        value |= (uint32_t)octets[i] << (8U * i);
    }
    return value;
}

/* HCI has the lowest octet of a number first, cryptography the highest. */
static inline void air_turn_round(uint8_t *out, const uint8_t *in, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        out[i] = in[size - 1U - i];
    }
}

#endif
