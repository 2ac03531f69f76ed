/* What the stories of the store in files share: a store on a disk that forgets, a random life of it, and a judge.
 *
 * The judge is a list of everything that was put and erased: after a cut, what the store holds must be what the first n
 * of these changes leave, and n must not be below the number of those that a sync had promised.
 */
#ifndef TEST_STORE_FILES_KIT_H
#define TEST_STORE_FILES_KIT_H

#include "disk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define KEYS 6U
#define CHANGES 400U

struct change {
    uint16_t key;
    int size; /* -1: erased */
    uint8_t filling;
};

extern struct change changes[CHANGES];
extern unsigned change_count; /* done, the one under way included */
extern unsigned promised;     /* of these, by a sync that answered 0 */

extern struct disk disk;
extern struct bramble_store_disk operations;
extern struct bramble_store_files files;
extern struct bramble_store store;

/* For each story: an open store on an empty disk. */
int start(void **state);
int end(void **state);
int open_store(void);

uint32_t draw(uint32_t *random);
int put(uint16_t key, uint8_t filling, int size);
void assert_record(uint16_t key, uint8_t filling, int size);
/* Does the next thing of a random life: mostly puts, some erasing, a sync now and then. Answers what the store did. */
int live(uint32_t *random);

bool is_what_the_first_left(struct bramble_store *looked_at, unsigned count);
/* How many of the changes the store remembers; -1: it is none of these states. */
int changes_remembered(struct bramble_store *looked_at);

#endif
