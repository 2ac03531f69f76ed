/* Made by src/message/generate.py from src/message/descriptions/generic_location.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/generic_location.h>

#include <stddef.h>

const struct bramble_message_type bramble_generic_location_global_get_type = {
    0x8225, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_location_global_set_fields[] = {
    {offsetof(struct bramble_generic_location_global_set, latitude), BRAMBLE_FIELD_SIGNED, 32, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_location_global_set, longitude), BRAMBLE_FIELD_SIGNED, 32, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_location_global_set, altitude), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
};
_Static_assert(
    sizeof(struct bramble_generic_location_global_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Set is too large");
const struct bramble_message_type bramble_generic_location_global_set_type = {
    0x41, sizeof(struct bramble_generic_location_global_set), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_location_global_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_location_global_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_location_global_set_unacknowledged_type = {
    0x42, sizeof(struct bramble_generic_location_global_set_unacknowledged), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_location_global_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_location_global_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Global Status is too large");
const struct bramble_message_type bramble_generic_location_global_status_type = {
    0x40, sizeof(struct bramble_generic_location_global_status), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    generic_location_global_set_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_generic_location_local_get_type = {
    0x8226, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field generic_location_local_set_fields[] = {
    {offsetof(struct bramble_generic_location_local_set, north), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_location_local_set, east), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_location_local_set, local_altitude), BRAMBLE_FIELD_SIGNED, 16, 0, 0, 0,
     BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_generic_location_local_set, floor), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_generic_location_local_set, uncertainty), BRAMBLE_FIELD_UNSIGNED, 16, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_generic_location_local_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Set is too large");
const struct bramble_message_type bramble_generic_location_local_set_type = {
    0x8228, sizeof(struct bramble_generic_location_local_set), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_location_local_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_location_local_set_unacknowledged) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Set Unacknowledged is too large");
const struct bramble_message_type bramble_generic_location_local_set_unacknowledged_type = {
    0x8229, sizeof(struct bramble_generic_location_local_set_unacknowledged), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_location_local_set_fields,
    NULL,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_generic_location_local_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Generic Location Local Status is too large");
const struct bramble_message_type bramble_generic_location_local_status_type = {
    0x8227, sizeof(struct bramble_generic_location_local_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    generic_location_local_set_fields,
    NULL,
    NULL,
    NULL};
