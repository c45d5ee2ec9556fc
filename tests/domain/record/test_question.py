"""A question in the ledger, and its askings."""

from dataclasses import replace

from debrief.domain.record.question import Asked, Question, with_wording


def test_the_ledger_follows_the_wording_as_it_is_typed() -> None:
    asked = with_wording(with_wording(Asked(), "Why"), "Why us?")
    assert (asked.wording, asked.question.wording) == ("Why us?", "Why us?")


def test_a_wording_the_ledger_has_of_its_own_stays() -> None:
    known = Asked(question=Question(wording="Why do you want to work here?"), wording="Why us?")
    assert with_wording(known, "Why this company?").question.wording == "Why do you want to work here?"


def test_rewording_keeps_the_question_the_same_one() -> None:
    asked = Asked(wording="Why", question=Question(wording="Why"))
    assert with_wording(asked, "Why us?").question.id == asked.question.id
    assert replace(with_wording(asked, "Why us?").question, wording="Why") == asked.question
