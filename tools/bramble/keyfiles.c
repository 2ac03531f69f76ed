/* Key files for tshark and Wireshark. The three tables are written in the form in which Wireshark keeps them in its
 * configuration folder, so the folder of the capture can be named as that folder. */
#include "keyfiles.h"

#include <stdlib.h>
#include <string.h>

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? copy_text(".") : format_text("%.*s", (int)(slash - path), path);
}

static bool write_beside(const char *capture, const char *name, const struct text *text)
{
    char *folder = folder_of(capture);
    char *path = format_text("%s/%s", folder, name);
    bool good = file_write(path, text->octets != NULL ? text->octets : "", text->size) == 0;
    free(path);
    free(folder);
    return good;
}

/* One line for each IV index that was in use. */
static void add_network(struct text *text, struct simulation *simulation, const uint8_t *net_key,
                        const uint8_t *app_key)
{
    for (uint32_t index = simulation->iv_index; index <= simulation->measure.peek.iv_index; index++) {
        text_add(text, "\"0x%s\",\"0x%s\",\"0x%08x\"\n", as_hex(net_key, 16), as_hex(app_key, 16), (unsigned)index);
    }
}

bool keyfiles_write(struct simulation *simulation, const char *capture)
{
    struct text network = {0};
    struct text devices = {0};
    struct text labels = {0};
    struct text names = {0};
    add_network(&network, simulation, simulation->net_key, simulation->app_key);
    for (uint32_t i = 0; i < simulation->renewed_count; i++) {
        add_network(&network, simulation, simulation->renewed[i].net_key, simulation->renewed[i].app_key);
    }
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        if (node->standing != STANDING_DEVICE) {
            text_add(&devices, "\"0x%s\",\"0x%04x\"\n", as_hex(node->device_key, 16), node->address);
            text_add(&names, "name 0x%04x %s\n", node->address, node->placed->name);
        }
    }
    text_add(&labels, "# No virtual addresses are in use in this scenario.\n");
    for (size_t i = 0; i < simulation->scenario->group_count; i++) {
        const struct group *group = &simulation->scenario->groups[i];
        text_add(&names, "name 0x%04x %s\n", group->address, group->name);
    }
    bool good = write_beside(capture, "btmesh_nw_keys", &network) &&
                write_beside(capture, "btmesh_dev_keys", &devices) &&
                write_beside(capture, "btmesh_label_uuids", &labels) && write_beside(capture, "bramble_names", &names);
    text_free(&network);
    text_free(&devices);
    text_free(&labels);
    text_free(&names);
    return good;
}

void keyfiles_command(const char *capture, struct text *text)
{
    char *folder = folder_of(capture);
    text_add(text, "WIRESHARK_CONFIG_DIR=%s tshark -2 -r %s -Y btmesh", folder, capture);
    free(folder);
}
