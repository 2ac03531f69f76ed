/* See terminal.h. libedit asks for one character at a time; while it waits, the ground goes on, verbs end, and news and
 * outcomes are shown above the line that is being typed. While a verb is under way the prompt is empty.
 *
 * Why there is one mode of the terminal, T1 and T2:
 * T1. A key typed while the kernel makes lines of keys is not the same key for an editor that reads it afterwards:
 *     Ctrl-D is stored as NUL, Ctrl-C throws away what was typed and what is being shown. libedit by itself goes back
 *     to that mode after each line, and leaves it only after the prompt was shown; whoever types at once is too early.
 *     So its mode between lines is made the same as that of editing (EL_SETTY).
 * T2. What was typed before the program began did go through the kernel's lines: `early` octets of it, among which a
 *     NUL is a Ctrl-D.
 */
#include "shell/terminal.h"

#include <errno.h>
#include <histedit.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
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
    bool typing;  /* a line is being edited */
    bool escapes; /* the terminal knows control sequences */
    int early;    /* octets to come that were typed before the editor was there */
    struct termios before;
    bool has_before;
    char prompt[32];
};

#define CONTROL_D '\004'

static char *prompt(EditLine *editor)
{
    struct terminal *terminal;
    el_get(editor, EL_CLIENTDATA, &terminal);
    if (terminal->shell->busy) {
        terminal->prompt[0] = '\0';
    } else if (terminal->shell->target != 0) {
        snprintf(terminal->prompt, sizeof terminal->prompt, "bramble %04x> ", (unsigned)terminal->shell->target);
    } else {
        snprintf(terminal->prompt, sizeof terminal->prompt, "bramble> ");
    }
    return terminal->prompt;
}

/* Answers as read() does: 1 with a character, 0 at the end. */
static int next_character(EditLine *editor, wchar_t *character)
{
    struct terminal *terminal;
    unsigned char octet;
    enum session_step step;
    el_get(editor, EL_CLIENTDATA, &terminal);
    do {
        step = session_wait(terminal->session, STDIN_FILENO);
    } while (step == SESSION_WAITS);
    if (step == SESSION_STOPPED) {
        return 0;
    }
    if (read(STDIN_FILENO, &octet, 1) != 1) { /* nobody is there any more */
        (void)session_interrupt(terminal->session);
        return 0;
    }
    if (terminal->early > 0) {
        terminal->early--;
        octet = octet == '\0' ? CONTROL_D : octet; /* T2 */
    }
    *character = (wchar_t)octet;
    return 1;
}

static void show_again(struct terminal *terminal)
{
    fflush(stdout);
    el_set(terminal->editor, EL_REFRESH);
}

/* Ctrl-C ends what is under way, else the line is begun anew. */
static unsigned char interrupt(EditLine *editor, int key)
{
    struct terminal *terminal;
    const LineInfo *info = el_line(editor);
    (void)key;
    el_get(editor, EL_CLIENTDATA, &terminal);
    if (session_interrupt(terminal->session)) {
        return CC_NORM;
    }
    el_cursor(editor, (int)(info->lastchar - info->cursor));
    el_deletestr(editor, (int)(info->lastchar - info->buffer));
    fputs("^C\n", stdout);
    show_again(terminal);
    return CC_NORM;
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
    bool whole = found->count == 1 && found->words[0][common - 1] != '=';
    char *added = format_text("%.*s%s", (int)(common - begun), found->words[0] + begun, whole ? " " : "");
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

static void bind_keys(EditLine *editor)
{
    el_wset(editor, EL_ADDFN, L"complete", L"complete what is typed", complete); /* el_set would leak */
    el_wset(editor, EL_ADDFN, L"interrupt", L"end what is under way, or the line", interrupt);
    el_set(editor, EL_BIND, "^I", "complete", NULL);
    el_set(editor, EL_BIND, "^C", "interrupt", NULL);
    el_set(editor, EL_BIND, "^R", "em-inc-search-prev", NULL);
}

/* Takes the terminal into its one mode: T1, T2. */
static void take_keys(struct terminal *terminal)
{
    el_set(terminal->editor, EL_SETTY, "-x", "-icanon", "-echo", "intr=", NULL);
    el_set(terminal->editor, EL_SETTY, "-d", "intr=", NULL);
    el_set(terminal->editor, EL_PREP_TERM, 1);
    if (!terminal->has_before || ioctl(STDIN_FILENO, FIONREAD, &terminal->early) < 0) {
        terminal->early = 0;
    }
}

struct terminal *terminal_open(struct session *session, struct shell *shell, const char *file)
{
    struct terminal *terminal = allocate(1, sizeof *terminal);
    HistEvent event;
    const char *kind = getenv("TERM");
    terminal->session = session;
    terminal->shell = shell;
    terminal->file = file;
    terminal->escapes = kind != NULL && strcmp(kind, "dumb") != 0;
    terminal->has_before = isatty(STDOUT_FILENO) && tcgetattr(STDIN_FILENO, &terminal->before) == 0;
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
    bind_keys(terminal->editor);
    take_keys(terminal);
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
    if (terminal->has_before) { /* libedit would throw away what is typed already for whoever comes next */
        el_set(terminal->editor, EL_EDITMODE, 0);
        (void)tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal->before);
    }
    el_end(terminal->editor);
    history_end(terminal->history);
    free(terminal->line);
    free(terminal);
}

const char *terminal_line(struct terminal *terminal)
{
    int size = 0;
    HistEvent event;
    terminal->typing = true;
    const char *line = el_gets(terminal->editor, &size);
    terminal->typing = false;
    if (line == NULL || size <= 0) {
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

void terminal_news(struct terminal *terminal, const char *line)
{
    if (!terminal->typing) {
        printf("%s%s", line != NULL ? line : "", line != NULL ? "\n" : "");
        fflush(stdout);
        return;
    }
    if (line == NULL) {
        show_again(terminal);
        return;
    }
    const LineInfo *info = el_line(terminal->editor);
    bool shown = !terminal->shell->busy || info->lastchar > info->buffer;
    printf("%s%s\n", terminal->escapes ? "\r\033[K" : shown ? "\n" : "", line);
    show_again(terminal);
}

void terminal_again(struct terminal *terminal)
{
    if (terminal->has_before) {
        el_set(terminal->editor, EL_PREP_TERM, 0);
        el_set(terminal->editor, EL_PREP_TERM, 1);
    }
    el_resize(terminal->editor);
    if (terminal->typing) {
        fputs(terminal->escapes ? "\r\033[K" : "", stdout);
        show_again(terminal);
    }
}
