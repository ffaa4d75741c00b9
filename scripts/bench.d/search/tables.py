"""The tables that are printed, in Markdown, and the aims beside them."""

import os
import platform
from pathlib import Path

MEGA = 1_000_000
DASH = "–"


def number(value: float | None) -> str:
    """A number as precisely as it is worth."""
    if value is None:
        return DASH
    places = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 3
    return f"{value:,.{places}f}"


def both(measured, row: str) -> str:
    p50, p99 = measured.milliseconds(row, 50), measured.milliseconds(row, 99)
    return f"{number(p50)} / {number(p99)}" if p50 is not None else DASH


def print_table(headings: list[str], lines: list[list[str]]) -> None:
    print("| " + " | ".join(headings) + " |")
    print("|---" * len(headings) + "|")
    for line in lines:
        print("| " + " | ".join(line) + " |")
    print(flush=True)


def print_rows(corpus, measured: dict, questions: list) -> None:
    """A row a kind of question, a column an engine; then how many times faster Advocate is than each."""
    print(f"\n**{corpus.size:,} records of {corpus.source_bytes / corpus.size / 1000:.2f} KB, top ten, ms p50 / p99**")
    print(f"{machine()}\n")
    names = list(measured)
    ours = measured.get("Advocate")
    others = [name for name in names if name != "Advocate"]
    ratios = [f"{name} / Advocate" for name in others] if ours else []
    lines = []
    for row in questions:
        line = [f"{row.name} ({len(row.questions)})"]
        for name in names:
            engine = measured[name]
            cell = both(engine, row.name)
            asked = len(engine.times[row.name])
            if asked < len(row.questions):
                cell += f" (of {asked})"
            if row.name in engine.shared:
                cell += f" · {engine.shared[row.name]:.2f}"
            line.append(cell)
        if ours:
            for name in others:
                line.append(" / ".join(ratio(measured[name], ours, row.name, percent) for percent in (50, 99)))
        lines.append(line)
    print_table(["", *names, *ratios], lines)
    untold = ", ".join(f"{name} {number(engine.untold)}" for name, engine in measured.items())
    print("Slips: after the dot, the part of the right spelling's top ten that is found. Each engine tells its own")
    print(f"times; seen from the other end of a pipe, answers took more by (median, ms): {untold}.\n")


def ratio(other, ours, row: str, percent: int) -> str:
    theirs, mine = other.milliseconds(row, percent), ours.milliseconds(row, percent)
    return f"{number(theirs / mine)}x" if theirs is not None and mine else DASH


def print_costs(measured: dict[int, dict], source: dict[int, int]) -> None:
    """What the indexes cost, and the peers as one table."""
    lines = []
    for size, engines in measured.items():
        for name, engine in engines.items():
            index = engine.index
            lines.append(
                [
                    f"{size:,}", name, number(index.seconds),
                    number(index.seconds_from_texts) if index.seconds_from_texts else DASH, number(index.bytes / MEGA),
                    f"{index.bytes / source[size]:.2f}", number(engine.memory / MEGA), number(engine.edit),
                    number(index.build_memory / MEGA) if index.build_memory else DASH,
                ]
            )
    headings = ["records", "", "build s", "from ready texts", "index MB", "index / source", "memory MB", "edit found after ms"]
    headings.append("memory MB building")
    print_table(headings, lines)
    print("Memory is what is not of a file (RssAnon) while searching, of the peers without that of Python.")
    print("All build from the records' JSON, each in one process; the peers once more from texts that lie ready.\n")


def print_peers(size: int, engines: dict, questions: list) -> None:
    """The whole in one small table, as the README has it."""
    print(f"**{size:,} records, top ten, ms p50 / p99**\n")
    lines = []
    for name, engine in engines.items():
        slip = both(engine, "one slip") + f" ({engine.shared['one slip']:.2f})"
        lines.append(
            [
                name, both(engine, questions[0].name), both(engine, "one letter"), both(engine, "2 whole words"), slip,
                number(engine.index.seconds), number(engine.index.bytes / MEGA), number(engine.memory / MEGA),
            ]
        )
    headings = ["", "typing", "one letter", "two words", "one slip (top ten shared)"]
    headings += ["build s", "index MB", "memory MB"]
    print_table(headings, lines)


def print_curve(measured: dict[int, dict], questions: list) -> None:
    """How the p99 grows with the records."""
    sizes = list(measured)
    if len(sizes) < 2:
        return
    lines = []
    for row in questions:
        for name in measured[sizes[0]]:
            values = [measured[size][name].milliseconds(row.name, 99) for size in sizes]
            growth = f"{number(values[-1] / values[0])}x" if values[0] and values[-1] else DASH
            lines.append([row.name, name, *map(number, values), growth])
    print_table(["ms p99", "", *(f"{size:,}" for size in sizes), f"for {sizes[-1] // sizes[0]}x the records"], lines)


def print_starts(times: dict[int, tuple[float, float]]) -> None:
    rows = [["index just built, ms"], ["after an edit, ms"]]
    for row, kind in zip(rows, zip(*times.values())):
        row += map(number, kind)
    print_table(["`advocate search WORD`", *(f"{size:,}" for size in times)], rows)
    first, last = list(times)[0], list(times)[-1]
    print_aim(f"process at {last:,} / at {first:,}", times[last][0] / times[first][0], "≤", 2)
    print_aim(f"process at {last:,}, ms", times[last][0], "≤", 15)


def print_aims(measured: dict[int, dict], source: int, questions: list) -> None:
    """The aims that are told as ratios, at the largest size that was measured."""
    size = max(measured)
    engines = measured[size]
    ours, fts, tantivy = (engines.get(name) for name in ("Advocate", "SQLite FTS5", "tantivy"))
    if ours is None:
        return
    print(f"\nAims, at {size:,} records")
    typing = questions[0].name
    for peer, name, aim in ((tantivy, "tantivy", 10), (fts, "SQLite FTS5", 300)):
        if peer:
            times = peer.milliseconds(typing, 99) / ours.milliseconds(typing, 99)
            print_aim(f"typing p99: {name} / Advocate", times, "≥", aim)
    print_aim("one letter p99, ms", ours.milliseconds("one letter", 99), "≤", 0.5)
    print_aim("one slip p50, ms", ours.milliseconds("one slip", 50), "≤", 1)
    print_aim("one slip, part of the top ten", ours.shared["one slip"], "≥", 0.95)
    print_aim("index / source text", ours.index.bytes / source, "≤", 1 / 3)
    print_aim("memory while searching, MB", ours.memory / MEGA, "≤", 30)
    print_aim("an edit found, ms", ours.edit, "≤", 1)
    if tantivy:
        for row in questions:
            if "whole" in row.name:
                for percent in (50, 99):
                    value = ours.milliseconds(row.name, percent) / tantivy.milliseconds(row.name, percent)
                    print_aim(f"{row.name} p{percent}: Advocate / tantivy", value, "≤", 1)
        print_aim("building: Advocate / tantivy", ours.index.seconds / tantivy.index.seconds, "≤", 1)
    print(f"Load at the end: {load()}")


def print_aim(name: str, value: float, sign: str, aim: float) -> None:
    is_met = value <= aim if sign == "≤" else value >= aim
    print(f"  {name:<58}{number(value):>9}  {'met' if is_met else 'NOT met'} (aim {sign} {number(aim)})")


def machine() -> str:
    model = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    return f"{model}, {os.cpu_count()} processors, load {load()}"


def load() -> str:
    return " ".join(f"{value:.2f}" for value in os.getloadavg())
