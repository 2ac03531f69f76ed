/* The players of the power-cut suite: nodes of the kit whose radio can lose its power at any instant, and what their
 * applications hear. */
#include "play.h"

#include "node/records.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PHONE_NODES 8U

static const char *const role_names[PLAYERS] = {"phone", "lamp", "switch"};
static const struct bramble_feature *const phone_features[] = {&bramble_feature_provisioner, NULL};
static const struct bramble_feature *const device_features[] = {&bramble_feature_provisionable, NULL};

const char *role_name(enum role role)
{
    return role_names[role];
}

/* ---- Faults ------------------------------------------------------------------------------------------------------ */

const char *fault_name(unsigned fault)
{
#define FAULT_ENTRY(name, text) #name,
    static const char *const names[] = {FAULTS(FAULT_ENTRY)};
#undef FAULT_ENTRY
    return names[fault];
}

const char *fault_text(unsigned fault)
{
#define FAULT_ENTRY(name, text) text,
    static const char *const texts[] = {FAULTS(FAULT_ENTRY)};
#undef FAULT_ENTRY
    return texts[fault];
}

void fault(struct play *play, enum fault fault, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(play->mine->text, OUTCOME_TEXT, format, arguments);
    va_end(arguments);
    play->mine->fault = (uint8_t)fault;
    if (!play->child) {
        fprintf(stderr, "power: without any cut: %s: %s\n", fault_text(fault), play->mine->text);
        exit(1);
    }
    _exit(0);
}

/* ---- The radio --------------------------------------------------------------------------------------------------- */

static int draw(void *context, uint8_t *out, size_t count)
{
    const struct player *player = context;
    return player->radio.random(player->radio.context, out, count);
}

static int advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    const struct player *player = context;
    return player->dead ? BRAMBLE_ERROR_STATE : player->radio.advertise(player->radio.context, advertisement, ticket);
}

static void advertise_cancel(void *context, uint32_t ticket)
{
    const struct player *player = context;
    player->radio.advertise_cancel(player->radio.context, ticket);
}

static int scan(void *context, bool on)
{
    const struct player *player = context;
    return player->radio.scan(player->radio.context, on);
}

static int p256(void *context, const uint8_t private_key[32], const uint8_t *peer_public_key, uint32_t *ticket)
{
    const struct player *player = context;
    return player->dead ? BRAMBLE_ERROR_STATE
                        : player->radio.p256(player->radio.context, private_key, peer_public_key, ticket);
}

/* Repeats of segments and what a node does not understand in any case are no refusals. */
static bool is_refusal(unsigned drop)
{
    return drop == BRAMBLE_DROP_TRANSPORT_REPLAYED || drop == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN ||
           drop == BRAMBLE_DROP_TRANSPORT_REPLAY_FULL || drop == BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX ||
           drop == BRAMBLE_DROP_TRANSPORT_STORE || drop == BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY;
}

/* No message reaches a model twice, be it one with a number or of the foundation. It is known by its source, sequence
 * number, opcode and element, and by the IV index that its source sends under now, since that is not traced. */
static void note_taken(struct player *player, const struct bramble_trace *trace)
{
    uint32_t iv_index = 0;
    for (unsigned i = 0; i < PLAYERS; i++) {
        const struct bramble_node *node = player->play->players[i].actor->node;
        uint16_t address = bramble_node_address(node);
        if (address != 0 && (trace->source == address || trace->source == address + 1)) {
            iv_index = network_iv_sending(node_network(node));
        }
    }
    uint32_t element = trace->element - bramble_node_address(player->actor->node);
    uint64_t message = (uint64_t)1 << 63 | (uint64_t)((trace->opcode ^ trace->opcode >> 16) & 0xFFFF) << 47 |
                       (uint64_t)(element & 3U) << 45 | (uint64_t)(iv_index & 0x1FU) << 40 |
                       (uint64_t)trace->source << 24 | trace->sequence;
    uint64_t bucket = message * 0x9E3779B97F4A7C15U >> 40;
    while (player->taken[bucket % TAKEN] != 0 && player->taken[bucket % TAKEN] != message) {
        bucket++;
    }
    if (player->taken[bucket % TAKEN] == message) {
        fault(player->play, FAULT_TWICE, "the %s takes what 0x%04x said with opcode 0x%x and sequence %u twice",
              role_name(player->role), trace->source, trace->opcode, trace->sequence);
    }
    player->taken[bucket % TAKEN] = message;
}

/* Judges what is delivered, and notes what is refused though honest: said for the first time after the attack. */
static void trace(void *context, const struct bramble_trace *trace)
{
    struct player *player = context;
    struct play *play = player->play;
    if (trace->kind == BRAMBLE_TRACE_ACCESS_DELIVERED && trace->source != bramble_node_address(player->actor->node) &&
        !player->dead) {
        note_taken(player, trace);
    }
    if (trace->kind == BRAMBLE_TRACE_SENT && trace->origin == BRAMBLE_ORIGIN_LOCAL && !player->dead) {
        player->sent_at[player->sent++ % SENT] = bramble_world_now(play->mesh->world);
    }
    if (play->attack_ends == 0 || player->dead || trace->kind != BRAMBLE_TRACE_HEARD ||
        trace->classification != BRAMBLE_CLASS_DROPPED || !is_refusal(trace->drop)) {
        return;
    }
    if (ledger_first(play->ledger, trace->iv_index, trace->source, trace->sequence) < (int64_t)play->attack_ends) {
        return;
    }
    play->mine->refused[trace->drop]++;
    for (unsigned i = 0; i < PLAYERS; i++) {
        struct player *source = &play->players[i];
        /* the latter: segments of a message that began within the margin and goes on beyond it */
        bool margin =
            trace->drop == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN || trace->drop == BRAMBLE_DROP_TRANSPORT_REPLAYED;
        source->refused += margin && bramble_node_address(source->actor->node) == trace->source;
    }
}

static void wire_radio(struct player *player)
{
    player->radio = player->actor->port;
    player->actor->port = (struct bramble_port){.context = player,
                                                .random = draw,
                                                .advertise = advertise,
                                                .advertise_cancel = advertise_cancel,
                                                .advertising_sets = player->radio.advertising_sets,
                                                .scan = scan,
                                                .p256 = p256,
                                                .trace = trace};
}

/* ---- What the applications hear ---------------------------------------------------------------------------------- */

static struct play *the_play; /* the kit's callbacks know their actor only; there is one play in a process */

static struct player *player_of(const struct actor *actor)
{
    struct player *player = the_play->players;
    while (player->actor != actor) {
        player++;
    }
    return player;
}

static void on_word(struct actor *actor, const struct bramble_received *received)
{
    struct player *player = player_of(actor);
    uint32_t number = actor->heard[(actor->heard_count - 1U) % ACTOR_HEARD].number;
    uint8_t *accepted = &player->accepted[bramble_model_element(received->model)][number / 8U % (NUMBERS / 8U)];
    if (player->dead || received->to_itself) {
        return;
    }
    if (((unsigned)*accepted >> number % 8U & 1U) != 0) {
        fault(player->play, FAULT_TWICE, "the %s takes message %u of 0x%04x, sequence %u, for the second time",
              role_name(player->role), number, received->source, received->sequence);
    }
    *accepted |= (uint8_t)(1U << number % 8U);
    player->play->accepted[player->play->act]++;
}

static void on_event(struct actor *actor, const struct bramble_event *event)
{
    struct player *player = player_of(actor);
    struct play *play = player->play;
    if (player->dead) {
        return;
    }
    if (event->kind == BRAMBLE_EVENT_RESET) {
        memset(player->accepted, 0, sizeof player->accepted);
        memset(player->taken, 0, sizeof player->taken);
    } else if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        fault(play, FAULT_STORE, "the %s cannot use record 0x%04x: error %d", role_name(player->role), event->value,
              (int)event->error);
    } else if (event->kind == BRAMBLE_EVENT_PROVISIONING && player->role == PHONE &&
               event->provisioning->kind == BRAMBLE_PROVISIONING_LINK_CLOSED) {
        play->links_closed++;
    }
}

/* ---- Turns ------------------------------------------------------------------------------------------------------- */

static void after_turn(void *context, bramble_radio radio)
{
    struct play *play = context;
    struct player *player = play->players;
    while (player->actor->radio != radio) {
        player++;
    }
    struct bramble_violation violation = {NULL, 0};
    if (player->dead) {
        return;
    }
    if (bramble_node_check(player->actor->node, &violation) < 0) {
        fault(play, FAULT_INVARIANT, "the %s: %s", role_name(player->role), violation.invariant);
    }
    if (player->role == LAMP && player->actor->onoff.on != play->on) {
        play->on_before = play->on;
        play->on = player->actor->onoff.on;
        play->on_changed = bramble_world_now(play->mesh->world);
    }
    if (!player->actor->node->records->waiting) {
        picture_take(player, &player->before);
        player->index_before = index_take(player);
    }
}

static void on_air(void *context, const struct bramble_air_event *event)
{
    struct play *play = context;
    if (event->kind != BRAMBLE_AIR_SENT || event->repetition != 1) {
        return;
    }
    switch (ledger_write(play->ledger, event->data)) {
    case LEDGER_REUSED:
        fault(play, FAULT_REUSED, "0x%04x has said two things with sequence %u", play->ledger->reused_source,
              play->ledger->reused_sequence);
    case LEDGER_UNREADABLE:
        fault(play, FAULT_STUCK, "a PDU on air that no known key opens");
    default:
        break;
    }
}

void go(struct play *play, bramble_time time)
{
    struct bramble_world *world = play->mesh->world;
    if (!play->cut) {
        bramble_world_run_until_flag(world, bramble_world_now(world) + time, &play->cut);
    }
    if (play->cut) {
        after_the_cut(play);
    }
}

void player_reboot(struct player *player)
{
    struct play *play = player->play;
    player->dead = false;
    flash_power_back(player);
    player->actor->onoff.on = false; /* the application's memory is gone, too */
    actor_restart(player->actor);
    if (player->role == PHONE) {
        memset(&play->configure, 0, sizeof play->configure);
        memset(&play->refresh, 0, sizeof play->refresh);
        assert_int_equal(bramble_provisioner_start(player->actor->node, 0x0100, 0x01FF), 0);
    }
    bramble_iv_test_mode(player->actor->node, true);
}

/* ---- Opening and closing ----------------------------------------------------------------------------------------- */

static void player_make(struct play *play, enum role role)
{
    struct player *player = &play->players[role];
    struct actor *actor = mesh_place(play->mesh, 5 * (int)role, role == PHONE ? 3 : 0);
    player->play = play;
    player->role = role;
    player->actor = actor;
    flash_open(player);
    wire_radio(player);
    memset(player->abilities.uuid, 0xA0 + (int)role, 16);
    actor->config.beacon_off = false;
    actor->config.provisioning = role == PHONE ? NULL : &player->abilities;
    actor->config.features = role == PHONE ? phone_features : device_features;
    actor->config.provisioner_nodes = PHONE_NODES;
    if (role == PHONE) {
        actor->limits.feature_octets = BRAMBLE_PROVISIONER_OCTETS(PHONE_NODES);
    }
    actor->limits.provisioning_links = 1;
    actor->onoff.on_power_up = &bramble_on_power_up_restore;
    actor->on_word = on_word;
    actor->on_event = on_event;
    actor_start(actor);
    bramble_iv_test_mode(actor->node, true);
}

struct play *play_open(uint64_t seed, bool files)
{
    struct play *play = calloc(1, sizeof *play);
    assert_non_null(play);
    the_play = play;
    play->files = files;
    play->mesh = mesh_open(seed);
    play->ledger = ledger_open(&play->mesh->crypto);
    memset(play->new_net_key, 0x33, 16);
    memset(play->new_app_key, 0x44, 16);
    ledger_learn_key(play->ledger, 0, play->mesh->net_key);
    ledger_learn_key(play->ledger, 1, play->new_net_key);
    bramble_world_observe(play->mesh->world, on_air, play);
    for (unsigned role = 0; role < PLAYERS; role++) {
        player_make(play, (enum role)role);
    }
    play->ready = true;
    bramble_world_after_turn(play->mesh->world, after_turn, play);
    return play;
}

void play_close(struct play *play)
{
    ledger_close(play->ledger);
    play->found = true; /* no more cuts: stopping a node writes, too, but nothing comes after it */
    mesh_close(play->mesh);
    for (unsigned role = 0; role < PLAYERS; role++) {
        flash_close(&play->players[role]);
    }
    free(play);
}
