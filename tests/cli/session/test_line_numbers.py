"""In line mode, a number in words is read where it is certain, and every word is kept in the text beside it."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.labels import LEFT_OUT_LABEL
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked
from tests.cli.session.conftest import NOW, LineTyping, lines
from tests.domain.session.input.number_entries import CASES, PERCENT, TO_FIVE, TO_TEN
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all


def type_at(typing: LineTyping, step: str, *typed: str, said: str = "") -> Debrief:
    """Type at that step of another rejection with one question."""
    question = Asked(wording="Why us?", said=said)
    typing.debrief = Debrief(started_at=NOW, outcome=Outcome.REJECTED, asked=(question,))
    return typing.type(*lines(f":go {step}", *typed, ":quit"))


def test_a_sentence_at_a_number_goes_to_its_text_and_a_wrong_number_or_word_is_asked_again(typing: LineTyping) -> None:
    debrief = type_at(typing, "chance", "hard to say", "about 300", "alot", "600", "120%", "60")
    assert (debrief.chance, debrief.text_at("chance")) == (60, "hard to say\nabout 300\nalot")
    assert "“about 300” is saved under Notes. Type a whole number from 0 to 100." in typing.printed
    assert "“600” is not saved. Type a whole number from 0 to 100." in typing.printed
    assert "“120%” is not saved. Type a whole number from 0 to 100." in typing.printed


LOADS = {
    "4 now, tea and a walk": (4, "now, tea and a walk"),
    "7, deflated": (7, "deflated"),
    "5/10, tired": (5, "tired"),
    "maybe 4": (4, "maybe 4"),
    "4 minutes of silence": (None, "4 minutes of silence"),
    "~4": (4, ""),
    "4 or 5": (None, "4 or 5"),
}


def test_words_at_a_number_are_kept_behind_it(typing: LineTyping) -> None:
    debriefs = {typed: type_at(typing, "load-first", typed) for typed in LOADS}
    assert {typed: (one.load_first, one.text_at("load-first")) for typed, one in debriefs.items()} == LOADS


@pytest.mark.parametrize(
    ("typed", "sureness"),
    [("30, no more", 30), ("fairly sure, maybe 60", 60), ("maybe 55, who knows", 55), ("I like the product.", None)],
)
def test_words_at_a_number_are_kept_in_the_text_before_it_behind_what_is_there(
    typing: LineTyping, typed: str, sureness: int | None
) -> None:
    (asked,) = type_at(typing, "answers", "", typed, said="I drew it.").asked
    assert (asked.said, asked.sureness) == (f"I drew it.\n{typed}", sureness)
    read = f"Read as {sureness} percent. " if sureness else ""
    how = "" if sureness else " Type a whole number from 0 to 100."
    assert f"{read}“{typed}” is saved under You said.{how}" in typing.printed


def test_what_is_no_number_is_kept_as_words_and_the_number_is_asked_again(typing: LineTyping) -> None:
    (asked,) = type_at(typing, "dreaded", "4 or 5", "5/5 awful").asked
    assert (asked.discomfort, asked.left_out) == (5, "4 or 5\nawful")
    assert f"“4 or 5” is saved under {LEFT_OUT_LABEL}. Type a number from 1 to 5." in typing.printed


@pytest.mark.parametrize("typed", ["5 out of 5 uncomfortable", "Uncomfortable: 5", "awkward, 5", "5/5 unangenehm"])
def test_the_name_of_a_scale_beside_its_number_is_no_text(typing: LineTyping, typed: str) -> None:
    (asked,) = type_at(typing, "dreaded", typed).asked
    assert (asked.discomfort, asked.left_out) == (5, "")


STEPS = {PERCENT: "chance", TO_TEN: "load-first", TO_FIVE: "dreaded"}


def typed_at(debrief: Debrief, step: str) -> tuple[int | None, str]:
    """Return the number of that step and the words beside it."""
    if step == "dreaded":
        return debrief.asked[0].discomfort, debrief.asked[0].left_out
    return debrief.chance if step == "chance" else debrief.load_first, debrief.text_at(step)


@pytest.mark.parametrize(("scale", "cases"), each_kind_and_all(CASES))
def test_a_line_at_a_number_means_what_it_means_in_the_app(
    typing: LineTyping, evidence: Evidence, scale: str, cases: list[tuple[str, tuple[int | None, str]]]
) -> None:
    step = STEPS[scale]
    evidence.count(len(cases))
    assert {typed: typed_at(type_at(typing, step, typed), step) for typed, _ in cases} == dict(cases)
