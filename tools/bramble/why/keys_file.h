/* Keys for reading a capture, from files. A line each, in either of two forms; what begins with # is a comment.
 *
 * The tables that Wireshark keeps, and `bramble sim --pcap` writes beside a capture:
 *
 *     "0xNETKEY","0xAPPKEY","0xIVINDEX"        (btmesh_nw_keys)
 *     "0xDEVICEKEY","0xADDRESS"                (btmesh_dev_keys)
 *     "0xLABEL"                                (btmesh_label_uuids)
 *
 * And words, for whoever writes them by hand:
 *
 *     net-key HEX        app-key HEX        device-key HEX ADDRESS        label HEX
 *     iv-index N         name ADDRESS NAME
 */
#ifndef TOOL_WHY_KEYS_FILE_H
#define TOOL_WHY_KEYS_FILE_H

#include "why/reader.h"

struct keys_name {
    uint16_t address;
    char name[40];
};

struct keys_names {
    struct keys_name *names;
    size_t count, capacity;
};

/* Reads a file, or the files of these names (and bramble_names) in a folder. False with "FILE:LINE: cause". */
bool keys_file_read(const char *path, struct why_reader *reader, struct keys_names *names, struct text *error);
/* The same from the octets of a file, which end with a zero and are spoiled; `path` is its name in errors. */
bool keys_octets_read(const char *path, char *octets, size_t size, struct why_reader *reader, struct keys_names *names,
                      struct text *error);

#endif
