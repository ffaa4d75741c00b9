"""The engines that are measured: each answers questions in a process of its own, a line in and a line out."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus import COLLECTIONS, Corpus

PEER = Path(__file__).with_name("peer.py")
SILENT = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)


class NotRun(Exception):
    """Why an engine cannot be measured here."""


@dataclass
class Answer:
    nanoseconds: int
    hits: list


@dataclass
class Index:
    """What an index cost: the seconds from the records' JSON, and those from texts that lay ready."""

    seconds: float
    bytes: int
    seconds_from_texts: float | None = None
    build_memory: int = 0  # bytes, at its most


@dataclass
class Engine:
    """An engine and where it keeps what it makes."""

    name: str
    folder: Path
    memory: int = 0  # bytes that are not of a file, while it searches
    untold: list[int] = field(default_factory=list)  # nanoseconds of an answer beyond what the engine says that it took
    process: subprocess.Popen | None = field(default=None, repr=False)

    def command(self, corpus: Corpus) -> list[str]:
        raise NotImplementedError

    def build(self, corpus: Corpus) -> Index:
        raise NotImplementedError

    def index_folder(self, corpus: Corpus) -> Path:
        return self.folder / f"{corpus.folder.name}-{self.name.split()[0].lower()}"

    def environment(self, corpus: Corpus) -> dict[str, str]:
        return dict(os.environ)

    def start(self, corpus: Corpus) -> None:
        self.process = subprocess.Popen(
            self.command(corpus), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1,
            env=self.environment(corpus),
        )

    def ask(self, question: str) -> Answer:
        start = time.perf_counter_ns()
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        elapsed = time.perf_counter_ns() - start
        if not line:
            sys.exit(f"scripts/bench: {self.name} ended at the question {question!r}")
        told = json.loads(line)
        self.untold.append(elapsed - told["ns"])
        self.remember_memory(told)
        return Answer(told["ns"], told["hits"])

    def remember_memory(self, told: dict) -> None:
        self.memory = max(self.memory, told["memory"])

    def stop(self) -> None:
        if self.process:
            self.process.stdin.close()
            self.process.wait()
            self.process.stdout.close()
            self.process = None


@dataclass
class Peer(Engine):
    """SQLite or tantivy, driven by peer.py."""

    engine: str = ""
    python: str = sys.executable
    options: list[str] = field(default_factory=list)

    def run(self, task: str, *paths: Path) -> str:
        words = [self.python, "-B", str(PEER), self.engine, task, *map(str, paths), *self.options]
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout

    def command(self, corpus: Corpus) -> list[str]:
        return [self.python, "-B", str(PEER), self.engine, "search", str(self.index_folder(corpus)), *self.options]

    def build(self, corpus: Corpus) -> Index:
        """Twice: as Advocate has to, and for use, from texts, whose line numbers are what is found."""
        from_records, from_texts = (self.build_seconds(corpus, source) for source in (corpus.folder, corpus.texts))
        return Index(from_records, bytes_in(self.index_folder(corpus)), seconds_from_texts=from_texts)

    def build_seconds(self, corpus: Corpus, source: Path) -> float:
        index = self.index_folder(corpus)
        shutil.rmtree(index, ignore_errors=True)
        index.mkdir(parents=True)
        return float(self.run("build", source, index))

    def edit_milliseconds(self, corpus: Corpus) -> float:
        """How long adding a record's text takes, until it is found."""
        return int(self.run("edit", self.index_folder(corpus))) / 1e6


@dataclass
class Advocate(Engine):
    """The program itself. Its desks are made by its own `add --lines`, its index is that of its cache folder."""

    program: Path = Path()

    def check(self) -> None:
        told = subprocess.run([self.program, "search", "--help"], capture_output=True, text=True).stdout
        if "--batch" not in told:
            raise NotRun("this build has no `search --batch`")

    def environment(self, corpus: Corpus) -> dict[str, str]:
        return {**os.environ, "XDG_CACHE_HOME": str(self.index_folder(corpus))}

    def desk(self, corpus: Corpus) -> Path:
        return self.folder / f"{corpus.folder.name}-desk"

    def fill(self, corpus: Corpus) -> None:
        """Makes a desk of the corpus's records, unless there is one."""
        desk = self.desk(corpus)
        if desk.exists():
            return
        unfinished = desk.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700, parents=True)
        settings = {"format": 2, "name": "A measured desk", "time_zone": "America/Los_Angeles"}
        (unfinished / "desk.json").write_text(json.dumps(settings), encoding="utf-8")
        for collection in COLLECTIONS:
            with corpus.lines(collection).open("rb") as lines:
                words = [self.program, "add", "--desk", unfinished, collection, "--lines"]
                subprocess.run(words, check=True, stdin=lines, stdout=subprocess.DEVNULL)
        unfinished.rename(desk)

    def command(self, corpus: Corpus) -> list[str]:
        return [str(self.program), "search", "--desk", str(self.desk(corpus)), "--batch", "--limit", "10"]

    def build(self, corpus: Corpus) -> Index:
        """From no index to the first answer of `advocate search`."""
        cache = self.index_folder(corpus)
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        words = [str(self.program), "search", "--desk", str(self.desk(corpus)), "invented"]
        start = time.perf_counter()
        process = os.posix_spawn(words[0], words, self.environment(corpus), file_actions=[SILENT])
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: no record has the word
            sys.exit(f"scripts/bench: `{' '.join(words)}` failed")
        return Index(seconds, bytes_in(cache), build_memory=usage.ru_maxrss * 1024)

    def remember_memory(self, told: dict) -> None:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        self.memory = max(self.memory, int(status.partition("RssAnon:")[2].split()[0]) * 1024)

    def search_milliseconds(self, corpus: Corpus, word: str, expected: str = "") -> float:
        """How long `advocate search WORD` takes from its start to its end; `expected` must be in what it prints."""
        words = [self.program, "search", "--desk", self.desk(corpus), "--json", "--limit", "10", word]
        start = time.perf_counter_ns()
        done = subprocess.run(words, capture_output=True, text=True, env=self.environment(corpus))
        elapsed = time.perf_counter_ns() - start
        if expected not in done.stdout:
            sys.exit(f"scripts/bench: `advocate search {word}` did not find {expected}: {done.stderr}")
        return elapsed / 1e6

    def set(self, corpus: Corpus, record: str, field_and_value: str) -> None:
        words = [self.program, "set", "--desk", self.desk(corpus), record, field_and_value]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=self.environment(corpus))


def bytes_in(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def peers(folder: Path, python: Path, options: Sequence[str] = ()) -> list[Peer]:
    """The engines beside Advocate. The second one's Python has it; where it is missing there is none."""
    found = [Peer("SQLite FTS5", folder, engine="sqlite", options=list(options))]
    if python.exists():
        found.append(Peer("tantivy", folder, engine="tantivy", python=str(python), options=list(options)))
    return found
