/* What tshark and Wireshark need to read a capture: tables of keys, and the command. */
#ifndef TOOL_KEYFILES_H
#define TOOL_KEYFILES_H

#include "simulation.h"

/* Writes btmesh_nw_keys, btmesh_dev_keys and btmesh_label_uuids beside the capture; a folder with these is a
 * configuration folder of tshark. And bramble_names, for `bramble explain` only. False with errno. */
bool keyfiles_write(struct simulation *simulation, const char *capture);
/* The command that reads the capture, ready to paste. */
void keyfiles_command(const char *capture, struct text *text);

#endif
