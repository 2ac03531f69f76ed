/* Stories of publishing that is taken back or replaced, and of models that take what other companies, or the
 * specification itself, have named. */
#include "craft.h"

#include <string.h>

static int publish_word(struct actor *actor, uint8_t number)
{
    const uint8_t octets[4] = {0, 0, 0, number};
    const struct bramble_message message = bramble_message_raw(WORD_OPCODE, view_of(octets, 4));
    int result = bramble_publish_message(actor_talker(actor), &message);
    actor_poke(actor);
    return result;
}

static void publish_to(struct actor *actor, uint16_t address)
{
    const struct bramble_publication publication = {
        .address = address, .ttl = BRAMBLE_TTL_DEFAULT, .retransmit = 7 | 1 << 3}; /* seven times again, 100 ms apart */
    assert_int_equal(bramble_model_publish_to(actor_talker(actor), &publication, NULL), 0);
    actor_poke(actor);
}

static void what_is_no_longer_published_is_not_repeated(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC009);
    publish_to(a, 0xC009);
    assert_int_equal(publish_word(a, 1), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(250));
    unsigned heard = b->heard_count;
    assert_in_range(heard, 2, 3);
    publish_to(a, BRAMBLE_ADDRESS_UNASSIGNED);
    assert_int_equal(publish_word(a, 2), BRAMBLE_ERROR_STATE);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(b->heard_count, heard);
    mesh_close(mesh);
}

static void what_is_published_anew_replaces_the_repeats_of_what_was(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_add(mesh, 10, 0);
    actor_subscribe(b, 0, 0xC009);
    publish_to(a, 0xC009);
    assert_int_equal(publish_word(a, 1), 0);
    mesh_run(mesh, BRAMBLE_MILLISECONDS(250));
    unsigned heard = b->heard_count;
    assert_int_equal(publish_word(a, 2), 0);
    mesh_run(mesh, BRAMBLE_SECONDS(2));
    assert_int_equal(b->heard_count, heard + 8);
    for (unsigned i = 0; i < b->heard_count; i++) {
        assert_int_equal(b->heard[i].number, i < heard ? 1 : 2);
    }
    mesh_close(mesh);
}

/* ---- A vendor model with a message of the specification ---------------------------------------------------------- */

static unsigned switched;

static void switch_on(struct bramble_model_ref model, const struct bramble_received *received, const void *fields)
{
    const struct bramble_generic_onoff_set_unacknowledged *set = fields;
    assert_int_equal(bramble_model_description(model)->id, BRAMBLE_VENDOR_MODEL(0x003F, 0x0020));
    assert_int_equal(received->key_index, 0);
    switched += set->onoff;
}

static const struct bramble_handler handlers[] = {{bramble_generic_onoff_set_unacknowledged_type, switch_on}};
static const struct bramble_model_type vendor_type = {BRAMBLE_HANDLERS(handlers)};
static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    {.id = BRAMBLE_VENDOR_MODEL(0x003F, 0x0020), .type = &vendor_type, .keys = 1, .groups = 1},
};
static const struct bramble_element elements[] = {{.model_count = 2, .models = models}};
static const struct bramble_composition composition = {.element_count = 1, .elements = elements};

static void a_vendor_model_may_take_a_message_of_the_specification(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *a = mesh_add(mesh, 0, 0);
    struct actor *b = mesh_place(mesh, 10, 0);
    b->config.composition = &composition;
    actor_start(b);
    actor_join(b);
    struct bramble_model_ref vendor = actor_model(b, 0, BRAMBLE_VENDOR_MODEL(0x003F, 0x0020));
    assert_int_equal(bramble_app_key_add(b->node, 0, 0, mesh->app_key), 0);
    const struct bramble_generic_onoff_set_unacknowledged set = {.onoff = 1, .tid = 1};
    const struct bramble_message message = bramble_generic_onoff_set_unacknowledged_message(&set);
    const struct bramble_to to = BRAMBLE_TO(b->address, 0);
    switched = 0;
    for (unsigned i = 0; i < 2; i++) { /* the second time it is bound */
        assert_int_equal(i == 0 ? 0 : bramble_model_bind(vendor, 0), 0);
        assert_int_equal(bramble_send(actor_model(a, 0, BRAMBLE_MODEL_GENERIC_ONOFF_CLIENT), &to, &message), 0);
        actor_poke(a);
        mesh_run(mesh, BRAMBLE_SECONDS(1));
        assert_int_equal(switched, i);
        assert_int_equal(actor_drops(b, BRAMBLE_DROP_ACCESS_NOT_BOUND), 1);
    }
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_longer_published_is_not_repeated),
        cmocka_unit_test(what_is_published_anew_replaces_the_repeats_of_what_was),
        cmocka_unit_test(a_vendor_model_may_take_a_message_of_the_specification),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
