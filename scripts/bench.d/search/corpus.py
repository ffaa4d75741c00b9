"""A corpus of invented records: its files, and what of them the other engines are given.

As it is made of blocks, a corpus is the beginning of every larger one.
"""

import json
import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

from invented import BLOCK, COLLECTIONS, Writer

SEED = 1992
VERSION = 1  # of what is written: another one makes every corpus anew

ONE_TEXT = """jurisdiction session stage stance organiser label contact printed_date kind hours fees eligibility email
website conflict summary notes""".split()
MANY_TEXTS = "sponsors supporters opponents actors tags talking_points accessibility bring bills".split()


def searched_texts(record: dict) -> tuple[str, str]:
    """The texts of a record that Advocate searches: its identifiers and names, and all the others.

    The same fields as Sources/advocate/SearchableText.swift.
    """
    place = record.get("address") or record.get("place") or {}
    names = [record.get("number"), record.get("title"), record.get("name"), *record.get("also_known_as", ())]
    names += [phone["number"] for phone in record.get("phones", ())]
    texts = [*record.get("services", ()), *record.get("categories", ())]
    texts += [place.get(part) for part in ("name", "street", "city", "state", "zip")]
    texts += [record.get(field) for field in ONE_TEXT]
    for field in MANY_TEXTS:
        texts += record.get(field, ())
    texts += [step["action"] for step in record.get("history", ())]
    texts += [hearing.get(part) for hearing in record.get("hearings", ()) for part in ("committee", "place")]
    texts += [phone.get("label") for phone in record.get("phones", ())]
    texts += [link.get(part) for link in record.get("links", ()) for part in ("label", "url")]
    texts += [source.get(part) for source in record.get("sources", ()) for part in ("page", "note")]
    return " \n".join(filter(None, names)), " \n".join(filter(None, texts))


# Files


class Corpus:
    """The files of a corpus: a file of JSON Lines a collection, and one of what is searched in each record."""

    def __init__(self, cache: Path, size: int):
        self.size = size
        self.folder = cache / f"corpus-v{VERSION}-seed{SEED}-{size}"

    def lines(self, collection: str) -> Path:
        return self.folder / f"{collection}.jsonl"

    @property
    def texts(self) -> Path:
        """A record a line: id, names, other texts, with tabs between them."""
        return self.folder / "texts.tsv"

    @property
    def source_bytes(self) -> int:
        return sum(self.lines(collection).stat().st_size for collection in COLLECTIONS)

    def write(self) -> None:
        """Makes the files, unless they are there."""
        if self.folder.exists():
            return
        unfinished = self.folder.with_suffix(".unfinished")
        unfinished.mkdir(parents=True, exist_ok=True)
        names = [*(f"{name}.jsonl" for name in COLLECTIONS), "texts.tsv"]
        files = [(unfinished / name).open("wb") for name in names]
        blocks = range(-(-self.size // BLOCK))
        with multiprocessing.Pool(min(os.cpu_count() or 1, len(blocks)), start_writer) as pool:
            for parts in pool.imap(written_block, blocks, chunksize=4):
                for file, part in zip(files, parts):
                    file.write(part)
        for file in files:
            file.close()
        unfinished.rename(self.folder)

    def records(self) -> Iterator[tuple[str, dict]]:
        for collection in COLLECTIONS:
            with self.lines(collection).open(encoding="utf-8") as file:
                for line in file:
                    yield collection, json.loads(line)


_writer: Writer


def start_writer() -> None:
    global _writer
    _writer = Writer(SEED)


def written_block(block: int) -> list[bytes]:
    """The bytes that a block adds to each of a corpus's files."""
    lines: dict[str, list[str]] = {name: [] for name in COLLECTIONS}
    texts = []
    encode = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
    for collection, record in _writer.block(block):
        lines[collection].append(encode(record) + "\n")
        names, text = searched_texts(record)
        texts.append(f"{record['id']}\t{names}\t{text}".replace("\n", "") + "\n")
    return ["".join(part).encode() for part in [*lines.values(), texts]]
