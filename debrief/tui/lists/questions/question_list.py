"""A list of questions of any length."""

from collections.abc import Callable

from textual.binding import Binding
from textual.content import Content

from debrief.domain.lists.ledger import QuestionSummary
from debrief.domain.practice.due_label import due_label
from debrief.domain.text import one_line
from debrief.tui.common.bindings import DOWN_KEYS, END_KEYS, PAGE_DOWN_KEYS, PAGE_UP_KEYS, TOP_KEYS, UP_KEYS
from debrief.tui.common.looks import MUTED
from debrief.tui.lists.row_list import RowList

HEADING = f"{'discomfort':<10} {'asked':<5} {'practice':<8}    question"
"""The headings of the columns; ✓ before a question says that it has an answer."""
NO_WORDING = "(no wording)"


class QuestionList(RowList[QuestionSummary]):
    """Shows each question in one line; `clock` returns UTC ms, `zone` the IANA zone of days."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="questions.open", tooltip="Read everything about it, or write its answer"),
        Binding(UP_KEYS, "move(-1)", "Up", show=False, id="questions.up", tooltip="The one above"),
        Binding(DOWN_KEYS, "move(1)", "Down", show=False, id="questions.down", tooltip="The one below"),
        Binding(PAGE_UP_KEYS, "page(-1)", "Page up", show=False, id="questions.page_up", tooltip="A screenful up"),
        Binding(PAGE_DOWN_KEYS, "page(1)", "Page down", show=False, id="questions.page_down",
                tooltip="A screenful down"),
        Binding(TOP_KEYS, "end('newest')", "Top", show=False, id="questions.first", tooltip="The first one"),
        Binding(END_KEYS, "end('oldest')", "End", show=False, id="questions.last", tooltip="The last one"),
    ]  # fmt: skip

    def __init__(self, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__(self._format_line)
        self._clock = clock
        self._zone = zone

    def _format_line(self, row: QuestionSummary, _: int) -> Content:
        worst = f"{row.worst}/5" if row.worst else ""
        answered = "✓" if row.answer.strip() else " "
        columns = f"{worst:<10} {f'{row.times:,}×':<5} {due_label(row, self._clock(), self._zone()):<8} {answered}  "
        return Content.assemble((columns, MUTED), one_line(row.wording) or NO_WORDING)
