/* Malformed lengths at every layer above PB-ADV (those of PB-ADV and of provisioning: links.c here, and
 * tests/provisioning/segments.c). Each is dropped by the name of its layer, nothing is read or written outside (the
 * sanitizers watch), and what is well-formed is taken afterwards.
 */
#include "craft.h"

#include <bramble/describe.h>

#include <string.h>

#define LENGTH_MAX 40U /* octets of parameters tried with each foundation message */

static void still_well(struct actor *victim)
{
    uint8_t word[NETWORK_TRANSPORT_MAX];
    unsigned heard = victim->heard_count;
    struct crafted crafted = {.ttl = 5, .src = 0x0100, .dst = victim->address, .seq = 0x800000 + heard};
    crafted.transport = view_of(word, craft_word(victim, &crafted, 7, word));
    actor_inject(victim, &crafted);
    assert_int_equal(victim->heard_count, heard + 1);
    mesh_check(victim->mesh);
}

/* ---- Advertisements, beacons ------------------------------------------------------------------------------------- */

/* Every length octet in front of every number of octets, for each type of AD structure that is a mesh's. */
static void advertisements(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(1);
    struct actor *victim = mesh_add(mesh, 0, 0);
    uint32_t malformed = 0;
    for (uint8_t type = BRAMBLE_AD_PB_ADV; type <= BRAMBLE_AD_MESH_BEACON; type++) {
        for (size_t size = 0; size <= 31; size++) {
            for (unsigned length = 0; length < 256; length++) {
                uint8_t octets[31] = {(uint8_t)length, type};
                memset(octets + 2, 0xA5, sizeof octets - 2);
                size_t room = size > 0 ? size - 1 : 0;
                size_t left = length < room ? room - length : 0; /* a second structure of length 0xA5 */
                malformed += size > 0 && length > 0 && (length > room || (left > 0 && length > 1));
                if (length == 1 && left > 0) { /* the type octet alone; then 0xA5 octets are announced */
                    malformed++;
                }
                actor_hear(victim, octets, size, BRAMBLE_EVENT_NONCONNECTABLE);
            }
        }
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_ADVERTISEMENT_MALFORMED), malformed);
    still_well(victim);
    mesh_close(mesh);
}

static void beacons(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(2);
    struct actor *victim = mesh_add(mesh, 0, 0);
    for (uint8_t size = 0; size <= 29; size++) {
        uint8_t octets[31] = {(uint8_t)(size + 1), BRAMBLE_AD_MESH_BEACON, 0x01};
        memcpy(octets + 4, node_keys(victim->node)->nets[0].generation[0].network_id, 8);
        actor_hear(victim, octets, size + 2U, BRAMBLE_EVENT_NONCONNECTABLE);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_MALFORMED), 29); /* all but that of the right length */
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_BEACON_AUTHENTICATION), 1);
    still_well(victim);
    mesh_close(mesh);
}

/* ---- Network, transport ------------------------------------------------------------------------------------------ */

/* Octets with the right NID of every length: those that could be a PDU fail at their NetMIC. */
static void network_pdus(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(3);
    struct actor *victim = mesh_add(mesh, 0, 0);
    for (uint8_t size = 0; size <= 29; size++) {
        uint8_t octets[31] = {(uint8_t)(size + 1), BRAMBLE_AD_MESH_MESSAGE};
        memset(octets + 2, (int)(0x30 + size), sizeof octets - 2);
        octets[2] = node_keys(victim->node)->nets[0].generation[0].flooding.nid;
        actor_hear(victim, octets, size + 2U, BRAMBLE_EVENT_NONCONNECTABLE);
    }
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_NETWORK_LENGTH), 14);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_NETWORK_AUTHENTICATION), 16);
    still_well(victim);
    mesh_close(mesh);
}

/* From an insider: authentic network PDUs with a transport PDU of every length, every first octet. */
static void transport_pdus(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(4);
    struct actor *victim = mesh_add(mesh, 0, 0);
    uint32_t seq = 0x4000;
    for (unsigned ctl = 0; ctl < 2; ctl++) {
        for (size_t size = ctl ? 0 : 1; size <= (ctl ? 12U : 16U); size++) {
            for (unsigned first = 0; first < 256; first++) {
                uint8_t octets[NETWORK_TRANSPORT_MAX] = {(uint8_t)first, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
                const struct crafted crafted = {.ctl = ctl != 0,
                                                .ttl = 5,
                                                .src = 0x0666,
                                                .dst = victim->address,
                                                .seq = seq++,
                                                .transport = {octets, size}};
                actor_inject(victim, &crafted);
            }
        }
    }
    assert_int_equal(actor_class(victim, BRAMBLE_CLASS_CONSUMED), 0);
    assert_int_equal(victim->heard_count, 0);
    assert_true(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_MALFORMED) > 0);
    assert_int_equal(actor_drops(victim, BRAMBLE_DROP_TRANSPORT_CONTROL_MALFORMED), 11); /* acknowledgments */
    mesh_run(mesh, BRAMBLE_SECONDS(20));
    assert_false(transport_holds_iv(node_transport(victim->node)));
    still_well(victim);
    mesh_close(mesh);
}

/* ---- Access ------------------------------------------------------------------------------------------------------ */

/* An access payload under the application key, or under the victim's device key: short or in segments. */
static void inject_payload(struct actor *victim, bool device_key, uint32_t *seq, const uint8_t *payload, size_t size)
{
    struct keys *keys = node_keys(victim->node);
    struct crafted crafted = {.ttl = 5, .src = 0x0666, .dst = victim->address, .seq = *seq};
    struct crafted_upper upper = {.seq_auth = *seq, .size = size + 4};
    memcpy(upper.octets, payload, size);
    upper.header = device_key ? 0 : (uint8_t)(0x40 | keys->apps[0].aid[0]);
    assert_int_equal(transport_upper_seal(&victim->mesh->crypto,
                                          device_key ? keys->device : keys->apps[0].generation[0].handle, device_key,
                                          false, NULL, *seq, crafted.src, crafted.dst, 0, upper.octets, size),
                     0);
    if (size <= 11) {
        uint8_t transport[NETWORK_TRANSPORT_MAX] = {upper.header};
        memcpy(transport + 1, upper.octets, upper.size);
        crafted.transport = view_of(transport, upper.size + 1);
        actor_inject(victim, &crafted);
        (*seq)++;
        return;
    }
    upper.seg_n = (uint8_t)((upper.size + 11) / 12 - 1);
    for (uint8_t i = 0; i <= upper.seg_n; i++) {
        actor_inject_segment(victim, crafted, &upper, i, (*seq)++);
    }
}

/* Opcodes that end before they are complete, and the reserved one. */
static void opcodes(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(5);
    struct actor *victim = mesh_add(mesh, 0, 0);
    uint32_t seq = 0x1000;
    for (unsigned first = 0x7F; first < 256; first++) {
        const uint8_t octets[2] = {(uint8_t)first, 0xFF};
        for (size_t size = 1; size <= 2; size++) {
            bool cut = first >= 0xC0 || size == 1;
            uint32_t before = actor_drops(victim, BRAMBLE_DROP_ACCESS_OPCODE);
            inject_payload(victim, false, &seq, octets, size);
            assert_int_equal(actor_drops(victim, BRAMBLE_DROP_ACCESS_OPCODE), before + (cut || first == 0x7F));
        }
    }
    still_well(victim);
    mesh_close(mesh);
}

static size_t put_opcode(uint32_t opcode, uint8_t *out)
{
    if (opcode < 0x80) {
        out[0] = (uint8_t)opcode;
        return 1;
    }
    out[0] = (uint8_t)(opcode >> 8);
    out[1] = (uint8_t)opcode;
    return 2;
}

/* One message with every length that its format does not allow; answers how many that were. */
static uint32_t wrong_lengths(struct actor *victim, const struct bramble_message_type *type, bool device_key,
                              uint32_t *seq)
{
    const struct bramble_message_names *names = bramble_message_names_of(type);
    uint8_t payload[2 + LENGTH_MAX] = {0};
    size_t opcode = put_opcode(bramble_message_opcode(type), payload);
    uint32_t tried = 0;
    uint32_t before = actor_drops(victim, BRAMBLE_DROP_ACCESS_MALFORMED);
    for (size_t size = 0; size <= LENGTH_MAX; size++) {
        if (size < names->minimum || size > names->maximum) {
            inject_payload(victim, device_key, seq, payload, opcode + size);
            tried++;
            assert_int_equal(actor_drops(victim, BRAMBLE_DROP_ACCESS_MALFORMED), before + tried);
        }
    }
    mesh_run(victim->mesh, BRAMBLE_SECONDS(1));
    return tried;
}

/* Every message of the Configuration Server and of the OnOff server, under the key that it is believed under. Nothing
 * of the node's state changes. */
static void messages_of_foundation_and_models(void **state)
{
    (void)state;
    struct mesh *mesh = mesh_open(6);
    struct actor *victim = mesh_add(mesh, 0, 0);
    const struct bramble_message_names *names;
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    unsigned changes = victim->events[BRAMBLE_EVENT_CONFIGURATION] + victim->events[BRAMBLE_EVENT_KEYS];
    uint32_t puts = victim->store_memory.puts;
    uint32_t seq = 0x1000;
    uint32_t tried = 0;
    for (size_t i = 0; (names = bramble_message_names_at(i)) != NULL; i++) {
        uint32_t opcode = bramble_message_opcode(names->type);
        bool config = bramble_configuration_server_type.takes(&bramble_configuration_server_type, opcode);
        if (bramble_message_layer(names->type) == BRAMBLE_LAYER_ACCESS &&
            (config || bramble_onoff_server_type.takes(&bramble_onoff_server_type, opcode))) {
            tried += wrong_lengths(victim, names->type, config, &seq);
        }
    }
    assert_in_range(tried, 1000, 4000);
    assert_true(bramble_node_is_member(victim->node));
    assert_int_equal(victim->events[BRAMBLE_EVENT_CONFIGURATION] + victim->events[BRAMBLE_EVENT_KEYS], changes);
    assert_in_range(victim->store_memory.puts, puts, puts + 200); /* replay marks, nothing else */
    still_well(victim);                                           /* its keys and bindings are as they were */
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(advertisements), cmocka_unit_test(beacons),
        cmocka_unit_test(network_pdus),   cmocka_unit_test(transport_pdus),
        cmocka_unit_test(opcodes),        cmocka_unit_test(messages_of_foundation_and_models),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
