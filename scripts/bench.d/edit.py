"""Measures one durable edit in a small, a middling and a very large desk, in turns, and prints a table.

Beside it: SQLite making the same edit in a table of as many records, and a bare append with fdatasync. It is not a test.
"""

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import records
from measure import Times, load, verdict

SIZES = (1_000, 20_000, 1_000_000)
DISTINCT = 1_000  # records; the others have another id and name
SILENT = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
AIM = 2.0  # times the edit at the smallest size

# SQLite is a library: what it takes is measured inside a process of its own, without Python's start.
SQLITE_EDIT = """
import sqlite3, sys, time
start = time.perf_counter_ns()
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA synchronous = FULL")
with database:
    changed = database.execute(
        "UPDATE resources SET record = json_set(record, '$.fees', ?) WHERE id = ?", sys.argv[2:]).rowcount
database.close()
print(time.perf_counter_ns() - start if changed == 1 else "")
"""


@dataclass
class Desk:
    """The same records as a desk and as a table, and how long an edit took in each."""

    folder: Path
    size: int
    edits: Times = field(default_factory=Times)
    table_edits: Times = field(default_factory=Times)

    @property
    def table(self) -> Path:
        return self.folder.with_suffix(".sqlite")


def main() -> None:
    options = parse_options()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-edit-", dir=options.folder) as name:
        folder = Path(name)
        append = folder / "append"
        source = Path(__file__).with_name("append.c")
        subprocess.run(["cc", "-O2", "-o", str(append), str(source)], check=True)
        desks = [Desk(folder / f"desk-{size}", size) for size in SIZES[: 2 if options.quick else 3]]
        print(f"Adding, with `advocate add resources --lines`; load {load()}")
        for desk in desks:
            fill(options.program, desk)
        appends = measure(options.program, append, desks, options.repeats)
        print_table(desks, appends, options.repeats)


def parse_options() -> argparse.Namespace:
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(prog="scripts/bench edit", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="without the very large desk, and a few edits")
    parser.add_argument("--repeats", type=int, help="how often each edits (40)")
    parser.add_argument("--folder", type=Path, default=root / ".build", help="where the desks are made: on a disk")
    parser.add_argument("--program", type=Path, required=True, help="the advocate to measure")
    options = parser.parse_args()
    options.program = options.program.resolve()
    options.repeats = max(1, options.repeats or (5 if options.quick else 40))
    return options


# Records


def lines(size: int) -> Iterator[tuple[str, str]]:
    """The id of each record, and the record as a line of JSON."""
    chance = random.Random(records.SEED)
    mark = "invented-resource-0"
    texts = []
    for number in range(min(size, DISTINCT)):
        record = records.resource(chance, number, size) | {"id": mark}
        texts.append(json.dumps(record, ensure_ascii=False) + "\n")
    for number in range(size):
        name = f"invented-resource-{number}"
        yield name, texts[number % DISTINCT].replace(mark, name)


def fill(program: Path, desk: Desk) -> None:
    """Puts the records into a desk and a table, and prints how long the desk took."""
    desk.folder.mkdir(mode=0o700)
    settings = {"format": 1, "name": "A measured desk", "time_zone": "America/Los_Angeles"}
    (desk.folder / "desk.json").write_text(json.dumps(settings), encoding="utf-8")
    text = desk.folder.with_suffix(".jsonl")
    with text.open("w", encoding="utf-8") as file:
        file.writelines(line for _, line in lines(desk.size))
    start = time.perf_counter()
    with text.open("rb") as file:
        actions = [(os.POSIX_SPAWN_DUP2, file.fileno(), 0), SILENT]
        words = [str(program), "add", "--desk", str(desk.folder), "resources", "--lines"]
        process = os.posix_spawn(words[0], words, os.environ, file_actions=actions)
        _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"scripts/bench: adding {desk.size:,} records failed with {os.waitstatus_to_exitcode(status)}")
    megabytes = text.stat().st_size / 1e6
    memory = usage.ru_maxrss / 1024
    print(f"  {desk.size:>9,} records, {megabytes:5.0f} MB: {seconds:7.2f} s, at most {memory:5.0f} MiB", flush=True)
    text.unlink()
    fill_table(desk)


def fill_table(desk: Desk) -> None:
    database = sqlite3.connect(desk.table)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE resources (id TEXT PRIMARY KEY, record TEXT)")
    with database:
        database.executemany("INSERT INTO resources VALUES (?, ?)", lines(desk.size))
    database.close()


# Measuring


def measure(program: Path, append: Path, desks: list[Desk], repeats: int) -> Times:
    chance = random.Random(records.SEED)
    appends = Times()
    os.sync()
    # Some times unmeasured, so that each is in memory and all that a new desk puts off is done.
    for repeat in range(-2, repeats):
        for desk in desks:
            name, fees = f"invented-resource-{chance.randrange(desk.size)}", f"{chance.randint(5, 95)} dollars"
            words = [str(program), "set", "--desk", str(desk.folder), name, f"fees={fees} {repeat}"]
            elapsed = run(words)
            inside = subprocess.run(
                [sys.executable, "-c", SQLITE_EDIT, str(desk.table), fees, name], check=True, capture_output=True
            )
            if repeat >= 0:
                desk.edits.add(elapsed)
                desk.table_edits.add(int(inside.stdout))
        elapsed = run([str(append), str(desks[0].folder.with_name("appended"))])
        if repeat >= 0:
            appends.add(elapsed)
    return appends


def run(words: list[str]) -> int:
    """Nanoseconds that a command took that succeeded."""
    start = time.perf_counter_ns()
    # posix_spawn does not copy this process as fork does.
    process = os.posix_spawn(words[0], words, os.environ, file_actions=[SILENT])
    _, status = os.waitpid(process, 0)
    elapsed = time.perf_counter_ns() - start
    if status != 0:
        sys.exit(f"scripts/bench: `{' '.join(words)}` failed with {os.waitstatus_to_exitcode(status)}")
    return elapsed


def print_table(desks: list[Desk], appends: Times, repeats: int) -> None:
    print(f"\n{f'One durable edit in milliseconds, N = {repeats}':<58}{'median':>9}{'p95':>9}{'best':>9}")
    rows = [(f"advocate set, {desk.size:,} records", desk.edits) for desk in desks]
    rows += [(f"SQLite UPDATE, {desk.size:,} records (inside Python)", desk.table_edits) for desk in desks]
    rows += [("bare append of 1 KiB and fdatasync", appends)]
    for name, times in rows:
        print(f"  {name:<56}{times.median:9.2f}{times.p95:9.2f}{times.best:9.2f}")
    ratio = desks[-1].edits.median / desks[0].edits.median
    label = f"an edit at {desks[-1].size:,} records / at {desks[0].size:,}"
    print(f"\nAim\n  {label:<58}{ratio:6.2f}  {verdict(ratio <= AIM)} (aim ≤ {AIM:g})")
    print(f"  Load at the end: {load()}")


if __name__ == "__main__":
    main()
