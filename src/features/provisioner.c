/* The provisioner's part of a node (provisioner.h has the invariants, <bramble/provisioner.h> explains it).
 *
 * The life of a place: it is reserved when the device has told how many elements it has; FAILED gives it back, and
 * withholds its addresses if the device was told them (it may have joined, and its Complete be lost); DONE makes it a
 * node. A device that is in the table already gets its new life in its old place: first its old addresses
 * are withheld, then the place is overwritten by one put, then the reservation goes. Wherever a power cut falls in
 * between, what the store holds is a consistent table; a reservation that a restart finds is turned into withheld
 * addresses, since the device may have got them. */
#include "features/provisioner.h"

#define TABLE_OCTETS_PER_NODE (sizeof(struct provisioner_place) + sizeof(struct provisioner_withheld))

_Static_assert(sizeof(struct provisioner) % 8 == 0, "the arrays behind the struct must be aligned");
_Static_assert(TABLE_OCTETS_PER_NODE == 48, "BRAMBLE_PROVISIONER_OCTETS: octets of a node");
_Static_assert(sizeof(struct provisioner) <= BRAMBLE_PROVISIONER_OCTETS(0), "BRAMBLE_PROVISIONER_OCTETS is too small");
_Static_assert(sizeof(struct provisioner) + 16 > BRAMBLE_PROVISIONER_OCTETS(0),
               "BRAMBLE_PROVISIONER_OCTETS is wasteful");

static uint16_t capacity_of(const struct bramble_config *config)
{
    uint16_t nodes = config->provisioner_nodes;
    return nodes == 0 ? BRAMBLE_PROVISIONER_NODES_DEFAULT : nodes;
}

static size_t octets_for(const struct bramble_config *config)
{
    return sizeof(struct provisioner) + capacity_of(config) * TABLE_OCTETS_PER_NODE;
}

/* The table with what it must know of the network at this moment. */
struct provisioner_table *provisioner_table_now(struct provisioner *provisioner)
{
    const struct network *network = access_network(provisioner->access);
    provisioner->table.own = network->address;
    provisioner->table.own_count = network->address == 0 ? 0 : network->element_count;
    provisioner->table.iv_index = network->iv.index;
    return &provisioner->table;
}

static void tell(const struct provisioner *provisioner, enum bramble_event_kind kind, int error, uint16_t address,
                 uint32_t value)
{
    const struct bramble_event event = {.kind = (uint8_t)kind, .address = address, .error = error, .value = value};
    feature_tell(provisioner->access, &event);
}

/* ---- Changing the table; each change is in the store before it counts -------------------------------------------- */

/* Puts `content` into the place. After an error the place is as it was. */
int provisioner_place_write(struct provisioner *provisioner, struct provisioner_place *place,
                            const struct provisioner_place *content)
{
    struct provisioner_place before = *place;
    *place = *content;
    int result = provisioner_store_place(provisioner, place);
    if (result < 0) {
        *place = before;
    }
    return result;
}

static int place_free(struct provisioner *provisioner, struct provisioner_place *place)
{
    static const struct provisioner_place empty;
    return provisioner_place_write(provisioner, place, &empty);
}

static int withhold(struct provisioner *provisioner, uint16_t address, uint16_t count)
{
    uint16_t entry = provisioner_table_withhold(provisioner_table_now(provisioner), address, count);
    return provisioner_store_withheld(provisioner, entry);
}

/* What a device had in its former life and has no longer. */
static int withhold_rest(struct provisioner *provisioner, const struct bramble_provisioned_node *old,
                         const struct bramble_provisioned_node *new)
{
    if (old->address != new->address) {
        return withhold(provisioner, old->address, old->elements);
    }
    return old->elements <= new->elements ? 0
                                          : withhold(provisioner, (uint16_t)(new->address + new->elements),
                                                     (uint16_t)(old->elements - new->elements));
}

/* Withheld first: after a power cut the addresses may be taken twice, never free by mistake. */
int provisioner_place_remove(struct provisioner *provisioner, struct provisioner_place *place)
{
    int result = withhold(provisioner, place->node.address, place->node.elements);
    return result < 0 ? result : place_free(provisioner, place);
}

/* ---- Provisioning ------------------------------------------------------------------------------------------------ */

/* Something of ours could not be written: the record of this place. */
static void tell_store_failed(const struct provisioner *provisioner, const struct provisioner_place *place, int error)
{
    tell(provisioner, BRAMBLE_EVENT_STORE_FAILED, error, 0, provisioner_place_key(provisioner, place));
}

/* A place for the reservation. One from before a restart is given up first: the device may live at its addresses. */
static uint8_t place_for(struct provisioner *provisioner, const uint8_t uuid[16], struct provisioner_place **place)
{
    *place = provisioner_table_find(&provisioner->table, uuid, PROVISIONER_RESERVED);
    int result = *place != NULL ? provisioner_place_remove(provisioner, *place) : BRAMBLE_OK;
    if (result < 0) {
        tell_store_failed(provisioner, *place, result);
        return BRAMBLE_PROVISIONING_CAUSE_STORE_FAILED;
    }
    *place = *place != NULL ? *place : provisioner_table_free_place(&provisioner->table);
    return *place == NULL ? BRAMBLE_PROVISIONING_CAUSE_NODE_TABLE_FULL : BRAMBLE_PROVISIONING_CAUSE_NONE;
}

/* Addresses that the application wants may be withheld ones, or those that this very device had: it knows why. */
static bool is_taken(const struct provisioner_table *table, const struct provisioner_place *wanted)
{
    return provisioner_table_overlaps(table, wanted->node.address, wanted->node.elements, wanted->node.uuid) ||
           provisioner_run_overlaps(wanted->node.address, wanted->node.elements, table->own, table->own_count);
}

static uint8_t reserve(void *context, const uint8_t uuid[16], uint8_t elements, uint16_t *address)
{
    struct provisioner *provisioner = context;
    struct provisioner_table *table = provisioner_table_now(provisioner);
    struct provisioner_place *place = NULL;
    uint8_t cause = place_for(provisioner, uuid, &place);
    if (cause != BRAMBLE_PROVISIONING_CAUSE_NONE) {
        return cause;
    }
    struct provisioner_place reservation = {.state = PROVISIONER_RESERVED};
    memcpy(reservation.node.uuid, uuid, 16);
    reservation.node.address = *address != 0 ? *address : provisioner_table_free_run(table, elements);
    reservation.node.elements = elements;
    if (reservation.node.address == 0) {
        return BRAMBLE_PROVISIONING_CAUSE_OUT_OF_ADDRESSES;
    }
    if (*address != 0 && is_taken(table, &reservation)) {
        return BRAMBLE_PROVISIONING_CAUSE_ADDRESS_TAKEN;
    }
    int result = provisioner_place_write(provisioner, place, &reservation);
    if (result < 0) {
        tell_store_failed(provisioner, place, result);
        return BRAMBLE_PROVISIONING_CAUSE_STORE_FAILED;
    }
    *address = reservation.node.address;
    return BRAMBLE_PROVISIONING_CAUSE_NONE;
}

static void told(void *context, const uint8_t uuid[16])
{
    struct provisioner *provisioner = context;
    struct provisioner_place *place = provisioner_table_find(&provisioner->table, uuid, PROVISIONER_RESERVED);
    if (place != NULL) {
        place->told = true;
    }
}

int provisioner_enter(struct provisioner *provisioner, const struct provisioner_place *content)
{
    struct provisioner_table *table = provisioner_table_now(provisioner);
    struct provisioner_place *reservation = provisioner_table_find(table, content->node.uuid, PROVISIONER_RESERVED);
    struct provisioner_place *old = provisioner_table_find(table, content->node.uuid, PROVISIONER_NODE);
    struct provisioner_place *place = old != NULL           ? old
                                      : reservation != NULL ? reservation
                                                            : provisioner_table_free_place(table);
    if (place == NULL) {
        return BRAMBLE_ERROR_FULL;
    }
    if (provisioner_table_overlaps(table, content->node.address, content->node.elements, content->node.uuid)) {
        return BRAMBLE_ERROR_EXISTS;
    }
    int result = old != NULL ? withhold_rest(provisioner, &old->node, &content->node) : BRAMBLE_OK;
    if (result >= 0) {
        result = provisioner_place_write(provisioner, place, content);
    }
    if (result >= 0 && reservation != NULL && reservation != place) {
        result = place_free(provisioner, reservation);
    }
    return result;
}

static void done(struct provisioner *provisioner, const struct bramble_provisioning_event *event)
{
    const struct bramble_membership *membership = event->of.done.membership;
    struct provisioner_place content = {.state = PROVISIONER_NODE};
    if (provisioner_table_find(&provisioner->table, event->uuid, PROVISIONER_RESERVED) == NULL) {
        return; /* we have left the network meanwhile, and the table is for another one */
    }
    memcpy(content.node.uuid, event->uuid, 16);
    memcpy(content.node.device_key, membership->device_key, 16);
    content.node.address = membership->address;
    content.node.net_key_index = membership->net_key_index;
    content.node.elements = event->of.done.elements;
    int result = provisioner_enter(provisioner, &content);
    if (result < 0) {
        tell(provisioner, BRAMBLE_EVENT_NODE_TABLE, result, membership->address, 0);
    }
    memset(&content, 0, sizeof content);
}

static void failed(struct provisioner *provisioner, const uint8_t uuid[16])
{
    struct provisioner_place *place = provisioner_table_find(&provisioner->table, uuid, PROVISIONER_RESERVED);
    if (place != NULL && !place->restored) {
        int result = place->told ? provisioner_place_remove(provisioner, place) : place_free(provisioner, place);
        if (result < 0) {
            tell_store_failed(provisioner, place, result);
        }
    }
}

static void happened(struct access *access, void *state, const struct bramble_event *of)
{
    const struct bramble_provisioning_event *event = of->provisioning;
    (void)access;
    if (of->kind != BRAMBLE_EVENT_PROVISIONING) {
        return;
    }
    if (event->provisioner && event->kind == BRAMBLE_PROVISIONING_DONE) {
        done(state, event);
    } else if (event->provisioner && event->kind == BRAMBLE_PROVISIONING_FAILED) {
        failed(state, event->uuid);
    }
}

static int device_key(void *context, uint16_t address, uint8_t key[16])
{
    const struct provisioner *provisioner = context;
    const struct provisioner_place *place = provisioner_table_at(&provisioner->table, address);
    if (place == NULL || place->node.address != address) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    memcpy(key, place->node.device_key, 16);
    return BRAMBLE_OK;
}

void provisioner_serve_keys(struct provisioner *provisioner)
{
    access_keys(provisioner->access)->peer_lookup = device_key;
    access_keys(provisioner->access)->peer_context = provisioner;
}

/* ---- Key refresh ------------------------------------------------------------------------------------------------- */

static bool has_new_keys(const void *state, uint16_t address)
{
    const struct provisioner *provisioner = state;
    const struct provisioner_place *place = provisioner_table_at(&provisioner->table, address);
    return place != NULL && place->node.has_new_keys;
}

static void note_new_keys(void *state, uint16_t address, bool has)
{
    struct provisioner *provisioner = state;
    struct provisioner_place *place = provisioner_table_at(&provisioner->table, address);
    if (place == NULL || place->node.has_new_keys == has) {
        return;
    }
    struct provisioner_place content = *place;
    content.node.has_new_keys = has;
    int result = provisioner_place_write(provisioner, place, &content);
    if (result < 0) {
        tell_store_failed(provisioner, place, result);
    }
}

static const struct provisioner_interface interface = {has_new_keys, note_new_keys};

/* ---- Being a feature --------------------------------------------------------------------------------------------- */

#define SETTLE_AGAIN BRAMBLE_SECONDS(60)

void provisioner_note_refused(struct provisioner *provisioner, uint16_t key, int error)
{
    if (provisioner->refused_count < PROVISIONER_REFUSED) {
        provisioner->refused[provisioner->refused_count++] = (struct provisioner_refused){key, (int16_t)error};
    }
    timer_start(access_timers(provisioner->access), &provisioner->report, 0);
}

/* As long as the loss cannot be settled, because the store fails, no address is given. */
static void report_fired(struct bramble_node *node, struct bramble_timer *timer)
{
    struct provisioner *provisioner = BRAMBLE_TIMER_OWNER(timer, struct provisioner, report);
    (void)node;
    while (provisioner->refused_told < provisioner->refused_count) {
        const struct provisioner_refused *refused = &provisioner->refused[provisioner->refused_told++];
        tell(provisioner, BRAMBLE_EVENT_STORE_FAILED, refused->error, 0, refused->key);
    }
    if (provisioner->table.lost && access_network(provisioner->access)->address != 0 &&
        provisioner_settle_loss(provisioner) < 0) {
        timer_start(access_timers(provisioner->access), timer, SETTLE_AGAIN);
    }
}

static int start(struct access *access, void *state)
{
    struct provisioner *provisioner = state;
    uint16_t capacity = capacity_of(access->config);
    if (capacity > BRAMBLE_PROVISIONER_NODES_MAX) {
        return BRAMBLE_ERROR_ARGUMENT;
    }
    provisioner->access = access;
    provisioner->table.places = (struct provisioner_place *)(void *)(provisioner + 1);
    provisioner->table.withheld = (struct provisioner_withheld *)(void *)(provisioner->table.places + capacity);
    provisioner->table.capacity = capacity;
    provisioner->part.reserve = reserve;
    provisioner->part.tell = told;
    provisioner->part.context = provisioner;
    provisioner->part.seen = provisioner->seen;
    provisioner->part.seen_count = PROVISIONER_SEEN;
    timer_init(&provisioner->report, report_fired);
    provisioner_serve_keys(provisioner);
    return provisioner_restore(provisioner);
}

/* Reservations from before a restart: nobody will finish them, but the device may have got the addresses. (If its node
 * is in the table at these very addresses, the restart fell between the two last steps of provisioner_enter().) Only
 * now the IV index is known from which their time is counted. */
static void joined(struct access *access, void *state)
{
    struct provisioner *provisioner = state;
    for (uint16_t i = 0; i < provisioner->table.capacity; i++) {
        struct provisioner_place *place = &provisioner->table.places[i];
        if (!place->restored) {
            continue;
        }
        const struct provisioner_place *node = provisioner_table_at(&provisioner->table, place->node.address);
        int result = node != NULL ? place_free(provisioner, place) : provisioner_place_remove(provisioner, place);
        if (result < 0) { /* the place stays taken, so nothing is lost but the place; the next restart tries again */
            provisioner_note_refused(provisioner, provisioner_place_key(provisioner, place), result);
        }
    }
    if (provisioner->table.lost) {
        timer_start(access_timers(access), &provisioner->report, 0);
    }
}

static void forget_all(struct provisioner *provisioner)
{
    memset(provisioner->table.places, 0, provisioner->table.capacity * sizeof *provisioner->table.places);
    memset(provisioner->table.withheld, 0, provisioner->table.capacity * sizeof *provisioner->table.withheld);
    provisioner->table.lost = false;
}

/* The network is no longer ours: neither are the keys of its nodes, and nobody joins it through us any more. The node
 * has erased the records; attempts that are cancelled now find nothing left to write. */
static void reset(struct access *access, void *state)
{
    struct provisioner *provisioner = state;
    forget_all(provisioner);
    provisioning_provisioner_cancel(&access->features->provisioning);
}

static void stop(struct access *access, void *state)
{
    (void)access;
    forget_all(state);
}

const struct bramble_feature bramble_feature_provisioner = {
    .identity = FEATURE_PROVISIONER,
    .octets_for = octets_for,
    .interface = &interface,
    .start = start,
    .joined = joined,
    .reset = reset,
    .stop = stop,
    .provisioning_room = &provisioning_service,
    .event = happened,
};
