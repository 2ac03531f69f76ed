/* Events of the controller: answers to commands, advertising sets that ended, and what says that it has restarted.
 *
 * A controller that restarts by itself announces that it takes commands by a Command Complete for no command (opcode
 * 0). The same event also tells a host that waits how many commands it may give (Core 5.4, volume 4, part E
 * section 4.4). Told to a host that neither waits for an answer nor lacked room it says nothing new: so it is a
 * restart.
 */
#include "host/host.h"

static void room_for_commands(struct bramble_host *host, uint8_t credits)
{
    bool nothing_new = host->state == HOST_READY && host->opcode == 0 && host->credits == credits;
    host->credits = credits;
    if (nothing_new) {
        host_restart(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_RESTARTED});
    }
}

static void answer(struct bramble_host *host, uint16_t opcode, uint8_t credits, uint8_t status,
                   struct reader *parameters)
{
    if (opcode == HCI_NO_COMMAND) {
        room_for_commands(host, credits);
        return;
    }
    host->credits = credits;
    if (opcode == host->opcode) {
        host_answered(host, opcode, status, parameters);
    } else {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_ANSWER_UNASKED);
    }
}

static void command_complete(struct bramble_host *host, struct reader *reader)
{
    uint8_t credits = reader_u8(reader);
    uint16_t opcode = (uint16_t)reader_little(reader, 2);
    uint8_t status = 0;
    if (opcode != HCI_NO_COMMAND) {
        status = reader_u8(reader);
    }
    if (reader->failed) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_ANSWER_SHORT);
        return;
    }
    answer(host, opcode, credits, status, reader);
}

/* None of the host's commands goes on after a Command Status; it comes in place of an answer, with an error. */
static void command_status(struct bramble_host *host, struct reader *reader)
{
    uint8_t status = reader_u8(reader);
    uint8_t credits = reader_u8(reader);
    uint16_t opcode = (uint16_t)reader_little(reader, 2);
    if (reader->failed) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_ANSWER_SHORT);
    } else if (status == 0 && opcode == host->opcode && opcode != HCI_NO_COMMAND) {
        host->credits = credits;
    } else {
        answer(host, opcode, credits, status, reader);
    }
}

static void hardware_error(struct bramble_host *host, struct reader *reader)
{
    host_restart(host,
                 &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_HARDWARE_ERROR, .status = reader_u8(reader)});
}

static void set_terminated(struct bramble_host *host, struct reader *reader)
{
    (void)reader_u8(reader); /* why: the limit is reached, or time is over. What counts is the count */
    uint8_t set = reader_u8(reader);
    (void)reader_little(reader, 2); /* a connection that came of it; ours are non-connectable */
    uint8_t aired = reader_u8(reader);
    if (reader->failed) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_EVENT_SHORT);
    } else {
        host_set_terminated(host, set, aired);
    }
}

static void low_energy(struct bramble_host *host, struct reader *reader)
{
    if (reader->left == 0) {
        host_malformed(host, BRAMBLE_HOST_MALFORMED_EVENT_SHORT);
        return;
    }
    switch (reader_u8(reader)) {
    case HCI_LE_ADVERTISING_REPORT:
        host_legacy_reports(host, reader);
        break;
    case HCI_LE_EXTENDED_ADVERTISING_REPORT:
        host_extended_reports(host, reader);
        break;
    case HCI_LE_ADVERTISING_SET_TERMINATED:
        set_terminated(host, reader);
        break;
    default: /* not asked for, and nothing that we would have to answer */
        break;
    }
}

/* `packet` is code, length, content; the length is right. */
void host_event(struct bramble_host *host, struct bramble_view packet)
{
    struct reader reader = reader_of(packet);
    uint8_t code = reader_u8(&reader);
    (void)reader_u8(&reader);
    switch (code) {
    case HCI_COMMAND_COMPLETE:
        command_complete(host, &reader);
        break;
    case HCI_COMMAND_STATUS:
        command_status(host, &reader);
        break;
    case HCI_HARDWARE_ERROR:
        hardware_error(host, &reader);
        break;
    case HCI_LE_META:
        low_energy(host, &reader);
        break;
    default: /* of other parts of Bluetooth, or of the manufacturer */
        break;
    }
}
