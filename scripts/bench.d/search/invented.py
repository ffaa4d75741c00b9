"""Plainly invented records in the format of docs/FORMAT.md, in two languages, the same for the same seed.

They come in blocks of a thousand, a quarter of each collection, and every block has chance of its own: so any number of
blocks can be made at a time, on all processors. A quarter of the records is in Spanish.
"""

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from vocabulary import (
    AREAS, CATEGORIES, CITIES, CLASES, ORGANIZATION_KINDS, STREET_KINDS, STREET_TREES, TEMAS, TOPICS, Vocabulary,
)

BLOCK = 1_000
COLLECTIONS = ("bills", "rallies", "resources", "timeline")

STAGES = "introduced committee passed-one-house passed signed law vetoed dead".split()
RALLY_KINDS = "rally walk-in hearing board-meeting fair meeting petition letter renewal phone-bank training".split()
ENTRY_KINDS = "petition order letter rally request refusal finding organizing founding opening planning".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MESES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
HOURS = (
    "Monday – Friday, 9am – 5pm|Monday and Wednesday, 8:30am – 4:30pm, walk-in|Tuesdays starting at 9am|"
    "Mon–Thu 10:00–18:00; Sat 10:00–14:00|Every day 8 a.m. to 8 p.m.|24 hours|Thursday evenings, 6pm – 9pm|"
    "First Saturday of the month, 10am – noon|Mon, Wed & Fri 9:00 AM - 12:30 PM, 1:30 PM - 5:00 PM|"
    "By appointment only"
).split("|")
HORARIOS = (
    "Lunes a viernes, 9am – 5pm|Lunes y miércoles, 8:30am – 4:30pm, sin cita|Martes desde las 9am|"
    "Todos los días de 8am a 8pm|Sábados, 10am – 2pm|Jueves por la tarde, 6pm – 9pm|Con cita solamente|24 horas"
).split("|")

SENTENCES = {
    "bills": """The bill would {verb} the {adjective} {noun} for {people} in every {noun} of the state.
It asks each {noun} to {verb} a {adjective} {noun} before the {noun} can {verb} any {noun}.
Under it a {noun} could no longer {verb} the {noun} of {people} without a {adjective} {noun}.
{org} says that it would {verb} {number} {people} and {verb} the {noun} in {town}.
Its opponents answer that the {noun} would {verb} too little, and that {people} need a {adjective} {noun} first.
A {adjective} {noun} of {number} dollars a year would pay for the {rare} {noun}.
Senator {name} asked the committee to {verb} the part on {rare} and the {noun}.
An earlier version would also {verb} {people}, {people} and the {adjective} {noun}; that part was taken out.""",
    "rallies": """{people} and {people} from {town} gather to {verb} the {adjective} {noun}.
{org} brings {number} {people} together to speak about the {noun} and the {adjective} {noun}.
Speakers from {org} tell why the {noun} should {verb} its {rare} {noun}.
Bring a {adjective} {noun} and a friend; there is a {noun} for {people} at the side of the hall.
The meeting begins with a {adjective} {noun}, then {name} {name} answers questions on the {noun}.
Whoever cannot come can {verb} a {noun} at home and {verb} it to the {noun} of {town}.
Last year {number} {people} came, and the {noun} agreed to {verb} the {rare} {noun}.""",
    "resources": """{org} helps {people} in {town} {verb} a {adjective} {noun} and {verb} the {noun}.
It offers {service} and {service}, with a {adjective} {noun} for {people}.
Bring a {noun}, a {noun} and proof of address; a {adjective} {noun} is not needed.
Ask for {name} {name}, who runs the {rare} {noun} and can {verb} a {noun} by telephone.
{people} wait about {number} minutes; a {noun} by telephone is also possible.
The {adjective} {noun} is paid by the {name} Fund, so {people} pay nothing.
For a {noun} or a {adjective} {noun} the office sends {people} to the {noun} next door.""",
    "timeline": """{org} and the {noun} of {town} agree to {verb} the {adjective} {noun}.
After {number} days the {noun} answers that it will not {verb} the {noun} of {people}.
{people} hand over a letter signed by {number} {people}, and ask the {noun} to {verb} the {noun}.
The {adjective} {noun} finds that the {noun} failed to {verb} its {rare} {noun}.
{name} {name} of {org} calls the {noun} a {adjective} {noun}.
A newspaper in {town} prints the {noun} in full; the {noun} disputes one {adjective} {noun} in it.
The first {noun} opens in {town}, with {number} {people} and a {adjective} {noun}.""",
}
ORACIONES = {
    "bills": """La propuesta busca {verbo} {nombre} {adjetivo} de {personas} en todo el estado.
Antes de {verbo}, cada agencia tendría que {verbo} {nombre} y {nombre} {adjetivo}.
{org} dice que serviría para {verbo} a {number} {gente} de {town}.
Quienes se oponen responden que {nombre} no basta, y que primero hay que {verbo} {nombre} {adjetivo}.
Costaría {number} dólares al año {verbo} {nombre} {raro}.
La senadora {apellido} pidió {verbo} la parte sobre {nombre} {raro}.""",
    "rallies": """{personas} y {personas} de {town} se reúnen para {verbo} {nombre} {adjetivo}.
{org} invita a {number} {gente} a hablar sobre {nombre} y {nombre}.
Habrá {nombre} para niños, comida y servicio de intérprete; traiga {nombre} {adjetivo}.
{apellido} {apellido} contesta preguntas sobre {nombre} {raro} y cómo {verbo} {nombre}.
El año pasado vinieron {number} {gente}, y el concejo aceptó {verbo} {nombre}.""",
    "resources": """{org} ayuda a {personas} de {town} a {verbo} {nombre} y {verbo} {nombre} {adjetivo}.
Ofrece {servicio} y {servicio}, con {nombre} {adjetivo} para {personas}.
Traiga {nombre}, {nombre} y un comprobante de domicilio; no hace falta {nombre} {adjetivo}.
Pregunte por {apellido} {apellido}, que atiende {nombre} {raro} y puede {verbo} por teléfono.
{personas} esperan unos {number} minutos; también se puede {verbo} por teléfono.
Lo paga el Fondo {apellido}, así que {personas} no pagan nada.""",
    "timeline": """{org} y {nombre} de {town} acuerdan {verbo} {nombre} {adjetivo}.
Después de {number} días responden que no van a {verbo} {nombre} de {personas}.
{personas} entregan una carta firmada por {number} {gente} para {verbo} {nombre}.
{apellido} {apellido} de {org} dice que {nombre} {raro} es un derecho {adjetivo}.
Un periódico de {town} publica {nombre} completo; {nombre} rechaza una parte {adjetivo}.""",
}

# What a sentence leaves open, beside {org}, {town} and {number}.
SLOTS = """verb noun adjective people rare name service verbo nombre adjetivo personas gente raro apellido
servicio""".split()

ACCENTS = str.maketrans("áéíóúüñ’", "aeiouun ")
NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    return NOT_SLUG.sub("-", text.lower().translate(ACCENTS)).strip("-")


def capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


class Writer:
    """Makes the records of one block after another."""

    def __init__(self, seed: int):
        self.seed = seed
        self.chance = random.Random()
        self.words = words = Vocabulary(seed, self.chance)
        self.org = self.town = ""
        getters: dict[str, Callable[[], str]] = {
            name: getattr(words, name) for name in SLOTS
        }
        getters |= {"org": lambda: self.org, "town": lambda: self.town, "number": self.number}
        self.sentences = {
            (is_spanish, name): [compiled(text, getters) for text in texts.splitlines()]
            for is_spanish, all_texts in ((False, SENTENCES), (True, ORACIONES))
            for name, texts in all_texts.items()
        }
        self.makers = (self.bill, self.rally, self.resource, self.entry)

    def block(self, block: int) -> Iterator[tuple[str, dict]]:
        """The records of a block, each with its collection."""
        chance = self.chance
        chance.seed(f"{self.seed} {block}")
        self.bill_ids: list[str] = []
        quarter = BLOCK // 4
        for place in range(BLOCK):
            kind = place // quarter
            number = block * BLOCK + place
            is_spanish = chance.random() < 0.25
            self.town = self.words.city()
            self.org = self.organization(is_spanish)
            record = self.makers[kind](number, is_spanish)
            if kind == 0:
                self.bill_ids.append(record["id"])
            yield COLLECTIONS[kind], record

    # Parts

    def number(self) -> str:
        return str(int(10 ** (1 + 3 * self.chance.random())))

    def organization(self, is_spanish: bool) -> str:
        chance, words = self.chance, self.words
        if is_spanish:
            return f"{chance.choice(CLASES)} {chance.choice(TEMAS)} {words.apellido()}"
        return f"{words.name()} {chance.choice(TOPICS)} {chance.choice(ORGANIZATION_KINDS)}"

    def person(self, is_spanish: bool) -> str:
        pick = self.words.apellido if is_spanish else self.words.name
        return f"{pick()} {pick()}"

    def prose(self, name: str, is_spanish: bool, count: int) -> str:
        chosen = self.chance.sample(self.sentences[is_spanish, name], count)
        text = " ".join([capitalized(sentence()) for sentence in chosen])
        return text.replace(" de el ", " del ").replace(" a el ", " al ") if is_spanish else text

    def day(self, first: int, last: int) -> date:
        start = date(first, 1, 1)
        return start + timedelta(days=int(self.chance.random() * 365.2 * (last - first + 1)))

    def address(self) -> dict:
        chance = self.chance
        tree = chance.choice(STREET_TREES) if chance.random() < 0.4 else self.words.name()
        return {
            "street": f"{int(chance.random() * 9900) + 10} {tree} {chance.choice(STREET_KINDS)}",
            "city": self.town,
            "state": "CA",
            "zip": f"{first_zip(self.town) + int(chance.random() * 30)}",
        }

    def phone(self) -> str:
        chance = self.chance
        # 555-0100 to 555-0199 are kept for invented people; the others of 555 are nobody's either.
        last = int(chance.random() * 100) + 100 if chance.random() < 0.3 else int(chance.random() * 10_000)
        return f"({chance.choice(AREAS)}) 555-{last:04}"

    def common(self, name: str, title: str, number: int, is_spanish: bool, sentences: int) -> dict:
        chance = self.chance
        noun = (lambda: self.words.nombre().split()[-1]) if is_spanish else self.words.noun
        fields: dict = {
            "id": f"{slug(title)}-{number // BLOCK}-{number % BLOCK}",
            "summary": self.prose(name, is_spanish, sentences),
            "tags": list(dict.fromkeys((noun(), noun(), noun()))),
        }
        page = "Página inventada" if is_spanish else "Invented page"
        if chance.random() < 0.8:
            fields["sources"] = [{"page": f"{self.org}, {page}", "as_of": str(2015 + int(chance.random() * 16))}]
        if chance.random() < 0.2:
            fields["links"] = [{"label": page, "url": f"https://{slug(self.org)}.example.org/{number % BLOCK}"}]
        if chance.random() < 0.15:
            fields["notes"] = self.prose(name, is_spanish, 1)
        return fields

    # Records

    def bill(self, number: int, is_spanish: bool) -> dict:
        chance, words = self.chance, self.words
        house = "AB" if chance.random() < 0.6 else "SB"
        # Some low numbers, as each session begins with them.
        digits = int(9_999 ** chance.random()) if chance.random() < 0.1 else int(chance.random() * 9_999) + 1
        bill_number = f"{house} {digits}"
        if is_spanish:
            title = capitalized(f"{words.nombre()} {words.adjetivo()} y {words.nombre()}")
        else:
            title = capitalized(f"{words.adjective()} {words.noun()} and {words.noun()} {words.noun()}")
        day = self.day(2015, 2032)
        return {
            **self.common("bills", f"{bill_number} {title}", number, is_spanish, 2 if chance.random() < 0.6 else 3),
            "number": bill_number,
            "title": title,
            "jurisdiction": "California",
            "session": str(day.year),
            "stance": chance.choice(("support", "oppose", "watch", "neutral")),
            "stage": chance.choice(STAGES),
            "stage_date": str(day),
            "sponsors": [f"{'Senator' if house == 'SB' else 'Assembly member'} {self.person(is_spanish)}"],
            "supporters": [self.organization(is_spanish)],
            "history": [{"date": str(day - timedelta(days=40)), "action": "Introduced", "chamber": "Assembly"}],
            "talking_points": [self.prose("bills", is_spanish, 1)],
        }

    def rally(self, number: int, is_spanish: bool) -> dict:
        chance, words = self.chance, self.words
        kind = chance.choice(RALLY_KINDS)
        if is_spanish:
            title = f"{capitalized(words.nombre().split()[-1])} y {words.nombre()}: {words.verbo()} {words.nombre()}"
        else:
            title = f"{capitalized(words.people())} {kind.replace('-', ' ')} to {words.verb()} the {words.noun()}"
        day = self.day(2020, 2035)
        hour = int(chance.random() * 11) + 8
        return {
            **self.common("rallies", title, number, is_spanish, 2 if chance.random() < 0.5 else 3),
            "title": title,
            "kind": kind,
            "starts": f"{day}T{hour:02}:00",
            "ends": f"{day}T{hour + 2:02}:30",
            "place": {"name": f"{words.name()} Hall", **self.address()},
            "status": chance.choice(("planned", "confirmed", "cancelled", "held")),
            "organiser": self.org,
            "capacity": int(chance.random() * 900) + 10,
            "languages": ["es"] if is_spanish else ["en"],
            "bring": [words.nombre() if is_spanish else words.noun()],
            "bills": [chance.choice(self.bill_ids)],
        }

    def resource(self, number: int, is_spanish: bool) -> dict:
        chance, words = self.chance, self.words
        service = words.servicio if is_spanish else words.service
        address = self.address()
        fields = {
            **self.common("resources", self.org, number, is_spanish, 2 if chance.random() < 0.5 else 3),
            "name": self.org,
            "services": list(dict.fromkeys((service(), service()))),
            "categories": [chance.choice(CATEGORIES)],
            "address": address,
            "phones": [{"number": self.phone()}],
            "hours": chance.choice(HORARIOS if is_spanish else HOURS),
            "languages": ["es"] if is_spanish else chance.choice((["en"], ["en", "es"])),
            "fees": chance.choice(("Gratis", "Bajo costo") if is_spanish else ("Free", "Low cost")),
        }
        if chance.random() < 0.4:
            fields["also_known_as"] = [f"{words.name()} {words.name()} {chance.choice(ORGANIZATION_KINDS)}"]
        if chance.random() < 0.3:
            fields["phones"].append({"label": "Línea directa" if is_spanish else "Hotline", "number": self.phone()})
        if chance.random() < 0.5:
            fields["verified"] = str(self.day(2024, 2030))
        return fields

    def entry(self, number: int, is_spanish: bool) -> dict:
        chance, words = self.chance, self.words
        day = self.day(2004, 2032)
        if is_spanish:
            label = f"{day.day} de {MESES[day.month - 1]} de {day.year}"
            title = f"{capitalized(words.gente())} de {self.town} piden {words.verbo()} {words.nombre()}"
        else:
            label = f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
            asking = f"{capitalized(words.people())} of {self.town} ask"
            title = f"{asking} to {words.verb()} the {words.adjective()} {words.noun()}"
        return {
            **self.common("timeline", title, number, is_spanish, 3 if chance.random() < 0.6 else 4),
            "label": label,
            "date": str(day),
            "title": title,
            "kind": chance.choice(ENTRY_KINDS),
            "side": chance.choice(("network", "union", "state", "parents")),
            "actors": [self.org, self.person(is_spanish)],
        }


@cache
def first_zip(city: str) -> int:
    return 90_001 + CITIES.index(city) * 39


def compiled(template: str, getters: dict[str, Callable[[], str]]) -> Callable[[], str]:
    """What fills a template's {slots}, each time anew."""
    pattern = re.sub(r"\{\w+\}", "%s", template.replace("%", "%%"))
    slots = [getters[name] for name in re.findall(r"\{(\w+)\}", template)]
    return lambda: pattern % tuple([slot() for slot in slots])
