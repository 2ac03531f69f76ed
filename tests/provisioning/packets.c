/* When a packet of PB-ADV is sent, and when none is: the pause before each, silence once it is acknowledged, patience
 * while the bearer is full.
 */
#include "pair.h"

/* ---- The pause between packets ---- */

static struct {
    bramble_time last;
    bramble_time least;
    unsigned packets;
} pauses[2];

static void measure_pause(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    (void)pdu;
    if (ad_type == BRAMBLE_AD_PB_ADV) {
        bramble_time pause = world->now - pauses[from->index].last;
        if (pauses[from->index].packets++ > 0 && pause < pauses[from->index].least) {
            pauses[from->index].least = pause;
        }
        pauses[from->index].last = world->now;
    }
}

static void never_two_packets_at_once(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct pair pair = pair_new(SEED + seed);
        pauses[0].packets = pauses[1].packets = 0;
        pauses[0].least = pauses[1].least = BRAMBLE_NEVER;
        pair.world->eavesdrop = measure_pause;
        pair.world->loss_percent = 20;
        provision(&pair);
        assert_true(pauses[0].packets > 14 && pauses[1].packets > 14);
        assert_true(pauses[0].least >= BRAMBLE_MILLISECONDS(20) && pauses[1].least >= BRAMBLE_MILLISECONDS(20));
        world_free(pair.world);
    }
}

/* ---- Nothing that was acknowledged is said again ---- */

static struct {
    bramble_time heard[256]; /* when the acknowledgment of a transaction was heard; 0: not yet */
    unsigned needless;
} acknowledgments;

/* What is lost at random does not come here. */
static enum fate note_acknowledgments(struct world *world, struct party *from, struct party *to, uint8_t *pdu,
                                      size_t size)
{
    (void)from;
    (void)to;
    (void)size;
    if (is_ack(pdu)) {
        acknowledgments.heard[pdu[4]] = world->now + BRAMBLE_MILLISECONDS(1);
    }
    return FATE_DELIVER;
}

static void count_needless(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    (void)from;
    if (ad_type == BRAMBLE_AD_PB_ADV && kind_of(pdu.data) % 2 == 0) { /* a start or a continuation */
        bramble_time heard = acknowledgments.heard[pdu.data[4]];
        acknowledgments.needless += heard != 0 && world->now > heard;
    }
}

static void acknowledged_and_silent(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct pair pair = pair_new(SEED + seed);
        memset(&acknowledgments, 0, sizeof acknowledgments);
        pair.world->filter = note_acknowledgments;
        pair.world->eavesdrop = count_needless;
        pair.world->loss_percent = 30;
        provision(&pair);
        assert_int_equal(acknowledgments.needless, 0);
        world_free(pair.world);
    }
}

/* The bearer has no buffer for a while: nothing is lost, and it is counted. */
static void bearer_is_full(void **state)
{
    (void)state;
    struct pair pair = pair_new(SEED);
    struct bearer_buffer *buffers = pair.provisioner->bearer.free;
    pair.provisioner->bearer.free = NULL;
    pair.provisioner->bearer.buffer_count = 0;
    world_provision(pair.provisioner, &pair.options);
    world_run(pair.world, BRAMBLE_SECONDS(1));
    assert_int_equal(pair.provisioner->sent, 0);
    assert_true(party_dropped(pair.provisioner, BRAMBLE_DROP_ADVERTISING_QUEUE_FULL) > 10);
    pair.provisioner->bearer.free = buffers;
    pair.provisioner->bearer.buffer_count = 12;
    world_run(pair.world, MINUTE);
    assert_provisioned(pair.provisioner, pair.device);
    assert_quiet(pair.world);
    world_free(pair.world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(never_two_packets_at_once),
        cmocka_unit_test(acknowledged_and_silent),
        cmocka_unit_test(bearer_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
