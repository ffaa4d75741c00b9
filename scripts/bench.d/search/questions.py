"""What is asked, taken from the smallest corpus: as every corpus begins with it, all are asked the same and have hits.

A question's last word is the beginning of one, unless a blank follows it, as people type and as Advocate takes it.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus import SEED, Corpus
from vocabulary import Vocabulary, folded

STOPWORDS = frozenset(
    """a an and any are ask at before by can every first for from has have in into is it its not of on or part pay says
than that the their then to too under up who will with would y a al con de del dice el en es la las lo los no o para
por que se ser sin su un una van""".split()
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORD = re.compile(r"[^\W\d_]+")


@dataclass
class Row:
    """Questions of one kind, which make a row of the table."""

    name: str
    questions: list[str]
    meant: list[str] = field(default_factory=list)  # of slips: the same spelled right


def rows(corpus: Corpus, each: int) -> list[Row]:
    """About `each` questions of each kind, in the order of the table."""
    return Asker(corpus).rows(each)


class Asker:
    def __init__(self, corpus: Corpus):
        self.chance = random.Random(f"questions {SEED}")
        self.every_word = Vocabulary(SEED, self.chance).every_word()
        self.by_collection: dict[str, list[dict]] = {}
        for collection, record in corpus.records():
            self.by_collection.setdefault(collection, []).append(record)

    def rows(self, each: int) -> list[Row]:
        return [
            Row("typing, every keystroke", list(self.keystrokes(max(5, each // 3)))),
            Row("one letter", self.chance.sample(LETTERS, len(LETTERS))),
            Row("two letters", list(dict.fromkeys(self.word()[:2] for _ in range(each * 4)))[:each]),
            Row("1 whole word", self.whole(1, each)),
            *(Row(f"{count} whole words", self.whole(count, each)) for count in (2, 3, 4)),
            self.slips("one slip", each, edits=1, at_least=4),
            self.slips("two slips", each, edits=2, at_least=8),
            Row("Spanish without accents", self.without_accents(each)),
            Row("identifiers", self.identifiers(each)),
            Row("no hits", self.without_hits(each)),
        ]

    # Records and their words

    def record(self, *collections: str) -> dict:
        return self.chance.choice(self.by_collection[self.chance.choice(collections or tuple(self.by_collection))])

    def words(self, record: dict) -> list[str]:
        """Words that somebody would ask for, the more telling fields first."""
        fields = [record.get("title") or record["name"], *record.get("services", ()), *record["tags"]]
        place = record.get("address") or record.get("place") or {}
        fields += [place.get("city", ""), record["summary"]]
        words = [word for text in fields for word in WORD.findall(text.lower().replace("’", " "))]
        return [word for word in dict.fromkeys(words) if len(word) > 2 and folded(word) not in STOPWORDS]

    def some_words(self, count: int) -> list[str]:
        """Words of one record, the first few of them likelier."""
        while True:
            words = self.words(self.record())[: self.chance.choice((6, 10, 30))]
            if len(words) >= count:
                return self.chance.sample(words, count)

    def word(self) -> str:
        return self.some_words(1)[0]

    # Kinds of questions

    def keystrokes(self, sequences: int) -> Iterator[str]:
        """Every state of the line while a question of two or three words is typed, its last word not to the end."""
        for _ in range(sequences):
            chance = self.chance
            record = self.record("resources", "resources", "rallies", "bills", "timeline")
            name = record.get("title") or record["name"]
            told = " ".join([*record.get("services", ()), name]).replace("’", " ")
            words = [word for word in map(folded, WORD.findall(told)) if word not in STOPWORDS and len(word) > 2]
            last = record.get("hours") or (record.get("place") or {}).get("city") or chance.choice(record["tags"])
            chosen = [*words[: chance.choice((1, 2, 2))], folded(last.split()[0])]
            text = " ".join(chosen)
            yield from (text[:end] for end in range(1, len(text) - chance.choice((0, 2)) + 1))

    def whole(self, count: int, each: int) -> list[str]:
        return [" ".join(self.some_words(count)) + " " for _ in range(each)]

    def slips(self, name: str, each: int, edits: int, at_least: int) -> Row:
        """One or two words, one of them of `at_least` letters and mistyped, so that it is no word any more."""
        row = Row(name, [], [])
        while len(row.questions) < each:
            words = [folded(word) for word in self.some_words(1 + len(row.questions) % 2)]
            long = [place for place, word in enumerate(words) if len(word) >= at_least]
            if not long:
                continue
            place = self.chance.choice(long)
            slipped = words[place]
            for _ in range(edits):
                slipped = self.slip(slipped)
            is_slip = len(slipped) >= at_least and slipped not in self.every_word
            if not is_slip or distance(words[place], slipped) != edits:
                continue
            row.meant.append(" ".join(words) + " ")
            row.questions.append(" ".join([*words[:place], slipped, *words[place + 1 :]]) + " ")
        return row

    def slip(self, word: str) -> str:
        """The word with a letter too many, too few, a wrong one, or two swapped."""
        place = self.chance.randrange(len(word) - 1)
        letter = self.chance.choice(LETTERS)
        kind = self.chance.randrange(4)
        if kind == 0:
            return word[:place] + letter + word[place:]
        if kind == 1:
            return word[:place] + word[place + 1 :]
        if kind == 2:
            return word[:place] + letter + word[place + 1 :]
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    def without_accents(self, each: int) -> list[str]:
        questions: list[str] = []
        while len(questions) < each:
            record = self.record()
            if " de " not in record["summary"]:
                continue
            words = self.words(record)
            accented = [word for word in words if word != folded(word)]
            others = [word for word in words if word not in accented]
            if accented and others:
                chosen = [self.chance.choice(accented), *self.chance.sample(others, self.chance.randrange(2))]
                questions.append(folded(" ".join(chosen)) + " ")
        return questions

    def identifiers(self, each: int) -> list[str]:
        """A bill's number, a telephone number or a part of it, or a ZIP code, each as people type it."""
        questions = []
        for place in range(each):
            if place % 3 == 0:
                number = self.record("bills")["number"]
                house, digits = number.split()
                name = {"AB": "assembly bill", "SB": "senate bill"}[house]
                questions.append(self.chance.choice((number, house.lower() + digits, f"{name} {digits}")) + " ")
            elif place % 3 == 1:
                phone = self.record("resources")["phones"][0]["number"]
                digits = "".join(filter(str.isdigit, phone))
                dotted = f"{digits[:3]}.{digits[3:6]}.{digits[6:]}"
                questions.append(self.chance.choice((phone, phone[-8:], phone[-4:], digits, dotted)) + " ")
            else:
                questions.append(self.record("resources")["address"]["zip"] + " ")
        return questions

    def without_hits(self, each: int) -> list[str]:
        """Words that are in no record and near to none, alone or beside one that is."""
        questions = []
        for place in range(each):
            nothing = "".join(self.chance.choice("qxzjkwv") for _ in range(self.chance.randint(9, 12)))
            questions.append(f"{self.word()} {nothing} " if place % 2 else f"{nothing} ")
        return questions


def distance(word: str, other: str) -> int:
    """How many letters are too many, too few, wrong or swapped with the next one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i]
        for j, typed in enumerate(other, 1):
            fewest = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != typed))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == typed:
                fewest = min(fewest, older[j - 2] + 1)
            row.append(fewest)
    return row[-1]
