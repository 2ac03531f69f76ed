/* A node on a chip without operating system: UART, controller, crypto library, store and application put together, and
 * the main loop around them.
 *
 *        interrupts                          main()
 *   UART ----------> ring (uart.c) ----> bramble_host_octets()
 *                                        P-256, one operation a turn: tenths of a second, in which the ring fills
 *        packet (uart.c) <-------------- bramble_host_run(), which runs the node
 *                                        sleep until it is due, or an interrupt
 *
 * The node starts when the controller is up for the first time, since its random octets come from there. A controller
 * that goes away afterwards changes nothing but that nobody is in reach.
 *
 * All memory is static: the node's, the keys' (KEYS), the curve's (ARENA), the ring, the store. The crypto library's
 * heap is the arena, from which nothing else is taken.
 */
#include "board.h"
#include "firmware.h"
#include "log.h"
#include "random.h"
#include "stack.h"
#include "store.h"
#include "uart.h"

#include <bramble/crypto_mbedtls.h>
#include <bramble/host.h>
#include <bramble/provisioning.h>
#include <mbedtls/memory_buffer_alloc.h>
#include <string.h>

/* Three for one subnet, one for each of two AppKeys, all of them twice while a key refresh is under way, the device
 * key, and what a derivation needs meanwhile: <bramble/crypto_host.h>. */
#define KEYS 16U
#define KEY_MEMORY 6144U /* some 370 each */
#define ARENA 3072U      /* P-256 was seen to do with 2560 and not with 2048 */
#define CURVES 2U
#define UUID_RECORD BRAMBLE_STORE_APPLICATION_FIRST
#define LOOK_EVERY BRAMBLE_SECONDS(1)

/* A P-256 operation that the node has asked for. */
struct curve {
    uint32_t ticket; /* 0: free */
    bool has_peer;
    uint8_t private_key[32];
    uint8_t peer[64];
};

static struct {
    struct bramble_host host;
    struct bramble_node *node; /* NULL until the controller is up */
    struct bramble_crypto crypto;
    struct bramble_store store;
    struct bramble_provisioning_abilities abilities;
    struct random random;
    struct curve curves[CURVES];
    uint32_t tickets;
    bool ready;
    bramble_time look_at;
    uint32_t stack;     /* as told last */
    uint32_t malformed; /* so */
    _Alignas(max_align_t) uint8_t keys[KEY_MEMORY];
    _Alignas(max_align_t) uint8_t arena[ARENA];
} firmware;

int main(void);

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

static void tell(const char *what, int32_t number)
{
    struct line line = {0};
    line_word(&line, what);
    line_word(&line, number < 0 ? " -" : " ");
    line_number(&line, (uint32_t)(number < 0 ? -number : number));
    board_log(line.text);
}

static void tell_address(const char *what, uint16_t address)
{
    const uint8_t octets[2] = {(uint8_t)(address >> 8), (uint8_t)address};
    struct line line = {0};
    line_word(&line, what);
    line_hex(&line, octets, sizeof octets);
    board_log(line.text);
}

static void tell_ready(void)
{
    struct line line = {0};
    line_word(&line, "ready: ");
    line_word(&line, firmware_application.name);
    line_word(&line, bramble_node_is_member(firmware.node) ? ", a member, UUID " : ", not provisioned, UUID ");
    line_hex(&line, firmware.abilities.uuid, sizeof firmware.abilities.uuid);
    board_log(line.text);
}

/* Tells of the stack when it has become deeper, and of octets from the controller that made no sense: the UART, or the
 * line, has lost some. */
static void tell_health(bramble_time now)
{
    const struct bramble_host_statistics *statistics = bramble_host_statistics(&firmware.host);
    uint32_t malformed = 0;
    if (now < firmware.look_at) {
        return;
    }
    firmware.look_at = now + LOOK_EVERY;
    for (unsigned i = 0; i < BRAMBLE_HOST_MALFORMED_COUNT; i++) {
        malformed += statistics->malformed[i];
    }
    if (malformed != firmware.malformed) {
        firmware.malformed = malformed;
        tell("controller_nonsense:", (int32_t)malformed);
    }
    uint32_t deepest = stack_deepest();
    if (deepest != firmware.stack) {
        struct line line = {0};
        line_word(&line, "stack: ");
        line_number(&line, deepest);
        line_word(&line, " octets of ");
        line_number(&line, stack_room());
        board_log(line.text);
        firmware.stack = deepest;
    }
}

static void fail(const char *what, int error)
{
    tell(what, error);
    board_halt(1);
}

static void node_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    (void)application;
    if (event->kind == BRAMBLE_EVENT_JOINED) {
        tell_address("joined: a member of a network, at address 0x", bramble_node_address(node));
    } else if (event->kind == BRAMBLE_EVENT_RESET) {
        board_log("reset: no longer a member of a network; waits to be provisioned");
    } else if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        tell("store_failed: error", event->error);
    } else if (event->kind == BRAMBLE_EVENT_PROVISIONING && event->provisioning->kind == BRAMBLE_PROVISIONING_FAILED) {
        tell("provisioning failed: cause", event->provisioning->of.cause);
    }
}

static void host_event(void *context, const struct bramble_host_event *event)
{
    (void)context;
    if (event->kind == BRAMBLE_HOST_EVENT_READY) {
        board_log("controller_found");
    } else if (event->kind != BRAMBLE_HOST_EVENT_AIRED_FEWER && event->kind != BRAMBLE_HOST_EVENT_NOT_COUNTED) {
        tell("controller_lost: event", event->kind);
    }
}

/* ---- P-256 ------------------------------------------------------------------------------------------------------- */

static void wipe(void *memory, size_t size)
{
    volatile uint8_t *octets = memory;
    for (size_t i = 0; i < size; i++) {
        octets[i] = 0;
    }
}

static int ask_curve(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    (void)context;
    for (unsigned i = 0; i < CURVES; i++) {
        struct curve *curve = &firmware.curves[i];
        if (curve->ticket == 0) {
            firmware.tickets = firmware.tickets % (BRAMBLE_HOST_TICKET_FIRST - 1U) + 1U;
            *ticket = curve->ticket = firmware.tickets;
            curve->has_peer = peer_public_key != NULL;
            memcpy(curve->private_key, private_key, sizeof curve->private_key);
            if (curve->has_peer) {
                memcpy(curve->peer, peer_public_key, sizeof curve->peer);
            }
            return 0;
        }
    }
    return BRAMBLE_ERROR_BUSY;
}

static void answer(struct curve *curve)
{
    const struct bramble_crypto *crypto = &firmware.crypto;
    uint8_t out[64];
    int result = curve->has_peer ? crypto->p256_shared_secret(crypto->context, curve->private_key, curve->peer, out)
                                 : crypto->p256_public_key(crypto->context, curve->private_key, out);
    struct bramble_view data = {out, result < 0 ? 0 : curve->has_peer ? 32 : 64};
    uint32_t ticket = curve->ticket;
    wipe(curve, sizeof *curve);
    bramble_node_done(firmware.node, board_now(), ticket, result < 0 ? result : 0, data);
    wipe(out, sizeof out);
}

static void answer_curves(void)
{
    for (unsigned i = 0; i < CURVES; i++) {
        if (firmware.curves[i].ticket != 0) {
            answer(&firmware.curves[i]);
            return; /* what came meanwhile has its turn */
        }
    }
}

/* ---- Starting ---------------------------------------------------------------------------------------------------- */

static const struct bramble_port platform = {
    .context = &firmware.random, .random = random_draw, .p256 = ask_curve, .advertising_sets = 1};

static int start_parts(void)
{
    static const struct bramble_host_config host_config = {.platform = &platform,
                                                           .send = uart_send,
                                                           .event = host_event,
                                                           .seed = random_seed,
                                                           .context = &firmware.random};
    mbedtls_memory_buffer_alloc_init(firmware.arena, sizeof firmware.arena);
    firmware.random.crypto = &firmware.crypto;
    int result = bramble_crypto_mbedtls_start(firmware.keys, sizeof firmware.keys, KEYS, random_draw, &firmware.random,
                                              &firmware.crypto);
    if (result == 0) {
        result = store_open(&firmware.store);
    }
    return result < 0 ? result : bramble_host_start(&firmware.host, &host_config, board_now());
}

/* A random UUID (version 4 of RFC 4122) is drawn once, and kept in the store. */
static int settle_uuid(uint8_t uuid[16])
{
    const struct bramble_store *store = &firmware.store;
    if (store->get(store->context, UUID_RECORD, uuid, 16) == 16) {
        return 0;
    }
    int result = random_draw(&firmware.random, uuid, 16);
    uuid[6] = (uint8_t)((uuid[6] & 0x0FU) | 0x40U);
    uuid[8] = (uint8_t)((uuid[8] & 0x3FU) | 0x80U);
    return result < 0 ? result : store->put(store->context, UUID_RECORD, (struct bramble_view){uuid, 16});
}

static int start_node(void)
{
    struct bramble_config config = firmware_application.config;
    config.port = bramble_host_port(&firmware.host);
    config.crypto = &firmware.crypto;
    config.store = &firmware.store;
    firmware.abilities.oob = &bramble_oob;
    config.provisioning = &firmware.abilities;
    config.event = node_event;
    int result = settle_uuid(firmware.abilities.uuid);
    if (result < 0) {
        return result;
    }
    firmware_application.begin();
    result = bramble_node_start(firmware_application.memory, firmware_application.memory_size, &config, board_now(),
                                &firmware.node);
    if (result == 0) {
        bramble_host_attach_node(&firmware.host, firmware.node);
        tell_ready();
    }
    return result;
}

/* ---- Turns ------------------------------------------------------------------------------------------------------- */

static void turn(void)
{
    uint8_t octets[64];
    size_t size;
    while ((size = uart_read(octets, sizeof octets)) > 0) {
        bramble_host_octets(&firmware.host, board_now(), octets, size);
    }
    answer_curves();
    if (firmware.node == NULL && bramble_host_is_ready(&firmware.host)) {
        int result = start_node();
        if (result < 0) {
            fail("the node does not start: error", result);
        }
    }
    bramble_time due = bramble_host_run(&firmware.host, board_now());
    if (firmware_application.look != NULL) {
        firmware_application.look();
    }
    tell_health(board_now());
    uart_wait(firmware.curves[0].ticket != 0 || firmware.curves[1].ticket != 0 ? 0 : due);
}

int main(void)
{
    stack_paint();
    board_start();
    uart_start();
    int result = start_parts();
    if (result < 0) {
        fail("it does not start: error", result);
    }
    for (;;) {
        turn();
    }
}
