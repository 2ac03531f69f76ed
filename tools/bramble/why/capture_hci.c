/* HCI captures, see capture_hci.h (Bluetooth Core 5.4, volume 4, part E: sections 7.7.65.2 and 7.7.65.13 for the
 * reports, 7.8.7 and 7.8.54 for the data).
 *
 * A record is the direction (four octets, big-endian: 0 to the controller, 1 from it), the kind of packet, the packet.
 * The data of an advertisement is set once for as many transmissions as are asked for: it counts as one.
 */
#include "why/capture_hci.h"

#define DIRECTION_OCTETS 4U
#define COMMAND 1U
#define EVENT 4U
#define LE_META 0x3EU
#define LE_REPORT 0x02U
#define LE_EXTENDED_REPORT 0x0DU
#define SET_DATA 0x2008U
#define SET_EXTENDED_DATA 0x2037U
#define NONCONNECTABLE 3U               /* of a legacy report */
#define EXTENDED_NONCONNECTABLE 0x0010U /* a legacy PDU that is neither connectable nor scannable */

struct walk {
    const uint8_t *octets;
    size_t size;
    void (*take)(void *context, const uint8_t advertiser[6], struct bramble_view data);
    void *context;
};

/* The next octets; NULL when there are not so many. */
static const uint8_t *next(struct walk *walk, size_t count)
{
    const uint8_t *at = walk->octets;
    if (walk->size < count) {
        walk->size = 0;
        return NULL;
    }
    walk->octets += count;
    walk->size -= count;
    return at;
}

/* A length, and as many octets. */
static void data_of(struct walk *walk, const uint8_t advertiser[6])
{
    const uint8_t *length = next(walk, 1);
    const uint8_t *data = length != NULL ? next(walk, length[0]) : NULL;
    if (data != NULL && advertiser != NULL) {
        walk->take(walk->context, advertiser, (struct bramble_view){data, length[0]});
    }
}

/* Event type, address type, address, data, signal. False at the end. */
static bool report(struct walk *walk)
{
    const uint8_t *head = next(walk, 8);
    if (head != NULL) {
        data_of(walk, head[0] == NONCONNECTABLE ? head + 2 : NULL);
    }
    return head != NULL && next(walk, 1) != NULL;
}

/* Event type, address type, address, fourteen octets of what legacy PDUs have none of, data. */
static bool extended_report(struct walk *walk)
{
    const uint8_t *head = next(walk, 3 + 6 + 14);
    if (head != NULL) {
        bool plain = (head[0] | head[1] << 8) == EXTENDED_NONCONNECTABLE;
        data_of(walk, plain ? head + 3 : NULL);
    }
    return head != NULL;
}

static void event(struct walk *walk)
{
    const uint8_t *head = next(walk, 4); /* code, length, subevent, count */
    if (head == NULL || head[0] != LE_META || (head[2] != LE_REPORT && head[2] != LE_EXTENDED_REPORT)) {
        return;
    }
    for (unsigned left = head[3]; left > 0; left--) {
        if (!(head[2] == LE_REPORT ? report(walk) : extended_report(walk))) {
            return;
        }
    }
}

static void command(struct walk *walk)
{
    static const uint8_t nobody[6];
    const uint8_t *head = next(walk, 3); /* opcode, length */
    unsigned opcode = head != NULL ? (unsigned)(head[0] | head[1] << 8) : 0;
    if (opcode == SET_DATA || (opcode == SET_EXTENDED_DATA && next(walk, 3) != NULL)) { /* set, operation, fragments */
        data_of(walk, nobody);
    }
}

void capture_hci_record(const uint8_t *octets, size_t size,
                        void (*take)(void *context, const uint8_t advertiser[6], struct bramble_view data),
                        void *context)
{
    struct walk walk = {octets, size, take, context};
    const uint8_t *head = next(&walk, DIRECTION_OCTETS + 1);
    if (head != NULL && head[4] == EVENT && head[3] == 1) {
        event(&walk);
    } else if (head != NULL && head[4] == COMMAND && head[3] == 0) {
        command(&walk);
    }
}
