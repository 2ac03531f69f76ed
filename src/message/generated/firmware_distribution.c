/* Made by src/message/generate.py from src/message/descriptions/firmware_distribution.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/firmware_distribution.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_firmware_receiver) <= BRAMBLE_ITEM_FIELDS_MAX, "Firmware Receiver is too large");
const struct bramble_message_type bramble_firmware_receiver_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_firmware_receiver)},
    /* address */ {0x4F}, {0x82},
    /* image_index */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_receiver_state) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Firmware Receiver State is too large");
const struct bramble_message_type bramble_firmware_receiver_state_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_firmware_receiver_state)},
    /* address */ {0x0E},
    /* retrieved_update_phase */ {0x03},
    /* update_status */ {0x02},
    /* transfer_status */ {0x03},
    /* transfer_progress_percent */ {0x8D}, {0x02}, {0x05},
    /* image_index */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_add) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Add is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_add_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x11}, {sizeof(struct bramble_firmware_distribution_receivers_add)},
    /* receivers */ {0x85}, {0x06}, {0x18}, {sizeof(struct bramble_firmware_receiver)}, {0x4F}, {0x82}, {0x07},
    {0x80},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_receivers_delete_all_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x12}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Status is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x13}, {sizeof(struct bramble_firmware_distribution_receivers_status)},
    /* status */ {0x07},
    /* receivers_list_count */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers Get is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x14}, {sizeof(struct bramble_firmware_distribution_receivers_get)},
    /* first_index */ {0x0F},
    /* entries_limit */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_receivers_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Receivers List is too large");
const struct bramble_message_type bramble_firmware_distribution_receivers_list_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x15}, {sizeof(struct bramble_firmware_distribution_receivers_list)},
    /* receivers_list_count */ {0x0F},
    /* first_index */ {0x0F},
    /* entries */ {0x85}, {0x0B}, {0x18}, {sizeof(struct bramble_firmware_receiver_state)}, {0x0E}, {0x03}, {0x02},
    {0x03}, {0x8D}, {0x02}, {0x05}, {0x07}, {0x80},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_capabilities_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x16}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_capabilities_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Capabilities Status is too large");
const struct bramble_message_type bramble_firmware_distribution_capabilities_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x17}, {sizeof(struct bramble_firmware_distribution_capabilities_status)},
    /* max_receivers_list_size */ {0x0F},
    /* max_firmware_images_list_size */ {0x0F},
    /* max_firmware_image_size */ {0x1F},
    /* max_upload_space */ {0x1F},
    /* remaining_upload_space */ {0x1F},
    /* out_of_band_retrieval_supported */ {0x47}, {0x01},
    /* supported_uri_scheme_names */ {0x89}, {0x06},
    {offsetof(struct bramble_firmware_distribution_capabilities_status, out_of_band_retrieval_supported)}, {0x07},
    {0xC1}, {0x01}, {0x01}, {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x18}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Start is too large");
const struct bramble_message_type bramble_firmware_distribution_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x19}, {sizeof(struct bramble_firmware_distribution_start)},
    /* app_key_index */ {0x0F},
    /* ttl */ {0x47}, {0xC3}, {0x00}, {0x00}, {0x02}, {0x7F}, {0xFF}, {0xFF},
    /* timeout_base */ {0x0F},
    /* transfer_mode */ {0x01},
    /* update_policy */ {0x00},
    /* reserved */ {0x8C}, {0x04},
    /* firmware_image_index */ {0x0F},
    /* has_label */ {0x88}, {0x03}, {0x10},
    /* label_uuid */ {0x81}, {0x10},
    /* multicast_address */ {0x89}, {0x07}, {offsetof(struct bramble_firmware_distribution_start, has_label)}, {0x00},
    {0x00}, {0x8E}, {offsetof(struct bramble_firmware_distribution_start, multicast_address)}, {0x4F}, {0x89},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_suspend_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1A}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_cancel_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1B}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_apply_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Status is too large");
const struct bramble_message_type bramble_firmware_distribution_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1D}, {sizeof(struct bramble_firmware_distribution_status)},
    /* status */ {0x07},
    /* phase */ {0x07},
    /* has_distribution */ {0x87}, {0x10},
    /* multicast_address */ {0x0F},
    /* app_key_index */ {0x0F},
    /* ttl */ {0x47}, {0xC3}, {0x00}, {0x00}, {0x02}, {0x7F}, {0xFF}, {0xFF},
    /* timeout_base */ {0x0F},
    /* transfer_mode */ {0x01},
    /* update_policy */ {0x00},
    /* reserved */ {0x8C}, {0x04},
    /* firmware_image_index */ {0x0F},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_upload_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1E}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload Start is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x1F}, {sizeof(struct bramble_firmware_distribution_upload_start)},
    /* upload_ttl */ {0x47}, {0xC3}, {0x00}, {0x00}, {0x02}, {0x7F}, {0xFF}, {0xFF},
    /* upload_timeout_base */ {0x0F},
    /* upload_blob_id */ {0x8F},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_blob_id) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* upload_firmware_size */ {0x8E},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_firmware_size)}, {0x1F},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_firmware_distribution_upload_start, upload_firmware_metadata) + offsetof(struct bramble_view, size)},
    /* upload_firmware_metadata */ {0xA3},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_oob_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload OOB Start is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_oob_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x20}, {sizeof(struct bramble_firmware_distribution_upload_oob_start)},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_firmware_distribution_upload_oob_start, upload_uri) + offsetof(struct bramble_view, size)},
    /* upload_uri */ {0xA3},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_upload_cancel_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x21}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_upload_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Upload Status is too large");
const struct bramble_message_type bramble_firmware_distribution_upload_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x22}, {sizeof(struct bramble_firmware_distribution_upload_status)},
    /* status */ {0x07},
    /* phase */ {0x07},
    /* has_upload */ {0x87}, {0x05},
    /* upload_progress_percent */ {0x46}, {0x64},
    /* upload_type */ {0x00},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Get is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x23}, {sizeof(struct bramble_firmware_distribution_firmware_get)},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_get_by_index) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Get By Index is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_get_by_index_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x24}, {sizeof(struct bramble_firmware_distribution_firmware_get_by_index)},
    /* firmware_image_index */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_delete) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Delete is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_delete_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x25}, {sizeof(struct bramble_firmware_distribution_firmware_delete)},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_distribution_firmware_delete_all_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x26}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_distribution_firmware_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Distribution Firmware Status is too large");
const struct bramble_message_type bramble_firmware_distribution_firmware_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x27}, {sizeof(struct bramble_firmware_distribution_firmware_status)},
    /* status */ {0x07},
    /* entry_count */ {0x0F},
    /* firmware_image_index */ {0x0F},
    /* has_firmware_id */ {0x87}, {0x02},
    /* company_id */ {0x0F},
    /* version */ {0x83},
    /* end */ {0x80},
};
