/* Durations counted in buckets of 50 microseconds: mean and maximum are exact, percentiles to the bucket. */
#ifndef TOOL_HISTOGRAM_H
#define TOOL_HISTOGRAM_H

#include <stdint.h>

#define HISTOGRAM_BUCKET_US 50U
#define HISTOGRAM_BUCKETS 100000U /* up to 5 s; longer ones share the last bucket, and the maximum tells */

/* All zeros is the empty one. */
struct histogram {
    uint64_t count;
    uint64_t sum_us;
    uint32_t max_us;
    uint32_t *buckets; /* allocated with the first value */
};

void histogram_add(struct histogram *histogram, uint64_t us);
void histogram_merge(struct histogram *into, const struct histogram *from);
/* The smallest duration that so many per cent of the values do not exceed (upper end of its bucket, never above the
 * maximum); 0 when there are none. */
uint32_t histogram_percentile(const struct histogram *histogram, unsigned per_cent);
uint32_t histogram_mean(const struct histogram *histogram);
void histogram_free(struct histogram *histogram);

#endif
