/* Made by src/message/generate.py from src/message/descriptions/time.txt: do not edit. */
/* clang-format off */
#include <bramble/describe.h>
#include <bramble/messages/time.h>

const struct bramble_message_names bramble_time_get_names = {
    bramble_time_get_type,
    "Time Get", "time",
    NULL, 0, 0, 0};

static const struct bramble_field_names time_set_field_names[] = {
    {"tai_seconds", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"subsecond", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 256},
    {"uncertainty", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"time_authority", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tai_utc_delta", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -255, 1, 1},
    {"time_zone_offset", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -960, 15, 1},
};
const struct bramble_message_names bramble_time_set_names = {
    bramble_time_set_type,
    "Time Set", "time",
    time_set_field_names, 6, 10, 10};

static const struct bramble_field_names time_status_field_names[] = {
    {"tai_seconds", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"subsecond", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 256},
    {"uncertainty", "ms", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 10, 1},
    {"time_authority", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tai_utc_delta", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -255, 1, 1},
    {"time_zone_offset", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -960, 15, 1},
};
const struct bramble_message_names bramble_time_status_names = {
    bramble_time_status_type,
    "Time Status", "time",
    time_status_field_names, 7, 5, 10};

const struct bramble_message_names bramble_time_role_get_names = {
    bramble_time_role_get_type,
    "Time Role Get", "time",
    NULL, 0, 0, 0};

static const struct bramble_value_name time_role_values[] = {
    {0, "None"},
    {1, "Authority"},
    {2, "Relay"},
    {3, "Client"},
};
static const struct bramble_field_names time_role_set_field_names[] = {
    {"time_role", NULL, NULL, time_role_values, 4, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_time_role_set_names = {
    bramble_time_role_set_type,
    "Time Role Set", "time",
    time_role_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_time_role_status_names = {
    bramble_time_role_status_type,
    "Time Role Status", "time",
    time_role_set_field_names, 1, 1, 1};

const struct bramble_message_names bramble_time_zone_get_names = {
    bramble_time_zone_get_type,
    "Time Zone Get", "time",
    NULL, 0, 0, 0};

static const struct bramble_field_names time_zone_set_field_names[] = {
    {"time_zone_offset_new", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -960, 15, 1},
    {"tai_of_zone_change", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_time_zone_set_names = {
    bramble_time_zone_set_type,
    "Time Zone Set", "time",
    time_zone_set_field_names, 2, 6, 6};

static const struct bramble_field_names time_zone_status_field_names[] = {
    {"time_zone_offset_current", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -960, 15, 1},
    {"time_zone_offset_new", "min", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -960, 15, 1},
    {"tai_of_zone_change", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_time_zone_status_names = {
    bramble_time_zone_status_type,
    "Time Zone Status", "time",
    time_zone_status_field_names, 3, 7, 7};

const struct bramble_message_names bramble_tai_utc_delta_get_names = {
    bramble_tai_utc_delta_get_type,
    "TAI-UTC Delta Get", "time",
    NULL, 0, 0, 0};

static const struct bramble_field_names tai_utc_delta_set_field_names[] = {
    {"tai_utc_delta_new", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -255, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tai_of_delta_change", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_tai_utc_delta_set_names = {
    bramble_tai_utc_delta_set_type,
    "TAI-UTC Delta Set", "time",
    tai_utc_delta_set_field_names, 3, 7, 7};

static const struct bramble_field_names tai_utc_delta_status_field_names[] = {
    {"tai_utc_delta_current", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -255, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tai_utc_delta_new", "s", NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, -255, 1, 1},
    {NULL, NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
    {"tai_of_delta_change", NULL, NULL, NULL, 0, BRAMBLE_SHOWN_DECIMAL, 0, 1, 1},
};
const struct bramble_message_names bramble_tai_utc_delta_status_names = {
    bramble_tai_utc_delta_status_type,
    "TAI-UTC Delta Status", "time",
    tai_utc_delta_status_field_names, 5, 9, 9};
