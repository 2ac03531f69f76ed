/* Keys from files; see keys_file.h. */
#include "why/keys_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define WORDS_MAX 4U

struct keys_reading {
    struct why_reader *reader;
    struct keys_names *names;
    const char *path;
    int line;
    struct text *error;
};

static bool wrong(struct keys_reading *reading, const char *cause, const char *word)
{
    char shown[41]; /* a file of another kind may have anything in it, and the words go to a terminal */
    size_t length = 0;
    for (; word[length] != 0 && length < sizeof shown - 1; length++) {
        shown[length] = word[length] >= 0x20 && word[length] < 0x7F ? word[length] : '?';
    }
    shown[length] = 0;
    text_add(reading->error, "%s:%d: %s, not \"%s\"", reading->path, reading->line, cause, shown);
    return false;
}

static bool read_key(struct keys_reading *reading, const char *word, uint8_t key[16])
{
    return hex_read(strncmp(word, "0x", 2) == 0 ? word + 2 : word, key, 16) ||
           wrong(reading, "a key has 32 hexadecimal digits", word);
}

static bool read_number(struct keys_reading *reading, const char *word, unsigned long most, uint32_t *value)
{
    char *end = NULL;
    unsigned long number = strtoul(word, &end, 0);
    if (word[0] < '0' || word[0] > '9' || *end != 0 || number > most) {
        return wrong(reading, most > 0xFFFF ? "an IV index is a number" : "an address is 0x0001 to 0xffff", word);
    }
    *value = (uint32_t)number;
    return true;
}

static bool read_device_key(struct keys_reading *reading, const char *hex, const char *address)
{
    uint8_t key[16];
    uint32_t number;
    if (!read_key(reading, hex, key) || !read_number(reading, address, 0xFFFF, &number)) {
        return false;
    }
    why_reader_device_key(reading->reader, (uint16_t)number, key);
    return true;
}

static bool read_simple(struct keys_reading *reading, const char *hex,
                        void (*add)(struct why_reader *reader, const uint8_t key[16]))
{
    uint8_t key[16];
    if (!read_key(reading, hex, key)) {
        return false;
    }
    add(reading->reader, key);
    return true;
}

/* A line of a table: columns in quotes. */
static bool read_columns(struct keys_reading *reading, char **words, size_t count)
{
    if (count == 1) {
        return read_simple(reading, words[0], why_reader_label);
    }
    if (count == 2) {
        return read_device_key(reading, words[0], words[1]);
    }
    return read_simple(reading, words[0], why_reader_net_key) && read_simple(reading, words[1], why_reader_app_key) &&
           read_number(reading, words[2], 0xFFFFFFFF, &reading->reader->iv_index);
}

static bool read_name(struct keys_reading *reading, const char *address, const char *name)
{
    struct keys_names *names = reading->names;
    uint32_t number;
    if (!read_number(reading, address, 0xFFFF, &number)) {
        return false;
    }
    names->names = make_room(names->names, names->count, &names->capacity, sizeof *names->names);
    struct keys_name *one = &names->names[names->count++];
    one->address = (uint16_t)number;
    snprintf(one->name, sizeof one->name, "%s", name);
    return true;
}

static bool read_words(struct keys_reading *reading, char **words, size_t count)
{
    bool two = count == 2;
    if (two && strcmp(words[0], "net-key") == 0) {
        return read_simple(reading, words[1], why_reader_net_key);
    }
    if (two && strcmp(words[0], "app-key") == 0) {
        return read_simple(reading, words[1], why_reader_app_key);
    }
    if (two && strcmp(words[0], "label") == 0) {
        return read_simple(reading, words[1], why_reader_label);
    }
    if (two && strcmp(words[0], "iv-index") == 0) {
        return read_number(reading, words[1], 0xFFFFFFFF, &reading->reader->iv_index);
    }
    if (count == 3 && strcmp(words[0], "device-key") == 0) {
        return read_device_key(reading, words[1], words[2]);
    }
    if (count == 3 && strcmp(words[0], "name") == 0) {
        return read_name(reading, words[1], words[2]);
    }
    return wrong(reading,
                 "a line is \"net-key HEX\", \"app-key HEX\", \"device-key HEX ADDRESS\", \"label HEX\", "
                 "\"iv-index N\", \"name ADDRESS NAME\" or a row of Wireshark's tables",
                 words[0]);
}

static bool read_line(struct keys_reading *reading, char *line)
{
    char *words[WORDS_MAX];
    size_t count = 0;
    bool table = line[strspn(line, " \t")] == '"';
    for (char *word = strtok(line, " \t\r\","); word != NULL && word[0] != '#' && count < WORDS_MAX;
         word = strtok(NULL, " \t\r\",")) {
        words[count++] = word;
    }
    if (count == 0) {
        return true;
    }
    return table && count < WORDS_MAX ? read_columns(reading, words, count) : read_words(reading, words, count);
}

bool keys_octets_read(const char *path, char *octets, size_t size, struct why_reader *reader, struct keys_names *names,
                      struct text *error)
{
    struct keys_reading reading = {.reader = reader, .names = names, .path = path, .error = error};
    bool good = true;
    for (char *line = octets; good && line != NULL && line < octets + size;) {
        char *end = strchr(line, '\n');
        if (end != NULL) {
            *end = 0;
        }
        reading.line++;
        good = read_line(&reading, line);
        line = end == NULL ? NULL : end + 1;
    }
    return good;
}

static bool read_one(const char *path, struct why_reader *reader, struct keys_names *names, struct text *error)
{
    size_t size;
    char *octets = file_read(path, &size);
    if (octets == NULL) {
        text_add(error, "%s: %s", path, strerror(errno));
        return false;
    }
    bool good = keys_octets_read(path, octets, size, reader, names, error);
    free(octets);
    return good;
}

bool keys_file_read(const char *path, struct why_reader *reader, struct keys_names *names, struct text *error)
{
    static const char *const files[] = {"btmesh_nw_keys", "btmesh_dev_keys", "btmesh_label_uuids", "bramble_names"};
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode)) {
        return read_one(path, reader, names, error);
    }
    bool good = true;
    unsigned found = 0;
    for (size_t i = 0; i < sizeof files / sizeof files[0] && good; i++) {
        char *file = format_text("%s/%s", path, files[i]);
        if (stat(file, &status) == 0) {
            found++;
            good = read_one(file, reader, names, error);
        }
        free(file);
    }
    if (good && found == 0) {
        text_add(error, "%s: has none of btmesh_nw_keys, btmesh_dev_keys and btmesh_label_uuids", path);
    }
    return good && found > 0;
}
