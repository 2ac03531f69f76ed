/* The question of --why and --why-not: whose message, or what did not reach whom. */
#ifndef TOOL_WHY_QUERY_H
#define TOOL_WHY_QUERY_H

#include "text.h"

struct why_query {
    bool why_not;
    char name[64];    /* as given, without sequence number and time */
    bool has_address; /* the name is a number */
    uint16_t address;
    bool has_sequence;
    uint32_t sequence;
    bool has_time;
    bramble_time time;
};

/* Reads SRC[:SEQ] or, for `why_not`, DST[@TIME]. False with a cause. */
bool why_query_read(const char *word, bool why_not, struct why_query *query, struct text *error);
/* Reads what one of --why and --why-not gave; both at once are refused. *asked tells whether any was given. */
bool why_query_options(const char *why, const char *why_not, bool *asked, struct why_query *query, struct text *error);

#endif
