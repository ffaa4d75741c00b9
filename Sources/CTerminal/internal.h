// What the files of this target know of each other.

#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

/// Makes the pipe that wakes ct_wait; 0 if it cannot be made.
int ct_events_prepare(void);
void ct_events_begin(void);
void ct_events_end(void);
/// Notes an event and wakes ct_wait.
void ct_events_note(unsigned event);
/// Stops the process group as Ctrl-Z does elsewhere, and returns once continued.
void ct_events_stop_here(void);

/// Remembers the terminal's modes, to be restored after a fault.
void ct_fault_remember_modes(void);
/// Installs the fault handlers. `farewell` is sent to the terminal when one runs.
void ct_fault_begin(const char *farewell);
void ct_fault_end(void);
/// Whether there is something to restore: true while the program has the terminal.
void ct_fault_arm(int armed);

#endif
