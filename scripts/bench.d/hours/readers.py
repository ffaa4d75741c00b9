"""The readers that are measured: Advocate, and others in a Python of their own."""

import json
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from labels import DAYS, MONTH, Hours, Month, minutes

LEAST = 20_000  # strings that are read to tell how fast that goes


class NotRun(Exception):
    """Why a reader is not there."""


@dataclass
class Answer:
    """What a reader makes of a string."""

    hours: Hours = field(default_factory=Hours)
    status: str = "exact"
    given: Month | None = None  # where a reader tells the hours of a month and not those of a week

    @property
    def month(self) -> Month:
        return self.hours.month if self.given is None else self.given

    @property
    def is_sure(self) -> bool:
        return self.status in ("exact", "assumed")


class Reader:
    name: str

    def read(self, texts: list[str]) -> tuple[list[Answer], float]:
        """An answer a text, and how many texts are read in a second."""
        raise NotImplementedError


class Advocate(Reader):
    name = "Advocate"

    def __init__(self, program: Path):
        self.program = program

    def read(self, texts: list[str]) -> tuple[list[Answer], float]:
        # A line break ends a text of a batch, and all that it can do in one is what a semicolon does.
        lines = [text.replace("\r\n", "\n").replace("\n", "; ").replace("\r", " ") for text in texts]
        rounds = -(-LEAST // len(lines))
        whole = ("\n".join(lines) + "\n").encode()
        told = self.run(whole).decode().splitlines()
        start = time.perf_counter()
        self.run(whole * rounds)
        speed = len(lines) * rounds / (time.perf_counter() - start)
        return [answer_of(json.loads(line)) for line in told], speed

    def run(self, texts: bytes) -> bytes:
        try:
            return subprocess.run([self.program, "hours", "--batch"], input=texts, stdout=-1, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise NotRun(str(error)) from error


def answer_of(told: dict) -> Answer:
    return Answer(Hours(told["weekly"], told["ordinal"]), told["status"])


class Peer(Reader):
    """A package from PyPI. Two of them have a module of the same name, so each has a folder of its own."""

    def __init__(self, name: str, folder: Path, python: Path):
        self.name = name
        self.folder = folder / name
        self.python = python

    def read(self, texts: list[str]) -> tuple[list[Answer], float]:
        if not self.folder.is_dir():
            raise NotRun("which is not installed here (scripts/setup --bench)")
        peer = Path(__file__).with_name("peer.py")
        command = [self.python, "-B", peer, self.name, self.folder, MONTH[0].isoformat(), MONTH[-1].isoformat()]
        run = subprocess.run(command, input=json.dumps(texts), stdout=-1, stderr=-1, text=True)
        if run.returncode != 0:
            raise NotRun((run.stderr.strip().splitlines() or ["it ended without a word"])[-1])
        told = json.loads(run.stdout)
        return [self.answer(given) for given in told["answers"]], told["speed"]

    def answer(self, given: list[list]) -> Answer:
        if self.name == "opening-hours-py":
            return Answer(given={(day, opens, closes) for day, opens, closes in given})
        weekly = [{"days": [day], "open": opens, "close": closes} for day, opens, closes in given]
        return Answer(Hours([entry for entry in weekly if entry["days"][0] in DAYS and later(entry)]))


def later(entry: dict) -> bool:
    """Puts a closing time that is not after the opening on the next day."""
    opens, closes = minutes(entry["open"]), minutes(entry["close"])
    if opens is not None and closes is not None and closes <= opens:
        entry["close"] = f"{closes // 60 + 24:02}:{closes % 60:02}"
    return opens is not None


def readers(program: Path, folder: Path, python: Path) -> list[Reader]:
    peers = [Peer(name, folder, python) for name in ("parse-opening-hours", "opening-hours-py")]
    return [Advocate(program), *peers]
