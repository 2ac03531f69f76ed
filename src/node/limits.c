/* Which field of the limits is at fault: what bramble_node_start() only answers an error for, in words (node.h).
 *
 * The ranges are those of <bramble/limits.h>, as in node.c; what the composition and the features ask for is added up
 * here once more, so that a chip, where nobody could read the answer, carries neither names nor sums.
 */
#include "features/provisionable.h"
#include "node/node.h"

/* What a configuration asks for; a field that nothing asks for is 0. */
static struct bramble_limits asked_for(const struct bramble_config *config)
{
    struct bramble_limits asked;
    memset(&asked, 0, sizeof asked);
    asked.stores = config->store != NULL;
    for (unsigned e = 0; e < config->composition->element_count; e++) {
        const struct bramble_element *element = &config->composition->elements[e];
        asked.models = (uint16_t)(asked.models + element->model_count);
        for (unsigned m = 0; m < element->model_count; m++) {
            const struct bramble_model *model = &element->models[m];
            asked.model_keys = (uint16_t)(asked.model_keys + model->keys);
            asked.model_groups = (uint16_t)(asked.model_groups + model->groups);
            asked.publications = (uint16_t)(asked.publications + (model->publish_octets > 0));
            asked.publish_octets = (uint16_t)(asked.publish_octets + model->publish_octets);
        }
    }
    for (unsigned i = 0; config->features != NULL && config->features[i] != NULL; i++) {
        const struct bramble_feature *feature = config->features[i];
        asked.feature_octets += (uint32_t)feature_octets(feature, config);
        if (feature->identity == FEATURE_PROVISIONABLE && !provisionable_can_borrow(config->limits)) {
            asked.provisioning_links = 1;
        }
    }
    return asked;
}

static bool fits(struct bramble_limits_fault *fault, const char *field, uint32_t value, uint32_t least, uint32_t most)
{
    *fault = (struct bramble_limits_fault){field, value, least, most};
    return value >= least && value <= most;
}

int bramble_limits_check(const struct bramble_config *config, struct bramble_limits_fault *fault)
{
    struct bramble_limits_fault unused;
    const struct bramble_limits *limits = config->limits;
    const struct bramble_limits asked = asked_for(config);
    fault = fault != NULL ? fault : &unused;
#define FITS(field, least, most)                                                                                       \
    &&fits(fault, #field, limits->field, asked.field > (least) ? asked.field : (least), (most))
    bool fit = true BRAMBLE_LIMITS_FIELDS(FITS);
#undef FITS
    /* Octets for a queue that is not named: see BRAMBLE_LIMITS_OF(). */
    fit = fit && fits(fault, "loopback_octets", limits->loopback_octets, 0, limits->loopback != NULL ? UINT16_MAX : 0);
    return fit ? 0 : BRAMBLE_ERROR_ARGUMENT;
}
