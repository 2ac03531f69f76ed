/* The store of a firmware image: records in RAM, and in a file of the machine that the debugger or emulator runs on, if
 * the command line of the image names one (`store=PATH`). Without one, a lamp that is switched off is a new lamp.
 *
 * A product has flash instead, and functions of its own for it (<bramble/store.h>).
 */
#ifndef BARE_STORE_H
#define BARE_STORE_H

#include <bramble/store.h>

#define STORE_OCTETS 1024U /* some 600 of the node, four for each record, and what the application keeps */

/* Reads the file, if there is one. BRAMBLE_ERROR_STORE: it cannot be used. */
BRAMBLE_MUST_CHECK int store_open(struct bramble_store *store);

#endif
