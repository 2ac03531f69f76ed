/* Made by src/message/generate.py from src/message/descriptions/provisioning.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/provisioning.h>

#include <stddef.h>

_Static_assert(sizeof(struct bramble_provisioning_plain_data) <= BRAMBLE_ITEM_FIELDS_MAX, "Plain Data is too large");
const struct bramble_message_type bramble_provisioning_plain_data_type[] = {
    /* size */ {0x38}, {sizeof(struct bramble_provisioning_plain_data)},
    /* net_key */ {0x81}, {0x10},
    /* net_key_index */ {0x4F}, {0x9C},
    /* flags */ {0x07},
    /* iv_index */ {0x1F},
    /* unicast_address */ {0x4F}, {0x82},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_provisioning_invite) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Invite is too large");
const struct bramble_message_type bramble_provisioning_invite_type[] = {
    /* opcode, size */ {0x31}, {0x00}, {sizeof(struct bramble_provisioning_invite)},
    /* attention_duration */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_capabilities) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Capabilities is too large");
const struct bramble_message_type bramble_provisioning_capabilities_type[] = {
    /* opcode, size */ {0x31}, {0x01}, {sizeof(struct bramble_provisioning_capabilities)},
    /* number_of_elements */ {0x47}, {0xA1},
    /* algorithms */ {0x0F},
    /* public_key_type */ {0x07},
    /* oob_type */ {0x07},
    /* output_oob_size */ {0x47}, {0x08},
    /* output_oob_action */ {0x0F},
    /* input_oob_size */ {0x47}, {0x08},
    /* input_oob_action */ {0x0F},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_provisioning_start) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Start is too large");
const struct bramble_message_type bramble_provisioning_start_type[] = {
    /* opcode, size */ {0x31}, {0x02}, {sizeof(struct bramble_provisioning_start)},
    /* algorithm */ {0x47}, {0x01},
    /* public_key */ {0x47}, {0x01},
    /* authentication_method */ {0x47}, {0x03},
    /* authentication_action */ {0x47}, {0x04},
    /* authentication_size */ {0x47}, {0x08},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_public_key) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Public Key is too large");
const struct bramble_message_type bramble_provisioning_public_key_type[] = {
    /* opcode, size */ {0x31}, {0x03}, {sizeof(struct bramble_provisioning_public_key)},
    /* public_key_x */ {0x81}, {0x20},
    /* public_key_y */ {0x81}, {0x20},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_provisioning_input_complete_type[] = {
    /* opcode, size */ {0x31}, {0x04}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_confirmation) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Confirmation is too large");
const struct bramble_message_type bramble_provisioning_confirmation_type[] = {
    /* opcode, size */ {0x31}, {0x05}, {sizeof(struct bramble_provisioning_confirmation)},
    /* confirmation */ {0xC3}, {0xC2}, {0x10}, {0x10}, {0x20}, {0x20},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_provisioning_random) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Random is too large");
const struct bramble_message_type bramble_provisioning_random_type[] = {
    /* opcode, size */ {0x31}, {0x06}, {sizeof(struct bramble_provisioning_random)},
    /* random */ {0xC3}, {0xC2}, {0x10}, {0x10}, {0x20}, {0x20},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_provisioning_data) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Data is too large");
const struct bramble_message_type bramble_provisioning_data_type[] = {
    /* opcode, size */ {0x31}, {0x07}, {sizeof(struct bramble_provisioning_data)},
    /* encrypted_provisioning_data */ {0x81}, {0x19},
    /* mic */ {0x81}, {0x08},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_provisioning_complete_type[] = {
    /* opcode, size */ {0x31}, {0x08}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_provisioning_failed) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Failed is too large");
const struct bramble_message_type bramble_provisioning_failed_type[] = {
    /* opcode, size */ {0x31}, {0x09}, {sizeof(struct bramble_provisioning_failed)},
    /* error_code */ {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_record_request) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Record Request is too large");
const struct bramble_message_type bramble_provisioning_record_request_type[] = {
    /* opcode, size */ {0x31}, {0x0A}, {sizeof(struct bramble_provisioning_record_request)},
    /* record_id */ {0x0F},
    /* fragment_offset */ {0x0F},
    /* fragment_maximum_size */ {0x4F}, {0xA1},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_record_response) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Record Response is too large");
const struct bramble_message_type bramble_provisioning_record_response_type[] = {
    /* opcode, size */ {0x31}, {0x0B}, {sizeof(struct bramble_provisioning_record_response)},
    /* status */ {0x07},
    /* record_id */ {0x0F},
    /* fragment_offset */ {0x0F},
    /* total_length */ {0x0F},
    /* data */ {0x83},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_provisioning_records_get_type[] = {
    /* opcode, size */ {0x31}, {0x0C}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_provisioning_records_list) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Records List is too large");
const struct bramble_message_type bramble_provisioning_records_list_type[] = {
    /* opcode, size */ {0x31}, {0x0D}, {sizeof(struct bramble_provisioning_records_list)},
    /* provisioning_extensions */ {0x0F},
    /* record_ids */ {0x85}, {0x04}, {0x38}, {sizeof(struct bramble_item_u16_big_endian)}, {0x0F}, {0x80},
    /* end */ {0x80},
};
