/* Scanning, and what a controller reports. */
#include "fake.h"

#include "base/octets.h"
#include "host/hci.h"

#include <string.h>

static struct desk desk;

static uint32_t malformed(enum bramble_host_malformation what)
{
    return bramble_host_statistics(&desk.host)->malformed[what];
}

static void it_listens_all_the_time(void **state)
{
    static const struct {
        uint16_t asked_ms;
        uint16_t units;
    } intervals[] = {{0, 48}, {3, 4}, {30, 48}, {100, 160}, {10240, 0x4000}};
    (void)state;
    for (unsigned i = 0; i < 2 * sizeof intervals / sizeof intervals[0]; i++) {
        desk_init(&desk, i & 1 ? 4 : 0);
        desk.config.scan_interval_ms = intervals[i / 2].asked_ms;
        desk_start(&desk);
        assert_int_equal(desk.scan_interval, intervals[i / 2].units);
        assert_int_equal(desk.scan_window, intervals[i / 2].units);
        assert_int_equal(desk.scan_filters, 0);
        desk_check(&desk);
    }
}

static void it_follows_the_node(void **state)
{
    (void)state;
    for (uint8_t sets = 0; sets <= 4; sets = (uint8_t)(sets + 4)) {
        desk_init(&desk, sets);
        desk_start(&desk);
        const struct bramble_port *port = bramble_host_port(&desk.host);
        for (unsigned i = 0; i < 3; i++) {
            assert_int_equal(port->scan(port->context, false), 0);
            assert_true(bramble_host_due(&desk.host) <= desk.now);
            desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
            assert_false(desk.scanning);
            assert_false(bramble_host_is_scanning(&desk.host));
            assert_int_equal(port->scan(port->context, true), 0);
            desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
            assert_true(desk.scanning);
        }
        assert_int_equal(bramble_host_statistics(&desk.host)->refused, 0);
        desk_check(&desk);
    }
}

/* ---- Reports ----------------------------------------------------------------------------------------------------- */

struct report {
    uint16_t type;
    uint8_t size;
    int8_t rssi;
};

static const uint8_t address[6] = {1, 2, 3, 4, 5, 6};

static void write_report(struct writer *writer, bool extended, const struct report *report)
{
    uint8_t data[255];
    memset(data, 0xA0 + report->size % 16, sizeof data);
    writer_little(writer, report->type, extended ? 2 : 1);
    writer_u8(writer, 1);
    writer_octets(writer, address, sizeof address);
    if (extended) {
        writer_octets(writer, "\x01\x00\xFF\x7F", 4);
        writer_u8(writer, (uint8_t)report->rssi);
        writer_octets(writer, "\0\0\0\0\0\0\0\0\0", 9);
    }
    writer_u8(writer, report->size);
    writer_octets(writer, data, report->size);
    if (!extended) {
        writer_u8(writer, (uint8_t)report->rssi);
    }
}

/* Hands over an event with these reports, cut to `size` octets if that is less. */
static size_t report(bool extended, const struct report *reports, uint8_t count, size_t size)
{
    uint8_t event[255];
    struct writer writer = writer_of(event, sizeof event);
    writer_u8(&writer, extended ? HCI_LE_EXTENDED_ADVERTISING_REPORT : HCI_LE_ADVERTISING_REPORT);
    writer_u8(&writer, count);
    for (unsigned i = 0; i < count; i++) {
        write_report(&writer, extended, &reports[i]);
    }
    assert_false(writer.failed);
    desk_event(&desk, HCI_LE_META, event, size < writer.size ? size : writer.size);
    desk_pass(&desk, 0);
    return writer.size;
}

static void every_kind_of_legacy_advertisement_is_told(void **state)
{
    static const uint16_t types[2][6] = {{0, 1, 2, 3, 4, 4}, {0x13, 0x15, 0x12, 0x10, 0x1B, 0x1A}};
    static const uint8_t sizes[] = {0, 1, 24, 29, 30, 31};
    (void)state;
    for (unsigned extended = 0; extended < 2; extended++) {
        desk_init(&desk, extended ? 4 : 0);
        desk_start(&desk);
        for (unsigned i = 0; i < 6; i++) {
            const struct report one = {types[extended][i], sizes[i], (int8_t)(-90 + (int)i)};
            (void)report(extended, &one, 1, 255);
            assert_int_equal(desk.heard_count, i + 1);
            const struct bramble_heard *heard = &desk.heard[i];
            assert_int_equal(heard->event_type, types[0][i]);
            assert_int_equal(heard->rssi_dbm, -90 + (int)i);
            assert_int_equal(heard->channel, 0);
            assert_memory_equal(heard->address, address, 6);
            assert_int_equal(heard->data.size, sizes[i]);
            for (unsigned at = 0; at < sizes[i]; at++) {
                assert_int_equal(heard->data.data[at], 0xA0 + sizes[i] % 16);
            }
        }
        assert_int_equal(bramble_host_statistics(&desk.host)->reports, 6);
        desk_check(&desk);
    }
}

static void several_reports_in_one_event(void **state)
{
    static const struct report legacy[] = {{3, 31, -40}, {3, 0, 127}, {0, 10, -50}, {3, 29, -60}, {3, 5, -70}};
    static const struct report extended[] = {{0x10, 31, -40}, {0x10, 0, 127}, {0x13, 10, -50}, {0x10, 29, -60}};
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    (void)report(false, legacy, 5, 255);
    assert_int_equal(desk.heard_count, 5);
    desk_init(&desk, 4);
    desk_start(&desk);
    (void)report(true, extended, 4, 255);
    assert_int_equal(desk.heard_count, 4);
    for (unsigned i = 0; i < 4; i++) {
        assert_int_equal(desk.heard[i].data.size, extended[i].size);
        assert_int_equal(desk.heard[i].rssi_dbm, extended[i].rssi);
    }
}

static void a_report_that_is_cut_ends_the_event_and_the_whole_ones_count(void **state)
{
    static const struct report legacy[] = {{3, 12, -40}, {3, 7, -50}};
    static const struct report extended[] = {{0x10, 12, -40}, {0x10, 7, -50}};
    (void)state;
    for (unsigned kind = 0; kind < 2; kind++) {
        const struct report *both = kind ? extended : legacy;
        size_t one = kind ? 2 + 24 + 12 : 2 + 10 + 12;
        desk_init(&desk, kind ? 4 : 0);
        desk_start(&desk);
        size_t whole = report(kind, both, 2, 255);
        assert_int_equal(desk.heard_count, 2);
        for (size_t size = 0; size < whole; size++) {
            unsigned before = desk.heard_count;
            uint32_t faults = malformed(BRAMBLE_HOST_MALFORMED_REPORT_SHORT) +
                              malformed(BRAMBLE_HOST_MALFORMED_REPORT_COUNT) +
                              malformed(BRAMBLE_HOST_MALFORMED_EVENT_SHORT);
            (void)report(kind, both, 2, size);
            assert_int_equal(desk.heard_count - before, size >= one);
            assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_REPORT_SHORT) +
                                 malformed(BRAMBLE_HOST_MALFORMED_REPORT_COUNT) +
                                 malformed(BRAMBLE_HOST_MALFORMED_EVENT_SHORT),
                             faults + 1);
            desk.heard_count = 0;
        }
        assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_EVENT_SHORT), 1);
        assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_REPORT_COUNT), 1);
        desk_check(&desk);
    }
}

static void what_is_no_legacy_advertisement_is_passed_over(void **state)
{
    static const struct report strange[] = {{0x00, 40, -40}, {0x10, 32, -50}, {0x10, 31, -60}, {0x20, 3, -60}};
    static const struct report reserved = {5, 10, -40};
    (void)state;
    desk_init(&desk, 4);
    desk_start(&desk);
    (void)report(true, strange, 4, 255);
    assert_int_equal(desk.heard_count, 1);
    assert_int_equal(desk.heard[0].data.size, 31);
    assert_int_equal(bramble_host_statistics(&desk.host)->passed_over, 2);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_REPORT_DATA), 1);

    desk_init(&desk, 0);
    desk_start(&desk);
    (void)report(false, &reserved, 1, 255);
    assert_int_equal(desk.heard_count, 0);
    assert_int_equal(bramble_host_statistics(&desk.host)->passed_over, 1);

    (void)report(false, strange, 0, 255);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_REPORT_COUNT), 1);
    desk_event(&desk, HCI_LE_META,
               "\x02\x01\x03\x01"
               "abcdef"
               "\x00\xC0"
               "what",
               16);
    desk_pass(&desk, 0);
    assert_int_equal(malformed(BRAMBLE_HOST_MALFORMED_REPORT_LEFTOVER), 1);
    assert_int_equal(desk.heard_count, 1);
}

/* ---- Refusals ---------------------------------------------------------------------------------------------------- */

static void scanning_that_is_refused_is_told_and_tried_again(void **state)
{
    static const uint16_t commands[] = {HCI_LE_SET_SCAN_PARAMETERS, HCI_LE_SET_SCAN_ENABLE,
                                        HCI_LE_SET_EXTENDED_SCAN_PARAMETERS, HCI_LE_SET_EXTENDED_SCAN_ENABLE};
    (void)state;
    for (unsigned i = 0; i < 4; i++) {
        desk_init(&desk, i < 2 ? 0 : 4);
        desk.refuse = commands[i];
        desk.refuse_with = 0x11;
        desk.refuse_times = 6;
        desk_begin(&desk);
        desk_pass(&desk, 0);
        desk.scan_parameters = false; /* nobody says that they survive a refusal */
        desk_pass(&desk, BRAMBLE_SECONDS(1 + 2 + 4 + 8 + 8) + BRAMBLE_MILLISECONDS(100));
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_REFUSED), 6);
        assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_REFUSED)->opcode, commands[i]);
        assert_int_equal(desk_last_event(&desk, BRAMBLE_HOST_EVENT_REFUSED)->status, 0x11);
        uint32_t ticket = desk_advertise(&desk, 1, 1, 20); /* who cannot hear can still speak */
        desk_pass(&desk, BRAMBLE_SECONDS(1));
        assert_int_equal(desk_end(&desk, ticket)->result, 0);
        desk_pass(&desk, BRAMBLE_SECONDS(8));
        assert_true(bramble_host_is_scanning(&desk.host));
        desk_check(&desk);
    }
}

static void a_scan_that_runs_already_is_stopped_first(void **state)
{
    (void)state;
    desk_init(&desk, 0);
    desk_begin(&desk);
    desk.refuse = HCI_LE_SET_SCAN_PARAMETERS; /* as if one ran */
    desk.refuse_with = 0x0C;
    desk.refuse_times = 1;
    desk_pass(&desk, BRAMBLE_MILLISECONDS(1));
    desk.scanning = true;
    desk_pass(&desk, BRAMBLE_SECONDS(2));
    assert_true(bramble_host_is_scanning(&desk.host));
    assert_true(desk.scanning && desk.scan_parameters);
    desk_check(&desk);
}

/* ---- A controller that forgets ----------------------------------------------------------------------------------- */

static void a_controller_that_has_restarted_without_a_word_is_found_out(void **state)
{
    (void)state;
    for (uint8_t sets = 0; sets <= 4; sets = (uint8_t)(sets + 4)) {
        desk_init(&desk, sets);
        desk_start(&desk);
        desk_pass(&desk, BRAMBLE_SECONDS(35));
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_RESTARTED), 0);
        desk_controller_restarts(&desk);
        desk.has_random = true; /* so that it would take parameters of a scan */
        desk_pass(&desk, BRAMBLE_SECONDS(11));
        assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_RESTARTED), 1);
        assert_true(desk.scanning);
        assert_int_equal(desk.resets, 2);
        assert_true(desk.le_event_mask[0] != 0 || desk.le_event_mask[1] != 0);
        desk_check(&desk);
    }
}

static void a_room_that_is_not_quiet_needs_no_question(void **state)
{
    static const struct report one = {3, 10, -40};
    (void)state;
    desk_init(&desk, 0);
    desk_start(&desk);
    unsigned before = desk.commands;
    for (unsigned i = 0; i < 20; i++) {
        desk_pass(&desk, BRAMBLE_SECONDS(9));
        (void)report(false, &one, 1, 255);
    }
    assert_int_equal(desk.commands, before);
    desk_pass(&desk, BRAMBLE_SECONDS(11));
    assert_int_equal(desk.commands, before + 1);
}

static void a_controller_that_takes_parameters_at_any_time_is_asked_once(void **state)
{
    (void)state;
    desk_init(&desk, 4);
    desk.lax = true;
    desk_start(&desk);
    unsigned before = desk.commands;
    desk_pass(&desk, BRAMBLE_SECONDS(100));
    assert_int_equal(desk.commands, before);
    assert_int_equal(desk.resets, 1);
    assert_int_equal(desk_events(&desk, BRAMBLE_HOST_EVENT_RESTARTED), 0);
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(it_listens_all_the_time),
        cmocka_unit_test(it_follows_the_node),
        cmocka_unit_test(every_kind_of_legacy_advertisement_is_told),
        cmocka_unit_test(several_reports_in_one_event),
        cmocka_unit_test(a_report_that_is_cut_ends_the_event_and_the_whole_ones_count),
        cmocka_unit_test(what_is_no_legacy_advertisement_is_passed_over),
        cmocka_unit_test(scanning_that_is_refused_is_told_and_tried_again),
        cmocka_unit_test(a_scan_that_runs_already_is_stopped_first),
        cmocka_unit_test(a_controller_that_has_restarted_without_a_word_is_found_out),
        cmocka_unit_test(a_room_that_is_not_quiet_needs_no_question),
        cmocka_unit_test(a_controller_that_takes_parameters_at_any_time_is_asked_once),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
