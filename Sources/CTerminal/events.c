// Signals and wake-ups, turned into bits and one byte in a pipe, so that poll() sees them.

#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const struct {
    int number;
    unsigned event;
    // A signal that was ignored when the program began (nohup, a shell's background job) stays ignored.
    int even_if_ignored;
} handled[] = {
    {SIGTERM, CT_TERMINATE, 0}, {SIGHUP, CT_TERMINATE, 0}, {SIGINT, CT_TERMINATE, 0},
    {SIGQUIT, CT_TERMINATE, 0}, {SIGTSTP, CT_STOP, 0},     {SIGCONT, CT_CONTINUED, 1},
    {SIGWINCH, CT_RESIZE, 1},
};
enum { HANDLED = sizeof handled / sizeof handled[0] };

static struct sigaction before[HANDLED];
static atomic_uint pending;
// Made once and kept while the process lives: a wake-up may come from another thread at any time, and must never
// reach a descriptor that has become something else.
static atomic_int wake_read = -1;
static atomic_int wake_write = -1;

void ct_events_note(unsigned event)
{
    atomic_fetch_or(&pending, event);
    int pipe_end = atomic_load(&wake_write);
    if (pipe_end < 0)
        return;
    // A full pipe wakes as well as one byte more would.
    ssize_t written = write(pipe_end, "", 1);
    (void)written;
}

static void note_signal(int number)
{
    int saved = errno;
    for (int i = 0; i < HANDLED; i++)
        if (handled[i].number == number)
            ct_events_note(handled[i].event);
    errno = saved;
}

int ct_events_prepare(void)
{
    if (atomic_load(&wake_read) >= 0)
        return 1;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return 0;
    atomic_store(&wake_read, ends[0]);
    atomic_store(&wake_write, ends[1]);
    return 1;
}

static void install(int i)
{
    if (before[i].sa_handler == SIG_IGN && !handled[i].even_if_ignored) {
        sigaction(handled[i].number, &before[i], NULL);
        return;
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(handled[i].number, &action, NULL);
}

void ct_events_begin(void)
{
    for (int i = 0; i < HANDLED; i++) {
        sigaction(handled[i].number, NULL, &before[i]);
        install(i);
    }
}

void ct_events_end(void)
{
    for (int i = 0; i < HANDLED; i++)
        sigaction(handled[i].number, &before[i], NULL);
    atomic_fetch_and(&pending, CT_WOKEN | CT_TERMINATE);
}

void ct_events_stop_here(void)
{
    struct sigaction ours, standard;
    memset(&standard, 0, sizeof standard);
    standard.sa_handler = SIG_DFL;
    sigemptyset(&standard.sa_mask);
    sigaction(SIGTSTP, NULL, &ours);
    if (ours.sa_handler == SIG_IGN)
        return;
    sigaction(SIGTSTP, &standard, NULL);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    atomic_fetch_and(&pending, ~(unsigned)(CT_STOP | CT_CONTINUED));
}

unsigned ct_take_events(unsigned events)
{
    return atomic_fetch_and(&pending, ~events) & events;
}

void ct_wake(void)
{
    ct_events_note(CT_WOKEN);
}

int ct_wait(int milliseconds)
{
    struct pollfd watched[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = atomic_load(&wake_read), .events = POLLIN},
    };
    if (poll(watched, 2, milliseconds) <= 0)
        return 0;
    if (watched[1].revents) {
        char drained[256];
        while (read(watched[1].fd, drained, sizeof drained) > 0)
            continue;
        return 0;
    }
    if (watched[0].revents & POLLIN)
        return 1;
    if (watched[0].revents)
        ct_events_note(CT_TERMINATE);
    return 0;
}

long ct_read(unsigned char *bytes, size_t limit)
{
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    // The descriptor is shared with the shell and stays blocking; so ask before reading.
    if (poll(&watched, 1, 0) <= 0)
        return 0;
    ssize_t count = read(STDIN_FILENO, bytes, limit);
    if (count > 0)
        return count;
    // The end of input, or an error that stays: the terminal has gone.
    if (count == 0 || (errno != EINTR && errno != EAGAIN))
        ct_events_note(CT_TERMINATE);
    return 0;
}
