/* Captures: what was on air, as a pcapng file that Wireshark and tshark read.
 *
 * The link-layer type is 256 (Bluetooth LE link layer with a pseudo header): channel, signal, access address, the
 * advertising packet with the advertiser's address, and its real CRC. Times are microseconds of virtual time since the
 * beginning of the world. All numbers in the file are little-endian on every machine, so equal runs give equal files.
 *
 * Fed from the observer of a simulated world (<bramble/sim.h>):
 *
 *     static void observe(void *context, const struct bramble_air_event *event)
 *     {
 *         bramble_capture_air(context, event);
 *     }
 *     bramble_capture_start(&capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, bramble_capture_to_file, file);
 *     bramble_world_observe(world, observe, &capture);
 *
 * One advertising event is one record, at the time of its packet on channel 37: the three channels carry the same
 * packet, so nothing is lost by that. BRAMBLE_CAPTURE_ALL_CHANNELS gives one record for each packet instead; those of
 * overlapping events then follow each other by event, not strictly by time.
 */
#ifndef BRAMBLE_CAPTURE_H
#define BRAMBLE_CAPTURE_H

#include <bramble/sim.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_CAPTURE_FIRST_CHANNEL 0x01U /* a mask: bit 0 is channel 37, bit 1 38, bit 2 39 */
#define BRAMBLE_CAPTURE_ALL_CHANNELS 0x07U

/* Takes the next octets of the file; negative on failure. */
typedef int (*bramble_capture_write)(void *context, const uint8_t *octets, size_t count);

struct bramble_capture {
    bramble_capture_write write;
    void *context;
    uint64_t records; /* written so far */
    uint8_t channels;
    int error; /* the first failure; nothing is written after it */
};

/* Writes the head of the file. Answers 0 or the writer's error. */
int bramble_capture_start(struct bramble_capture *capture, uint8_t channels, bramble_capture_write write,
                          void *context);
/* Writes what was sent; other kinds of events are passed over. */
void bramble_capture_air(struct bramble_capture *capture, const struct bramble_air_event *event);
/* Writes one advertising packet (ADV_NONCONN_IND with a random address) heard or sent at `time`. */
void bramble_capture_packet(struct bramble_capture *capture, bramble_time time, uint8_t channel, int8_t signal_dbm,
                            const uint8_t address[6], struct bramble_view data);

/* A writer for a FILE * as context. */
int bramble_capture_to_file(void *file, const uint8_t *octets, size_t count);

#ifdef __cplusplus
}
#endif

#endif
