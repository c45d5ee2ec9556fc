"""The label for a row of the ledger that says when its question is due."""

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.practice.due_dates import end_of_day, local_date, short_day
from debrief.domain.record.unreadable import UNREADABLE, is_readable_instant

CHOSEN = "chosen"
DUE = "due"


def due_label(line: QuestionSummary, now: int, zone: str) -> str:
    """Return when a question is due, relative to `now` (UTC ms) in `zone`: `due`, `27 Nov`, `Feb 2027`.

    Returns `chosen` or nothing for a question that was never practised.
    """
    if line.due_at is None:
        return CHOSEN if line.practise else ""
    if not is_readable_instant(line.due_at):
        return UNREADABLE
    if line.due_at <= end_of_day(now, zone):
        return DUE
    day = local_date(line.due_at, zone)
    return short_day(line.due_at, now, zone) if day.year == local_date(now, zone).year else f"{day:%b %Y}"
