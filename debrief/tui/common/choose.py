"""A dialog to choose one of a few options, each with a dim line on it; long texts are shown below the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.text import one_line, safe, shorten
from debrief.tui.common.bindings import help_binding, refuse_text, scroll_view
from debrief.tui.common.bounded_list import BoundedList
from debrief.tui.common.theme import MUTED
from debrief.tui.runtime.terminal.key_names import name_keys

SHOWN = 160
"""The maximum number of characters of an option in its line."""
FITS = 60
"""The number of characters that always fit in a line; a longer text is shown below the list."""
TAKES = "Enter to choose, <choose.cancel:Esc> to cancel"
SCROLLS = ", <choose.up:ctrl+↑> and <choose.down:ctrl+↓> to scroll the text"
REFUSES = "You can't type in this list. Enter to choose, <choose.cancel:Esc> to cancel."
CLOSES = "<choose.cancel:Esc> to close"


@dataclass(frozen=True, slots=True)
class ChoiceOption:
    """An option to choose. `text` and `about` may be unsafe, and are made safe."""

    id: str
    text: str
    about: str = ""


class ChooseScreen(ModalScreen[str | None]):
    """Returns the id of the picked option, or None."""

    CSS_PATH = "choose.tcss"
    BINDINGS = [
        Binding("escape", "dismiss(None)", "Leave it", id="choose.cancel", tooltip="Change nothing"),
        help_binding("choose.help", show=False),
        Binding("ctrl+up", "scroll(-3)", "Up", show=False, id="choose.up", tooltip="Scroll the text below the list up"),
        Binding("ctrl+down", "scroll(3)", "Down", show=False, id="choose.down",
                tooltip="Scroll the text below the list down"),
    ]  # fmt: skip

    def __init__(self, heading: str, choices: Sequence[ChoiceOption], *, chosen: str = "") -> None:
        """`chosen`: the id of the option to select first."""
        super().__init__()
        self._heading = heading
        self._choices = choices
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Yield the heading, the options, and a box for an option that does not fit in its line."""
        long = any(len(one.text) > FITS or "\n" in one.text.strip() for one in self._choices)
        self.set_class(long, "-long")
        takes = f"{TAKES}{SCROLLS if long else ''}"
        with Vertical(classes="box"):
            yield Static(Content(safe(self._heading)), classes="heading")
            yield BoundedList(*map(_option, self._choices), markup=False, classes="filling")
            with VerticalScroll(classes="whole", can_focus=False):
                yield Static(markup=False)
            yield Static(name_keys(self.app, takes if self._choices else CLOSES), classes="legend", markup=False)

    def on_mount(self) -> None:
        """Highlight the option that is already chosen."""
        listed = self.query_one(OptionList)
        ids = [choice.id for choice in self._choices]
        listed.highlighted = ids.index(self._chosen) if self._chosen in ids else (0 if ids else None)

    def on_key(self, event: events.Key) -> None:
        """Say that nothing can be typed here."""
        refuse_text(self, event, self.query_one(".legend", Static), REFUSES)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the whole text of the option below the list."""
        event.stop()
        whole = self.query_one(".whole")
        whole.query_one(Static).update(Content(safe(self._choices[event.option_index].text.strip())))
        whole.scroll_home(animate=False, immediate=True)

    def action_scroll(self, by: int) -> None:
        """Scroll the text below the list by `by` lines."""
        scroll_view(self.query_one(".whole"), by)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the picked option."""
        event.stop()
        self.dismiss(event.option_id)


def _option(choice: ChoiceOption) -> Option:
    text = shorten(choice.text, SHOWN)
    return Option(
        Content.assemble(text, (f"\n  {one_line(choice.about)}", MUTED)) if choice.about else text, id=choice.id
    )
