/* Texts for errors, classes and drop reasons: made from the tables of the public headers, linked only by who asks. */
#include <bramble/drop.h>
#include <bramble/error.h>

const char *bramble_error_name(int error)
{
    switch (error) {
#define ENTRY(name, number, text)                                                                                      \
    case number:                                                                                                       \
        return "BRAMBLE_ERROR_" #name;
        BRAMBLE_ERRORS(ENTRY)
#undef ENTRY
    default:
        return error >= 0 ? "BRAMBLE_OK" : "BRAMBLE_ERROR_UNKNOWN";
    }
}

const char *bramble_error_text(int error)
{
    switch (error) {
#define ENTRY(name, number, text)                                                                                      \
    case number:                                                                                                       \
        return text;
        BRAMBLE_ERRORS(ENTRY)
#undef ENTRY
    default:
        return error >= 0 ? "success" : "an error number that this library does not use";
    }
}

static const char *const class_names[] = {
#define ENTRY(name, text) #name,
    BRAMBLE_CLASSES(ENTRY)
#undef ENTRY
};

static const char *const class_texts[] = {
#define ENTRY(name, text) text,
    BRAMBLE_CLASSES(ENTRY)
#undef ENTRY
};

static const struct {
    const char *name;
    const char *text;
    bool final;
} drops[] = {
#define HEARD true
#define LATER false
#define ENTRY(name, when, text) {#name, text, when},
    BRAMBLE_DROPS(ENTRY)
#undef ENTRY
#undef HEARD
#undef LATER
};

const char *bramble_class_name(enum bramble_class kind)
{
    return (unsigned)kind < BRAMBLE_CLASS_COUNT ? class_names[kind] : "UNKNOWN";
}

const char *bramble_class_text(enum bramble_class kind)
{
    return (unsigned)kind < BRAMBLE_CLASS_COUNT ? class_texts[kind] : "a class that this library does not use";
}

const char *bramble_drop_name(enum bramble_drop reason)
{
    return (unsigned)reason < BRAMBLE_DROP_COUNT ? drops[reason].name : "UNKNOWN";
}

const char *bramble_drop_text(enum bramble_drop reason)
{
    return (unsigned)reason < BRAMBLE_DROP_COUNT ? drops[reason].text : "a reason that this library does not use";
}

bool bramble_drop_is_final(enum bramble_drop reason)
{
    return (unsigned)reason < BRAMBLE_DROP_COUNT && drops[reason].final;
}
