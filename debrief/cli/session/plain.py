"""`debrief new --plain` and `debrief resume --plain`: opens the journal, and asks line by line."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, TypeVar

from debrief import places, settings
from debrief.cli import clock
from debrief.cli.debriefs.resolve import no_debrief, resolve_id
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import reading
from debrief.cli.session.line_autosave import LineAutosave, line_autosave
from debrief.cli.session.line_draft import LineDraft
from debrief.cli.session.line_session import LineSession, Surroundings
from debrief.cli.session.match_finder import MatchFinder
from debrief.cli.terminal.deferred_signals import defer_signals
from debrief.cli.terminal.typed_lines import more_lines_wait, read_line
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.patterns.skip_rules import rules_that_may_apply, texts_of
from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.record.debrief import Debrief
from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import Guide
from debrief.domain.session.session import Session
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.guides.loader import load_guide
from debrief.storage.debriefs.lists import last_unfinished
from debrief.storage.file.errors import JournalUnusable, NoJournal
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.open_journal import connect
from debrief.storage.patterns.fit import skip_rules
from debrief.storage.patterns.rounds import process_of, process_rounds
from debrief.storage.people.open_plans import mark_asked, plan_to_check
from debrief.tui.runtime.presence import Presence

if TYPE_CHECKING:
    from debrief.domain.lists.summaries import PlanSummary
    from debrief.domain.patterns.rounds import OpenProcess
    from debrief.domain.record.question import Asked, QuestionMatch

T = TypeVar("T")

BEGIN = "Each line is saved when you press Enter. :help lists what you can type, ? says where you are, ctrl+d leaves."
NOTHING_WRITTEN = "You wrote nothing, so nothing was saved."
NO_UNFINISHED = "You have no unfinished debriefs. Start one with debrief new."
PLAN_SECONDS = 2.0
"""How long the end waits for the plan to ask about."""


def write_new(guide: str | None, *, quick: bool) -> None:
    """Start a debrief and ask for it line by line. Raises Refusal where the guide cannot be used."""
    name = guide or settings.read_settings(places.config_folder()).guide
    load_guide(name, places.guides_folder())
    _write(lambda: Debrief(started_at=clock.now(), guide=name, quick=quick), "")


def write_on(prefix: str) -> None:
    """Ask line by line for what is left of the debrief whose id begins with `prefix`; "": of the last unfinished one.

    Raises Refusal where there is none.
    """
    _write(None, prefix)


def _write(new: "Callable[[], Debrief] | None", prefix: str) -> None:
    """Ask for a debrief until it is left; exit with COULD_NOT where something could not be stored."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    path = places.journal_file()
    file = JournalFile(path)
    try:
        file.connect(create=new is not None).close()
    except NoJournal:
        raise (no_debrief(prefix) if prefix else Refusal(NO_UNFINISHED)) from None
    with defer_signals(), closing(Presence(path)) as presence, line_autosave(file) as saver:
        draft = _load(saver, new, prefix)
        presence.announce()
        presence.open(draft.debrief.id)
        session = LineSession(
            draft, read_line, echo_wrapped, LocalClock(clock.now, clock.zone), _surroundings(draft, saver, presence)
        )
        _begin(draft)
        try:
            session.run()
        finally:
            _end(draft)


def _load(saver: LineAutosave, new: "Callable[[], Debrief] | None", prefix: str) -> LineDraft:
    if new is not None:
        debrief = new()
        with suppress(JournalUnusable):  # the first save says so
            saver.autosave.load(debrief.id).result()
    else:
        loaded = saver.autosave.load(_find(saver, prefix)).result()
        if loaded is None:
            raise no_debrief(prefix)
        debrief = loaded
    return LineDraft(Session(_guide(debrief.guide), debrief), saver)


def _find(saver: LineAutosave, prefix: str) -> str:
    """Return the id of the debrief that is meant, which may have been in a rescue file until now."""
    saver.autosave.submit(lambda _: None, changes=False).result()  # opening the journal restores what those have
    if prefix:
        return resolve_id(prefix)
    with reading(mention_rescued=False) as db:
        newest = last_unfinished(db) if db else None
    if newest is None:
        raise Refusal(NO_UNFINISHED)
    return newest


def _guide(name: str) -> Guide:
    """Return a guide by name; report and return the default one if it cannot be used."""
    try:
        return load_guide(name, places.guides_folder())
    except Refusal as refusal:
        echo_to_stderr(f"{refusal} The default guide is used instead.")
        return load_guide("default", None)


def _begin(draft: LineDraft) -> None:
    debrief = draft.debrief
    echo_wrapped(f"{draft.session.guide.title}" if debrief.blank else f"Continuing with {debrief.title}", BEGIN)


def _end(draft: LineDraft) -> None:
    debrief = draft.debrief
    if debrief.blank:
        echo_wrapped(NOTHING_WRITTEN)
    elif draft.is_stored:
        echo_wrapped(f"Saved. To go on: debrief resume {debrief.id[:8]}, with or without --plain.")


def _surroundings(draft: LineDraft, saver: LineAutosave, presence: Presence) -> Surroundings:
    debrief_id = draft.debrief.id

    finder = MatchFinder(saver.autosave)

    def find_matches(asked: "Asked") -> "list[QuestionMatch]":
        return finder.find(asked, {other.question.id for other in draft.debrief.asked})

    def find_similar(asked: "Asked") -> "list[QuestionMatch]":
        return finder.find_similar(asked, {other.question.id for other in draft.debrief.asked})

    def find_plan(db: sqlite3.Connection) -> "PlanSummary | None":
        if (plan := plan_to_check(db, draft.debrief, clock.now())) is not None:
            mark_asked(db, plan.id, clock.now())
        return plan

    def find_plan_to_check() -> "PlanSummary | None":
        try:
            return saver.autosave.submit(lambda journal: journal.transact(find_plan)).result(PLAN_SECONDS)
        except (JournalUnusable, TimeoutError):  # it is asked about at another debrief
            return None

    return Surroundings(
        find_matches,
        lambda: presence.is_open_elsewhere(debrief_id),
        find_plan_to_check,
        lambda debrief: _look_up(None, partial(_find_process, debrief)),
        lambda debrief: _look_up((), partial(_find_rules, debrief)),
        _note_hours(),
        find_similar,
        more_lines_wait,
        lambda process: _look_up(1, partial(_count_rounds, process)),
    )


def _note_hours() -> ClockHours:
    """Return the hours of the settings; the usual ones where those cannot be read, which is no reason not to write."""
    try:
        return settings.read_settings(places.config_folder()).note_hours
    except Refusal:
        return DEFAULT_HOURS


def _look_up(default: T, find: "Callable[[sqlite3.Connection], T]") -> T:
    """Return what `find` finds in the journal; `default` where that cannot be read now."""
    with suppress(JournalUnusable, sqlite3.Error), closing(connect(places.journal_file(), read_only=True)) as db:
        return find(db)
    return default


def _find_process(debrief: Debrief, db: sqlite3.Connection) -> "OpenProcess | None":
    return process_of(db, debrief)


def _count_rounds(process: str, db: sqlite3.Connection) -> int:
    return len(process_rounds(db, process))


def _find_rules(debrief: Debrief, db: sqlite3.Connection) -> tuple[str, ...]:
    return rules_that_may_apply(skip_rules(db, debrief.id), texts_of(debrief))
