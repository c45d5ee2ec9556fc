"""A question as one line of a list."""

from textual.content import Content

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.practice.due_dates import due_label
from debrief.domain.text import one_line
from debrief.tui.common.theme import MUTED

HEADING = f"{'discomfort':<10} {'asked':<5} {'practice':<8}    question"
"""The headings of the columns; ✓ before a question says that it has an answer."""
BLANK_WORDING = "(no wording)"


def question_row(question: QuestionSummary, now: int, zone: str) -> Content:
    """Return its columns in muted style and its wording; `now` in UTC ms, `zone` the IANA zone of days."""
    worst = f"{question.worst}/5" if question.worst else ""
    answered = "✓" if question.answer.strip() else " "
    columns = f"{worst:<10} {f'{question.times:,}×':<5} {due_label(question, now, zone):<8} {answered}  "
    return Content.assemble((columns, MUTED), one_line(question.wording) or BLANK_WORDING)
