/* bramble node: an application as a real node. What its files share.
 *
 * command.c reads the words and lives; application.c has the applications and what can be seen of them from outside;
 * news.c turns what the node tells into news; teller.c writes news as lines or as JSON.
 */
#ifndef TOOL_LIVE_H
#define TOOL_LIVE_H

#include "apps.h"
#include "text.h"

#include <bramble/linux.h>
#include <jansson.h>

/* ---- News -------------------------------------------------------------------------------------------------------- */

struct teller {
    bool json;
    const char *name; /* before each line; NULL: none */
    bool broken;      /* nobody reads it any more */
};

/* Tells one thing, in a line of its own: as "event: text", or as an object with `fields` (taken over; may be NULL), the
 * event, the time and the name. */
void teller_say(struct teller *teller, const char *event, json_t *fields, const char *format, ...) TOOL_FORMAT(4, 5);

/* ---- Applications ------------------------------------------------------------------------------------------------ */

struct live;

/* One of the applications of apps.h, which are the simulator's. */
struct live_kind {
    const char *name;
    const char *help;
    const struct bramble_composition *composition;
    void (*init)(struct live *live);
    /* Tells what has changed since it was last asked; after each turn. May be NULL. */
    void (*look)(struct live *live);
    /* Somebody types on or off. NULL: nothing can be switched. Negative: an error. */
    int (*switch_it)(struct live *live, bool on);
};
/* NULL, with what is wrong in `error`. */
const struct live_kind *live_kind_named(const char *name, struct text *error);
void live_kinds_list(struct text *text);

/* ---- A node that lives ------------------------------------------------------------------------------------------- */

#define LIVE_DROP_PAUSE BRAMBLE_SECONDS(10) /* between two news of one drop reason */

struct live_drop {
    uint32_t count; /* since it was last told */
    bool told;
    bramble_time told_at;
    struct bramble_trace last;
};

/* `application` comes first: the application that a model knows is the whole. */
struct live {
    union {
        struct lamp lamp;
        struct wall_switch wall_switch;
        struct floor_sensor sensor;
        struct relay_only relay;
    } application;
    const struct live_kind *kind;
    struct teller teller;
    struct bramble_linux world;
    uint8_t uuid[16];
    bool stop;
    /* What was last seen of the application. */
    bool on;
    struct bramble_floor_reading reading;
    struct live_drop drops[BRAMBLE_DROP_COUNT];
    uint32_t new_drops;
};

/* For the node's configuration and the options of its world; `context` is the struct live. */
void news_event(void *application, struct bramble_node *node, const struct bramble_event *event);
void news_controller(void *context, bramble_time now, bool there, const char *text);
void news_host_event(void *context, const struct bramble_host_event *event);
void news_trace(void *context, const struct bramble_trace *trace);
/* Tells of drops that matter, each reason once in a while; after each turn. */
void news_drops(struct live *live);

#endif
