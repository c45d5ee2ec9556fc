"""A dialog to choose the guide of a new debrief."""

import shlex

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.session.guide import Guide
from debrief.domain.text import one_line
from debrief.guides.named_files import Entry
from debrief.tui.common.bindings import refuse_text
from debrief.tui.common.bounded_list import BoundedList
from debrief.tui.common.theme import MUTED

REFUSES = "You can't type in this list. Enter to choose, <guides.cancel:Esc> to leave."


class ChooseGuideScreen(ModalScreen[str | None]):
    """Returns the name of the picked guide, or None."""

    BINDINGS = [Binding("escape", "dismiss(None)", "None of these", id="guides.cancel", tooltip="Don't start one")]

    def __init__(self, entries: list[Entry[Guide]]) -> None:
        super().__init__()
        self.entries = entries

    def compose(self) -> ComposeResult:
        """Yield the guides, each with its description, or why it cannot be used."""
        with Vertical(classes="box"):
            yield Static("Choose a guide", classes="heading")
            yield BoundedList(*(_option(entry) for entry in self.entries), markup=False, classes="filling")
            yield Static("To write your own, run: debrief guide new NAME", classes="legend")

    def on_key(self, event: events.Key) -> None:
        """Say that nothing can be typed here."""
        refuse_text(self, event, self.query_one(".legend", Static), REFUSES)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the picked guide."""
        event.stop()
        self.dismiss(event.option_id)


def _option(entry: Entry[Guide]) -> Option:
    unusable = f"has a mistake in it; run: debrief guide check {shlex.quote(entry.name)}"
    says = unusable if entry.faults else entry.about or entry.title
    content = Content.assemble((f"{one_line(entry.name)}  ", "bold"), (one_line(says), MUTED))
    return Option(content, id=entry.name, disabled=bool(entry.faults))
