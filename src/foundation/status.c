/* What each status code means, for people. Linked only by who asks. */
#include <bramble/status.h>

const char *bramble_status_text(uint8_t status)
{
    switch ((enum bramble_status)status) {
    case BRAMBLE_STATUS_SUCCESS:
        return "done";
    case BRAMBLE_STATUS_INVALID_ADDRESS:
        return "the node has no such element, or the address may not be used here";
    case BRAMBLE_STATUS_INVALID_MODEL:
        return "the element has no such model";
    case BRAMBLE_STATUS_INVALID_APPKEY_INDEX:
        return "the node has no such AppKey, or the model is not bound to it";
    case BRAMBLE_STATUS_INVALID_NETKEY_INDEX:
        return "the node has no such NetKey, or the AppKey index belongs to another one";
    case BRAMBLE_STATUS_INSUFFICIENT_RESOURCES:
        return "the table for it is full";
    case BRAMBLE_STATUS_KEY_INDEX_ALREADY_STORED:
        return "the index is in use for another key, or the key is no new one";
    case BRAMBLE_STATUS_INVALID_PUBLISH_PARAMETERS:
        return "the model does not publish, or not with these parameters";
    case BRAMBLE_STATUS_NOT_A_SUBSCRIBE_MODEL:
        return "the model cannot be subscribed";
    case BRAMBLE_STATUS_STORAGE_FAILURE:
        return "it could not be stored";
    case BRAMBLE_STATUS_FEATURE_NOT_SUPPORTED:
        return "the node does not have this feature";
    case BRAMBLE_STATUS_CANNOT_UPDATE:
        return "not possible in the present phase of the key refresh";
    case BRAMBLE_STATUS_CANNOT_REMOVE:
        return "the key that secures the request cannot be removed by it";
    case BRAMBLE_STATUS_CANNOT_BIND:
        return "the model works with device keys and cannot be bound";
    case BRAMBLE_STATUS_TEMPORARILY_UNABLE_TO_CHANGE_STATE:
        return "not possible at the moment";
    case BRAMBLE_STATUS_CANNOT_SET:
        return "the state cannot be set";
    case BRAMBLE_STATUS_UNSPECIFIED_ERROR:
        return "it failed for a reason that has no code";
    case BRAMBLE_STATUS_INVALID_BINDING:
        return "the AppKey belongs to another NetKey";
    case BRAMBLE_STATUS_INVALID_PATH_ENTRY:
        return "no such path in the forwarding table";
    case BRAMBLE_STATUS_CANNOT_GET:
        return "the state cannot be read";
    case BRAMBLE_STATUS_OBSOLETE_INFORMATION:
        return "the state has changed since it was first asked for";
    case BRAMBLE_STATUS_INVALID_BEARER:
        return "the node does not have this bearer";
    default:
        return "a status code that this library does not know";
    }
}
