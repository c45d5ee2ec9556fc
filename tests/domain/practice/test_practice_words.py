"""How practice says its days, what a sitting changed, and what helps with an answer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from debrief.domain.practice.answer_help import OUTLINE, outline_fits, says_only_we
from debrief.domain.practice.due_dates import describe_due_day, end_of_day
from debrief.domain.practice.practice_question import Asking, Attempt, PracticeQuestion
from debrief.domain.practice.practice_state import PracticeState
from debrief.domain.practice.question_texts import (
    attempt_heading,
    last_asked_line,
    last_wording_line,
    latest_attempt,
    next_wording,
    past_answer_heading,
    ungraded_attempt_line,
)
from debrief.domain.practice.spacing import Card
from debrief.domain.record.category import Category
from debrief.domain.record.when import DAY_MS, When

ZONE = "Europe/Berlin"


def ms(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp() * 1000)  # type: ignore[arg-type]


NOW = ms(2026, 11, 23, 20)


DUE = {
    ms(2026, 11, 22): "today",
    ms(2026, 11, 23, 22, 59): "today",
    ms(2026, 11, 23, 23): "tomorrow",
    ms(2026, 11, 24, 20): "tomorrow",
    ms(2026, 11, 27, 20): "in 4 days, 27 Nov",
    ms(2027, 2, 3, 20): "in 72 days, 3 Feb 2027",
}


def test_the_day_it_comes_back_is_said_as_one_counts_days_at_home() -> None:
    assert {due: describe_due_day(due, NOW, ZONE) for due in DUE} == DUE


@pytest.mark.parametrize(
    ("now", "ends"),
    [
        (NOW, ms(2026, 11, 23, 23)),
        (ms(2026, 11, 23, 23), ms(2026, 11, 24, 23)),
        (ms(2026, 3, 29, 10), ms(2026, 3, 29, 22)),
        (ms(2026, 10, 25, 10), ms(2026, 10, 25, 23)),
    ],
    ids=["an evening", "midnight", "clocks put forward", "clocks put back"],
)
def test_today_lasts_until_midnight_at_home(now: int, ends: int) -> None:
    assert end_of_day(now, ZONE) == ends - 1


def card(*due: int) -> Card:
    return Card(ms(*due), 1.0, 5.0, NOW)


def test_a_sitting_goes_from_question_to_question_and_ends() -> None:
    sitting = PracticeState(questions=("a", "b"))
    assert (sitting.current, sitting.position) == ("a", "1 of 2")
    sitting = sitting.skip()
    assert (sitting.current, sitting.position) == ("b", "2 of 2")
    assert sitting.advance(card(2026, 11, 24), "grade").current is None


def test_a_sitting_in_which_nothing_changed_says_nothing() -> None:
    assert PracticeState(questions=("a", "b")).skip().closing_summary(NOW, ZONE) == ""


def summary(cards: list[tuple[int, ...]], answered: list[str]) -> str:
    """Return what is said at the end of a sitting in which these questions were graded and answered."""
    sitting = PracticeState(questions=("a",) * 9)
    for due in cards:
        sitting = sitting.advance(card(*due), "grade")
    for wording in answered:
        sitting = sitting.with_answer(wording)
    return sitting.closing_summary(NOW, ZONE)


SUMMARIES = (
    ([(2026, 11, 27)], [], "1 question practised; it comes back in 4 days, 27 Nov."),
    ([(2026, 11, 27), (2026, 11, 24)], [], "2 questions practised; 1 comes back tomorrow, 1 on 27 Nov."),
    ([(2026, 11, 24)] * 2 + [(2027, 2, 3)], [], "3 questions practised; 2 come back tomorrow, 1 on 3 Feb 2027."),
    (
        [(2026, 12, day) for day in (1, 1, 2, 3, 4, 5)],
        [],
        "6 questions practised; 2 come back on 1 Dec, 1 on 2 Dec, 1 on 3 Dec, 2 later, the last on 5 Dec.",
    ),
    ([], ["Why us?", "Why us?"], "“Why us?” has a new answer."),
    ([(2026, 11, 24)], ["A", "B"], "1 question practised; it comes back tomorrow. “A” and “B” have a new answer."),
    ([], ["A", "B", "C"], "“A”, “B” and “C” have a new answer."),
    ([], ["A", "B", "C", "D"], "4 questions have a new answer."),
)


def test_the_end_says_plainly_what_moved() -> None:
    assert [(found, said) for cards, answered, said in SUMMARIES if (found := summary(cards, answered)) != said] == []


ONLY_WE = (
    "We moved it in a week.", "We've done that; it was ours.", "Wir haben das gelöst.", "Nous l’avons fait.",
    "Wij hebben het gedaan.", "Vi flyttade allt.",
)  # fmt: skip


def test_an_answer_without_anybody_in_particular_is_noticed() -> None:
    assert [answer for answer in ONLY_WE if not says_only_we(answer)] == []


SOMEBODY = (
    "", "I moved it.", "We moved it; I'd planned it.", "Wir haben es gelöst, mein Teil war der Plan.",
    "Nous l’avons fait, j’ai écrit le plan.", "Rebuilt the OS for the US team.", "Nosotros movimos todo.",
    "The week went well.",
)  # fmt: skip


def test_an_answer_with_somebody_in_it_or_in_another_language_is_left_alone() -> None:
    assert [answer for answer in SOMEBODY if says_only_we(answer)] == []


def test_an_outline_is_offered_for_a_story_not_written_yet() -> None:
    assert outline_fits(Category.BEHAVIOURAL, "  ")
    assert not outline_fits(Category.BEHAVIOURAL, "Once")
    assert not outline_fits(Category.MONEY, "")
    assert not outline_fits(None, "")
    assert OUTLINE.startswith("Situation: ")


def test_the_latest_attempt_that_is_not_the_best_answer_stands_under_its_day() -> None:
    at = int(datetime(2026, 11, 21, 23, 30, tzinfo=UTC).timestamp() * 1000)
    older, newest = Attempt(id="a", text="The map.", at=at), Attempt(id="b", text="The pay. ", at=at + DAY_MS)
    question = PracticeQuestion(
        id="q", wording="", answer="The pay.", practise=True, askings=(), attempts=(newest, older)
    )
    assert latest_attempt(question) == older
    assert latest_attempt(replace(question, answer="")) == newest
    assert latest_attempt(replace(question, attempts=(newest,))) is None
    headings = [
        attempt_heading(older, at + days * DAY_MS, zone) for zone in ("UTC", "Asia/Tokyo") for days in (0, 1, 60)
    ]
    assert headings == [
        "You wrote earlier today", "You wrote on 21 Nov", "You wrote on 21 Nov 2026",
        "You wrote earlier today", "You wrote on 22 Nov", "You wrote on 22 Nov 2026",
    ]  # fmt: skip


def test_an_attempt_that_no_grade_followed_is_said_to_be_saved() -> None:
    attempt = Attempt(id="a", text="The map.", at=NOW)
    question = PracticeQuestion(id="q", wording="", answer="", practise=True, askings=(), attempts=(attempt,))
    lines = {
        graded_at: ungraded_attempt_line(question, graded_at, NOW + DAY_MS, ZONE)
        for graded_at in (None, NOW - DAY_MS, NOW + 1)
    }
    saved = "What you wrote on 23 Nov is saved. You see it after your answer."
    assert lines == {None: saved, NOW - DAY_MS: saved, NOW + 1: ""}
    assert ungraded_attempt_line(question, None, NOW, ZONE).startswith("What you wrote earlier today is saved.")
    assert ungraded_attempt_line(replace(question, attempts=()), None, NOW, ZONE) == ""


def test_the_day_of_an_interview_is_the_day_it_was_there() -> None:
    late = When(at=ms(2026, 11, 28, 4), zone="America/New_York", timed=True)
    asking = Asking(debrief="d", company="Acme", role="", stage="", held=late, wording="Why?", said="Hm.", certainty="",
                    left_out="", sureness=None, discomfort=None)  # fmt: skip
    question = PracticeQuestion(id="q", wording="Why?", answer="", practise=True, askings=(asking,))
    assert last_asked_line(question) == "Last asked: Acme, 27 Nov 2026"
    assert past_answer_heading(asking) == "What you said at Acme, 27 Nov 2026"


def worded(ledger: str, *askings: str) -> PracticeQuestion:
    same = {"debrief": "d", "company": "Acme", "role": "", "stage": "", "said": "", "left_out": ""}
    asked = [
        Asking(**same, wording=wording, certainty="", sureness=None, discomfort=None)  # type: ignore[arg-type]
        for wording in askings
    ]
    return PracticeQuestion(id="q", wording=ledger, answer="", practise=True, askings=tuple(asked))


def test_a_question_with_several_wordings_is_asked_in_another_one_each_time() -> None:
    question = worded("Why do you want this?", "Why us?", "why us", "What draws you here?")
    shown, seen = None, []
    for _ in range(4):
        shown = next_wording(question, shown)
        seen.append(shown)
    assert seen == ["Why do you want this?", "Why us?", "What draws you here?", "Why do you want this?"]
    assert last_wording_line(question, "Why us?") == "In your list: “Why do you want this?”"


def test_a_question_with_one_wording_is_always_asked_in_that() -> None:
    question = worded("Why us?", "why us")
    assert next_wording(question, "Why us?") == "Why us?"
    assert last_wording_line(question, "Why us?") == "In their words: “why us”"
