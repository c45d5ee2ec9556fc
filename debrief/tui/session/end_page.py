"""The page at the end of a sitting: what to do next, one key for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from debrief.domain.people.note_clock import ClockHours
from debrief.domain.session.closing_lines import (
    asks_about_plan,
    closing_lines,
    earlier_plan_question,
    earlier_plan_reminder,
    has_unsent_note,
    waiting_notice,
)
from debrief.domain.session.notices import LOAD_ROSE_NOTICE, load_rose
from debrief.domain.session.session import Session
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import safe
from debrief.tui.runtime.messages import PeopleRequest, PeopleWanted
from debrief.tui.runtime.navigation import ignore_leftovers
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import work
from debrief.tui.services.people.earlier_plan import EarlierPlan

TO_GO_ON = "open this debrief from the start page. It goes on from there."
KEYS = "Press <session.read:Enter> to read it as a page, <session.export:x> to write your practice list to a file, \
or <session.leave:Esc> for {}."
TYPED_ON = (
    "That was the last prompt, so what you typed next is not saved. Press <session.back:ctrl+r> to go back and add it."
)
"""Shown to somebody who types on after Enter has led here."""
TO_CHECK_PLAN = "Press <session.check_plan:H> to write it."
TO_SEE_PLAN = "Press <session.check_plan:H>"
START_PAGE = "the start page"
"""Where Esc leads, unless the debrief was opened from a page or a list."""


@dataclass(frozen=True, slots=True)
class EndContext:
    """What the end page is told. `note_hours`: when a note is to be sent; `back_to`: where Esc leads."""

    earlier_plan: EarlierPlan
    note_hours: ClockHours
    back_to: str


class EndPage(Vertical, can_focus=True):
    """A few calm lines, without praise or targets. `lines`: the numbered ones."""

    BINDINGS = [
        Binding("H", "check_plan", "What happened", id="session.check_plan",
                tooltip="At the end of a debrief, record how an earlier plan went"),
    ]  # fmt: skip

    def __init__(self, session: Session, clock: LocalClock, context: EndContext) -> None:
        self.lines = closing_lines(session, clock.now(), clock.zone(), context.note_hours)
        self._session = session
        self._earlier_plan = context.earlier_plan
        self._back_to = context.back_to
        super().__init__()

    def compose(self) -> ComposeResult:
        """What to do now, each thing beside its number, between two paragraphs."""
        if self._session.debrief.blank:
            yield _paragraph("You wrote nothing, so there is nothing to save.")
        else:
            yield _paragraph("This debrief is saved." + (" Press a number to go there:" if self.lines else ""))
            for number, line in enumerate(self.lines, start=1):
                with Horizontal(classes="closing"):
                    yield Static(str(number), classes="number")
                    yield Static(safe(line.text), markup=False)
            yield from map(_paragraph, self._notices())
        yield _paragraph(name_keys(self.app, KEYS.format(self._back_to)))

    def on_mount(self) -> None:
        """Ask what became of an earlier plan, unless this debrief is blank or ends with a heavier load."""
        if asks_about_plan(self._session.debrief):
            self._ask_about_plan()

    def on_key(self, event: events.Key) -> None:
        """Run no command with what is typed on here: a letter that is no command begins a text."""
        if event.is_printable and event.key not in self.screen.active_bindings:
            event.stop()
            ignore_leftovers(self, TYPED_ON)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the key for a plan where there is one."""
        return action != "check_plan" or self._earlier_plan.plan is not None

    def action_check_plan(self) -> None:
        """Post that the user wants to write what became of the plan."""
        if (plan := self._earlier_plan.plan) is not None:
            self._earlier_plan.opened = True
            self.refresh(recompose=True)
            self.post_message(PeopleWanted(PeopleRequest.CHECK, plan.debrief, plan.id))

    @work()
    async def _ask_about_plan(self) -> None:
        if await self._earlier_plan.find(self._session.debrief) is not None:
            await self.recompose()  # the numbers of the lines stay
            self.refresh_bindings()
            await self._earlier_plan.mark_shown()

    def _notices(self) -> Iterator[str]:
        if (plan := self._earlier_plan.plan) is not None:
            if self._earlier_plan.opened:
                yield earlier_plan_reminder(plan, name_keys(self.app, TO_SEE_PLAN))
            else:
                yield earlier_plan_question(plan, name_keys(self.app, TO_CHECK_PLAN))
        if waiting := waiting_notice(self._session, TO_GO_ON):
            yield waiting
        if load_rose(self._session.debrief):
            yield LOAD_ROSE_NOTICE
        if has_unsent_note(self._session.debrief):
            yield name_keys(self.app, "Press <session.notes:h> to see the note as a letter that you can send.")


def _paragraph(text: str) -> Static:
    return Static(safe(text), classes="paragraph", markup=False)
