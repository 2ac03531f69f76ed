/* The frame check sequence of a provisioning transaction: the 8-bit CRC of 3GPP TS 27.010 (Mesh Protocol 1.1 section
 * 5.3.3). Polynomial x^8 + x^2 + x + 1, least significant bit first, start value 0xFF, result complemented. A PDU has
 * at most 65 octets, so a table of 256 would cost more than it saves.
 */
#include "provisioning/generic.h"

uint8_t provisioning_fcs(struct bramble_view pdu)
{
    uint8_t crc = 0xFF;
    for (size_t i = 0; i < pdu.size; i++) {
        crc ^= pdu.data[i];
        for (unsigned bit = 0; bit < 8; bit++) {
            crc = (uint8_t)((crc & 1U) != 0 ? (crc >> 1) ^ 0xE0U : crc >> 1);
        }
    }
    return (uint8_t)~crc;
}
