/* Made by src/message/generate.py from src/message/descriptions/time.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/time.h>

#include <stddef.h>

const struct bramble_message_type bramble_time_get_type = {
    0x8237, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field time_set_fields[] = {
    {offsetof(struct bramble_time_set, tai_seconds), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
    {offsetof(struct bramble_time_set, subsecond), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_time_set, uncertainty), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_time_set, time_authority), BRAMBLE_FIELD_UNSIGNED, 1, 0, 0, 0, 1},
    {offsetof(struct bramble_time_set, tai_utc_delta), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 0, 1},
    {offsetof(struct bramble_time_set, time_zone_offset), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_time_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Set is too large");
const struct bramble_message_type bramble_time_set_type = {
    0x5C, sizeof(struct bramble_time_set), 10, 10,
    BRAMBLE_LAYER_ACCESS, 0, 6,
    time_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field time_status_fields[] = {
    {offsetof(struct bramble_time_status, tai_seconds), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
    {offsetof(struct bramble_time_status, has_details), BRAMBLE_FIELD_PRESENCE, 0, 0, 0, 0, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_time_status, subsecond), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_time_status, uncertainty), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
    {offsetof(struct bramble_time_status, time_authority), BRAMBLE_FIELD_UNSIGNED, 1, 1, 0, 0, 1},
    {offsetof(struct bramble_time_status, tai_utc_delta), BRAMBLE_FIELD_UNSIGNED, 15, 1, 0, 0, 1},
    {offsetof(struct bramble_time_status, time_zone_offset), BRAMBLE_FIELD_UNSIGNED, 8, 1, 0, 0, 1},
};
static const struct bramble_range time_status_ranges[] = {
    {1, 1},
};
static const struct bramble_condition time_status_conditions[] = {
    {1, 0, 1, 0},
};
_Static_assert(sizeof(struct bramble_time_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Status is too large");
const struct bramble_message_type bramble_time_status_type = {
    0x5D, sizeof(struct bramble_time_status), 5, 10,
    BRAMBLE_LAYER_ACCESS, 0, 7,
    time_status_fields,
    time_status_ranges,
    time_status_conditions,
    NULL};

const struct bramble_message_type bramble_time_role_get_type = {
    0x8238, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field time_role_set_fields[] = {
    {offsetof(struct bramble_time_role_set, time_role), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 1, 1},
};
static const struct bramble_range time_role_set_ranges[] = {
    {0, 3},
};
_Static_assert(sizeof(struct bramble_time_role_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Role Set is too large");
const struct bramble_message_type bramble_time_role_set_type = {
    0x8239, sizeof(struct bramble_time_role_set), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    time_role_set_fields,
    time_role_set_ranges,
    NULL,
    NULL};

_Static_assert(
    sizeof(struct bramble_time_role_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Time Role Status is too large");
const struct bramble_message_type bramble_time_role_status_type = {
    0x823A, sizeof(struct bramble_time_role_status), 1, 1,
    BRAMBLE_LAYER_ACCESS, 0, 1,
    time_role_set_fields,
    time_role_set_ranges,
    NULL,
    NULL};

const struct bramble_message_type bramble_time_zone_get_type = {
    0x823B, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field time_zone_set_fields[] = {
    {offsetof(struct bramble_time_zone_set, time_zone_offset_new), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_time_zone_set, tai_of_zone_change), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
};
_Static_assert(sizeof(struct bramble_time_zone_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Zone Set is too large");
const struct bramble_message_type bramble_time_zone_set_type = {
    0x823C, sizeof(struct bramble_time_zone_set), 6, 6,
    BRAMBLE_LAYER_ACCESS, 0, 2,
    time_zone_set_fields,
    NULL,
    NULL,
    NULL};

static const struct bramble_field time_zone_status_fields[] = {
    {offsetof(struct bramble_time_zone_status, time_zone_offset_current), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_time_zone_status, time_zone_offset_new), BRAMBLE_FIELD_UNSIGNED, 8, 0, 0, 0, 1},
    {offsetof(struct bramble_time_zone_status, tai_of_zone_change), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_time_zone_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Time Zone Status is too large");
const struct bramble_message_type bramble_time_zone_status_type = {
    0x823D, sizeof(struct bramble_time_zone_status), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    time_zone_status_fields,
    NULL,
    NULL,
    NULL};

const struct bramble_message_type bramble_tai_utc_delta_get_type = {
    0x823E, 0, 0, 0,
    BRAMBLE_LAYER_ACCESS, 0, 0,
    NULL,
    NULL,
    NULL,
    NULL};

static const struct bramble_field tai_utc_delta_set_fields[] = {
    {offsetof(struct bramble_tai_utc_delta_set, tai_utc_delta_new), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 1, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_tai_utc_delta_set, tai_of_delta_change), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
};
static const struct bramble_range tai_utc_delta_set_ranges[] = {
    {0, 0},
};
_Static_assert(
    sizeof(struct bramble_tai_utc_delta_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "TAI-UTC Delta Set is too large");
const struct bramble_message_type bramble_tai_utc_delta_set_type = {
    0x823F, sizeof(struct bramble_tai_utc_delta_set), 7, 7,
    BRAMBLE_LAYER_ACCESS, 0, 3,
    tai_utc_delta_set_fields,
    tai_utc_delta_set_ranges,
    NULL,
    NULL};

static const struct bramble_field tai_utc_delta_status_fields[] = {
    {offsetof(struct bramble_tai_utc_delta_status, tai_utc_delta_current), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 1, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_tai_utc_delta_status, tai_utc_delta_new), BRAMBLE_FIELD_UNSIGNED, 15, 0, 0, 0, 1},
    {0, BRAMBLE_FIELD_CONSTANT, 1, 0, 0, 1, BRAMBLE_FIELD_NONE},
    {offsetof(struct bramble_tai_utc_delta_status, tai_of_delta_change), BRAMBLE_FIELD_UNSIGNED, 40, 0, 0, 0, 1},
};
_Static_assert(
    sizeof(struct bramble_tai_utc_delta_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "TAI-UTC Delta Status is too large");
const struct bramble_message_type bramble_tai_utc_delta_status_type = {
    0x8240, sizeof(struct bramble_tai_utc_delta_status), 9, 9,
    BRAMBLE_LAYER_ACCESS, 0, 5,
    tai_utc_delta_status_fields,
    tai_utc_delta_set_ranges,
    NULL,
    NULL};
