"""A fault at every system call of an edit that may touch the desk: strace answers the call in the kernel's place.

A call that is answered so is not made: that is how a call that fails looks. What strace cannot do honestly is a short
write, for which a file may only grow so far: the kernel then writes what fits, says how much that was, and refuses the
next write with EFBIG.
"""

import copy
import os
import random
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from edits import Edit, Writer
from judge import Judge, Tally
from kills import SIZES, Workshop

CALLS = (
    "openat read pread64 write pwrite64 fdatasync fsync rename renameat renameat2 ftruncate unlink unlinkat mkdir mkdirat "
    "flock fstat newfstatat statx getdents64 lseek fchmod"
).split()
NEEDS_ROOM = "openat write pwrite64 fdatasync fsync rename renameat renameat2 mkdir mkdirat".split()
CAN_BE_INTERRUPTED = "openat read write pread64 pwrite64 flock".split()
MOST = 400  # of one call in one edit; no edit makes so many


@dataclass(frozen=True)
class Fault:
    call: str
    error: str
    number: int
    lasts: bool  # whether all later calls fail as well

    @property
    def words(self) -> list[str]:
        when = f"{self.number}+" if self.lasts else str(self.number)
        return ["-e", f"trace=?{self.call}", "-e", f"inject=?{self.call}:error={self.error}:when={when}"]


@dataclass
class Bench:
    """A desk on which the same edit is begun again and again, each time on a fresh copy."""

    shop: Workshop
    template: Path
    writer: Writer
    untouched: dict[str, bytes]
    edit: Edit

    def attempt(self, tally: Tally, name: str, **limits) -> None:
        desk = self.template.with_name(f"{self.template.name}-{name}")
        shutil.copytree(self.template, desk)
        writer = copy.copy(self.writer)
        writer.desk, writer.refused, writer.acknowledged, writer.unacknowledged = desk, [], 0, 0
        writer.make(self.edit, **limits)
        Judge(self.shop.program, tally, self.untouched).judge(desk, [writer], f"{self.edit.words[0]} {name}")
        shutil.rmtree(desk)


def benches(shop: Workshop, sizes: tuple[int, ...]) -> list[Bench]:
    """Desks with some edits behind them, and the edits that are tried on them."""
    made = []
    for size in sizes:
        for kind in ("set", "add", "lines", "remove", "undo"):
            desk, (writer, _), judge = shop.desk(size, Tally(f"faults {size} {kind}"))
            for count in (3, 1):
                if not writer.make(writer.adding(count)).is_acknowledged:
                    raise RuntimeError(f"a new desk takes no edit: {writer.refused}")
                writer.serial += 1
            name = sorted(writer.records)[0]
            edit = {
                "set": lambda: writer.setting(name),
                "add": lambda: writer.adding(1),
                "lines": lambda: writer.adding(4),
                "remove": lambda: Edit(("remove", name), "", {name: None}),
                "undo": lambda: Edit(("undo",), "", {max(writer.records): None}),
            }[kind]()
            made.append(Bench(shop, desk, writer, judge.untouched, edit))
    return made


def inject(shop: Workshop, is_quick: bool) -> Iterator[Tally]:
    if shutil.which("strace") is None:
        yield Tally("system calls fail", not_run="strace is not installed (scripts/setup --torture)")
        return
    sweeps = []
    for bench in benches(shop, SIZES[:1] if is_quick else SIZES):
        for call in CALLS:
            errors = [("EIO", False), ("EIO", True)]
            errors += [("ENOSPC", False), ("ENOSPC", True)] if call in NEEDS_ROOM else []
            errors += [("EINTR", False)] if call in CAN_BE_INTERRUPTED else []
            sweeps += [(bench, call, error, lasts) for error, lasts in errors]
    if is_quick:
        sweeps = shop.chance.sample(sweeps, 24)
    tallies = {error: Tally(f"system calls: {error}") for error in ("EIO", "ENOSPC", "EINTR")}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (_, _, error, _), tally in zip(sweeps, pool.map(lambda each: sweep(*each), sweeps)):
            tallies[error].add(tally)
    yield from tallies.values()


def sweep(bench: Bench, call: str, error: str, lasts: bool) -> Tally:
    """Lets the first call fail, then the second, until there is none left to fail."""
    tally = Tally(f"system calls: {error}")
    for number in range(1, MOST):
        fault = Fault(call, error, number, lasts)
        name = f"{call}-{error}-{number}{'+' if lasts else ''}"
        trace = bench.template.with_name(f"{bench.template.name}-{name}.trace")
        bench.attempt(tally, name, before=["strace", "-f", "-qq", "-o", str(trace), *fault.words])
        has_fired = trace.exists() and "(INJECTED)" in trace.read_text(errors="replace")
        trace.unlink(missing_ok=True)
        if not has_fired:
            return tally
    raise RuntimeError(f"{call} was made {MOST} times in one edit")


def write_short(shop: Workshop, runs: int) -> Iterator[Tally]:
    tally = Tally("short writes")
    made = benches(shop, SIZES)
    for run in range(runs):
        bench = shop.chance.choice(made)
        bench.attempt(tally, f"short-{run}", largest_file=a_limit(bench, shop.chance))
    yield tally


def a_limit(bench: Bench, chance: random.Random) -> int:
    """A size somewhere in what the edit writes: in the journal's new lines, or in the file that it is folded into."""
    journal = bench.template / ".advocate" / "journal.jsonl"
    size = journal.stat().st_size if journal.exists() else 0
    largest = max((file.stat().st_size for file in bench.template.glob("**/*.json")), default=0)
    return chance.choice((chance.randrange(size + 8000), size + chance.randrange(2000), chance.randrange(largest + 9)))
