/* Stories of outsiders, who hold no key, and of insiders who lie: neither may silence, move or confuse a node. */
#include "craft.h"

#include <string.h>

#define NONCONNECTABLE BRAMBLE_EVENT_NONCONNECTABLE

/* An outsider near the source puts the header of an old PDU before the end of a new one, and is faster than the relays
 * that carry the new one: the honest PDU must still be taken. */
static void a_forged_copy_does_not_silence_the_honest_pdu(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *b = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    uint8_t old[CRAFTED_MAX];
    uint8_t honest[CRAFTED_MAX];
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = b->address, .seq = 1};
    crafted.transport = view_of(word, craft_word(b, &crafted, 1, word));
    size_t size = craft(b, &crafted, old);
    actor_hear(b, old, size, NONCONNECTABLE);
    assert_int_equal(b->heard_count, 1);
    crafted.seq = 2;
    crafted.transport = view_of(word, craft_word(b, &crafted, 2, word));
    assert_int_equal(craft(b, &crafted, honest), size);

    for (size_t kept = 14; kept < 18; kept++) { /* PDU octets of the old one: its whole header can be read */
        uint8_t forged[CRAFTED_MAX];
        memcpy(forged, honest, size);
        memcpy(forged + 2, old + 2, kept);
        actor_hear(b, forged, size, NONCONNECTABLE);
    }
    assert_int_equal(b->heard_count, 1);
    actor_hear(b, honest, size, NONCONNECTABLE);
    assert_int_equal(b->heard_count, 2);
    actor_hear(b, honest, size, NONCONNECTABLE);
    assert_int_equal(b->heard_count, 2);
    mesh_close(mesh);
}

/* IV index 0 has none before it: a PDU that claims to be of it must not leave a mark that nothing ever passes. */
static void there_is_no_iv_index_before_the_first(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = a->address, .seq = 7, .iv_index = UINT32_MAX};
    crafted.transport = view_of(word, craft_word(a, &crafted, 1, word));
    actor_inject(a, &crafted);
    assert_int_equal(a->heard_count, 0);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_NETWORK_AUTHENTICATION), 1);
    crafted.iv_index = 0;
    crafted.transport = view_of(word, craft_word(a, &crafted, 2, word));
    actor_inject(a, &crafted);
    assert_int_equal(a->heard_count, 1);
    mesh_close(mesh);
}

/* An empty transport PDU is too short; its addresses have nothing to do with it. */
static void an_empty_control_message_is_too_short(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_add(mesh, 0, 0);
    const struct crafted crafted = {.ctl = true, .ttl = 4, .src = 0x0666, .dst = a->address, .seq = 7};
    actor_inject(a, &crafted);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_NETWORK_LENGTH), 1);
    mesh_close(mesh);
}

/* Mesh messages travel in non-connectable advertisements only; what says otherwise is named. */
static void a_mesh_message_of_the_wrong_event_type_is_named(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    uint8_t word[NETWORK_TRANSPORT_MAX];
    uint8_t octets[CRAFTED_MAX];
    const uint8_t phone[] = {2, 0x01, 0x06, 3, 0x03, 0x28, 0x18};
    struct crafted crafted = {.ttl = 4, .src = 0x0666, .dst = a->address, .seq = 7};
    crafted.transport = view_of(word, craft_word(a, &crafted, 1, word));
    size_t size = craft(a, &crafted, octets);
    actor_hear(a, octets, size, BRAMBLE_EVENT_CONNECTABLE);
    actor_hear(a, octets, size, BRAMBLE_EVENT_SCAN_RESPONSE);
    assert_int_equal(a->heard_count, 0);
    assert_int_equal(bramble_heard_count(a->node), 0);
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_ADVERTISEMENT_TYPE), 2);
    actor_hear(a, phone, sizeof phone, BRAMBLE_EVENT_CONNECTABLE); /* of no concern to a mesh */
    assert_int_equal(actor_drops(a, BRAMBLE_DROP_ADVERTISEMENT_TYPE), 2);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_forged_copy_does_not_silence_the_honest_pdu),
        cmocka_unit_test(there_is_no_iv_index_before_the_first),
        cmocka_unit_test(an_empty_control_message_is_too_short),
        cmocka_unit_test(a_mesh_message_of_the_wrong_event_type_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
