/* Runs a fuzz target over files: the corpus and the kept crashes as an ordinary test, with any compiler.
 *
 *     fuzz_server [--repeat N] [--reaches FILE] FILE|FOLDER...
 *
 * When an input crashes its name is printed. With --reaches each line of a file must be true of what the inputs have
 * reached (reach.h); "-" prints all that is true. Ends with 1 when there was no input at all.
 */
#include "fuzz.h"
#include "reach.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static char present[4096]; /* the file that is being run */
static unsigned long inputs;
static unsigned long repeats = 1;

/* Called by the sanitizers and by abort(): tells whose fault it was, by functions that a signal handler may call. */
static void crashed(int signal_number)
{
    static const char words[] = "\nthis input did it: ";
    (void)!write(STDERR_FILENO, words, sizeof words - 1);
    (void)!write(STDERR_FILENO, present, strlen(present));
    (void)!write(STDERR_FILENO, "\n", 1);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static int run_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return 2;
    }
    snprintf(present, sizeof present, "%s", path);
    uint8_t *octets = NULL;
    size_t size = 0;
    size_t got = 1;
    while (got > 0) {
        octets = realloc(octets, size + 65536);
        fuzz_must(octets != NULL, "there is memory for the input");
        got = fread(octets + size, 1, 65536, file);
        size += got;
    }
    fclose(file);
    uint8_t *exact = fuzz_copy((struct bramble_view){octets, size});
    for (unsigned long i = 0; i < repeats; i++) {
        (void)LLVMFuzzerTestOneInput(exact, size);
        inputs++;
    }
    free(exact);
    free(octets);
    return 0;
}

static int is_input(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static int run_path(const char *path)
{
    struct dirent **entries = NULL;
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISDIR(about.st_mode)) {
        return run_file(path);
    }
    int count = scandir(path, &entries, is_input, alphasort);
    int result = 0; /* a folder that is not there holds no inputs: a target without crashes has none */
    for (int i = 0; i < count; i++) {
        char name[4096];
        snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
        result = result != 0 ? result : run_file(name);
        free(entries[i]);
    }
    free(entries);
    return result;
}

/* Targets without a node reach nothing that has a name. */
__attribute__((weak)) void reach_print(FILE *out)
{
    (void)out;
}

__attribute__((weak)) bool reach_has(const char *line)
{
    (void)line;
    return false;
}

static int compare_reached(const char *path)
{
    char line[128];
    int missing = 0;
    if (strcmp(path, "-") == 0) {
        reach_print(stdout);
        return 0;
    }
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        perror(path);
        return 2;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = 0;
        if (line[0] != '#' && line[0] != 0 && !reach_has(line)) {
            printf("no input of the corpus reaches this any more: %s\n", line);
            missing = 1;
        }
    }
    fclose(file);
    return missing;
}

int main(int count, char **words)
{
    const char *reaches = NULL;
    int result = 0;
    struct timespec begin, end;
    signal(SIGABRT, crashed);
    signal(SIGSEGV, crashed);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (int i = 1; i < count && result == 0; i++) {
        if (strcmp(words[i], "--repeat") == 0 && i + 1 < count) {
            repeats = strtoul(words[++i], NULL, 10);
        } else if (strcmp(words[i], "--reaches") == 0 && i + 1 < count) {
            reaches = words[++i];
        } else {
            result = run_path(words[i]);
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9;
    printf("%lu inputs in %.2f s\n", inputs, seconds);
    result = result == 0 && reaches != NULL ? compare_reached(reaches) : result;
    return result != 0 ? result : inputs == 0;
}
