/* The table of commands, and those that only answer or compute; see controller.h.
 *
 * The numbers beside each command are its place among the supported commands (Core Specification, volume 4, part E,
 * section 6.27): a command that stands here and is available is one that the controller says it has, and no other.
 */
#include "controller.h"

#include <string.h>

#define HCI_VERSION_5_0 0x09U
#define NO_COMPANY 0xFFFFU
#define ACL_OCTETS 27U
#define ACL_PACKETS 4U
#define FEATURE_EXTENDED_ADVERTISING (1ULL << 12U)
/* Non-connectable, scannable and connectable advertising, passive and active scanning, and each of the three with each
 * of the two (section 7.8.27). */
#define STATES 0x7737U
#define BLOCK_OCTETS 16U

#define RUN(name)                                                                                                      \
    static uint8_t name(struct air_controller *controller, const uint8_t *parameters, size_t size,                     \
                        struct air_reply *reply)
#define UNUSED(name) (void)(name)

RUN(reset)
{
    UNUSED(parameters), UNUSED(size), UNUSED(reply);
    air_controller_reset(controller);
    return AIR_SUCCESS;
}

static uint64_t mask_of(const uint8_t octets[8])
{
    return air_get(octets, 4) | (uint64_t)air_get(&octets[4], 4) << 32U;
}

RUN(event_mask)
{
    UNUSED(size), UNUSED(reply);
    controller->event_mask = mask_of(parameters);
    return AIR_SUCCESS;
}

RUN(le_event_mask)
{
    UNUSED(size), UNUSED(reply);
    controller->le_event_mask = mask_of(parameters);
    return AIR_SUCCESS;
}

/* Things that change nothing here: the second page of the event mask has no event of ours, and the host's support for
 * LE is out of the question. */
RUN(accept)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size), UNUSED(reply);
    return AIR_SUCCESS;
}

RUN(le_host_support)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, 1, 2); /* supported; never both kinds at once */
    return AIR_SUCCESS;
}

RUN(version)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, HCI_VERSION_5_0, 1);
    air_reply_put(reply, 0, 2);
    air_reply_put(reply, HCI_VERSION_5_0, 1); /* of the link layer: the same number */
    air_reply_put(reply, NO_COMPANY, 2);
    air_reply_put(reply, 0, 2);
    return AIR_SUCCESS;
}

RUN(features)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, 0x6000000000U, 8); /* LE, and nothing else */
    return AIR_SUCCESS;
}

RUN(buffer_size)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, ACL_OCTETS, 2);
    air_reply_put(reply, 0, 1);
    air_reply_put(reply, ACL_PACKETS, 2);
    air_reply_put(reply, 0, 2);
    return AIR_SUCCESS;
}

RUN(bd_addr)
{
    UNUSED(parameters), UNUSED(size);
    air_reply_copy(reply, controller->public_address, sizeof controller->public_address);
    return AIR_SUCCESS;
}

RUN(le_buffer_size)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, ACL_OCTETS, 2);
    air_reply_put(reply, ACL_PACKETS, 1);
    return AIR_SUCCESS;
}

RUN(le_features)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, FEATURE_EXTENDED_ADVERTISING, 8);
    return AIR_SUCCESS;
}

RUN(le_states)
{
    UNUSED(controller), UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, STATES, 8);
    return AIR_SUCCESS;
}

RUN(transmit_power)
{
    UNUSED(parameters), UNUSED(size);
    air_reply_put(reply, (uint8_t)controller->transmit_power_dbm, 1);
    air_reply_put(reply, (uint8_t)controller->transmit_power_dbm, 1);
    return AIR_SUCCESS;
}

/* Refused while a legacy advertiser or a scanner is at work (section 7.8.4); extended sets have addresses of their own.
 */
RUN(random_address)
{
    UNUSED(size), UNUSED(reply);
    bool advertises = controller->used == AIR_LEGACY && controller->sets[0].enabled;
    if (advertises || controller->scan.enabled) {
        return AIR_DISALLOWED;
    }
    memcpy(controller->random_address, parameters, sizeof controller->random_address);
    controller->has_random_address = true;
    return AIR_SUCCESS;
}

/* ---- Computing --------------------------------------------------------------------------------------------------- */

/* All numbers of HCI have their lowest octet first, blocks of AES are written with the highest first. */
RUN(le_encrypt)
{
    UNUSED(size);
    const struct bramble_crypto *crypto = controller->crypto;
    uint8_t octets[BLOCK_OCTETS];
    uint8_t plain[BLOCK_OCTETS];
    bramble_key key = 0;
    air_turn_round(octets, parameters, BLOCK_OCTETS);
    air_turn_round(plain, &parameters[BLOCK_OCTETS], BLOCK_OCTETS);
    int result = crypto->key_import(crypto->context, octets, &key);
    if (result >= 0) {
        result = crypto->block(crypto->context, key, plain, octets);
        crypto->key_destroy(crypto->context, key);
    }
    if (result < 0) {
        return AIR_HARDWARE_FAILURE;
    }
    air_turn_round(plain, octets, BLOCK_OCTETS);
    air_reply_copy(reply, plain, BLOCK_OCTETS);
    return AIR_SUCCESS;
}

RUN(le_rand)
{
    UNUSED(parameters), UNUSED(size);
    uint8_t octets[8];
    if (controller->port.random(controller->port.context, octets, sizeof octets) < 0) {
        return AIR_HARDWARE_FAILURE;
    }
    air_reply_copy(reply, octets, sizeof octets);
    return AIR_SUCCESS;
}

static bool curve_is_busy(const struct air_controller *controller)
{
    return controller->key_ticket != 0 || controller->dhkey_ticket != 0;
}

RUN(public_key)
{
    UNUSED(parameters), UNUSED(size), UNUSED(reply);
    const struct bramble_port *port = &controller->port;
    if (curve_is_busy(controller)) {
        return AIR_DISALLOWED;
    }
    if (port->random(port->context, controller->private_key, sizeof controller->private_key) < 0 ||
        port->p256(port->context, controller->private_key, NULL, &controller->key_ticket) < 0) {
        return AIR_HARDWARE_FAILURE;
    }
    return AIR_SUCCESS;
}

RUN(dhkey)
{
    UNUSED(size), UNUSED(reply);
    const struct bramble_port *port = &controller->port;
    uint8_t peer[BRAMBLE_P256_PUBLIC_OCTETS];
    if (curve_is_busy(controller)) {
        return AIR_DISALLOWED;
    }
    air_turn_round(&peer[0], &parameters[0], 32);
    air_turn_round(&peer[32], &parameters[32], 32);
    return port->p256(port->context, controller->private_key, peer, &controller->dhkey_ticket) < 0 ? AIR_INVALID
                                                                                                   : AIR_SUCCESS;
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

RUN(supported_commands);

#define OPCODE_LE_ENCRYPT 0x2017U
#define OPCODE_LE_PUBLIC_KEY 0x2025U
#define OPCODE_LE_DHKEY 0x2026U

/* opcode, octets of parameters from and to, place among the supported commands, family, answer, function */
static const struct air_command commands[] = {
    {0x0C01, 8, 8, 5, 6, AIR_EITHER, AIR_COMPLETE, event_mask},
    {0x0C03, 0, 0, 5, 7, AIR_EITHER, AIR_COMPLETE, reset},
    {0x0C63, 8, 8, 22, 2, AIR_EITHER, AIR_COMPLETE, accept}, /* Set Event Mask Page 2 */
    {0x0C6C, 0, 0, 24, 5, AIR_EITHER, AIR_COMPLETE, le_host_support},
    {0x0C6D, 2, 2, 24, 6, AIR_EITHER, AIR_COMPLETE, accept}, /* Write LE Host Support */
    {0x1001, 0, 0, 14, 3, AIR_EITHER, AIR_COMPLETE, version},
    {0x1002, 0, 0, 14, 4, AIR_EITHER, AIR_COMPLETE, supported_commands},
    {0x1003, 0, 0, 14, 5, AIR_EITHER, AIR_COMPLETE, features},
    {0x1005, 0, 0, 14, 7, AIR_EITHER, AIR_COMPLETE, buffer_size},
    {0x1009, 0, 0, 15, 1, AIR_EITHER, AIR_COMPLETE, bd_addr},
    {0x2001, 8, 8, 25, 0, AIR_EITHER, AIR_COMPLETE, le_event_mask},
    {0x2002, 0, 0, 25, 1, AIR_EITHER, AIR_COMPLETE, le_buffer_size},
    {0x2003, 0, 0, 25, 2, AIR_EITHER, AIR_COMPLETE, le_features},
    {0x2005, 6, 6, 25, 4, AIR_EITHER, AIR_COMPLETE, random_address},
    {0x2006, 15, 15, 25, 5, AIR_LEGACY, AIR_COMPLETE, air_legacy_parameters},
    {0x2007, 0, 0, 25, 6, AIR_LEGACY, AIR_COMPLETE, air_legacy_power},
    {0x2008, 32, 32, 25, 7, AIR_LEGACY, AIR_COMPLETE, air_legacy_data},
    {0x2009, 32, 32, 26, 0, AIR_LEGACY, AIR_COMPLETE, air_legacy_scan_response},
    {0x200A, 1, 1, 26, 1, AIR_LEGACY, AIR_COMPLETE, air_legacy_enable},
    {0x200B, 7, 7, 26, 2, AIR_LEGACY, AIR_COMPLETE, air_scan_parameters},
    {0x200C, 2, 2, 26, 3, AIR_LEGACY, AIR_COMPLETE, air_scan_enable},
    {0x200F, 0, 0, 26, 6, AIR_EITHER, AIR_COMPLETE, air_white_list_size},
    {0x2010, 0, 0, 26, 7, AIR_EITHER, AIR_COMPLETE, air_white_list_clear},
    {0x2011, 7, 7, 27, 0, AIR_EITHER, AIR_COMPLETE, air_white_list_add},
    {0x2012, 7, 7, 27, 1, AIR_EITHER, AIR_COMPLETE, air_white_list_remove},
    {OPCODE_LE_ENCRYPT, 32, 32, 27, 6, AIR_EITHER, AIR_COMPLETE, le_encrypt},
    {0x2018, 0, 0, 27, 7, AIR_EITHER, AIR_COMPLETE, le_rand},
    {0x201C, 0, 0, 28, 3, AIR_EITHER, AIR_COMPLETE, le_states},
    {OPCODE_LE_PUBLIC_KEY, 0, 0, 34, 1, AIR_EITHER, AIR_STATUS, public_key},
    {OPCODE_LE_DHKEY, 64, 64, 34, 2, AIR_EITHER, AIR_STATUS, dhkey},
    {0x2035, 7, 7, 36, 1, AIR_EXTENDED, AIR_COMPLETE, air_set_address},
    {0x2036, 25, 25, 36, 2, AIR_EXTENDED, AIR_COMPLETE, air_set_parameters},
    {0x2037, 4, 255, 36, 3, AIR_EXTENDED, AIR_COMPLETE, air_set_data},
    {0x2038, 4, 255, 36, 4, AIR_EXTENDED, AIR_COMPLETE, air_set_scan_response},
    {0x2039, 2, 255, 36, 5, AIR_EXTENDED, AIR_COMPLETE, air_set_enable_command},
    {0x203A, 0, 0, 36, 6, AIR_EXTENDED, AIR_COMPLETE, air_set_data_length},
    {0x203B, 0, 0, 36, 7, AIR_EXTENDED, AIR_COMPLETE, air_set_number},
    {0x203C, 1, 1, 37, 0, AIR_EXTENDED, AIR_COMPLETE, air_set_remove},
    {0x203D, 0, 0, 37, 1, AIR_EXTENDED, AIR_COMPLETE, air_set_clear},
    {0x2041, 8, 255, 37, 5, AIR_EXTENDED, AIR_COMPLETE, air_scan_extended_parameters},
    {0x2042, 6, 6, 37, 6, AIR_EXTENDED, AIR_COMPLETE, air_scan_extended_enable},
    {0x204B, 0, 0, 38, 7, AIR_EITHER, AIR_COMPLETE, transmit_power},
};
#define COMMANDS (sizeof commands / sizeof commands[0])

static bool available(const struct air_controller *controller, uint16_t opcode)
{
    if (opcode == OPCODE_LE_ENCRYPT) {
        return controller->crypto != NULL;
    }
    return (opcode != OPCODE_LE_PUBLIC_KEY && opcode != OPCODE_LE_DHKEY) || controller->port.p256 != NULL;
}

RUN(supported_commands)
{
    UNUSED(parameters), UNUSED(size);
    uint8_t octets[64] = {0};
    for (size_t i = 0; i < COMMANDS; i++) {
        if (available(controller, commands[i].opcode)) {
            octets[commands[i].octet] |= (uint8_t)(1U << commands[i].bit);
        }
    }
    air_reply_copy(reply, octets, sizeof octets);
    return AIR_SUCCESS;
}

const struct air_command *air_command_find(const struct air_controller *controller, uint16_t opcode)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        if (commands[i].opcode == opcode) {
            return available(controller, opcode) ? &commands[i] : NULL;
        }
    }
    return NULL;
}
