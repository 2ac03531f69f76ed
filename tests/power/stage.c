/* The players of the power-cut suite: nodes of the kit whose store and radio can lose their power at any instant. */
#include "play.h"

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

/* ---- The store --------------------------------------------------------------------------------------------------- */

static void remember_synced(struct player *player)
{
    const struct bramble_store_memory *store = &player->actor->store_memory;
    memcpy(player->synced_octets, store->memory, store->used);
    player->synced = *store;
    player->unsynced = false;
}

/* What was written since the last sync is lost. */
static void forget_unsynced(struct player *player)
{
    struct bramble_store_memory *store = &player->actor->store_memory;
    memcpy(store->memory, player->synced_octets, player->synced.used);
    *store = player->synced;
}

static int written(struct player *player, uint16_t key, int result)
{
    if (result >= 0) {
        player->unsynced = true;
        (void)cut_here(player, AFTER_WRITE, key);
    }
    return player->dead ? BRAMBLE_ERROR_STORE : result;
}

static int put(void *context, uint16_t key, struct bramble_view content)
{
    struct player *player = context;
    if (player->dead || cut_here(player, BEFORE_WRITE, key)) {
        return BRAMBLE_ERROR_STORE;
    }
    unsigned kind = key >> 8 < RECORD_IDENTITY ? key >> 8 : RECORD_IDENTITY;
    player->wear[kind].puts++;
    player->wear[kind].octets += content.size;
    return written(player, key, player->flash.put(player->flash.context, key, content));
}

static int erase(void *context, uint16_t key)
{
    struct player *player = context;
    uint16_t found = 0;
    if (!player->dead && (player->flash.next(player->flash.context, key, &found) < 0 || found != key)) {
        return 0; /* nothing is written for a record that is not there */
    }
    if (player->dead || cut_here(player, BEFORE_WRITE, key)) {
        return BRAMBLE_ERROR_STORE;
    }
    player->wear[key >> 8 < RECORD_IDENTITY ? key >> 8 : RECORD_IDENTITY].erases++;
    return written(player, key, player->flash.erase(player->flash.context, key));
}

static int synchronize(void *context)
{
    struct player *player = context;
    if (player->unsynced && !player->dead && cut_here(player, NOT_SYNCED, 0)) {
        forget_unsynced(player);
    }
    if (player->dead) {
        return BRAMBLE_ERROR_STORE;
    }
    int result = player->flash.sync(player->flash.context);
    player->syncs++;
    remember_synced(player);
    return result;
}

static int get(void *context, uint16_t key, uint8_t *out, size_t capacity)
{
    const struct player *player = context;
    return player->flash.get(player->flash.context, key, out, capacity);
}

static int next(void *context, uint16_t from, uint16_t *key)
{
    const struct player *player = context;
    return player->flash.next(player->flash.context, from, key);
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

/* Notes what is refused though honest: said for the first time after the attack. */
static void trace(void *context, const struct bramble_trace *trace)
{
    struct player *player = context;
    struct play *play = player->play;
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
        bool margin = trace->drop == BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN;
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
    } else if (event->kind == BRAMBLE_EVENT_STORE_FAILED) {
        fault(play, FAULT_STORE, "the %s cannot use record 0x%04x: error %d", role_name(player->role), event->value,
              (int)event->error);
    } else if (event->kind == BRAMBLE_EVENT_PROVISIONING && player->role == PHONE &&
               event->provisioning->kind == BRAMBLE_PROVISIONING_LINK_CLOSED) {
        play->links_closed++;
    }
}

/* ---- The configuration as a whole -------------------------------------------------------------------------------- */

static void add(struct picture *picture, const void *octets, size_t size)
{
    assert_true(picture->size + size <= PICTURE_OCTETS);
    memcpy(picture->octets + picture->size, octets, size);
    picture->size += size;
}

static void add_number(struct picture *picture, uint32_t number)
{
    const uint8_t octets[4] = {(uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8),
                               (uint8_t)number};
    add(picture, octets, sizeof octets);
}

static void add_address(struct picture *picture, const struct bramble_node *node, uint16_t address, uint8_t label)
{
    if (address != BRAMBLE_ADDRESS_UNASSIGNED) {
        add_number(picture, address);
    }
    if (label != TRANSPORT_LABEL_NONE && bramble_address_is_virtual(address)) {
        add(picture, node->keys.labels[label].uuid, 16);
    }
}

static void add_keys(struct picture *picture, const struct keys *keys)
{
    for (unsigned i = 0; i < keys->net_count; i++) {
        const struct keys_net *net = &keys->nets[i];
        if (net->index != BRAMBLE_KEY_INDEX_NONE) {
            add_number(picture, net->index);
            add_number(picture, net->phase);
            add(picture, net->generation[0].key, 16);
            add(picture, net->generation[net->phase > 0 ? 1 : 0].key, 16);
        }
    }
    for (unsigned i = 0; i < keys->app_count; i++) {
        const struct keys_app *app = &keys->apps[i];
        if (app->index != BRAMBLE_KEY_INDEX_NONE) {
            add_number(picture, (uint32_t)app->index << 16 | app->net_index);
            add(picture, app->generation[0].key, 16);
            add(picture, app->generation[app->generation[1].handle != 0 ? 1 : 0].key, 16);
        }
    }
}

static void add_model(struct picture *picture, const struct bramble_node *node, unsigned place)
{
    const struct access *access = &node->access;
    for (unsigned i = 0; i < access->models[place].description->keys; i++) {
        add_number(picture, access_key_place(access, place, i));
    }
    unsigned count = 0;
    const struct access_group *groups = access_group_list(access, place, &count);
    uint32_t next = 0; /* in the order of their addresses, wherever in the list they stand */
    for (uint32_t after = 0; count > 0 && next <= UINT16_MAX; after = next) {
        next = UINT16_MAX + 1U;
        for (unsigned i = 0; i < count; i++) {
            next = groups[i].address > after && groups[i].address < next ? groups[i].address : next;
        }
        for (unsigned i = 0; i < count; i++) {
            if (groups[i].address == next) {
                add_address(picture, node, groups[i].address, groups[i].label);
            }
        }
    }
    const struct access_publication *publication = access->models[place].publication;
    if (publication != NULL && publication->state.address != BRAMBLE_ADDRESS_UNASSIGNED) {
        const struct bramble_publication *state = &publication->state;
        add_address(picture, node, state->address, state->label);
        add_number(picture, state->app_key_index);
        add_number(picture, (uint32_t)state->ttl << 16 | (uint32_t)state->period << 8 | state->retransmit);
    }
}

void picture_take(const struct player *player, struct picture *picture)
{
    const struct bramble_node *node = player->actor->node;
    picture->size = 0;
    if (!bramble_node_is_member(node)) {
        return;
    }
    const struct network *network = &node->network;
    add_number(picture, network->address);
    add(picture, node->keys.device_key, 16);
    add_keys(picture, &node->keys);
    for (unsigned i = 0; i < node->access.model_count; i++) {
        add_model(picture, node, i);
    }
    add_number(picture, network->default_ttl);
    add_number(picture, (uint32_t)network->relay << 1 | network->beacon_on);
    add_number(picture, (uint32_t)network->network_transmit.count << 16 | network->network_transmit.interval_ms);
    add_number(picture, (uint32_t)network->relay_retransmit.count << 16 | network->relay_retransmit.interval_ms);
}

struct index_picture index_take(const struct player *player)
{
    struct index_picture picture = {0, false};
    picture.index = bramble_node_iv_index(player->actor->node, &picture.in_progress);
    return picture;
}

bool pictures_equal(const struct picture *a, const struct picture *b)
{
    return a->size == b->size && memcmp(a->octets, b->octets, a->size) == 0;
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
    if (!play->child && !node_records_pending(player->actor->node)) {
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
    remember_synced(player);
    actor_restart(player->actor);
    if (player->role == PHONE) {
        memset(&play->configure, 0, sizeof play->configure);
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
    player->flash = actor->store;
    actor->store = (struct bramble_store){player, put, get, erase, next, synchronize};
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
    actor->on_word = on_word;
    actor->on_event = on_event;
    remember_synced(player);
    actor_start(actor);
    bramble_iv_test_mode(actor->node, true);
}

struct play *play_open(uint64_t seed)
{
    struct play *play = calloc(1, sizeof *play);
    assert_non_null(play);
    the_play = play;
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
    bramble_world_after_turn(play->mesh->world, after_turn, play);
    return play;
}

void play_close(struct play *play)
{
    ledger_close(play->ledger);
    play->found = true; /* no more cuts: stopping a node writes, too, but nothing comes after it */
    mesh_close(play->mesh);
    free(play);
}
