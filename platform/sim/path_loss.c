/* How strong a signal arrives: log-distance path loss and shadowing, in integers.
 *
 * Path loss in dB is L(1 m) + 10 n log10(d / 1 m). With the squared distance in square millimetres and a logarithm to
 * base 2 this is L(1 m) + 5 n log10(2) (log2(d^2) - log2(10^6)), which needs no root. The logarithm has 16 fractional
 * bits, so an error stays below a thousandth of a decibel; it is computed by squaring: a number between 1 and 2 whose
 * square is 2 or more has a next bit 1.
 */
#include "world.h"

#define LOG10_OF_2 30103 /* times 100000 */
#define NEAREST_MM 100U  /* closer than this the formula means nothing */

/* log2(value) * 65536, for value of at least 1. */
static int32_t log2_q16(uint64_t value)
{
    int32_t whole = 0;
    uint64_t rest = value;
    for (int32_t shift = 32; shift > 0; shift /= 2) {
        if (rest >> shift != 0) {
            whole += shift;
            rest >>= shift;
        }
    }
    /* The mantissa, 1 to 2, with 31 fractional bits. */
    uint64_t mantissa = whole > 31 ? value >> (whole - 31) : value << (31 - whole);
    int32_t result = whole;
    for (int bit = 0; bit < 16; bit++) {
        mantissa = mantissa * mantissa >> 31;
        result *= 2;
        if (mantissa >= (uint64_t)1 << 32) {
            mantissa >>= 1;
            result += 1;
        }
    }
    return result;
}

static uint64_t squared_difference(int32_t a, int32_t b)
{
    int64_t difference = (int64_t)a - b;
    return (uint64_t)(difference * difference);
}

static int32_t loss_over_squared(const struct bramble_world_config *config, uint64_t squared_mm)
{
    if (squared_mm < NEAREST_MM * NEAREST_MM) {
        squared_mm = NEAREST_MM * NEAREST_MM;
    }
    int64_t octaves = (int64_t)log2_q16(squared_mm) - log2_q16(1000000U);
    int64_t loss = octaves * config->path_loss_exponent_hundredths * 5 * LOG10_OF_2 / 100000 / 65536;
    return config->path_loss_1m_cdb + (int32_t)loss;
}

int32_t sim_path_loss_cdb(const struct bramble_world_config *config, const struct bramble_position *a,
                          const struct bramble_position *b)
{
    return loss_over_squared(config, squared_difference(a->x_mm, b->x_mm) + squared_difference(a->y_mm, b->y_mm) +
                                         squared_difference(a->z_mm, b->z_mm));
}

/* The sum of four even distributions is close enough to a normal one. Each has 16 bits, so the sum has mean 131070 and
 * deviation 65536 * sqrt(4 / 12) = 37837. */
int32_t sim_shadowing_cdb(const struct bramble_world_config *config, uint64_t bits)
{
    int64_t sigma = config->shadowing_cdb;
    int64_t sum = 0;
    for (int i = 0; i < 4; i++) {
        sum += (int64_t)(bits >> (16 * i) & 0xFFFFU);
    }
    int64_t value = (sum - 131070) * sigma / 37837;
    int64_t limit = 3 * sigma;
    return (int32_t)(value > limit ? limit : value < -limit ? -limit : value);
}

/* The distance at which even the most favourable shadowing leaves a signal that matters to nobody. */
int32_t sim_range_mm(const struct bramble_world_config *config, int16_t transmit_power_cdbm)
{
    int32_t budget = transmit_power_cdbm - (config->sensitivity_cdbm - (int32_t)config->interference_margin_cdb) +
                     3 * (int32_t)config->shadowing_cdb;
    uint32_t reached = NEAREST_MM;
    for (uint32_t step = (uint32_t)1 << 29; step > 0; step /= 2) {
        uint64_t further = (uint64_t)reached + step;
        if (loss_over_squared(config, further * further) <= budget) {
            reached += step;
        }
    }
    return (int32_t)reached;
}
