"""How well the judged questions of Tests/Search/Judged are answered, beside SQLite FTS5 and tantivy."""

import json
import shutil
import statistics
from collections import defaultdict
from math import log2
from pathlib import Path

import tables
from corpus import COLLECTIONS, Corpus, searched_texts
from engines import Advocate, Engine, NotRun, peers

ROOT = Path(__file__).resolve().parents[3]
JUDGED = ROOT / "Tests/Search/Judged"
DESKS = ("invented", "data")
TOP = 10


class JudgedCorpus(Corpus):
    """The records of one of the two desks, written anew each time."""

    def __init__(self, cache: Path, desk: str):
        self.desk = desk
        self.folder = cache / f"judged-{desk}"
        self.ids: list[str] = []

    def write(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        by_collection = judged_records(self.desk)
        with self.texts.open("w", encoding="utf-8") as texts:
            for collection in COLLECTIONS:
                with self.lines(collection).open("w", encoding="utf-8") as lines:
                    for record in by_collection[collection]:
                        lines.write(json.dumps(record, ensure_ascii=False) + "\n")
                        names, text = (part.replace("\n", "").replace("\t", " ") for part in searched_texts(record))
                        texts.write(f"{record['id']}\t{names}\t{text}\n")
                        self.ids.append(record["id"])
        self.size = len(self.ids)


def judged_records(desk: str) -> dict[str, list[dict]]:
    if desk == "data":
        files = {name: (ROOT / f"data/{name}.json").read_text(encoding="utf-8") for name in COLLECTIONS}
        return {name: json.loads(text)["records"] for name, text in files.items()}
    by_collection: dict[str, list[dict]] = defaultdict(list)
    for line in (JUDGED / "records.jsonl").read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        by_collection[told["in"]].append(told["record"])
    return by_collection


def report(program: Path, folder: Path, python: Path) -> None:
    """Prints nDCG@10 and success@1 of each engine, for each kind of question and for all."""
    queries = [json.loads(line) for line in (JUDGED / "queries.jsonl").read_text(encoding="utf-8").splitlines()]
    corpora = {desk: JudgedCorpus(folder, desk) for desk in DESKS}
    for corpus in corpora.values():
        corpus.write()
    engines: dict[str, Engine] = {}
    advocate = Advocate("Advocate", folder, program=program)
    try:
        advocate.check()
        engines["Advocate"] = advocate
    except NotRun as reason:
        print(f"Not run: Advocate, {reason}.")
    found = peers(folder, python, ["--names", "--any"])
    if len(found) < 2:
        print("Not run: tantivy, which is not installed here (scripts/setup --bench).")
    engines |= {peer.name: peer for peer in found}
    engines |= {f"{peer.name}, stems": peer for peer in peers(folder, python, ["--names", "--any", "--stem"])}
    scores = {name: score(engine, corpora, queries) for name, engine in engines.items()}
    kinds = list(dict.fromkeys(query["kind"] for query in queries))
    lines = []
    for kind in [*kinds, ""]:
        places = [place for place, query in enumerate(queries) if kind in ("", query["kind"])]
        line = [f"{kind or '**all**'} ({len(places)})"]
        for results in scores.values():
            means = (statistics.mean(results[place][part] for place in places) for part in (0, 1))
            line.append(" / ".join(f"{mean:.3f}" for mean in means))
        lines.append(line)
    print("\n**Judged questions, nDCG@10 / success@1**\n")
    tables.print_table(["", *engines], lines)
    print("The peers weigh names four times as much as other texts; where no record has all words, they take any.")
    if "Advocate" in scores:
        print_missed(queries, scores["Advocate"])


def score(engine: Engine, corpora: dict[str, JudgedCorpus], queries: list[dict]) -> list[tuple[float, float]]:
    """Of each question nDCG@10, and 1 if its first hit is one of those that must be, else 0."""
    results: dict[int, tuple[float, float]] = {}
    for desk, corpus in corpora.items():
        if isinstance(engine, Advocate):
            shutil.rmtree(engine.desk(corpus), ignore_errors=True)
            engine.fill(corpus)
        engine.build(corpus)
        engine.start(corpus)
        for place, query in enumerate(queries):
            if query["desk"] == desk:
                hits = hits_of(engine, corpus, query)
                success = float(bool(hits) and hits[0] in query["first"])
                results[place] = (gain_at_ten(hits, query["grades"]), success)
        engine.stop()
    return [results[place] for place in range(len(queries))]


def hits_of(engine: Engine, corpus: JudgedCorpus, query: dict) -> list[str]:
    """The ids of the first ten hits. The peers are told which last words are whole, as they cannot weigh both."""
    if isinstance(engine, Advocate):
        return engine.ask(query["query"]).hits[:TOP]
    blank = "" if query["kind"] == "typing" else " "
    return [corpus.ids[number] for number in engine.ask(query["query"] + blank).hits[:TOP]]


def gain_at_ten(hits: list[str], grades: dict[str, int]) -> float:
    def gain(values: list[int]) -> float:
        return sum((2**value - 1) / log2(place + 2) for place, value in enumerate(values[:TOP]))

    return gain([grades.get(hit, 0) for hit in hits]) / gain(sorted(grades.values(), reverse=True))


def print_missed(queries: list[dict], results: list[tuple[float, float]]) -> None:
    """The questions whose first hit is wrong, to be looked at."""
    missed = [query["query"] for query, (_, success) in zip(queries, results) if not success]
    if missed:
        print("\nAdvocate's first hit is wrong: " + "; ".join(missed))
