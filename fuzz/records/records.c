/* A node comes back from a store in which everything may be wrong: records that are missing, spoilt, exchanged, cut,
 * or well framed and full of nonsense. It must start, say by an event which record it did not take, keep its
 * invariants, and write nothing that it cannot read back.
 *
 * The store holds what a configured lamp, or a phone, wrote. An input: which of the two (bit 0), then steps:
 *   spoil    record, position, value: one octet is changed, and the frame made good again
 *   damage   the same, and the frame stays wrong
 *   replace  record, size, content: this content in a good frame
 *   raw      key (two octets), size, content: as it is
 *   erase    record
 *   copy     from, to: the content of one record under the key of another
 *   cut      record, octets that are left; in a good frame
 *   start    the node is started on what there is now, runs for a while, and is cut again
 */
#include "bench.h"
#include "records_frame.h"

#include <string.h>

enum { SPOIL, DAMAGE, REPLACE, RAW, ERASE, COPY, CUT, START, KINDS };

static struct bramble_store_memory kept_store[2];
static uint8_t kept_octets[2][sizeof bench.store_octets];

static void set_up(unsigned kind)
{
    bench_clear();
    victim_describe(kind == 0 ? VICTIM_LAMP : VICTIM_PHONE);
    bench_start();
    victim_configure();
    (void)bench_pass(BRAMBLE_SECONDS(1));
    bramble_node_stop(bench.node);
    kept_store[kind] = bench.memory_store;
    memcpy(kept_octets[kind], bench.store_octets, sizeof bench.store_octets);
}

static void ready(unsigned kind)
{
    bench_clear();
    victim_describe(kind == 0 ? VICTIM_LAMP : VICTIM_PHONE);
    bench.memory_store = kept_store[kind];
    memcpy(bench.store_octets, kept_octets[kind], sizeof bench.store_octets);
}

/* The key of one of the records that there are. */
static uint16_t record_of(struct choices *choices)
{
    uint16_t key = 0;
    unsigned count = bramble_store_memory_count(&bench.memory_store);
    unsigned number = count > 0 ? choose(choices) % count : 0;
    for (unsigned i = 0; i <= number; i++) {
        if (bench.store.next(bench.store.context, (uint16_t)(i == 0 ? 0 : key + 1), &key) < 0) {
            break;
        }
    }
    return key;
}

static void put(uint16_t key, const uint8_t *octets, size_t size)
{
    (void)bench.store.put(bench.store.context, key, view_of(octets, size));
}

static size_t get(uint16_t key, uint8_t octets[BRAMBLE_STORE_RECORD_MAX])
{
    int size = bench.store.get(bench.store.context, key, octets, BRAMBLE_STORE_RECORD_MAX);
    return size < 0 ? 0 : (size_t)size;
}

static void start(void)
{
    unsigned failures = bench.victim.store_failures;
    bench_cut();
    (void)bench_pass(BRAMBLE_SECONDS(30));
    bench.store_failed = bench.store_failed || bench.victim.store_failures != failures;
}

static void step(struct choices *choices)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    uint8_t what = choose_below(choices, KINDS);
    uint16_t key = what == RAW ? (uint16_t)choose_big(choices, 2) : record_of(choices);
    struct bramble_view content;
    size_t size = get(key, octets);
    uint8_t at;
    switch (what) {
    case SPOIL:
    case DAMAGE:
        at = choose(choices);
        if (size > 0) {
            octets[at % size] ^= choose(choices);
            put(key, octets, what == SPOIL ? frame_mend(key, octets, size) : size);
        }
        break;
    case REPLACE:
        content = choose_octets(choices, choose_below(choices, 200));
        put(key, octets, frame_around(key, content, octets));
        break;
    case RAW:
        content = choose_octets(choices, choose(choices));
        put(key, content.data, content.size);
        break;
    case ERASE:
        (void)bench.store.erase(bench.store.context, key);
        break;
    case COPY:
        key = record_of(choices);
        put(key, octets, frame_mend(key, octets, size));
        break;
    case CUT:
        at = choose(choices);
        put(key, octets, frame_mend(key, octets, at < size ? at : size));
        break;
    default:
        start();
        break;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool have[2];
    struct choices choices = {data, size};
    unsigned kind = choose(&choices) & 1U;
    if (!have[kind]) {
        set_up(kind);
        have[kind] = true;
    }
    ready(kind);
    while (choices.left > 0 && bench.turns_left > 0) {
        step(&choices);
    }
    start();
    bench_finish();
    return 0;
}
