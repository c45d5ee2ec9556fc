"""What is typed over the ledger, as a selection of questions, or as a sentence on what is wrong with it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection
from debrief.domain.record.category import Category
from debrief.domain.search.question_filter import KEYS, NO_LEAVING_OUT, complete_question_filter, parse_question_filter

NOW = int(datetime(2026, 11, 20, 14, 0, tzinfo=UTC).timestamp() * 1000)
MARCH = int(datetime(2026, 2, 28, 23, 0, tzinfo=UTC).timestamp() * 1000)
TONIGHT = int(datetime(2026, 11, 20, 23, 0, tzinfo=UTC).timestamp() * 1000) - 1
ZONE = "Europe/Berlin"


def selection(text: str, *, typing: bool = False) -> QuestionSelection | tuple[str, ...]:
    """Return what is asked for, or what is wrong with it."""
    found = parse_question_filter(text, now=NOW, zone=ZONE, typing=typing)
    return found.problems or found.selection


def problems(text: str) -> tuple[str, ...]:
    return parse_question_filter(text, now=NOW, zone=ZONE).problems


SELECTIONS = {
    "": EVERY_QUESTION,
    "leave manager": QuestionSelection(words="leave manager"),
    '"last manager" leave': QuestionSelection(words="last manager leave"),
    "category:money": QuestionSelection(categories=(Category.MONEY,)),
    "category:money,CASE": QuestionSelection(categories=(Category.MONEY, Category.CASE)),
    "category:yours": QuestionSelection(categories=(Category.YOURS,)),
    "company:acme": QuestionSelection(company="acme*"),
    'company:"acme"': QuestionSelection(company="acme"),
    "since:2026-03": QuestionSelection(since=MARCH),
    "discomfort:>=4": QuestionSelection(discomfort=(4, 5)),
    "discomfort:4": QuestionSelection(discomfort=(4,)),
    "discomfort:>4": QuestionSelection(discomfort=(5,)),
    "discomfort:<3": QuestionSelection(discomfort=(1, 2)),
    "discomfort:1,5": QuestionSelection(discomfort=(1, 5)),
    "discomfort:>2 discomfort:<4": QuestionSelection(discomfort=(3,)),
    "discomfort:1 discomfort:5": QuestionSelection(discomfort=()),
    "is:due": QuestionSelection(due_by=TONIGHT),
    "is:unanswered": QuestionSelection(answered=False),
    "is:answered is:chosen": QuestionSelection(answered=True, chosen=True),
    "is:chosen category:case why": QuestionSelection(words="why", categories=(Category.CASE,), chosen=True),
}


def test_each_key_and_every_word_asks_for_what_it_says() -> None:
    assert {text: selection(text) for text in SELECTIONS} == SELECTIONS


WHILE_TYPED = {
    "mana": QuestionSelection(words="mana*"),
    "mana ": QuestionSelection(words="mana"),
    "why mana": QuestionSelection(words="why mana*"),
    '"mana': QuestionSelection(words="mana"),
    "company:ac": QuestionSelection(company="ac*"),
    "category:m": QuestionSelection(categories=(Category.MOTIVATION, Category.MONEY)),
    "is:un": QuestionSelection(answered=False),
    "is:": EVERY_QUESTION,
    "discomfort:>": EVERY_QUESTION,
    "since:2026-": EVERY_QUESTION,
}


def test_while_it_is_typed_the_last_word_may_go_on_and_is_no_mistake() -> None:
    assert {text: selection(text, typing=True) for text in WHILE_TYPED} == WHILE_TYPED


MISTAKES = {
    "categroy:money": "categroy: is not a search key. Did you mean category:?",
    "outcome:rejected": "outcome: is not a search key. Put it in quotation marks to search for the words.",
    "category:monye": "category:monye is not one of the choices. Did you mean category:money?",
    "is:dua": "is:dua is not one of the choices. Did you mean is:due?",
    "is:": "Write what to look for right after is: as in is:due.",
    "discomfort:>5": "discomfort:>5 does not work. Write a number from 1 to 5, as in discomfort:>=4.",
    "discomfort:<1": "discomfort:<1 does not work. Write a number from 1 to 5, as in discomfort:>=4.",
    "since:sundey": "since:sundey cannot be read as a date. Did you mean since:sunday?",
    "-manager": NO_LEAVING_OUT,
}


def test_a_mistake_is_said_in_a_sentence() -> None:
    assert {text: problems(text) for text in MISTAKES} == {text: (said,) for text, said in MISTAKES.items()}


def test_a_mistake_leaves_the_rest_of_what_is_asked_for() -> None:
    assert parse_question_filter("salary categroy:x is:chosen", now=NOW, zone=ZONE).selection == QuestionSelection(
        words="salary x", chosen=True
    )


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("cat", ("category",)),
        ("why is:", ("due", "unanswered", "answered", "chosen")),
        ("category:mo", ("motivation", "money")),
    ],
)
def test_what_is_begun_can_be_completed_from_the_keys_of_the_ledger(text: str, choices: tuple[str, ...]) -> None:
    found = complete_question_filter(text)
    assert found is not None
    assert found.choices == choices


def test_no_key_of_debriefs_that_the_ledger_does_not_know_is_offered() -> None:
    assert complete_question_filter("outc") is None
    assert "outcome" not in KEYS


@given(st.text(alphabet=st.sampled_from('ab:"*-,>=4 is\tdue\x00é東ncategory'), max_size=40), st.booleans())
def test_any_text_can_be_read(text: str, typing: bool) -> None:
    found = parse_question_filter(text, now=NOW, zone=ZONE, typing=typing)
    assert all(sentence.strip() for sentence in found.problems)
    assert parse_question_filter(text + "x" * 2000, now=NOW, zone=ZONE).problems
