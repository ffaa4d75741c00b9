"""A desk of plainly invented records, the same for the same seed, in the format of docs/FORMAT.md."""

import json
import random
from datetime import date, datetime, timedelta
from pathlib import Path

SEED = 1992
WORDS = (
    "library sunday hours reading room garden bench tool lending bicycle repair music choir kitchen water fountain "
    "bridge lantern harbor orchard meadow market shelter path playground bus stop crossing tree shade recycling"
).split()
PLACES = "Invented Hall|Pretend Park|Made-up Market|Sample Square|Example Library|Imaginary Garden".split("|")
STREETS = "Invented St.|Example Ave.|Pretend Blvd.|Sample Way".split("|")
HOURS = (
    "Monday – Friday, 9am – 5pm",
    "Monday and Wednesday, 8:30am – 4:30pm, walk-in",
    "Tuesdays starting at 9am",
    "Mon–Thu 10:00–18:00; Sat 10:00–14:00",
    "Every day 8 a.m. to 8 p.m.",
    "24 hours",
    "First Saturday of the month, 10am – noon",
    "Mon, Wed & Fri 9:00 AM - 12:30 PM, 1:30 PM - 5:00 PM",
    "By appointment only",
    "Ask at the door",
)
STAGES = "introduced committee passed-one-house passed signed law vetoed dead".split()
RALLY_KINDS = "rally walk-in hearing board-meeting fair meeting petition letter renewal phone-bank training".split()
ENTRY_KINDS = "petition order letter rally request refusal finding organising founding opening planning".split()


def make_desk(folder: Path, each: int) -> None:
    """Writes a desk with `each` records in each of its four collections."""
    chance = random.Random(SEED)
    folder.mkdir(parents=True)
    settings = {
        "format": 1,
        "name": "A large invented desk",
        "time_zone": "America/Los_Angeles",
        "languages": ["en", "es"],
    }
    (folder / "desk.json").write_text(json.dumps(settings, indent=2), encoding="utf-8")
    for name, record in (("bills", bill), ("rallies", rally), ("resources", resource), ("timeline", entry)):
        collection = {"format": 1, "records": [record(chance, number, each) for number in range(each)]}
        text = json.dumps(collection, ensure_ascii=False, indent=2)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def lines(desk: Path) -> str:
    """The records of a desk as text, a line each."""
    records = []
    for name in ("bills", "rallies", "resources", "timeline"):
        records += json.loads((desk / f"{name}.json").read_text(encoding="utf-8"))["records"]
    return "".join(
        f"{record['id']:<32} {record.get('title') or record['name']:<44} {record['summary']}"[:190] + "\n"
        for record in records
    )


def phrase(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words))


def sentences(chance: random.Random, count: int) -> str:
    return " ".join(f"Invented: the {phrase(chance, chance.randint(5, 14))}." for _ in range(count))


def a_day(chance: random.Random, first: int, last: int) -> date:
    start = date(first, 1, 1)
    return start + timedelta(days=chance.randrange((date(last, 12, 31) - start).days + 1))


def common(chance: random.Random, kind: str, number: int) -> dict:
    """The fields that every record has; now and then one has no source."""
    fields = {
        "id": f"invented-{kind}-{number}",
        "summary": sentences(chance, chance.randint(1, 3)),
        "tags": chance.sample(WORDS, 3),
        "links": [{"label": "An invented page", "url": f"https://example.org/{kind}/{number}"}],
    }
    if chance.random() < 0.9:
        fields["sources"] = [{"page": "An invented page", "as_of": str(chance.randint(2015, 2030))}]
    if chance.random() < 0.3:
        fields["notes"] = sentences(chance, 1)
    return fields


def address(chance: random.Random, name: str = "") -> dict:
    place = {
        "street": f"{chance.randint(1, 9999)} {chance.choice(STREETS)}",
        "city": "Los Angeles",
        "state": "CA",
        "zip": f"900{chance.randint(0, 99):02}",
    }
    return {"name": name, **place} if name else place


def bill(chance: random.Random, number: int, each: int) -> dict:
    day = a_day(chance, 2015, 2030)
    return {
        **common(chance, "bill", number),
        "number": f"{chance.choice(('AB', 'SB'))} {number}",
        "title": phrase(chance, chance.randint(2, 6)).capitalize(),
        "jurisdiction": "California",
        "session": str(day.year),
        "stance": chance.choice(("support", "oppose", "watch", "neutral")),
        "priority": chance.choice(("high", "medium", "low")),
        "stage": chance.choice(STAGES),
        "stage_date": str(day),
        "supporters": [f"Invented group {chance.randint(1, 400)}"],
        "history": [
            {"date": str(day - timedelta(days=30 * step)), "action": "An invented step", "chamber": "Assembly"}
            for step in range(chance.randint(1, 5), 0, -1)
        ],
        "talking_points": [sentences(chance, 1) for _ in range(chance.randint(1, 3))],
    }


def rally(chance: random.Random, number: int, each: int) -> dict:
    starts = datetime.combine(a_day(chance, 2020, 2035), datetime.min.time()) + timedelta(hours=chance.randint(8, 19))
    return {
        **common(chance, "rally", number),
        "title": f"{phrase(chance, 3)} {chance.choice(('evening', 'morning', 'gathering'))}".capitalize(),
        "kind": chance.choice(RALLY_KINDS),
        "starts": starts.isoformat(timespec="minutes"),
        "ends": (starts + timedelta(hours=2)).isoformat(timespec="minutes"),
        "place": address(chance, chance.choice(PLACES)),
        "status": chance.choice(("planned", "confirmed", "cancelled", "held")),
        "organiser": f"Invented group {chance.randint(1, 400)}",
        "capacity": chance.randint(10, 900),
        "languages": ["en", "es"],
        "bring": ["water"],
        "bills": [f"invented-bill-{chance.randrange(each)}"],
    }


def resource(chance: random.Random, number: int, each: int) -> dict:
    fields = {
        **common(chance, "resource", number),
        "name": f"{phrase(chance, 2)} office {number}".capitalize(),
        "also_known_as": [f"{phrase(chance, 4)} place".capitalize()],
        "services": [phrase(chance, 3) for _ in range(chance.randint(1, 4))],
        "categories": chance.sample(WORDS, 2),
        "address": address(chance),
        "phones": [{"label": "Office", "number": f"(213) 555-01{number % 100:02}"}],
        "languages": chance.choice((["en"], ["en", "es"], ["es"])),
        "fees": chance.choice(("Free", "Low cost")),
    }
    if chance.random() < 0.9:
        fields["hours"] = chance.choice(HOURS)
    if chance.random() < 0.5:
        fields["verified"] = str(a_day(chance, 2024, 2030))
    return fields


def entry(chance: random.Random, number: int, each: int) -> dict:
    day = a_day(chance, 2004, 2030)
    written, label = chance.choice(
        (
            (f"{day}", f"{day:%b} {day.day}, {day.year}"),
            (f"{day:%Y-%m}", f"{day:%B %Y}"),
            (f"{day:%Y}", f"{day:%Y}"),
            (f"{day:%Y-%m}/{day + timedelta(days=60):%Y-%m}", f"{day:%b %Y} and after"),
        )
    )
    fields = {
        **common(chance, "entry", number),
        "label": label,
        "date": written,
        "title": phrase(chance, chance.randint(3, 7)).capitalize(),
        "kind": chance.choice(ENTRY_KINDS),
        "side": chance.choice(("network", "union", "state", "parents")),
        "actors": [f"Invented group {chance.randint(1, 400)}"],
    }
    if chance.random() < 0.05:
        fields["printed_date"] = "January 1, 2031"
        fields["conflict"] = f"The label says “{label}”, the date printed beside it says “January 1, 2031”."
    return fields
