/* What became of a message, node by node: from a simulation, which knows what every radio met. */
#include "simulation.h"
#include "why/story.h"

#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct simulation *simulation, uint32_t node)
{
    return node < simulation->count ? simulation->nodes[node].placed->name : "?";
}

/* What a node met of all PDUs of a message together: the first final word that is a reason, the copies that were lost;
 * of a segmented one also which segments it got. */
struct met {
    struct reception air; /* of a message that is whole in one PDU, of all its repetitions; else of missing segments */
    uint32_t got;         /* segments, a bit for each */
    bool refused;         /* a PDU of it was dropped: */
    struct bramble_trace trace;
    const struct reception *first; /* received, with the node's word if there is any */
    const struct reception *taken; /* the one with which the message was taken in */
};

static void add_lost(struct reception *sum, const struct reception *one)
{
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        sum->lost[i] = (uint16_t)(sum->lost[i] + one->lost[i]);
    }
    if (reception_copies(one) > one->heard) {
        sum->last_lost = one->last_lost;
    }
}

static void meet(const struct why_message *message, uint32_t node, struct met *met)
{
    memset(met, 0, sizeof *met);
    reception_start(&met->air);
    for (size_t i = 0; i < message->part_count; i++) {
        const struct why_part *part = &message->parts[i];
        if (part->kind == WHY_ACKNOWLEDGMENT) {
            continue;
        }
        const struct reception *one = &part->receptions[node];
        bool reason = one->classified && reception_why(one) == LOSS_STACK &&
                      one->trace.drop != BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED;
        bool kept = one->classified && (one->trace.classification == BRAMBLE_CLASS_REASSEMBLING ||
                                        one->trace.drop == BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED);
        met->got |= kept ? UINT32_C(1) << part->pdu.seg_o : 0;
        if (reason && !met->refused) {
            met->refused = true;
            met->trace = one->trace;
        }
        if (one->classified && one->trace.classification == BRAMBLE_CLASS_CONSUMED && met->taken == NULL) {
            met->taken = one;
        }
        if (one->heard > 0 && (met->first == NULL || !met->first->classified)) {
            met->first = one;
        }
    }
    for (size_t i = 0; i < message->part_count; i++) {
        const struct why_part *part = &message->parts[i];
        if (part->kind != WHY_ACKNOWLEDGMENT && (met->got >> part->pdu.seg_o & 1U) == 0) {
            add_lost(&met->air, &part->receptions[node]);
        }
    }
}

/* ---- Findings about one node ------------------------------------------------------------------------------------- */

/* Where a copy came from, and over how many hops. */
static void set_way(const struct simulation *simulation, struct why_finding *finding, const struct why_message *message,
                    const struct reception *first, uint8_t ttl)
{
    if (first != NULL) {
        snprintf(finding->other, sizeof finding->other, "%s", name_of(simulation, first->transmitter));
        why_set(finding, WHY_channel, first->channel);
    }
    uint8_t sent = message->parts[0].pdu.ttl;
    why_set(finding, WHY_ttl, ttl);
    why_set(finding, WHY_hops, sent >= ttl ? (uint64_t)sent - ttl + 1U : 0);
}

static void tell_delivered(struct why_story *story, const struct simulation *simulation,
                           const struct why_message *message, uint32_t node, const struct met *met)
{
    const struct why_receiver *receiver = &message->receivers[node];
    struct why_finding *finding = why_add(story, WHY_FINDING_DELIVERED, name_of(simulation, node));
    const struct reception *taken = met->taken != NULL ? met->taken : met->first;
    uint8_t ttl = receiver->delivered ? receiver->ttl : taken != NULL ? taken->trace.ttl : 0;
    set_way(simulation, finding, message, taken, ttl);
    why_set(finding, WHY_source, message->pdu.source);
    why_set(finding, WHY_sequence, message->pdu.seq_auth);
    if (receiver->delivered) {
        why_set(finding, WHY_element, receiver->element);
        why_set(finding, WHY_at_us, receiver->delivered_at);
    } else if (taken != NULL) {
        why_set(finding, WHY_at_us, taken->trace.time);
    }
}

static void tell_relayed(struct why_story *story, const struct simulation *simulation,
                         const struct why_message *message, uint32_t node, const struct met *met)
{
    struct why_finding *finding = why_add(story, WHY_FINDING_RELAYED, name_of(simulation, node));
    uint8_t ttl = (uint8_t)(message->receivers[node].relayed_ttl - 1U);
    set_way(simulation, finding, message, met->first, (uint8_t)(ttl + 1U));
    why_set(finding, WHY_relayed_ttl, ttl);
    finding->bystander = !message->receivers[node].meant;
}

static void tell_drop(struct why_story *story, const struct simulation *simulation, const struct why_message *message,
                      uint32_t node, const struct bramble_trace *trace, enum why_finding_kind kind)
{
    struct why_finding *finding = why_add(story, kind, name_of(simulation, node));
    finding->bystander = !message->receivers[node].meant && node != message->from;
    finding->trace = *trace;
    finding->why = LOSS_STACK;
    why_set(finding, WHY_at_us, trace->time);
    why_set(finding, WHY_source, message->pdu.source);
    why_set(finding, WHY_destination, message->pdu.destination);
    why_set(finding, WHY_sequence, trace->source != 0 ? trace->sequence : message->pdu.sequence);
    why_set(finding, WHY_iv_index, message->pdu.iv_index);
    if (trace->source != 0 && kind == WHY_FINDING_DROPPED) {
        why_set(finding, WHY_ttl, trace->ttl);
    }
    if (trace->drop == BRAMBLE_DROP_NETWORK_AUTHENTICATION) {
        why_set(finding, WHY_own_iv_index, message->receivers[node].own_iv_index);
    }
    if (kind == WHY_FINDING_GIVEN_UP && message->pdu.segmented && node != message->from) {
        why_set(finding, WHY_segn, message->pdu.seg_n);
        why_set(finding, WHY_missing, lower_all_segments(message->pdu.seg_n) & ~trace->value);
    }
}

static void tell_lost(struct why_story *story, const struct simulation *simulation, const struct why_message *message,
                      uint32_t node, const struct met *met)
{
    struct why_finding *finding = why_add(story, WHY_FINDING_LOST, name_of(simulation, node));
    finding->bystander = !message->receivers[node].meant;
    finding->why = (uint8_t)reception_why(met->got == 0 && met->first != NULL ? met->first : &met->air);
    memcpy(finding->lost, met->air.lost, sizeof finding->lost);
    why_set(finding, WHY_copies, reception_copies(&met->air));
    if (message->pdu.segmented) {
        why_set(finding, WHY_segn, message->pdu.seg_n);
        why_set(finding, WHY_missing, lower_all_segments(message->pdu.seg_n) & ~met->got);
    }
    if (reception_copies(&met->air) > 0) {
        why_set(finding, WHY_channel, met->air.last_lost.channel);
        why_set(finding, WHY_lost_at_us, met->air.last_lost.at);
        snprintf(finding->text, sizeof finding->text, "%s", name_of(simulation, met->air.last_lost.transmitter));
        if (met->air.last_lost.loss == BRAMBLE_LOSS_COLLISION) {
            snprintf(finding->other, sizeof finding->other, "%s", name_of(simulation, met->air.last_lost.other));
        }
    }
}

static void tell_node(struct why_story *story, const struct simulation *simulation, const struct why_message *message,
                      uint32_t node)
{
    const struct why_receiver *receiver = &message->receivers[node];
    struct met met;
    meet(message, node, &met);
    bool arrived = why_message_arrived(message, node);
    if (arrived) {
        tell_delivered(story, simulation, message, node, &met);
    } else if (met.refused) {
        tell_drop(story, simulation, message, node, &met.trace, WHY_FINDING_DROPPED);
    } else if (receiver->later.drop != BRAMBLE_DROP_NONE) {
        tell_drop(story, simulation, message, node, &receiver->later, WHY_FINDING_GIVEN_UP);
    }
    bool told = arrived || met.refused;
    if (receiver->relayed_ttl > 0) {
        tell_relayed(story, simulation, message, node, &met);
    }
    if (!told && receiver->meant && met.first != NULL && reception_why(met.first) == LOSS_NOT_WANTED) {
        struct why_finding *finding = why_add(story, WHY_FINDING_NOT_WANTED, name_of(simulation, node));
        set_way(simulation, finding, message, met.first, met.first->trace.ttl);
        why_set(finding, WHY_destination, message->pdu.destination);
        finding->why = LOSS_NOT_WANTED;
    } else if (!told && receiver->meant) {
        tell_lost(story, simulation, message, node, &met);
    } else if (!told && receiver->relayed_ttl == 0 && met.first != NULL && met.first->classified) {
        tell_drop(story, simulation, message, node, &met.first->trace, WHY_FINDING_DROPPED);
    }
}

/* Acknowledgments that the sender of the message did not get. */
static void tell_acknowledgments(struct why_story *story, const struct simulation *simulation,
                                 const struct why_message *message)
{
    for (size_t i = 0; i < message->part_count; i++) {
        const struct why_part *part = &message->parts[i];
        if (part->kind != WHY_ACKNOWLEDGMENT) {
            continue;
        }
        const struct reception *there = &part->receptions[message->from];
        if (there->heard > 0 && reception_why(there) != LOSS_STACK) {
            continue;
        }
        struct why_finding *finding = why_add(story, there->heard > 0 ? WHY_FINDING_DROPPED : WHY_FINDING_LOST,
                                              name_of(simulation, message->from));
        finding->why = (uint8_t)reception_why(there);
        finding->trace = there->trace;
        memcpy(finding->lost, there->lost, sizeof finding->lost);
        why_set(finding, WHY_copies, reception_copies(there));
        why_set(finding, WHY_blockack, part->pdu.block);
        why_set(finding, WHY_sequence, part->pdu.sequence);
        why_set(finding, WHY_source, part->pdu.source);
    }
}

void why_tell_simulated(struct why_story *story, const struct simulation *simulation, const struct why_message *message,
                        uint32_t asked)
{
    for (int meant = 1; meant >= 0; meant--) {
        for (uint32_t i = 0; i < simulation->count; i++) {
            if (i != message->from && message->receivers[i].meant == (meant == 1)) {
                size_t before = story->count;
                tell_node(story, simulation, message, i);
                for (size_t f = before; f < story->count; f++) {
                    story->findings[f].asked = i == asked && story->findings[f].kind != WHY_FINDING_RELAYED;
                }
            }
        }
    }
    tell_acknowledgments(story, simulation, message);
    const struct bramble_trace *given_up = &message->receivers[message->from].later;
    if (given_up->drop != BRAMBLE_DROP_NONE) {
        tell_drop(story, simulation, message, message->from, given_up, WHY_FINDING_GIVEN_UP);
    }
}
