/* What the parts of a node cost, in octets: the terms of BRAMBLE_NODE_BYTES in <bramble/limits.h>.
 *
 * Private structs stand behind these numbers. The library carves a node's memory by exactly these numbers and asserts
 * at compile time that each struct fits, so what the macro says and what bramble_node_bytes() answers are one thing.
 */
#ifndef BRAMBLE_SIZE_H
#define BRAMBLE_SIZE_H

#include <stdint.h>

#if UINTPTR_MAX > 0xFFFFFFFFU
#define BRAMBLE_SIZE_OF(with_32_bit_pointers, with_64_bit_pointers) (with_64_bit_pointers)
#else
#define BRAMBLE_SIZE_OF(with_32_bit_pointers, with_64_bit_pointers) (with_32_bit_pointers)
#endif

#define BRAMBLE_SIZE_ROUND(octets) (((octets) + 7U) / 8U * 8U)

#define BRAMBLE_SIZE_NODE BRAMBLE_SIZE_OF(520U, 816U)
#define BRAMBLE_SIZE_STORES BRAMBLE_SIZE_OF(136U, 160U)
#define BRAMBLE_SIZE_COUNTS 272U
#define BRAMBLE_SIZE_SUBNETS 80U
#define BRAMBLE_SIZE_APP_KEYS 48U
#define BRAMBLE_SIZE_LABELS 24U
#define BRAMBLE_SIZE_MODELS BRAMBLE_SIZE_OF(16U, 24U)
#define BRAMBLE_SIZE_PUBLICATIONS BRAMBLE_SIZE_OF(40U, 48U)
#define BRAMBLE_SIZE_CACHE_ENTRIES 8U
#define BRAMBLE_SIZE_ADVERTISING_BUFFERS BRAMBLE_SIZE_OF(40U, 48U)
#define BRAMBLE_SIZE_SEGMENTED BRAMBLE_SIZE_OF(64U, 88U)
#define BRAMBLE_SIZE_REPLIES BRAMBLE_SIZE_OF(40U, 48U)
#define BRAMBLE_SIZE_REQUESTS BRAMBLE_SIZE_OF(88U, 120U)
#define BRAMBLE_SIZE_PROVISIONING_LINKS BRAMBLE_SIZE_OF(552U, 608U)

/* Tables of small entries: rounded up as a whole. */
#define BRAMBLE_SIZE_MODEL_KEYS 2U
#define BRAMBLE_SIZE_MODEL_GROUPS 4U
#define BRAMBLE_SIZE_REPLAY_ENTRIES 12U
#define BRAMBLE_SIZE_INTERESTS 6U

#endif
