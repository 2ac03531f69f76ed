/* The commands: each takes the words behind its name and answers the exit status. 0: all went well; 1: something that
 * was expected or claimed did not happen; 2: the command line or an input file is wrong. */
#ifndef TOOL_COMMANDS_H
#define TOOL_COMMANDS_H

#include "text.h"

int demo_command(int count, char **words);
int sim_command(int count, char **words);
int decode_command(int count, char **words);
int explain_command(int count, char **words);
int air_command(int count, char **words);
int node_command(int count, char **words);
int shell_command(int count, char **words);
int info_command(int count, char **words);
/* bramble sim --memory: octets per node for each preset, and ten thousand nodes in one process. */
int memory_command(void);
/* A table of the presets of limits, a line each. */
void preset_rows(struct text *text);

void demo_usage(struct text *text);
void air_usage(struct text *text);
void sim_usage(struct text *text);
void decode_usage(struct text *text);
void explain_usage(struct text *text);
void node_usage(struct text *text);
void shell_command_usage(struct text *text);

#endif
