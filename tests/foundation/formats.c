/* The servers that read octets are held to the descriptions: whatever octets come, they call malformed just what the
 * codec refuses by the description of the message. That their answers are as described the other stories see, since
 * the client there decodes them.
 */
#include "pair.h"

#include <bramble/describe.h>

#include <stdlib.h>

#define LENGTH_MAX 40U
#define FILLS 150U

/* Numbers around which formats change their mind. */
static uint8_t drawn(uint32_t *seed)
{
    static const uint8_t edges[] = {0,    1,    2,    3,    4,    0x0F, 0x10, 0x11, 0x12,
                                    0x3E, 0x3F, 0x7E, 0x7F, 0x80, 0xBF, 0xC0, 0xFE, 0xFF};
    *seed = *seed * 1664525U + 1013904223U;
    unsigned number = *seed >> 16;
    return (number & 0x700U) != 0 ? edges[number % sizeof edges] : (uint8_t)number;
}

/* The one place where a server is stricter: company 0xFFFF is none, and models of the SIG are asked for by another
 * message. */
static bool is_no_company(const struct bramble_message_type *type, const union bramble_message_fields *fields)
{
    struct bramble_config_vendor_model_app_get get;
    memcpy(&get, fields, sizeof get);
    return (type == bramble_config_vendor_model_app_get_type ||
            type == bramble_config_vendor_model_subscription_get_type) &&
           get.company_id == 0xFFFF;
}

/* Every message of a server, at every length; answers how many messages it takes. */
static unsigned hold(struct pair *pair, const struct bramble_model_type *server, struct bramble_model_ref model)
{
    unsigned count = 0;
    uint32_t seed = 1;
    uint8_t *block = malloc(LENGTH_MAX);
    const struct bramble_message_names *names;
    for (size_t i = 0; (names = bramble_message_names_at(i)) != NULL; i++) {
        const struct bramble_message_type *type = names->type;
        uint32_t opcode = bramble_message_opcode(type);
        if (bramble_message_layer(type) != BRAMBLE_LAYER_ACCESS || !server->takes(server, opcode)) {
            continue;
        }
        unsigned taken = 0;
        for (size_t size = 0; size <= LENGTH_MAX; size++) {
            for (unsigned fill = 0; fill < FILLS; fill++) {
                uint8_t *octets = block + LENGTH_MAX - size; /* what is read beyond the end is noticed */
                for (size_t k = 0; k < size; k++) {
                    octets[k] = drawn(&seed);
                }
                union bramble_message_fields fields;
                struct bramble_view parameters = view_of(octets, size);
                const struct bramble_received received = {
                    .model = model, .opcode = opcode, .source = PHONE, .destination = LAMP, .label = 0xFF};
                bool fits = bramble_parameters_decode(type, parameters, &fields, sizeof fields) == 0 &&
                            !is_no_company(type, &fields);
                int result = server->raw(&received, &parameters);
                if ((result > 0) != fits || result == 0) {
                    fail_msg("%s with %u octets: %d, but %d", names->name, (unsigned)size, result, fits);
                }
                taken += fits;
            }
        }
        assert_true(taken > 0);
        count++;
        run_for(pair, BRAMBLE_MILLISECONDS(100));
    }
    free(block);
    return count;
}

static void what_the_descriptions_refuse_is_malformed(void **state)
{
    struct pair *pair = pair_open(1);
    (void)state;
    assert_int_equal(hold(pair, &bramble_onoff_server_type, lamp_model(pair, 1, ONOFF_SERVER)), 3);
    assert_int_equal(hold(pair, &bramble_health_server_kept_type, lamp_model(pair, 0, BRAMBLE_SIG_MODEL(2))), 11);
    assert_int_equal(hold(pair, &bramble_configuration_server_type, lamp_model(pair, 0, BRAMBLE_SIG_MODEL(0))), 47);
    pair_close(pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_the_descriptions_refuse_is_malformed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
