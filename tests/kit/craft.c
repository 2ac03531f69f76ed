/* See craft.h. */
#include "craft.h"

#include <string.h>

size_t craft(const struct actor *hearer, const struct crafted *crafted, uint8_t out[CRAFTED_MAX])
{
    struct envelope envelope;
    memset(&envelope, 0, sizeof envelope);
    envelope.ctl = crafted->ctl;
    envelope.ttl = crafted->ttl;
    envelope.src = crafted->src;
    envelope.dst = crafted->dst;
    envelope.seq = crafted->seq;
    envelope.iv_index = crafted->iv_index;
    envelope.size = (uint8_t)crafted->transport.size;
    if (crafted->transport.size > 0) {
        memcpy(envelope_transport(&envelope), crafted->transport.data, crafted->transport.size);
    }
    const struct keys_credential *credential =
        crafted->credential != NULL ? crafted->credential : &node_keys(hearer->node)->nets[0].generation[0].flooding;
    int size = network_pdu_seal(&hearer->mesh->crypto, credential, &envelope, out + 2);
    assert_true(size > 0);
    out[0] = (uint8_t)(size + 1);
    out[1] = BRAMBLE_AD_MESH_MESSAGE;
    return (size_t)size + 2;
}

void actor_hear(struct actor *actor, const void *octets, size_t size, uint8_t event_type)
{
    bramble_time now = bramble_world_now(actor->mesh->world);
    const struct bramble_heard heard = {
        .data = {octets, size}, .event_type = event_type, .rssi_dbm = -50, .channel = 37};
    bramble_node_heard(actor->node, now, &heard);
    (void)bramble_node_run(actor->node, now);
    actor_poke(actor);
}

void actor_inject(struct actor *hearer, const struct crafted *crafted)
{
    uint8_t octets[CRAFTED_MAX];
    size_t size = craft(hearer, crafted, octets);
    actor_hear(hearer, octets, size, BRAMBLE_EVENT_NONCONNECTABLE);
}

size_t craft_word(const struct actor *hearer, const struct crafted *crafted, uint32_t number,
                  uint8_t out[NETWORK_TRANSPORT_MAX])
{
    const struct keys_app_generation *key = &node_keys(hearer->node)->apps[0].generation[0];
    const uint8_t octets[4] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8),
                               (uint8_t)number};
    const struct bramble_message message = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, 4});
    int size = bramble_message_encode(&message, out + 1, NETWORK_TRANSPORT_MAX - 1);
    assert_true(size > 0);
    out[0] = (uint8_t)(0x40 | node_keys(hearer->node)->apps[0].aid[0]);
    assert_int_equal(transport_upper_seal(&hearer->mesh->crypto, key->handle, false, false, NULL, crafted->seq,
                                          crafted->src, crafted->dst, crafted->iv_index, out + 1, (size_t)size),
                     0);
    return (size_t)size + 5;
}

void actor_inject_beacon(struct actor *hearer, const struct keys_net_generation *generation, uint8_t flags,
                         uint32_t iv_index)
{
    uint8_t octets[2 + NETWORK_SECURE_BEACON_OCTETS] = {1 + NETWORK_SECURE_BEACON_OCTETS, BRAMBLE_AD_MESH_BEACON};
    assert_int_equal(network_secure_beacon_seal(&hearer->mesh->crypto, generation->key, generation->network_id, flags,
                                                iv_index, octets + 2),
                     0);
    actor_hear(hearer, octets, sizeof octets, BRAMBLE_EVENT_NONCONNECTABLE);
}

void craft_upper(const struct actor *hearer, const struct crafted *crafted, uint32_t seq_auth, uint32_t number,
                 size_t size, struct crafted_upper *out)
{
    const struct keys_app_generation *key = &node_keys(hearer->node)->apps[0].generation[0];
    const uint8_t octets[TRANSPORT_UPPER_MAX] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16),
                                                 (uint8_t)(number >> 8), (uint8_t)number};
    const struct bramble_message message = bramble_message_raw(WORD_OPCODE, (struct bramble_view){octets, size});
    memset(out, 0, sizeof *out);
    int written = bramble_message_encode(&message, out->octets, TRANSPORT_ACCESS_MAX);
    assert_true(written > 0);
    assert_int_equal(transport_upper_seal(&hearer->mesh->crypto, key->handle, false, false, NULL, seq_auth,
                                          crafted->src, crafted->dst, crafted->iv_index, out->octets, (size_t)written),
                     0);
    out->seq_auth = seq_auth;
    out->header = (uint8_t)(0x40 | node_keys(hearer->node)->apps[0].aid[0]);
    out->size = (size_t)written + 4;
    out->seg_n = (uint8_t)((out->size + 11) / 12 - 1);
}

size_t craft_segment(const struct actor *hearer, struct crafted crafted, const struct crafted_upper *upper,
                     uint8_t seg_o, uint32_t seq, uint8_t out[CRAFTED_MAX])
{
    uint8_t octets[NETWORK_TRANSPORT_MAX];
    size_t left = upper->size - 12U * seg_o;
    const struct lower_pdu pdu = {.segmented = true,
                                  .header = upper->header,
                                  .long_mic = upper->long_mic,
                                  .seq_zero = upper->seq_auth & 0x1FFF,
                                  .seg_o = seg_o,
                                  .seg_n = upper->seg_n,
                                  .data = view_of(upper->octets + 12U * seg_o, left < 12 ? left : 12)};
    crafted.transport = view_of(octets, lower_pdu_write(&pdu, octets));
    crafted.seq = seq;
    return craft(hearer, &crafted, out);
}

void actor_inject_segment(struct actor *hearer, struct crafted crafted, const struct crafted_upper *upper,
                          uint8_t seg_o, uint32_t seq)
{
    uint8_t octets[CRAFTED_MAX];
    size_t size = craft_segment(hearer, crafted, upper, seg_o, seq, octets);
    actor_hear(hearer, octets, size, BRAMBLE_EVENT_NONCONNECTABLE);
}
