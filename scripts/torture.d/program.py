"""The program that is tortured, run as a person would run it."""

import json
import os
import resource
import signal
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0  # seconds until a command counts as hung


@dataclass(frozen=True)
class Ended:
    """How a command ended; the status is negative for the signal that ended it, None if it hung."""

    status: int | None
    output: bytes
    errors: str

    @property
    def is_acknowledged(self) -> bool:
        return self.status == 0


class Unopened(Exception):
    """A desk that the program does not open."""


class Program:
    def __init__(self, file: Path):
        self.file = file
        # Swift's own crash reports take longer than a run.
        self.environment = os.environ | {"SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8", "HOME": "/nonexistent"}

    def start(
        self, desk: Path, words: Sequence[str], *, before: Sequence[str] = (), largest_file: int | None = None
    ) -> subprocess.Popen[bytes]:
        """Starts a command, through another program where one is given, which may write files of so many bytes."""
        return subprocess.Popen(
            [*before, str(self.file), words[0], "--desk", str(desk), *words[1:]],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment,
            preexec_fn=None if largest_file is None else limit_files(largest_file),
        )

    def finish(self, process: subprocess.Popen[bytes], text: str) -> Ended:
        try:
            output, errors = process.communicate(text.encode(), timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            output, errors = process.communicate()
            return Ended(None, output, errors.decode(errors="replace"))
        return Ended(process.returncode, output, errors.decode(errors="replace"))

    def run(self, desk: Path, words: Sequence[str], text: str = "", **limits) -> Ended:
        return self.finish(self.start(desk, words, **limits), text)

    def records(self, desk: Path, collection: str) -> dict[str, dict]:
        """The records of a collection by id, as the program lists them."""
        ended = self.run(desk, ["list", collection, "--json"])
        # 1 says that there are none.
        if ended.status not in (0, 1):
            raise Unopened(f"`list` ended with {ended.status}: {ended.errors.strip()}")
        records = json.loads(ended.output or b"[]")
        if len({record["id"] for record in records}) != len(records):
            raise Unopened("`list` gives an id twice")
        return {record["id"]: record for record in records}

    def check(self, desk: Path) -> None:
        ended = self.run(desk, ["check", "--json"])
        if ended.status != 0:
            said = ended.output.decode(errors="replace").strip()
            raise Unopened(f"`check` ended with {ended.status}: {ended.errors.strip()} {said}")


def limit_files(size: int) -> Callable[[], None]:
    """Makes the kernel write short at that size, and then refuse with EFBIG."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit
