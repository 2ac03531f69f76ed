/* Whose a store is: an application of `bramble node`, or the shell.
 *
 * Both keep records of their own beside the node's (<bramble/store.h>), under the same keys: a lamp's UUID would be
 * read as keys by the shell, and a lamp that began with the shell's store would have its address and speak with its
 * numbers. So the first program to use a store writes its name in it, and no other takes it.
 */
#ifndef TOOL_STORE_OWNER_H
#define TOOL_STORE_OWNER_H

#include <bramble/store.h>

/* Makes sure that the store is `who`'s; one that says nothing becomes theirs. Answers 0, BRAMBLE_ERROR_REJECTED with
 * one line in `trouble`, which begins with the store's `name`, or the store's error. */
int store_claim(const struct bramble_store *store, const char *name, const char *who, char *trouble, size_t capacity);

#endif
