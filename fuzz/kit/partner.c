/* See partner.h. */
#include "partner.h"

#include "bench.h"
#include "partner_honest.h"

#include <string.h>

#define ANSWER_SLICES 30U
#define SLICE BRAMBLE_MILLISECONDS(20)

struct partner partner;

/* ---- Packets ---------------------------------------------------------------------------------------------------- */

static void say_packet(uint8_t transaction, const uint8_t *content, size_t size)
{
    uint8_t data[BENCH_PDU] = {0, BRAMBLE_AD_PB_ADV};
    const struct voice_packet packet = {partner.link_id, transaction, view_of(content, size)};
    int written = voice_packet_write(&packet, data + 2);
    if (written > 0) {
        data[0] = (uint8_t)(written + 1);
        bench_hear(view_of(data, (size_t)written + 2), BRAMBLE_EVENT_NONCONNECTABLE);
    }
}

static void say_control(uint8_t opcode, uint8_t reason)
{
    struct voice_control control = {.opcode = opcode, .reason = reason};
    uint8_t content[PROVISIONING_CONTENT_MAX];
    memcpy(control.uuid, victim_uuid, 16);
    int written = voice_control_write(&control, content);
    if (written > 0) {
        say_packet(0, content, (size_t)written);
    }
}

/* What the last advertisements want: acknowledgments, and the answer to Link Open. */
static void say_what_is_due(void)
{
    static const uint8_t ack = PROVISIONING_ACK_OCTET;
    if (partner.link_ack_due) {
        partner.link_ack_due = false;
        say_control(PROVISIONING_LINK_ACK, 0);
    }
    if (partner.ack_due && !partner.mute) {
        partner.ack_due = false;
        say_packet(partner.ack, &ack, 1);
    }
}

static bool pass(bramble_time duration)
{
    bool left = true;
    for (bramble_time passed = 0; left && passed < duration; passed += SLICE) {
        left = bench_pass(SLICE);
        say_what_is_due();
    }
    return left;
}

static void say_pdu(const uint8_t *pdu, size_t size)
{
    uint8_t content[PROVISIONING_CONTENT_MAX];
    for (unsigned i = 0; i < voice_segment_count(size); i++) {
        int written = voice_segment(view_of(pdu, size), i, content);
        if (written > 0) {
            say_packet(partner.next, content, (size_t)written);
        }
    }
    partner.next = (uint8_t)((partner.next & 0x80U) | ((partner.next + 1U) & 0x7FU));
}

/* ---- Hearing ---------------------------------------------------------------------------------------------------- */

static void heard_control(const struct voice_packet *packet)
{
    struct voice_control control;
    if (voice_control_read(packet->content, &control) < 0) {
        fuzz_fail("bearer control is well formed", "");
    }
    if (control.opcode == PROVISIONING_LINK_OPEN && !partner.provisioner) {
        if (partner.link_id != packet->link_id) {
            partner_begin(packet->link_id);
        }
        partner.link_ack_due = true;
    } else if (control.opcode == PROVISIONING_LINK_ACK) {
        partner.link_acked = true;
    }
}

static void heard_segment(const struct voice_packet *packet)
{
    partner.ack = packet->transaction;
    if (packet->transaction != partner.expected) {
        partner.ack_due = true;
    } else if (voice_assembly_take(&partner.assembly, packet->transaction, packet->content) == VOICE_ASSEMBLED) {
        partner.ack_due = true;
        partner.expected = (uint8_t)((partner.expected & 0x80U) | ((partner.expected + 1U) & 0x7FU));
        partner.heard++;
        partner_heard(view_of(partner.octets, partner.assembly.total));
        partner.assembly.total = 0;
    }
}

static void listen(struct bramble_view data)
{
    struct voice_packet packet;
    if (data.data[1] != BRAMBLE_AD_PB_ADV) {
        return;
    }
    fuzz_must(voice_packet_read(view_of(data.data + 2, data.size - 2), &packet) == 0,
              "packets of PB-ADV are well formed");
    switch (voice_content_kind(packet.content)) {
    case PROVISIONING_CONTENT_CONTROL:
        heard_control(&packet);
        break;
    case PROVISIONING_CONTENT_ACK:
        break;
    default:
        if (packet.link_id == partner.link_id) {
            heard_segment(&packet);
        }
        break;
    }
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

/* The victim still has something to say, or to calculate. */
static bool victim_is_busy(void)
{
    const struct provisioning *room = &bench.node->features.provisioning;
    for (unsigned i = 0; i < room->slot_count; i++) {
        if (room->slots[i].session.role != NULL &&
            (room->slots[i].session.outstanding || room->slots[i].session.ticket != 0)) {
            return true;
        }
    }
    return false;
}

static void honest(struct choices *choices, bool spoilt)
{
    uint8_t pdu[128];
    size_t size = partner_next_pdu(pdu);
    unsigned heard = partner.heard;
    if (spoilt) {
        uint8_t at = choose(choices);
        uint8_t value = choose(choices);
        uint8_t more = choose(choices);
        if (size > 0) {
            pdu[at % size] ^= value;
            size = more < 0x80 ? size + more % 8U : size - (more % size);
        }
    }
    if (size > 0) {
        say_pdu(pdu, size);
    } else {
        say_control(partner.stage == 1 ? PROVISIONING_LINK_OPEN : PROVISIONING_LINK_CLOSE, 0);
    }
    bool opened = partner.provisioner && partner.stage == 1 && !partner.link_acked;
    for (unsigned i = 0; i < ANSWER_SLICES && pass(SLICE); i++) {
        bool answered = opened ? partner.link_acked : partner.heard != heard;
        if (answered && !victim_is_busy()) {
            break;
        }
    }
}

static void raw_pdu(struct choices *choices)
{
    uint8_t pdu[256] = {choose(choices)};
    struct bramble_view parameters = choose_octets(choices, choose_below(choices, 200));
    if (parameters.size > 0) {
        memcpy(pdu + 1, parameters.data, parameters.size);
    }
    say_pdu(pdu, parameters.size + 1);
}

static void raw_packet(struct choices *choices)
{
    uint8_t transaction = choose(choices);
    struct bramble_view content = choose_octets(choices, choose_below(choices, PROVISIONING_CONTENT_MAX + 1));
    say_packet(transaction == 0 ? partner.next : transaction, content.data, content.size);
}

static void answer(struct choices *choices)
{
    const uint32_t link = bench.victim.link;
    uint8_t what = choose_below(choices, 6);
    struct bramble_provisioning_choice choice;
    struct bramble_view octets;
    switch (what) {
    case 0:
        (void)!bramble_provisioning_answer_number(bench.node, link, PARTNER_NUMBER);
        break;
    case 1:
        (void)!bramble_provisioning_answer(bench.node, link, view_of(victim_static_oob, 32));
        break;
    case 2:
        (void)!bramble_provisioning_answer(bench.node, link, view_of(partner_public_key(), 64));
        break;
    case 3:
        octets = choose_octets(choices, choose_below(choices, 70));
        (void)!bramble_provisioning_answer(bench.node, link, octets);
        break;
    case 4:
        choice = (struct bramble_provisioning_choice){.algorithm = choose_below(choices, 4),
                                                      .authentication = choose(choices),
                                                      .action = choose(choices),
                                                      .size = choose_below(choices, 10)};
        choice.public_key_oob = (choice.action & 0x40U) != 0;
        (void)!bramble_provisioning_choose(bench.node, link, &choice);
        break;
    default:
        (void)!bramble_provisioning_answer(bench.node, link, view_of("A7", 2));
        break;
    }
    (void)bench_step();
}

static void begin(struct choices *choices)
{
    if (partner.provisioner) {
        bramble_node_reset(bench.node);
        (void)bench_step();
        return;
    }
    uint8_t how = choose(choices);
    struct bramble_provision_options options = {
        .membership = {.net_key_index = 0, .iv_index = 5, .address = (how & 1U) != 0 ? 0x0310 : 0},
        .attention_s = how & 2U,
        .oob = &bramble_oob_provisioner,
        .choose = (how & 4U) != 0,
        .public_key_asked = (how & 8U) != 0,
        .public_key_required = (how & 16U) != 0,
        .authentication = choose(choices),
        .action = choose(choices),
        .size = choose_below(choices, 10),
        .output_actions = 0x1F,
        .input_actions = 0x0F,
    };
    memcpy(options.uuid, victim_uuid, 16);
    memset(options.membership.net_key, 0x11, 16);
    if ((how & 32U) != 0) {
        options.static_oob = view_of(victim_static_oob, 32);
    }
    if ((how & 64U) != 0) {
        options.public_key = view_of(partner_public_key(), 64);
    }
    options.algorithms = (how & 128U) != 0 ? BRAMBLE_ALGORITHM_CMAC_AES128 : 0;
    (void)!bramble_provision(bench.node, &options);
    (void)pass(BRAMBLE_MILLISECONDS(100));
}

static void beacon(struct choices *choices)
{
    uint8_t data[BENCH_PDU] = {0, BRAMBLE_AD_MESH_BEACON, 0};
    uint8_t how = choose(choices);
    memcpy(data + 3, victim_uuid, 16);
    data[3] = (uint8_t)(data[3] + (how & 7U));
    data[19] = choose(choices);
    size_t size = (how & 0x80U) != 0 ? 25 : 21;
    data[0] = (uint8_t)(size - 1);
    bench_hear(view_of(data, size), BRAMBLE_EVENT_NONCONNECTABLE);
}

static void step(struct choices *choices)
{
    const struct bench_pdu *pdu;
    struct bramble_view octets;
    uint8_t choice;
    switch (choose_below(choices, PARTNER_STEPS)) {
    case PARTNER_HONEST:
        honest(choices, false);
        break;
    case PARTNER_SPOILT:
        honest(choices, true);
        break;
    case PARTNER_PDU:
        raw_pdu(choices);
        break;
    case PARTNER_PACKET:
        raw_packet(choices);
        break;
    case PARTNER_CONTROL:
        choice = choose(choices);
        say_control(choice & 3U, choose(choices));
        break;
    case PARTNER_ACKS:
        partner.mute = (choose(choices) & 1U) != 0;
        break;
    case PARTNER_TIME:
        choice = choose(choices);
        (void)pass(choice < 0x80 ? BRAMBLE_MILLISECONDS(10U * choice) : BRAMBLE_SECONDS(choice & 0x7FU));
        break;
    case PARTNER_ANSWER:
        answer(choices);
        break;
    case PARTNER_BEGIN:
        begin(choices);
        break;
    case PARTNER_BEACON:
        beacon(choices);
        break;
    case PARTNER_REFLECT:
        pdu = &bench.said[choose_below(choices, BENCH_SAID)];
        bench_hear(view_of(pdu->octets, pdu->size), BRAMBLE_EVENT_NONCONNECTABLE);
        break;
    case PARTNER_RAW:
        octets = choose_octets(choices, choose_below(choices, BENCH_PDU + 1));
        bench_hear(octets, BRAMBLE_EVENT_NONCONNECTABLE);
        break;
    default:
        (void)!bramble_provisioning_cancel(bench.node, bench.victim.link);
        (void)bench_step();
        break;
    }
    say_what_is_due();
}

void partner_run(struct choices *choices, bool provisioner)
{
    memset(&partner, 0, sizeof partner);
    partner.provisioner = provisioner;
    for (unsigned i = 0; i < 3; i++) {
        partner.settings[i] = choose(choices);
    }
    partner_begin(0x23AF5850);
    bench_listener = listen;
    while (choices->left > 0 && bench.turns_left > 0) {
        step(choices);
    }
    bench_listener = NULL;
    bench_finish();
}
