"""A sheet for somebody else: names, initials and addresses are replaced, each everywhere by the same."""

import re
import unicodedata

import pytest

from debrief.domain.practice.next_interview.pseudonyms.journal_names import NEWEST, entities, find_mentioned
from debrief.domain.practice.next_interview.pseudonyms.names import companies
from debrief.domain.practice.next_interview.pseudonyms.replace import Pseudonyms
from tests.domain.practice.next_interview.pseudonyms.journals import Journal, journals


def pseudonymous(text: str, company: list[str] | None = None, met: list[str] | None = None) -> str:
    """Return `text` with pseudonyms for these companies and people."""
    return Pseudonyms(entities(company or [], met or [], text)).replace(text)


def plain(text: str) -> str:
    """Return `text` without case and accents, by rules other than those under test."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("ё", "е").replace("ß", "ss"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ς", "σ")


def leaks(journal: Journal) -> list[str]:
    """Return the secrets of a journal that are still in its sheet; a short one counts as the beginning of a word."""
    shown = plain(pseudonymous(journal.sheet, journal.companies, journal.people))
    found = []
    for secret in map(plain, journal.secrets):
        at_word = r"(?<!\w)" if len(secret) < 5 and secret.isascii() and secret != "@" else ""
        whole = r"(?!\w)" if len(secret) < 4 and secret.isalpha() else ""
        if re.search(at_word + re.escape(secret) + whole, shown):
            found.append(secret)
    return found


def test_no_name_initial_or_address_is_left_in_a_script() -> None:
    assert [
        (script, found, pseudonymous(journal.sheet, journal.companies, journal.people))
        for script, journal in journals(25, seed=7)
        if (found := leaks(journal))
    ] == []


@pytest.mark.row(24)
@pytest.mark.soak
def test_no_name_initial_or_address_is_left_in_five_hundred_journals() -> None:
    assert [found for _, journal in journals(500, seed=20261128) if (found := leaks(journal))] == []


def test_the_leaks_of_an_unchanged_sheet_are_noticed() -> None:
    for _, journal in journals(5, seed=1):
        assert any(plain(secret) in plain(journal.sheet) for secret in journal.secrets)


def test_each_name_has_the_same_pseudonym_everywhere() -> None:
    text = "Aylin drew it. Jonas asked. Then Dr. Kaya's diagram, J. Reuter, and A. K.; Acme or ACME."
    assert pseudonymous(text, ["Acme"], ["Jonas Reuter (lead), Dr. Aylin Kaya"]) == (
        "Person 1 drew it. Person 2 asked. Then Person 1's diagram, Person 2, and Person 1; Company A or Company A."
    )


@pytest.mark.parametrize(
    ("company", "strong"),
    [("深圳腾飞有限公司", "深圳腾飞"), ("株式会社ソラ", "ソラ"), ("公司公司", "公司公司")],
)
def test_a_company_is_named_by_what_is_left_without_its_longest_legal_form(company: str, strong: str) -> None:
    assert [entity.strong for entity in companies([company])] == [{strong}]


def test_one_person_typed_in_two_debriefs_is_one_person() -> None:
    text = "Aylin and Aylin Kaya and Kaya"
    assert pseudonymous(text, met=["Aylin", "Dr. Aylin Kaya"]) == "Person 1 and Person 1 and Person 1"


@pytest.mark.parametrize(
    "text",
    [
        "When the market falls, I will say so.",
        "The annual plan, e.g. with Node.js and ASP.NET, from HR.",
        "An art class and an artist",
        "Start with the number of the first step",
    ],
)
def test_words_that_only_look_alike_stay(text: str) -> None:
    met = ["Mark Anders, Anna Will, Art Firsching (HR)", "somebody from HR taking notes", "surname forgotten"]
    assert pseudonymous(text, ["Numeris Data Systems"], met).startswith(text[:12])
    assert "market" in pseudonymous(text, [], met) or "market" not in text


def test_a_verb_that_is_a_name_is_replaced_where_it_has_a_capital_only() -> None:
    assert pseudonymous("I will ask Will.", met=["Will Baxter"]) == "I will ask Person 1."


def test_a_name_of_common_words_is_replaced_as_a_whole() -> None:
    for company in ("Data Systems", "Data Systems GmbH"):
        assert pseudonymous("Data Systems uses data.", [company]) == "Company A uses data."


def test_umlauts_are_found_as_they_are_written_without() -> None:
    assert pseudonymous("Mueller and Muller and MÜLLER", met=["Eva Müller"]) == "Person 1 and Person 1 and Person 1"


def test_addresses_are_numbered_and_the_rest_of_the_sentence_stays() -> None:
    text = "Write to a.kaya@northwind.example.com or see https://northwind.com/jobs, then a.kaya@northwind.example.com."
    assert pseudonymous(text, ["Northwind"], ["Aylin Kaya"]) == (
        "Write to [mail address 1] or see [web address 2], then [mail address 1]."
    )


def test_of_many_names_only_those_that_may_be_in_the_sheet_are_read_and_none_is_missed() -> None:
    others = [f"Nobody{number} Elsewhere{number}" for number in range(NEWEST)]
    for _, journal in journals(25, seed=3):
        crowd = Journal([*others, *journal.companies], [*others, *journal.people], journal.sheet, journal.secrets)
        assert leaks(crowd) == []
    assert len(find_mentioned([*others, "Jonas Reuter", "Petra Klein"], "Reuters Frage")) == NEWEST + 1
