/* Made by src/message/generate.py from src/message/descriptions/firmware_distribution.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/firmware_distribution.h>

static const struct bramble_field_names firmware_receiver_field_names[] = {
    {"address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_receiver_names = {
    bramble_firmware_receiver_type,
    "Firmware Receiver", "firmware_distribution",
    firmware_receiver_field_names, 2, 3, 3};

static const struct bramble_field_names firmware_receiver_state_field_names[] = {
    {"address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"retrieved_update_phase", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_status", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_status", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_progress_percent", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_receiver_state_names = {
    bramble_firmware_receiver_state_type,
    "Firmware Receiver State", "firmware_distribution",
    firmware_receiver_state_field_names, 6, 5, 5};

static const struct bramble_field_names firmware_distribution_receivers_add_field_names[] = {
    {"receivers", NULL, &bramble_firmware_receiver_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_receivers_add_names = {
    bramble_firmware_distribution_receivers_add_type,
    "Firmware Distribution Receivers Add", "firmware_distribution",
    firmware_distribution_receivers_add_field_names, 1, 0, 0xFFFF};

const struct bramble_message_names bramble_firmware_distribution_receivers_delete_all_names = {
    bramble_firmware_distribution_receivers_delete_all_type,
    "Firmware Distribution Receivers Delete All", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_value_name firmware_distribution_result_values[] = {
    {0, "Success"},
    {1, "Insufficient Resources"},
    {2, "Wrong Phase"},
    {3, "Internal Error"},
    {4, "Firmware Not Found"},
    {5, "Invalid AppKey Index"},
    {6, "Receivers List Empty"},
    {7, "Busy With Distribution"},
    {8, "Busy With Upload"},
    {9, "URI Not Supported"},
    {10, "URI Malformed"},
    {11, "URI Unreachable"},
    {12, "New Firmware Not Available"},
    {13, "Suspend Failed"},
};
static const struct bramble_field_names firmware_distribution_receivers_status_field_names[] = {
    {"status", NULL, NULL, firmware_distribution_result_values, 14, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"receivers_list_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_receivers_status_names = {
    bramble_firmware_distribution_receivers_status_type,
    "Firmware Distribution Receivers Status", "firmware_distribution",
    firmware_distribution_receivers_status_field_names, 2, 3, 3};

static const struct bramble_field_names firmware_distribution_receivers_get_field_names[] = {
    {"first_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries_limit", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_receivers_get_names = {
    bramble_firmware_distribution_receivers_get_type,
    "Firmware Distribution Receivers Get", "firmware_distribution",
    firmware_distribution_receivers_get_field_names, 2, 4, 4};

static const struct bramble_field_names firmware_distribution_receivers_list_field_names[] = {
    {"receivers_list_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"first_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_firmware_receiver_state_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_receivers_list_names = {
    bramble_firmware_distribution_receivers_list_type,
    "Firmware Distribution Receivers List", "firmware_distribution",
    firmware_distribution_receivers_list_field_names, 3, 4, 0xFFFF};

const struct bramble_message_names bramble_firmware_distribution_capabilities_get_names = {
    bramble_firmware_distribution_capabilities_get_type,
    "Firmware Distribution Capabilities Get", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_field_names firmware_distribution_capabilities_status_field_names[] = {
    {"max_receivers_list_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_firmware_images_list_size", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_firmware_image_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_upload_space", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"remaining_upload_space", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"out_of_band_retrieval_supported", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"supported_uri_scheme_names", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_capabilities_status_names = {
    bramble_firmware_distribution_capabilities_status_type,
    "Firmware Distribution Capabilities Status", "firmware_distribution",
    firmware_distribution_capabilities_status_field_names, 7, 17, 0xFFFF};

const struct bramble_message_names bramble_firmware_distribution_get_names = {
    bramble_firmware_distribution_get_type,
    "Firmware Distribution Get", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_value_name firmware_update_policy_values[] = {
    {0, "Verify Only"},
    {1, "Verify and Apply"},
};
static const struct bramble_field_names firmware_distribution_start_field_names[] = {
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout_base", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"transfer_mode", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_policy", NULL, NULL, firmware_update_policy_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"firmware_image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"label_uuid", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"multicast_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_start_names = {
    bramble_firmware_distribution_start_type,
    "Firmware Distribution Start", "firmware_distribution",
    firmware_distribution_start_field_names, 10, 8, 26};

const struct bramble_message_names bramble_firmware_distribution_suspend_names = {
    bramble_firmware_distribution_suspend_type,
    "Firmware Distribution Suspend", "firmware_distribution",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_firmware_distribution_cancel_names = {
    bramble_firmware_distribution_cancel_type,
    "Firmware Distribution Cancel", "firmware_distribution",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_firmware_distribution_apply_names = {
    bramble_firmware_distribution_apply_type,
    "Firmware Distribution Apply", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_value_name firmware_distribution_phase_values[] = {
    {0, "Idle"},
    {1, "Transfer Active"},
    {2, "Transfer Success"},
    {3, "Applying Update"},
    {4, "Completed"},
    {5, "Failed"},
    {6, "Canceling Update"},
    {7, "Transfer Suspended"},
};
static const struct bramble_field_names firmware_distribution_status_field_names[] = {
    {"status", NULL, NULL, firmware_distribution_result_values, 14, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"phase", NULL, NULL, firmware_distribution_phase_values, 8, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"multicast_address", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"app_key_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout_base", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"transfer_mode", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_policy", NULL, NULL, firmware_update_policy_values, 2, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"firmware_image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_status_names = {
    bramble_firmware_distribution_status_type,
    "Firmware Distribution Status", "firmware_distribution",
    firmware_distribution_status_field_names, 11, 2, 12};

const struct bramble_message_names bramble_firmware_distribution_upload_get_names = {
    bramble_firmware_distribution_upload_get_type,
    "Firmware Distribution Upload Get", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_field_names firmware_distribution_upload_start_field_names[] = {
    {"upload_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"upload_timeout_base", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"upload_blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"upload_firmware_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"upload_firmware_metadata", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_upload_start_names = {
    bramble_firmware_distribution_upload_start_type,
    "Firmware Distribution Upload Start", "firmware_distribution",
    firmware_distribution_upload_start_field_names, 8, 18, 0xFFFF};

static const struct bramble_field_names firmware_distribution_upload_oob_start_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"upload_uri", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_TEXT, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_upload_oob_start_names = {
    bramble_firmware_distribution_upload_oob_start_type,
    "Firmware Distribution Upload OOB Start", "firmware_distribution",
    firmware_distribution_upload_oob_start_field_names, 4, 3, 0xFFFF};

const struct bramble_message_names bramble_firmware_distribution_upload_cancel_names = {
    bramble_firmware_distribution_upload_cancel_type,
    "Firmware Distribution Upload Cancel", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_value_name firmware_upload_phase_values[] = {
    {0, "Idle"},
    {1, "Transfer Active"},
    {2, "Transfer Error"},
    {3, "Transfer Success"},
};
static const struct bramble_field_names firmware_distribution_upload_status_field_names[] = {
    {"status", NULL, NULL, firmware_distribution_result_values, 14, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"phase", NULL, NULL, firmware_upload_phase_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"upload_progress_percent", "%", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"upload_type", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_upload_status_names = {
    bramble_firmware_distribution_upload_status_type,
    "Firmware Distribution Upload Status", "firmware_distribution",
    firmware_distribution_upload_status_field_names, 7, 2, 0xFFFF};

static const struct bramble_field_names firmware_distribution_firmware_get_field_names[] = {
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_firmware_get_names = {
    bramble_firmware_distribution_firmware_get_type,
    "Firmware Distribution Firmware Get", "firmware_distribution",
    firmware_distribution_firmware_get_field_names, 2, 2, 0xFFFF};

static const struct bramble_field_names firmware_distribution_firmware_get_by_index_field_names[] = {
    {"firmware_image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_firmware_get_by_index_names = {
    bramble_firmware_distribution_firmware_get_by_index_type,
    "Firmware Distribution Firmware Get By Index", "firmware_distribution",
    firmware_distribution_firmware_get_by_index_field_names, 1, 2, 2};

const struct bramble_message_names bramble_firmware_distribution_firmware_delete_names = {
    bramble_firmware_distribution_firmware_delete_type,
    "Firmware Distribution Firmware Delete", "firmware_distribution",
    firmware_distribution_firmware_get_field_names, 2, 2, 0xFFFF};

const struct bramble_message_names bramble_firmware_distribution_firmware_delete_all_names = {
    bramble_firmware_distribution_firmware_delete_all_type,
    "Firmware Distribution Firmware Delete All", "firmware_distribution",
    NULL, 0, 0, 0};

static const struct bramble_field_names firmware_distribution_firmware_status_field_names[] = {
    {"status", NULL, NULL, firmware_distribution_result_values, 14, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entry_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"firmware_image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_distribution_firmware_status_names = {
    bramble_firmware_distribution_firmware_status_type,
    "Firmware Distribution Firmware Status", "firmware_distribution",
    firmware_distribution_firmware_status_field_names, 6, 5, 0xFFFF};
