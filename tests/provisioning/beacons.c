/* Beacons of unprovisioned devices: when they are sent, what they say, and what a provisioner hears of them. */
#include "puppet.h"

#define SEED 61
#define MINUTE BRAMBLE_SECONDS(60)

static struct {
    unsigned count;
    bramble_time first, last, least, most;
    uint8_t octets[29];
    size_t size;
} heard;

static void hear_beacons(struct world *world, struct party *from, uint8_t ad_type, struct bramble_view pdu)
{
    (void)from;
    if (ad_type != BRAMBLE_AD_MESH_BEACON) {
        return;
    }
    bramble_time pause = world->now - heard.last;
    if (heard.count++ == 0) {
        heard.first = world->now;
    } else {
        heard.least = pause < heard.least ? pause : heard.least;
        heard.most = pause > heard.most ? pause : heard.most;
    }
    heard.last = world->now;
    heard.size = pdu.size;
    memcpy(heard.octets, pdu.data, pdu.size);
}

static struct party *lonely_device(struct world *world)
{
    memset(&heard, 0, sizeof heard);
    heard.least = BRAMBLE_NEVER;
    world->eavesdrop = hear_beacons;
    return world_device(world);
}

/* A device that nobody talks to says every two seconds, never quite in step, who it is. */
static void says_who_it_is(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *device = lonely_device(world);
    device->abilities.oob_information = BRAMBLE_OOB_NUMBER | BRAMBLE_OOB_ON_DEVICE;
    world_enable(device);
    world_run(world, 10 * MINUTE);
    assert_in_range(heard.count, 290, 310);
    assert_true(heard.first <= BRAMBLE_SECONDS(2));
    assert_in_range(heard.least, 1875000, 2000000);
    assert_in_range(heard.most, 2000000, 2125000);
    assert_int_equal(heard.size, 19);
    assert_int_equal(heard.octets[0], 0x00);
    assert_memory_equal(heard.octets + 1, device->abilities.uuid, 16);
    assert_int_equal(heard.octets[17], 0x80);
    assert_int_equal(heard.octets[18], 0x20);
    provisioning_device_disable(&device->room); /* it joined a network by other means */
    world_run(world, MINUTE);
    assert_in_range(heard.count, 290, 310);
    world_free(world);
}

static void hash_of_its_uri(void **state)
{
    (void)state;
    static const char uri[] = "\027//www.example.com/mesh/products/lamp";
    uint8_t hash[4];
    struct world *world = world_new(SEED);
    struct party *device = lonely_device(world);
    device->abilities.uri = view_of(uri, sizeof uri - 1);
    device->abilities.beacon_interval_ms = 100;
    world_enable(device);
    world_run(world, BRAMBLE_SECONDS(10));
    assert_in_range(heard.count, 96, 104);
    assert_int_equal(heard.size, 23);
    assert_int_equal(crypto_uri_hash(&world->crypto, device->abilities.uri, hash), 0);
    assert_memory_equal(heard.octets + 19, hash, 4);
    world_free(world);
}

/* No beacons while a provisioner talks to it; again when that came to nothing; never again when it did. */
static void silent_while_spoken_to(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *device = lonely_device(world);
    struct puppet puppet;
    world_enable(device);
    world_run(world, BRAMBLE_SECONDS(5));
    puppet_init(&puppet, device, true);
    puppet_lead(&puppet, PUPPET_KEYED);
    unsigned before = heard.count;
    world->eavesdrop = hear_beacons;
    world_run(world, BRAMBLE_SECONDS(25));
    assert_int_equal(heard.count, before);
    puppet_close(&puppet, PROVISIONING_CLOSE_FAIL);
    world_run(world, BRAMBLE_SECONDS(10));
    assert_true(heard.count >= before + 4);

    struct party *provisioner = world_provisioner(world, 1);
    struct bramble_provision_options options = world_options(device);
    world_provision(provisioner, &options);
    assert_non_null(world_until(provisioner, BRAMBLE_PROVISIONING_DONE, MINUTE));
    before = heard.count;
    world_run(world, MINUTE);
    assert_int_equal(heard.count, before);
    world_enable(device); /* it was reset */
    world_run(world, BRAMBLE_SECONDS(10));
    assert_true(heard.count >= before + 4);
    world_free(world);
}

static unsigned reports_of(const struct party *provisioner, const struct party *device)
{
    unsigned count = 0;
    for (unsigned i = 0; i < provisioner->event_count; i++) {
        const struct seen_event *event = &provisioner->events[i];
        count += event->kind == BRAMBLE_PROVISIONING_BEACON && memcmp(event->uuid, device->abilities.uuid, 16) == 0;
    }
    return count;
}

/* The provisioner hears each device every 0.1 s and tells of it every 5 s. */
static void reported_now_and_then(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *provisioner = world_provisioner(world, 1);
    struct party *devices[3];
    for (unsigned i = 0; i < 3; i++) {
        devices[i] = world_device(world);
        devices[i]->abilities.beacon_interval_ms = 100;
        devices[i]->abilities.oob_information = (uint16_t)(i + 1);
        world_enable(devices[i]);
    }
    world_run(world, BRAMBLE_SECONDS(5));
    assert_int_equal(provisioner->event_count, 0); /* nobody asked */
    provisioner->calling = true;
    assert_int_equal(provisioning_scan(&provisioner->room, true), 0);
    provisioner->calling = false;
    world_run(world, BRAMBLE_SECONDS(14));
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(reports_of(provisioner, devices[i]), 3);
    }
    assert_true(party_saw(provisioner, BRAMBLE_PROVISIONING_BEACON)->oob_information > 0);
    assert_int_equal(provisioning_scan(&provisioner->room, false), 0);
    world_run(world, BRAMBLE_SECONDS(14));
    assert_int_equal(party_saw_count(provisioner, BRAMBLE_PROVISIONING_BEACON), 9);
    assert_int_equal(provisioning_scan(&provisioner->room, true), 0); /* who asks anew hears of everybody at once */
    world_run(world, BRAMBLE_MILLISECONDS(300));
    assert_int_equal(party_saw_count(provisioner, BRAMBLE_PROVISIONING_BEACON), 12);
    assert_int_equal(provisioning_scan(&devices[0]->room, true), BRAMBLE_ERROR_NOT_SUPPORTED);
    world_free(world);
}

/* Six devices, four places: none is kept from the application, some are told of more often. */
static void more_devices_than_places(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *provisioner = world_provisioner(world, 1);
    struct party *devices[6];
    for (unsigned i = 0; i < 6; i++) {
        devices[i] = world_device(world);
        devices[i]->abilities.beacon_interval_ms = 500;
        world_enable(devices[i]);
    }
    assert_int_equal(provisioning_scan(&provisioner->room, true), 0);
    world_run(world, BRAMBLE_SECONDS(4));
    for (unsigned i = 0; i < 6; i++) {
        assert_true(reports_of(provisioner, devices[i]) >= 1);
    }
    world_free(world);
}

static void malformed(void **state)
{
    (void)state;
    struct world *world = world_new(SEED);
    struct party *provisioner = world_provisioner(world, 1);
    const uint8_t octets[24] = {0};
    assert_int_equal(provisioning_scan(&provisioner->room, true), 0);
    for (size_t size = 1; size <= sizeof octets; size++) {
        const struct bearer_heard beacon = {.pdu = view_of(octets, size), .rssi_dbm = -40};
        provisioning_beacon_heard(&provisioner->room, &beacon);
    }
    assert_int_equal(party_dropped(provisioner, BRAMBLE_DROP_BEACON_MALFORMED), 22); /* all but 19 and 23 */
    assert_int_equal(party_saw_count(provisioner, BRAMBLE_PROVISIONING_BEACON), 1);
    world_free(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_who_it_is),           cmocka_unit_test(hash_of_its_uri),
        cmocka_unit_test(silent_while_spoken_to),   cmocka_unit_test(reported_now_and_then),
        cmocka_unit_test(more_devices_than_places), cmocka_unit_test(malformed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
