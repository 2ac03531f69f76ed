/* Where a scanner listens: computed from the time, so that scanning costs no events.
 *
 * A scanner stays on one channel for a scan interval and goes on to the next. sim_radio.slot_start and slot_channel
 * tell the interval of the last look; a later time is reached by a division, most often by none, as an interval is long
 * against the time between two packets. All times are compared by their differences, so that a slot may have begun
 * before time 0.
 */
#ifndef SIM_SCAN_H
#define SIM_SCAN_H

#include "world.h"

/* Bluetooth allows 2.5 ms to 10.24 s (Core Specification, volume 4, part E, section 7.8.10). */
static inline bool sim_scan_makes_sense(uint32_t interval_us, uint32_t window_us)
{
    return interval_us >= 2500U && interval_us <= 10240000U && window_us > 0 && window_us <= interval_us;
}

/* Has the slot contain `now`. */
static inline void sim_scan_look(struct sim_radio *radio, bramble_time now)
{
    uint64_t elapsed = now - radio->slot_start;
    if (elapsed < radio->scan_interval_us) {
        return;
    }
    uint64_t slots =
        elapsed <= UINT32_MAX ? (uint32_t)elapsed / radio->scan_interval_us : elapsed / radio->scan_interval_us;
    radio->slot_start += slots * radio->scan_interval_us;
    radio->slot_channel = (uint8_t)((radio->slot_channel + slots % BRAMBLE_SIM_CHANNELS) % BRAMBLE_SIM_CHANNELS);
}

/* The time within scan windows since the radio began to listen, or since its accounts were settled last. */
static inline bramble_time sim_scan_listened(const struct sim_radio *radio, bramble_time now)
{
    return (now - radio->listening_since) * radio->scan_window_us / radio->scan_interval_us;
}

enum sim_scan { SIM_SCAN_HEARS, SIM_SCAN_OTHER_CHANNEL, SIM_SCAN_ROTATES, SIM_SCAN_WINDOW };

/* What the scanner does about a packet on `channel` from `start` to `end`, not before the slot of the last look. Short
 * against a scan interval. */
static inline enum sim_scan sim_scan_packet(const struct sim_radio *radio, uint8_t channel, bramble_time start,
                                            bramble_time end)
{
    uint64_t from = start - radio->slot_start;
    uint64_t to = end - radio->slot_start;
    uint8_t tuned = radio->slot_channel;
    while (from >= radio->scan_interval_us) {
        from -= radio->scan_interval_us;
        to -= radio->scan_interval_us;
        tuned = (uint8_t)((tuned + 1U) % BRAMBLE_SIM_CHANNELS);
    }
    if (tuned != channel) {
        return SIM_SCAN_OTHER_CHANNEL;
    }
    if (to <= radio->scan_window_us) {
        return SIM_SCAN_HEARS;
    }
    return radio->scan_window_us == radio->scan_interval_us ? SIM_SCAN_ROTATES : SIM_SCAN_WINDOW;
}

#endif
