/* The question of a simulation; see question.h. */
#include "why/question.h"

#include "report.h"
#include "simulation.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool why_question_read(const char *why, const char *why_not, const char *json, struct why_question *question,
                       struct text *error)
{
    question->json = json;
    if (!why_query_options(why, why_not, &question->asked, &question->query, error)) {
        return false;
    }
    if (json != NULL && !question->asked) {
        text_add(error, "--why-json goes with --why or --why-not");
        return false;
    }
    return true;
}

bool why_question_begin(struct why_question *question, struct simulation *simulation)
{
    struct text error = {0};
    if (!question->asked) {
        return true;
    }
    if (!why_log_start(&question->log, simulation, &question->query, &error)) {
        fprintf(stderr, "bramble: %s\n", error.octets);
        text_free(&error);
        why_log_end(&question->log);
        return false;
    }
    simulation->why = &question->log;
    return true;
}

static void name_of(void *context, uint16_t address, char name[WHY_NAME_OCTETS])
{
    const struct simulation *simulation = context;
    const struct group *group = scenario_group_at(simulation->scenario, address);
    const struct sim_node *node = bramble_address_is_unicast(address) ? simulation_at(context, address) : NULL;
    if (node != NULL) {
        snprintf(name, WHY_NAME_OCTETS, "%s", node->placed->name);
    } else if (group != NULL) {
        snprintf(name, WHY_NAME_OCTETS, "%s", group->name);
    } else {
        snprintf(name, WHY_NAME_OCTETS, "0x%04x", address);
    }
}

bool why_print(const struct why_story *story, const char *json)
{
    bool instead = json != NULL && strcmp(json, "-") == 0;
    if (!instead) {
        struct text text = {0};
        why_words(story, &text);
        fputs(text.octets, stdout);
        text_free(&text);
    }
    if (json == NULL) {
        return true;
    }
    json_t *value = why_json(story);
    bool good = report_json_write(value, instead ? "/dev/stdout" : json);
    if (!good) {
        fprintf(stderr, "bramble: %s: %s\n", json, strerror(errno));
    }
    json_decref(value);
    return good;
}

bool why_question_answer(struct why_question *question, struct simulation *simulation, bool good)
{
    if (!question->asked) {
        return good;
    }
    struct why_story story;
    why_story_start(&story, &question->query, false);
    const struct why_message *message = why_log_answer(&question->log, &story.none);
    if (message != NULL) {
        why_tell_message(&story, message, name_of, simulation);
        uint32_t of = question->query.why_not ? question->log.node : WHY_NOBODY;
        why_tell_simulated(&story, simulation, message, of);
    }
    bool told = message != NULL || (question->query.why_not && question->log.seen > 0);
    bool written = why_print(&story, question->json);
    why_story_end(&story);
    simulation->why = NULL;
    why_log_end(&question->log);
    return told && written;
}
