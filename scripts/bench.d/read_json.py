"""Measures how fast 100 MB of JSON are read and checked, beside Foundation's reader, in turns, and prints a table.

Three files of invented records, the same bytes every time: pretty-printed, without a space, and with much that is not
ASCII or is escaped.
"""

import argparse
import json
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import records

KINDS = (records.bill, records.rally, records.resource, records.entry)
# What people write here that is more than one byte a character, or is escaped.
PHRASES = (
    "El niño pidió más días de lectura – “ahora mismo”, dijo la señora Muñoz. ",
    "图书馆星期天开门，孩子们都来读书。",
    'She said "yes"\nand wrote C:\\invented\\path. ',
    "도서관은 일요일에 열립니다. ",
    "Библиотека открыта по воскресеньям. ",
    "📚🎉 ¡Felicidades! ",
)
PER_DUMP = 64  # records


def invented(number: int, chance: random.Random) -> dict:
    return KINDS[number % len(KINDS)](chance, number, 100_000)


def with_many_languages(number: int, chance: random.Random) -> dict:
    record = invented(number, chance)
    record["summary"] = "".join(chance.choice(PHRASES) for _ in range(6))
    record["notes"] = "".join(chance.choice(PHRASES) for _ in range(3))
    return record


def dumps(
    make: Callable[[int, random.Random], dict], indent: int | None, ascii_only: bool = False
) -> Iterator[bytes]:
    """The records of one file, without end."""
    chance = random.Random(records.SEED)
    separators = (",", ": " if indent else ":")
    number = 0
    while True:
        for _ in range(PER_DUMP):
            number += 1
            text = json.dumps(
                make(number, chance), indent=indent, separators=separators, ensure_ascii=ascii_only and number % 2 == 0
            )
            if indent:
                text = "    " + text.replace("\n", "\n    ")
            yield text.encode()


def write(path: Path, size: int, texts: Iterator[bytes], space: bytes) -> None:
    with path.open("wb") as file:
        file.write(b'{"format":1,"records":[')
        written = 0
        for text in texts:
            comma = b"," if written else b""
            written += file.write(comma + space + text)
            if written >= size:
                break
        file.write(space + b"]}" + space)


def write_all(folder: Path, megabytes: int) -> list[Path]:
    files = {
        "pretty-printed": (dumps(invented, indent=2), b"\n"),
        "minified": (dumps(invented, indent=None), b""),
        "many-languages": (dumps(with_many_languages, indent=2, ascii_only=True), b"\n"),
    }
    for name, (texts, space) in files.items():
        write(folder / f"{name}.json", megabytes * 1_000_000, texts, space)
    return [folder / f"{name}.json" for name in files]


def main() -> None:
    parser = argparse.ArgumentParser(prog="scripts/bench json", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10 MB, to see that it works")
    parser.add_argument("--repeats", type=int, default=5, help="how often each file is read (5)")
    parser.add_argument("--program", type=Path, required=True, help="what reads them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="advocate-bench-") as folder:
        print("Writing three files of invented records …", flush=True)
        files = write_all(Path(folder), 10 if options.quick else 100)
        subprocess.run([options.program, str(max(1, options.repeats)), *map(str, files)], check=True)


if __name__ == "__main__":
    main()
