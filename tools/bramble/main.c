/* bramble: the command line. Finds the command, and explains all of them. */
#include "commands.h"

#include <string.h>

static const struct command {
    const char *name;
    int (*run)(int count, char **words);
    void (*usage)(struct text *text); /* NULL: the line below says it all */
    const char *help;
} commands[] = {
    {"demo", demo_command, demo_usage, "a hundred nodes are provisioned, configured and switched; told as a story"},
    {"sim", sim_command, sim_usage, "run a scenario: where nodes stand, who talks to whom, what fails"},
    {"air", air_command, air_usage,
     "virtual Bluetooth controllers on simulated air, in real time, for anything that speaks HCI"},
    {"decode", decode_command, decode_usage, "explain a PDU layer by layer"},
    {"explain", explain_command, explain_usage, "what a capture tells: who sent what, and why it may not have arrived"},
    {"node", node_command, node_usage, "an application as a real node, on a Bluetooth controller"},
    {"shell", shell_command, shell_command_usage, "make devices nodes, configure and switch them, from a terminal"},
    {"info", info_command, NULL, "version, limits and options of this program"},
};
#define COMMANDS (sizeof commands / sizeof commands[0])

static void usage(FILE *out)
{
    fputs("usage: bramble COMMAND [...]\n\n", out);
    for (size_t i = 0; i < COMMANDS; i++) {
        fprintf(out, "  %-8s %s\n", commands[i].name, commands[i].help);
    }
    fputs("  help     this text; `bramble help COMMAND` tells more\n", out);
}

static const struct command *command_named(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}

static int no_such_command(const char *name)
{
    const char *names[COMMANDS + 1] = {"help"};
    for (size_t i = 0; i < COMMANDS; i++) {
        names[i + 1] = commands[i].name;
    }
    const char *near = nearest_word(name, names, COMMANDS + 1);
    fprintf(stderr, "bramble: there is no command \"%s\"", name);
    if (near != NULL) {
        fprintf(stderr, "; did you mean \"%s\"?", near);
    }
    fputs("\n", stderr);
    usage(stderr);
    return 2;
}

static int help_command(int count, char **words)
{
    if (count == 0) {
        usage(stdout);
        return 0;
    }
    const struct command *command = command_named(words[0]);
    if (command == NULL) {
        return no_such_command(words[0]);
    }
    if (command->usage == NULL) {
        printf("usage: bramble %s\n\n%s\n", command->name, command->help);
        return 0;
    }
    struct text text = {0};
    command->usage(&text);
    fputs(text.octets, stdout);
    text_free(&text);
    return 0;
}

static bool is_help(const char *word)
{
    return strcmp(word, "help") == 0 || strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

int main(int count, char **words)
{
    if (count < 2) {
        usage(stderr);
        return 2;
    }
    if (is_help(words[1])) {
        return help_command(count - 2, words + 2);
    }
    const struct command *command = command_named(strcmp(words[1], "--version") == 0 ? "info" : words[1]);
    if (command == NULL) {
        return no_such_command(words[1]);
    }
    for (int i = 2; i < count; i++) {
        if (strcmp(words[i], "--help") == 0 || strcmp(words[i], "-h") == 0) {
            return help_command(1, words + 1);
        }
    }
    return command->run(count - 2, words + 2);
}
