"""The steps for the questions asked: their wordings, the answers given, and which to practise."""

import re

from debrief.domain.record.debrief import Lens, attribute, parts_of
from debrief.domain.record.labels import LEFT_OUT_LABEL, REMARK_LABEL
from debrief.domain.record.question import Asked, Certainty, with_wording
from debrief.domain.session.guide import Step
from debrief.domain.session.steps.entry_schema import EntrySchema, line_with_note
from debrief.domain.session.steps.fields import YES_NO, Choice, Percent, Shown, Words, numbers, one_of

_LIST_MARKER = re.compile(r"^\s*(?:\d{1,2}\)|\d{1,2}\.(?! +[a-zà-öø-ÿ])|[-*•]) +(?=\S)")
"""The number or bullet of a list from which a question was copied, but not the "2." of "2. round with whom?"."""
WORDING = Lens(attribute("wording").get, lambda asked, typed: with_wording(asked, _LIST_MARKER.sub("", typed)))
"""The lens on the wording in this debrief, without a leading number or bullet; the ledger's wording follows it."""

HINT = "one question, then Enter"
"""Shown in the field while it is empty, and in the app below it after that."""
NO_QUESTIONS = "There are no questions here yet."
"""Shown by these steps while there are no questions."""
QUESTION = Shown(label="Question", lens=attribute("wording"))


def questions_schema() -> EntrySchema:
    """Return the schema of the wording of each question, and how well it is remembered."""
    return EntrySchema(
        lens=parts_of("asked"),
        noun="question",
        fields=(
            Words(label="Question", lens=WORDING, hint=HINT),
            Choice(label="Remembered", lens=attribute("certainty"), options=one_of(Certainty)),
            Words(label=REMARK_LABEL, lens=attribute("remark"), remark=True),
        ),
        summary=lambda asked: line_with_note(question_line(asked), asked.certainty or ""),
        new=Asked,
        removal_question=_removal_question,
    )


def _removal_question(asked: Asked) -> str:
    if any(text.strip() for text in (asked.said, asked.left_out, asked.question.answer)):
        return "Your answer to this question will be removed too. Remove both?"
    return ""


def question_line(asked: Asked) -> str:
    """Return the label of a question in a list."""
    return asked.wording.strip() or asked.question.wording.strip() or "(question with no wording)"


def answers_schema() -> EntrySchema:
    """Return the schema of the answers given, and how sure each felt."""
    return EntrySchema(
        lens=parts_of("asked"),
        noun="question",
        fields=(
            QUESTION,
            Words(label="You said", lens=attribute("said"), tall=True),
            Percent(label="How sure", lens=attribute("sureness")),
        ),
        summary=lambda asked: _tick(asked.said.strip() or asked.sureness is not None) + question_line(asked),
        empty_text=NO_QUESTIONS,
    )


def pick_schema(step: Step) -> EntrySchema:
    """Return the schema for picking questions, for discomfort or practice."""
    return _practice_schema() if step.of == "practice" else _discomfort_schema()


def _practice_schema() -> EntrySchema:
    return EntrySchema(
        lens=parts_of("asked"),
        noun="question",
        fields=(
            QUESTION,
            Choice(label="Practise it", lens=attribute("question.practise"), options=YES_NO, needed=True),
            Words(label="Best answer", lens=attribute("question.answer"), tall=True),
            Words(label=REMARK_LABEL, lens=attribute("remark"), remark=True),
        ),
        summary=lambda asked: _tick(asked.question.practise) + question_line(asked),
        empty_text=NO_QUESTIONS,
    )


def _discomfort_schema() -> EntrySchema:
    return EntrySchema(
        lens=parts_of("asked"),
        noun="question",
        fields=(
            QUESTION,
            Choice(
                label="Uncomfortable", lens=attribute("discomfort"), options=numbers(1, 5), ends="1 a little · 5 a lot"
            ),
            Words(label=LEFT_OUT_LABEL, lens=attribute("left_out"), tall=True),
        ),
        summary=lambda asked: line_with_note(
            question_line(asked), f"{asked.discomfort} of 5" if asked.discomfort else ""
        ),
        empty_text=NO_QUESTIONS,
        # Where the number is given, there is only the text to go on with.
        first_field=lambda asked: 1 if asked.discomfort else 0,
    )


def _tick(done: object) -> str:
    return "✓ " if done else "  "
