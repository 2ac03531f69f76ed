/* Durations in buckets; see histogram.h. */
#include "histogram.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

void histogram_add(struct histogram *histogram, uint64_t us)
{
    if (histogram->buckets == NULL) {
        histogram->buckets = allocate(HISTOGRAM_BUCKETS, sizeof *histogram->buckets);
    }
    uint64_t bucket = us / HISTOGRAM_BUCKET_US;
    histogram->buckets[bucket < HISTOGRAM_BUCKETS ? bucket : HISTOGRAM_BUCKETS - 1]++;
    histogram->count++;
    histogram->sum_us += us;
    uint32_t value = us > UINT32_MAX ? UINT32_MAX : (uint32_t)us;
    histogram->max_us = value > histogram->max_us ? value : histogram->max_us;
}

void histogram_merge(struct histogram *into, const struct histogram *from)
{
    if (from->count == 0) {
        return;
    }
    if (into->buckets == NULL) {
        into->buckets = allocate(HISTOGRAM_BUCKETS, sizeof *into->buckets);
    }
    for (uint32_t i = 0; i < HISTOGRAM_BUCKETS; i++) {
        into->buckets[i] += from->buckets[i];
    }
    into->count += from->count;
    into->sum_us += from->sum_us;
    into->max_us = from->max_us > into->max_us ? from->max_us : into->max_us;
}

uint32_t histogram_percentile(const struct histogram *histogram, unsigned per_cent)
{
    uint64_t wanted = (histogram->count * per_cent + 99) / 100;
    uint64_t seen = 0;
    for (uint32_t i = 0; histogram->count > 0 && i < HISTOGRAM_BUCKETS - 1; i++) {
        seen += histogram->buckets[i];
        if (seen >= wanted) {
            uint32_t end = (i + 1) * HISTOGRAM_BUCKET_US;
            return end < histogram->max_us ? end : histogram->max_us;
        }
    }
    return histogram->max_us;
}

uint32_t histogram_mean(const struct histogram *histogram)
{
    return histogram->count == 0 ? 0 : (uint32_t)(histogram->sum_us / histogram->count);
}

void histogram_free(struct histogram *histogram)
{
    free(histogram->buckets);
    memset(histogram, 0, sizeof *histogram);
}
