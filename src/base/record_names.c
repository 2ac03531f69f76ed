/* The words for a record's key (<bramble/store.h>), linked only by who asks. */
#include "base/records.h"

struct kind {
    uint8_t first; /* high octets of the keys */
    uint8_t last;
    bool numbered;
    const char *words;
};

static const struct kind kinds[] = {
    {RECORD_IV_INDEX, RECORD_IV_INDEX, false, "IV index and sequence numbers"},
    {RECORD_NET_KEY, RECORD_NET_KEY, true, "NetKey record"},
    {RECORD_APP_KEY, RECORD_APP_KEY, true, "AppKey record"},
    {RECORD_LABEL, RECORD_LABEL, true, "label record"},
    {RECORD_MODEL, RECORD_MODEL, true, "model record"},
    {RECORD_STATES, RECORD_STATES, false, "node states"},
    {RECORD_FEATURE, RECORD_FEATURE, true, "feature record"},
    {RECORD_MODEL_STATE, RECORD_MODEL_STATE, true, "model state record"},
    {RECORD_REPLAY, RECORD_REPLAY, true, "replay record"},
    {RECORD_NODE_TABLE, RECORD_WITHHELD - 1, true, "node table record"},
    {RECORD_WITHHELD, RECORD_WITHHELD, true, "withheld addresses record"},
    {RECORD_IDENTITY, RECORD_IDENTITY, false, "identity"},
    {BRAMBLE_STORE_APPLICATION_FIRST >> 8, BRAMBLE_STORE_APPLICATION_LAST >> 8, true, "application record"},
    {0x00, 0xFF, true, "unknown record"},
};

struct text {
    char *out;
    size_t capacity;
    size_t size;
};

static void add(struct text *text, char letter)
{
    if (text->size + 1 < text->capacity) {
        text->out[text->size] = letter;
        text->out[text->size + 1] = '\0';
    }
    text->size++;
}

static void add_number(struct text *text, unsigned number)
{
    if (number >= 10) {
        add_number(text, number / 10);
    }
    add(text, (char)('0' + number % 10));
}

size_t bramble_record_name(uint16_t key, char *out, size_t capacity)
{
    const struct kind *kind = kinds;
    while (key >> 8 < kind->first || key >> 8 > kind->last) {
        kind++;
    }
    struct text text = {out, capacity, 0};
    if (capacity > 0) {
        out[0] = '\0';
    }
    for (const char *letter = kind->words; *letter != '\0'; letter++) {
        add(&text, *letter);
    }
    if (kind->numbered) {
        add(&text, ' ');
        add_number(&text, key - ((unsigned)kind->first << 8));
    }
    return text.size;
}
