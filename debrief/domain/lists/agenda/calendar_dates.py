"""The dates of the agenda for a calendar: note windows, plans, promised answers, practice days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from debrief.domain.lists.agenda.people_items import NOTE_OUTCOMES
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaRows
from debrief.domain.lists.plan_words import plan_sentence
from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_clock import DEFAULT_HOURS, HOUR_MS, ClockHours, note_window
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Note
from debrief.domain.record.when import When
from debrief.domain.text import one_line

DAY_HOUR = 9
"""The hour of a reminder for a day without a time, in the zone of the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """One date. `uid`: the same at every export; `at`, `until`: UTC ms, `until` is None for a moment."""

    uid: str
    at: int
    until: int | None = None
    summary: str
    description: str = ""


def calendar_dates(
    rows: AgendaRows,
    practice_days: Iterable[tuple[date, int]],
    now: int,
    zone: str,
    *,
    hours: ClockHours = DEFAULT_HOURS,
) -> list[CalendarDate]:
    """Return the dates that are not over at `now` (UTC ms), the earliest first.

    `practice_days`: days in `zone` with the number of questions that are due on them.
    """
    dates = [
        *(found for note in rows.notes for found in note_dates(note, now, hours=hours)),
        *_plan_dates(rows),
        *_promised_dates(rows),
        *_practice_dates(practice_days, zone),
    ]
    return sorted((found for found in dates if (found.until or found.at) >= now), key=lambda found: found.at)


def dates_of_note(debrief: Debrief, note: Note, now: int, *, hours: ClockHours = DEFAULT_HOURS) -> list[CalendarDate]:
    """Return the dates of one note of a debrief, as `note_dates` does."""
    row = AgendaNote(
        id=note.id,
        debrief=debrief.id,
        title=debrief.title,
        to=note.to,
        held=debrief.held,
        answered=debrief.answered,
        outcome=debrief.outcome,
        no_notes=debrief.no_notes,
        sent_at=note.sent_at,
        silent=note.silent,
    )
    return note_dates(row, now, hours=hours)


def note_dates(note: AgendaNote, now: int, *, hours: ClockHours = DEFAULT_HOURS) -> list[CalendarDate]:
    """Return two dates for a note that is not sent: when its window opens, and the hours in which it ends."""
    if note.silent or note.outcome not in NOTE_OUTCOMES:
        return []
    clock = note_window(note.held, note.answered, now=now, hours=hours, sent_at=note.sent_at, no_notes=note.no_notes)
    if clock.opens_at is None or clock.closes_at is None:
        return []
    closing_at = max(clock.opens_at, clock.closes_at - hours.closing * HOUR_MS)
    whom = parse_addressee(note.to).name or one_line(note.to) or "somebody"
    title = one_line(note.title)
    ending = CalendarDate(
        uid=f"note-closing-{note.id}@debrief",
        at=closing_at,
        until=clock.closes_at,
        summary=f"Note to {whom}: last hours to send it",
        description=f"{title}. Later is still fine.",
    )
    if closing_at == clock.opens_at:
        return [ending]
    opening = CalendarDate(
        uid=f"note-opens-{note.id}@debrief",
        at=clock.opens_at,
        until=closing_at,
        summary=f"Note to {whom}: a good time to send it",
        description=title,
    )
    return [opening, ending]


def _plan_dates(rows: AgendaRows) -> Iterator[CalendarDate]:
    for plan in rows.plans:
        if (at := _moment(plan.due)) is not None:
            summary = f"Plan: {one_line(plan_sentence(plan))}"
            yield CalendarDate(
                uid=f"plan-{plan.id}@debrief",
                at=at,
                summary=summary,
                description=one_line(plan.title),
            )


def _promised_dates(rows: AgendaRows) -> Iterator[CalendarDate]:
    for row in rows.waiting:
        if (at := _moment(row.promised)) is not None:
            summary = f"Answer promised: {one_line(row.title)}"
            yield CalendarDate(uid=f"answer-{row.debrief}@debrief", at=at, summary=summary)


def _practice_dates(days: Iterable[tuple[date, int]], zone: str) -> Iterator[CalendarDate]:
    for day, count in days:
        at = int(datetime.combine(day, time(DAY_HOUR), ZoneInfo(zone)).timestamp()) * 1000
        summary = f"Practise {count} {'question' if count == 1 else 'questions'}"
        yield CalendarDate(uid=f"practice-{day.isoformat()}@debrief", at=at, summary=summary)


def _moment(when: When) -> int | None:
    """Return the UTC ms at which to remind of a date; of a day, its morning."""
    local = when.local
    if local is None or when.timed:
        return when.at
    return int(datetime.combine(local.date(), time(DAY_HOUR), local.tzinfo).timestamp()) * 1000
