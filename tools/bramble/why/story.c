/* Findings, and those that do not depend on where the knowledge comes from; see story.h. */
#include "why/story.h"

#include <bramble/describe.h>

#include <stdlib.h>
#include <string.h>

void why_story_start(struct why_story *story, const struct why_query *query, bool captured)
{
    memset(story, 0, sizeof *story);
    story->query = *query;
    story->captured = captured;
}

void why_story_end(struct why_story *story)
{
    free(story->findings);
    text_free(&story->none);
    memset(story, 0, sizeof *story);
}

struct why_finding *why_add(struct why_story *story, enum why_finding_kind kind, const char *node)
{
    story->findings = make_room(story->findings, story->count, &story->capacity, sizeof *story->findings);
    struct why_finding *finding = &story->findings[story->count++];
    memset(finding, 0, sizeof *finding);
    finding->kind = (uint8_t)kind;
    snprintf(finding->node, sizeof finding->node, "%s", node == NULL ? "" : node);
    return finding;
}

void why_set(struct why_finding *finding, enum why_number number, uint64_t value)
{
    finding->has |= UINT64_C(1) << number;
    finding->number[number] = value;
}

bool why_has(const struct why_finding *finding, enum why_number number)
{
    return (finding->has >> number & 1U) != 0;
}

const char *why_number_name(unsigned number)
{
    static const char *const names[] = {
#define WHY_NUMBER_NAME(name) #name,
        WHY_NUMBERS(WHY_NUMBER_NAME)
#undef WHY_NUMBER_NAME
    };
    return names[number];
}

const char *why_finding_name(unsigned kind)
{
    static const char *const names[] = {
#define WHY_FINDING_NAME(name) #name,
        WHY_FINDINGS(WHY_FINDING_NAME)
#undef WHY_FINDING_NAME
    };
    return names[kind];
}

/* ---- The message and its PDUs ------------------------------------------------------------------------------------ */

static void set_header(struct why_finding *finding, const struct why_pdu *pdu)
{
    why_set(finding, WHY_source, pdu->source);
    why_set(finding, WHY_destination, pdu->destination);
    why_set(finding, WHY_iv_index, pdu->iv_index);
    why_set(finding, WHY_sequence, pdu->sequence);
    why_set(finding, WHY_ttl, pdu->ttl);
    why_set(finding, WHY_ivi, pdu->ivi);
    why_set(finding, WHY_nid, pdu->nid);
    why_set(finding, WHY_ctl, pdu->ctl);
}

static void set_segment(struct why_finding *finding, const struct why_pdu *pdu)
{
    why_set(finding, WHY_seqzero, pdu->seq_zero);
    why_set(finding, WHY_sego, pdu->seg_o);
    why_set(finding, WHY_segn, pdu->seg_n);
}

static void name_message(struct why_finding *finding, const struct why_message *message)
{
    enum bramble_layer layer = message->pdu.ctl ? BRAMBLE_LAYER_CONTROL : BRAMBLE_LAYER_ACCESS;
    uint32_t opcode = message->pdu.ctl ? message->pdu.header : message->access.opcode;
    const struct bramble_message_names *names =
        message->pdu.ctl || message->opened ? bramble_message_names_find(layer, opcode) : NULL;
    snprintf(finding->text, sizeof finding->text, "%s", names == NULL ? "" : names->name);
    if (message->pdu.ctl || message->opened) {
        why_set(finding, WHY_opcode, opcode);
    }
}

static void tell_part(struct why_story *story, const struct why_part *part, why_namer *name_of, void *context)
{
    static const uint8_t kinds[] = {[WHY_WHOLE] = WHY_FINDING_SENT,
                                    [WHY_SEGMENT] = WHY_FINDING_SEGMENT,
                                    [WHY_REPETITION] = WHY_FINDING_REPETITION,
                                    [WHY_ACKNOWLEDGMENT] = WHY_FINDING_ACKNOWLEDGMENT};
    struct why_finding *finding = why_add(story, kinds[part->kind], NULL);
    name_of(context, part->pdu.source, finding->node);
    name_of(context, part->pdu.destination, finding->other);
    set_header(finding, &part->pdu);
    why_set(finding, WHY_at_us, part->first);
    why_set(finding, WHY_frames, part->frames);
    if (part->kind == WHY_SEGMENT) {
        set_segment(finding, &part->pdu);
    } else if (part->kind == WHY_ACKNOWLEDGMENT) {
        why_set(finding, WHY_seqzero, part->pdu.seq_zero);
        why_set(finding, WHY_blockack, part->pdu.block);
    }
}

void why_tell_message(struct why_story *story, const struct why_message *message, why_namer *name_of, void *context)
{
    const struct why_pdu *pdu = &message->pdu;
    struct why_finding *finding = why_add(story, WHY_FINDING_MESSAGE, NULL);
    name_of(context, pdu->source, finding->node);
    name_of(context, pdu->destination, finding->other);
    set_header(finding, pdu);
    why_set(finding, WHY_sequence, pdu->seq_auth);
    why_set(finding, WHY_at_us, message->first);
    if (!pdu->ctl) {
        why_set(finding, WHY_akf, pdu->header >> 6 & 1U);
        why_set(finding, WHY_aid, pdu->header & 0x3FU);
    }
    if (pdu->segmented) {
        why_set(finding, WHY_segn, pdu->seg_n);
        why_set(finding, WHY_seqzero, pdu->seq_zero);
    }
    name_message(finding, message);
    for (size_t i = 0; i < message->part_count; i++) {
        tell_part(story, &message->parts[i], name_of, context);
    }
}
