"""How many readings are right, wrong and invented."""

from dataclasses import dataclass

from labels import Label, Month
from readers import Answer


@dataclass
class Score:
    """Of some labelled strings."""

    strings: int = 0
    known: int = 0  # strings whose hours can be known: they come back every week or in some weeks of the month
    right: int = 0  # of the known ones
    wrong: int = 0  # not right, and given without a doubt; the invented ones that are not doubted are among them
    invented: int = 0  # of the others, given whatever the doubt
    status: int = 0  # whose status is the label's


def scores(labels: list[Label], answers: list[Answer]) -> dict[str, Score]:
    """The score by source, and of all under no name, by what a month of the hours is."""
    result = {source: Score() for source in [*dict.fromkeys(label.source for label in labels), ""]}
    for label, answer in zip(labels, answers, strict=True):
        expected, given = label.hours.month, answer.month
        for score in (result[source] for source in {label.source, ""}):
            count(score, bool(expected), same(expected, given), bool(given), answer.is_sure)
            score.status += answer.status == label.status
    return result


def weekly_scores(labels: list[Label], answers: list[Answer]) -> dict[str, Score]:
    """The same by the weekly hours of each day alone; all strings count as known."""
    result = {source: Score() for source in [*dict.fromkeys(label.source for label in labels), ""]}
    for label, answer in zip(labels, answers, strict=True):
        expected, given = label.hours.by_day, answer.hours.by_day
        for score in (result[source] for source in {label.source, ""}):
            score.strings += 1
            score.known += 1
            score.right += expected == given
            score.wrong += expected != given and bool(given) and answer.is_sure
            score.invented += not expected and bool(given)
            score.status += answer.status == label.status
    return result


def count(score: Score, is_known: bool, is_right: bool, is_given: bool, is_sure: bool) -> None:
    score.strings += 1
    score.known += is_known
    score.right += is_known and is_right
    score.wrong += is_given and is_sure and not is_right
    score.invented += is_given and not is_known


def same(expected: Month, given: Month) -> bool:
    """Whether two months are the same. A reader that can only say midnight for an end that nobody gives may."""
    if expected == given:
        return True
    return {(day, opens, 1440 if closes is None else closes) for day, opens, closes in expected} == given
