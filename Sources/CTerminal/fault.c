// Gives the terminal back when the program faults. Only calls that are safe in a signal handler are made.

#include "internal.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { FAULTS = sizeof faults / sizeof faults[0], STACK_BYTES = 32 * 1024 };

static const char last_words[] = "advocate: stopped by a fault; nothing that was saved is lost.\n";

static struct sigaction before[FAULTS];
static struct termios shell_modes;
static int modes_known;
static char farewell[512];
static atomic_int armed;
// An overflowed stack cannot run its own handler.
static char stack[STACK_BYTES];

static void put(int descriptor, const char *text)
{
    ssize_t written = write(descriptor, text, strlen(text));
    (void)written;
}

static void restore_terminal(void)
{
    put(STDOUT_FILENO, farewell);
    if (modes_known)
        tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
    put(STDERR_FILENO, last_words);
}

// Gives a signal to the handler that is installed now, here and at once.
static void deliver(int number)
{
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}

static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (atomic_exchange(&armed, 0))
        restore_terminal();
    ct_fault_end();
    // A fault of the processor happens again on return, and the handler before ours sees the true one.
    if (number != SIGTRAP && number != SIGABRT && info->si_code > 0)
        return;
    // A signal that was sent does not come twice, and a trap may step over its instruction. A handler that returns,
    // waiting for the fault to happen again, would let the program go on without its terminal.
    deliver(number);
    signal(number, SIG_DFL);
    deliver(number);
}

void ct_fault_remember_modes(void)
{
    modes_known = tcgetattr(STDIN_FILENO, &shell_modes) == 0;
}

static void provide_stack(void)
{
    stack_t present;
    if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE))
        return;
    stack_t ours;
    memset(&ours, 0, sizeof ours);
    ours.ss_sp = stack;
    ours.ss_size = sizeof stack;
    sigaltstack(&ours, NULL);
}

void ct_fault_begin(const char *words)
{
    strncpy(farewell, words, sizeof farewell - 1);
    provide_stack();
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FAULTS; i++)
        sigaction(faults[i], &action, &before[i]);
}

void ct_fault_end(void)
{
    for (int i = 0; i < FAULTS; i++)
        sigaction(faults[i], &before[i], NULL);
}

void ct_fault_arm(int now_armed)
{
    atomic_store(&armed, now_armed);
}
