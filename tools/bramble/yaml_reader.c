/* Reading YAML strictly; see yaml_reader.h. libyaml builds the tree, with the line of each value; nothing that is in
 * the file is ignored. */
#include "yaml_reader.h"

#include <bramble/sim.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

int yaml_line(const yaml_node_t *node)
{
    return (int)node->start_mark.line + 1;
}

bool yaml_wrong(struct yaml_reader *reader, int line, const char *format, ...)
{
    if (reader->error->size > 0) {
        return false;
    }
    text_add(reader->error, "%s:%d: ", reader->file, line);
    va_list arguments;
    va_start(arguments, format);
    text_add_list(reader->error, format, arguments);
    va_end(arguments);
    return false;
}

static const char *type_name(const yaml_node_t *node)
{
    switch (node->type) {
    case YAML_SCALAR_NODE:
        return "a single value";
    case YAML_SEQUENCE_NODE:
        return "a list";
    case YAML_MAPPING_NODE:
        return "a mapping";
    case YAML_NO_NODE:
    default:
        return "nothing";
    }
}

const char *yaml_scalar(struct yaml_reader *reader, yaml_node_t *node, const char *what)
{
    if (node->type != YAML_SCALAR_NODE) {
        yaml_wrong(reader, yaml_line(node), "%s must be a single value, not %s", what, type_name(node));
        return NULL;
    }
    return (const char *)node->data.scalar.value;
}

bool yaml_is_sequence(struct yaml_reader *reader, yaml_node_t *node, const char *what)
{
    if (node->type != YAML_SEQUENCE_NODE) {
        return yaml_wrong(reader, yaml_line(node), "%s must be a list, not %s", what, type_name(node));
    }
    return true;
}

size_t yaml_items(const yaml_node_t *sequence)
{
    return (size_t)(sequence->data.sequence.items.top - sequence->data.sequence.items.start);
}

yaml_node_t *yaml_item(struct yaml_reader *reader, yaml_node_t *sequence, size_t item)
{
    if (item >= yaml_items(sequence)) {
        return NULL;
    }
    return yaml_document_get_node(reader->document, sequence->data.sequence.items.start[item]);
}

/* ---- Mappings ---------------------------------------------------------------------------------------------------- */

#define KEYS_MAX 32U

static bool unknown_key(struct yaml_reader *reader, int line, const char *what, const char *name,
                        const struct yaml_key *keys, size_t count)
{
    const char *names[KEYS_MAX];
    struct text all = {0};
    for (size_t i = 0; i < count; i++) {
        names[i] = keys[i].name;
        text_add(&all, "%s%s", i == 0 ? "" : ", ", keys[i].name);
    }
    const char *near = nearest_word(name, names, count);
    if (near != NULL) {
        yaml_wrong(reader, line, "%s has no key \"%s\"; did you mean \"%s\"?", what, name, near);
    } else {
        yaml_wrong(reader, line, "%s has no key \"%s\"; it may have: %s", what, name, all.octets);
    }
    text_free(&all);
    return false;
}

bool yaml_map(struct yaml_reader *reader, yaml_node_t *node, const char *what, const struct yaml_key *keys,
              size_t count, void *target)
{
    bool seen[KEYS_MAX] = {false};
    if (node->type != YAML_MAPPING_NODE) {
        return yaml_wrong(reader, yaml_line(node), "%s must be a mapping (key: value), not %s", what, type_name(node));
    }
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
        yaml_node_t *key = yaml_document_get_node(reader->document, pair->key);
        yaml_node_t *value = yaml_document_get_node(reader->document, pair->value);
        const char *name = yaml_scalar(reader, key, "a key");
        if (name == NULL) {
            return false;
        }
        size_t i = 0;
        while (i < count && strcmp(keys[i].name, name) != 0) {
            i++;
        }
        if (i == count) {
            return unknown_key(reader, yaml_line(key), what, name, keys, count);
        }
        if (seen[i]) {
            return yaml_wrong(reader, yaml_line(key), "%s has the key \"%s\" twice", what, name);
        }
        seen[i] = true;
        if (!keys[i].read(reader, value, (char *)target + keys[i].offset)) {
            return false;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (keys[i].required && !seen[i]) {
            return yaml_wrong(reader, yaml_line(node), "%s needs the key \"%s\"", what, keys[i].name);
        }
    }
    return true;
}

yaml_node_t *yaml_value_of(struct yaml_reader *reader, yaml_node_t *mapping, const char *key)
{
    if (mapping->type != YAML_MAPPING_NODE) {
        return NULL;
    }
    for (yaml_node_pair_t *pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++) {
        yaml_node_t *name = yaml_document_get_node(reader->document, pair->key);
        if (name->type == YAML_SCALAR_NODE && strcmp((const char *)name->data.scalar.value, key) == 0) {
            return yaml_document_get_node(reader->document, pair->value);
        }
    }
    return NULL;
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

/* Ten times as much is more than any value here may be, and fits as millionths. */
#define WHOLE_MAX INT64_C(100000000000)

/* Digits, perhaps with a point, as millionths; *end is what follows. Answers what is wrong, or NULL. */
static const char *read_millionths(const char *text, int64_t *millionths, const char **end)
{
    const char *at = text;
    bool negative = *at == '-';
    at += *at == '-' || *at == '+';
    int64_t value = 0;
    int digits = 0;
    int decimals = -1;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && decimals < 0); at++) {
        if (*at == '.') {
            decimals = 0;
            continue;
        }
        if (decimals >= 6) {
            return "is finer than can be told apart:";
        }
        if (decimals < 0 && value >= WHOLE_MAX) {
            return "is out of range:";
        }
        value = value * 10 + (*at - '0');
        digits++;
        decimals += decimals >= 0;
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 6; i++) {
        value *= 10;
    }
    *millionths = negative ? -value : value;
    *end = at;
    return digits > 0 ? NULL : "must be a number, not";
}

static const char *unit_list(const struct yaml_unit *units, size_t count, struct text *list)
{
    for (size_t i = 0; i < count; i++) {
        if (units[i].name[0] != 0) {
            text_add(list, "%s%s", list->size == 0 ? "" : ", ", units[i].name);
        }
    }
    return list->size == 0 ? "none" : list->octets;
}

static const char *in_unit(int64_t value, const struct yaml_unit *unit)
{
    return value % unit->factor == 0 ? decimal(value / unit->factor, 0) : decimal(value * 1000 / unit->factor, 3);
}

/* The unit that is written behind a number, or NULL and an error. */
static const struct yaml_unit *find_unit(struct yaml_reader *reader, yaml_node_t *node, const char *what,
                                         const char *unit, bool zero, const struct yaml_unit *units, size_t count)
{
    while (*unit == ' ') {
        unit++;
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(units[i].name, unit) == 0) {
            return &units[i];
        }
    }
    if (*unit == 0 && zero) {
        return &units[0]; /* nothing is nothing in every unit */
    }
    struct text list = {0};
    if (*unit == 0) {
        yaml_wrong(reader, yaml_line(node), "%s needs a unit behind \"%s\": %s", what,
                   (const char *)node->data.scalar.value, unit_list(units, count, &list));
    } else {
        yaml_wrong(reader, yaml_line(node), "%s has the unknown unit \"%s\" (known: %s)", what, unit,
                   unit_list(units, count, &list));
    }
    text_free(&list);
    return NULL;
}

bool yaml_quantity(struct yaml_reader *reader, yaml_node_t *node, const char *what, const struct yaml_unit *units,
                   size_t count, int64_t low, int64_t high, int64_t *value)
{
    const char *text = yaml_scalar(reader, node, what);
    if (text == NULL) {
        return false;
    }
    int64_t millionths;
    const char *behind;
    const char *wrong = read_millionths(text, &millionths, &behind);
    if (wrong != NULL) {
        return yaml_wrong(reader, yaml_line(node), "%s %s \"%s\"", what, wrong, text);
    }
    const struct yaml_unit *unit = find_unit(reader, node, what, behind, millionths == 0, units, count);
    if (unit == NULL) {
        return false;
    }
    int64_t whole = millionths / 1000000;
    int64_t rest = millionths % 1000000 * unit->factor;
    int64_t whole_max = INT64_MAX / 4 / unit->factor;
    bool fits = whole <= whole_max && whole >= -whole_max;
    *value = fits ? whole * unit->factor + rest / 1000000 : 0;
    if (!fits || *value < low || *value > high) {
        return yaml_wrong(reader, yaml_line(node), "%s is out of range: \"%s\" is not from %s to %s%s%s", what, text,
                          in_unit(low, unit), in_unit(high, unit), unit->name[0] != 0 ? " " : "", unit->name);
    }
    if (rest % 1000000 != 0) {
        return yaml_wrong(reader, yaml_line(node), "%s is finer than can be told apart: \"%s\"", what, text);
    }
    return true;
}

bool yaml_integer(struct yaml_reader *reader, yaml_node_t *node, const char *what, int64_t low, int64_t high,
                  int64_t *value)
{
    const char *text = yaml_scalar(reader, node, what);
    if (text == NULL) {
        return false;
    }
    char *end;
    int base = text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 16 : 10;
    errno = 0;
    *value = strtoll(text, &end, base);
    if (end == text || *end != 0) {
        return yaml_wrong(reader, yaml_line(node), "%s must be a whole number, not \"%s\"", what, text);
    }
    if (errno == 0 && *value >= low && *value <= high) {
        return true;
    }
    return yaml_wrong(reader, yaml_line(node),
                      base == 16 ? "%s must be from 0x%llX to 0x%llX, not %s" : "%s must be from %lld to %lld, not %s",
                      what, (long long)low, (long long)high, text);
}

bool yaml_word(struct yaml_reader *reader, yaml_node_t *node, const char *what, const char *const *words, size_t count,
               size_t *value)
{
    const char *text = yaml_scalar(reader, node, what);
    if (text == NULL) {
        return false;
    }
    struct text list = {0};
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], text) == 0) {
            *value = i;
            text_free(&list);
            return true;
        }
        text_add(&list, "%s%s", i == 0 ? "" : ", ", words[i]);
    }
    yaml_wrong(reader, yaml_line(node), "%s must be one of %s; not \"%s\"", what, list.octets, text);
    text_free(&list);
    return false;
}

/* ---- Ready-made value readers ------------------------------------------------------------------------------------ */

static const struct yaml_unit time_units[] = {{"us", 1},
                                              {"ms", 1000},
                                              {"s", 1000000},
                                              {"min", 60000000},
                                              {"h", INT64_C(3600000000)},
                                              {"d", INT64_C(86400000000)}};
static const struct yaml_unit level_units[] = {{"dB", 100}, {"dBm", 100}};
static const struct yaml_unit share_units[] = {{"%", 100}};
static const struct yaml_unit speed_units[] = {{"m/s", 1000}, {"mm/s", 1}};
static const struct yaml_unit length_units[] = {{"", 1000}, {"m", 1000}, {"cm", 10}, {"mm", 1}};
static const struct yaml_unit hundredths_units[] = {{"", 100}};
/* A thousand hours: the time of the last of a million presses that far apart still fits a bramble_time. */
#define TIME_MAX_US INT64_C(3600000000000)
#define UNITS(units) (units), sizeof(units) / sizeof((units)[0])

bool yaml_read_text(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    const char *text = yaml_scalar(reader, value, "a text");
    if (text == NULL || text[0] == 0) {
        return yaml_wrong(reader, yaml_line(value), "a text must not be empty");
    }
    *(char **)target = copy_text(text);
    return true;
}

bool yaml_read_flag(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    static const char *const words[] = {"no", "yes", "false", "true", "off", "on"};
    size_t word;
    if (!yaml_word(reader, value, "a switch", words, 6, &word)) {
        return false;
    }
    *(bool *)target = word % 2 == 1;
    return true;
}

bool yaml_read_count(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_integer(reader, value, "a count", 1, 1000000, &number)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)number;
    return true;
}

bool yaml_read_seed(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_integer(reader, value, "a seed", 0, INT64_MAX, &number)) {
        return false;
    }
    *(uint64_t *)target = (uint64_t)number;
    return true;
}

bool yaml_read_time(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a time", UNITS(time_units), 0, TIME_MAX_US, &number)) {
        return false;
    }
    *(bramble_time *)target = (bramble_time)number;
    return true;
}

bool yaml_read_time_us(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a time", UNITS(time_units), 0, UINT32_MAX, &number)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)number;
    return true;
}

bool yaml_read_level(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a level", UNITS(level_units), -20000, 20000, &number)) {
        return false;
    }
    *(int16_t *)target = (int16_t)number;
    return true;
}

bool yaml_read_loss(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a loss", UNITS(level_units), 0, BRAMBLE_LINK_BLOCKED, &number)) {
        return false;
    }
    *(uint16_t *)target = (uint16_t)number;
    return true;
}

bool yaml_read_share(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a share", UNITS(share_units), 0, 10000, &number)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)number;
    return true;
}

bool yaml_read_share16(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    uint32_t share;
    if (!yaml_read_share(reader, value, &share)) {
        return false;
    }
    *(uint16_t *)target = (uint16_t)share;
    return true;
}

bool yaml_read_speed(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a speed", UNITS(speed_units), 1, 100000, &number)) {
        return false;
    }
    *(uint32_t *)target = (uint32_t)number;
    return true;
}

bool yaml_read_hundredths(struct yaml_reader *reader, yaml_node_t *value, void *target)
{
    int64_t number;
    if (!yaml_quantity(reader, value, "a number", UNITS(hundredths_units), 100, 1000, &number)) {
        return false;
    }
    *(uint16_t *)target = (uint16_t)number;
    return true;
}

bool yaml_length(struct yaml_reader *reader, yaml_node_t *node, const char *what, int32_t *mm)
{
    int64_t number;
    if (!yaml_quantity(reader, node, what, UNITS(length_units), -10000000, 10000000, &number)) {
        return false;
    }
    *mm = (int32_t)number;
    return true;
}
