/* The terminal of a shell: a line editor with history and completion (libedit), while the ground goes on. */
#ifndef TOOL_SHELL_TERMINAL_H
#define TOOL_SHELL_TERMINAL_H

#include "shell/shell.h"

struct terminal;
struct session;

/* Lets time pass for a moment; true when there is something to read from `handle`. shell_command.c. */
bool session_wait(struct session *session, int handle);

/* Never NULL. `history` is a file, made for the owner only. */
struct terminal *terminal_open(struct session *session, struct shell *shell, const char *history);
void terminal_close(struct terminal *terminal);
/* The next line without its end, or NULL at the end. Lasts until the next call. */
const char *terminal_line(struct terminal *terminal);
/* A line that was typed while a verb is under way, without editing. False: there is none. */
bool terminal_meanwhile(struct terminal *terminal, char *line, size_t capacity);
/* Shows a line at once, above what is being typed. */
void terminal_news(struct terminal *terminal, const char *line);

#endif
