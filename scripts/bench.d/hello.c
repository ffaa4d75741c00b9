// The least that a full-screen program does: opens ncurses, draws a framed screen, and answers each key with one line.
// What it takes is what any program that uses ncurses takes, and what the measuring itself costs.

#include <curses.h>

int main(void)
{
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    box(stdscr, 0, 0);
    mvprintw(1, 2, "Hello");
    refresh();
    for (int presses = 1, key = getch(); key != ERR && key != 'q'; key = getch(), presses++) {
        mvprintw(2, 2, "%d", presses);
        refresh();
    }
    endwin();
}
