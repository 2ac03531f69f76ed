/* The invariants of transport: see transport.h. */
#include "base/invariant.h"
#include "transport/internal.h"

static bool out_check(const struct transport *transport, uint16_t place, struct bramble_violation *violation)
{
    const struct transport_out *out = &transport->outs[place];
    if (out->state == OUT_FREE) {
        return !timer_running(&out->timer) ||
               invariant_broken(violation, "G4: a free place of segmentation waits for nothing", place);
    }
    for (uint16_t i = 0; i < place; i++) {
        const struct transport_out *other = &transport->outs[i];
        if (other->state != OUT_FREE && other->message.dst == out->message.dst &&
            other->message.src == out->message.src) {
            return invariant_broken(violation, "G1: one segmented message at a time for each source and destination",
                                    out->message.dst);
        }
    }
    bool begun = out->state != OUT_DELAYED;
    if (out->state > OUT_WAITING || out->seg_n > 31 || out->message.net->index == BRAMBLE_KEY_INDEX_NONE ||
        (begun && (out->next > out->seg_n + 1U || (out->acknowledged & ~lower_all_segments(out->seg_n)) != 0))) {
        return invariant_broken(violation, "G5: a transfer is within its SegN and has a NetKey", out->message.dst);
    }
    return true;
}

static bool in_check(const struct transport *transport, uint16_t place, struct bramble_violation *violation)
{
    const struct transport_in *in = &transport->ins[place];
    bool receiving = in->state == IN_RECEIVING;
    if (timer_running(&in->discard) != receiving || (timer_running(&in->acknowledge) && !receiving)) {
        return invariant_broken(violation, "G4: a reassembly ends by itself, and a free place waits for nothing",
                                in->src);
    }
    if (in->state == IN_FREE) {
        return true;
    }
    for (uint16_t i = 0; i < place; i++) {
        const struct transport_in *other = &transport->ins[i];
        if (other->state != IN_FREE && other->src == in->src && other->dst == in->dst) {
            return invariant_broken(violation, "G1: one segmented message at a time for each source and destination",
                                    in->src);
        }
    }
    uint32_t all = in->seg_n > 31 ? 0 : lower_all_segments(in->seg_n);
    if (in->state > IN_COMPLETE || in->size > transport->segmented_octets || (in->received & ~all) != 0 ||
        (in->received == all) == receiving) {
        return invariant_broken(
            violation, "G2: a reassembly holds what its SegN allows, and is complete when all is there", in->src);
    }
    return true;
}

bool transport_check(const struct transport *transport, struct bramble_violation *violation)
{
    uint32_t holds = 0;
    if (!replay_list_check(&transport->replay, transport->network->iv.index, violation)) {
        return false;
    }
    if (transport->replay.ahead && !timer_running(&transport->settle)) {
        return invariant_broken(violation, "T2: a replay mark that is ahead is taken back", 0);
    }
    for (uint16_t i = 0; i < transport->out_count; i++) {
        const struct transport_out *out = &transport->outs[i];
        holds += out->state == OUT_SENDING || out->state == OUT_WAITING;
        if (!out_check(transport, i, violation)) {
            return false;
        }
    }
    for (uint16_t i = 0; i < transport->in_count; i++) {
        holds += transport->ins[i].state == IN_RECEIVING;
        if (!in_check(transport, i, violation)) {
            return false;
        }
    }
    return holds == transport->holds ||
           invariant_broken(violation, "G3: the IV index is held by the segmented messages under way",
                            transport->holds);
}
