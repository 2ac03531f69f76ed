/* Made by src/message/generate.py from src/message/descriptions/provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/provisioning.h>

#include <stddef.h>

static const struct bramble_field provisioning_plain_data_fields[] = {
    {offsetof(struct bramble_provisioning_plain_data, net_key), BRAMBLE_FIELD_OCTETS, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_provisioning_plain_data, net_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_provisioning_plain_data, flags), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_plain_data, iv_index), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_plain_data, unicast_address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 1, 1, 1},
};
static const struct bramble_range provisioning_plain_data_ranges[] = {
    {0, 4095},
    {1, 32767},
};
_Static_assert(sizeof(struct bramble_provisioning_plain_data) <= BRAMBLE_ITEM_FIELDS_MAX, "Plain Data is too large");
const struct bramble_message_type bramble_provisioning_plain_data_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_provisioning_plain_data), 25, 25,
    BRAMBLE_LAYER_OTHER, BRAMBLE_TYPE_BIG_ENDIAN, 5,
    provisioning_plain_data_fields,
    provisioning_plain_data_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_invite_fields[] = {
    {offsetof(struct bramble_provisioning_invite, attention_duration), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_provisioning_invite) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Invite is too large");
const struct bramble_message_type bramble_provisioning_invite_type = {
    0x00, sizeof(struct bramble_provisioning_invite), 1, 1,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    provisioning_invite_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_capabilities_fields[] = {
    {offsetof(struct bramble_provisioning_capabilities, number_of_elements), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_provisioning_capabilities, algorithms), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_capabilities, public_key_type), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_capabilities, oob_type), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_capabilities, output_oob_size), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_provisioning_capabilities, output_oob_action), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_capabilities, input_oob_size), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_provisioning_capabilities, input_oob_action), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range provisioning_capabilities_ranges[] = {
    {1, INT32_MAX},
    {0, 8},
};
_Static_assert(
    sizeof(struct bramble_provisioning_capabilities) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Capabilities is too large");
const struct bramble_message_type bramble_provisioning_capabilities_type = {
    0x01, sizeof(struct bramble_provisioning_capabilities), 11, 11,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 8,
    provisioning_capabilities_fields,
    provisioning_capabilities_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_start_fields[] = {
    {offsetof(struct bramble_provisioning_start, algorithm), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_provisioning_start, public_key), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_provisioning_start, authentication_method), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_provisioning_start, authentication_action), BRAMBLE_FIELD_UNSIGNED, 8, 0, 2, 1, 1},
    {offsetof(struct bramble_provisioning_start, authentication_size), BRAMBLE_FIELD_UNSIGNED, 8, 0, 3, 1, 1},
};
static const struct bramble_range provisioning_start_ranges[] = {
    {0, 1},
    {0, 3},
    {0, 4},
    {0, 8},
};
_Static_assert(sizeof(struct bramble_provisioning_start) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Start is too large");
const struct bramble_message_type bramble_provisioning_start_type = {
    0x02, sizeof(struct bramble_provisioning_start), 5, 5,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 5,
    provisioning_start_fields,
    provisioning_start_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_public_key_fields[] = {
    {offsetof(struct bramble_provisioning_public_key, public_key_x), BRAMBLE_FIELD_OCTETS, 32, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_provisioning_public_key, public_key_y), BRAMBLE_FIELD_OCTETS, 32, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_provisioning_public_key) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Public Key is too large");
const struct bramble_message_type bramble_provisioning_public_key_type = {
    0x03, sizeof(struct bramble_provisioning_public_key), 64, 64,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    provisioning_public_key_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_provisioning_input_complete_type = {
    0x04, 0, 0, 0,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_confirmation_fields[] = {
    {offsetof(struct bramble_provisioning_confirmation, confirmation), BRAMBLE_FIELD_REST, 0, 0, 0, 2,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range provisioning_confirmation_ranges[] = {
    {16, 16},
    {32, 32},
};
_Static_assert(
    sizeof(struct bramble_provisioning_confirmation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Confirmation is too large");
const struct bramble_message_type bramble_provisioning_confirmation_type = {
    0x05, sizeof(struct bramble_provisioning_confirmation), 16, 32,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    provisioning_confirmation_fields,
    provisioning_confirmation_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_random_fields[] = {
    {offsetof(struct bramble_provisioning_random, random), BRAMBLE_FIELD_REST, 0, 0, 0, 2, BRAMBLE_FIELD_NONE},
};
_Static_assert(sizeof(struct bramble_provisioning_random) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Random is too large");
const struct bramble_message_type bramble_provisioning_random_type = {
    0x06, sizeof(struct bramble_provisioning_random), 16, 32,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    provisioning_random_fields,
    provisioning_confirmation_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_data_fields[] = {
    {offsetof(struct bramble_provisioning_data, encrypted_provisioning_data),
     BRAMBLE_FIELD_OCTETS, 25, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_provisioning_data, mic), BRAMBLE_FIELD_OCTETS, 8, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(sizeof(struct bramble_provisioning_data) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Data is too large");
const struct bramble_message_type bramble_provisioning_data_type = {
    0x07, sizeof(struct bramble_provisioning_data), 33, 33,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    provisioning_data_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_provisioning_complete_type = {
    0x08, 0, 0, 0,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_failed_fields[] = {
    {offsetof(struct bramble_provisioning_failed, error_code), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_provisioning_failed) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Failed is too large");
const struct bramble_message_type bramble_provisioning_failed_type = {
    0x09, sizeof(struct bramble_provisioning_failed), 1, 1,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 1,
    provisioning_failed_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_record_request_fields[] = {
    {offsetof(struct bramble_provisioning_record_request, record_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_request, fragment_offset), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_request, fragment_maximum_size),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range provisioning_record_request_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_provisioning_record_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Record Request is too large");
const struct bramble_message_type bramble_provisioning_record_request_type = {
    0x0A, sizeof(struct bramble_provisioning_record_request), 6, 6,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 3,
    provisioning_record_request_fields,
    provisioning_record_request_ranges,
    NULL,
    NULL};

static const struct bramble_field provisioning_record_response_fields[] = {
    {offsetof(struct bramble_provisioning_record_response, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_response, record_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_response, fragment_offset), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_response, total_length), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_record_response, data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_provisioning_record_response) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Record Response is too large");
const struct bramble_message_type bramble_provisioning_record_response_type = {
    0x0B, sizeof(struct bramble_provisioning_record_response), 7, 0xFFFF,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 5,
    provisioning_record_response_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_provisioning_records_get_type = {
    0x0C, 0, 0, 0,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field provisioning_records_list_fields[] = {
    {offsetof(struct bramble_provisioning_records_list, provisioning_extensions),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_provisioning_records_list, record_ids), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const provisioning_records_list_items[] = {
    &bramble_item_u16_big_endian_type,
};
_Static_assert(
    sizeof(struct bramble_provisioning_records_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Records List is too large");
const struct bramble_message_type bramble_provisioning_records_list_type = {
    0x0D, sizeof(struct bramble_provisioning_records_list), 2, 0xFFFF,
    BRAMBLE_LAYER_PROVISIONING, BRAMBLE_TYPE_BIG_ENDIAN, 2,
    provisioning_records_list_fields,
    NULL,
    NULL,
    provisioning_records_list_items};
