/* What a provisioner with OOB chooses (oob.h).
 *
 * Strength is how many values somebody in the middle would have to try: the bits of a static value, the digits of a
 * number, the characters of a text. An action that is counted (blinks, pushes) is given one digit unless more are asked
 * for: nobody counts to ten million. "The best" compares what both sides can do; without a user in front of the
 * provisioner (no actions in the wishes) only a static value counts. Of two that are equally strong the later one is
 * taken, which is easier on the user.
 */
#include "provisioning/oob.h"

#define BITS_PER_CHARACTER_X100 517 /* log2(36) */
#define BITS_PER_DIGIT_X100 332     /* log2(10) */
#define BITS_STATIC_X100 12800
#define ANY_ACTION 255U
#define NO_METHOD 255U
#define ALGORITHMS (BRAMBLE_ALGORITHM_CMAC_AES128 | BRAMBLE_ALGORITHM_HMAC_SHA256)

/* ---- What the application wants ---- */

static int check_choice(unsigned method, unsigned action, unsigned size)
{
    return (method > BRAMBLE_AUTHENTICATION_INPUT && method != BRAMBLE_AUTHENTICATION_BEST) ||
                   (action > 15 && action != ANY_ACTION) || size > BRAMBLE_OOB_SIZE_MAX
               ? BRAMBLE_ERROR_VALUE
               : 0;
}

static int check_options(const struct bramble_provision_options *options)
{
    if (options->static_oob.size > PROVISIONING_VALUE_MAX ||
        (options->public_key.size != 0 && options->public_key.size != BRAMBLE_P256_PUBLIC_OCTETS)) {
        return BRAMBLE_ERROR_LENGTH;
    }
    return options->algorithms > ALGORITHMS ? BRAMBLE_ERROR_VALUE
                                            : check_choice(options->authentication, options->action, options->size);
}

static void keep_options(struct provisioning_session *session, const struct bramble_provision_options *options)
{
    struct provisioning_wishes *wishes = &session->wishes;
    wishes->choice.authentication = options->authentication;
    wishes->choice.action = options->action;
    wishes->choice.size = options->size;
    wishes->algorithms = (uint8_t)(options->algorithms != 0 ? options->algorithms : ALGORITHMS);
    wishes->output_actions = (uint8_t)options->output_actions;
    wishes->input_actions = (uint8_t)options->input_actions;
    wishes->static_size = (uint8_t)options->static_oob.size;
    wishes->public_key_given = options->public_key.size > 0;
    wishes->public_key_asked = options->public_key_asked;
    wishes->public_key_required = options->public_key_required;
    if (wishes->static_size > 0) {
        memcpy(session->confirmation, options->static_oob.data, wishes->static_size);
    }
    if (wishes->public_key_given) {
        memcpy(session->peer, options->public_key.data, BRAMBLE_P256_PUBLIC_OCTETS);
    }
}

static int take_choice(struct provisioning_session *session, const struct bramble_provisioning_choice *choice)
{
    struct provisioning_wishes *wishes = &session->wishes;
    int result = choice->algorithm > BRAMBLE_ALGORITHM_HMAC_SHA256
                     ? BRAMBLE_ERROR_VALUE
                     : check_choice(choice->authentication, choice->action, choice->size);
    if (result == 0) {
        wishes->choice = *choice;
        wishes->public_key_asked = choice->public_key_oob && !wishes->public_key_given;
    }
    return result;
}

static void find_key(struct provisioning_session *session)
{
    if (session->wishes.public_key_given) {
        session->peer_key = true; /* it has been in the inputs from the beginning */
    } else {
        provisioning_oob_ask(session, PROVISIONING_ASKED_PUBLIC_KEY, BRAMBLE_PROVISIONING_PUBLIC_KEY_REQUESTED);
    }
}

/* ---- The best that both can ---- */

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

static unsigned choose(const uint8_t capabilities[PROVISIONING_CAPABILITIES_OCTETS],
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

const struct bramble_oob bramble_oob_provisioner = {
    .check = provisioning_oob_check,
    .offer = provisioning_oob_offer,
    .start = provisioning_oob_start,
    .find_value = provisioning_oob_find_value,
    .answer = provisioning_oob_answer,
    .salt = provisioning_hmac_salt,
    .confirm = provisioning_hmac_confirm,
    .check_options = check_options,
    .keep_options = keep_options,
    .take_choice = take_choice,
    .choose = choose,
    .find_key = find_key,
};
