"""Breaks the real program while it edits, in every way that loses data elsewhere, and counts what it loses.

After every run the desk must open, every acknowledged edit must be there, no half of another one, and no byte of an
untouched record may differ. Exits with 1 if anything is lost, torn or did not open.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import disks
import faults
import kills
from judge import Tally
from kills import Workshop
from program import Program

# Each kind by the name that --only takes.
KINDS: dict[str, Callable[[Workshop, bool], Iterator[Tally]]] = {
    "kill": lambda shop, is_quick: kills.kill(shop, 12 if is_quick else 500),
    "faults": lambda shop, is_quick: faults.inject(shop, is_quick),
    "short-writes": lambda shop, is_quick: faults.write_short(shop, 10 if is_quick else 200),
    "full-disk": lambda shop, is_quick: disks.fill(shop, is_quick),
    "read-only": lambda shop, is_quick: disks.make_read_only(shop, 3 if is_quick else 50),
    "power-cut": lambda shop, is_quick: disks.cut_power(shop, 3 if is_quick else 50),
}
SHOWN = 12  # problems of a kind


def main() -> None:
    options = parse_options()
    # An exit as any other, so that nothing stays mounted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    print(f"Seed {options.seed}", flush=True)
    program = Program(options.program.resolve())
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory(prefix="advocate-torture-", dir=options.folder) as folder:
        for name in options.only or KINDS:
            start = time.monotonic()
            # Each kind has chances of its own: alone it does what it does among the others.
            (Path(folder) / name).mkdir()
            shop = Workshop(program, Path(folder) / name, random.Random(f"{options.seed} {name}"))
            for tally in KINDS[name](shop, options.quick):
                tallies.append(tally)
                report(tally, time.monotonic() - start)
                start = time.monotonic()
    print_table(tallies)
    if not all(tally.is_clean for tally in tallies):
        sys.exit(1)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/torture", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few runs of each kind")
    parser.add_argument("--only", action="append", choices=list(KINDS), help="only this kind; may be given again")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000), help="repeat a run")
    parser.add_argument("--folder", type=Path, help="where the desks are made; on a disk, to be of use")
    parser.add_argument("--program", type=Path, required=True, help="the advocate to torture")
    return parser.parse_args()


def report(tally: Tally, seconds: float) -> None:
    if tally.not_run:
        print(f"{tally.kind}: not run", flush=True)
        return
    print(f"{tally.kind}: {tally.runs} runs in {seconds:.0f} s", flush=True)
    for problem in tally.problems[:SHOWN]:
        print(f"  {problem}")
    if len(tally.problems) > SHOWN:
        print(f"  … and {len(tally.problems) - SHOWN} more")


def print_table(tallies: list[Tally]) -> None:
    heads = ("runs", "acknowledged", "not", "lost", "torn", "differing bytes", "not opened")
    print(f"\n{'':<24}" + "".join(f"{head:>16}" for head in heads))
    for tally in tallies:
        if not tally.not_run:
            counts = (
                tally.runs, tally.acknowledged, tally.unacknowledged, tally.lost, tally.torn, tally.differing,
                tally.unopened,
            )
            print(f"{tally.kind:<24}" + "".join(f"{count:>16,}" for count in counts))
    for tally in tallies:
        if tally.not_run:
            print(f"not run: {tally.kind}, because {tally.not_run}")


if __name__ == "__main__":
    main()
