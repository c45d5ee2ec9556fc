"""Headings and cue words of job postings, in English and German, as regular expressions over folded text."""

import re
from enum import Enum, auto

from debrief.domain.text import fold_text


class SectionKind(Enum):
    """What the lines below a heading of a posting are about."""

    MUST = auto()
    NICE = auto()
    TASKS = auto()
    OTHER = auto()


def _any(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{word})" for word in words))


HEADINGS: tuple[tuple[SectionKind, re.Pattern[str]], ...] = (
    (
        SectionKind.NICE,
        _any(
            *("nice[ -]to[ -]ha", "bonus", "preferred", "desirabl", "desired", "optional", "a plus", "plus points?"),
            *(
                "extra",
                "even better",
                "would be (?:great|nice|a)",
                "ideally",
                "advantage",
                "good to have",
                "not required",
            ),
            *("wunschenswert", "von vorteil", "vorteilhaft", "pluspunkt", "das ware", "schon ware", "kein muss"),
            *("idealerweise", "zusatzlich", "daruber hinaus", "gern gesehen", "kann-", "optimalerweise", "toll ware"),
        ),
    ),
    (
        SectionKind.OTHER,
        _any(
            *(
                "benefits?",
                "perks",
                "what we offer",
                "we offer",
                "our offer",
                "why (?:us|join|work)",
                "what you.ll get",
            ),
            *("about (?:us|the company|the team)", "who we are", "how to apply", "apply", "application", "contact"),
            *("salary", "compensation", "equal", "interview process", "hiring process", "location", "what you get"),
            *("in return", "our (?:company|story|culture)", "the company", "we are$", "start date", "hours"),
            *(
                "wir bieten",
                "das bieten wir",
                "unser angebot",
                "deine vorteile",
                "ihre vorteile",
                "uber uns",
                "wer wir",
            ),
            *(
                "benefits",
                "bewerb",
                "kontakt",
                "gehalt",
                "vergutung",
                "das erwartet dich bei uns",
                "darauf (?:kannst|durfen)",
            ),
            *("was wir bieten", "freuen", "unternehmen", "ansprechpartner", "rahmen", "arbeitsort", "das bekommst"),
        ),
    ),
    (
        SectionKind.MUST,
        _any(
            *("require", "must", "qualification", "what you bring", "you bring", "your profile", "profile", "skills"),
            *("who you are", "you have", "what you need", "you need", "what we.re looking for", "we.re looking for"),
            *(
                "looking for",
                "we expect",
                "about you",
                "essential",
                "minimum",
                "experience",
                "your background",
                "you are",
            ),
            *("knowledge", "criteria", "what it takes", "need to have", "ideal candidate", "expect from you"),
            *("anforderung", "profil", "dein profil", "ihr profil", "das bringst", "bringst du mit", "bringen sie mit"),
            *(
                "voraussetz",
                "qualifikation",
                "was wir (?:suchen|erwarten)",
                "wir (?:suchen|erwarten)",
                "was du mitbring",
            ),
            *("du hast", "sie haben", "das solltest", "das zeichnet", "muss", "kenntnisse", "erfahrung", "uber dich"),
            *("mitbring", "damit (?:uberzeug|punkt)", "wen wir suchen", "zwingend", "fahigkeit"),
        ),
    ),
    (
        SectionKind.TASKS,
        _any(
            *(
                "responsibilit",
                "what you.ll do",
                "what you will do",
                "the role",
                "your role",
                "tasks",
                "duties",
                "you will",
            ),
            *("job", "your (?:day|work|mission)", "the position", "day[ -]to[ -]day", "in this role"),
            *(
                "aufgabe",
                "deine rolle",
                "ihre rolle",
                "das machst",
                "was dich erwartet",
                "was sie erwartet",
                "tatigkeit",
            ),
            *("stelle", "verantwort", "dein job", "das erwartet"),
        ),
    ),
)
"""Headings, the more telling kind first: "nice to have requirements" are nice to have."""


def kind_of(heading: str) -> SectionKind | None:
    """Return what the lines below a heading are about; None where its words do not say."""
    folded = fold_text(heading)
    return next((kind for kind, words in HEADINGS if words.search(folded)), None)


NICE_LINE = _any(
    *(
        "nice to have",
        "(?:is|are|would be|be) (?:a|an) (?:big |strong |real |definite )?(?:plus|bonus|advantage|asset)",
    ),
    *("a (?:big |strong )?plus\\b", "ideally", "preferabl", "preferred", "desirable", "bonus", "an asset", "helpful"),
    *("would be (?:great|nice|helpful|welcome)", "welcome", "advantageous", "beneficial", "optional", "not essential"),
    *("we(?:'d| would) (?:love|like)", "even better", "no must", "not a must", "if you (?:also )?(?:have|know|speak)"),
    *(
        "von vorteil",
        "vorteilhaft",
        "wunschenswert",
        "idealerweise",
        "im idealfall",
        "pluspunkt",
        "ein plus",
        "gerne? auch",
    ),
    *(
        "schon,? (?:aber|wenn|waren?\\b)",
        "ware (?:schon|toll|super|ideal|ein)",
        "kein muss",
        "nicht zwingend",
        "optional",
        "bestenfalls",
    ),
    *("hilfreich", "willkommen", "gern gesehen", "freuen wir uns", "optimalerweise", "runden", "rundest"),
)
MUST_LINE = _any(
    *(
        "must\\b",
        "(?:is|are) (?:required|essential|mandatory|a must)",
        "required",
        "mandatory",
        "essential",
        "you need",
    ),
    *("we (?:expect|require|need)", "you (?:have|bring|hold|know|speak|are (?:fluent|experienced|able|comfortable))"),
    *("at least", "minimum", "(?:\\d+|two|three|four|five)\\+? years", "proven", "you should", "a degree", "fluent"),
    *("zwingend", "erforderlich", "voraussetz", "setz\\w+ .{1,80}voraus", "erwarten wir", "wir erwarten", "muss"),
    *("du (?:hast|bringst|beherrschst|verfugst|kannst|kennst|sprichst|musst)", "sie (?:haben|bringen|beherrschen)"),
    *("sie (?:verfugen|konnen|kennen|sprechen)", "mindestens", "unerlasslich", "unabdingbar", "benotig", "notwendig"),
    *(
        "abgeschlossen",
        "mehrjahrig",
        "(?:\\d+|zwei|drei|vier|funf|sechs|mehrere) jahre\\b",
        "sicher im umgang",
        "verhandlungssicher",
        "brauchst du",
        "brauchen sie",
    ),
)
STRONG_MUST = _any(
    *("must[ -]have", "(?:is|are) (?:required|mandatory|a must)", "mandatory", "zwingend", "unbedingt"),
    *("unerlasslich", "unabdingbar", "erforderlich", "setzen wir voraus"),
)
NOT_A_REQUIREMENT = _any(
    *("we offer", "you get", "you.ll get", "you receive", "our team", "apply", "send (?:us|your)"),
    *("salary", "wir bieten", "du bekommst", "sie erhalten", "du erhaltst", "bewirb", "senden sie"),
    *("wir sind", "we are an?\\b", "uns gibt es", "founded", "gegrundet", "you will\\b", "you.ll\\b"),
    *("du wirst", "sie werden", "unser team"),
)
SOUNDS_WANTED = _any(
    *("experience", "knowledge", "degree", "years", "fluen", "licen[cs]e", "certificat", "skill", "abilit"),
    *("able to", "qualif", "background", "proficien", "willing", "understanding", "confiden", "training"),
    *("native", "portfolio", "familiar", "expertise", "communication", "availab", "apprenticeship"),
    *("diploma", "(?:english|german|spanish)", "\\w*erfahrung", "\\w*kenntnis", "abgeschlossen"),
    *("\\w*ausbildung", "studium", "\\w*jahre", "\\w*schein\\b", "\\w*bereitschaft", "sicher", "umgang"),
    *("\\w*zertifikat", "\\w*grundlagen", "belastbar", "\\w*fahigkeit", "deutsch", "englisch"),
    *("abschluss\\b", "lehre\\b", "fuhrerschein", "weiterbildung", "schulung", "zeugnis", "verstandnis"),
    *("\\w*zeugnis", "portfolio", "ausdauer", "flexib"),
)
"""Words of what somebody is, has or can: a list under an unknown heading that has many of them is of requirements."""
