/* The terminal of a shell: a line editor with history and completion (libedit), while the ground goes on.
 *
 * Lines can be typed at any time, also while a verb is under way, and no key is lost: the terminal has one mode from
 * terminal_open() to terminal_close(), in which every key comes to the editor, in the order of typing.
 */
#ifndef TOOL_SHELL_TERMINAL_H
#define TOOL_SHELL_TERMINAL_H

#include "shell/shell.h"

struct terminal;
struct session;

/* What the terminal asks of the session: shell_command.c. */
enum session_step {
    SESSION_WAITS,    /* a moment has passed */
    SESSION_READABLE, /* there is something to read from the handle */
    SESSION_STOPPED,  /* all is said and done: no more lines are read */
};
enum session_step session_wait(struct session *session, int handle);
/* Ctrl-C. False when nothing is under way. */
bool session_interrupt(struct session *session);

/* Never NULL. `history` is a file, made for the owner only. */
struct terminal *terminal_open(struct session *session, struct shell *shell, const char *history);
void terminal_close(struct terminal *terminal);
/* The next line without its end, or NULL at Ctrl-D, or when the session is stopped. Lasts until the next call. */
const char *terminal_line(struct terminal *terminal);
/* Shows a line at once, above what is being typed; NULL: only the prompt, which may be another one now. */
void terminal_news(struct terminal *terminal, const char *line);
/* The window has another size, or the program goes on after it was suspended. */
void terminal_again(struct terminal *terminal);

#endif
