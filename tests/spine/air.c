/* Stories of what comes from the air and what goes out to it: malformed octets, a port that is busy or fails, order. */
#include "craft.h"

#include <string.h>

/* ---- In ---------------------------------------------------------------------------------------------------------- */

static void no_octets_from_the_air_do_harm(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    const uint8_t lying_length[] = {0x20, 0x2A, 1, 2, 3};
    const uint8_t padded[] = {3, 0x2A, 1, 2, 0, 0, 0, 9, 9};
    const uint8_t second_lies[] = {2, 0x01, 0x06, 9, 0x2A, 1};
    actor_hear(a, lying_length, sizeof lying_length, BRAMBLE_EVENT_NONCONNECTABLE);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_ADVERTISEMENT_MALFORMED), 1);
    actor_hear(a, padded, sizeof padded, BRAMBLE_EVENT_NONCONNECTABLE);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_NETWORK_LENGTH), 1);
    actor_hear(a, second_lies, sizeof second_lies, BRAMBLE_EVENT_NONCONNECTABLE);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_ADVERTISEMENT_MALFORMED), 2);
    actor_hear(a, NULL, 0, BRAMBLE_EVENT_NONCONNECTABLE);
    actor_hear(a, padded, sizeof padded, BRAMBLE_EVENT_CONNECTABLE); /* not an event type of mesh messages */
    assert_int_equal(bramble_heard_count(a->node), 1);
    uint64_t random = 1;
    for (unsigned i = 0; i < 20000; i++) { /* every length, every AD type of mesh, random octets */
        uint8_t octets[31];
        for (unsigned k = 0; k < sizeof octets; k++) {
            random = random * 6364136223846793005U + 1442695040888963407U;
            octets[k] = (uint8_t)(random >> 56);
        }
        size_t size = i % 32;
        if (size >= 2) {
            octets[0] = (uint8_t)(size - 1);
            octets[1] = (uint8_t)(0x29 + i / 32 % 3);
        }
        actor_hear(a, octets, size, BRAMBLE_EVENT_NONCONNECTABLE);
    }
    assert_int_equal(actor_class(a, BRAMBLE_CLASS_CONSUMED), 0);
    mesh_close(mesh);
}

/* A valid network PDU of a known source, whose transport PDU is whatever an insider likes. */
static void inject(struct actor *to, bool ctl, uint16_t dst, uint32_t seq, const void *transport, size_t size)
{
    const struct crafted crafted = {
        .ctl = ctl, .ttl = 3, .src = 0x0666, .dst = dst, .seq = seq, .transport = {transport, size}};
    actor_inject(to, &crafted);
}

static void insiders_are_not_trusted_either(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    uint32_t seq = 0x1000;
    const uint8_t short_access[] = {0x40, 1, 2, 3};
    const uint8_t o_above_n[] = {0xC0, 0x00, 0x00, 0x41, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};   /* SegO 2, SegN 1 */
    const uint8_t short_segment[] = {0xC0, 0x00, 0x00, 0x01, 1, 2, 3};                             /* SegO 0 of 1 */
    const uint8_t before_zero[] = {0xC0, 0x7F, 0xFC, 0x01, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}; /* SeqZero 0x1FFF */
    inject(a, false, a->address, ++seq, short_access, sizeof short_access);
    inject(a, false, a->address, ++seq, o_above_n, sizeof o_above_n);
    inject(a, false, a->address, ++seq, short_segment, sizeof short_segment);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_MALFORMED), 3);
    inject(a, false, a->address, 5, before_zero, sizeof before_zero); /* SEQ 5 cannot have that SeqZero */
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_MALFORMED), 4);

    const uint8_t bad_ack[] = {0x00, 1, 2, 3};
    const uint8_t lost_ack[] = {0x00, 0x04, 0x00, 0, 0, 0, 1};
    const uint8_t unknown[] = {0x55, 1};
    inject(a, true, a->address, ++seq, bad_ack, sizeof bad_ack);
    inject(a, true, a->address, ++seq, lost_ack, sizeof lost_ack);
    inject(a, true, a->address, ++seq, unknown, sizeof unknown);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED), 1);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED), 1);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN), 1);

    const uint8_t segment[] = {0xC0, 0x00, 0x00, 0x01, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    const uint8_t other_n[] = {0xC0, 0x00, 0x00, 0x03, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    inject(a, false, a->address, 0x2000, segment, sizeof segment); /* SeqAuth 0x2000 */
    inject(a, false, a->address, 0x2001, other_n, sizeof other_n); /* the same message of another length */
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH), 1);
    inject(a, true, 0xB123, ++seq, unknown, sizeof unknown); /* control to a virtual address */
    inject(a, false, 0x0000, ++seq, unknown, sizeof unknown);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_NETWORK_DESTINATION), 2);
    mesh_close(mesh);
}

static void two_keys_with_one_nid_do_not_shadow_each_other(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    uint8_t nid = node_keys(a->node)->nets[0].generation[0].flooding.nid;
    uint8_t twin[16] = {0};
    struct crypto_k2 material = {.nid = 0xFF};
    for (uint32_t i = 1; material.nid != nid; i++) { /* one key in 128 has the same NID */
        memcpy(twin, &i, sizeof i);
        assert_int_equal(crypto_k2_flooding(&mesh->crypto, twin, &material), 0);
    }
    struct actor *both = mesh_add(mesh, 5, 0);
    assert_int_equal(bramble_net_key_add(both->node, 1, twin), 0);
    memcpy(mesh->net_key, twin, 16);
    struct actor *b = mesh_add(mesh, 0, 5); /* a member of the twin subnet */
    for (uint32_t i = 0; i < 20; i++) {
        assert_int_equal(actor_say(a, BRAMBLE_ADDRESS_ALL_NODES, i), 0);
        assert_int_equal(actor_say(b, BRAMBLE_ADDRESS_ALL_NODES, i), 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    }
    assert_int_equal(both->heard_count, 20); /* of a; b's AppKey belongs to a subnet that is another one here */
    assert_int_equal(actor_drops(both, BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY), 20);
    assert_int_equal(actor_drops(both, BRAMBLE_DROP_NETWORK_AUTHENTICATION), 0);
    assert_true(actor_drops(a, BRAMBLE_DROP_NETWORK_AUTHENTICATION) >= 20);
    mesh_close(mesh);
}

/* ---- Out --------------------------------------------------------------------------------------------------------- */

/* A port in our own hands. */
struct hand_port {
    struct bramble_port port;
    int answer;          /* of advertise */
    uint32_t tickets[8]; /* open */
    unsigned open;
    uint32_t next;
    uint8_t kinds[32];
    uint8_t last_octet[32];
    uint32_t epochs[32];
    unsigned asked;
};

static int hand_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    memset(out, 7, count);
    return 0;
}

static int hand_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct hand_port *hand = context;
    if (hand->answer < 0) {
        return hand->answer;
    }
    hand->kinds[hand->asked % 32] = advertisement->kind;
    hand->epochs[hand->asked % 32] = advertisement->address_epoch;
    hand->last_octet[hand->asked % 32] = advertisement->data.data[advertisement->data.size - 1];
    hand->asked++;
    *ticket = ++hand->next;
    hand->tickets[hand->open++] = *ticket;
    return 0;
}

static void hand_cancel(void *context, uint32_t ticket)
{
    (void)context;
    (void)ticket;
}

struct bench_bearer {
    struct hand_port hand;
    struct books_counts counts;
    struct bearer bearer;
    struct bearer_buffer buffers[8];
    unsigned ended;
};

static void ended(struct bearer *bearer, unsigned kind, unsigned tag)
{
    struct bench_bearer *bench =
        (struct bench_bearer *)(void *)((char *)bearer - offsetof(struct bench_bearer, bearer));
    assert_true(kind < BEARER_KINDS);
    assert_true(tag != 0);
    bench->ended++;
}

static void bench_open(struct bench_bearer *bench, uint8_t sets)
{
    static const struct bearer_owner owner = {NULL, ended};
    memset(bench, 0, sizeof *bench);
    bench->hand.port = (struct bramble_port){.context = &bench->hand,
                                             .random = hand_random,
                                             .advertise = hand_advertise,
                                             .advertise_cancel = hand_cancel,
                                             .advertising_sets = sets};
    struct bearer *bearer = &bench->bearer;
    *bearer = (struct bearer){.owner = &owner, .buffers = bench->buffers, .buffer_count = 8};
    bearer->books = (struct books){&bench->counts, &bench->hand.port, &bearer->timers, NULL};
    timers_init(&bearer->timers, 0);
    bearer_init(bearer);
}

static bool put(struct bench_bearer *bench, unsigned kind, uint8_t octet, uint16_t tag)
{
    struct bearer_buffer *buffer = bearer_take(&bench->bearer, kind);
    if (buffer != NULL) {
        buffer->transmit = BEARER_TRANSMIT(3U, 20U);
        buffer->tag = tag;
        memset(bearer_pdu(buffer), 0, 4);
        bearer_pdu(buffer)[4] = octet;
        bearer_put(&bench->bearer, buffer, 5);
    }
    return buffer != NULL;
}

static void finish(struct bench_bearer *bench, unsigned place)
{
    uint32_t ticket = bench->hand.tickets[place];
    bench->hand.open--;
    bench->hand.tickets[place] = bench->hand.tickets[bench->hand.open];
    assert_true(bearer_done(&bench->bearer, ticket, 0));
    bearer_run(&bench->bearer);
}

static void own_pdus_leave_one_by_one_and_in_order(void **state)
{
    (void)state;
    struct bench_bearer bench;
    bench_open(&bench, 4);
    for (uint8_t i = 0; i < 3; i++) {
        assert_true(put(&bench, BRAMBLE_ADVERTISEMENT_LOCAL, i, 1 + i));
    }
    bearer_run(&bench.bearer);
    for (uint8_t i = 0; i < 3; i++) {
        assert_int_equal(bench.hand.asked, i + 1U);
        assert_int_equal(bench.hand.last_octet[i], i);
        assert_int_equal(bench.ended, i);
        finish(&bench, 0);
    }
    assert_int_equal(bench.ended, 3);
}

static void relays_leave_a_set_and_a_quarter_of_the_buffers(void **state)
{
    (void)state;
    struct bench_bearer bench;
    bench_open(&bench, 3);
    unsigned taken = 0;
    while (put(&bench, BRAMBLE_ADVERTISEMENT_RELAY, (uint8_t)taken, 0)) {
        taken++;
    }
    assert_int_equal(taken, 6); /* of 8 */
    bearer_run(&bench.bearer);
    assert_int_equal(bench.hand.asked, 2); /* of 3 sets */
    assert_true(put(&bench, BRAMBLE_ADVERTISEMENT_LOCAL, 99, 0));
    bearer_run(&bench.bearer);
    assert_int_equal(bench.hand.asked, 3);
    assert_int_equal(bench.hand.kinds[2], BRAMBLE_ADVERTISEMENT_LOCAL);
    assert_int_equal(bench.bearer.books.counts->drops[BRAMBLE_DROP_ADVERTISING_QUEUE_FULL], 0);
}

/* A neighbour that never stops talking must not keep a relay with one advertising set from telling of a new key. */
static void relays_do_not_starve_beacons(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->port.advertising_sets = 1;
    actor_start(a);
    actor_join(a);
    assert_int_equal(bramble_relay_set(a->node, true, (struct bramble_transmit){3, 20}), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    network_beacon_set(node_network(a->node), true);
    actor_poke(a);
    const uint8_t transport[] = {0x40, 1, 2, 3, 4, 5, 6, 7, 8};
    struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = 0x0777, .transport = {transport, sizeof transport}};
    for (crafted.seq = 1; crafted.seq < 400; crafted.seq++) {
        actor_inject(a, &crafted);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(5));
    }
    assert_true(node_bearer(a->node)->used[BRAMBLE_ADVERTISEMENT_RELAY] > 0);
    assert_true(node_network(a->node)->beacons_sent >= 1);
    assert_int_equal(node_bearer(a->node)->used[BRAMBLE_ADVERTISEMENT_BEACON], 0); /* it is out */
    mesh_close(mesh);
}

static void a_busy_port_is_asked_again_and_a_broken_one_is_named(void **state)
{
    (void)state;
    struct bench_bearer bench;
    bench_open(&bench, 4);
    assert_true(put(&bench, BRAMBLE_ADVERTISEMENT_BEACON, 1, 0));
    bearer_run(&bench.bearer);
    bench.hand.answer = BRAMBLE_ERROR_BUSY;
    assert_true(put(&bench, BRAMBLE_ADVERTISEMENT_LOCAL, 2, 2));
    bearer_run(&bench.bearer);
    assert_int_equal(bench.ended, 0);
    bench.hand.answer = 0;
    finish(&bench, 0);
    assert_int_equal(bench.hand.asked, 2);
    bench.hand.answer = BRAMBLE_ERROR_STATE;
    assert_true(put(&bench, BRAMBLE_ADVERTISEMENT_BEACON, 3, 3));
    assert_int_equal(bench.ended, 0); /* never inside the call */
    bearer_run(&bench.bearer);
    assert_int_equal(bench.ended, 1);
    assert_int_equal(bench.bearer.books.counts->drops[BRAMBLE_DROP_ADVERTISING_FAILED], 1);
}

static void what_is_urgent_goes_first_and_a_link_has_an_address_of_its_own(void **state)
{
    (void)state;
    static const uint8_t order[] = {BRAMBLE_ADVERTISEMENT_PROVISIONING, BRAMBLE_ADVERTISEMENT_LOCAL,
                                    BRAMBLE_ADVERTISEMENT_BEACON, BRAMBLE_ADVERTISEMENT_RELAY};
    struct bench_bearer bench;
    bench_open(&bench, 1);
    for (unsigned i = sizeof order; i-- > 0;) {
        assert_true(put(&bench, order[i], (uint8_t)i, 0));
    }
    struct bearer_buffer *buffer = bearer_take(&bench.bearer, BRAMBLE_ADVERTISEMENT_PROVISIONING);
    memcpy(bearer_pdu(buffer), "\x12\x34\x56\x78\x09", 5);
    bearer_put(&bench.bearer, buffer, 5);
    assert_int_equal(bearer_check(&bench.bearer, NULL), true);
    bearer_run(&bench.bearer);
    for (unsigned i = 0; i < 5; i++) {
        assert_int_equal(bench.hand.asked, i + 1U);
        assert_int_equal(bench.hand.kinds[i], order[i > 1 ? i - 1 : 0]);
        assert_int_equal(bench.hand.epochs[i], i == 1 ? 0x12345678 : 0);
        finish(&bench, 0);
    }
    assert_int_equal(bench.ended, 0); /* nobody asked */
}

/* The tag that a taken buffer was given goes when it is not put; nothing else does. */
static void what_is_taken_and_not_put_was_never_taken(void **state)
{
    (void)state;
    struct bench_bearer bench;
    bench_open(&bench, 1);
    struct bearer_buffer *buffer = bearer_take(&bench.bearer, BRAMBLE_ADVERTISEMENT_LOCAL);
    buffer->tag = 7;
    buffer->transmit = BEARER_TRANSMIT(5U, 20U);
    assert_ptr_equal(bearer_take(&bench.bearer, BRAMBLE_ADVERTISEMENT_BEACON), buffer);
    assert_int_equal(buffer->tag, 0);
    assert_int_equal(buffer->transmit, BEARER_TRANSMIT(1U, 20U));
    bearer_run(&bench.bearer);
    assert_int_equal(bench.hand.asked, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_octets_from_the_air_do_harm),
        cmocka_unit_test(insiders_are_not_trusted_either),
        cmocka_unit_test(two_keys_with_one_nid_do_not_shadow_each_other),
        cmocka_unit_test(own_pdus_leave_one_by_one_and_in_order),
        cmocka_unit_test(relays_leave_a_set_and_a_quarter_of_the_buffers),
        cmocka_unit_test(relays_do_not_starve_beacons),
        cmocka_unit_test(a_busy_port_is_asked_again_and_a_broken_one_is_named),
        cmocka_unit_test(what_is_urgent_goes_first_and_a_link_has_an_address_of_its_own),
        cmocka_unit_test(what_is_taken_and_not_put_was_never_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
