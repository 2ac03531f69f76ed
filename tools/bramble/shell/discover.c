/* Listening for devices that belong to nobody.
 *
 * A device beacons every two seconds or so, and the node tells each at most every five seconds; so a device is listed
 * when it was heard while the discovery lasted. `on` goes on listening while other verbs are said.
 */
#include "shell/shell.h"

#include <string.h>

#define DEFAULT_DURATION BRAMBLE_SECONDS(5)

#define RSSI_UNKNOWN 127 /* the controller does not measure it */

/* Without "rssi_dbm" where it is not known. */
static json_t *device_json(const struct shell_device *device)
{
    json_t *json = json_pack("{s:s, s:o}", "uuid", as_hex(device->uuid, 16), "oob_information",
                             shell_json_address(device->oob_information));
    if (device->rssi_dbm != RSSI_UNKNOWN) {
        (void)json_object_set_new(json, "rssi_dbm", json_integer(device->rssi_dbm));
    }
    return json;
}

static const char *signal_text(const struct shell_device *device, char text[16])
{
    text[0] = '\0';
    if (device->rssi_dbm != RSSI_UNKNOWN) {
        snprintf(text, 16, "  %d dBm", device->rssi_dbm);
    }
    return text;
}

static struct shell_device *place_of(struct shell *shell, const uint8_t uuid[16], bool *known)
{
    for (size_t i = 0; i < shell->device_count; i++) {
        if (memcmp(shell->devices[i].uuid, uuid, 16) == 0) {
            *known = true;
            return &shell->devices[i];
        }
    }
    *known = false;
    if (shell->device_count == SHELL_DEVICES_MAX) { /* the one that was heard first makes room */
        memmove(&shell->devices[0], &shell->devices[1], (SHELL_DEVICES_MAX - 1) * sizeof shell->devices[0]);
        shell->device_count--;
    }
    return &shell->devices[shell->device_count++];
}

void shell_discover_event(struct shell *shell, const struct bramble_provisioning_event *event)
{
    bool known;
    char text[16];
    struct shell_device *device = place_of(shell, event->uuid, &known);
    memcpy(device->uuid, event->uuid, 16);
    device->oob_information = event->of.beacon.oob_information;
    device->rssi_dbm = event->of.beacon.rssi_dbm;
    if (!known) {
        shell_tell(shell, "  device %s%s", as_hex(device->uuid, 16), signal_text(device, text));
    }
}

static void set_devices(struct shell *shell)
{
    json_t *list = json_array();
    for (size_t i = 0; i < shell->device_count; i++) {
        json_array_append_new(list, device_json(&shell->devices[i]));
    }
    shell_set(shell, "devices", list);
}

static void stop(struct shell *shell)
{
    int result = shell->listening ? 0 : bramble_unprovisioned_scan(shell->node, false);
    set_devices(shell);
    if (result < 0) {
        shell_end_error(shell, result, "ending the discovery");
    } else if (shell->device_count == 0) {
        shell_end(shell, SHELL_DONE, "no device that belongs to nobody was heard; is one powered, and in reach?");
    } else {
        shell_end(shell, SHELL_DONE, "%zu device%s heard; `provision UUID` makes one a node", shell->device_count,
                  shell->device_count == 1 ? "" : "s");
    }
}

void shell_discover_due(struct shell *shell)
{
    stop(shell);
}

void shell_discover_cancel(struct shell *shell)
{
    stop(shell);
}

void shell_list_unprovisioned(struct shell *shell, const struct shell_value *values)
{
    (void)values;
    set_devices(shell);
    for (size_t i = 0; i < shell->device_count; i++) {
        char text[16];
        shell_say(shell, "device %s%s", as_hex(shell->devices[i].uuid, 16), signal_text(&shell->devices[i], text));
    }
    shell_end(shell, SHELL_DONE, "%zu device%s heard", shell->device_count, shell->device_count == 1 ? "" : "s");
}

void shell_discover(struct shell *shell, const struct shell_value *values)
{
    const char *word = values[0].given ? values[0].word : "";
    bool off = strcmp(word, "off") == 0;
    bool on = strcmp(word, "on") == 0;
    bramble_time duration = DEFAULT_DURATION;
    if (values[0].given && !on && !off && !shell_read_duration(word, &duration)) {
        shell_end(shell, SHELL_USAGE, "\"%s\": say for how long (5s, 500ms, 2m), or on, or off", word);
        return;
    }
    if (off) {
        shell->listening = false;
        stop(shell);
        return;
    }
    shell->device_count = 0;
    int result = bramble_unprovisioned_scan(shell->node, true);
    if (result < 0) {
        shell_end_error(shell, result, "listening for devices");
        return;
    }
    if (on && values[1].given) { /* for so long */
        duration = values[1].duration;
    } else if (on) {
        shell->listening = true;
        shell_end(shell, SHELL_DONE, "listening for devices until `discover-unprovisioned off`");
        return;
    }
    shell->deadline = shell->now + duration;
}
