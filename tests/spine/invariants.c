/* Each invariant that bramble_node_check looks at is broken by hand, in a node that is otherwise well: then the check
 * names exactly this one, and none before and after. */
#include "mesh.h"

#include "node/records.h"
#include "transport/internal.h"

#include <string.h>

struct broken {
    const char *number; /* what the text must begin with, "R7: " */
    void (*spoil)(struct bramble_node *node);
};

static struct bramble_timer spare;

static void spoil_b1(struct bramble_node *node)
{
    node_books(node)->counts->heard++;
}

static void spoil_b2(struct bramble_node *node)
{
    node_books(node)->counts->drops[BRAMBLE_DROP_NETWORK_LENGTH]++;
}

static void spoil_c1(struct bramble_node *node)
{
    spare.link.next = &spare.link; /* whoever comes here does not come back */
    node_timers(node)->running.next->next = &spare.link;
    spare.due = BRAMBLE_NEVER;
}

static void spoil_c2(struct bramble_node *node)
{
    bramble_timer_init(&spare, NULL);
    timer_start_at(node_timers(node), &spare, BRAMBLE_NEVER);
    spare.due = 0; /* the last one of all */
}

static void spoil_w1(struct bramble_node *node)
{
    node_bearer(node)->free = node_bearer(node)->free->next; /* one is nowhere */
}

static void spoil_w2(struct bramble_node *node)
{
    node_bearer(node)->with_port[BRAMBLE_ADVERTISEMENT_RELAY]++;
}

static void spoil_w3(struct bramble_node *node)
{
    struct bearer *bearer = node_bearer(node);
    for (unsigned i = 0; i < 2; i++) {
        struct bearer_buffer *buffer = bearer_take(bearer, BRAMBLE_ADVERTISEMENT_LOCAL);
        bearer_put(bearer, buffer, 1);
        bearer->waiting = buffer->next;
        buffer->sending = true;
        bearer->with_port[BRAMBLE_ADVERTISEMENT_LOCAL]++;
    }
}

static void spoil_k1(struct bramble_node *node)
{
    node_keys(node)->nets[0].phase = 1;
}

static void spoil_k2(struct bramble_node *node)
{
    node_keys(node)->apps[0].net_index = 5;
}

static void spoil_k3(struct bramble_node *node)
{
    node_keys(node)->apps[0].generation[1].handle = 99;
}

static void spoil_k9(struct bramble_node *node)
{
    node_keys(node)->apps[1] = node_keys(node)->apps[0];
}

static void spoil_s2(struct bramble_node *node)
{
    node_network(node)->sequence = node_network(node)->sequence_reserved + 1;
}

static void spoil_s4(struct bramble_node *node)
{
    node_network(node)->sequence_reserved = node_network(node)->sequence + NETWORK_SEQUENCE_BLOCK + 1;
}

static void spoil_i1(struct bramble_node *node)
{
    node_network(node)->iv.in_progress = true;
}

static void spoil_i8(struct bramble_node *node)
{
    node_network(node)->iv.leaving = true;
}

static void spoil_i9(struct bramble_node *node)
{
    timer_stop(&node_network(node)->timer);
}

static void spoil_n3(struct bramble_node *node)
{
    node_network(node)->cache.next = node_network(node)->cache.count;
}

static void spoil_n4(struct bramble_node *node)
{
    node_network(node)->interests[node_network(node)->interest_count - 1] = (struct network_interest){0xC777, 1, 0};
}

static void spoil_r3(struct bramble_node *node)
{
    node_transport(node)->replay.entries[0].margin = 3;
    node_transport(node)->replay.entries[0].span = 2;
}

static void spoil_r7(struct bramble_node *node)
{
    node_transport(node)->replay.entries[1] = node_transport(node)->replay.entries[0];
}

static void spoil_r8(struct bramble_node *node)
{
    node_transport(node)->replay.entries[0].iv_index = (uint16_t)(node_network(node)->iv.index + 1);
}

static void spoil_t2(struct bramble_node *node)
{
    node_transport(node)->replay.ahead = true;
    timer_stop(&node->records->settle_timer);
}

static void two_transfers(struct bramble_node *node)
{
    for (unsigned i = 0; i < 2; i++) {
        struct transport_transfer *out = transport_place(node_transport(node), i);
        out->state = TRANSFER_DELAYED;
        out->pending = true;
        out->net = &node_keys(node)->nets[0];
    }
}

static void spoil_g2(struct bramble_node *node)
{
    struct transport_transfer *in = transport_place(node_transport(node), node_transport(node)->out_count);
    in->state = TRANSFER_COMPLETE;
    in->header = 2; /* SegN */
    in->segments = 0xFF;
}

static void spoil_g4(struct bramble_node *node)
{
    transport_place(node_transport(node), node_transport(node)->out_count)->state = TRANSFER_RECEIVING;
}

static void spoil_g5(struct bramble_node *node)
{
    struct transport_transfer *out = transport_place(node_transport(node), 0);
    out->state = TRANSFER_DELAYED;
    out->pending = true;
    out->net = &node_keys(node)->nets[1]; /* a place without key */
}

static void spoil_a1(struct bramble_node *node)
{
    for (unsigned i = 0; i < node->access.key_places; i++) {
        if (node->access.keys_of_models[i] != BRAMBLE_KEY_INDEX_NONE) {
            node->access.keys_of_models[i] = 0x123;
            return;
        }
    }
}

static void spoil_a2(struct bramble_node *node)
{
    node_network(node)->interests[0].uses++;
}

static void spoil_a3(struct bramble_node *node)
{
    node->access.models[0].list_owner = (uint8_t)(node->access.model_count - 1U);
}

static void spoil_a5(struct bramble_node *node)
{
    static const uint8_t to_virtual_address[] = {0x01, 0x80, 0, 0, 0, 0, 0};
    memcpy(node->access.publications[0].state, to_virtual_address, sizeof to_virtual_address);
}

static void spoil_a6(struct bramble_node *node)
{
    node->access.requests[0].used = true;
}

static void spoil_a7(struct bramble_node *node)
{
    node->access.loopback_size = (uint16_t)(node->access.loopback_capacity + 1U);
}

static void spoil_m1(struct bramble_node *node)
{
    node_keys(node)->device = 0;
}

static void spoil_m3(struct bramble_node *node)
{
    node->records->dirty[2] = 1;
}

static const struct broken all[] = {
    {"B1: ", spoil_b1}, {"B2: ", spoil_b2}, {"C1: ", spoil_c1},      {"C2: ", spoil_c2}, {"W1: ", spoil_w1},
    {"W2: ", spoil_w2}, {"W3: ", spoil_w3}, {"K1: ", spoil_k1},      {"K2: ", spoil_k2}, {"K3: ", spoil_k3},
    {"K9: ", spoil_k9}, {"S2: ", spoil_s2}, {"S4: ", spoil_s4},      {"I1: ", spoil_i1}, {"I8: ", spoil_i8},
    {"I9: ", spoil_i9}, {"N3: ", spoil_n3}, {"N4: ", spoil_n4},      {"R3: ", spoil_r3}, {"R7: ", spoil_r7},
    {"R8: ", spoil_r8}, {"T2: ", spoil_t2}, {"G1: ", two_transfers}, {"G2: ", spoil_g2}, {"G4: ", spoil_g4},
    {"G5: ", spoil_g5}, {"A1: ", spoil_a1}, {"A2: ", spoil_a2},      {"A3: ", spoil_a3}, {"A5: ", spoil_a5},
    {"A6: ", spoil_a6}, {"A7: ", spoil_a7}, {"M1: ", spoil_m1},      {"M3: ", spoil_m3},
};

static void each_that_is_broken_is_named(void **state)
{
    (void)state;
    for (unsigned i = 0; i < sizeof all / sizeof all[0]; i++) {
        struct mesh *mesh = mesh_open(i + 1);
        struct actor *a = mesh_add(mesh, 0, 0);
        struct actor *b = mesh_add(mesh, 10, 0);
        actor_subscribe(b, 0, 0xC123);
        assert_int_equal(actor_say(a, b->address, 1), 0);
        mesh_run(mesh, BRAMBLE_SECONDS(3));
        struct bramble_violation violation = {NULL, 0};
        assert_int_equal(bramble_node_check(b->node, &violation), 0);
        size_t octets = bramble_node_bytes(&b->limits);
        uint8_t *before = test_malloc(octets);
        memcpy(before, b->node, octets);
        all[i].spoil(b->node);
        int result = bramble_node_check(b->node, &violation);
        memcpy(b->node, before, octets); /* it goes on as if nothing had been */
        test_free(before);
        if (result != BRAMBLE_ERROR_STATE || strncmp(violation.invariant, all[i].number, 4) != 0) {
            fail_msg("%s is broken; the check says %s", all[i].number,
                     violation.invariant != NULL ? violation.invariant : "nothing");
        }
        assert_int_equal(bramble_node_check(b->node, &violation), 0);
        mesh_close(mesh);
    }
}

static void who_is_no_member_has_nothing_of_one(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(99);
    struct actor *a = mesh_place(mesh, 0, 0);
    actor_start(a);
    struct bramble_violation violation = {NULL, 0};
    assert_int_equal(bramble_node_check(a->node, &violation), 0);
    node_transport(a->node)->replay.entries[0].source = 7;
    assert_int_equal(bramble_node_check(a->node, &violation), BRAMBLE_ERROR_STATE);
    assert_memory_equal(violation.invariant, "M2: ", 4);
    assert_int_equal(violation.value, 7);
    node_transport(a->node)->replay.entries[0].source = 0;
    node_network(a->node)->sequence_reserved = 1;
    assert_int_equal(bramble_node_check(a->node, &violation), BRAMBLE_ERROR_STATE);
    assert_memory_equal(violation.invariant, "N5: ", 4);
    node_network(a->node)->sequence_reserved = 0;
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_that_is_broken_is_named),
        cmocka_unit_test(who_is_no_member_has_nothing_of_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
