/* Made by src/message/generate.py from src/message/descriptions/firmware_update.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/firmware_update.h>

#include <stddef.h>

_Static_assert(
    sizeof(struct bramble_firmware_information) <= BRAMBLE_ITEM_FIELDS_MAX,
    "Firmware Information is too large");
const struct bramble_message_type bramble_firmware_information_type[] = {
    /* size */ {0x18}, {sizeof(struct bramble_firmware_information)},
    /* length */ {0x8A}, {0x07}, {0x02}, {0x01},
    {offsetof(struct bramble_firmware_information, version) + offsetof(struct bramble_view, size)},
    /* company_id */ {0x0F},
    /* version */ {0xA3},
    /* length */ {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_firmware_information, update_uri) + offsetof(struct bramble_view, size)},
    /* update_uri */ {0xA3},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_information_get) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Information Get is too large");
const struct bramble_message_type bramble_firmware_update_information_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x08}, {sizeof(struct bramble_firmware_update_information_get)},
    /* first_index */ {0x07},
    /* entries_limit */ {0x47}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_information_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Information Status is too large");
const struct bramble_message_type bramble_firmware_update_information_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x09}, {sizeof(struct bramble_firmware_update_information_status)},
    /* list_count */ {0x07},
    /* first_index */ {0x07},
    /* entries */ {0x85}, {0x10}, {0x18}, {sizeof(struct bramble_firmware_information)}, {0x8A}, {0x07}, {0x02},
    {0x01}, {offsetof(struct bramble_firmware_information, version) + offsetof(struct bramble_view, size)}, {0x0F},
    {0xA3}, {0x8A}, {0x07}, {0x00}, {0x01},
    {offsetof(struct bramble_firmware_information, update_uri) + offsetof(struct bramble_view, size)}, {0xA3}, {0x80},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_firmware_metadata_check) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Firmware Metadata Check is too large");
const struct bramble_message_type bramble_firmware_update_firmware_metadata_check_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0A}, {sizeof(struct bramble_firmware_update_firmware_metadata_check)},
    /* image_index */ {0x07},
    /* metadata */ {0x83},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_firmware_metadata_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Firmware Metadata Status is too large");
const struct bramble_message_type bramble_firmware_update_firmware_metadata_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0B}, {sizeof(struct bramble_firmware_update_firmware_metadata_status)},
    /* status */ {0x02},
    /* additional_information */ {0x04},
    /* image_index */ {0x07},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_update_get_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_start) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Start is too large");
const struct bramble_message_type bramble_firmware_update_start_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0D}, {sizeof(struct bramble_firmware_update_start)},
    /* update_ttl */ {0x47}, {0xC3}, {0x00}, {0x00}, {0x02}, {0x7F}, {0xFF}, {0xFF},
    /* timeout_base */ {0x0F},
    /* blob_id */ {0x8F}, {offsetof(struct bramble_firmware_update_start, blob_id) + BRAMBLE_LOW_HALF}, {0x1F},
    {0x8F}, {offsetof(struct bramble_firmware_update_start, blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* image_index */ {0x8E}, {offsetof(struct bramble_firmware_update_start, image_index)}, {0x07},
    /* metadata */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_update_cancel_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0E}, {0x00},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_firmware_update_apply_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x0F}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_firmware_update_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Firmware Update Status is too large");
const struct bramble_message_type bramble_firmware_update_status_type[] = {
    /* opcode, size */ {0x02}, {0x83}, {0x10}, {sizeof(struct bramble_firmware_update_status)},
    /* status */ {0x02},
    /* reserved */ {0x8C}, {0x01},
    /* phase */ {0x02},
    /* has_update */ {0x87}, {0x0E},
    /* update_ttl */ {0x07},
    /* additional_information */ {0x04},
    /* reserved */ {0x8C}, {0x02},
    /* timeout_base */ {0x0F},
    /* blob_id */ {0x8F}, {offsetof(struct bramble_firmware_update_status, blob_id) + BRAMBLE_LOW_HALF}, {0x1F},
    {0x8F}, {offsetof(struct bramble_firmware_update_status, blob_id) + BRAMBLE_HIGH_HALF}, {0x1F},
    /* image_index */ {0x8E}, {offsetof(struct bramble_firmware_update_status, image_index)}, {0x07},
    /* end */ {0x80},
};
