/* The play itself. Every procedure looks first what is missing for its goal and does that; so it can be run again after
 * a cut, wherever that came, as a provisioner's application would do it. */
#include "play.h"

#include <string.h>

#define TRIES 80U     /* a margin may cost 64 messages */
#define FIRST_TALK 4U /* messages each way between two acts */

/* ---- Talking ----------------------------------------------------------------------------------------------------- */

void say(struct play *play, enum role from, uint16_t to, size_t size)
{
    struct player *player = &play->players[from];
    const struct bramble_to destination = BRAMBLE_TO(to, 0);
    if (is_member(player) && to != BRAMBLE_ADDRESS_UNASSIGNED) {
        (void)actor_say_octets(player->actor, &destination, ++play->numbers, size);
        assert_true(play->numbers < NUMBERS);
    }
}

bool was_accepted(const struct player *player, uint32_t number)
{
    return (((unsigned)player->accepted[0][number / 8U] | player->accepted[1][number / 8U]) >> number % 8U & 1U) != 0;
}

static uint16_t address_of(const struct play *play, enum role role)
{
    return bramble_node_address(play->players[role].actor->node);
}

void say_until_heard(struct play *play, enum role from, enum role to, size_t size)
{
    for (unsigned try = 0; try < TRIES; try++) {
        say(play, from, address_of(play, to), size);
        uint32_t number = play->numbers;
        go(play, BRAMBLE_MILLISECONDS(size > 8 ? 4000 : 1500));
        if (was_accepted(&play->players[to], number)) {
            return;
        }
    }
    fault(play, play->child ? FAULT_DEAF : FAULT_STUCK, "%u messages of %zu octets from the %s to the %s went unheard",
          TRIES, size, role_name(from), role_name(to));
}

static void talk_a_little(struct play *play)
{
    for (unsigned i = 0; i < FIRST_TALK; i++) {
        size_t size = i % 3 == 2 ? 24 : 4;
        say(play, PHONE, i % 2 == 0 ? address_of(play, LAMP) : GROUP, size);
        go(play, BRAMBLE_MILLISECONDS(1200));
        say(play, LAMP, i % 2 == 0 ? address_of(play, PHONE) : GROUP, size);
        go(play, BRAMBLE_MILLISECONDS(1200));
    }
}

/* A message each way and nine seconds until the next: as a switch on the wall, or a sensor. */
static void talk_slowly(struct play *play, unsigned messages)
{
    for (unsigned i = 0; i < messages; i++) {
        size_t size = i % 5 == 4 ? 24 : 4;
        say(play, PHONE, i % 8 == 7 ? GROUP : address_of(play, LAMP), size);
        go(play, BRAMBLE_MILLISECONDS(3000));
        say(play, LAMP, i % 8 == 3 ? GROUP : address_of(play, PHONE), size);
        go(play, BRAMBLE_MILLISECONDS(3000));
        if (i % 4 == 0) {
            say(play, SWITCH, i % 8 == 0 ? GROUP : address_of(play, PHONE), 4);
        }
        go(play, BRAMBLE_MILLISECONDS(3000));
    }
}

/* Five messages a second one way and four the other, as long as it takes. */
static void talk_fast(struct play *play, unsigned messages)
{
    play->gap_ms[PHONE] = 200;
    play->gap_ms[LAMP] = 250;
    for (unsigned ms = 0; ms < messages * 250; ms += 50) {
        for (unsigned from = PHONE; from <= LAMP; from++) {
            bool now = ms % play->gap_ms[from] == 0 && ms / play->gap_ms[from] < messages;
            uint16_t other = address_of(play, from == PHONE ? LAMP : PHONE);
            if (now) {
                say(play, (enum role)from, ms % 4000 == 0 ? GROUP : other, 4);
            }
        }
        if (ms % 12000 == 6000) {
            say(play, SWITCH, address_of(play, LAMP), 24);
        }
        go(play, BRAMBLE_MILLISECONDS(50));
    }
    play->gap_ms[PHONE] = 0;
    play->gap_ms[LAMP] = 0;
}

/* ---- Questions of the configuration client ----------------------------------------------------------------------- */

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    const struct question *question = response->context;
    (void)model;
    question->play->answered = question->number;
    question->play->answer =
        response->result < 0 ? response->result : bramble_configuration_status(question->response, response->fields);
}

/* Asks until there is an answer; answers its status code, or a negative error. */
static int ask(struct play *play, uint16_t address, struct bramble_message message)
{
    struct actor *phone = play->players[PHONE].actor;
    int answer = BRAMBLE_ERROR_TIMEOUT;
    for (unsigned try = 0; try < TRIES && answer < 0; try++) {
        struct question *question = &play->questions[++play->asked % 8];
        *question = (struct question){play, play->asked, bramble_configuration_response(message.type)};
        const struct bramble_wait wait = {.done = answered, .context = question};
        answer = bramble_configuration_request(actor_model(phone, 0, BRAMBLE_SIG_MODEL(0x0001)), address, 0, &message,
                                               &wait);
        actor_poke(phone);
        for (unsigned i = 0; answer == 0 && i < 600 && play->answered != play->asked; i++) {
            go(play, BRAMBLE_MILLISECONDS(50));
        }
        if (answer < 0) {
            go(play, SECOND);
        } else {
            answer = play->answered == play->asked ? play->answer : BRAMBLE_ERROR_TIMEOUT;
        }
    }
    return answer;
}

static void ask_for_success(struct play *play, enum role role, const char *what, struct bramble_message message)
{
    int answer = ask(play, address_of(play, role), message);
    if (answer != BRAMBLE_STATUS_SUCCESS) {
        fault(play, FAULT_STUCK, "%s: the %s answers %d", what, role_name(role), answer);
    }
}

/* ---- Members ----------------------------------------------------------------------------------------------------- */

/* A turn of the phone for each change, so that a cut comes before or after it. */
static void done(struct play *play, int result)
{
    actor_poke(play->players[PHONE].actor);
    go(play, BRAMBLE_MILLISECONDS(10));
    assert_int_equal(result, 0);
}

static void reach_the_phone(struct play *play)
{
    struct actor *phone = play->players[PHONE].actor;
    if (!bramble_node_is_member(phone->node)) {
        actor_join(phone);
        done(play, 0);
        done(play, bramble_provisioner_start(phone->node, 0x0100, 0x01FF));
    }
    if (keys_app_find(node_keys(phone->node), 0) == NULL) {
        done(play, bramble_app_key_add(phone->node, 0, 0, phone->mesh->app_key));
    }
    const struct bramble_model_ref models[] = {actor_talker(phone), actor_model(phone, 1, TALKER),
                                               actor_model(phone, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT)};
    for (unsigned i = 0; i < 3; i++) {
        if (!bramble_model_is_bound(models[i], 0)) {
            done(play, bramble_model_bind(models[i], 0));
        }
    }
    if (!access_is_subscribed(&phone->node->access, models[0].index, GROUP, TRANSPORT_LABEL_NONE)) {
        done(play, bramble_model_subscribe(models[0], GROUP));
    }
}

static bool is_in_table(const struct player *player, struct bramble_provisioned_node *entry)
{
    return bramble_provisioner_find(player->play->players[PHONE].actor->node, player->abilities.uuid, entry) == 0;
}

static bool is_known_member(const struct player *player)
{
    const struct bramble_node *node = player->actor->node;
    struct bramble_provisioned_node entry;
    return bramble_node_is_member(node) && is_in_table(player, &entry) && entry.address == bramble_node_address(node) &&
           memcmp(entry.device_key, node_keys(node)->device_key, 16) == 0;
}

/* Somebody presses the button on the device for ten seconds. */
static void leave_by_hand(struct player *player)
{
    bramble_node_reset(player->actor->node);
    actor_poke(player->actor);
    go(player->play, SECOND);
}

static void provision_once(struct player *player)
{
    struct play *play = player->play;
    struct actor *phone = play->players[PHONE].actor;
    struct bramble_provision_options options;
    memset(&options, 0, sizeof options);
    memcpy(options.uuid, player->abilities.uuid, 16);
    memcpy(options.membership.net_key, play->goals.refresh ? play->new_net_key : play->mesh->net_key, 16);
    options.membership.iv_index = bramble_node_iv_index(phone->node, &options.membership.iv_update);
    unsigned closed = play->links_closed;
    int result = bramble_provision(phone->node, &options);
    actor_poke(phone);
    for (unsigned i = 0; result > 0 && i < 1000 && closed == play->links_closed; i++) {
        go(play, BRAMBLE_MILLISECONDS(100));
    }
    go(play, result > 0 ? BRAMBLE_MILLISECONDS(500) : 5 * SECOND);
}

static void reach_membership(struct player *player)
{
    for (unsigned try = 0; try < TRIES && !is_known_member(player); try++) {
        if (is_member(player)) {
            leave_by_hand(player);
        }
        provision_once(player);
    }
    if (!is_known_member(player)) {
        fault(player->play, FAULT_STUCK, "the %s cannot be provisioned", role_name(player->role));
    }
}

static void reach_absence(struct player *player)
{
    struct play *play = player->play;
    struct bramble_provisioned_node entry;
    if (is_in_table(player, &entry)) {
        if (is_known_member(player)) {
            (void)ask(play, entry.address, bramble_message_of(bramble_config_node_reset_type, NULL));
            go(play, 3 * SECOND);
        }
        int result = bramble_provisioner_remove(play->players[PHONE].actor->node, entry.address);
        go(play, SECOND); /* if its power was cut in there, we do not come back */
        assert_int_equal(result, 0);
    }
    if (is_member(player)) {
        leave_by_hand(player);
    }
    if (is_member(player) || is_in_table(player, &entry)) {
        fault(play, FAULT_STUCK, "the %s cannot be removed", role_name(player->role));
    }
}

/* ---- Configuration from a plan ----------------------------------------------------------------------------------- */

static const uint16_t plan_keys[] = {0};
static const uint16_t plan_groups[] = {GROUP, 0xC0FE};
static const uint8_t plan_labels[][16] = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};
static const struct bramble_publication plan_publication = {.address = 0xC0FF, .app_key_index = 0, .ttl = 4};
static const struct bramble_configure_model plan_models[] = {
    {.id = TALKER,
     .element = 0,
     .keys = plan_keys,
     .key_count = 1,
     .groups = plan_groups,
     .group_count = 1,
     .labels = plan_labels,
     .label_count = 1},
    {.id = TALKER, .element = 1, .keys = plan_keys, .key_count = 1},
    {.id = BRAMBLE_MODEL_GENERIC_ONOFF_SERVER,
     .element = BRAMBLE_CONFIGURE_EACH,
     .keys = plan_keys,
     .key_count = 1,
     .groups = plan_groups,
     .group_count = 2,
     .publication = &plan_publication},
};
static const struct bramble_config_default_ttl_set plan_ttl = {.ttl = 4};
static const struct bramble_configure_message plan_messages[] = {{bramble_config_default_ttl_set_type, &plan_ttl}};

static void take_plan(struct play *play)
{
    memcpy(play->app_key.key, play->goals.refresh ? play->new_app_key : play->mesh->app_key, 16);
    play->plan = (struct bramble_configure_plan){.app_keys = &play->app_key,
                                                 .app_key_count = 1,
                                                 .models = plan_models,
                                                 .model_count = 3,
                                                 .messages = plan_messages,
                                                 .message_count = 1};
}

static bool wait_for_configure(struct play *play)
{
    for (unsigned i = 0; i < 1200 && play->configure.running; i++) {
        go(play, BRAMBLE_MILLISECONDS(100));
    }
    return !play->configure.running;
}

static void configured(struct bramble_configure *configure)
{
    (void)configure; /* wait_for_configure() looks */
}

static void reach_configuration(struct player *player)
{
    struct play *play = player->play;
    struct actor *phone = play->players[PHONE].actor;
    struct bramble_provisioned_node entry = {.configured = false};
    for (unsigned try = 0; try < TRIES && is_in_table(player, &entry) && !entry.configured; try++) {
        if (!wait_for_configure(play)) {
            break;
        }
        take_plan(play);
        memset(&play->configure, 0, sizeof play->configure);
        play->configure.address = entry.address;
        play->configure.plan = &play->plan;
        play->configure.done = configured;
        int result = bramble_configure_start(actor_model(phone, 0, BRAMBLE_SIG_MODEL(0x0001)), &play->configure);
        actor_poke(phone);
        if (result == 0 && wait_for_configure(play) && play->configure.result == 0) {
            result = bramble_provisioner_set_configured(phone->node, entry.address, true);
        }
        go(play, SECOND);
    }
    if (!entry.configured) {
        fault(play, FAULT_STUCK, "the %s cannot be configured: %d, status %u", role_name(player->role),
              play->configure.result, play->configure.status);
    }
}

/* ---- Key refresh ------------------------------------------------------------------------------------------------- */

static bool all_have_the_new_keys(const struct play *play)
{
    bool all = true;
    for (unsigned role = 0; role < PLAYERS; role++) {
        const struct keys_net *net = keys_net_find(node_keys(play->players[role].actor->node), 0);
        all = all && (!is_member(&play->players[role]) ||
                      (net->phase == 0 && memcmp(net->generation[0].key, play->new_net_key, 16) == 0));
    }
    return all;
}

static void begin_refresh(struct play *play)
{
    struct actor *phone = play->players[PHONE].actor;
    struct bramble_model_ref client = actor_model(phone, 0, BRAMBLE_SIG_MODEL(0x0001));
    memset(&play->refresh, 0, sizeof play->refresh);
    memset(play->refresh_nodes, 0, sizeof play->refresh_nodes);
    memcpy(play->refresh_app_key.key, play->new_app_key, 16);
    int count = bramble_key_refresh_nodes(phone->node, 0, play->refresh_nodes, PLAYERS);
    assert_true(count >= 0);
    play->refresh.nodes = play->refresh_nodes;
    play->refresh.node_count = (uint16_t)count;
    play->refresh.net_key = play->new_net_key;
    play->refresh.app_keys = &play->refresh_app_key;
    play->refresh.app_key_count = 1;
    play->refresh.retry_ms = 5000;
    int result = bramble_key_refresh_under_way(phone->node, 0) ? bramble_key_refresh_resume(client, &play->refresh)
                                                               : bramble_key_refresh_start(client, &play->refresh);
    actor_poke(phone);
    go(play, BRAMBLE_MILLISECONDS(10));
    assert_true(result == 0 || result == BRAMBLE_ERROR_ARGUMENT); /* the new key is the present one: done */
}

/* With a message now and then while the keys change. */
static void reach_refresh(struct play *play)
{
    for (unsigned i = 0; i < 2000 && play->goals.refresh && !all_have_the_new_keys(play); i++) {
        if (i % 100 == 0 && play->refresh.phase == 0) {
            begin_refresh(play);
        }
        if (i % 8 == 3 && i < 100) {
            say(play, i % 16 == 3 ? PHONE : LAMP, GROUP, 4);
        }
        go(play, BRAMBLE_MILLISECONDS(100));
    }
    if (play->goals.refresh && !all_have_the_new_keys(play)) {
        fault(play, FAULT_STUCK, "not everybody has the new keys");
    }
    for (unsigned i = 0; i < 600 && play->refresh.phase > 0; i++) {
        go(play, BRAMBLE_MILLISECONDS(100)); /* until the phone knows that, too */
    }
}

/* ---- IV index ---------------------------------------------------------------------------------------------------- */

static bool all_have_the_index(const struct play *play)
{
    bool all = true;
    for (unsigned i = 0; i < PLAYERS; i++) {
        struct index_picture now = index_take(&play->players[i]);
        all = all && (!is_member(&play->players[i]) ||
                      (now.index == play->goals.iv_index && now.in_progress == play->goals.iv_update));
    }
    return all;
}

static void reach_index(struct play *play)
{
    struct actor *phone = play->players[PHONE].actor;
    for (unsigned try = 0; try < 60 && !all_have_the_index(play); try++) {
        bool in_progress = false;
        uint32_t index = bramble_node_iv_index(phone->node, &in_progress);
        int result = 0;
        if (index < play->goals.iv_index && !in_progress) {
            result = bramble_iv_update_start(phone->node);
        } else if (index == play->goals.iv_index && in_progress && !play->goals.iv_update) {
            result = bramble_iv_update_end(phone->node);
        }
        (void)result; /* it is tried again until everybody is there */
        actor_poke(phone);
        go(play, 2 * SECOND);
    }
    if (!all_have_the_index(play)) {
        fault(play, FAULT_STUCK, "not everybody has IV index %u", play->goals.iv_index);
    }
}

/* ---- Single changes ---------------------------------------------------------------------------------------------- */

static void reach_change(struct play *play, unsigned number)
{
    const uint16_t lamp = address_of(play, LAMP);
    static const uint8_t key[16] = {0x77};
    struct bramble_config_netkey_add net_add = {.net_key_index = 1};
    struct bramble_config_appkey_add app_add = {.net_key_index = 0, .app_key_index = 1};
    memcpy(net_add.net_key, key, 16);
    memcpy(app_add.app_key, key, 16);
    const struct bramble_config_netkey_delete net_delete = {.net_key_index = 1};
    const struct bramble_config_appkey_delete app_delete = {.net_key_index = 0, .app_key_index = 1};
    const struct bramble_config_model_app_bind bind = {lamp, 1, TALKER};
    const struct bramble_config_model_subscription_add subscribe = {lamp, 0xC002, TALKER};
    const struct bramble_config_model_subscription_delete unsubscribe = {lamp, 0xC002, TALKER};
    struct bramble_config_model_subscription_virtual_address_add subscribe_label = {.element_address = lamp,
                                                                                    .model = TALKER};
    struct bramble_config_model_subscription_virtual_address_delete unsubscribe_label = {.element_address = lamp,
                                                                                         .model = TALKER};
    memset(subscribe_label.label_uuid, 0x55, 16);
    memset(unsubscribe_label.label_uuid, 0x55, 16);
    const struct bramble_config_model_publication_set publish = {
        .element_address = lamp, .publish_address = 0xC003, .app_key_index = 1, .publish_ttl = 3, .model = TALKER};
    const struct bramble_config_relay_set relay_on = {.relay = 1, .retransmit_count = 1};
    const struct bramble_config_relay_set relay_off = {.relay = 0, .retransmit_count = 1};
    const struct bramble_config_default_ttl_set ttl = {.ttl = 7};
    const struct bramble_config_network_transmit_set transmit = {.transmit_count = 2, .transmit_interval_steps = 1};
    const struct bramble_message messages[] = {
        bramble_message_of(bramble_config_appkey_add_type, &app_add),
        bramble_message_of(bramble_config_model_app_bind_type, &bind),
        bramble_message_of(bramble_config_model_subscription_add_type, &subscribe),
        bramble_message_of(bramble_config_model_subscription_virtual_address_add_type, &subscribe_label),
        bramble_message_of(bramble_config_model_publication_set_type, &publish),
        bramble_message_of(bramble_config_relay_set_type, &relay_on),
        bramble_message_of(bramble_config_default_ttl_set_type, &ttl),
        bramble_message_of(bramble_config_network_transmit_set_type, &transmit),
        bramble_message_of(bramble_config_netkey_add_type, &net_add),
        bramble_message_of(bramble_config_model_subscription_delete_type, &unsubscribe),
        bramble_message_of(bramble_config_model_subscription_virtual_address_delete_type, &unsubscribe_label),
        bramble_message_of(bramble_config_appkey_delete_type, &app_delete),
        bramble_message_of(bramble_config_netkey_delete_type, &net_delete),
        bramble_message_of(bramble_config_relay_set_type, &relay_off),
    };
    if (number < sizeof messages / sizeof messages[0]) {
        ask_for_success(play, LAMP, "a change", messages[number]);
    }
}

#define CHANGES 14U

/* ---- All of it --------------------------------------------------------------------------------------------------- */

void reach_goals(struct play *play)
{
    if (play->goals.member[PHONE]) {
        reach_the_phone(play);
    }
    for (unsigned role = LAMP; role < PLAYERS && play->goals.member[PHONE]; role++) {
        struct player *player = &play->players[role];
        if (play->goals.member[role]) {
            reach_membership(player);
            reach_configuration(player);
        } else {
            reach_absence(player);
        }
    }
    reach_refresh(play);
    reach_index(play);
    if (play->goals.changes > 0) {
        reach_change(play, play->goals.changes - 1U);
    }
}

#define ACTS(X)                                                                                                        \
    X(founding, "the phone founds a network")                                                                          \
    X(lamp, "the lamp is provisioned and configured")                                                                  \
    X(other, "the switch is provisioned and configured")                                                               \
    X(slow, "all talk slowly")                                                                                         \
    X(fast, "all talk fast")                                                                                           \
    X(onoff, "the lamp is switched on and off")                                                                        \
    X(changes, "single states of the lamp are changed and deleted")                                                    \
    X(refresh, "keys are refreshed")                                                                                   \
    X(index_1, "the IV index grows")                                                                                   \
    X(removal, "the switch is removed")                                                                                \
    X(leaving, "the lamp is reset by its client")                                                                      \
    X(again, "the lamp joins again")                                                                                   \
    X(index_2, "the IV index grows once more: withheld addresses are free again")

enum act {
#define ACT_ENTRY(name, text) ACT_##name,
    ACTS(ACT_ENTRY)
#undef ACT_ENTRY
};

const char *act_name(unsigned act)
{
#define ACT_ENTRY(name, text) text,
    static const char *const texts[] = {ACTS(ACT_ENTRY)};
#undef ACT_ENTRY
    return act < sizeof texts / sizeof texts[0] ? texts[act] : "";
}

static void begin(struct play *play, enum act act)
{
    play->act = act;
    play->goals.changes = 0;
}

static void act_members(struct play *play)
{
    for (unsigned role = PHONE; role < PLAYERS; role++) {
        begin(play, (enum act)(ACT_founding + role));
        play->goals.member[role] = true;
        reach_goals(play);
        talk_a_little(play);
    }
}

static void act_onoff(struct play *play)
{
    begin(play, ACT_onoff);
    struct actor *phone = play->players[PHONE].actor;
    for (unsigned i = 0; i < 7; i++) { /* one more than that and states are written every five minutes only */
        const struct bramble_to to = BRAMBLE_TO(address_of(play, LAMP), 0);
        const struct bramble_onoff_change change = {.on = i % 2 == 0};
        int result = bramble_onoff_client_set(actor_model(phone, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), &to, &change,
                                              NULL, NULL);
        (void)result;
        actor_poke(phone);
        go(play, 4 * SECOND);
        say(play, SWITCH, address_of(play, LAMP), 4); /* a write in a quiet moment */
        go(play, 4 * SECOND);
    }
}

static void act_changes(struct play *play)
{
    begin(play, ACT_changes);
    for (unsigned i = 1; i <= CHANGES; i++) {
        play->goals.changes = i;
        reach_goals(play);
        talk_a_little(play);
    }
}

static void act_refresh(struct play *play)
{
    begin(play, ACT_refresh);
    play->goals.refresh = true;
    reach_goals(play);
    talk_a_little(play);
}

static void act_index(struct play *play, enum act act)
{
    begin(play, act);
    play->goals.iv_index++;
    play->ledger->newest_iv_index = play->goals.iv_index;
    play->goals.iv_update = true;
    reach_goals(play);
    talk_a_little(play);
    play->goals.iv_update = false;
    reach_goals(play);
    talk_a_little(play);
}

static void act_member(struct play *play, enum act act, enum role role, bool member)
{
    begin(play, act);
    play->goals.member[role] = member;
    reach_goals(play);
    talk_a_little(play);
}

void act_all(struct play *play, unsigned messages)
{
    act_members(play);
    begin(play, ACT_slow);
    talk_slowly(play, messages * 15U / 100U);
    begin(play, ACT_fast);
    talk_fast(play, messages - messages * 15U / 100U);
    go(play, 10 * SECOND);
    act_onoff(play);
    act_changes(play);
    act_refresh(play);
    act_index(play, ACT_index_1);
    act_member(play, ACT_removal, SWITCH, false);
    act_member(play, ACT_leaving, LAMP, false);
    act_member(play, ACT_again, LAMP, true);
    act_index(play, ACT_index_2);
    act_index(play, ACT_index_2);
}
