/* What the inputs of one program have reached, in words: drop reasons, classes, messages that were delivered to a
 * model, how provisioning went. The replaying test compares it with fuzz/TARGET/reaches.txt, so that a change of the
 * protocol, or of a grammar, which makes a corpus worthless does not pass unseen.
 */
#ifndef FUZZ_REACH_H
#define FUZZ_REACH_H

#include <bramble/node.h>

#include <stdbool.h>
#include <stdio.h>

/* For the bench: something happened. */
void reach_node(const struct bramble_node *node);
void reach_delivered(uint32_t opcode);
void reach_provisioning(const struct bramble_provisioning_event *event);

/* For replay.c: prints all words, a line each; whether one of them is true. */
void reach_print(FILE *out);
bool reach_has(const char *line);

#endif
