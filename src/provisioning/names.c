/* Names and texts of the causes of failure; linked only by who asks for them. */
#include <bramble/provisioning.h>

const char *bramble_provisioning_cause_name(unsigned cause)
{
#define NAME(name, text) #name,
    static const char *const names[] = {BRAMBLE_PROVISIONING_CAUSES(NAME)};
#undef NAME
    return cause < BRAMBLE_PROVISIONING_CAUSE_COUNT ? names[cause] : "UNKNOWN";
}

const char *bramble_provisioning_cause_text(unsigned cause)
{
#define TEXT(name, text) text,
    static const char *const texts[] = {BRAMBLE_PROVISIONING_CAUSES(TEXT)};
#undef TEXT
    return cause < BRAMBLE_PROVISIONING_CAUSE_COUNT ? texts[cause] : "a cause that this version does not know";
}
