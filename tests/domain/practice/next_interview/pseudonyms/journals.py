"""Invented journals in five scripts, each with a sheet that mentions its companies and people in many forms.

The forms are written out by the grammar of each language, not by the rules under test.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Journal:
    """What was typed as companies and people, the sheet, and what must not be in it afterwards."""

    companies: list[str]
    people: list[str]
    sheet: str
    secrets: list[str]


@dataclass(frozen=True)
class Script:
    """Names of one script. `forms`: every form of one name; `says`: sentences with a gap for each form."""

    companies: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    forms: Callable[[str], list[str]]
    says: tuple[str, ...]
    initials: bool = True


def _latin(name: str) -> list[str]:
    end = {"s": "'", "x": "'", "z": "'"}.get(name[-1], "s")
    forms = [name, name.upper(), name.lower(), f"{name}'s", f"{name}’s", name + end, f"{name}-Team"]
    if name[-1] == "a":
        forms += [name[:-1] + "y", name[:-1] + "ę", name[:-1] + "ą"]  # Polish
    elif name[-1] not in "aeiouys":
        forms += [name + "em", name + "a", name + "owi", f"{name}sche"]
    return forms


def _cyrillic(name: str) -> list[str]:
    forms = [name, name.upper(), name.lower()]
    if name.endswith(("ова", "ева", "ина")):
        return [*forms, name[:-1] + "ой", name[:-1] + "у"]
    if name.endswith("ия"):
        return [*forms, name[:-1] + "и", name[:-1] + "ю", name[:-1] + "ей"]
    if name.endswith("а"):
        return [*forms, name[:-1] + "ы", name[:-1] + "е", name[:-1] + "у", name[:-1] + "ой"]
    if name.endswith(("ов", "ев", "ин")):
        return [*forms, name + "а", name + "у", name + "ым", name + "е"]
    return [*forms, name + "а", name + "у", name + "ом", name + "е"]


def _greek(name: str) -> list[str]:
    forms = [name, name.upper(), name.lower()]
    if name.endswith(("ος", "ός")):
        return [*forms, name[:-2] + "ου", name[:-1], name[:-2] + "ε"]
    return [*forms, name[:-1], name + "ς"] if name.endswith(("ς", "α")) else forms


def _hebrew(name: str) -> list[str]:
    return [name, *(prefix + name for prefix in ("ל", "ב", "מ", "ה", "ו", "של ", "ול", "שב"))]


def _unspaced(name: str) -> list[str]:
    return [name, *(name + after for after in ("さん", "さんは", "の", "様が", "から"))]


SCRIPTS = {
    "latin": Script(
        ("Northwind Analytics", "Brückner GmbH", "Volkmar & Söhne", "Zephyrix", "Kestrelbank", "Oriel Museum"),
        (
            ("Jonas", "Reuter"),
            ("Aylin", "Kayalar"),
            ("Helga", "Müller"),
            ("Katarzyna", "Nowicka"),
            ("Marek", "Dvorský"),
            ("Søren", "Kjeldsen"),
            ("Desmond", "O’Keefe"),
        ),
        _latin,
        ("I talked to {} about the plan.", "They said {} would ask again.", "What {} wrote, I will answer."),
    ),
    "cyrillic": Script(
        ("Северный Ветер", "ООО Гранатум", "Лазурит", "Меридианбанк"),
        (("Анна", "Кузнецова"), ("Пётр", "Смирнов"), ("Мария", "Полякова"), ("Борис", "Гринин"), ("Павел", "Орлов")),
        _cyrillic,
        ("Говорил об этом: {}.", "Вопрос задал {}, потом ещё раз.", "После ответа {} всё стало ясно."),
    ),
    "greek": Script(
        ("Αιολικός Άνεμος", "Κρυσταλλία ΑΕ", "Μεριδιάνα"),
        (("Γιώργος", "Παπαδόπουλος"), ("Ελένη", "Καραγιάννη"), ("Μαρία", "Δημητρίου"), ("Νίκος", "Αλεξίου")),
        _greek,
        ("Μίλησα με {} για το σχέδιο.", "Η ερώτηση ήταν από {} ξανά."),
    ),
    "hebrew": Script(
        ("רוח צפונית", "קרסטל", "גרניטום"),
        (("דנה", "כהן"), ("יוסי", "לוינסון"), ("מיכל", "ברקוביץ"), ("אורי", "שטרן")),
        _hebrew,
        ("דיברתי עם {} על התוכנית.", "השאלה הייתה {} שוב."),
    ),
    "japanese": Script(
        ("株式会社北風分析", "サクラ技研", "蒼天"),
        (("田中", "太郎"), ("佐藤", "花子"), ("渡辺", "健一"), ("小林", "美咲")),
        _unspaced,
        ("最後に{}と話した。", "質問は{}だった。", "答えを{}が書いた。"),
        initials=False,
    ),
}


def journals(count: int, seed: int) -> Iterator[tuple[str, Journal]]:
    """Yield `count` journals, each with the name of its script; the scripts take turns."""
    random = Random(seed)
    names = list(SCRIPTS)
    for number in range(count):
        name = names[number % len(names)]
        yield name, _journal(SCRIPTS[name], random)


def _journal(script: Script, random: Random) -> Journal:
    companies = random.sample(script.companies, 2)
    people = random.sample(script.people, min(3, len(script.people)))
    forms = [form for company in companies for form in _of_company(script, company)]
    forms += [form for first, last in people for form in _of_person(script, first, last)]
    random.shuffle(forms)
    sheet = "\n".join(f"- {random.choice(script.says).format(form)}" for form in forms)
    spaced = "" if not script.initials and random.random() < 0.5 else " "
    typed = [f"{first}{spaced}{last}" for first, last in people]
    roles = [random.choice(["", " (hiring manager)", " <x@example.org>"]) for _ in typed]
    listed = random.choice([", ", "; ", "\n"]).join(name + role for name, role in zip(typed, roles, strict=True))
    return Journal(companies, [listed], sheet, _secrets(script, companies, people))


def _of_company(script: Script, company: str) -> list[str]:
    words = [word for word in company.split() if word not in {"GmbH", "&", "ООО", "ΑΕ", "Analytics", "Museum"}]
    joined = "".join(company.split()).lower()
    return [company, company.upper(), *script.forms(words[0]), f"{joined}.com", f"jobs@{joined}.example.org"]


def _of_person(script: Script, first: str, last: str) -> list[str]:
    found = [*script.forms(first), *script.forms(last), f"{first} {last}", f"{last} {first}"]
    found += [f"{first}.{last}@mail.example.org".lower(), f"{first[0]}.{last}@example.com".lower()]
    if script.initials:
        one, other = first[0], last[0]
        found += [f"{one}. {other}.", f"{one}.{other}.", f"{one}. {last}", f"Dr. {last}"]
        found += [f"{one}{other}".upper()] if script is SCRIPTS["latin"] else []
    return found


def _secrets(script: Script, companies: list[str], people: list[tuple[str, str]]) -> list[str]:
    """Return what a reader could recognise: names, their stems, full initials, addresses."""
    words = [word for company in companies for word in company.replace("&", " ").split()]
    words = [word for word in words if word not in {"GmbH", "ООО", "ΑΕ", "Analytics", "Museum"}]
    words += [name for pair in people for name in pair]
    stems = [word.removeprefix("株式会社") for word in words]
    stems += [word[:-1] for word in stems if len(word) >= 5 and script.initials]
    dotted = [f"{a[0]}. {b[0]}." for a, b in people] + [f"{a[0]}.{b[0]}." for a, b in people]
    return [*stems, *(dotted if script.initials else []), "@"]
