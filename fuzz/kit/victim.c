/* See victim.h. What the victims are; victim_act.c has what they do of their own accord. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

const uint8_t victim_label[16] = {0xA0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
const uint8_t victim_uuid[16] = {0xD0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
const uint8_t victim_static_oob[32] = {0x50, 1, 2, 3};

/* ---- Models ----------------------------------------------------------------------------------------------------- */

static int talker_raw(const struct bramble_received *received, const struct bramble_view *parameters)
{
    if (received->opcode == VICTIM_QUESTION) {
        const struct bramble_message answer = bramble_message_raw(VICTIM_WORD, *parameters);
        (void)!bramble_reply(received, &answer);
    }
    return received->opcode == VICTIM_QUESTION || received->opcode == VICTIM_WORD;
}

static int talker_publish(struct bramble_model_ref model, uint8_t *out, size_t capacity)
{
    static const uint8_t octets[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    const struct bramble_message message = bramble_message_raw(VICTIM_WORD, view_of(octets, sizeof octets));
    (void)model;
    return bramble_message_encode(&message, out, capacity);
}

static const struct bramble_model_type talker_type = {.raw = talker_raw, .publish = talker_publish};

#define TALKER_MODEL                                                                                                   \
    {                                                                                                                  \
        .id = VICTIM_TALKER, .type = &talker_type, .keys = 2, .groups = 3, .publish_octets = 16                        \
    }

static const struct bramble_model lamp_first[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_HEALTH_SERVER_KEPT(struct victim, health),
    BRAMBLE_ONOFF_SERVER(struct victim, onoff[0]),
    BRAMBLE_DEFAULT_TRANSITION_TIME_SERVER(struct victim, transition),
    TALKER_MODEL,
};
static const struct bramble_model lamp_second[] = {BRAMBLE_ONOFF_SERVER(struct victim, onoff[1]), TALKER_MODEL};
static const struct bramble_element lamp_elements[] = {
    {.location = 0x0100, .model_count = 5, .models = lamp_first},
    {.location = 0x0101, .model_count = 2, .models = lamp_second},
};
static const struct bramble_composition lamp = {
    .company_id = VICTIM_COMPANY, .product_id = 1, .version_id = 1, .element_count = 2, .elements = lamp_elements};

static const struct bramble_model phone_models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_CONFIGURATION_CLIENT(struct victim, configuration),
    BRAMBLE_HEALTH_CLIENT(struct victim, health_client),
    BRAMBLE_ONOFF_CLIENT(struct victim, switch_client),
    BRAMBLE_DEFAULT_TRANSITION_TIME_CLIENT(struct victim, transition_client),
    TALKER_MODEL,
};
static const struct bramble_element phone_elements[] = {{.location = 0, .model_count = 6, .models = phone_models}};
static const struct bramble_composition phone = {
    .company_id = VICTIM_COMPANY, .product_id = 2, .version_id = 1, .element_count = 1, .elements = phone_elements};

static const struct bramble_feature *const lamp_features[] = {
    &bramble_feature_heartbeat, &bramble_feature_provisionable, &bramble_feature_flight_recorder, NULL};
static const struct bramble_feature *const phone_features[] = {&bramble_feature_heartbeat, &bramble_feature_provisioner,
                                                               NULL};

/* ---- Abilities of the device side ------------------------------------------------------------------------------- */

static struct bramble_provisioning_abilities abilities;
static uint8_t private_key[32];
static uint8_t public_key[64];

/* Bits of the choice: 1 static OOB, 2 of 16 octets only, 4 asked for by event, 8 output, 16 input, 32 a public key out
 * of band, 64 CMAC only, 128 authenticated only. */
void victim_abilities(uint8_t choice)
{
    memset(&abilities, 0, sizeof abilities);
    memcpy(abilities.uuid, victim_uuid, 16);
    abilities.oob = &bramble_oob;
    if ((choice & 1U) != 0) {
        abilities.static_oob = view_of(victim_static_oob, (choice & 2U) != 0 ? 16 : 32);
        abilities.static_oob_asked = (choice & 4U) != 0;
    }
    if ((choice & 8U) != 0) {
        abilities.output_size = (choice & 2U) != 0 ? 8 : 4;
        abilities.output_actions = 0x1F;
    }
    if ((choice & 16U) != 0) {
        abilities.input_size = (choice & 4U) != 0 ? 8 : 3;
        abilities.input_actions = 0x0F;
    }
    if ((choice & 32U) != 0) {
        memset(private_key, 0x5A, sizeof private_key);
        (void)bench.crypto.p256_public_key(&bench.toy, private_key, public_key);
        abilities.private_key = private_key;
        abilities.public_key = public_key;
    }
    abilities.algorithms = (choice & 64U) != 0 ? BRAMBLE_ALGORITHM_CMAC_AES128 : 0;
    abilities.authenticated_only = (choice & 128U) != 0;
}

/* ---- Description ------------------------------------------------------------------------------------------------ */

/* Small tables, so that a short input fills them. */
static const struct bramble_limits lamp_limits = {
    .subnets = 3,
    .app_keys = 4,
    .labels = 3,
    .models = 8,
    .model_keys = 16,
    .model_groups = 28,
    .publications = 8,
    .publish_octets = 96,
    .cache_entries = 8,
    .replay_entries = 12,
    .interests = 10,
    .advertising_buffers = 8,
    .segmented_out = 2,
    .segmented_in = 2,
    .segmented_octets = 384,
    .loopback_octets = 96,
    .loopback = &bramble_loopback,
    .replies = 2,
    .requests = 2,
    .request_octets = 32,
    .provisioning_links = 1,
    .stores = 1,
    .counts = 1,
    .feature_octets = 256U + BRAMBLE_FLIGHT_RECORDER_OCTETS(VICTIM_RECORDER),
};

static int tested(const struct bramble_received *asked, uint16_t company_id, uint8_t test_id)
{
    bench.victim.tested = *asked;
    (void)company_id;
    return test_id == 0 ? 0 : test_id == 1 ? BRAMBLE_HEALTH_TEST_LATER : BRAMBLE_ERROR_NOT_SUPPORTED;
}

static void fill(enum victim_kind kind)
{
    struct victim *victim = &bench.victim;
    memset(victim, 0, sizeof *victim);
    victim->kind = kind;
    for (unsigned i = 0; i < 2; i++) {
        victim->faults[i].company_id = i == 0 ? VICTIM_COMPANY : 0x0136;
        victim->faults[i].capacity = 3;
        victim->faults[i].current = victim->fault_octets[2 * i];
        victim->faults[i].registered = victim->fault_octets[2 * i + 1];
    }
    victim->health.faults = victim->faults;
    victim->health.company_count = 2;
    victim->health.test = tested;
}

void victim_forget(void)
{
    fill(bench.victim.kind);
}

void victim_describe(enum victim_kind kind)
{
    fill(kind);
    victim_abilities(0);
    bench.limits = lamp_limits;
    bench.config.provisioning = kind == VICTIM_LAMP ? &abilities : NULL;
    bench.config.composition = kind == VICTIM_LAMP ? &lamp : &phone;
    bench.config.flight_recorder_octets = VICTIM_RECORDER;
    bench.config.features = kind == VICTIM_LAMP ? lamp_features : phone_features;
    if (kind == VICTIM_PHONE) {
        bench.config.provisioner_nodes = PHONE_NODES;
        bench.limits.provisioning_links = 2;
        bench.limits.feature_octets = 256U + BRAMBLE_PROVISIONER_OCTETS(PHONE_NODES);
    }
}

/* ---- A configured member ---------------------------------------------------------------------------------------- */

static void well(int result)
{
    fuzz_must(result >= 0, "the bench can be set up");
}

void victim_peer_key(uint16_t address, uint8_t key[16])
{
    memset(key, 0x77, 16);
    key[0] = (uint8_t)(address - VICTIM_PEER);
}

static void know_peers(void)
{
    for (uint16_t i = 0; i < 3; i++) {
        struct bramble_provisioned_node peer = {.address = (uint16_t)(VICTIM_PEER + 2 * i), .elements = 2};
        peer.uuid[0] = (uint8_t)i;
        victim_peer_key(peer.address, peer.device_key);
        well(bramble_provisioner_add(bench.node, &peer));
    }
}

static void bind_all(uint16_t models)
{
    for (uint16_t i = 0; i < models; i++) {
        const struct bramble_model_ref model = {bench.node, i};
        if (bramble_model_description(model)->keys > 0) {
            well(bramble_model_bind(model, 0));
        }
        if (bramble_model_description(model)->groups > 1) {
            well(bramble_model_subscribe(model, VICTIM_GROUP));
        }
    }
}

void victim_configure(void)
{
    bool is_lamp = bench.victim.kind == VICTIM_LAMP;
    struct bramble_membership membership = {.address = is_lamp ? LAMP_ADDRESS : PHONE_ADDRESS, .iv_index = 5};
    uint8_t key[16];
    memset(membership.net_key, 0x11, 16);
    memset(membership.device_key, 0x33, 16);
    well(bramble_node_join(bench.node, &membership));
    memset(key, 0x22, 16);
    well(bramble_app_key_add(bench.node, 0, 0, key));
    memset(key, 0x12, 16);
    well(bramble_net_key_add(bench.node, 1, key));
    memset(key, 0x23, 16);
    well(bramble_app_key_add(bench.node, 1, 1, key));
    bind_all(is_lamp ? 7 : 6);
    struct bramble_model_ref talker;
    well(bramble_model_find(bench.node, 0, VICTIM_TALKER, &talker));
    well(bramble_model_bind(talker, 1));
    well(bramble_model_subscribe_label(talker, victim_label));
    const struct bramble_publication publication = {
        .address = VICTIM_GROUP, .label = 0xFF, .ttl = BRAMBLE_TTL_DEFAULT, .period = 0x82, .retransmit = 0x09};
    well(bramble_model_publish_to(talker, &publication, NULL));
    if (is_lamp) {
        well(bramble_relay_set(bench.node, true, (struct bramble_transmit){2, 20}));
    } else {
        know_peers();
    }
}

void victim_started(struct bramble_node *node)
{
    if (bench.victim.kind == VICTIM_PHONE) {
        well(bramble_provisioner_start(node, 0x0300, 0x03FF));
        well(bramble_unprovisioned_scan(node, true));
    }
}

void victim_wait(enum victim_kind kind)
{
    static bool waits;
    if (waits) {
        return;
    }
    waits = true;
    bench_clear();
    victim_describe(kind);
    bench_start();
    victim_configure();
    (void)bench_pass(BRAMBLE_SECONDS(1));
    bench.turns_left = BENCH_TURNS;
    bench_keep();
}
