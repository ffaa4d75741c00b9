"""Measures search beside SQLite FTS5 and tantivy, on the same invented records and questions, in turns.

It prints Markdown tables. It is not a test.
"""

import argparse
import os
import random
import statistics
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import quality
import tables
from corpus import Corpus
from engines import Advocate, Engine, Index, NotRun, Peer, peers
from questions import Row, rows

SMALLEST, SIZES = 10_000, (10_000, 100_000, 1_000_000)
ASKED_IN_TURN = 20  # questions of one engine before it is another's turn
EDITS = 15
PATIENCE = 60.0  # seconds of answers for one row after which an engine is asked no more of it


@dataclass
class Measured:
    """What was measured of one engine with one corpus."""

    index: Index
    memory: int = 0  # bytes
    untold: float = 0.0  # milliseconds that an answer took, seen from outside, beyond what the engine says
    times: dict[str, dict[int, list[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    shared: dict[str, float] = field(default_factory=dict)  # of a row of slips: part of the right spelling's top ten
    edit: float | None = None  # milliseconds until an edit is found

    def milliseconds(self, row: str, percent: int) -> float | None:
        """Of each question the median of its answers; of these, what `percent` in 100 do not exceed."""
        answers = sorted(statistics.median(times) / 1e6 for times in self.times[row].values())
        return answers[-(-len(answers) * percent // 100) - 1] if answers else None


def main() -> None:
    options = parse_options()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.quality:
        quality.report(options.program, options.folder, options.python)
        return
    questions = rows(written(options.folder, SMALLEST), options.each)
    advocate, others = engines_here(options)
    measured = {}
    for size in options.sizes:
        corpus = written(options.folder, size)
        measured[size] = measure(corpus, advocate, others, questions, options.rounds)
        tables.print_rows(corpus, measured[size], questions)
    source = {size: written(options.folder, size).source_bytes for size in measured}
    tables.print_costs(measured, source)
    tables.print_curve(measured, questions)
    if advocate:
        times = {size: start_times(advocate, written(options.folder, size)) for size in (1_000, *options.sizes)}
        tables.print_starts(times)
    largest = max(measured)
    tables.print_peers(largest, measured[largest], questions)
    tables.print_aims(measured, source[largest], questions)


def parse_options() -> argparse.Namespace:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "advocate-bench"
    parser = argparse.ArgumentParser(prog="scripts/bench search", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10,000 records only, and fewer questions")
    parser.add_argument("--quality", action="store_true", help="no times: how well judged questions are answered")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="records (10000 100000 1000000)")
    parser.add_argument("--rounds", type=int, help="how often each question is asked (3)")
    parser.add_argument("--each", type=int, help="how many questions of each kind (150)")
    parser.add_argument("--folder", type=Path, default=cache, help=f"where all is kept that is made ({cache})")
    parser.add_argument("--python", type=Path, default=cache / "python/bin/python3", help="the Python that has tantivy")
    parser.add_argument("--program", type=Path, required=True, help="the advocate to measure")
    options = parser.parse_args()
    if options.quick:
        options.sizes = options.sizes[:1]
    options.program = options.program.resolve()
    options.rounds = max(1, options.rounds or (1 if options.quick else 3))
    options.each = max(6, options.each or (60 if options.quick else 150))
    return options


def written(folder: Path, size: int) -> Corpus:
    corpus = Corpus(folder, size)
    if not corpus.folder.exists():
        print(f"Writing {size:,} records …", file=sys.stderr, flush=True)
        corpus.write()
    return corpus


def engines_here(options: argparse.Namespace) -> tuple[Advocate | None, list[Peer]]:
    """The engines that are there; the others are named as not run."""
    advocate: Advocate | None = Advocate("Advocate", options.folder, program=options.program)
    try:
        advocate.check()
    except NotRun as reason:
        print(f"Not run: Advocate, {reason}.")
        advocate = None
    others = peers(options.folder, options.python)
    if len(others) < 2:
        print("Not run: tantivy, which is not installed here (scripts/setup --bench).")
    return advocate, others


# Measuring


def measure(
    corpus: Corpus, advocate: Advocate | None, others: list[Peer], questions: list[Row], rounds: int
) -> dict[str, Measured]:
    measured: dict[str, Measured] = {}
    engines: list[Engine] = [*([advocate] if advocate else []), *others]
    if advocate:
        print(f"Filling a desk with {corpus.size:,} records …", file=sys.stderr, flush=True)
        advocate.fill(corpus)
    for engine in engines:
        print(f"{engine.name} builds its index of {corpus.size:,} records …", file=sys.stderr, flush=True)
        measured[engine.name] = Measured(engine.build(corpus))
    for engine in engines:
        engine.memory = 0
        engine.untold.clear()
        engine.start(corpus)
    for row in questions:
        print(f"{row.name} …", file=sys.stderr, flush=True)
        for turn in range(rounds):
            ask_in_turns(engines, measured, row)
        if row.meant:
            for engine in engines:
                measured[engine.name].shared[row.name] = shared_hits(engine, row)
    for engine in engines:
        measured[engine.name].memory = engine.memory
        measured[engine.name].untold = statistics.median(engine.untold) / 1e6
        engine.stop()
    if advocate:
        measured[advocate.name].edit = edit_milliseconds(advocate, corpus)
    for peer in others:
        measured[peer.name].edit = peer.edit_milliseconds(corpus)
    return measured


def ask_in_turns(engines: list[Engine], measured: dict[str, Measured], row: Row) -> None:
    """Asks each engine all of a row's questions, a few at a time; a slow one only as many as patience lasts for."""
    for first in range(0, len(row.questions), ASKED_IN_TURN):
        for engine in engines:
            times = measured[engine.name].times[row.name]
            for place in range(first, min(first + ASKED_IN_TURN, len(row.questions))):
                spent = sum(map(sum, times.values())) / 1e9
                if spent < PATIENCE or not times:
                    times[place].append(engine.ask(row.questions[place]).nanoseconds)


def shared_hits(engine: Engine, row: Row) -> float:
    """How much of the right spelling's top ten the slip finds too, in the mean of the questions."""
    parts = []
    for slip, meant in zip(row.questions, row.meant):
        right = engine.ask(meant).hits[:10]
        if right:
            parts.append(len(set(right) & set(engine.ask(slip).hits[:10])) / len(right))
    return statistics.mean(parts) if parts else 0.0


def edit_milliseconds(advocate: Advocate, corpus: Corpus) -> float:
    """What searching for a word costs more than before where an edit has just brought it into the desk."""
    chance = random.Random()
    record = next(corpus.records())[1]["id"]
    before, after = [], []
    for _ in range(EDITS):
        word = "zq" + "".join(chance.choice("bcdfghjk") for _ in range(10))
        before.append(advocate.search_milliseconds(corpus, word))
        advocate.set(corpus, record, f"notes=Invented {word}.")
        after.append(advocate.search_milliseconds(corpus, word, expected=record))
    return max(0.0, statistics.median(after) - statistics.median(before))


def start_times(advocate: Advocate, corpus: Corpus) -> tuple[float, float]:
    """The median milliseconds of `advocate search WORD`, process start to end: its index just built, and after an edit."""
    advocate.fill(corpus)
    advocate.build(corpus)
    fresh = start_time(advocate, corpus)
    advocate.set(corpus, next(corpus.records())[1]["id"], f"notes=Invented zq{random.randrange(10**9)}.")
    return fresh, start_time(advocate, corpus)


def start_time(advocate: Advocate, corpus: Corpus) -> float:
    words = ("housing", "abogado", "eviction", "clinic", "desalojo")
    times = [advocate.search_milliseconds(corpus, word) for _ in range(5) for word in words]
    return statistics.median(times[len(words) :])


if __name__ == "__main__":
    main()
