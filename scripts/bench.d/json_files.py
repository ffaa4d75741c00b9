"""Writes collections of 100 MB to read: pretty-printed, without a space, and with much that is not ASCII.

The same bytes for the same size. `scripts/bench json` hands them to both readers.
"""

import argparse
import json
import random
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("megabytes", type=int)
    options = parser.parse_args()
    size = options.megabytes * 1_000_000
    write(options.folder / "pretty-printed.json", size, dumps(invented, indent=2), b"\n")
    write(options.folder / "minified.json", size, dumps(invented, indent=None), b"")
    languages = dumps(with_many_languages, indent=2, ascii_only=True)
    write(options.folder / "many-languages.json", size, languages, b"\n")


if __name__ == "__main__":
    main()
