"""A program in a terminal of its own, and the times at which what it paints arrives."""

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from typing import NamedTuple

COLUMNS, ROWS = 200, 60
IDLE = 0.020  # seconds without a byte and without processor time after which a program waits for a person
PATIENCE = 5.0  # seconds until a program that paints nothing is given up

# What ncurses writes between the words: control sequences, choices of character set, operating system commands.
SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-B]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>78M])")


class SilentProgram(Exception):
    """A program that did not paint what was waited for."""


class Answer(NamedTuple):
    """How many nanoseconds after a key the last byte arrived; None if none did."""

    painted: int | None  # of what was painted at once
    settled: int | None  # and of all that followed


class Session:
    """A program that runs until the end of a `with`. Times are nanoseconds of the monotonic clock."""

    def __init__(self, command: list[str], environment: dict[str, str]):
        self.command = command
        self.environment = environment

    def __enter__(self) -> "Session":
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        name = os.ttyname(slave)
        # posix_spawn does not copy this process as fork does. The first terminal that a session's leader opens
        # becomes the one that controls it.
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        self.started = time.perf_counter_ns()
        self.process = os.posix_spawn(
            self.command[0], self.command, self.environment, file_actions=actions, setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGXFSZ],
        )
        os.close(slave)
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)
        return self

    def __exit__(self, *reason) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)

    def read(self, patience: float) -> bytes:
        """What arrives next; empty after `patience` seconds of silence, or if the program has ended."""
        if not self.poll.poll(patience * 1000):
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            return b""

    def first_paint(self, expected: list[str], silence: float) -> int:
        """How long after the start the last byte arrived of the burst with which all the expected texts were there."""
        seen = b""
        last = self.started
        complete = False
        while True:
            data = self.read(silence if complete else PATIENCE)
            if not data:
                break
            last = time.perf_counter_ns()
            seen += data
            complete = complete or all(text.encode() in SEQUENCE.sub(b"", seen) for text in expected)
        if not complete:
            tail = SEQUENCE.sub(b" ", seen)[-300:].decode(errors="replace")
            raise SilentProgram(f"{' '.join(self.command)} did not show {expected}. Its last words: {tail!r}")
        return last - self.started

    def press(self, keys: bytes, silence: float, patience: float, to_idle: bool = False) -> "Answer":
        """Sends keys, and tells when the last byte of what they cause arrived.

        `silence` seconds without a byte end what was painted at once; `to_idle` waits for all that follows.
        """
        sent = time.perf_counter_ns()
        os.write(self.master, keys)
        painted = last = None
        while self.read(patience if last is None else silence):
            last = time.perf_counter_ns()
        painted = last
        if to_idle:
            last = self.settle() or last
        return Answer(painted and painted - sent, last and last - sent)

    def settle(self) -> int | None:
        """Reads until the program does nothing any more, and tells when the last byte arrived."""
        last = used = None
        give_up = time.monotonic() + 30
        while time.monotonic() < give_up:
            if self.read(IDLE):
                last = time.perf_counter_ns()
                continue
            before, used = used, self.processor_time()
            if used == before:
                break
        return last

    def processor_time(self) -> int:
        """The nanoseconds that the program has run for, on all of its threads."""
        # The clock of another process is named as clock_getcpuclockid(3) does on Linux: CPUCLOCK_SCHED is 2.
        return time.clock_gettime_ns((~self.process << 3) | 2)
