"""The lines of the start page: the agenda under "Today", the newest debriefs, and questions on a high screen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from debrief.domain.lists.agenda.item import AgendaItem
from debrief.domain.text import one_line
from debrief.tui.common.bounded_list import BoundedList
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.debriefs.debrief_row import debrief_row
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.services.home_view import HomeView

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSummary

MAX_AGENDA_LINES = 6
"""The maximum number of lines under "Today", without the line for practice, until all are asked for."""
PRACTICE_KEYS = "   <home.practice:p> to start, <home.questions:l> to see all questions"
MORE_KEYS = "<home.open:Enter> shows them"
_AGENDA, _DEBRIEF, _MORE = "item", "read", "more"
QUESTIONS_KEYS = "   <home.questions:l> to see all, <home.practice:p> to practise"


class HomeList(BoundedList):
    """The lines on the start page."""

    BINDINGS = [Binding("enter", "select", "Open", id="home.open", tooltip="Open this line, to continue or to read")]

    def __init__(self, view: HomeView, **kwargs: Any) -> None:
        super().__init__(*home_options(view, self._name_keys), markup=False, **kwargs)
        self._all_items = False
        """Whether all lines under "Today" were asked for."""

    def show_all_items(self, view: HomeView) -> None:
        """Show all lines under "Today" from now on."""
        self._all_items = True
        self.show(view)

    def show(self, view: HomeView, row_id: str = "") -> None:
        """Show `view`; select the line of `row_id`, or else the previously selected line or its position.

        `row_id`: the id of a debrief or the key of an item.
        """
        option, at = self.highlighted_option, self.highlighted
        self.clear_options()
        self.add_options(home_options(view, self._name_keys, all_items=self._all_items))
        self.refresh(layout=True)  # on a high screen it is as high as its lines
        listed = [option.id or "" for option in self.options]
        same = [name for name in listed if option is not None and name == option.id]
        for name in [*(name for name in listed if row_id in name.split()), *same][:1]:
            self.highlighted = self.get_option_index(name)
        if self.highlighted is None and at is not None and at < len(listed) and listed[at]:
            self.highlighted = at

    def _name_keys(self, sentence: str) -> str:
        return name_keys(self.app, sentence)

    def item_in(self, view: HomeView, option_id: str | None = None) -> AgendaItem | None:
        """Return the agenda item on a line of `view`, by default the selected line; None if it shows no item."""
        if option_id is None and (option := self.highlighted_option) is not None:
            option_id = option.id
        kind, _, rest = (option_id or "").partition(" ")
        items = [*view.agenda, *([view.practice] if view.practice else [])]
        return next((item for item in items if kind == _AGENDA and item.key == rest.partition(" ")[0]), None)


class HomeQuestions(Static):
    """A line for each question, with how uncomfortable it was at its worst; they are opened from their own list."""

    def show(self, questions: "Sequence[QuestionSummary]") -> None:
        """Show `questions`; nothing if there are none."""
        self.update(_questions_content(questions, name_keys(self.app, QUESTIONS_KEYS)))


def _questions_content(questions: "Sequence[QuestionSummary]", keys: str) -> Content:
    if not questions:
        return Content("")
    heading = Content.assemble(("Questions", "bold $text-accent"), (keys, MUTED))
    return Content("\n").join([heading, *map(_question_line, questions)])


def _question_line(question: "QuestionSummary") -> Content:
    worst = f"{question.worst}/5" if question.worst else ""
    state = "chosen" if question.practise else ""
    return Content.assemble((f"{worst:<12}  {state:<10}  ", MUTED), one_line(question.wording))


def home_options(view: HomeView, named: Callable[[str], str], *, all_items: bool = False) -> list[Option]:
    """Return the lines that show `view`; `all_items`: each under "Today", and not only the most urgent.

    `named` names the keys in a sentence.
    """
    options: list[Option] = []
    if view.agenda or view.practice:
        options.append(_heading("Today"))
        # A line that only says that there is one more takes the room of that one.
        shown = len(view.agenda) if all_items or len(view.agenda) == MAX_AGENDA_LINES + 1 else MAX_AGENDA_LINES
        options += [_item(item, _line(item)) for item in view.agenda[:shown]]
        if (hidden := len(view.agenda) - shown) > 0:
            options.append(Option(Content.styled(f"and {hidden} more; {named(MORE_KEYS)}", MUTED), id=_MORE))
        if view.practice:
            options.append(_item(view.practice, Content.assemble(_line(view.practice), (named(PRACTICE_KEYS), MUTED))))
        options.append(Option("", disabled=True))
    if view.recent:
        shown = len(view.recent)
        more = f", newest {shown} of {view.total}" if shown < view.total else ""
        options.append(_heading(f"Debriefs{more}"))
        options += [Option(debrief_row(summary), id=f"{_DEBRIEF} {summary.id}") for summary in view.recent]
    return options


def asks_for_more(option_id: str | None) -> bool:
    """Return whether a line stands for the rest of those under "Today"."""
    return option_id == _MORE


def debrief_of(option_id: str | None) -> str:
    """Return the id of the debrief on a line of the newest debriefs."""
    return (option_id or "").removeprefix(f"{_DEBRIEF} ")


def _item(item: AgendaItem, line: Content) -> Option:
    return Option(line, id=f"{_AGENDA} {item.key} {item.debrief}".strip())


def _heading(text: str) -> Option:
    return Option(Content.styled(text, "bold $text-accent"), disabled=True)


def _line(item: AgendaItem) -> Content:
    return Content.assemble((f"{one_line(item.what)}  ", "bold"), one_line(item.about))
