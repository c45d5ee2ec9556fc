"""A session in lines: asks the steps of the guide one after the other, until it is left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from debrief.cli.session.known_questions import FindMatches, KnownQuestions
from debrief.cli.session.line_draft import LineDraft, WholeRecord
from debrief.cli.session.line_end import NOT_STORED, FindPlan, LineEnd
from debrief.cli.session.line_entries import LineEntries
from debrief.cli.session.line_fields import LineFields
from debrief.cli.session.line_input import InputEnded, LineInput, MoveRequested, Write
from debrief.cli.session.role_notices import CountRounds, FindProcess, FindRules, RoleNotices
from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, Kind, Step
from debrief.domain.session.line_mode.commands import HELP_LINES, Command, CommandName
from debrief.domain.session.line_mode.prompt_finder import find_prompt, position_line, prompt_list
from debrief.domain.session.line_mode.undo_log import UndoLog
from debrief.domain.session.notices import (
    LONG_REFLECTION_MS,
    is_reflecting,
    long_reflection_notice,
    path_notice,
    second_part_notice,
)
from debrief.domain.session.prompt_hints import prompt_hints
from debrief.domain.session.session import Session
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.local_clock import LocalClock

OPEN_ELSEWHERE = "This debrief is also open in another window. Texts of both are kept; of a choice or number, the last."
WHICH = "Type a number or some words after :go, or :list to see the prompts."
STORED = "Everything you typed is saved."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a session asks others. `find_matches`: known questions that likely are one.

    `find_similar`: more of them, for somebody who looks for the same one. `is_open_elsewhere`: in another window.
    `plan_to_check`: the earlier plan to ask about at the end, which counts as asked then. `find_process`: what the
    debrief may be another round of. `find_rules`: the user's rules for skipping a role that may apply to it.
    `note_hours`: when a note is to be sent. `more_lines_wait`: as for LineInput.
    `count_rounds`: of an application.
    """

    find_matches: FindMatches = lambda _: []
    is_open_elsewhere: Callable[[], bool] = lambda: False
    plan_to_check: FindPlan = lambda: None
    find_process: FindProcess = lambda _: None
    find_rules: FindRules = lambda _: ()
    note_hours: ClockHours = DEFAULT_HOURS
    find_similar: FindMatches = lambda _: []
    more_lines_wait: Callable[[], bool] = lambda: False
    count_rounds: CountRounds = lambda _: 1


class LineSession:
    """Asks what the guide of `draft` asks, reading with `read` and printing with `write`."""

    def __init__(
        self,
        draft: LineDraft,
        read: Callable[[], str],
        write: Write,
        clock: LocalClock,
        surroundings: Surroundings | None = None,
    ) -> None:
        self._draft = draft
        self._write = write
        self._clock = clock
        self._surroundings = surroundings or Surroundings()
        self._lines = LineInput(read, write, self._answer, self._surroundings.more_lines_wait)
        self._undo_log = UndoLog()
        self._role = RoleNotices(
            draft, self._surroundings.find_process, self._surroundings.find_rules, self._surroundings.count_rounds
        )
        self._end = LineEnd(draft, self._lines, clock, self._surroundings.plan_to_check, self._surroundings.note_hours)
        self._reflecting_since: int | None = None
        self._notices: set[str] = set()
        """The notices that are printed only once, as printed so far."""

    def run(self) -> None:
        """Ask the steps until the input ends or the session is left."""
        try:
            while True:
                self._draft.adopt()
                try:
                    self._ask_current()
                except MoveRequested as request:
                    self._carry_out(request.command)
        except InputEnded:
            self._print_role_notices()

    @property
    def _session(self) -> Session:
        return self._draft.session

    def _ask_current(self) -> None:
        """Ask the current step and go to the next one; at the end, say what is left to do."""
        self._print_notices()
        if (step := self._session.current) is None:
            chosen = self._end.ask()
            self._draft.move(lambda session: session.jump(chosen))
            return
        self._write(f"\n{position_line(self._session)}", step.prompt, step.why)
        self._write(*prompt_hints(step, self._draft.debrief))
        content = step_content(step, self._draft.debrief, self._clock)
        if not isinstance(content, EntrySchema):
            LineFields(self._lines, self._undo_log).ask_all(content, WholeRecord(self._draft))
        else:
            links = None
            if step.kind is Kind.QUESTIONS:
                links = KnownQuestions(self._surroundings.find_matches, self._surroundings.find_similar, self._write)
            LineEntries(self._draft, content, self._lines, self._undo_log, links).ask()
        self._next(step)

    def _next(self, step: Step) -> None:
        """Go to the next step; after the outcome, announce the second part."""
        self._draft.move(lambda session: session.next(self._clock.now()))
        if step.kind is Kind.OUTCOME and self._session.current is not None:
            self._write(second_part_notice(self._session, "Type :quit to leave."))

    def _carry_out(self, command: Command) -> None:
        """Carry out a command that leaves the step, or asks it again. Raises InputEnded for :quit."""
        current = self._session.current
        match command.name:
            case CommandName.QUIT:
                raise InputEnded
            case CommandName.SKIP if current is not None:
                self._next(current)
            case CommandName.BACK:
                self._draft.move(lambda session: session.back())
            case CommandName.GO:
                self._go(command.argument)
            case CommandName.PAGE if current == BLANK_PAGE:
                self._draft.move(lambda session: session.back())
            case CommandName.PAGE:
                self._draft.move(lambda session: session.jump(BLANK_PAGE.id))
            case CommandName.QUICK:
                quick = not self._draft.debrief.quick
                self._draft.move(lambda session: session.on_quick_path(quick))
                self._write(path_notice(quick=quick))

    def _go(self, typed: str) -> None:
        if not typed:
            self._write(WHICH)
            return
        try:
            step = find_prompt(self._session, typed)
        except Refusal as refusal:
            self._write(str(refusal))
        else:
            self._draft.move(lambda session: session.jump(step.id))

    def _print_notices(self) -> None:
        """Print once that the debrief is open elsewhere, and after a long time that it is fine to stop."""
        if self._surroundings.is_open_elsewhere():
            self._print_once(OPEN_ELSEWHERE)
        self._print_role_notices()
        if not is_reflecting(self._session):
            return
        now = self._clock.now()
        self._reflecting_since = self._reflecting_since or now
        if now - self._reflecting_since >= LONG_REFLECTION_MS:
            self._print_once(long_reflection_notice(self._session.guide, "type :go and"))

    def _print_role_notices(self) -> None:
        for notice in self._role.new():
            self._print_once(notice)

    def _print_once(self, notice: str) -> None:
        if notice and notice not in self._notices:
            self._notices.add(notice)
            self._write(notice)

    def _answer(self, command: Command) -> Iterable[str]:
        """Carry out a command that means the same at each field; return what to print."""
        if command.name is CommandName.HELP:
            return HELP_LINES
        if command.name is CommandName.LIST:
            return prompt_list(self._session)
        if command.name is CommandName.ROUND:
            return (self._role.change_round(),)
        current = self._session.current
        stored = STORED if self._draft.is_stored else NOT_STORED
        return (position_line(self._session), current.prompt if current else "", stored)
