/* See pdu.h. */
#include "provisioning/pdu.h"

#include "base/octets.h"
#include "provisioning/calculation.h"

#define OOB_TYPE_STATIC 0x01U
#define OOB_TYPE_AUTHENTICATED_ONLY 0x02U
#define PUBLIC_KEY_TYPE_OOB 0x01U

void provisioning_capabilities_write(const struct bramble_provisioning_capabilities *capabilities,
                                     uint8_t out[PROVISIONING_CAPABILITIES_OCTETS])
{
    struct writer writer = writer_of(out, PROVISIONING_CAPABILITIES_OCTETS);
    writer_u8(&writer, capabilities->elements);
    writer_big(&writer, capabilities->algorithms, 2);
    writer_u8(&writer, capabilities->public_key_oob ? PUBLIC_KEY_TYPE_OOB : 0);
    writer_u8(&writer, (uint8_t)((capabilities->static_oob ? OOB_TYPE_STATIC : 0) |
                                 (capabilities->authenticated_only ? OOB_TYPE_AUTHENTICATED_ONLY : 0)));
    writer_u8(&writer, capabilities->output_size);
    writer_big(&writer, capabilities->output_actions, 2);
    writer_u8(&writer, capabilities->input_size);
    writer_big(&writer, capabilities->input_actions, 2);
}

int provisioning_capabilities_read(struct bramble_view parameters,
                                   struct bramble_provisioning_capabilities *capabilities)
{
    struct reader reader = reader_of(parameters);
    capabilities->elements = reader_u8(&reader);
    capabilities->algorithms = (uint16_t)reader_big(&reader, 2);
    capabilities->public_key_oob = (reader_u8(&reader) & PUBLIC_KEY_TYPE_OOB) != 0;
    uint8_t oob_type = reader_u8(&reader);
    capabilities->static_oob = (oob_type & OOB_TYPE_STATIC) != 0;
    capabilities->authenticated_only = (oob_type & OOB_TYPE_AUTHENTICATED_ONLY) != 0;
    capabilities->output_size = reader_u8(&reader);
    capabilities->output_actions = (uint16_t)reader_big(&reader, 2);
    capabilities->input_size = reader_u8(&reader);
    capabilities->input_actions = (uint16_t)reader_big(&reader, 2);
    if (!reader_complete(&reader)) {
        return BRAMBLE_ERROR_LENGTH;
    }
    return capabilities->elements == 0 || capabilities->output_size > BRAMBLE_OOB_SIZE_MAX ||
                   capabilities->input_size > BRAMBLE_OOB_SIZE_MAX
               ? BRAMBLE_ERROR_VALUE
               : 0;
}

void provisioning_start_write(const struct provisioning_start *start, uint8_t out[PROVISIONING_START_OCTETS])
{
    struct writer writer = writer_of(out, PROVISIONING_START_OCTETS);
    writer_u8(&writer, start->algorithm);
    writer_u8(&writer, start->public_key_oob ? 1 : 0);
    writer_u8(&writer, start->method);
    writer_u8(&writer, start->action);
    writer_u8(&writer, start->size);
}

int provisioning_start_read(struct bramble_view parameters, struct provisioning_start *start)
{
    struct reader reader = reader_of(parameters);
    start->algorithm = reader_u8(&reader);
    uint8_t public_key = reader_u8(&reader);
    start->public_key_oob = public_key != 0;
    start->method = reader_u8(&reader);
    start->action = reader_u8(&reader);
    start->size = reader_u8(&reader);
    if (!reader_complete(&reader)) {
        return BRAMBLE_ERROR_LENGTH;
    }
    bool sized = start->method == BRAMBLE_AUTHENTICATION_OUTPUT || start->method == BRAMBLE_AUTHENTICATION_INPUT;
    if (start->algorithm > PROVISIONING_ALGORITHM_HMAC || public_key > 1 ||
        start->method > BRAMBLE_AUTHENTICATION_INPUT) {
        return BRAMBLE_ERROR_VALUE;
    }
    if (sized) {
        return start->size == 0 || start->size > BRAMBLE_OOB_SIZE_MAX || start->action > 15 ? BRAMBLE_ERROR_VALUE : 0;
    }
    return start->action != 0 || start->size != 0 ? BRAMBLE_ERROR_VALUE : 0;
}

bool provisioning_start_possible(const struct bramble_provisioning_capabilities *capabilities,
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
