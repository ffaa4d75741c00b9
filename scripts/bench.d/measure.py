"""Measures how soon full-screen programs paint, all in the same run and in turns, and prints a table.

It is not a test: the numbers are for a person to read, beside each other and from the same machine.
"""

import argparse
import gc
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import records
from session import COLUMNS, ROWS, Session, SilentProgram

EACH = 5_000  # records in each of the large desk's four collections
COMMITS = 400  # of the repository that tig starts on
START_SILENCE = 0.020  # seconds without a byte after which a first screen is complete
KEY_SILENCE = 0.005  # and an answer to a key
KEY_PATIENCE = 0.5  # seconds until a key counts as unanswered

DOWN, UP = b"\x1bOB", b"\x1bOA"
PAGE_DOWN, PAGE_UP = b"\x1b[6~", b"\x1b[5~"
BACKSPACE = b"\x7f"
TYPED = "library"

AIM_START = 2.0  # times a bare ncurses program
AIM_KEY = 1.0  # milliseconds


def main() -> None:
    options = parse_options()
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="advocate-bench-") as name:
        bench = Bench(options.program.resolve(), Path(name))
        print_machine()
        try:
            starts = measure_starts(bench, options.repeats)
            print_starts(starts, options.repeats)
            keys = measure_keys(bench, options.presses)
            print_keys(keys, options.presses)
        except SilentProgram as silence:
            sys.exit(f"scripts/bench: {silence}")
        print_aims(starts, keys)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few repeats of each, to see that it works")
    parser.add_argument("--repeats", type=int, help="how often each program is started (30)")
    parser.add_argument("--presses", type=int, help="how often each key is pressed (200)")
    parser.add_argument("--program", type=Path, required=True, help="the advocate to measure")
    options = parser.parse_args()
    options.repeats = max(1, options.repeats or (5 if options.quick else 30))
    options.presses = max(1, options.presses or (40 if options.quick else 200))
    return options


# What is measured


@dataclass
class Start:
    """A program, and what its first screen shows last."""

    name: str
    command: list[str]
    expected: list[str]


@dataclass
class Keys:
    """A program with long lists, and the keys that are pressed in it."""

    start: Start
    enter: bytes = b""  # goes to the list
    letters: bytes | None = None  # goes to where letters are typed; None where there is no such place
    reach: int = 1_000_000  # how many rows the list has to move through
    pages: int = 80  # and screenfuls
    has_results: bool = False  # whether something follows the painted letter


@dataclass
class Times:
    """Times of one thing, in milliseconds."""

    values: list[float] = field(default_factory=list)
    unanswered: int = 0

    def add(self, nanoseconds: int | None) -> None:
        if nanoseconds is None:
            self.unanswered += 1
        else:
            self.values.append(nanoseconds / 1e6)

    @property
    def median(self) -> float:
        return statistics.median(self.values) if self.values else float("nan")

    @property
    def p95(self) -> float:
        """The smallest time that at least 95 in 100 do not exceed."""
        ordered = sorted(self.values)
        return ordered[-(-len(ordered) * 95 // 100) - 1] if ordered else float("nan")

    @property
    def best(self) -> float:
        return min(self.values, default=float("nan"))


class Bench:
    """The programs, and what they are shown, in a folder that is thrown away."""

    def __init__(self, advocate: Path, folder: Path):
        root = Path(__file__).resolve().parents[2]
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "interactive=no,color=no",
        }
        small, large = folder / "small", folder / "large"
        shutil.copytree(root / "data", small)
        records.make_desk(large, EACH)
        text = folder / "records.txt"
        text.write_text(records.lines(large), encoding="utf-8")
        few, many = self.make_repository("few", COMMITS), self.make_repository("many", 4 * EACH)
        hello = self.compile_hello()
        less, htop, tig = (str(Path(shutil.which(name) or name)) for name in ("less", "htop", "tig"))

        def start_advocate(desk: Path, name: str) -> Start:
            # The key bar is the last row of the screen.
            return Start(name, [str(advocate), "--desk", str(desk)], ["Home", "Quit"])

        number = f"{4 * EACH:,}"
        self.hello = Start("bare ncurses hello", [hello], ["Hello"])
        self.small = start_advocate(small, "advocate, starting records")
        self.large = start_advocate(large, f"advocate, {number} records")
        self.less = Start(f"less, {number} lines", [less, "--chop-long-lines", str(text)], ["records.txt"])
        # Every ten seconds is the seldomest that htop can be asked to paint by itself.
        self.htop = Start("htop", [htop, "--delay=100"], ["PID", "Quit"])
        self.tig_few = self.start_tig(tig, few, COMMITS)
        self.tig_many = self.start_tig(tig, many, 4 * EACH)

    def start_tig(self, tig: str, repository: Path, commits: int) -> Start:
        expected = [f"Invented commit {commits}", "[main]"]
        return Start(f"tig, {commits:,} commits", [tig, "-C", str(repository)], expected)

    def make_repository(self, name: str, commits: int) -> Path:
        """A git repository with one file and a line of commits."""
        repository = self.folder / name
        git = ["git", "-C", str(repository)]
        repository.mkdir()
        subprocess.run([*git, "init", "--quiet", "--initial-branch=main"], check=True, env=self.environment)
        stream = ["blob\nmark :1\ndata 6\nhello\n\n"]
        for number in range(1, commits + 1):
            message = f"Invented commit {number}\n"
            stream.append(
                f"commit refs/heads/main\ncommitter Invented Person <person@example.org> {1_600_000_000 + 60 * number}"
                f" +0000\ndata {len(message)}\n{message}M 100644 :1 file-{number % 50}.txt\n\n"
            )
        subprocess.run(
            [*git, "fast-import", "--quiet"], input="".join(stream).encode(), check=True, env=self.environment
        )
        subprocess.run([*git, "reset", "--quiet", "--hard"], check=True, env=self.environment)
        return repository

    def compile_hello(self) -> str:
        source = Path(__file__).with_name("hello.c")
        program = self.folder / "hello"
        subprocess.run(["cc", "-O2", "-o", str(program), str(source), "-lncursesw", "-ltinfo"], check=True)
        return str(program)

    def starts(self) -> list[Start]:
        return [self.hello, self.small, self.large, self.less, self.htop, self.tig_few]

    def keys(self) -> list[Keys]:
        def pane(digit: int, name: str) -> Keys:
            start = Start(f"{self.large.name}: {name}", self.large.command, self.large.expected)
            return Keys(start, enter=str(digit).encode(), letters=b"f", has_results=True)

        search = Start(f"{self.large.name}: search", self.large.command, self.large.expected)
        return [
            Keys(self.hello, letters=b""),
            Keys(self.less, letters=b"/"),
            # Some processes are always there: those that are measured.
            Keys(self.htop, letters=b"/", reach=8, pages=0),
            Keys(self.tig_many, letters=b"/"),
            pane(1, "Bills"),
            pane(3, "Resources"),
            pane(4, "Timeline"),
            Keys(search, letters=b"/", reach=0, pages=0, has_results=True),
        ]


# Measuring


def measure_starts(bench: Bench, repeats: int) -> dict[str, Times]:
    starts = bench.starts()
    times = {start.name: Times() for start in starts}
    # Once unmeasured, so that each is in memory.
    for repeat in range(-1, repeats):
        for start in starts:
            with Session(start.command, bench.environment) as session:
                elapsed = session.first_paint(start.expected, START_SILENCE)
            if repeat >= 0:
                times[start.name].add(elapsed)
    return times


@dataclass
class KeyTimes:
    down: Times = field(default_factory=Times)
    page: Times = field(default_factory=Times)
    letter: Times = field(default_factory=Times)
    results: Times = field(default_factory=Times)


def measure_keys(bench: Bench, presses: int) -> dict[str, KeyTimes]:
    block = min(presses, 20)
    rounds = -(-presses // block)
    with ExitStack() as stack:
        pressers = []
        for keys in bench.keys():
            session = stack.enter_context(Session(keys.start.command, bench.environment))
            session.first_paint(keys.start.expected, START_SILENCE)
            pressers.append(Presser(session, keys))
        for presser in pressers:
            presser.session.settle()
            if presser.keys.enter:
                presser.begin(presser.keys.enter)
        for phase in (Presser.press_down, Presser.press_page, Presser.press_letter):
            if phase is Presser.press_letter:
                for presser in pressers:
                    if presser.keys.letters:
                        presser.begin(presser.keys.letters)
            for _ in range(rounds):
                for presser in pressers:
                    for _ in range(block):
                        phase(presser)
        return {presser.keys.start.name: presser.times for presser in pressers}


class Presser:
    """Presses the keys of one program."""

    def __init__(self, session: Session, keys: Keys):
        self.session = session
        self.keys = keys
        self.times = KeyTimes()
        self.moves = {DOWN: 0, PAGE_DOWN: 0}
        self.typed = 0

    def begin(self, keys: bytes) -> None:
        """Presses keys that are not measured, and waits for all that they cause."""
        self.session.press(keys, KEY_SILENCE, KEY_PATIENCE, to_idle=True)

    def press_down(self) -> None:
        self.move(DOWN, UP, self.keys.reach, self.times.down)

    def press_page(self) -> None:
        self.move(PAGE_DOWN, PAGE_UP, self.keys.pages, self.times.page)

    def move(self, forward: bytes, back: bytes, reach: int, times: Times) -> None:
        """Goes forward as far as the list reaches, then back, then forward again."""
        if reach == 0:
            return
        is_forward = self.moves[forward] // reach % 2 == 0
        self.moves[forward] += 1
        times.add(self.session.press(forward if is_forward else back, KEY_SILENCE, KEY_PATIENCE).painted)

    def press_letter(self) -> None:
        """Types a letter of a word; after its last one the word is taken back, which is not measured."""
        if self.keys.letters is None:
            return
        if self.typed == len(TYPED):
            self.begin(BACKSPACE * len(TYPED))
            self.typed = 0
        letter = TYPED[self.typed].encode()
        self.typed += 1
        answer = self.session.press(letter, KEY_SILENCE, KEY_PATIENCE, to_idle=self.keys.has_results)
        self.times.letter.add(answer.painted)
        if self.keys.has_results:
            self.times.results.add(answer.settled)


# Printing


def print_machine() -> None:
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    print(f"{model}, {os.cpu_count()} processors, load {load()}")
    print(f"{COLUMNS}x{ROWS}, TERM=xterm-256color, all programs in turns; milliseconds\n", flush=True)


def print_starts(starts: dict[str, Times], repeats: int) -> None:
    hello = next(iter(starts.values())).median
    print(f"{f'Start to first full paint, N = {repeats}':<46}{'median':>9}{'p95':>9}{'best':>9}{'x hello':>9}")
    for name, times in starts.items():
        ratio = times.median / hello
        print(f"  {name:<44}{times.median:9.2f}{times.p95:9.2f}{times.best:9.2f}{ratio:9.2f}")
    print(flush=True)


def print_keys(keys: dict[str, KeyTimes], presses: int) -> None:
    def cell(times: Times) -> str:
        if not times.values:
            return "–"
        missed = f" ({times.unanswered} lost)" if times.unanswered else ""
        return f"{times.median:.2f} / {times.p95:.2f}{missed}"

    heading = f"Key press to painted frame, N = {presses}"
    print(f"{heading:<46}{'Down':>17}{'Page Down':>17}{'letter':>17}{'its results':>17}")
    for name, times in keys.items():
        cells = [cell(times.down), cell(times.page), cell(times.letter), cell(times.results)]
        print(f"  {name:<44}{cells[0]:>17}{cells[1]:>17}{cells[2]:>17}{cells[3]:>17}")
    print("  Median / p95. A letter goes to the program's own search or filter; results may follow its own painting.\n")


def print_aims(starts: dict[str, Times], keys: dict[str, KeyTimes]) -> None:
    hello = next(iter(starts.values())).median
    print("Aims")
    for name, times in starts.items():
        if name.startswith("advocate"):
            ratio = times.median / hello
            label = f"{name}: first paint / hello"
            print(f"  {label:<58}{ratio:6.2f}  {verdict(ratio <= AIM_START)} (aim ≤ {AIM_START:g})")
    pressed = [
        value
        for name, times in keys.items()
        if name.startswith("advocate")
        for value in times.down.values + times.page.values + times.letter.values
    ]
    median = statistics.median(pressed)
    label = "advocate: median of all key presses, ms"
    print(f"  {label:<58}{median:6.2f}  {verdict(median < AIM_KEY)} (aim < {AIM_KEY:g})")
    print(f"  Load at the end: {load()}")


def load() -> str:
    return " ".join(f"{value:.2f}" for value in os.getloadavg())


def verdict(is_met: bool) -> str:
    return "met" if is_met else "NOT met"


if __name__ == "__main__":
    main()
