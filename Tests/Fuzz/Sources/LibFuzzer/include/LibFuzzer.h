// The entry of libFuzzer, which the toolchain links with -sanitize=fuzzer and declares in no header.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*testOneInput)(const uint8_t *data, size_t size));
