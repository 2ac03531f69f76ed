/* Going through page 0 of a node's composition data (Mesh Protocol 1.1 section 4.2.2.1). The format is described among
 * the messages; writing it is the access layer's business, which knows what the node is made of. */
#include "base/octets.h"

#include <bramble/configuration.h>

#define SIG_MODEL_OCTETS 2U
#define VENDOR_MODEL_OCTETS 4U

int bramble_composition_read(struct bramble_view page, struct bramble_composition_reader *reader)
{
    int result =
        bramble_parameters_decode(bramble_composition_data_page_0_type, page, &reader->page, sizeof reader->page);
    reader->rest = result < 0 ? view_of(NULL, 0) : reader->page.elements;
    reader->element = -1;
    return result;
}

int bramble_composition_next(struct bramble_composition_reader *reader, struct bramble_composition_element *element)
{
    int result = bramble_list_next(bramble_composition_element_type, &reader->rest, element, sizeof *element);
    reader->element += result > 0;
    return result;
}

unsigned bramble_composition_models(const struct bramble_composition_element *element)
{
    return (unsigned)(element->sig_models.size / SIG_MODEL_OCTETS + element->vendor_models.size / VENDOR_MODEL_OCTETS);
}

/* Items of fixed size: the i-th is found without reading those before it. */
bramble_model_id bramble_composition_model(const struct bramble_composition_element *element, unsigned i)
{
    unsigned sig_count = (unsigned)(element->sig_models.size / SIG_MODEL_OCTETS);
    bool vendor = i >= sig_count;
    struct reader octets = reader_of(vendor ? element->vendor_models : element->sig_models);
    (void)reader_octets(&octets, vendor ? VENDOR_MODEL_OCTETS * (size_t)(i - sig_count) : SIG_MODEL_OCTETS * (size_t)i);
    uint16_t first = (uint16_t)reader_little(&octets, 2);
    return vendor ? BRAMBLE_VENDOR_MODEL(first, reader_little(&octets, 2)) : BRAMBLE_SIG_MODEL(first);
}

int bramble_composition_find(struct bramble_view page, bramble_model_id model_id, unsigned from)
{
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    int result = bramble_composition_read(page, &reader);
    while (result >= 0 && (result = bramble_composition_next(&reader, &element)) > 0) {
        bool wanted = (unsigned)reader.element >= from;
        for (unsigned i = 0; wanted && i < bramble_composition_models(&element); i++) {
            if (bramble_composition_model(&element, i) == model_id) {
                return reader.element;
            }
        }
    }
    return result < 0 ? result : BRAMBLE_ERROR_NOT_FOUND;
}
