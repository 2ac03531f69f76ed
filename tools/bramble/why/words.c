/* A story in words. Everything that is said of a finding comes from its fields. */
#include "why/story.h"

#include <stdlib.h>
#include <string.h>

static unsigned number(const struct why_finding *finding, enum why_number which)
{
    return (unsigned)finding->number[which];
}

static const char *clock_of(const struct why_finding *finding, enum why_number which)
{
    return as_clock(finding->number[which]);
}

static void who(struct text *text, const char *name, uint64_t address)
{
    char hexadecimal[8];
    snprintf(hexadecimal, sizeof hexadecimal, "0x%04x", (unsigned)address);
    text_add(text, strcmp(name, hexadecimal) == 0 ? "%s" : "%s (0x%04x)", name, (unsigned)address);
}

/* "2 and 5", "1, 2 and 3" */
static void segments(struct text *text, uint32_t bits)
{
    for (unsigned i = 0; i < 32; i++) {
        if ((bits >> i & 1U) != 0) {
            uint32_t after = i == 31 ? 0 : bits >> (i + 1U);
            bool last_but_one = after != 0 && (after & (after - 1U)) == 0;
            text_add(text, "%u%s", i, after == 0 ? "" : last_but_one ? " and " : ", ");
        }
    }
}

static void missing(struct text *text, const struct why_finding *finding)
{
    uint32_t bits = (uint32_t)finding->number[WHY_missing];
    bool one = (bits & (bits - 1U)) == 0;
    text_add(text, "segment%s ", one ? "" : "s");
    segments(text, bits);
    text_add(text, " of 0..%u never came", number(finding, WHY_segn));
}

/* ---- The message and its PDUs ------------------------------------------------------------------------------------ */

static void message_words(const struct why_finding *finding, struct text *text)
{
    who(text, finding->node, finding->number[WHY_source]);
    text_add(text, " sent ");
    if (finding->text[0] != 0) {
        text_add(text, "%s (opcode 0x%02x)", finding->text, number(finding, WHY_opcode));
    } else if (why_has(finding, WHY_opcode)) {
        text_add(text, "a message with opcode 0x%02x", number(finding, WHY_opcode));
    } else {
        text_add(text, "a message that no key given opens");
    }
    text_add(text, " to ");
    who(text, finding->other, finding->number[WHY_destination]);
    text_add(text, "\n  at %s as sequence %u under IV index %u, with TTL %u, ", clock_of(finding, WHY_at_us),
             number(finding, WHY_sequence), number(finding, WHY_iv_index), number(finding, WHY_ttl));
    if (number(finding, WHY_ctl) != 0) {
        text_add(text, "a control message");
    } else if (number(finding, WHY_akf) != 0) {
        text_add(text, "under an AppKey with AID 0x%02x", number(finding, WHY_aid));
    } else {
        text_add(text, "under a device key");
    }
    if (why_has(finding, WHY_segn)) {
        text_add(text, ", in %u segment%s (SeqZero 0x%04x)", number(finding, WHY_segn) + 1U,
                 number(finding, WHY_segn) == 0 ? "" : "s", number(finding, WHY_seqzero));
    }
}

static void part_words(const struct why_finding *finding, struct text *text)
{
    text_add(text, "%s  ", clock_of(finding, WHY_at_us));
    switch (finding->kind) {
    case WHY_FINDING_SEGMENT:
        text_add(text, "segment %u of 0..%u", number(finding, WHY_sego), number(finding, WHY_segn));
        break;
    case WHY_FINDING_REPETITION:
        text_add(text, "the same message once more");
        break;
    case WHY_FINDING_ACKNOWLEDGMENT:
        text_add(text, "%s acknowledges ", finding->node);
        if (number(finding, WHY_blockack) == 0) {
            text_add(text, "nothing: it refuses the message");
        } else {
            text_add(text, "segment%s ",
                     (finding->number[WHY_blockack] & (finding->number[WHY_blockack] - 1U)) == 0 ? "" : "s");
            segments(text, (uint32_t)finding->number[WHY_blockack]);
        }
        break;
    default:
        text_add(text, "on air");
        break;
    }
    text_add(text, ": sequence %u, NID 0x%02x, sent %u time%s, relays included", number(finding, WHY_sequence),
             number(finding, WHY_nid), number(finding, WHY_frames), number(finding, WHY_frames) == 1 ? "" : "s");
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------- */

static void way(const struct why_finding *finding, struct text *text)
{
    text_add(text, "from %s on channel %u", finding->other, number(finding, WHY_channel));
}

static void delivered_words(const struct why_finding *finding, struct text *text)
{
    text_add(text, "delivered");
    if (why_has(finding, WHY_element)) {
        text_add(text, " to element 0x%04x", number(finding, WHY_element));
    }
    text_add(text, " at %s, over %u hop%s (heard ", clock_of(finding, WHY_at_us), number(finding, WHY_hops),
             number(finding, WHY_hops) == 1 ? "" : "s");
    way(finding, text);
    text_add(text, ", TTL %u%s)", number(finding, WHY_ttl), number(finding, WHY_ttl) < 2 ? ", which ends here" : "");
}

static void lost_words(const struct why_finding *finding, struct text *text)
{
    if (why_has(finding, WHY_missing) && finding->number[WHY_missing] != 0) {
        missing(text, finding);
        text_add(text, ": ");
    }
    if (why_has(finding, WHY_blockack)) {
        text_add(text, "the acknowledgment with sequence %u: ", number(finding, WHY_sequence));
    }
    reception_words(text, finding->why, &finding->trace, finding->lost);
    if (why_has(finding, WHY_lost_at_us) && finding->text[0] != 0) {
        text_add(text, "; the last of %s", finding->text);
        if (number(finding, WHY_channel) != 0) {
            text_add(text, " on channel %u", number(finding, WHY_channel));
        }
        if (finding->other[0] != 0) {
            text_add(text, ", where %s sent at the same time", finding->other);
        }
        text_add(text, " at %s", clock_of(finding, WHY_lost_at_us));
    }
}

static void drop_words(const struct why_finding *finding, struct text *text)
{
    if (why_has(finding, WHY_blockack)) {
        text_add(text, "the acknowledgment with sequence %u: ", number(finding, WHY_sequence));
    }
    if (why_has(finding, WHY_missing) && finding->number[WHY_missing] != 0) {
        missing(text, finding);
        text_add(text, "; the rest was discarded at %s (%s)", clock_of(finding, WHY_at_us),
                 bramble_drop_name((enum bramble_drop)finding->trace.drop));
        return;
    }
    reception_words(text, LOSS_STACK, &finding->trace, finding->lost);
    if (why_has(finding, WHY_own_iv_index) && finding->number[WHY_own_iv_index] != finding->number[WHY_iv_index]) {
        text_add(text, "; its IV index is %u, and this was sent under %u", number(finding, WHY_own_iv_index),
                 number(finding, WHY_iv_index));
    }
}

/* ---- What a capture tells ---------------------------------------------------------------------------------------- */

static void captured_words(const struct why_finding *finding, struct text *text)
{
    switch (finding->kind) {
    case WHY_FINDING_COPIES:
        text_add(text, "sequence %u with TTL %u: %u time%s from %u address%s, first at %s",
                 number(finding, WHY_sequence), number(finding, WHY_ttl), number(finding, WHY_frames),
                 number(finding, WHY_frames) == 1 ? "" : "s", number(finding, WHY_advertisers),
                 number(finding, WHY_advertisers) == 1 ? "" : "es", clock_of(finding, WHY_at_us));
        break;
    case WHY_FINDING_NOT_RELAYED:
        text_add(text,
                 number(finding, WHY_ttl) < 2 ? "TTL %u: no relay may pass it on"
                                              : "nobody in earshot of the sniffer relayed it (all copies have TTL"
                                                " %u)",
                 number(finding, WHY_ttl));
        break;
    case WHY_FINDING_FALLS:
        text_add(text,
                 "sequence %u comes after %u, which 0x%04x used at %s: whoever accepted that refuses this one as"
                 " replayed",
                 number(finding, WHY_sequence), number(finding, WHY_last_sequence), number(finding, WHY_source),
                 clock_of(finding, WHY_last_at_us));
        break;
    case WHY_FINDING_OTHER_IV:
        text_add(text, "sent under IV index %u, and that of the keys is %u: nodes with the latter cannot read it",
                 number(finding, WHY_iv_index), number(finding, WHY_own_iv_index));
        break;
    case WHY_FINDING_CLOSED:
        text_add(text,
                 number(finding, WHY_akf) != 0
                     ? "none of the AppKeys given with AID 0x%02x opens it: a node with the same keys drops it"
                     : "no device key given opens it (AID 0x%02x)",
                 number(finding, WHY_aid));
        break;
    case WHY_FINDING_INCOMPLETE:
        missing(text, finding);
        text_add(text, " by the sniffer");
        break;
    case WHY_FINDING_ACKNOWLEDGED:
        text_add(text, "%s acknowledged all segments: it arrived", finding->node);
        break;
    case WHY_FINDING_UNACKNOWLEDGED:
        if (why_has(finding, WHY_missing)) {
            text_add(text, "%s never acknowledged ", finding->node);
            text_add(text, "segment%s ", "s");
            segments(text, (uint32_t)finding->number[WHY_missing]);
        } else {
            text_add(text, "no acknowledgment of %s was seen", finding->node);
        }
        break;
    case WHY_FINDING_ANSWERED:
        text_add(text, "%s sent %s back (sequence %u at %s): it arrived", finding->node,
                 finding->text[0] != 0 ? finding->text : "a message", number(finding, WHY_sequence),
                 clock_of(finding, WHY_at_us));
        break;
    default:
        text_add(text, "whether it arrived, and what its receivers did with it, a capture cannot tell");
        break;
    }
}

static void finding_words(const struct why_finding *finding, struct text *text)
{
    switch (finding->kind) {
    case WHY_FINDING_MESSAGE:
        message_words(finding, text);
        break;
    case WHY_FINDING_SENT:
    case WHY_FINDING_REPETITION:
    case WHY_FINDING_SEGMENT:
    case WHY_FINDING_ACKNOWLEDGMENT:
        part_words(finding, text);
        break;
    case WHY_FINDING_DELIVERED:
        delivered_words(finding, text);
        break;
    case WHY_FINDING_RELAYED:
        text_add(text, "relayed it with TTL %u (heard ", number(finding, WHY_relayed_ttl));
        way(finding, text);
        text_add(text, ", TTL %u)", number(finding, WHY_ttl));
        break;
    case WHY_FINDING_DROPPED:
    case WHY_FINDING_GIVEN_UP:
        drop_words(finding, text);
        break;
    case WHY_FINDING_LOST:
        lost_words(finding, text);
        break;
    case WHY_FINDING_NOT_WANTED:
        text_add(text, "heard it ");
        way(finding, text);
        text_add(text, ", and no model there is subscribed to 0x%04x", number(finding, WHY_destination));
        break;
    default:
        captured_words(finding, text);
        break;
    }
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static bool is_part(const struct why_finding *finding)
{
    return finding->kind == WHY_FINDING_SENT || finding->kind == WHY_FINDING_REPETITION ||
           finding->kind == WHY_FINDING_SEGMENT || finding->kind == WHY_FINDING_ACKNOWLEDGMENT;
}

/* Several nodes for which it was not meant often have the same to say: one line for all of them. */
static void bystanders(const struct why_story *story, size_t first, bool *told, struct text *text)
{
    struct text words = {0};
    struct text others = {0};
    finding_words(&story->findings[first], &words);
    text_add(text, "  %s", story->findings[first].node);
    for (size_t i = first + 1; i < story->count; i++) {
        if (!story->findings[i].bystander || told[i]) {
            continue;
        }
        others.size = 0;
        finding_words(&story->findings[i], &others);
        if (strcmp(words.octets, others.octets) == 0) {
            text_add(text, ", %s", story->findings[i].node);
            told[i] = true;
        }
    }
    text_add(text, ": %s\n", words.octets);
    text_free(&words);
    text_free(&others);
}

/* What was asked for comes first. */
static void asked_lines(const struct why_story *story, struct text *text)
{
    for (size_t i = 0; i < story->count && story->query.why_not; i++) {
        if (story->findings[i].asked) {
            text_add(text, "\nit did not reach %s: ", story->findings[i].node);
            finding_words(&story->findings[i], text);
        }
    }
}

static void node_lines(const struct why_story *story, bool bystanding, struct text *text)
{
    bool *told = allocate(story->count + 1, sizeof *told);
    for (size_t i = 0; i < story->count; i++) {
        const struct why_finding *finding = &story->findings[i];
        if (finding->kind == WHY_FINDING_MESSAGE || is_part(finding) || finding->bystander != bystanding || told[i]) {
            continue;
        }
        if (bystanding) {
            bystanders(story, i, told, text);
            continue;
        }
        text_add(text, story->captured ? "  " : "  %s: ", finding->node);
        finding_words(finding, text);
        text_add(text, "\n");
    }
    free(told);
}

void why_words(const struct why_story *story, struct text *text)
{
    if (story->none.size > 0) {
        text_add(text, "%s\n", story->none.octets);
    }
    if (story->count == 0) {
        return;
    }
    finding_words(&story->findings[0], text);
    asked_lines(story, text);
    text_add(text, "\non air\n");
    for (size_t i = 0; i < story->count; i++) {
        if (is_part(&story->findings[i])) {
            text_add(text, "  ");
            finding_words(&story->findings[i], text);
            text_add(text, "\n");
        }
    }
    struct text others = {0};
    text_add(text, story->captured ? "what the capture tells\n" : "for whom it was meant\n");
    node_lines(story, false, text);
    node_lines(story, true, &others);
    if (others.size > 0) {
        text_add(text, "the others\n%s", others.octets);
    }
    text_free(&others);
}
