"""Another search engine in a process of its own: builds an index of a corpus's texts, or answers questions.

  peer.py ENGINE build TEXTS INDEX    prints seconds; where TEXTS is a corpus's folder, its records' JSON is read for them
  peer.py ENGINE search INDEX         reads a question a line, and prints a line of JSON each
  peer.py ENGINE edit INDEX           adds a record's text, finds it, and prints the nanoseconds

ENGINE is sqlite or tantivy. Hits are numbers of lines of TEXTS. A last word without a blank after it is the beginning
of one. Options: --stem, words by their English stems; --names, names weigh four times as much (tantivy; SQLite's always do);
--any, where no record has all words, those that have some.
"""

import json
import os
import re
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

TOP = 10
NAMES_WEIGHT = 4
WORD = re.compile(r"\w+")
EDITED = 1_000_000_000  # the number of a record that is added


def folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def lines_of(texts: Path) -> Iterator[tuple[int, str, str]]:
    if texts.is_dir():
        yield from texts_in_records(texts)
        return
    with texts.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            _, names, text = line.rstrip("\n").split("\t")
            yield number, names, text


def texts_in_records(folder: Path) -> Iterator[tuple[int, str, str]]:
    """The same texts, from the JSON that Advocate reads."""
    from corpus import COLLECTIONS, searched_texts

    number = 0
    for collection in COLLECTIONS:
        with (folder / f"{collection}.jsonl").open(encoding="utf-8") as file:
            for line in file:
                yield number, *searched_texts(json.loads(line))
                number += 1


class SQLite:
    """FTS5 without the texts themselves (contentless), with indexes of prefixes of one to three letters."""

    def __init__(self, index: Path, options: set[str]):
        import sqlite3

        self.any = "--any" in options
        self.tokenizer = ("porter " if "--stem" in options else "") + "unicode61 remove_diacritics 2"
        self.path = index / "fts5.sqlite"
        self.database = sqlite3.connect(self.path)
        self.database.execute("PRAGMA mmap_size = 4294967296")

    def build(self, texts: Path) -> None:
        self.database.execute("PRAGMA journal_mode = OFF")
        self.database.execute("PRAGMA synchronous = OFF")
        self.database.execute("PRAGMA cache_size = -262144")
        self.database.execute(
            "CREATE VIRTUAL TABLE records"
            f" USING fts5(names, text, content='', prefix='1 2 3', tokenize='{self.tokenizer}')"
        )
        self.database.execute(f"INSERT INTO records(records, rank) VALUES ('rank', 'bm25({NAMES_WEIGHT}.0, 1.0)')")
        with self.database:
            self.database.executemany("INSERT INTO records(rowid, names, text) VALUES (?, ?, ?)", lines_of(texts))
        self.database.execute("INSERT INTO records(records) VALUES ('optimize')")
        self.database.commit()
        self.database.close()

    def search(self, question: str) -> list[int]:
        words = ['"' + word.replace('"', "") + '"' for word in question.split()]
        if not question.endswith(" "):
            words[-1] += "*"
        hits = self.matches(" ".join(words))
        return hits if hits or not self.any else self.matches(" OR ".join(words))

    def matches(self, expression: str) -> list[int]:
        rows = self.database.execute(
            "SELECT rowid FROM records WHERE records MATCH ? ORDER BY rank LIMIT ?", (expression, TOP)
        )
        return [row[0] for row in rows]

    def prepare_edit(self) -> None:
        self.search("zqinventedzq ")

    def edit(self, text: str) -> None:
        with self.database:
            self.database.execute("INSERT INTO records(rowid, names, text) VALUES (?, '', ?)", (EDITED, text))


class Tantivy:
    """A field for all texts, words folded. It cannot rank beginnings of words: those have one score for all."""

    def __init__(self, index: Path, options: set[str]):
        import tantivy

        self.module = tantivy
        self.query = tantivy.Query
        self.any = "--any" in options
        self.fields = {"text": 1.0} | ({"names": float(NAMES_WEIGHT)} if "--names" in options else {})
        builder = tantivy.SchemaBuilder()
        for name in self.fields:
            builder.add_text_field(name, tokenizer_name="folding")
        self.schema = builder.add_integer_field("number", fast=True).build()
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        analyzer = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
        if "--stem" in options:
            analyzer = analyzer.filter(tantivy.Filter.stemmer("english"))
        self.analyzer = analyzer.build()
        self.index = tantivy.Index(self.schema, str(index))
        self.index.register_tokenizer("folding", self.analyzer)
        self.searcher = self.index.searcher()

    def build(self, texts: Path) -> None:
        document = self.module.Document
        writer = self.index.writer(512_000_000, os.cpu_count() or 1)
        has_names = "names" in self.fields
        for number, names, text in lines_of(texts):
            if has_names:
                writer.add_document(document(names=[names], text=[text], number=number))
            else:
                writer.add_document(document(text=[names + " " + text], number=number))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, question: str) -> list[int]:
        parts = self.parts(question)
        hits = self.matches(self.module.Occur.Must, parts)
        return hits if hits or not self.any else self.matches(self.module.Occur.Should, parts)

    def parts(self, question: str) -> list:
        begun = ""
        if not question.endswith(" "):
            begun = WORD.findall(folded(question))[-1]
            question = question[: question.rfind(" ") + 1]
        parts = [self.in_fields(word, self.word) for word in self.analyzer.analyze(question)]
        return parts + ([self.in_fields(begun, self.beginning)] if begun else [])

    def in_fields(self, word: str, make) -> object:
        alternatives = [
            make(name, word) if weight == 1 else self.query.boost_query(make(name, word), weight)
            for name, weight in self.fields.items()
        ]
        if len(alternatives) == 1:
            return alternatives[0]
        return self.query.boolean_query([(self.module.Occur.Should, each) for each in alternatives])

    def word(self, field: str, word: str) -> object:
        edits = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if edits == 0 or any(self.searcher.doc_freq(name, word) for name in self.fields):
            return self.query.term_query(self.schema, field, word)
        return self.query.fuzzy_term_query(self.schema, field, word, edits, True, False)

    def beginning(self, field: str, word: str) -> object:
        return self.query.regex_query(self.schema, field, word + ".*")

    def matches(self, occur, parts: list) -> list[int]:
        query = parts[0] if len(parts) == 1 else self.query.boolean_query([(occur, part) for part in parts])
        found = self.searcher.search(query, TOP, count=False)
        return self.searcher.fast_field_values("number", [address for _, address in found.hits])

    def prepare_edit(self) -> None:
        self.writer = self.index.writer(15_000_000, 1)

    def edit(self, text: str) -> None:
        self.writer.add_document(self.module.Document(text=[text], number=EDITED))
        self.writer.commit()
        self.index.reload()
        self.searcher = self.index.searcher()


def own_memory() -> int:
    """Bytes of memory of this process that are not of a file."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("RssAnon:")[2].split()[0]) * 1024


def answer(engine: SQLite | Tantivy, memory_before: int) -> None:
    for line in sys.stdin:
        question = line.rstrip("\n")
        if not question:
            break
        start = time.perf_counter_ns()
        hits = engine.search(question)
        elapsed = time.perf_counter_ns() - start
        told = {"query": question, "ns": elapsed, "hits": hits, "memory": own_memory() - memory_before}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def main() -> None:
    options = {word for word in sys.argv[1:] if word.startswith("--")}
    name, task, *paths = (word for word in sys.argv[1:] if word not in options)
    if name == "tantivy":
        import tantivy  # noqa: F401  its own code is no memory for searching
    memory_before = own_memory()
    engine = (SQLite if name == "sqlite" else Tantivy)(Path(paths[-1]), options)
    if task == "build":
        start = time.perf_counter()
        engine.build(Path(paths[0]))
        print(time.perf_counter() - start)
    elif task == "edit":
        engine.prepare_edit()
        start = time.perf_counter_ns()
        engine.edit("zqinventedzq")
        found = engine.search("zqinventedzq ")
        elapsed = time.perf_counter_ns() - start
        print(elapsed if EDITED in found else sys.exit("the edit was not found"))
    else:
        answer(engine, memory_before)


main()
