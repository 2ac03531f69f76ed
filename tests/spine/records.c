/* Stories of records that are not as they were written: each loss is told by name, and what the node does without the
 * record is safe. */
#include "rich.h"

#include "features/provisioner.h"
#include "node/records.h"

#include <stdlib.h>
#include <string.h>

static uint16_t next_address(const struct actor *actor)
{
    uint16_t address = 0;
    return bramble_provisioner_free_address(actor->node, 2, &address) < 0 ? 0 : address;
}

/* ---- The store, from outside ------------------------------------------------------------------------------------- */

struct snapshot {
    uint8_t octets[sizeof((struct actor *)NULL)->store_octets];
    size_t used;
};

static void keep(const struct actor *actor, struct snapshot *snapshot)
{
    memcpy(snapshot->octets, actor->store_octets, sizeof snapshot->octets);
    snapshot->used = actor->store_memory.used;
}

static void bring_back(struct actor *actor, const struct snapshot *snapshot)
{
    memcpy(actor->store_octets, snapshot->octets, sizeof snapshot->octets);
    actor->store_memory.used = snapshot->used;
}

static size_t read_raw(const struct actor *actor, uint16_t key, uint8_t octets[BRAMBLE_STORE_RECORD_MAX])
{
    int size = actor->store.get(actor->store.context, key, octets, BRAMBLE_STORE_RECORD_MAX);
    assert_true(size > 0);
    return (size_t)size;
}

static void put_raw(const struct actor *actor, uint16_t key, const uint8_t *octets, size_t size)
{
    assert_int_equal(actor->store.put(actor->store.context, key, view_of(octets, size)), 0);
}

/* A record with the right check. */
static void put_framed(const struct actor *actor, uint16_t key, const void *content, size_t size)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = record_begin(octets);
    writer_octets(&writer, content, size);
    assert_true(record_put(&actor->store, key, &writer) >= 0);
}

static bool next_record(const struct actor *actor, uint16_t *key)
{
    return actor->store.next(actor->store.context, *key, key) == 0;
}

/* ---- Damage ------------------------------------------------------------------------------------------------------ */

static bool makes_no_member(uint16_t key)
{
    return key >> 8 == RECORD_IDENTITY || key >> 8 == RECORD_IV_INDEX || key >> 8 == RECORD_NET_KEY;
}

/* The record with this key is damaged. */
static void expect_safety(struct actor *actor, uint16_t key)
{
    rich_restart(actor);
    if (rich_told.failures != 1 || rich_told.key != key || rich_told.error != BRAMBLE_ERROR_DAMAGED) {
        fail_msg("record %04x: told %u times, last %04x error %d", key, rich_told.failures, rich_told.key,
                 rich_told.error);
    }
    assert_int_equal(bramble_node_is_member(actor->node), !makes_no_member(key));
    if (makes_no_member(key)) {
        assert_null(keys_net_next(node_keys(actor->node), 0));
        assert_int_equal(bramble_node_sequence(actor->node), 0);
        return;
    }
    for (uint16_t i = 0; i < RICH_SOURCES && key >> 8 == RECORD_REPLAY; i++) {
        assert_false(rich_takes_word_of(actor, (uint16_t)(RICH_SOURCE + i), 10, 0));
    }
    uint16_t address = next_address(actor);
    assert_int_equal(address, key >= RECORD_NODE_TABLE << 8 ? 0 : 0x0102);
}

/* Every bit is flipped that the store holds. */
static void a_flipped_bit_anywhere_is_refused_by_name(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *actor = rich_add(mesh);
    struct snapshot *whole = malloc(sizeof *whole);
    keep(actor, whole);
    unsigned records = 0;
    for (uint16_t key = 0; next_record(actor, &key); key++) {
        uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
        size_t size = read_raw(actor, key, octets);
        for (unsigned bit = 0; bit < 8 * size; bit++) {
            octets[bit / 8] ^= (uint8_t)(1U << bit % 8);
            put_raw(actor, key, octets, size);
            octets[bit / 8] ^= (uint8_t)(1U << bit % 8);
            expect_safety(actor, key);
            bring_back(actor, whole);
        }
        records++;
    }
    assert_true(records >= 15);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_true(bramble_node_is_member(actor->node));
    assert_true(rich_takes_word_of(actor, RICH_SOURCE + RICH_SOURCES, 1, 0)); /* a new source: nothing was forgotten */
    free(whole);
    mesh_close(mesh);
}

static void so_is_a_record_cut_short_or_grown(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *actor = rich_add(mesh);
    struct snapshot *whole = malloc(sizeof *whole);
    keep(actor, whole);
    for (uint16_t key = 0; next_record(actor, &key); key++) {
        uint8_t octets[BRAMBLE_STORE_RECORD_MAX] = {0};
        size_t size = read_raw(actor, key, octets);
        for (size_t length = 0; length <= size + 1; length += length + 1 == size ? 2 : 1) {
            put_raw(actor, key, octets, length);
            expect_safety(actor, key);
            bring_back(actor, whole);
        }
        octets[size] = 0xFF;
        put_raw(actor, key, octets, size + 1);
        expect_safety(actor, key);
        bring_back(actor, whole);
    }
    free(whole);
    mesh_close(mesh);
}

/* The check covers the key: a record that a store gives back under another one is not taken for it. */
static void a_record_under_another_key_is_refused(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *actor = rich_add(mesh);
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    size_t size = read_raw(actor, RECORD_APP_KEY << 8 | 1, octets);
    put_raw(actor, RECORD_APP_KEY << 8, octets, size);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.key, RECORD_APP_KEY << 8);
    assert_int_equal(rich_told.error, BRAMBLE_ERROR_DAMAGED);
    assert_null(keys_app_find(node_keys(actor->node), 0));
    assert_non_null(keys_app_find(node_keys(actor->node), 1));
    mesh_close(mesh);
}

static void of_another_version_unknown_or_not_fitting_have_their_own_errors(void **state)
{
    static const struct {
        uint16_t key;
        int error;
    } cases[] = {
        {RECORD_STATES << 8, BRAMBLE_ERROR_VALUE}, {RECORD_APP_KEY << 8 | 7, BRAMBLE_ERROR_FULL},
        {0x2100, BRAMBLE_ERROR_NOT_SUPPORTED},     {0x0001, BRAMBLE_ERROR_NOT_SUPPORTED},
        {0x3FFF, BRAMBLE_ERROR_NOT_SUPPORTED},
    };
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *actor = rich_add(mesh);
    struct snapshot *whole = malloc(sizeof *whole);
    keep(actor, whole);
    for (unsigned i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        put_framed(actor, cases[i].key, "?", 1);
        rich_restart(actor);
        assert_int_equal(rich_told.failures, 1);
        assert_int_equal(rich_told.key, cases[i].key);
        assert_int_equal(rich_told.error, cases[i].error);
        assert_true(bramble_node_is_member(actor->node));
        bring_back(actor, whole);
    }
    const uint8_t later[] = {RECORD_VERSION + 1U, 1, 2, 3};
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = writer_of(octets, sizeof octets - 4U);
    writer_octets(&writer, later, sizeof later);
    assert_int_equal(record_put(&actor->store, RECORD_STATES << 8, &writer), 1);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.error, BRAMBLE_ERROR_VERSION);
    free(whole);
    mesh_close(mesh);
}

/* All of it at once: six are told one by one, and how many more there are. */
static void nothing_is_left_out_when_all_is_damaged(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *actor = rich_add(mesh);
    unsigned damaged = 0;
    for (uint16_t key = 0; next_record(actor, &key); key++) {
        uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
        size_t size = read_raw(actor, key, octets);
        octets[0] ^= 0x80;
        bool needed = makes_no_member(key) || key >= RECORD_NODE_TABLE << 8;
        if (!needed) {
            put_raw(actor, key, octets, size);
            damaged++;
        }
    }
    assert_true(damaged > RECORD_NEWS);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, RECORD_NEWS);
    assert_int_equal(rich_told.more, damaged - RECORD_NEWS);
    assert_true(bramble_node_is_member(actor->node));
    mesh_close(mesh);
}

/* ---- Lost replay marks ------------------------------------------------------------------------------------------- */

static void damage(const struct actor *actor, uint16_t key)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    size_t size = read_raw(actor, key, octets);
    octets[1] ^= 1;
    put_raw(actor, key, octets, size);
}

/* The IV index grows by one. */
static void update_iv_index(struct actor *actor)
{
    bramble_iv_test_mode(actor->node, true);
    assert_int_equal(bramble_iv_update_start(actor->node), 0);
    assert_int_equal(bramble_iv_update_end(actor->node), 0);
}

/* The marks of eight sources are lost: what they said is not taken again, nor is anything of who is not known, until
 * the IV index grows. Who is known is heard as ever. That holds over restarts. */
static void lost_replay_marks_let_no_old_message_in(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *actor = rich_add(mesh);
    damage(actor, RECORD_REPLAY << 8);
    for (unsigned restarts = 0; restarts < 3; restarts++) {
        rich_restart(actor);
        assert_int_equal(rich_told.failures, restarts == 0);
        uint32_t later = 11 + restarts;
        assert_false(rich_takes_word_of(actor, RICH_SOURCE, 10, 0));
        assert_false(rich_takes_word_of(actor, RICH_SOURCE, 100 + later, 0));
        assert_int_equal(actor_drops(actor, BRAMBLE_DROP_TRANSPORT_REPLAY_LOST), 2);
        assert_true(
            rich_takes_word_of(actor, RICH_SOURCE + RICH_SOURCES - 1, later, 0)); /* its mark is in the other record */
    }
    update_iv_index(actor);
    assert_false(rich_takes_word_of(actor, RICH_SOURCE + 1, 10, 0)); /* the index before is heard still */
    assert_true(rich_takes_word_of(actor, RICH_SOURCE, 1, 1));
    assert_false(rich_takes_word_of(actor, RICH_SOURCE, 1, 1));
    assert_true(rich_takes_word_of(actor, 0x0777, 1, 1)); /* new ones, too */
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_false(rich_takes_word_of(actor, RICH_SOURCE, 1, 1));
    assert_false(rich_takes_word_of(actor, RICH_SOURCE + 2, 10, 0));
    assert_true(rich_takes_word_of(actor, RICH_SOURCE + 2, 1, 1));
    mesh_close(mesh);
}

/* Its place is free again when nothing can be heard any more that it stands for. */
static void the_place_of_what_was_forgotten_is_used_again(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(7);
    struct actor *actor = rich_place(mesh);
    actor->limits.replay_entries = 2;
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    rich_serve(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(rich_takes_word_of(actor, 0x0700, 1, 0));
    damage(actor, RECORD_REPLAY << 8);
    rich_restart(actor);
    update_iv_index(actor);
    assert_true(rich_takes_word_of(actor, 0x0701, 1, 1));
    assert_false(rich_takes_word_of(actor, 0x0702, 1, 1));
    assert_int_equal(actor_drops(actor, BRAMBLE_DROP_TRANSPORT_REPLAY_FULL), 1);
    update_iv_index(actor);
    assert_true(rich_takes_word_of(actor, 0x0702, 1, 2));
    assert_false(rich_takes_word_of(actor, 0x0703, 1, 2));
    mesh_close(mesh);
}

/* A firmware with a shorter list: who found no place in it is not taken for new. */
static void a_shorter_replay_list_forgets_nobody(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(8);
    struct actor *actor = rich_add(mesh);
    actor->limits.replay_entries = 10; /* the marks of one source are in the middle of a record, */
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.error, BRAMBLE_ERROR_FULL);
    assert_false(rich_takes_word_of(actor, RICH_SOURCE + RICH_SOURCES - 1, 10, 0));
    actor->limits.replay_entries = 8; /* now a whole record is beyond the end */
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.key, RECORD_REPLAY << 8 | 1);
    for (uint16_t i = 0; i < RICH_SOURCES; i++) {
        assert_false(rich_takes_word_of(actor, (uint16_t)(RICH_SOURCE + i), 10, 0));
    }
    assert_true(rich_takes_word_of(actor, RICH_SOURCE, 11, 0));
    mesh_close(mesh);
}

/* ---- The provisioner's table ------------------------------------------------------------------------------------- */

/* Whose record is lost lives on somewhere: no address is given until the application says so. */
static void a_lost_node_keeps_its_addresses(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(9);
    struct actor *actor = rich_add(mesh);
    damage(actor, RECORD_NODE_TABLE << 8); /* of 0x0100 */
    actor_restart(actor);
    rich_serve(actor);
    assert_int_equal(next_address(actor), 0); /* before the first turn, too */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(rich_told.failures, 1);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0); /* the loss is settled, and stays known */
    assert_int_equal(next_address(actor), 0);
    assert_int_equal(bramble_provisioner_count(actor->node), 1);
    rich_import(actor, 0x0100); /* somebody remembers */
    assert_int_equal(bramble_provisioner_accept_loss(actor->node), 0);
    assert_int_equal(bramble_provisioner_accept_loss(actor->node), BRAMBLE_ERROR_NOT_FOUND);
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_int_equal(bramble_provisioner_count(actor->node), 2);
    assert_int_equal(next_address(actor), 0x0102);
    mesh_close(mesh);
}

static void so_do_the_nodes_of_a_longer_table(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(10);
    struct actor *actor = rich_add(mesh);
    actor->config.provisioner_nodes = 1;
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 1);
    assert_int_equal(rich_told.error, BRAMBLE_ERROR_FULL);
    assert_true(bramble_provisioner_is_withheld(actor->node, 0x0300));
    assert_true(bramble_provisioner_is_withheld(actor->node, 0x0201));
    actor->config.provisioner_nodes = RICH_NODES;
    rich_restart(actor);
    assert_int_equal(rich_told.failures, 0);
    assert_int_equal(bramble_provisioner_count(actor->node), 2);
    mesh_close(mesh);
}

/* ---- Erasing ----------------------------------------------------------------------------------------------------- */

/* The power is cut within a reset; the next membership has nothing of the old one, not even the table of the nodes. */
static bool reset_is_cut_at(uint32_t nth)
{
    struct mesh *mesh = mesh_open(nth);
    struct actor *actor = rich_add(mesh);
    put_raw(actor, BRAMBLE_STORE_APPLICATION_FIRST, (const uint8_t *)"mine", 4);
    put_raw(actor, BRAMBLE_STORE_APPLICATION_LAST, (const uint8_t *)"mine", 4);
    bramble_store_memory_fail(&actor->store_memory, nth, true);
    bramble_node_reset(actor->node);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bool struck = actor->store_memory.failing;
    bramble_store_memory_fail(&actor->store_memory, 0, false);
    rich_restart(actor);
    assert_int_equal(bramble_node_is_member(actor->node), nth == 1);
    assert_int_equal(rich_told.failures, 0);
    if (nth > 1) {
        assert_int_equal(bramble_provisioner_count(actor->node), 0);
        assert_false(bramble_provisioner_is_withheld(actor->node, 0x0200));
        assert_int_equal(bramble_store_memory_count(&actor->store_memory), 2); /* the application's own */
        actor_join(actor);
        rich_restart(actor);
        assert_int_equal(rich_told.failures, 0);
        assert_int_equal(bramble_provisioner_count(actor->node), 0);
        assert_null(keys_app_find(node_keys(actor->node), 0));
    }
    mesh_close(mesh);
    memset(&rich_told, 0, sizeof rich_told);
    return struck;
}

static void a_reset_that_is_cut_short_leaves_nothing_of_the_table(void **state)
{
    (void)state;
    uint32_t nth = 1;
    while (reset_is_cut_at(nth)) {
        nth++;
    }
    assert_true(nth > 18);
}

/* Where the identity is lost the table is not: the application may know how to join again. Or it resets the node. */
static void what_stands_beside_a_lost_identity_waits(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(11);
    struct actor *actor = rich_add(mesh);
    damage(actor, RECORD_IDENTITY << 8);
    rich_restart(actor);
    assert_false(bramble_node_is_member(actor->node));
    actor_join(actor);
    rich_restart(actor);
    assert_true(bramble_node_is_member(actor->node));
    assert_int_equal(bramble_provisioner_count(actor->node), 2);
    damage(actor, RECORD_IDENTITY << 8);
    rich_restart(actor);
    bramble_node_reset(actor->node);
    actor_poke(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(bramble_provisioner_count(actor->node), 0);
    assert_int_equal(bramble_store_memory_count(&actor->store_memory), 0);
    mesh_close(mesh);
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

static void every_record_has_a_name(void **state)
{
    static const struct {
        uint16_t key;
        const char *name;
    } cases[] = {
        {0x0100, "IV index and sequence numbers"},
        {0x0202, "NetKey record 2"},
        {0x03FF, "AppKey record 255"},
        {0x0600, "node states"},
        {0x0804, "model state record 4"},
        {0x0A11, "node table record 17"},
        {0x0B01, "node table record 257"},
        {0x1F03, "withheld addresses record 3"},
        {0x2000, "identity"},
        {0x4001, "application record 1"},
        {0x0000, "unknown record 0"},
        {0xFFFF, "unknown record 65535"},
    };
    (void)state;
    char name[BRAMBLE_RECORD_NAME_MAX];
    for (unsigned i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(bramble_record_name(cases[i].key, name, sizeof name), strlen(cases[i].name));
        assert_string_equal(name, cases[i].name);
    }
    for (uint32_t key = 0; key <= 0xFFFF; key++) {
        assert_true(bramble_record_name((uint16_t)key, name, sizeof name) < sizeof name);
    }
    assert_int_equal(bramble_record_name(0x0202, name, 7), 15);
    assert_string_equal(name, "NetKey");
    assert_int_equal(bramble_record_name(0x0202, NULL, 0), 15);
}

#define STORY(name) cmocka_unit_test_setup(name, rich_silence)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY(a_flipped_bit_anywhere_is_refused_by_name),
        STORY(so_is_a_record_cut_short_or_grown),
        STORY(a_record_under_another_key_is_refused),
        STORY(of_another_version_unknown_or_not_fitting_have_their_own_errors),
        STORY(nothing_is_left_out_when_all_is_damaged),
        STORY(lost_replay_marks_let_no_old_message_in),
        STORY(the_place_of_what_was_forgotten_is_used_again),
        STORY(a_shorter_replay_list_forgets_nobody),
        STORY(a_lost_node_keeps_its_addresses),
        STORY(so_do_the_nodes_of_a_longer_table),
        STORY(a_reset_that_is_cut_short_leaves_nothing_of_the_table),
        STORY(what_stands_beside_a_lost_identity_waits),
        STORY(every_record_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
