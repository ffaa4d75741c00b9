"""kill -9 at random moments of what two writers do at once."""

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desks import make_desk
from edits import Edit, Gate, Writer, work_together
from judge import Judge, Tally
from program import Program

LONGEST = 0.040  # seconds after its start until a command is killed
RUNS_A_DESK = 25
# How many records a desk starts with: a few, just so many that an add makes buckets of one file or a removal one file
# of buckets, and so many that they are in buckets.
SIZES = (12, 493, 620)


@dataclass
class Workshop:
    """Makes desks with two writers, the same for the same seed."""

    program: Program
    folder: Path
    chance: random.Random
    made: int = field(default=0)

    def desk(self, size: int, tally: Tally, folder: Path | None = None) -> tuple[Path, list[Writer], Judge]:
        self.made += 1
        desk = (folder or self.folder) / f"{tally.kind.replace(' ', '-')}-{self.made}"
        untouched = make_desk(desk, size, file_format=self.chance.choice((1, 2)))
        gate = Gate()
        writers = [
            Writer(self.program, desk, name, random.Random(self.chance.random()), gate) for name in ("ana", "bea")
        ]
        return desk, writers, Judge(self.program, tally, untouched)


def kill(shop: Workshop, runs: int) -> Iterator[Tally]:
    for size in SIZES:
        tally = Tally(f"kill -9, {size} records")
        for run in range(runs // len(SIZES) + (SIZES.index(size) < runs % len(SIZES))):
            if run % RUNS_A_DESK == 0:
                desk, writers, judge = shop.desk(size, tally)
                usual = usual_time(writers[0])
            plans = plan(shop.chance, usual)
            work_together(writers, plans)
            note_refusals(writers, judge, f"{run}")
            judge.judge(desk, writers, f"{run}, {plans}")
            if size == SIZES[1]:
                cross(shop.chance, writers[0], size)
        yield tally


def plan(chance: random.Random, usual: float) -> list[tuple[int, float | None]]:
    """How many edits each of two writers makes before it is killed, and when; one of them may live."""

    def victim() -> tuple[int, float | None]:
        return chance.randrange(4), chance.uniform(0, min(LONGEST, usual * 1.5))

    survivor = (0, None)
    return chance.choice(([victim(), victim()], [victim(), survivor], [survivor, victim()]))


def usual_time(writer: Writer) -> float:
    """Seconds that an edit takes."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        writer.make(writer.next_edit())
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def note_refusals(writers: list[Writer], judge: Judge, run: str) -> None:
    """A command that nobody killed must not fail, whatever was killed beside it."""
    for writer in writers:
        for refusal in writer.refused:
            judge.tally.unopened += 1
            judge.note(run, f"an edit was refused: {refusal}")


def cross(chance: random.Random, writer: Writer, size: int) -> None:
    """Brings the desk back to about the size where its layout changes."""
    surplus = len(writer.records) - chance.randrange(500 - size + 4)
    for name in sorted(writer.records)[: max(0, surplus)]:
        writer.make(Edit(("remove", name), "", {name: None}))
