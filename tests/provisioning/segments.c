/* The generic provisioning layer by itself: every length cut up and put together in any order, every lie of a
 * Transaction Start refused, and a million octets of nonsense survived.
 */
#include "voice.h"
#include "world.h"

#include <stdlib.h>

#define LONGEST PROVISIONING_PARAMETERS_MAX

static uint8_t parameters[LONGEST];

static void fill(void)
{
    for (size_t i = 0; i < sizeof parameters; i++) {
        parameters[i] = (uint8_t)(i * 37 + i / 256);
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
    struct provisioning_pdu pdu;
    provisioning_pdu_write(&pdu, PROVISIONING_PUBLIC_KEY, parameters, size);
    assert_true(provisioning_segment_exists(&pdu, index));
    return view_of(content, provisioning_segment(&pdu, index, content));
}

static enum bramble_drop take(struct provisioning_assembly *assembly, unsigned transaction, struct bramble_view content)
{
    return provisioning_assembly_take(assembly, transaction, content.data, (unsigned)content.size);
}

static unsigned last_segment(size_t size)
{
    return (unsigned)voice_segment_count(size + 1) - 1;
}

/* Start first, the rest in reverse, everything twice; and the descriptions make the same segments of it. */
static void every_length(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    uint8_t said[PROVISIONING_CONTENT_MAX];
    uint8_t pdu[1 + LONGEST] = {PROVISIONING_PUBLIC_KEY};
    for (size_t size = 0; size <= LONGEST; size++) {
        struct provisioning_assembly assembly = {.transaction = 0};
        unsigned last = last_segment(size);
        fill();
        memcpy(pdu + 1, parameters, size);
        for (unsigned i = 0; i <= last; i++) {
            int octets = voice_segment(view_of(pdu, size + 1), i, said);
            struct bramble_view made = segment(size, i, content);
            assert_int_equal(made.size, octets);
            assert_memory_equal(made.data, said, made.size);
        }
        assert_int_equal(take(&assembly, 5, segment(size, 0, content)), BRAMBLE_DROP_NONE);
        for (unsigned i = last; i > 0; i--) {
            assert_int_not_equal(assembly.missing, 0);
            assert_int_equal(take(&assembly, 5, segment(size, i, content)), BRAMBLE_DROP_NONE);
            if (i > 1) {
                assert_int_equal(take(&assembly, 5, segment(size, i, content)), BRAMBLE_DROP_NONE);
                assert_int_equal(take(&assembly, 5, segment(size, 0, content)), BRAMBLE_DROP_NONE);
            }
        }
        assert_int_equal(assembly.missing, 0);
        assert_int_equal(assembly.pdu.octets[PROVISIONING_PDU_TYPE], PROVISIONING_PUBLIC_KEY);
        assert_int_equal(assembly.pdu.size, PROVISIONING_PDU_PARAMETERS + size);
        assert_memory_equal(assembly.pdu.octets + PROVISIONING_PDU_PARAMETERS, parameters, size);
    }
}

/* All 64 values of SegN with each length: only the true one is taken. */
static void a_start_that_lies(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly;
    fill();
    for (size_t size = 0; size <= LONGEST; size++) {
        for (unsigned last = 0; last < 64; last++) {
            struct bramble_view start = segment(size, 0, content);
            memset(&assembly, 0, sizeof assembly);
            content[0] = (uint8_t)(last << 2);
            assert_int_equal(take(&assembly, 0, start),
                             last == last_segment(size) ? BRAMBLE_DROP_NONE : BRAMBLE_DROP_PROVISIONING_MALFORMED);
        }
        /* one octet too few and, where there is room for it in a packet, one too many */
        struct bramble_view start = segment(size, 0, content);
        start.size--;
        assert_int_equal(take(&assembly, 0, start), BRAMBLE_DROP_PROVISIONING_MALFORMED);
        start.size += 2;
        if (start.size <= sizeof content) {
            assert_int_equal(take(&assembly, 0, start), BRAMBLE_DROP_PROVISIONING_MALFORMED);
        }
    }
    const uint8_t empty[24] = {0x00, 0x00, 0x00, 0xFF};
    for (size_t size = 1; size <= sizeof empty; size++) {
        assert_int_equal(take(&assembly, 0, view_of(empty, size)), BRAMBLE_DROP_PROVISIONING_MALFORMED);
    }
}

/* What is longer than anything that is kept is over with its first segment: type and size are known, nothing else. */
static void too_long_to_keep(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    uint8_t pdu[1 + 1000] = {0xAB};
    static const size_t sizes[] = {LONGEST + 1, LONGEST + 100, 250, 251, 252, 254, 255, 256, 1000};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct provisioning_assembly assembly = {.transaction = 0};
        unsigned known = (unsigned)sizes[i] + PROVISIONING_PDU_PARAMETERS;
        int octets = voice_segment(view_of(pdu, sizes[i] + 1), 0, content);
        assert_int_equal(take(&assembly, 0, view_of(content, (size_t)octets)), BRAMBLE_DROP_NONE);
        assert_int_equal(assembly.missing, 0);
        assert_int_equal(assembly.pdu.octets[PROVISIONING_PDU_TYPE], 0xAB);
        assert_int_equal(assembly.pdu.size, known < 255 ? known : 255);
        octets = voice_segment(view_of(pdu, sizes[i] + 1), 1, content);
        assert_int_equal(take(&assembly, 0, view_of(content, (size_t)octets)), BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    }
}

static void continuations(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly = {.transaction = 0};
    fill();
    assert_int_equal(take(&assembly, 3, segment(64, 1, content)), BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    assert_int_equal(take(&assembly, 3, segment(64, 0, content)), BRAMBLE_DROP_NONE);
    assert_int_equal(take(&assembly, 4, segment(64, 1, content)), BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    struct bramble_view second = segment(64, 1, content);
    second.size--;
    assert_int_equal(take(&assembly, 3, second), BRAMBLE_DROP_PROVISIONING_MALFORMED);
    second.size++;
    for (unsigned index = 0; index < 64; index++) { /* 0 is the start's; 2 is shorter by one; others lie beyond */
        content[0] = (uint8_t)(index << 2 | PROVISIONING_CONTENT_CONTINUATION);
        if (index != 1) {
            assert_int_equal(take(&assembly, 3, second), BRAMBLE_DROP_PROVISIONING_MALFORMED);
        }
    }
    assert_int_equal(take(&assembly, 3, segment(64, 2, content)), BRAMBLE_DROP_NONE);
    assert_int_not_equal(assembly.missing, 0);
    assert_int_equal(take(&assembly, 3, segment(64, 1, content)), BRAMBLE_DROP_NONE);
    assert_int_equal(assembly.missing, 0);
    assert_memory_equal(assembly.pdu.octets + PROVISIONING_PDU_PARAMETERS, parameters, 64);
}

/* A wrong octet: everything is thrown away, and the repetition as a whole succeeds. */
static void wrong_frame_check(void **state)
{
    (void)state;
    uint8_t content[PROVISIONING_CONTENT_MAX];
    struct provisioning_assembly assembly = {.transaction = 0};
    fill();
    assert_int_equal(take(&assembly, 0, segment(29, 0, content)), BRAMBLE_DROP_NONE);
    struct bramble_view second = segment(29, 1, content);
    content[4] ^= 0x01;
    assert_int_equal(take(&assembly, 0, second), BRAMBLE_DROP_PROVISIONING_FCS);
    content[4] ^= 0x01;
    assert_int_equal(take(&assembly, 0, second), BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER);
    assert_int_equal(take(&assembly, 0, segment(29, 0, content)), BRAMBLE_DROP_NONE);
    assert_int_equal(take(&assembly, 0, segment(29, 1, content)), BRAMBLE_DROP_NONE);
    assert_int_equal(assembly.missing, 0);
}

/* A packet of any length up to what an advertisement holds, and beyond: who is too short, too long or bears control
 * with a length that is not its own is refused by name, and nothing comes of it. */
static void malformed_packets(void **state)
{
    (void)state;
    static const uint8_t sizes[] = {17, 1, 2};
    struct world *world = world_new(1);
    struct party *device = world_device(world);
    uint8_t octets[64] = {1, 2, 3, 4};
    unsigned malformed = 0;
    world_enable(device);
    for (size_t size = 0; size <= sizeof octets; size++) {
        for (unsigned opcode = 0; opcode < 64; opcode++) {
            const struct bearer_heard heard = {.pdu = view_of(octets, size), .rssi_dbm = -60};
            octets[5] = (uint8_t)(opcode << 2 | PROVISIONING_CONTENT_CONTROL);
            provisioning_pb_adv_heard(&device->room, &heard);
            malformed += size < 6 || opcode > PROVISIONING_LINK_CLOSE || size != 5U + sizes[opcode];
        }
    }
    assert_int_equal(party_dropped(device, BRAMBLE_DROP_PROVISIONING_MALFORMED), malformed);
    assert_int_equal(party_dropped(device, BRAMBLE_DROP_PROVISIONING_OTHER_LINK), 3);
    assert_int_equal(device->event_count, 0);
    world_free(world);
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
            const uint8_t *link_id = (const uint8_t *)&victim->slots[0].pb_adv.link_id;
            for (size_t k = 0; k < 4 && k < size && next_random(&random) % 8 != 0; k++) {
                octets[k] = link_id[k];
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
            const uint8_t *link_id = (const uint8_t *)&victim->slots[0].pb_adv.link_id;
            for (size_t k = 0; k < 4 && k < size; k++) {
                octets[k] = link_id[k];
            }
            if (size > 8 && next_random(&random) % 2 == 0) { /* a plausible start in the right half */
                octets[4] = victim->slots[0].pb_adv.expected;
                octets[5] = 0;
                octets[6] = 0;
                octets[7] = (uint8_t)(size - 9);
                octets[8] = voice_fcs(view_of(octets + 9, size - 9));
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
        cmocka_unit_test(every_length),  cmocka_unit_test(a_start_that_lies),      cmocka_unit_test(too_long_to_keep),
        cmocka_unit_test(continuations), cmocka_unit_test(wrong_frame_check),      cmocka_unit_test(malformed_packets),
        cmocka_unit_test(nonsense),      cmocka_unit_test(nonsense_without_mercy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
