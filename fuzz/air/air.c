/* Virtual controllers, by hosts that say anything: whatever comes in, every command is answered once, what goes out is
 * whole packets, and at last an honest host gets its answer.
 *
 * An input is a row of steps, each a number and what it needs:
 *
 *     OCTETS   length, octets       as they are
 *     COMMAND  which, size          a command that there is; so many octets of parameters follow
 *     WAIT     tens of milliseconds
 *     SEAT     which                the other of two hosts speaks from now on
 *     AGAIN                         it goes and comes back
 *     HOLD     0 or 1               it does not read, or does
 */
#include "fuzz.h"

#include <bramble/air.h>

#include <stdlib.h>
#include <string.h>

enum step { OCTETS, COMMAND, WAIT, SEAT, AGAIN, HOLD, STEPS };

#define SEATS 2U

static const uint16_t opcodes[] = {
    0x0C01, 0x0C03, 0x1002, 0x1009, 0x2001, 0x2005, 0x2006, 0x2008, 0x2009, 0x200A, 0x200B, 0x200C, 0x2010, 0x2011,
    0x2012, 0x2018, 0x2035, 0x2036, 0x2037, 0x2038, 0x2039, 0x203C, 0x203D, 0x2041, 0x2042, 0x204B, 0xFC00,
};

struct desk {
    struct bramble_world *world;
    struct bramble_air *air;
    uint64_t answers[SEATS];
};

static void take(void *context, uint32_t seat, const uint8_t *octets, size_t size)
{
    struct desk *desk = context;
    fuzz_must(size >= 3 && octets[0] == 4 && size == 3U + octets[2], "what a controller says is a whole event");
    fuzz_must(seat < SEATS, "it is said by a controller that there is");
    desk->answers[seat] += octets[1] == 0x0E || octets[1] == 0x0F;
}

static void open_seat(struct desk *desk, uint32_t wanted)
{
    uint32_t seat = SEATS;
    fuzz_must(bramble_air_open(desk->air, &seat) == 0 && seat == wanted, "the lowest free seat is given");
    desk->answers[seat] = 0;
}

static void begin(struct desk *desk)
{
    struct bramble_world_config config;
    bramble_world_defaults(&config);
    memset(desk, 0, sizeof *desk);
    fuzz_must(bramble_world_create(&config, &desk->world) == 0, "there is a world");
    const struct bramble_air_config air = {.world = desk->world, .output = take, .context = desk};
    fuzz_must(bramble_air_create(&air, &desk->air) == 0, "there is an air");
    for (uint32_t seat = 0; seat < SEATS; seat++) {
        open_seat(desk, seat);
    }
}

static void check(const struct desk *desk, uint32_t seat)
{
    struct bramble_air_counts counts;
    bramble_air_counts(desk->air, seat, &counts);
    fuzz_must(counts.commands == desk->answers[seat], "each command is answered once");
    fuzz_must(counts.heard == counts.reported + counts.duplicates + counts.filtered + counts.masked + counts.discarded,
              "what was heard has one fate");
}

static void say(struct desk *desk, uint32_t seat, struct bramble_view view)
{
    char *exact = fuzz_copy(view);
    bramble_air_input(desk->air, seat, (const uint8_t *)exact, view.size);
    free(exact);
}

static void command(struct desk *desk, uint32_t seat, struct choices *choices)
{
    uint16_t opcode = opcodes[choose_below(choices, sizeof opcodes / sizeof opcodes[0])];
    struct bramble_view parameters = choose_octets(choices, choose(choices));
    const uint8_t head[] = {1, (uint8_t)opcode, (uint8_t)(opcode >> 8), (uint8_t)parameters.size};
    say(desk, seat, view_of(head, sizeof head));
    say(desk, seat, parameters);
}

static void wait(struct desk *desk, unsigned tens)
{
    bramble_world_run_until(desk->world, bramble_world_now(desk->world) + tens * BRAMBLE_MILLISECONDS(10));
}

/* A host that had lost its controller: enough octets to end any packet, then a reset and a question. */
static void be_honest(struct desk *desk, uint32_t seat)
{
    static const uint8_t nothing[65536 + 8];
    static const uint8_t reset[] = {1, 3, 0x0C, 0, 1, 9, 0x10, 0};
    bramble_air_input(desk->air, seat, nothing, sizeof nothing);
    uint64_t before = desk->answers[seat];
    bramble_air_input(desk->air, seat, reset, sizeof reset);
    fuzz_must(desk->answers[seat] == before + 2, "after a reset a controller answers as ever");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct choices choices = {data, size};
    struct desk desk;
    uint32_t seat = 0;
    begin(&desk);
    while (choices.left > 0) {
        switch ((enum step)choose_below(&choices, STEPS)) {
        case OCTETS:
            say(&desk, seat, choose_octets(&choices, choose(&choices)));
            break;
        case COMMAND:
            command(&desk, seat, &choices);
            break;
        case WAIT:
            wait(&desk, choose(&choices));
            break;
        case SEAT:
            seat = choose_below(&choices, SEATS);
            break;
        case AGAIN:
            bramble_air_close(desk.air, seat);
            open_seat(&desk, seat);
            break;
        case HOLD:
            bramble_air_hold(desk.air, seat, choose_below(&choices, 2) != 0);
            break;
        case STEPS:
            break;
        }
        check(&desk, seat);
    }
    for (seat = 0; seat < SEATS; seat++) {
        be_honest(&desk, seat);
        check(&desk, seat);
    }
    bramble_air_destroy(desk.air);
    bramble_world_destroy(desk.world);
    return 0;
}
