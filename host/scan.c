/* Scanning: passive, every advertisement of it, all the time. What the node wants and what the controller does are two
 * flags, and the difference is the next command.
 *
 * A controller may restart without a word, and then hears nothing and says nothing: so does a quiet room. Parameters of
 * a scan cannot be set while it runs; a controller that refuses them still scans, one that takes them has stopped. So
 * after ten seconds without a report they are set. Whether a controller keeps to that rule is tried as the first scan
 * begins; one that does not is not asked again.
 */
#include "host/host.h"

#define PROBE_AFTER BRAMBLE_SECONDS(10)
#define RETRY_MOST 4 /* 1, 2, 4, 8 s between attempts to scan */

static bool scan_differs(const struct bramble_host *host)
{
    return host->scanning ? !host->scan_wanted || !host->scan_prepared : host->scan_wanted;
}

uint8_t host_scan_wanted(const struct bramble_host *host)
{
    if (scan_differs(host)) {
        return host->now >= host->scan_at ? OWNER_SCAN : OWNER_NONE;
    }
    return host->scanning && host->now >= host->probe_at ? OWNER_PROBE : OWNER_NONE;
}

bramble_time host_scan_due(const struct bramble_host *host)
{
    if (host->state != HOST_READY) {
        return BRAMBLE_NEVER;
    }
    if (scan_differs(host)) {
        return host->scan_at;
    }
    return host->scanning ? host->probe_at : BRAMBLE_NEVER;
}

static void parameters_build(const struct bramble_host *host, struct writer *parameters, uint16_t *opcode)
{
    uint32_t interval = host->config.scan_interval_ms * 8U / 5U; /* units of 0.625 ms */
    *opcode = HCI_LE_SET_SCAN_PARAMETERS;
    if (host->controller.extended) {
        *opcode = HCI_LE_SET_EXTENDED_SCAN_PARAMETERS;
        writer_u8(parameters, HCI_OWN_ADDRESS_RANDOM);
        writer_u8(parameters, 0); /* everybody's advertisements */
        writer_u8(parameters, HCI_PHY_1M);
    }
    writer_u8(parameters, 0); /* passive */
    writer_little(parameters, interval, 2);
    writer_little(parameters, interval, 2); /* the window */
    if (!host->controller.extended) {
        writer_u8(parameters, HCI_OWN_ADDRESS_RANDOM);
        writer_u8(parameters, 0);
    }
}

static void enable_build(const struct bramble_host *host, struct writer *parameters, uint16_t *opcode)
{
    writer_u8(parameters, !host->scanning);
    writer_u8(parameters, 0); /* duplicates are reported */
    *opcode = HCI_LE_SET_SCAN_ENABLE;
    if (host->controller.extended) {
        *opcode = HCI_LE_SET_EXTENDED_SCAN_ENABLE;
        writer_little(parameters, 0, 2); /* for good */
        writer_little(parameters, 0, 2);
    }
}

void host_scan_build(const struct bramble_host *host, uint8_t owner, struct writer *parameters, uint16_t *opcode)
{
    if (owner == OWNER_PROBE || (!host->scanning && !host->scan_prepared)) {
        parameters_build(host, parameters, opcode);
    } else {
        enable_build(host, parameters, opcode);
    }
}

void host_scan_heard(struct bramble_host *host)
{
    if (host->probe_works) {
        host->probe_at = host->now + PROBE_AFTER;
    }
}

static void probed(struct bramble_host *host, uint8_t status)
{
    if (status == 0 && host->probe_works) {
        host_restart(host, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_RESTARTED});
        return;
    }
    host->probe_works = status != 0;
    host->probe_at = host->probe_works ? host->now + PROBE_AFTER : BRAMBLE_NEVER;
}

/* Refused although it should be possible: perhaps a scan runs that we do not know of, or none where we thought so. What
 * is believed is turned round for Command Disallowed; parameters are set anew in any case. */
static void scan_refused(struct bramble_host *host, uint8_t status)
{
    if (status == HCI_STATUS_COMMAND_DISALLOWED) {
        host->scanning = !host->scanning;
    }
    host->scan_prepared = false;
    host->scan_at = host->now + BRAMBLE_SECONDS(1U << host->scan_attempts);
    host->scan_attempts = (uint8_t)(host->scan_attempts + (host->scan_attempts + 1 < RETRY_MOST));
    host_refused(host, status, 0);
}

void host_scan_answered(struct bramble_host *host, uint8_t owner, uint8_t status)
{
    if (owner == OWNER_PROBE) {
        probed(host, status);
    } else if (status != 0) {
        scan_refused(host, status);
    } else if (!host->scanning && !host->scan_prepared) {
        host->scan_prepared = true;
    } else {
        host->scanning = !host->scanning;
        host->scan_attempts = 0;
        host->probe_at = host->now;
    }
}
