/* The power-cut suite as a program: plays the play, cuts it at every write or at a sample, and reports.
 *
 *     power [--messages N] [--stride N] [--offset N] [--jobs N] [--expect FAULT] [--quiet]
 *
 * With --expect it stops at the first fault, and succeeds when that is of the kind named: so the spoiled builds are
 * judged. */
#include "play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct options {
    unsigned messages;
    unsigned stride;
    unsigned offset;
    unsigned jobs;
    const char *expected;
};

static struct options read_options(int count, char **words)
{
    struct options options = {.messages = 1000, .stride = 1, .jobs = 1};
    struct {
        const char *name;
        unsigned *value;
    } const numbers[] = {{"--messages", &options.messages},
                         {"--stride", &options.stride},
                         {"--offset", &options.offset},
                         {"--jobs", &options.jobs}};
    for (int i = 1; i < count; i += 2) {
        bool known = i + 1 < count && strcmp(words[i], "--expect") == 0;
        if (known) {
            options.expected = words[i + 1];
        }
        for (unsigned n = 0; i + 1 < count && n < sizeof numbers / sizeof numbers[0]; n++) {
            if (strcmp(words[i], numbers[n].name) == 0) {
                *numbers[n].value = (unsigned)strtoul(words[i + 1], NULL, 10);
                known = true;
            }
        }
        if (!known || options.stride == 0 || options.jobs == 0) {
            fprintf(stderr, "usage: power [--messages N] [--stride N] [--offset N] [--jobs N] [--expect FAULT]\n");
            exit(2);
        }
    }
    return options;
}

/* ---- The report --------------------------------------------------------------------------------------------------- */

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

static const char *const moment_names[MOMENTS] = {"before", "after", "unsynced at"};

static unsigned report_faults(const struct play *play)
{
    unsigned faults = 0;
    for (uint32_t i = 1; i <= play->points; i++) {
        const struct outcome *cut = &play->outcomes[i];
        if (cut->number != 0 && cut->fault != FAULT_NONE) {
            faults++;
            if (faults <= 20) {
                printf("cut %u, %s a write of the %s (%s), while %s:\n    %s: %s: %s\n", cut->number,
                       moment_names[cut->moment], role_name(cut->role), kind_name(cut->kind), act_name(cut->act),
                       fault_name(cut->fault), fault_text(cut->fault), cut->text);
            }
        }
    }
    return faults;
}

static void report_refusals(const struct play *play)
{
    uint64_t total = 0;
    uint32_t most = 0;
    uint32_t none = 0;
    uint32_t cuts = 0;
    uint64_t replayed = 0;
    uint64_t by_reason[BRAMBLE_DROP_COUNT] = {0};
    for (uint32_t i = 1; i <= play->points; i++) {
        const struct outcome *cut = &play->outcomes[i];
        uint32_t here = 0;
        for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
            here += cut->refused[drop];
            by_reason[drop] += cut->refused[drop];
        }
        cuts += cut->number != 0;
        none += cut->number != 0 && here == 0;
        total += here;
        most = here > most ? here : most;
        replayed += cut->replayed;
    }
    printf("PDUs replayed by the attacker: %llu, at three nodes each; in one cut up to %u\n",
           (unsigned long long)replayed, play->ledger->count);
    printf("honest PDUs refused after a cut: mean %.3f, most %u, none after %u of %u cuts\n",
           cuts > 0 ? (double)total / cuts : 0, most, none, cuts);
    for (unsigned drop = 0; drop < BRAMBLE_DROP_COUNT; drop++) {
        if (by_reason[drop] > 0) {
            printf("    %s: %llu\n", bramble_drop_name(drop), (unsigned long long)by_reason[drop]);
        }
    }
}

static void report_wear(const struct play *play)
{
    printf("writes of the three nodes in the whole play:\n");
    printf("    %-28s %8s %8s %10s\n", "record", "puts", "erases", "octets");
    for (unsigned kind = 1; kind <= RECORD_IDENTITY; kind++) {
        struct wear sum = {0, 0, 0};
        for (unsigned role = 0; role < PLAYERS; role++) {
            sum.puts += play->players[role].wear[kind].puts;
            sum.erases += play->players[role].wear[kind].erases;
            sum.octets += play->players[role].wear[kind].octets;
        }
        if (sum.puts + sum.erases > 0) {
            printf("    %-28s %8u %8u %10llu\n", kind_name(kind), sum.puts, sum.erases, (unsigned long long)sum.octets);
        }
    }
}

int main(int count, char **words)
{
    struct options options = read_options(count, words);
    setenv("CMOCKA_TEST_ABORT", "1", 1); /* the kit's assertions say what failed, and end the process */
    struct play *play = play_open(20);
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
    unsigned faults = report_faults(play);
    report_refusals(play);
    report_wear(play);
    printf("violations: %u\n", faults);
    bool good = faults == 0;
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
