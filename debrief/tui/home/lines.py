"""The lines of the start page: the agenda under "Today", the newest debriefs, and questions on a high screen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from debrief.domain.lists.agenda.item import AgendaItem
from debrief.domain.lists.agenda.visible_items import visible_items
from debrief.domain.text import one_line
from debrief.tui.common.bounded_list import BoundedList
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.debriefs.debrief_row import debrief_row
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.services.home_view import HomeView

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSummary

ROWS_AROUND = 4
"""The rows of the start page above and below its lines: the name of the app, and the keys."""
PRACTICE_KEYS = "   <home.practice:p> to start, <home.questions:l> to see all questions"
MORE_KEYS = "<home.open:Enter> shows them"
_AGENDA, _DEBRIEF, _MORE = "item", "read", "more"
QUESTIONS_KEYS = "   <home.questions:l> to see all, <home.practice:p> to practise"


class HomeList(BoundedList):
    """The lines on the start page."""

    BINDINGS = [Binding("enter", "select", "Open", id="home.open", tooltip="Open this line, to continue or to read")]

    def __init__(self, view: HomeView, **kwargs: Any) -> None:
        self._all_items = False
        """Whether all lines under "Today" were asked for."""
        self._visible = self._visible_items(view)
        super().__init__(*home_options(view, self._name_keys, self._visible), markup=False, **kwargs)

    def show_all_items(self, view: HomeView) -> None:
        """Show all lines under "Today" from now on."""
        self._all_items = True
        self.show(view)

    def fit(self, view: HomeView) -> None:
        """Show more or fewer lines of `view` under "Today", if the height of the terminal changed that."""
        if self._visible != self._visible_items(view):
            self.show(view)

    def show(self, view: HomeView, row_id: str = "") -> None:
        """Show `view`; select the line of `row_id`, or else the previously selected line or its position.

        `row_id`: the id of a debrief or the key of an item.
        """
        option, at = self.highlighted_option, self.highlighted
        self._visible = self._visible_items(view)
        self.clear_options()
        self.add_options(home_options(view, self._name_keys, self._visible))
        self.refresh(layout=True)  # on a high screen it is as high as its lines
        listed = [option.id or "" for option in self.options]
        same = [name for name in listed if option is not None and name == option.id]
        for name in [*(name for name in listed if row_id in name.split()), *same][:1]:
            self.highlighted = self.get_option_index(name)
        if self.highlighted is None and at is not None and at < len(listed) and listed[at]:
            self.highlighted = at

    def _visible_items(self, view: HomeView) -> int:
        """Return how many lines of `view` are shown under "Today", without the line for practice."""
        if self._all_items:
            return len(view.agenda)
        rows = self.app.size.height - ROWS_AROUND  # known before the first frame, and the same as after its layout
        return visible_items(len(view.agenda), rows, debriefs=len(view.recent), practice=view.practice is not None)

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


def home_options(view: HomeView, named: Callable[[str], str], visible: int) -> list[Option]:
    """Return the lines that show `view`, with the `visible` most urgent ones under "Today".

    `named` names the keys in a sentence.
    """
    options: list[Option] = []
    if view.agenda or view.practice:
        options.append(_heading("Today"))
        options += [_item(item, _line(item)) for item in view.agenda[:visible]]
        if (hidden := len(view.agenda) - visible) > 0:
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
