/* The lower transport PDU (Mesh Protocol 1.1 section 3.5.2):
 *
 *     unsegmented:  0(1) AKF(1) AID(6)  or  0(1) opcode(7), then the upper transport PDU
 *     segmented:    1(1) AKF(1) AID(6)  or  1(1) opcode(7), SZMIC(1) SeqZero(13) SegO(5) SegN(5), then the segment
 */
#include "transport/transport.h"

#define ACCESS_MAX 15U /* octets of an unsegmented upper transport PDU */
#define ACCESS_MIN 5U  /* an opcode of one octet and a 32-bit TransMIC */
#define CONTROL_MAX 11U

bool lower_pdu_read(bool ctl, struct bramble_view pdu, struct lower_pdu *out)
{
    struct reader reader = reader_of(pdu);
    uint8_t first = reader_u8(&reader);
    memset(out, 0, sizeof *out);
    out->ctl = ctl;
    out->segmented = (first & 0x80) != 0;
    out->header = first & 0x7F;
    if (!out->segmented) {
        out->data = reader_rest(&reader);
        return !reader.failed &&
               (ctl ? out->data.size <= CONTROL_MAX : out->data.size >= ACCESS_MIN && out->data.size <= ACCESS_MAX);
    }
    uint32_t fields = (uint32_t)reader_big(&reader, 3);
    out->long_mic = (fields & 0x800000) != 0;
    out->seq_zero = (uint16_t)(fields >> 10 & 0x1FFF);
    out->seg_o = (uint8_t)(fields >> 5 & 0x1F);
    out->seg_n = (uint8_t)(fields & 0x1F);
    out->data = reader_rest(&reader);
    if (reader.failed || out->seg_o > out->seg_n || out->data.size == 0 || out->data.size > lower_segment_octets(ctl) ||
        (ctl && out->long_mic)) {
        return false;
    }
    bool last = out->seg_o == out->seg_n;
    return last || out->data.size == lower_segment_octets(ctl); /* G2 */
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

uint32_t lower_seq_auth(uint32_t seq, uint16_t seq_zero)
{
    uint32_t back = (seq - seq_zero) & 0x1FFF;
    return back > seq ? UINT32_MAX : seq - back;
}
