/* What of Mbed TLS a firmware image is built with (tools/firmware): AES-128 encryption, SHA-256, and multiplication on
 * the curve P-256, each as small as the library can be made. Its heap is a static buffer; there is no other.
 */
#ifndef BARE_MBEDTLS_CONFIG_H
#define BARE_MBEDTLS_CONFIG_H

#define MBEDTLS_HAVE_ASM

#define MBEDTLS_AES_C
#define MBEDTLS_AES_ROM_TABLES   /* tables in flash, not made in RAM */
#define MBEDTLS_AES_FEWER_TABLES /* one table and its rotations */

#define MBEDTLS_SHA256_C
#define MBEDTLS_SHA256_SMALLER

#define MBEDTLS_BIGNUM_C
#define MBEDTLS_MPI_MAX_SIZE 48
#define MBEDTLS_ECP_C
#define MBEDTLS_ECP_DP_SECP256R1_ENABLED
#define MBEDTLS_ECP_NIST_OPTIM
#define MBEDTLS_ECP_NO_INTERNAL_RNG /* the back end gives random octets with each call */
#define MBEDTLS_ECP_WINDOW_SIZE 2   /* the least memory */
#define MBEDTLS_ECP_FIXED_POINT_OPTIM 0

#define MBEDTLS_PLATFORM_C
#define MBEDTLS_PLATFORM_MEMORY
#define MBEDTLS_PLATFORM_NO_STD_FUNCTIONS
void board_halt(int status); /* board.h; when the heap is found damaged */
#define MBEDTLS_PLATFORM_EXIT_MACRO board_halt
#define MBEDTLS_MEMORY_BUFFER_ALLOC_C

#include <mbedtls/check_config.h>

#endif
