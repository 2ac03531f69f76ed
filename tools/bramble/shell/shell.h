/* The shell: a small provisioner and client behind words. Its core, without terminal and without clock.
 *
 * A node of its own (provisioner, Configuration Client, Generic OnOff Client) lives in a store. A line of words begins
 * a verb; the node's events carry it on; it ends with one outcome: a code, lines for people, an object for programs.
 * Most verbs end within shell_begin(); the others when an answer comes or their time is up. So everything can be tried
 * in virtual time:
 *
 *     shell_open(&shell, &config);                   the node lives on config.ground (ground.h)
 *     shell_begin(&shell, "ttl-set 7 @0100", now);
 *     while (shell.busy) { ... time passes on the ground; shell_tick(&shell, now) ... }
 *     shell.outcome ...
 *
 * Where to look: verbs.c has the tables of all verbs; words.c reads arguments by their types and explains what is wrong
 * with them; discover.c, provision.c, network.c, keys.c, configure.c, send.c and procedures.c carry verbs out; hear.c
 * shows what comes in unasked; book.c is what the shell remembers in the store beside the node's own records; help.c
 * helps and completes.
 *
 * One verb is under way at a time. The shell uses the heap (it is a tool, not the core).
 */
#ifndef TOOL_SHELL_H
#define TOOL_SHELL_H

#include "shell/ground.h"
#include "text.h"

#include <bramble/configuration.h>
#include <bramble/describe.h>
#include <bramble/generic_onoff.h>
#include <bramble/key_refresh.h>
#include <bramble/node.h>
#include <bramble/provisioner.h>
#include <bramble/removal.h>

#include <jansson.h>

/* ---- Outcomes ---------------------------------------------------------------------------------------------------- */

/* The codes are exit statuses of `bramble shell -c`. X(name, number, word in JSON) */
#define SHELL_CODES(X)                                                                                                 \
    X(DONE, 0, "done")                                                                                                 \
    X(FAILED, 1, "failed")               /* something of our own: the store, no free address */                        \
    X(USAGE, 2, "usage")                 /* the words make no sense, or name what is not there */                      \
    X(NO_ANSWER, 3, "no answer")         /* who was asked is silent */                                                 \
    X(REFUSED, 4, "refused")             /* who was asked says no */                                                   \
    X(NO_CONTROLLER, 5, "no controller") /* there is no radio to speak with */

enum shell_code {
#define SHELL_CODE_ENTRY(name, number, word) SHELL_##name = (number),
    SHELL_CODES(SHELL_CODE_ENTRY)
#undef SHELL_CODE_ENTRY
};
const char *shell_code_word(unsigned code);

struct shell_outcome {
    unsigned code;
    struct text text; /* lines for people, without the last end of line; may be empty */
    json_t *json;     /* an object: what came of it; "verb", "result" and "message" are added by shell_outcome_json() */
};

/* ---- Words ------------------------------------------------------------------------------------------------------- */

enum shell_kind {
    SHELL_ADDRESS = 1, /* a unicast address, hexadecimal */
    SHELL_DESTINATION, /* a unicast or group address, or 0 */
    SHELL_GROUP,       /* a group or virtual address, or a Label UUID */
    SHELL_ANY,         /* all of these, or 0 */
    SHELL_UUID,        /* 32 hexadecimal digits, or the first ones of a device that was discovered */
    SHELL_KEY_INDEX,   /* hexadecimal, as in mesh-cfgclient */
    SHELL_MODEL,       /* 1000, or 05f1:0001 of a vendor */
    SHELL_COMPANY,     /* hexadecimal; makes the model before it a vendor's */
    SHELL_HEXADECIMAL, /* 0 to ffff */
    SHELL_NUMBER,      /* decimal, or 0x..., from `least` to `most` */
    SHELL_SWITCH,      /* on, off, 1, 0 */
    SHELL_DURATION,    /* 5s, 500ms, 2m, 1h; a bare number is seconds */
    SHELL_OCTETS,      /* 1 to 32 octets in hexadecimal digits; or one of the words in `choices`: no octets */
    SHELL_CHOICE,      /* one of the words in `choices` */
    SHELL_VERB,        /* the name of a verb */
    SHELL_MESSAGE,     /* an access message by name, generic-onoff-set, or its octets in hexadecimal digits */
    SHELL_WORD,        /* anything */
    SHELL_REST         /* all words that are left */
};

struct shell_argument {
    const char *name; /* as the help shows it; NULL: no more arguments */
    uint8_t kind;     /* enum shell_kind */
    bool optional;
    uint32_t least, most;
    const char *field;   /* of the verb's message, that the number goes into; NULL: none */
    const char *choices; /* separated by '|' */
};

struct shell_value {
    bool given;
    uint32_t number; /* also the place in `choices` */
    bramble_time duration;
    uint8_t octets[32];
    uint8_t size;
    bool label; /* `octets` are a Label UUID, and `number` its virtual address */
    const char *word;
    char **words; /* SHELL_REST: `count` of them */
    unsigned count;
};

#define SHELL_ARGUMENTS_MAX 7U
#define SHELL_WORDS_MAX 32U
#define SHELL_LINE_MAX 1024U

/* ---- Verbs ------------------------------------------------------------------------------------------------------- */

struct shell;

enum shell_to {
    SHELL_TO_NOBODY,
    SHELL_TO_TARGET,  /* the node at @ADDRESS, else the target */
    SHELL_TO_ELEMENT, /* the node that has the element in the first argument */
    SHELL_TO_ANYBODY, /* any address at @ADDRESS, groups and labels too, else the target */
    SHELL_TO_ITSELF   /* the shell's own node, which has a configuration like any other */
};

struct shell_verb {
    const char *name;
    const char *help;
    const char *chapter;
    struct shell_argument arguments[SHELL_ARGUMENTS_MAX + 1];
    const char *message;         /* that is sent; NULL: none */
    const char *virtual_message; /* instead of it when an argument is a label */
    const char *vendor_message;  /* instead of it when the model is a vendor's */
    uint8_t app_key;             /* which argument, from 1, is the AppKey it is sent under; 0: the device key */
    uint8_t to;                  /* enum shell_to */
    bool alone;                  /* needs no network */
    bool still;                  /* needs no controller */
    bool meanwhile;              /* may be said while another verb is under way */
    /* Begins. For a verb with `message`: completes the message's fields, and answers false when it has ended it. */
    void (*begin)(struct shell *shell, const struct shell_value *values);
    bool (*prepare)(struct shell *shell, const struct shell_value *values, const struct bramble_message_names *names,
                    void *fields);
    /* The answer was a success; NULL: nothing to remember. May replace the outcome's text. */
    void (*after)(struct shell *shell, const void *fields);
    void (*cancel)(struct shell *shell); /* NULL: all requests are withdrawn */
    void (*due)(struct shell *shell);    /* its deadline has come */
};

const struct shell_verb *shell_verb_at(size_t i); /* in the order of the help; NULL at the end */
const struct shell_verb *shell_verb_called(const char *name);

/* ---- The shell --------------------------------------------------------------------------------------------------- */

struct shell_config {
    struct shell_ground *ground;
    bool user;           /* somebody is there who reads and types: a device may ask for what it shows */
    uint32_t timeout_ms; /* of each request; 0: the stack's default */
    void *context;
    /* A line of news for people, while a verb is under way or at any time. */
    void (*told)(void *context, const char *line);
};

#define SHELL_DEVICES_MAX 64U
#define SHELL_NODES_MAX 256U
#define SHELL_APP_KEYS_MAX 16U
#define SHELL_SUBNETS_MAX 8U
#define SHELL_PAIRS_MAX 64U
#define SHELL_LABELS_MAX 16U

/* An unprovisioned device that was heard. */
struct shell_device {
    uint8_t uuid[16];
    uint16_t oob_information;
    int8_t rssi_dbm;
};

/* What the shell remembers in the store, as pairs of numbers: book.c. */
enum shell_table {
    SHELL_APP_KEYS, /* an AppKey, and the NetKey it belongs to */
    SHELL_GROUPS,   /* a group, and an element that was made to listen to it */
    SHELL_SUBNETS,  /* a NetKey, and a node that was given it beside its first */
    SHELL_EXCLUDED, /* a NetKey, and a node that its key refresh leaves out */
    SHELL_TABLES
};

struct shell_pair {
    uint16_t first, second;
};

struct shell_pairs {
    uint16_t count;
    struct shell_pair pair[SHELL_PAIRS_MAX];
};

struct shell_book {
    struct shell_pairs tables[SHELL_TABLES];
    unsigned labels;
    struct {
        uint8_t uuid[16];
        uint16_t address;
    } label[SHELL_LABELS_MAX];
};

/* A message that `send` has sent, and what it waits for. */
struct shell_sending {
    uint8_t octets[380]; /* of the access message, opcode first */
    size_t size;
    struct bramble_to to;
    uint8_t label[16];
    uint32_t wanted; /* opcode of the answer; BRAMBLE_OPCODE_NONE: whatever comes */
    unsigned attempts;
    bramble_time spacing, end;
};

struct shell {
    struct shell_config config;
    struct bramble_node *node;
    struct bramble_limits limits;                      /* the node's */
    struct bramble_configuration_client configuration; /* the states of the node's models */
    uint8_t tid;                                       /* of the next transaction */
    uint32_t timeout_ms;                               /* of each request; 0: the stack's default */
    uint16_t asked_app;                                /* the AppKey of the request under way */
    struct shell_book book;
    bool has_controller; /* whoever carries the node's packets says so; true at first */
    char no_controller[SHELL_TROUBLE_MAX];
    uint16_t target; /* 0: none */
    struct shell_device devices[SHELL_DEVICES_MAX];
    size_t device_count;

    /* The verb under way, or the last one. */
    const struct shell_verb *verb;
    struct shell_outcome outcome;
    bool busy;
    bool listening; /* discover-unprovisioned on */
    bramble_time now, begun, deadline;
    uint16_t to; /* whom it speaks to */
    bool to_label;
    uint8_t label[16]; /* when it speaks to a virtual address */
    json_t *heard;     /* messages that came while `send` or `listen` was under way; NULL: nobody collects */
    struct shell_sending sending;
    struct {
        uint16_t source;
        uint32_t opcode;
        bramble_time time;
    } answer; /* the last one: when it is repeated, that is no news */
    uint32_t link;
    bool asked;        /* the device of a provisioning waits for an answer of the user */
    bool asked_static; /* and that answer is octets */
    bool timed_out;    /* the provisioning was ended by our own patience */
    struct bramble_removal removal;
    unsigned removed_elements; /* of the node that it removes */
    struct bramble_key_refresh refresh;
    struct bramble_key_refresh_node *refresh_nodes;
    bool go_on;
    uint16_t updated_net, updated_app; /* by `subnet-update`: the subnet, and how far it is with its AppKeys */
    bool more;                         /* `after` has asked for more: the verb goes on */
    bool far_enough;                   /* it has stopped there */
    unsigned refresh_until;            /* the phase that the key refresh is to stop in; 0: it goes to its end */
};

/* Makes the node from its store. Errors are those of bramble_node_start(). */
BRAMBLE_MUST_CHECK int shell_open(struct shell *shell, const struct shell_config *config);
/* Gives all memory back. The node is the ground's, which is closed before. */
void shell_close(struct shell *shell);

/* Begins a line. An empty one, or a comment (#), ends at once with nothing. False when another verb is under way and
 * this one cannot be said meanwhile (the outcome of that one is untouched; the user is told). */
bool shell_begin(struct shell *shell, const char *line, bramble_time now);
/* May this line be said while a verb is under way? */
bool shell_meanwhile(const char *line);
/* The time has come that shell_due() told. */
void shell_tick(struct shell *shell, bramble_time now);
bramble_time shell_due(const struct shell *shell);
/* The user does not want to wait any longer. */
void shell_cancel(struct shell *shell, bramble_time now);
/* The outcome as one object; the caller's. */
json_t *shell_outcome_json(const struct shell *shell);

/* ---- Inside ------------------------------------------------------------------------------------------------------ */

/* Ends the verb. The text is a line of the outcome, after those that it has. */
void shell_end(struct shell *shell, unsigned code, const char *format, ...) TOOL_FORMAT(3, 4);
/* The same without a line. */
void shell_over(struct shell *shell, unsigned code);
/* Ends it for an error of the library, saying what was tried. */
void shell_end_error(struct shell *shell, int error, const char *tried);
/* Ends it as unanswered: who was silent for how long, and what to look at. */
void shell_end_silent(struct shell *shell, uint16_t address, const char *look_at);
/* A line of the outcome, a member of its object (which takes the reference), news for the user. */
void shell_say(struct shell *shell, const char *format, ...) TOOL_FORMAT(2, 3);
void shell_set(struct shell *shell, const char *key, json_t *value);
void shell_tell(struct shell *shell, const char *format, ...) TOOL_FORMAT(2, 3);

/* Splits a line into words in place; answers how many, or -1 when there are too many. */
int shell_split(char *line, char **words);
/* Reads the words of a verb. False when something is wrong, which has ended the verb then. */
bool shell_read(struct shell *shell, const struct shell_verb *verb, char **words, unsigned count,
                struct shell_value *values);
/* What stands behind an @: an element, or (`anybody`) a group or a label as well. False: it ended the verb. */
bool shell_read_address(struct shell *shell, const char *word, bool anybody, struct shell_value *value);
/* "5s", "500ms", "2m", "1h"; a bare number is seconds. */
bool shell_read_duration(const char *word, bramble_time *duration);
/* "bind ELEMENT APPKEY MODEL [COMPANY]" */
void shell_usage(const struct shell_verb *verb, struct text *text);

struct bramble_model_ref shell_model(struct shell *shell, bramble_model_id id);
/* "0x0100", in turn one of a few buffers. */
const char *shell_address(uint32_t address);
json_t *shell_json_address(uint32_t address);
/* "1000" or "05f1:0001" */
void shell_model_text(bramble_model_id id, char text[16]);

void shell_book_read(struct shell *shell);
/* What is remembered; each answers an error of the store, or _FULL. What is there already, or not there, is no error.
 */
BRAMBLE_MUST_CHECK int shell_book_add(struct shell *shell, unsigned table, uint16_t first, uint16_t second);
BRAMBLE_MUST_CHECK int shell_book_remove(struct shell *shell, unsigned table, uint16_t first, uint16_t second);
bool shell_book_has(const struct shell *shell, unsigned table, uint16_t first, uint16_t second);
/* Forgets a node that is gone: its groups and subnets. */
BRAMBLE_MUST_CHECK int shell_book_gone(struct shell *shell, uint16_t address, unsigned elements);
/* Forgets all pairs with this first number. */
BRAMBLE_MUST_CHECK int shell_book_clear(struct shell *shell, unsigned table, uint16_t first);
/* The NetKey of an AppKey; false when there is no such AppKey. */
bool shell_book_net_of(const struct shell *shell, uint16_t app, uint16_t *net);
/* A Label UUID; true in *fresh when it was not known. */
BRAMBLE_MUST_CHECK int shell_book_label(struct shell *shell, const uint8_t label[16], bool *fresh);
uint16_t shell_label_address(const struct shell *shell, const uint8_t label[16]);
/* The label of a virtual address, if exactly one is known; else NULL. */
const uint8_t *shell_label_of(const struct shell *shell, uint16_t address);

/* Ends the verb, and answers false, when this network has no such AppKey, or NetKey. */
bool shell_knows_app_key(struct shell *shell, uint32_t app);
bool shell_knows_net_key(struct shell *shell, uint32_t net);
bool shell_has_net_key(const struct shell *shell, uint32_t net);
/* A key refresh of the subnet is over: what was noted for it is forgotten. */
void shell_key_refresh_over(struct shell *shell, uint16_t net);
/* The 16 octets that were given, or new ones; the same of a label. */
bool shell_settle_key(struct shell *shell, const struct shell_value *given, uint8_t key[16]);
/* Draws a key. False: that failed, and has ended the verb. */
bool shell_draw(struct shell *shell, uint8_t *out, size_t size);

/* The messages that the shell knows by name: those of the library, and those of Bramble's own examples. */
const struct bramble_message_names *shell_names_find(uint32_t opcode);
const struct bramble_message_names *shell_names_called(const char *word);
const struct bramble_message_names *shell_names_at(size_t i); /* access messages in turn; NULL at the end */
/* "generic-onoff-set" */
void shell_message_word(const struct bramble_message_names *names, char *word, size_t capacity);
/* The answer that belongs to a request; NULL: nobody knows. */
const struct bramble_message_type *shell_answer_to(const struct bramble_message_type *request);
/* Sends the fields of the verb's message and waits for the answer; ends the verb when it cannot be sent. `app` below
 * 0: under the device key. */
void shell_ask(struct shell *shell, int app, const struct bramble_message_names *names, void *fields);

/* Where messages come in that no request waits for: hear.c. */
extern const struct bramble_model_type shell_listener_type, shell_device_listener_type;
json_t *shell_fields_json(const struct bramble_message_names *names, const void *fields);

/* Candidates for the last word of a line, each handed to `found` (with what is to be added behind it). */
void shell_complete(const struct shell *shell, const char *line, void (*found)(void *context, const char *word),
                    void *context);

/* Events of the node that belong to a subject. */
void shell_discover_event(struct shell *shell, const struct bramble_provisioning_event *event);
void shell_provision_event(struct shell *shell, const struct bramble_provisioning_event *event);

/* The functions of the table. */
typedef void shell_begin_verb(struct shell *shell, const struct shell_value *values);
typedef bool shell_prepare_verb(struct shell *shell, const struct shell_value *values,
                                const struct bramble_message_names *names, void *fields);
shell_begin_verb shell_help, shell_create, shell_subnet_create, shell_appkey_create, shell_discover, shell_provision,
    shell_oob, shell_target, shell_show, shell_configure, shell_onoff_set, shell_node_reset, shell_key_refresh,
    shell_iv_update, shell_virt_add, shell_group_list, shell_keys, shell_list_nodes, shell_list_unprovisioned,
    shell_send, shell_listen, shell_timeout, shell_node_import, shell_subnet_update;
shell_prepare_verb shell_appkey_fields, shell_appkey_index_fields, shell_netkey_fields, shell_publication_fields,
    shell_new_netkey_fields, shell_new_appkey_fields, shell_transaction_fields, shell_listen_fields;
void shell_composition_after(struct shell *shell, const void *fields);
void shell_subscribed_after(struct shell *shell, const void *fields);
void shell_unsubscribed_after(struct shell *shell, const void *fields);
void shell_overwritten_after(struct shell *shell, const void *fields);
void shell_unsubscribed_all_after(struct shell *shell, const void *fields);
void shell_onoff_after(struct shell *shell, const void *fields);
void shell_netkey_added_after(struct shell *shell, const void *fields);
void shell_netkey_deleted_after(struct shell *shell, const void *fields);
void shell_appkey_deleted_after(struct shell *shell, const void *fields);
void shell_subnet_updated_after(struct shell *shell, const void *fields);
void shell_phase_set_after(struct shell *shell, const void *fields);
void shell_key_refresh_status_after(struct shell *shell, const void *fields);
void shell_discover_due(struct shell *shell);
void shell_send_due(struct shell *shell);
void shell_onoff_due(struct shell *shell);
void shell_listen_due(struct shell *shell);
void shell_provision_due(struct shell *shell);
void shell_iv_update_due(struct shell *shell);
void shell_discover_cancel(struct shell *shell);
void shell_listen_cancel(struct shell *shell);
void shell_send_cancel(struct shell *shell);
void shell_provision_cancel(struct shell *shell);
void shell_node_reset_cancel(struct shell *shell);
void shell_key_refresh_cancel(struct shell *shell);

#endif
