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

#include "base/records.h"

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

static size_t get(uint16_t key, uint8_t octets[BRAMBLE_STORE_RECORD_MAX])
{
    int size = bench.store.get(bench.store.context, key, octets, BRAMBLE_STORE_RECORD_MAX);
    return size < 0 ? 0 : (size_t)size;
}

static void put_raw(uint16_t key, struct bramble_view record)
{
    (void)bench.store.put(bench.store.context, key, record);
}

static void put(uint16_t key, struct bramble_view content)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    struct writer writer = record_begin(octets);
    writer_view(&writer, content);
    (void)!record_put(&bench.store, key, &writer);
}

static void start(void)
{
    unsigned failures = bench.victim.store_failures;
    bench_cut();
    (void)bench_pass(BRAMBLE_SECONDS(30));
    bench.store_failed = bench.store_failed || bench.victim.store_failures != failures;
}

static void spoil(struct choices *choices, uint16_t key, bool mend)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    size_t size = get(key, octets);
    uint8_t at = choose(choices);
    uint8_t value = choose(choices);
    if (mend && size > RECORD_FRAME) {
        octets[1 + at % (size - RECORD_FRAME)] ^= value;
        put(key, view_of(octets + 1, size - RECORD_FRAME));
    } else if (size > 0) {
        octets[at % size] ^= value;
        put_raw(key, view_of(octets, size));
    }
}

/* The content of a record, or the beginning of it, under a key of its own or of another. */
static void copy(uint16_t from, uint16_t to, size_t octets_left)
{
    uint8_t octets[BRAMBLE_STORE_RECORD_MAX];
    size_t size = get(from, octets);
    size = size < RECORD_FRAME ? 0 : size - RECORD_FRAME;
    put(to, view_of(octets + 1, octets_left < size ? octets_left : size));
}

static void step(struct choices *choices)
{
    uint8_t what = choose_below(choices, KINDS);
    uint16_t key = what == RAW ? (uint16_t)choose_big(choices, 2) : record_of(choices);
    switch (what) {
    case SPOIL:
    case DAMAGE:
        spoil(choices, key, what == SPOIL);
        break;
    case REPLACE:
        put(key, choose_octets(choices, choose_below(choices, 200)));
        break;
    case RAW:
        put_raw(key, choose_octets(choices, choose(choices)));
        break;
    case ERASE:
        (void)bench.store.erase(bench.store.context, key);
        break;
    case COPY:
        copy(key, record_of(choices), BRAMBLE_STORE_RECORD_MAX);
        break;
    case CUT:
        copy(key, key, choose(choices));
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
