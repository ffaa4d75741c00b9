// ncurses: taking the terminal, drawing rows, giving it back.

#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <curses.h>
#include <term.h>

enum { LONGEST_ROW = 4096 };

static SCREEN *screen;
static int colours;
static int shows_unicode;
static int like_xterm;
static int has_exit_handler;

static const char modes_on[] = "\033[?1000h\033[?1006h\033[?2004h";
static const char modes_off[] = "\033[?2004l\033[?1006l\033[?1000l";

static void send_modes(const char *modes)
{
    if (!like_xterm)
        return;
    ssize_t written = write(STDOUT_FILENO, modes, strlen(modes));
    (void)written;
}

// MARK: - Opening

static int locale_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void choose_locale(const char *type)
{
    static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
    setlocale(LC_CTYPE, "");
    if (locale_is_utf8()) {
        shows_unicode = 1;
        return;
    }
    for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0] && !locale_is_utf8(); i++)
        setlocale(LC_CTYPE, fallbacks[i]);
    // Nobody said that this terminal understands UTF-8. Those of today do; one that calls itself a VT is believed.
    shows_unicode = locale_is_utf8() && !(type && strncmp(type, "vt", 2) == 0);
}

static enum ct_opening start_screen(const char *type)
{
    static const char *const fallbacks[] = {"xterm-256color", "vt100"};
    screen = newterm(type, stdout, stdin);
    for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0] && !screen; i++)
        screen = newterm(fallbacks[i], stdout, stdin);
    return screen ? CT_OPENED : CT_UNKNOWN_TYPE;
}

static void start_colours(int with_colour)
{
    colours = 0;
    if (!with_colour || !has_colors() || start_color() == ERR || use_default_colors() == ERR)
        return;
    colours = COLORS;
}

static void pass_through_endwin(int terminal, int nowhere)
{
    TERMINAL *own = cur_term;
    int status;
    if (setupterm(termname(), terminal, &status) != OK)
        return;
    TERMINAL *passing = cur_term;
    // newterm() has entered the screen in a buffer; that must not go nowhere.
    delay_output(0);
    if (dup2(nowhere, STDOUT_FILENO) == STDOUT_FILENO) {
        endwin();
        doupdate();
        while (dup2(terminal, STDOUT_FILENO) != STDOUT_FILENO && (errno == EINTR || errno == EBUSY))
            continue;
    }
    set_curterm(own);
    del_curterm(passing);
}

// Until a refresh has come after an endwin(), ncurses 6.4 takes the program to be moving the cursor by itself, and
// sends what it holds at every movement: a hundred writes and more for one screen, which a terminal may show one by
// one. Hence both once, before anything is drawn. The terminal must not notice, or it would leave the screen and enter
// it again: what they write to standard output goes nowhere, and the modes that they set are those it has already, as
// a second description of it, on a descriptor of its own, remembers them. If any of this fails, the screen is only
// slower.
static void end_initial_state(void)
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (nowhere >= 0 && terminal >= 0)
        pass_through_endwin(terminal, nowhere);
    if (terminal >= 0)
        close(terminal);
    if (nowhere >= 0)
        close(nowhere);
    // ncurses now believes that it has cleared the screen.
    clearok(curscr, TRUE);
}

// What tputs gives is collected here, to be sent should the program fault.
static char farewell[512];
static size_t farewell_length;

static int collect(int byte)
{
    if (farewell_length + 1 < sizeof farewell)
        farewell[farewell_length++] = (char)byte;
    return byte;
}

static void collect_text(const char *text)
{
    while (*text)
        collect(*text++);
}

static void collect_capability(const char *capability)
{
    const char *text = tigetstr(capability);
    if (text && text != (char *)-1)
        tputs(text, 1, collect);
}

static const char *compose_farewell(void)
{
    static const char *const last[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
    farewell_length = 0;
    memset(farewell, 0, sizeof farewell);
    if (like_xterm)
        collect_text(modes_off);
    for (size_t i = 0; i < sizeof last / sizeof last[0]; i++)
        collect_capability(last[i]);
    collect_text("\r\n");
    return farewell;
}

// Where a terminal has no second screen, the shell's next line must not stand on what the last row shows.
static void end_windows(void)
{
    const char *leaving = tigetstr("rmcup");
    endwin();
    if (leaving && leaving != (char *)-1)
        return;
    ssize_t written = write(STDOUT_FILENO, "\r\n", 2);
    (void)written;
}

static void leave_screen(void)
{
    if (!screen)
        return;
    end_windows();
    delscreen(screen);
    screen = NULL;
}

enum ct_opening ct_open(int with_colour)
{
    if (screen)
        return CT_ALREADY_OPEN;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return CT_NOT_A_TERMINAL;
    if (!ct_events_prepare())
        return CT_NO_WAKE_PIPE;
    const char *type = getenv("TERM");
    choose_locale(type);
    if (!has_exit_handler)
        has_exit_handler = atexit(ct_close) == 0;
    ct_fault_remember_modes();
    ct_events_begin();
    enum ct_opening opening = start_screen(type);
    if (opening == CT_OPENED && !tigetstr("cup"))
        opening = CT_CANNOT_PLACE_CURSOR;
    if (opening != CT_OPENED) {
        leave_screen();
        ct_events_end();
        return opening;
    }
    // The terminals that report a mouse as xterm does also bracket what is pasted; the others are left alone.
    like_xterm = ct_key_bytes("kmous") != NULL;
    raw();
    noecho();
    nonl();
    typeahead(-1);
    keypad(stdscr, TRUE);
    set_escdelay(25);
    curs_set(1);
    end_initial_state();
    start_colours(with_colour);
    ct_fault_begin(compose_farewell());
    ct_fault_arm(1);
    send_modes(modes_on);
    ct_update_size();
    return CT_OPENED;
}

void ct_close(void)
{
    if (!screen)
        return;
    send_modes(modes_off);
    ct_fault_arm(0);
    ct_fault_end();
    leave_screen();
    ct_events_end();
}

// MARK: - What the terminal is

int ct_width(void)
{
    return screen ? getmaxx(stdscr) : 0;
}

int ct_height(void)
{
    return screen ? getmaxy(stdscr) : 0;
}

int ct_update_size(void)
{
    struct winsize now;
    // A terminal of no size is one that does not know its size; what was known before is the better guess.
    if (!screen || ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0)
        return 0;
    int height = now.ws_row < LONGEST_ROW ? now.ws_row : LONGEST_ROW;
    int width = now.ws_col < LONGEST_ROW ? now.ws_col : LONGEST_ROW;
    if (height == getmaxy(stdscr) && width == getmaxx(stdscr))
        return 0;
    resize_term(height, width);
    clearok(curscr, TRUE);
    return 1;
}

int ct_colours(void)
{
    return colours;
}

int ct_shows_unicode(void)
{
    return shows_unicode;
}

const char *ct_key_bytes(const char *capability)
{
    const char *text = tigetstr(capability);
    return text == (char *)-1 ? NULL : text;
}

// MARK: - Drawing

int ct_set_pair(int pair, int foreground, int background)
{
    return screen && init_pair((short)pair, (short)foreground, (short)background) == OK;
}

static attr_t attributes(unsigned bits)
{
    return (bits & CT_BOLD ? A_BOLD : A_NORMAL) | (bits & CT_DIM ? A_DIM : A_NORMAL)
        | (bits & CT_UNDERLINE ? A_UNDERLINE : A_NORMAL) | (bits & CT_REVERSE ? A_REVERSE : A_NORMAL);
}

static void build_text(cchar_t *built, const wchar_t *text, const ct_cell *cell)
{
    if (setcchar(built, text, attributes(cell->attributes), (short)cell->pair, NULL) != OK)
        setcchar(built, L"?", attributes(cell->attributes), (short)cell->pair, NULL);
}

static void build_marked(cchar_t *built, const ct_cell *cell)
{
    wchar_t text[4] = {(wchar_t)cell->base, 0, 0, 0};
    int used = 1;
    if (wcwidth((wchar_t)cell->first_mark) == 0)
        text[used++] = (wchar_t)cell->first_mark;
    if (cell->second_mark && wcwidth((wchar_t)cell->second_mark) == 0)
        text[used++] = (wchar_t)cell->second_mark;
    build_text(built, text, cell);
}

// Whether the C library counts as many cells for it as the row does; if not, it would shift the row.
static int fits(const ct_cell *cell)
{
    int is_ascii = cell->base >= 0x20 && cell->base < 0x7F;
    return is_ascii ? cell->width == 1 : wcwidth((wchar_t)cell->base) == cell->width;
}

static int has_style_of(const ct_cell *cell, const ct_cell *other)
{
    return cell->attributes == other->attributes && cell->pair == other->pair;
}

// Builds a row's cells for ncurses, of which a wide character takes one here; answers with their number.
static int build_row(cchar_t *row, const ct_cell *cells, int count)
{
    cchar_t blank;
    int filled = 0;
    for (int i = 0; i < count && filled < LONGEST_ROW; i++) {
        const ct_cell *cell = cells + i;
        // setcchar is slow, and most cells differ from the one before by their letter alone.
        if (i == 0 || !has_style_of(cell, cell - 1))
            build_text(&blank, L" ", cell);
        row[filled] = blank;
        if (!fits(cell)) {
            row[filled++].chars[0] = L'?';
            if (cell->width == 2)
                row[filled++] = blank;
        } else if (cell->first_mark) {
            build_marked(row + filled++, cell);
        } else {
            row[filled++].chars[0] = (wchar_t)cell->base;
        }
    }
    return filled;
}

void ct_put_cells(int x, int y, const ct_cell *cells, int count)
{
    static cchar_t row[LONGEST_ROW + 1];
    int filled = build_row(row, cells, count);
    if (screen && wmove(stdscr, y, x) == OK)
        wadd_wchnstr(stdscr, row, filled);
}

void ct_erase(void)
{
    if (screen)
        werase(stdscr);
}

void ct_show(int x, int y)
{
    if (!screen)
        return;
    int right = getmaxx(stdscr) - 1;
    int bottom = getmaxy(stdscr) - 1;
    wmove(stdscr, y < 0 ? 0 : y > bottom ? bottom : y, x < 0 ? 0 : x > right ? right : x);
    wrefresh(stdscr);
}

// After endwin() this enters the screen anew; before it, it only sends everything again.
static void send_everything(void)
{
    if (ct_update_size())
        ct_events_note(CT_RESIZE);
    clearok(curscr, TRUE);
    ct_fault_arm(1);
    wrefresh(stdscr);
    keypad(stdscr, TRUE);
    send_modes(modes_on);
}

void ct_redraw(void)
{
    if (screen)
        send_everything();
}

void ct_restart_screen(void)
{
    if (!screen)
        return;
    // endwin() and the next refresh set every mode again, whatever another program did to them.
    endwin();
    send_everything();
}

void ct_suspend(void)
{
    if (!screen)
        return;
    send_modes(modes_off);
    end_windows();
    ct_fault_arm(0);
    ct_events_stop_here();
    send_everything();
}
