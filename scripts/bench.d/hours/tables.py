"""The tables that are printed, in Markdown."""

from labels import Label, Weekly
from readers import Answer
from scores import Score, weekly_scores

DASH = "–"


def print_table(headings: list[str], lines: list[list[str]]) -> None:
    print("| " + " | ".join(headings) + " |")
    print("|---" * len(headings) + "|")
    for line in lines:
        print("| " + " | ".join(line) + " |")
    print(flush=True)


def part(some: int, all_: int) -> str:
    return f"{100 * some / all_:.1f}% ({some})" if all_ else DASH


def print_sources(labels: list[Label], answers: list[Answer]) -> None:
    """A row a source: what Advocate makes of the weekly hours of each day."""
    print("\n**Advocate: the weekly hours of each day, by where the strings are from**\n")
    lines = []
    for source, score in weekly_scores(labels, answers).items():
        numbers = [part(count, score.strings) for count in (score.right, score.wrong, score.invented, score.status)]
        lines.append([source or "**all**", str(score.strings), *numbers])
    headings = ["source", "strings", "right", "wrong, called exact or assumed", "invented", "status right"]
    print_table(headings, lines)


def print_readers(labels: list[Label], found: dict[str, tuple[dict[str, Score], float]]) -> None:
    """How much of a month is right: a row a reader over all strings, and a row a source."""
    print("**A month of the hours, where they can be known**\n")
    lines = []
    for name, (by_source, speed) in found.items():
        score = by_source[""]
        lines.append([name, part(score.right, score.known), str(score.wrong), str(score.invented), f"{speed:,.0f}"])
    print_table(["", "right", "wrong but given", "invented", "strings a second"], lines)
    lines = []
    for source in dict.fromkeys(label.source for label in labels):
        cells = []
        for by_source, _ in found.values():
            cells += [part(by_source[source].right, by_source[source].known), str(by_source[source].wrong)]
        lines.append([source, *cells])
    print_table(["", *(f"{name}: {what}" for name in found for what in ("right", "wrong"))], lines)
    print("The month is March 2026. An end that nobody gives may be told as midnight. Advocate's strings a second are those")
    print("of the whole program, from start to end, on all cores; the others' those of one call after another.\n")


def print_failures(labels: list[Label], answers: list[Answer]) -> None:
    """A line a string whose weekly hours are not right."""
    for label, answer in zip(labels, answers, strict=True):
        expected, given = label.hours.by_day, answer.hours.by_day
        if expected != given:
            text = " ".join(label.text.split())
            print(f"- {label.source}, {answer.status} (label {label.status}): {text}")
            print(f"  missing {told(expected - given)}; too much {told(given - expected)}")
    print()


def told(hours: Weekly) -> str:
    if not hours:
        return "nothing"
    return ", ".join(
        f"{day} {clock(opens)}-{clock(closes)}" for day, opens, closes in sorted(hours, key=lambda part: part[:2])
    )


def clock(minute: int | None) -> str:
    return "?" if minute is None else f"{minute // 60}:{minute % 60:02}"
