/* What a capture shows; captured.c. */
#ifndef TOOL_WHY_CAPTURED_H
#define TOOL_WHY_CAPTURED_H

#include "why/story.h"

/* Whether something of the message was such that receivers are likely to have refused it, or did not acknowledge it. */
bool why_captured_problem(const struct why_book *book, const struct why_message *message);

/* What can be told of it. */
void why_tell_captured(struct why_story *story, const struct why_book *book, const struct why_message *message,
                       why_namer *name_of, void *context);

#endif
