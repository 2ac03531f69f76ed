/* What the stories of the air share: a world, seats, and hosts that speak H4 octets. */
#ifndef TEST_AIR_KIT_H
#define TEST_AIR_KIT_H

#include <bramble/air.h>
#include <bramble/crypto_host.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define KIT_SEATS 20U
#define KIT_KEYS 8U

/* What one host was told, packet after packet. */
struct kit_host {
    uint8_t *octets;
    size_t size, capacity;
    size_t read; /* up to here the story has looked */
};

struct kit {
    struct bramble_world *world;
    struct bramble_air *air;
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct kit_host hosts[KIT_SEATS];
    uint64_t aired;
};

static inline void kit_output(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    struct kit_host *host = &((struct kit *)context)->hosts[seat];
    if (host->size + size > host->capacity) {
        host->capacity = 2U * (host->size + size);
        host->octets = realloc(host->octets, host->capacity);
        assert_non_null(host->octets);
    }
    memcpy(&host->octets[host->size], octets, size);
    host->size += size;
}

static inline void kit_observe(void *context, const struct bramble_air_event *event)
{
    ((struct kit *)context)->aired += event->kind == BRAMBLE_AIR_SENT;
}

static inline void kit_start(struct kit *kit, uint64_t seed)
{
    struct bramble_world_config config;
    memset(kit, 0, sizeof *kit);
    kit->crypto_memory = malloc(bramble_crypto_host_bytes(KIT_KEYS));
    assert_int_equal(
        bramble_crypto_host_start(kit->crypto_memory, bramble_crypto_host_bytes(KIT_KEYS), KIT_KEYS, &kit->crypto), 0);
    bramble_world_defaults(&config);
    config.seed = seed;
    config.shadowing_cdb = 0;
    config.crypto = &kit->crypto;
    assert_int_equal(bramble_world_create(&config, &kit->world), 0);
    struct bramble_air_config air = {.world = kit->world, .crypto = &kit->crypto, .output = kit_output, .context = kit};
    assert_int_equal(bramble_air_create(&air, &kit->air), 0);
    bramble_world_observe(kit->world, kit_observe, kit);
}

static inline void kit_end(struct kit *kit)
{
    bramble_air_destroy(kit->air);
    bramble_world_destroy(kit->world);
    bramble_crypto_host_stop(&kit->crypto);
    free(kit->crypto_memory);
    for (unsigned i = 0; i < KIT_SEATS; i++) {
        free(kit->hosts[i].octets);
    }
}

static inline uint32_t kit_open(struct kit *kit)
{
    uint32_t seat;
    assert_int_equal(bramble_air_open(kit->air, &seat), 0);
    assert_true(seat < KIT_SEATS);
    return seat;
}

static inline void kit_pass(struct kit *kit, bramble_time duration)
{
    bramble_world_run_until(kit->world, bramble_world_now(kit->world) + duration);
}

/* The next packet that the host was told, or NULL; its length in `size`. */
static inline const uint8_t *kit_next(struct kit *kit, uint32_t seat, size_t *size)
{
    struct kit_host *host = &kit->hosts[seat];
    if (host->read == host->size) {
        return NULL;
    }
    const uint8_t *packet = &host->octets[host->read];
    assert_true(host->size - host->read >= 3U);
    assert_int_equal(packet[0], 0x04); /* a controller without connections has only events to tell */
    *size = 3U + packet[2];
    assert_true(*size <= host->size - host->read);
    host->read += *size;
    return packet;
}

/* The next LE event of this kind after what the story has looked at: its body behind the subevent; NULL: none. */
static inline const uint8_t *kit_le(struct kit *kit, uint32_t seat, uint8_t subevent)
{
    const uint8_t *packet;
    size_t size;
    while ((packet = kit_next(kit, seat, &size)) != NULL) {
        if (packet[1] == 0x3E && packet[3] == subevent) {
            return &packet[4];
        }
    }
    return NULL;
}

static inline unsigned kit_count_le(struct kit *kit, uint32_t seat, uint8_t subevent)
{
    unsigned count = 0;
    while (kit_le(kit, seat, subevent) != NULL) {
        count++;
    }
    return count;
}

/* Sends a command; answers the status, and what follows it in `reply` where that is asked for. All told before it must
 * have been looked at, or is passed over. */
static inline uint8_t kit_ask(struct kit *kit, uint32_t seat, uint16_t opcode, const void *parameters, size_t size,
                              const uint8_t **reply)
{
    uint8_t packet[4 + 255] = {0x01, (uint8_t)opcode, (uint8_t)(opcode >> 8), (uint8_t)size};
    if (size > 0) {
        memcpy(&packet[4], parameters, size);
    }
    kit->hosts[seat].read = kit->hosts[seat].size;
    bramble_air_input(kit->air, seat, packet, 4 + size);
    size_t length = 0;
    const uint8_t *event = kit_next(kit, seat, &length);
    assert_non_null(event);
    if (event[1] == 0x0F) { /* Command Status */
        assert_int_equal(event[5] | event[6] << 8, opcode);
        assert_int_equal(event[4], 1);
        return event[3];
    }
    assert_int_equal(event[1], 0x0E); /* Command Complete */
    assert_int_equal(event[4] | event[5] << 8, opcode);
    assert_int_equal(event[3], 1);
    if (reply != NULL) {
        *reply = &event[7];
    }
    return event[6];
}
#define KIT_ASK(kit, seat, opcode, ...)                                                                                \
    kit_ask((kit), (seat), (opcode), (const uint8_t[]){__VA_ARGS__}, sizeof((const uint8_t[]){__VA_ARGS__}), NULL)
#define KIT_ASK0(kit, seat, opcode) kit_ask((kit), (seat), (opcode), NULL, 0, NULL)

/* As hosts begin: reset, all events wanted, a random address. */
static inline void kit_begin(struct kit *kit, uint32_t seat)
{
    assert_int_equal(KIT_ASK0(kit, seat, 0x0C03), 0);
    assert_int_equal(KIT_ASK(kit, seat, 0x0C01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F), 0);
    assert_int_equal(KIT_ASK(kit, seat, 0x2001, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F), 0);
    assert_int_equal(KIT_ASK(kit, seat, 0x2005, (uint8_t)seat, 2, 3, 4, 5, 0x06), 0);
}

/* Legacy: always listening, on a channel for 30 ms; own address random; duplicates are reported. */
static inline void kit_scan(struct kit *kit, uint32_t seat)
{
    assert_int_equal(KIT_ASK(kit, seat, 0x200B, 0, 0x30, 0, 0x30, 0, 1, 0), 0);
    assert_int_equal(KIT_ASK(kit, seat, 0x200C, 1, 0), 0);
}

static inline void kit_legacy_data(struct kit *kit, uint32_t seat, const uint8_t *data, uint8_t size)
{
    uint8_t parameters[32] = {size};
    memcpy(&parameters[1], data, size);
    assert_int_equal(kit_ask(kit, seat, 0x2008, parameters, sizeof parameters, NULL), 0);
}

/* Non-connectable, every 20 ms, own address random. */
static inline void kit_advertise(struct kit *kit, uint32_t seat)
{
    assert_int_equal(KIT_ASK(kit, seat, 0x2006, 0x20, 0, 0x20, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0), 0);
    assert_int_equal(KIT_ASK(kit, seat, 0x200A, 1), 0);
}

/* An extended set with legacy PDUs: non-connectable, 20 ms, own address random. */
static inline void kit_set(struct kit *kit, uint32_t seat, uint8_t handle)
{
    assert_int_equal(KIT_ASK(kit, seat, 0x2036, handle, 0x10, 0, 0x20, 0, 0, 0x20, 0, 0, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0,
                             0x7F, 1, 0, 1, 0, 0),
                     0);
    assert_int_equal(KIT_ASK(kit, seat, 0x2035, handle, handle, 9, 9, 9, 9, 0x09), 0);
}

static inline void kit_set_data(struct kit *kit, uint32_t seat, uint8_t handle, const uint8_t *data, uint8_t size)
{
    uint8_t parameters[4 + 31] = {handle, 3, 1, size};
    memcpy(&parameters[4], data, size);
    assert_int_equal(kit_ask(kit, seat, 0x2037, parameters, 4U + size, NULL), 0);
}

#endif
