"""Choose: one of a few things, each with a dim line on it, and whole below the list where a line is too short."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.text import one_line, safe, shorten
from debrief.tui.common.looks import MUTED

SHOWN = 160
"""Characters of what is offered that its line holds at most."""
FITS = 60
"""Characters that surely fit in it; a longer text is shown whole below the list."""
TAKES = "Enter takes it, Esc leaves all as it was"
SCROLLS = ", ctrl+↑ and ctrl+↓ scroll the text"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose. `text`, `about`: as typed, made safe here."""

    id: str
    text: str
    about: str = ""


class ChooseScreen(ModalScreen[str | None]):
    """Returns the id of the offer that was picked, or None."""

    CSS_PATH = "choose.tcss"
    BINDINGS = [
        Binding("escape", "dismiss(None)", "Leave it", id="choose.cancel", tooltip="Leave all as it was"),
        Binding("question_mark", "app.help", "Help", show=False, id="choose.help", tooltip="Show every key"),
        Binding("ctrl+up", "scroll(-3)", "Up", show=False, id="choose.up", tooltip="Scroll what is below the list up"),
        Binding("ctrl+down", "scroll(3)", "Down", show=False, id="choose.down",
                tooltip="Scroll what is below the list down"),
    ]  # fmt: skip

    def __init__(self, heading: str, offers: Sequence[Offer], *, chosen: str = "") -> None:
        """`chosen`: the id to begin on."""
        super().__init__()
        self._heading = heading
        self._offers = offers
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """What is asked, the offers, and below them room for any, where one does not fit in its line."""
        long = any(len(one.text) > FITS or "\n" in one.text.strip() for one in self._offers)
        self.set_class(long, "-long")
        takes = f"{TAKES}{SCROLLS if long else ''}"
        with Vertical(classes="box"):
            yield Static(Content(safe(self._heading)), classes="heading")
            yield OptionList(*map(_option, self._offers), markup=False, classes="filling")
            with VerticalScroll(classes="whole", can_focus=False):
                yield Static(markup=False)
            yield Static(takes if self._offers else "Esc closes this", classes="legend")

    def on_mount(self) -> None:
        """Begin on the one chosen so far."""
        listed = self.query_one(OptionList)
        ids = [offer.id for offer in self._offers]
        listed.highlighted = ids.index(self._chosen) if self._chosen in ids else (0 if ids else None)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show whole what does not fit in its line."""
        event.stop()
        whole = self.query_one(".whole")
        whole.query_one(Static).update(Content(safe(self._offers[event.option_index].text.strip())))
        whole.scroll_home(animate=False)

    def action_scroll(self, by: int) -> None:
        """Scroll what is below the list."""
        self.query_one(".whole").scroll_relative(y=by, animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the offer that was picked."""
        event.stop()
        self.dismiss(event.option_id)


def _option(offer: Offer) -> Option:
    text = shorten(offer.text, SHOWN)
    return Option(Content.assemble(text, (f"\n  {one_line(offer.about)}", MUTED)) if offer.about else text, id=offer.id)
