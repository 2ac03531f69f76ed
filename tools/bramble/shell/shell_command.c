/* bramble shell: options, one-shot verbs, and the loop between a ground (ground.h) and the core (shell.h). What is
 * typed comes from terminal.c.
 *
 * On the standard output are outcomes; news go to the standard error, unless somebody sits at the terminal. With --json
 * the standard output is one object a line, one for each verb, and nothing else.
 */
#include "commands.h"
#include "options.h"
#include "shell/ground.h"
#include "shell/shell.h"
#include "shell/terminal.h"
#include "store_owner.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct shell_options {
    const char *bearer;
    const char *store;
    const char *timeout;
    const char *capture;
    struct words verbs;
    bool extended;
    bool json;
};

static const struct option options[] = {
    {"--bearer", "WORD", offsetof(struct shell_options, bearer),
     "the controller: hci:hci0, hci:tty:PATH[,BAUD[,noflow]], hci:unix:PATH, hci:tcp:HOST:PORT; or sim:N, N lamps in "
     "the air of this process. Without one only what is in the store can be looked at",
     false},
    {"--store", "DIR", offsetof(struct shell_options, store), "where the network lives; it is made if it is not there",
     false},
    {"-c", "'VERB ...'", offsetof(struct shell_options, verbs), "say this and end; may be given several times", true},
    {"--timeout", "TIME", offsetof(struct shell_options, timeout),
     "how long to wait for the answer to a configuration message; the stack's own choice if not given", false},
    {"--pcap", "FILE", offsetof(struct shell_options, capture),
     "all that is said to the controller and by it (with sim:N what is on the air), for Wireshark and tshark", false},
    {"--extended", NULL, offsetof(struct shell_options, extended),
     "extended advertising, though the controller may not say that it has it", false},
    {"--json", NULL, offsetof(struct shell_options, json), "outcomes as JSON, an object a line", false},
};

void shell_command_usage(struct text *text)
{
    text_add(text, "usage: bramble shell --store DIR [--bearer WORD] [-c 'VERB ...']... [options]\n\n"
                   "A small provisioner: makes devices nodes, configures them, switches lamps. Without -c it reads\n"
                   "verbs from the terminal, or from the standard input; `help` lists them.\n\n");
    options_list(text, OPTIONS(options));
    text_add(text, "\nexit status: 0 done; 1 failed here; 2 the words make no sense; 3 no answer; 4 refused;\n"
                   "5 no controller. With several verbs the first that is not done ends it.\n");
}

/* ---- Session ----------------------------------------------------------------------------------------------------- */

#define SESSION_TYPED_MAX 64U

struct session {
    struct shell_ground ground;
    struct shell shell;
    struct shell_options options;
    struct terminal *terminal; /* NULL: nobody sits there */
    /* What was typed while a verb was under way, to be said when it has ended. */
    struct typed {
        char *lines[SESSION_TYPED_MAX];
        unsigned count;
    } typed;
    bool speaking; /* a typed verb is under way, or has ended and is not yet shown */
    bool leaving;  /* when all is said that was typed */
};

static volatile sig_atomic_t interrupted; /* SIGINT */
static volatile sig_atomic_t ended;       /* SIGTERM, SIGHUP */
static volatile sig_atomic_t changed;     /* SIGWINCH, SIGCONT */

static void note(int signal)
{
    if (signal == SIGINT) {
        interrupted = 1;
    } else if (signal == SIGWINCH || signal == SIGCONT) {
        changed = 1;
    } else {
        ended = 1;
    }
}

static void take_signals(bool at_terminal)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP};
    static const int changes[] = {SIGWINCH, SIGCONT};
    const struct sigaction action = {.sa_handler = note};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        (void)sigaction(ends[i], &action, NULL);
    }
    for (size_t i = 0; at_terminal && i < sizeof changes / sizeof changes[0]; i++) {
        (void)sigaction(changes[i], &action, NULL);
    }
}

static void told(void *context, const char *line)
{
    struct session *session = context;
    if (session->terminal != NULL) {
        terminal_news(session->terminal, line);
    } else {
        fprintf(stderr, "%s\n", line);
    }
}

/* One step of time; true when there is something to read. */
static bool step(struct session *session, int handle)
{
    struct shell *shell = &session->shell;
    const char *gone = session->ground.no_controller(&session->ground);
    if (gone != NULL && shell->has_controller && session->terminal != NULL) {
        told(session, gone);
    }
    shell->has_controller = gone == NULL;
    snprintf(shell->no_controller, sizeof shell->no_controller, "%s", gone != NULL ? gone : "");
    bool typed = session->ground.pass(&session->ground, shell_due(shell), handle);
    shell_tick(shell, session->ground.now(&session->ground));
    return typed;
}

static void print_outcome(const struct session *session)
{
    const struct shell_outcome *outcome = &session->shell.outcome;
    if (session->shell.verb == NULL && outcome->code == SHELL_DONE) {
        return; /* an empty line, or a comment */
    }
    if (session->options.json) {
        json_t *json = shell_outcome_json(&session->shell);
        char *text = json_dumps(json, JSON_COMPACT);
        puts(text != NULL ? text : "{}");
        free(text);
        json_decref(json);
    } else if (outcome->text.size > 0) {
        fprintf(outcome->code == SHELL_DONE ? stdout : stderr, "%s\n", outcome->text.octets);
    }
    fflush(stdout);
}

/* ---- One-shot verbs and scripts ---------------------------------------------------------------------------------- */

/* Says a line and waits for its end. */
static unsigned say(struct session *session, const char *line)
{
    struct shell *shell = &session->shell;
    (void)step(session, -1);
    (void)shell_begin(shell, line, session->ground.now(&session->ground));
    while (shell->busy) {
        (void)step(session, -1);
        if (interrupted || ended) {
            interrupted = 0;
            ended = 1; /* nobody is there to say what else is wanted */
            shell_cancel(shell, session->ground.now(&session->ground));
        }
    }
    print_outcome(session);
    return shell->outcome.code;
}

/* What was not said any more was not done. */
static unsigned unsaid(const char *line)
{
    fprintf(stderr, "bramble shell: ended by a signal before `%s` was said\n", line);
    return SHELL_FAILED;
}

static unsigned say_all(struct session *session)
{
    unsigned code = SHELL_DONE;
    for (size_t i = 0; i < session->options.verbs.count && code == SHELL_DONE; i++) {
        const char *line = session->options.verbs.word[i];
        code = ended ? unsaid(line) : say(session, line);
    }
    return code;
}

/* The words that end a session; they are no verbs. */
static bool is_farewell(const char *line)
{
    line += strspn(line, " \t");
    return (strncmp(line, "quit", 4) == 0 || strncmp(line, "exit", 4) == 0) &&
           line[4 + strspn(line + 4, " \t\r\n")] == '\0';
}

static unsigned say_script(struct session *session)
{
    char *line = NULL;
    size_t capacity = 0;
    unsigned code = SHELL_DONE;
    while (code == SHELL_DONE && !ended && getline(&line, &capacity, stdin) >= 0 && !is_farewell(line)) {
        code = say(session, line);
    }
    free(line);
    return ended && code == SHELL_DONE ? SHELL_FAILED : code;
}

/* ---- At a terminal ----------------------------------------------------------------------------------------------- */

static void forget_typed(struct session *session)
{
    while (session->typed.count > 0) {
        free(session->typed.lines[--session->typed.count]);
    }
}

/* Begins one typed line. Lines are begun outside of the line editor and inside of it, between two keys. */
static void begin_typed(struct session *session, const char *line)
{
    if (is_farewell(line)) {
        session->leaving = true;
        forget_typed(session);
        return;
    }
    session->speaking = true;
    (void)shell_begin(&session->shell, line, session->ground.now(&session->ground));
}

static void show_outcome(struct session *session)
{
    session->speaking = false;
    told(session, session->shell.outcome.text.size > 0 ? session->shell.outcome.text.octets : NULL);
}

/* Shows what has ended, and says what was typed meanwhile, until something is under way. */
static void go_on(struct session *session)
{
    while (!session->shell.busy && (session->speaking || session->typed.count > 0)) {
        if (session->speaking) {
            show_outcome(session);
            continue;
        }
        char *line = session->typed.lines[0];
        session->typed.count--;
        memmove(&session->typed.lines[0], &session->typed.lines[1], session->typed.count * sizeof line);
        begin_typed(session, line);
        free(line);
    }
}

bool session_interrupt(struct session *session)
{
    if (!session->shell.busy) {
        return false;
    }
    forget_typed(session);
    session->leaving = false;
    shell_cancel(&session->shell, session->ground.now(&session->ground));
    return true;
}

enum session_step session_wait(struct session *session, int handle)
{
    bool typed = step(session, handle);
    if (interrupted || ended) {
        interrupted = 0;
        (void)session_interrupt(session);
        session->leaving = session->leaving || ended;
    }
    if (changed) {
        changed = 0;
        terminal_again(session->terminal);
    }
    go_on(session);
    if (session->leaving && !session->shell.busy) {
        return SESSION_STOPPED;
    }
    return typed ? SESSION_READABLE : SESSION_WAITS;
}

static void take_line(struct session *session, const char *line)
{
    if (!session->shell.busy) {
        begin_typed(session, line);
        go_on(session);
    } else if (shell_meanwhile(line)) {
        (void)shell_begin(&session->shell, line, session->ground.now(&session->ground));
    } else if (session->typed.count < SESSION_TYPED_MAX) {
        session->typed.lines[session->typed.count++] = copy_text(line);
    } else {
        told(session, "so many lines were typed meanwhile that this one is not taken");
    }
}

static unsigned say_typed(struct session *session)
{
    char *history = format_text("%s/history", session->options.store);
    session->terminal = terminal_open(session, &session->shell, history);
    while (!session->leaving || session->shell.busy) {
        const char *line = terminal_line(session->terminal);
        if (line == NULL) {
            session->leaving = true;
        } else if (!session->leaving) {
            take_line(session, line);
        }
    }
    puts("");
    forget_typed(session);
    terminal_close(session->terminal);
    session->terminal = NULL;
    free(history);
    return SHELL_DONE;
}

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

static unsigned open_sim(struct session *session, unsigned lamps, bool user, char *trouble)
{
    const struct shell_options *chosen = &session->options;
    unsigned code = ground_sim(&session->ground, lamps, chosen->store, user, chosen->bearer != NULL, trouble);
    if (code == SHELL_DONE && chosen->capture != NULL) {
        code = ground_sim_capture(&session->ground, chosen->capture, trouble);
        if (code != SHELL_DONE) {
            session->ground.close(&session->ground);
        }
    }
    return code;
}

static unsigned open_ground(struct session *session, bool user, char *trouble)
{
    const char *bearer = session->options.bearer;
    if (bearer == NULL) {
        return open_sim(session, 0, user, trouble);
    }
    if (strncmp(bearer, "sim:", 4) != 0) {
        return ground_linux(&session->ground, bearer, session->options.store, session->options.capture,
                            session->options.extended, trouble);
    }
    char *end;
    unsigned long lamps = strtoul(bearer + 4, &end, 10);
    if (bearer[4] < '0' || bearer[4] > '9' || *end != '\0' || lamps > GROUND_LAMPS_MAX) {
        snprintf(trouble, SHELL_TROUBLE_MAX, "\"%s\": sim:N has from 0 to %u lamps, like sim:3", bearer,
                 GROUND_LAMPS_MAX);
        return SHELL_USAGE;
    }
    return open_sim(session, (unsigned)lamps, user, trouble);
}

static unsigned fail(const struct session *session, unsigned code, const char *trouble)
{
    if (session->options.json) {
        json_t *json = json_pack("{s:n, s:s, s:i, s:s}", "verb", "result", shell_code_word(code), "code", (int)code,
                                 "message", trouble);
        char *text = json_dumps(json, JSON_COMPACT);
        puts(text != NULL ? text : "{}");
        free(text);
        json_decref(json);
    } else {
        fprintf(stderr, "bramble shell: %s\n", trouble);
    }
    return code;
}

static unsigned run(struct session *session, uint32_t timeout_ms)
{
    char trouble[SHELL_TROUBLE_MAX] = "";
    bool user = session->options.verbs.count == 0 && isatty(STDIN_FILENO) && !session->options.json;
    (void)umask(077);
    unsigned code = open_ground(session, user, trouble);
    if (code != SHELL_DONE) {
        return fail(session, code, trouble);
    }
    if (store_claim(session->ground.store, session->options.store, "shell", trouble, sizeof trouble) < 0) {
        session->ground.close(&session->ground);
        return fail(session, SHELL_FAILED, trouble);
    }
    const struct shell_config config = {
        .ground = &session->ground, .user = user, .timeout_ms = timeout_ms, .context = session, .told = told};
    int result = shell_open(&session->shell, &config);
    if (result < 0) {
        session->ground.close(&session->ground);
        return fail(session, SHELL_FAILED, bramble_error_text(result));
    }
    take_signals(user);
    code = session->options.verbs.count > 0 ? say_all(session) : user ? say_typed(session) : say_script(session);
    session->ground.close(&session->ground);
    shell_close(&session->shell);
    return code;
}

int shell_command(int count, char **words)
{
    static struct session session;
    const char *rest[1];
    size_t rest_count;
    bramble_time timeout = 0;
    struct text error = {0};
    memset(&session, 0, sizeof session);
    if (!options_read(count, words, OPTIONS(options), &session.options, rest, 1, &rest_count, &error) ||
        !option_time("--timeout", session.options.timeout, &timeout, &error)) {
        return options_wrong("shell", &error);
    }
    if (rest_count > 0) {
        text_add(&error, "\"%s\" is one word too many; a verb stands behind -c, in quotes", rest[0]);
        return options_wrong("shell", &error);
    }
    if (session.options.store == NULL) {
        text_add(&error, "which network? --store DIR says where it lives; DIR is made if it is not there");
        return options_wrong("shell", &error);
    }
    return (int)run(&session, (uint32_t)(timeout / 1000));
}
