/* The kernel's AES, for programs that insist on asking the kernel for it.
 *
 * bluetooth-meshd and btvirt have no cipher of their own: they open AF_ALG sockets. A container or a small kernel has
 * none, and then the daemon hangs and the emulator closes every connection. Preloaded (LD_PRELOAD), this library
 * answers these sockets by libcrypto: ecb(aes) and ccm(aes) to encrypt and decrypt, cmac(aes) to authenticate. Nothing
 * of Bramble is in it, so what a peer computes stays independent of us. The tests use it only where the kernel lacks
 * AF_ALG.
 *
 * How such a socket is used, and what the shim keeps for it:
 *   socket, bind    names the algorithm; setsockopt gives the key and, for CCM, the length of the tag
 *   accept          makes a second socket, on which operations run; it inherits all of that
 *   sendmsg         control messages tell direction, IV and length of the additional data; the data are the input
 *   send            more input; without MSG_MORE it is the last, and what comes after begins a new operation
 *   read            the result; of CCM with the additional data first
 * The descriptors are Unix sockets that nobody is connected to: they can be closed and asked for options like others.
 *
 * The CCM IV is the specification's first counter block: octet 0 is L-1, so the nonce has 15-L octets.
 * Both programs use these sockets from one thread; the table has no lock. When two shims are preloaded this one comes
 * first: the other passes on what it does not know, and so does this one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <linux/if_alg.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

enum { KEY_OCTETS = 16, INPUT_OCTETS = 2048, DESCRIPTORS = 1024, SOCKETS = 64 };

enum algorithm { UNBOUND, ECB, CMAC, CCM };

struct alg_socket {
    enum algorithm algorithm;
    uint8_t key[KEY_OCTETS];
    size_t tag_octets;
    bool encrypt;
    uint8_t iv[16];
    size_t additional_octets;
    bool whole; /* the input is complete: the next octet sent begins a new operation */
    uint8_t input[INPUT_OCTETS];
    size_t octets;
};

static struct alg_socket sockets[SOCKETS];
static struct alg_socket *by_descriptor[DESCRIPTORS];
static bool taken[SOCKETS];

/* The function that the program would have called without this library. */
#define REAL(name, result, ...) ((result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

static struct alg_socket *find(int fd)
{
    return fd >= 0 && fd < DESCRIPTORS ? by_descriptor[fd] : NULL;
}

static int fail(int reason)
{
    errno = reason;
    return -1;
}

static int open_socket(const struct alg_socket *like)
{
    int place = 0;
    while (place < SOCKETS && taken[place])
        place++;
    if (place == SOCKETS)
        return fail(ENFILE);
    int fd = REAL("socket", int, int, int, int)(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    if (fd >= DESCRIPTORS) {
        REAL("close", int, int)(fd);
        return fail(EMFILE);
    }
    memset(&sockets[place], 0, sizeof sockets[place]);
    if (like != NULL)
        sockets[place] = *like;
    taken[place] = true;
    by_descriptor[fd] = &sockets[place];
    return fd;
}

/* The arithmetic */

/* Each of these writes its result to `output`, which has room for the input and a tag, and answers its octets, or -1.
 */

static ssize_t ecb(const struct alg_socket *alg, uint8_t *output)
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int octets = 0;
    bool good = context != NULL && alg->octets % 16 == 0 &&
                EVP_CipherInit_ex(context, EVP_aes_128_ecb(), NULL, alg->key, NULL, alg->encrypt) == 1 &&
                EVP_CIPHER_CTX_set_padding(context, 0) == 1 &&
                EVP_CipherUpdate(context, output, &octets, alg->input, (int)alg->octets) == 1;
    EVP_CIPHER_CTX_free(context);
    return good ? octets : fail(EINVAL);
}

static ssize_t cmac(const struct alg_socket *alg, uint8_t *output)
{
    char cipher[] = "AES-128-CBC";
    OSSL_PARAM params[] = {OSSL_PARAM_utf8_string("cipher", cipher, sizeof cipher - 1), OSSL_PARAM_END};
    EVP_MAC *mac = EVP_MAC_fetch(NULL, "CMAC", NULL);
    EVP_MAC_CTX *context = mac != NULL ? EVP_MAC_CTX_new(mac) : NULL;
    size_t octets = 0;
    bool good = context != NULL && EVP_MAC_init(context, alg->key, KEY_OCTETS, params) == 1 &&
                EVP_MAC_update(context, alg->input, alg->octets) == 1 &&
                EVP_MAC_final(context, output, &octets, 16) == 1;
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(mac);
    return good ? (ssize_t)octets : fail(EINVAL);
}

static ssize_t ccm(const struct alg_socket *alg, uint8_t *output)
{
    size_t tag_in = alg->encrypt ? 0 : alg->tag_octets;
    if (alg->octets < alg->additional_octets + tag_in || alg->iv[0] < 1 || alg->iv[0] > 7)
        return fail(EINVAL);
    const uint8_t *text = alg->input + alg->additional_octets;
    int text_octets = (int)(alg->octets - alg->additional_octets - tag_in);
    int nonce_octets = 14 - alg->iv[0];
    uint8_t *result = output + alg->additional_octets;
    memcpy(output, alg->input, alg->additional_octets);

    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int octets = 0;
    void *tag = alg->encrypt ? NULL : (void *)(uintptr_t)(text + text_octets);
    bool ready = context != NULL &&
                 EVP_CipherInit_ex(context, EVP_aes_128_ccm(), NULL, NULL, NULL, alg->encrypt) == 1 &&
                 EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, nonce_octets, NULL) == 1 &&
                 EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, (int)alg->tag_octets, tag) == 1 &&
                 EVP_CipherInit_ex(context, NULL, NULL, alg->key, alg->iv + 1, alg->encrypt) == 1 &&
                 EVP_CipherUpdate(context, NULL, &octets, NULL, text_octets) == 1 &&
                 (alg->additional_octets == 0 ||
                  EVP_CipherUpdate(context, NULL, &octets, alg->input, (int)alg->additional_octets) == 1);
    bool good = ready && EVP_CipherUpdate(context, result, &octets, text, text_octets) == 1;
    if (good && alg->encrypt)
        good = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, (int)alg->tag_octets, result + text_octets) == 1;
    EVP_CIPHER_CTX_free(context);
    if (!good)
        return fail(ready ? EBADMSG : EINVAL);
    return (ssize_t)alg->additional_octets + text_octets + (alg->encrypt ? (ssize_t)alg->tag_octets : 0);
}

/* In and out */

static ssize_t take_input(struct alg_socket *alg, const struct iovec *parts, size_t count, int flags)
{
    if (alg->whole)
        alg->octets = 0;
    size_t before = alg->octets;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].iov_len > INPUT_OCTETS - alg->octets)
            return fail(EMSGSIZE);
        if (parts[i].iov_len > 0)
            memcpy(alg->input + alg->octets, parts[i].iov_base, parts[i].iov_len);
        alg->octets += parts[i].iov_len;
    }
    alg->whole = (flags & MSG_MORE) == 0;
    return (ssize_t)(alg->octets - before);
}

static void take_control(struct alg_socket *alg, const struct msghdr *message)
{
    if (message->msg_controllen == 0)
        return;
    alg->octets = 0;
    alg->additional_octets = 0; /* libell leaves it out where there is none */
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c != NULL;
         c = CMSG_NXTHDR((struct msghdr *)(uintptr_t)message, c)) {
        uint32_t value = 0;
        if (c->cmsg_level != SOL_ALG)
            continue;
        memcpy(&value, CMSG_DATA(c), sizeof value);
        if (c->cmsg_type == ALG_SET_OP)
            alg->encrypt = value == ALG_OP_ENCRYPT;
        else if (c->cmsg_type == ALG_SET_AEAD_ASSOCLEN)
            alg->additional_octets = value;
        else if (c->cmsg_type == ALG_SET_IV && value == sizeof alg->iv)
            memcpy(alg->iv, CMSG_DATA(c) + sizeof value, sizeof alg->iv);
    }
}

static ssize_t give_result(struct alg_socket *alg, const struct iovec *parts, size_t count)
{
    uint8_t output[INPUT_OCTETS + 16];
    ssize_t octets = alg->algorithm == ECB    ? ecb(alg, output)
                     : alg->algorithm == CMAC ? cmac(alg, output)
                     : alg->algorithm == CCM  ? ccm(alg, output)
                                              : fail(ENOKEY);
    alg->whole = true;
    ssize_t given = 0;
    for (size_t i = 0; i < count && given < octets; i++) {
        size_t left = (size_t)(octets - given);
        size_t here = parts[i].iov_len < left ? parts[i].iov_len : left;
        memcpy(parts[i].iov_base, output + given, here);
        given += (ssize_t)here;
    }
    return octets < 0 ? octets : given;
}

/* What the programs call */

int socket(int domain, int type, int protocol)
{
    return domain == AF_ALG ? open_socket(NULL) : REAL("socket", int, int, int, int)(domain, type, protocol);
}

int bind(int fd, const struct sockaddr *address, socklen_t octets)
{
    struct alg_socket *alg = find(fd);
    if (alg == NULL)
        return REAL("bind", int, int, const struct sockaddr *, socklen_t)(fd, address, octets);
    const char *name = (const char *)((const struct sockaddr_alg *)address)->salg_name;
    alg->algorithm = strcmp(name, "ecb(aes)") == 0    ? ECB
                     : strcmp(name, "cmac(aes)") == 0 ? CMAC
                     : strcmp(name, "ccm(aes)") == 0  ? CCM
                                                      : UNBOUND;
    return alg->algorithm == UNBOUND ? fail(ENOENT) : 0;
}

int setsockopt(int fd, int level, int option, const void *value, socklen_t octets)
{
    struct alg_socket *alg = find(fd);
    if (alg == NULL)
        return REAL("setsockopt", int, int, int, int, const void *, socklen_t)(fd, level, option, value, octets);
    if (option == ALG_SET_KEY && octets == KEY_OCTETS)
        memcpy(alg->key, value, KEY_OCTETS);
    else if (option == ALG_SET_AEAD_AUTHSIZE && octets <= 16)
        alg->tag_octets = octets; /* the length itself is the value */
    else
        return fail(EINVAL);
    return 0;
}

/* Makes the socket on which operations run; like the kernel's it has no address. */
static int accept_operations(const struct alg_socket *alg, socklen_t *address_octets)
{
    if (address_octets != NULL)
        *address_octets = 0;
    return open_socket(alg);
}

int accept4(int fd, struct sockaddr *address, socklen_t *octets, int flags)
{
    struct alg_socket *alg = find(fd);
    return alg != NULL ? accept_operations(alg, octets)
                       : REAL("accept4", int, int, struct sockaddr *, socklen_t *, int)(fd, address, octets, flags);
}

int accept(int fd, struct sockaddr *address, socklen_t *octets)
{
    struct alg_socket *alg = find(fd);
    return alg != NULL ? accept_operations(alg, octets)
                       : REAL("accept", int, int, struct sockaddr *, socklen_t *)(fd, address, octets);
}

ssize_t send(int fd, const void *data, size_t octets, int flags)
{
    struct alg_socket *alg = find(fd);
    struct iovec part = {.iov_base = (void *)(uintptr_t)data, .iov_len = octets};
    return alg != NULL ? take_input(alg, &part, 1, flags)
                       : REAL("send", ssize_t, int, const void *, size_t, int)(fd, data, octets, flags);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    struct alg_socket *alg = find(fd);
    if (alg == NULL)
        return REAL("sendmsg", ssize_t, int, const struct msghdr *, int)(fd, message, flags);
    take_control(alg, message);
    return take_input(alg, message->msg_iov, message->msg_iovlen, flags);
}

ssize_t read(int fd, void *data, size_t octets)
{
    struct alg_socket *alg = find(fd);
    struct iovec part = {.iov_base = data, .iov_len = octets};
    return alg != NULL ? give_result(alg, &part, 1) : REAL("read", ssize_t, int, void *, size_t)(fd, data, octets);
}

ssize_t readv(int fd, const struct iovec *parts, int count)
{
    struct alg_socket *alg = find(fd);
    return alg != NULL ? give_result(alg, parts, (size_t)count)
                       : REAL("readv", ssize_t, int, const struct iovec *, int)(fd, parts, count);
}

ssize_t recv(int fd, void *data, size_t octets, int flags)
{
    struct alg_socket *alg = find(fd);
    struct iovec part = {.iov_base = data, .iov_len = octets};
    return alg != NULL ? give_result(alg, &part, 1)
                       : REAL("recv", ssize_t, int, void *, size_t, int)(fd, data, octets, flags);
}

ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
    struct alg_socket *alg = find(fd);
    return alg != NULL ? give_result(alg, message->msg_iov, message->msg_iovlen)
                       : REAL("recvmsg", ssize_t, int, struct msghdr *, int)(fd, message, flags);
}

int close(int fd)
{
    struct alg_socket *alg = find(fd);
    if (alg != NULL) {
        taken[alg - sockets] = false;
        by_descriptor[fd] = NULL;
    }
    return REAL("close", int, int)(fd);
}
