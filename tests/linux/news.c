/* Stories about the news of `bramble node`: what a node, its controller and its books tell becomes one object a line,
 * or one line to read, with the names that docs/linux.md lists; and a stream of one kind of drop is told now and then.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "live/live.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct live live;
static FILE *paper;
static int before = -1;

/* From here on the standard output is a file. */
static int begin(void **state)
{
    (void)state;
    memset(&live, 0, sizeof live);
    live.teller.json = true;
    paper = tmpfile();
    assert_non_null(paper);
    assert_int_equal(fflush(stdout), 0);
    before = dup(STDOUT_FILENO);
    assert_true(before >= 0 && dup2(fileno(paper), STDOUT_FILENO) == STDOUT_FILENO);
    return 0;
}

static int end(void **state)
{
    (void)state;
    assert_int_equal(dup2(before, STDOUT_FILENO), STDOUT_FILENO);
    (void)close(before);
    return fclose(paper);
}

/* All that was said since it was last looked at. */
static const char *said(void)
{
    static char text[4096];
    rewind(paper);
    size_t size = fread(text, 1, sizeof text - 1, paper);
    text[size] = '\0';
    rewind(paper);
    assert_int_equal(ftruncate(fileno(paper), 0), 0);
    return text;
}

/* One object was said; the caller lets go of it. */
static json_t *news(const char *event)
{
    const char *line = said();
    json_t *object = json_loads(line, 0, NULL);
    if (object == NULL || strcmp(json_string_value(json_object_get(object, "event")), event) != 0) {
        fail_msg("said, instead of one %s: %s", event, line);
    }
    assert_int_equal(strlen(json_string_value(json_object_get(object, "time"))), 24);
    return object;
}

static json_int_t number(const json_t *object, const char *field)
{
    return json_integer_value(json_object_get(object, field));
}

static const char *word(const json_t *object, const char *field)
{
    return json_string_value(json_object_get(object, field));
}

static void what_the_controller_aired_is_told(void **state)
{
    (void)state;
    news_host_event(&live,
                    &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_AIRED_FEWER, .asked = 3, .aired = 1});
    json_t *fewer = news("aired_fewer");
    assert_int_equal(number(fewer, "asked"), 3);
    assert_int_equal(number(fewer, "aired"), 1);
    json_decref(fewer);
    news_host_event(&live, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_NOT_COUNTED});
    json_decref(news("not_counted"));
    news_host_event(&live, &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_SILENT});
    assert_string_equal(said(), ""); /* comes as controller_lost */
    news_controller(&live, 0, false, "gone");
    json_t *lost = news("controller_lost");
    assert_string_equal(word(lost, "text"), "gone");
    json_decref(lost);
    news_controller(&live, 0, true, "hci:hci0");
    json_decref(news("controller_found"));
}

static void what_troubles_a_node_is_told_by_name(void **state)
{
    static const struct {
        uint8_t kind;
        const char *name;
    } events[] = {
        {BRAMBLE_EVENT_SOURCE_REFUSED, "source_refused"},
        {BRAMBLE_EVENT_REPLAY_LIST_FULL, "replay_list_full"},
        {BRAMBLE_EVENT_IV_INDEX_OUT_OF_REACH, "iv_index_out_of_reach"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
        const struct bramble_event event = {
            .kind = events[i].kind, .address = 0x0102, .value = 0xFFFFFFFF, .against = 7};
        news_event(&live, NULL, &event);
        json_t *told = news(events[i].name);
        assert_int_equal(number(told, "address"), 0x0102);
        assert_int_equal(number(told, "value"), 0xFFFFFFFF);
        assert_int_equal(number(told, "against"), 7);
        json_decref(told);
    }
    news_event(&live, NULL, &(struct bramble_event){.kind = BRAMBLE_EVENT_SEQUENCE_LOW, .value = 70000});
    json_t *low = news("sequence_low");
    assert_int_equal(number(low, "left"), 70000);
    json_decref(low);
    news_event(&live, NULL, &(struct bramble_event){.kind = BRAMBLE_EVENT_ATTENTION, .value = 5});
    json_t *attention = news("attention");
    assert_int_equal(number(attention, "seconds"), 5);
    json_decref(attention);
}

static void a_store_that_fails_is_told_with_the_record(void **state)
{
    char name[BRAMBLE_RECORD_NAME_MAX];
    (void)state;
    (void)bramble_record_name(BRAMBLE_STORE_APPLICATION_FIRST, name, sizeof name);
    news_event(&live, NULL,
               &(struct bramble_event){.kind = BRAMBLE_EVENT_STORE_FAILED,
                                       .value = BRAMBLE_STORE_APPLICATION_FIRST,
                                       .error = BRAMBLE_ERROR_FULL});
    json_t *failed = news("store_failed");
    assert_string_equal(word(failed, "record"), name);
    assert_string_equal(word(failed, "error"), bramble_error_name(BRAMBLE_ERROR_FULL));
    json_decref(failed);
    news_event(&live, NULL, &(struct bramble_event){.kind = BRAMBLE_EVENT_STORE_WORKS});
    json_decref(news("store_works"));
}

static void drop_one(enum bramble_drop reason)
{
    const struct bramble_trace trace = {.kind = BRAMBLE_TRACE_DROPPED, .drop = (uint8_t)reason, .source = 0x0203};
    news_trace(&live, &trace);
}

static void a_stream_of_drops_is_told_now_and_then(void **state)
{
    (void)state;
    live.world.loop.now = BRAMBLE_SECONDS(100);
    drop_one(BRAMBLE_DROP_NETWORK_UNKNOWN_NID); /* is no trouble */
    news_drops(&live);
    assert_string_equal(said(), "");
    drop_one(BRAMBLE_DROP_TRANSPORT_REPLAYED);
    drop_one(BRAMBLE_DROP_TRANSPORT_REPLAYED);
    news_drops(&live);
    json_t *drops = news("drop");
    assert_string_equal(word(drops, "reason"), bramble_drop_name(BRAMBLE_DROP_TRANSPORT_REPLAYED));
    assert_int_equal(number(drops, "count"), 2);
    assert_int_equal(number(drops, "source"), 0x0203);
    json_decref(drops);
    for (unsigned second = 1; second < 10; second++) {
        live.world.loop.now += BRAMBLE_SECONDS(1);
        drop_one(BRAMBLE_DROP_TRANSPORT_REPLAYED);
        news_drops(&live);
        assert_string_equal(said(), "");
    }
    live.world.loop.now += BRAMBLE_SECONDS(1);
    news_drops(&live);
    drops = news("drop");
    assert_int_equal(number(drops, "count"), 9);
    json_decref(drops);
}

static void without_json_it_is_a_line_to_read(void **state)
{
    (void)state;
    live.teller = (struct teller){.name = "kitchen"};
    news_host_event(&live,
                    &(struct bramble_host_event){.kind = BRAMBLE_HOST_EVENT_AIRED_FEWER, .asked = 3, .aired = 1});
    assert_string_equal(said(), "kitchen aired_fewer: the controller aired 1 of 3 transmissions\n");
}

int main(void)
{
#define STORY(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest stories[] = {
        STORY(what_the_controller_aired_is_told),          STORY(what_troubles_a_node_is_told_by_name),
        STORY(a_store_that_fails_is_told_with_the_record), STORY(a_stream_of_drops_is_told_now_and_then),
        STORY(without_json_it_is_a_line_to_read),
    };
    return cmocka_run_group_tests(stories, NULL, NULL);
}
