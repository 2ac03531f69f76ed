/* See kit.h. */
#include "kit.h"

#include <unistd.h>

struct shell_ground ground;
struct shell shell;
struct text news;
static char directory[] = "/tmp/bramble-shell-XXXXXX";

static uint64_t seed; /* another one each time a shell is begun in a story */

static void told(void *context, const char *line)
{
    (void)context;
    text_add(&news, "%s\n", line);
}

static void open_it(void)
{
    char trouble[SHELL_TROUBLE_MAX];
    assert_int_equal(ground_sim_seeded(&ground, LAMPS, directory, false, true, ++seed, trouble), SHELL_DONE);
    const struct shell_config config = {.ground = &ground, .told = told};
    assert_int_equal(shell_open(&shell, &config), 0);
}

int open_shell(void **state)
{
    (void)state;
    memcpy(directory + sizeof directory - 7, "XXXXXX", 6);
    assert_non_null(mkdtemp(directory));
    seed = 0;
    open_it();
    return 0;
}

void begin_anew(void)
{
    ground.close(&ground);
    shell_close(&shell);
    open_it();
}

int close_shell(void **state)
{
    static const char *const places[] = {"/lamp-1", "/lamp-2", ""};
    static const char *const files[] = {"/bramble.journal", "/bramble.lock"};
    (void)state;
    ground.close(&ground);
    shell_close(&shell);
    text_free(&news);
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < 2; k++) {
            char *path = format_text("%s%s%s", directory, places[i], files[k]);
            assert_int_equal(unlink(path), 0);
            free(path);
        }
        char *path = format_text("%s%s", directory, places[i]);
        assert_int_equal(rmdir(path), 0);
        free(path);
    }
    return 0;
}

void pass(bramble_time time)
{
    for (bramble_time until = ground.now(&ground) + time; ground.now(&ground) < until;) {
        (void)ground.pass(&ground, until, -1);
        shell_tick(&shell, ground.now(&ground));
    }
}

unsigned say_line(const char *line)
{
    assert_true(shell_begin(&shell, line, ground.now(&ground)));
    bramble_time patience = ground.now(&ground) + BRAMBLE_SECONDS(600);
    while (shell.busy && ground.now(&ground) < patience) {
        (void)ground.pass(&ground, shell_due(&shell), -1);
        shell_tick(&shell, ground.now(&ground));
    }
    if (shell.busy) {
        fail_msg("%s is under way", line);
    }
    return shell.outcome.code;
}

void said(const char *part)
{
    if (shell.outcome.text.octets == NULL || strstr(shell.outcome.text.octets, part) == NULL) {
        fail_msg("\"%s\" is not in \"%s\"", part, shell.outcome.text.octets != NULL ? shell.outcome.text.octets : "");
    }
}

void done(const char *line)
{
    if (say_line(line) != SHELL_DONE) {
        fail_msg("%s: %s", line, shell.outcome.text.octets);
    }
}

void commission(void)
{
    done("create");
    done("provision " LAMP_1 " 0100");
    done("provision " LAMP_2);
    done("appkey-create 0 0");
    done("appkey-add 0 @0100");
    done("bind 0100 0 1000");
}

void was_told(const char *part)
{
    if (news.octets == NULL || strstr(news.octets, part) == NULL) {
        fail_msg("\"%s\" was not told: \"%s\"", part, news.octets != NULL ? news.octets : "");
    }
}

void ends(const char *line, unsigned code, const char *part)
{
    if (say_line(line) != code) {
        fail_msg("%s ended with %u: %s", line, shell.outcome.code, shell.outcome.text.octets);
    }
    said(part);
}

const json_t *found(const char *path)
{
    char copy[128];
    const json_t *at = shell.outcome.json;
    snprintf(copy, sizeof copy, "%s", path);
    for (char *name = strtok(copy, "."); name != NULL; name = strtok(NULL, ".")) {
        at = json_is_array(at) ? json_array_get(at, (size_t)atoi(name)) : json_object_get(at, name);
    }
    if (at == NULL) {
        char *all = json_dumps(shell.outcome.json, JSON_COMPACT);
        print_error("%s is not in %s\n", path, all);
        free(all);
        fail();
    }
    return at;
}

static void collect(void *context, const char *word)
{
    text_add(context, "%s ", word);
}

void completes_to(const char *line, const char *wanted)
{
    struct text words = {0};
    text_add(&words, "%s", "");
    shell_complete(&shell, line, collect, &words);
    assert_string_equal(words.octets, wanted);
    text_free(&words);
}
