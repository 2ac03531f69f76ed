/* Stories about captures of HCI: packets in pieces, none, too long ones and cut ones; and places where nothing can be
 * written. What tshark makes of such files is judged in tests/interop. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "hci_capture.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct bramble_hci_capture capture;
static char path[] = "/tmp/bramble_hci_capture_XXXXXX";
static uint8_t file[8192];
static size_t size, at;

static const uint8_t reset[] = {0x01, 0x03, 0x0C, 0x00};
static const uint8_t complete[] = {0x04, 0x0E, 0x04, 0x01, 0x03, 0x0C, 0x00};

static int begin(void **state)
{
    (void)state;
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int handle = mkstemp(path);
    assert_true(handle >= 0);
    assert_int_equal(close(handle), 0);
    return hci_capture_open(&capture, path);
}

static int end(void **state)
{
    (void)state;
    return unlink(path);
}

static uint32_t number(void)
{
    uint32_t value =
        file[at] | (uint32_t)file[at + 1] << 8 | (uint32_t)file[at + 2] << 16 | (uint32_t)file[at + 3] << 24;
    at += 4;
    return value;
}

/* Reads the file and its head. */
static void look(void)
{
    static const uint8_t head[24] = {[0] = 0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, [16] = 8, 0, 1, [20] = 201};
    FILE *opened = fopen(path, "rb");
    assert_non_null(opened);
    size = fread(file, 1, sizeof file, opened);
    (void)fclose(opened);
    assert_true(size >= sizeof head);
    assert_memory_equal(file, head, sizeof head);
    at = sizeof head;
}

/* The next record is this packet of `whole` octets, of which `kept` are there. */
static void next_is(uint8_t direction, const void *octets, size_t kept, size_t whole)
{
    const uint8_t flags[4] = {0, 0, 0, direction};
    assert_true(at + 16 + 4 + kept <= size);
    assert_true(number() >= (uint32_t)time(NULL) - 60);
    assert_true(number() < 1000000);
    assert_int_equal(number(), kept + 4);
    assert_int_equal(number(), whole + 4);
    assert_memory_equal(file + at, flags, 4);
    assert_memory_equal(file + at + 4, octets, kept);
    at += 4 + kept;
}

static void receive(const void *octets, size_t count)
{
    hci_capture_received(&capture, (struct bramble_view){octets, count});
}

static void what_is_said_is_there_at_once(void **state)
{
    (void)state;
    hci_capture_sent(&capture, (struct bramble_view){reset, sizeof reset});
    receive(complete, sizeof complete);
    look();
    next_is(0, reset, sizeof reset, sizeof reset);
    next_is(1, complete, sizeof complete, sizeof complete);
    assert_int_equal(at, size);
    assert_int_equal(hci_capture_close(&capture), 0);
    assert_int_equal(hci_capture_close(&capture), 0);
}

static void packets_are_put_together(void **state)
{
    (void)state;
    static const uint8_t empty_event[] = {0x04, 0x10, 0x00};
    static const uint8_t data[] = {0x02, 0x2A, 0x20, 0x03, 0x00, 1, 2, 3};
    static const uint8_t synchronous[] = {0x03, 0x2A, 0x00, 0x02, 1, 2};
    static const uint8_t isochronous[] = {0x05, 0x2A, 0x00, 0x01, 0xC0, 9}; /* two bits are not of the length */
    static const struct {
        const uint8_t *octets;
        size_t size;
    } all[] = {{complete, sizeof complete},
               {empty_event, sizeof empty_event},
               {data, sizeof data},
               {synchronous, sizeof synchronous},
               {isochronous, sizeof isochronous}};
    uint8_t stream[64];
    size_t length = 0;
    for (size_t i = 0; i < 5; i++) {
        memcpy(stream + length, all[i].octets, all[i].size);
        length += all[i].size;
    }
    for (size_t piece = 1; piece <= length; piece++) { /* in pieces of every size */
        for (size_t from = 0; from < length; from += piece) {
            receive(stream + from, from + piece < length ? piece : length - from);
        }
    }
    assert_int_equal(hci_capture_close(&capture), 0);
    look();
    for (size_t piece = 1; piece <= length; piece++) {
        for (size_t i = 0; i < 5; i++) {
            next_is(1, all[i].octets, all[i].size, all[i].size);
        }
    }
    assert_int_equal(at, size);
}

static void what_is_no_packet_is_shown(void **state)
{
    (void)state;
    static const uint8_t noise[] = {0xFF, 0x04, 0x55};
    receive(noise, sizeof noise);
    receive(complete, sizeof complete);
    receive(reset, sizeof reset); /* no controller sends commands */
    assert_int_equal(hci_capture_close(&capture), 0);
    look();
    next_is(1, noise, sizeof noise, sizeof noise);
    next_is(1, complete, sizeof complete, sizeof complete);
    next_is(1, reset, sizeof reset, sizeof reset);
    assert_int_equal(at, size);
}

static void the_length_of_what_is_cut_is_told(void **state)
{
    (void)state;
    static uint8_t data[5 + 0xFFFF] = {0x02, 0x2A, 0x20, 0xFF, 0xFF};
    receive(data, 3000);
    receive(data + 3000, sizeof data - 3000);
    receive(complete, 5);
    hci_capture_cut(&capture); /* the transport is gone */
    hci_capture_cut(&capture);
    receive(complete, sizeof complete);
    receive(complete, 2);
    assert_int_equal(hci_capture_close(&capture), 0);
    look();
    next_is(1, data, HCI_CAPTURE_OCTETS, sizeof data);
    next_is(1, complete, 5, sizeof complete);
    next_is(1, complete, sizeof complete, sizeof complete);
    next_is(1, complete, 2, 3); /* how long it would have become was not known yet */
    assert_int_equal(at, size);
}

static void who_cannot_write_says_why(void **state)
{
    (void)state;
    struct bramble_hci_capture none;
    assert_int_equal(hci_capture_open(&none, "/nowhere/at/all"), ENOENT);
    assert_int_equal(hci_capture_close(&none), 0);
    assert_int_equal(hci_capture_open(&none, "/dev/full"), ENOSPC);
    FILE *good = capture.file;
    capture.file = fopen("/dev/full", "wb");
    assert_non_null(capture.file);
    receive(complete, sizeof complete);
    receive(complete, sizeof complete);
    assert_int_equal(hci_capture_close(&capture), ENOSPC);
    capture.file = good;
    capture.error = 0;
    assert_int_equal(hci_capture_close(&capture), 0);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test_setup_teardown(what_is_said_is_there_at_once, begin, end),
        cmocka_unit_test_setup_teardown(packets_are_put_together, begin, end),
        cmocka_unit_test_setup_teardown(what_is_no_packet_is_shown, begin, end),
        cmocka_unit_test_setup_teardown(the_length_of_what_is_cut_is_told, begin, end),
        cmocka_unit_test_setup_teardown(who_cannot_write_says_why, begin, end),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
