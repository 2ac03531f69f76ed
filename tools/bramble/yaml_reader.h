/* Reading YAML strictly: mappings by tables of keys, numbers with units, and errors that name file, line and cause. */
#ifndef TOOL_YAML_READER_H
#define TOOL_YAML_READER_H

#include "text.h"

#include <yaml.h>

struct yaml_reader {
    const char *file;
    yaml_document_t *document;
    struct text *error; /* the first one; all functions answer false from then on */
};

/* Puts a value into `target`, which is the place of the key's `offset` in the struct being filled. */
typedef bool yaml_value_reader(struct yaml_reader *reader, yaml_node_t *value, void *target);

struct yaml_key {
    const char *name;
    yaml_value_reader *read;
    size_t offset;
    bool required;
};
#define YAML_KEYS(keys) (keys), sizeof(keys) / sizeof((keys)[0])

/* Says what is wrong at a line; answers false. */
bool yaml_wrong(struct yaml_reader *reader, int line, const char *format, ...) TOOL_FORMAT(3, 4);
int yaml_line(const yaml_node_t *node);

/* Fills a struct from a mapping. Keys that are unknown, twice there, or missing though required, are refused. `what`
 * says what the mapping is, for the errors: "radio", "a node set". */
bool yaml_map(struct yaml_reader *reader, yaml_node_t *node, const char *what, const struct yaml_key *keys,
              size_t count, void *target);
/* The value of one key of a mapping, or NULL. */
yaml_node_t *yaml_value_of(struct yaml_reader *reader, yaml_node_t *mapping, const char *key);
/* The items of a sequence, one by one: NULL at the end. `item` counts from 0. */
yaml_node_t *yaml_item(struct yaml_reader *reader, yaml_node_t *sequence, size_t item);
bool yaml_is_sequence(struct yaml_reader *reader, yaml_node_t *node, const char *what);
size_t yaml_items(const yaml_node_t *sequence);
/* The text of a scalar; NULL (and an error) when it is none. */
const char *yaml_scalar(struct yaml_reader *reader, yaml_node_t *node, const char *what);

struct yaml_unit {
    const char *name; /* "" : no unit at all */
    int64_t factor;
};
/* A number with a unit as a multiple of the smallest one, which must lie within low and high. */
bool yaml_quantity(struct yaml_reader *reader, yaml_node_t *node, const char *what, const struct yaml_unit *units,
                   size_t count, int64_t low, int64_t high, int64_t *value);
/* A whole number, decimal or 0x... */
bool yaml_integer(struct yaml_reader *reader, yaml_node_t *node, const char *what, int64_t low, int64_t high,
                  int64_t *value);
/* One word of a list; its index in *value. */
bool yaml_word(struct yaml_reader *reader, yaml_node_t *node, const char *what, const char *const *words, size_t count,
               size_t *value);

/* ---- Ready-made value readers ------------------------------------------------------------------------------------ */

yaml_value_reader yaml_read_text;       /* char *, a copy */
yaml_value_reader yaml_read_flag;       /* bool: yes or no */
yaml_value_reader yaml_read_count;      /* uint32_t, 1 to a million */
yaml_value_reader yaml_read_seed;       /* uint64_t */
yaml_value_reader yaml_read_time;       /* bramble_time; "20 ms" */
yaml_value_reader yaml_read_time_us;    /* uint32_t */
yaml_value_reader yaml_read_level;      /* int16_t, hundredths; "-90 dBm", "8 dB" */
yaml_value_reader yaml_read_loss;       /* uint16_t, hundredths of dB */
yaml_value_reader yaml_read_share;      /* uint32_t, hundredths of a per cent */
yaml_value_reader yaml_read_share16;    /* uint16_t, likewise */
yaml_value_reader yaml_read_speed;      /* uint32_t, mm/s; "1.2 m/s" */
yaml_value_reader yaml_read_hundredths; /* uint16_t; "3.5" */
/* A length in millimetres; a bare number is metres. */
bool yaml_length(struct yaml_reader *reader, yaml_node_t *node, const char *what, int32_t *mm);

#endif
