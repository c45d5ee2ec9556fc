"""The timeline of an application: its known days in order, and the time between them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from debrief.domain.dates.zones import zone_label
from debrief.domain.page.elements import Milestone
from debrief.domain.people.addressee import short_name
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Feedback, Note
from debrief.domain.record.when import When, weekday_text
from debrief.domain.text import shorten

_HOUR = 3_600_000
_HALF_DAY = 12 * _HOUR
_WITHOUT_ANSWER = {
    Outcome.WAITING: "The answer came",
    Outcome.SILENT: "You stopped expecting an answer",
    Outcome.WITHDREW: "You withdrew",
}
"""What happened on the day of the answer where the outcome is none of theirs."""


def timeline(debrief: Debrief, zone: str = "UTC") -> tuple[Milestone, ...]:
    """Return the known milestones in order, each with its day, and its time if known.

    The interview and the answer are in the zones they were written in, which are named where their clocks differ from
    those of `zone` (IANA name); what the user wrote is in `zone`.
    """
    known = (
        (debrief.held, "The interview"),
        (debrief.answered, _WITHOUT_ANSWER.get(debrief.outcome, f"The answer came: {debrief.outcome.words}")),
        (_written_at(debrief, "started_at", zone), "You started writing"),
        (_written_at(debrief, "finished_at", zone), "You finished"),
        *((_written_at(note, "sent_at", zone), _about("You thanked", note.to)) for note in debrief.notes),
        *(
            (_written_at(reply, "received_at", zone), _about("A reply from", reply.sender))
            for reply in debrief.feedback
        ),
    )
    dated = [(when, what) for when, what in known if when.at is not None]
    return tuple(_milestones(sorted(dated, key=lambda one: _order(one[0], debrief)), zone))


def _milestones(dated: list[tuple[When, str]], zone: str) -> Iterator[Milestone]:
    before: When | None = None
    for when, what in dated:
        original = when.timed and _clocks_differ(when, zone)
        label = f" ({zone_label(when.zone)})" if original else ""
        yield Milestone(_day_and_time(when), what + label, _later(before, when) if before else "")
        before = when


def _about(what: str, person: str) -> str:
    return f"{what} {shorten(short_name(person), 40) or 'somebody'}"


def _written_at(record: Debrief | Note | Feedback, name: str, zone: str) -> When:
    at: int | None = None if name in record.unreadable else getattr(record, name)
    return When(at=at, zone=zone, timed=True)


def _order(when: When, debrief: Debrief) -> int:
    """Return the sort key: a day without a time sorts first, but not before the interview of that day."""
    at, held = when.at or 0, debrief.held
    if when.timed:
        return at
    same_day = held.timed and held.local and when.local and held.local.date() == when.local.date()
    return (held.at or 0) if same_day else at - _HALF_DAY  # a day is stored as its noon


def _day_and_time(when: When) -> str:
    local = when.local
    if local is None:
        return ""
    hour = f", {local:%H:%M}" if when.timed else ""
    return f"{weekday_text(local)}{hour}"


def _later(before: When, when: When) -> str:
    """Return the time between two moments in words: in hours within a day where the dates are of different clocks.

    Nothing within a day of the same clocks, which both have before them.
    """
    elapsed = (when.at or 0) - (before.at or 0)
    if before.timed and when.timed and elapsed < 24 * _HOUR and _clocks_differ(when, before.zone):
        hours = elapsed // _HOUR
        return {0: "within the hour", 1: "an hour later"}.get(hours, f"{hours} hours later")
    day, day_before = _date(when, before.zone), _date(before, before.zone)
    days = (day - day_before).days if day and day_before else 0
    return {0: "", 1: "the day after"}.get(days, f"{days} days later")


def _clocks_differ(when: When, zone: str) -> bool:
    """Return whether the clocks of its zone and of `zone` show different times at a moment."""
    local, original = replace(when, zone=zone).local, when.local
    return local is not None and original is not None and local.utcoffset() != original.utcoffset()


def _date(when: When, zone: str) -> date | None:
    """Return the date in `zone`; a day without a time is not converted."""
    local = replace(when, zone=zone).local if when.timed else when.local
    return local.date() if local else None
