/* bramble decode: explains PDUs layer by layer; and where it has to stop, how far it got and why.
 *
 * Several words of octets are read one after the other; segments of one message among them are put together.
 */
#include "decode.h"
#include "commands.h"
#include "options.h"

#include "crypto/crypto.h"
#include "network/network.h"
#include <bramble/crypto_host.h>

#include <stdlib.h>
#include <string.h>

/* ---- Printing ---------------------------------------------------------------------------------------------------- */

void say(unsigned depth, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("%*s", (int)(2 * depth), "");
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
}

void say_failed(struct decoder *decoder, unsigned depth, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    printf("%*s! ", (int)(2 * depth), "");
    vprintf(format, arguments);
    putchar('\n');
    va_end(arguments);
    decoder->failed = true;
}

const char *address_text(uint16_t address)
{
    static char texts[4][48];
    static unsigned next;
    char *out = texts[next++ % 4];
    const char *kind = bramble_address_is_unicast(address)                        ? "unicast"
                       : bramble_address_is_virtual(address)                      ? "virtual"
                       : address == BRAMBLE_ADDRESS_ALL_NODES                     ? "all nodes"
                       : address == BRAMBLE_ADDRESS_ALL_RELAYS                    ? "all relays"
                       : address == BRAMBLE_ADDRESS_ALL_FRIENDS                   ? "all friends"
                       : address == BRAMBLE_ADDRESS_ALL_PROXIES                   ? "all proxies"
                       : address == BRAMBLE_ADDRESS_ALL_DIRECTED_FORWARDING_NODES ? "all directed forwarding nodes"
                       : address == BRAMBLE_ADDRESS_UNASSIGNED                    ? "unassigned"
                                                                                  : "group";
    snprintf(out, sizeof texts[0], "0x%04x (%s)", address, kind);
    return out;
}

/* ---- Segments ---------------------------------------------------------------------------------------------------- */

struct decode_collected *decode_collect(struct decoder *decoder, uint64_t key, uint8_t last)
{
    struct decode_collected *unused = NULL;
    for (unsigned i = 0; i < DECODE_COLLECTED_MAX; i++) {
        struct decode_collected *collected = &decoder->collected[i];
        if (collected->in_use && collected->key == key) {
            return collected;
        }
        unused = collected->in_use || unused != NULL ? unused : collected;
    }
    if (unused != NULL) {
        memset(unused, 0, sizeof *unused);
        unused->in_use = true;
        unused->key = key;
        unused->last = last;
    }
    return unused;
}

void decode_add_segment(struct decode_collected *collected, uint8_t number, size_t full, struct bramble_view segment)
{
    size_t at = number * full;
    if (number > 63 || segment.size > full || at + segment.size > sizeof collected->octets) {
        return;
    }
    memcpy(collected->octets + at, segment.data, segment.size);
    collected->have |= UINT64_C(1) << number;
    size_t end = at + segment.size;
    collected->size = end > collected->size ? end : collected->size;
}

bool decode_is_whole(const struct decode_collected *collected)
{
    for (unsigned i = 0; i <= collected->last; i++) {
        if (i > 63 || (collected->have >> i & 1U) == 0) {
            return false;
        }
    }
    return true;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

struct decode_options {
    struct words net_keys, app_keys, device_keys, labels, friendships;
    const char *iv_index, *as;
    bool directed;
};

static const struct option options[] = {
    {"--net-key", "HEX", offsetof(struct decode_options, net_keys), "a NetKey (32 digits); may be given several times",
     true},
    {"--app-key", "HEX", offsetof(struct decode_options, app_keys), "an AppKey; likewise", true},
    {"--device-key", "HEX", offsetof(struct decode_options, device_keys), "a device key; likewise", true},
    {"--label", "HEX", offsetof(struct decode_options, labels), "a Label UUID of a virtual address; likewise", true},
    {"--iv-index", "N", offsetof(struct decode_options, iv_index), "the network's IV index (0); 0x... is hexadecimal",
     false},
    {"--friendship", "L,F,LC,FC", offsetof(struct decode_options, friendships),
     "try friendship credentials: low power node, friend, their counters", true},
    {"--directed", NULL, offsetof(struct decode_options, directed), "try the credentials of directed forwarding",
     false},
    {"--as", "KIND", offsetof(struct decode_options, as), "ad, network, beacon, provisioning, pb-adv or proxy", false},
};

void decode_usage(struct text *text)
{
    text_add(
        text,
        "usage: bramble decode [keys] HEX...\n\n"
        "Explains a PDU, down to the named fields of its message, as far as the keys given reach. The kind of PDU\n"
        "is found out, or told with --as. An AD structure (length, type, content) is taken apart first. Segments\n"
        "of one message are given as several words. Ends with 1 when something could not be read to its end.\n\n");
    options_list(text, OPTIONS(options));
}

static bool import(struct decoder *decoder, const uint8_t octets[16], bramble_key *key)
{
    return decoder->crypto.key_import(decoder->crypto.context, octets, key) == 0;
}

static void must(bool good)
{
    if (!good) {
        die("a key cannot be derived");
    }
}

static void add_credential(struct decoder *decoder, uint32_t net, const char *kind, const struct crypto_k2 *material)
{
    if (decoder->credential_count == 3 * DECODE_KEYS_MAX) {
        die("more than %u sets of credentials: give fewer keys", 3 * DECODE_KEYS_MAX);
    }
    struct decode_credential *credential = &decoder->credentials[decoder->credential_count++];
    credential->kind = kind;
    credential->net = net;
    credential->keys.nid = material->nid;
    must(import(decoder, material->encryption_key, &credential->keys.encryption) &&
         import(decoder, material->privacy_key, &credential->keys.privacy));
}

static bool add_friendships(struct decoder *decoder, uint32_t net, const struct words *friendships, struct text *error)
{
    for (size_t i = 0; i < friendships->count; i++) {
        unsigned long part[4];
        char *at = NULL;
        const char *from = friendships->word[i];
        for (unsigned k = 0; k < 4; k++) {
            part[k] = strtoul(from, &at, 0);
            if (at == from || *at != (k < 3 ? ',' : 0) || part[k] > 0xFFFF) {
                text_add(error, "--friendship needs four numbers up to 0xffff with commas between, not \"%s\"",
                         friendships->word[i]);
                return false;
            }
            from = at + 1;
        }
        struct crypto_k2 material;
        must(crypto_k2_friendship(&decoder->crypto, decoder->nets[net].octets, (uint16_t)part[0], (uint16_t)part[1],
                                  (uint16_t)part[2], (uint16_t)part[3], &material) == 0);
        add_credential(decoder, net, "friendship", &material);
    }
    return true;
}

static bool read_key(const char *name, const char *word, uint8_t octets[16], struct text *error)
{
    if (hex_read(strncmp(word, "0x", 2) == 0 ? word + 2 : word, octets, 16)) {
        return true;
    }
    text_add(error, "%s needs 32 hexadecimal digits, not \"%s\"", name, word);
    return false;
}

static bool add_net_keys(struct decoder *decoder, const struct decode_options *chosen, struct text *error)
{
    for (size_t i = 0; i < chosen->net_keys.count; i++) {
        struct decode_net_key *net = &decoder->nets[decoder->net_count];
        struct crypto_k2 material;
        uint8_t derived[16];
        if (!read_key("--net-key", chosen->net_keys.word[i], net->octets, error)) {
            return false;
        }
        must(crypto_k2_flooding(&decoder->crypto, net->octets, &material) == 0);
        add_credential(decoder, decoder->net_count, "flooding", &material);
        if (chosen->directed) {
            must(crypto_k2_directed(&decoder->crypto, net->octets, &material) == 0);
            add_credential(decoder, decoder->net_count, "directed", &material);
        }
        must(crypto_k3(&decoder->crypto, net->octets, net->network_id) == 0);
        must(crypto_private_beacon_key(&decoder->crypto, net->octets, derived) == 0 &&
             import(decoder, derived, &net->private_beacon));
        if (!add_friendships(decoder, decoder->net_count, &chosen->friendships, error)) {
            return false;
        }
        decoder->net_count++;
    }
    return true;
}

static bool add_other_keys(struct decoder *decoder, const struct decode_options *chosen, struct text *error)
{
    for (size_t i = 0; i < chosen->app_keys.count; i++) {
        struct decode_app_key *app = &decoder->apps[decoder->app_count++];
        if (!read_key("--app-key", chosen->app_keys.word[i], app->octets, error)) {
            return false;
        }
        must(crypto_k4(&decoder->crypto, app->octets, &app->aid) == 0 && import(decoder, app->octets, &app->handle));
    }
    for (size_t i = 0; i < chosen->device_keys.count; i++) {
        struct decode_app_key *device = &decoder->devices[decoder->device_count++];
        if (!read_key("--device-key", chosen->device_keys.word[i], device->octets, error)) {
            return false;
        }
        must(import(decoder, device->octets, &device->handle));
    }
    for (size_t i = 0; i < chosen->labels.count; i++) {
        struct decode_label *label = &decoder->labels[decoder->label_count++];
        if (!read_key("--label", chosen->labels.word[i], label->uuid, error)) {
            return false;
        }
        must(crypto_virtual_address(&decoder->crypto, label->uuid, &label->address) == 0);
    }
    return true;
}

/* ---- Which kind -------------------------------------------------------------------------------------------------- */

typedef void explainer(struct decoder *decoder, unsigned depth, struct bramble_view pdu);

static void decode_ad(struct decoder *decoder, unsigned depth, struct bramble_view data)
{
    static explainer *const explainers[] = {decode_pb_adv, decode_network, decode_beacon};
    while (data.size > 0) {
        size_t size = data.data[0];
        if (size == 0) {
            say(depth, "early end of the advertising data");
            return;
        }
        if (size >= data.size) {
            say_failed(decoder, depth, "an AD structure of %zu octets does not fit into the %zu that are left",
                       size + 1, data.size);
            return;
        }
        const struct bramble_view content = {data.data + 2, size - 1};
        say(depth, "AD structure, type 0x%02x, %zu octets", data.data[1], size + 1);
        if (data.data[1] >= 0x29 && data.data[1] <= 0x2B) {
            explainers[data.data[1] - 0x29](decoder, depth + 1, content);
        } else {
            say(depth + 1, "not of Bluetooth Mesh: %s", as_hex(content.data, content.size));
        }
        data = (struct bramble_view){data.data + size + 1, data.size - size - 1};
    }
}

static bool is_ad(struct bramble_view pdu)
{
    return pdu.size >= 3 && pdu.data[0] == pdu.size - 1 && pdu.data[1] >= 0x29 && pdu.data[1] <= 0x2B;
}

static bool has_nid(const struct decoder *decoder, uint8_t first)
{
    for (uint32_t i = 0; i < decoder->credential_count; i++) {
        if (decoder->credentials[i].keys.nid == (first & 0x7F)) {
            return true;
        }
    }
    return false;
}

static bool fits(enum bramble_layer layer, struct bramble_view pdu)
{
    const struct bramble_message_names *names = bramble_message_names_find(layer, pdu.data[0]);
    return names != NULL && pdu.size - 1 >= names->minimum && pdu.size - 1 <= names->maximum;
}

/* Proxy PDUs look like many things: they are taken for such only when what is inside fits. */
static bool is_proxy(const struct decoder *decoder, struct bramble_view pdu)
{
    return pdu.size >= 2 && ((pdu.data[0] == 0x00 || pdu.data[0] == 0x02) ? has_nid(decoder, pdu.data[1])
                             : pdu.data[0] == 0x01                        ? pdu.data[1] == 0x01 && pdu.size == 23
                                                                          : false);
}

static bool is_continued(const struct decoder *decoder, struct bramble_view pdu)
{
    uint64_t key = UINT64_C(1) << 63;
    for (unsigned i = 0; i < 5; i++) {
        key |= (uint64_t)pdu.data[i] << (32 - 8 * i);
    }
    for (unsigned i = 0; i < DECODE_COLLECTED_MAX; i++) {
        if (decoder->collected[i].in_use && decoder->collected[i].key == key) {
            return true;
        }
    }
    return false;
}

/* A transaction that begins, whole or not, or a message about the link: these show by their lengths. A continuation
 * shows by an earlier word that it continues. */
static bool is_pb_adv(const struct decoder *decoder, struct bramble_view pdu)
{
    if (pdu.size < 6) {
        return false;
    }
    size_t content = pdu.size - 5;
    unsigned total = pdu.size > 8 ? (unsigned)pdu.data[6] << 8 | pdu.data[7] : 0;
    switch (pdu.data[5] & 3) {
    case 0:
        return content > 4 && (pdu.data[5] == 0 ? total == content - 4 : content == 24 && total > 20);
    case 1:
        return pdu.data[5] == 1 && content == 1;
    case 3:
        return pdu.data[4] == 0 && (pdu.data[5] == 3   ? content == 17
                                    : pdu.data[5] == 7 ? content == 1
                                                       : pdu.data[5] == 11 && content == 2);
    default:
        return is_continued(decoder, pdu);
    }
}

static explainer *find_kind(const struct decoder *decoder, struct bramble_view pdu, const char **why)
{
    if (is_ad(pdu)) {
        *why = "an AD structure: its first octet is its length, the second a type of mesh";
        return decode_ad;
    }
    if (is_pb_adv(decoder, pdu)) {
        *why = "a PB-ADV PDU: its kind and its lengths fit";
        return decode_pb_adv;
    }
    if (pdu.size >= NETWORK_PDU_MIN && has_nid(decoder, pdu.data[0])) {
        *why = "a network PDU: a key given has its NID";
        return decode_network;
    }
    if (is_proxy(decoder, pdu)) {
        *why = "a proxy PDU: what follows its first octet fits";
        return decode_proxy;
    }
    if (fits(BRAMBLE_LAYER_BEACON, pdu)) {
        *why = "a beacon: type and length fit";
        return decode_beacon;
    }
    if (fits(BRAMBLE_LAYER_PROVISIONING, pdu)) {
        *why = "a provisioning PDU: type and length fit";
        return decode_provisioning;
    }
    *why = "a network PDU, for want of anything else that fits";
    return decode_network;
}

static explainer *kind_called(const char *name, struct text *error)
{
    static const char *const names[] = {"ad", "network", "beacon", "provisioning", "pb-adv", "proxy"};
    static explainer *const explainers[] = {decode_ad,           decode_network, decode_beacon,
                                            decode_provisioning, decode_pb_adv,  decode_proxy};
    for (size_t i = 0; i < 6; i++) {
        if (strcmp(names[i], name) == 0) {
            return explainers[i];
        }
    }
    const char *near = nearest_word(name, names, 6);
    text_add(error, "--as knows ad, network, beacon, provisioning, pb-adv and proxy, not \"%s\"", name);
    if (near != NULL) {
        text_add(error, "; did you mean %s?", near);
    }
    return NULL;
}

/* ---- The command ------------------------------------------------------------------------------------------------- */

#define WORDS_MAX 64U
#define OCTETS_MAX 512U

static bool decode_word(struct decoder *decoder, const char *word, explainer *kind, struct text *error)
{
    uint8_t octets[OCTETS_MAX];
    const char *digits = strncmp(word, "0x", 2) == 0 ? word + 2 : word;
    size_t size = strlen(digits) / 2;
    if (size == 0 || size > OCTETS_MAX || !hex_read(digits, octets, size)) {
        text_add(error, "\"%s\" is not an even number of hexadecimal digits (up to %u octets)", word, OCTETS_MAX);
        return false;
    }
    struct bramble_view pdu = {octets, size};
    const char *why = NULL;
    explainer *explain = kind != NULL ? kind : find_kind(decoder, pdu, &why);
    if (why != NULL) {
        say(0, "read as %s", why);
    }
    explain(decoder, 0, pdu);
    return true;
}

static int decode_all(struct decoder *decoder, const struct decode_options *chosen, const char **words, size_t count,
                      struct text *error)
{
    explainer *kind = chosen->as == NULL ? NULL : kind_called(chosen->as, error);
    uint64_t iv_index = 0;
    if (error->size > 0 || !option_number("--iv-index", chosen->iv_index, 0, UINT32_MAX, &iv_index, error) ||
        !add_net_keys(decoder, chosen, error) || !add_other_keys(decoder, chosen, error)) {
        return options_wrong("decode", error);
    }
    if (count == 0) {
        text_add(error, "which octets? Give them as hexadecimal digits");
        return options_wrong("decode", error);
    }
    decoder->iv_index = (uint32_t)iv_index;
    for (size_t i = 0; i < count; i++) {
        if (!decode_word(decoder, words[i], kind, error)) {
            return options_wrong("decode", error);
        }
    }
    return decoder->failed ? 1 : 0;
}

#define KEY_SLOTS 512U

int decode_command(int count, char **words)
{
    struct decode_options chosen;
    memset(&chosen, 0, sizeof chosen);
    struct text error = {0};
    const char *rest[WORDS_MAX];
    size_t rest_count = 0;
    if (!options_read(count, words, OPTIONS(options), &chosen, rest, WORDS_MAX, &rest_count, &error)) {
        return options_wrong("decode", &error);
    }
    struct decoder *decoder = allocate(1, sizeof *decoder);
    size_t octets = bramble_crypto_host_bytes(KEY_SLOTS);
    void *memory = allocate(1, octets);
    if (bramble_crypto_host_start(memory, octets, KEY_SLOTS, &decoder->crypto) < 0) {
        die("the crypto back end does not start");
    }
    int result = decode_all(decoder, &chosen, rest, rest_count, &error);
    bramble_crypto_host_stop(&decoder->crypto);
    free(memory);
    free(decoder);
    return result;
}
