/* Access messages and composition data, field by field: composed by name and encoded, decoded and shown. */
#include "fields.h"

#include "access/access.h"
#include <bramble/configuration.h>

/* The opcode as it is sent, in front of the parameters. */
static void check_opcode(struct vector *vector, uint32_t opcode, struct bramble_view message)
{
    uint8_t octets[BRAMBLE_OPCODE_OCTETS_MAX];
    struct bramble_view parameters = vector_octets(vector, "parameters");
    const struct bramble_message raw = bramble_message_raw(opcode, parameters);
    uint8_t *whole = vector_memory(vector, parameters.size + BRAMBLE_OPCODE_OCTETS_MAX);
    int size = bramble_opcode_write(opcode, octets, sizeof octets);
    if (succeeded(vector, "bramble_opcode_write", size)) {
        struct reader reader = reader_of(view_of(octets, (size_t)size));
        same_number(vector, reader_big(&reader, (size_t)size), "opcode");
    }
    size = bramble_message_encode(&raw, whole, parameters.size + BRAMBLE_OPCODE_OCTETS_MAX);
    if (succeeded(vector, "bramble_message_encode", size)) {
        equal_octets(vector, "access_message", view_of(whole, (size_t)size), message);
    }
}

static void model_message(struct vector *vector)
{
    struct bramble_view message = vector_octets(vector, "access_message");
    bool encoding_only = vector_has(vector, "encoding_only") && vector_number(vector, "encoding_only") != 0;
    const char *name = vector_text(vector, "name");
    uint32_t opcode = 0;
    int size = bramble_opcode_read(message, &opcode);
    if (!succeeded(vector, "bramble_opcode_read", size)) {
        return;
    }
    check_opcode(vector, opcode, message);
    same_memory(vector, message.data + size, message.size - (size_t)size, "parameters");
    if (vector_has(vector, "fields.vendor_opcode")) {
        same_number(vector, opcode >> 16 & 0x3F, "fields.vendor_opcode");
        same_number(vector, bramble_opcode_company(opcode), "fields.company_id");
        equal_number(vector, "an opcode of a vendor", bramble_opcode_is_vendor(opcode), 1);
        return;
    }
    const struct bramble_message_names *names = bramble_message_names_find(BRAMBLE_LAYER_ACCESS, opcode);
    check_message(vector, names, vector_octets(vector, "parameters"), "fields",
                  encoding_only ? BRAMBLE_TOLERANT : BRAMBLE_STRICT);
    if (names != NULL && bramble_message_names_called(name) != names) {
        fault(vector, "name", name, names->name);
    }
}

/* ---- Composition data ------------------------------------------------------------------------------------------ */

static void composition_data(struct vector *vector)
{
    char name[40];
    snprintf(name, sizeof name, "Composition Data Page %u", (unsigned)vector_number(vector, "page"));
    check_message(vector, bramble_message_names_called(name), vector_octets(vector, "data"), "fields", BRAMBLE_STRICT);
}

static bramble_model_id model_of(struct vector *vector, unsigned element, unsigned i, unsigned sig_count)
{
    if (i < sig_count) {
        return BRAMBLE_SIG_MODEL(vector_number(vector, "fields.elements.%u.sig_models.%u", element, i));
    }
    return BRAMBLE_VENDOR_MODEL(
        vector_number(vector, "fields.elements.%u.vendor_models.%u.company_id", element, i - sig_count),
        vector_number(vector, "fields.elements.%u.vendor_models.%u.model_id", element, i - sig_count));
}

/* What a Configuration Client reads. */
static void check_reader(struct vector *vector)
{
    struct bramble_composition_reader reader;
    struct bramble_composition_element element;
    unsigned count = (unsigned)vector_count(vector, "fields.elements");
    unsigned elements = 0;
    if (!succeeded(vector, "bramble_composition_read",
                   bramble_composition_read(vector_octets(vector, "data"), &reader))) {
        return;
    }
    same_number(vector, reader.page.cid, "fields.cid");
    same_number(vector, reader.page.pid, "fields.pid");
    same_number(vector, reader.page.vid, "fields.vid");
    same_number(vector, reader.page.crpl, "fields.crpl");
    same_number(vector, reader.page.features, "fields.features");
    int result;
    while ((result = bramble_composition_next(&reader, &element)) > 0 && elements < count) {
        unsigned sig_count = (unsigned)vector_count(vector, "fields.elements.%u.sig_models", elements);
        unsigned vendor_count = (unsigned)vector_count(vector, "fields.elements.%u.vendor_models", elements);
        same_number(vector, element.location, "fields.elements.%u.location", elements);
        equal_number(vector, "models of an element", bramble_composition_models(&element), sig_count + vendor_count);
        for (unsigned i = 0; i < bramble_composition_models(&element) && i < sig_count + vendor_count; i++) {
            equal_number(vector, "model", bramble_composition_model(&element, i),
                         model_of(vector, elements, i, sig_count));
        }
        elements++;
    }
    succeeded(vector, "bramble_composition_next", result);
    equal_number(vector, "elements", elements, count);
}

/* The composition that the fields describe, in memory of the vector. */
static const struct bramble_composition *composition_of(struct vector *vector)
{
    unsigned count = (unsigned)vector_count(vector, "fields.elements");
    struct bramble_composition *composition = vector_memory(vector, sizeof *composition);
    struct bramble_element *elements = vector_memory(vector, count * sizeof *elements);
    for (unsigned e = 0; e < count; e++) {
        unsigned sig_count = (unsigned)vector_count(vector, "fields.elements.%u.sig_models", e);
        unsigned vendor_count = (unsigned)vector_count(vector, "fields.elements.%u.vendor_models", e);
        struct bramble_model *models = vector_memory(vector, (sig_count + vendor_count) * sizeof *models);
        for (unsigned i = 0; i < sig_count + vendor_count; i++) {
            models[i].id = model_of(vector, e, i, sig_count);
        }
        elements[e].location = (uint16_t)vector_number(vector, "fields.elements.%u.location", e);
        elements[e].model_count = (uint8_t)(sig_count + vendor_count);
        elements[e].models = models;
    }
    composition->company_id = (uint16_t)vector_number(vector, "fields.cid");
    composition->product_id = (uint16_t)vector_number(vector, "fields.pid");
    composition->version_id = (uint16_t)vector_number(vector, "fields.vid");
    composition->element_count = (uint8_t)count;
    composition->elements = elements;
    return composition;
}

/* What a node of this composition reports; and where there is not enough room, as much of it as fits. The features are
 * the node's own: they are replaced by those of the vector. */
static void check_writer(struct vector *vector)
{
    enum { FEATURES = 8 };
    struct bramble_view data = vector_octets(vector, "data");
    const struct bramble_config config = {.composition = composition_of(vector)};
    struct access access;
    uint8_t *page = vector_memory(vector, data.size);
    if (data.size < FEATURES + 2) {
        fault(vector, "data", "a page of at least 10 octets", "fewer");
        return;
    }
    memset(&access, 0, sizeof access);
    access.transport.network.relay =
        (vector_number(vector, "fields.features") & 1) != 0 ? NETWORK_RELAY_OFF : NETWORK_RELAY_UNSUPPORTED;
    access.transport.replay.count = (uint16_t)vector_number(vector, "fields.crpl");
    access.config = &config;
    for (size_t room = 0; room <= data.size; room++) {
        struct writer writer = writer_of(page, room);
        access_composition_page(&access, &writer);
        equal_number(vector, "octets of the page", writer.size, room - room % 2);
        equal_number(vector, "does not fit", writer.failed, room < data.size);
    }
    equal_number(vector, "relay feature", page[FEATURES] & 1U, vector_number(vector, "fields.features") & 1);
    memcpy(page + FEATURES, data.data + FEATURES, 2);
    same_memory(vector, page, data.size, "data");
}

static void composition_data_page_0(struct vector *vector)
{
    composition_data(vector);
    check_reader(vector);
    check_writer(vector);
}

const struct vector_kind kinds_messages[] = {
    {"model_message", model_message, NULL, NULL},
    {"composition_data_page_0", composition_data_page_0, NULL, NULL},
    {"composition_data_page_1", composition_data, NULL, NULL},
    {"composition_data_page_2", composition_data, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};
