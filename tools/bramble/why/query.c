/* Reading the question; see query.h. */
#include "why/query.h"

#include "options.h"

#include <stdlib.h>
#include <string.h>

static bool read_name(const char *option, const char *word, size_t size, struct why_query *query, struct text *error)
{
    if (size == 0 || size >= sizeof query->name) {
        text_add(error, "%s needs a node's name or address, not \"%s\"", option, word);
        return false;
    }
    memcpy(query->name, word, size);
    query->name[size] = 0;
    char *end = NULL;
    unsigned long address = strtoul(query->name, &end, 0);
    if (query->name[0] >= '0' && query->name[0] <= '9') {
        if (*end != 0 || address == 0 || address > 0xFFFF) {
            text_add(error, "%s: \"%s\" is no address: 0x0001 to 0xffff", option, query->name);
            return false;
        }
        query->has_address = true;
        query->address = (uint16_t)address;
    }
    return true;
}

bool why_query_read(const char *word, bool why_not, struct why_query *query, struct text *error)
{
    const char *option = why_not ? "--why-not" : "--why";
    const char *behind = strchr(word, why_not ? '@' : ':');
    memset(query, 0, sizeof *query);
    query->why_not = why_not;
    if (!read_name(option, word, behind == NULL ? strlen(word) : (size_t)(behind - word), query, error)) {
        return false;
    }
    if (behind != NULL && why_not) {
        query->has_time = true;
        return option_time(option, behind + 1, &query->time, error);
    }
    if (behind != NULL) {
        uint64_t sequence = 0;
        query->has_sequence = true;
        if (!option_number(option, behind + 1, 0, 0xFFFFFF, &sequence, error)) {
            return false;
        }
        query->sequence = (uint32_t)sequence;
    }
    return true;
}

bool why_query_options(const char *why, const char *why_not, bool *asked, struct why_query *query, struct text *error)
{
    *asked = why != NULL || why_not != NULL;
    if (why != NULL && why_not != NULL) {
        text_add(error, "either --why or --why-not, not both");
        return false;
    }
    return !*asked || why_query_read(why != NULL ? why : why_not, why == NULL, query, error);
}
