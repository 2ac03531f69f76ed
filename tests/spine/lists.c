/* Stories of bindings and subscription lists: who gets a message, whose list it is, what a list remembers. */
#include "craft.h"

#include <stdlib.h>
#include <string.h>

#define BASE BRAMBLE_VENDOR_MODEL(0x003F, 0x0010)
#define EXTENSION BRAMBLE_VENDOR_MODEL(0x003F, 0x0011)
#define STRANGER BRAMBLE_VENDOR_MODEL(0x003F, 0x0012)

static unsigned taken[8]; /* by model */

static int take(const struct bramble_received *received, const struct bramble_view *parameters)
{
    (void)parameters;
    taken[received->model.index] += received->opcode == WORD_OPCODE;
    return received->opcode == WORD_OPCODE;
}

static const struct bramble_model_type type = {.raw = take};
static const struct bramble_relation to_base[] = {{.kind = BRAMBLE_RELATION_EXTENDS, .model_id = BASE},
                                                  {.kind = BRAMBLE_RELATION_END}};
static const struct bramble_relation corresponds[] = {{.kind = BRAMBLE_RELATION_CORRESPONDS, .model_id = BASE},
                                                      {.kind = BRAMBLE_RELATION_END}};
/* The extension stands before what it extends; the second element has the same once more. */
static const struct bramble_model models[] = {
    {.id = EXTENSION, .type = &type, .keys = 1, .groups = 1, BRAMBLE_EXTENDS(to_base)},
    {.id = STRANGER, .type = &type, .keys = 1, .groups = 1, BRAMBLE_EXTENDS(corresponds)},
    {.id = BASE, .type = &type, .keys = 1, .groups = 2},
};
static const struct bramble_element elements[] = {{.model_count = 3, .models = models},
                                                  {.model_count = 3, .models = models}};
static const struct bramble_composition composition = {.element_count = 2, .elements = elements};
enum { EXTENSION_0, STRANGER_0, BASE_0, EXTENSION_1, STRANGER_1, BASE_1 };

static struct bramble_model_ref model_of(struct actor *actor, unsigned index)
{
    return (struct bramble_model_ref){actor->node, (uint16_t)index};
}

static struct actor *add_tree(struct mesh *mesh)
{
    struct actor *actor = mesh_place(mesh, 5, 0);
    actor->config.composition = &composition;
    actor_start(actor);
    actor_join(actor);
    assert_int_equal(bramble_app_key_add(actor->node, 0, 0, mesh->app_key), 0);
    for (unsigned i = 0; i < 6; i++) {
        assert_int_equal(bramble_model_bind(model_of(actor, i), 0), 0);
    }
    actor_poke(actor);
    memset(taken, 0, sizeof taken);
    return actor;
}

static void say(struct actor *from, uint16_t destination)
{
    memset(taken, 0, sizeof taken);
    assert_int_equal(actor_say(from, destination, 1), 0);
    mesh_run(from->mesh, BRAMBLE_SECONDS(1));
}

static void assert_taken(unsigned models_taken)
{
    for (unsigned i = 0; i < 6; i++) {
        assert_int_equal(taken[i], models_taken >> i & 1U);
    }
}

static void an_extension_tree_has_one_list_on_its_element(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *tree = add_tree(mesh);
    const unsigned trees = 1U << EXTENSION_0 | 1U << BASE_0;
    assert_int_equal(bramble_model_subscribe(model_of(tree, BASE_0), 0xC001), 0);
    say(a, 0xC001);
    assert_taken(trees);
    assert_int_equal(bramble_model_subscribe(model_of(tree, EXTENSION_0), 0xC001), 0); /* has it already */
    assert_int_equal(bramble_model_subscribe(model_of(tree, EXTENSION_0), 0xC002), 0);
    assert_int_equal(bramble_model_subscribe(model_of(tree, BASE_0), 0xC003), 0);
    assert_int_equal(bramble_model_subscribe(model_of(tree, BASE_0), 0xC004), BRAMBLE_ERROR_FULL); /* 1 + 2 places */
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    actor_restart(tree);
    say(a, 0xC002);
    assert_taken(trees);
    assert_int_equal(access_unsubscribe(&tree->node->access, EXTENSION_0, 0xC001, TRANSPORT_LABEL_NONE), 0);
    say(a, 0xC001);
    assert_taken(0);
    assert_int_equal(access_unsubscribe_all(&tree->node->access, BASE_0), 0);
    say(a, 0xC002);
    assert_taken(0);
    assert_int_equal(bramble_model_subscribe(model_of(tree, STRANGER_1), 0xC001), 0); /* corresponds only */
    say(a, 0xC001);
    assert_taken(1U << STRANGER_1);
    mesh_close(mesh);
}

/* Delivery is by the list of each model, not by element; and by its keys. */
static void no_key_no_message(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *tree = add_tree(mesh);
    for (unsigned i = 0; i < 6; i++) {
        assert_int_equal(access_unbind(&tree->node->access, i, 0), 0);
    }
    say(a, tree->address);
    assert_taken(0);
    assert_int_equal(actor_drops(tree, BRAMBLE_DROP_ACCESS_NO_MODEL), 1); /* who takes anything cannot be asked */
    assert_int_equal(bramble_model_bind(model_of(tree, BASE_0), 0), 0);
    say(a, tree->address);
    assert_taken(1U << BASE_0);
    say(a, (uint16_t)(tree->address + 1));
    assert_taken(0);

    struct actor *lamp = mesh_add(mesh, 0, 5); /* a model with described messages says what is missing */
    struct bramble_model_ref onoff = actor_model(lamp, 0, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
    assert_int_equal(access_unbind(&lamp->node->access, onoff.index, 0), 0);
    const struct bramble_message get = bramble_message_raw(0x8201, (struct bramble_view){NULL, 0});
    const struct bramble_to to = BRAMBLE_TO(lamp->address, 0);
    assert_int_equal(bramble_send(actor_talker(a), &to, &get), 0);
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(actor_drops(lamp, BRAMBLE_DROP_ACCESS_NOT_BOUND), 1);
    mesh_close(mesh);
}

static unsigned heartbeats;

static bool heartbeat(void *context, struct envelope *envelope, struct bramble_view parameters)
{
    (void)context;
    (void)envelope;
    heartbeats++;
    return parameters.size == 3;
}

/* Control messages to the fixed groups reach transport, and messages the primary element, as far as the node belongs to
 * them. */
static void fixed_groups_have_members_without_lists(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *b = mesh_add(mesh, 0, 0);
    struct transport_control_handler handler = {.opcode = 0x0A, .handle = heartbeat};
    transport_control_add(node_transport(b->node), &handler);
    const uint8_t control[] = {0x0A, 5, 0, 0};
    const uint16_t groups[] = {BRAMBLE_ADDRESS_ALL_NODES, BRAMBLE_ADDRESS_ALL_RELAYS, BRAMBLE_ADDRESS_ALL_FRIENDS,
                               BRAMBLE_ADDRESS_ALL_PROXIES, BRAMBLE_ADDRESS_ALL_DIRECTED_FORWARDING_NODES};
    heartbeats = 0;
    for (uint32_t i = 0; i < 10; i++) {
        if (i == 5) {
            assert_int_equal(bramble_relay_set(b->node, true, (struct bramble_transmit){3, 20}), 0);
        }
        uint8_t word[NETWORK_TRANSPORT_MAX];
        struct crafted crafted = {.ctl = true, .ttl = 5, .src = 0x0666, .dst = groups[i % 5], .seq = 100 + 2 * i};
        crafted.transport = view_of(control, sizeof control);
        actor_inject(b, &crafted);
        crafted.ctl = false;
        crafted.seq++;
        crafted.transport = view_of(word, craft_word(b, &crafted, i, word));
        actor_inject(b, &crafted);
    }
    assert_int_equal(heartbeats, 1 + 2); /* all nodes; and as a relay all relays, too */
    assert_int_equal(b->heard_by_element[0], 3);
    assert_int_equal(b->heard_by_element[1], 0);
    mesh_close(mesh);
}

static void labels_come_and_go_with_who_names_them(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *a = mesh_place(mesh, 0, 0);
    a->limits.labels = 2;
    actor_start(a);
    actor_join(a);
    actor_equip(a);
    struct access *access = &a->node->access;
    struct bramble_model_ref talker = actor_talker(a);
    const struct bramble_publication publication = {.ttl = 5};
    for (uint8_t i = 1; i < 50; i++) { /* never more than two at once */
        const uint8_t listed[16] = {i};
        const uint8_t published[16] = {i, 1};
        const uint8_t third[16] = {i, 2};
        assert_int_equal(bramble_model_subscribe_label(talker, listed), 0);
        assert_int_equal(bramble_model_publish_to(talker, &publication, published), 0);
        assert_int_equal(bramble_model_subscribe_label(talker, third), BRAMBLE_ERROR_FULL);
        assert_int_equal(access_unsubscribe_all(access, talker.index), 0);
        access_publication_clear(access, talker.index);
    }
    assert_int_equal(node_keys(a->node)->labels[0].uses, 0);
    assert_int_equal(node_keys(a->node)->labels[1].uses, 0);
    mesh_check(mesh);
    mesh_close(mesh);
}

/* A label is known by its place; when another one has taken the place before the power was cut, a list that still names
 * the place must not mean the new one. */
static void a_list_does_not_follow_a_place_to_another_label(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct bramble_model_ref talker = actor_talker(a);
    const uint8_t old[16] = {1};
    const uint8_t new[16] = {2};
    assert_int_equal(bramble_model_subscribe_label(talker, old), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(access_unsubscribe_all(&a->node->access, talker.index), 0);
    assert_int_equal(bramble_model_subscribe_label(actor_model(a, 1, TALKER), new), 0);
    bramble_store_memory_fail(&a->store_memory, 2, true); /* the label is written, the lists are not */
    actor_poke(a);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    bramble_store_memory_fail(&a->store_memory, 0, false);
    actor_restart(a);
    assert_int_equal(node_keys(a->node)->labels[0].uses, 0);
    uint16_t address = 0;
    assert_int_equal(crypto_virtual_address(&mesh->crypto, new, &address), 0);
    assert_int_equal(network_interest_in(node_network(a->node), address), 0);
    mesh_close(mesh);
}

/* Relations that nobody would read are an error, not a list that is not shared. */
static void relations_come_with_what_reads_them(void **state)
{
    (void)state;
    static const struct bramble_model unread[] = {{.id = EXTENSION, .type = &type, .extends = to_base}};
    static const struct bramble_element element = {.model_count = 1, .models = unread};
    static const struct bramble_composition unread_composition = {.element_count = 1, .elements = &element};
    struct mesh *mesh = mesh_open(1);
    struct actor *actor = mesh_place(mesh, 0, 0);
    size_t bytes = bramble_node_bytes(&actor->limits);
    void *memory = malloc(bytes);
    struct bramble_node *node;
    actor->config.composition = &unread_composition;
    assert_int_equal(bramble_node_start(memory, bytes, &actor->config, 0, &node), BRAMBLE_ERROR_ARGUMENT);
    free(memory);
    actor->config.composition = &composition;
    actor_start(actor);
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relations_come_with_what_reads_them),
        cmocka_unit_test(an_extension_tree_has_one_list_on_its_element),
        cmocka_unit_test(no_key_no_message),
        cmocka_unit_test(fixed_groups_have_members_without_lists),
        cmocka_unit_test(labels_come_and_go_with_who_names_them),
        cmocka_unit_test(a_list_does_not_follow_a_place_to_another_label),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
