"""The page of a session: the prompt above its editor, or the end page."""

import asyncio
from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Region
from textual.widget import Widget
from textual.widgets import Static

from debrief.domain.session.guide import Step
from debrief.domain.session.prompt_hints import prompt_hints
from debrief.domain.session.session import Session
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import one_line, safe
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.entries import Entries
from debrief.tui.session.end_page import EndContext, EndPage
from debrief.tui.session.steps import new_editor
from debrief.tui.session.steps.editor import StepEditor


class Prompt(Static):
    """Shows the prompt, and below it dimly why it is asked, and hints; hidden if there is none."""

    def show(self, step: Step | None, hints: Sequence[str] = ()) -> None:
        """Show the prompt of `step`, its reason and `hints`, one line each; hide if `step` is None."""
        self.display = step is not None
        if step is not None:
            below = [Content.styled(safe(text), MUTED) for text in (step.why, *hints) if text]
            self.update(Content("\n").join([Content.styled(safe(step.prompt), "bold"), *below]))


class StepPage(VerticalScroll):
    """Shows one step of a session at a time. `editor`: the one of the step; None on the end page.

    While the prompt is scrolled off, its beginning is on the line above the page, which is empty otherwise.
    """

    def __init__(self, at_end: EndContext) -> None:
        super().__init__(can_focus=False)
        self._at_end = at_end
        # Held here and not queried: the tree changes over several turns of the loop, the step in one.
        self.editor: StepEditor | None = None
        self._removed: dict[str, list[tuple[int, Any]]] = {}
        """The entries removed on each step since the debrief was opened, by its id."""
        self._showing = asyncio.Lock()
        self._asked = ""

    def compose(self) -> ComposeResult:
        """Yield the line above the page and the prompt; the rest is mounted with the step."""
        yield Static("", classes="asked", markup=False)
        yield Prompt()

    def on_mount(self) -> None:
        """Show what is asked as soon as that is scrolled off."""
        self.watch(self, "scroll_y", self._show_asked)

    def scroll_to_region(self, region: Region, **how: Any) -> Offset:
        """Scroll at once: what Textual puts off to the next frame, or animates, scrolls off what is typed meanwhile."""
        return super().scroll_to_region(region, **{**how, "animate": False, "immediate": True})

    async def show(self, session: Session, clock: LocalClock) -> None:
        """Show the current step of `session` and focus its first field; calls are queued."""
        async with self._showing:
            await self._show(session, clock)

    async def _show(self, session: Session, clock: LocalClock) -> None:
        current = session.current
        self.editor = None if current is None else new_editor(current, session.debrief, clock)
        if current is not None and self.editor is not None and isinstance(self.editor.content, Entries):
            self._hand_on_removed(current.id, self.editor.content)
        shown: Widget = self.editor or EndPage(session, clock, self._at_end)
        # In one batch, so that no frame shows one without the other.
        with self.app.batch_update():
            await self.query("StepEditor, EndPage").remove()
            self._asked = one_line(current.prompt) if current else ""
            self.query_one(Prompt).show(current, prompt_hints(current, session.debrief) if current else ())
            await self.mount(shown)
            self.scroll_home(animate=False, immediate=True)
        first = shown if self.editor is None else self.editor.content.first
        self.screen.set_focus(first, scroll_visible=False)  # Textual would centre it, and scroll off what is asked
        if first is not None:  # where it will be is known only once it was laid out
            self.call_after_refresh(self._show_field, first)

    def _hand_on_removed(self, step: str, entries: Entries) -> None:
        """Let `entries` bring back what was removed in an earlier editor of the same step, and is not there again."""
        there = {part.id for part in entries.parts}
        self._removed[step] = entries.removed = [one for one in self._removed.get(step, []) if one[1].id not in there]

    def _show_field(self, field: Widget) -> None:
        if field.has_focus:  # whoever has typed ahead is elsewhere, and the page has followed
            field.scroll_visible(animate=False, immediate=True)

    def _show_asked(self, scrolled: float) -> None:
        self.query_one(".asked", Static).update(self._asked if scrolled > 0 else "")
