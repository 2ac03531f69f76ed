/* Made by src/message/generate.py from src/message/descriptions/generic_location.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/generic_location.h>

const struct bramble_message_names bramble_generic_location_global_get_names = {
    bramble_generic_location_global_get_type,
    "Generic Location Global Get", "generic_location",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_location_global_set_field_names[] = {
    {"latitude", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"longitude", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"altitude", "m", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_location_global_set_names = {
    bramble_generic_location_global_set_type,
    "Generic Location Global Set", "generic_location",
    generic_location_global_set_field_names, 3, 10, 10};

const struct bramble_message_names bramble_generic_location_global_set_unacknowledged_names = {
    bramble_generic_location_global_set_unacknowledged_type,
    "Generic Location Global Set Unacknowledged", "generic_location",
    generic_location_global_set_field_names, 3, 10, 10};

const struct bramble_message_names bramble_generic_location_global_status_names = {
    bramble_generic_location_global_status_type,
    "Generic Location Global Status", "generic_location",
    generic_location_global_set_field_names, 3, 10, 10};

const struct bramble_message_names bramble_generic_location_local_get_names = {
    bramble_generic_location_local_get_type,
    "Generic Location Local Get", "generic_location",
    NULL, 0, 0, 0};

static const struct bramble_field_names generic_location_local_set_field_names[] = {
    {"north", "m", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 10},
    {"east", "m", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 10},
    {"local_altitude", "m", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 10},
    {"floor", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"uncertainty", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_HEXADECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_generic_location_local_set_names = {
    bramble_generic_location_local_set_type,
    "Generic Location Local Set", "generic_location",
    generic_location_local_set_field_names, 5, 9, 9};

const struct bramble_message_names bramble_generic_location_local_set_unacknowledged_names = {
    bramble_generic_location_local_set_unacknowledged_type,
    "Generic Location Local Set Unacknowledged", "generic_location",
    generic_location_local_set_field_names, 5, 9, 9};

const struct bramble_message_names bramble_generic_location_local_status_names = {
    bramble_generic_location_local_status_type,
    "Generic Location Local Status", "generic_location",
    generic_location_local_set_field_names, 5, 9, 9};
