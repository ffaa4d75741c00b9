"""Desks of invented records that nobody edits, spelled as no program would, and the bytes of every record."""

import json
import re
from pathlib import Path

COLLECTION = "resources"
SPELLINGS = (
    '{{"id": "{id}", "name": "Caf\\u00e9 {number}",\n      "x_number": 1.0, "x_power": 1e2, "x_zero": -0 }}',
    '{{\n      "notes":"kept\\/as it is",   "id" : "{id}",\n      "name": "Office {number}", "tags": [ "a","b" ]\n    }}',
    '{{\n      "id": "{id}",\n      "name": "Room {number} – 图书馆",\n      "x_deep": {{"b": [1,  2.50], "a": null}}\n    }}',
)


def make_desk(folder: Path, count: int, file_format: int) -> dict[str, bytes]:
    """Writes a desk with so many records that are not to be touched, and returns their bytes by id."""
    folder.mkdir(mode=0o700, parents=True)
    settings = {"format": file_format, "name": "A tortured desk", "time_zone": "America/Los_Angeles"}
    (folder / "desk.json").write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    texts = {}
    for number in range(count):
        name = f"untouched-{number:05}"
        texts[name] = SPELLINGS[number % len(SPELLINGS)].format(id=name, number=number).encode()
    body = b",\n    ".join(texts.values())
    text = b'{\n  "format": %d,\n  "records": [\n    %s\n  ]\n}\n' % (file_format, body)
    (folder / f"{COLLECTION}.json").write_bytes(text)
    return texts


class TornFile(Exception):
    """A file that is no JSON, or not of the shape of docs/FORMAT.md."""


def record_bytes(desk: Path) -> dict[str, bytes]:
    """The bytes of every record in the files of the collection, by id."""
    head = (desk / f"{COLLECTION}.json").read_bytes() if (desk / f"{COLLECTION}.json").exists() else b'{"records":[]}'
    buckets = parse(desk / f"{COLLECTION}.json", head).get("buckets")
    if buckets is None:
        return records_in(desk / f"{COLLECTION}.json", head)
    digits = {16: 1, 256: 2, 4096: 3}[buckets]
    texts: dict[str, bytes] = {}
    for file in sorted((desk / COLLECTION).glob("*.json")):
        if not re.fullmatch(rf"[0-9a-f]{{{digits}}}\.json", file.name):
            continue
        for name, text in records_in(file, file.read_bytes()).items():
            if name in texts:
                raise TornFile(f"{name} is in two buckets")
            texts[name] = text
    return texts


def parse(file: Path, data: bytes) -> dict:
    try:
        value = json.loads(data)
    except ValueError as error:
        raise TornFile(f"{file.name}: {error}") from error
    if not isinstance(value, dict):
        raise TornFile(f"{file.name} holds no object")
    return value


def records_in(file: Path, data: bytes) -> dict[str, bytes]:
    """The bytes of each record of one file, from its opening brace to its closing one."""
    parse(file, data)
    text = data.decode()
    start = re.search(r'"records"\s*:\s*\[', text)
    if start is None:
        raise TornFile(f"{file.name} has no records")
    decoder = json.JSONDecoder()
    texts: dict[str, bytes] = {}
    place = start.end()
    while opening := re.compile(r"[\s,]*(?=\{)").match(text, place):
        record, place = decoder.raw_decode(text, opening.end())
        texts[record["id"]] = text[opening.end() : place].encode()
    return texts
