/* The simulator's own record as a file; see air_log.h. */
#include "air_log.h"

#include "simulation.h"

void air_log_start(FILE *file)
{
    fputs("number,kind,time_us,transmitter,receiver,channel,loss,other\n", file);
}

static const char *name_of(const struct simulation *simulation, uint32_t radio)
{
    return radio < simulation->count ? simulation->nodes[radio].placed->name : "";
}

void air_log_write(FILE *file, const struct simulation *simulation, const struct bramble_air_event *event)
{
    static const char *const kinds[] = {
        [BRAMBLE_AIR_SENT] = "SENT", [BRAMBLE_AIR_HEARD] = "HEARD", [BRAMBLE_AIR_LOST] = "LOST"};
    bool lost = event->kind == BRAMBLE_AIR_LOST;
    bool collided = lost && event->loss == BRAMBLE_LOSS_COLLISION;
    fprintf(file, "%llu,%s,%llu,%s,%s,%u,%s,%s\n", (unsigned long long)event->number, kinds[event->kind],
            (unsigned long long)event->time, name_of(simulation, event->transmitter),
            name_of(simulation, event->receiver), event->channel, lost ? bramble_loss_name(event->loss) : "",
            collided ? name_of(simulation, event->other) : "");
}
