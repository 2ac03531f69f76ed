/* A desk: a host, the controller at its other side (fake.c), the clock, and what happened; see fake.h. */
#include "fake.h"

#include <string.h>

/* ---- The host ---------------------------------------------------------------------------------------------------- */

static int random_octets(void *context, uint8_t *out, size_t count)
{
    struct desk *desk = context;
    if (desk->random_fails > 0) {
        desk->random_fails--;
        return BRAMBLE_ERROR_RANDOM;
    }
    for (size_t i = 0; i < count; i++) {
        desk->seed = desk->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        out[i] = (uint8_t)(desk->seed >> 33);
    }
    return 0;
}

static void event(void *context, const struct bramble_host_event *event)
{
    struct desk *desk = context;
    assert_true(desk->event_count < FAKE_EVENTS);
    desk->event_times[desk->event_count] = desk->now;
    desk->events[desk->event_count++] = *event;
}

static void heard(void *context, bramble_time now, const struct bramble_heard *heard)
{
    struct desk *desk = context;
    assert_int_equal(now, desk->now);
    assert_true(heard->data.size <= 31);
    if (desk->heard_count < 64) {
        struct bramble_heard *kept = &desk->heard[desk->heard_count];
        *kept = *heard;
        if (heard->data.size > 0) {
            memcpy(desk->heard_data[desk->heard_count], heard->data.data, heard->data.size);
        }
        kept->data.data = desk->heard_data[desk->heard_count++];
    }
}

static void done(void *context, bramble_time now, uint32_t ticket, int result, struct bramble_view data)
{
    struct desk *desk = context;
    assert_int_equal(data.size, 0);
    assert_true(desk->end_count < FAKE_ENDS);
    desk->ends[desk->end_count++] = (struct fake_end){now, ticket, result};
}

void desk_init(struct desk *desk, uint8_t sets)
{
    memset(desk, 0, sizeof *desk);
    desk->now = BRAMBLE_SECONDS(5);
    desk->seed = 1;
    desk->sets = sets;
    desk->room = 1;
    desk->piece = 7;
    desk->platform.context = desk;
    desk->platform.random = random_octets;
    desk->config.platform = &desk->platform;
    desk->config.send = fake_send;
    desk->config.event = event;
    desk->config.context = desk;
}

void desk_begin(struct desk *desk)
{
    static const struct bramble_host_receiver receiver = {heard, done, NULL, NULL};
    assert_int_equal(bramble_host_start(&desk->host, &desk->config, desk->now), 0);
    bramble_host_attach(&desk->host, &receiver, desk);
    const struct bramble_port *port = bramble_host_port(&desk->host);
    assert_int_equal(port->scan(port->context, true), 0);
}

void desk_start(struct desk *desk)
{
    desk_begin(desk);
    desk_pass(desk, BRAMBLE_MILLISECONDS(1));
    assert_true(bramble_host_is_ready(&desk->host));
    assert_true(bramble_host_is_scanning(&desk->host));
}

/* One step at the present time; answers when there is something to do again. */
static bramble_time turn(struct desk *desk)
{
    bramble_time due = bramble_host_run(&desk->host, desk->now);
    for (unsigned i = 0; desk->out_size > 0; i++) {
        assert_true(i < 1000); /* or host and controller talk for ever */
        desk_flush(desk);
        due = bramble_host_run(&desk->host, desk->now);
    }
    return due;
}

void desk_pass_until(struct desk *desk, bramble_time until)
{
    unsigned idle = 0;
    while (true) {
        bramble_time due = turn(desk);
        idle = due <= desk->now ? idle + 1 : 0;
        assert_true(idle < 10); /* or the host spins */
        struct fake_set *set = fake_next_on_air(desk, until);
        if (set != NULL && set->next <= due) {
            desk->now = set->next > desk->now ? set->next : desk->now;
            fake_air_one(desk, (unsigned)(set - desk->set));
        } else if (due <= until) {
            desk->now = due > desk->now ? due : desk->now;
        } else {
            break;
        }
    }
    desk->now = until;
    (void)turn(desk);
}

void desk_pass(struct desk *desk, bramble_time duration)
{
    desk_pass_until(desk, desk->now + duration);
}

int desk_try_advertise(struct desk *desk, uint8_t mark, uint8_t count, uint16_t interval_ms, uint32_t *ticket)
{
    const uint8_t data[] = {3, 0x2A, mark, mark};
    const struct bramble_advertisement advertisement = {
        .data = {data, sizeof data}, .count = count, .interval_ms = interval_ms};
    const struct bramble_port *port = bramble_host_port(&desk->host);
    return port->advertise(port->context, &advertisement, ticket);
}

uint32_t desk_advertise(struct desk *desk, uint8_t mark, uint8_t count, uint16_t interval_ms)
{
    uint32_t ticket = 0;
    assert_int_equal(desk_try_advertise(desk, mark, count, interval_ms, &ticket), 0);
    assert_true(ticket >= BRAMBLE_HOST_TICKET_FIRST);
    return ticket;
}

/* ---- Looking back ------------------------------------------------------------------------------------------------ */

const struct fake_aired *desk_airing(const struct desk *desk, uint8_t mark, unsigned n)
{
    for (unsigned i = 0; i < desk->aired; i++) {
        if (desk->air[i].size == 4 && desk->air[i].data[2] == mark && n-- == 0) {
            return &desk->air[i];
        }
    }
    return NULL;
}

unsigned desk_aired(const struct desk *desk, uint8_t mark)
{
    unsigned count = 0;
    while (desk_airing(desk, mark, count) != NULL) {
        count++;
    }
    return count;
}

const struct fake_end *desk_end(const struct desk *desk, uint32_t ticket)
{
    const struct fake_end *found = NULL;
    for (unsigned i = 0; i < desk->end_count; i++) {
        if (desk->ends[i].ticket == ticket) {
            assert_null(found); /* a ticket ends once */
            found = &desk->ends[i];
        }
    }
    return found;
}

const struct bramble_host_event *desk_last_event(const struct desk *desk, unsigned kind)
{
    const struct bramble_host_event *found = NULL;
    for (unsigned i = 0; i < desk->event_count; i++) {
        found = desk->events[i].kind == kind ? &desk->events[i] : found;
    }
    return found;
}

unsigned desk_events(const struct desk *desk, unsigned kind)
{
    unsigned count = 0;
    for (unsigned i = 0; i < desk->event_count; i++) {
        count += desk->events[i].kind == kind;
    }
    return count;
}

void desk_check(const struct desk *desk)
{
    const struct bramble_host_statistics *statistics = bramble_host_statistics(&desk->host);
    uint32_t under_way = 0;
    for (unsigned i = 0; i < BRAMBLE_HOST_SETS_MAX; i++) {
        under_way += desk->host.slots[i].asked;
    }
    assert_int_equal(statistics->events_asked,
                     statistics->events_aired + statistics->events_unaired + statistics->events_untold + under_way);
    for (unsigned i = 0; i < desk->end_count; i++) {
        (void)desk_end(desk, desk->ends[i].ticket);
    }
    if (desk->wrong != NULL) {
        fail_msg("the host broke a rule: %s", desk->wrong);
    }
    assert_int_equal(desk->mixed, 0);
}
