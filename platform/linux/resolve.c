/* Looks up the name of a host for a TCP carrier, without waiting for ever.
 *
 * getaddrinfo() waits as long as the machine's resolver likes, half a minute where a name server is dead, and cannot be
 * called off. So a thread asks it. The question is shared by the two: whoever is the last to let go of it frees it.
 * Numbers need no thread.
 */
#include "carrier.h"

#include <errno.h>
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct question {
    pthread_mutex_t mutex;
    pthread_cond_t answered;
    char host[256];
    char service[8];
    struct addrinfo *answer;
    int result;
    bool done;      /* the thread has the answer */
    bool abandoned; /* nobody waits any longer */
};

static int ask(const struct question *question, int flags, struct addrinfo **answer)
{
    const struct addrinfo hints = {
        .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = flags | AI_NUMERICSERV};
    return getaddrinfo(question->host, question->service, &hints, answer);
}

static void question_free(struct question *question)
{
    if (question->answer != NULL) {
        freeaddrinfo(question->answer);
    }
    (void)pthread_cond_destroy(&question->answered);
    (void)pthread_mutex_destroy(&question->mutex);
    free(question);
}

static void *thread(void *context)
{
    struct question *question = context;
    struct addrinfo *answer = NULL;
    int result = ask(question, 0, &answer);
    (void)pthread_mutex_lock(&question->mutex);
    question->answer = answer;
    question->result = result;
    question->done = true;
    bool abandoned = question->abandoned;
    (void)pthread_cond_signal(&question->answered);
    (void)pthread_mutex_unlock(&question->mutex);
    if (abandoned) {
        question_free(question);
    }
    return NULL;
}

static struct question *question_new(const struct bramble_bearer *bearer)
{
    struct question *question = calloc(1, sizeof *question);
    pthread_condattr_t monotonic;
    if (question == NULL) {
        return NULL;
    }
    (void)pthread_mutex_init(&question->mutex, NULL);
    (void)pthread_condattr_init(&monotonic);
    (void)pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&question->answered, &monotonic);
    (void)pthread_condattr_destroy(&monotonic);
    (void)snprintf(question->host, sizeof question->host, "%s", bearer->path);
    (void)snprintf(question->service, sizeof question->service, "%s", bearer->service);
    return question;
}

/* True when the answer came in time; else the thread has the question to itself from now on. */
static bool wait_for(struct question *question, bramble_time end)
{
    const struct timespec until = {(time_t)(end / 1000000U), (long)(end % 1000000U) * 1000};
    (void)pthread_mutex_lock(&question->mutex);
    int waited = 0;
    while (!question->done && waited == 0) {
        waited = pthread_cond_timedwait(&question->answered, &question->mutex, &until);
    }
    bool done = question->done;
    question->abandoned = !done;
    (void)pthread_mutex_unlock(&question->mutex);
    return done;
}

/* Asks in a thread of its own. False when nobody answered, and then the question is not ours any longer. */
static bool ask_in_thread(struct question *question, bramble_time end)
{
    pthread_attr_t detached;
    pthread_t id;
    (void)pthread_attr_init(&detached);
    (void)pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    int started = pthread_create(&id, &detached, thread, question);
    (void)pthread_attr_destroy(&detached);
    if (started != 0) {
        question->result = EAI_MEMORY;
        return true;
    }
    return wait_for(question, end);
}

static int take(struct addrinfo *answer, struct sockaddr_storage *addresses, socklen_t *sizes, size_t capacity)
{
    size_t count = 0;
    for (; answer != NULL && count < capacity; answer = answer->ai_next) {
        if (answer->ai_addrlen <= sizeof *addresses) {
            memcpy(&addresses[count], answer->ai_addr, answer->ai_addrlen);
            sizes[count++] = answer->ai_addrlen;
        }
    }
    return (int)count;
}

int carrier_resolve(struct bramble_carrier *carrier, struct sockaddr_storage *addresses, socklen_t *sizes,
                    size_t capacity)
{
    struct question *question = question_new(&carrier->bearer);
    if (question == NULL) {
        return carrier_cannot(carrier, ENOMEM);
    }
    question->result = ask(question, AI_NUMERICHOST, &question->answer);
    if (question->result == EAI_NONAME && !ask_in_thread(question, carrier->since + carrier->system->patience)) {
        return carrier_trouble(
            carrier, BRAMBLE_ERROR_TIMEOUT,
            "nobody could say in time which machine \"%s\" is; is there a name server? An address in "
            "numbers needs none",
            carrier->bearer.path);
    }
    int result = question->result == 0 ? take(question->answer, addresses, sizes, capacity) : 0;
    if (result == 0) {
        result = carrier_trouble(carrier, BRAMBLE_ERROR_NOT_FOUND,
                                 "there is no machine \"%s\" (%s); check the name, or give its address in numbers",
                                 carrier->bearer.path, gai_strerror(question->result));
    }
    question_free(question);
    return result;
}
