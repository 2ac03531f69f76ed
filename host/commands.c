/* Commands: who may give one, sending it, its answer, and when no answer comes. */
#include "host/host.h"

uint8_t host_wanted(const struct bramble_host *host)
{
    if (host->state == HOST_SETUP) {
        return OWNER_SETUP;
    }
    if (host->state != HOST_READY) {
        return OWNER_NONE;
    }
    uint8_t owner = host_scan_wanted(host);
    return owner != OWNER_NONE ? owner : host_slot_wanted(host);
}

/* Octets of a command before its parameters: packet kind, opcode, length. */
#define HEADER 4U

/* Answers an error when the owner could not build it. */
static int build(struct bramble_host *host, uint8_t owner, struct writer *parameters, uint16_t *opcode)
{
    switch (owner) {
    case OWNER_SETUP:
        return host_setup_build(host, parameters, opcode);
    case OWNER_SCAN:
    case OWNER_PROBE:
        host_scan_build(host, owner, parameters, opcode);
        return 0;
    default:
        return host_slot_build(host, owner, parameters, opcode);
    }
}

/* False: it could not be sent now. */
static bool give(struct bramble_host *host, uint8_t owner)
{
    uint8_t packet[BRAMBLE_HOST_PACKET_MAX];
    struct writer parameters = writer_of(&packet[HEADER], sizeof packet - HEADER);
    uint16_t opcode = HCI_NO_COMMAND;
    if (build(host, owner, &parameters, &opcode) < 0) {
        host->command_due = BRAMBLE_NEVER;
        return true; /* its owner has dealt with that */
    }
    struct writer header = writer_of(packet, HEADER);
    writer_u8(&header, HCI_COMMAND);
    writer_little(&header, opcode, 2);
    writer_u8(&header, (uint8_t)parameters.size);
    if (host->config.send(host->config.context, view_of(packet, HEADER + parameters.size)) < 0) {
        return false;
    }
    host->opcode = opcode;
    host->owner = owner;
    host->statistics.commands++;
    host->command_due = host->now + BRAMBLE_HOST_COMMAND_TIMEOUT;
    if (owner < BRAMBLE_HOST_SETS_MAX) {
        host_slot_sent(host, owner);
    }
    return true;
}

void host_pump(struct bramble_host *host)
{
    if (host->opcode != 0) {
        return;
    }
    uint8_t owner = host_wanted(host);
    if (owner == OWNER_NONE) {
        host->command_due = BRAMBLE_NEVER;
    } else if ((host->credits == 0 || !give(host, owner)) && host->command_due == BRAMBLE_NEVER) {
        host->command_due = host->now + BRAMBLE_HOST_COMMAND_TIMEOUT;
    }
}

void host_command_overdue(struct bramble_host *host)
{
    bool silent = host->opcode != 0 || host->credits == 0;
    host->statistics.unanswered += host->opcode != 0;
    struct bramble_host_event event = {
        .kind = silent ? BRAMBLE_HOST_EVENT_SILENT : BRAMBLE_HOST_EVENT_STUCK,
        .opcode = host->opcode,
    };
    host_drop_packet(host); /* the answer could hide in it */
    if (host->state == HOST_SETUP) {
        host_setup_failed(host, &event);
    } else {
        host_restart(host, &event);
    }
}

void host_refused(struct bramble_host *host, uint8_t status, uint32_t ticket)
{
    host_tell(host,
              &(struct bramble_host_event){
                  .kind = BRAMBLE_HOST_EVENT_REFUSED, .status = status, .opcode = host->opcode, .ticket = ticket});
}

void host_answered(struct bramble_host *host, uint16_t opcode, uint8_t status, struct reader *parameters)
{
    uint8_t owner = host->owner;
    host->statistics.refused += status != 0 && owner != OWNER_PROBE;
    host->command_due = BRAMBLE_NEVER;
    switch (owner) {
    case OWNER_SETUP:
        host_setup_answered(host, status, parameters);
        break;
    case OWNER_SCAN:
    case OWNER_PROBE:
        host_scan_answered(host, owner, status);
        break;
    default:
        host_slot_answered(host, owner, status);
        break;
    }
    if (host->opcode == opcode) {
        host->opcode = HCI_NO_COMMAND;
    }
}
