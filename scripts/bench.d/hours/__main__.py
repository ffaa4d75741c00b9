"""Scores the readers of opening hours on strings labelled by hand, and prints Markdown tables. It is not a test.

A reading is right where a month of it is the same as a month of the label; wrong where it is not and is given without a
doubt (Advocate doubts what it calls partial); invented where the label has no hours that come back at all.
"""

import argparse
import os
import sys
from pathlib import Path

import tables
from labels import Label, read_labels
from readers import Answer, NotRun, Reader, readers
from scores import scores

ROOT = Path(__file__).resolve().parents[3]
LABELS = ROOT / "Tests/Timekeeping/Labelled/hours.jsonl"


def main() -> None:
    options = parse_options()
    try:
        labels = read_labels(options.labels)
    except OSError as error:
        sys.exit(f"The labels could not be read: {error}.")
    if not labels:
        sys.exit(f"{options.labels} has no labels.")
    answers = ask(readers(options.program, options.folder, options.python), labels)
    if "Advocate" in answers:
        own = answers["Advocate"][0]
        tables.print_sources(labels, own)
        if options.failures:
            tables.print_failures(labels, own)
    found = {name: (scores(labels, given), speed) for name, (given, speed) in answers.items()}
    tables.print_readers(labels, found)


def parse_options() -> argparse.Namespace:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "advocate-bench"
    parser = argparse.ArgumentParser(prog="scripts/bench hours", description=__doc__)
    parser.add_argument("labels", type=Path, nargs="?", default=LABELS, help="a file of labelled strings, one a line")
    parser.add_argument("--failures", action="store_true", help="also name the strings that Advocate does not read right")
    parser.add_argument("--folder", type=Path, default=cache, help=f"where the other readers are ({cache})")
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="the Python that runs them")
    parser.add_argument("--program", type=Path, required=True, help="the advocate to measure")
    options = parser.parse_args()
    options.program = options.program.resolve()
    return options


def ask(found: list[Reader], labels: list[Label]) -> dict[str, tuple[list[Answer], float]]:
    """The answers of each reader that is there, and how many strings it reads in a second."""
    answers = {}
    for reader in found:
        try:
            answers[reader.name] = reader.read([label.text for label in labels])
        except NotRun as reason:
            print(f"Not run: {reader.name}, {reason}.")
    return answers


if __name__ == "__main__":
    main()
