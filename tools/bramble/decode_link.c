/* Explains what is not a network PDU: beacons, provisioning PDUs, PB-ADV and the PDUs of the GATT bearer. */
#include "decode.h"

#include "crypto/crypto.h"
#include "network/network.h"
#include "provisioning/generic.h"
#include <bramble/messages/generic_provisioning.h>

#include <string.h>

/* A PDU whose first octet tells its type. False when no such type is known. */
static bool explain_typed(struct decoder *decoder, unsigned depth, enum bramble_layer layer, const char *what,
                          struct bramble_view pdu)
{
    const struct bramble_message_names *names = pdu.size == 0 ? NULL : bramble_message_names_find(layer, pdu.data[0]);
    if (names == NULL) {
        say_failed(decoder, depth, "%s of unknown type: %s", what, as_hex(pdu.data, pdu.size));
        return false;
    }
    say(depth, "%s (type 0x%02x, %zu octets)", names->name, pdu.data[0], pdu.size);
    return decode_fields(decoder, depth + 1, names, (struct bramble_view){pdu.data + 1, pdu.size - 1});
}

/* ---- Beacons ----------------------------------------------------------------------------------------------------- */

static void explain_secure(struct decoder *decoder, unsigned depth, struct bramble_view beacon)
{
    bool known = false;
    for (uint32_t i = 0; i < decoder->net_count; i++) {
        const struct decode_net_key *net = &decoder->nets[i];
        if (memcmp(net->network_id, beacon.data + 2, 8) != 0) {
            continue;
        }
        known = true;
        if (network_secure_beacon_is_authentic(&decoder->crypto, net->octets, beacon.data)) {
            say(depth, "the network ID and the authentication value are those of NetKey %s", as_hex(net->octets, 16));
            return;
        }
    }
    say_failed(decoder, depth, "%s",
               known ? "the network ID fits a NetKey given, but the authentication value does not match"
               : decoder->net_count == 0 ? "without the NetKey (--net-key) it cannot be authenticated"
                                         : "no NetKey given has this network ID: it cannot be authenticated");
}

/* Random of 13 octets as the nonce, flags and IV index as the text, 8 octets of MIC. */
static void explain_private(struct decoder *decoder, unsigned depth, struct bramble_view beacon)
{
    for (uint32_t i = 0; i < decoder->net_count; i++) {
        const struct decode_net_key *net = &decoder->nets[i];
        uint8_t data[5];
        memcpy(data, beacon.data + 14, sizeof data);
        if (crypto_ccm_decrypt(&decoder->crypto, net->private_beacon, beacon.data + 1, (struct bramble_view){NULL, 0},
                               data, sizeof data, beacon.data + 19, 8) == 0) {
            say(depth, "it is one of NetKey %s:", as_hex(net->octets, 16));
            const struct bramble_message_names *names = bramble_message_names_called("Mesh Private Beacon Data");
            if (names != NULL) {
                decode_fields(decoder, depth, names, (struct bramble_view){data, sizeof data});
            }
            return;
        }
    }
    say_failed(decoder, depth, "%s",
               decoder->net_count == 0 ? "stops here: flags and IV index need the NetKey (--net-key)"
                                       : "stops here: it is of none of the NetKeys given");
}

void decode_beacon(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    if (!explain_typed(decoder, depth, BRAMBLE_LAYER_BEACON, "beacon", pdu)) {
        return;
    }
    if (pdu.data[0] == 0x01 && pdu.size == NETWORK_SECURE_BEACON_OCTETS) {
        explain_secure(decoder, depth + 1, pdu);
    } else if (pdu.data[0] == 0x02 && pdu.size == 27) {
        explain_private(decoder, depth + 1, pdu);
    }
}

/* ---- Provisioning ------------------------------------------------------------------------------------------------ */

void decode_provisioning(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    explain_typed(decoder, depth, BRAMBLE_LAYER_PROVISIONING, "provisioning PDU", pdu);
}

static void explain_transaction(struct decoder *decoder, unsigned depth, const struct bramble_pb_adv_pdu *packet)
{
    struct decode_collected *collected;
    struct bramble_view content = packet->generic_provisioning_pdu;
    bool start = (content.data[0] & PROVISIONING_KIND_MASK) == PROVISIONING_CONTENT_START;
    uint64_t key = UINT64_C(1) << 63 | (uint64_t)packet->link_id << 8 | packet->transaction_number;
    uint8_t last = start ? content.data[0] >> 2 : 0xFF;
    collected = decode_collect(decoder, key, last);
    if (collected == NULL) {
        say_failed(decoder, depth, "too many segmented PDUs at once");
        return;
    }
    /* The first segment has 20 octets, the others 23: numbers from 1 lie as if all had 23 and the first 3 were away. */
    if (start) {
        uint8_t padded[23] = {0};
        size_t size = content.size > 24 ? 20 : content.size - 4;
        memcpy(padded + 3, content.data + 4, size);
        collected->last = last;
        decode_add_segment(collected, 0, 23, (struct bramble_view){padded, 3 + size});
        collected->fcs = content.data[3];
    } else {
        decode_add_segment(collected, content.data[0] >> 2, 23,
                           (struct bramble_view){content.data + 1, content.size - 1});
    }
    if (collected->last == 0xFF || !decode_is_whole(collected)) {
        say(depth, "with the other segments as further words the provisioning PDU can be read");
        return;
    }
    collected->in_use = false;
    struct bramble_view whole = {collected->octets + 3, collected->size - 3};
    uint8_t fcs = provisioning_fcs(whole.data, whole.size);
    if (fcs != collected->fcs) {
        say_failed(decoder, depth, "the FCS is 0x%02x, but should be 0x%02x for %s", collected->fcs, fcs,
                   as_hex(whole.data, whole.size));
        return;
    }
    say(depth, "FCS matches; provisioning PDU of %zu octets", whole.size);
    decode_provisioning(decoder, depth, whole);
}

void decode_pb_adv(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    struct bramble_pb_adv_pdu packet;
    if (bramble_parameters_decode(bramble_pb_adv_pdu_type, pdu, &packet, sizeof packet) < 0) {
        say_failed(decoder, depth,
                   "a PB-ADV PDU has a link ID, a transaction number and content; %zu octets are too few", pdu.size);
        return;
    }
    say(depth, "PB-ADV: link ID 0x%08x, transaction 0x%02x (%s)", (unsigned)packet.link_id, packet.transaction_number,
        packet.transaction_number < 0x80 ? "provisioner's" : "device's");
    const struct bramble_message_names *names;
    struct bramble_view fields = packet.generic_provisioning_pdu;
    bool carries = false;
    switch (packet.generic_provisioning_pdu.data[0] & PROVISIONING_KIND_MASK) {
    case PROVISIONING_CONTENT_START:
        names = &bramble_pb_adv_transaction_start_names;
        carries = packet.generic_provisioning_pdu.size > 4;
        break;
    case PROVISIONING_CONTENT_CONTINUATION:
        names = &bramble_pb_adv_transaction_continuation_names;
        carries = packet.generic_provisioning_pdu.size > 1;
        break;
    default:
        names = bramble_message_names_find(BRAMBLE_LAYER_GENERIC_PROVISIONING, packet.generic_provisioning_pdu.data[0]);
        fields.data++;
        fields.size--;
        break;
    }
    if (names == NULL) {
        say_failed(decoder, depth + 1, "generic provisioning PDU of unknown kind: %s",
                   as_hex(packet.generic_provisioning_pdu.data, packet.generic_provisioning_pdu.size));
        return;
    }
    say(depth + 1, "%s", names->name);
    if (decode_fields(decoder, depth + 2, names, fields) && carries) {
        explain_transaction(decoder, depth + 1, &packet);
    }
}

/* ---- GATT bearer ------------------------------------------------------------------------------------------------- */

void decode_proxy(struct decoder *decoder, unsigned depth, struct bramble_view pdu)
{
    static const char *const sars[] = {"complete", "first segment", "continuation", "last segment"};
    if (pdu.size < 2) {
        say_failed(decoder, depth, "a proxy PDU has at least two octets");
        return;
    }
    uint8_t sar = pdu.data[0] >> 6;
    uint8_t type = pdu.data[0] & 0x3F;
    struct bramble_view data = {pdu.data + 1, pdu.size - 1};
    say(depth, "proxy PDU: SAR %u (%s), message type 0x%02x", sar, sars[sar], type);
    if (sar != 0) {
        /* Segments come in order: they are numbered as they come. */
        struct decode_collected *collected = decode_collect(decoder, UINT64_C(3) << 62 | type, 0xFF);
        if (collected == NULL || collected->size + data.size > sizeof collected->octets) {
            say_failed(decoder, depth, "the segments are too many");
            return;
        }
        collected->size = sar == 1 ? 0 : collected->size;
        memcpy(collected->octets + collected->size, data.data, data.size);
        collected->size += data.size;
        if (sar != 3) {
            say(depth + 1, "%zu octets so far; with the other segments as further words the message can be read",
                collected->size);
            return;
        }
        collected->in_use = false;
        data = (struct bramble_view){collected->octets, collected->size};
    }
    switch (type) {
    case 0:
        decode_network(decoder, depth + 1, data);
        break;
    case 1:
        decode_beacon(decoder, depth + 1, data);
        break;
    case 2:
        decode_proxy_configuration(decoder, depth + 1, data);
        break;
    case 3:
        decode_provisioning(decoder, depth + 1, data);
        break;
    default:
        say_failed(decoder, depth + 1, "no proxy PDU of this type is known: %s", as_hex(data.data, data.size));
        break;
    }
}
