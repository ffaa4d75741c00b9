// Snowball's stemmers, in C: the one header through which the program sees them.
#include <libstemmer.h>
