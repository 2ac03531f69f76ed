/* The lower transport PDU (Mesh Protocol 1.1 section 3.5.2):
 *
 *     unsegmented:  0(1) AKF(1) AID(6)  or  0(1) opcode(7), then the upper transport PDU
 *     segmented:    1(1) AKF(1) AID(6)  or  1(1) opcode(7), SZMIC(1) SeqZero(13) SegO(5) SegN(5), then the segment
 */
#include "transport/transport.h"

bool lower_pdu_read(bool ctl, struct bramble_view pdu, struct lower_pdu *out)
{
    uint32_t header = pdu.size > 0 ? lower_header(ctl, pdu.data, pdu.size) : LOWER_IMPOSSIBLE;
    size_t octets = (header & LOWER_SEGMENTED) != 0 ? 4 : 1;
    size_t most = octets == 1 ? (ctl ? 11 : 15) : lower_segment_octets(ctl);
    if (header == LOWER_IMPOSSIBLE || pdu.size - octets > most) {
        return false;
    }
    *out = (struct lower_pdu){.ctl = ctl,
                              .segmented = octets == 4,
                              .long_mic = (header & LOWER_LONG_MIC) != 0,
                              .header = (uint8_t)lower_first(header),
                              .seg_o = (uint8_t)lower_seg_o(header),
                              .seg_n = (uint8_t)lower_seg_n(header),
                              .seq_zero = (uint16_t)lower_seq_zero(header),
                              .data = view_of(pdu.data + octets, pdu.size - octets)};
    return true;
}

size_t lower_pdu_write(const struct lower_pdu *pdu, uint8_t out[NETWORK_TRANSPORT_MAX])
{
    struct writer writer = writer_of(out, NETWORK_TRANSPORT_MAX);
    writer_u8(&writer, (uint8_t)((pdu->segmented ? 0x80 : 0) | (pdu->header & 0x7F)));
    if (pdu->segmented) {
        writer_big(&writer,
                   (uint32_t)pdu->long_mic << 23 | (uint32_t)(pdu->seq_zero & 0x1FFF) << 10 |
                       (uint32_t)pdu->seg_o << 5 | pdu->seg_n,
                   3);
    }
    writer_view(&writer, pdu->data);
    return writer.failed ? 0 : writer.size;
}
