/* The invariants of transport: see transport.h. */
#include "base/invariant.h"
#include "transport/internal.h"

static bool out_check(const struct transport_transfer *out)
{
    bool begun = out->state != TRANSFER_DELAYED;
    unsigned seg_n = lower_seg_n(out->header);
    return out->state <= TRANSFER_WAITING && out->net->index != BRAMBLE_KEY_INDEX_NONE &&
           !(begun && (out->next > seg_n + 1U || (out->segments & ~lower_all_segments(seg_n)) != 0));
}

static bool in_check(const struct transport_transfer *in)
{
    uint32_t all = lower_all_segments(lower_seg_n(in->header));
    return in->state <= TRANSFER_RECEIVING &&
           ((in->segments & (1U << lower_seg_n(in->header))) == 0 || in->state == TRANSFER_COMPLETE ||
            in->last <= lower_segment_octets(in->ctl)) &&
           (in->segments & ~all) == 0 && (in->segments == all) == (in->state == TRANSFER_COMPLETE);
}

static bool transfer_check(const struct transport *transport, unsigned place, struct bramble_violation *violation)
{
    const struct transport_transfer *transfer = transport_place(transport, place);
    bool out = place < transport->out_count;
    bool waits = timer_running(&transfer->timer);
    if (transfer->state == TRANSFER_FREE
            ? waits
            : !waits && transfer->state != TRANSFER_COMPLETE && !(out && transfer->pending)) {
        return invariant_broken(violation, "G4: a transfer ends by itself, and a free place waits for nothing", place);
    }
    for (unsigned i = out ? 0 : transport->out_count; transfer->state != TRANSFER_FREE && i < place; i++) {
        const struct transport_transfer *other = transport_place(transport, i);
        if (other->state != TRANSFER_FREE && other->dst == transfer->dst && other->src == transfer->src) {
            return invariant_broken(violation, "G1: one segmented message at a time for each source and destination",
                                    transfer->dst);
        }
    }
    if (transfer->state == TRANSFER_FREE || (out ? out_check(transfer) : in_check(transfer))) {
        return true;
    }
    return invariant_broken(violation,
                            out ? "G5: a transfer is within its SegN and has a NetKey"
                                : "G2: a reassembly holds what its SegN allows, and is complete when all is there",
                            out ? transfer->dst : transfer->src);
}

bool transport_check(const struct transport *transport, struct bramble_violation *violation)
{
    if (!replay_list_check(&transport->replay, transport->network.iv.index, violation)) {
        return false;
    }
    for (unsigned i = 0; i < transport->count; i++) {
        if (!transfer_check(transport, i, violation)) {
            return false;
        }
    }
    return true;
}
