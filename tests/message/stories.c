/* Messages as an application meets them: opcodes, typed and raw messages, refusals, lists, key indexes, models, names.
 */
#include "base/octets.h"

#include <bramble/describe.h>
#include <bramble/messages/composition.h>
#include <bramble/messages/config.h>
#include <bramble/messages/control.h>
#include <bramble/messages/firmware_distribution.h>
#include <bramble/messages/generic_onoff.h>
#include <bramble/messages/generic_provisioning.h>
#include <bramble/messages/provisioning.h>
#include <bramble/messages/sensor.h>
#include <bramble/messages/time.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define OCTETS(...) view_of((const uint8_t[]){__VA_ARGS__}, sizeof((const uint8_t[]){__VA_ARGS__}))

static void opcodes_of_one_two_and_three_octets(void **state)
{
    (void)state;
    uint32_t opcode;
    uint8_t out[3];
    assert_int_equal(bramble_opcode_read(OCTETS(0x00, 0x99), &opcode), 1);
    assert_int_equal(opcode, 0x00);
    assert_int_equal(bramble_opcode_read(OCTETS(0x7E), &opcode), 1);
    assert_int_equal(bramble_opcode_read(OCTETS(0x7F), &opcode), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_opcode_read(OCTETS(0x82, 0x02), &opcode), 2);
    assert_int_equal(opcode, 0x8202);
    assert_int_equal(bramble_opcode_read(OCTETS(0xBF, 0xFF), &opcode), 2);
    /* operation 0x23 of company 0x0136 */
    assert_int_equal(bramble_opcode_read(OCTETS(0xE3, 0x36, 0x01), &opcode), 3);
    assert_int_equal(opcode, BRAMBLE_VENDOR_OPCODE(0x23, 0x0136));
    assert_true(bramble_opcode_is_vendor(opcode));
    assert_int_equal(bramble_opcode_company(opcode), 0x0136);
    assert_int_equal(bramble_opcode_read(OCTETS(0x82), &opcode), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_opcode_read(OCTETS(0xC0, 0x59), &opcode), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_opcode_read(view_of(NULL, 0), &opcode), BRAMBLE_ERROR_LENGTH);

    assert_int_equal(bramble_opcode_write(BRAMBLE_VENDOR_OPCODE(0x23, 0x0136), out, 3), 3);
    assert_memory_equal(out, "\xE3\x36\x01", 3);
    assert_int_equal(bramble_opcode_write(0x8202, out, 2), 2);
    assert_int_equal(bramble_opcode_write(0x8202, out, 1), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_opcode_write(0x7F, out, 3), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_opcode_write(0x7FFF, out, 3), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_opcode_write(0xC000, out, 3), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_opcode_write(0x1000000, out, 3), BRAMBLE_ERROR_VALUE);
}

static void every_opcode_reads_as_it_was_written(void **state)
{
    (void)state;
    uint8_t out[3];
    uint32_t heard;
    for (uint32_t opcode = 0; opcode <= 0xFFFFFF; opcode += opcode < 0xD000 ? 1 : 0x101) {
        int size = bramble_opcode_write(opcode, out, sizeof out);
        if (size > 0) {
            assert_int_equal(bramble_opcode_read(view_of(out, (size_t)size), &heard), size);
            assert_int_equal(heard, opcode);
        }
    }
}

static void a_switch_is_pressed(void **state)
{
    (void)state;
    uint8_t out[16];
    struct bramble_generic_onoff_set set = {.onoff = 1, .tid = 7}, heard;
    struct bramble_message message = bramble_generic_onoff_set_message(&set);
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 4);
    assert_memory_equal(out, "\x82\x02\x01\x07", 4);

    set.has_transition = true;
    set.transition_steps = 50;
    set.transition_resolution = BRAMBLE_RESOLUTION_1_S;
    set.delay = 60;
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 6);
    assert_memory_equal(out, "\x82\x02\x01\x07\x72\x3c", 6);
    assert_int_equal(bramble_generic_onoff_set_decode(view_of(out + 2, 4), &heard), 0);
    assert_memory_equal(&heard, &set, sizeof set);

    /* without the transition its fields do not matter, not even prohibited ones */
    set.has_transition = false;
    set.transition_steps = 0x3F;
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 4);
    set.has_transition = true;
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_generic_onoff_set_decode(OCTETS(2, 7), &heard), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_generic_onoff_set_decode(OCTETS(1), &heard), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_generic_onoff_set_decode(OCTETS(1, 7, 0x72), &heard), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_generic_onoff_set_decode(OCTETS(1, 7, 0x72, 0x3c, 0), &heard), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_parameters_decode(bramble_generic_onoff_set_type, OCTETS(1, 7), &heard, 1),
                     BRAMBLE_ERROR_NO_MEMORY);
}

static void messages_without_fields_and_raw_ones(void **state)
{
    (void)state;
    uint8_t out[8];
    struct bramble_message get = bramble_generic_onoff_get_message();
    assert_int_equal(bramble_message_encode(&get, out, sizeof out), 2);
    assert_int_equal(bramble_parameters_decode(bramble_generic_onoff_get_type, view_of(NULL, 0), NULL, 0), 0);
    assert_int_equal(bramble_parameters_decode(bramble_generic_onoff_get_type, OCTETS(0), NULL, 0),
                     BRAMBLE_ERROR_LENGTH);

    struct bramble_message raw = bramble_message_raw(BRAMBLE_VENDOR_OPCODE(0, 0x2211), OCTETS(0x33));
    assert_int_equal(bramble_message_encode(&raw, out, sizeof out), 4);
    assert_memory_equal(out, "\xC0\x11\x22\x33", 4);
    assert_int_equal(bramble_message_encode(&raw, out, 3), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_message_encode(&raw, out, 2), BRAMBLE_ERROR_LENGTH);
}

static void other_layers_begin_with_their_own_opcode(void **state)
{
    (void)state;
    uint8_t out[32];
    struct bramble_control_friend_poll poll = {.fsn = 1};
    struct bramble_message message = bramble_control_friend_poll_message(&poll);
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 2);
    assert_memory_equal(out, "\x01\x01", 2);
    struct bramble_provisioning_invite invite = {.attention_duration = 5};
    message = bramble_provisioning_invite_message(&invite);
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 2);
    assert_memory_equal(out, "\x00\x05", 2);
    assert_int_equal(bramble_message_encode(&message, out, 0), BRAMBLE_ERROR_LENGTH);
    struct bramble_pb_adv_transaction_start start = {.seg_n = 2, .total_length = 65, .fcs = 0xD1, .data = OCTETS(3)};
    message = bramble_pb_adv_transaction_start_message(&start);
    assert_int_equal(bramble_message_encode(&message, out, sizeof out), 5);
    assert_memory_equal(out, "\x08\x00\x41\xd1\x03", 5);
    /* a continuation is no start: the two low bits differ */
    assert_int_equal(bramble_pb_adv_transaction_start_decode(OCTETS(0x06, 0, 65, 0xD1, 3), &start),
                     BRAMBLE_ERROR_VALUE);
}

static void padding_is_checked_and_reserved_bits_are_not(void **state)
{
    (void)state;
    struct bramble_control_friend_poll poll;
    struct bramble_control_heartbeat heartbeat;
    assert_int_equal(bramble_control_friend_poll_decode(OCTETS(0x81), &poll), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_control_heartbeat_decode(OCTETS(0xC4, 0x00, 0x0C), &heartbeat), 0);
    assert_int_equal(heartbeat.init_ttl, 0x44);
    assert_int_equal(heartbeat.features, BRAMBLE_FEATURES_FRIEND | BRAMBLE_FEATURES_LOW_POWER);
}

static void models_take_two_octets_or_four(void **state)
{
    (void)state;
    struct bramble_config_model_app_bind bind;
    uint8_t out[16];
    assert_int_equal(bramble_config_model_app_bind_decode(OCTETS(0x01, 0x02, 0x03, 0x00, 0x00, 0x10), &bind), 0);
    assert_int_equal(bind.model, BRAMBLE_MODEL_GENERIC_ONOFF_SERVER);
    assert_false(bramble_model_is_vendor(bind.model));
    assert_int_equal(
        bramble_config_model_app_bind_decode(OCTETS(0x01, 0x02, 0x03, 0x00, 0x36, 0x01, 0x00, 0x10), &bind), 0);
    assert_int_equal(bind.model, BRAMBLE_VENDOR_MODEL(0x0136, 0x1000));
    /* company 0 is a company like any other; 0xFFFF is none */
    assert_int_equal(
        bramble_config_model_app_bind_decode(OCTETS(0x01, 0x02, 0x03, 0x00, 0x00, 0x00, 0x00, 0x10), &bind), 0);
    assert_true(bramble_model_is_vendor(bind.model));
    assert_int_equal(bramble_parameters_encode(bramble_config_model_app_bind_type, &bind, out, sizeof out), 8);
    assert_int_equal(
        bramble_config_model_app_bind_decode(OCTETS(0x01, 0x02, 0x03, 0x00, 0xFF, 0xFF, 0x00, 0x10), &bind),
        BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_config_model_app_bind_decode(OCTETS(0x01, 0x02, 0x03, 0x00, 0x36, 0x01, 0x00), &bind),
                     BRAMBLE_ERROR_LENGTH);
}

static void key_indexes_are_packed_in_pairs(void **state)
{
    (void)state;
    const uint16_t indexes[] = {0x456, 0x123, 0x789};
    uint8_t out[8];
    assert_int_equal(bramble_key_indexes_encode(indexes, 3, out, sizeof out), 5);
    assert_memory_equal(out, "\x56\x34\x12\x89\x07", 5);
    struct bramble_view packed = view_of(out, 5);
    assert_int_equal(bramble_key_indexes_count(packed), 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(bramble_key_indexes_at(packed, i), indexes[i]);
    }
    assert_int_equal(bramble_key_indexes_at(packed, 3), BRAMBLE_KEY_INDEX_NONE);
    assert_int_equal(bramble_key_indexes_at(view_of(NULL, 0), 0), BRAMBLE_KEY_INDEX_NONE);
    assert_int_equal(bramble_key_indexes_encode(indexes, 3, out, 4), BRAMBLE_ERROR_LENGTH);
    const uint16_t too_large = 0x1000;
    assert_int_equal(bramble_key_indexes_encode(&too_large, 1, out, sizeof out), BRAMBLE_ERROR_VALUE);

    struct bramble_config_netkey_list list;
    assert_int_equal(bramble_config_netkey_list_decode(OCTETS(0x42, 0xB0, 0x00, 0x58, 0x00), &list), 0);
    assert_int_equal(bramble_key_indexes_count(list.net_key_indexes), 3);
    assert_int_equal(bramble_config_netkey_list_decode(OCTETS(0x42, 0xB0, 0x00, 0x58), &list), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_config_netkey_list_decode(OCTETS(0x42, 0x10), &list), BRAMBLE_ERROR_LENGTH);
}

static void lists_are_written_and_read_item_by_item(void **state)
{
    (void)state;
    uint8_t octets[32], out[32];
    size_t used = 0;
    struct bramble_sensor_marshalled_value values[] = {
        {.format = 0, .property_id = 0x0057, .raw = OCTETS(0xC8, 0x00)},
        {.format = 1, .property_id = 0x4090, .raw = OCTETS(1, 2, 3)},
        {.format = 1, .property_id = 0x0042, .raw = {NULL, 0}},
    };
    for (size_t i = 0; i < 3; i++) {
        assert_true(
            bramble_list_append(bramble_sensor_marshalled_value_type, &values[i], octets, sizeof octets, &used) > 0);
    }
    struct bramble_sensor_status status = {.marshalled = view_of(octets, used)};
    int size = bramble_parameters_encode(bramble_sensor_status_type, &status, out, sizeof out);
    assert_int_equal(size, 4 + 6 + 3);
    assert_memory_equal(out, "\xe2\x0a\xc8\x00\x05\x90\x40\x01\x02\x03\xff\x42\x00", 13);

    struct bramble_sensor_marshalled_value item;
    assert_int_equal(bramble_sensor_status_decode(view_of(out, (size_t)size), &status), 0);
    struct bramble_view rest = status.marshalled;
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(bramble_list_next(bramble_sensor_marshalled_value_type, &rest, &item, sizeof item), 1);
        assert_int_equal(item.property_id, values[i].property_id);
        assert_true(view_equal(item.raw, values[i].raw));
    }
    assert_int_equal(bramble_list_next(bramble_sensor_marshalled_value_type, &rest, &item, sizeof item), 0);

    /* a value whose octets are missing, when receiving and when sending */
    assert_int_equal(bramble_sensor_status_decode(view_of(out, 9), &status), BRAMBLE_ERROR_LENGTH);
    status.marshalled = view_of(octets, 9);
    assert_int_equal(bramble_parameters_encode(bramble_sensor_status_type, &status, out, sizeof out),
                     BRAMBLE_ERROR_LENGTH);
    /* the short form holds 16 octets at most, and at least one */
    values[0].raw = view_of(octets, 17);
    assert_int_equal(bramble_parameters_encode(bramble_sensor_marshalled_value_type, &values[0], out, sizeof out),
                     BRAMBLE_ERROR_LENGTH);
    values[0].raw = view_of(NULL, 0);
    assert_int_equal(bramble_parameters_encode(bramble_sensor_marshalled_value_type, &values[0], out, sizeof out),
                     BRAMBLE_ERROR_LENGTH);
}

static void what_does_not_fit_is_not_sent(void **state)
{
    (void)state;
    uint8_t out[32];
    /* 13 bits for a field of 12 */
    struct bramble_config_appkey_add add = {.net_key_index = 0x1000};
    assert_int_equal(bramble_parameters_encode(bramble_config_appkey_add_type, &add, out, sizeof out),
                     BRAMBLE_ERROR_VALUE);
    add.net_key_index = 0x0FFF;
    assert_int_equal(bramble_parameters_encode(bramble_config_appkey_add_type, &add, out, sizeof out), 19);
    /* progress goes out in steps of two percent */
    struct bramble_firmware_receiver_state receiver = {.transfer_progress_percent = 51};
    assert_int_equal(bramble_parameters_encode(bramble_firmware_receiver_state_type, &receiver, out, sizeof out),
                     BRAMBLE_ERROR_VALUE);
    receiver.transfer_progress_percent = 50;
    assert_int_equal(bramble_parameters_encode(bramble_firmware_receiver_state_type, &receiver, out, sizeof out), 5);
    assert_int_equal(out[3], 25 << 2);
    /* two items where one is announced, and one where two are */
    struct bramble_composition_model_item model = {.extended_items_count = 1, .extended_model_items = OCTETS(8, 16)};
    assert_int_equal(bramble_parameters_encode(bramble_composition_model_item_type, &model, out, sizeof out),
                     BRAMBLE_ERROR_LENGTH);
    model.extended_items_count = 3;
    assert_int_equal(bramble_parameters_encode(bramble_composition_model_item_type, &model, out, sizeof out),
                     BRAMBLE_ERROR_LENGTH);
    model.extended_items_count = 2;
    assert_int_equal(bramble_parameters_encode(bramble_composition_model_item_type, &model, out, sizeof out), 3);
}

static void a_refusal_names_the_field_and_the_value(void **state)
{
    (void)state;
    struct bramble_config_heartbeat_publication_set set;
    struct bramble_field_error detail;
    char text[100];
    const struct bramble_message_names *names = &bramble_config_heartbeat_publication_set_names;
    struct bramble_view octets = OCTETS(0x01, 0x00, 0x12, 0x04, 0x05, 0x00, 0x00, 0x00, 0x00);
    assert_int_equal(bramble_parameters_decode_detailed(names->type, octets, &set, sizeof set, BRAMBLE_STRICT, &detail),
                     BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_describe_error(names, BRAMBLE_ERROR_VALUE, &detail, text, sizeof text), 28);
    assert_string_equal(text, "count_log: 18 is not allowed");
    assert_int_equal(bramble_parameters_decode_detailed(names->type, octets, &set, sizeof set, BRAMBLE_TOLERANT, NULL),
                     0);
    assert_int_equal(set.count_log, 18);
    octets.size = 8;
    assert_int_equal(
        bramble_parameters_decode_detailed(names->type, octets, &set, sizeof set, BRAMBLE_TOLERANT, &detail),
        BRAMBLE_ERROR_LENGTH);
    bramble_describe_error(names, BRAMBLE_ERROR_LENGTH, &detail, text, sizeof text);
    assert_string_equal(text, "net_key_index: 8 octets are a wrong length");
}

static void messages_are_found_by_number_and_name(void **state)
{
    (void)state;
    assert_ptr_equal(bramble_message_names_find(BRAMBLE_LAYER_ACCESS, 0x8202), &bramble_generic_onoff_set_names);
    assert_ptr_equal(bramble_message_names_find(BRAMBLE_LAYER_ACCESS, 0x00), &bramble_config_appkey_add_names);
    assert_ptr_equal(bramble_message_names_find(BRAMBLE_LAYER_CONTROL, 0x0A), &bramble_control_heartbeat_names);
    assert_ptr_equal(bramble_message_names_find(BRAMBLE_LAYER_PROVISIONING, 0x00), &bramble_provisioning_invite_names);
    assert_null(bramble_message_names_find(BRAMBLE_LAYER_CONTROL, 0x7F));
    assert_null(bramble_message_names_find(BRAMBLE_LAYER_ACCESS, BRAMBLE_VENDOR_OPCODE(1, 2)));
    assert_ptr_equal(bramble_message_names_called("Generic OnOff Set"), &bramble_generic_onoff_set_names);
    assert_ptr_equal(bramble_message_names_called("Transaction Start"), &bramble_pb_adv_transaction_start_names);
    assert_null(bramble_message_names_called("Generic OnOff"));
    assert_ptr_equal(bramble_message_names_of(bramble_generic_onoff_set_type), &bramble_generic_onoff_set_names);
}

static void fields_are_set_and_read_by_name(void **state)
{
    (void)state;
    const struct bramble_message_names *names = &bramble_generic_onoff_set_names;
    struct bramble_generic_onoff_set set = {0};
    struct bramble_value value;
    assert_int_equal(bramble_field_set_number(names, &set, "onoff", 1), 0);
    assert_int_equal(bramble_field_get(names, &set, "delay", &value), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(bramble_field_find(names, &set, "delay", &value), 0);
    assert_int_equal(value.bits, 8);
    assert_int_equal(bramble_field_set_number(names, &set, "delay", 60), 0);
    assert_true(set.has_transition);
    assert_int_equal(bramble_field_get(names, &set, "delay", &value), 0);
    assert_int_equal(value.number, 60);
    assert_int_equal(bramble_field_set_number(names, &set, "delay", 256), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_field_set_number(names, &set, "delay", -1), BRAMBLE_ERROR_VALUE);
    assert_int_equal(bramble_field_set_number(names, &set, "colour", 1), BRAMBLE_ERROR_NOT_FOUND);
    assert_int_equal(bramble_field_set_octets(names, &set, "delay", view_of("x", 1)), BRAMBLE_ERROR_ARGUMENT);

    struct bramble_config_appkey_add add = {0};
    assert_int_equal(
        bramble_field_set_octets(&bramble_config_appkey_add_names, &add, "app_key", view_of("0123456789abcdef", 16)),
        0);
    assert_memory_equal(add.app_key, "0123456789abcdef", 16);
    assert_int_equal(bramble_field_set_octets(&bramble_config_appkey_add_names, &add, "app_key", view_of("0123", 4)),
                     BRAMBLE_ERROR_LENGTH);

    /* bits of flags by their own names */
    struct bramble_control_heartbeat heartbeat = {0};
    assert_int_equal(bramble_field_set_number(&bramble_control_heartbeat_names, &heartbeat, "friend", 1), 0);
    assert_int_equal(bramble_field_set_number(&bramble_control_heartbeat_names, &heartbeat, "relay", 1), 0);
    assert_int_equal(bramble_field_set_number(&bramble_control_heartbeat_names, &heartbeat, "relay", 0), 0);
    assert_int_equal(heartbeat.features, BRAMBLE_FEATURES_FRIEND);
    assert_int_equal(bramble_field_get(&bramble_control_heartbeat_names, &heartbeat, "friend", &value), 0);
    assert_int_equal(value.number, 1);
    assert_int_equal(bramble_field_set_number(&bramble_control_heartbeat_names, &heartbeat, "friend", 2),
                     BRAMBLE_ERROR_VALUE);
}

static void messages_in_words_and_in_json(void **state)
{
    (void)state;
    char text[400];
    struct bramble_generic_onoff_set set = {
        .onoff = 1, .tid = 49, .has_transition = true, .transition_steps = 5, .transition_resolution = 1, .delay = 60};
    size_t length = bramble_describe_text(&bramble_generic_onoff_set_names, &set, text, sizeof text);
    assert_string_equal(text, "onoff 1 (On), tid 49, transition_steps 5, transition_resolution 1 (1 s), "
                              "delay 60 (300 ms)");
    assert_int_equal(length, strlen(text));
    assert_int_equal(bramble_describe_text(&bramble_generic_onoff_set_names, &set, text, 10), length);
    assert_string_equal(text, "onoff 1 (");
    assert_int_equal(bramble_describe_text(&bramble_generic_onoff_set_names, &set, NULL, 0), length);

    struct bramble_config_model_publication_status status;
    assert_int_equal(
        bramble_config_model_publication_status_decode(
            OCTETS(0x02, 0x02, 0x01, 0x04, 0x03, 0x05, 0x00, 0x06, 0x07, 0x11, 0x04, 0x03, 0x06, 0x05), &status),
        0);
    bramble_describe_json(&bramble_config_model_publication_status_names, &status, text, sizeof text);
    assert_string_equal(
        text, "{\"status\": 2, \"element_address\": \"0x0102\", \"publish_address\": \"0x0304\", "
              "\"app_key_index\": \"0x0005\", \"credential_flag\": 0, \"publish_ttl\": 6, \"period_steps\": 7, "
              "\"period_resolution\": 0, \"retransmit_count\": 1, \"retransmit_interval_steps\": 2, "
              "\"model\": {\"company_id\": \"0x0304\", \"model_id\": \"0x0506\"}}");

    struct bramble_time_zone_set zone = {.time_zone_offset_new = 0x3B, .tai_of_zone_change = 0};
    bramble_describe_text(&bramble_time_zone_set_names, &zone, text, sizeof text);
    assert_string_equal(text, "time_zone_offset_new 59 (-75 min), tai_of_zone_change 0");
    struct bramble_control_heartbeat heartbeat = {.init_ttl = 5, .features = 5};
    bramble_describe_text(&bramble_control_heartbeat_names, &heartbeat, text, sizeof text);
    assert_string_equal(text, "init_ttl 5, features 0x0005 (relay|friend)");
    struct bramble_config_sig_model_subscription_list list = {.element_address = 1,
                                                              .addresses = OCTETS(0, 0xC0, 1, 0xC0)};
    bramble_describe_json(&bramble_config_sig_model_subscription_list_names, &list, text, sizeof text);
    assert_string_equal(text, "{\"status\": 0, \"element_address\": \"0x0001\", \"sig_model_id\": \"0x0000\", "
                              "\"addresses\": [\"0xc000\", \"0xc001\"]}");
}

static void an_optional_group_left_out_ends_the_message(void **state)
{
    (void)state;
    uint8_t out[64];
    const struct bramble_message_names *names = bramble_message_names_called("BLOB Transfer Status");
    union bramble_message_fields fields;
    memset(&fields, 0, sizeof fields);
    assert_int_equal(bramble_field_set_number(names, &fields, "blob_size", 1000), 0);
    assert_int_equal(bramble_parameters_encode(names->type, &fields, out, sizeof out), BRAMBLE_ERROR_LENGTH);
    assert_int_equal(bramble_field_set_number(names, &fields, "blob_id", 1), 0);
    assert_true(bramble_parameters_encode(names->type, &fields, out, sizeof out) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opcodes_of_one_two_and_three_octets),
        cmocka_unit_test(every_opcode_reads_as_it_was_written),
        cmocka_unit_test(a_switch_is_pressed),
        cmocka_unit_test(messages_without_fields_and_raw_ones),
        cmocka_unit_test(other_layers_begin_with_their_own_opcode),
        cmocka_unit_test(padding_is_checked_and_reserved_bits_are_not),
        cmocka_unit_test(models_take_two_octets_or_four),
        cmocka_unit_test(key_indexes_are_packed_in_pairs),
        cmocka_unit_test(lists_are_written_and_read_item_by_item),
        cmocka_unit_test(what_does_not_fit_is_not_sent),
        cmocka_unit_test(a_refusal_names_the_field_and_the_value),
        cmocka_unit_test(messages_are_found_by_number_and_name),
        cmocka_unit_test(fields_are_set_and_read_by_name),
        cmocka_unit_test(messages_in_words_and_in_json),
        cmocka_unit_test(an_optional_group_left_out_ends_the_message),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
