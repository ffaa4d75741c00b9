"""The words of the invented corpus: a core written by hand, and plausible words and names made from parts.

Frequencies follow Zipf's law as in any text: of N words in order, the one at place r is drawn in proportion to 1/r.
"""

import random
import unicodedata
from collections.abc import Callable, Sequence
from math import log

# English

PEOPLE = """families tenants parents students workers neighbors seniors children renters teachers residents
drivers patients caregivers veterans newcomers vendors farmworkers janitors nurses volunteers homeowners youth
grandparents cooks gardeners organizers members survivors consumers borrowers commuters cyclists readers artists
fishers musicians apprentices graduates scholars voters farmers carpenters drivers migrants dayworkers
shopkeepers landlords employers""".split()

NOUNS = """school housing rent clinic court lawyer eviction wage contract library hearing budget charter
petition union board district health insurance transit bus license permit tax benefit food pantry shelter water
park playground kitchen market loan debt scholarship college tutoring computer internet translation interpreter
application form appeal deadline notice complaint inspection repair heating mold lead asbestos safety crosswalk
sidewalk bicycle traffic noise garbage recycling tree garden energy solar electricity gas bill utility deposit
lease landlord mortgage foreclosure property ownership relocation voucher subsidy pension retirement overtime
schedule childcare daycare preschool kindergarten classroom curriculum transcript attendance suspension
expulsion counseling therapy vaccine dentist vision hearing disability wheelchair ramp elevator ambulance
emergency wildfire earthquake flood evacuation smoke drought farm orchard harvest pesticide fishing harbor
warehouse factory restaurant kitchen hotel construction apprenticeship license certification training résumé
interview hiring discrimination harassment retaliation strike contract negotiation mediation arbitration
settlement judge jury warrant bail probation record expungement custody guardianship adoption divorce support
protection hotline crisis addiction recovery nutrition diabetes asthma cancer maternity pregnancy newborn diaper
formula clothing laundry haircut furniture appliance storage vehicle parking ticket toll registration passport
consulate citizenship naturalization residency visa immigration workshop forum meeting rally march vigil
festival concert mural museum theater radio newspaper podcast survey census ballot precinct election candidate
campaign volunteer donation grant audit report ordinance resolution amendment statute regulation committee
senate assembly council mayor governor commissioner supervisor agency department office bureau authority
commission coalition alliance network federation association foundation cooperative partnership neighborhood
village county state region coast valley desert mountain river bridge tunnel highway railway station airport
port border archive memorial cemetery church temple mosque kitchenette greenhouse beehive compost stove blanket
backpack textbook laptop printer scanner mailbox envelope stamp signature calendar reminder appointment visit""".split()

ADJECTIVES = """local public free weekly monthly new open safe fair legal affordable rural urban regional annual
temporary permanent bilingual mobile virtual confidential voluntary mandatory independent federal municipal
statewide joint emergency seasonal accessible low-cost community-run family-owned evening early late shared
private nonprofit accredited certified licensed outdoor indoor quarterly daily quiet crowded modest generous
overdue pending formal informal direct nearby distant former current upcoming recent longstanding small large
growing shrinking vacant restored historic modern renewed equal collective individual partial complete final
preliminary official unofficial written verbal electronic digital printed translated simplified detailed brief
thorough practical technical medical dental prenatal mental physical""".split()

VERBS = """repair expand protect extend fund open close require allow limit review renew translate publish
collect share deliver support oppose amend repeal delay schedule cancel replace rebuild inspect certify enroll
register train hire advise represent defend negotiate organize gather record measure report announce approve
deny appeal transfer restore improve simplify reduce increase protect cap freeze waive refund reimburse forgive
cover provide offer host cook plant recycle clean paint teach tutor mentor counsel screen treat vaccinate
transport escort welcome house shelter clothe feed lend borrow print scan mail notify invite remind survey count
vote elect nominate appoint remove investigate document preserve digitize catalog""".split()

SERVICES = (
    "immigration lawyer|eviction defense|tenant counseling|free legal clinic|citizenship classes|English classes|"
    "food pantry|rent relief|utility assistance|job training|résumé help|tax preparation|wage claims|"
    "workers’ rights clinic|dental care|vision screening|vaccinations|mental health counseling|prenatal care|"
    "diaper bank|child care referrals|after-school tutoring|college counseling|special education advocacy|"
    "school enrollment help|computer classes|interpreter services|notary public|passport photos|housing vouchers|"
    "emergency shelter|domestic violence hotline|family mediation|child custody forms|record expungement|"
    "traffic ticket clinic|small claims advice|debt counseling|credit repair|home repair|bicycle repair|"
    "community garden|senior lunches|home-delivered meals|transit passes|disability benefits|veterans’ benefits|"
    "addiction recovery|grief support group|parenting classes"
).split("|")

CATEGORIES = """legal-aid housing health food education work immigration family money transport seniors youth
disability safety internet culture""".split()

ORGANIZATION_KINDS = """Center Clinic Coalition Project Network Alliance Foundation Collective Association
Council House Office Partnership Fund League Society Institute Services Cooperative Workshop Federation
Committee Union Mission Commons""".split()

TOPICS = """Housing Health Tenants Workers Family Youth Legal Justice Neighborhood Community Learning Food
Transit Environmental Women’s Immigrant Disability Veterans Arts Civic Rights Opportunity Education Literacy
Wellness Shelter Resource Support""".split()

# Spanish. Nouns stand with their articles; the adjectives are the same for both genders.

PERSONAS = """las familias|los inquilinos|los padres|los estudiantes|los trabajadores|los vecinos|los
jóvenes|los niños|las maestras|los residentes|los pacientes|las cuidadoras|los jornaleros|los campesinos|las
cocineras|los jardineros|los voluntarios|las vendedoras|los abuelos|los miembros|los conductores|las
enfermeras|los lectores|las músicas|los pescadores|los aprendices|los votantes|los artistas|los comerciantes|las
empleadas""".replace("\n", " ").split("|")

NOMBRES = """la escuela|la vivienda|el alquiler|la clínica|el tribunal|el abogado|el desalojo|el salario|el
contrato|la biblioteca|la audiencia|el presupuesto|la petición|el sindicato|la junta|el distrito|la salud|el
seguro|el transporte|el autobús|la licencia|el permiso|el impuesto|el beneficio|la comida|la despensa|el
refugio|el agua|el parque|la cocina|el mercado|el préstamo|la deuda|la beca|la universidad|la tutoría|la
computadora|la traducción|la intérprete|la solicitud|el formulario|la apelación|el plazo|el aviso|la queja|la
inspección|la reparación|la calefacción|el moho|el plomo|la seguridad|la banqueta|la bicicleta|el tráfico|el
ruido|la basura|el reciclaje|el árbol|el jardín|la energía|la electricidad|el gas|el recibo|el depósito|la
renta|el dueño|la hipoteca|la propiedad|la reubicación|el vale|el subsidio|la pensión|la jubilación|el
horario|la guardería|el salón|la asistencia|la suspensión|la consejería|la terapia|la vacuna|el dentista|la
vista|la discapacidad|la rampa|el elevador|la ambulancia|la emergencia|el incendio|el terremoto|la inundación|la
evacuación|el humo|la sequía|el campo|la cosecha|el puerto|el almacén|la fábrica|el restaurante|la
construcción|el aprendizaje|la capacitación|la entrevista|la discriminación|el acoso|la huelga|la negociación|la
mediación|el arbitraje|el acuerdo|el juez|la fianza|el expediente|la custodia|la tutela|la adopción|el
divorcio|la protección|la crisis|la recuperación|la nutrición|el asma|el embarazo|el pañal|la ropa|la
lavandería|los muebles|el estacionamiento|la multa|el registro|el pasaporte|el consulado|la ciudadanía|la
residencia|la visa|la inmigración|el taller|el foro|la reunión|la marcha|la vigilia|el festival|el concierto|el
mural|el museo|el teatro|la radio|el periódico|la encuesta|el censo|la boleta|la elección|la campaña|la
donación|la subvención|la auditoría|el informe|la ordenanza|la resolución|la enmienda|la ley|el reglamento|el
comité|el senado|la asamblea|el concejo|la alcaldía|la gobernadora|la agencia|el departamento|la oficina|la
comisión|la coalición|la alianza|la red|la federación|la asociación|la fundación|la cooperativa|el barrio|el
pueblo|el condado|el estado|la región|la costa|el valle|el desierto|la montaña|el río|el puente|la carretera|la
estación|el aeropuerto|la frontera|el archivo|la iglesia|la estufa|la cobija|la mochila|el libro|la impresora|el
buzón|el sobre|la firma|el calendario|la cita|la visita|el niño|la
niña|la señal|la mañana""".replace("\n", " ").split("|")

ADJETIVOS = """legal local social estatal municipal federal regional anual semanal mensual digital accesible
responsable estable temporal integral urgente vigente reciente pendiente gratis bilingüe rural independiente
confidencial formal especial final parcial nacional grande breve importante suficiente constante dental mental
prenatal ambiental cultural laboral familiar escolar vecinal popular particular posible disponible comparable
sostenible notable amable fácil útil común joven mayor menor mejor""".split()

VERBOS = """reparar ampliar proteger extender financiar abrir cerrar exigir permitir limitar revisar renovar
traducir publicar reunir compartir entregar apoyar rechazar enmendar derogar aplazar programar cancelar
reemplazar reconstruir inspeccionar certificar inscribir registrar capacitar contratar asesorar representar
defender negociar organizar grabar medir informar anunciar aprobar negar apelar trasladar restaurar mejorar
simplificar reducir aumentar congelar reembolsar perdonar cubrir ofrecer cocinar plantar reciclar limpiar pintar
enseñar orientar acompañar recibir alojar alimentar prestar imprimir enviar notificar invitar recordar contar
votar elegir nombrar investigar documentar conservar""".split()

SERVICIOS = (
    "abogado de inmigración|defensa contra desalojos|orientación para inquilinos|clínica legal gratuita|"
    "clases de ciudadanía|clases de inglés|despensa de alimentos|ayuda para la renta|ayuda con los recibos de luz|"
    "capacitación laboral|ayuda con el currículum|declaración de impuestos|reclamos de salario|"
    "clínica de derechos laborales|atención dental|examen de la vista|vacunas para niños|consejería de salud mental|"
    "cuidado prenatal|banco de pañales|cuidado de niños|tutoría después de la escuela|orientación universitaria|"
    "defensa de educación especial|inscripción escolar|clases de computación|servicio de intérprete|notario público|"
    "fotos para pasaporte|vales de vivienda|refugio de emergencia|línea contra la violencia doméstica|"
    "mediación familiar|formularios de custodia|limpieza de antecedentes|clínica de multas|asesoría de deudas|"
    "reparación del hogar|taller de bicicletas|jardín comunitario|comidas para mayores|pases de autobús|"
    "beneficios por discapacidad|recuperación de adicciones|grupo de duelo|clases para padres sin cita"
).split("|")

CLASES = """Centro Clínica Coalición Proyecto Red Alianza Fundación Colectivo Asociación Consejo Casa Oficina
Fondo Liga Sociedad Instituto Cooperativa Taller Federación Comité Unión Misión""".split()

TEMAS = """de Vivienda|de Salud|de Inquilinos|de Trabajadores|de la Familia|Juvenil|Legal|Comunitaria|
de Aprendizaje|de Alimentos|de Mujeres|del Inmigrante|de Veteranos|de las Artes|de Derechos|de Educación|
de Lectura|de Bienestar|de Apoyo|Vecinal""".replace("\n", "").split("|")

# Places. The cities are real, what is in them is not; the first is where most of it is.

CITIES = """Los Angeles|San Diego|San José|San Francisco|Fresno|Sacramento|Long Beach|Oakland|Bakersfield|
Anaheim|Stockton|Riverside|Santa Ana|Irvine|Chula Vista|Fremont|San Bernardino|Modesto|Fontana|Moreno Valley|
Oxnard|Glendale|Huntington Beach|Ontario|Rancho Cucamonga|Santa Clarita|Garden Grove|Oceanside|Elk Grove|Corona|
Santa Rosa|Salinas|Hayward|Pomona|Sunnyvale|Escondido|Torrance|Pasadena|Fullerton|Orange|Visalia|Roseville|
Concord|Thousand Oaks|Simi Valley|Victorville|Santa Clara|Vallejo|Berkeley|El Monte|Downey|Inglewood|Costa Mesa|
Carlsbad|Fairfield|San Buenaventura|Temecula|Antioch|Richmond|Murrieta|West Covina|Norwalk|Daly City|Burbank|
Santa Maria|El Cajon|Rialto|San Mateo|Compton|Clovis|Jurupa Valley|South Gate|Vista|Mission Viejo|Vacaville|
Carson|Hesperia|Redding|Santa Monica|Westminster|Santa Barbara|Chico|Whittier|Hawthorne|San Leandro|Alhambra|
Indio|Tracy|Citrus Heights|Livermore|Merced|Buena Park|Lakewood|Napa|Redwood City|Bellflower|Lynwood|Tulare|
Upland|Baldwin Park|Perris|Pittsburg|Alameda|Monterey Park|Watsonville|Gilroy|Delano|Madera|Huntington Park|
Calexico|El Centro|Montebello|Pico Rivera|Santa Cruz|Eureka|Ukiah|Oroville|Yuba City|Woodland|Davis|Lodi|
Manteca|Turlock|Porterville|Hanford|Lompoc|Barstow|Blythe|Needles|Susanville|Truckee|Placerville|Sonora|
Mariposa|Bishop|Lone Pine|Tehachapi|Ojai|Santa Paula|Fillmore|Moorpark|Hemet|Banning|Coachella|Brawley|Imperial|
National City|Lemon Grove|Santee|Poway|Ramona|Fallbrook""".replace("\n", "").split("|")

STREET_TREES = """Maple Olive Cedar Walnut Sycamore Magnolia Pepper Jacaranda Eucalyptus Juniper Laurel Willow
Almond Orange Lemon Fig Plum Cypress Redwood Manzanita Mesquite Yucca Sage Poppy Lupine""".split()
STREET_KINDS = "St.|Street|Ave.|Avenue|Blvd.|Way|Road|Drive|Lane|Court|Place".split("|")
AREAS = """213 310 323 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 747 760 805 818 831
858 909 916 925 949 951""".split()

# Parts of made-up words

ENGLISH_BEFORE = " re un over inter non pre sub co counter multi out under mid super".split(" ")
ENGLISH_AFTER = "s ing ed ment er ers able ness ship wide ful less hood ist ists ity ally".split()
SPANISH_BEFORE = " re des inter pre sub co contra multi sobre en".split(" ")
SPANISH_AFTER = "s ción dad ero era eros ista able ito ita ería mente ando ado ada amos".split()
NAME_STARTS = """b br c ch cr d dr f fl g gl gr h j k kl l m n p pr qu r s sh sl st t tr v w y z""".split()
NAME_VOWELS = "a e i o u a e i o ai ea ie ou ia".split()
NAME_MIDDLES = "l r n s m d t v b nd rt lm ns rr ll st mb k z g".split()
NAME_ENDS = "ez o a er son ton ly in en ard well man dale field ero ano illo etti ova ski ura anza ita berg ley".split()
SPANISH_NAME_ENDS = "ez ández íguez ino ero ano illo anza ita ón oz edo arro uela aga".split()

NAMES = 200_000
MADE_UP = 20_000  # in each language


def folded(text: str) -> str:
    """The text in lower case without accents."""
    letters = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def distinct(words: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(words))


def zipf(words: Sequence[str], chance: random.Random, flat: int = 0) -> Callable[[], str]:
    """Draws words, the one at place r in proportion to 1/(r + flat)."""
    draw = chance.random
    first = 1 + flat
    ratio = (len(words) + first) / first

    def next_word() -> str:
        return words[int(first * ratio ** draw()) - first]

    return next_word


def made_up_words(core: Sequence[str], before: Sequence[str], after: Sequence[str], chance: random.Random) -> list[str]:
    """Words that nobody has written down, made from the core's, as real texts have many: counterpetitioning."""
    roots = [word.rstrip("aeo") for word in core if word.isalpha() and len(word) > 3]
    words: dict[str, None] = {}
    while len(words) < MADE_UP:
        words[chance.choice(before) + chance.choice(roots) + chance.choice(after)] = None
    return list(words)


def made_up_names(count: int, ends: Sequence[str], chance: random.Random) -> list[str]:
    """Surnames and place names of two to four syllables, each once."""
    names: dict[str, None] = {}
    pick = chance.choice
    while len(names) < count:
        middle = pick(NAME_MIDDLES)
        if len(names) >= count // 10:
            middle += pick(NAME_VOWELS) + pick(NAME_MIDDLES)
        names[(pick(NAME_STARTS) + pick(NAME_VOWELS) + middle + pick(ends)).capitalize()] = None
    return list(names)


class Vocabulary:
    """All words, the same for the same seed, and what draws from them; `chance` decides what is drawn."""

    def __init__(self, seed: int, chance: random.Random):
        maker = random.Random(f"vocabulary {seed}")
        english = distinct(NOUNS)
        spanish = distinct([noun.split()[-1] for noun in NOMBRES])
        self.made_up_english = made_up_words(english + VERBS, ENGLISH_BEFORE, ENGLISH_AFTER, maker)
        self.made_up_spanish = made_up_words(spanish, SPANISH_BEFORE, SPANISH_AFTER, maker)
        self.names = made_up_names(NAMES, NAME_ENDS, maker)
        self.spanish_names = made_up_names(NAMES // 4, SPANISH_NAME_ENDS, maker)
        people = [each.split()[-1] for each in PERSONAS]
        self.core = distinct([*english, *ADJECTIVES, *VERBS, *PEOPLE, *spanish, *ADJETIVOS, *VERBOS, *people])
        self.noun = zipf(english, chance, 6)
        self.adjective = zipf(distinct(ADJECTIVES), chance, 4)
        self.verb = zipf(distinct(VERBS), chance, 4)
        self.people = zipf(distinct(PEOPLE), chance, 3)
        self.rare = zipf(self.made_up_english, chance, 20)
        self.name = zipf(self.names, chance, 40)
        self.nombre = zipf(distinct(NOMBRES), chance, 6)
        self.adjetivo = zipf(distinct(ADJETIVOS), chance, 4)
        self.verbo = zipf(distinct(VERBOS), chance, 4)
        self.personas = zipf(PERSONAS, chance, 3)
        self.gente = zipf(people, chance, 3)
        self.raro = zipf(self.made_up_spanish, chance, 20)
        self.apellido = zipf(self.spanish_names, chance, 40)
        self.city = zipf(CITIES, chance, 1)
        self.service = zipf(SERVICES, chance, 3)
        self.servicio = zipf(SERVICIOS, chance, 3)

    def every_word(self) -> set[str]:
        """Every word that a text may hold, folded, to know a slip that is no word."""
        whole = [*self.made_up_english, *self.made_up_spanish, *self.names, *self.spanish_names, *self.core, *CITIES]
        whole += [*SERVICES, *SERVICIOS, *CATEGORIES, *ORGANIZATION_KINDS, *TOPICS, *CLASES, *TEMAS]
        return {part for word in whole for part in folded(word).replace("’", " ").replace("-", " ").split()}
