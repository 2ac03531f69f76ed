/* Reading the flight recorder: see <bramble/flight_recorder.h>. */
#include "features/flight_recorder.h"

static struct flight_recorder *recorder_of(const struct bramble_node *node)
{
    return feature_find(access_of(node), FEATURE_FLIGHT_RECORDER, NULL);
}

/* A place remembers the record that was read last, since that may have grown meanwhile (it was repeated). Where it is
 * gone, or none was read yet, the oldest one is next. */
static bool step(const struct flight_recorder *recorder, struct bramble_flight_place *place)
{
    bool oldest = place->next == 0 || (int32_t)(place->next - recorder->gone) <= 0;
    if ((oldest ? 0 : place->next - recorder->gone) >= recorder->count) {
        return false;
    }
    if (oldest) {
        place->next = recorder->gone;
        place->at = recorder->oldest;
        place->time = recorder->before << FLIGHT_TICK_SHIFT;
    } else {
        place->at = flight_step(recorder, (uint16_t)place->at, flight_record_size(recorder, (uint16_t)place->at));
    }
    return true;
}

int bramble_flight_recorder_next(const struct bramble_node *node, struct bramble_flight_place *place,
                                 struct bramble_flight_entry *entry)
{
    const struct flight_recorder *recorder = recorder_of(node);
    if (recorder == NULL) {
        return BRAMBLE_ERROR_NOT_SUPPORTED;
    }
    if (!step(recorder, place)) {
        return BRAMBLE_ERROR_NOT_FOUND;
    }
    uint16_t at = (uint16_t)place->at;
    place->time += flight_record_elapsed(recorder, at) << FLIGHT_TICK_SHIFT;
    memset(entry, 0, sizeof *entry);
    entry->number = place->next++;
    entry->time = place->time;
    entry->size = (uint8_t)flight_record_size(recorder, at);
    for (unsigned i = 0; i < entry->size; i++) {
        entry->octets[i] = flight_octet(recorder, at + i);
    }
    int result = bramble_parameters_decode(bramble_flight_record_type, view_of(entry->octets, entry->size),
                                           &entry->record, sizeof entry->record);
    const struct bramble_flight_record *record = &entry->record;
    entry->value = record->value + record->value_long + record->value_longest; /* those that are not there are 0 */
    return result;
}

uint32_t bramble_flight_recorder_count(const struct bramble_node *node)
{
    const struct flight_recorder *recorder = recorder_of(node);
    return recorder == NULL ? 0 : recorder->count;
}

uint32_t bramble_flight_recorder_gone(const struct bramble_node *node)
{
    const struct flight_recorder *recorder = recorder_of(node);
    return recorder == NULL ? 0 : recorder->gone;
}

void bramble_flight_recorder_clear(struct bramble_node *node)
{
    struct flight_recorder *recorder = recorder_of(node);
    if (recorder != NULL) {
        flight_recorder_clear(recorder);
    }
}

void bramble_flight_recorder_select(struct bramble_node *node, uint64_t events)
{
    struct flight_recorder *recorder = recorder_of(node);
    if (recorder != NULL) {
        recorder->wanted = events;
    }
}
