/* A controller says anything at all, or a transport loses and invents octets: the host side of it must not crash, spin,
 * or lose a ticket, must give only well-formed commands, one at a time, and must find back as soon as the controller is
 * a sane one again.
 *
 * An input: what the host is configured for, then steps:
 *   raw       size, octets: as they are
 *   event     code, size, octets: in a good frame
 *   answer    status, size, octets: to the command that waits, in a good frame
 *   agree     the answer of a sane controller; up to so many commands one after the other
 *   ended     set, events: Advertising Set Terminated
 *   time      so many milliseconds, or more than a second
 *   advertise count, interval, size; not before
 *   cancel    which of the tickets
 *   scan      on or off
 *   lost, found, busy (the transport takes no packets) or not
 */
#include "fuzz.h"

#include <bramble/host.h>
#include <stdlib.h>

enum { RAW, EVENT, ANSWER, AGREE, ENDED, TIME, ADVERTISE, CANCEL, SCAN, CARRIER, KINDS };

#define TICKETS 64U

static struct {
    struct bramble_host host;
    bramble_time now;
    uint16_t opcode; /* of the last command that was taken */
    bool waits;      /* it has not been answered */
    bool busy;
    bool lost;
    uint8_t random;
    uint32_t tickets[TICKETS]; /* under way; 0: none */
} bench;

static int give_random(void *context, uint8_t *out, size_t count)
{
    (void)context;
    for (size_t i = 0; i < count; i++) {
        out[i] = bench.random++;
    }
    return 0;
}

static int take_packet(void *context, struct bramble_view packet)
{
    (void)context;
    fuzz_must(packet.size >= 4 && packet.size <= BRAMBLE_HOST_PACKET_MAX, "a packet is as long as the header says");
    fuzz_must(packet.data[0] == 1 && packet.data[3] == packet.size - 4, "a packet is a well-formed command");
    fuzz_must(!bench.lost, "nothing is sent to a controller that is gone");
    if (bench.busy) {
        return BRAMBLE_ERROR_BUSY;
    }
    bench.opcode = (uint16_t)(packet.data[1] | packet.data[2] << 8);
    bench.waits = true;
    return 0;
}

static void notice(void *context, const struct bramble_host_event *event)
{
    (void)context;
    fuzz_must(event->kind < BRAMBLE_HOST_EVENT_COUNT, "an event is of a known kind");
}

static void hear(void *context, bramble_time now, const struct bramble_heard *heard)
{
    (void)context;
    fuzz_must(now == bench.now && heard->data.size <= 31, "what is heard fits an advertisement");
    free(fuzz_copy(heard->data)); /* each octet is there */
}

static void finish(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    (void)context;
    fuzz_must(now == bench.now && data.size == 0 && result <= 0, "an end is an end");
    for (unsigned i = 0; i < TICKETS; i++) {
        if (bench.tickets[i] == ticket) {
            bench.tickets[i] = 0;
            return;
        }
    }
    fuzz_fail("a ticket ends once", "");
}

static void run(void)
{
    bramble_time due = 0;
    for (unsigned i = 0; due <= bench.now; i++) {
        fuzz_must(i < 8, "the host comes to rest");
        due = bramble_host_run(&bench.host, bench.now);
    }
    const struct bramble_host_statistics *statistics = bramble_host_statistics(&bench.host);
    uint32_t told = statistics->events_aired + statistics->events_unaired + statistics->events_untold;
    fuzz_must(told <= statistics->events_asked && statistics->events_asked - told <= 4U * 255U, "the books balance");
}

/* From a copy as large as what is said, in two pieces. */
static void say(struct bramble_view octets)
{
    uint8_t *copy = fuzz_copy(octets);
    size_t half = octets.size / 2;
    bramble_host_octets(&bench.host, bench.now, copy, half);
    bramble_host_octets(&bench.host, bench.now, octets.size > 0 ? copy + half : copy, octets.size - half);
    free(copy);
}

static void say_event(uint8_t code, struct bramble_view parameters)
{
    uint8_t packet[258];
    struct writer writer = writer_of(packet, sizeof packet);
    writer_u8(&writer, 4);
    writer_u8(&writer, code);
    writer_u8(&writer, (uint8_t)parameters.size);
    writer_view(&writer, parameters);
    say(writer_done(&writer));
}

static void answer(uint8_t status, struct bramble_view rest)
{
    uint8_t parameters[255];
    struct writer writer = writer_of(parameters, sizeof parameters);
    writer_u8(&writer, 1);
    writer_little(&writer, bench.opcode, 2);
    writer_u8(&writer, status);
    writer_view(&writer, rest);
    bench.waits = false;
    say_event(0x0E, writer_done(&writer));
}

/* A controller that has everything, and does what it is told. */
static void agree(unsigned commands)
{
    uint8_t plenty[64];
    memset(plenty, 0xFF, sizeof plenty);
    run();
    while (bench.waits && commands-- > 0) {
        answer(0, view_of(plenty, sizeof plenty));
        run();
    }
}

static void pass_time(uint8_t units)
{
    bench.now += units < 200 ? BRAMBLE_MILLISECONDS(units) : BRAMBLE_MILLISECONDS(units - 199) * 100;
    run();
}

static void advertise(struct choices *choices)
{
    uint8_t octets[33] = {0};
    uint8_t count = choose_below(choices, 9);
    uint8_t interval_ms = choose(choices);
    uint8_t size = choose_below(choices, sizeof octets + 1);
    const struct bramble_advertisement advertisement = {
        .data = {octets, size},
        .count = count,
        .interval_ms = interval_ms,
        .not_before = bench.now + BRAMBLE_MILLISECONDS(choose(choices)),
    };
    const struct bramble_port *port = bramble_host_port(&bench.host);
    unsigned place = 0;
    while (place < TICKETS && bench.tickets[place] != 0) {
        place++;
    }
    uint32_t ticket = 0;
    if (port->advertise(port->context, &advertisement, &ticket) == 0) {
        fuzz_must(place < TICKETS && ticket >= BRAMBLE_HOST_TICKET_FIRST, "a ticket is one of a few");
        fuzz_must(size > 0 && size <= 31 && count > 0, "only what can be advertised is taken");
        bench.tickets[place] = ticket;
    }
}

static void change_carrier(uint8_t how)
{
    bench.lost = how % 3 == 0;
    bench.busy = how % 3 == 1;
    if (bench.lost) {
        bramble_host_lost(&bench.host, bench.now);
    } else if (how % 3 == 2) {
        bench.waits = false;
        bramble_host_found(&bench.host, bench.now);
    } else {
        bramble_host_writable(&bench.host, bench.now);
    }
}

static void step(struct choices *choices)
{
    const struct bramble_port *port = bramble_host_port(&bench.host);
    uint8_t kind = choose_below(choices, KINDS);
    uint8_t first = choose(choices);
    const uint8_t ended[] = {0x12, 0x43, (uint8_t)(first & 0x0F), 0, 0, (uint8_t)(first >> 4)};
    switch (kind) {
    case RAW:
        say(choose_octets(choices, first));
        break;
    case EVENT:
        say_event(first, choose_octets(choices, choose(choices)));
        break;
    case ANSWER:
        answer(first, choose_octets(choices, choose_below(choices, 200)));
        break;
    case AGREE:
        agree(first % 32U);
        break;
    case ENDED:
        say_event(0x3E, view_of(ended, sizeof ended));
        break;
    case TIME:
        pass_time(first);
        break;
    case ADVERTISE:
        advertise(choices);
        break;
    case CANCEL:
        port->advertise_cancel(port->context, bench.tickets[first % TICKETS]);
        break;
    case SCAN:
        (void)port->scan(port->context, (first & 1U) != 0);
        break;
    default:
        change_carrier(first);
        break;
    }
    run();
}

/* Whatever happened: with a sane controller all is well, and every ticket has ended. */
static void find_back(void)
{
    bench.busy = false;
    bench.lost = false;
    bench.waits = false;
    const struct bramble_port *port = bramble_host_port(&bench.host);
    (void)port->scan(port->context, true);
    bramble_host_found(&bench.host, bench.now);
    for (unsigned i = 0; i < 60; i++) {
        agree(64);
        pass_time(255); /* 5.6 s */
    }
    fuzz_must(bramble_host_is_ready(&bench.host), "the host finds back to a sane controller");
    fuzz_must(bramble_host_is_scanning(&bench.host), "it scans as it was told");
    for (unsigned i = 0; i < TICKETS; i++) {
        fuzz_must(bench.tickets[i] == 0, "every ticket ends");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct bramble_port platform = {.random = give_random};
    static const struct bramble_host_receiver receiver = {hear, finish, NULL, NULL};
    struct choices choices = {data, size};
    uint8_t kind = choose(&choices);
    const struct bramble_host_config config = {
        .platform = &platform,
        .send = take_packet,
        .event = notice,
        .sets = (uint8_t)(kind % 5U),
        .legacy = (kind & 0x80U) != 0,
    };
    memset(&bench, 0, sizeof bench);
    bench.now = 1;
    fuzz_must(bramble_host_start(&bench.host, &config, bench.now) == 0, "a configuration that can be is taken");
    bramble_host_attach(&bench.host, &receiver, NULL);
    for (unsigned i = 0; choices.left > 0 && i < 500; i++) {
        step(&choices);
    }
    find_back();
    return 0;
}
