/* See reach.h. */
#include "reach.h"

#include "fuzz.h"

#include <bramble/drop.h>

#include <stdlib.h>
#include <string.h>

#define OPCODES 256U

static bool drops[BRAMBLE_DROP_COUNT];
static bool classes[BRAMBLE_CLASS_COUNT];
static bool causes[2][BRAMBLE_PROVISIONING_CAUSE_COUNT]; /* as a device, as a provisioner */
static bool done[2];
static uint32_t opcodes[OPCODES];
static unsigned opcode_count;

void reach_node(const struct bramble_node *node)
{
    for (unsigned i = 0; i < BRAMBLE_DROP_COUNT; i++) {
        drops[i] = drops[i] || bramble_drops(node, (enum bramble_drop)i) > 0;
    }
    for (unsigned i = 0; i < BRAMBLE_CLASS_COUNT; i++) {
        classes[i] = classes[i] || bramble_class_count(node, (enum bramble_class)i) > 0;
    }
}

void reach_delivered(uint32_t opcode)
{
    for (unsigned i = 0; i < opcode_count; i++) {
        if (opcodes[i] == opcode) {
            return;
        }
    }
    if (opcode_count < OPCODES) {
        opcodes[opcode_count++] = opcode;
    }
}

void reach_provisioning(const struct bramble_provisioning_event *event)
{
    if (event->kind == BRAMBLE_PROVISIONING_FAILED) {
        causes[event->provisioner][event->of.cause] = true;
    } else if (event->kind == BRAMBLE_PROVISIONING_DONE) {
        done[event->provisioner] = true;
    }
}

void reach_print(FILE *out)
{
    for (unsigned i = 0; i < BRAMBLE_DROP_COUNT; i++) {
        if (drops[i]) {
            fprintf(out, "dropped %s\n", bramble_drop_name((enum bramble_drop)i));
        }
    }
    for (unsigned i = 0; i < BRAMBLE_CLASS_COUNT; i++) {
        if (classes[i]) {
            fprintf(out, "class %s\n", bramble_class_name((enum bramble_class)i));
        }
    }
    for (unsigned i = 0; i < opcode_count; i++) {
        fprintf(out, "delivered 0x%02x\n", (unsigned)opcodes[i]);
    }
    for (unsigned i = 0; i < BRAMBLE_PROVISIONING_CAUSE_COUNT; i++) {
        if (causes[0][i] || causes[1][i]) {
            fprintf(out, "failed %s\n", bramble_provisioning_cause_name(i));
        }
    }
    for (unsigned i = 0; i < 2; i++) {
        if (done[i]) {
            fprintf(out, "provisioning done, says the %s\n", i == 0 ? "device" : "provisioner");
        }
    }
}

bool reach_has(const char *line)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    fuzz_must(out != NULL, "there is memory for a list of words");
    fputc('\n', out);
    reach_print(out);
    fclose(out);
    char wanted[128];
    snprintf(wanted, sizeof wanted, "\n%s\n", line);
    bool has = strstr(text, wanted) != NULL;
    free(text);
    return has;
}
