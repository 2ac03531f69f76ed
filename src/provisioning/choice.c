/* See choice.h.
 *
 * Strength is how many values somebody in the middle would have to try: the bits of a static value, the digits of a
 * number, the characters of a text. An action that is counted (blinks, pushes) is given one digit unless more are asked
 * for: nobody counts to ten million. "The best" compares what both sides can do; without a user in front of the
 * provisioner (no actions in the wishes) only a static value counts. Of two that are equally strong the later one is
 * taken, which is easier on the user.
 */
#include "provisioning/choice.h"

#define BITS_PER_CHARACTER_X100 517 /* log2(36) */
#define BITS_PER_DIGIT_X100 332     /* log2(10) */
#define BITS_STATIC_X100 12800
#define ANY_ACTION 255U
#define NO_METHOD 255U

int provisioning_choice_check(const struct bramble_provisioning_choice *choice)
{
    unsigned method = choice->authentication;
    return choice->algorithm > BRAMBLE_ALGORITHM_HMAC_SHA256 ||
                   (method > BRAMBLE_AUTHENTICATION_INPUT && method != BRAMBLE_AUTHENTICATION_BEST) ||
                   (choice->action > 15 && choice->action != ANY_ACTION) || choice->size > BRAMBLE_OOB_SIZE_MAX
               ? BRAMBLE_ERROR_VALUE
               : 0;
}

static int strength(const uint8_t *start)
{
    unsigned method = start[PROVISIONING_START_METHOD];
    if (method == NO_METHOD) {
        return -1;
    }
    if (method < BRAMBLE_AUTHENTICATION_OUTPUT) {
        return method == BRAMBLE_AUTHENTICATION_STATIC ? BITS_STATIC_X100 : 0;
    }
    return start[PROVISIONING_START_SIZE] * (provisioning_action_is_text(method, start[PROVISIONING_START_ACTION])
                                                 ? BITS_PER_CHARACTER_X100
                                                 : BITS_PER_DIGIT_X100);
}

static unsigned size_for(const uint8_t *capabilities, unsigned method, unsigned action, unsigned wanted)
{
    if (method < BRAMBLE_AUTHENTICATION_OUTPUT || wanted > 0) {
        return method < BRAMBLE_AUTHENTICATION_OUTPUT ? 0 : wanted;
    }
    unsigned most =
        capabilities[method == BRAMBLE_AUTHENTICATION_INPUT ? PROVISIONING_CAPABLE_SIZE + PROVISIONING_CAPABLE_TO_INPUT
                                                            : PROVISIONING_CAPABLE_SIZE];
    return provisioning_action_is_count(method, action) && most > 0 ? 1 : most;
}

/* The actions of a method that are considered; "none" stands at the place of the first. */
static unsigned actions_of(const struct provisioning_wishes *wishes, unsigned method)
{
    const struct bramble_provisioning_choice *choice = &wishes->choice;
    if (choice->authentication == BRAMBLE_AUTHENTICATION_BEST) {
        const uint8_t actions[] = {1, wishes->static_size > 0, wishes->output_actions, wishes->input_actions};
        return actions[method];
    }
    if (choice->authentication != method) {
        return 0;
    }
    return method < BRAMBLE_AUTHENTICATION_OUTPUT ? 1U : choice->action == ANY_ACTION ? 0xFFU : 1U << choice->action;
}

static void consider(const uint8_t *capabilities, const struct provisioning_wishes *wishes, unsigned method,
                     uint8_t *best)
{
    unsigned actions = actions_of(wishes, method);
    for (unsigned action = 0; actions >> action != 0; action++) {
        const uint8_t candidate[PROVISIONING_START_OCTETS] = {
            best[PROVISIONING_START_ALGORITHM], best[PROVISIONING_START_KEY], (uint8_t)method, (uint8_t)action,
            (uint8_t)size_for(capabilities, method, action, wishes->choice.size)};
        if ((actions >> action & 1U) != 0 && provisioning_start_possible(capabilities, candidate) &&
            strength(candidate) >= strength(best)) {
            memcpy(best, candidate, sizeof candidate);
        }
    }
}

unsigned provisioning_make_choice(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
                                  const struct provisioning_wishes *wishes, uint8_t start[PROVISIONING_START_OCTETS])
{
    unsigned wanted = wishes->choice.algorithm != 0 ? wishes->choice.algorithm : wishes->algorithms;
    unsigned common = capabilities[PROVISIONING_CAPABLE_ALGORITHMS] & wanted;
    bool have_key = wishes->public_key_given || wishes->public_key_asked || wishes->choice.public_key_oob;
    bool use_key = have_key && (capabilities[PROVISIONING_CAPABLE_KEY] & 1U) != 0;
    if ((common & (BRAMBLE_ALGORITHM_HMAC_SHA256 | BRAMBLE_ALGORITHM_CMAC_AES128)) == 0) {
        return BRAMBLE_PROVISIONING_CAUSE_NO_COMMON_ALGORITHM;
    }
    if (!use_key && (wishes->public_key_required || wishes->choice.public_key_oob)) {
        return BRAMBLE_PROVISIONING_CAUSE_NO_PUBLIC_KEY;
    }
    start[PROVISIONING_START_ALGORITHM] = (common & BRAMBLE_ALGORITHM_HMAC_SHA256) != 0;
    start[PROVISIONING_START_KEY] = use_key;
    start[PROVISIONING_START_METHOD] = NO_METHOD;
    for (unsigned method = BRAMBLE_AUTHENTICATION_NONE; method <= BRAMBLE_AUTHENTICATION_INPUT; method++) {
        consider(capabilities, wishes, method, start);
    }
    return start[PROVISIONING_START_METHOD] == NO_METHOD ? BRAMBLE_PROVISIONING_CAUSE_NO_AUTHENTICATION
                                                         : BRAMBLE_PROVISIONING_CAUSE_NONE;
}
