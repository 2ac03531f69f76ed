/* Reading page 0 of a node's composition data (Mesh Protocol 1.1 section 4.2.2.1): little-endian throughout. Writing it
 * is the access layer's business, which knows what the node is made of. */
#include "base/octets.h"

#include <bramble/configuration.h>

int bramble_composition_read(struct bramble_view page, struct bramble_composition_reader *reader)
{
    struct reader octets = reader_of(page);
    reader->company_id = (uint16_t)reader_little(&octets, 2);
    reader->product_id = (uint16_t)reader_little(&octets, 2);
    reader->version_id = (uint16_t)reader_little(&octets, 2);
    reader->replay_entries = (uint16_t)reader_little(&octets, 2);
    reader->features = (uint16_t)reader_little(&octets, 2);
    reader->elements_read = 0;
    bool failed = octets.failed;
    reader->rest = reader_rest(&octets);
    return failed ? BRAMBLE_ERROR_LENGTH : 0;
}

int bramble_composition_next(struct bramble_composition_reader *reader, struct bramble_composition_element *element)
{
    if (reader->rest.size == 0) {
        return 0;
    }
    struct reader octets = reader_of(reader->rest);
    element->location = (uint16_t)reader_little(&octets, 2);
    element->sig_count = reader_u8(&octets);
    element->vendor_count = reader_u8(&octets);
    element->sig_models = reader_octets(&octets, 2U * element->sig_count);
    element->vendor_models = reader_octets(&octets, 4U * element->vendor_count);
    if (octets.failed || reader->elements_read == UINT8_MAX) {
        return BRAMBLE_ERROR_LENGTH;
    }
    element->index = reader->elements_read++;
    reader->rest = reader_rest(&octets);
    return 1;
}

bramble_model_id bramble_composition_model(const struct bramble_composition_element *element, unsigned i)
{
    bool vendor = i >= element->sig_count;
    struct reader octets = reader_of(vendor ? element->vendor_models : element->sig_models);
    (void)reader_octets(&octets, vendor ? 4U * (i - element->sig_count) : 2U * i);
    if (!vendor) {
        return BRAMBLE_SIG_MODEL(reader_little(&octets, 2));
    }
    uint16_t company_id = (uint16_t)reader_little(&octets, 2);
    return BRAMBLE_VENDOR_MODEL(company_id, reader_little(&octets, 2));
}

int bramble_composition_find(struct bramble_view page, bramble_model_id model_id, uint8_t from)
{
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    int result = bramble_composition_read(page, &reader);
    while (result >= 0 && (result = bramble_composition_next(&reader, &element)) > 0) {
        for (unsigned i = 0; element.index >= from && i < bramble_composition_models(&element); i++) {
            if (bramble_composition_model(&element, i) == model_id) {
                return element.index;
            }
        }
    }
    return result < 0 ? result : BRAMBLE_ERROR_NOT_FOUND;
}
