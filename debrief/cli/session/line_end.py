"""The end of a sitting in lines: what is left to do, and where to go on."""

from collections.abc import Callable, Iterator

from debrief.cli.session.line_draft import LineDraft
from debrief.cli.session.line_input import InputEnded, LineInput
from debrief.cli.terminal.typed_text import not_saved
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.people.note_clock import ClockHours
from debrief.domain.session.closing_lines import (
    asks_about_plan,
    closing_lines,
    earlier_plan_question,
    has_unsent_note,
    waiting_notice,
)
from debrief.domain.session.line_mode.commands import UnknownCommand
from debrief.domain.session.notices import LOAD_ROSE_NOTICE, load_rose
from debrief.domain.session.steps.local_clock import LocalClock

NOTHING_WRITTEN = "You wrote nothing, so there is nothing to save."
FINISHED = "This debrief is saved."
NOT_STORED = "Not everything is saved yet; debrief tries again every second."
END_HELP = "Type a number to go there, :go and a name for any other prompt, or press Enter to leave."
TO_GO_ON = "debrief resume goes on from there."

FindPlan = Callable[[], PlanSummary | None]
"""Returns the earlier plan to ask about, which counts as asked from then on; None if there is none."""


class LineEnd:
    """Says what is left to do in `draft`, and asks where to go."""

    def __init__(
        self, draft: LineDraft, lines: LineInput, clock: LocalClock, plan_to_check: FindPlan, note_hours: ClockHours
    ) -> None:
        self._draft = draft
        self._lines = lines
        self._clock = clock
        self._plan_to_check = plan_to_check
        self._note_hours = note_hours
        self._plan_asked = False

    def ask(self) -> str:
        """Say what is left to do; return the id of the step to go to. Raises InputEnded where nobody wants to go on."""
        if self._draft.debrief.blank:
            self._lines.write(f"\n{NOTHING_WRITTEN}")
            raise InputEnded
        lines = closing_lines(self._draft.session, self._clock.now(), self._clock.zone(), self._note_hours)
        self._lines.write(f"\n{FINISHED if self._draft.is_stored else NOT_STORED}")
        self._lines.write(*(f"{number}. {line.text}" for number, line in enumerate(lines, 1)))
        self._lines.write(*self._notices())
        self._lines.ask(END_HELP)
        while True:
            typed = self._lines.next()
            if isinstance(typed, UnknownCommand):
                self._lines.write(typed.sentence, END_HELP)
            elif not isinstance(typed, str):
                self._lines.write(END_HELP)
            elif not typed.strip():
                raise InputEnded
            elif typed.strip() in [str(number) for number in range(1, len(lines) + 1)]:
                return lines[int(typed) - 1].step
            else:
                self._lines.write(not_saved(typed.strip(), END_HELP))

    def _notices(self) -> Iterator[str]:
        debrief = self._draft.debrief
        if asks_about_plan(debrief) and not self._plan_asked:
            self._plan_asked = True
            if (plan := self._plan_to_check()) is not None:
                yield earlier_plan_question(plan, f"To write it, run: debrief points --check {plan.id[:8]}")
        if waiting := waiting_notice(self._draft.session, TO_GO_ON):
            yield waiting
        if load_rose(debrief):
            yield LOAD_ROSE_NOTICE
        if has_unsent_note(debrief):
            yield f"To see the note as a letter that you can send, run: debrief note {debrief.id[:8]}"
