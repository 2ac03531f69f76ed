/* bramble explain: what a capture tells of its messages. */
#include "commands.h"
#include "options.h"
#include "why/capture_file.h"
#include "why/captured.h"
#include "why/keys_file.h"
#include "why/question.h"

#include <bramble/crypto_host.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct explain_options {
    struct words keys;
    const char *why, *why_not, *why_json;
};

static const struct option options[] = {
    {"--keys", "PATH", offsetof(struct explain_options, keys),
     "a folder with the key files of a capture, or a file with keys; may be given several times", true},
    {"--why", "SRC[:SEQ]", offsetof(struct explain_options, why),
     "one message of a source: its last one, or that with this sequence number", false},
    {"--why-not", "DST[@TIME]", offsetof(struct explain_options, why_not),
     "the last message to a destination that had something wrong with it, or the last one until then", false},
    {"--why-json", "FILE", offsetof(struct explain_options, why_json), "the same as JSON; -: instead of the text",
     false},
};

void explain_usage(struct text *text)
{
    text_add(
        text,
        "usage: bramble explain CAPTURE --keys PATH... [options]\n\n"
        "Reads a capture (pcapng or pcap of Bluetooth LE link-layer packets) with the keys of the network, and\n"
        "tells what each source sent; or of one message who sent it, who passed it on, whether it was\n"
        "acknowledged or answered, and what about it receivers are likely to refuse. What they did refuse, no\n"
        "capture can tell. Times count from the first packet, in a capture of the simulator from the beginning of\n"
        "its world. A capture that is cut or damaged is told up to there; the exit status is 1 then.\n"
        "A file with keys has lines like\n"
        "\"net-key HEX\", \"app-key HEX\", \"device-key HEX ADDRESS\", \"iv-index N\", \"name ADDRESS NAME\".\n\n");
    options_list(text, OPTIONS(options));
}

struct explanation {
    struct bramble_crypto crypto;
    void *crypto_memory;
    struct why_book book;
    struct keys_names names;
    bool any;
    bool broken;             /* the capture, after what was taken of it */
    bramble_time begin, end; /* of the capture, in its own time */
    uint64_t packets, readings[WHY_OPENED + 1], stray;
    uint32_t unknown_nids[128];
};

/* A capture that begins so soon after the epoch has virtual time: it is shown as it is, as `bramble sim` shows it. */
#define VIRTUAL_TIME BRAMBLE_SECONDS(365ULL * 24 * 3600)

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static void take(void *context, const struct captured_packet *packet)
{
    struct explanation *explanation = context;
    struct why_pdu pdu;
    struct why_message *message;
    if (!explanation->any) {
        explanation->any = true;
        explanation->begin = packet->time < VIRTUAL_TIME ? 0 : packet->time;
        explanation->end = packet->time;
    }
    explanation->end = packet->time > explanation->end ? packet->time : explanation->end;
    explanation->packets++;
    why_read(&explanation->book.reader, packet->data, &pdu);
    explanation->readings[pdu.reading]++;
    explanation->unknown_nids[pdu.nid] += pdu.reading == WHY_UNKNOWN_NID;
    bramble_time time = packet->time > explanation->begin ? packet->time - explanation->begin : 0;
    if (pdu.reading == WHY_OPENED &&
        why_book_add(&explanation->book, time, &pdu, packet->advertiser, &message) == NULL) {
        explanation->stray++;
    }
}

/* Keys are kept by handle, two for each NetKey and one for each AppKey; of device keys one at a time. */
#define KEYS_MAX 4096U

static void start(struct explanation *explanation)
{
    size_t octets = bramble_crypto_host_bytes(KEYS_MAX);
    memset(explanation, 0, sizeof *explanation);
    explanation->crypto_memory = allocate(1, octets);
    if (bramble_crypto_host_start(explanation->crypto_memory, octets, KEYS_MAX, &explanation->crypto) < 0) {
        die("the crypto back end does not start");
    }
    why_book_start(&explanation->book, &explanation->crypto, 0);
}

static void end(struct explanation *explanation)
{
    why_book_end(&explanation->book);
    bramble_crypto_host_stop(&explanation->crypto);
    free(explanation->crypto_memory);
    free(explanation->names.names);
}

static bool read_all(struct explanation *explanation, const char *path, const struct words *keys, struct text *error)
{
    for (size_t i = 0; i < keys->count; i++) {
        if (!keys_file_read(keys->word[i], &explanation->book.reader, &explanation->names, error)) {
            return false;
        }
    }
    if (explanation->book.reader.net_count == 0) {
        text_add(error, "no NetKey is given: --keys FOLDER, or --keys FILE with a line \"net-key HEX\"");
        return false;
    }
    size_t size;
    char *octets = file_read(path, &size);
    if (octets == NULL) {
        text_add(error, "%s: %s", path, strerror(errno));
        return false;
    }
    struct text cause = {0};
    explanation->broken = !capture_file_read((const uint8_t *)octets, size, take, explanation, &cause);
    if (explanation->broken) {
        text_add(error, "%s: %s%s", path, cause.octets, explanation->any ? "; what comes before that is told" : "");
    }
    text_free(&cause);
    free(octets);
    return explanation->any || !explanation->broken;
}

static void name_of(void *context, uint16_t address, char name[WHY_NAME_OCTETS])
{
    const struct explanation *explanation = context;
    snprintf(name, WHY_NAME_OCTETS, "0x%04x", address);
    for (size_t i = 0; i < explanation->names.count; i++) {
        if (explanation->names.names[i].address == address) {
            snprintf(name, WHY_NAME_OCTETS, "%s", explanation->names.names[i].name);
        }
    }
}

/* ---- The summary ------------------------------------------------------------------------------------------------- */

struct of_source {
    uint32_t messages, pdus, repeated, frames, relayed, falls, unacknowledged, unopened;
    uint32_t lowest, highest;
};

static void count_part(struct of_source *sum, const struct why_part *part)
{
    sum->pdus++;
    sum->repeated += part->again || part->kind == WHY_REPETITION;
    sum->relayed += part->copy_count > 1;
    sum->falls += part->falls;
    sum->frames += part->frames;
    sum->lowest = sum->pdus == 1 || part->pdu.sequence < sum->lowest ? part->pdu.sequence : sum->lowest;
    sum->highest = part->pdu.sequence > sum->highest ? part->pdu.sequence : sum->highest;
}

static void count_source(const struct why_book *book, uint16_t address, struct of_source *sum)
{
    memset(sum, 0, sizeof *sum);
    for (size_t i = 0; i < book->count; i++) {
        const struct why_message *message = book->messages[i];
        bool own = message->pdu.source == address;
        bool segmented = message->pdu.segmented && bramble_address_is_unicast(message->pdu.destination);
        sum->messages += own;
        sum->unopened += own && !message->pdu.ctl && !message->opened;
        sum->unacknowledged += own && segmented && !message->acknowledged;
        for (size_t p = 0; p < message->part_count; p++) {
            if (message->parts[p].pdu.source == address) {
                count_part(sum, &message->parts[p]);
            }
        }
    }
}

static int by_address(const void *a, const void *b)
{
    return ((const struct why_source *)a)->address - ((const struct why_source *)b)->address;
}

static void print_summary(struct explanation *explanation)
{
    struct why_book *book = &explanation->book;
    printf("%llu advertising packets in %s; %llu network PDUs opened, copies included\n",
           (unsigned long long)explanation->packets, as_clock(explanation->end - explanation->begin),
           (unsigned long long)explanation->readings[WHY_OPENED]);
    for (unsigned nid = 0; nid < 128; nid++) {
        if (explanation->unknown_nids[nid] > 0) {
            printf("%u with NID 0x%02x, which no NetKey given has\n", (unsigned)explanation->unknown_nids[nid], nid);
        }
    }
    if (explanation->readings[WHY_WRONG_MIC] > 0) {
        printf("%llu with a NID of ours and a NetMIC that does not match: another key, another IV index than 0x%08x,"
               " or damaged\n",
               (unsigned long long)explanation->readings[WHY_WRONG_MIC], (unsigned)book->reader.iv_index);
    }
    if (explanation->stray > 0) {
        printf("%llu acknowledgments of messages that were not seen, or PDUs with impossible fields\n",
               (unsigned long long)explanation->stray);
    }
    printf("\n%-20s %9s %9s %8s %8s  %s\n", "source", "messages", "PDUs", "frames", "relayed", "sequence numbers");
    if (book->source_count > 0) {
        qsort(book->sources, book->source_count, sizeof *book->sources, by_address);
    }
    for (size_t i = 0; i < book->source_count; i++) {
        struct of_source sum;
        char name[WHY_NAME_OCTETS];
        count_source(book, book->sources[i].address, &sum);
        name_of(explanation, book->sources[i].address, name);
        printf("%-20s %9u %9u %8u %8u  %u to %u", name, (unsigned)sum.messages, (unsigned)sum.pdus,
               (unsigned)sum.frames, (unsigned)sum.relayed, (unsigned)sum.lowest, (unsigned)sum.highest);
        const char *separator = "; ";
        if (sum.falls > 0) {
            printf("%s%u below one used before", separator, (unsigned)sum.falls);
        }
        if (sum.repeated > 0) {
            printf("%s%u said again", separator, (unsigned)sum.repeated);
        }
        if (sum.unacknowledged > 0) {
            printf("%s%u not acknowledged to the end", separator, (unsigned)sum.unacknowledged);
        }
        if (sum.unopened > 0) {
            printf("%s%u that no key opens", separator, (unsigned)sum.unopened);
        }
        printf("\n");
    }
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

/* The address that the question means; 0 and a cause when there is none. */
static uint16_t address_asked(const struct explanation *explanation, const struct why_query *query, struct text *none)
{
    if (query->has_address) {
        return query->address;
    }
    const char **names = allocate(explanation->names.count + 1, sizeof *names);
    for (size_t i = 0; i < explanation->names.count; i++) {
        names[i] = explanation->names.names[i].name;
        if (strcmp(names[i], query->name) == 0) {
            free(names);
            return explanation->names.names[i].address;
        }
    }
    const char *near = nearest_word(query->name, names, explanation->names.count);
    text_add(none, "no key file names a node \"%s\"", query->name);
    if (near != NULL) {
        text_add(none, "; did you mean \"%s\"?", near);
    } else {
        text_add(none, "; give its address, 0x0001 for example");
    }
    free(names);
    return 0;
}

static const struct why_message *of_source(const struct why_book *book, uint16_t address, const struct why_query *query,
                                           struct text *none)
{
    const struct why_message *found = NULL;
    uint32_t several = 0;
    uint32_t sent = 0;
    for (size_t i = 0; i < book->count; i++) {
        const struct why_message *message = book->messages[i];
        bool own = message->pdu.source == address;
        bool fits = query->has_sequence ? why_message_part(message, address, query->sequence) != NULL
                                        : own && !message->pdu.ctl;
        sent += own;
        several += fits;
        found = fits ? message : found;
    }
    if (found == NULL && sent == 0) {
        text_add(none, "nothing of %s is in the capture", query->name);
    } else if (found == NULL && query->has_sequence) {
        text_add(none, "%s has sequence %u in no message of this capture; it has %u others", query->name,
                 (unsigned)query->sequence, (unsigned)sent);
    } else if (found == NULL) {
        text_add(none, "there is no access message of %s in the capture", query->name);
    } else if (several > 1 && query->has_sequence) {
        text_add(none, "%s used sequence %u for %u messages; this is the last of them", query->name,
                 (unsigned)query->sequence, (unsigned)several);
    } else if (found->pdu.source != address) {
        text_add(none, "with sequence %u %s acknowledges segments of this message", (unsigned)query->sequence,
                 query->name);
    }
    return found;
}

static const struct why_message *not_at(const struct why_book *book, uint16_t address, const struct why_query *query,
                                        struct text *none)
{
    const struct why_message *found = NULL;
    uint32_t meant = 0;
    for (size_t i = 0; i < book->count; i++) {
        const struct why_message *message = book->messages[i];
        if (message->pdu.destination == address && (!query->has_time || message->first <= query->time)) {
            meant++;
            found = why_captured_problem(book, message) ? message : found;
        }
    }
    if (meant == 0) {
        text_add(none, "nothing in the capture is addressed to %s%s", query->name,
                 bramble_address_is_unicast(address) ? "; which groups it listens to a capture does not tell" : "");
    } else if (found == NULL) {
        text_add(none,
                 "nothing is wrong with the %u messages to %s: numbers rise, keys fit, and what asks for"
                 " acknowledgments got them; whether all arrived a capture cannot tell",
                 (unsigned)meant, query->name);
    }
    return found;
}

/* The exit status. */
static int answer(struct explanation *explanation, const struct why_query *query, const char *json)
{
    struct why_story story;
    why_story_start(&story, query, true);
    const struct why_book *book = &explanation->book;
    uint16_t address = address_asked(explanation, query, &story.none);
    if (address == 0) {
        fprintf(stderr, "bramble: %s\n", story.none.octets);
        why_story_end(&story);
        return 2;
    }
    const struct why_message *message =
        query->why_not ? not_at(book, address, query, &story.none) : of_source(book, address, query, &story.none);
    if (message != NULL) {
        why_tell_message(&story, message, name_of, explanation);
        why_tell_captured(&story, book, message, name_of, explanation);
    }
    bool good = why_print(&story, json) && (message != NULL || query->why_not);
    why_story_end(&story);
    return good ? 0 : 1;
}

int explain_command(int count, char **words)
{
    struct explain_options chosen = {0};
    const char *rest[1] = {NULL};
    size_t rest_count = 0;
    struct text error = {0};
    struct why_question question = {.json = NULL};
    if (!options_read(count, words, OPTIONS(options), &chosen, rest, 1, &rest_count, &error) ||
        !why_question_read(chosen.why, chosen.why_not, chosen.why_json, &question, &error)) {
        return options_wrong("explain", &error);
    }
    if (rest_count == 0) {
        text_add(&error, "which capture? Try: bramble explain capture.pcapng --keys FOLDER");
        return options_wrong("explain", &error);
    }
    struct explanation explanation;
    start(&explanation);
    bool good = read_all(&explanation, rest[0], &chosen.keys, &error);
    int status = 2;
    if (error.size > 0) {
        fprintf(stderr, "bramble: %s\n", error.octets);
    }
    if (good && question.asked) {
        status = answer(&explanation, &question.query, question.json);
    } else if (good) {
        print_summary(&explanation);
        status = 0;
    }
    status = status == 0 && explanation.broken ? 1 : status;
    text_free(&error);
    end(&explanation);
    return status;
}
