"""A note marked as sent, no longer sent, closed or replied to, in every order: what is stored, and what is due."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from debrief.domain.lists.agenda.agenda import agenda
from debrief.domain.lists.agenda.item import AgendaItem
from debrief.domain.people import changes
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Feedback, Note
from debrief.storage.file.open_journal import connect
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.records.bulk import write_new
from debrief.storage.records.journal import Journal
from tests.domain.wednesday import HOME, ms, timed

HELD = timed("2026-11-18 10:00")
SOON, LATER = ms("2026-11-18 17:00"), ms("2026-11-30 12:00")
"""While a note can be sent in good time; and eight working days after, when a reply may have come."""
STEPS = 3
TOGETHER = 50
"""Notes that the agenda looks at."""


@dataclass(frozen=True)
class Expected:
    """What is known of a note."""

    sent_at: int | None = None
    silent: bool = False
    replied: bool = False


def send(at: int) -> tuple[Callable[[Debrief], Debrief], Callable[[Expected], Expected]]:
    return (
        partial(changes.mark_sent, note_id="n", at=at),
        lambda note: replace(note, sent_at=at if note.sent_at is None else note.sent_at),
    )


def take_back(_: int) -> tuple[Callable[[Debrief], Debrief], Callable[[Expected], Expected]]:
    return (
        partial(changes.mark_sent, note_id="n", at=None),
        lambda note: note if note.sent_at is None else replace(note, sent_at=None, silent=False),
    )


def close(_: int) -> tuple[Callable[[Debrief], Debrief], Callable[[Expected], Expected]]:
    return partial(changes.mark_silent, note_id="n"), lambda note: replace(note, silent=True)


def reply(_: int) -> tuple[Callable[[Debrief], Debrief], Callable[[Expected], Expected]]:
    words = Feedback(id="f", sender="Ada", words="Slower", sealed=False)
    return lambda debrief: with_part(debrief, "feedback", words), lambda note: replace(note, replied=True)


STEPS_OF = {"sent": send, "not sent": take_back, "closed": close, "replied": reply}
HISTORIES = [history for length in range(STEPS + 1) for history in product(STEPS_OF, repeat=length)]


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Journals with a debrief for each history, changed step by step."""
    begun = Debrief(started_at=HELD.at or 0, held=HELD, outcome=Outcome.REJECTED, company="Acme")
    paths = []
    for first in range(0, len(HISTORIES), TOGETHER):
        path = tmp_path_factory.mktemp("notes") / "data" / "journal.sqlite3"
        path.parent.mkdir(mode=0o700)
        together = HISTORIES[first : first + TOGETHER]
        for _ in write_new(path, [replace(begun, id=name(each), notes=(note(each),)) for each in together]):
            pass
        with closing(Journal(path)) as stored:
            for history in together:
                for number, step in enumerate(history):
                    change, _ = STEPS_OF[step](SOON + number)
                    stored.change(name(history), lambda debrief, change=change: own(change(shared(debrief))))
        paths.append(path)
    return paths


def name(history: tuple[str, ...]) -> str:
    return " ".join(("begun", *history))


def note(history: tuple[str, ...]) -> Note:
    return Note(id=f"note of {name(history)}", to="Ada")


def shared(debrief: Debrief) -> Debrief:
    """Return `debrief` with the ids of the steps, which are unique in a journal."""
    return replace(
        debrief,
        notes=tuple(replace(note, id="n") for note in debrief.notes),
        feedback=tuple(replace(reply, id="f") for reply in debrief.feedback),
    )


def own(debrief: Debrief) -> Debrief:
    return replace(
        debrief,
        notes=tuple(replace(note, id=f"note of {debrief.id}") for note in debrief.notes),
        feedback=tuple(replace(reply, id=f"reply to {debrief.id}") for reply in debrief.feedback),
    )


def expected(history: tuple[str, ...]) -> Expected:
    known = Expected()
    for number, step in enumerate(history):
        _, follow = STEPS_OF[step](SOON + number)
        known = follow(known)
    return known


def due(journals: list[Path], now: int, kind: str) -> set[str]:
    """Return the histories of the debriefs that have an item of that kind."""
    items: list[AgendaItem] = []
    for journal in journals:
        with closing(connect(journal)) as db:
            items += agenda(agenda_rows(db, now, HOME), {}, now, HOME)
    return {item.debrief for item in items if item.key.startswith(f"{kind}/note")}


def histories(meant: Callable[[Expected], bool]) -> set[str]:
    return {name(history) for history in HISTORIES if meant(expected(history))}


def test_the_time_of_the_first_mark_that_stands_is_stored(journals: list[Path]) -> None:
    notes: dict[str, tuple[int | None, bool]] = {}
    for journal in journals:
        with closing(connect(journal)) as db:
            found = db.execute("SELECT debrief, sent_at, silent FROM note").fetchall()
        notes |= {debrief: (sent_at, bool(silent)) for debrief, sent_at, silent in found}
    assert notes == {name(each): (expected(each).sent_at, expected(each).silent) for each in HISTORIES}


def test_a_note_is_due_exactly_while_it_is_neither_sent_nor_closed(journals: list[Path]) -> None:
    assert due(journals, SOON, "note") == histories(lambda note: note.sent_at is None and not note.silent)


def test_a_reply_is_asked_about_exactly_while_one_may_still_come(journals: list[Path]) -> None:
    assert due(journals, LATER, "feedback") == histories(
        lambda note: note.sent_at is not None and not note.silent and not note.replied
    )
    assert due(journals, SOON, "feedback") == set()
