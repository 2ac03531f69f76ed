/* Each field of the limits at 0, at 1, at its most and beyond it; and all of them at their most. Either the node is
 * refused, and bramble_limits_check() names that field, or it is made and does everything that its limits allow: join,
 * hear and be heard, long and short, ask and answer, talk to itself, be in groups, restart. */
#include "mesh.h"

#include <stdlib.h>
#include <string.h>

#define WORD_SIZE 4U
#define LONG_SIZE 100U
#define OPCODE_SIZE 3U
#define GROUP 0xC123U

struct field {
    const char *name;
    size_t offset, size;
    uint32_t least, most;
};

static const struct field fields[] = {
#define FIELD_ENTRY(field, least, most)                                                                                \
    {#field, offsetof(struct bramble_limits, field), sizeof(((struct bramble_limits *)NULL)->field), least, most},
    BRAMBLE_LIMITS_FIELDS(FIELD_ENTRY)
#undef FIELD_ENTRY
};
#define FIELDS (sizeof fields / sizeof *fields)

/* Everything at its most, as one's own set is written. */
enum {
    MOST_STORES = 1,
    MOST_COUNTS = 1,
    MOST_SUBNETS = 256,
    MOST_APP_KEYS = 256,
    MOST_LABELS = 255,
    MOST_MODELS = 256,
    MOST_MODEL_KEYS = 65535,
    MOST_MODEL_GROUPS = 65535,
    MOST_PUBLICATIONS = 65535,
    MOST_PUBLISH_OCTETS = 65535,
    MOST_CACHE_ENTRIES = 65535,
    MOST_REPLAY_ENTRIES = 2048,
    MOST_INTERESTS = 65535,
    MOST_ADVERTISING_BUFFERS = 255,
    MOST_SEGMENTED_OUT = 65535,
    MOST_SEGMENTED_IN = 65535,
    MOST_SEGMENTED_OCTETS = 384,
    MOST_LOOPBACK_OCTETS = 65535,
    MOST_REPLIES = 65535,
    MOST_REQUESTS = 65535,
    MOST_REQUEST_OCTETS = 380,
    MOST_PROVISIONING_LINKS = 65535,
    MOST_FEATURE_OCTETS = 16777216
};

static void set(struct bramble_limits *limits, const struct field *field, uint32_t value)
{
    uint16_t narrow = (uint16_t)value;
    memcpy((uint8_t *)limits + field->offset, field->size == 2 ? (const void *)&narrow : (const void *)&value,
           field->size);
}

static uint32_t get(const struct bramble_limits *limits, const struct field *field)
{
    uint16_t narrow = 0;
    uint32_t wide = 0;
    memcpy(field->size == 2 ? (void *)&narrow : (void *)&wide, (const uint8_t *)limits + field->offset, field->size);
    return field->size == 2 ? narrow : wide;
}

/* What bramble_node_start() says, in memory of exactly the size that it asks for. */
static int try_to_start(const struct bramble_config *config)
{
    struct bramble_node *node = NULL;
    size_t bytes = bramble_node_bytes(config->limits);
    uint8_t *memory = malloc(bytes);
    assert_non_null(memory);
    assert_int_equal(bytes % 8U, 0);
    int result = bramble_node_start(memory, bytes, config, 0, &node);
    if (result == 0) {
        assert_int_equal(bramble_node_check(node, NULL), 0);
        bramble_node_stop(node);
        assert_int_equal(bramble_node_start(memory, bytes - 1U, config, 0, &node), BRAMBLE_ERROR_NO_MEMORY);
    }
    free(memory);
    return result;
}

/* ---- What a node does with its limits ---------------------------------------------------------------------------- */

static void expect_word(struct mesh *mesh, const struct actor *actor, bool heard, unsigned before)
{
    mesh_run(mesh, BRAMBLE_SECONDS(4));
    assert_int_equal(actor->heard_count, before + heard);
}

/* Words of this size both ways. */
static void talk(struct mesh *mesh, struct actor *subject, struct actor *peer, size_t size, bool in, bool out)
{
    const struct bramble_to to_subject = BRAMBLE_TO(subject->address, 0);
    const struct bramble_to to_peer = BRAMBLE_TO(peer->address, 0);
    unsigned before = subject->heard_count;
    assert_int_equal(actor_say_octets(peer, &to_subject, 1, size), 0);
    expect_word(mesh, subject, in, before);
    before = peer->heard_count;
    assert_int_equal(actor_say_octets(subject, &to_peer, 2, size) == 0, out);
    expect_word(mesh, peer, out, before);
}

static void ask_each_other(struct mesh *mesh, struct actor *subject, struct actor *peer)
{
    const struct bramble_limits *limits = &subject->limits;
    bool hears = limits->app_keys > 0 && limits->replay_entries > 0;
    bool asks = limits->app_keys > 0 && limits->requests > 0 && limits->request_octets >= OPCODE_SIZE + WORD_SIZE;
    subject->responses = peer->responses = 0;
    assert_int_equal(actor_ask(peer, subject->address, 3, 3000), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(peer->responses, 1);
    assert_int_equal(peer->response.result == 0, hears);
    assert_int_equal(actor_ask(subject, peer->address, 4, 3000) == 0, asks);
    mesh_run(mesh, BRAMBLE_SECONDS(5));
    assert_int_equal(subject->responses, asks);
    assert_int_equal(asks && subject->response.result == 0, asks && hears);
}

static void talk_to_itself(struct mesh *mesh, struct actor *subject)
{
    unsigned before = subject->heard_count;
    bool can = subject->limits.app_keys > 0 && subject->limits.loopback_octets > 100;
    assert_int_equal(actor_say(subject, (uint16_t)(subject->address + 1U), 5) == 0, can);
    expect_word(mesh, subject, can, before);
}

static void be_in_groups(struct mesh *mesh, struct actor *subject, struct actor *peer)
{
    static const uint8_t label[16] = {1, 2, 3};
    const struct bramble_limits *limits = &subject->limits;
    struct bramble_model_ref talker = actor_talker(subject);
    bool hears = limits->app_keys > 0 && limits->replay_entries > 0 && limits->interests > 0;
    unsigned before = subject->heard_count;
    assert_int_equal(bramble_model_subscribe(talker, GROUP), limits->interests > 0 ? 0 : BRAMBLE_ERROR_FULL);
    actor_poke(subject);
    assert_int_equal(actor_say(peer, GROUP, 6), 0);
    expect_word(mesh, subject, hears, before);
    assert_int_equal(bramble_model_subscribe_label(talker, label),
                     limits->labels > 0 && limits->interests > 1 ? 0 : BRAMBLE_ERROR_FULL);
    actor_poke(subject);
}

static void live(const struct bramble_limits *limits)
{
    struct mesh *mesh = mesh_open(3);
    struct actor *peer = mesh_add(mesh, 0, 0);
    struct actor *subject = mesh_place(mesh, 10, 0);
    subject->limits = *limits;
    actor_start(subject);
    actor_join(subject);
    if (limits->app_keys > 0) {
        actor_equip(subject);
    } else {
        assert_int_equal(bramble_app_key_add(subject->node, 0, 0, mesh->app_key), BRAMBLE_ERROR_FULL);
    }
    bool keyed = limits->app_keys > 0;
    bool hears = keyed && limits->replay_entries > 0;
    bool fits_long = limits->segmented_octets >= OPCODE_SIZE + LONG_SIZE + 4U;
    talk(mesh, subject, peer, WORD_SIZE, hears, keyed);
    talk(mesh, subject, peer, LONG_SIZE, hears && limits->segmented_in > 0 && fits_long,
         keyed && limits->segmented_out > 0 && fits_long);
    ask_each_other(mesh, subject, peer);
    talk_to_itself(mesh, subject);
    be_in_groups(mesh, subject, peer);
    mesh_check(mesh);
    actor_restart(subject);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    talk(mesh, subject, peer, WORD_SIZE, hears, keyed);
    mesh_close(mesh);
}

/* ---- Stories ----------------------------------------------------------------------------------------------------- */

/* Refused with the field's name, or alive. Answers true when it was refused. */
static bool refused_or_alive(const struct bramble_config *config, const struct field *field, uint32_t value)
{
    struct bramble_limits_fault fault;
    int checked = bramble_limits_check(config, &fault);
    if (checked < 0) {
        assert_string_equal(fault.field, field->name);
        assert_int_equal(fault.value, value);
        assert_true(value < fault.least || value > fault.most);
        assert_true(fault.least >= field->least && fault.most == field->most);
    }
    if (value > field->most && field->size == 4) {
        assert_int_equal(checked, BRAMBLE_ERROR_ARGUMENT);
        return true; /* without asking for that much memory */
    }
    int started = try_to_start(config);
    if ((started == 0) != (checked == 0)) {
        fail_msg("%s = %u: bramble_node_start() answers %d, bramble_limits_check() %d", field->name, value, started,
                 checked);
    }
    return checked < 0;
}

static void each_field_at_its_ends_is_refused_by_name_or_works(void **state)
{
    (void)state;
    unsigned refused = 0, alive = 0;
    struct mesh *mesh = mesh_open(1);
    struct actor *actor = mesh_place(mesh, 0, 0);
    const struct bramble_limits usual = actor->limits;
    for (unsigned i = 0; i < FIELDS; i++) {
        const uint32_t values[] = {0, 1, fields[i].most, fields[i].most + 1U};
        for (unsigned v = 0; v < 4 && (fields[i].size == 4 || values[v] <= UINT16_MAX); v++) {
            actor->limits = usual;
            set(&actor->limits, &fields[i], values[v]);
            assert_int_equal(get(&actor->limits, &fields[i]), values[v]);
            if (refused_or_alive(&actor->config, &fields[i], values[v])) {
                refused++;
            } else {
                live(&actor->limits);
                alive++;
            }
        }
    }
    actor->limits = usual;
    actor_start(actor);
    mesh_close(mesh);
    print_message("%u fields: %u values refused by name, %u alive\n", (unsigned)FIELDS, refused, alive);
    assert_int_equal(refused, 27);
    assert_int_equal(alive, 53);
}

/* What features ask for is named, too. */
static void features_without_room_are_refused_by_name(void **state)
{
    (void)state;
    static const struct bramble_feature *const listed[] = {&bramble_feature_heartbeat, &bramble_feature_provisionable,
                                                           NULL};
    static const struct bramble_provisioning_abilities abilities = {.uuid = {1}};
    static const struct field links = {.name = "provisioning_links", .most = 65535, .size = 2};
    static const struct field octets = {.name = "feature_octets", .most = 16777216, .size = 2};
    struct mesh *mesh = mesh_open(1);
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->config.features = listed;
    actor->config.provisioning = &abilities;
    assert_false(refused_or_alive(&actor->config, &links, 1));
    actor->limits.provisioning_links = 0;
    assert_false(refused_or_alive(&actor->config, &links, 0)); /* the link borrows memory, if there is enough */
    const uint16_t octets_of_segments = actor->limits.segmented_octets;
    actor->limits.segmented_octets = 0;
    assert_true(refused_or_alive(&actor->config, &links, 0));
    actor->limits.segmented_octets = octets_of_segments;
    actor->limits.provisioning_links = 65535;
    assert_false(refused_or_alive(&actor->config, &links, 65535));
    actor->limits.provisioning_links = 1;
    for (uint32_t few = 0; few < 2; few++) {
        actor->limits.feature_octets = few;
        assert_true(refused_or_alive(&actor->config, &octets, few));
    }
    static const struct bramble_feature *const table_only[] = {&bramble_feature_provisioner, NULL};
    actor->config.features = table_only; /* it starts without links, and cannot provision then */
    actor->config.provisioning = NULL;
    actor->limits.provisioning_links = 0;
    actor->limits.feature_octets = 65536;
    assert_false(refused_or_alive(&actor->config, &links, 0));
    actor->config.features = NULL;
    actor_start(actor);
    mesh_close(mesh);
}

/* What a node without the queue of messages to itself can do: all but that. */
static void a_queue_to_oneself_has_to_be_named(void **state)
{
    (void)state;
    static const struct field queue = {.name = "loopback_octets", .most = 0, .size = 2};
    struct mesh *mesh = mesh_open(1);
    struct actor *actor = mesh_place(mesh, 0, 0);
    actor->limits.loopback = NULL;
    assert_true(refused_or_alive(&actor->config, &queue, actor->limits.loopback_octets));
    actor->limits.loopback_octets = 0;
    assert_false(refused_or_alive(&actor->config, &queue, 0));
    live(&actor->limits);
    actor_start(actor);
    mesh_close(mesh);
}

static void everything_at_its_most_works(void **state)
{
    (void)state;
    static const struct bramble_limits most = BRAMBLE_LIMITS_OF(MOST);
    for (unsigned i = 0; i < FIELDS; i++) {
        assert_int_equal(get(&most, &fields[i]), fields[i].most);
    }
    assert_int_equal(bramble_node_bytes(&most), BRAMBLE_NODE_BYTES(MOST));
    assert_true(BRAMBLE_NODE_BYTES(MOST) < UINT32_MAX);
    live(&most);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_field_at_its_ends_is_refused_by_name_or_works),
        cmocka_unit_test(features_without_room_are_refused_by_name),
        cmocka_unit_test(a_queue_to_oneself_has_to_be_named),
        cmocka_unit_test(everything_at_its_most_works),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
