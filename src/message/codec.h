/* What decode.c and encode.c share, and what describe.c needs of it: streams of bits, members of a struct by offset,
 * conditions. How the codec works is told at the top of decode.c.
 */
#ifndef MESSAGE_CODEC_H
#define MESSAGE_CODEC_H

#include "base/octets.h"

#include <bramble/message.h>

/* What all functions need to know; the same in both directions. */
struct codec_work {
    enum bramble_strictness strictness;
    struct bramble_field_error *error; /* may be NULL */
};

/* Notes which field was refused and answers `error`. */
int codec_refuse(const struct codec_work *work, const struct bramble_message_type *type, size_t field, int error,
                 int64_t value);

struct bits_in {
    struct reader octets;
    uint8_t current, left; /* the octet being taken apart, and how many of its bits are still to be taken */
    bool big;
};

struct bits_out {
    struct writer octets;
    uint8_t current, used;
    bool big;
};

/* The next `count` (up to 64) bits as a number. Missing octets read as zero and mark the reader as failed. */
uint64_t codec_take_bits(struct bits_in *in, unsigned count);
void codec_put_bits(struct bits_out *out, uint64_t value, unsigned count);

/* Octets of the member that holds an integer of so many bits; reading and writing such a member. */
size_t codec_member_octets(unsigned bits);
uint64_t codec_load(const void *fields, size_t offset, size_t octets);
void codec_store(void *fields, size_t offset, size_t octets, uint64_t value);
struct bramble_view codec_load_view(const void *fields, const struct bramble_field *field);
void codec_store_view(void *fields, const struct bramble_field *field, struct bramble_view view);
int64_t codec_sign_extended(uint64_t value, unsigned bits);
/* The value of an integer or PRESENCE member, sign included; 0 for what is no integer. */
int64_t codec_member_value(const void *fields, const struct bramble_field *field);

/* No ranges allow every value. */
bool codec_in_ranges(const struct bramble_message_type *type, unsigned first, unsigned count, int64_t value);
/* Whether condition number `condition` (0: none) and its parents hold for what is in the struct. */
bool codec_is_present(const struct bramble_message_type *type, const void *fields, unsigned condition);

/* How many octets of `source` the list takes (all that is there, or the items that its count field says); every item is
 * decoded to find out. Negative: an item is wrong. */
int codec_list_extent(const struct codec_work *work, const struct bramble_message_type *type,
                      const struct bramble_field *field, const void *fields, struct bramble_view source);
/* Whether packed key indexes are well formed. */
bool codec_are_key_indexes(struct bramble_view packed);

#endif
