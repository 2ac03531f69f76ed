/* Made by src/message/generate.py from src/message/descriptions/provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/provisioning.h>

static const struct bramble_value_name provisioning_flags_values[] = {
    {1, "key_refresh"},
    {2, "iv_update"},
};
static const struct bramble_field_names provisioning_plain_data_field_names[] = {
    {"net_key", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"net_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"flags", NULL, NULL, provisioning_flags_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"iv_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"unicast_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_plain_data_names = {
    bramble_provisioning_plain_data_type,
    "Plain Data", "provisioning",
    provisioning_plain_data_field_names, 5, 25, 25};

static const struct bramble_field_names provisioning_invite_field_names[] = {
    {"attention_duration", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_invite_names = {
    bramble_provisioning_invite_type,
    "Invite", "provisioning",
    provisioning_invite_field_names, 1, 1, 1};

static const struct bramble_value_name provisioning_algorithms_values[] = {
    {1, "cmac_aes128"},
    {2, "hmac_sha256"},
};
static const struct bramble_value_name provisioning_public_key_availability_values[] = {
    {1, "out_of_band"},
};
static const struct bramble_value_name provisioning_oob_type_values[] = {
    {1, "static_oob"},
    {2, "only_authenticated"},
};
static const struct bramble_value_name provisioning_output_actions_values[] = {
    {1, "blink"},
    {2, "beep"},
    {4, "vibrate"},
    {8, "output_numeric"},
    {16, "output_alphanumeric"},
};
static const struct bramble_value_name provisioning_input_actions_values[] = {
    {1, "push"},
    {2, "twist"},
    {4, "input_numeric"},
    {8, "input_alphanumeric"},
};
static const struct bramble_field_names provisioning_capabilities_field_names[] = {
    {"number_of_elements", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"algorithms", NULL, NULL, provisioning_algorithms_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"public_key_type", NULL, NULL, provisioning_public_key_availability_values, 1, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"oob_type", NULL, NULL, provisioning_oob_type_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"output_oob_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"output_oob_action", NULL, NULL, provisioning_output_actions_values, 5, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
    {"input_oob_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"input_oob_action", NULL, NULL, provisioning_input_actions_values, 4, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_capabilities_names = {
    bramble_provisioning_capabilities_type,
    "Capabilities", "provisioning",
    provisioning_capabilities_field_names, 8, 11, 11};

static const struct bramble_value_name provisioning_algorithm_values[] = {
    {0, "BTM_ECDH_P256_CMAC_AES128_AES_CCM"},
    {1, "BTM_ECDH_P256_HMAC_SHA256_AES_CCM"},
};
static const struct bramble_value_name provisioning_public_key_use_values[] = {
    {0, "Exchanged"},
    {1, "Out of Band"},
};
static const struct bramble_value_name provisioning_method_values[] = {
    {0, "No OOB"},
    {1, "Static OOB"},
    {2, "Output OOB"},
    {3, "Input OOB"},
};
static const struct bramble_field_names provisioning_start_field_names[] = {
    {"algorithm", NULL, NULL, provisioning_algorithm_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"public_key", NULL, NULL, provisioning_public_key_use_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"authentication_method", NULL, NULL, provisioning_method_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"authentication_action", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"authentication_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_start_names = {
    bramble_provisioning_start_type,
    "Start", "provisioning",
    provisioning_start_field_names, 5, 5, 5};

static const struct bramble_field_names provisioning_public_key_field_names[] = {
    {"public_key_x", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"public_key_y", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_public_key_names = {
    bramble_provisioning_public_key_type,
    "Public Key", "provisioning",
    provisioning_public_key_field_names, 2, 64, 64};

const struct bramble_message_names bramble_provisioning_input_complete_names = {
    bramble_provisioning_input_complete_type,
    "Input Complete", "provisioning",
    NULL, 0, 0, 0};

static const struct bramble_field_names provisioning_confirmation_field_names[] = {
    {"confirmation", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_confirmation_names = {
    bramble_provisioning_confirmation_type,
    "Confirmation", "provisioning",
    provisioning_confirmation_field_names, 1, 16, 32};

static const struct bramble_field_names provisioning_random_field_names[] = {
    {"random", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_random_names = {
    bramble_provisioning_random_type,
    "Random", "provisioning",
    provisioning_random_field_names, 1, 16, 32};

static const struct bramble_field_names provisioning_data_field_names[] = {
    {"encrypted_provisioning_data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"mic", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_data_names = {
    bramble_provisioning_data_type,
    "Data", "provisioning",
    provisioning_data_field_names, 2, 33, 33};

const struct bramble_message_names bramble_provisioning_complete_names = {
    bramble_provisioning_complete_type,
    "Complete", "provisioning",
    NULL, 0, 0, 0};

static const struct bramble_value_name provisioning_error_values[] = {
    {1, "Invalid PDU"},
    {2, "Invalid Format"},
    {3, "Unexpected PDU"},
    {4, "Confirmation Failed"},
    {5, "Out of Resources"},
    {6, "Decryption Failed"},
    {7, "Unexpected Error"},
    {8, "Cannot Assign Addresses"},
    {9, "Invalid Data"},
};
static const struct bramble_field_names provisioning_failed_field_names[] = {
    {"error_code", NULL, NULL, provisioning_error_values, 9, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_failed_names = {
    bramble_provisioning_failed_type,
    "Failed", "provisioning",
    provisioning_failed_field_names, 1, 1, 1};

static const struct bramble_field_names provisioning_record_request_field_names[] = {
    {"record_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fragment_offset", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"fragment_maximum_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_record_request_names = {
    bramble_provisioning_record_request_type,
    "Record Request", "provisioning",
    provisioning_record_request_field_names, 3, 6, 6};

static const struct bramble_value_name provisioning_record_status_values[] = {
    {0, "Success"},
    {1, "Requested Record Is Not Present"},
    {2, "Requested Offset Is Out Of Bounds"},
};
static const struct bramble_field_names provisioning_record_response_field_names[] = {
    {"status", NULL, NULL, provisioning_record_status_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"record_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"fragment_offset", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"total_length", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_record_response_names = {
    bramble_provisioning_record_response_type,
    "Record Response", "provisioning",
    provisioning_record_response_field_names, 5, 7, 0xFFFF};

const struct bramble_message_names bramble_provisioning_records_get_names = {
    bramble_provisioning_records_get_type,
    "Records Get", "provisioning",
    NULL, 0, 0, 0};

static const struct bramble_field_names provisioning_records_list_field_names[] = {
    {"provisioning_extensions", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"record_ids", NULL, &bramble_item_u16_big_endian_names, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_provisioning_records_list_names = {
    bramble_provisioning_records_list_type,
    "Records List", "provisioning",
    provisioning_records_list_field_names, 2, 2, 0xFFFF};
