/* See world.h. */
#include "world.h"

#include <stdlib.h>

#define HEARD_AFTER_US 400U
#define AIR_US 1000U
#define P256_US 10000U
#define LATE_US 120000U /* longer than the pause between packets: it is overtaken */
#define USER_US 3000000U
/* A membership without the padding behind it. */
#define MEMBERSHIP_OCTETS (offsetof(struct bramble_membership, device_key) + 16U)

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static struct pending *add_pending(struct world *world, bramble_time time, uint8_t kind, unsigned party)
{
    assert_true(world->pending_count < WORLD_PENDING);
    struct pending *pending = &world->pending[world->pending_count++];
    memset(pending, 0, sizeof *pending);
    pending->time = time;
    pending->order = world->orders++;
    pending->kind = kind;
    pending->party = (uint8_t)party;
    return pending;
}

/* ---- The port ---- */

static int port_random(void *context, uint8_t *out, size_t count)
{
    struct party *party = context;
    for (size_t i = 0; i < count; i++) {
        out[i] = (uint8_t)(party->fixed_random >= 0 ? (unsigned)party->fixed_random
                                                    : (unsigned)(next_random(&party->random) >> 24));
    }
    return party->random_broken ? BRAMBLE_ERROR_RANDOM : 0;
}

static void deliver(struct world *world, struct party *to, const uint8_t *octets, size_t size, bramble_time time)
{
    struct pending *pending = add_pending(world, time, PENDING_DELIVERY, to->index);
    memcpy(pending->octets, octets, size);
    pending->size = (uint8_t)size;
}

static void on_air(struct world *world, struct party *from, struct party *to, const struct bramble_view data)
{
    uint8_t octets[64];
    bramble_time time = world->now + HEARD_AFTER_US;
    memcpy(octets, data.data, data.size);
    if (to->off || from->off || next_random(&world->random) % 100 < world->loss_percent) {
        return;
    }
    enum fate fate = world->filter != NULL && octets[1] == BRAMBLE_AD_PB_ADV
                         ? world->filter(world, from, to, octets + 2, data.size - 2)
                         : FATE_DELIVER;
    if (fate == FATE_LOSE) {
        return;
    }
    deliver(world, to, octets, data.size, fate == FATE_LATE ? time + LATE_US : time);
    if (fate == FATE_TWICE) {
        deliver(world, to, octets, data.size, time + 100);
    }
}

static int port_advertise(void *context, const struct bramble_advertisement *advertisement, uint32_t *ticket)
{
    struct party *party = context;
    struct world *world = party->world;
    assert_int_equal(advertisement->count, 1);
    party->sent += advertisement->data.data[1] == BRAMBLE_AD_PB_ADV && !party->off;
    for (unsigned i = 0; i < world->count; i++) {
        if (i != party->index) {
            on_air(world, party, &world->parties[i], advertisement->data);
        }
    }
    if (world->eavesdrop != NULL && !party->off) {
        world->eavesdrop(world, party, advertisement->data.data[1],
                         view_of(advertisement->data.data + 2, advertisement->data.size - 2));
    }
    struct pending *pending = add_pending(world, world->now + AIR_US, PENDING_SENT, party->index);
    *ticket = pending->ticket = ++party->tickets;
    return 0;
}

static void port_advertise_cancel(void *context, uint32_t ticket)
{
    (void)context;
    (void)ticket;
    fail_msg("the room does not withdraw advertisements");
}

static int port_p256(void *context, const uint8_t private_key[32], const uint8_t *peer, uint32_t *ticket)
{
    struct party *party = context;
    const struct bramble_crypto *crypto = &party->world->crypto;
    party->p256_asked++;
    if (party->p256_busy) {
        *ticket = 1; /* a refused request leaves anything behind */
        return BRAMBLE_ERROR_BUSY;
    }
    struct pending *pending = add_pending(party->world, party->world->now + P256_US, PENDING_P256, party->index);
    if (peer == NULL) {
        pending->result = crypto->p256_public_key(crypto->context, private_key, pending->octets);
        pending->size = 64;
    } else {
        pending->result = crypto->p256_shared_secret(crypto->context, private_key, peer, pending->octets);
        pending->size = 32;
    }
    if (party->p256_broken) {
        pending->result = BRAMBLE_ERROR_CRYPTO;
    }
    *ticket = pending->ticket = ++party->tickets;
    return 0;
}

/* ---- The application ---- */

static void user_answers(struct party *party)
{
    struct world *world = party->world;
    const char *text = world->shown.text;
    party->calling = true;
    int result = provisioning_answer(&party->room, world->asked_link, view_of(text, strlen(text)));
    party->calling = false;
    assert_int_equal(result, 0);
    world->is_shown = false;
    world->asked = NULL;
}

static void user_looks(struct world *world)
{
    if (world->is_shown && world->asked != NULL && !world->user_absent) {
        world_later(world->asked, USER_US, user_answers);
    }
}

static void copy_event(struct seen_event *seen, const struct bramble_provisioning_event *event)
{
    seen->kind = event->kind;
    seen->provisioner = event->provisioner;
    seen->link = event->link;
    memcpy(seen->uuid, event->uuid, sizeof seen->uuid);
    switch (event->kind) {
    case BRAMBLE_PROVISIONING_FAILED:
        seen->cause = event->of.cause;
        break;
    case BRAMBLE_PROVISIONING_ATTENTION:
        seen->attention_s = event->of.attention_s;
        break;
    case BRAMBLE_PROVISIONING_CAPABILITIES:
        seen->capabilities = event->of.capabilities;
        break;
    case BRAMBLE_PROVISIONING_OUTPUT:
    case BRAMBLE_PROVISIONING_INPUT_REQUESTED:
        seen->value = event->of.value;
        break;
    case BRAMBLE_PROVISIONING_DONE:
        seen->membership = event->provisioner ? *event->of.done.membership : *event->of.membership;
        seen->elements = event->provisioner ? event->of.done.elements : 0;
        break;
    case BRAMBLE_PROVISIONING_BEACON:
        seen->oob_information = event->of.beacon.oob_information;
        seen->has_uri_hash = event->of.beacon.has_uri_hash;
        break;
    default:
        break;
    }
}

static void application_event(struct provisioning *room, const struct bramble_provisioning_event *event)
{
    struct party *party = (struct party *)(void *)((uint8_t *)room - offsetof(struct party, room));
    struct world *world = party->world;
    assert_false(party->calling);
    assert_true(party->event_count < WORLD_EVENTS);
    struct seen_event *seen = &party->events[party->event_count++];
    memset(seen, 0, sizeof *seen);
    seen->time = world->now;
    copy_event(seen, event);
    if (event->kind == BRAMBLE_PROVISIONING_OUTPUT) {
        world->shown = event->of.value;
        world->is_shown = true;
        user_looks(world);
    } else if (event->kind == BRAMBLE_PROVISIONING_INPUT_REQUESTED) {
        assert_int_equal(event->of.value.text[0], 0);
        world->asked = party;
        world->asked_link = event->link;
        user_looks(world);
    }
    if (party->on_event != NULL) {
        party->on_event(party, event);
    }
}

static uint8_t reserve(void *context, const uint8_t uuid[16], uint8_t elements, uint16_t *address)
{
    struct party *party = context;
    (void)uuid;
    if (*address == 0 && party->next_address != 0) {
        *address = party->next_address;
        party->next_address = (uint16_t)(party->next_address + elements);
    }
    return *address == 0 ? BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES : BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static void tell(void *context, const uint8_t uuid[16])
{
    (void)context;
    (void)uuid;
}

/* ---- Making the world ---- */

struct world *world_new(uint64_t seed)
{
    struct world *world = calloc(1, sizeof *world);
    assert_non_null(world);
    world->random = seed * 0x9E3779B97F4A7C15U + 1;
    assert_int_equal(bramble_crypto_host_start(world->crypto_memory, sizeof world->crypto_memory, 32, &world->crypto),
                     0);
    return world;
}

void world_free(struct world *world)
{
    struct bramble_crypto_host_counts counts;
    for (unsigned i = 0; i < world->count; i++) {
        provisioning_stop(&world->parties[i].room);
    }
    bramble_crypto_host_counts(&world->crypto, &counts);
    assert_int_equal(counts.keys, 0); /* every key that was imported was destroyed */
    bramble_crypto_host_stop(&world->crypto);
    free(world);
}

static struct party *party_of(struct bearer *bearer)
{
    return (struct party *)(void *)((char *)bearer - offsetof(struct party, bearer));
}

static void party_heard(struct bearer *bearer, unsigned ad_type, const struct bearer_heard *heard)
{
    struct party *party = party_of(bearer);
    if (ad_type == BRAMBLE_AD_PB_ADV) {
        provisioning_pb_adv_heard(&party->room, heard);
    } else {
        provisioning_beacon_heard(&party->room, heard);
    }
}

static void party_sent(struct bearer *bearer, unsigned kind, unsigned tag)
{
    struct party *party = party_of(bearer);
    assert_int_equal(kind, BRAMBLE_ADVERTISEMENT_PROVISIONING);
    provisioning_pb_adv_sent(&party->room, tag);
}

static const struct bearer_owner bearer_owner = {party_heard, party_sent};

static struct party *add_party(struct world *world, uint16_t slots)
{
    assert_true(world->count < WORLD_PARTIES);
    struct party *party = &world->parties[world->count];
    party->world = world;
    party->index = world->count++;
    party->random = (world->random ^ (party->index + 1) * 0xD1B54A32D192ED03U) | 1;
    party->fixed_random = -1;
    party->next_address = 0x0100;
    party->port = (struct bramble_port){
        .context = party,
        .random = port_random,
        .advertise = port_advertise,
        .advertise_cancel = port_advertise_cancel,
        .advertising_sets = 2,
        .p256 = port_p256,
    };
    struct bearer *bearer = &party->bearer;
    *bearer = (struct bearer){.owner = &bearer_owner, .buffers = party->buffers, .buffer_count = 12};
    bearer->books = (struct books){&party->counts, &party->port, &bearer->timers, NULL};
    timers_init(&bearer->timers, world->now);
    bearer_init(bearer);
    party->room = (struct provisioning){
        .bearer = &party->bearer,
        .crypto = &world->crypto,
        .event = application_event,
        .slots = party->slots,
        .slot_count = slots,
    };
    return party;
}

struct party *world_device(struct world *world)
{
    struct party *party = add_party(world, 1);
    memset(party->abilities.uuid, 0xD0 + (int)party->index, sizeof party->abilities.uuid);
    party->abilities.oob = &bramble_oob;
    return party;
}

void world_enable(struct party *device)
{
    assert_int_equal(provisioning_device_enable(&device->room, &device->abilities, 2), 0);
}

struct party *world_provisioner(struct world *world, uint16_t links)
{
    struct party *party = add_party(world, links);
    party->part = (struct provisioning_provisioner){
        .reserve = reserve,
        .tell = tell,
        .context = party,
        .seen = party->seen_devices,
        .seen_count = 4,
    };
    provisioning_provisioner_enable(&party->room, &party->part);
    return party;
}

/* ---- Time ---- */

static struct pending *first_pending(struct world *world)
{
    struct pending *first = NULL;
    for (unsigned i = 0; i < world->pending_count; i++) {
        struct pending *pending = &world->pending[i];
        if (first == NULL || pending->time < first->time ||
            (pending->time == first->time && pending->order < first->order)) {
            first = pending;
        }
    }
    return first;
}

static void happen(struct world *world, const struct pending *pending)
{
    struct party *party = &world->parties[pending->party];
    switch (pending->kind) {
    case PENDING_DELIVERY: {
        const struct bramble_heard heard = {
            .data = view_of(pending->octets, pending->size),
            .event_type = BRAMBLE_EVENT_NONCONNECTABLE,
            .rssi_dbm = -60,
        };
        bearer_heard(&party->bearer, &heard);
        break;
    }
    case PENDING_SENT:
        assert_true(bearer_done(&party->bearer, pending->ticket, 0));
        break;
    case PENDING_P256: /* a ticket that nobody wants any more is ignored */
        (void)provisioning_done(&party->room, pending->ticket, pending->result,
                                view_of(pending->octets, pending->result < 0 ? 0 : pending->size));
        break;
    default:
        pending->user(party);
        break;
    }
}

static bramble_time next_time(struct world *world)
{
    struct pending *first = first_pending(world);
    bramble_time next = first != NULL ? first->time : BRAMBLE_NEVER;
    for (unsigned i = 0; i < world->count; i++) {
        bramble_time due = timers_due(&world->parties[i].bearer.timers);
        next = due < next ? due : next;
    }
    return next;
}

static void turn(struct world *world, bramble_time now)
{
    world->now = now;
    for (unsigned i = 0; i < world->count; i++) {
        world->parties[i].bearer.timers.now = now;
    }
    struct pending *first = first_pending(world);
    if (first != NULL && first->time <= now) {
        struct pending pending = *first;
        *first = world->pending[--world->pending_count];
        happen(world, &pending);
    }
    for (unsigned i = 0; i < world->count; i++) {
        struct bramble_violation violation = {NULL, 0};
        timers_fire(&world->parties[i].bearer.timers, NULL, 100);
        bearer_run(&world->parties[i].bearer);
        if (!provisioning_check(&world->parties[i].room, &violation) ||
            !books_check(&world->parties[i].bearer.books, &violation) ||
            !bearer_check(&world->parties[i].bearer, &violation) ||
            !timers_check(&world->parties[i].bearer.timers, &violation)) {
            fail_msg("%s (%u)", violation.invariant, (unsigned)violation.value);
        }
    }
}

void world_run(struct world *world, bramble_time duration)
{
    bramble_time end = world->now + duration;
    while (next_time(world) <= end) {
        bramble_time next = next_time(world);
        turn(world, next > world->now ? next : world->now);
    }
    turn(world, end);
}

const struct seen_event *world_until(struct party *party, uint8_t kind, bramble_time limit)
{
    struct world *world = party->world;
    bramble_time end = world->now + limit;
    unsigned from = party->event_count;
    for (;;) {
        for (unsigned i = from; i < party->event_count; i++) {
            if (party->events[i].kind == kind) {
                return &party->events[i];
            }
        }
        bramble_time next = next_time(world);
        if (next > end) {
            return NULL;
        }
        turn(world, next > world->now ? next : world->now);
    }
}

const struct seen_event *party_saw(const struct party *party, uint8_t kind)
{
    for (unsigned i = party->event_count; i > 0; i--) {
        if (party->events[i - 1].kind == kind) {
            return &party->events[i - 1];
        }
    }
    return NULL;
}

unsigned party_saw_count(const struct party *party, uint8_t kind)
{
    unsigned count = 0;
    for (unsigned i = 0; i < party->event_count; i++) {
        count += party->events[i].kind == kind;
    }
    return count;
}

void world_say(struct party *to, struct bramble_view packet)
{
    uint8_t octets[64] = {(uint8_t)(packet.size + 1), BRAMBLE_AD_PB_ADV};
    memcpy(octets + 2, packet.data, packet.size);
    deliver(to->world, to, octets, packet.size + 2, to->world->now + HEARD_AFTER_US);
}

void world_later(struct party *party, bramble_time after, void (*fn)(struct party *party))
{
    struct pending *pending = add_pending(party->world, party->world->now + after, PENDING_USER, party->index);
    pending->user = fn;
}

/* ---- Stories ---- */

struct bramble_provision_options world_options(const struct party *device)
{
    struct bramble_provision_options options = {.oob = &bramble_oob_provisioner};
    memcpy(options.uuid, device->abilities.uuid, sizeof options.uuid);
    memset(options.membership.net_key, 0x4E, sizeof options.membership.net_key);
    options.membership.net_key_index = 0x0123;
    options.membership.iv_index = 0x00010203;
    options.membership.iv_update = true;
    return options;
}

uint32_t world_provision(struct party *provisioner, const struct bramble_provision_options *options)
{
    provisioner->calling = true;
    int result = provisioning_begin(&provisioner->room, options);
    provisioner->calling = false;
    assert_true(result > 0);
    return (uint32_t)result;
}

void assert_provisioned(struct party *provisioner, struct party *device)
{
    const struct seen_event *there = NULL;
    const struct seen_event *here = party_saw(device, BRAMBLE_PROVISIONING_DONE);
    for (unsigned i = 0; i < provisioner->event_count; i++) {
        const struct seen_event *event = &provisioner->events[i];
        if (event->kind == BRAMBLE_PROVISIONING_DONE && memcmp(event->uuid, device->abilities.uuid, 16) == 0) {
            there = event;
        }
    }
    assert_non_null(there);
    assert_non_null(here);
    assert_memory_equal(&here->membership, &there->membership, MEMBERSHIP_OCTETS);
    assert_int_equal(there->elements, 2);
    assert_int_equal(here->membership.net_key_index, 0x0123);
    assert_int_equal(here->membership.iv_index, 0x00010203);
    assert_true(here->membership.iv_update);
    assert_false(here->membership.key_refresh);
    assert_true(here->membership.address >= 0x0100);
    assert_int_equal(party_saw_count(device, BRAMBLE_PROVISIONING_DONE), 1);
}

void assert_failed(struct party *party, unsigned cause)
{
    const struct seen_event *event = party_saw(party, BRAMBLE_PROVISIONING_FAILED);
    if (event == NULL || event->cause != cause) {
        fail_msg("expected %s, saw %s", bramble_provisioning_cause_name(cause),
                 event == NULL ? "no failure" : bramble_provisioning_cause_name(event->cause));
    }
}

void assert_quiet(struct world *world)
{
    for (unsigned i = 0; i < world->count; i++) {
        struct party *party = &world->parties[i];
        for (unsigned slot = 0; slot < party->room.slot_count; slot++) {
            assert_null(party->slots[slot].session.role);
            assert_int_equal(party->slots[slot].session.ticket, 0);
            assert_true(party->slots[slot].pb_adv.state <= PB_ADV_IDLE);
            assert_false(timer_running(&party->slots[slot].pb_adv.tick));
        }
        assert_int_equal(party_saw_count(party, BRAMBLE_PROVISIONING_LINK_CLOSED),
                         party_saw_count(party, BRAMBLE_PROVISIONING_DONE) +
                             party_saw_count(party, BRAMBLE_PROVISIONING_FAILED));
        assert_int_equal(party->bearer.used[BRAMBLE_ADVERTISEMENT_PROVISIONING], 0);
        assert_int_equal(party->bearer.used[BRAMBLE_ADVERTISEMENT_BEACON], 0);
    }
}

uint32_t party_dropped(const struct party *party, enum bramble_drop reason)
{
    return party->bearer.books.counts->drops[reason];
}
