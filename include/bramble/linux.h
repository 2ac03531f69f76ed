/* A node on Linux: everything that a program needs between main() and a struct bramble_node.
 *
 * The parts have headers of their own, and can be put together in other ways: a loop to wait in (<bramble/loop.h>), a
 * carrier for the octets of a controller (<bramble/carrier.h>), HCI (<bramble/host.h>), a store in files
 * (<bramble/store_files.h>), crypto by OpenSSL (<bramble/crypto_host.h>). Here they are put together in the usual one.
 *
 *     static struct bramble_linux world;
 *     const struct bramble_linux_options options = {.bearer = "hci:hci0", .store = "/var/lib/lamp"};
 *     if (bramble_linux_open(&world, &options) < 0) {
 *         fprintf(stderr, "%s\n", world.trouble);       one line: what is wrong, and what helps
 *         return 1;
 *     }
 *     const struct bramble_config config = {.composition = &composition, .application = &lamp, .event = lamp_event};
 *     if (bramble_linux_start(&world, &config) < 0) ...  world.trouble again
 *     while (!stop) {
 *         bramble_linux_turn(&world, BRAMBLE_NEVER);
 *     }
 *     bramble_linux_close(&world);                      the node stops, all is written, the controller is quiet
 *
 * Opening takes the store, then the controller, and waits until the controller is up, BRAMBLE_LINUX_PATIENCE at most. A
 * controller that goes away afterwards is told to `controller`; the node stays what it is and goes on when it is back.
 *
 * Other descriptors, timers and letters from threads and signal handlers: bramble_loop_watch() and so on with
 * `world.loop`. Calls of the application (bramble_send() and the like) are made between turns or in callbacks.
 *
 * Threads: one thread for all of it, but bramble_loop_post().
 */
#ifndef BRAMBLE_LINUX_H
#define BRAMBLE_LINUX_H

#include <bramble/carrier.h>
#include <bramble/host.h>
#include <bramble/node.h>
#include <bramble/store_files.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_LINUX_PATIENCE BRAMBLE_MILLISECONDS(4500) /* for a controller, from opening until it is up */
#define BRAMBLE_LINUX_CURVES_MAX 16U                      /* P-256 operations that wait at once */

struct bramble_linux_options {
    const char *bearer; /* a word as in <bramble/carrier.h> */
    const char *store;  /* a directory as in <bramble/store_files.h>; NULL: nothing is kept */
    /* All that follows may be zero. */
    bramble_time patience; /* default BRAMBLE_LINUX_PATIENCE */
    uint32_t key_slots;    /* of <bramble/crypto_host.h>; default 1024 */
    bool legacy;           /* extended advertising is not used though the controller has it */
    bool extended;         /* it is used though the controller does not list its commands */
    /* A file for all that host and controller say to each other (pcap, for Wireshark and tshark), made anew; NULL:
     * none. */
    const char *capture;
    /* The controller is gone, or there again, once each in turn; `text` is one line that says why it is gone. */
    void (*controller)(void *context, bramble_time now, bool there, const char *text);
    /* All that <bramble/host.h> has to tell. Must not call back into node or host, as `trace`. */
    void (*host_event)(void *context, const struct bramble_host_event *event);
    void (*trace)(void *context, const struct bramble_trace *trace); /* as in <bramble/port.h> */
    void *context;
};

/* A P-256 operation that waits for the next turn. Private contents. */
struct bramble_linux_curve {
    uint32_t ticket;
    bool has_peer;
    uint8_t private_key[32];
    uint8_t peer[64];
};

struct bramble_hci_capture; /* inner */

/* The caller's memory; must stay where it is. What is above the line may be used. */
struct bramble_linux {
    char trouble[BRAMBLE_TROUBLE_MAX];
    struct bramble_loop loop;
    struct bramble_carrier carrier;
    struct bramble_host host;
    struct bramble_store_files files; /* `discarded` tells what opening could not read back */
    struct bramble_store store;
    struct bramble_crypto crypto;
    struct bramble_node *node; /* NULL before the start */

    /* Inner. */
    struct bramble_linux_options options;
    struct bramble_port platform;
    struct bramble_hci_capture *capture; /* NULL: none */
    void *crypto_memory;
    void *node_memory;
    struct bramble_loop_timer curve_timer;
    struct bramble_linux_curve curves[BRAMBLE_LINUX_CURVES_MAX];
    unsigned curve_first, curve_count;
    uint32_t curve_ticket;
    struct bramble_host_event last; /* what the host told last of a controller in trouble */
    bool there;
    bool opened;
};

/* Answers 0 with the controller up, or the error of the part that failed, told in `trouble`; nothing is open then.
 * BRAMBLE_ERROR_TIMEOUT: the controller does not answer as one. The options are copied. */
BRAMBLE_MUST_CHECK int bramble_linux_open(struct bramble_linux *world, const struct bramble_linux_options *options);

/* Starts a node. The configuration is copied; its port, crypto and store are filled in, `limits` too where it is NULL
 * (those of a gateway). Errors as of bramble_node_start(), told in `trouble`. */
BRAMBLE_MUST_CHECK int bramble_linux_start(struct bramble_linux *world, const struct bramble_config *config);

/* Runs what is due and sleeps until something happens, but not beyond `until` (BRAMBLE_NEVER: no end). */
void bramble_linux_turn(struct bramble_linux *world, bramble_time until);

/* Lets the node end its sentence (a second at most), stops it, quiets the controller, gives everything back. Answers
 * what the closing of the store answered, or BRAMBLE_ERROR_STORE when the capture is not whole, told in `trouble`.
 * Closing twice does nothing. */
int bramble_linux_close(struct bramble_linux *world);

#ifdef __cplusplus
}
#endif

#endif
