/* What an application calls of <bramble/provisioning.h>: in a file of its own, so that only who calls it links it. */
#include "node/node.h"

int bramble_provision(struct bramble_node *node, const struct bramble_provision_options *options)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL ? BRAMBLE_ERROR_NOT_SUPPORTED
                                                       : provisioning_begin(&node->features.provisioning, options);
}

int bramble_provisioning_choose(struct bramble_node *node, uint32_t link,
                                const struct bramble_provisioning_choice *choice)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL
               ? BRAMBLE_ERROR_NOT_FOUND
               : provisioning_choose(&node->features.provisioning, link, choice);
}

int bramble_provisioning_answer(struct bramble_node *node, uint32_t link, struct bramble_view answer)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL
               ? BRAMBLE_ERROR_NOT_FOUND
               : provisioning_answer(&node->features.provisioning, link, answer);
}

int bramble_provisioning_answer_number(struct bramble_node *node, uint32_t link, uint32_t number)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL
               ? BRAMBLE_ERROR_NOT_FOUND
               : provisioning_answer_number(&node->features.provisioning, link, number);
}

int bramble_provisioning_cancel(struct bramble_node *node, uint32_t link)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL ? BRAMBLE_ERROR_NOT_FOUND
                                                       : provisioning_cancel(&node->features.provisioning, link);
}

int bramble_unprovisioned_scan(struct bramble_node *node, bool on)
{
    node->access.work = true;
    return node->features.provisioning_service == NULL ? BRAMBLE_ERROR_NOT_SUPPORTED
                                                       : provisioning_scan(&node->features.provisioning, on);
}
