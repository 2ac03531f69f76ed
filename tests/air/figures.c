/* What a virtual controller can air, counted: how many events, what became of each, and the ceiling of one set. The
 * figures stand in docs/air.md. */
#include "kit.h"

#include <stdio.h>

static const uint8_t hello[] = {3, 0x2A, 0xAB, 0xCD};

#define SECONDS 60U
#define SETS 4U
#define TURN_US 10000U

#define EVENTS_MAX 12000U

/* What became of each advertising event at one radio. */
struct fates {
    bramble_radio listener;
    uint64_t aired;
    bool heard[EVENTS_MAX];
    uint8_t lost[EVENTS_MAX]; /* 1 + the last cause */
};

static void note_fate(void *context, const struct bramble_air_event *event)
{
    struct fates *fates = context;
    assert_true(event->number < EVENTS_MAX);
    fates->aired += event->kind == BRAMBLE_AIR_SENT;
    if (event->receiver == fates->listener && event->kind == BRAMBLE_AIR_HEARD) {
        fates->heard[event->number] = true;
    } else if (event->receiver == fates->listener) {
        fates->lost[event->number] = (uint8_t)(event->loss + 1U);
    }
}

struct paced {
    struct kit *kit;
    uint32_t speaker;
    bool busy[SETS];
    uint64_t sent, ended;
};

/* The host of the figures: each 10 ms it gives the next message to a set that is free. */
static void send_one(struct paced *paced)
{
    const uint8_t *event;
    uint8_t data[8] = {7, 0x2A, (uint8_t)paced->sent, (uint8_t)(paced->sent >> 8)};
    while ((event = kit_le(paced->kit, paced->speaker, 0x12)) != NULL) {
        assert_int_equal(event[0], 0x43);
        assert_int_equal(event[4], 1); /* told: aired once */
        paced->busy[event[1]] = false;
        paced->ended++;
    }
    uint8_t set = 0;
    while (set < SETS && paced->busy[set]) {
        set++;
    }
    assert_true(set < SETS);
    kit_set_data(paced->kit, paced->speaker, set, data, sizeof data);
    assert_int_equal(KIT_ASK(paced->kit, paced->speaker, 0x2039, 1, 1, set, 0, 0, 1), 0);
    paced->busy[set] = true;
    paced->sent++;
}

/* 100 single-event advertisements a second, over four sets, for a minute. */
static void a_hundred_a_second_are_all_aired_and_every_loss_has_a_name(void **state)
{
    (void)state;
    struct kit kit;
    struct bramble_air_counts counts;
    kit_start(&kit, 11);
    struct paced paced = {.kit = &kit, .speaker = kit_open(&kit)};
    uint32_t listener = kit_open(&kit);
    uint32_t neighbour = kit_open(&kit);
    kit_begin(&kit, paced.speaker);
    kit_begin(&kit, listener);
    kit_begin(&kit, neighbour);
    kit_scan(&kit, listener);
    static struct fates fates;
    memset(&fates, 0, sizeof fates);
    fates.listener = bramble_air_radio(kit.air, listener);
    bramble_world_observe(kit.world, note_fate, &fates);
    for (uint8_t set = 0; set < SETS; set++) {
        kit_set(&kit, paced.speaker, set);
    }
    kit_legacy_data(&kit, neighbour, hello, sizeof hello);
    kit_advertise(&kit, neighbour); /* somebody else is on the air, so there are collisions, too */
    for (unsigned i = 0; i < SECONDS * 1000000U / TURN_US; i++) {
        send_one(&paced);
        kit_pass(&kit, TURN_US);
    }
    assert_int_equal(KIT_ASK(&kit, neighbour, 0x200A, 0), 0);
    kit_pass(&kit, BRAMBLE_SECONDS(1));
    paced.ended += kit_count_le(&kit, paced.speaker, 0x12);
    bramble_air_counts(kit.air, paced.speaker, &counts);
    assert_int_equal(paced.sent, 100 * SECONDS);
    assert_int_equal(counts.advertised, paced.sent);
    assert_int_equal(paced.ended, paced.sent);
    uint64_t heard = 0;
    uint64_t lost[BRAMBLE_LOSS_COUNT] = {0};
    for (uint64_t i = 1; i <= fates.aired; i++) {
        heard += fates.heard[i];
        if (!fates.heard[i]) {
            assert_int_not_equal(fates.lost[i], 0); /* nothing is lost in silence */
            lost[fates.lost[i] - 1]++;
        }
    }
    bramble_air_counts(kit.air, listener, &counts);
    /* A scanner that changes its channel in the middle of an event may hear it on both. */
    assert_in_range(counts.reported, heard, heard + heard / 50);
    assert_true(lost[BRAMBLE_LOSS_SCAN_ROTATION] > 0 && lost[BRAMBLE_LOSS_COLLISION] > 0);
    assert_int_equal(heard + lost[BRAMBLE_LOSS_SCAN_ROTATION] + lost[BRAMBLE_LOSS_COLLISION], fates.aired);
    printf("four sets: %llu sent, %llu aired in %u s, and %llu events of a neighbour; of these %llu were received, "
           "%llu lost by scan rotation and %llu by collision\n",
           (unsigned long long)paced.sent, (unsigned long long)paced.ended, SECONDS,
           (unsigned long long)(fates.aired - paced.sent), (unsigned long long)heard,
           (unsigned long long)lost[BRAMBLE_LOSS_SCAN_ROTATION], (unsigned long long)lost[BRAMBLE_LOSS_COLLISION]);
    kit_end(&kit);
}

/* One legacy set at its shortest interval: 20 ms and 5 ms of random delay on average. */
static void the_ceiling_of_one_legacy_set_is_forty_a_second(void **state)
{
    (void)state;
    struct kit kit;
    kit_start(&kit, 12);
    uint32_t speaker = kit_open(&kit);
    kit_begin(&kit, speaker);
    kit_legacy_data(&kit, speaker, hello, sizeof hello);
    kit_advertise(&kit, speaker);
    kit_pass(&kit, BRAMBLE_SECONDS(SECONDS));
    printf("one legacy set at 20 ms: %llu events in %u s, %.1f a second\n", (unsigned long long)kit.aired, SECONDS,
           (double)kit.aired / SECONDS);
    assert_in_range(kit.aired, 39 * SECONDS, 41 * SECONDS);
    kit_end(&kit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hundred_a_second_are_all_aired_and_every_loss_has_a_name),
        cmocka_unit_test(the_ceiling_of_one_legacy_set_is_forty_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
