"""Sixty invented job postings, thirty in English and thirty in German, each in two styles.

The even ones are for tuning. The odd ones were kept back: their headings and turns of phrase are others, and were
written before the reader was first measured.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from debrief.domain.record.parts import Need

COUNT = 30
"""The postings of each language."""


@dataclass(frozen=True)
class Posting:
    """A posting. `wanted`: its lines that are requirements, each with how much it is wanted."""

    language: str
    style: str
    text: str
    wanted: tuple[tuple[str, Need], ...]


@dataclass(frozen=True)
class Phrases:
    """Headings and turns of phrase of one half; `{}` stands for what is wanted."""

    must: tuple[str, ...]
    nice: tuple[str, ...]
    tasks: tuple[str, ...]
    offer: tuple[str, ...]
    must_lines: tuple[str, ...]
    nice_lines: tuple[str, ...]


TRADES = {
    "en": {
        "Data Engineer": (
            "five years of experience with Python and SQL|Airflow in production|hands-on experience with Kafka|"
            "solid knowledge of data modelling|experience with a cloud warehouse|fluent English",
            "Terraform|dbt|some German|experience with streaming",
            "Build and own our ingestion pipelines|Review the models of your colleagues|Be on call one week in six",
        ),
        "Staff Nurse": (
            "a valid nursing registration|two years on a surgical ward|willingness to work night shifts|"
            "experience with electronic records|a calm manner with families",
            "a wound care certificate|a second language|experience in teaching students",
            "Look after eight patients per shift|Hand over to the next shift|Prepare patients for surgery",
        ),
        "Joiner": (
            "a completed apprenticeship in joinery|a driving licence|experience with CNC machines|"
            "the ability to read technical drawings|physical fitness",
            "experience with restoration|a first aid certificate|knowledge of CAD",
            "Make windows and doors in our workshop|Fit kitchens at customers' homes|Keep the machines in order",
        ),
        "UX Designer": (
            "a portfolio with three shipped products|confidence in Figma|experience with user research|"
            "knowledge of design systems|good spoken English",
            "motion design|basic HTML and CSS|experience in healthcare",
            "Run interviews with users each month|Design flows from sketch to release|Present your work to the board",
        ),
        "Support Team Lead": (
            "three years in customer support|one year of leading a team|Zendesk|fluent Spanish|an eye for numbers",
            "experience with chat bots|a sales background|French",
            "Lead a team of seven|Write the weekly report|Answer the hardest tickets yourself",
        ),
        "Accountant": (
            "a degree in accounting|experience with month-end closing|advanced Excel|knowledge of local tax law|"
            "accuracy under deadlines",
            "SAP|experience with audits|an IFRS certificate",
            "Close the books by day five|Prepare the tax returns|Advise the heads of department",
        ),
        "Exhibitions Registrar": (
            "experience with international loans|knowledge of customs procedures|a museum database|"
            "a master's degree in a related field|willingness to travel",
            "art handling training|Italian|experience with insurance claims",
            "Plan transports and couriers|Write condition reports|Negotiate loan agreements",
        ),
        "Primary Teacher": (
            "a teaching qualification|experience with mixed-age classes|a clean background check|"
            "classroom management|patience and clarity",
            "music or sports as a second subject|experience with autism|Polish",
            "Teach a class of twenty|Meet parents every term|Plan the summer trip",
        ),
        "Sous Chef": (
            "four years in a professional kitchen|a food hygiene certificate|experience with menu costing|"
            "weekend availability|stamina",
            "pastry skills|experience with events|knowledge of wine",
            "Run the evening service|Order from local farms|Train two apprentices",
        ),
        "Warehouse Planner": (
            "experience in logistics planning|a forklift licence|good knowledge of a warehouse system|"
            "analytical thinking|basic SQL",
            "lean training|experience with robots|Czech",
            "Plan the shifts of forty people|Measure the stock every quarter|Improve the packing lines",
        ),
    },
    "de": {
        "Dateningenieurin": (
            "fünf Jahre Erfahrung mit Python und SQL|Airflow im produktiven Einsatz|praktische Erfahrung mit Kafka|"
            "gute Kenntnisse in Datenmodellierung|Deutsch auf C1",
            "Terraform|dbt|Erfahrung mit Streaming|Französisch",
            "Aufbau unserer Datenstrecken|Prüfung der Modelle im Team|Rufbereitschaft alle sechs Wochen",
        ),
        "Pflegefachkraft": (
            "eine anerkannte Ausbildung in der Pflege|zwei Jahre auf einer chirurgischen Station|"
            "Bereitschaft zum Nachtdienst|Erfahrung mit digitaler Dokumentation|ein ruhiger Umgang mit Angehörigen",
            "eine Weiterbildung in Wundversorgung|eine zweite Sprache|Erfahrung in der Anleitung",
            "Versorgung von acht Menschen je Schicht|Übergabe an die nächste Schicht|Vorbereitung auf Operationen",
        ),
        "Tischler": (
            "eine abgeschlossene Lehre als Tischler|ein Führerschein der Klasse B|Erfahrung mit CNC-Maschinen|"
            "sicheres Lesen von Zeichnungen|körperliche Belastbarkeit",
            "Erfahrung in der Restaurierung|ein Ersthelferschein|CAD-Kenntnisse",
            "Bau von Fenstern und Türen|Einbau von Küchen beim Kunden|Pflege der Maschinen",
        ),
        "UX-Designer": (
            "ein Portfolio mit drei Produkten|Sicherheit in Figma|Erfahrung mit Nutzerforschung|"
            "Kenntnisse in Designsystemen|gutes Englisch",
            "Motion Design|etwas HTML und CSS|Tschechisch auf B2",
            "Monatliche Interviews mit Nutzern|Entwurf von der Skizze bis zur Freigabe|Vorstellung vor der Leitung",
        ),
        "Teamleitung Kundendienst": (
            "drei Jahre im Kundendienst|ein Jahr Führungserfahrung|Zendesk|Spanisch in Wort und Schrift|"
            "Zahlenverständnis",
            "Erfahrung mit Chatbots|ein Hintergrund im Vertrieb|Niederländisch",
            "Führung von sieben Leuten|Wöchentlicher Bericht|Beantwortung der schwierigsten Anfragen",
        ),
        "Buchhalterin": (
            "eine kaufmännische Ausbildung|Erfahrung mit Monatsabschlüssen|sehr gute Excel-Kenntnisse|"
            "Kenntnisse im Steuerrecht|Sorgfalt unter Zeitdruck",
            "DATEV|Erfahrung mit Prüfungen|ein IFRS-Zertifikat",
            "Abschluss bis zum fünften Tag|Vorbereitung der Steuererklärungen|Beratung der Abteilungen",
        ),
        "Registrarin": (
            "Erfahrung mit internationalem Leihverkehr|Kenntnisse im Zollrecht|Umgang mit einer Museumsdatenbank|"
            "ein Studium der Kunstgeschichte|Reisebereitschaft",
            "eine Schulung im Art Handling|Italienisch|Erfahrung mit Versicherungsfällen",
            "Planung von Transporten|Zustandsprotokolle|Verhandlung von Leihverträgen",
        ),
        "Grundschullehrer": (
            "ein abgeschlossenes Lehramtsstudium|Erfahrung mit altersgemischten Klassen|ein Führungszeugnis|"
            "sichere Klassenführung|Geduld und Klarheit",
            "Musik oder Sport als zweites Fach|Erfahrung mit Autismus|Polnisch",
            "Unterricht einer Klasse mit zwanzig Kindern|Gespräche mit Eltern|Planung der Klassenfahrt",
        ),
        "Köchin": (
            "vier Jahre in einer Profiküche|ein Gesundheitszeugnis|Erfahrung mit Kalkulation|"
            "Bereitschaft zur Wochenendarbeit|Ausdauer",
            "Kenntnisse in der Patisserie|Erfahrung mit Veranstaltungen|Weinkenntnisse",
            "Leitung des Abendservices|Einkauf bei Höfen der Region|Ausbildung von zwei Lehrlingen",
        ),
        "Lagerplaner": (
            "Erfahrung in der Logistikplanung|ein Staplerschein|gute Kenntnisse eines Lagersystems|"
            "analytisches Denken|SQL-Grundlagen",
            "eine Lean-Schulung|Erfahrung mit Robotern|Ungarisch",
            "Schichtplanung für vierzig Leute|Inventur in jedem Quartal|Verbesserung der Packlinien",
        ),
    },
}

EN_TUNED = Phrases(
    ("Requirements", "What you bring", "Your profile:", "MUST HAVE", "Who you are"),
    ("Nice to have", "Bonus points", "Preferred qualifications", "It would be great if you had"),
    ("Responsibilities", "What you'll do", "The role", "Your tasks:"),
    ("What we offer", "Benefits", "Perks"),
    ("{} is required.", "You have {}.", "We expect {}.", "You must have {}."),
    ("{} is a plus.", "Ideally you bring {}.", "{} would be nice to have."),
)
EN_KEPT = Phrases(
    ("You'll thrive here if you have", "Essential criteria", "Non-negotiables", "What we are looking for", "## You"),
    ("Icing on the cake", "Desirable", "Extra credit", "Not required, but welcome", "What would make us smile"),
    ("A typical week", "In this position you will", "Key duties", "## The job"),
    ("In return", "## Why us", "Our side of the deal"),
    ("{} is a must.", "You bring {}.", "You will need {}.", "We're after {}.", "{} is essential."),
    ("{} is an advantage.", "It helps if you know {}.", "Preferably {}.", "We'd be delighted by {}."),
)
DE_TUNED = Phrases(
    ("Anforderungen", "Das bringst du mit", "Ihr Profil:", "Voraussetzungen", "Was wir erwarten"),
    ("Von Vorteil", "Wünschenswert", "Das wäre schön", "Pluspunkte"),
    ("Aufgaben", "Das machst du bei uns", "Ihre Aufgaben:", "Was dich erwartet"),
    ("Wir bieten", "Benefits", "Das bieten wir"),
    ("Wir setzen {} voraus.", "Du hast {}.", "{} ist erforderlich.", "Sie bringen {} mit."),
    ("{} ist von Vorteil.", "Idealerweise hast du auch {}.", "Schön wäre {}."),
)
DE_KEPT = Phrases(
    ("Damit passt du zu uns", "Das solltest du können", "Unverzichtbar", "Ihre Qualifikationen", "## Dein Rucksack"),
    ("Das i-Tüpfelchen", "Darüber freuen wir uns zusätzlich", "Kein Muss, aber schön", "Optional", "Gern gesehen"),
    ("So sieht dein Alltag aus", "Ihr Verantwortungsbereich", "## Der Job", "Wobei du hilfst"),
    ("Darauf kannst du dich freuen", "Unsere Leistungen", "## Warum wir"),
    ("{} ist ein Muss.", "Du verfügst über {}.", "Ohne {} geht es nicht.", "Sie beherrschen {}.", "Notwendig: {}."),
    ("{} wäre ein Pluspunkt.", "Hilfreich ist {}.", "Gerne auch {}.", "Im besten Fall kennst du {}."),
)
OFFERS = {
    "en": [
        "Thirty days of holiday",
        "A permanent contract",
        "Flexible hours",
        "A budget for training",
        "Free coffee and fruit",
    ],
    "de": [
        "Dreißig Tage Urlaub",
        "Ein unbefristeter Vertrag",
        "Flexible Zeiten",
        "Geld für Weiterbildung",
        "Kaffee und Obst",
    ],
}
INTRO = {
    "en": (
        "We are a family business with ninety people in two towns.",
        "Our customers come from all over the country, and some have been with us for thirty years.",
        "Last year we moved into a new building near the river.",
    ),
    "de": (
        "Wir sind ein Familienbetrieb mit neunzig Leuten an zwei Orten.",
        "Unsere Kunden kommen aus dem ganzen Land, manche seit dreißig Jahren.",
        "Im letzten Jahr sind wir in ein neues Haus am Fluss gezogen.",
    ),
}
CLOSING = {
    "en": ("Send us your application by mail.", "We answer within two weeks."),
    "de": ("Bewirb dich per Mail bei uns.", "Wir antworten innerhalb von zwei Wochen."),
}


def postings(*, kept_back: bool) -> Iterator[Posting]:
    """Yield the postings of one half, each in both styles."""
    for language in ("en", "de"):
        trades = list(TRADES[language].items())
        for number in range(COUNT):
            if (number % 2 == 1) is not kept_back:
                continue
            random = Random(f"{language} {number}")
            tuned, kept = (EN_TUNED, EN_KEPT) if language == "en" else (DE_TUNED, DE_KEPT)
            trade, (must, nice, tasks) = trades[(number * 7) % len(trades)]
            parts = [
                random.sample(pool.split("|"), size)
                for pool, size in (
                    (must, random.randint(3, 5)),
                    (nice, random.randint(2, 3)),
                    (tasks, random.randint(2, 3)),
                )
            ]
            for style in (_headed, _prose):
                yield style(language, trade, parts, kept if kept_back else tuned, random)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _headed(language: str, trade: str, parts: list[list[str]], phrases: Phrases, random: Random) -> Posting:
    """Return a posting with a heading above each list."""
    bullet = random.choice(("- ", "• ", "* ", "– "))
    must, nice, tasks = ([_capital(line) for line in part] for part in parts)
    offers = random.sample(OFFERS[language], 3)
    blocks = [(phrases.tasks, tasks), (phrases.must, must), (phrases.nice, nice), (phrases.offer, offers)]
    if random.random() < 0.3:
        blocks.insert(0, blocks.pop())
    lines = [trade, "", random.choice(INTRO[language])]
    for headings, entries in blocks:
        lines += ["", random.choice(headings), *(bullet + entry for entry in entries)]
    lines += ["", *CLOSING[language]]
    wanted = [*((line, Need.MUST) for line in must), *((line, Need.NICE) for line in nice)]
    return Posting(language, "headed", "\n".join(lines), tuple(wanted))


def _prose(language: str, trade: str, parts: list[list[str]], phrases: Phrases, random: Random) -> Posting:
    """Return a posting of sentences, some with what is wanted in them, under a heading or none."""
    must, nice, tasks = parts
    wanted = [(_capital(random.choice(phrases.must_lines).format(line)), Need.MUST) for line in must]
    wanted += [(_capital(random.choice(phrases.nice_lines).format(line)), Need.NICE) for line in nice]
    if random.random() < 0.4:
        random.shuffle(wanted)
    work = [f"{line}." for line in tasks]
    lines = [trade, "", *random.sample(INTRO[language], 2), "", *work, ""]
    if random.random() < 0.5:
        lines += [random.choice(phrases.must).rstrip(":") + ":"]
    lines += [line for line, _ in wanted]
    lines += ["", " ".join(CLOSING[language])]
    return Posting(language, "prose", "\n".join(lines), tuple((line.rstrip("."), need) for line, need in wanted))
