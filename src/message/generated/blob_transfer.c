/* Made by src/message/generate.py from src/message/descriptions/blob_transfer.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/blob_transfer.h>

#include <stddef.h>

const struct bramble_message_type bramble_blob_transfer_get_type = {
    0x8300, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_transfer_start_fields[] = {
    {0, BRAMBLE_FIELD_RESERVED, 6, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_blob_transfer_start, transfer_mode), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 1, 1},
    {offsetof(struct bramble_blob_transfer_start, blob_id), BRAMBLE_FIELD_UNSIGNED, 64, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_start, blob_size), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_start, block_size_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 1, 1, 1},
    {offsetof(struct bramble_blob_transfer_start, client_mtu_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
static const struct bramble_range blob_transfer_start_ranges[] = {
    {1, 2},
    {6, 20},
};
_Static_assert(
    sizeof(struct bramble_blob_transfer_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Start is too large");
const struct bramble_message_type bramble_blob_transfer_start_type = {
    0x8301, sizeof(struct bramble_blob_transfer_start), 16, 16,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    blob_transfer_start_fields,
    blob_transfer_start_ranges,
    NULL,
    NULL};

static const struct bramble_field blob_transfer_cancel_fields[] = {
    {offsetof(struct bramble_blob_transfer_cancel, blob_id), BRAMBLE_FIELD_UNSIGNED, 64, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_blob_transfer_cancel) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Cancel is too large");
const struct bramble_message_type bramble_blob_transfer_cancel_type = {
    0x8302, sizeof(struct bramble_blob_transfer_cancel), 8, 8,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    blob_transfer_cancel_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_transfer_status_fields[] = {
    {offsetof(struct bramble_blob_transfer_status, status), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 2, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_blob_transfer_status, transfer_mode), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, transfer_phase), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, has_blob_id), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_blob_transfer_status, blob_id), BRAMBLE_FIELD_UNSIGNED, 64, 1, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, has_transfer), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_blob_transfer_status, blob_size), BRAMBLE_FIELD_UNSIGNED, 32, 2, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, block_size_log), BRAMBLE_FIELD_UNSIGNED, 8, 2, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, transfer_mtu_size), BRAMBLE_FIELD_UNSIGNED, 16, 2, 0, 0, 1},
    {offsetof(struct bramble_blob_transfer_status, blocks_not_received), BRAMBLE_FIELD_REST, 0, 2, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range blob_transfer_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition blob_transfer_status_conditions[] = {
    {4, 0, 1, 0},
    {6, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_blob_transfer_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Status is too large");
const struct bramble_message_type bramble_blob_transfer_status_type = {
    0x8303, sizeof(struct bramble_blob_transfer_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 11,
    blob_transfer_status_fields,
    blob_transfer_status_ranges,
    blob_transfer_status_conditions,
    NULL};

static const struct bramble_field blob_block_start_fields[] = {
    {offsetof(struct bramble_blob_block_start, block_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_block_start, chunk_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_blob_block_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Block Start is too large");
const struct bramble_message_type bramble_blob_block_start_type = {
    0x8304, sizeof(struct bramble_blob_block_start), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    blob_block_start_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_blob_block_get_type = {
    0x8305, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_chunk_transfer_fields[] = {
    {offsetof(struct bramble_blob_chunk_transfer, chunk_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_chunk_transfer, chunk_data), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_blob_chunk_transfer) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Chunk Transfer is too large");
const struct bramble_message_type bramble_blob_chunk_transfer_type = {
    0x66, sizeof(struct bramble_blob_chunk_transfer), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    blob_chunk_transfer_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_block_status_fields[] = {
    {offsetof(struct bramble_blob_block_status, status), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 2, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_blob_block_status, format), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_block_status, block_number), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_block_status, chunk_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_block_status, missing_chunks), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_blob_block_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Block Status is too large");
const struct bramble_message_type bramble_blob_block_status_type = {
    0x67, sizeof(struct bramble_blob_block_status), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    blob_block_status_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_partial_block_report_fields[] = {
    {offsetof(struct bramble_blob_partial_block_report, encoded_missing_chunks),
     BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_blob_partial_block_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Partial Block Report is too large");
const struct bramble_message_type bramble_blob_partial_block_report_type = {
    0x68, sizeof(struct bramble_blob_partial_block_report), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    blob_partial_block_report_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_blob_information_get_type = {
    0x8306, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field blob_information_status_fields[] = {
    {offsetof(struct bramble_blob_information_status, min_block_size_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_blob_information_status, max_block_size_log), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_blob_information_status, max_total_chunks), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_information_status, max_chunk_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_information_status, max_blob_size), BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_information_status, server_mtu_size), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_blob_information_status, supported_modes), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
static const struct bramble_range blob_information_status_ranges[] = {
    {6, 20},
};
_Static_assert(
    sizeof(struct bramble_blob_information_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Information Status is too large");
const struct bramble_message_type bramble_blob_information_status_type = {
    0x8307, sizeof(struct bramble_blob_information_status), 13, 13,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    blob_information_status_fields,
    blob_information_status_ranges,
    NULL,
    NULL};
