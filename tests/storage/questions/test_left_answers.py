"""An asking leaves a question with others: what was written to both is still there once the others are erased."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.record.question import Asked, link_question, unlink_question
from debrief.storage.questions import edits
from tests.storage.questions.ledger_model import LedgerModel

Change = Callable[[LedgerModel], None]


@pytest.fixture
def ledger() -> Iterator[LedgerModel]:
    with closing(LedgerModel()) as model:
        for name in ("why", "pay"):
            model.ask(name)
        yield model


def write(model: LedgerModel, text: str) -> None:
    model.edit("d-why", lambda asked: with_answer(asked, text))


def with_answer(asked: Asked, text: str) -> Asked:
    return replace(asked, question=replace(asked.question, answer=text))


def write_two(model: LedgerModel) -> None:
    write(model, "Salted butter.")
    write(model, "Sour cherries.")


def write_and_clear(model: LedgerModel) -> None:
    write_two(model)
    model.change(edits.answer, question_id="q-why", text="", now=model.tick())


def write_after_the_link(model: LedgerModel) -> None:
    link(model)
    write_two(model)


def link(model: LedgerModel) -> None:
    known = model.load("d-pay").asked[0].question
    model.edit("d-why", lambda asked: link_question(asked, known))


def ask_elsewhere(model: LedgerModel) -> None:
    """Another debrief asks the question of the first, which is worded otherwise in the ledger by now."""
    model.ask("again", model.load("d-why").asked[0].question)
    model.change(edits.reword, question_id="q-why", wording="Why do you want to come to us?")


def unlink(model: LedgerModel) -> None:
    model.edit("d-why", unlink_question)


@pytest.mark.parametrize("written", [write_two, write_and_clear, write_after_the_link])
@pytest.mark.parametrize(
    ("ways", "others"),
    [
        ((link, unlink), ["d-pay"]),
        ((ask_elsewhere, unlink), ["d-again"]),
        ((ask_elsewhere, link), ["d-again"]),
        ((ask_elsewhere, link, unlink), ["d-again", "d-pay"]),
    ],
    ids=["linked and taken back", "asked elsewhere", "linked from there", "linked from there and taken back"],
)
def test_no_answer_goes_with_a_debrief_that_it_was_not_written_in(
    ledger: LedgerModel, written: Change, ways: tuple[Change, ...], others: list[str]
):
    written(ledger)
    for way in ways:
        way(ledger)
    for other in others:
        ledger.journal.discard(other)
    stored = ledger.texts("SELECT answer FROM question UNION ALL SELECT answer FROM answer_version")
    assert all(any(answer in text for text in stored) for answer in ("Salted butter.", "Sour cherries.")), stored


def test_an_answer_stays_with_both_questions(ledger: LedgerModel):
    write(ledger, "Sour cherries.")
    link(ledger)
    unlink(ledger)
    assert ledger.load("d-why").asked[0].question.answer == "Sour cherries."
    assert ledger.load("d-pay").asked[0].question.answer == "Sour cherries."
