/* The log of a session, done again in virtual time; session.h tells how it is written. */
#ifndef TOOL_AIR_REPLAY_H
#define TOOL_AIR_REPLAY_H

#include "air/session.h"

/* Repeats the log of `path`, with a new log and a capture if these are wanted. Answers the exit status: 0 when all came
 * out the same to the last byte, 1 with the first difference in `error` when it did not, 2 when the file is no log. */
int air_replay(const char *path, const char *log, const char *pcap, bool quiet, struct text *error);

#endif
