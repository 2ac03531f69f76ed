/* Messages from network PDUs; see book.h. */
#include "why/book.h"

#include <stdlib.h>
#include <string.h>

/* Copies of one PDU are not further apart. */
#define COPY_WITHIN BRAMBLE_SECONDS(30)

void why_book_start(struct why_book *book, const struct bramble_crypto *crypto, uint32_t iv_index)
{
    memset(book, 0, sizeof *book);
    why_reader_start(&book->reader, crypto, iv_index);
}

static void free_message(struct why_message *message)
{
    for (size_t i = 0; i < message->part_count; i++) {
        free(message->parts[i].copies);
        free(message->parts[i].receptions);
    }
    free(message->parts);
    free(message->receivers);
    free(message);
}

void why_book_end(struct why_book *book)
{
    for (size_t i = 0; i < book->count; i++) {
        free_message(book->messages[i]);
    }
    free(book->messages);
    free(book->sources);
    free(book->places);
    why_reader_end(&book->reader);
    memset(book, 0, sizeof *book);
}

/* ---- Whose PDU it is --------------------------------------------------------------------------------------------- */

/* As in sent_book.c: the low bits of the IV index tell the indexes of one network apart. Never 0. */
static uint64_t key_of(uint32_t iv_index, uint32_t sequence, uint16_t source)
{
    return (uint64_t)((iv_index & 0x7FFFFFU) | 0x800000U) << 40 | (uint64_t)sequence << 16 | source;
}

static struct why_place *place_of(const struct why_book *book, uint64_t key)
{
    size_t place = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (book->place_capacity - 1);
    while (book->places[place].key != 0 && book->places[place].key != key) {
        place = (place + 1) & (book->place_capacity - 1);
    }
    return &book->places[place];
}

static void remember(struct why_book *book, uint64_t key, struct why_message *message)
{
    if (2 * (book->place_count + 1) > book->place_capacity) {
        struct why_place *old = book->places;
        size_t count = book->place_capacity;
        book->place_capacity = count == 0 ? 1024 : count * 2;
        book->places = allocate(book->place_capacity, sizeof *book->places);
        for (size_t i = 0; i < count; i++) {
            if (old[i].key != 0) {
                *place_of(book, old[i].key) = old[i];
            }
        }
        free(old);
    }
    struct why_place *place = place_of(book, key);
    book->place_count += place->key == 0;
    place->key = key;
    place->message = message;
}

struct why_message *why_book_find(const struct why_book *book, uint16_t source, uint32_t iv_index, uint32_t sequence)
{
    return book->place_capacity == 0 ? NULL : place_of(book, key_of(iv_index, sequence, source))->message;
}

struct why_part *why_message_part(const struct why_message *message, uint16_t source, uint32_t sequence)
{
    for (size_t i = 0; i < message->part_count; i++) {
        if (message->parts[i].pdu.source == source && message->parts[i].pdu.sequence == sequence) {
            return &message->parts[i];
        }
    }
    return NULL;
}

bool why_message_arrived(const struct why_message *message, uint32_t node)
{
    bool arrived = message->receivers != NULL && message->receivers[node].delivered;
    for (size_t i = 0; i < message->part_count && !arrived; i++) {
        const struct why_part *part = &message->parts[i];
        arrived = part->kind != WHY_ACKNOWLEDGMENT && part->receptions != NULL && part->receptions[node].classified &&
                  part->receptions[node].trace.classification == BRAMBLE_CLASS_CONSUMED;
    }
    return arrived;
}

static void forget(struct why_book *book, uint64_t key, const struct why_message *message)
{
    struct why_place *place = place_of(book, key);
    place->message = place->message == message ? NULL : place->message;
}

void why_book_drop(struct why_book *book, size_t place)
{
    struct why_message *message = book->messages[place];
    for (size_t i = 0; i < message->part_count; i++) {
        const struct why_pdu *pdu = &message->parts[i].pdu;
        forget(book, key_of(pdu->iv_index, pdu->sequence, pdu->source), message);
    }
    forget(book, key_of(message->pdu.iv_index, message->pdu.seq_auth, message->pdu.source), message);
    free_message(message);
    book->count--;
    memmove(&book->messages[place], &book->messages[place + 1], (book->count - place) * sizeof book->messages[0]);
}

/* ---- Messages ---------------------------------------------------------------------------------------------------- */

static struct why_message *new_message(struct why_book *book, bramble_time time, const struct why_pdu *pdu)
{
    struct why_message *message = allocate(1, sizeof *message);
    book->messages = make_room(book->messages, book->count, &book->capacity, sizeof *book->messages);
    book->messages[book->count++] = message;
    message->number = ++book->numbered;
    message->pdu = *pdu;
    message->first = time;
    message->from = WHY_NOBODY;
    remember(book, key_of(pdu->iv_index, pdu->seq_auth, pdu->source), message);
    return message;
}

/* The message that this one says again, or NULL. */
static struct why_message *repeated(const struct why_book *book, bramble_time time, const struct why_pdu *pdu,
                                    const struct why_access *access)
{
    for (size_t i = book->count; i > 0; i--) {
        struct why_message *before = book->messages[i - 1];
        if (time - before->first > BRAMBLE_SECONDS(60)) {
            return NULL;
        }
        if (before->opened && !before->pdu.segmented && before->pdu.source == pdu->source &&
            before->pdu.destination == pdu->destination && before->access.size == access->size &&
            before->access.fingerprint == access->fingerprint && before->access.device_key == access->device_key &&
            pdu->sequence > before->pdu.sequence && time - before->last <= WHY_REPEATED_WITHIN) {
            return before;
        }
    }
    return NULL;
}

/* The newest message that an acknowledgment can mean. A friend acknowledges on behalf of another: then only the source
 * and the number tell. */
static struct why_message *acknowledged_by(const struct why_book *book, const struct why_pdu *ack)
{
    for (size_t i = book->count; i > 0; i--) {
        struct why_message *message = book->messages[i - 1];
        const struct why_pdu *of = &message->pdu;
        bool behalf = ack->octet_count > 0 && (ack->octets[0] & 0x80) != 0;
        if (of->segmented && of->source == ack->destination && (of->seq_auth & 0x1FFF) == ack->seq_zero &&
            (of->destination == ack->source || behalf)) {
            return message;
        }
    }
    return NULL;
}

static bool is_acknowledgment(const struct why_pdu *pdu)
{
    return pdu->ctl && !pdu->segmented && pdu->header == 0 && pdu->octet_count == 6;
}

/* What a message is made of: takes in a whole PDU or a segment, and opens the message when all is there. */
static void take_in(struct why_book *book, struct why_message *message, const struct why_pdu *pdu)
{
    size_t full = lower_segment_octets(pdu->ctl);
    size_t at = pdu->segmented ? pdu->seg_o * full : 0;
    if (at + pdu->octet_count > sizeof message->upper || pdu->seg_o > 31) {
        return;
    }
    memcpy(message->upper + at, pdu->octets, pdu->octet_count);
    message->have |= UINT32_C(1) << pdu->seg_o;
    if (pdu->seg_o == pdu->seg_n) {
        message->upper_size = at + pdu->octet_count;
    }
    if (!message->opened && !pdu->ctl && pdu->seg_n < 32 && message->have == lower_all_segments(pdu->seg_n)) {
        const struct bramble_view upper = {message->upper, message->upper_size};
        message->opened = why_read_access(&book->reader, pdu, upper, &message->access);
    }
}

/* The message that a packet new to the book belongs to, found or begun; its kind in *kind. */
static struct why_message *message_of(struct why_book *book, bramble_time time, const struct why_pdu *pdu,
                                      uint8_t *kind)
{
    if (is_acknowledgment(pdu)) {
        *kind = WHY_ACKNOWLEDGMENT;
        return acknowledged_by(book, pdu);
    }
    if (pdu->segmented) {
        struct why_message *message = why_book_find(book, pdu->source, pdu->iv_index, pdu->seq_auth);
        bool same = message != NULL && message->pdu.segmented && message->pdu.source == pdu->source &&
                    time - message->last <= COPY_WITHIN;
        *kind = WHY_SEGMENT;
        return same ? message : new_message(book, time, pdu);
    }
    struct why_access access;
    const struct bramble_view upper = {pdu->octets, pdu->octet_count};
    *kind = WHY_WHOLE;
    if (why_read_access(&book->reader, pdu, upper, &access)) {
        struct why_message *before = repeated(book, time, pdu, &access);
        if (before != NULL) {
            *kind = WHY_REPETITION;
            return before;
        }
    }
    return new_message(book, time, pdu);
}

/* ---- Sequence numbers -------------------------------------------------------------------------------------------- */

static void watch_sequence(struct why_book *book, bramble_time time, struct why_part *part)
{
    const struct why_pdu *pdu = &part->pdu;
    struct why_source *source = NULL;
    for (size_t i = 0; i < book->source_count && source == NULL; i++) {
        source = book->sources[i].address == pdu->source ? &book->sources[i] : NULL;
    }
    if (source == NULL) {
        book->sources = make_room(book->sources, book->source_count, &book->source_capacity, sizeof *book->sources);
        source = &book->sources[book->source_count++];
        *source = (struct why_source){pdu->source, pdu->iv_index, pdu->sequence, time};
        return;
    }
    if (pdu->iv_index == source->iv_index && pdu->sequence < source->sequence) {
        part->falls = true;
        part->highest_before = source->sequence;
        part->highest_at = source->at;
    } else if (pdu->iv_index >= source->iv_index) {
        *source = (struct why_source){pdu->source, pdu->iv_index, pdu->sequence, time};
    }
}

/* ---- Parts ------------------------------------------------------------------------------------------------------- */

static void add_copy(struct why_part *part, bramble_time time, uint8_t ttl, const uint8_t advertiser[6])
{
    size_t at = 0;
    while (at < part->copy_count && part->copies[at].ttl > ttl) {
        at++;
    }
    if (at == part->copy_count || part->copies[at].ttl != ttl) {
        part->copies = make_room(part->copies, part->copy_count, &part->copy_capacity, sizeof *part->copies);
        memmove(&part->copies[at + 1], &part->copies[at], (part->copy_count - at) * sizeof part->copies[0]);
        part->copies[at] = (struct why_copies){.ttl = ttl, .first = time};
        part->copy_count++;
    }
    struct why_copies *copies = &part->copies[at];
    copies->frames++;
    for (unsigned i = 0; i < copies->advertiser_count; i++) {
        if (memcmp(copies->advertisers[i], advertiser, 6) == 0) {
            return;
        }
    }
    if (copies->advertiser_count < WHY_ADVERTISERS_MAX) {
        memcpy(copies->advertisers[copies->advertiser_count++], advertiser, 6);
    }
}

static struct why_part *new_part(struct why_book *book, struct why_message *message, bramble_time time, uint8_t kind,
                                 const struct why_pdu *pdu)
{
    message->parts = make_room(message->parts, message->part_count, &message->part_capacity, sizeof *message->parts);
    struct why_part *part = &message->parts[message->part_count++];
    *part = (struct why_part){.kind = kind, .pdu = *pdu, .first = time};
    if (kind == WHY_ACKNOWLEDGMENT) {
        message->any_block = true;
        message->last_block |= pdu->block;
        message->acknowledged = message->last_block == lower_all_segments(message->pdu.seg_n);
    } else {
        part->again = kind == WHY_SEGMENT && (message->have >> pdu->seg_o & 1U) != 0;
        take_in(book, message, pdu);
    }
    watch_sequence(book, time, part);
    remember(book, key_of(pdu->iv_index, pdu->sequence, pdu->source), message);
    return part;
}

/* A node that was reset and added again under its old address uses its numbers a second time. */
static bool is_copy(const struct why_part *part, bramble_time time, const struct why_pdu *pdu)
{
    return part->pdu.destination == pdu->destination && part->pdu.octet_count == pdu->octet_count &&
           memcmp(part->pdu.octets, pdu->octets, pdu->octet_count) == 0 && time - part->last <= COPY_WITHIN;
}

struct why_part *why_book_add(struct why_book *book, bramble_time time, const struct why_pdu *pdu,
                              const uint8_t advertiser[6], struct why_message **message)
{
    *message = why_book_find(book, pdu->source, pdu->iv_index, pdu->sequence);
    struct why_part *part = *message == NULL ? NULL : why_message_part(*message, pdu->source, pdu->sequence);
    part = part != NULL && is_copy(part, time, pdu) ? part : NULL;
    if (part == NULL && (pdu->malformed || (pdu->segmented && pdu->seg_n > 31))) {
        return NULL;
    }
    if (part == NULL) {
        uint8_t kind;
        *message = message_of(book, time, pdu, &kind);
        if (*message == NULL) {
            return NULL;
        }
        part = new_part(book, *message, time, kind, pdu);
    }
    part->frames++;
    part->last = time;
    (*message)->last = time;
    part->pdu.ttl = pdu->ttl > part->pdu.ttl ? pdu->ttl : part->pdu.ttl;
    add_copy(part, time, pdu->ttl, advertiser);
    return part;
}
