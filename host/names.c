/* Texts of the host, made from the tables of its headers, and those of HCI error codes (Core 5.4, volume 1, part F).
 * Linked only by who asks. */
#include "host/hci.h"
#include <bramble/host.h>

static const struct {
    const char *name;
    const char *text;
} events[] =
    {
#define ENTRY(name, text) {#name, text},
        BRAMBLE_HOST_EVENTS(ENTRY)},
  malformations[] = {BRAMBLE_HOST_MALFORMATIONS(ENTRY)
#undef ENTRY
};

const char *bramble_host_event_name(unsigned kind)
{
    return kind < BRAMBLE_HOST_EVENT_COUNT ? events[kind].name : "UNKNOWN";
}

const char *bramble_host_event_text(unsigned kind)
{
    return kind < BRAMBLE_HOST_EVENT_COUNT ? events[kind].text : "an event that this library does not use";
}

const char *bramble_host_malformation_name(unsigned malformation)
{
    return malformation < BRAMBLE_HOST_MALFORMED_COUNT ? malformations[malformation].name : "UNKNOWN";
}

const char *bramble_host_malformation_text(unsigned malformation)
{
    return malformation < BRAMBLE_HOST_MALFORMED_COUNT ? malformations[malformation].text
                                                       : "a reason that this library does not use";
}

const char *bramble_host_command_name(uint16_t opcode)
{
    switch (opcode) {
#define HCI_ENTRY(name, number, text)                                                                                  \
    case number:                                                                                                       \
        return text;
        HCI_COMMANDS(HCI_ENTRY)
#undef HCI_ENTRY
    case HCI_NO_COMMAND:
        return "no command";
    default:
        return "a command that the host does not use";
    }
}

const char *bramble_host_status_text(uint8_t status)
{
    switch (status) {
    case 0x00:
        return "success";
    case 0x01:
        return "the controller does not know this command";
    case 0x02:
        return "no such connection";
    case 0x03:
        return "the controller's hardware failed";
    case 0x07:
        return "the controller has no memory left";
    case 0x09:
        return "the controller has reached its number of connections";
    case 0x0C:
        return "not possible in the controller's present state";
    case 0x0D:
        return "the controller's resources are taken";
    case 0x11:
        return "the controller does not have this feature, or not with these parameters";
    case 0x12:
        return "a parameter is not valid for this controller";
    case 0x1F:
        return "an error that the controller does not explain";
    case 0x20:
        return "a parameter has a value that the controller does not support";
    case 0x3A:
        return "the controller is busy";
    case 0x3C:
        return "the time for advertising was over";
    case 0x42:
        return "the controller has no such advertising set";
    case 0x43:
        return "a limit is reached";
    case 0x45:
        return "the packet is too long";
    default:
        return "an error code that the host has no words for";
    }
}
