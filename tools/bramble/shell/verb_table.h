/* How verbs are written down: verbs.c, verbs_configuration.c. */
#ifndef TOOL_SHELL_VERB_TABLE_H
#define TOOL_SHELL_VERB_TABLE_H

#include "shell/shell.h"

/* ---- Arguments --------------------------------------------------------------------------------------------------- */

#define ELEMENT                                                                                                        \
    {                                                                                                                  \
        .name = "ELEMENT", .kind = SHELL_ADDRESS, .field = "element_address"                                           \
    }
#define APP_KEY(field_)                                                                                                \
    {                                                                                                                  \
        .name = "APPKEY", .kind = SHELL_KEY_INDEX, .field = (field_)                                                   \
    }
#define APP_KEY_OR_0                                                                                                   \
    {                                                                                                                  \
        .name = "APPKEY", .kind = SHELL_KEY_INDEX, .optional = true                                                    \
    }
#define NET_KEY(field_)                                                                                                \
    {                                                                                                                  \
        .name = "NETKEY", .kind = SHELL_KEY_INDEX, .field = (field_)                                                   \
    }
#define NET_KEY_OR_0(field_)                                                                                           \
    {                                                                                                                  \
        .name = "NETKEY", .kind = SHELL_KEY_INDEX, .optional = true, .field = (field_)                                 \
    }
#define MODEL                                                                                                          \
    {.name = "MODEL", .kind = SHELL_MODEL, .field = "model"},                                                          \
    {                                                                                                                  \
        .name = "COMPANY", .kind = SHELL_COMPANY, .optional = true                                                     \
    }
#define ON_OFF(field_)                                                                                                 \
    {                                                                                                                  \
        .name = "on|off", .kind = SHELL_SWITCH, .field = (field_)                                                      \
    }
#define NUMBER(name_, field_, least_, most_)                                                                           \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_NUMBER, .field = (field_), .least = (least_), .most = (most_)                   \
    }
#define HEXADECIMAL(name_, field_)                                                                                     \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_HEXADECIMAL, .field = (field_)                                                  \
    }
#define DESTINATION(name_, field_)                                                                                     \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_DESTINATION, .field = (field_)                                                  \
    }
#define GROUP                                                                                                          \
    {                                                                                                                  \
        .name = "GROUP", .kind = SHELL_GROUP, .field = "address"                                                       \
    }
#define KEY(name_, optional_)                                                                                          \
    {                                                                                                                  \
        .name = (name_), .kind = SHELL_OCTETS, .optional = (optional_)                                                 \
    }

/* ---- Tables ------------------------------------------------------------------------------------------------------ */

/* Each ends with a verb without a name; in the order of the help. */
extern const struct shell_verb shell_network_verbs[], shell_node_verbs[], shell_model_verbs[], shell_message_verbs[],
    shell_care_verbs[];

#endif
