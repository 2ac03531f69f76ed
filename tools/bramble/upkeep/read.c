/* Reading the upkeep of a scenario. */
#include "scenario_reader.h"

static bool read_iv_update(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    static const char *const words[] = {"begin", "end"};
    struct upkeep *upkeep = target;
    size_t word;
    if (!yaml_word(reader, node, "iv_update", words, 2, &word)) {
        return false;
    }
    upkeep->kind = word == 0 ? UPKEEP_IV_BEGIN : UPKEEP_IV_END;
    return true;
}

static bool read_key_refresh(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct upkeep *upkeep = target;
    static const char *const words[] = {"all"};
    size_t word;
    upkeep->kind = UPKEEP_KEY_REFRESH;
    return yaml_word(reader, node, "key_refresh", words, 1, &word);
}

static bool read_away(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct upkeep *upkeep = target;
    upkeep->kind = UPKEEP_AWAY;
    return yaml_read_text(reader, node, &upkeep->who);
}

static bool read_reboot(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct upkeep *upkeep = target;
    upkeep->kind = UPKEEP_REBOOT;
    return yaml_read_text(reader, node, &upkeep->who);
}

static bool read_line(struct yaml_reader *reader, yaml_node_t *node, struct upkeep *upkeep)
{
#define UPKEEP(member) offsetof(struct upkeep, member)
    static const struct yaml_key keys[] = {
        {"at", yaml_read_time, UPKEEP(at), true},
        {"until", yaml_read_time, UPKEEP(until), false},
        {"every", yaml_read_time, UPKEEP(every), false},
        {"iv_update", read_iv_update, 0, false},
        {"key_refresh", read_key_refresh, 0, false},
        {"away", read_away, 0, false},
        {"reboot", read_reboot, 0, false},
    };
#undef UPKEEP
    enum { FIRST_KIND = 3, KEYS = sizeof keys / sizeof keys[0] };
    unsigned found = 0;
    upkeep->line = yaml_line(node);
    upkeep->until = BRAMBLE_NEVER;
    for (size_t i = FIRST_KIND; i < KEYS; i++) {
        found += yaml_value_of(reader, node, keys[i].name) != NULL;
    }
    if (found > 1) {
        return yaml_wrong(reader, upkeep->line, "a line of upkeep is only one of iv_update, key_refresh, away, reboot");
    }
    if (!yaml_map(reader, node, "upkeep", YAML_KEYS(keys), upkeep)) {
        return false;
    }
    if (found == 0) {
        return yaml_wrong(reader, upkeep->line, "what is to be done: iv_update, key_refresh, away or reboot?");
    }
    if (upkeep->until != BRAMBLE_NEVER && upkeep->kind != UPKEEP_AWAY && upkeep->kind != UPKEEP_REBOOT) {
        return yaml_wrong(reader, upkeep->line, "only what lasts (away, reboot with \"every\") can have an \"until\"");
    }
    if (upkeep->every > 0 && upkeep->kind != UPKEEP_REBOOT) {
        return yaml_wrong(reader, upkeep->line, "only reboots can be repeated by \"every\"");
    }
    return upkeep->until > upkeep->at || yaml_wrong(reader, upkeep->line, "what is done must not end before it begins");
}

bool scenario_read_upkeep(struct yaml_reader *reader, yaml_node_t *node, void *target)
{
    struct scenario *scenario = target;
    if (!yaml_is_sequence(reader, node, "upkeep")) {
        return false;
    }
    scenario->upkeep = allocate(yaml_items(node), sizeof *scenario->upkeep);
    for (size_t i = 0; i < yaml_items(node); i++) {
        scenario->upkeep_count++;
        if (!read_line(reader, yaml_item(reader, node, i), &scenario->upkeep[i])) {
            return false;
        }
    }
    return true;
}
