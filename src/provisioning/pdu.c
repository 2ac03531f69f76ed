/* See pdu.h. The layout, and what is prohibited in a single field, stands in the descriptions of the messages; here is
 * what the fields mean together.
 */
#include "provisioning/pdu.h"

#include "base/octets.h"
#include "provisioning/calculation.h"
#include <bramble/messages/provisioning.h>

void provisioning_capabilities_write(const struct bramble_device_capabilities *capabilities,
                                     uint8_t out[PROVISIONING_CAPABILITIES_OCTETS])
{
    const struct bramble_provisioning_capabilities fields = {
        .number_of_elements = capabilities->elements,
        .algorithms = capabilities->algorithms,
        .public_key_type = capabilities->public_key_oob ? BRAMBLE_PROVISIONING_PUBLIC_KEY_AVAILABILITY_OUT_OF_BAND : 0,
        .oob_type =
            (uint8_t)((capabilities->static_oob ? BRAMBLE_PROVISIONING_OOB_TYPE_STATIC_OOB : 0) |
                      (capabilities->authenticated_only ? BRAMBLE_PROVISIONING_OOB_TYPE_ONLY_AUTHENTICATED : 0)),
        .output_oob_size = capabilities->output_size,
        .output_oob_action = capabilities->output_actions,
        .input_oob_size = capabilities->input_size,
        .input_oob_action = capabilities->input_actions,
    };
    if (bramble_parameters_encode(bramble_provisioning_capabilities_type, &fields, out,
                                  PROVISIONING_CAPABILITIES_OCTETS) < 0) {
        memset(out, 0, PROVISIONING_CAPABILITIES_OCTETS); /* not for abilities that were checked */
    }
}

int provisioning_capabilities_read(struct bramble_view parameters, struct bramble_device_capabilities *capabilities)
{
    struct bramble_provisioning_capabilities fields;
    int result = bramble_provisioning_capabilities_decode(parameters, &fields);
    if (result < 0) {
        return result;
    }
    *capabilities = (struct bramble_device_capabilities){
        .elements = fields.number_of_elements,
        .algorithms = fields.algorithms,
        .public_key_oob = (fields.public_key_type & BRAMBLE_PROVISIONING_PUBLIC_KEY_AVAILABILITY_OUT_OF_BAND) != 0,
        .static_oob = (fields.oob_type & BRAMBLE_PROVISIONING_OOB_TYPE_STATIC_OOB) != 0,
        .authenticated_only = (fields.oob_type & BRAMBLE_PROVISIONING_OOB_TYPE_ONLY_AUTHENTICATED) != 0,
        .output_size = fields.output_oob_size,
        .output_actions = fields.output_oob_action,
        .input_size = fields.input_oob_size,
        .input_actions = fields.input_oob_action,
    };
    return 0;
}

void provisioning_start_write(const struct provisioning_start *start, uint8_t out[PROVISIONING_START_OCTETS])
{
    const struct bramble_provisioning_start fields = {
        .algorithm = start->algorithm,
        .public_key = start->public_key_oob ? BRAMBLE_PROVISIONING_PUBLIC_KEY_USE_OUT_OF_BAND
                                            : BRAMBLE_PROVISIONING_PUBLIC_KEY_USE_EXCHANGED,
        .authentication_method = start->method,
        .authentication_action = start->action,
        .authentication_size = start->size,
    };
    if (bramble_parameters_encode(bramble_provisioning_start_type, &fields, out, PROVISIONING_START_OCTETS) < 0) {
        memset(out, 0, PROVISIONING_START_OCTETS); /* not for a choice that was made here */
    }
}

int provisioning_start_read(struct bramble_view parameters, struct provisioning_start *start)
{
    struct bramble_provisioning_start fields;
    int result = bramble_provisioning_start_decode(parameters, &fields);
    if (result < 0) {
        return result;
    }
    start->algorithm = fields.algorithm;
    start->public_key_oob = fields.public_key == BRAMBLE_PROVISIONING_PUBLIC_KEY_USE_OUT_OF_BAND;
    start->method = fields.authentication_method;
    start->action = fields.authentication_action;
    start->size = fields.authentication_size;
    bool sized = start->method == BRAMBLE_AUTHENTICATION_OUTPUT || start->method == BRAMBLE_AUTHENTICATION_INPUT;
    return (sized ? start->size == 0 : start->action != 0 || start->size != 0) ? BRAMBLE_ERROR_VALUE : 0;
}

bool provisioning_start_possible(const struct bramble_device_capabilities *capabilities,
                                 const struct provisioning_start *start)
{
    if ((capabilities->algorithms & 1U << start->algorithm) == 0 ||
        (start->public_key_oob && !capabilities->public_key_oob)) {
        return false;
    }
    switch (start->method) {
    case BRAMBLE_AUTHENTICATION_NONE:
        return !capabilities->authenticated_only;
    case BRAMBLE_AUTHENTICATION_STATIC:
        return capabilities->static_oob;
    case BRAMBLE_AUTHENTICATION_OUTPUT:
        return start->action <= BRAMBLE_OUTPUT_ALPHANUMERIC && start->size <= capabilities->output_size &&
               (capabilities->output_actions & 1U << start->action) != 0;
    default:
        return start->action <= BRAMBLE_INPUT_ALPHANUMERIC && start->size <= capabilities->input_size &&
               (capabilities->input_actions & 1U << start->action) != 0;
    }
}
