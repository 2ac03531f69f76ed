/* --why and --why-not of `bramble sim`: from the words of the command line to the answer. */
#ifndef TOOL_WHY_QUESTION_H
#define TOOL_WHY_QUESTION_H

#include "why/log.h"
#include "why/story.h"

struct why_question {
    bool asked;
    const char *json;
    struct why_query query;
    struct why_log log;
};

/* Reads the options; none of them is no question. False with a cause. */
bool why_question_read(const char *why, const char *why_not, const char *json, struct why_question *question,
                       struct text *error);
/* Before anything happens in the world. False (and said on stderr) when the question makes no sense there. */
bool why_question_begin(struct why_question *question, struct simulation *simulation);
/* Tells the story. False when there is no such message; `good` where nothing was asked. */
bool why_question_answer(struct why_question *question, struct simulation *simulation, bool good);

/* Prints the story, and writes it as JSON if that is wanted; both commands end with this. False with a message when the
 * file cannot be written. */
bool why_print(const struct why_story *story, const char *json);

#endif
