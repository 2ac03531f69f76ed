/* Made by src/message/generate.py from src/message/descriptions/firmware_distribution.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/firmware_distribution.h>

#include <stddef.h>

static const struct bramble_field firmware_receiver_fields[] = {
    {offsetof(struct bramble_firmware_receiver, address), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
    {offsetof(struct bramble_firmware_receiver, image_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
static const struct bramble_range firmware_receiver_ranges[] = {
    {1, 32767},
};
_Static_assert(sizeof(struct bramble_firmware_receiver) <= BRAMBLE_ITEM_FIELDS_MAX, "Firmware Receiver is too large");
const struct bramble_message_type bramble_firmware_receiver_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_firmware_receiver), 3, 3,
    BRAMBLE_LAYER_OTHER, 0, 2,
    firmware_receiver_fields,
    firmware_receiver_ranges,
    NULL,
    NULL};

static const struct bramble_field firmware_receiver_state_fields[] = {
    {offsetof(struct bramble_firmware_receiver_state, address), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_receiver_state, retrieved_update_phase), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_receiver_state, update_status), BRAMBLE_FIELD_UNSIGNED, 3, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_receiver_state, transfer_status), BRAMBLE_FIELD_UNSIGNED, 4, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_receiver_state, transfer_progress_percent),
     BRAMBLE_FIELD_UNSIGNED, 6, 0, 0, 0, 2},
    {offsetof(struct bramble_firmware_receiver_state, image_index), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_firmware_receiver_state) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Firmware Receiver State is too large");
const struct bramble_message_type bramble_firmware_receiver_state_type = {
    BRAMBLE_OPCODE_NONE, sizeof(struct bramble_firmware_receiver_state), 5, 5,
    BRAMBLE_LAYER_OTHER, 0, 6,
    firmware_receiver_state_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_receivers_add_fields[] = {
    {offsetof(struct bramble_firmware_distribution_receivers_add, receivers), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const firmware_distribution_receivers_add_items[] = {
    &bramble_firmware_receiver_type,
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Add is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_add_type = {
    0x8311, sizeof(struct bramble_firmware_distribution_receivers_add), 0, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    firmware_distribution_receivers_add_fields,
    NULL,
    NULL,
    firmware_distribution_receivers_add_items};

const struct bramble_message_type bramble_firmware_distribution_receivers_delete_all_type = {
    0x8312, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_receivers_status_fields[] = {
    {offsetof(struct bramble_firmware_distribution_receivers_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_receivers_status, receivers_list_count),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Status is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_status_type = {
    0x8313, sizeof(struct bramble_firmware_distribution_receivers_status), 3, 3,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_distribution_receivers_status_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_receivers_get_fields[] = {
    {offsetof(struct bramble_firmware_distribution_receivers_get, first_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_receivers_get, entries_limit),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 1, 1},
};
static const struct bramble_range firmware_distribution_receivers_get_ranges[] = {
    {1, INT32_MAX},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Get is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_get_type = {
    0x8314, sizeof(struct bramble_firmware_distribution_receivers_get), 4, 4,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_distribution_receivers_get_fields,
    firmware_distribution_receivers_get_ranges,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_receivers_list_fields[] = {
    {offsetof(struct bramble_firmware_distribution_receivers_list, receivers_list_count),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_receivers_list, first_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_receivers_list, entries), BRAMBLE_FIELD_LIST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_message_type *const firmware_distribution_receivers_list_items[] = {
    &bramble_firmware_receiver_state_type,
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers List is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_list_type = {
    0x8315, sizeof(struct bramble_firmware_distribution_receivers_list), 4, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    firmware_distribution_receivers_list_fields,
    NULL,
    NULL,
    firmware_distribution_receivers_list_items};

const struct bramble_message_type bramble_firmware_distribution_capabilities_get_type = {
    0x8316, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_capabilities_status_fields[] = {
    {offsetof(struct bramble_firmware_distribution_capabilities_status, max_receivers_list_size),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, max_firmware_images_list_size),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, max_firmware_image_size),
     BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, max_upload_space),
     BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, remaining_upload_space),
     BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, out_of_band_retrieval_supported),
     BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, supported_uri_scheme_names),
     BRAMBLE_FIELD_REST, 0, 1, 0, 0, BRAMBLE_FIELD_NONE},
};
static const struct bramble_range firmware_distribution_capabilities_status_ranges[] = {
    {0, 1},
    {1, 1},
};
static const struct bramble_condition firmware_distribution_capabilities_status_conditions[] = {
    {5, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Capabilities Status is too large");
const struct bramble_message_type bramble_firmware_distribution_capabilities_status_type = {
    0x8317, sizeof(struct bramble_firmware_distribution_capabilities_status), 17, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    firmware_distribution_capabilities_status_fields,
    firmware_distribution_capabilities_status_ranges,
    firmware_distribution_capabilities_status_conditions,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_get_type = {
    0x8318, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_start_fields[] = {
    {offsetof(struct bramble_firmware_distribution_start, app_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_start, ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 3, 1},
    {offsetof(struct bramble_firmware_distribution_start, timeout_base), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_start, transfer_mode), BRAMBLE_FIELD_UNSIGNED, 2, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_start, update_policy), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 5, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_start, firmware_image_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_start, has_label), BRAMBLE_FIELD_PRESENCE, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_start, label_uuid), BRAMBLE_FIELD_OCTETS, 16, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_start, multicast_address), BRAMBLE_FIELD_UNSIGNED, 16, 2, 3, 2, 1},
};
static const struct bramble_range firmware_distribution_start_ranges[] = {
    {0, 0},
    {2, 127},
    {255, 255},
    {0, 0},
    {49152, 65535},
    {1, 1},
};
static const struct bramble_condition firmware_distribution_start_conditions[] = {
    {7, 5, 1, 0},
    {7, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Start is too large");
const struct bramble_message_type bramble_firmware_distribution_start_type = {
    0x8319, sizeof(struct bramble_firmware_distribution_start), 8, 26,
    BRAMBLE_LAYER_ACCESS, 0, 10,
    firmware_distribution_start_fields,
    firmware_distribution_start_ranges,
    firmware_distribution_start_conditions,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_suspend_type = {
    0x831A, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_cancel_type = {
    0x831B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_apply_type = {
    0x831C, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_status_fields[] = {
    {offsetof(struct bramble_firmware_distribution_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, phase), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, has_distribution),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_status, multicast_address), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, app_key_index), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, ttl), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 3, 1},
    {offsetof(struct bramble_firmware_distribution_status, timeout_base), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, transfer_mode), BRAMBLE_FIELD_UNSIGNED, 2, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_status, update_policy), BRAMBLE_FIELD_UNSIGNED, 1, 1, 0, 0, 1},
    {0, BRAMBLE_FIELD_RESERVED, 5, 1, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_status, firmware_image_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
};
static const struct bramble_range firmware_distribution_status_ranges[] = {
    {0, 0},
    {2, 127},
    {255, 255},
    {1, 1},
};
static const struct bramble_condition firmware_distribution_status_conditions[] = {
    {2, 3, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Status is too large");
const struct bramble_message_type bramble_firmware_distribution_status_type = {
    0x831D, sizeof(struct bramble_firmware_distribution_status), 2, 12,
    BRAMBLE_LAYER_ACCESS, 0, 11,
    firmware_distribution_status_fields,
    firmware_distribution_status_ranges,
    firmware_distribution_status_conditions,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_upload_get_type = {
    0x831E, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_upload_start_fields[] = {
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_ttl), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 3, 1},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_timeout_base),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_blob_id),
     BRAMBLE_FIELD_UNSIGNED, 64, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_firmware_size),
     BRAMBLE_FIELD_UNSIGNED, 32, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 5},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_firmware_metadata),
     BRAMBLE_FIELD_REST, 0, 0, 0, 0, 4},
    {offsetof(struct bramble_firmware_distribution_upload_start, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_start, version), BRAMBLE_FIELD_REST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range firmware_distribution_upload_start_ranges[] = {
    {0, 0},
    {2, 127},
    {255, 255},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload Start is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_start_type = {
    0x831F, sizeof(struct bramble_firmware_distribution_upload_start), 18, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 8,
    firmware_distribution_upload_start_fields,
    firmware_distribution_upload_start_ranges,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_upload_oob_start_fields[] = {
    {0, BRAMBLE_FIELD_LENGTH, 8, 0, 0, 1, 1},
    {offsetof(struct bramble_firmware_distribution_upload_oob_start, upload_uri), BRAMBLE_FIELD_REST, 0, 0, 0, 0, 0},
    {offsetof(struct bramble_firmware_distribution_upload_oob_start, company_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_oob_start, version),
     BRAMBLE_FIELD_REST, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_oob_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload OOB Start is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_oob_start_type = {
    0x8320, sizeof(struct bramble_firmware_distribution_upload_oob_start), 3, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 4,
    firmware_distribution_upload_oob_start_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_upload_cancel_type = {
    0x8321, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_upload_status_fields[] = {
    {offsetof(struct bramble_firmware_distribution_upload_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_status, phase), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_status, has_upload),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_upload_status, upload_progress_percent),
     BRAMBLE_FIELD_UNSIGNED, 7, 1, 0, 1, 1},
    {offsetof(struct bramble_firmware_distribution_upload_status, upload_type), BRAMBLE_FIELD_UNSIGNED, 1, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_status, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_upload_status, version), BRAMBLE_FIELD_REST, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range firmware_distribution_upload_status_ranges[] = {
    {0, 100},
    {1, 1},
};
static const struct bramble_condition firmware_distribution_upload_status_conditions[] = {
    {2, 1, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload Status is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_status_type = {
    0x8322, sizeof(struct bramble_firmware_distribution_upload_status), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    firmware_distribution_upload_status_fields,
    firmware_distribution_upload_status_ranges,
    firmware_distribution_upload_status_conditions,
    NULL};

static const struct bramble_field firmware_distribution_firmware_get_fields[] = {
    {offsetof(struct bramble_firmware_distribution_firmware_get, company_id), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_firmware_get, version), BRAMBLE_FIELD_REST, 0, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Get is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_get_type = {
    0x8323, sizeof(struct bramble_firmware_distribution_firmware_get), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_distribution_firmware_get_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_firmware_get_by_index_fields[] = {
    {offsetof(struct bramble_firmware_distribution_firmware_get_by_index, firmware_image_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_get_by_index) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Get By Index is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_get_by_index_type = {
    0x8324, sizeof(struct bramble_firmware_distribution_firmware_get_by_index), 2, 2,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    firmware_distribution_firmware_get_by_index_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Delete is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_delete_type = {
    0x8325, sizeof(struct bramble_firmware_distribution_firmware_delete), 2, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    firmware_distribution_firmware_get_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_firmware_distribution_firmware_delete_all_type = {
    0x8326, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field firmware_distribution_firmware_status_fields[] = {
    {offsetof(struct bramble_firmware_distribution_firmware_status, status), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_firmware_status, entry_count),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_firmware_status, firmware_image_index),
     BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_firmware_status, has_firmware_id),
     BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_firmware_distribution_firmware_status, company_id),
     BRAMBLE_FIELD_UNSIGNED, 16, 1, 0, 0, 1},
    {offsetof(struct bramble_firmware_distribution_firmware_status, version), BRAMBLE_FIELD_REST, 0, 1, 0, 0,
     BRAMBLE_FIELD_NONE},
};
static const struct bramble_range firmware_distribution_firmware_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition firmware_distribution_firmware_status_conditions[] = {
    {3, 0, 1, 0},
};
_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Status is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_status_type = {
    0x8327, sizeof(struct bramble_firmware_distribution_firmware_status), 5, 0xFFFF,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    firmware_distribution_firmware_status_fields,
    firmware_distribution_firmware_status_ranges,
    firmware_distribution_firmware_status_conditions,
    NULL};
