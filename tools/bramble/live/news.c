/* Turns what a node, its controller and its books tell into news.
 *
 * Packets are dropped all the time for reasons that are no trouble: other networks, repeats, messages for others. Which
 * these are stands in a table; all other reasons are told, each once in LIVE_DROP_PAUSE with how many there were, or a
 * stream of them would drown everything else.
 */
#include "live.h"

#include <string.h>

/* ---- The node ---------------------------------------------------------------------------------------------------- */

static void provisioning(struct teller *teller, const struct bramble_provisioning_event *told)
{
    const char *cause;
    switch (told->kind) {
    case BRAMBLE_PROVISIONING_LINK_OPENED:
        teller_say(teller, "provisioning", json_pack("{s:s}", "step", "opened"), "a provisioner has opened a link");
        break;
    case BRAMBLE_PROVISIONING_ATTENTION:
        teller_say(teller, "attention", json_pack("{s:i}", "seconds", told->of.attention_s), "for %u s",
                   told->of.attention_s);
        break;
    case BRAMBLE_PROVISIONING_FAILED:
        cause = bramble_provisioning_cause_name(told->of.cause);
        teller_say(teller, "provisioning", json_pack("{s:s,s:s}", "step", "failed", "cause", cause), "failed: %s",
                   bramble_provisioning_cause_text(told->of.cause));
        break;
    default: /* its end is told by `joined` */
        break;
    }
}

static void joined(struct live *live, const struct bramble_node *node)
{
    bool update;
    uint32_t iv_index = bramble_node_iv_index(node, &update);
    uint16_t address = bramble_node_address(node);
    teller_say(&live->teller, "joined",
               json_pack("{s:i,s:I,s:b}", "address", address, "iv_index", (json_int_t)iv_index, "iv_update", update),
               "a member of a network, at address 0x%04x; IV index %u%s", address, (unsigned)iv_index,
               update ? ", an IV update is under way" : "");
}

static void store_failed(struct teller *teller, const struct bramble_event *event)
{
    char name[BRAMBLE_RECORD_NAME_MAX];
    (void)bramble_record_name((uint16_t)event->value, name, sizeof name);
    teller_say(teller, "store_failed",
               json_pack("{s:s,s:s}", "record", name, "error", bramble_error_name(event->error)), "%s: %s", name,
               bramble_error_text(event->error));
}

static void with_address(struct teller *teller, const char *name, const struct bramble_event *event, const char *text)
{
    teller_say(teller, name,
               json_pack("{s:i,s:I,s:I}", "address", event->address, "value", (json_int_t)event->value, "against",
                         (json_int_t)event->against),
               "0x%04x: %s (%u against %u)", event->address, text, (unsigned)event->value, (unsigned)event->against);
}

void news_event(void *application, struct bramble_node *node, const struct bramble_event *event)
{
    struct live *live = application;
    struct teller *teller = &live->teller;
    bool update;
    switch (event->kind) {
    case BRAMBLE_EVENT_PROVISIONING:
        provisioning(teller, event->provisioning);
        break;
    case BRAMBLE_EVENT_JOINED:
        joined(live, node);
        break;
    case BRAMBLE_EVENT_RESET:
        teller_say(teller, "reset", NULL, "no longer a member of a network; waits to be provisioned");
        break;
    case BRAMBLE_EVENT_IV_INDEX: {
        uint32_t iv_index = bramble_node_iv_index(node, &update);
        teller_say(teller, "iv_index", json_pack("{s:I,s:b}", "iv_index", (json_int_t)iv_index, "iv_update", update),
                   "%u%s", (unsigned)iv_index, update ? ", an IV update is under way" : "");
        break;
    }
    case BRAMBLE_EVENT_KEYS:
        teller_say(teller, "keys", NULL, "keys were added, changed or deleted");
        break;
    case BRAMBLE_EVENT_CONFIGURATION:
        teller_say(teller, "configuration", NULL,
                   "bindings, subscriptions, publications or states of the node have changed");
        break;
    case BRAMBLE_EVENT_ATTENTION:
        teller_say(teller, "attention", json_pack("{s:i}", "seconds", (int)event->value), "for %u s",
                   (unsigned)event->value);
        break;
    case BRAMBLE_EVENT_REPLAY_LIST_FULL:
        with_address(teller, "replay_list_full", event, "is not heard, all places of the replay list are taken");
        break;
    case BRAMBLE_EVENT_SOURCE_REFUSED:
        with_address(teller, "source_refused", event, "is refused, its numbers are old");
        break;
    case BRAMBLE_EVENT_SEQUENCE_LOW:
        teller_say(teller, "sequence_low", json_pack("{s:I}", "left", (json_int_t)event->value),
                   "%u sequence numbers are left; the network needs an IV update", (unsigned)event->value);
        break;
    case BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH:
        with_address(teller, "iv_index_out_of_reach", event, "the network's IV index cannot be followed");
        break;
    case BRAMBLE_EVENT_STORE_FAILED:
        store_failed(teller, event);
        break;
    case BRAMBLE_EVENT_STORE_WORKS:
        teller_say(teller, "store_works", NULL, "all that waited is written");
        break;
    default:
        break;
    }
}

/* ---- The controller ---------------------------------------------------------------------------------------------- */

void news_controller(void *context, bramble_time now, bool there, const char *text)
{
    struct teller *teller = &((struct live *)context)->teller;
    (void)now;
    teller_say(teller, there ? "controller_found" : "controller_lost", NULL, "%s", text);
}

/* What does not take the controller away, and should be known all the same. */
void news_host_event(void *context, const struct bramble_host_event *event)
{
    struct teller *teller = &((struct live *)context)->teller;
    if (event->kind == BRAMBLE_HOST_EVENT_AIRED_FEWER) {
        teller_say(teller, "aired_fewer", json_pack("{s:i,s:i}", "asked", event->asked, "aired", event->aired),
                   "the controller aired %u of %u transmissions", event->aired, event->asked);
    } else if (event->kind == BRAMBLE_HOST_EVENT_NOT_COUNTED) {
        teller_say(teller, "not_counted", NULL, "%s", bramble_host_event_text(event->kind));
    }
}

/* ---- Drops ------------------------------------------------------------------------------------------------------- */

static const uint8_t quiet[] = {
    BRAMBLE_DROP_NONE,
    BRAMBLE_DROP_ADVERTISEMENT_MALFORMED,
    BRAMBLE_DROP_ADVERTISEMENT_TYPE,
    BRAMBLE_DROP_BEACON_UNKNOWN_NETWORK,
    BRAMBLE_DROP_NOT_PROVISIONED,
    BRAMBLE_DROP_NETWORK_UNKNOWN_NID,
    BRAMBLE_DROP_NETWORK_AUTHENTICATION, /* another network whose key has the same 7 bits */
    BRAMBLE_DROP_NETWORK_OTHER,
    BRAMBLE_DROP_NETWORK_TTL,
    BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY, /* between others that share the network */
    BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD,
    BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED,
    BRAMBLE_DROP_TRANSPORT_ACK_UNEXPECTED,
    BRAMBLE_DROP_TRANSPORT_CONTROL_UNKNOWN,
    BRAMBLE_DROP_ACCESS_NO_MODEL,
    BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED,
    BRAMBLE_DROP_PROVISIONING_OTHER_LINK,
    BRAMBLE_DROP_PROVISIONING_OUT_OF_ORDER,
    BRAMBLE_DROP_PROVISIONING_REPEATED,
};

void news_trace(void *context, const struct bramble_trace *trace)
{
    struct live *live = context;
    bool dropped = trace->kind == BRAMBLE_TRACE_DROPPED || trace->kind == BRAMBLE_TRACE_HEARD;
    if (trace->drop == BRAMBLE_DROP_ADVERTISING_FAILED && !bramble_host_is_ready(&live->world.host)) {
        return; /* that the controller is gone has been told */
    }
    if (!dropped || trace->drop >= BRAMBLE_DROP_COUNT || memchr(quiet, trace->drop, sizeof quiet) != NULL) {
        return;
    }
    live->drops[trace->drop].count++;
    live->drops[trace->drop].last = *trace;
    live->new_drops++;
}

static void tell_drop(struct live *live, unsigned reason, struct live_drop *drop)
{
    const struct bramble_trace *last = &drop->last;
    const char *name = bramble_drop_name((enum bramble_drop)reason);
    char from[40] = "";
    if (last->source != BRAMBLE_ADDRESS_UNASSIGNED) {
        (void)snprintf(from, sizeof from, ", the last from 0x%04x", last->source);
    }
    teller_say(&live->teller, "drop",
               json_pack("{s:s,s:I,s:i,s:i,s:I,s:I}", "reason", name, "count", (json_int_t)drop->count, "source",
                         last->source, "destination", last->destination, "sequence", (json_int_t)last->sequence,
                         "value", (json_int_t)last->value),
               "%s: %s; %u of them%s", name, bramble_drop_text((enum bramble_drop)reason), (unsigned)drop->count, from);
}

void news_drops(struct live *live)
{
    bramble_time now = bramble_loop_now(&live->world.loop);
    if (live->new_drops == 0) {
        return;
    }
    live->new_drops = 0;
    for (unsigned i = 0; i < BRAMBLE_DROP_COUNT; i++) {
        struct live_drop *drop = &live->drops[i];
        if (drop->count == 0) {
            continue;
        }
        if (drop->told && now < drop->told_at + LIVE_DROP_PAUSE) {
            live->new_drops++; /* later */
            continue;
        }
        tell_drop(live, i, drop);
        drop->count = 0;
        drop->told = true;
        drop->told_at = now;
    }
}
