/* Made by src/message/generate.py from src/message/descriptions/firmware_update.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/firmware_update.h>

#include <stddef.h>

static const struct bramble_field firmware_information_fields[] = {
    {2, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 2},
    {offsetof(struct bramble_firmware_information, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_information, version), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 0},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 4},
    {offsetof(struct bramble_firmware_information, update_uri), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 3},
};
_Static_assert(
    sizeof(struct bramble_firmware_information) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Firmware Information is too large");
const struct bramble_message_type bramble_firmware_information_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_firmware_information), 4, 0xFFFF,
    BRAMBLE_LAYER_OTHER, 0, 5,
    firmware_information_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_update_information_get_fields[] = {
    {offsetof(struct bramble_firmware_update_information_get, first_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_information_get, entries_limit), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range firmware_update_information_get_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_firmware_update_information_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Information Get is too large");
const struct bramble_message_type bramble_firmware_update_information_get_type = {
    0x8308, sizeof(struct bramble_firmware_update_information_get), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_update_information_get_fields,
    firmware_update_information_get_ranges,
    NULL,
    NULL};

static const struct bramble_field firmware_update_information_status_fields[] = {
    {offsetof(struct bramble_firmware_update_information_status, list_count), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_information_status, first_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_information_status, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const firmware_update_information_status_items[] = {
    &bramble_firmware_information_type,
};
_Static_assert(
    sizeof(struct bramble_firmware_update_information_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Information Status is too large");
const struct bramble_message_type bramble_firmware_update_information_status_type = {
    0x8309, sizeof(struct bramble_firmware_update_information_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    firmware_update_information_status_fields,
    NULL,
    NULL,
    firmware_update_information_status_items};

static const struct bramble_field firmware_update_firmware_metadata_check_fields[] = {
    {offsetof(struct bramble_firmware_update_firmware_metadata_check, image_index),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_firmware_metadata_check, metadata),
     BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_firmware_update_firmware_metadata_check) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Firmware Metadata Check is too large");
const struct bramble_message_type bramble_firmware_update_firmware_metadata_check_type = {
    0x830A, sizeof(struct bramble_firmware_update_firmware_metadata_check), 1, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_update_firmware_metadata_check_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_update_firmware_metadata_status_fields[] = {
    {offsetof(struct bramble_firmware_update_firmware_metadata_status, status), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_firmware_metadata_status, additional_information),
     BRAMBLE_FIELD_UNSIGNED, 5, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_firmware_metadata_status, image_index),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_firmware_update_firmware_metadata_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Firmware Metadata Status is too large");
const struct bramble_message_type bramble_firmware_update_firmware_metadata_status_type = {
    0x830B, sizeof(struct bramble_firmware_update_firmware_metadata_status), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    firmware_update_firmware_metadata_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_update_get_type = {
    0x830C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_update_start_fields[] = {
    {offsetof(struct bramble_firmware_update_start, update_ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 3, 1},
    {offsetof(struct bramble_firmware_update_start, timeout_base), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_start, blob_id), BRAMBLE_FIELD_UNSIGNED, 64, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_start, image_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_start, metadata), BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range firmware_update_start_ranges[] = {
    {0, 0},
    {2, 127},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_firmware_update_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Start is too large");
const struct bramble_message_type bramble_firmware_update_start_type = {
    0x830D, sizeof(struct bramble_firmware_update_start), 12, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    firmware_update_start_fields,
    firmware_update_start_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_update_cancel_type = {
    0x830E, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_update_apply_type = {
    0x830F, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_update_status_fields[] = {
    {offsetof(struct bramble_firmware_update_status, status), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 2, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_update_status, phase), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_status, has_update), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_update_status, update_ttl), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_status, additional_information), BRAMBLE_FIELD_UNSIGNED, 5, 1, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 3, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_update_status, timeout_base), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_status, blob_id), BRAMBLE_FIELD_UNSIGNED, 64, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_update_status, image_index), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range firmware_update_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition firmware_update_status_conditions[] = {
    {3, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_update_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Status is too large");
const struct bramble_message_type bramble_firmware_update_status_type = {
    0x8310, sizeof(struct bramble_firmware_update_status), 1, 14,
    BRAMBLE_LAYER_ACCESS, 0, 10,
    firmware_update_status_fields,
    firmware_update_status_ranges,
    firmware_update_status_conditions,
    NULL};
