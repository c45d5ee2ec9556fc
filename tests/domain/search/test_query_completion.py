"""What the end of a query can become while it is typed."""

from debrief.domain.search.completion import Completion, complete_query
from debrief.domain.search.query_keys import KEYS


def at_end(text: str) -> Completion:
    found = complete_query(text)
    assert found is not None
    return found


BEGINNINGS = {
    "comp": ["company:"],
    "go -Comp": ["go -company:"],
    "o": ["outcome:"],
    "in": ["in:"],
    "outcome:re": ["outcome:rejected"],
    "Outcome:RE": ["Outcome:rejected"],
    "outcome:w": ["outcome:waiting", "outcome:withdrew"],
    "has:note,": ["has:note,feedback", "has:note,note", "has:note,plan"],
    "has:note,pl": ["has:note,plan"],
    'go has:"pl': ["go has:plan"],
    "since:last-": ["since:last-week", "since:last-month", "since:last-year"],
    "in:mar": ["in:march"],
}


def test_a_beginning_becomes_what_begins_so():
    completions = {text: at_end(text) for text in BEGINNINGS}
    assert {
        text: [found.insert(choice) for choice in found.choices] for text, found in completions.items()
    } == BEGINNINGS
    assert [text for text, found in completions.items() if found.looked_up] == []


NOTHING_TO_CHOOSE = (
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
)


def test_there_is_nothing_to_choose():
    assert {text: complete_query(text) for text in NOTHING_TO_CHOOSE} == dict.fromkeys(NOTHING_TO_CHOOSE)


LOOKED_UP = {
    "company:nor": ("company", "nor"),
    "company:": ("company", ""),
    "-ROLE:en": ("role", "en"),
    "tag:go,re": ("tag", "re"),
    'company:"north f': ("company", "north f"),
    'company:"north ': ("company", "north "),
    "company：“nor": ("company", "nor"),
}


def test_words_of_a_fact_are_looked_up_in_the_journal():
    completions = {text: at_end(text) for text in LOOKED_UP}
    assert {text: (found.key, found.begun) for text, found in completions.items()} == LOOKED_UP
    assert [text for text, found in completions.items() if not found.looked_up or found.choices != ()] == []


CHOICES = {
    ("company:nor", "Northwind"): "company:Northwind",
    ("go company:nor", "Northwind Analytics"): 'go company:"Northwind Analytics"',
    ('company:"nor', "Northwind"): "company:Northwind",
    ("tag:go,re", "on site, or not"): 'tag:go,"on site, or not"',
    ("company:q", 'Quill "Q" & Co'): 'company:"Quill  Q  & Co"',
    ("tag:c", "c*"): 'tag:"c*"',
    ("tag:", "//ops"): 'tag:"//ops"',
    ("company:é", "Éclair"): "company:Éclair",
}


def test_a_choice_is_put_in_with_quotation_marks_where_it_needs_them():
    assert {(text, choice): at_end(text).insert(choice) for text, choice in CHOICES} == CHOICES


def test_every_key_can_be_completed_from_its_first_letters():
    assert {choice for name in KEYS for choice in at_end(name[:2]).choices} == set(KEYS)
