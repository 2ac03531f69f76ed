/* The power-cut suite as a program: plays the play, cuts it at every write or at a sample, and reports.
 *
 *     power [--messages N] [--stride N] [--offset N] [--jobs N] [--files 0|1] [--seed N] [--least N] [--expect FAULT]
 *
 * Fewer cuts than --least (1) are no proof and fail, too.
 *
 * With --expect it stops at the first fault, and succeeds when that is of the kind named: so the spoiled builds are
 * judged. */
#define _DEFAULT_SOURCE /* setenv */

#include "play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct options {
    unsigned messages;
    unsigned stride;
    unsigned offset;
    unsigned jobs;
    unsigned files;
    unsigned seed;
    unsigned least;
    const char *expected;
};

static struct options read_options(int count, char **words)
{
    struct options options = {.messages = 1000, .stride = 1, .jobs = 1, .seed = 20, .least = 1};
    struct {
        const char *name;
        unsigned *value;
    } const numbers[] = {{"--messages", &options.messages}, {"--stride", &options.stride},
                         {"--offset", &options.offset},     {"--jobs", &options.jobs},
                         {"--seed", &options.seed},         {"--files", &options.files},
                         {"--least", &options.least}};
    for (int i = 1; i < count; i += 2) {
        bool known = i + 1 < count && strcmp(words[i], "--expect") == 0;
        if (known) {
            options.expected = words[i + 1];
        }
        for (unsigned n = 0; i + 1 < count && n < sizeof numbers / sizeof numbers[0]; n++) {
            if (strcmp(words[i], numbers[n].name) == 0) {
                char *end;
                *numbers[n].value = (unsigned)strtoul(words[i + 1], &end, 10);
                known = words[i + 1][0] >= '0' && words[i + 1][0] <= '9' && *end == 0;
            }
        }
        if (!known || options.stride == 0 || options.jobs == 0 || options.files > 1) {
            fprintf(stderr, "usage: power [--messages N] [--stride N] [--offset N] [--jobs N] [--files 0|1] [--seed N] "
                            "[--least N] [--expect FAULT]\n");
            exit(2);
        }
    }
    return options;
}

/* ---- The report -------------------------------------------------------------------------------------------------- */

static const char *kind_name(unsigned kind)
{
    static const char *const names[RECORD_IDENTITY + 1] = {
        [0] = "sync",
        [RECORD_IV_INDEX] = "IV index and sequence block",
        [RECORD_NET_KEY] = "NetKey",
        [RECORD_APP_KEY] = "AppKey",
        [RECORD_LABEL] = "label",
        [RECORD_MODEL] = "model",
        [RECORD_STATES] = "node states",
        [RECORD_FEATURE] = "feature",
        [RECORD_MODEL_STATE] = "model state",
        [RECORD_REPLAY] = "replay marks",
        [RECORD_NODE_TABLE] = "node table",
        [RECORD_IDENTITY] = "identity",
    };
    return kind <= RECORD_IDENTITY && names[kind] != NULL ? names[kind] : "other";
}

static const char *moment_name(unsigned moment)
{
    static const char *const names[IN_FILE] = {"before", "after", "unsynced at"};
    return moment < IN_FILE ? names[moment] : disk_tear_name((enum disk_tear)(moment - IN_FILE));
}

static unsigned report_faults(const struct play *play)
{
    unsigned faults = 0;
    for (uint32_t i = 1; i <= play->points; i++) {
        const struct outcome *cut = &play->outcomes[i];
        if (cut->number != 0 && cut->fault != FAULT_NONE) {
            faults++;
            if (faults <= 20) {
                printf("cut %u, %s a write of the %s (%s)%s, while %s:\n    %s: %s: %s\n", cut->number,
                       moment_name(cut->moment), role_name(cut->role), kind_name(cut->kind),
                       cut->twice ? ", for the second time" : "", act_name(cut->act), fault_name(cut->fault),
                       fault_text(cut->fault), cut->text);
            }
        }
    }
    return faults;
}

static uint32_t refused_in(const struct outcome *cut)
{
    uint32_t sum = 0;
    for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
        sum += cut->refused[drop];
    }
    return sum;
}

/* A line for the cuts of one act, or (ACTS_MAX) for all: those not followed by a second one, which comes while
 * the node is being spoken to fast. */
static void report_act(const struct play *play, unsigned act, bool twice, const char *name)
{
    uint32_t cuts = 0;
    uint32_t silent = 0;
    uint32_t most = 0;
    uint64_t total = 0;
    for (uint32_t i = 1; i <= play->points; i++) {
        const struct outcome *cut = &play->outcomes[i];
        uint32_t refused = refused_in(cut);
        if (cut->number != 0 && cut->twice == twice && (act == ACTS_MAX || cut->act == act)) {
            cuts++;
            silent += refused == 0;
            most = refused > most ? refused : most;
            total += refused;
        }
    }
    if (cuts > 0) {
        printf("    %6u %8.2f %6u %7.1f %%   %s\n", cuts, (double)total / cuts, most, 100.0 * silent / cuts, name);
    }
}

static void report_refusals(const struct play *play)
{
    uint64_t replayed = 0;
    uint32_t twice = 0;
    uint64_t by_reason[BRAMBLE_DROP_COUNT] = {0};
    for (uint32_t i = 1; i <= play->points; i++) {
        const struct outcome *cut = &play->outcomes[i];
        replayed += cut->replayed;
        twice += cut->twice;
        for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
            by_reason[drop] += cut->refused[drop];
        }
    }
    printf("cut a second time before all was well again: %u of them\n", twice);
    printf("PDUs that the attacker replayed at three nodes each: %llu; in one cut up to %u\n",
           (unsigned long long)replayed, play->ledger->count);
    printf("\nhonest PDUs refused after a cut:\n    %6s %8s %6s %9s   while\n", "cuts", "mean", "most", "none");
    for (unsigned act = 0; act < ACTS_MAX; act++) {
        report_act(play, act, false, act_name(act));
    }
    report_act(play, ACTS_MAX, false, "all of it");
    report_act(play, ACTS_MAX, true, "those cut a second time: in a round of messages, as a rule");
    for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
        if (by_reason[drop] > 0) {
            printf("    %llu because: %s\n", (unsigned long long)by_reason[drop], bramble_drop_text(drop));
        }
    }
}

/* ---- Wear -------------------------------------------------------------------------------------------------------- */

#define AROUND 24U /* octets of the store in files around each record */
#define PAGE 4096.0
#define CYCLES 10000.0

struct rate {
    double messages_a_day;
    const char *words;
};

/* What the messages of an act have cost, and how long flash lasts when that goes on at these rates. */
static void report_cost(const struct play *play, const char *act, const struct rate *rates, unsigned count)
{
    unsigned i = 0;
    while (strcmp(act_name(i), act) != 0) {
        i++;
    }
    double writes = 0;
    double octets = 0;
    for (unsigned kind = 0; kind <= RECORD_IDENTITY; kind++) {
        const struct wear *wear = &play->wear[i][kind];
        writes += wear->puts + wear->erases;
        octets += (double)wear->octets + AROUND * (wear->puts + wear->erases);
    }
    printf("    %s: %.3f writes and %.1f octets for each message accepted\n", act, writes / play->accepted[i],
           octets / play->accepted[i]);
    for (unsigned r = 0; r < count; r++) {
        double days = 2 * PAGE * CYCLES / (octets / play->accepted[i] * rates[r].messages_a_day);
        printf("        %s: two pages last %.0f days, or %.1f years\n", rates[r].words, days, days / 365);
    }
}

static void report_wear(const struct play *play)
{
    printf("\nwrites of the three nodes in the whole play:\n");
    printf("    %-28s %8s %8s %10s\n", "record", "puts", "erases", "octets");
    for (unsigned kind = 1; kind <= RECORD_IDENTITY; kind++) {
        struct wear sum = {0, 0, 0};
        for (unsigned act = 0; act < ACTS_MAX; act++) {
            sum.puts += play->wear[act][kind].puts;
            sum.erases += play->wear[act][kind].erases;
            sum.octets += play->wear[act][kind].octets;
        }
        if (sum.puts + sum.erases > 0) {
            printf("    %-28s %8u %8u %10llu\n", kind_name(kind), sum.puts, sum.erases, (unsigned long long)sum.octets);
        }
    }
    printf("\nwear, with %u octets around each record, pages of 4 KiB and 10,000 cycles:\n", AROUND);
    static const struct rate slow[] = {{100, "100 a day"}, {1440, "one a minute, day and night"}};
    static const struct rate fast[] = {{4.5 * 86400, "as fast as that, day and night"}};
    report_cost(play, "all talk slowly", slow, 2);
    report_cost(play, "all talk fast", fast, 1);
}

int main(int count, char **words)
{
    struct options options = read_options(count, words);
    setenv("CMOCKA_TEST_ABORT", "1", 1); /* the kit's assertions say what failed, and end the process */
    struct play *play = play_open(options.seed, options.files != 0);
    play->stride = options.stride;
    play->offset = options.offset;
    play->stop_at_first = options.expected != NULL;
    cuts_open(play, options.jobs);
    act_all(play, options.messages);
    cuts_wait(play);
    uint32_t cuts = 0;
    for (uint32_t i = 1; i <= play->points; i++) {
        cuts += play->outcomes[i].number != 0;
    }
    printf("power cuts: %u of %u points, %u messages said in the play\n", cuts, play->points, play->numbers);
    report_refusals(play);
    report_wear(play);
    unsigned faults = report_faults(play);
    printf("\nviolations: %u\n", faults);
    bool good = faults == 0 && cuts >= options.least;
    if (cuts < options.least) {
        printf("only %u cuts: at least %u are expected\n", cuts, options.least);
    }
    if (options.expected != NULL) {
        good = false;
        for (uint32_t i = 1; i <= play->points; i++) {
            good = good || (play->outcomes[i].fault != FAULT_NONE &&
                            strcmp(fault_name(play->outcomes[i].fault), options.expected) == 0);
        }
    }
    play_close(play);
    return good ? 0 : 1;
}
