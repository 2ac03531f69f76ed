/* Entries of the journal, written and found again: see journal.h for the format.
 *
 * Where an entry should stand and none does, the next one is searched octet by octet. What is found there is believed
 * when its check is right and its number is one that could have come: at least one entry is missing, and no more than
 * fit into the hole. Old octets of the medium, though they were an entry once, have a number that is in use no more.
 */
#include "journal.h"

#include <bramble/store.h>
#include <string.h>

#define MARK 0xB7U
#define TEXT "bramble store 1\n"
#define TEXT_OCTETS 16U
#define VERSION_AT 14U

static uint32_t check_of(const uint8_t *octets, size_t size)
{
    uint32_t check = 0xFFFFFFFFU;
    for (size_t i = 0; i < size; i++) {
        check ^= octets[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            check = (check >> 1) ^ (0xEDB88320U & (0U - (check & 1U)));
        }
    }
    return ~check;
}

static void put_little(uint8_t *out, uint32_t value, unsigned octets)
{
    for (unsigned i = 0; i < octets; i++) {
        out[i] = (uint8_t)(value >> (8U * i));
    }
}

static uint32_t little(const uint8_t *octets, unsigned count)
{
    uint32_t value = 0;
    for (unsigned i = count; i > 0; i--) {
        value = value << 8 | octets[i - 1U];
    }
    return value;
}

void journal_write_head(uint8_t out[JOURNAL_HEAD], const struct journal_head *head)
{
    memcpy(out, TEXT, TEXT_OCTETS);
    put_little(&out[16], head->first, 4);
    put_little(&out[20], head->snapshot, 4);
    put_little(&out[24], check_of(out, 24), 4);
}

int journal_read_head(struct bramble_view octets, struct journal_head *head)
{
    if (octets.size < JOURNAL_HEAD || check_of(octets.data, 24) != little(&octets.data[24], 4) ||
        memcmp(octets.data, TEXT, VERSION_AT) != 0) {
        return -1;
    }
    head->first = little(&octets.data[16], 4);
    head->snapshot = little(&octets.data[20], 4);
    return octets.data[VERSION_AT] == TEXT[VERSION_AT] ? 0 : octets.data[VERSION_AT];
}

size_t journal_write_entry(uint8_t *out, const struct journal_entry *entry)
{
    out[0] = MARK;
    out[1] = entry->kind;
    put_little(&out[2], entry->key, 2);
    put_little(&out[4], (uint32_t)entry->content.size, 2);
    put_little(&out[6], entry->previous_key, 2);
    put_little(&out[8], entry->number, 4);
    put_little(&out[12], entry->safe, 4);
    put_little(&out[16], check_of(entry->content.data, entry->content.size), 4);
    put_little(&out[20], check_of(out, 20), 4);
    if (entry->content.size > 0) {
        memcpy(&out[JOURNAL_ENTRY], entry->content.data, entry->content.size);
    }
    return JOURNAL_ENTRY + entry->content.size;
}

/* True when the head of an entry is at `offset`; its content need not be whole, nor all there. */
static bool entry_at(const struct journal_reader *reader, size_t offset, struct journal_entry *entry)
{
    if (offset > reader->octets.size || reader->octets.size - offset < JOURNAL_ENTRY) {
        return false;
    }
    const uint8_t *octets = &reader->octets.data[offset];
    if (octets[0] != MARK || check_of(octets, 20) != little(&octets[20], 4)) {
        return false;
    }
    entry->kind = octets[1];
    entry->key = (uint16_t)little(&octets[2], 2);
    entry->content = (struct bramble_view){&octets[JOURNAL_ENTRY], little(&octets[4], 2)};
    entry->previous_key = (uint16_t)little(&octets[6], 2);
    entry->number = little(&octets[8], 4);
    entry->safe = little(&octets[12], 4);
    return entry->kind >= JOURNAL_PUT && entry->kind <= JOURNAL_DAMAGED &&
           entry->content.size <= BRAMBLE_STORE_RECORD_MAX;
}

static bool content_is_whole(const struct journal_reader *reader, const struct journal_entry *entry)
{
    size_t behind = (size_t)(entry->content.data - reader->octets.data);
    return entry->content.size <= reader->octets.size - behind &&
           check_of(entry->content.data, entry->content.size) == little(entry->content.data - 8, 4);
}

/* True when an entry of this number can stand behind a hole of `gap` octets. */
static bool could_have_come(const struct journal_reader *reader, uint32_t number, size_t gap)
{
    uint32_t missing = number - reader->number;
    return reader->any_number || (missing >= 1U && missing <= gap / JOURNAL_ENTRY);
}

static enum journal_found hole(struct journal_reader *reader, struct journal_entry *entry)
{
    size_t start = reader->offset;
    memset(entry, 0, sizeof *entry);
    while (++reader->offset < reader->octets.size) {
        if (entry_at(reader, reader->offset, entry) && could_have_come(reader, entry->number, reader->offset - start)) {
            reader->number = entry->number;
            reader->any_number = false;
            return JOURNAL_HOLE;
        }
    }
    reader->offset = reader->octets.size;
    entry->number = reader->number;
    return JOURNAL_HOLE;
}

enum journal_found journal_next(struct journal_reader *reader, struct journal_entry *entry)
{
    if (reader->offset >= reader->octets.size) {
        return JOURNAL_END;
    }
    if (!entry_at(reader, reader->offset, entry) || (!reader->any_number && entry->number != reader->number)) {
        return hole(reader, entry);
    }
    reader->number = entry->number + 1U;
    reader->any_number = false;
    bool whole = content_is_whole(reader, entry);
    size_t left = reader->octets.size - reader->offset;
    size_t step = JOURNAL_ENTRY + entry->content.size;
    reader->offset += step < left ? step : left;
    return whole ? JOURNAL_WHOLE : JOURNAL_CONTENT;
}
