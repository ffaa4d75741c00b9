#include "CRecurrence.h"

#include <dlfcn.h>
#include <libical/ical.h>
#include <pthread.h>
#include <stddef.h>

// The structures below are handed to the library by value: they are those of version 3, whose name for the loader this is.
#if ICAL_MAJOR_VERSION != 3
#error "Advocate is built with libical 3 (libical-dev); version 4 has other structures."
#endif
static const char library_name[] = "libical.so.3";

static struct {
    __typeof__(&icalrecurrencetype_from_string) rule_from_string;
    __typeof__(&icalrecur_iterator_new) iterator_new;
    __typeof__(&icalrecur_iterator_set_start) iterator_set_start;
    __typeof__(&icalrecur_iterator_next) iterator_next;
    __typeof__(&icalrecur_iterator_free) iterator_free;
} library;

static int is_loaded;
static pthread_once_t loading = PTHREAD_ONCE_INIT;

// POSIX lets a function be taken from a symbol's address only so.
static int find(void *handle, const char *name, void *function) {
    void *symbol = dlsym(handle, name);
    *(void **)function = symbol;
    return symbol != NULL;
}

// The library is never closed: what it brings along may have registered its own ending.
static void load(void) {
    void *handle = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
    if (!handle) return;
    __typeof__(&icalerror_set_errors_are_fatal) set_errors_are_fatal;
    is_loaded = find(handle, "icalrecurrencetype_from_string", &library.rule_from_string) &&
                find(handle, "icalrecur_iterator_new", &library.iterator_new) &&
                find(handle, "icalrecur_iterator_set_start", &library.iterator_set_start) &&
                find(handle, "icalrecur_iterator_next", &library.iterator_next) &&
                find(handle, "icalrecur_iterator_free", &library.iterator_free) &&
                find(handle, "icalerror_set_errors_are_fatal", &set_errors_are_fatal);
    // As some distributions build it, the library ends the program on a mistake in a rule.
    if (is_loaded) set_errors_are_fatal(0);
}

static struct icaltimetype date(struct cr_day day) {
    struct icaltimetype time = ICALTIMETYPE_INITIALIZER;
    time.year = day.year;
    time.month = day.month;
    time.day = day.day;
    time.is_date = 1;
    return time;
}

static int is_before(struct icaltimetype time, struct cr_day day) {
    if (time.year != day.year) return time.year < day.year;
    if (time.month != day.month) return time.month < day.month;
    return time.day < day.day;
}

enum cr_outcome cr_days(
    const char *rule, struct cr_day start, struct cr_day from, struct cr_day last, struct cr_day *days,
    int32_t capacity, int32_t *count) {
    *count = 0;
    pthread_once(&loading, load);
    if (!is_loaded) return CR_MISSING;
    struct icalrecurrencetype recurrence = library.rule_from_string(rule);
    if (recurrence.freq == ICAL_NO_RECURRENCE) return CR_REFUSED;
    recurrence.until = date(last);
    // None is made for a rule that has no day at all.
    icalrecur_iterator *iterator = library.iterator_new(recurrence, date(start));
    if (!iterator) return CR_DONE;
    if (recurrence.count == 0) library.iterator_set_start(iterator, date(from));
    while (*count < capacity) {
        struct icaltimetype next = library.iterator_next(iterator);
        // The null time has the year 0.
        if (next.year == 0) break;
        if (is_before(next, from)) continue;
        days[(*count)++] = (struct cr_day){next.year, next.month, next.day};
    }
    library.iterator_free(iterator);
    return CR_DONE;
}
