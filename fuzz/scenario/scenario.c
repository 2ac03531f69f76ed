/* Scenario files: whatever stands in one, it is read, or refused with a sentence that names the file. */
#include "fuzz.h"

#include "scenario.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct scenario scenario;
    struct text error = {0};
    char *exact = fuzz_copy(view_of(data, size));
    bool good = scenario_read("fuzz.yaml", exact, size, &scenario, &error);
    fuzz_must(good == (error.size == 0), "a scenario is read, or refused in words");
    fuzz_must(good || strncmp(error.octets, "fuzz.yaml:", 10) == 0, "an error names file and line");
    scenario_free(&scenario);
    text_free(&error);
    free(exact);
    return 0;
}
