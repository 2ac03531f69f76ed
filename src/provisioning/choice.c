/* See choice.h.
 *
 * Strength is how many values somebody in the middle would have to try: the bits of a static value, the digits of a
 * number, the characters of a text. An action that is counted (blinks, pushes) is given one digit unless more are asked
 * for: nobody counts to ten million. "The best" compares what both sides can do; without a user in front of the
 * provisioner (no actions in the wishes) only a static value counts.
 */
#include "provisioning/choice.h"

#define BITS_PER_CHARACTER_X100 517U /* log2(36) */
#define BITS_PER_DIGIT_X100 332U     /* log2(10) */
#define BITS_STATIC_X100 12800U
#define ANY_ACTION 255U

static bool method_known(uint8_t method)
{
    return method <= BRAMBLE_AUTHENTICATION_INPUT || method == BRAMBLE_AUTHENTICATION_BEST;
}

int provisioning_choice_check(const struct bramble_provisioning_choice *choice)
{
    return (choice->algorithm != 0 && choice->algorithm != BRAMBLE_ALGORITHM_CMAC_AES128 &&
            choice->algorithm != BRAMBLE_ALGORITHM_HMAC_SHA256) ||
                   !method_known(choice->authentication) || (choice->action > 15 && choice->action != ANY_ACTION) ||
                   choice->size > BRAMBLE_OOB_SIZE_MAX
               ? BRAMBLE_ERROR_VALUE
               : 0;
}

static unsigned strength(const struct provisioning_start *start)
{
    switch (start->method) {
    case BRAMBLE_AUTHENTICATION_NONE:
        return 0;
    case BRAMBLE_AUTHENTICATION_STATIC:
        return BITS_STATIC_X100;
    default:
        return start->size * (provisioning_action_is_text(start->method, start->action) ? BITS_PER_CHARACTER_X100
                                                                                        : BITS_PER_DIGIT_X100);
    }
}

static uint8_t size_for(uint8_t method, uint8_t action, uint8_t wanted, uint8_t most)
{
    if (wanted > 0) {
        return wanted;
    }
    return provisioning_action_is_count(method, action) && most > 0 ? 1 : most;
}

/* The strongest action of a method among those in `actions`; ties go to the later one, which is easier on the user. */
static void consider_actions(const struct bramble_device_capabilities *capabilities, uint16_t actions, uint8_t method,
                             uint8_t wanted_size, struct provisioning_start *best, bool *found)
{
    uint8_t most = method == BRAMBLE_AUTHENTICATION_OUTPUT ? capabilities->output_size : capabilities->input_size;
    for (uint8_t action = 0; action < 16; action++) {
        struct provisioning_start candidate = *best;
        candidate.method = method;
        candidate.action = action;
        candidate.size = size_for(method, action, wanted_size, most);
        if ((actions & BRAMBLE_ACTION_BIT(action)) != 0 && candidate.size > 0 &&
            provisioning_start_possible(capabilities, &candidate) &&
            (!*found || strength(&candidate) >= strength(best))) {
            *best = candidate;
            *found = true;
        }
    }
}

static void consider_plain(const struct bramble_device_capabilities *capabilities, uint8_t method,
                           struct provisioning_start *best, bool *found)
{
    struct provisioning_start candidate = *best;
    candidate.method = method;
    candidate.action = 0;
    candidate.size = 0;
    if (provisioning_start_possible(capabilities, &candidate) && (!*found || strength(&candidate) > strength(best))) {
        *best = candidate;
        *found = true;
    }
}

static bool choose_method(const struct bramble_device_capabilities *capabilities,
                          const struct provisioning_wishes *wishes, struct provisioning_start *start)
{
    const struct bramble_provisioning_choice *choice = &wishes->choice;
    uint16_t fixed = (uint16_t)(choice->action == ANY_ACTION ? UINT16_MAX : BRAMBLE_ACTION_BIT(choice->action & 15U));
    bool found = false;
    switch (choice->authentication) {
    case BRAMBLE_AUTHENTICATION_NONE:
    case BRAMBLE_AUTHENTICATION_STATIC:
        consider_plain(capabilities, choice->authentication, start, &found);
        break;
    case BRAMBLE_AUTHENTICATION_OUTPUT:
    case BRAMBLE_AUTHENTICATION_INPUT:
        consider_actions(capabilities, fixed, choice->authentication, choice->size, start, &found);
        break;
    default:
        consider_actions(capabilities, wishes->output_actions, BRAMBLE_AUTHENTICATION_OUTPUT, choice->size, start,
                         &found);
        consider_actions(capabilities, wishes->input_actions, BRAMBLE_AUTHENTICATION_INPUT, choice->size, start,
                         &found);
        if (wishes->static_size > 0) {
            consider_plain(capabilities, BRAMBLE_AUTHENTICATION_STATIC, start, &found);
        }
        consider_plain(capabilities, BRAMBLE_AUTHENTICATION_NONE, start, &found);
        break;
    }
    return found;
}

unsigned provisioning_make_choice(const struct bramble_device_capabilities *capabilities,
                                  const struct provisioning_wishes *wishes, struct provisioning_start *start)
{
    uint16_t wanted = wishes->choice.algorithm != 0 ? wishes->choice.algorithm : wishes->algorithms;
    uint16_t common = capabilities->algorithms & wanted;
    bool have_key = wishes->public_key_given || wishes->public_key_asked || wishes->choice.public_key_oob;
    memset(start, 0, sizeof *start);
    if ((common & BRAMBLE_ALGORITHM_HMAC_SHA256) != 0) {
        start->algorithm = PROVISIONING_ALGORITHM_HMAC;
    } else if ((common & BRAMBLE_ALGORITHM_CMAC_AES128) != 0) {
        start->algorithm = PROVISIONING_ALGORITHM_CMAC;
    } else {
        return BRAMBLE_PROVISIONING_CAUSE_NO_COMMON_ALGORITHM;
    }
    start->public_key_oob = capabilities->public_key_oob && have_key;
    if (!start->public_key_oob && (wishes->public_key_required || wishes->choice.public_key_oob)) {
        return BRAMBLE_PROVISIONING_CAUSE_NO_PUBLIC_KEY;
    }
    return choose_method(capabilities, wishes, start) ? BRAMBLE_PROVISIONING_CAUSE_NONE
                                                      : BRAMBLE_PROVISIONING_CAUSE_NO_AUTHENTICATION;
}
