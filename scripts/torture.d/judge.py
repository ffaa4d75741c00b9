"""What is found after a run: what is lost, torn, changed, or does not open."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desks import COLLECTION, TornFile, record_bytes
from edits import Records, Writer
from program import Program, Unopened


@dataclass
class Tally:
    """The counts of one kind of run."""

    kind: str
    runs: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0  # edits that were killed or refused, and may or may not be there
    lost: int = 0  # acknowledged edits of a record that are not there
    torn: int = 0  # transactions of which a part is there, and files that are no JSON
    differing: int = 0  # bytes of records that nobody edited
    unopened: int = 0  # desks that did not open or did not take another edit
    not_run: str = ""
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        return self.lost == self.torn == self.differing == self.unopened == 0

    def add(self, other: "Tally") -> None:
        """Adds the counts of other runs of the same kind."""
        self.runs += other.runs
        self.acknowledged += other.acknowledged
        self.unacknowledged += other.unacknowledged
        self.lost += other.lost
        self.torn += other.torn
        self.differing += other.differing
        self.unopened += other.unopened
        self.problems += other.problems


@dataclass
class Judge:
    program: Program
    tally: Tally
    untouched: dict[str, bytes]

    def judge(self, desk: Path, writers: Sequence[Writer], run: str) -> None:
        """Compares a desk with what its writers expect, then lets each make one more edit, and compares again."""
        failed = len(self.tally.problems)
        self.tally.runs += 1
        self.compare(desk, writers, run)
        for writer in writers:
            writer.refused.clear()
            ended = writer.make(writer.next_edit())
            if not ended.is_acknowledged:
                self.tally.unopened += 1
                self.note(run, f"no edit is possible any more: {writer.refused[-1:]}")
        self.compare(desk, writers, run)
        for writer in writers:
            self.tally.acknowledged += writer.acknowledged
            self.tally.unacknowledged += writer.unacknowledged
            writer.acknowledged = writer.unacknowledged = 0
        if len(self.tally.problems) > failed:
            kept = Path(tempfile.mkdtemp(prefix="advocate-torture-kept-")) / "desk"
            shutil.copytree(desk, kept)
            self.note(run, f"the desk is kept in {kept}")

    def compare(self, desk: Path, writers: Sequence[Writer], run: str) -> None:
        try:
            listed = self.program.records(desk, COLLECTION)
            self.program.check(desk)
        except (Unopened, ValueError) as error:
            self.tally.unopened += 1
            self.note(run, f"the desk does not open: {error}")
            return
        for writer in writers:
            self.compare_writer(writer, listed, run)
        missing = self.untouched.keys() - listed.keys()
        if missing:
            self.tally.lost += len(missing)
            self.note(run, f"untouched records are gone: {sorted(missing)[:5]}")
        self.compare_bytes(desk, run)

    def compare_writer(self, writer: Writer, listed: Records, run: str) -> None:
        own = {name: record for name, record in listed.items() if name.startswith(f"{writer.name}-")}
        found = {name: known(record) for name, record in own.items()}
        if found not in writer.expected:
            pending = writer.pending.after.keys() if writer.pending else set()
            is_whole = any(only(found, pending) == only(records, pending) for records in writer.expected)
            if not is_whole:
                self.tally.torn += 1
                self.note(run, f"half of `{' '.join(writer.pending.words)[:80]}` is there")
            wrong = [
                name
                for name in (found.keys() | writer.records.keys()) - pending
                if found.get(name) != writer.records.get(name)
            ]
            self.tally.lost += len(wrong)
            if wrong:
                self.note(run, f"acknowledged edits are not there: {sorted(wrong)[:5]}; made: {writer.made[-3:]}")
        writer.records = found
        writer.pending = None

    def compare_bytes(self, desk: Path, run: str) -> None:
        try:
            texts = record_bytes(desk)
        except (TornFile, KeyError, UnicodeDecodeError) as error:
            self.tally.torn += 1
            self.note(run, f"a file is torn: {error}")
            return
        differing = {name: differences(texts.get(name, b""), text) for name, text in self.untouched.items()}
        differing = {name: count for name, count in differing.items() if count}
        if differing:
            self.tally.differing += sum(differing.values())
            name = next(iter(differing))
            self.note(run, f"{len(differing)} untouched records differ: {name} is now {texts.get(name)!r}")

    def note(self, run: str, problem: str) -> None:
        # Of what a program says, the end is mostly the reason.
        said = " ".join(problem.split())
        said = said if len(said) <= 800 else f"{said[:400]} … {said[-400:]}"
        self.tally.problems.append(f"{self.tally.kind}, run {run}: {said}")


def differences(one: bytes, other: bytes) -> int:
    """How many bytes differ."""
    if one == other:
        return 0
    return sum(a != b for a, b in zip(one, other)) + abs(len(one) - len(other))


def known(record: dict) -> dict:
    """The fields of a record that its writer wrote."""
    return {key: value for key, value in record.items() if value not in (None, [], {})}


def only(records: Records, names: set[str]) -> Records:
    return {name: record for name, record in records.items() if name in names}
