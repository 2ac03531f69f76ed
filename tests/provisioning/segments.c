/* The generic provisioning layer by itself: every length cut up and put together in any order, every lie of a
 * Transaction Start refused, and a million octets of nonsense survived.
 */
#include "world.h"

#include <stdlib.h>

#define LONGEST PROVISIONING_TRANSACTION_MAX

static uint8_t pdu[LONGEST];
static uint8_t whole[LONGEST];

static void fill(void)
{
    for (size_t i = 0; i < sizeof pdu; i++) {
        pdu[i] = (uint8_t)(i * 37 + i / 256);
    }
}

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static struct bramble_view segment(size_t size, unsigned index, uint8_t content[PROVISIONING_CONTENT_MAX])
{
    int written = provisioning_segment(view_of(pdu, size), index, content);
    assert_true(written > 0);
    return view_of(content, (size_t)written);
}

/* Start first, the rest in reverse, everything twice. */
static void every_length(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    assert_int_equal(provisioning_segment_count(0), 0);
    assert_int_equal(provisioning_segment_count(LONGEST + 1), 0);
    for (size_t size = 1; size <= LONGEST; size++) {
        unsigned count = provisioning_segment_count(size);
        assert_int_equal(count, size <= 20 ? 1 : 1 + (size - 20 + 22) / 23);
        assert_int_equal(provisioning_segment(view_of(pdu, size), count, content), BRAMBLE_ERROR_LENGTH);
        provisioning_assembly_init(&assembly, whole, sizeof whole);
        memset(whole, 0, sizeof whole);
        enum provisioning_assembled result = provisioning_assembly_take(&assembly, 5, segment(size, 0, content));
        for (unsigned i = count - 1; i > 0; i--) {
            assert_int_equal(result, PROVISIONING_MORE);
            result = provisioning_assembly_take(&assembly, 5, segment(size, i, content));
            if (i > 1) {
                assert_int_equal(provisioning_assembly_take(&assembly, 5, segment(size, i, content)),
                                 PROVISIONING_HELD);
                assert_int_equal(provisioning_assembly_take(&assembly, 5, segment(size, 0, content)),
                                 PROVISIONING_HELD);
            }
        }
        assert_int_equal(result, PROVISIONING_ASSEMBLED);
        assert_int_equal(assembly.total, size);
        assert_memory_equal(whole, pdu, size);
    }
}

/* All 64 values of SegN with each length up to the capacity of a link: only the true one is taken. */
static void a_start_that_lies(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    for (size_t size = 1; size <= PROVISIONING_PDU_MAX; size++) {
        for (unsigned last = 0; last < 64; last++) {
            struct bramble_view start = segment(size, 0, content);
            provisioning_assembly_init(&assembly, whole, PROVISIONING_PDU_MAX);
            content[0] = (uint8_t)(last << 2);
            enum provisioning_assembled result = provisioning_assembly_take(&assembly, 0, start);
            assert_int_equal(result == PROVISIONING_MALFORMED, last != provisioning_segment_count(size) - 1);
        }
        /* one octet too few and, where there is room for it in a packet, one too many */
        struct bramble_view start = segment(size, 0, content);
        provisioning_assembly_init(&assembly, whole, PROVISIONING_PDU_MAX);
        start.size--;
        assert_int_equal(provisioning_assembly_take(&assembly, 0, start), PROVISIONING_MALFORMED);
        start.size += 2;
        if (start.size <= sizeof content) {
            assert_int_equal(provisioning_assembly_take(&assembly, 0, start), PROVISIONING_MALFORMED);
        }
    }
    const uint8_t empty[] = {0x00, 0x00, 0x00, 0xFF};
    assert_int_equal(provisioning_assembly_take(&assembly, 0, view_of(empty, 4)), PROVISIONING_MALFORMED);
    for (size_t size = 0; size < 4; size++) {
        assert_int_equal(provisioning_assembly_take(&assembly, 0, view_of(empty, size)), PROVISIONING_MALFORMED);
    }
}

static void too_long_for_the_link(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    provisioning_assembly_init(&assembly, whole, PROVISIONING_PDU_MAX);
    memset(whole, 0, sizeof whole);
    assert_int_equal(provisioning_assembly_take(&assembly, 0, segment(PROVISIONING_PDU_MAX + 1, 0, content)),
                     PROVISIONING_TOO_LONG);
    assert_int_equal(provisioning_assembly_take(&assembly, 0, segment(PROVISIONING_PDU_MAX + 1, 1, content)),
                     PROVISIONING_NOT_STARTED);
    assert_int_equal(whole[0], 0);
}

static void continuations(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    provisioning_assembly_init(&assembly, whole, PROVISIONING_PDU_MAX);
    assert_int_equal(provisioning_assembly_take(&assembly, 3, segment(65, 1, content)), PROVISIONING_NOT_STARTED);
    assert_int_equal(provisioning_assembly_take(&assembly, 3, segment(65, 0, content)), PROVISIONING_MORE);
    assert_int_equal(provisioning_assembly_take(&assembly, 4, segment(65, 1, content)), PROVISIONING_NOT_STARTED);
    struct bramble_view second = segment(65, 1, content);
    second.size--;
    assert_int_equal(provisioning_assembly_take(&assembly, 3, second), PROVISIONING_MALFORMED);
    second.size++;
    content[0] = 3 << 2 | PROVISIONING_CONTENT_CONTINUATION; /* an index beyond the end */
    assert_int_equal(provisioning_assembly_take(&assembly, 3, second), PROVISIONING_MALFORMED);
    content[0] = 0 << 2 | PROVISIONING_CONTENT_CONTINUATION; /* index 0 is the start's */
    assert_int_equal(provisioning_assembly_take(&assembly, 3, second), PROVISIONING_MALFORMED);
    content[0] = 2 << 2 | PROVISIONING_CONTENT_CONTINUATION; /* the last one is shorter by one */
    assert_int_equal(provisioning_assembly_take(&assembly, 3, second), PROVISIONING_MALFORMED);
    assert_int_equal(provisioning_assembly_take(&assembly, 3, segment(65, 2, content)), PROVISIONING_MORE);
    assert_int_equal(provisioning_assembly_take(&assembly, 3, segment(65, 1, content)), PROVISIONING_ASSEMBLED);
    assert_memory_equal(whole, pdu, 65);
}

/* A wrong octet: everything is thrown away, and the repetition as a whole succeeds. */
static void wrong_frame_check(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    provisioning_assembly_init(&assembly, whole, PROVISIONING_PDU_MAX);
    assert_int_equal(provisioning_assembly_take(&assembly, 0, segment(30, 0, content)), PROVISIONING_MORE);
    struct bramble_view second = segment(30, 1, content);
    content[4] ^= 0x01;
    assert_int_equal(provisioning_assembly_take(&assembly, 0, second), PROVISIONING_WRONG_FCS);
    content[4] ^= 0x01;
    assert_int_equal(provisioning_assembly_take(&assembly, 0, second), PROVISIONING_NOT_STARTED);
    assert_int_equal(provisioning_assembly_take(&assembly, 0, segment(30, 0, content)), PROVISIONING_MORE);
    assert_int_equal(provisioning_assembly_take(&assembly, 0, segment(30, 1, content)), PROVISIONING_ASSEMBLED);
}

static void packets(void **state)
{
    (void)state;
    uint8_t octets[PROVISIONING_PACKET_MAX];
    struct provisioning_packet packet = {0x01020304, 0x85, view_of("content", 7)};
    assert_int_equal(provisioning_packet_write(&packet, octets), 12);
    struct provisioning_packet read;
    assert_int_equal(provisioning_packet_read(view_of(octets, 12), &read), 0);
    assert_int_equal(read.link_id, 0x01020304);
    assert_int_equal(read.transaction, 0x85);
    assert_memory_equal(read.content.data, "content", 7);
    for (size_t size = 0; size <= 5; size++) {
        assert_int_equal(provisioning_packet_read(view_of(octets, size), &read), BRAMBLE_ERROR_LENGTH);
    }
    uint8_t longer[31] = {0};
    assert_int_equal(provisioning_packet_read(view_of(longer, 29), &read), 0);
    assert_int_equal(provisioning_packet_read(view_of(longer, 30), &read), BRAMBLE_ERROR_LENGTH);
    packet.content = view_of(longer, 25);
    assert_int_equal(provisioning_packet_write(&packet, octets), BRAMBLE_ERROR_LENGTH);
    packet.content.size = 0;
    assert_int_equal(provisioning_packet_write(&packet, octets), BRAMBLE_ERROR_LENGTH);
}

static void bearer_control(void **state)
{
    (void)state;
    static const uint8_t sizes[] = {17, 1, 2};
    uint8_t content[PROVISIONING_CONTENT_MAX];
    for (uint8_t opcode = 0; opcode < 64; opcode++) {
        struct provisioning_control control = {.opcode = opcode, .reason = 2};
        struct provisioning_control read;
        memset(control.uuid, 0x5A, sizeof control.uuid);
        int size = provisioning_control_write(&control, content);
        if (opcode > PROVISIONING_LINK_CLOSE) {
            assert_int_equal(size, BRAMBLE_ERROR_VALUE);
            content[0] = (uint8_t)(opcode << 2 | 3);
            assert_int_equal(provisioning_control_read(view_of(content, 1), &read), BRAMBLE_ERROR_VALUE);
            continue;
        }
        assert_int_equal(size, sizes[opcode]);
        assert_int_equal(provisioning_control_read(view_of(content, (size_t)size), &read), 0);
        assert_int_equal(read.opcode, opcode);
        assert_int_equal(read.reason, opcode == PROVISIONING_LINK_CLOSE ? 2 : 0);
        assert_int_equal(read.uuid[15], opcode == PROVISIONING_LINK_OPEN ? 0x5A : 0);
        assert_int_equal(provisioning_control_read(view_of(content, (size_t)size + 1), &read), BRAMBLE_ERROR_LENGTH);
        if (size > 1) {
            assert_int_equal(provisioning_control_read(view_of(content, (size_t)size - 1), &read),
                             BRAMBLE_ERROR_LENGTH);
        }
    }
}

/* Packets of random octets, most of them on an open link, at a device and at a provisioner in the middle of their
 * attempt. The sanitizers and the invariants look on; when it is over the two finish as if nothing had been. */
static void nonsense(void **state)
{
    (void)state;
    uint32_t random = 2463534242U;
    for (unsigned run = 0; run < 20; run++) {
        struct world *world = world_new(run);
        struct party *provisioner = world_provisioner(world, 2);
        struct party *device = world_device(world);
        struct bramble_provision_options options = world_options(device);
        world_enable(device);
        world_provision(provisioner, &options);
        world_run(world, BRAMBLE_MILLISECONDS(run * 50));
        for (unsigned i = 0; i < 400; i++) {
            uint8_t octets[PROVISIONING_PACKET_MAX];
            size_t size = 1 + next_random(&random) % sizeof octets;
            struct party *victim = i % 2 == 0 ? device : provisioner;
            for (size_t k = 0; k < size; k++) {
                octets[k] = (uint8_t)next_random(&random);
            }
            uint32_t link_id = victim->slots[0].pb_adv.link_id;
            for (size_t k = 0; k < 4 && k < size && next_random(&random) % 8 != 0; k++) {
                octets[k] = (uint8_t)(link_id >> (24 - 8 * k));
            }
            if (size > 5 && (octets[5] & 3) == PROVISIONING_CONTENT_CONTROL) {
                octets[5] = PROVISIONING_CONTENT_CONTINUATION; /* closing the link would end the story */
            }
            if (size > 5 && (octets[5] & 3) == PROVISIONING_CONTENT_ACK) {
                octets[5] |= 0x80; /* nor may a guess acknowledge what was not heard */
            }
            if (size > 5 && (octets[5] & 3) == PROVISIONING_CONTENT_START) {
                octets[4] ^= (octets[4] ^ (victim == device ? 0x80 : 0)) & 0x80; /* the victim's own half */
            }
            world_say(victim, view_of(octets, size));
            world_run(world, BRAMBLE_MILLISECONDS(1));
        }
        world_run(world, BRAMBLE_SECONDS(120));
        assert_provisioned(provisioner, device);
        assert_quiet(world);
        world_free(world);
    }
}

/* The same without any mercy: nothing may break, whoever wins. */
static void nonsense_without_mercy(void **state)
{
    (void)state;
    uint32_t random = 88172645U;
    for (unsigned run = 0; run < 40; run++) {
        struct world *world = world_new(run);
        struct party *provisioner = world_provisioner(world, 2);
        struct party *device = world_device(world);
        struct bramble_provision_options options = world_options(device);
        world_enable(device);
        world_provision(provisioner, &options);
        for (unsigned i = 0; i < 1000; i++) {
            uint8_t octets[PROVISIONING_PACKET_MAX];
            size_t size = 1 + next_random(&random) % sizeof octets;
            struct party *victim = i % 2 == 0 ? device : provisioner;
            for (size_t k = 0; k < size; k++) {
                octets[k] = (uint8_t)next_random(&random);
            }
            uint32_t link_id = victim->slots[0].pb_adv.link_id;
            for (size_t k = 0; k < 4 && k < size; k++) {
                octets[k] = (uint8_t)(link_id >> (24 - 8 * k));
            }
            if (size > 8 && next_random(&random) % 2 == 0) { /* a plausible start in the right half */
                octets[4] = victim->slots[0].pb_adv.expected;
                octets[5] = 0;
                octets[6] = 0;
                octets[7] = (uint8_t)(size - 9);
                octets[8] = provisioning_fcs(view_of(octets + 9, size - 9));
            }
            world_say(victim, view_of(octets, size));
            world_run(world, BRAMBLE_MILLISECONDS(3));
        }
        world_run(world, BRAMBLE_SECONDS(200));
        assert_quiet(world);
        world_free(world);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_length),   cmocka_unit_test(a_start_that_lies), cmocka_unit_test(too_long_for_the_link),
        cmocka_unit_test(continuations),  cmocka_unit_test(wrong_frame_check), cmocka_unit_test(packets),
        cmocka_unit_test(bearer_control), cmocka_unit_test(nonsense),          cmocka_unit_test(nonsense_without_mercy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
