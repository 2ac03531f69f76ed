/* Made by src/message/generate.py from src/message/descriptions/blob_transfer.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/blob_transfer.h>

#include <stddef.h>

const struct bramble_message_type bramble_blob_transfer_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x00}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_transfer_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Start is too large");
const struct bramble_message_type bramble_blob_transfer_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x01}, {sizeof(struct bramble_blob_transfer_start)},
    /* reserved */ {0x8C}, {0x05},
    /* transfer_mode */ {0x41}, {0xC1}, {0x01}, {0x02},
    /* blob_id */ {0x8F}, {offsetof(struct bramble_blob_transfer_start, blob_id) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_blob_transfer_start, blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* blob_size */ {0x8E}, {offsetof(struct bramble_blob_transfer_start, blob_size)}, {0x1F},
    /* block_size_log */ {0x47}, {0xC1}, {0x06}, {0x14},
    /* client_mtu_size */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_transfer_cancel) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Cancel is too large");
const struct bramble_message_type bramble_blob_transfer_cancel_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x02}, {sizeof(struct bramble_blob_transfer_cancel)},
    /* blob_id */ {0x8F}, {offsetof(struct bramble_blob_transfer_cancel, blob_id) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_blob_transfer_cancel, blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_transfer_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Transfer Status is too large");
const struct bramble_message_type bramble_blob_transfer_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x03}, {sizeof(struct bramble_blob_transfer_status)},
    /* status */ {0x03},
    /* reserved */ {0x8C}, {0x01},
    /* transfer_mode */ {0x01},
    /* transfer_phase */ {0x07},
    /* has_blob_id */ {0x87}, {0x06},
    /* blob_id */ {0x8F}, {offsetof(struct bramble_blob_transfer_status, blob_id) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_blob_transfer_status, blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* has_transfer */ {0x8E}, {offsetof(struct bramble_blob_transfer_status, has_transfer)}, {0x87}, {0x04},
    /* blob_size */ {0x1F},
    /* block_size_log */ {0x07},
    /* transfer_mtu_size */ {0x0F},
    /* blocks_not_received */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_block_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Block Start is too large");
const struct bramble_message_type bramble_blob_block_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x04}, {sizeof(struct bramble_blob_block_start)},
    /* block_number */ {0x0F},
    /* chunk_size */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_blob_block_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x05}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_chunk_transfer) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Chunk Transfer is too large");
const struct bramble_message_type bramble_blob_chunk_transfer_type[] = {
    /* opcode, size */ {0x01}, {0x66}, {sizeof(struct bramble_blob_chunk_transfer)},
    /* chunk_number */ {0x0F},
    /* chunk_data */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_block_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Block Status is too large");
const struct bramble_message_type bramble_blob_block_status_type[] = {
    /* opcode, size */ {0x01}, {0x67}, {sizeof(struct bramble_blob_block_status)},
    /* status */ {0x03},
    /* reserved */ {0x8C}, {0x01},
    /* format */ {0x01},
    /* block_number */ {0x0F},
    /* chunk_size */ {0x0F},
    /* missing_chunks */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_partial_block_report) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Partial Block Report is too large");
const struct bramble_message_type bramble_blob_partial_block_report_type[] = {
    /* opcode, size */ {0x01}, {0x68}, {sizeof(struct bramble_blob_partial_block_report)},
    /* encoded_missing_chunks */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_blob_information_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x06}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_blob_information_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "BLOB Information Status is too large");
const struct bramble_message_type bramble_blob_information_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x07}, {sizeof(struct bramble_blob_information_status)},
    /* min_block_size_log */ {0x47}, {0xC1}, {0x06}, {0x14},
    /* max_block_size_log */ {0x47}, {0xC1}, {0x06}, {0x14},
    /* max_total_chunks */ {0x0F},
    /* max_chunk_size */ {0x0F},
    /* max_blob_size */ {0x1F},
    /* server_mtu_size */ {0x0F},
    /* supported_modes */ {0x07},
    /* end */ {0x80},
};
