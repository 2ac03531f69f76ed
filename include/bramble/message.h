/* Messages: typed structs on one side, octets on the other, and one codec between them.
 *
 * Every message of Bluetooth Mesh is described once, as text, in src/message/descriptions/. A script turns that into
 *   - a C struct per message with the specification's field names (<bramble/messages/...>, one header per family),
 *   - a `const struct bramble_message_type` array per message: what the codec needs and nothing else,
 *   - names, units and value names in objects of their own, for tools (<bramble/describe.h>).
 * A program that never mentions a message does not carry its table. docs/messages.md explains the language;
 * applications describe their vendor messages in it too.
 *
 * Sending:
 *
 *     struct bramble_generic_onoff_set set = {.onoff = 1, .tid = 7};
 *     struct bramble_message message = bramble_generic_onoff_set_message(&set);
 *
 * and `message` goes to bramble_send() and its relatives. Receiving:
 *
 *     struct bramble_generic_onoff_set set;
 *     int result = bramble_generic_onoff_set_decode(parameters, &set);
 *
 * The codec is strict both ways. A message that is too long or too short for its description is
 * BRAMBLE_ERROR_LENGTH; a field that holds a value the specification prohibits is BRAMBLE_ERROR_VALUE. The
 * specification wants such messages ignored, so a server can decode and return. What the specification wants answered
 * (an address that is not ours, a key index we do not have) is not the codec's business and passes.
 *
 * Shapes of the struct members:
 *   - integers: the smallest of uint8_t, uint16_t, uint32_t, uint64_t (or int..) that holds the field;
 *   - fixed octets (keys, UUIDs): uint8_t name[n], in the order in which they are sent;
 *   - the rest of a message, a list: struct bramble_view into the source, valid as long as the source is. Lists are
 *     read and written item by item with bramble_list_next() and bramble_list_append();
 *   - `bool has_x` stands in front of fields that are present together or not at all. Absent fields decode as zero.
 * Messages without fields have no struct; their `fields` is NULL.
 *
 * Nothing here keeps state or memory. Decoded structs borrow from the octets they were decoded from.
 * Specification: Mesh Protocol 1.1 section 3.7.3 (access payload) and the sections named in the descriptions.
 */
#ifndef BRAMBLE_MESSAGE_H
#define BRAMBLE_MESSAGE_H

#include <bramble/error.h>
#include <bramble/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Opcodes (Mesh Protocol 1.1 section 3.7.3.1) ----------------------------------------------------------------- */

/* An opcode as a number is its octets in the order in which they are sent, except that the company of a vendor opcode
 * stands in it as a number (it is little-endian on the air):
 *   1 octet    0x00 to 0x7E         2 octets   0x8000 to 0xBFFF
 *   3 octets   0xC00000 | operation << 16 | company; operation 0 to 0x3F
 */
#define BRAMBLE_VENDOR_OPCODE(operation, company)                                                                      \
    (0xC00000U | ((uint32_t)((operation)&0x3FU) << 16) | (uint32_t)((company)&0xFFFFU))

static inline bool bramble_opcode_is_vendor(uint32_t opcode)
{
    return opcode >= 0xC00000U;
}

static inline uint16_t bramble_opcode_company(uint32_t vendor_opcode)
{
    return (uint16_t)(vendor_opcode & 0xFFFFU);
}

#define BRAMBLE_OPCODE_OCTETS_MAX 3U

/* Reads the opcode at the start of an access payload. Answers the number of octets it takes (1 to 3), or
 * BRAMBLE_ERROR_LENGTH when it is cut short, or BRAMBLE_ERROR_VALUE for the reserved 0x7F. */
BRAMBLE_MUST_CHECK int bramble_opcode_read(struct bramble_view payload, uint32_t *opcode);

/* Writes an opcode; answers the number of octets written, BRAMBLE_ERROR_LENGTH when `capacity` is too small,
 * BRAMBLE_ERROR_VALUE when the number is no opcode. */
BRAMBLE_MUST_CHECK int bramble_opcode_write(uint32_t opcode, uint8_t *out, size_t capacity);

/* ---- Model identifiers ------------------------------------------------------------------------------------------- */

/* A model identifier as one number: company in the high half, model in the low half. Models of the Bluetooth SIG have
 * no company; 0xFFFF, which is no company, stands there instead (0x0000 would be somebody's). Always write
 * BRAMBLE_SIG_MODEL(0x1000), or the BRAMBLE_MODEL_... names of the message headers, never the bare number. */
typedef uint32_t bramble_model_id;

#define BRAMBLE_SIG_MODEL(model) (0xFFFF0000U | (uint32_t)(model))
#define BRAMBLE_VENDOR_MODEL(company, model) (((uint32_t)(company) << 16) | (uint32_t)(model))

static inline bool bramble_model_is_vendor(bramble_model_id id)
{
    return id < 0xFFFF0000U;
}

/* ---- A message type: the compiled description of one message ----------------------------------------------------- */

/* Which kind of PDU a message is, hence what its "opcode" means and where it is looked up by number. */
enum bramble_layer {
    BRAMBLE_LAYER_ACCESS,               /* opcode of 1 to 3 octets, little-endian fields */
    BRAMBLE_LAYER_CONTROL,              /* transport control message: 1 octet, SEG 0 and the 7-bit opcode */
    BRAMBLE_LAYER_PROXY_CONFIGURATION,  /* 1 octet */
    BRAMBLE_LAYER_BEACON,               /* 1 octet: beacon type */
    BRAMBLE_LAYER_PROVISIONING,         /* 1 octet: PDU type */
    BRAMBLE_LAYER_GENERIC_PROVISIONING, /* by the first octet, see <bramble/messages/generic_provisioning.h> */
    BRAMBLE_LAYER_OTHER                 /* structures without an opcode: list items, service data, data pages */
};

#define BRAMBLE_OPCODE_NONE 0xFFFFFFFFU /* the opcode of a structure that has none */

/* A type is an array of octets, written by the generator and read by the codec: the opcode, the size of the struct, and
 * the fields. `bramble_<message>_type` is its beginning. The struct around the octet is there so that no other array is
 * taken for a type. Tools read types with <bramble/describe.h>. */
struct bramble_message_type {
    uint8_t octet;
};

struct bramble_message_names; /* for tools, <bramble/describe.h> */

enum bramble_layer bramble_message_layer(const struct bramble_message_type *type);
/* The opcode as a number, as above; BRAMBLE_OPCODE_NONE for structures without. */
uint32_t bramble_message_opcode(const struct bramble_message_type *type);
/* sizeof the struct; 0 when the message has no members. */
size_t bramble_message_fields_size(const struct bramble_message_type *type);

/* For what the generator writes: where the halves of a member of 64 bits lie on this machine. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define BRAMBLE_LOW_HALF 4U
#else
#define BRAMBLE_LOW_HALF 0U
#endif
#define BRAMBLE_HIGH_HALF (4U - BRAMBLE_LOW_HALF)

/* No struct of this library's messages is larger (checked where they are compiled): room for any decoded message. */
#define BRAMBLE_MESSAGE_FIELDS_MAX 64U

/* And no item of a list is larger than this. */
#define BRAMBLE_ITEM_FIELDS_MAX 56U

/* Memory for any decoded message, suitably aligned. */
union bramble_message_fields {
    uint8_t octets[BRAMBLE_MESSAGE_FIELDS_MAX];
    uint64_t align_integer;
    const void *align_pointer;
};

/* ---- A message to be sent ---------------------------------------------------------------------------------------- */

/* Either typed (`type` and `fields`) or raw (`type` NULL, `opcode` and `parameters`). Small enough to pass by value;
 * borrows what it points to. */
struct bramble_message {
    const struct bramble_message_type *type;
    const void *fields; /* the struct of that type; NULL when it has no fields */
    uint32_t opcode;
    struct bramble_view parameters;
};

/* Prefer the generated bramble_<message>_message(), which checks the type of `fields`. */
static inline struct bramble_message bramble_message_of(const struct bramble_message_type *type, const void *fields)
{
    struct bramble_message message = {type, fields, 0, {NULL, 0}};
    return message;
}

static inline struct bramble_message bramble_message_raw(uint32_t opcode, struct bramble_view parameters)
{
    struct bramble_message message = {NULL, NULL, opcode, parameters};
    return message;
}

/* ---- Encoding and decoding --------------------------------------------------------------------------------------- */

/* Which field was refused, for tools; bramble_describe_error() puts it in words. */
struct bramble_field_error {
    uint16_t position; /* in the octets of the type; private to bramble_field_refused() in <bramble/describe.h> */
    uint32_t value;    /* the refused value, its low 32 bits; for lengths the number of octets */
};

/* Prohibited values: refused, or let through (for test equipment and for showing what was received). A value that does
 * not fit its field, and a wrong length, are refused in any case. */
enum bramble_strictness { BRAMBLE_STRICT, BRAMBLE_TOLERANT };

/* Writes opcode and parameters. Answers the octets written, or BRAMBLE_ERROR_LENGTH (does not fit in `capacity`, or a
 * list or rest of wrong length), BRAMBLE_ERROR_VALUE. In the layers with an opcode of one octet that octet comes
 * first; structures without opcode begin with their first field. */
BRAMBLE_MUST_CHECK int bramble_message_encode(const struct bramble_message *message, uint8_t *out, size_t capacity);

/* The same without the opcode. */
BRAMBLE_MUST_CHECK int bramble_parameters_encode(const struct bramble_message_type *type, const void *fields,
                                                 uint8_t *out, size_t capacity);

/* Fills the struct of `type` from the parameters (what follows the opcode). `fields_capacity` is the size of the memory
 * at `fields`; less than bramble_message_fields_size() is
 * BRAMBLE_ERROR_NO_MEMORY. Views in the struct point into `parameters`.
 * After an error the contents of `fields` mean nothing. */
BRAMBLE_MUST_CHECK int bramble_parameters_decode(const struct bramble_message_type *type,
                                                 struct bramble_view parameters, void *fields, size_t fields_capacity);

/* The same two with the choice of strictness, and with `error` (may be NULL) filled on BRAMBLE_ERROR_LENGTH and
 * BRAMBLE_ERROR_VALUE. */
BRAMBLE_MUST_CHECK int bramble_parameters_encode_detailed(const struct bramble_message_type *type, const void *fields,
                                                          uint8_t *out, size_t capacity,
                                                          enum bramble_strictness strictness,
                                                          struct bramble_field_error *error);
BRAMBLE_MUST_CHECK int bramble_parameters_decode_detailed(const struct bramble_message_type *type,
                                                          struct bramble_view parameters, void *fields,
                                                          size_t fields_capacity, enum bramble_strictness strictness,
                                                          struct bramble_field_error *error);

/* ---- Lists ------------------------------------------------------------------------------------------------------- */

/* The next item of a list member: decodes it into `fields` and moves `rest` past it. Start with a copy of the member.
 * Answers 1, or 0 at the end, or a negative error (never for a list in a struct that was decoded).
 *
 *     struct bramble_view rest = list.addresses;
 *     struct bramble_config_sig_model_subscription_list_address item;
 *     while (bramble_list_next(bramble_config_sig_model_subscription_list_address_type, &rest, &item,
 *                              sizeof item) > 0) { ... item.address ... }
 */
BRAMBLE_MUST_CHECK int bramble_list_next(const struct bramble_message_type *item, struct bramble_view *rest,
                                         void *fields, size_t fields_capacity);

/* Appends an item to `out`, of which `*used` octets are in use; when all are there, {out, used} is the list member. */
BRAMBLE_MUST_CHECK int bramble_list_append(const struct bramble_message_type *item, const void *fields, uint8_t *out,
                                           size_t capacity, size_t *used);

/* Packed key indexes (Mesh Protocol 1.1 section 4.3.1.1): their number, one of them (BRAMBLE_KEY_INDEX_NONE beyond the
 * end), and the octets for `count` of them; answers octets written, BRAMBLE_ERROR_LENGTH or BRAMBLE_ERROR_VALUE. */
size_t bramble_key_indexes_count(struct bramble_view packed);
uint16_t bramble_key_indexes_at(struct bramble_view packed, size_t position);
BRAMBLE_MUST_CHECK int bramble_key_indexes_encode(const uint16_t *indexes, size_t count, uint8_t *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
