"""Choose: one of a few things, each with a dim line on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.text import one_line, safe, shortened
from debrief.tui.looks import MUTED

SHOWN = 600
"""Characters of what is offered that are shown."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to choose. `text`, `about`: as typed, made safe here."""

    id: str
    text: str
    about: str = ""


class ChooseScreen(ModalScreen[str | None]):
    """Returns the id of the offer that was picked, or None."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Leave it", id="choose.cancel", tooltip="Leave all as it was")]

    def __init__(self, heading: str, offers: Sequence[Offer], *, chosen: str = "") -> None:
        """`chosen`: the id to begin on."""
        super().__init__()
        self._heading = heading
        self._offers = offers
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """What is asked, and the offers."""
        with Vertical(classes="box"):
            yield Static(Content(safe(self._heading)), classes="heading")
            yield OptionList(*map(_option, self._offers), markup=False, classes="filling")
            yield Static("Enter takes it, Esc leaves all as it was" if self._offers else "Esc closes this",
                         classes="legend")  # fmt: skip

    def on_mount(self) -> None:
        """Begin on the one chosen so far."""
        listed = self.query_one(OptionList)
        ids = [offer.id for offer in self._offers]
        listed.highlighted = ids.index(self._chosen) if self._chosen in ids else (0 if ids else None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the offer that was picked."""
        event.stop()
        self.dismiss(event.option_id)


def _option(offer: Offer) -> Option:
    text = shortened(offer.text, SHOWN)
    return Option(Content.assemble(text, (f"\n  {one_line(offer.about)}", MUTED)) if offer.about else text, id=offer.id)
