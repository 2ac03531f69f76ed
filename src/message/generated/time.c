/* Made by src/message/generate.py from src/message/descriptions/time.txt: do not edit. */
/* clang-format off */
#include <bramble/messages/time.h>

#include <stddef.h>

const struct bramble_message_type bramble_time_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x37}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_time_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Set is too large");
const struct bramble_message_type bramble_time_set_type[] = {
    /* opcode, size */ {0x01}, {0x5C}, {sizeof(struct bramble_time_set)},
    /* tai_seconds */ {0x8F}, {offsetof(struct bramble_time_set, tai_seconds) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_time_set, tai_seconds) + BRAMBLE_HIGH_HALF}, {0x07},
    /* subsecond */ {0x8E}, {offsetof(struct bramble_time_set, subsecond)}, {0x07},
    /* uncertainty */ {0x07},
    /* time_authority */ {0x00},
    /* tai_utc_delta */ {0x0E},
    /* time_zone_offset */ {0x07},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_time_status) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Status is too large");
const struct bramble_message_type bramble_time_status_type[] = {
    /* opcode, size */ {0x01}, {0x5D}, {sizeof(struct bramble_time_status)},
    /* tai_seconds */ {0x8F}, {offsetof(struct bramble_time_status, tai_seconds) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_time_status, tai_seconds) + BRAMBLE_HIGH_HALF}, {0x07},
    /* has_details */ {0x8E}, {offsetof(struct bramble_time_status, has_details)}, {0x87}, {0x05},
    /* subsecond */ {0x07},
    /* uncertainty */ {0x07},
    /* time_authority */ {0x00},
    /* tai_utc_delta */ {0x0E},
    /* time_zone_offset */ {0x07},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_time_role_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x38}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_time_role_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Role Set is too large");
const struct bramble_message_type bramble_time_role_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x39}, {sizeof(struct bramble_time_role_set)},
    /* time_role */ {0x47}, {0x03},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_time_role_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Time Role Status is too large");
const struct bramble_message_type bramble_time_role_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3A}, {sizeof(struct bramble_time_role_status)},
    /* time_role */ {0x47}, {0x03},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_time_zone_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3B}, {0x00},
    /* end */ {0x80},
};

_Static_assert(sizeof(struct bramble_time_zone_set) <= BRAMBLE_MESSAGE_FIELDS_MAX, "Time Zone Set is too large");
const struct bramble_message_type bramble_time_zone_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3C}, {sizeof(struct bramble_time_zone_set)},
    /* time_zone_offset_new */ {0x07},
    /* tai_of_zone_change */ {0x8F}, {offsetof(struct bramble_time_zone_set, tai_of_zone_change) + BRAMBLE_LOW_HALF},
    {0x1F}, {0x8F}, {offsetof(struct bramble_time_zone_set, tai_of_zone_change) + BRAMBLE_HIGH_HALF}, {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_time_zone_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "Time Zone Status is too large");
const struct bramble_message_type bramble_time_zone_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3D}, {sizeof(struct bramble_time_zone_status)},
    /* time_zone_offset_current */ {0x07},
    /* time_zone_offset_new */ {0x07},
    /* tai_of_zone_change */ {0x8F},
    {offsetof(struct bramble_time_zone_status, tai_of_zone_change) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_time_zone_status, tai_of_zone_change) + BRAMBLE_HIGH_HALF}, {0x07},
    /* end */ {0x80},
};

const struct bramble_message_type bramble_tai_utc_delta_get_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3E}, {0x00},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_tai_utc_delta_set) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "TAI-UTC Delta Set is too large");
const struct bramble_message_type bramble_tai_utc_delta_set_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x3F}, {sizeof(struct bramble_tai_utc_delta_set)},
    /* tai_utc_delta_new */ {0x0E},
    /* constant */ {0x8B}, {0x00}, {0x00},
    /* tai_of_delta_change */ {0x8F},
    {offsetof(struct bramble_tai_utc_delta_set, tai_of_delta_change) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_tai_utc_delta_set, tai_of_delta_change) + BRAMBLE_HIGH_HALF}, {0x07},
    /* end */ {0x80},
};

_Static_assert(
    sizeof(struct bramble_tai_utc_delta_status) <= BRAMBLE_MESSAGE_FIELDS_MAX,
    "TAI-UTC Delta Status is too large");
const struct bramble_message_type bramble_tai_utc_delta_status_type[] = {
    /* opcode, size */ {0x02}, {0x82}, {0x40}, {sizeof(struct bramble_tai_utc_delta_status)},
    /* tai_utc_delta_current */ {0x0E},
    /* constant */ {0x8B}, {0x00}, {0x00},
    /* tai_utc_delta_new */ {0x0E},
    /* constant */ {0x8B}, {0x00}, {0x00},
    /* tai_of_delta_change */ {0x8F},
    {offsetof(struct bramble_tai_utc_delta_status, tai_of_delta_change) + BRAMBLE_LOW_HALF}, {0x1F}, {0x8F},
    {offsetof(struct bramble_tai_utc_delta_status, tai_of_delta_change) + BRAMBLE_HIGH_HALF}, {0x07},
    /* end */ {0x80},
};
