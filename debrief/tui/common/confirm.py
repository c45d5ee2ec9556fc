"""A dialog with one question and two answers."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from debrief.tui.common.bindings import refuse_text
from debrief.tui.common.save_status import SaveStatus
from debrief.tui.runtime.navigation import show
from debrief.tui.runtime.unsaved import FLUSH_SECONDS, UnsavedStore

LEAVE_UNSAVED = (
    "What you just typed cannot be saved in the journal yet. If you leave, it goes into a rescue file, "
    "and debrief moves it into the journal when it can. If you stay, it tries to save again every second."
)
"""The question to somebody who leaves while saving fails."""
LEAVE_LOSING = (
    "What you just typed cannot be saved, either in the journal or in a rescue file. If you leave now, it is lost. "
    "If you stay, debrief tries to save again every second, and you can copy your text meanwhile."
)
"""The question if no rescue file can be written either."""
LEAVE_LOST = "What you wrote is no longer in the journal. If you leave now, it is lost. Stay to copy your text."
"""The question to somebody who leaves text whose question or debrief no longer exists."""
NOT_SAVED_YET = "What you typed is not saved yet. It stays here; try again once it is saved."
"""Shown instead of what would put the stored text in the place of the typed one."""
REFUSES = "You can't type here. Choose with <ask.first:←> or <ask.second:→>, then press Enter to go on."
SAVING = "Saving what you typed …"
SILENT_SECONDS = 0.2
"""How long nothing is said of a save that is waited for: nearly all are done by then."""
CHECK_SECONDS = 0.1
"""Seconds between two checks whether the question is still needed."""


class ConfirmScreen(ModalScreen[bool]):
    """Returns True for the first answer, False for the second and for Escape."""

    BINDINGS = [
        Binding("escape", "dismiss(False)", "No", id="ask.no", tooltip="Leave it"),
        Binding("left", "go_to('yes')", "First answer", show=False, id="ask.first", tooltip="The first answer"),
        Binding("right", "go_to('no')", "Second answer", show=False, id="ask.second", tooltip="The second answer"),
    ]

    def __init__(
        self, question: str, yes: str, no: str, *, harmless: bool = False, until: Callable[[], bool] | None = None
    ) -> None:
        """`harmless`: focus the second answer first, because the first one loses something.

        `until`: once it returns True, there is nothing to ask any more, and the first answer is returned.
        """
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no
        self.harmless = harmless
        self.until = until

    def compose(self) -> ComposeResult:
        """Yield the question above its two answers."""
        with VerticalScroll(classes="box", can_focus=False):
            yield Static(self.question, markup=False, classes="question")
            with Horizontal(classes="answers"):
                yield Button(self.yes, id="yes", variant="default" if self.harmless else "primary", compact=True)
                yield Button(self.no, id="no", compact=True)
            yield Static("", classes="refusal", markup=False)

    def on_mount(self) -> None:
        """Focus the answer that most people mean."""
        answer = self.query_one("#no" if self.harmless else "#yes")
        self.set_focus(answer)
        self.call_after_refresh(answer.scroll_visible, animate=False)  # on a small screen, below a long question
        if self.until is not None:
            self.set_interval(CHECK_SECONDS, self._answer_itself)

    def on_key(self, event: events.Key) -> None:
        """Say that nothing can be typed here."""
        refuse_text(self, event, self.query_one(".refusal", Static), REFUSES)

    def _answer_itself(self) -> None:
        if self.until is not None and self.is_current and self.until():
            self.until = None
            self.dismiss(result=True)

    def action_go_to(self, answer: str) -> None:
        """Focus an answer."""
        self.query_one(f"#{answer}").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Return the answer of the pressed button."""
        event.stop()
        self.dismiss(event.button.id == "yes")


async def leave_when_stored(screen: Screen[None], store: UnsavedStore, flush: Callable[[float], bool]) -> None:
    """Dismiss `screen` once `flush` has stored its text; if it cannot be stored, ask first."""
    if await may_leave(screen, store, flush):
        screen.dismiss()


async def may_leave(node: DOMNode, store: UnsavedStore, flush: Callable[[float], bool]) -> bool:
    """Return whether `flush` has stored the text of a screen; if it cannot be stored, ask whether to leave."""
    return await _flush(node, flush) or await confirm_leaving(node, store)


async def _flush(node: DOMNode, flush: Callable[[float], bool]) -> bool:
    """Return what `flush` returns after at most FLUSH_SECONDS; where that takes a while, say so at the foot."""
    flushing = asyncio.create_task(asyncio.to_thread(flush, FLUSH_SECONDS))
    if (await asyncio.wait({flushing}, timeout=SILENT_SECONDS))[0]:
        return flushing.result()
    waiting = [status for status in node.screen.query(SaveStatus) if not status.sentence]
    for status in waiting:
        status.show(SAVING)
    stored = await flushing
    for status in waiting:
        if status.sentence == SAVING:  # else it says by now why saving fails
            status.show("")
    return stored


async def may_show_stored(node: DOMNode, store: UnsavedStore, flush: Callable[[float], bool]) -> bool:
    """Return whether `flush` has stored what was typed, so that the stored text may take its place; if not, say so."""
    stored = await _flush(node, flush) or store.is_stored()
    if not stored:
        node.app.notify(NOT_SAVED_YET)
    return stored


async def confirm_leaving(node: DOMNode, store: UnsavedStore) -> bool:
    """Write unsaved text in `store` to rescue files and ask whether to leave; return the answer.

    The question goes away, and one leaves, once they are stored. What was left before is not asked about again.
    """
    if store.is_stored():
        return await show(node, ConfirmScreen(LEAVE_LOST, "Leave", "Stay", harmless=True))
    rescued = await asyncio.to_thread(store.rescue)
    if rescued.left and rescued.complete:
        return True
    question = LEAVE_UNSAVED if rescued.complete else LEAVE_LOSING
    leaves = await show(node, ConfirmScreen(question, "Leave", "Stay", harmless=True, until=store.is_stored))
    if leaves:
        await asyncio.to_thread(partial(store.rescue, left=True))
    return leaves
