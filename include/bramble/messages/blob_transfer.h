/* Made by src/message/generate.py from src/message/descriptions/blob_transfer.txt: do not edit. */
/* clang-format off */
/* BLOB Transfer (Mesh Binary Large Object Transfer Model 1.0). BLOB transfer: large objects to many nodes, in
 * blocks of chunks, pushed or pulled. */
#ifndef BRAMBLE_MESSAGES_BLOB_TRANSFER_H
#define BRAMBLE_MESSAGES_BLOB_TRANSFER_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_BLOB_TRANSFER_SERVER BRAMBLE_SIG_MODEL(0x1400)
#define BRAMBLE_MODEL_BLOB_TRANSFER_CLIENT BRAMBLE_SIG_MODEL(0x1401)

enum bramble_blob_transfer_mode {
    BRAMBLE_BLOB_TRANSFER_MODE_NONE = 0,
    BRAMBLE_BLOB_TRANSFER_MODE_PUSH = 1,
    BRAMBLE_BLOB_TRANSFER_MODE_PULL = 2
};

enum bramble_blob_transfer_phase {
    BRAMBLE_BLOB_TRANSFER_PHASE_INACTIVE = 0,
    BRAMBLE_BLOB_TRANSFER_PHASE_WAITING_FOR_TRANSFER_START = 1,
    BRAMBLE_BLOB_TRANSFER_PHASE_WAITING_FOR_NEXT_BLOCK = 2,
    BRAMBLE_BLOB_TRANSFER_PHASE_WAITING_FOR_NEXT_CHUNK = 3,
    BRAMBLE_BLOB_TRANSFER_PHASE_COMPLETE = 4,
    BRAMBLE_BLOB_TRANSFER_PHASE_SUSPENDED = 5
};

enum bramble_blob_result {
    BRAMBLE_BLOB_RESULT_SUCCESS = 0,
    BRAMBLE_BLOB_RESULT_INVALID_BLOCK_NUMBER = 1,
    BRAMBLE_BLOB_RESULT_INVALID_BLOCK_SIZE = 2,
    BRAMBLE_BLOB_RESULT_INVALID_CHUNK_SIZE = 3,
    BRAMBLE_BLOB_RESULT_WRONG_PHASE = 4,
    BRAMBLE_BLOB_RESULT_INVALID_PARAMETER = 5,
    BRAMBLE_BLOB_RESULT_WRONG_BLOB_ID = 6,
    BRAMBLE_BLOB_RESULT_BLOB_TOO_LARGE = 7,
    BRAMBLE_BLOB_RESULT_UNSUPPORTED_TRANSFER_MODE = 8,
    BRAMBLE_BLOB_RESULT_INTERNAL_ERROR = 9,
    BRAMBLE_BLOB_RESULT_INFORMATION_UNAVAILABLE = 0x0A
};

enum bramble_missing_chunks_format {
    BRAMBLE_MISSING_CHUNKS_FORMAT_ALL_CHUNKS_MISSING = 0,
    BRAMBLE_MISSING_CHUNKS_FORMAT_NO_MISSING_CHUNKS = 1,
    BRAMBLE_MISSING_CHUNKS_FORMAT_SOME_CHUNKS_MISSING = 2,
    BRAMBLE_MISSING_CHUNKS_FORMAT_ENCODED_MISSING_CHUNKS = 3
};

enum bramble_blob_supported_modes {
    BRAMBLE_BLOB_SUPPORTED_MODES_PUSH = 1 << 0,
    BRAMBLE_BLOB_SUPPORTED_MODES_PULL = 1 << 1
};

/* BLOB Transfer Get, opcode 0x8300: no parameters. */
#define BRAMBLE_BLOB_TRANSFER_GET_OPCODE 0x8300U
extern const struct bramble_message_type bramble_blob_transfer_get_type[];
extern const struct bramble_message_names bramble_blob_transfer_get_names;
static inline struct bramble_message bramble_blob_transfer_get_message(void)
{
    return bramble_message_of(bramble_blob_transfer_get_type, NULL);
}

/* BLOB Transfer Start, opcode 0x8301: 16 octets of parameters. */
#define BRAMBLE_BLOB_TRANSFER_START_OPCODE 0x8301U
struct bramble_blob_transfer_start {
    uint8_t transfer_mode; /* enum bramble_blob_transfer_mode; 1 to 2 */
    uint64_t blob_id;
    uint32_t blob_size; /* octets */
    uint8_t block_size_log; /* 6 to 0x14; 2^n octets */
    uint16_t client_mtu_size; /* octets */
};
extern const struct bramble_message_type bramble_blob_transfer_start_type[];
extern const struct bramble_message_names bramble_blob_transfer_start_names;
static inline struct bramble_message bramble_blob_transfer_start_message(
    const struct bramble_blob_transfer_start *fields)
{
    return bramble_message_of(bramble_blob_transfer_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_transfer_start_decode(
    struct bramble_view parameters,
    struct bramble_blob_transfer_start *fields)
{
    return bramble_parameters_decode(bramble_blob_transfer_start_type, parameters, fields, sizeof *fields);
}

/* BLOB Transfer Cancel, opcode 0x8302: 8 octets of parameters. */
#define BRAMBLE_BLOB_TRANSFER_CANCEL_OPCODE 0x8302U
struct bramble_blob_transfer_cancel {
    uint64_t blob_id;
};
extern const struct bramble_message_type bramble_blob_transfer_cancel_type[];
extern const struct bramble_message_names bramble_blob_transfer_cancel_names;
static inline struct bramble_message bramble_blob_transfer_cancel_message(
    const struct bramble_blob_transfer_cancel *fields)
{
    return bramble_message_of(bramble_blob_transfer_cancel_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_transfer_cancel_decode(
    struct bramble_view parameters,
    struct bramble_blob_transfer_cancel *fields)
{
    return bramble_parameters_decode(bramble_blob_transfer_cancel_type, parameters, fields, sizeof *fields);
}

/* BLOB Transfer Status, opcode 0x8303: 2 octets or more of parameters. */
#define BRAMBLE_BLOB_TRANSFER_STATUS_OPCODE 0x8303U
struct bramble_blob_transfer_status {
    uint8_t status; /* enum bramble_blob_result */
    uint8_t transfer_mode; /* enum bramble_blob_transfer_mode */
    uint8_t transfer_phase; /* enum bramble_blob_transfer_phase */

    bool has_blob_id; /* whether the message has the fields below, up to the next blank line */
    uint64_t blob_id;

    bool has_transfer; /* whether the message has the fields below, up to the next blank line */
    uint32_t blob_size; /* octets */
    uint8_t block_size_log;
    uint16_t transfer_mtu_size; /* octets */
    struct bramble_view blocks_not_received; /* bit n: block n; zeros at the end left out */
};
extern const struct bramble_message_type bramble_blob_transfer_status_type[];
extern const struct bramble_message_names bramble_blob_transfer_status_names;
static inline struct bramble_message bramble_blob_transfer_status_message(
    const struct bramble_blob_transfer_status *fields)
{
    return bramble_message_of(bramble_blob_transfer_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_transfer_status_decode(
    struct bramble_view parameters,
    struct bramble_blob_transfer_status *fields)
{
    return bramble_parameters_decode(bramble_blob_transfer_status_type, parameters, fields, sizeof *fields);
}

/* BLOB Block Start, opcode 0x8304: 4 octets of parameters. */
#define BRAMBLE_BLOB_BLOCK_START_OPCODE 0x8304U
struct bramble_blob_block_start {
    uint16_t block_number;
    uint16_t chunk_size; /* octets */
};
extern const struct bramble_message_type bramble_blob_block_start_type[];
extern const struct bramble_message_names bramble_blob_block_start_names;
static inline struct bramble_message bramble_blob_block_start_message(const struct bramble_blob_block_start *fields)
{
    return bramble_message_of(bramble_blob_block_start_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_block_start_decode(
    struct bramble_view parameters,
    struct bramble_blob_block_start *fields)
{
    return bramble_parameters_decode(bramble_blob_block_start_type, parameters, fields, sizeof *fields);
}

/* BLOB Block Get, opcode 0x8305: no parameters. */
#define BRAMBLE_BLOB_BLOCK_GET_OPCODE 0x8305U
extern const struct bramble_message_type bramble_blob_block_get_type[];
extern const struct bramble_message_names bramble_blob_block_get_names;
static inline struct bramble_message bramble_blob_block_get_message(void)
{
    return bramble_message_of(bramble_blob_block_get_type, NULL);
}

/* BLOB Chunk Transfer, opcode 0x66: 2 octets or more of parameters. */
#define BRAMBLE_BLOB_CHUNK_TRANSFER_OPCODE 0x66U
struct bramble_blob_chunk_transfer {
    uint16_t chunk_number;
    struct bramble_view chunk_data;
};
extern const struct bramble_message_type bramble_blob_chunk_transfer_type[];
extern const struct bramble_message_names bramble_blob_chunk_transfer_names;
static inline struct bramble_message bramble_blob_chunk_transfer_message(
    const struct bramble_blob_chunk_transfer *fields)
{
    return bramble_message_of(bramble_blob_chunk_transfer_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_chunk_transfer_decode(
    struct bramble_view parameters,
    struct bramble_blob_chunk_transfer *fields)
{
    return bramble_parameters_decode(bramble_blob_chunk_transfer_type, parameters, fields, sizeof *fields);
}

/* BLOB Block Status, opcode 0x67: 5 octets or more of parameters. */
#define BRAMBLE_BLOB_BLOCK_STATUS_OPCODE 0x67U
struct bramble_blob_block_status {
    uint8_t status; /* enum bramble_blob_result */
    uint8_t format; /* enum bramble_missing_chunks_format */
    uint16_t block_number;
    uint16_t chunk_size; /* octets */
    struct bramble_view missing_chunks; /* bits, or numbers in the manner of UTF-8 */
};
extern const struct bramble_message_type bramble_blob_block_status_type[];
extern const struct bramble_message_names bramble_blob_block_status_names;
static inline struct bramble_message bramble_blob_block_status_message(const struct bramble_blob_block_status *fields)
{
    return bramble_message_of(bramble_blob_block_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_block_status_decode(
    struct bramble_view parameters,
    struct bramble_blob_block_status *fields)
{
    return bramble_parameters_decode(bramble_blob_block_status_type, parameters, fields, sizeof *fields);
}

/* BLOB Partial Block Report, opcode 0x68: 0 octets or more of parameters. */
#define BRAMBLE_BLOB_PARTIAL_BLOCK_REPORT_OPCODE 0x68U
struct bramble_blob_partial_block_report {
    struct bramble_view encoded_missing_chunks; /* numbers in the manner of UTF-8; none: nothing is missing */
};
extern const struct bramble_message_type bramble_blob_partial_block_report_type[];
extern const struct bramble_message_names bramble_blob_partial_block_report_names;
static inline struct bramble_message bramble_blob_partial_block_report_message(
    const struct bramble_blob_partial_block_report *fields)
{
    return bramble_message_of(bramble_blob_partial_block_report_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_partial_block_report_decode(
    struct bramble_view parameters,
    struct bramble_blob_partial_block_report *fields)
{
    return bramble_parameters_decode(bramble_blob_partial_block_report_type, parameters, fields, sizeof *fields);
}

/* BLOB Information Get, opcode 0x8306: no parameters. */
#define BRAMBLE_BLOB_INFORMATION_GET_OPCODE 0x8306U
extern const struct bramble_message_type bramble_blob_information_get_type[];
extern const struct bramble_message_names bramble_blob_information_get_names;
static inline struct bramble_message bramble_blob_information_get_message(void)
{
    return bramble_message_of(bramble_blob_information_get_type, NULL);
}

/* BLOB Information Status, opcode 0x8307: 13 octets of parameters. */
#define BRAMBLE_BLOB_INFORMATION_STATUS_OPCODE 0x8307U
struct bramble_blob_information_status {
    uint8_t min_block_size_log; /* 6 to 0x14 */
    uint8_t max_block_size_log; /* 6 to 0x14 */
    uint16_t max_total_chunks;
    uint16_t max_chunk_size; /* octets */
    uint32_t max_blob_size; /* octets */
    uint16_t server_mtu_size; /* octets */
    uint8_t supported_modes; /* bits bramble_blob_supported_modes */
};
extern const struct bramble_message_type bramble_blob_information_status_type[];
extern const struct bramble_message_names bramble_blob_information_status_names;
static inline struct bramble_message bramble_blob_information_status_message(
    const struct bramble_blob_information_status *fields)
{
    return bramble_message_of(bramble_blob_information_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_blob_information_status_decode(
    struct bramble_view parameters,
    struct bramble_blob_information_status *fields)
{
    return bramble_parameters_decode(bramble_blob_information_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
