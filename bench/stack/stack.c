/* What the stack itself costs, per PDU heard: no radio, no simulator, one node fed with PDUs that were made beforehand.
 *
 *   repeat      octet for octet what was heard before
 *   duplicate   the same message from another relay: another TTL, hence other octets
 *   decoded     a new PDU for others that has come far enough (TTL 1): decrypted and no more
 *   relayed     a new PDU for others, decrypted and relayed
 *   delivered   a new PDU for a model of this node, down to its handler
 *
 *     stack               JSON: nanoseconds per PDU, and heap calls of the whole process in all
 *     stack KIND COUNT [recorded]
 *                         feeds COUNT PDUs of one kind and nothing else, for callgrind (instructions.py); with
 *                         `recorded` to a node with a flight recorder
 */
#define _POSIX_C_SOURCE 200809L
#include "heap_calls.h"
#include "network/network.h"
#include "transport/transport.h"

#include <bramble/crypto_host.h>
#include <bramble/crypto_mbedtls.h>
#include <bramble/crypto_psa.h>
#include <bramble/flight_recorder.h>
#include <bramble/node.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BATCH 4096U
#define ROUNDS 9U
#define OPCODE BRAMBLE_VENDOR_OPCODE(1, 0x003F)
#define GROUP 0xC001U

enum kind { REPEAT, DUPLICATE, DECODED, RELAYED, DELIVERED, KINDS };
static const char *const names[] = {"repeat", "duplicate", "decoded", "relayed", "delivered"};

/* ---- A port that sends nowhere ----------------------------------------------------------------------------------- */

struct bench {
    struct bramble_crypto crypto;
    struct bramble_port port;
    struct bramble_node *node;
    bramble_time now;
    uint32_t tickets[8];
    unsigned ticket_count;
    uint32_t next_ticket;
    unsigned long sent;
    unsigned long delivered;
    uint8_t pdus[BATCH][31];
    uint8_t sizes[BATCH];
    uint32_t seq;
};

static int port_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 0x5A, count);
    return 0;
}

static int port_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct bench *bench = context;
    (void)advertisement;
    *ticket = ++bench->next_ticket;
    bench->tickets[bench->ticket_count++] = *ticket;
    bench->sent++;
    return 0;
}

static void port_cancel(void *context, uint32_t ticket)
{
    (void)context;
    (void)ticket;
}

/* ---- The node ---------------------------------------------------------------------------------------------------- */

static int take(const struct bramble_received *received, const struct bramble_view *parameters)
{
    (void)parameters;
    struct bench *bench = bramble_node_application(received->model.node);
    bench->delivered += received->opcode == OPCODE;
    return 1;
}

static const struct bramble_model_type type = {.raw = take};
static const struct bramble_model models[] = {
    {.id = BRAMBLE_VENDOR_MODEL(0x003F, 1), .type = &type, .keys = 1, .groups = 1}};
static const struct bramble_element elements[] = {{.model_count = 1, .models = models}};
static const struct bramble_composition composition = {.element_count = 1, .elements = elements};
static struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_SIMULATOR);
static uint64_t node_memory[(BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_SIMULATOR) + BRAMBLE_FLIGHT_RECORDER_OCTETS(1024)) / 8];
static const struct bramble_feature *const recorder[] = {&bramble_feature_flight_recorder, NULL};
static _Alignas(64) uint8_t crypto_memory[65536];
static const uint8_t net_key[16] = {1};
static const uint8_t app_key[16] = {2};

static void check(int result, const char *what)
{
    if (result < 0) {
        fprintf(stderr, "stack: %s: %s\n", what, bramble_error_text(result));
        exit(1);
    }
}

enum back_end { HOST, PSA, MBEDTLS, BACK_ENDS };
static const char *const back_ends[BACK_ENDS] = {"host", "psa", "mbedtls"};

static int start_crypto(struct bench *bench, enum back_end back_end)
{
    switch (back_end) {
    case PSA:
        return bramble_crypto_psa_start(crypto_memory, sizeof crypto_memory, 64, &bench->crypto);
    case MBEDTLS:
        return bramble_crypto_mbedtls_start(crypto_memory, sizeof crypto_memory, 64, port_random, bench,
                                            &bench->crypto);
    default:
        return bramble_crypto_host_start(crypto_memory, sizeof crypto_memory, 64, &bench->crypto);
    }
}

static void start(struct bench *bench, enum back_end back_end, bool recorded)
{
    limits.feature_octets = BRAMBLE_FLIGHT_RECORDER_OCTETS(1024);
    memset(bench, 0, sizeof *bench);
    check(start_crypto(bench, back_end), "crypto");
    bench->port = (struct bramble_port){.context = bench,
                                        .random = port_random,
                                        .advertise = port_advertise,
                                        .advertise_cancel = port_cancel,
                                        .advertising_sets = 4};
    const struct bramble_config config = {.composition = &composition,
                                          .limits = &limits,
                                          .features = recorded ? recorder : NULL,
                                          .port = &bench->port,
                                          .crypto = &bench->crypto,
                                          .application = bench,
                                          .relay = true,
                                          .beacon_off = true};
    check(bramble_node_start(node_memory, sizeof node_memory, &config, 0, &bench->node), "node");
    struct bramble_membership membership = {.address = 0x0100};
    memcpy(membership.net_key, net_key, 16);
    check(bramble_node_join(bench->node, &membership), "join");
    check(bramble_app_key_add(bench->node, 0, 0, app_key), "key");
    struct bramble_model_ref model;
    check(bramble_model_find(bench->node, 0, BRAMBLE_VENDOR_MODEL(0x003F, 1), &model), "model");
    check(bramble_model_bind(model, 0), "bind");
    (void)bramble_node_run(bench->node, 1);
}

/* ---- PDUs, made by the network layer's own functions ------------------------------------------------------------- */

static struct keys_credential credential;
static bramble_key app_handle;
static uint8_t aid;

static void make_keys(struct bench *bench)
{
    struct crypto_k2 material;
    check(crypto_k2_flooding(&bench->crypto, net_key, &material), "k2");
    credential.nid = material.nid;
    check(bench->crypto.key_import(bench->crypto.context, material.encryption_key, &credential.encryption), "import");
    check(bench->crypto.key_import(bench->crypto.context, material.privacy_key, &credential.privacy), "import");
    check(bench->crypto.key_import(bench->crypto.context, app_key, &app_handle), "import");
    check(crypto_k4(&bench->crypto, app_key, &aid), "k4");
}

static void make_pdu(struct bench *bench, unsigned place, uint16_t dst, uint8_t ttl, uint32_t seq)
{
    struct envelope envelope;
    memset(&envelope, 0, sizeof envelope);
    envelope.ttl = ttl;
    envelope.src = 0x0300;
    envelope.dst = dst;
    envelope.seq = seq;
    uint8_t *transport = envelope_transport(&envelope);
    const uint8_t payload[] = {0xC1, 0x3F, 0x00, 1}; /* 22 octets on air */
    transport[0] = (uint8_t)(0x40 | aid);
    memcpy(transport + 1, payload, sizeof payload);
    check(transport_upper_seal(&bench->crypto, app_handle, false, false, NULL, seq, envelope.src, dst, 0, transport + 1,
                               sizeof payload),
          "upper");
    envelope.size = 1 + sizeof payload + 4;
    int size = network_pdu_seal(&bench->crypto, &credential, &envelope, bench->pdus[place] + 2);
    check(size, "seal");
    bench->pdus[place][0] = (uint8_t)(size + 1);
    bench->pdus[place][1] = BRAMBLE_AD_MESH_MESSAGE;
    bench->sizes[place] = (uint8_t)(size + 2);
}

static void feed(struct bench *bench, unsigned place)
{
    const struct bramble_heard heard = {.data = {bench->pdus[place], bench->sizes[place]},
                                        .event_type = BRAMBLE_EVENT_NONCONNECTABLE,
                                        .rssi_dbm = -60,
                                        .channel = 37};
    bramble_node_heard(bench->node, bench->now, &heard);
    if (bramble_node_due(bench->node) <= bench->now) {
        (void)bramble_node_run(bench->node, bench->now);
    }
    while (bench->ticket_count > 0) {
        const struct bramble_view nothing = {NULL, 0};
        bramble_node_done(bench->node, bench->now, bench->tickets[--bench->ticket_count], 0, nothing);
    }
}

/* Fills the batch; what a kind needs to have been heard before is fed here. */
static void prepare(struct bench *bench, enum kind kind)
{
    for (unsigned i = 0; i < BATCH; i++) {
        switch (kind) {
        case REPEAT:
            if (i == 0) {
                make_pdu(bench, 0, GROUP, 5, ++bench->seq);
                feed(bench, 0);
            }
            memcpy(bench->pdus[i], bench->pdus[0], sizeof bench->pdus[0]);
            bench->sizes[i] = bench->sizes[0];
            break;
        case DUPLICATE: /* of the last 32 messages, under every other TTL: none is octet for octet known */
            if (i % 120 == 0) {
                make_pdu(bench, i, GROUP, 127, ++bench->seq);
                feed(bench, i);
            }
            make_pdu(bench, i, GROUP, (uint8_t)(3 + i % 120), bench->seq);
            break;
        case DECODED:
            make_pdu(bench, i, GROUP, 1, ++bench->seq);
            break;
        case RELAYED:
            make_pdu(bench, i, GROUP, 5, ++bench->seq);
            break;
        default:
            make_pdu(bench, i, 0x0100, 5, ++bench->seq);
            break;
        }
    }
}

static double nanoseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static double measure(struct bench *bench, enum kind kind)
{
    double best = 1e18;
    for (unsigned round = 0; round < ROUNDS; round++) {
        prepare(bench, kind);
        double before = nanoseconds();
        for (unsigned i = 0; i < BATCH; i++) {
            bench->now += 100;
            feed(bench, i);
        }
        double took = (nanoseconds() - before) / BATCH;
        best = took < best ? took : best;
    }
    return best;
}

static void verify(const struct bench *bench)
{
    unsigned repeated = bramble_class_count(bench->node, BRAMBLE_CLASS_REPEATED);
    unsigned relayed = bramble_class_count(bench->node, BRAMBLE_CLASS_RELAYED);
    unsigned consumed = bramble_class_count(bench->node, BRAMBLE_CLASS_CONSUMED);
    if (repeated < 2 * ROUNDS * BATCH || relayed < ROUNDS * BATCH || consumed != ROUNDS * BATCH ||
        bench->delivered != consumed || bramble_node_check(bench->node, NULL) < 0) {
        fprintf(stderr, "stack: what was fed did not become what it should: %u repeated, %u relayed, %u consumed\n",
                repeated, relayed, consumed);
        exit(1);
    }
}

static void stop(struct bench *bench, enum back_end back_end)
{
    static void (*const stops[BACK_ENDS])(struct bramble_crypto * crypto) = {
        bramble_crypto_host_stop, bramble_crypto_psa_stop, bramble_crypto_mbedtls_stop};
    bramble_node_stop(bench->node);
    stops[back_end](&bench->crypto);
}

static void all_kinds(struct bench *bench, enum back_end back_end)
{
    start(bench, back_end, false);
    make_keys(bench);
    printf("\"%s\": {", back_ends[back_end]);
    uint64_t heap = 0;
    for (unsigned kind = 0; kind < KINDS; kind++) {
        uint64_t before = heap_calls();
        printf("\"%s_ns\": %.1f, ", names[kind], measure(bench, (enum kind)kind));
        heap += heap_calls() - before;
    }
    verify(bench);
    stop(bench, back_end);
    if (HEAP_IS_COUNTED) {
        printf("\"heap_calls\": %" PRIu64 "}", heap);
    } else {
        printf("\"heap_calls\": null}");
    }
}

/* For callgrind: one kind and nothing else. */
static int one_kind(struct bench *bench, const char *name, const char *number, const char *how)
{
    unsigned kind = 0;
    while (kind < KINDS && strcmp(name, names[kind]) != 0) {
        kind++;
    }
    char *end;
    unsigned long count = strtoul(number, &end, 10);
    if (kind == KINDS || *end != 0 || count == 0 || count > BATCH) {
        fprintf(stderr, "stack: KIND (repeat, duplicate, decoded, relayed, delivered) and COUNT (1 to %u), not %s %s\n",
                BATCH, name, number);
        return 2;
    }
    enum back_end back_end = strcmp(how, "mbedtls") == 0 ? MBEDTLS : HOST;
    start(bench, back_end, strcmp(how, "recorded") == 0);
    make_keys(bench);
    prepare(bench, (enum kind)kind);
    for (unsigned i = 0; i < count; i++) {
        bench->now += 100;
        feed(bench, i);
    }
    stop(bench, back_end);
    return 0;
}

int main(int argc, char **argv)
{
    static struct bench bench;
    if (argc == 3 || argc == 4) {
        return one_kind(&bench, argv[1], argv[2], argc == 4 ? argv[3] : "");
    }
    for (enum back_end back_end = HOST; back_end < BACK_ENDS; back_end++) {
        printf("%s", back_end == HOST ? "{" : ", ");
        all_kinds(&bench, back_end);
    }
    printf("}\n");
    return 0;
}
