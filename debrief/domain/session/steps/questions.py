"""The step for the questions asked: the wording of each, and how well it is remembered."""

import re

from debrief.domain.record.debrief import Lens, attribute, parts_of
from debrief.domain.record.labels import REMARK_LABEL
from debrief.domain.record.question import Asked, Certainty, with_wording
from debrief.domain.session.steps.answers import question_line
from debrief.domain.session.steps.entry_schema import EntrySchema, line_with_note
from debrief.domain.session.steps.fields import Choice, Words, one_of

_LIST_MARKER = re.compile(r"^\s*(?:\d{1,2}\)|\d{1,2}\.(?! +[a-zà-öø-ÿ])|[-*•]) +(?=\S)")
"""The number or bullet of a list from which a question was copied, but not the "2." of "2. round with whom?"."""
WORDING = Lens(attribute("wording").get, lambda asked, typed: with_wording(asked, _LIST_MARKER.sub("", typed)))
"""The lens on the wording in this debrief, without a leading number or bullet; the ledger's wording follows it."""

HINT = "one question, then Enter"
"""Shown in the field while it is empty, and in the app below it after that."""


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
