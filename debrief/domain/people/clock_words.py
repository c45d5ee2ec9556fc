"""The state of a note's window in one calm line."""

from debrief.domain.people.note_clock import ClockState, NoteClock
from debrief.domain.record.when import When

MINUTE_MS = 60_000


def clock_words(clock: NoteClock, now: int, zone: str) -> str:
    """Return the state of a note at `now` (UTC ms) in one line, with its times in the IANA `zone`."""
    opens, closes = clock.opens_at or 0, clock.closes_at or 0
    answer = "You have the answer, so this is another good time" if clock.after_answer else "A good time to send it"
    match clock.state:
        case ClockState.UNKNOWN_TIME:
            return "The interview has no date yet. Add one to see when to send the note."
        case ClockState.TOO_EARLY:
            what = "answer" if clock.after_answer else "interview"
            why = f"Only the day of the {what} is known, so this counts from its end. " if clock.day_only else ""
            return f"{why}Leave it until {moment_words(opens, now, zone)}, in {duration_words(opens - now)}."
        case ClockState.OPEN | ClockState.SECOND_WINDOW:
            return f"{answer}, until {moment_words(closes, now, zone)}."
        case ClockState.CLOSING:
            return f"{answer}, for another {duration_words(closes - now)}."
        case ClockState.LATE:
            since = "The answer came" if clock.after_answer else "The interview was"
            return f"{since} more than a day ago. It is still fine to send the note."
        case ClockState.NOT_THE_CUSTOM:
            return "You said that notes are not usual there."
        case ClockState.SENT:
            return f"Sent {moment_words(clock.sent_at or 0, now, zone)}."
        case ClockState.CLOCK_SET_BACK:
            stored = moment_words(clock.written_at, now, zone)
            return f"This computer's clock is behind an earlier change ({stored}). The note waits until it is right."


def moment_words(at: int, now: int, zone: str) -> str:
    """Return the moment `at` (UTC ms) in `zone`: `today 18:30`, `tomorrow 10:00`, `Fri 20 Nov, 10:00`.

    At night the day is named: for somebody who is still up at half past midnight, "today 08:30" may be over.
    """
    local, today = When(at=at, zone=zone).local, When(at=now, zone=zone).local
    assert local is not None and today is not None  # noqa: S101, PT018 - both have a moment
    days = (local.date() - today.date()).days
    if days in _NEAR_DAYS and today.hour >= _NIGHT_ENDS:
        return f"{_NEAR_DAYS[days]} {local:%H:%M}"
    year = "" if local.year == today.year else f" {local.year}"
    return f"{local:%a} {local.day} {local:%b}{year}, {local:%H:%M}"


_NIGHT_ENDS = 5
"""The hour until which somebody who is up may take yesterday for today."""
_NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def duration_words(ms: int) -> str:
    """Return a duration (ms, 0 or more) rounded up to minutes: `40 min`, `3 h 10 min`, `2 days 4 h`."""
    minutes = -(-ms // MINUTE_MS)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} {'day' if days == 1 else 'days'}{f' {hours} h' if hours else ''}"
    if hours:
        return f"{hours} h{f' {minutes} min' if minutes else ''}"
    return f"{minutes} min"
