/* What the stories of the shell share: a shell with two lamps in virtual time, and verbs said to it. */
#ifndef TEST_SHELL_KIT_H
#define TEST_SHELL_KIT_H

#include "shell/ground.h"
#include "shell/shell.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LAMPS 2U
#define LAMP_1 "b7a3b1e0000040008000000000000001"
#define LAMP_2 "b7a3b1e0000040008000000000000002"

extern struct shell_ground ground;
extern struct shell shell;
extern struct text news; /* all that was told */

int open_shell(void **state);
int close_shell(void **state);
#define STORY(name) cmocka_unit_test_setup_teardown(name, open_shell, close_shell)

/* Stops the shell and begins it anew on the same store. */
void begin_anew(void);
/* Lets virtual time pass. */
void pass(bramble_time time);
/* Says a line and waits for its end; answers its code. */
unsigned say_line(const char *line);
/* The outcome has this in its text; what was told has it. */
void said(const char *part);
void was_told(const char *part);
/* Says a line that has to be done; that has to end so, with this in its text. */
void done(const char *line);
void ends(const char *line, unsigned code, const char *part);
/* A member of the outcome: node of a path like answers.0.message. */
const json_t *found(const char *path);
/* The words that TAB offers behind this line, each with a blank behind it. */
void completes_to(const char *line, const char *wanted);
/* Two lamps are nodes, 0100 and 0002; the first has AppKey 0 for its OnOff Server. */
void commission(void);

#endif
