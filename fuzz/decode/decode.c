/* bramble decode: the words of a command line, keys and PDUs of any kind. An input is one word a line. What is printed
 * goes nowhere. */
#include "fuzz.h"

#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 40U

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static FILE *nowhere;
    if (nowhere == NULL) {
        nowhere = freopen("/dev/null", "w", stdout);
    }
    char *text = malloc(size + 1);
    char *words[WORDS];
    int count = 0;
    fuzz_must(text != NULL && nowhere != NULL, "there is memory, and a place to print to");
    memcpy(text, data, size);
    text[size] = 0;
    for (char *word = strtok(text, "\n"); word != NULL && count < (int)WORDS; word = strtok(NULL, "\n")) {
        words[count++] = word;
    }
    int result = decode_command(count, words);
    fuzz_must(result >= 0 && result <= 2, "the command ends with 0, 1 or 2");
    free(text);
    return 0;
}
