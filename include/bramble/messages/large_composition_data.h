/* Made by src/message/generate.py from src/message/descriptions/large_composition_data.txt: do not edit. */
/* clang-format off */
/* Large Composition Data (Mesh Protocol 1.1 section 4.3). Large composition data and models metadata: pages
 * that do not fit into one message, read piece by piece. */
#ifndef BRAMBLE_MESSAGES_LARGE_COMPOSITION_DATA_H
#define BRAMBLE_MESSAGES_LARGE_COMPOSITION_DATA_H

#include <bramble/message.h>
#include <bramble/messages/common.h>

#ifdef __cplusplus
extern "C" {
#endif

#define BRAMBLE_MODEL_LARGE_COMPOSITION_DATA_SERVER BRAMBLE_SIG_MODEL(0x0012)
#define BRAMBLE_MODEL_LARGE_COMPOSITION_DATA_CLIENT BRAMBLE_SIG_MODEL(0x0013)

enum bramble_metadata_id {
    BRAMBLE_METADATA_ID_HEALTH_TESTS_INFORMATION = 0,
    BRAMBLE_METADATA_ID_SENSOR_PROPERTIES = 1,
    BRAMBLE_METADATA_ID_LIGHT_PURPOSE = 2,
    BRAMBLE_METADATA_ID_LIGHT_LIGHTNESS_RANGE = 3,
    BRAMBLE_METADATA_ID_LIGHT_CTL_TEMPERATURE_RANGE = 4,
    BRAMBLE_METADATA_ID_LIGHT_HSL_HUE_RANGE = 5,
    BRAMBLE_METADATA_ID_LIGHT_HSL_SATURATION_RANGE = 6,
    BRAMBLE_METADATA_ID_CLOCK_ACCURACY = 7,
    BRAMBLE_METADATA_ID_TIMEKEEPING_RESERVE = 8
};

/* Metadata Entry: 4 octets or more. */
struct bramble_metadata_entry {
    uint16_t metadata_id; /* enum bramble_metadata_id */
    struct bramble_view metadata;
};
extern const struct bramble_message_type bramble_metadata_entry_type[];
extern const struct bramble_message_names bramble_metadata_entry_names;

/* SIG Model Metadata: 3 octets or more. */
struct bramble_sig_model_metadata {
    uint16_t model_id;
    uint8_t entry_count;
    struct bramble_view entries; /* items: bramble_metadata_entry */
};
extern const struct bramble_message_type bramble_sig_model_metadata_type[];
extern const struct bramble_message_names bramble_sig_model_metadata_names;

/* Vendor Model Metadata: 5 octets or more. */
struct bramble_vendor_model_metadata {
    uint16_t company_id;
    uint16_t model_id;
    uint8_t entry_count;
    struct bramble_view entries; /* items: bramble_metadata_entry */
};
extern const struct bramble_message_type bramble_vendor_model_metadata_type[];
extern const struct bramble_message_names bramble_vendor_model_metadata_names;

/* Element Metadata: 2 octets or more. */
struct bramble_element_metadata {
    uint8_t sig_model_count;
    uint8_t vendor_model_count;
    struct bramble_view sig_models; /* items: bramble_sig_model_metadata */
    struct bramble_view vendor_models; /* items: bramble_vendor_model_metadata */
};
extern const struct bramble_message_type bramble_element_metadata_type[];
extern const struct bramble_message_names bramble_element_metadata_names;

/* Models Metadata Page 0: 0 octets or more. Page 0, and page 128: what page 0 will be after an update. */
struct bramble_models_metadata_page_0 {
    struct bramble_view elements; /* items: bramble_element_metadata */
};
extern const struct bramble_message_type bramble_models_metadata_page_0_type[];
extern const struct bramble_message_names bramble_models_metadata_page_0_names;

/* Large Composition Data Get, opcode 0x8074: 3 octets of parameters. */
#define BRAMBLE_LARGE_COMPOSITION_DATA_GET_OPCODE 0x8074U
struct bramble_large_composition_data_get {
    uint8_t page;
    uint16_t offset;
};
extern const struct bramble_message_type bramble_large_composition_data_get_type[];
extern const struct bramble_message_names bramble_large_composition_data_get_names;
static inline struct bramble_message bramble_large_composition_data_get_message(
    const struct bramble_large_composition_data_get *fields)
{
    return bramble_message_of(bramble_large_composition_data_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_large_composition_data_get_decode(
    struct bramble_view parameters,
    struct bramble_large_composition_data_get *fields)
{
    return bramble_parameters_decode(bramble_large_composition_data_get_type, parameters, fields, sizeof *fields);
}

/* Large Composition Data Status, opcode 0x8075: 5 octets or more of parameters. */
#define BRAMBLE_LARGE_COMPOSITION_DATA_STATUS_OPCODE 0x8075U
struct bramble_large_composition_data_status {
    uint8_t page;
    uint16_t offset;
    uint16_t total_size;
    struct bramble_view data;
};
extern const struct bramble_message_type bramble_large_composition_data_status_type[];
extern const struct bramble_message_names bramble_large_composition_data_status_names;
static inline struct bramble_message bramble_large_composition_data_status_message(
    const struct bramble_large_composition_data_status *fields)
{
    return bramble_message_of(bramble_large_composition_data_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_large_composition_data_status_decode(
    struct bramble_view parameters,
    struct bramble_large_composition_data_status *fields)
{
    return bramble_parameters_decode(bramble_large_composition_data_status_type, parameters, fields, sizeof *fields);
}

/* Models Metadata Get, opcode 0x8076: 3 octets of parameters. */
#define BRAMBLE_MODELS_METADATA_GET_OPCODE 0x8076U
struct bramble_models_metadata_get {
    uint8_t page;
    uint16_t offset;
};
extern const struct bramble_message_type bramble_models_metadata_get_type[];
extern const struct bramble_message_names bramble_models_metadata_get_names;
static inline struct bramble_message bramble_models_metadata_get_message(
    const struct bramble_models_metadata_get *fields)
{
    return bramble_message_of(bramble_models_metadata_get_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_models_metadata_get_decode(
    struct bramble_view parameters,
    struct bramble_models_metadata_get *fields)
{
    return bramble_parameters_decode(bramble_models_metadata_get_type, parameters, fields, sizeof *fields);
}

/* Models Metadata Status, opcode 0x8077: 5 octets or more of parameters. */
#define BRAMBLE_MODELS_METADATA_STATUS_OPCODE 0x8077U
struct bramble_models_metadata_status {
    uint8_t page;
    uint16_t offset;
    uint16_t total_size;
    struct bramble_view data;
};
extern const struct bramble_message_type bramble_models_metadata_status_type[];
extern const struct bramble_message_names bramble_models_metadata_status_names;
static inline struct bramble_message bramble_models_metadata_status_message(
    const struct bramble_models_metadata_status *fields)
{
    return bramble_message_of(bramble_models_metadata_status_type, fields);
}
BRAMBLE_MUST_CHECK
static inline int bramble_models_metadata_status_decode(
    struct bramble_view parameters,
    struct bramble_models_metadata_status *fields)
{
    return bramble_parameters_decode(bramble_models_metadata_status_type, parameters, fields, sizeof *fields);
}

#ifdef __cplusplus
}
#endif

#endif
