/* What one radio met of one packet; see reception.h. */
#include "why/reception.h"

#include <string.h>

const char *loss_why_name(unsigned why)
{
    static const char *const names[] = {
#define LOSS_WHY_NAME(name, text) #name,
        LOSS_WHYS(LOSS_WHY_NAME)
#undef LOSS_WHY_NAME
    };
    return why < LOSS_WHY_COUNT ? names[why] : "?";
}

const char *loss_why_text(unsigned why)
{
    static const char *const texts[] = {
#define LOSS_WHY_TEXT(name, text) text,
        LOSS_WHYS(LOSS_WHY_TEXT)
#undef LOSS_WHY_TEXT
    };
    return why < LOSS_WHY_COUNT ? texts[why] : "?";
}

/* ---- Gathering --------------------------------------------------------------------------------------------------- */

void reception_start(struct reception *reception)
{
    memset(reception, 0, sizeof *reception);
    reception->transmitter = WHY_NOBODY;
}

void reception_air(struct reception *reception, const struct bramble_air_event *event)
{
    if (event->kind == BRAMBLE_AIR_LOST) {
        reception->lost[event->loss]++;
        reception->last_lost.loss = event->loss;
        reception->last_lost.channel = event->channel;
        reception->last_lost.transmitter = event->transmitter;
        reception->last_lost.other = event->other;
        reception->last_lost.at = event->time;
        return;
    }
    if (reception->heard++ == 0) {
        reception->transmitter = event->transmitter;
        reception->channel = event->channel;
        reception->first = event->time + bramble_air_time_us(event->data.size);
    }
}

void reception_heard(struct reception *reception, const struct bramble_trace *trace)
{
    reception->repeated |= trace->classification == BRAMBLE_CLASS_REPEATED;
    reception->echo |= trace->classification == BRAMBLE_CLASS_OWN_ECHO;
    if (!reception->classified && trace->classification != BRAMBLE_CLASS_REPEATED &&
        trace->classification != BRAMBLE_CLASS_OWN_ECHO) {
        reception->classified = true;
        reception->trace = *trace;
    }
}

uint32_t reception_copies(const struct reception *reception)
{
    uint32_t copies = reception->heard;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        copies += reception->lost[i];
    }
    return copies;
}

enum loss_why reception_why(const struct reception *reception)
{
    static const uint8_t whys[BRAMBLE_LOSS_COUNT] = {
        [BRAMBLE_LOSS_OFF] = LOSS_OFF,
        [BRAMBLE_LOSS_NOT_SCANNING] = LOSS_ROTATION,
        [BRAMBLE_LOSS_SCAN_WINDOW] = LOSS_ROTATION,
        [BRAMBLE_LOSS_SCAN_ROTATION] = LOSS_ROTATION,
        [BRAMBLE_LOSS_HALF_DUPLEX] = LOSS_HALF_DUPLEX,
        [BRAMBLE_LOSS_COLLISION] = LOSS_COLLISION,
        [BRAMBLE_LOSS_JAMMER] = LOSS_JAMMER,
        [BRAMBLE_LOSS_LINK] = LOSS_LINK,
    };
    if (reception->heard > 0) {
        const struct bramble_trace *trace = &reception->trace;
        bool over = (trace->classification == BRAMBLE_CLASS_RELAYED && trace->drop == BRAMBLE_DROP_NONE) ||
                    trace->drop == BRAMBLE_DROP_NETWORK_OTHER || trace->drop == BRAMBLE_DROP_NETWORK_TTL ||
                    trace->drop == BRAMBLE_DROP_NETWORK_RELAY_FULL;
        bool named = over || trace->drop != BRAMBLE_DROP_NONE;
        if (!reception->classified) {
            return reception->echo ? LOSS_OWN_ADDRESS : reception->repeated ? LOSS_KNOWN : LOSS_UNEXPLAINED;
        }
        return !named ? LOSS_UNEXPLAINED : over ? LOSS_NOT_WANTED : LOSS_STACK;
    }
    uint32_t by[LOSS_WHY_COUNT] = {0};
    enum loss_why most = LOSS_OUT_OF_RANGE;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        by[whys[i]] += reception->lost[i];
    }
    for (unsigned i = 0; i < LOSS_WHY_COUNT; i++) {
        if (by[i] > by[most]) {
            most = (enum loss_why)i;
        }
    }
    return most;
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

static void key_words(struct text *text, const struct bramble_trace *trace)
{
    if ((trace->value & 0x40) != 0) {
        text_add(text, "AppKey with AID 0x%02x", (unsigned)(trace->value & 0x3F));
    } else {
        text_add(text, "device key that could be meant by a message of 0x%04x", trace->source);
    }
}

static void segments_words(struct text *text, uint32_t held)
{
    text_add(text, "of its segments only");
    for (unsigned i = 0; i < 32; i++) {
        if ((held >> i & 1U) != 0) {
            text_add(text, " %u", i);
        }
    }
    text_add(text, " came");
}

static bool network_words(struct text *text, const struct bramble_trace *trace)
{
    unsigned value = (unsigned)trace->value;
    switch (trace->drop) {
    case BRAMBLE_DROP_NOT_PROVISIONED:
        text_add(text, "it is in no network yet");
        return true;
    case BRAMBLE_DROP_NETWORK_LENGTH:
        text_add(text, "a network PDU of %u octets", value);
        return true;
    case BRAMBLE_DROP_NETWORK_UNKNOWN_NID:
        text_add(text, "it has no NetKey with NID 0x%02x", value);
        return true;
    case BRAMBLE_DROP_NETWORK_AUTHENTICATION:
        text_add(text,
                 "the NetMIC does not match under its NetKey with NID 0x%02x: sent with another key or under another"
                 " IV index",
                 value);
        return true;
    case BRAMBLE_DROP_NETWORK_SOURCE:
    case BRAMBLE_DROP_NETWORK_DESTINATION:
        text_add(text, "0x%04x is no %s that a PDU may have", value,
                 trace->drop == BRAMBLE_DROP_NETWORK_SOURCE ? "source" : "destination");
        return true;
    case BRAMBLE_DROP_NETWORK_OTHER:
        text_add(text, "not for it, and its Relay is off");
        return true;
    case BRAMBLE_DROP_NETWORK_TTL:
        text_add(text, "not for it, and TTL %u ends here", value);
        return true;
    case BRAMBLE_DROP_NETWORK_RELAY_FULL:
        text_add(text, "not for it, and no advertising buffer was free to relay it");
        return true;
    default:
        return false;
    }
}

/* A segment's own number may be above: what counts is that of its message, the number of its first segment. */
static void number_words(struct text *text, const struct bramble_trace *trace)
{
    bool segment = trace->sequence > trace->value;
    text_add(text, segment ? "the message of segment %u is not above %u" : "sequence %u is not above %u",
             (unsigned)trace->sequence, (unsigned)trace->value);
}

static bool transport_words(struct text *text, const struct bramble_trace *trace)
{
    unsigned value = (unsigned)trace->value;
    switch (trace->drop) {
    case BRAMBLE_DROP_TRANSPORT_REPLAYED:
        text_add(text, "replayed: ");
        number_words(text, trace);
        text_add(text, " from 0x%04x", trace->source);
        return true;
    case BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN:
        number_words(text, trace);
        text_add(text, ", the mark for 0x%04x that was kept across a restart", trace->source);
        return true;
    case BRAMBLE_DROP_TRANSPORT_REPLAY_FULL:
        text_add(text, "its replay list is full: other sources than 0x%04x have its %u places", trace->source, value);
        return true;
    case BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX:
        text_add(text, "IV index %u is below %u, the last one accepted from 0x%04x", (unsigned)trace->iv_index, value,
                 trace->source);
        return true;
    case BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY:
        text_add(text, "it has no ");
        key_words(text, trace);
        return true;
    case BRAMBLE_DROP_TRANSPORT_AUTHENTICATION:
        text_add(text, "the TransMIC does not match under any ");
        key_words(text, trace);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD:
        text_add(text, "it is receiving the message with sequence %u from 0x%04x, which is newer", value,
                 trace->source);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED:
        text_add(text, "it has this segment of the message with sequence %u already", value);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH:
        text_add(text, "it contradicts the earlier segments, which have SegN %u", value);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL:
        text_add(text, "no place to put %u segments together", value + 1);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT:
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_REPLACED:
        segments_words(text, trace->value);
        text_add(text, "; given up %s",
                 trace->drop == BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT ? "by the discard timeout"
                                                                       : "for a newer message of the same source");
        return true;
    case BRAMBLE_DROP_TRANSPORT_STORE:
        text_add(text, "the replay mark for sequence %u could not be stored", value);
        return true;
    case BRAMBLE_DROP_TRANSPORT_SEND_FAILED:
        text_add(text, "given up by its sender: %s", bramble_error_text(-(int)trace->value));
        return true;
    default:
        return false;
    }
}

static bool access_words(struct text *text, const struct bramble_trace *trace)
{
    switch (trace->drop) {
    case BRAMBLE_DROP_ACCESS_NO_MODEL:
        text_add(text, "no model on the addressed elements takes opcode 0x%02x", (unsigned)trace->value);
        return true;
    case BRAMBLE_DROP_ACCESS_NOT_BOUND:
        text_add(text, "the model that takes opcode 0x%02x is not bound to AppKey %u", (unsigned)trace->opcode,
                 (unsigned)trace->value);
        return true;
    case BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED:
        text_add(text, "the model that takes opcode 0x%02x is not subscribed to 0x%04x", (unsigned)trace->opcode,
                 (unsigned)trace->value);
        return true;
    case BRAMBLE_DROP_ACCESS_MALFORMED:
        text_add(text, "%u octets with opcode 0x%02x have a wrong length or a prohibited value", (unsigned)trace->value,
                 (unsigned)trace->opcode);
        return true;
    default:
        return false;
    }
}

void why_drop_words(struct text *text, const struct bramble_trace *trace)
{
    if (!network_words(text, trace) && !transport_words(text, trace) && !access_words(text, trace)) {
        text_add(text, "%s", bramble_drop_text((enum bramble_drop)trace->drop));
    }
}

const char *why_drop_value_name(enum bramble_drop reason)
{
    switch (reason) {
    case BRAMBLE_DROP_NETWORK_UNKNOWN_NID:
    case BRAMBLE_DROP_NETWORK_AUTHENTICATION:
        return "nid";
    case BRAMBLE_DROP_NETWORK_OTHER:
    case BRAMBLE_DROP_NETWORK_TTL:
    case BRAMBLE_DROP_NETWORK_RELAY_FULL:
        return "ttl";
    case BRAMBLE_DROP_TRANSPORT_REPLAYED:
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_OLD:
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_REPEATED:
        return "last_sequence";
    case BRAMBLE_DROP_TRANSPORT_REPLAY_MARGIN:
        return "mark";
    case BRAMBLE_DROP_TRANSPORT_REPLAY_FULL:
        return "places";
    case BRAMBLE_DROP_TRANSPORT_OLD_IV_INDEX:
        return "last_iv_index";
    case BRAMBLE_DROP_TRANSPORT_UNKNOWN_KEY:
    case BRAMBLE_DROP_TRANSPORT_AUTHENTICATION:
        return "akf_aid";
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_TIMEOUT:
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_REPLACED:
        return "segments_held";
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_FULL:
    case BRAMBLE_DROP_TRANSPORT_SEGMENT_MISMATCH:
        return "segn";
    case BRAMBLE_DROP_ACCESS_OPCODE:
    case BRAMBLE_DROP_ACCESS_NO_MODEL:
        return "opcode";
    case BRAMBLE_DROP_ACCESS_NOT_BOUND:
        return "app_key_index";
    case BRAMBLE_DROP_ACCESS_NOT_SUBSCRIBED:
    case BRAMBLE_DROP_NETWORK_DESTINATION:
        return "destination";
    case BRAMBLE_DROP_NETWORK_SOURCE:
        return "source";
    default:
        return NULL;
    }
}

static void air_words(struct text *text, const uint16_t lost[BRAMBLE_LOSS_COUNT])
{
    uint32_t copies = 0;
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        copies += lost[i];
    }
    text_add(text, "%u %s by, none whole (", (unsigned)copies, copies == 1 ? "copy came" : "copies came");
    const char *comma = "";
    for (unsigned i = 0; i < BRAMBLE_LOSS_COUNT; i++) {
        if (lost[i] > 0) {
            text_add(text, "%s%u %s", comma, (unsigned)lost[i], bramble_loss_name(i));
            comma = ", ";
        }
    }
    text_add(text, ")");
}

void reception_words(struct text *text, unsigned why, const struct bramble_trace *trace,
                     const uint16_t lost[BRAMBLE_LOSS_COUNT])
{
    if (why == LOSS_STACK) {
        why_drop_words(text, trace);
        text_add(text, " (%s)", bramble_drop_name((enum bramble_drop)trace->drop));
    } else if (why == LOSS_OUT_OF_RANGE || why > LOSS_STACK) {
        text_add(text, "%s", loss_why_text(why));
    } else {
        air_words(text, lost);
    }
}
