/* Made by src/message/generate.py from src/message/descriptions/composition.txt: do not edit. */
/* clang-format off */
/* Composition data pages (Mesh Protocol 1.1 section 4.2.2). Composition data: what a node is made of. The
 * octets that follow the page number in Config Composition Data Status, and that Large Composition Data Status
 * carries in pieces. Little-endian, like the messages. */
#ifndef BRAMBLE_MESSAGES_COMPOSITION_H
#define BRAMBLE_MESSAGES_COMPOSITION_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Composition Vendor Model: 4 octets. */
struct bramble_composition_vendor_model {
    uint16_t company_id;
    uint16_t model_id;
};
extern const struct bramble_message_type bramble_composition_vendor_model_type[];
extern const struct bramble_message_names bramble_composition_vendor_model_names;

/* Composition Element: 4 octets or more. */
struct bramble_composition_element {
    uint16_t location; /* GATT namespace descriptor */
    struct bramble_view sig_models; /* items: bramble_item_u16 */
    struct bramble_view vendor_models; /* items: bramble_composition_vendor_model */
};
extern const struct bramble_message_type bramble_composition_element_type[];
extern const struct bramble_message_names bramble_composition_element_names;

/* Composition Data Page 0: 10 octets or more. Page 0, and page 128: what page 0 will be after an update. */
struct bramble_composition_data_page_0 {
    uint16_t cid; /* company */
    uint16_t pid; /* product */
    uint16_t vid; /* version */
    uint16_t crpl; /* least number of replay protection entries */
    uint16_t features; /* bits bramble_features */
    struct bramble_view elements; /* items: bramble_composition_element */
};
extern const struct bramble_message_type bramble_composition_data_page_0_type[];
extern const struct bramble_message_names bramble_composition_data_page_0_names;

/* Composition Short Extended Model: 1 octet. */
struct bramble_composition_short_extended_model {
    int8_t element_offset;
    uint8_t model_item_index;
};
extern const struct bramble_message_type bramble_composition_short_extended_model_type[];
extern const struct bramble_message_names bramble_composition_short_extended_model_names;

/* Composition Long Extended Model: 2 octets. */
struct bramble_composition_long_extended_model {
    int8_t element_offset;
    uint8_t model_item_index;
};
extern const struct bramble_message_type bramble_composition_long_extended_model_type[];
extern const struct bramble_message_names bramble_composition_long_extended_model_names;

/* Composition Model Item: 1 octets or more. */
struct bramble_composition_model_item {
    uint8_t corresponding_present;
    uint8_t format; /* 0: short, 1: long extended model items */
    uint8_t extended_items_count;
    uint8_t corresponding_group_id; /* if corresponding_present is 1 */
    struct bramble_view extended_model_items; /* if format is 0; items: bramble_composition_short_extended_model */
};
extern const struct bramble_message_type bramble_composition_model_item_type[];
extern const struct bramble_message_names bramble_composition_model_item_names;

/* Composition Element Relations: 2 octets or more. The two lists follow each other: first the items of the SIG
 * models, then those of the vendor models. */
struct bramble_composition_element_relations {
    uint8_t number_of_sig_models;
    uint8_t number_of_vendor_models;
    struct bramble_view sig_model_items; /* items: bramble_composition_model_item */
    struct bramble_view vendor_model_items; /* items: bramble_composition_model_item */
};
extern const struct bramble_message_type bramble_composition_element_relations_type[];
extern const struct bramble_message_names bramble_composition_element_relations_names;

/* Composition Data Page 1: 0 octets or more. Page 1 and page 129: how models relate to each other. */
struct bramble_composition_data_page_1 {
    struct bramble_view elements; /* items: bramble_composition_element_relations */
};
extern const struct bramble_message_type bramble_composition_data_page_1_type[];
extern const struct bramble_message_names bramble_composition_data_page_1_names;

/* Composition Record: 8 octets or more. */
struct bramble_composition_record {
    uint16_t mesh_profile_id;
    uint8_t version[3]; /* x, y, z */
    struct bramble_view element_offsets; /* items: bramble_item_u8 */
    struct bramble_view additional_data;
};
extern const struct bramble_message_type bramble_composition_record_type[];
extern const struct bramble_message_names bramble_composition_record_names;

/* Composition Data Page 2: 0 octets or more. Page 2 and page 130: the profiles that a node supports. */
struct bramble_composition_data_page_2 {
    struct bramble_view records; /* items: bramble_composition_record */
};
extern const struct bramble_message_type bramble_composition_data_page_2_type[];
extern const struct bramble_message_names bramble_composition_data_page_2_names;

#ifdef __cplusplus
}
#endif

#endif
