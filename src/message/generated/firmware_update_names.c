/* Made by src/message/generate.py from src/message/descriptions/firmware_update.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/firmware_update.h>

static const struct bramble_field_names firmware_information_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"company_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"version", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_uri", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_TEXT, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_information_names = {
    bramble_firmware_information_type,
    "Firmware Information", "firmware_update",
    firmware_information_field_names, 5, 4, 0xFFFF};

static const struct bramble_field_names firmware_update_information_get_field_names[] = {
    {"first_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries_limit", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_information_get_names = {
    bramble_firmware_update_information_get_type,
    "Firmware Update Information Get", "firmware_update",
    firmware_update_information_get_field_names, 2, 2, 2};

static const struct bramble_field_names firmware_update_information_status_field_names[] = {
    {"list_count", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"first_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"entries", NULL, &bramble_firmware_information_names, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_information_status_names = {
    bramble_firmware_update_information_status_type,
    "Firmware Update Information Status", "firmware_update",
    firmware_update_information_status_field_names, 3, 2, 0xFFFF};

static const struct bramble_field_names firmware_update_firmware_metadata_check_field_names[] = {
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"metadata", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_firmware_metadata_check_names = {
    bramble_firmware_update_firmware_metadata_check_type,
    "Firmware Update Firmware Metadata Check", "firmware_update",
    firmware_update_firmware_metadata_check_field_names, 2, 1, 0xFFFF};

static const struct bramble_value_name firmware_update_result_values[] = {
    {0, "Success"},
    {1, "Insufficient Resources"},
    {2, "Wrong Phase"},
    {3, "Internal Error"},
    {4, "Wrong Firmware Index"},
    {5, "Metadata Check Failed"},
    {6, "Temporarily Unavailable"},
    {7, "BLOB Transfer Busy"},
};
static const struct bramble_value_name firmware_update_effect_values[] = {
    {0, "Composition Unchanged"},
    {1, "Composition Changed, No Remote Provisioning"},
    {2, "Composition Changed, Remote Provisioning Supported"},
    {3, "Unprovisioned"},
};
static const struct bramble_field_names firmware_update_firmware_metadata_status_field_names[] = {
    {"status", NULL, NULL, firmware_update_result_values, 8, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"additional_information", NULL, NULL, firmware_update_effect_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_firmware_metadata_status_names = {
    bramble_firmware_update_firmware_metadata_status_type,
    "Firmware Update Firmware Metadata Status", "firmware_update",
    firmware_update_firmware_metadata_status_field_names, 3, 2, 2};

const struct bramble_message_names bramble_firmware_update_get_names = {
    bramble_firmware_update_get_type,
    "Firmware Update Get", "firmware_update",
    NULL, 0, 0, 0};

static const struct bramble_field_names firmware_update_start_field_names[] = {
    {"update_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout_base", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"metadata", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_start_names = {
    bramble_firmware_update_start_type,
    "Firmware Update Start", "firmware_update",
    firmware_update_start_field_names, 5, 12, 0xFFFF};

const struct bramble_message_names bramble_firmware_update_cancel_names = {
    bramble_firmware_update_cancel_type,
    "Firmware Update Cancel", "firmware_update",
    NULL, 0, 0, 0};

const struct bramble_message_names bramble_firmware_update_apply_names = {
    bramble_firmware_update_apply_type,
    "Firmware Update Apply", "firmware_update",
    NULL, 0, 0, 0};

static const struct bramble_value_name firmware_update_phase_values[] = {
    {0, "Idle"},
    {1, "Transfer Error"},
    {2, "Transfer Active"},
    {3, "Verifying Update"},
    {4, "Verification Succeeded"},
    {5, "Verification Failed"},
    {6, "Applying Update"},
    {7, "Transfer Canceled"},
    {8, "Apply Succeeded"},
    {9, "Apply Failed"},
    {10, "Unknown"},
};
static const struct bramble_field_names firmware_update_status_field_names[] = {
    {"status", NULL, NULL, firmware_update_result_values, 8, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"phase", NULL, NULL, firmware_update_phase_values, 11, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"update_ttl", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"additional_information", NULL, NULL, firmware_update_effect_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"timeout_base", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"image_index", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_firmware_update_status_names = {
    bramble_firmware_update_status_type,
    "Firmware Update Status", "firmware_update",
    firmware_update_status_field_names, 10, 1, 14};
