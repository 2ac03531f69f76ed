/* Which addresses a provisioner gives, and which it keeps back: the table alone, without a node. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "features/provisioner.h"

#define PLACES 8

struct desk {
    struct provisioner_place places[PLACES];
    struct provisioner_withheld withheld[PLACES];
    struct provisioner_table table;
};

static int sit_down(void **state)
{
    static struct desk desk;
    memset(&desk, 0, sizeof desk);
    desk.table.places = desk.places;
    desk.table.withheld = desk.withheld;
    desk.table.capacity = PLACES;
    desk.table.first = 0x0100;
    desk.table.last = 0x01FF;
    *state = &desk;
    return 0;
}

static void put_node(struct desk *desk, unsigned place, uint16_t address, uint8_t elements)
{
    desk->places[place].state = PROVISIONER_NODE;
    desk->places[place].node.uuid[0] = (uint8_t)(place + 1);
    desk->places[place].node.address = address;
    desk->places[place].node.elements = elements;
}

static void the_lowest_run_that_is_long_enough_is_given(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(provisioner_table_free_run(&desk->table, 3), 0x0100);
    put_node(desk, 0, 0x0102, 2); /* 0102 and 0103 */
    put_node(desk, 1, 0x0108, 1);
    assert_int_equal(provisioner_table_free_run(&desk->table, 2), 0x0100);
    assert_int_equal(provisioner_table_free_run(&desk->table, 3), 0x0104);
    assert_int_equal(provisioner_table_free_run(&desk->table, 4), 0x0104);
    assert_int_equal(provisioner_table_free_run(&desk->table, 5), 0x0109);
}

static void a_reservation_counts_like_a_node(void **state)
{
    struct desk *desk = *state;
    put_node(desk, 0, 0x0100, 4);
    desk->places[0].state = PROVISIONER_RESERVED;
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x0104);
    assert_null(provisioner_table_at(&desk->table, 0x0100)); /* but nobody lives there yet */
}

static void the_provisioner_keeps_its_own_addresses(void **state)
{
    struct desk *desk = *state;
    desk->table.own = 0x00FF;
    desk->table.own_count = 3;
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x0102);
}

static void the_range_ends_where_it_ends(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(provisioner_table_free_run(&desk->table, 0x100), 0x0100);
    assert_int_equal(provisioner_table_free_run(&desk->table, 0x101), 0);
    put_node(desk, 0, 0x0100, 255);
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x01FF);
    assert_int_equal(provisioner_table_free_run(&desk->table, 2), 0);
    desk->table.first = 0x7FFE;
    desk->table.last = 0x7FFF;
    assert_int_equal(provisioner_table_free_run(&desk->table, 2), 0x7FFE);
    put_node(desk, 1, 0x7FFE, 1);
    assert_int_equal(provisioner_table_free_run(&desk->table, 2), 0);
}

static void addresses_of_a_removed_node_come_back_after_two_steps_of_the_iv_index(void **state)
{
    struct desk *desk = *state;
    desk->table.iv_index = 10;
    provisioner_table_withhold(&desk->table, 0x0100, 4);
    assert_true(provisioner_table_is_withheld(&desk->table, 0x0103));
    assert_false(provisioner_table_is_withheld(&desk->table, 0x0104));
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x0104);
    desk->table.iv_index = 11;
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x0104);
    desk->table.iv_index = 12;
    assert_int_equal(provisioner_table_free_run(&desk->table, 1), 0x0100);
    assert_false(provisioner_table_is_withheld(&desk->table, 0x0103));
}

static void neighbours_removed_together_take_one_entry(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(provisioner_table_withhold(&desk->table, 0x0104, 4), 0);
    assert_int_equal(provisioner_table_withhold(&desk->table, 0x0108, 1), 0);
    assert_int_equal(provisioner_table_withhold(&desk->table, 0x0102, 2), 0);
    assert_int_equal(desk->withheld[0].address, 0x0102);
    assert_int_equal(desk->withheld[0].count, 7);
    assert_int_equal(desk->withheld[1].count, 0);
}

/* More nodes are removed than there are entries: rather too many addresses are kept back than one too few. */
static void a_full_list_withholds_more_and_never_less(void **state)
{
    struct desk *desk = *state;
    for (uint16_t i = 0; i < PLACES; i++) {
        provisioner_table_withhold(&desk->table, (uint16_t)(0x0100 + 0x10 * i), 2);
    }
    desk->table.iv_index = 1;
    uint16_t entry = provisioner_table_withhold(&desk->table, 0x0134, 2);
    assert_int_equal(entry, 3); /* the one at 0130 is closest */
    for (uint16_t i = 0; i < PLACES; i++) {
        assert_true(provisioner_table_is_withheld(&desk->table, (uint16_t)(0x0100 + 0x10 * i)));
        assert_true(provisioner_table_is_withheld(&desk->table, (uint16_t)(0x0101 + 0x10 * i)));
    }
    assert_true(provisioner_table_is_withheld(&desk->table, 0x0135));
    assert_true(provisioner_table_is_withheld(&desk->table, 0x0133)); /* in between: withheld too */
    assert_false(provisioner_table_is_withheld(&desk->table, 0x0136));
    desk->table.iv_index = 2; /* the old ones are over; what was joined to the new one is not */
    assert_false(provisioner_table_is_withheld(&desk->table, 0x0100));
    assert_true(provisioner_table_is_withheld(&desk->table, 0x0134));
    desk->table.iv_index = 3;
    assert_false(provisioner_table_is_withheld(&desk->table, 0x0134));
}

static void a_node_is_found_by_any_of_its_addresses(void **state)
{
    struct desk *desk = *state;
    put_node(desk, 3, 0x0110, 3);
    assert_null(provisioner_table_at(&desk->table, 0x010F));
    assert_ptr_equal(provisioner_table_at(&desk->table, 0x0110), &desk->places[3]);
    assert_ptr_equal(provisioner_table_at(&desk->table, 0x0112), &desk->places[3]);
    assert_null(provisioner_table_at(&desk->table, 0x0113));
}

static void two_of_one_uuid_or_address_are_found(void **state)
{
    struct desk *desk = *state;
    struct bramble_violation violation = {NULL, 0};
    put_node(desk, 0, 0x0100, 4);
    put_node(desk, 5, 0x0104, 2);
    assert_true(provisioner_table_check(&desk->table, &violation));
    desk->places[5].node.address = 0x0103; /* the last element of the other */
    assert_false(provisioner_table_check(&desk->table, &violation));
    assert_memory_equal(violation.invariant, "PT2: ", 5);
    memcpy(desk->places[5].node.uuid, desk->places[0].node.uuid, 16);
    assert_false(provisioner_table_check(&desk->table, &violation));
    assert_memory_equal(violation.invariant, "PT1: ", 5);
    desk->places[5].state = PROVISIONER_RESERVED; /* for the next life of the same device */
    assert_true(provisioner_table_check(&desk->table, &violation));
    desk->places[5].node.elements = 0;
    assert_false(provisioner_table_check(&desk->table, &violation));
    assert_memory_equal(violation.invariant, "PT5: ", 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_lowest_run_that_is_long_enough_is_given, sit_down),
        cmocka_unit_test_setup(two_of_one_uuid_or_address_are_found, sit_down),
        cmocka_unit_test_setup(a_reservation_counts_like_a_node, sit_down),
        cmocka_unit_test_setup(the_provisioner_keeps_its_own_addresses, sit_down),
        cmocka_unit_test_setup(the_range_ends_where_it_ends, sit_down),
        cmocka_unit_test_setup(addresses_of_a_removed_node_come_back_after_two_steps_of_the_iv_index, sit_down),
        cmocka_unit_test_setup(neighbours_removed_together_take_one_entry, sit_down),
        cmocka_unit_test_setup(a_full_list_withholds_more_and_never_less, sit_down),
        cmocka_unit_test_setup(a_node_is_found_by_any_of_its_addresses, sit_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
