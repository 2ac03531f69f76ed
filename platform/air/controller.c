/* The life of a virtual controller, its answers and events, and what the world calls; see controller.h. */
#include "controller.h"

#include <string.h>

#define EVENT_MASK_DEFAULT 0x00001FFFFFFFFFFFU /* section 7.3.1: LE Meta is not in it */
#define LE_EVENT_MASK_DEFAULT 0x1FU            /* section 7.8.1 */
#define EVENT_MASK_LE_META (1ULL << 61U)
#define EVENT_MASK_HARDWARE_ERROR (1ULL << 15U)
#define EVENT_OCTETS_MAX 255U

/* ---- Events ------------------------------------------------------------------------------------------------------ */

static void put_event(struct air_controller *controller, enum air_event event, const uint8_t *octets, size_t size)
{
    uint8_t packet[3U + EVENT_OCTETS_MAX] = {AIR_PACKET_EVENT, (uint8_t)event, (uint8_t)size};
    memcpy(&packet[3], octets, size);
    controller->output(controller->context, packet, 3U + size);
}

bool air_le_event(struct air_controller *controller, enum air_le_event event, const uint8_t *octets, size_t size)
{
    uint8_t body[EVENT_OCTETS_MAX] = {(uint8_t)event};
    if ((controller->event_mask & EVENT_MASK_LE_META) == 0 ||
        (controller->le_event_mask >> ((unsigned)event - 1U) & 1U) == 0) {
        return false;
    }
    if (size > 0) {
        memcpy(&body[1], octets, size);
    }
    put_event(controller, AIR_EVENT_LE_META, body, size + 1U);
    return true;
}

/* ---- Commands ---------------------------------------------------------------------------------------------------- */

void air_reply_put(struct air_reply *reply, uint64_t value, unsigned octets)
{
    for (unsigned i = 0; i < octets; i++) {
        reply->octets[reply->size++] = (uint8_t)(value >> (8U * i));
    }
}

void air_reply_copy(struct air_reply *reply, const void *octets, size_t size)
{
    memcpy(&reply->octets[reply->size], octets, size);
    reply->size = (uint8_t)(reply->size + size);
}

/* One command more may always be sent: each is answered before the next is read. */
static void put_complete(struct air_controller *controller, uint16_t opcode, uint8_t status,
                         const struct air_reply *reply)
{
    uint8_t body[4U + sizeof reply->octets] = {1, (uint8_t)opcode, (uint8_t)(opcode >> 8U), status};
    memcpy(&body[4], reply->octets, reply->size);
    put_event(controller, AIR_EVENT_COMMAND_COMPLETE, body, 4U + reply->size);
}

static void put_status(struct air_controller *controller, uint16_t opcode, uint8_t status)
{
    const uint8_t body[] = {status, 1, (uint8_t)opcode, (uint8_t)(opcode >> 8U)};
    put_event(controller, AIR_EVENT_COMMAND_STATUS, body, sizeof body);
}

/* V4: whoever has used the one family is refused the other. */
static bool family_fits(struct air_controller *controller, enum air_family family)
{
    if (family != AIR_EITHER && controller->used != AIR_EITHER && controller->used != family) {
        return false;
    }
    controller->used = family == AIR_EITHER ? controller->used : family;
    return true;
}

static uint8_t run_command(struct air_controller *controller, const struct air_command *command,
                           const uint8_t *parameters, size_t size, struct air_reply *reply)
{
    if (!family_fits(controller, (enum air_family)command->family)) {
        return AIR_DISALLOWED;
    }
    if (size < command->least || size > command->most) {
        return AIR_INVALID;
    }
    return command->run(controller, parameters, size, reply);
}

static void take_command(void *context, uint16_t opcode, const uint8_t *parameters, size_t size)
{
    struct air_controller *controller = context;
    const struct air_command *command = air_command_find(controller, opcode);
    struct air_reply reply = {.size = 0};
    controller->counts.commands++;
    if (command == NULL) {
        controller->counts.unknown++;
        put_status(controller, opcode, AIR_UNKNOWN_COMMAND);
        return;
    }
    uint8_t status = run_command(controller, command, parameters, size, &reply);
    controller->counts.refused += status != AIR_SUCCESS;
    if (command->answer == AIR_STATUS) {
        put_status(controller, opcode, status);
    } else {
        put_complete(controller, opcode, status, &reply);
    }
}

static void take_data(void *context, uint8_t kind)
{
    struct air_controller *controller = context;
    (void)kind;
    controller->counts.data_packets++;
}

static void lose_sync(void *context)
{
    struct air_controller *controller = context;
    const uint8_t code = 0;
    controller->counts.lost_sync++;
    if ((controller->event_mask & EVENT_MASK_HARDWARE_ERROR) != 0) {
        put_event(controller, AIR_EVENT_HARDWARE_ERROR, &code, 1);
    }
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

void air_controller_reset(struct air_controller *controller)
{
    controller->event_mask = EVENT_MASK_DEFAULT;
    controller->le_event_mask = LE_EVENT_MASK_DEFAULT;
    controller->used = AIR_EITHER;
    controller->has_random_address = false;
    controller->white_list_count = 0;
    controller->key_ticket = 0; /* the world answers them all the same; nobody listens */
    controller->dhkey_ticket = 0;
    memset(controller->random_address, 0, sizeof controller->random_address);
    memset(controller->private_key, 0, sizeof controller->private_key);
    air_sets_reset(controller);
    air_scan_reset(controller);
}

void air_controller_start(struct air_controller *controller, const struct air_controller_config *config)
{
    memset(controller, 0, sizeof *controller);
    controller->world = config->world;
    controller->radio = config->radio;
    controller->crypto = config->crypto;
    controller->output = config->output;
    controller->context = config->context;
    controller->transmit_power_dbm = config->transmit_power_dbm;
    bramble_world_port(config->world, config->radio, &controller->port);
    controller->set_count =
        controller->port.advertising_sets < AIR_SETS_MAX ? controller->port.advertising_sets : AIR_SETS_MAX;
    /* Locally administered (the bit 0x02 of the first octet as it is written): no manufacturer has given it away. */
    const uint8_t address[] = {(uint8_t)config->number, (uint8_t)(config->number >> 8U), 0x00, 0x1E, 0xB3, 0x02};
    memcpy(controller->public_address, address, sizeof address);
    const struct air_h4_host host = {take_command, take_data, lose_sync, controller};
    air_h4_start(&controller->h4, &host);
    air_controller_reset(controller);
}

void air_controller_input(struct air_controller *controller, const uint8_t *octets, size_t size)
{
    air_h4_read(&controller->h4, octets, size);
    bramble_world_poke(controller->world, controller->radio);
}

/* ---- The owner of the radio -------------------------------------------------------------------------------------- */

static void owner_heard(void *context, bramble_time now, const struct bramble_heard *heard)
{
    (void)now;
    air_scan_heard(context, heard);
}

static void owner_done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct air_controller *controller = context;
    uint8_t body[65] = {result < 0 ? AIR_INVALID : AIR_SUCCESS};
    if (air_sets_done(controller, now, ticket, result)) {
        return;
    }
    if (ticket == controller->key_ticket) {
        controller->key_ticket = 0;
        if (result >= 0) {
            air_turn_round(&body[1], &data.data[0], 32);
            air_turn_round(&body[33], &data.data[32], 32);
        }
        (void)air_le_event(controller, AIR_LE_PUBLIC_KEY, body, 65);
    } else if (ticket == controller->dhkey_ticket) {
        controller->dhkey_ticket = 0;
        if (result >= 0) {
            air_turn_round(&body[1], data.data, 32);
        } else {
            memset(&body[1], 0xFF, 32); /* as section 7.7.65.9 has it for a point that is not on the curve */
        }
        (void)air_le_event(controller, AIR_LE_DHKEY, body, 33);
    }
}

static bramble_time owner_due(const void *context)
{
    const struct air_controller *controller = context;
    bramble_time due = air_sets_due(controller);
    return controller->scan.until < due ? controller->scan.until : due;
}

static bramble_time owner_run(void *context, bramble_time now)
{
    air_sets_run(context, now);
    air_scan_run(context, now);
    return owner_due(context);
}

const struct bramble_owner air_owner = {owner_heard, owner_done, owner_run, owner_due};
