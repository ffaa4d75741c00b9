#include <stddef.h>
#include <stdint.h>

// The entrance to libFuzzer for a program that has a main of its own (FuzzerInterface.h of LLVM).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one_input)(const uint8_t *bytes, size_t count));
