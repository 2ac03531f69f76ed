/* See authentication.h.
 *
 * A value of size n has n decimal digits (numbers) or n characters (text). What is counted, blinks or pushes, begins at
 * 1: nobody can see a lamp blink no times. Numbers to be shown are written with leading zeros, so that the user knows
 * where they end.
 */
#include "provisioning/authentication.h"

#include "base/octets.h"

#define CHARACTERS 36U /* 0 to 9, A to Z */

void provisioning_auth_none(uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
}

void provisioning_auth_number(uint8_t algorithm, uint64_t number, uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
    struct writer writer = writer_of(auth_value + provisioning_value_octets(algorithm) - sizeof number, sizeof number);
    writer_big(&writer, number, sizeof number);
}

void provisioning_auth_octets(uint8_t algorithm, struct bramble_view octets, uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    size_t most = provisioning_value_octets(algorithm);
    size_t count = octets.size < most ? octets.size : most;
    memset(auth_value, 0, PROVISIONING_VALUE_MAX);
    if (count > 0) {
        memcpy(auth_value, octets.data, count);
    }
}

void provisioning_auth_value(uint8_t algorithm, uint8_t method, const struct bramble_provisioning_value *value,
                             uint8_t auth_value[PROVISIONING_VALUE_MAX])
{
    if (provisioning_action_is_text(method, value->action)) {
        size_t length = 0;
        while (length < BRAMBLE_OOB_SIZE_MAX && value->text[length] != 0) {
            length++;
        }
        provisioning_auth_octets(algorithm, view_of(value->text, length), auth_value);
    } else {
        provisioning_auth_number(algorithm, value->number, auth_value);
    }
}

bool provisioning_action_is_text(uint8_t method, uint8_t action)
{
    return method == BRAMBLE_AUTHENTICATION_OUTPUT ? action == BRAMBLE_OUTPUT_ALPHANUMERIC
                                                   : action == BRAMBLE_INPUT_ALPHANUMERIC;
}

bool provisioning_action_is_count(uint8_t method, uint8_t action)
{
    return method == BRAMBLE_AUTHENTICATION_OUTPUT ? action <= BRAMBLE_OUTPUT_VIBRATE : action <= BRAMBLE_INPUT_TWIST;
}

#define DRAWS_MAX 64U /* fewer than half are drawn again; a source that needs so many is broken */

/* Numbers of the last, incomplete round of the 2^32 are drawn again, or the small ones would be a little likelier. */
int provisioning_random_below(const struct bramble_port *port, uint32_t bound, uint32_t *number)
{
    uint32_t limit = UINT32_MAX - UINT32_MAX % bound;
    for (unsigned draw = 0; draw < DRAWS_MAX; draw++) {
        uint8_t octets[4];
        if (port->random(port->context, octets, sizeof octets) < 0) {
            return BRAMBLE_ERROR_RANDOM;
        }
        struct reader reader = reader_of(view_of(octets, sizeof octets));
        uint32_t drawn = (uint32_t)reader_big(&reader, 4);
        if (drawn < limit) {
            *number = drawn % bound;
            return 0;
        }
    }
    return BRAMBLE_ERROR_RANDOM;
}

static uint32_t ten_to(uint8_t digits)
{
    uint32_t power = 1;
    for (uint8_t i = 0; i < digits; i++) {
        power *= 10;
    }
    return power;
}

static void write_digits(struct bramble_provisioning_value *value)
{
    uint32_t rest = value->number;
    for (uint8_t i = value->size; i > 0; i--) {
        value->text[i - 1] = (char)('0' + rest % 10);
        rest /= 10;
    }
    value->text[value->size] = 0;
}

static int generate_text(const struct bramble_port *port, struct bramble_provisioning_value *value)
{
    for (uint8_t i = 0; i < value->size; i++) {
        uint32_t drawn = 0;
        int result = provisioning_random_below(port, CHARACTERS, &drawn);
        if (result < 0) {
            return result;
        }
        value->text[i] = (char)(drawn < 10 ? '0' + drawn : 'A' + (drawn - 10));
    }
    value->text[value->size] = 0;
    value->number = 0;
    return 0;
}

int provisioning_value_generate(const struct bramble_port *port, uint8_t method,
                                struct bramble_provisioning_value *value)
{
    if (provisioning_action_is_text(method, value->action)) {
        return generate_text(port, value);
    }
    uint32_t least = provisioning_action_is_count(method, value->action) ? 1 : 0;
    int result = provisioning_random_below(port, ten_to(value->size) - least, &value->number);
    value->number += least;
    write_digits(value);
    return result;
}

int provisioning_value_number(uint8_t method, uint32_t number, struct bramble_provisioning_value *value)
{
    if (provisioning_action_is_text(method, value->action) || number >= ten_to(value->size) ||
        (number == 0 && provisioning_action_is_count(method, value->action))) {
        return BRAMBLE_ERROR_VALUE;
    }
    value->number = number;
    write_digits(value);
    return 0;
}

static bool is_digit(uint8_t octet)
{
    return octet >= '0' && octet <= '9';
}

static int read_text(struct bramble_view typed, struct bramble_provisioning_value *value)
{
    for (size_t i = 0; i < typed.size; i++) {
        if (!is_digit(typed.data[i]) && !(typed.data[i] >= 'A' && typed.data[i] <= 'Z')) {
            return BRAMBLE_ERROR_VALUE;
        }
    }
    memcpy(value->text, typed.data, typed.size);
    value->text[typed.size] = 0;
    return 0;
}

int provisioning_value_read(uint8_t method, struct bramble_view typed, struct bramble_provisioning_value *value)
{
    if (typed.size == 0 || typed.size > value->size) {
        return BRAMBLE_ERROR_LENGTH;
    }
    if (provisioning_action_is_text(method, value->action)) {
        return read_text(typed, value);
    }
    uint32_t number = 0;
    for (size_t i = 0; i < typed.size; i++) {
        if (!is_digit(typed.data[i])) {
            return BRAMBLE_ERROR_VALUE;
        }
        number = number * 10 + (uint32_t)(typed.data[i] - '0');
    }
    return provisioning_value_number(method, number, value);
}
