/* See proof.h. */
#include "proof.h"

const uint8_t proof_static[32] = {0x3A, 0x91, 0x5C, 0x08, 0xE7, 0x44, 0xB2, 0x1F, 0x60, 0xD9, 0x83,
                                  0x2E, 0xF5, 0x17, 0xAC, 0x70, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06,
                                  0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x10};

void proof_bad_point(unsigned number, const uint8_t good[64], uint8_t bad[64])
{
    memcpy(bad, good, 64);
    switch (number) {
    case 0:
        memset(bad + 32, 0, 32); /* Y set to zero on the way */
        break;
    case 1:
        memset(bad, 0, 64);
        break;
    case 2:
        memset(bad, 0xFF, 64);
        break;
    case 3:
        memset(bad, 0xFF, 32);
        break;
    default:
        bad[63] ^= 1;
        break;
    }
}

void false_provisioner(struct false_provisioner *story, uint8_t algorithm)
{
    memset(story, 0, sizeof *story);
    story->world = world_new(PROOF_SEED);
    story->device = world_device(story->world);
    story->device->abilities.static_oob = view_of(proof_static, sizeof proof_static);
    world_enable(story->device);
    puppet_init(&story->puppet, story->device, true);
    story->puppet.algorithm = algorithm;
    story->puppet.method = BRAMBLE_AUTHENTICATION_STATIC;
}

void proof_honest_provisioner(struct world *world, struct party *device)
{
    world->eavesdrop = NULL;
    struct party *provisioner = world_provisioner(world, 1);
    struct bramble_provision_options options = world_options(device);
    options.authentication = BRAMBLE_AUTHENTICATION_STATIC;
    options.static_oob = device->abilities.static_oob;
    world_provision(provisioner, &options);
    world_run(world, MINUTE);
    assert_provisioned(provisioner, device);
}

void false_provisioner_fails(struct false_provisioner *story, uint8_t code, unsigned cause)
{
    puppet_expect_failed(&story->puppet, code);
    assert_failed(story->device, cause);
    puppet_close(&story->puppet, PROVISIONING_CLOSE_FAIL);
    assert_quiet(story->world);
    proof_honest_provisioner(story->world, story->device);
    world_free(story->world);
}
