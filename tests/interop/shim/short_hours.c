/* Days that last seconds, for BlueZ's mesh daemon.
 *
 * The daemon leaves an IV update after 96 hours, and has no test mode that would let it be sooner. It measures them by
 * libell's timers. Preloaded (LD_PRELOAD), this library makes each timer of an hour or more one of the seconds in the
 * environment variable BRAMBLE_SECONDS_FOR_DAYS; shorter ones are left alone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

#define HOUR 3600U

struct l_timeout;
typedef void (*l_timeout_notify_cb_t)(struct l_timeout *timeout, void *user_data);
typedef void (*l_timeout_destroy_cb_t)(void *user_data);

static unsigned int shortened(unsigned int seconds)
{
    const char *word = getenv("BRAMBLE_SECONDS_FOR_DAYS");
    return word != NULL && seconds >= HOUR ? (unsigned int)strtoul(word, NULL, 10) : seconds;
}

/* The function that the daemon would have called without this library. */
#define REAL(name, result, ...) ((result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

struct l_timeout *l_timeout_create(unsigned int seconds, l_timeout_notify_cb_t callback, void *user_data,
                                   l_timeout_destroy_cb_t destroy);
void l_timeout_modify(struct l_timeout *timeout, unsigned int seconds);

struct l_timeout *l_timeout_create(unsigned int seconds, l_timeout_notify_cb_t callback, void *user_data,
                                   l_timeout_destroy_cb_t destroy)
{
    return REAL("l_timeout_create", struct l_timeout *, unsigned int, l_timeout_notify_cb_t, void *,
                l_timeout_destroy_cb_t)(shortened(seconds), callback, user_data, destroy);
}

void l_timeout_modify(struct l_timeout *timeout, unsigned int seconds)
{
    REAL("l_timeout_modify", void, struct l_timeout *, unsigned int)(timeout, shortened(seconds));
}
