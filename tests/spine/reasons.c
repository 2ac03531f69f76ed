/* Stories of the number that did not fit: whoever listens to the trace gets it with each reason, as <bramble/drop.h>
 * lists it. */
#include "craft.h"

#include <string.h>

static struct bramble_trace last_drop;

static void watch(void *context, const struct bramble_trace *trace)
{
    (void)context;
    if ((trace->kind == BRAMBLE_TRACE_HEARD || trace->kind == BRAMBLE_TRACE_DROPPED) &&
        trace->drop != BRAMBLE_DROP_NONE) {
        last_drop = *trace;
    }
}

static struct actor *listener(struct mesh *mesh, uint16_t replay_entries)
{
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->port.trace = watch;
    actor->limits.replay_entries = replay_entries;
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    memset(&last_drop, 0, sizeof last_drop);
    return actor;
}

static void dropped(enum bramble_drop reason, uint32_t value)
{
    assert_string_equal(bramble_drop_name((enum bramble_drop)last_drop.drop), bramble_drop_name(reason));
    assert_int_equal(last_drop.value, value);
    memset(&last_drop, 0, sizeof last_drop);
}

static void say(struct actor *to, struct crafted crafted)
{
    uint8_t transport[NETWORK_TRANSPORT_MAX];
    crafted.transport = (struct bramble_view){transport, craft_word(to, &crafted, 1, transport)};
    actor_inject(to, &crafted);
}

static void inject(struct actor *to, struct crafted crafted, const void *octets, size_t size)
{
    crafted.transport = (struct bramble_view){octets, size};
    actor_inject(to, &crafted);
}

static void of_the_network_layer(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *b = listener(mesh, 8);
    uint8_t pdu[2 + 20] = {21, 0x2A, 0};
    uint8_t nid = node_keys(b->node)->nets[0].generation[0].flooding.nid;
    pdu[2] = nid ^ 1U;
    actor_hear(b, pdu, sizeof pdu, BRAMBLE_EVENT_NONCONNECTABLE);
    dropped(BRAMBLE_DROP_NETWORK_UNKNOWN_NID, nid ^ 1U);
    pdu[2] = nid;
    actor_hear(b, pdu, sizeof pdu, BRAMBLE_EVENT_NONCONNECTABLE);
    dropped(BRAMBLE_DROP_NETWORK_AUTHENTICATION, nid);
    pdu[0] = 8;
    actor_hear(b, pdu, 9, BRAMBLE_EVENT_NONCONNECTABLE);
    dropped(BRAMBLE_DROP_NETWORK_LENGTH, 7);
    actor_hear(b, pdu, 9, BRAMBLE_EVENT_CONNECTABLE);
    dropped(BRAMBLE_DROP_ADVERTISEMENT_TYPE, BRAMBLE_EVENT_CONNECTABLE);
    actor_hear(b, pdu, 5, BRAMBLE_EVENT_NONCONNECTABLE);
    dropped(BRAMBLE_DROP_ADVERTISEMENT_MALFORMED, 8);
    say(b, (struct crafted){.src = 0xC123, .dst = b->address, .ttl = 3, .seq = 1});
    dropped(BRAMBLE_DROP_NETWORK_SOURCE, 0xC123);
    say(b, (struct crafted){.src = 0x0666, .dst = 0x0777, .ttl = 3, .seq = 1});
    dropped(BRAMBLE_DROP_NETWORK_OTHER, 3);
    say(b, (struct crafted){.src = 0x0666, .dst = 0x0777, .ttl = 1, .seq = 2});
    dropped(BRAMBLE_DROP_NETWORK_TTL, 1);
    actor_inject_beacon(b, &node_keys(b->node)->nets[0].generation[0], 0, 99);
    dropped(BRAMBLE_DROP_BEACON_IV_INDEX, 99);
    mesh_close(mesh);
}

static void of_the_replay_list(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *b = listener(mesh, 1);
    say(b, (struct crafted){.src = 0x0012, .dst = b->address, .ttl = 3, .seq = 77});
    assert_int_equal(b->heard_count, 1);
    say(b, (struct crafted){.src = 0x0012, .dst = b->address, .ttl = 3, .seq = 41});
    assert_int_equal(last_drop.sequence, 41);
    assert_int_equal(last_drop.source, 0x0012);
    dropped(BRAMBLE_DROP_TRANSPORT_REPLAYED, 77);
    say(b, (struct crafted){.src = 0x0013, .dst = b->address, .ttl = 3, .seq = 1});
    assert_int_equal(last_drop.source, 0x0013);
    dropped(BRAMBLE_DROP_TRANSPORT_REPLAY_FULL, 1);
    mesh_close(mesh);
}

static void of_transport_and_access(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *b = listener(mesh, 8);
    const struct crafted access = {.src = 0x0666, .dst = b->address, .ttl = 3};
    struct crafted control = access;
    control.ctl = true;
    uint8_t other_key[12];
    memset(other_key, 0xA5, sizeof other_key);
    other_key[0] = (uint8_t)(0x40U | (node_keys(b->node)->apps[0].aid[0] ^ 1U));
    inject(b, access, other_key, sizeof other_key);
    dropped(BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY, other_key[0]);
    struct crafted wrong_mic = access;
    wrong_mic.seq = 1;
    other_key[0] ^= 1U;
    inject(b, wrong_mic, other_key, sizeof other_key);
    dropped(BRAMBLE_DROP_TRANSPORT_AUTHENTICATION, other_key[0]);
    control.seq = 2;
    inject(b, control, "\x3C\x00", 2);
    dropped(BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN, 0x3C);
    control.seq = 3;
    inject(b, control, "\x00\x12\x34", 3);
    dropped(BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED, 2);
    control.seq = 4;
    inject(b, control, "\x00\x01\x90\x00\x00\x00\x01", 7);
    dropped(BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED, 0x0064);

    struct crafted_upper upper;
    craft_upper(b, &access, 10, 5, 30, &upper); /* four segments */
    actor_inject_segment(b, access, &upper, 0, 10);
    actor_inject_segment(b, access, &upper, 2, 12);
    mesh_run(mesh, BRAMBLE_SECONDS(20));
    assert_int_equal(last_drop.sequence, 10);
    dropped(BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT, 0x5);

    struct actor *c = mesh_place(mesh, 0, 0); /* holds the AppKey, and has bound it to nothing */
    c->port.trace = watch;
    actor_start(c);
    actor_join(c);
    assert_int_equal(bramble_app_key_add(c->node, 0, 0, mesh->app_key), 0);
    struct crafted word = {.src = 0x0667, .dst = c->address, .ttl = 3, .seq = 1};
    say(c, word);
    assert_int_equal(last_drop.opcode, WORD_OPCODE);
    dropped(BRAMBLE_DROP_ACCESS_NO_MODEL, WORD_OPCODE); /* a model that takes all opcodes of its key is not bound */
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_the_network_layer),
        cmocka_unit_test(of_the_replay_list),
        cmocka_unit_test(of_transport_and_access),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
