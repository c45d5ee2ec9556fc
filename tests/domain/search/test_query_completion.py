"""What the end of a query can become while it is typed."""

import pytest

from debrief.domain.search.completion import Completion, complete_query
from debrief.domain.search.query_keys import KEYS


def at_end(text: str) -> Completion:
    found = complete_query(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "become"),
    [
        ("comp", ["company:"]),
        ("go -Comp", ["go -company:"]),
        ("o", ["outcome:"]),
        ("in", ["in:"]),
        ("outcome:re", ["outcome:rejected"]),
        ("Outcome:RE", ["Outcome:rejected"]),
        ("outcome:w", ["outcome:waiting", "outcome:withdrew"]),
        ("has:note,", ["has:note,feedback", "has:note,note", "has:note,plan"]),
        ("has:note,pl", ["has:note,plan"]),
        ('go has:"pl', ["go has:plan"]),
        ("since:last-", ["since:last-week", "since:last-month", "since:last-year"]),
        ("in:mar", ["in:march"]),
    ],
)
def test_a_beginning_becomes_what_begins_so(text: str, become: list[str]):
    going_on = at_end(text)
    assert [going_on.insert(choice) for choice in going_on.choices] == become
    assert not going_on.looked_up


@pytest.mark.parametrize(
    "text",
    [
        "",
        "go ",
        "zz",
        '"comp',
        "company: ",
        'company:"acme"',
        "outcome:xyz",
        "outcome:silent,xyz",
        "foo:x",
        "fit:5",
        "-",
    ],
)
def test_there_is_nothing_to_choose(text: str):
    assert complete_query(text) is None


@pytest.mark.parametrize(
    ("text", "key", "begun"),
    [
        ("company:nor", "company", "nor"),
        ("company:", "company", ""),
        ("-ROLE:en", "role", "en"),
        ("tag:go,re", "tag", "re"),
        ('company:"north f', "company", "north f"),
        ('company:"north ', "company", "north "),
        ("company：“nor", "company", "nor"),
    ],
)
def test_words_of_a_fact_are_looked_up_in_the_journal(text: str, key: str, begun: str):
    going_on = at_end(text)
    assert (going_on.key, going_on.begun, going_on.looked_up, going_on.choices) == (key, begun, True, ())


@pytest.mark.parametrize(
    ("text", "choice", "wanted"),
    [
        ("company:nor", "Northwind", "company:Northwind"),
        ("go company:nor", "Northwind Analytics", 'go company:"Northwind Analytics"'),
        ('company:"nor', "Northwind", "company:Northwind"),
        ("tag:go,re", "on site, or not", 'tag:go,"on site, or not"'),
        ("company:q", 'Quill "Q" & Co', 'company:"Quill  Q  & Co"'),
        ("tag:c", "c*", 'tag:"c*"'),
        ("tag:", "//ops", 'tag:"//ops"'),
        ("company:é", "Éclair", "company:Éclair"),
    ],
)
def test_a_choice_is_put_in_with_quotation_marks_where_it_needs_them(text: str, choice: str, wanted: str):
    assert at_end(text).insert(choice) == wanted


def test_every_key_can_be_completed_from_its_first_letters():
    assert {choice for name in KEYS for choice in at_end(name[:2]).choices} == set(KEYS)
