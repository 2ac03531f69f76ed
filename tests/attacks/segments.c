/* Attacks on segmentation and reassembly, by insiders who hold the NetKey: headers that contradict each other, places
 * that never come free, acknowledgments that nobody gave. The octets of a message are checked by its TransMIC at the
 * end; what these stories are about is that the way there is bounded and that honest messages get through.
 */
#include "craft.h"

#include <string.h>

static struct actor *victim_with(struct mesh *mesh, uint16_t places, uint16_t octets)
{
    struct actor *victim = mesh_place(mesh, 0, 0);
    victim->limits.segmented_in = places;
    victim->limits.segmented_octets = octets;
    actor_start(victim);
    actor_join(victim);
    actor_equip(victim);
    return victim;
}

static struct crafted from(uint16_t src, const struct actor *victim)
{
    return (struct crafted){.ttl = 5, .src = src, .dst = victim->address};
}

/* Octets as the lower transport PDU of one segment. */
static void inject_raw(struct actor *victim, uint16_t src, uint32_t seq, const uint8_t *octets, size_t size)
{
    struct crafted crafted = from(src, victim);
    crafted.seq = seq;
    crafted.transport = view_of(octets, size);
    actor_inject(victim, &crafted);
}

/* ---- Headers that lie -------------------------------------------------------------------------------------------- */

/* A segment says where it belongs (SegO) and how many there are (SegN). Wherever the two are believed separately, a
 * segment is written behind the end of a buffer. */
static void no_segment_lies_outside_of_its_message(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *victim = victim_with(mesh, 2, 384);
    uint32_t malformed = 0;
    for (uint8_t seg_n = 0; seg_n < 32; seg_n++) {
        for (uint8_t seg_o = 0; seg_o < 32; seg_o++) {
            for (size_t size = 0; size <= 12; size++) {
                uint8_t octets[16] = {0xC0, 0, (uint8_t)(seg_o >> 3), (uint8_t)(seg_o << 5 | seg_n)};
                bool fits = seg_o < seg_n ? size == 12 : seg_o == seg_n && size > 0;
                if (!fits && size + 4 >= 5) {
                    inject_raw(victim, 0x0666, 0x2000, octets, size + 4);
                    malformed++;
                    /* each is a PDU of its own to the message cache */
                    network_cache_clear(&node_network(victim->node)->cache);
                }
            }
        }
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_MALFORMED), malformed);
    assert_false(transport_holds_iv(node_transport(victim->node))); /* not one has taken a place */
    mesh_close(mesh);
}

/* The message is begun honestly; then its header changes: more segments, fewer, another key, another MIC, a control
 * message. What was begun stays as it is, and is finished by its own segments. */
static void a_header_that_changes_on_the_way_changes_nothing(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *victim = victim_with(mesh, 2, 384);
    const struct crafted crafted = from(0x0666, victim);
    struct crafted_upper honest;
    craft_upper(victim, &crafted, 0x100, 42, 30, &honest); /* four segments */
    actor_inject_segment(victim, crafted, &honest, 0, 0x100);
    uint32_t seq = 0x110;
    for (unsigned lie = 0; lie < 5; lie++) {
        struct crafted_upper other = honest;
        struct crafted lying = crafted;
        memset(other.octets, 0xEE, sizeof other.octets);
        other.size = lie == 0 ? 31 * 12 + 5 : lie == 1 ? 24 : other.size;
        other.seg_n = lie == 0 ? 31 : lie == 1 ? 1 : other.seg_n;
        other.header = lie == 2 ? 0x00 : other.header;
        other.long_mic = lie == 3;
        if (lie == 4) {
            const uint8_t control[] = {0xC0, 0x04, 0x00, 0x23, 1, 2, 3, 4, 5, 6, 7, 8};
            lying.ctl = true;
            lying.seq = seq++;
            lying.transport = view_of(control, sizeof control);
            actor_inject(victim, &lying);
        } else {
            actor_inject_segment(victim, lying, &other, 1, seq++);
        }
        assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH), lie + 1);
    }
    for (uint8_t i = 1; i <= honest.seg_n; i++) {
        actor_inject_segment(victim, crafted, &honest, i, seq++);
    }
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(victim->heard[0].number, 42);
    mesh_close(mesh);
}

/* The same segment twice with other octets: the first one counts, the second is a repetition. */
static void a_segment_is_not_written_over(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *victim = victim_with(mesh, 2, 384);
    const struct crafted crafted = from(0x0666, victim);
    struct crafted_upper honest;
    craft_upper(victim, &crafted, 0x100, 42, 17, &honest);
    struct crafted_upper other = honest;
    memset(other.octets, 0xEE, sizeof other.octets);
    actor_inject_segment(victim, crafted, &honest, 0, 0x100);
    actor_inject_segment(victim, crafted, &other, 0, 0x101);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED), 1);
    actor_inject_segment(victim, crafted, &honest, 1, 0x102);
    assert_int_equal(victim->heard_count, 1);
    mesh_close(mesh);
}

/* A last segment first, of the longest message there is, to a victim that has room for less. */
static void a_message_longer_than_the_room_for_it_takes_no_place(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *victim = victim_with(mesh, 2, 64);
    const struct crafted crafted = from(0x0666, victim);
    struct crafted_upper upper;
    craft_upper(victim, &crafted, 0x100, 42, 370, &upper);
    for (uint8_t i = upper.seg_n; i < 0xFF; i--) {
        actor_inject_segment(victim, crafted, &upper, i, 0x120U - i);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL), upper.seg_n + 1U);
    assert_false(transport_holds_iv(node_transport(victim->node)));
    craft_upper(victim, &crafted, 0x200, 43, 58, &upper); /* 65 octets in six segments: only the last tells */
    for (uint8_t i = 0; i <= upper.seg_n; i++) {
        actor_inject_segment(victim, crafted, &upper, i, 0x200U + i);
    }
    assert_int_equal(victim->heard_count, 0);
    assert_false(transport_holds_iv(node_transport(victim->node)));
    craft_upper(victim, &crafted, 0x300, 44, 57, &upper);
    for (uint8_t i = 0; i <= upper.seg_n; i++) {
        actor_inject_segment(victim, crafted, &upper, i, 0x300U + i);
    }
    assert_int_equal(victim->heard_count, 1);
    mesh_close(mesh);
}

/* A SeqZero that lies before the first number there is. */
static void no_message_began_before_number_0(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *victim = victim_with(mesh, 2, 384);
    for (uint32_t seq = 0; seq < 0x1FFF; seq += 0x7F) {
        const uint32_t seq_zero = seq + 1;
        const uint8_t octets[16] = {0xC0, (uint8_t)(seq_zero >> 6), (uint8_t)(seq_zero << 2), 0x01};
        inject_raw(victim, 0x0666, seq, octets, sizeof octets);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_MALFORMED), 65);
    assert_false(transport_holds_iv(node_transport(victim->node)));
    mesh_close(mesh);
}

/* ---- Places ------------------------------------------------------------------------------------------------------ */

/* One insider under many names begins messages that it never ends, for half a minute. Who is told that there is no room
 * tries again; after the attacker has stopped it takes no longer than the discard timeout until that succeeds. */
static void flooded_places_come_back_within_the_discard_timeout(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = victim_with(mesh, 3, 384);
    struct actor *honest = mesh_add(mesh, 10, 0);
    const struct bramble_to to = BRAMBLE_TO(victim->address, 0);
    uint32_t seq = 0x100;
    for (unsigned second = 0; second < 30; second++) {
        for (uint16_t i = 0; i < 20; i++) {
            const struct crafted crafted = from((uint16_t)(0x0600 + i), victim);
            struct crafted_upper upper;
            craft_upper(victim, &crafted, seq, 666, 100, &upper);
            actor_inject_segment(victim, crafted, &upper, 0, seq);
            seq++;
        }
        (void)actor_say_octets(honest, &to, second, 40);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
    }
    assert_int_equal(victim->heard_count, 0);
    uint32_t told = actor_drops(honest, BRAMBLE_DROP_TRANSPORT_SEND_FAILED);
    assert_int_equal(told, 30); /* each was answered at once: nobody waits in vain */
    assert_true(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL) >= 30U * 17U);
    assert_int_equal(actor_say(honest, victim->address, 77), 0); /* short messages need no place */
    mesh_run(mesh, BRAMBLE_MILLISECONDS(300));
    assert_int_equal(victim->heard_count, 1);
    unsigned waited = 0;
    while (victim->heard_count < 2 && waited < 60) {
        (void)actor_say_octets(honest, &to, 100 + waited, 40);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        waited++;
    }
    assert_in_range(waited, 1, 11); /* the discard timeout is 10 s */
    mesh_close(mesh);
}

/* A forged first segment of a high number stands in the way of the real source's lower ones; not for longer than the
 * discard timeout, and repeating it does not prolong that. */
static void a_forged_beginning_is_forgotten(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *victim = victim_with(mesh, 3, 384);
    struct actor *honest = mesh_add(mesh, 10, 0);
    const struct bramble_to to = BRAMBLE_TO(victim->address, 0);
    const struct crafted crafted = from(honest->address, victim);
    struct crafted_upper upper;
    craft_upper(victim, &crafted, 0xFFFF00, 666, 100, &upper);
    for (uint32_t second = 0; second < 11; second++) {
        actor_inject_segment(victim, crafted, &upper, 0, 0xFFFF00 + second);
        if (second == 0) {
            assert_int_equal(actor_say_octets(honest, &to, 1, 40), 0);
        }
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        if (second == 9) { /* after that it would begin anew */
            break;
        }
    }
    assert_int_equal(victim->heard_count, 0);
    assert_true(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD) > 0);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED), 9);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT), 1);
    assert_int_equal(actor_say_octets(honest, &to, 2, 40), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(victim->heard[0].number, 2);
    mesh_close(mesh);
}

/* Segments of a group message: no acknowledgment of any kind goes out, so nobody makes the members shout. */
static void nobody_acknowledges_to_a_group_or_is_made_to_shout(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *victim = victim_with(mesh, 1, 64);
    actor_subscribe(victim, 0, 0xC001);
    for (uint16_t i = 0; i < 50; i++) {
        struct crafted crafted = {.ttl = 127, .src = (uint16_t)(0x0600 + i), .dst = 0xC001};
        struct crafted_upper upper;
        craft_upper(victim, &crafted, 0x100, 666, 300, &upper);
        actor_inject_segment(victim, crafted, &upper, 0, 0x100);
        crafted.dst = BRAMBLE_ADDRESS_ALL_NODES;
        actor_inject_segment(victim, crafted, &upper, 0, 0x101);
    }
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(bramble_node_sequence(victim->node), 0);
    mesh_close(mesh);
}

/* What can make a node use up its sequence numbers? There are 16 million for each IV index, and the index grows every
 * 192 h at most: 24 a second. Whoever forges beginnings without end makes a victim without places refuse them; its own
 * PDUs leave one by one, so with the Network Transmit state that nodes begin with it is fewer than that. */
static void refusals_do_not_use_up_the_sequence_numbers(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *victim = victim_with(mesh, 1, 384);
    uint32_t seq = 0x100;
    for (unsigned i = 0; i < 5000; i++) { /* ten seconds of five hundred a second */
        const struct crafted crafted = from((uint16_t)(0x0600 + i % 500), victim);
        struct crafted_upper upper;
        craft_upper(victim, &crafted, seq, 666, 17, &upper);
        actor_inject_segment(victim, crafted, &upper, 0, seq);
        seq++;
        mesh_run(mesh, BRAMBLE_MILLISECONDS(2));
    }
    assert_true(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL) > 4900);
    assert_in_range(bramble_node_sequence(victim->node), 1, 10 * 24);
    mesh_close(mesh);
}

/* Repeating the segments of a message that is whole makes the receiver say one acknowledgment in a while, not one for
 * each. */
static void repetitions_do_not_multiply_acknowledgments(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *victim = victim_with(mesh, 2, 384);
    const struct crafted crafted = from(0x0666, victim);
    struct crafted_upper upper;
    craft_upper(victim, &crafted, 0x100, 42, 17, &upper);
    actor_inject_segment(victim, crafted, &upper, 0, 0x100);
    actor_inject_segment(victim, crafted, &upper, 1, 0x101);
    assert_int_equal(victim->heard_count, 1);
    for (uint32_t i = 0; i < 200; i++) { /* two seconds of a hundred a second */
        actor_inject_segment(victim, crafted, &upper, (uint8_t)(i & 1), 0x102 + i);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(10));
    }
    assert_int_equal(victim->heard_count, 1);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED), 200);
    assert_in_range(bramble_node_sequence(victim->node), 1, 20);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_segment_lies_outside_of_its_message),
        cmocka_unit_test(a_header_that_changes_on_the_way_changes_nothing),
        cmocka_unit_test(a_segment_is_not_written_over),
        cmocka_unit_test(a_message_longer_than_the_room_for_it_takes_no_place),
        cmocka_unit_test(no_message_began_before_number_0),
        cmocka_unit_test(flooded_places_come_back_within_the_discard_timeout),
        cmocka_unit_test(a_forged_beginning_is_forgotten),
        cmocka_unit_test(nobody_acknowledges_to_a_group_or_is_made_to_shout),
        cmocka_unit_test(refusals_do_not_use_up_the_sequence_numbers),
        cmocka_unit_test(repetitions_do_not_multiply_acknowledgments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
