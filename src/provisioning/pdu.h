/* Capabilities and Start as fields (Mesh Protocol 1.1 section 5.4.1). The other PDUs are a single field each. */
#ifndef PROVISIONING_PDU_H
#define PROVISIONING_PDU_H

#include <bramble/provisioning.h>

#define PROVISIONING_CAPABILITIES_OCTETS 11U
#define PROVISIONING_START_OCTETS 5U

struct provisioning_start {
    uint8_t algorithm; /* a number: 0 CMAC-AES128, 1 HMAC-SHA256 */
    bool public_key_oob;
    uint8_t method; /* enum bramble_authentication */
    uint8_t action;
    uint8_t size;
};

/* Reading answers BRAMBLE_ERROR_VALUE for a value that the specification prohibits in itself, whatever the device can.
 */
void provisioning_capabilities_write(const struct bramble_device_capabilities *capabilities,
                                     uint8_t out[PROVISIONING_CAPABILITIES_OCTETS]);
BRAMBLE_MUST_CHECK int provisioning_capabilities_read(struct bramble_view parameters,
                                                      struct bramble_device_capabilities *capabilities);
void provisioning_start_write(const struct provisioning_start *start, uint8_t out[PROVISIONING_START_OCTETS]);
BRAMBLE_MUST_CHECK int provisioning_start_read(struct bramble_view parameters, struct provisioning_start *start);

/* Can a device with these capabilities do this? */
bool provisioning_start_possible(const struct bramble_device_capabilities *capabilities,
                                 const struct provisioning_start *start);

#endif
