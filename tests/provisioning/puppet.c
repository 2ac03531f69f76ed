/* See puppet.h. */
#include "puppet.h"

#define CONTENT_MAX 24U

static const uint8_t plain[11] = {2, 0, 3}; /* two elements, both algorithms, nothing out of band */

static const struct bramble_crypto *crypto_of(const struct puppet *puppet)
{
    return &puppet->world->crypto;
}

void puppet_packet(struct puppet *puppet, uint8_t transaction, const void *content, size_t size)
{
    uint8_t octets[PROVISIONING_PACKET_MAX];
    struct voice_packet packet = {puppet->link_id, transaction, view_of(content, size)};
    int written = voice_packet_write(&packet, octets);
    assert_true(written > 0);
    world_say(puppet->victim, view_of(octets, (size_t)written));
}

static void acknowledge(struct puppet *puppet, uint8_t transaction)
{
    const uint8_t ack = PROVISIONING_ACK_OCTET;
    if (!puppet->mute_acks) {
        puppet_packet(puppet, transaction, &ack, 1);
    }
}

static void heard_control(struct puppet *puppet, const struct voice_packet *packet)
{
    struct voice_control control;
    uint8_t content[CONTENT_MAX];
    assert_int_equal(voice_control_read(packet->content, &control), 0);
    if (control.opcode == PROVISIONING_LINK_CLOSE) {
        puppet->closes++;
        puppet->close_reason = control.reason;
    } else if (control.opcode == PROVISIONING_LINK_ACK) {
        puppet->link_acked = true;
    } else if (!puppet->provisioner) {
        puppet->link_id = packet->link_id;
        control.opcode = PROVISIONING_LINK_ACK;
        puppet_packet(puppet, 0, content, (size_t)voice_control_write(&control, content));
    }
}

static void heard_segment(struct puppet *puppet, const struct voice_packet *packet)
{
    if (packet->transaction != puppet->expected) {
        acknowledge(puppet, packet->transaction);
        return;
    }
    if (voice_assembly_take(&puppet->assembly, packet->transaction, packet->content) != VOICE_ASSEMBLED) {
        return;
    }
    puppet->heard++;
    puppet->pdu_size = puppet->assembly.total;
    memcpy(puppet->pdu, puppet->octets, puppet->pdu_size);
    puppet->assembly.total = 0;
    acknowledge(puppet, packet->transaction);
    puppet->expected = (uint8_t)((puppet->expected & 0x80) | ((puppet->expected + 1) & 0x7F));
}

static void listen(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    struct puppet *puppet = world->eavesdropper;
    struct voice_packet packet;
    if (from != puppet->victim || ad_type != BRAMBLE_AD_PB_ADV) {
        return;
    }
    assert_int_equal(voice_packet_read(pdu, &packet), 0);
    if (packet.link_id != puppet->link_id && puppet->provisioner) {
        return;
    }
    switch (voice_content_kind(packet.content)) {
    case PROVISIONING_CONTENT_CONTROL:
        heard_control(puppet, &packet);
        break;
    case PROVISIONING_CONTENT_ACK:
        puppet->acks++;
        break;
    default:
        heard_segment(puppet, &packet);
        break;
    }
}

void puppet_init(struct puppet *puppet, struct party *victim, bool provisioner)
{
    memset(puppet, 0, sizeof *puppet);
    puppet->world = victim->world;
    puppet->victim = victim;
    puppet->provisioner = provisioner;
    puppet->link_id = 0x23AF5850;
    puppet->next = provisioner ? 0x00 : 0x80;
    puppet->expected = provisioner ? 0x80 : 0x00;
    voice_assembly_init(&puppet->assembly, puppet->octets, sizeof puppet->octets);
    memcpy(puppet->uuid, victim->abilities.uuid, sizeof puppet->uuid);
    memcpy(puppet->capabilities, plain, sizeof puppet->capabilities);
    memset(puppet->private_key, 0x51, sizeof puppet->private_key);
    memset(puppet->random, 0x77, sizeof puppet->random);
    size_t own = provisioner ? PROVISIONING_INPUTS_PROVISIONER_KEY : PROVISIONING_INPUTS_DEVICE_KEY;
    const struct bramble_crypto *crypto = crypto_of(puppet);
    assert_int_equal(crypto->p256_public_key(crypto->context, puppet->private_key, puppet->inputs + own), 0);
    victim->world->eavesdrop = listen;
    victim->world->eavesdropper = puppet;
}

void puppet_open(struct puppet *puppet)
{
    struct voice_control control = {.opcode = PROVISIONING_LINK_OPEN};
    uint8_t content[CONTENT_MAX];
    memcpy(control.uuid, puppet->uuid, sizeof control.uuid);
    puppet_packet(puppet, 0, content, (size_t)voice_control_write(&control, content));
    world_run(puppet->world, BRAMBLE_MILLISECONDS(100));
    assert_true(puppet->link_acked);
}

void puppet_close(struct puppet *puppet, uint8_t reason)
{
    struct voice_control control = {.opcode = PROVISIONING_LINK_CLOSE, .reason = reason};
    uint8_t content[CONTENT_MAX];
    puppet_packet(puppet, 0, content, (size_t)voice_control_write(&control, content));
    world_run(puppet->world, BRAMBLE_MILLISECONDS(1));
}

void puppet_send(struct puppet *puppet, uint8_t type, const void *parameters, size_t size)
{
    uint8_t pdu[128] = {type};
    uint8_t content[CONTENT_MAX];
    if (size > 0) {
        memcpy(pdu + 1, parameters, size);
    }
    for (unsigned i = 0; i < voice_segment_count(size + 1); i++) {
        int written = voice_segment(view_of(pdu, size + 1), i, content);
        puppet_packet(puppet, puppet->next, content, (size_t)written);
    }
    puppet->next = (uint8_t)((puppet->next & 0x80) | ((puppet->next + 1) & 0x7F));
}

const uint8_t *puppet_expect(struct puppet *puppet, uint8_t type)
{
    bramble_time end = puppet->world->now + BRAMBLE_SECONDS(2);
    while (puppet->heard == puppet->taken && puppet->world->now < end) {
        world_run(puppet->world, BRAMBLE_MILLISECONDS(1));
    }
    if (puppet->heard != puppet->taken + 1 || puppet->pdu[0] != type) {
        fail_msg("expected one PDU of type %u, heard %u, the last of type %u", type, puppet->heard - puppet->taken,
                 puppet->pdu[0]);
    }
    puppet->taken = puppet->heard;
    return puppet->pdu + 1;
}

void puppet_expect_failed(struct puppet *puppet, uint8_t code)
{
    const uint8_t *parameters = puppet_expect(puppet, PROVISIONING_FAILED);
    assert_int_equal(puppet->pdu_size, 2);
    assert_int_equal(parameters[0], code);
}

void puppet_mirror(uint8_t public_key[64])
{
    static const uint8_t prime[32] = {[0] = 0xFF,  [1] = 0xFF,  [2] = 0xFF,  [3] = 0xFF,  [7] = 0x01,  [20] = 0xFF,
                                      [21] = 0xFF, [22] = 0xFF, [23] = 0xFF, [24] = 0xFF, [25] = 0xFF, [26] = 0xFF,
                                      [27] = 0xFF, [28] = 0xFF, [29] = 0xFF, [30] = 0xFF, [31] = 0xFF};
    int borrow = 0;
    for (unsigned i = 32; i > 0; i--) {
        int difference = prime[i - 1] - public_key[31 + i] - borrow;
        public_key[31 + i] = (uint8_t)difference;
        borrow = difference < 0;
    }
}

/* ---- Honest steps ---- */

static void calculate_secret(struct puppet *puppet)
{
    const struct bramble_crypto *crypto = crypto_of(puppet);
    uint8_t algorithm = puppet->algorithm;
    size_t peer = puppet->provisioner ? PROVISIONING_INPUTS_DEVICE_KEY : PROVISIONING_INPUTS_PROVISIONER_KEY;
    assert_int_equal(
        crypto->p256_shared_secret(crypto->context, puppet->private_key, puppet->inputs + peer, puppet->secret), 0);
    assert_int_equal(voice_confirmation_salt(crypto, algorithm, puppet->inputs, puppet->salt), 0);
    assert_int_equal(
        voice_confirmation_key(crypto, algorithm, puppet->secret, puppet->auth_value, puppet->salt, puppet->key), 0);
    assert_int_equal(
        voice_confirmation(crypto, algorithm, puppet->key, puppet->random, puppet->auth_value, puppet->confirmation),
        0);
}

static void lead_step(struct puppet *puppet, enum puppet_stage stage)
{
    uint8_t *start = puppet->inputs + PROVISIONING_INPUTS_START;
    size_t octets = provisioning_value_octets(puppet->algorithm);
    const uint8_t *answer;
    switch (stage) {
    case PUPPET_OPEN:
        puppet_open(puppet);
        break;
    case PUPPET_INVITED:
        puppet_send(puppet, PROVISIONING_INVITE, puppet->inputs, 1);
        answer = puppet_expect(puppet, PROVISIONING_CAPABILITIES);
        memcpy(puppet->inputs + PROVISIONING_INPUTS_CAPABILITIES, answer, 11);
        break;
    case PUPPET_STARTED:
        start[0] = puppet->algorithm;
        start[2] = puppet->method;
        puppet_send(puppet, PROVISIONING_START, start, 5);
        break;
    case PUPPET_KEYED:
        puppet_send(puppet, PROVISIONING_PUBLIC_KEY, puppet->inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, 64);
        answer = puppet_expect(puppet, PROVISIONING_PUBLIC_KEY);
        memcpy(puppet->inputs + PROVISIONING_INPUTS_DEVICE_KEY, answer, 64);
        calculate_secret(puppet);
        break;
    case PUPPET_CONFIRMED:
        puppet_send(puppet, PROVISIONING_CONFIRMATION, puppet->confirmation, octets);
        (void)puppet_expect(puppet, PROVISIONING_CONFIRMATION);
        break;
    default:
        puppet_send(puppet, PROVISIONING_RANDOM, puppet->random, octets);
        answer = puppet_expect(puppet, PROVISIONING_RANDOM);
        assert_int_equal(voice_keys(crypto_of(puppet), puppet->algorithm, puppet->secret, puppet->salt, puppet->random,
                                    answer, &puppet->keys),
                         0);
        break;
    }
}

void puppet_lead(struct puppet *puppet, enum puppet_stage stage)
{
    for (int step = PUPPET_OPEN; step <= (int)stage; step++) {
        lead_step(puppet, (enum puppet_stage)step);
    }
}

static void follow_step(struct puppet *puppet, enum puppet_answer answer)
{
    size_t octets = provisioning_value_octets(puppet->algorithm);
    const uint8_t *heard;
    switch (answer) {
    case PUPPET_HEARD_INVITE:
        heard = puppet_expect(puppet, PROVISIONING_INVITE);
        puppet->inputs[0] = heard[0];
        break;
    case PUPPET_HEARD_START:
        memcpy(puppet->inputs + PROVISIONING_INPUTS_CAPABILITIES, puppet->capabilities, 11);
        puppet_send(puppet, PROVISIONING_CAPABILITIES, puppet->capabilities, 11);
        heard = puppet_expect(puppet, PROVISIONING_START);
        puppet->algorithm = heard[0];
        puppet->method = heard[2];
        memcpy(puppet->inputs + PROVISIONING_INPUTS_START, heard, 5);
        break;
    case PUPPET_HEARD_PUBLIC_KEY:
        heard = puppet_expect(puppet, PROVISIONING_PUBLIC_KEY);
        memcpy(puppet->inputs + PROVISIONING_INPUTS_PROVISIONER_KEY, heard, 64);
        break;
    case PUPPET_HEARD_CONFIRMATION:
        puppet_send(puppet, PROVISIONING_PUBLIC_KEY, puppet->inputs + PROVISIONING_INPUTS_DEVICE_KEY, 64);
        calculate_secret(puppet);
        (void)puppet_expect(puppet, PROVISIONING_CONFIRMATION);
        break;
    case PUPPET_HEARD_RANDOM:
        puppet_send(puppet, PROVISIONING_CONFIRMATION, puppet->confirmation, octets);
        (void)puppet_expect(puppet, PROVISIONING_RANDOM);
        break;
    default:
        puppet_send(puppet, PROVISIONING_RANDOM, puppet->random, octets);
        (void)puppet_expect(puppet, PROVISIONING_DATA);
        break;
    }
}

void puppet_follow(struct puppet *puppet, enum puppet_answer answer)
{
    for (int step = PUPPET_HEARD_INVITE; step <= (int)answer; step++) {
        follow_step(puppet, (enum puppet_answer)step);
    }
}
