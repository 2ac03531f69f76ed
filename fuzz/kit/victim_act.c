/* What the victims' applications do: in events, and of their own accord when an input asks for it. Results are not
 * looked at: every error is a good answer, as long as the invariants hold. */
#include "bench.h"

#include "reach.h"

#include <string.h>

#define ACT_OCTETS 64U

/* ---- Events ----------------------------------------------------------------------------------------------------- */

static void provisioning_event(const struct bramble_provisioning_event *event)
{
    struct victim *victim = &bench.victim;
    reach_provisioning(event);
    victim->link = event->link != 0 ? event->link : victim->link;
    switch (event->kind) {
    case BRAMBLE_PROVISIONING_OUTPUT:
    case BRAMBLE_PROVISIONING_INPUT_REQUESTED:
        victim->value = event->of.value;
        victim->asked = event->kind;
        break;
    case BRAMBLE_PROVISIONING_CAPABILITIES:
    case BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED:
    case BRAMBLE_PROVISIONING_STATIC_OOB_REQUESTED:
        victim->asked = event->kind;
        break;
    default:
        break;
    }
}

void victim_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    struct victim *victim = application;
    (void)node;
    if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        victim->store_failures++;
    } else if (event->kind == BRAMBLE_EVENT_PROVISIONING) {
        provisioning_event(event->provisioning);
    }
}

/* ---- Of their own accord ---------------------------------------------------------------------------------------- */

static uint16_t destination_of(struct choices *choices)
{
    uint8_t choice = choose(choices);
    return choice < 0x40   ? (uint16_t)(VICTIM_PEER + choice % VICTIM_PEERS)
           : choice < 0x80 ? (uint16_t)(VICTIM_GROUP + choice % 3U)
           : choice < 0xC0 ? bramble_node_address(bench.node)
                           : (uint16_t)choose_big(choices, 2);
}

static struct bramble_model_ref model_of(struct choices *choices)
{
    uint16_t count = bench.victim.kind == VICTIM_LAMP ? 7 : 6;
    return (struct bramble_model_ref){bench.node, choose_below(choices, count)};
}

static struct bramble_model_ref talker(void)
{
    struct bramble_model_ref model = {bench.node, 0};
    fuzz_must(bramble_model_find(bench.node, 0, VICTIM_TALKER, &model) == 0, "the talker is there");
    return model;
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    fuzz_must(response->result != 0 || response->received != NULL, "an answer tells whose it is");
}

static void talk(struct choices *choices)
{
    uint8_t how = choose(choices);
    struct bramble_to to = BRAMBLE_TO(destination_of(choices), how & 1U);
    to.segmented = (how & 2U) != 0;
    to.long_mic = (how & 4U) != 0;
    to.label = (how & 8U) != 0 ? victim_label : NULL;
    struct bramble_view octets = choose_octets(choices, choose(choices) % ACT_OCTETS);
    const struct bramble_message message =
        bramble_message_raw((how & 16U) != 0 ? VICTIM_QUESTION : VICTIM_WORD, octets);
    if ((how & 32U) != 0) {
        const struct bramble_wait wait = {
            .response = bramble_generic_onoff_status_type, .timeout_ms = 3000, .done = answered};
        (void)!bramble_request(talker(), &to, &message, &wait);
    } else {
        (void)!bramble_send(talker(), &to, &message);
    }
}

static void lists(struct choices *choices)
{
    struct bramble_model_ref model = model_of(choices);
    const struct bramble_publication publication = {.address = destination_of(choices),
                                                    .label = 0xFF,
                                                    .app_key_index = choose_below(choices, 3),
                                                    .ttl = choose(choices),
                                                    .period = choose(choices),
                                                    .retransmit = choose(choices)};
    uint8_t label[16];
    memset(label, choose(choices), sizeof label);
    switch (choose_below(choices, 5)) {
    case 0:
        (void)!bramble_model_bind(model, choose_below(choices, 4));
        break;
    case 1:
        (void)!bramble_model_subscribe(model, publication.address);
        break;
    case 2:
        (void)!bramble_model_subscribe_label(model, label);
        break;
    case 3:
        (void)!bramble_model_publish_to(model, &publication, (label[0] & 1U) != 0 ? label : NULL);
        break;
    default:
        (void)!bramble_publish(model);
        break;
    }
}

static void keys_and_index(struct choices *choices)
{
    uint8_t key[16];
    memset(key, choose(choices), sizeof key);
    uint16_t index = choose_below(choices, 4);
    switch (choose_below(choices, 7)) {
    case 0:
        (void)!bramble_net_key_add(bench.node, index, key);
        break;
    case 1:
        (void)!bramble_app_key_add(bench.node, choose_below(choices, 3), index, key);
        break;
    case 2:
        (void)!bramble_iv_update_start(bench.node);
        break;
    case 3:
        (void)!bramble_iv_update_end(bench.node);
        break;
    case 4:
        bramble_iv_test_mode(bench.node, (index & 1U) != 0);
        break;
    case 5:
        (void)!bramble_relay_set(bench.node, (index & 1U) != 0, (struct bramble_transmit){key[0], key[1]});
        break;
    default:
        bramble_node_reset(bench.node);
        break;
    }
}

static void lamp_acts(struct choices *choices)
{
    struct bramble_model_ref model = {bench.node, 0};
    switch (choose_below(choices, 3)) {
    case 0:
        (void)!bramble_model_find(bench.node, choose(choices) & 1U, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER, &model);
        bramble_onoff_server_set(model, (choose(choices) & 1U) != 0, BRAMBLE_MILLISECONDS(5U * choose(choices)),
                                 BRAMBLE_MILLISECONDS(100U * choose(choices)));
        break;
    case 1:
        (void)!bramble_model_find(bench.node, 0, BRAMBLE_SIG_MODEL(0x0002), &model);
        (void)!bramble_health_fault_set(model, (choose(choices) & 1U) != 0 ? VICTIM_COMPANY : 0x0136U,
                                        choose_below(choices, 5), (choose(choices) & 1U) != 0);
        break;
    default:
        if (bench.victim.tested.model.node != NULL) {
            bramble_health_test_done(&bench.victim.tested);
        }
        break;
    }
}

/* ---- The phone -------------------------------------------------------------------------------------------------- */

static void configured(struct bramble_configure *configure)
{
    fuzz_must(!configure->running, "a configuration that has ended does not run");
}

static void configure(struct choices *choices)
{
    static const struct bramble_configure_key app_keys[] = {{.net_key_index = 0, .app_key_index = 0}};
    static const uint16_t keys[] = {0};
    static const uint16_t groups[] = {VICTIM_GROUP};
    static const uint8_t labels[1][16] = {{1, 2, 3}};
    static const struct bramble_publication publication = {.address = PHONE_ADDRESS, .ttl = 5};
    static const struct bramble_configure_model models[] = {
        {.id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER,
         .element = BRAMBLE_CONFIGURE_EACH,
         .key_count = 1,
         .keys = keys,
         .group_count = 1,
         .groups = groups,
         .label_count = 1,
         .labels = labels,
         .publication = &publication},
        {.id = VICTIM_TALKER, .element = 0, .key_count = 1, .keys = keys},
    };
    static const struct bramble_config_relay_set relay = {.relay = 1};
    static const struct bramble_configure_message messages[] = {{bramble_config_relay_set_type, &relay}};
    static const struct bramble_configure_plan plan = {.app_keys = app_keys,
                                                       .app_key_count = 1,
                                                       .models = models,
                                                       .model_count = 2,
                                                       .messages = messages,
                                                       .message_count = 1,
                                                       .timeout_ms = 1000};
    struct bramble_configure *procedure = &bench.victim.configure[choose(choices) & 1U];
    if (procedure->running) {
        if ((choose(choices) & 7U) == 0) {
            bramble_configure_cancel(procedure);
        }
        return;
    }
    struct bramble_model_ref client;
    fuzz_must(bramble_model_find(bench.node, 0, BRAMBLE_SIG_MODEL(0x0001), &client) == 0, "the client is there");
    procedure->address = (uint16_t)(VICTIM_PEER + 2U * choose_below(choices, 3));
    procedure->plan = &plan;
    procedure->done = configured;
    (void)!bramble_configure_start(client, procedure);
}

static void clients(struct choices *choices)
{
    const struct bramble_to to = BRAMBLE_TO(destination_of(choices), choose(choices) & 1U);
    const struct bramble_onoff_change change = {.on = true};
    struct bramble_model_ref client;
    if ((choose(choices) & 1U) != 0) {
        fuzz_must(bramble_model_find(bench.node, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT, &client) == 0, "a switch");
        (void)!bramble_onoff_client_set(client, &to, &change, answered, NULL);
    } else {
        const struct bramble_health_fault_get get = {.company_id = VICTIM_COMPANY};
        const struct bramble_message message = bramble_health_fault_get_message(&get);
        const struct bramble_wait wait = {.response = bramble_health_fault_status_type, .done = answered};
        fuzz_must(bramble_model_find(bench.node, 0, BRAMBLE_SIG_MODEL(0x0003), &client) == 0, "a health client");
        (void)!bramble_request(client, &to, &message, &wait);
    }
}

static void node_table(struct choices *choices)
{
    struct bramble_provisioned_node peer = {.address = (uint16_t)(VICTIM_PEER + choose_below(choices, 16)),
                                            .elements = choose_below(choices, 4)};
    peer.uuid[0] = choose(choices);
    if ((peer.uuid[0] & 1U) != 0) {
        (void)!bramble_provisioner_add(bench.node, &peer);
    } else {
        (void)!bramble_provisioner_remove(bench.node, peer.address);
    }
}

static void phone_acts(struct choices *choices)
{
    switch (choose_below(choices, 3)) {
    case 0:
        configure(choices);
        break;
    case 1:
        clients(choices);
        break;
    default:
        node_table(choices);
        break;
    }
}

void victim_act(struct choices *choices)
{
    switch (choose_below(choices, 5)) {
    case 0:
        talk(choices);
        break;
    case 1:
        lists(choices);
        break;
    case 2:
        keys_and_index(choices);
        break;
    default:
        if (bench.victim.kind == VICTIM_LAMP) {
            lamp_acts(choices);
        } else {
            phone_acts(choices);
        }
        break;
    }
}
