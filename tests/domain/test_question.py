"""A question in the ledger, and its askings."""

from dataclasses import replace

from debrief.domain.record.question import Asked, Question, reworded


def test_the_ledger_follows_the_wording_as_it_is_typed() -> None:
    asked = reworded(reworded(Asked(), "Why"), "Why us?")
    assert (asked.wording, asked.question.wording) == ("Why us?", "Why us?")


def test_a_wording_the_ledger_has_of_its_own_stays() -> None:
    known = Asked(question=Question(wording="Why do you want to work here?"), wording="Why us?")
    assert reworded(known, "Why this company?").question.wording == "Why do you want to work here?"


def test_rewording_keeps_the_question_the_same_one() -> None:
    asked = Asked(wording="Why", question=Question(wording="Why"))
    assert reworded(asked, "Why us?").question.id == asked.question.id
    assert replace(reworded(asked, "Why us?").question, wording="Why") == asked.question
