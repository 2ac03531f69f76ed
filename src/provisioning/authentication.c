/* See authentication.h.
 *
 * A value of size n has n decimal digits (numbers) or n characters (text). What is counted, blinks or pushes, begins at
 * 1: nobody can see a lamp blink no times. Numbers to be shown are written with leading zeros, so that the user knows
 * where they end.
 *
 * The last action of each method is text, the one before it a number, and all others are counted.
 */
#include "provisioning/authentication.h"

#include "base/octets.h"

/* How far the action is from the last one of its method: 4 of OUTPUT, 3 of INPUT. */
static unsigned before_text(unsigned method, unsigned action)
{
    return (unsigned)BRAMBLE_OUTPUT_ALPHANUMERIC + BRAMBLE_AUTHENTICATION_OUTPUT - method - action;
}

bool provisioning_action_is_text(unsigned method, unsigned action)
{
    return before_text(method, action) == 0;
}

bool provisioning_action_is_count(unsigned method, unsigned action)
{
    return before_text(method, action) - 2U < 3U;
}

void provisioning_auth_octets(struct provisioning_agreement *agreement, struct bramble_view octets)
{
    size_t most = agreement->octets;
    memcpy(agreement->of.values.auth_value, octets.data, octets.size < most ? octets.size : most);
}

void provisioning_auth_value(struct provisioning_agreement *agreement, unsigned method,
                             const struct bramble_provisioning_value *value)
{
    uint8_t *auth_value = agreement->of.values.auth_value;
    if (provisioning_action_is_text(method, value->action)) {
        memcpy(auth_value, value->text, BRAMBLE_OOB_SIZE_MAX);
        return;
    }
    uint32_t rest = value->number;
    for (uint8_t *at = auth_value + agreement->octets; rest > 0; rest >>= 8) {
        *--at = (uint8_t)rest;
    }
}

/* ---- Drawn ---- */

#define DRAWS_MAX 64U /* fewer than a sixth are drawn again; a source that needs so many is broken */

/* A character out of ten or thirty-six, each equally likely: octets of the last, incomplete round of the 256 are drawn
 * again, or the small ones would be a little likelier. Negative: the source has failed. */
static int draw(const struct bramble_port *port, unsigned characters)
{
    for (unsigned tries = 0; tries < DRAWS_MAX; tries++) {
        uint8_t octet = 0;
        if (port->random(port->context, &octet, 1) < 0) {
            break;
        }
        if (octet < 256U - 256U % characters) {
            return (int)(octet % characters);
        }
    }
    return BRAMBLE_ERROR_RANDOM;
}

int provisioning_value_generate(const struct bramble_port *port, unsigned method,
                                struct bramble_provisioning_value *value)
{
    unsigned characters = provisioning_action_is_text(method, value->action) ? 36U : 10U;
    unsigned tries = 0;
    do {
        value->number = 0;
        for (unsigned i = 0; i < value->size; i++) {
            int drawn = draw(port, characters);
            if (drawn < 0 || ++tries > DRAWS_MAX * BRAMBLE_OOB_SIZE_MAX) {
                return BRAMBLE_ERROR_RANDOM;
            }
            value->text[i] = (char)(drawn < 10 ? '0' + drawn : 'A' - 10 + drawn);
            value->number = value->number * 10U + (unsigned)drawn;
        }
    } while (value->number == 0 && provisioning_action_is_count(method, value->action));
    value->number = characters == 10U ? value->number : 0;
    return 0;
}

/* ---- Typed ---- */

static void write_digits(struct bramble_provisioning_value *value)
{
    uint32_t rest = value->number;
    for (unsigned i = value->size; i > 0; i--) {
        value->text[i - 1U] = (char)('0' + rest % 10U);
        rest /= 10U;
    }
}

int provisioning_value_number(unsigned method, uint32_t number, struct bramble_provisioning_value *value)
{
    uint32_t bound = 1;
    for (unsigned i = 0; i < value->size; i++) {
        bound *= 10U;
    }
    if (provisioning_action_is_text(method, value->action) || number >= bound ||
        (number == 0 && provisioning_action_is_count(method, value->action))) {
        return BRAMBLE_ERROR_VALUE;
    }
    value->number = number;
    write_digits(value);
    return 0;
}

int provisioning_value_read(unsigned method, struct bramble_view typed, struct bramble_provisioning_value *value)
{
    bool text = provisioning_action_is_text(method, value->action);
    uint32_t number = 0;
    if (typed.size == 0 || typed.size > value->size) {
        return BRAMBLE_ERROR_LENGTH;
    }
    for (size_t i = 0; i < typed.size; i++) {
        unsigned digit = typed.data[i] - (unsigned)'0';
        if (digit >= 10U && !(text && typed.data[i] - (unsigned)'A' < 26U)) {
            return BRAMBLE_ERROR_VALUE;
        }
        number = number * 10U + digit;
    }
    if (!text) {
        return provisioning_value_number(method, number, value);
    }
    memcpy(value->text, typed.data, typed.size);
    return 0;
}
