/* One provisioner and one device, and a look at what kind of packet they exchange. */
#ifndef TESTS_PROVISIONING_PAIR_H
#define TESTS_PROVISIONING_PAIR_H

#include "puppet.h"

#define SEED 47
#define MINUTE BRAMBLE_SECONDS(60)

struct pair {
    struct world *world;
    struct party *provisioner;
    struct party *device;
    struct bramble_provision_options options;
};

static inline struct pair pair_new(uint64_t seed)
{
    struct pair pair = {.world = world_new(seed)};
    pair.provisioner = world_provisioner(pair.world, 1);
    pair.device = world_device(pair.world);
    pair.options = world_options(pair.device);
    world_enable(pair.device);
    return pair;
}

static inline void provision(struct pair *pair)
{
    world_provision(pair->provisioner, &pair->options);
    world_run(pair->world, 2 * MINUTE);
    assert_provisioned(pair->provisioner, pair->device);
    assert_quiet(pair->world);
}

static inline uint8_t kind_of(const uint8_t *pdu)
{
    return pdu[5] & 3;
}

static inline bool is_ack(const uint8_t *pdu)
{
    return kind_of(pdu) == PROVISIONING_CONTENT_ACK;
}

static inline bool is_control(const uint8_t *pdu, uint8_t opcode)
{
    return kind_of(pdu) == PROVISIONING_CONTENT_CONTROL && pdu[5] >> 2 == opcode;
}

#endif
