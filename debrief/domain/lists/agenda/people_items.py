"""The items of the agenda that concern people: notes, promised answers, the nudge, feedback."""

from collections.abc import Callable, Iterable, Iterator, Set

from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind, Urgency
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaReply, WaitingRow
from debrief.domain.people.addressee import short_name
from debrief.domain.people.clock_words import duration_words, moment_words
from debrief.domain.people.note_clock import ClockHours, ClockState, NoteClock, note_window
from debrief.domain.people.waiting_for_answer import Waiting, after_working_days, has_come, promise_words, waiting_state
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import DAY_MS

IsShown = Callable[[str], bool]
"""Tells whether the item of a key is shown: neither let go nor put off."""

NOTE_OUTCOMES = frozenset({Outcome.WAITING, Outcome.REJECTED, Outcome.SILENT})
"""The outcomes with which a note is reminded of."""
ANSWER_DAYS = 1
"""Working days after an interview until the question whether they answered, where no date was promised."""
LATE_SHOWN_MS = 7 * DAY_MS
"""How many milliseconds after its window a note is still shown."""
REPLY_DAYS = 7
"""Working days after a note until the question whether a reply came is shown."""
REPLY_SHOWN_MS = 30 * DAY_MS
"""For how many milliseconds that question is shown."""


def note_items(
    notes: Iterable[AgendaNote], is_shown: IsShown, now: int, zone: str, hours: ClockHours
) -> Iterator[AgendaItem]:
    """Yield the notes that are not sent and have a time, until a week after their window."""
    for note in notes:
        key = f"note/{note.id}"
        if note.sent_at is not None or note.silent or note.outcome not in NOTE_OUTCOMES or not is_shown(key):
            continue
        clock = note_window(
            note.held,
            note.answered,
            now=now,
            hours=hours,
            written_at=note.written_at,
            no_notes=note.no_notes,
        )
        urgency = _URGENCIES.get(clock.state)
        closes_at = clock.closes_at or 0
        if urgency is None or now >= closes_at + LATE_SHOWN_MS:
            continue
        yield AgendaItem(
            kind=AgendaKind.NOTE,
            key=key,
            what=f"Note, {_note_words(clock, now, zone)}",
            about=f"to {short_name(note.to)}, {note.title}" if note.to.strip() else note.title,
            debrief=note.debrief,
            record=note.id,
            urgency=urgency,
            at=closes_at,
        )


_URGENCIES = {
    ClockState.TOO_EARLY: Urgency.LATER,
    ClockState.CLOCK_SET_BACK: Urgency.LATER,
    ClockState.OPEN: Urgency.OPEN,
    ClockState.SECOND_WINDOW: Urgency.OPEN,
    ClockState.CLOSING: Urgency.CLOSING,
    ClockState.LATE: Urgency.LATE,
}


def _note_words(clock: NoteClock, now: int, zone: str) -> str:
    opens, closes = clock.opens_at or 0, clock.closes_at or 0
    match clock.state:
        case ClockState.TOO_EARLY:
            return f"from {moment_words(opens, now, zone)}"
        case ClockState.CLOSING:
            return f"{duration_words(closes - now)} left"
        case ClockState.LATE:
            return "late, but still fine"
        case ClockState.CLOCK_SET_BACK:
            return "waiting until this computer's clock is right"
        case _:
            return f"until {moment_words(closes, now, zone)}"


def waiting_items(
    rows: Iterable[WaitingRow], is_shown: IsShown, unfinished: Set[str], now: int, nudge_days: int
) -> Iterator[AgendaItem]:
    """Yield for each debrief without an answer at most one item: that it is open, the nudge, or the offer of "silent".

    `unfinished`: the ids of debriefs with open steps, which have an item of their own. That an answer is open and the
    nudge for it are one thing: who lets go one of them sees neither again.
    """
    for row in rows:
        key, nudge_key = f"answer/{row.debrief}", f"nudge/{row.debrief}"
        if not (is_shown(key) and is_shown(nudge_key)):
            continue
        state = waiting_state(held=row.held, promised=row.promised, nudged_at=row.nudged_at, now=now, days=nudge_days)
        promise = promise_words(row.promised, now)
        about = f"{row.title} · {promise}" if promise else row.title
        asks = _may_ask(row, now)
        when = row.held.at if row.promised.at is None else row.promised.at
        item = AgendaItem(
            kind=AgendaKind.ANSWER,
            key=key,
            what="Have you heard back?" if asks else "Waiting to hear back",
            about=about,
            debrief=row.debrief,
            write=True,
            urgency=Urgency.ANSWER if asks else Urgency.LATER,
            at=when or 0,
        )
        match state:
            case Waiting.WAITING if row.debrief not in unfinished:
                yield item
            case Waiting.NUDGE:
                yield item._replace(
                    kind=AgendaKind.NUDGE,
                    key=nudge_key,
                    what="Ask where things stand",
                    write=False,
                    prompts=True,
                    urgency=Urgency.NUDGE,
                )
            case Waiting.OFFER_SILENT:
                yield item._replace(what="No answer came", prompts=True, offers_silent=True, urgency=Urgency.FEEDBACK)


def _may_ask(row: WaitingRow, now: int) -> bool:
    """Return whether it is time to ask about the answer: on the promised day, or a working day after the interview."""
    if row.promised.at is not None:
        return has_come(row.promised, now)
    return row.held.at is None or now >= after_working_days(row.held.at, ANSWER_DAYS, row.held.zone)


def feedback_items(replies: Iterable[AgendaReply], is_shown: IsShown) -> Iterator[AgendaItem]:
    """Yield the replies that are sealed or have points to decide."""
    for reply in replies:
        key = f"feedback/{reply.id}"
        if not (reply.sealed or reply.undecided) or not is_shown(key):
            continue
        points = f"{reply.undecided} {'point' if reply.undecided == 1 else 'points'} to decide"
        yield AgendaItem(
            kind=AgendaKind.FEEDBACK,
            key=key,
            what="An unopened reply" if reply.sealed else f"Feedback, {points}",
            about=_from(reply.sender, reply.title),
            debrief=reply.debrief,
            record=reply.id,
            prompts=True,
            urgency=Urgency.FEEDBACK,
        )


def reply_items(notes: Iterable[AgendaNote], is_shown: IsShown, now: int, zone: str) -> Iterator[AgendaItem]:
    """Yield for some weeks the notes that were sent and have no reply."""
    for note in notes:
        key = f"feedback/{note.id}"
        if note.sent_at is None or note.replied or note.silent or note.no_notes or not is_shown(key):
            continue
        asked_at = after_working_days(note.sent_at, REPLY_DAYS, zone)
        if asked_at <= now < asked_at + REPLY_SHOWN_MS:
            yield AgendaItem(
                kind=AgendaKind.FEEDBACK,
                key=key,
                what="Have they replied?",
                about=_from(note.to, note.title),
                debrief=note.debrief,
                record=note.id,
                prompts=True,
                offers_silent=True,
                urgency=Urgency.FEEDBACK,
                at=note.sent_at,
            )


def _from(person: str, title: str) -> str:
    return f"from {short_name(person)}, {title}" if person.strip() else title
