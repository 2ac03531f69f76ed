/* The power-cut suite: a play with three nodes, cut short at every write that any of them makes.
 *
 * The phone provisions a lamp and a switch over the air, configures them, all three talk, keys are refreshed, the IV
 * index grows, states are changed and deleted, the switch is removed, the lamp is reset and joins again (acts.c).
 *
 * Each put, erase and sync goes through player_store (stage.c), which calls cut_here() before and after it. There the
 * process forks. In the child the power is cut in the node that writes: from this instant on nothing that it does
 * reaches its store, the air or its application. When the event that is under way in the simulator has ended, the child
 * leaves the play and goes on with what follows a cut (after.c): reboot, the attacker's replay of the whole capture,
 * the interrupted procedure once more to its end, a round of messages each way. What does not hold is written into
 * memory that all children share. The parent goes on with the play as if nothing had happened, to the next write.
 *
 * In most children the power of the same node is cut once more, at one of its next writes, wherever it is by then.
 *
 * Judged are (enum fault): the capture, the numbers in the messages, the configuration before and after, the
 * provisioner's table, bramble_node_check() after every turn, and that all comes to its end.
 */
#ifndef TESTS_POWER_PLAY_H
#define TESTS_POWER_PLAY_H

#include "disk.h"
#include "ledger.h"
#include "mesh.h"
#include "node/node.h"
#include <bramble/configure.h>
#include <bramble/key_refresh.h>
#include <bramble/provisioner.h>

#define SECOND BRAMBLE_SECONDS(1)
#define GROUP 0xC001U
#define SENT 256U
#define TAKEN 16384U
#define NUMBERS 16384U /* messages with a number of their own, at most */

enum role { PHONE, LAMP, SWITCH, PLAYERS };

/* X(name, text) */
#define FAULTS(X)                                                                                                      \
    X(NONE, "nothing")                                                                                                 \
    X(REUSED, "a sequence number was used twice with different content")                                               \
    X(TWICE, "a message was accepted twice")                                                                           \
    X(HALF, "after the reboot the configuration is neither the one before nor the one after")                          \
    X(MEMBERSHIP, "a member that the provisioner neither knows nor keeps the address of")                              \
    X(INVARIANT, "an invariant of a node does not hold")                                                               \
    X(DEAF, "honest messages are refused beyond the margin")                                                           \
    X(STORE, "a record is missing or cannot be read after the reboot")                                                 \
    X(STUCK, "the play does not come to its end")                                                                      \
    X(DIED, "the process died")

enum fault {
#define FAULT_ENTRY(name, text) FAULT_##name,
    FAULTS(FAULT_ENTRY)
#undef FAULT_ENTRY
        FAULT_COUNT
};

/* When, in relation to the write, the power goes. */
enum moment { BEFORE_WRITE, AFTER_WRITE, NOT_SYNCED, IN_FILE /* + enum disk_tear */ };

/* All that a node keeps of its configuration, in one piece that can be compared. */
#define PICTURE_OCTETS 3072U
struct picture {
    size_t size;
    size_t apps_at; /* where the AppKeys are */
    size_t apps_end;
    uint8_t octets[PICTURE_OCTETS];
};
struct index_picture {
    uint32_t index;
    bool in_progress;
};

/* What was written. */
struct wear {
    uint32_t puts;
    uint32_t erases;
    uint64_t octets;
};
#define ACTS_MAX 16U

struct player {
    struct play *play;
    struct actor *actor;
    enum role role;
    struct bramble_provisioning_abilities abilities;
    struct bramble_port radio;  /* of the simulator, behind the one that the node has */
    struct bramble_store flash; /* the store, likewise */
    uint16_t writing;           /* key of the record that was put or erased last */
    bool dead;                  /* its power is off; the event under way has not ended yet */
    bool unsynced;
    bool opening;                       /* its store; there is no node yet */
    struct bramble_store_memory synced; /* what the store held at the last sync */
    uint8_t synced_octets[16384];
    struct bramble_store_files files;
    struct bramble_store_disk disk_operations;
    struct disk disk;
    struct picture before; /* at the end of the last turn */
    struct index_picture index_before;
    uint64_t taken[TAKEN]; /* every access message that a model got, in this membership: a hash table; 0: free */
    uint8_t accepted[2][NUMBERS / 8]; /* by element, in this membership: who leaves a network forgets whom it heard */
    bramble_time sent_at[SENT];       /* its own PDUs: a ring */
    uint32_t sent;
    uint32_t margin;  /* at the cut: how far a mark may have been ahead of it */
    uint32_t refused; /* after the cut, within a margin */
};

/* What became of one cut; shared between all processes. */
#define OUTCOME_TEXT 200U
struct outcome {
    uint8_t fault; /* enum fault; FAULT_DIED until the child says otherwise */
    uint8_t role;
    uint8_t moment;
    uint8_t kind; /* enum record_kind */
    uint8_t act;
    bool twice; /* the power was cut once more while all that went on */
    uint32_t number;
    uint32_t refused[BRAMBLE_DROP_COUNT]; /* honest PDUs refused after the attack, by reason */
    uint32_t replayed;                    /* PDUs that the attacker had */
    char text[OUTCOME_TEXT];
};

/* What the play wants to be true; procedures look what is missing and do it, so they may be run again at any time. */
struct goals {
    bool member[PLAYERS];
    bool refresh; /* new keys everywhere, and the old ones forgotten */
    uint32_t iv_index;
    bool iv_update;
    unsigned changes; /* how many of the single changes (acts.c) are done or under way */
};

struct play {
    struct mesh *mesh;
    struct ledger *ledger;
    struct player players[PLAYERS];
    struct goals goals;
    unsigned act; /* for the report */
    uint32_t numbers;
    uint8_t new_net_key[16];
    uint8_t new_app_key[16];
    struct bramble_configure configure;
    struct bramble_key_refresh refresh;
    struct bramble_key_refresh_node refresh_nodes[PLAYERS];
    struct bramble_key_refresh_key refresh_app_key;
    struct bramble_configure_key app_key; /* in `plan`: the one in use at present */
    struct bramble_configure_plan plan;
    uint32_t gap_ms[PLAYERS];                        /* between a player's messages at present */
    struct wear wear[ACTS_MAX][RECORD_IDENTITY + 1]; /* by act and record kind */
    uint32_t accepted[ACTS_MAX];                     /* messages with a number, by act */
    bool files;                                      /* the stores are in files */
    bool ready;

    /* the lamp's OnOff state */
    bool on;                 /* at the end of its last turn */
    bool on_at_cut;          /* within the turn that was cut */
    bool on_before;          /* before it changed last */
    bramble_time on_changed; /* when that was */

    /* the phone's news */
    unsigned links_closed;
    uint32_t asked;    /* requests so far; */
    uint32_t answered; /* which of them was answered last, */
    int answer;        /* and how: the status code, or a negative error */
    struct question {
        struct play *play;
        uint32_t number;
        const struct bramble_message_type *response;
    } questions[8];

    /* cuts */
    uint32_t points;
    uint32_t stride;
    uint32_t offset;
    bool stop_at_first;
    bool found;
    unsigned jobs;
    unsigned running;
    struct outcome *outcomes; /* shared */
    struct outcome *mine;     /* in a child: of this cut; in the parent: of the play without a cut */
    bool child;
    bool cut; /* the power was cut within the event under way */
    struct player *victim;
    uint32_t again; /* in a child: cut once more at the nth write from now; 0: not */
    struct picture at_cut;
    struct index_picture index_at_cut;
    bool leaving;         /* it was about to leave its network */
    uint32_t attack_ends; /* place in the ledger; 0: it has not been */
};

/* ---- stage.c: the players, their stores and radios --------------------------------------------------------------- */

struct play *play_open(uint64_t seed, bool files);
void play_close(struct play *play);
/* Lets time pass. In a child whose power is cut meanwhile it does not return. */
void go(struct play *play, bramble_time time);
void player_reboot(struct player *player);
static inline bool is_member(const struct player *player)
{
    return bramble_node_is_member(player->actor->node);
}
/* Says what does not hold, and ends the process that finds it. */
_Noreturn void fault(struct play *play, enum fault fault, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
const char *role_name(enum role role);
const char *fault_name(unsigned fault);
const char *fault_text(unsigned fault);

/* ---- picture.c --------------------------------------------------------------------------------------------------- */

void picture_take(const struct player *player, struct picture *picture);
struct index_picture index_take(const struct player *player);
bool pictures_equal(const struct picture *a, const struct picture *b);
size_t picture_difference(const struct picture *a, const struct picture *b); /* place of the first octet that differs */

/* ---- flash.c: the players' stores -------------------------------------------------------------------------------- */

void flash_open(struct player *player);
/* The power is back: what the cut has left of the store is opened. */
void flash_power_back(struct player *player);
void flash_close(struct player *player);

/* ---- cuts.c: forking, and what the children found ---------------------------------------------------------------- */

#define CUTS_MAX 65536U
void cuts_open(struct play *play, unsigned jobs);
/* Called by the stores: true in a child in which the power goes now. */
bool cut_here(struct player *player, unsigned moment, unsigned kind);
void cuts_wait(struct play *play);

/* ---- after.c: what follows a cut --------------------------------------------------------------------------------- */

_Noreturn void after_the_cut(struct play *play);
/* Whoever is a member is known to the provisioner, or its addresses are kept from others. */
void judge_membership(struct play *play);

/* ---- acts.c: the procedures and the play itself ------------------------------------------------------------------ */

/* Does what is missing to reach the goals. */
void reach_goals(struct play *play);
/* One message with a number of its own. */
void say(struct play *play, enum role from, uint16_t to, size_t size);
bool was_accepted(const struct player *player, uint32_t number);
/* One unicast message is said, up to three times, until it was accepted. */
void say_until_heard(struct play *play, enum role from, enum role to, size_t size);
void act_all(struct play *play, unsigned messages);
const char *act_name(unsigned act);

#endif
