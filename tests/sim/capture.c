/* Captures: the octets of a small one, one by one; what a full disk does; and (with an argument) a file for
 * tests/sim/tshark.py to have judged by tshark. */
#include "probe.h"
#include <bramble/capture.h>

struct sink {
    uint8_t octets[4096];
    size_t size;
    size_t room;
};

static int write_to_sink(void *context, const uint8_t *octets, size_t count)
{
    struct sink *sink = context;
    if (sink->size + count > sink->room) {
        return BRAMBLE_ERROR_FULL;
    }
    memcpy(&sink->octets[sink->size], octets, count);
    sink->size += count;
    return 0;
}

static void observe(void *context, const struct bramble_air_event *event)
{
    bramble_capture_air(context, event);
}

static uint32_t little32(const uint8_t *octets)
{
    return (uint32_t)octets[0] | (uint32_t)octets[1] << 8 | (uint32_t)octets[2] << 16 | (uint32_t)octets[3] << 24;
}

/* Advertises three times and captures it. */
static void capture_three_events(struct bramble_capture *capture)
{
    static struct probe sender;
    struct bramble_world_config config = plain_config(1);
    struct bramble_world *world = new_world(&config);
    add_probe(world, &sender, 0, 0);
    bramble_world_observe(world, observe, capture);
    bramble_world_run_until(world, 5000000000U); /* beyond 32 bits */
    advertise(&sender, 0xAB, 5, 3, 20);
    bramble_world_run_until(world, 5000000000U + BRAMBLE_SECONDS(1));
    bramble_world_destroy(world);
}

static void a_record_has_a_pseudo_header_a_packet_and_its_crc(void **state)
{
    (void)state;
    static struct sink sink;
    sink = (struct sink){.room = sizeof sink.octets};
    struct bramble_capture capture;
    assert_int_equal(bramble_capture_start(&capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, write_to_sink, &sink), 0);
    assert_int_equal(sink.size, 28 + 32);
    assert_int_equal(little32(&sink.octets[28 + 8]), 256); /* link type, and two octets of nothing */
    capture_three_events(&capture);
    assert_int_equal(capture.records, 3);
    assert_int_equal(capture.error, 0);
    /* 10 pseudo header, 4 access address, 2 header, 6 address, 5 data, 3 CRC: 30, padded to 32. */
    assert_int_equal(sink.size, 60 + 3 * (32 + 32));
    for (unsigned i = 0; i < 3; i++) {
        const uint8_t *block = &sink.octets[60 + 64 * i];
        assert_int_equal(little32(block), 6);
        assert_int_equal(little32(block + 4), 64);
        assert_int_equal((uint64_t)little32(block + 12) << 32 | little32(block + 16), 5000000000U + 20000U * i);
        assert_int_equal(little32(block + 20), 30);
        assert_int_equal(block[28], 0); /* channel 37 is the lowest frequency */
        assert_int_equal(little32(block + 38), 0x8E89BED6);
        assert_int_equal(block[42], 0x42);
        assert_int_equal(block[43], 6 + 5);
        assert_int_equal(block[50], 0xAB);
        assert_int_equal(little32(block + 60), 64);
    }
}

static void all_channels_are_three_records(void **state)
{
    (void)state;
    static struct sink sink;
    sink = (struct sink){.room = sizeof sink.octets};
    struct bramble_capture capture;
    const uint8_t channels[3] = {0, 12, 39};
    assert_int_equal(bramble_capture_start(&capture, BRAMBLE_CAPTURE_ALL_CHANNELS, write_to_sink, &sink), 0);
    capture_three_events(&capture);
    assert_int_equal(capture.records, 9);
    for (unsigned i = 0; i < 3; i++) {
        const uint8_t *block = &sink.octets[60 + 64 * i];
        assert_int_equal((uint64_t)little32(block + 12) << 32 | little32(block + 16),
                         5000000000U + i * (8U * 21U + 150U));
        assert_int_equal(block[28], channels[i]);
    }
}

static void a_full_disk_is_told_once_and_nothing_follows(void **state)
{
    (void)state;
    static struct sink sink;
    sink = (struct sink){.room = 60 + 64 + 10};
    struct bramble_capture capture;
    assert_int_equal(bramble_capture_start(&capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, write_to_sink, &sink), 0);
    capture_three_events(&capture);
    assert_int_equal(capture.error, BRAMBLE_ERROR_FULL);
    assert_int_equal(sink.size, 60 + 64);
    sink.room = 10;
    sink.size = 0;
    assert_int_equal(bramble_capture_start(&capture, BRAMBLE_CAPTURE_FIRST_CHANNEL, write_to_sink, &sink),
                     BRAMBLE_ERROR_FULL);
}

/* Advertising data of every length that a mesh message can have, to a file. */
static int write_sample(const char *path)
{
    FILE *file = fopen(path, "wb");
    struct bramble_capture capture;
    if (file == NULL ||
        bramble_capture_start(&capture, BRAMBLE_CAPTURE_ALL_CHANNELS, bramble_capture_to_file, file) != 0) {
        perror(path);
        return 1;
    }
    for (uint8_t size = 10; size <= 31; size++) {
        uint8_t data[31] = {(uint8_t)(size - 1U), BRAMBLE_AD_MESH_MESSAGE};
        uint8_t address[6] = {size, 2, 3, 4, 5, 6};
        for (uint8_t i = 2; i < size; i++) {
            data[i] = (uint8_t)(size * 7U + i);
        }
        struct bramble_air_event event = {.kind = BRAMBLE_AIR_SENT,
                                          .event_type = BRAMBLE_EVENT_NONCONNECTABLE,
                                          .signal_cdbm = -1200,
                                          .gap_us = 150,
                                          .time = 1000U * size,
                                          .data = {data, size}};
        memcpy(event.address, address, 6);
        bramble_capture_air(&capture, &event);
    }
    fclose(file);
    return capture.error == 0 ? 0 : 1;
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_has_a_pseudo_header_a_packet_and_its_crc),
        cmocka_unit_test(all_channels_are_three_records),
        cmocka_unit_test(a_full_disk_is_told_once_and_nothing_follows),
    };
    return argc > 1 ? write_sample(argv[1]) : cmocka_run_group_tests(tests, NULL, NULL);
}
