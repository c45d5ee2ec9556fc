"""Choose known: say that a question is one that was asked before."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.question import Asked, Known, is_linked
from debrief.domain.text import one_line, shortened
from debrief.tui.looks import MUTED


class ChooseKnownScreen(ModalScreen[str | None]):
    """Returns the id of the question it is the same as, "" for one of its own, or None where all is to stay."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Leave it", id="known.cancel", tooltip="Leave it as it was")]

    def __init__(self, asked: Asked, known: list[Known]) -> None:
        super().__init__()
        self._asked = asked
        self._known = [k for k in known if k.question.id != asked.question.id]

    def compose(self) -> ComposeResult:
        """The question, and what it may be the same as."""
        options = [Option(_line(known), id=known.question.id) for known in self._known]
        if is_linked(self._asked):
            options.append(Option("It is a question of its own", id=""))
        with Vertical(classes="box"):
            yield Static(Content(f"“{shortened(self._asked.wording, 160)}” is the same as"), classes="heading")
            yield OptionList(*options, markup=False, classes="filling")
            yield Static("The same question is one entry in your list, with one best answer. Esc leaves it.",
                         classes="legend")  # fmt: skip

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return what was picked."""
        event.stop()
        self.dismiss(event.option_id)


def _line(known: Known) -> Content:
    often = "once" if known.times == 1 else f"{known.times} times"
    why = f", both about {', '.join(map(one_line, known.why[:3]))}" if known.why else ""
    return Content.assemble(shortened(known.question.wording, 70), (f"\n  asked {often}{why}", MUTED))
