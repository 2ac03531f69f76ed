/* The logarithms of the heartbeat states (Mesh Protocol 1.1 tables 4.20 to 4.25). Pure arithmetic.
 *
 * Three transforms that look alike and are not: what is left of a publication's count is rounded up (a client that
 * reads 3 knows that 3 or 4 are left), what a subscription counted and the time it has left are rounded down. The ends
 * of each scale have values of their own. */
#include "features/heartbeat.h"

/* Bits needed for the value: 0 -> 0, 1 -> 1, 2 and 3 -> 2, 4 to 7 -> 3. */
static uint8_t bits(uint32_t value)
{
    uint8_t count = 0;
    while (value != 0) {
        value >>= 1;
        count++;
    }
    return count;
}

uint16_t heartbeat_count_of_log(uint8_t count_log)
{
    if (count_log == 0) {
        return 0;
    }
    if (count_log == BRAMBLE_HEARTBEAT_WITHOUT_END) {
        return 0xFFFFU;
    }
    return (uint16_t)(count_log <= 0x10 ? 1U << (count_log - 1U) : 0xFFFEU);
}

uint8_t heartbeat_log_of_publication_count(uint16_t count)
{
    if (count == 0xFFFFU) {
        return BRAMBLE_HEARTBEAT_WITHOUT_END;
    }
    return count <= 1 ? (uint8_t)count : (uint8_t)(bits(count - 1U) + 1U);
}

uint8_t heartbeat_log_of_subscription_count(uint16_t count)
{
    return count == 0xFFFFU ? 0xFFU : bits(count);
}

uint32_t heartbeat_subscription_seconds(uint8_t period_log)
{
    if (period_log == 0) {
        return 0;
    }
    return period_log <= 0x10 ? 1U << (period_log - 1U) : 0xFFFFU;
}

uint8_t heartbeat_log_of_subscription_seconds(uint32_t seconds)
{
    return seconds >= 0xFFFFU ? 0x11U : bits(seconds);
}
