"""Another reader of opening hours in a process of its own.

  peer.py NAME FOLDER FIRST LAST    reads a JSON list of texts; prints {"answers", "speed": texts a second}

NAME is parse-opening-hours, which reads what people write, or opening-hours-py, which reads OpenStreetMap's syntax; FOLDER
has the package. An answer is a list of [day, opening, closing]: days of the week and clocks from the first; from the second
days of the month from FIRST to LAST, and minutes. It is empty where the package cannot read the text.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

SECONDS = 1.0  # how long texts are read at least to tell how fast that goes


def free_text() -> Callable[[str], list]:
    from opening_hours import OpeningHours
    from opening_hours.models.time import TimeType

    def read(text: str) -> list:
        hours = OpeningHours.parse(text)
        try:
            week = hours.json()
        except TypeError:
            # Without am and pm it wants to be told what to assume, and this is what serves it best.
            week = hours.json(assume_type=TimeType.AM)
        return [[day["day"][:2], day["opens"], day["closes"]] for day in week]

    return read


def openstreetmap(first: datetime, last: datetime) -> Callable[[str], list]:
    from opening_hours import OpeningHours, State

    def read(text: str) -> list:
        answer = []
        for opens, closes, state, _ in OpeningHours(text).intervals(first, last + timedelta(days=1)):
            if state == State.OPEN:
                midnight = opens.replace(hour=0, minute=0)
                answer.append([opens.day, *((moment - midnight) // timedelta(minutes=1) for moment in (opens, closes))])
        return answer

    return read


def main() -> None:
    name, folder, first, last = sys.argv[1:]
    sys.path.insert(0, folder)
    if name == "opening-hours-py":
        read = openstreetmap(datetime.fromisoformat(first), datetime.fromisoformat(last))
    else:
        read = free_text()

    def attempt(text: str) -> list:
        # Texts that they cannot read end in errors of every kind.
        try:
            return read(text)
        except Exception:
            return []

    texts = json.load(sys.stdin)
    answers = [attempt(text) for text in texts]
    count, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < SECONDS:
        attempt(texts[count % len(texts)])
        count += 1
    json.dump({"answers": answers, "speed": count / spent}, sys.stdout)


if __name__ == "__main__":
    main()
