/* Advertising reports (Core 5.4, volume 4, part E sections 7.7.65.2 and 7.7.65.13), one or several in an event.
 *
 * The mesh is spoken in legacy advertisements, of which both kinds of event tell. A report that passes the end of its
 * event ends the event; the reports before it were whole and are handed on.
 */
#include "host/host.h"

#define DATA_MAX 31 /* of a legacy advertisement */

static void hand_on(struct bramble_host *host, const struct bramble_heard *heard)
{
    if (heard->data.size > DATA_MAX) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_REPORT_DATA);
        return;
    }
    host->statistics.reports++;
    host_scan_heard(host);
    if (host->receiver != NULL) {
        host->receiver->heard(host->receiver_context, host->now, heard);
    }
}

/* One report is read, and says whether it is for us. */
typedef bool read_report(struct reader *reader, struct bramble_heard *heard);

static bool read_legacy(struct reader *reader, struct bramble_heard *heard)
{
    heard->event_type = reader_u8(reader);
    (void)reader_u8(reader); /* kind of address */
    reader_copy(reader, heard->address, sizeof heard->address);
    heard->data = reader_octets(reader, reader_u8(reader));
    heard->rssi_dbm = (int8_t)reader_u8(reader);
    return heard->event_type <= BRAMBLE_EVENT_SCAN_RESPONSE;
}

/* The event types that legacy advertisements have in extended reports; false: it is none. */
static bool legacy_event_type(uint16_t extended, uint8_t *legacy)
{
    switch (extended) {
    case 0x0013:
        *legacy = BRAMBLE_EVENT_CONNECTABLE;
        return true;
    case 0x0015:
        *legacy = BRAMBLE_EVENT_DIRECTED;
        return true;
    case 0x0012:
        *legacy = BRAMBLE_EVENT_SCANNABLE;
        return true;
    case 0x0010:
        *legacy = BRAMBLE_EVENT_NONCONNECTABLE;
        return true;
    case 0x001A:
    case 0x001B:
        *legacy = BRAMBLE_EVENT_SCAN_RESPONSE;
        return true;
    default:
        return false;
    }
}

static bool read_extended(struct reader *reader, struct bramble_heard *heard)
{
    uint16_t event_type = (uint16_t)reader_little(reader, 2);
    (void)reader_u8(reader); /* kind of address */
    reader_copy(reader, heard->address, sizeof heard->address);
    (void)reader_little(reader, 4); /* primary and secondary PHY, SID, transmit power */
    heard->rssi_dbm = (int8_t)reader_u8(reader);
    (void)reader_octets(reader, 9); /* periodic interval; kind and address of whom it is directed to */
    heard->data = reader_octets(reader, reader_u8(reader));
    return legacy_event_type(event_type, &heard->event_type);
}

static void reports(struct bramble_host *host, struct reader *reader, read_report *read)
{
    unsigned count = reader_u8(reader);
    if (reader->failed || count == 0) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_REPORT_COUNT);
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        struct bramble_heard heard = {.rssi_dbm = BRAMBLE_RSSI_UNKNOWN};
        bool ours = read(reader, &heard);
        if (reader->failed) {
            host_malformed(host, BRAMBLE_HOST_MALFORMED_REPORT_SHORT);
            return;
        }
        if (ours) {
            hand_on(host, &heard);
        } else {
            host->statistics.passed_over++;
        }
    }
    if (reader->left > 0) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_REPORT_LEFTOVER);
    }
}

void host_legacy_reports(struct bramble_host *host, struct reader *reader)
{
    reports(host, reader, read_legacy);
}

void host_extended_reports(struct bramble_host *host, struct reader *reader)
{
    reports(host, reader, read_extended);
}
