// libical's recurrence in plain integers: the days of a rule of RFC 5545, in calls that Swift can make.
//
// libical is loaded when a day is first asked for, so that a program that asks for none starts as fast without it. The
// calls may be made on any thread.

#ifndef CRECURRENCE_H
#define CRECURRENCE_H

#include <stdint.h>

enum cr_outcome {
    CR_DONE,
    /// libical, or something that is needed of it, is not on this machine.
    CR_MISSING,
    /// libical does not take the rule.
    CR_REFUSED,
};

/// A day of the Gregorian calendar.
struct cr_day {
    int32_t year;
    int32_t month;
    int32_t day;
};

/// Writes the first days of a rule into `days`, in order, at most `capacity`, and how many they are into `count`.
///
/// The rule is the value of an RRULE without UNTIL. A rule with COUNT is counted from `start`; of any other, the days
/// before `from` are passed over without being looked at. No day is before `from` or after `last`; `start` is not after
/// `from`, nor `from` after `last`.
enum cr_outcome cr_days(
    const char *rule, struct cr_day start, struct cr_day from, struct cr_day last, struct cr_day *days,
    int32_t capacity, int32_t *count);

#endif
