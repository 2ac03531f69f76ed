/* The store in files: what its own files share. Start at files.c.
 *
 * Files: files.c (writing, opening, the port), files_read.c (reading the journal back), files_records.c (records in
 * memory, words), journal.c (entries as octets), store_disk_linux.c (file operations).
 */
#ifndef STORE_FILES_H
#define STORE_FILES_H

#include "journal.h"
#include "store_disk.h"

#define JOURNAL "bramble.journal"

/* Begins a line with the path of a file in the directory ("": of the directory), of which the end is kept if it is too
 * long. Answers its length. */
size_t files_begin_line(const struct bramble_store_files *store, char *line, size_t capacity, const char *name);
/* Keeps what went wrong, and turns the system's negative error into one of ours. */
int files_trouble(struct bramble_store_files *store, const char *name, const char *what, int error);
int files_no_memory(struct bramble_store_files *store);
/* Adds to the line of what was discarded. */
void files_tell(struct bramble_store_files *store, const char *format, ...);

struct bramble_store files_table_port(struct bramble_store_memory *table);
void files_table_free(struct bramble_store_memory *table);
/* Makes room for one more record of any size, so that what follows cannot fail. */
bool files_have_room(struct bramble_store_files *store);
bool files_is_damaged(struct bramble_store_files *store, uint16_t key);
void files_set_damaged(struct bramble_store_files *store, uint16_t key);
/* What an entry says, done to the records in memory; there is room for it. */
void files_apply(struct bramble_store_files *store, const struct journal_entry *entry);

/* Reads the octets of a journal. What cannot be read is told in `discarded` and counted; `rewrite` is set where nothing
 * may be appended to it. _VALUE, _STORE, _NO_MEMORY. */
int files_read_entries(struct bramble_store_files *store, struct bramble_view octets);

#endif
