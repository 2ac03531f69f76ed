/* Made by src/message/generate.py from src/message/descriptions/blob_transfer.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/blob_transfer.h>

const struct bramble_message_names bramble_blob_transfer_get_names = {
    bramble_blob_transfer_get_type,
    "BLOB Transfer Get", "blob_transfer",
    NULL, 0, 0, 0};

static const struct bramble_value_name blob_transfer_mode_values[] = {
    {0, "None"},
    {1, "Push"},
    {2, "Pull"},
};
static const struct bramble_field_names blob_transfer_start_field_names[] = {
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_mode", NULL, NULL, blob_transfer_mode_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {"blob_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"block_size_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"client_mtu_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_transfer_start_names = {
    bramble_blob_transfer_start_type,
    "BLOB Transfer Start", "blob_transfer",
    blob_transfer_start_field_names, 6, 16, 16};

static const struct bramble_field_names blob_transfer_cancel_field_names[] = {
    {"blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_transfer_cancel_names = {
    bramble_blob_transfer_cancel_type,
    "BLOB Transfer Cancel", "blob_transfer",
    blob_transfer_cancel_field_names, 1, 8, 8};

static const struct bramble_value_name blob_result_values[] = {
    {0, "Success"},
    {1, "Invalid Block Number"},
    {2, "Invalid Block Size"},
    {3, "Invalid Chunk Size"},
    {4, "Wrong Phase"},
    {5, "Invalid Parameter"},
    {6, "Wrong BLOB ID"},
    {7, "BLOB Too Large"},
    {8, "Unsupported Transfer Mode"},
    {9, "Internal Error"},
    {10, "Information Unavailable"},
};
static const struct bramble_value_name blob_transfer_phase_values[] = {
    {0, "Inactive"},
    {1, "Waiting for Transfer Start"},
    {2, "Waiting for Next Block"},
    {3, "Waiting for Next Chunk"},
    {4, "Complete"},
    {5, "Suspended"},
};
static const struct bramble_field_names blob_transfer_status_field_names[] = {
    {"status", NULL, NULL, blob_result_values, 11, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_mode", NULL, NULL, blob_transfer_mode_values, 3, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_phase", NULL, NULL, blob_transfer_phase_values, 6, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"blob_id", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"blob_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"block_size_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"transfer_mtu_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"blocks_not_received", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_transfer_status_names = {
    bramble_blob_transfer_status_type,
    "BLOB Transfer Status", "blob_transfer",
    blob_transfer_status_field_names, 11, 2, 0xFFFF};

static const struct bramble_field_names blob_block_start_field_names[] = {
    {"block_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"chunk_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_block_start_names = {
    bramble_blob_block_start_type,
    "BLOB Block Start", "blob_transfer",
    blob_block_start_field_names, 2, 4, 4};

const struct bramble_message_names bramble_blob_block_get_names = {
    bramble_blob_block_get_type,
    "BLOB Block Get", "blob_transfer",
    NULL, 0, 0, 0};

static const struct bramble_field_names blob_chunk_transfer_field_names[] = {
    {"chunk_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"chunk_data", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_chunk_transfer_names = {
    bramble_blob_chunk_transfer_type,
    "BLOB Chunk Transfer", "blob_transfer",
    blob_chunk_transfer_field_names, 2, 2, 0xFFFF};

static const struct bramble_value_name missing_chunks_format_values[] = {
    {0, "All Chunks Missing"},
    {1, "No Missing Chunks"},
    {2, "Some Chunks Missing"},
    {3, "Encoded Missing Chunks"},
};
static const struct bramble_field_names blob_block_status_field_names[] = {
    {"status", NULL, NULL, blob_result_values, 11, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"format", NULL, NULL, missing_chunks_format_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"block_number", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"chunk_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"missing_chunks", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_block_status_names = {
    bramble_blob_block_status_type,
    "BLOB Block Status", "blob_transfer",
    blob_block_status_field_names, 6, 5, 0xFFFF};

static const struct bramble_field_names blob_partial_block_report_field_names[] = {
    {"encoded_missing_chunks", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_OCTETS, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_partial_block_report_names = {
    bramble_blob_partial_block_report_type,
    "BLOB Partial Block Report", "blob_transfer",
    blob_partial_block_report_field_names, 1, 0, 0xFFFF};

const struct bramble_message_names bramble_blob_information_get_names = {
    bramble_blob_information_get_type,
    "BLOB Information Get", "blob_transfer",
    NULL, 0, 0, 0};

static const struct bramble_value_name blob_supported_modes_values[] = {
    {1, "push"},
    {2, "pull"},
};
static const struct bramble_field_names blob_information_status_field_names[] = {
    {"min_block_size_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_block_size_log", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_total_chunks", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_chunk_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"max_blob_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"server_mtu_size", "octets", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"supported_modes", NULL, NULL, blob_supported_modes_values, 2, BRAMBLE_SHOWN_FLAGS, 0, 1, 1},
};
const struct bramble_message_names bramble_blob_information_status_names = {
    bramble_blob_information_status_type,
    "BLOB Information Status", "blob_transfer",
    blob_information_status_field_names, 7, 13, 13};
