/* See terminal.h. libedit asks for one character at a time; while it waits, the ground goes on. */
#include "shell/terminal.h"

#include <errno.h>
#include <histedit.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HISTORY_LINES 500
#define CANDIDATES_MAX 64U

struct terminal {
    struct session *session;
    struct shell *shell;
    EditLine *editor;
    History *history;
    const char *file;
    char *line;
    bool typing; /* a prompt is shown */
    char prompt[32];
};

static char *prompt(EditLine *editor)
{
    struct terminal *terminal;
    el_get(editor, EL_CLIENTDATA, &terminal);
    if (terminal->shell->target != 0) {
        snprintf(terminal->prompt, sizeof terminal->prompt, "bramble %04x> ", (unsigned)terminal->shell->target);
    } else {
        snprintf(terminal->prompt, sizeof terminal->prompt, "bramble> ");
    }
    return terminal->prompt;
}

static int next_character(EditLine *editor, wchar_t *character)
{
    struct terminal *terminal;
    unsigned char octet;
    el_get(editor, EL_CLIENTDATA, &terminal);
    while (!session_wait(terminal->session, STDIN_FILENO)) {
    }
    ssize_t size = read(STDIN_FILENO, &octet, 1);
    *character = size == 1 ? (wchar_t)octet : 0;
    return size == 1 ? 1 : 0;
}

/* ---- Completion -------------------------------------------------------------------------------------------------- */

struct found {
    char *words[CANDIDATES_MAX];
    size_t count;
};

static void keep(void *context, const char *word)
{
    struct found *found = context;
    if (found->count < CANDIDATES_MAX) {
        found->words[found->count++] = copy_text(word);
    }
}

static size_t common_start(const struct found *found)
{
    size_t size = strlen(found->words[0]);
    for (size_t i = 1; i < found->count; i++) {
        size_t same = 0;
        while (same < size && found->words[i][same] == found->words[0][same]) {
            same++;
        }
        size = same;
    }
    return size;
}

static unsigned char insert(EditLine *editor, const struct found *found, const char *line)
{
    const char *space = strrchr(line, ' ');
    size_t begun = strlen(space != NULL ? space + 1 : line);
    size_t common = common_start(found);
    char *added = format_text("%.*s%s", (int)(common - begun), found->words[0] + begun, found->count == 1 ? " " : "");
    int result = added[0] != '\0' ? el_insertstr(editor, added) : -1;
    bool more = added[0] != '\0';
    free(added);
    if (more) {
        return result == 0 ? CC_REFRESH : CC_ERROR;
    }
    fputs("\n", stdout);
    for (size_t i = 0; i < found->count; i++) {
        printf("%s%s", found->words[i], i + 1 < found->count ? "  " : "\n");
    }
    fflush(stdout);
    return CC_REDISPLAY;
}

static unsigned char complete(EditLine *editor, int key)
{
    struct terminal *terminal;
    struct found found = {.count = 0};
    const LineInfo *info = el_line(editor);
    char *line = format_text("%.*s", (int)(info->cursor - info->buffer), info->buffer);
    (void)key;
    el_get(editor, EL_CLIENTDATA, &terminal);
    shell_complete(terminal->shell, line, keep, &found);
    unsigned char result = found.count > 0 ? insert(editor, &found, line) : CC_ERROR;
    for (size_t i = 0; i < found.count; i++) {
        free(found.words[i]);
    }
    free(line);
    return result;
}

/* ---- Life -------------------------------------------------------------------------------------------------------- */

struct terminal *terminal_open(struct session *session, struct shell *shell, const char *file)
{
    struct terminal *terminal = allocate(1, sizeof *terminal);
    HistEvent event;
    terminal->session = session;
    terminal->shell = shell;
    terminal->file = file;
    terminal->editor = el_init("bramble", stdin, stdout, stderr);
    terminal->history = history_init();
    if (terminal->editor == NULL || terminal->history == NULL) {
        die("no memory for a line editor");
    }
    history(terminal->history, &event, H_SETSIZE, HISTORY_LINES);
    history(terminal->history, &event, H_SETUNIQUE, 1);
    history(terminal->history, &event, H_LOAD, file);
    el_set(terminal->editor, EL_CLIENTDATA, terminal);
    el_set(terminal->editor, EL_EDITOR, "emacs");
    el_set(terminal->editor, EL_PROMPT, prompt);
    el_set(terminal->editor, EL_HIST, history, terminal->history);
    el_set(terminal->editor, EL_SIGNAL, 0);
    el_set(terminal->editor, EL_GETCFN, next_character);
    el_wset(terminal->editor, EL_ADDFN, L"complete", L"complete what is typed", complete); /* el_set would leak */
    el_set(terminal->editor, EL_BIND, "^I", "complete", NULL);
    el_set(terminal->editor, EL_BIND, "^R", "em-inc-search-prev", NULL);
    if (shell->node != NULL && !bramble_node_is_member(shell->node)) {
        puts("There is no network in this store yet: `create` founds one. `help` lists all verbs.");
    } else {
        puts("`help` lists all verbs.");
    }
    return terminal;
}

void terminal_close(struct terminal *terminal)
{
    HistEvent event;
    history(terminal->history, &event, H_SAVE, terminal->file);
    el_end(terminal->editor);
    history_end(terminal->history);
    free(terminal->line);
    free(terminal);
}

const char *terminal_line(struct terminal *terminal)
{
    int size;
    HistEvent event;
    terminal->typing = true;
    const char *line = el_gets(terminal->editor, &size);
    terminal->typing = false;
    if (line == NULL || size <= 0) {
        puts("");
        return NULL;
    }
    free(terminal->line);
    terminal->line = copy_text(line);
    terminal->line[strcspn(terminal->line, "\r\n")] = '\0';
    if (terminal->line[strspn(terminal->line, " \t")] != '\0') {
        history(terminal->history, &event, H_ENTER, terminal->line);
    }
    return terminal->line;
}

bool terminal_meanwhile(struct terminal *terminal, char *line, size_t capacity)
{
    (void)terminal;
    ssize_t size = read(STDIN_FILENO, line, capacity - 1);
    if (size <= 0) {
        return false;
    }
    line[size] = '\0';
    return true;
}

void terminal_news(struct terminal *terminal, const char *line)
{
    if (!terminal->typing) {
        printf("%s\n", line);
        fflush(stdout);
        return;
    }
    printf("\r\033[K%s\n", line);
    fflush(stdout);
    el_set(terminal->editor, EL_REFRESH);
}
