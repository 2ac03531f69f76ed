/* What the files of the host share. <bramble/host.h> tells what it is for; this, how it works inside.
 *
 * There is no queue of commands. What the host wants lies in its state (a step of bringing the controller up, scanning
 * wanted but not on, an advertisement at the point where it needs a command); whenever no command waits for its answer
 * and the controller has room for one, the first owner that wants one builds it on the stack and it is sent. When the
 * transport is busy nothing has changed, and the same is built again later. One command at a time: its answer is its
 * owner's next step.
 *
 * Invariants:
 *   1. `opcode` is 0, or one command has been handed to the transport and its answer is awaited until `command_due`.
 *   2. Without one, `command_due` is set exactly while somebody wants a command that cannot be sent now.
 *   3. A slot's `asked` is above 0 from the sending of an enabling until the books know its end.
 *   4. Only a host that is ready has slots beyond SLOT_WAITING, other than SLOT_ENDED.
 *   5. A ticket ends once: its slot reaches SLOT_ENDED, and _run() tells and frees it.
 */
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include "base/octets.h"
#include "host/hci.h"
#include <bramble/host.h>

enum host_state {
    HOST_ABSENT,   /* there is no transport */
    HOST_SETUP,    /* `step` of bringing the controller up is wanted, or awaits its answer */
    HOST_RETRY,    /* that failed: again at `retry_at` */
    HOST_UNUSABLE, /* a controller without Low Energy: nothing more, until another is found */
    HOST_READY
};

enum host_slot_state {
    SLOT_FREE,
    SLOT_WAITING, /* until `at`, and for the controller */
    SLOT_CLEAR,   /* each of these wants a command, or has given it */
    SLOT_PARAMETERS,
    SLOT_ADDRESS,
    SLOT_DATA,
    SLOT_ENABLE,
    SLOT_AIR,     /* until the controller tells its end, or `at` */
    SLOT_DISABLE, /* wants a command */
    SLOT_PAUSE,   /* until `at`, the next transmission */
    SLOT_ENDED    /* the receiver has to be told */
};

/* Owners of commands: a slot's number, or one of these. */
enum host_owner { OWNER_SETUP = 0xFC, OWNER_SCAN, OWNER_PROBE, OWNER_NONE };

enum host_ability {
    ABILITY_EXTENDED = 1, /* all commands of extended advertising and scanning that the host needs */
    ABILITY_DATA_LENGTH = 2,
    ABILITY_SET_COUNT = 4,
    ABILITY_SEED = 8 /* not the controller's: the owner wants random octets of it */
};

/* host.c */
void host_tell(struct bramble_host *host, const struct bramble_host_event *event);
void host_malformed(struct bramble_host *host, enum bramble_host_malformation what);
int host_random(struct bramble_host *host, uint8_t *out, size_t count);
/* A new device address: `top` is what its two highest bits say (0: non-resolvable private, 3: static). */
int host_draw_address(struct bramble_host *host, uint8_t address[6], unsigned top);

/* setup.c: how a controller comes up, and what happens when it goes. */
void host_setup_begin(struct bramble_host *host);
/* All that was under way is off: commands, scanning, what is on air. */
void host_leave(struct bramble_host *host, enum host_state state);
/* The controller has to be brought up anew, for the reason that the event tells. */
void host_restart(struct bramble_host *host, struct bramble_host_event *event);
void host_setup_failed(struct bramble_host *host, struct bramble_host_event *event);
int host_setup_build(struct bramble_host *host, struct writer *parameters, uint16_t *opcode);
void host_setup_answered(struct bramble_host *host, uint8_t status, struct reader *parameters);

/* packets.c: what has begun is given up, and the next octets are looked at with care. */
void host_drop_packet(struct bramble_host *host);

/* commands.c */
void host_pump(struct bramble_host *host);
uint8_t host_wanted(const struct bramble_host *host); /* whose command comes next: an owner */
void host_command_overdue(struct bramble_host *host);
/* The answer to a command; `parameters` stand behind the status. */
void host_answered(struct bramble_host *host, uint16_t opcode, uint8_t status, struct reader *parameters);
void host_refused(struct bramble_host *host, uint8_t status, uint32_t ticket);

/* scan.c */
uint8_t host_scan_wanted(const struct bramble_host *host);
bramble_time host_scan_due(const struct bramble_host *host); /* when it may want one */
void host_scan_build(const struct bramble_host *host, uint8_t owner, struct writer *parameters, uint16_t *opcode);
void host_scan_heard(struct bramble_host *host); /* a report: the controller scans */
void host_scan_answered(struct bramble_host *host, uint8_t owner, uint8_t status);

/* advertise.c */
int host_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket);
void host_advertise_cancel(void *context, uint32_t ticket);
uint8_t host_slot_wanted(const struct bramble_host *host);
int host_slot_build(struct bramble_host *host, uint8_t number, struct writer *parameters, uint16_t *opcode);
void host_slot_sent(struct bramble_host *host, uint8_t number);
void host_slot_answered(struct bramble_host *host, uint8_t number, uint8_t status);
void host_set_terminated(struct bramble_host *host, uint8_t number, uint8_t aired);
void host_slots_tick(struct bramble_host *host);
bramble_time host_slots_due(const struct bramble_host *host);
void host_slots_ready(struct bramble_host *host);
void host_slots_leave(struct bramble_host *host);

/* events.c, reports.c */
void host_event(struct bramble_host *host, struct bramble_view packet);
void host_legacy_reports(struct bramble_host *host, struct reader *reader);
void host_extended_reports(struct bramble_host *host, struct reader *reader);

#endif
