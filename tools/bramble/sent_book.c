/* What was sent; see sent_book.h. */
#include "sent_book.h"

#include <stdlib.h>
#include <string.h>

enum { QUEUED = 1, AIRED = 2, CONTROL = 4 };

/* IV indexes count up by ones from a start that all share: their low 24 bits tell them apart. */
static uint64_t key_of(uint32_t iv_index, uint32_t sequence, uint16_t source)
{
    return (uint64_t)(iv_index & 0xFFFFFFU) << 40 | (uint64_t)sequence << 16 | source;
}

static size_t place_of(const struct sent_book *book, uint64_t key)
{
    size_t place = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (book->capacity - 1);
    while (book->keys[place] != 0 && book->keys[place] != key) {
        place = (place + 1) & (book->capacity - 1);
    }
    return place;
}

static void grow(struct sent_book *book)
{
    struct sent_book old = *book;
    book->capacity = old.capacity == 0 ? 4096 : old.capacity * 2;
    book->keys = allocate(book->capacity, sizeof *book->keys);
    book->flags = allocate(book->capacity, 1);
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.keys[i] != 0) {
            size_t place = place_of(book, old.keys[i]);
            book->keys[place] = old.keys[i];
            book->flags[place] = old.flags[i];
        }
    }
    free(old.keys);
    free(old.flags);
}

static uint8_t *entry(struct sent_book *book, uint64_t key)
{
    if (2 * (book->count + 1) > book->capacity) {
        grow(book);
    }
    size_t place = place_of(book, key);
    if (book->keys[place] == 0) {
        book->keys[place] = key;
        book->count++;
    }
    return &book->flags[place];
}

void sent_book_queued(struct sent_book *book, const struct bramble_trace *trace)
{
    uint8_t *flags = entry(book, key_of(trace->iv_index, trace->sequence, trace->source));
    if ((*flags & QUEUED) == 0) {
        *flags = (uint8_t)(*flags | QUEUED | (trace->ctl != 0 ? CONTROL : 0));
        book->in_queues++;
    }
}

void sent_book_aired(struct sent_book *book, const struct peeked *peeked)
{
    uint8_t *flags = entry(book, key_of(peeked->iv_index, peeked->sequence, peeked->source));
    if ((*flags & AIRED) != 0) {
        return;
    }
    if ((*flags & QUEUED) == 0) {
        book->strangers++;
    } else {
        book->in_queues--;
        book->network_pdus++;
        book->control_messages += (*flags & CONTROL) != 0;
    }
    *flags |= AIRED;
}

void sent_book_free(struct sent_book *book)
{
    free(book->keys);
    free(book->flags);
    memset(book, 0, sizeof *book);
}
