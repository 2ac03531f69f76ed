/* Nodes behind controllers: a lamp and a button that are out of each other's reach, and a relay between them. Whatever
 * the relay's controller is, and whatever becomes of it, the nodes keep what they know.
 *
 * The air is simple here: what one controller airs, its neighbours' controllers report in the same instant. All desks
 * advance together by a millisecond.
 */
#include "fake.h"

#include <bramble/configuration.h>
#include <bramble/crypto_host.h>
#include <bramble/generic_onoff.h>
#include <bramble/node.h>
#include <stdlib.h>
#include <string.h>

enum { BUTTON, RELAY, LAMP, STATIONS };

struct device {
    struct bramble_onoff_server lamp;
    struct bramble_onoff_client button;
};

static const struct bramble_model models[] = {
    BRAMBLE_CONFIGURATION_SERVER,
    BRAMBLE_ONOFF_SERVER(struct device, lamp),
    BRAMBLE_ONOFF_CLIENT(struct device, button),
};
static const struct bramble_element element = {.model_count = 3, .models = models};
static const struct bramble_composition composition = {.element_count = 1, .elements = &element};
static const struct bramble_limits limits = BRAMBLE_LIMITS_OF(BRAMBLE_LIMITS_GATEWAY);
static const uint8_t key[16] = "a key of a story";

struct station {
    struct desk desk;
    struct device device;
    struct bramble_node *node;
    uint64_t memory[BRAMBLE_NODE_BYTES(BRAMBLE_LIMITS_GATEWAY) / 8];
    int response; /* of the last request: its error; 1: none yet */
};

static struct {
    struct station stations[STATIONS];
    struct bramble_crypto crypto;
    void *crypto_memory;
    bramble_time now;
} street;

static void on_air(struct desk *desk, const struct fake_aired *aired)
{
    for (unsigned i = 0; i < STATIONS; i++) {
        unsigned neighbour = i + 1;
        if (neighbour < STATIONS && &street.stations[i].desk == desk) {
            desk_hears(&street.stations[neighbour].desk, aired);
        } else if (neighbour < STATIONS && &street.stations[neighbour].desk == desk) {
            desk_hears(&street.stations[i].desk, aired);
        }
    }
}

static void place(unsigned which, uint8_t sets)
{
    struct station *station = &street.stations[which];
    memset(station, 0, sizeof *station);
    desk_init(&station->desk, sets);
    station->desk.now = street.now;
    station->desk.seed = which + 1;
    station->desk.on_air = on_air;
    assert_int_equal(bramble_host_start(&station->desk.host, &station->desk.config, street.now), 0);
    struct bramble_config config = {
        .composition = &composition,
        .application = &station->device,
        .limits = &limits,
        .port = bramble_host_port(&station->desk.host),
        .crypto = &street.crypto,
        .relay = which == RELAY,
    };
    struct bramble_membership membership = {.address = (uint16_t)(which + 1)};
    memcpy(membership.net_key, key, 16);
    memcpy(membership.device_key, key, 16);
    assert_int_equal(bramble_node_start(station->memory, sizeof station->memory, &config, street.now, &station->node),
                     0);
    bramble_host_attach_node(&station->desk.host, station->node);
    assert_int_equal(bramble_node_join(station->node, &membership), 0);
    assert_int_equal(bramble_app_key_add(station->node, 0, 0, key), 0);
    for (uint16_t i = 1; i <= 2; i++) {
        assert_int_equal(bramble_model_bind((struct bramble_model_ref){station->node, i}, 0), 0);
    }
}

static void pass(bramble_time duration)
{
    for (bramble_time until = street.now + duration; street.now < until;) {
        street.now += BRAMBLE_MILLISECONDS(1);
        for (unsigned i = 0; i < STATIONS; i++) {
            desk_pass_until(&street.stations[i].desk, street.now);
            street.stations[i].desk.aired = 0;
        }
    }
}

static void open_street(const uint8_t sets[STATIONS])
{
    size_t bytes = bramble_crypto_host_bytes(64);
    street.now = BRAMBLE_SECONDS(3);
    street.crypto_memory = malloc(bytes);
    assert_non_null(street.crypto_memory);
    assert_int_equal(bramble_crypto_host_start(street.crypto_memory, bytes, 64, &street.crypto), 0);
    for (unsigned i = 0; i < STATIONS; i++) {
        place(i, sets[i]);
    }
    pass(BRAMBLE_SECONDS(2));
}

static void close_street(void)
{
    for (unsigned i = 0; i < STATIONS; i++) {
        struct bramble_violation violation = {"", 0};
        if (bramble_node_check(street.stations[i].node, &violation) != 0) {
            fail_msg("node %u: %s (%u)", i, violation.invariant, violation.value);
        }
        desk_check(&street.stations[i].desk);
        bramble_node_stop(street.stations[i].node);
        bramble_host_attach_node(&street.stations[i].desk.host, NULL);
        (void)bramble_host_run(&street.stations[i].desk.host, street.now);
    }
    bramble_crypto_host_stop(&street.crypto);
    free(street.crypto_memory);
}

static void answered(struct bramble_model_ref model, const struct bramble_response *response)
{
    (void)model;
    ((struct station *)response->context)->response = response->result;
}

static void press(bool on)
{
    struct station *station = &street.stations[BUTTON];
    const struct bramble_to to = BRAMBLE_TO(LAMP + 1, 0);
    const struct bramble_onoff_change change = {.on = on};
    station->response = 1;
    assert_int_equal(
        bramble_onoff_client_set((struct bramble_model_ref){station->node, 2}, &to, &change, answered, station), 0);
}

static void press_works(bool on)
{
    press(on);
    pass(BRAMBLE_SECONDS(2));
    assert_int_equal(street.stations[BUTTON].response, 0);
    assert_int_equal(street.stations[LAMP].device.lamp.on, on);
}

static const uint8_t streets[][STATIONS] = {{0, 0, 0}, {4, 4, 4}, {0, 4, 1}, {3, 0, 3}};
#define STREETS (sizeof streets / sizeof streets[0])

static void a_lamp_is_switched_over_a_relay(void **state)
{
    (void)state;
    for (unsigned i = 0; i < STREETS; i++) {
        open_street(streets[i]);
        for (unsigned k = 0; k < 6; k++) {
            press_works(k % 2 == 0);
        }
        assert_true(bramble_class_count(street.stations[RELAY].node, BRAMBLE_CLASS_RELAYED) > 10);
        close_street();
    }
}

static void a_controller_that_fails_in_the_middle_costs_no_message(void **state)
{
    (void)state;
    for (unsigned i = 0; i < STREETS; i++) {
        open_street(streets[i]);
        for (unsigned k = 0; k < 20; k++) {
            press(k % 2 == 0);
            pass(k * BRAMBLE_MILLISECONDS(5));
            desk_controller_restarts(&street.stations[RELAY].desk);
            desk_event(&street.stations[RELAY].desk, 0x10, "\x01", 1);
            pass(BRAMBLE_SECONDS(5)); /* a request is repeated by the client until it is answered */
            assert_int_equal(street.stations[BUTTON].response, 0);
            assert_int_equal(street.stations[LAMP].device.lamp.on, k % 2 == 0);
        }
        close_street();
    }
}

static void a_relay_without_its_controller_for_an_hour(void **state)
{
    (void)state;
    for (unsigned i = 0; i < STREETS; i++) {
        open_street(streets[i]);
        press_works(true);
        struct station *relay = &street.stations[RELAY];
        bramble_host_lost(&relay->desk.host, street.now);
        desk_controller_restarts(&relay->desk);
        press(false);
        pass(BRAMBLE_SECONDS(40));
        assert_int_equal(street.stations[BUTTON].response, BRAMBLE_ERROR_TIMEOUT);
        assert_true(bramble_drops(relay->node, BRAMBLE_DROP_ADVERTISING_FAILED) > 0); /* its beacons */
        for (unsigned k = 0; k < STATIONS; k++) {
            desk_pass(&street.stations[k].desk, BRAMBLE_SECONDS(3600));
            street.stations[k].desk.aired = 0;
        }
        street.now += BRAMBLE_SECONDS(3600);
        bramble_host_found(&relay->desk.host, street.now);
        pass(BRAMBLE_SECONDS(1));
        press_works(false);
        close_street();
    }
}

int main(void)
{
    const struct CMUnitTest stories[] = {
        cmocka_unit_test(a_lamp_is_switched_over_a_relay),
        cmocka_unit_test(a_controller_that_fails_in_the_middle_costs_no_message),
        cmocka_unit_test(a_relay_without_its_controller_for_an_hour),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
