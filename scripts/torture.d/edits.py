"""A writer: one after another it makes edits of records of its own, and knows what must be there afterwards."""

import json
import random
import threading
from contextlib import contextmanager
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desks import COLLECTION
from program import Ended, Program

Records = dict[str, dict]
FIELDS = ("summary", "notes", "fees", "eligibility")  # all of them say the same: a half edit would show


@dataclass(frozen=True)
class Edit:
    """One transaction: the command that makes it, and the records that it leaves, None for one that it removes."""

    words: tuple[str, ...]
    text: str
    after: dict[str, dict | None]


class Gate:
    """Lets many in, or one alone: an undo is about the desk's last edit, whoever made it."""

    def __init__(self) -> None:
        self.condition = threading.Condition()
        self.inside = 0

    @contextmanager
    def shared(self) -> Iterator[None]:
        with self.condition:
            self.inside += 1
        try:
            yield
        finally:
            with self.condition:
                self.inside -= 1
                self.condition.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self.condition:
            self.condition.wait_for(lambda: self.inside == 0)
            yield


@dataclass
class Power:
    """Whether there is power. What is said after it was cut, nobody hears: on a real machine nothing would say it."""

    is_on: bool = True


@dataclass
class Writer:
    program: Program
    desk: Path
    name: str
    chance: random.Random
    gate: Gate = field(default_factory=Gate)
    power: Power = field(default_factory=Power)
    records: Records = field(default_factory=dict)  # that are acknowledged
    pending: Edit | None = None  # what was begun and not acknowledged
    acknowledged: int = 0
    unacknowledged: int = 0  # killed or refused
    refused: list[str] = field(default_factory=list)  # what was said when a command failed by itself
    serial: int = 0
    made: list[str] = field(default_factory=list)  # every command, how it ended and what it said

    @property
    def expected(self) -> list[Records]:
        """What may be there: with what is pending, and without."""
        return [self.records] if self.pending is None else [self.records, applied(self.records, self.pending)]

    def next_edit(self) -> Edit:
        self.serial += 1
        kinds = ["add", "lines", "lines"] + (["set", "set", "set", "remove"] if self.records else [])
        kind = self.chance.choice(kinds)
        if kind == "set":
            return self.setting(self.chance.choice(sorted(self.records)))
        if kind == "remove":
            name = self.chance.choice(sorted(self.records))
            return Edit(("remove", name), "", {name: None})
        return self.adding(1 if kind == "add" else self.chance.randint(2, 6))

    def token(self) -> str:
        # Now and then one that makes the record a page long.
        return f"{self.name} {self.serial} " + "said again, " * self.chance.choice((0, 1, 1, 2, 300))

    def adding(self, count: int) -> Edit:
        token = self.token()
        records = []
        for number in range(count):
            name = f"{self.name}-{self.serial}-{number}"
            records.append({"id": name, "name": f"Invented {name}"} | dict.fromkeys(FIELDS, token))
        text = "".join(json.dumps(record) + "\n" for record in records)
        words = ("add", COLLECTION) if count == 1 else ("add", COLLECTION, "--lines")
        return Edit(words, text, {record["id"]: record for record in records})

    def setting(self, name: str) -> Edit:
        token = self.token()
        words = ("set", name, *(f"{field}={token}" for field in FIELDS))
        return Edit(words, "", {name: self.records[name] | dict.fromkeys(FIELDS, token)})

    def make(self, edit: Edit, *, kill_after: float | None = None, **limits) -> Ended:
        """Makes an edit, or begins it and kills it after so many seconds."""
        self.pending = edit
        process = self.program.start(self.desk, edit.words, **limits)
        killer = None
        if kill_after is not None:
            killer = threading.Timer(kill_after, process.kill)
            killer.start()
        ended = self.program.finish(process, edit.text)
        if killer is not None:
            killer.cancel()
        if not self.power.is_on:
            ended = replace(ended, status=None)
        said = f"{ended.output.decode(errors='replace')[:60]}{ended.errors[:80]}"
        self.made.append(f"{' '.join(edit.words)[:30]} of {','.join(edit.after)} -> {ended.status} {said}")
        if ended.is_acknowledged:
            self.records = applied(self.records, edit)
            self.pending = None
            self.acknowledged += 1
            return ended
        self.unacknowledged += 1
        if kill_after is None and not limits:
            self.refused.append(f"`{edit.words[0]}` ended with {ended.status}: {ended.errors.strip()}")
        return ended

    def make_and_undo(self, kill_after: float | None = None, redoes: bool = False) -> bool:
        """Makes an edit, takes it back, and makes it once more if asked to; kills the last of these."""
        steps = ["undo", "redo"] if redoes else ["undo"]
        with self.gate.alone():
            before = self.records
            edit = self.next_edit()
            if not self.make(edit).is_acknowledged:
                return False
            back = Edit(("undo",), "", {name: before.get(name) for name in edit.after})
            again = Edit(("redo",), "", edit.after)
            for word, step in zip(steps, (back, again)):
                if not self.make(step, kill_after=kill_after if word == steps[-1] else None).is_acknowledged:
                    return False
        return True

    def work(self, edits: int, kill_after: float | None, stop: threading.Event) -> None:
        """Makes so many edits and is killed in the next one; one who is not killed works until told to stop."""
        while kill_after is None or edits >= 0:
            last = kill_after if edits == 0 else None
            edits -= 1
            if self.chance.random() < 0.2:
                is_done = self.make_and_undo(last, self.chance.random() < 0.3)
            else:
                with self.gate.shared():
                    is_done = self.make(self.next_edit(), kill_after=last).is_acknowledged
            if not is_done or (kill_after is None and stop.is_set()):
                return


def applied(records: Records, edit: Edit) -> Records:
    changed = records | {name: record for name, record in edit.after.items() if record is not None}
    return {name: record for name, record in changed.items() if edit.after.get(name, record) is not None}


def work_together(writers: Sequence[Writer], plans: Sequence[tuple[int, float | None]]) -> None:
    """Lets writers work at once, each by its plan: how many edits, and when the next one is killed, if it is."""
    stop = threading.Event()
    threads = [
        threading.Thread(target=writer.work, args=(*plan, stop)) for writer, plan in zip(writers, plans, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread, (_, kill_after) in zip(threads, plans):
        if kill_after is not None:
            thread.join()
    stop.set()
    for thread in threads:
        thread.join()
