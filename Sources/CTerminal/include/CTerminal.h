// The terminal in plain integers: what ncurses, termios and signals give Advocate, in calls that Swift can make.
//
// There is one terminal, the one on standard input and output. All calls but ct_wake belong on the thread that
// called ct_open.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

enum ct_opening {
    CT_OPENED,
    CT_ALREADY_OPEN,
    CT_NOT_A_TERMINAL,
    CT_UNKNOWN_TYPE,
    CT_CANNOT_PLACE_CURSOR,
    CT_NO_WAKE_PIPE,
};

/// What has happened since it was last taken; a set of bits.
enum ct_event {
    CT_WOKEN = 1,
    CT_TERMINATE = 2,
    CT_RESIZE = 4,
    CT_CONTINUED = 8,
    CT_STOP = 16,
};

/// How a cell is drawn beside its colours; a set of bits.
enum ct_attribute {
    CT_BOLD = 1,
    CT_DIM = 2,
    CT_UNDERLINE = 4,
    CT_REVERSE = 8,
};

typedef struct {
    uint32_t base;
    /// Combining marks, 0 where there is none.
    uint32_t first_mark;
    uint32_t second_mark;
    /// Cells that the base takes, 1 or 2.
    uint8_t width;
    uint8_t attributes;
    /// A pair that ct_set_pair set, or 0 for the terminal's own colours.
    uint16_t pair;
} ct_cell;

/// Takes the terminal over: screen, keyboard, mouse and signals. Colours are used only if asked for.
enum ct_opening ct_open(int with_colour);
/// Gives the terminal back. Does nothing if it is not open.
void ct_close(void);

int ct_width(void);
int ct_height(void);
/// Adopts the terminal's present size; 1 if it differs from the one before.
int ct_update_size(void);
/// How many colours can be used, 0 for none.
int ct_colours(void);
/// Whether characters beyond ASCII can be shown.
int ct_shows_unicode(void);
/// The bytes that the terminal's description gives to a key, by the key's terminfo name; NULL if it has none.
const char *ct_key_bytes(const char *capability);

/// Sets the colours of a pair, -1 being the terminal's own; 0 if the terminal cannot.
int ct_set_pair(int pair, int foreground, int background);
/// Draws cells of a row from a column on; the second halves of wide characters are not among the cells.
void ct_put_cells(int x, int y, const ct_cell *cells, int count);
/// Blanks everything, from the next ct_show on.
void ct_erase(void);
/// Sends what was drawn and puts the cursor there.
void ct_show(int x, int y);
/// Clears the screen and sends all of it again. Another size is noted as CT_RESIZE.
void ct_redraw(void);
/// The same, and every mode of the terminal is set again, for when other programs had it.
void ct_restart_screen(void);

/// Waits for input or an event: 1 for input, 0 for an event, the end of the time, or no reason.
/// A negative time waits for ever. A terminal that has gone is noted as CT_TERMINATE, here and in ct_read.
int ct_wait(int milliseconds);
/// Reads what is waiting; 0 if nothing is.
long ct_read(unsigned char *bytes, size_t limit);
/// Answers with those of `events` that have happened, and forgets them.
unsigned ct_take_events(unsigned events);
/// Makes ct_wait return. Safe on every thread and in signal handlers, open or not.
void ct_wake(void);
/// Gives the terminal back, stops the process group, and takes the terminal again once continued.
void ct_suspend(void);

#endif
