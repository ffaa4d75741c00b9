"""Labelled strings, and the month that hours are compared on."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")

# A month in which three days of the week come five times, and whose last week is not its fourth one for them.
FIRST, LENGTH = date(2026, 3, 1), 31
MONTH = [FIRST + timedelta(days) for days in range(LENGTH)]

# When a stretch begins on a day, and when it ends, in minutes after midnight; None where nobody says.
Stretch = tuple[int, int | None]
Weekly = set[tuple[str, int, int | None]]
Month = set[tuple[int, int, int | None]]


@dataclass
class Hours:
    """Hours that come back, every week or in some weeks of the month."""

    weekly: list[dict] = field(default_factory=list)
    ordinal: list[dict] = field(default_factory=list)

    @property
    def by_day(self) -> Weekly:
        return {(day, *stretch(entry)) for entry in self.weekly for day in entry["days"]}

    @property
    def month(self) -> Month:
        """The hours of each day of the month, stretches of closing cut out."""
        result: Month = set()
        for day in MONTH:
            name = DAYS[day.weekday()]
            mine = [entry for entry in self.ordinal if entry["day"] == name and falls_on(entry, day)]
            stretches = {stretch(entry) for entry in self.weekly if name in entry["days"]}
            stretches |= {stretch(entry) for entry in mine if not entry.get("closed")}
            for closing in (stretch(entry) for entry in mine if entry.get("closed")):
                stretches = {left for whole in stretches for left in without(whole, closing)}
            result |= {(day.day, opens, closes) for opens, closes in stretches}
        return result


@dataclass
class Label:
    text: str
    source: str
    hours: Hours
    status: str


def read_labels(path: Path) -> list[Label]:
    labels = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            told = json.loads(line)
            hours = Hours(told["weekly"], told["ordinal"])
            labels.append(Label(told["text"], told.get("source", ""), hours, told["status"]))
    return labels


def minutes(clock: str | None) -> int | None:
    if clock is None:
        return None
    hour, minute = clock.split(":")[:2]
    return int(hour) * 60 + int(minute)


def stretch(entry: dict) -> Stretch:
    return minutes(entry["open"]) or 0, minutes(entry["close"])


def falls_on(entry: dict, day: date) -> bool:
    is_last = (day + timedelta(7)).month != day.month
    return (day.day + 6) // 7 in entry["which"] or (is_last and -1 in entry["which"])


def without(whole: Stretch, closing: Stretch) -> list[Stretch]:
    """What a stretch of closing leaves; one that does not say when it ends is a whole day."""
    opens, closes = whole
    start, end = closing
    if end is None:
        return []
    if start >= (closes if closes is not None else 2880) or end <= opens:
        return [whole]
    parts: list[Stretch] = [(opens, start), (end, closes)]
    return [part for part in parts if part[1] is None or part[0] < part[1]]
