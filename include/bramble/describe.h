/* Messages by name: for tools that show, log or compose messages without knowing them. Link `bramble_names`.
 *
 * Firmware does not need this. Names, units and value names come from the same descriptions as the codec's tables, but
 * lie in objects of their own, and every message known to the library is found from here by number or by name.
 *
 * To show what was received:
 *
 *     const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_ACCESS, opcode);
 *     union bramble_message_fields fields;
 *     if (names != NULL && bramble_parameters_decode(names->type, parameters, &fields, sizeof fields) == 0) {
 *         bramble_describe_json(names, &fields, text, sizeof text);
 *     }
 *
 * To go through the fields one by one, bramble_field_next(); to ask for one, bramble_field_get(). To compose a message
 * by name: clear a `union bramble_message_fields`, set fields in any order, encode:
 *
 *     memset(&fields, 0, sizeof fields);
 *     bramble_field_set_number(names, &fields, "onoff", 1);
 *     bramble_field_set_number(names, &fields, "tid", 7);
 *     bramble_parameters_encode(names->type, &fields, out, sizeof out);
 *
 * Setting an optional field makes its group present; setting a bit of a flags field by the bit's name works too.
 * Lists are octets: set them with bramble_field_set_octets() after composing the items one by one, each with the item's
 * own names, into a buffer with bramble_list_append(); packed key indexes with bramble_key_indexes_encode(). Views that
 * were set must live until the message is encoded.
 *
 * Texts are written into the caller's buffer, always terminated when `capacity` is not 0; the answer is the length the
 * whole text has, as with snprintf(), so a result of `capacity` or more means that it was cut.
 *
 * An application's own messages (generate.py --names) work with all functions that take names.
 *
 * Threads: everything here is constant or the caller's; any thread may call any of it at any time.
 */
#ifndef BRAMBLE_DESCRIBE_H
#define BRAMBLE_DESCRIBE_H

#include <bramble/message.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Names, as generated ----------------------------------------------------------------------------------------- */

/* How a value is best shown. */
enum bramble_shown {
    BRAMBLE_SHOWN_DECIMAL,
    BRAMBLE_SHOWN_HEXADECIMAL, /* addresses, key indexes, identifiers */
    BRAMBLE_SHOWN_OCTETS,
    BRAMBLE_SHOWN_TEXT,  /* UTF-8 */
    BRAMBLE_SHOWN_FLAGS, /* bits with names; `value` of a name is its mask */
    BRAMBLE_SHOWN_MODEL,
    BRAMBLE_SHOWN_ACCESS_MESSAGE /* octets that are a whole access message, opcode first; may be empty */
};

struct bramble_value_name {
    uint32_t value;
    const char *name;
};

/* What a number n means: (n * times / divided + plus) `unit`. */
struct bramble_field_names {
    const char *name;                          /* NULL: not for people (padding, constants, hidden lengths) */
    const char *unit;                          /* NULL: a bare number */
    const struct bramble_message_names *items; /* of a list or struct */
    const struct bramble_value_name *values;
    uint8_t value_count;
    uint8_t shown; /* enum bramble_shown */
    int32_t plus;
    uint32_t times, divided;
};

/* `fields` in the order on the air, reserved bits and the like included. */
struct bramble_message_names {
    const struct bramble_message_type *type;
    const char *name;   /* "Config AppKey Add" */
    const char *family; /* "config" */
    const struct bramble_field_names *fields;
    uint8_t field_count;
    uint16_t minimum, maximum; /* octets of parameters; 0xFFFF = as much as fits */
};

/* ---- Finding messages -------------------------------------------------------------------------------------------- */

/* The message of this opcode in this layer, or NULL. Generic provisioning PDUs without an opcode octet of their own and
 * structures are found by name only. */
const struct bramble_message_names *bramble_message_names_find(enum bramble_layer layer, uint32_t opcode);

/* By its name as the specification writes it ("Generic OnOff Set", "Friend Request"); NULL if there is none. */
const struct bramble_message_names *bramble_message_names_called(const char *name);

/* By its type; NULL for types that are not the library's. */
const struct bramble_message_names *bramble_message_names_of(const struct bramble_message_type *type);

/* All of them in turn, in no order that means anything; NULL at the end. */
const struct bramble_message_names *bramble_message_names_at(size_t position);

/* ---- Fields of a decoded struct ---------------------------------------------------------------------------------- */

enum bramble_value_kind {
    BRAMBLE_VALUE_UNSIGNED,
    BRAMBLE_VALUE_SIGNED,
    BRAMBLE_VALUE_OCTETS,
    BRAMBLE_VALUE_MODEL,       /* `number` is a bramble_model_id */
    BRAMBLE_VALUE_KEY_INDEXES, /* `octets` packed; bramble_key_indexes_at() */
    BRAMBLE_VALUE_LIST,        /* `octets`: the items; bramble_list_next() with names->items->type */
    BRAMBLE_VALUE_STRUCT       /* `fields` with names->items */
};

struct bramble_value {
    const struct bramble_field_names *names;
    enum bramble_value_kind kind;
    uint8_t bits;               /* width of an integer on the air */
    uint64_t number;            /* unsigned and model */
    int64_t signed_number;      /* signed */
    struct bramble_view octets; /* borrowed from where the struct borrows it, or from the struct */
    const void *fields;
};

/* True for lists of plain numbers: items that are one field called "value". */
bool bramble_list_is_plain(const struct bramble_message_names *item);

/* The next field that is present and has a name, in the order on the air. `position` starts at 0. False at the end. */
bool bramble_field_next(const struct bramble_message_names *names, const void *fields, size_t *position,
                        struct bramble_value *value);

/* A field by name, or a bit of a flags field by the bit's name (a number 0 or 1). BRAMBLE_ERROR_NOT_FOUND when there is
 * no such field, or when it is not present. */
BRAMBLE_MUST_CHECK int bramble_field_get(const struct bramble_message_names *names, const void *fields,
                                         const char *name, struct bramble_value *value);

/* What is known of a field before it is set: kind, width and names; no value. The same errors, except that a field that
 * is not present is found. Where one name stands for alternatives, the one that is present counts, else the first. */
BRAMBLE_MUST_CHECK int bramble_field_find(const struct bramble_message_names *names, const void *fields,
                                          const char *name, struct bramble_value *value);

/* Sets an integer, a model identifier, or a bit of flags. Unsigned fields of 64 bits take the number's bits. The named
 * length of another field is accepted and ignored: lengths follow from what they measure. NOT_FOUND; VALUE when it does
 * not fit; ARGUMENT when the field is no number. Prohibited values are found when encoding. */
BRAMBLE_MUST_CHECK int bramble_field_set_number(const struct bramble_message_names *names, void *fields,
                                                const char *name, int64_t number);

/* Sets octets, text, a list or packed key indexes. Fixed octets are copied (LENGTH when their number differs); all else
 * is borrowed. The field that counts a list follows by itself. NOT_FOUND; ARGUMENT when the field is a number. */
BRAMBLE_MUST_CHECK int bramble_field_set_octets(const struct bramble_message_names *names, void *fields,
                                                const char *name, struct bramble_view octets);

/* The struct inside the struct, to be filled with the help of (*inner); NULL when there is none of that name. */
void *bramble_field_struct(const struct bramble_message_names *names, void *fields, const char *name,
                           const struct bramble_message_names **inner);

/* ---- Words ------------------------------------------------------------------------------------------------------- */

/* The name that this value of a field has ("Success"), or NULL. */
const char *bramble_value_name(const struct bramble_field_names *field, uint64_t number);

/* One value for people: `1 (On)`, `60 (300 ms)`, `0x0123`, `00112233`, `0x0005 (relay|friend)`. */
size_t bramble_value_text(const struct bramble_value *value, char *out, size_t capacity);

/* A whole message: `onoff 1 (On), tid 49, delay 60 (300 ms)`. */
size_t bramble_describe_text(const struct bramble_message_names *names, const void *fields, char *out, size_t capacity);

/* The fields as a JSON object: numbers, "0x..." strings for what is hexadecimal, strings of hexadecimal digits for
 * octets, arrays and objects; models as {"company_id": ..., "model_id": ...}. */
size_t bramble_describe_json(const struct bramble_message_names *names, const void *fields, char *out, size_t capacity);

/* Which field the codec refused: its index in (*owner)->fields, where `*owner` is the message, or the list item or
 * struct in it, that has the field. BRAMBLE_ERROR_NOT_FOUND: the message as a whole. */
int bramble_field_refused(const struct bramble_message_names *names, int error,
                          const struct bramble_field_error *detail, const struct bramble_message_names **owner);

/* Why a message was refused: `transition_steps: 63 is not allowed`, `tid: 1 octets are a wrong length` (so many were
 * there in all), `9 octets are too many`. `error` and `detail` as they came from the codec. */
size_t bramble_describe_error(const struct bramble_message_names *names, int error,
                              const struct bramble_field_error *detail, char *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
