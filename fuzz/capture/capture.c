/* bramble explain: capture files and files of keys. An input that begins as a capture does is one, and every message
 * that is found in it is told of; anything else is a file of keys. */
#include "fuzz.h"

#include "why/capture_file.h"
#include "why/captured.h"
#include "why/keys_file.h"

#include <bramble/crypto_host.h>

#include <stdlib.h>
#include <string.h>

#define KEY_SLOTS 1024U
#define TOLD_MAX 16U /* messages of one input */

/* Of every scenario with seed 1, so that a run of the simulator is a good input. */
static const char *const net_key = "b80bb821241344ae4f7819aa31b1465e";
static const char *const app_key = "886ba35e1b24bfe73cf47194b300aa29";

static void take(void *context, const struct captured_packet *packet)
{
    struct why_book *book = context;
    struct why_pdu pdu;
    struct why_message *message;
    why_read(&book->reader, packet->data, &pdu);
    if (pdu.reading == WHY_OPENED) {
        (void)why_book_add(book, packet->time, &pdu, packet->advertiser, &message);
    }
}

static void name_of(void *context, uint16_t address, char name[WHY_NAME_OCTETS])
{
    (void)context;
    snprintf(name, WHY_NAME_OCTETS, "0x%04x", address);
}

static void tell(const struct why_book *book)
{
    for (size_t i = 0; i < book->count && i < TOLD_MAX; i++) {
        struct why_story story;
        struct text text = {0};
        const struct why_query query = {.address = book->messages[i]->pdu.source};
        why_story_start(&story, &query, true);
        why_tell_message(&story, book->messages[i], name_of, NULL);
        why_tell_captured(&story, book, book->messages[i], name_of, NULL);
        why_words(&story, &text);
        fuzz_must(text.size > 0, "there is something to say of every message");
        json_t *json = why_json(&story);
        fuzz_must(json != NULL, "every story can be written as JSON");
        json_decref(json);
        text_free(&text);
        why_story_end(&story);
    }
}

static void read_capture(const struct bramble_crypto *crypto, const uint8_t *data, size_t size)
{
    struct why_book book;
    struct text error = {0};
    uint8_t key[16];
    why_book_start(&book, crypto, 0);
    fuzz_must(hex_read(net_key, key, 16), "the NetKey is one");
    why_reader_net_key(&book.reader, key);
    fuzz_must(hex_read(app_key, key, 16), "the AppKey is one");
    why_reader_app_key(&book.reader, key);
    bool good = capture_file_read(data, size, take, &book, &error);
    fuzz_must(good == (error.size == 0), "a capture is read, or refused in words");
    tell(&book);
    why_book_end(&book);
    text_free(&error);
}

static void read_keys(const struct bramble_crypto *crypto, const uint8_t *data, size_t size)
{
    struct why_reader reader;
    struct keys_names names = {0};
    struct text error = {0};
    char *octets = malloc(size + 1);
    fuzz_must(octets != NULL, "there is memory for the input");
    memcpy(octets, data, size);
    octets[size] = 0;
    why_reader_start(&reader, crypto, 0);
    bool good = keys_octets_read("fuzz.keys", octets, size, &reader, &names, &error);
    fuzz_must(good == (error.size == 0), "keys are read, or refused in words");
    fuzz_must(good || strncmp(error.octets, "fuzz.keys:", 10) == 0, "an error names file and line");
    why_reader_end(&reader);
    free(names.names);
    free(octets);
    text_free(&error);
}

static bool looks_like_a_capture(const uint8_t *data, size_t size)
{
    static const uint8_t magics[][4] = {
        {0x0A, 0x0D, 0x0D, 0x0A}, {0xD4, 0xC3, 0xB2, 0xA1}, {0xA1, 0xB2, 0xC3, 0xD4}, {0x4D, 0x3C, 0xB2, 0xA1}};
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++) {
        if (size >= 4 && memcmp(data, magics[i], 4) == 0) {
            return true;
        }
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct bramble_crypto crypto;
    static void *memory;
    if (memory == NULL) {
        size_t octets = bramble_crypto_host_bytes(KEY_SLOTS);
        memory = malloc(octets);
        fuzz_must(memory != NULL && bramble_crypto_host_start(memory, octets, KEY_SLOTS, &crypto) == 0,
                  "the crypto back end starts");
    }
    if (looks_like_a_capture(data, size)) {
        read_capture(&crypto, data, size);
    } else if (size <= 8192) { /* each line may be a key, and places for keys are limited */
        read_keys(&crypto, data, size);
    }
    return 0;
}
