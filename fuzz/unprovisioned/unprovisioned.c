/* A device that belongs to nobody hears whatever the air brings: advertisements of every type, well and badly formed,
 * one after the other with time between them.
 *
 * An input: the device's abilities (victim.h), then steps. Each step: how (bits 0-3 what, 4-6 the event type; 0 is the
 * usual one), then octets   size, advertising data as they are AD       AD type, size, content: the length octet is
 * right several  two AD structures in one advertisement PB-ADV   link, transaction, size, content: a packet of generic
 * provisioning time     5 ms for each unit; from 0x80 seconds
 */
#include "bench.h"

#include <string.h>

enum { OCTETS, AD, SEVERAL, PB_ADV, TIME, KINDS };

static void ready(uint8_t abilities)
{
    bench_clear();
    victim_describe(VICTIM_LAMP);
    victim_abilities(abilities);
    bench_start();
    (void)bench_step();
}

/* Appends an AD structure; one that is too long is cut by the end of the advertisement, not by its length octet. */
static size_t add_ad(struct choices *choices, uint8_t data[BENCH_PDU], size_t used)
{
    uint8_t type = choose(choices);
    struct bramble_view content = choose_octets(choices, choose_below(choices, 30));
    static const uint8_t types[] = {BRAMBLE_AD_PB_ADV, BRAMBLE_AD_MESH_MESSAGE, BRAMBLE_AD_MESH_BEACON};
    struct writer writer = writer_of(data + used, BENCH_PDU - used);
    writer_u8(&writer, (uint8_t)(content.size + 1));
    writer_u8(&writer, type < 0xC0 ? types[type % 3U] : type);
    for (size_t i = 0; i < content.size && !writer.failed; i++) {
        writer_u8(&writer, content.data[i]);
    }
    return used + writer.size;
}

static size_t add_packet(struct choices *choices, uint8_t data[BENCH_PDU])
{
    uint8_t link = choose(choices);
    uint8_t transaction = choose(choices);
    struct bramble_view content = choose_octets(choices, choose_below(choices, 25));
    struct writer writer = writer_of(data, BENCH_PDU);
    writer_u8(&writer, (uint8_t)(content.size + 6));
    writer_u8(&writer, BRAMBLE_AD_PB_ADV);
    writer_big(&writer, 0x23AF5800U + (link & 3U), 4);
    writer_u8(&writer, transaction);
    writer_octets(&writer, content.data, content.size);
    return writer.size;
}

static void step(struct choices *choices)
{
    uint8_t how = choose(choices);
    uint8_t event_type = (how >> 4 & 7U) ^ BRAMBLE_EVENT_NONCONNECTABLE;
    uint8_t data[BENCH_PDU];
    size_t size = 0;
    struct bramble_view octets;
    switch ((how & 15U) % KINDS) {
    case OCTETS:
        octets = choose_octets(choices, choose_below(choices, 64));
        bench_hear(octets, event_type);
        return;
    case AD:
        size = add_ad(choices, data, 0);
        break;
    case SEVERAL:
        size = add_ad(choices, data, 0);
        size = add_ad(choices, data, size);
        break;
    case PB_ADV:
        size = add_packet(choices, data);
        break;
    default:
        (void)bench_pass(event_type < 4 ? BRAMBLE_MILLISECONDS(5U * choose(choices))
                                        : BRAMBLE_SECONDS(choose_below(choices, 90)));
        return;
    }
    bench_hear(view_of(data, size), event_type < 5 ? event_type : BRAMBLE_EVENT_NONCONNECTABLE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    ready(choose(&choices));
    while (choices.left > 0 && bench.turns_left > 0) {
        step(&choices);
    }
    bench_finish();
    return 0;
}
