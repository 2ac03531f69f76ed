/* A virtual LE controller: HCI in front, a radio of the simulated world behind.
 *
 *   controller.c   its life, commands and events, the owner of the radio     h4.c          packets from octets
 *   commands.c     the table of commands, and those that only answer         scan.c        scanning and reports
 *   advertise.c    advertising sets: when each event goes on air             set_commands.c  commands for advertising
 *
 * It does nothing but in air_controller_input() and in the functions that the world calls; time is the world's.
 *
 * Invariants
 *  V1 Every command gets exactly one Command Complete or Command Status, in the order of the commands.
 *  V2 A set has at most one advertising event asked of the radio (`ticket`). It counts for the enabling it was asked in
 *     and for no other (`counts`).
 *  V3 An error changes nothing: parameters are judged before anything is done.
 *  V4 Since a reset, `used` holds one of AIR_LEGACY and AIR_EXTENDED at most.
 */
#ifndef AIR_CONTROLLER_H
#define AIR_CONTROLLER_H

#include "h4.h"
#include "hci.h"
#include <bramble/air.h>

#define AIR_SETS_MAX 4U
#define AIR_DUPLICATES_MAX 64U
#define AIR_WHITE_LIST_MAX 8U

enum air_family { AIR_EITHER, AIR_LEGACY, AIR_EXTENDED };

struct air_set {
    bool exists;
    bool enabled;
    bool counts; /* V2 */
    bool has_address;
    uint8_t handle;
    uint8_t event_type; /* enum bramble_event_type */
    uint8_t own_address_type;
    uint8_t events_max; /* 0: no limit */
    uint8_t events;
    uint8_t size;
    uint8_t data[BRAMBLE_SIM_ADVERTISING_DATA_MAX];
    uint8_t address[6];
    bramble_time interval_us;
    uint32_t ticket; /* 0: none */
    bramble_time due;
    bramble_time until;
};

/* An address with its type in front: 0 public, 1 random. */
struct air_address {
    uint8_t octets[7];
};

struct air_scan {
    bool enabled;
    bool extended;
    bool filter_duplicates;
    bool white_list_only;
    uint8_t own_address_type;
    uint32_t interval_us;
    uint32_t window_us;
    bramble_time until;
    struct air_address heard[AIR_DUPLICATES_MAX]; /* the last ones that were reported, a ring */
    uint32_t heard_count;
};

struct air_controller {
    struct bramble_world *world;
    struct bramble_port port;
    const struct bramble_crypto *crypto;
    bramble_radio radio;
    void (*output)(void *context, const uint8_t *octets, size_t size);
    void *context;
    struct air_h4 h4;
    uint64_t event_mask;
    uint64_t le_event_mask;
    enum air_family used;
    bool held;
    bool has_random_address;
    int8_t transmit_power_dbm;
    uint8_t public_address[6];
    uint8_t random_address[6];
    uint8_t private_key[32];
    uint32_t key_ticket; /* 0: no operation of the curve is under way */
    uint32_t dhkey_ticket;
    uint8_t set_count;
    struct air_set sets[AIR_SETS_MAX]; /* legacy advertising is the first */
    struct air_scan scan;
    struct air_address white_list[AIR_WHITE_LIST_MAX];
    uint8_t white_list_count;
    struct bramble_air_counts counts;
};

/* Return parameters behind the status. */
struct air_reply {
    uint8_t octets[80];
    uint8_t size;
};
void air_reply_put(struct air_reply *reply, uint64_t value, unsigned octets);
void air_reply_copy(struct air_reply *reply, const void *octets, size_t size);

/* What a command answers with. */
enum air_answer { AIR_COMPLETE, AIR_STATUS };

struct air_command {
    uint16_t opcode;
    uint8_t least, most; /* octets of parameters */
    uint8_t octet, bit;  /* of the supported commands (section 6.27) */
    uint8_t family;      /* enum air_family */
    uint8_t answer;      /* enum air_answer */
    uint8_t (*run)(struct air_controller *controller, const uint8_t *parameters, size_t size, struct air_reply *reply);
};

/* ---- controller.c ------------------------------------------------------------------------------------------------ */

extern const struct bramble_owner air_owner;

struct air_controller_config {
    struct bramble_world *world;
    bramble_radio radio; /* with air_owner attached by the caller, who also has it powered */
    const struct bramble_crypto *crypto;
    uint32_t number; /* makes the BD_ADDR */
    int8_t transmit_power_dbm;
    void (*output)(void *context, const uint8_t *octets, size_t size);
    void *context;
};
/* As after power-on. The controller must stay where it is. */
void air_controller_start(struct air_controller *controller, const struct air_controller_config *config);
void air_controller_input(struct air_controller *controller, const uint8_t *octets, size_t size);
void air_controller_reset(struct air_controller *controller);
/* An LE event, if the host's masks let it through; false if they do not. */
bool air_le_event(struct air_controller *controller, enum air_le_event event, const uint8_t *octets, size_t size);

/* ---- commands.c -------------------------------------------------------------------------------------------------- */

const struct air_command *air_command_find(const struct air_controller *controller, uint16_t opcode);

/* ---- advertise.c ------------------------------------------------------------------------------------------------- */

void air_sets_reset(struct air_controller *controller);
/* All zeros again; but an event that is in the air goes on to its end, and its ticket stays until then. */
void air_set_forget(struct air_controller *controller, struct air_set *set);
void air_set_enable(struct air_controller *controller, struct air_set *set, uint32_t duration_10ms, uint8_t events_max);
void air_set_disable(struct air_controller *controller, struct air_set *set);
void air_sets_run(struct air_controller *controller, bramble_time now);
bramble_time air_sets_due(const struct air_controller *controller);
/* The radio has aired an event, or was kept from it. False if the ticket is of no set. */
bool air_sets_done(struct air_controller *controller, bramble_time now, uint32_t ticket, int result);

/* ---- set_commands.c ---------------------------------------------------------------------------------------------- */

typedef uint8_t air_run(struct air_controller *controller, const uint8_t *parameters, size_t size,
                        struct air_reply *reply);
air_run air_legacy_parameters, air_legacy_power, air_legacy_data, air_legacy_scan_response, air_legacy_enable;
air_run air_set_address, air_set_parameters, air_set_data, air_set_scan_response, air_set_enable_command;
air_run air_set_data_length, air_set_number, air_set_remove, air_set_clear;

/* ---- scan.c ------------------------------------------------------------------------------------------------------ */

void air_scan_reset(struct air_controller *controller);
void air_scan_stop(struct air_controller *controller);
void air_scan_run(struct air_controller *controller, bramble_time now);
void air_scan_heard(struct air_controller *controller, const struct bramble_heard *heard);
air_run air_scan_parameters, air_scan_enable, air_scan_extended_parameters, air_scan_extended_enable;
air_run air_white_list_size, air_white_list_clear, air_white_list_add, air_white_list_remove;

#endif
