/* The far ends of carriers: what a controller would be, as a descriptor that the test reads and writes; and a listener
 * at the near end that keeps what it is told. */
#ifndef TEST_FAR_END_H
#define TEST_FAR_END_H

#include "carrier.h"

struct near_end {
    struct bramble_loop loop;
    struct bramble_carrier carrier;
    uint8_t heard[65536];
    size_t size;
    unsigned lost, found, writable;
    bool send_when_lost; /* asks for trouble */
};
extern struct near_end near_end;

/* A folder for sockets, the loop, nothing heard; and their end. For cmocka. */
int near_end_open(void **state);
int near_end_close(void **state);
/* Opens the carrier by the word and answers what it answers. */
int near_end_carrier(const char *word);
/* The same over system calls that are not the system's. */
int near_end_carrier_over(const struct bramble_carrier_system *system, const char *word);
/* Turns the loop until so many octets were heard, until it was lost or found so often. A story that waits in vain is
 * ended by the test's time limit. */
void near_end_hears(size_t size);
void near_end_is_lost(unsigned times);
void near_end_is_found(unsigned times);

/* The path of a socket in the folder. */
const char *far_path(void);
int far_unix_listen(void);
int far_tcp_listen(uint16_t *port);
int far_accept(int listener);
/* A pseudo terminal: the descriptor of the controller's end; the path of ours. */
int far_line(char *path, size_t capacity);
void far_writes(int handle, const void *octets, size_t size);
void far_reads(int handle, const void *octets, size_t size);

#endif
