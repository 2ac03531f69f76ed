/* The store in files on the real file system: rights, locks between processes, a process that is killed, a disk that is
 * full; and a node that keeps its membership in it. */
#define _DEFAULT_SOURCE
#include "mesh.h"

#include <bramble/store_files.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[64];    /* made for each story */
static char directory[80]; /* of the store, in it */
static struct bramble_store_files files;
static struct bramble_store store;

static int start(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "%s", "/tmp/bramble_store_XXXXXX");
    assert_non_null(mkdtemp(folder));
    (void)snprintf(directory, sizeof directory, "%s/node", folder);
    return 0;
}

static int end(void **state)
{
    (void)state;
    static const char *const names[] = {"/bramble.journal", "/bramble.lock", "/bramble.journal.new", "/notes", ""};
    (void)bramble_store_files_close(&files);
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        char path[128];
        (void)snprintf(path, sizeof path, "%s%s", directory, names[i]);
        (void)remove(path);
    }
    return rmdir(folder); /* which fails if anything else was left */
}

static void open_store(void)
{
    assert_int_equal(bramble_store_files_open(&files, directory), 0);
    bramble_store_files_port(&files, &store);
}

static int put(uint16_t key, const char *text)
{
    return store.put(store.context, key, (struct bramble_view){(const uint8_t *)text, strlen(text)});
}

static void assert_record(uint16_t key, const char *text)
{
    uint8_t out[BRAMBLE_STORE_RECORD_MAX];
    assert_int_equal(store.get(store.context, key, out, sizeof out), strlen(text));
    assert_memory_equal(out, text, strlen(text));
}

static unsigned rights(const char *name)
{
    char path[128];
    struct stat status;
    (void)snprintf(path, sizeof path, "%s%s", directory, name);
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 07777U;
}

static void write_file(const char *name, const char *text)
{
    char path[128];
    (void)snprintf(path, sizeof path, "%s%s", directory, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static void the_directory_is_made_for_its_owner_only(void **state)
{
    (void)state;
    mode_t mask = umask(0);
    open_store();
    assert_int_equal(put(1, "kept"), 0);
    assert_int_equal(rights(""), 0700);
    assert_int_equal(rights("/bramble.journal"), 0600);
    assert_int_equal(rights("/bramble.lock"), 0600);
    (void)umask(mask);
    assert_int_equal(bramble_store_files_close(&files), 0);
    assert_int_equal(bramble_store_files_close(&files), 0);
    open_store();
    assert_record(1, "kept");
    assert_string_equal(files.discarded, "");
}

static void files_of_others_stay(void **state)
{
    (void)state;
    assert_int_equal(mkdir(directory, 0700), 0);
    write_file("/notes", "a lamp in the hall");
    write_file("/bramble.journal.new", "left by a cut");
    open_store();
    assert_int_equal(put(1, "kept"), 0);
    assert_int_equal(bramble_store_files_close(&files), 0);
    open_store();
    assert_record(1, "kept");
    assert_int_equal(rights("/notes") & 0600U, 0600);
    char path[128];
    struct stat status;
    (void)snprintf(path, sizeof path, "%s/notes", directory);
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_size, 18);
}

/* Each in one line that names the path and the cause. */
static void what_cannot_be_opened_is_told_in_words(void **state)
{
    (void)state;
    char path[128], expected[300];
    (void)snprintf(path, sizeof path, "%s/none/node", folder);
    assert_int_equal(bramble_store_files_open(&files, path), BRAMBLE_ERROR_NOT_FOUND);
    (void)snprintf(expected, sizeof expected,
                   "%s: cannot be opened: No such file or directory; the folder above it has to be made first", path);
    assert_string_equal(files.trouble, expected);

    open_store();
    assert_int_equal(bramble_store_files_close(&files), 0);
    (void)snprintf(path, sizeof path, "%s/bramble.journal", directory);
    assert_int_equal(bramble_store_files_open(&files, path), BRAMBLE_ERROR_STORE);
    (void)snprintf(expected, sizeof expected,
                   "%s: cannot be opened: Not a directory; a store is a folder: choose another one", path);
    assert_string_equal(files.trouble, expected);

    assert_int_equal(remove(path), 0);
    assert_int_equal(symlink("/dev/null", path), 0);
    assert_int_equal(bramble_store_files_open(&files, directory), BRAMBLE_ERROR_STORE);
    assert_non_null(strstr(files.trouble, "bramble.journal: cannot be opened: Too many levels of symbolic links"));
}

/* Rights do not hold a superuser back; then there is nothing to see. */
static void a_directory_without_rights_is_told(void **state)
{
    (void)state;
    assert_int_equal(mkdir(directory, 0500), 0);
    int result = bramble_store_files_open(&files, directory);
    if (result == 0) {
        assert_int_equal(geteuid(), 0);
    } else {
        assert_int_equal(result, BRAMBLE_ERROR_STORE);
        assert_non_null(strstr(files.trouble, "/bramble.lock: cannot be locked: Permission denied"));
    }
}

static void two_processes_cannot_share_a_directory(void **state)
{
    (void)state;
    open_store();
    pid_t child = fork();
    if (child == 0) {
        struct bramble_store_files second;
        char expected[160];
        (void)snprintf(expected, sizeof expected, "%s: in use by process %ld; end it, or choose another folder",
                       directory, (long)getppid());
        int result = bramble_store_files_open(&second, directory);
        _exit(result == BRAMBLE_ERROR_BUSY && strcmp(second.trouble, expected) == 0 ? 7 : 1);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(WEXITSTATUS(status), 7);

    struct bramble_store_files same_process;
    assert_int_equal(bramble_store_files_open(&same_process, directory), BRAMBLE_ERROR_BUSY);
}

/* What a killed process had put is there, synced or not, and its lock is not in the way. */
static void a_killed_process_leaves_what_it_had_put(void **state)
{
    (void)state;
    int ready[2];
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        open_store();
        (void)put(1, "first");
        (void)store.sync(store.context);
        (void)put(2, "second");
        _exit(write(ready[1], "x", 1) == 1 && pause() != 0 ? 1 : 2);
    }
    char octet;
    assert_int_equal(read(ready[0], &octet, 1), 1);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    (void)close(ready[0]);
    (void)close(ready[1]);
    open_store();
    assert_record(1, "first");
    assert_record(2, "second");
    assert_string_equal(files.discarded, "");
}

static void a_full_disk_refuses_and_keeps(void **state)
{
    (void)state;
    struct rlimit limit, old;
    open_store();
    assert_int_equal(put(1, "old"), 0);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    limit = old;
    limit.rlim_cur = 100;
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    int result = put(1, "a new text that is too long for what is left of the file");
    char trouble[sizeof files.trouble];
    memcpy(trouble, files.trouble, sizeof trouble);
    int erased = store.erase(store.context, 1);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    (void)signal(SIGXFSZ, handler);
    assert_int_equal(result, BRAMBLE_ERROR_FULL);
    assert_non_null(strstr(trouble, "/bramble.journal: cannot be written: File too large"));
    assert_int_equal(erased, 0); /* there was room for so little */
    assert_int_equal(put(1, "new"), 0);
    assert_int_equal(bramble_store_files_close(&files), 0);
    open_store();
    assert_record(1, "new");
    assert_string_equal(files.discarded, "");
}

/* A member talks, its power goes, and it talks on: heard each time. Prints what a message costs. */
static void a_node_lives_in_it(void **state)
{
    (void)state;
    enum { WORDS = 1000 };
    struct mesh *mesh = mesh_open(41);
    struct actor *listener = mesh_place(mesh, 0, 0);
    open_store();
    listener->config.store = &store;
    actor_start(listener);
    actor_join(listener);
    actor_equip(listener);
    struct actor *speaker = mesh_add(mesh, 5, 0);
    mesh_run(mesh, BRAMBLE_SECONDS(20));
    uint32_t puts = files.puts, syncs = files.syncs;
    uint64_t octets = files.written_octets;
    for (unsigned i = 1; i <= WORDS; i++) {
        unsigned heard = listener->heard_by_element[0];
        assert_true(actor_say(speaker, listener->address, i) >= 0);
        mesh_run(mesh, BRAMBLE_MILLISECONDS(200));
        assert_int_equal(listener->heard_by_element[0], heard + 1U);
        if (i == WORDS) {
            print_message("1000 words heard at 5 a second: %u puts, %u syncs, %llu octets, %u times anew\n",
                          files.puts - puts, files.syncs - syncs, (unsigned long long)(files.written_octets - octets),
                          files.rewrites);
        }
    }
    assert_true(files.syncs - syncs < WORDS / 2U);
    uint32_t sequence = bramble_node_sequence(listener->node);
    uint16_t address = listener->address;
    bramble_world_set_power(mesh->world, listener->radio, false);
    assert_int_equal(bramble_store_files_close(&files), 0);
    open_store();
    assert_string_equal(files.discarded, "");
    actor_restart(listener);
    assert_true(bramble_node_is_member(listener->node));
    assert_int_equal(bramble_node_address(listener->node), address);
    assert_true(bramble_node_sequence(listener->node) >= sequence);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    unsigned heard = speaker->heard_by_element[0];
    assert_true(actor_say(listener, speaker->address, 1) >= 0);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_int_equal(speaker->heard_by_element[0], heard + 1U);
    mesh_close(mesh);
}

/* Changes one bit in the content of a record's first entry in the journal. */
static void damage(uint16_t key)
{
    char path[128];
    uint8_t octets[4096];
    const uint8_t head[] = {0xB7, 1, (uint8_t)key, (uint8_t)(key >> 8)};
    (void)snprintf(path, sizeof path, "%s/bramble.journal", directory);
    int file = open(path, O_RDWR);
    ssize_t size = read(file, octets, sizeof octets);
    for (ssize_t at = 0; at + 24 < size; at++) {
        if (memcmp(&octets[at], head, sizeof head) == 0) {
            octets[at + 24] ^= 0x10U;
            assert_int_equal(pwrite(file, &octets[at + 24], 1, at + 24), 1);
            (void)close(file);
            return;
        }
    }
    fail_msg("no record 0x%04X", key);
}

/* It is reported by its key, and the node is a member with all the rest. */
static void a_node_starts_without_a_damaged_record(void **state)
{
    (void)state;
    const uint16_t states = 0x0600; /* the record of Default TTL, Relay and the like: base/records.h */
    struct mesh *mesh = mesh_open(42);
    struct actor *actor = mesh_place(mesh, 0, 0);
    open_store();
    actor->config.store = &store;
    actor_start(actor);
    actor_join(actor);
    actor_equip(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    files.limit = 0; /* written anew with the next put: each record stands there once */
    assert_int_equal(put(0xF000, "the application's own"), 0);
    assert_true(files.rewrites > 1);
    bramble_world_set_power(mesh->world, actor->radio, false);
    assert_int_equal(bramble_store_files_close(&files), 0);
    damage(states);
    open_store();
    assert_int_equal(files.damaged, 1);
    assert_non_null(strstr(files.discarded, "0x0600"));
    assert_int_equal(store.get(store.context, states, NULL, 0), BRAMBLE_ERROR_VALUE);
    actor_restart(actor);
    mesh_run(mesh, BRAMBLE_SECONDS(1));
    assert_true(bramble_node_is_member(actor->node));
    assert_int_equal(actor->events[BRAMBLE_EVENT_STORE_FAILED], 1);
    assert_record(0xF000, "the application's own");
    mesh_close(mesh);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_directory_is_made_for_its_owner_only, start, end),
        cmocka_unit_test_setup_teardown(files_of_others_stay, start, end),
        cmocka_unit_test_setup_teardown(what_cannot_be_opened_is_told_in_words, start, end),
        cmocka_unit_test_setup_teardown(a_directory_without_rights_is_told, start, end),
        cmocka_unit_test_setup_teardown(two_processes_cannot_share_a_directory, start, end),
        cmocka_unit_test_setup_teardown(a_killed_process_leaves_what_it_had_put, start, end),
        cmocka_unit_test_setup_teardown(a_full_disk_refuses_and_keeps, start, end),
        cmocka_unit_test_setup_teardown(a_node_lives_in_it, start, end),
        cmocka_unit_test_setup_teardown(a_node_starts_without_a_damaged_record, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
