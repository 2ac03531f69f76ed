/* What can be told of a message from what was on air, and nothing more; see story.h.
 *
 * A capture shows who sent and who passed on (the TTL falls), acknowledgments, answers, and numbers that receivers will
 * not like. What a receiver did with a message it does not show, and that is said, too. */
#include "why/captured.h"

#include <stdlib.h>
#include <string.h>

/* An answer comes within this time, or is taken for something else. */
#define ANSWER_WITHIN BRAMBLE_SECONDS(5)

static void tell_copies(struct why_story *story, const struct why_message *message)
{
    for (size_t i = 0; i < message->part_count; i++) {
        const struct why_part *part = &message->parts[i];
        for (size_t c = 0; c < part->copy_count && part->kind != WHY_ACKNOWLEDGMENT; c++) {
            struct why_finding *finding = why_add(story, WHY_FINDING_COPIES, NULL);
            why_set(finding, WHY_sequence, part->pdu.sequence);
            why_set(finding, WHY_ttl, part->copies[c].ttl);
            why_set(finding, WHY_frames, part->copies[c].frames);
            why_set(finding, WHY_advertisers, part->copies[c].advertiser_count);
            why_set(finding, WHY_at_us, part->copies[c].first);
        }
    }
}

static bool was_relayed(const struct why_message *message)
{
    for (size_t i = 0; i < message->part_count; i++) {
        if (message->parts[i].kind != WHY_ACKNOWLEDGMENT && message->parts[i].copy_count > 1) {
            return true;
        }
    }
    return false;
}

static const struct why_part *falling(const struct why_message *message)
{
    for (size_t i = 0; i < message->part_count; i++) {
        if (message->parts[i].falls && message->parts[i].kind != WHY_ACKNOWLEDGMENT) {
            return &message->parts[i];
        }
    }
    return NULL;
}

static bool other_iv(const struct why_book *book, const struct why_message *message)
{
    uint32_t iv_index = message->pdu.iv_index;
    return iv_index != book->reader.iv_index && iv_index + 1 != book->reader.iv_index;
}

static bool unacknowledged(const struct why_message *message)
{
    return message->pdu.segmented && bramble_address_is_unicast(message->pdu.destination) && !message->acknowledged;
}

static bool incomplete(const struct why_message *message)
{
    return message->pdu.segmented && message->have != lower_all_segments(message->pdu.seg_n);
}

static bool closed(const struct why_message *message)
{
    return !message->pdu.ctl && !message->opened && !incomplete(message);
}

bool why_captured_problem(const struct why_book *book, const struct why_message *message)
{
    return falling(message) != NULL || other_iv(book, message) || unacknowledged(message) || closed(message);
}

static const struct why_message *answer_to(const struct why_book *book, const struct why_message *message)
{
    for (size_t i = 0; i < book->count; i++) {
        const struct why_message *later = book->messages[i];
        if (later->first > message->first && later->first <= message->last + ANSWER_WITHIN && !later->pdu.ctl &&
            later->pdu.source == message->pdu.destination && later->pdu.destination == message->pdu.source) {
            return later;
        }
    }
    return NULL;
}

static void tell_numbers(struct why_story *story, const struct why_book *book, const struct why_message *message)
{
    const struct why_part *falls = falling(message);
    if (falls != NULL) {
        struct why_finding *finding = why_add(story, WHY_FINDING_FALLS, NULL);
        why_set(finding, WHY_source, falls->pdu.source);
        why_set(finding, WHY_sequence, falls->pdu.sequence);
        why_set(finding, WHY_last_sequence, falls->highest_before);
        why_set(finding, WHY_last_at_us, falls->highest_at);
    }
    if (other_iv(book, message)) {
        struct why_finding *finding = why_add(story, WHY_FINDING_OTHER_IV, NULL);
        why_set(finding, WHY_iv_index, message->pdu.iv_index);
        why_set(finding, WHY_own_iv_index, book->reader.iv_index);
    }
    if (closed(message)) {
        struct why_finding *finding = why_add(story, WHY_FINDING_CLOSED, NULL);
        why_set(finding, WHY_akf, message->pdu.header >> 6 & 1U);
        why_set(finding, WHY_aid, message->pdu.header & 0x3FU);
    }
    if (incomplete(message)) {
        struct why_finding *finding = why_add(story, WHY_FINDING_INCOMPLETE, NULL);
        why_set(finding, WHY_segn, message->pdu.seg_n);
        why_set(finding, WHY_missing, lower_all_segments(message->pdu.seg_n) & ~message->have);
    }
}

static bool tell_arrival(struct why_story *story, const struct why_book *book, const struct why_message *message,
                         why_namer *name_of, void *context)
{
    const struct why_message *answer =
        bramble_address_is_unicast(message->pdu.destination) ? answer_to(book, message) : NULL;
    if (message->pdu.segmented && bramble_address_is_unicast(message->pdu.destination)) {
        struct why_finding *finding =
            why_add(story, message->acknowledged ? WHY_FINDING_ACKNOWLEDGED : WHY_FINDING_UNACKNOWLEDGED, NULL);
        name_of(context, message->pdu.destination, finding->node);
        if (message->any_block && !message->acknowledged) {
            why_set(finding, WHY_missing, lower_all_segments(message->pdu.seg_n) & ~message->last_block);
        }
    }
    if (answer != NULL) {
        struct why_story other = {0};
        why_tell_message(&other, answer, name_of, context);
        struct why_finding *finding = why_add(story, WHY_FINDING_ANSWERED, NULL);
        *finding = other.findings[0];
        finding->kind = WHY_FINDING_ANSWERED;
        why_story_end(&other);
    }
    return message->acknowledged || answer != NULL;
}

void why_tell_captured(struct why_story *story, const struct why_book *book, const struct why_message *message,
                       why_namer *name_of, void *context)
{
    tell_copies(story, message);
    if (!was_relayed(message)) {
        struct why_finding *finding = why_add(story, WHY_FINDING_NOT_RELAYED, NULL);
        why_set(finding, WHY_ttl, message->parts[0].pdu.ttl);
    }
    tell_numbers(story, book, message);
    if (!tell_arrival(story, book, message, name_of, context)) {
        why_add(story, WHY_FINDING_UNKNOWABLE, NULL);
    }
}
