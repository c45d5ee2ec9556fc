"""How a question of the ledger stands in practice, in a word for its row."""

from debrief.domain.lists.ledger import QuestionSummary
from debrief.domain.practice.due_dates import end_of_day, local_date, short_day

CHOSEN = "chosen"
DUE = "due"


def due_label(line: QuestionSummary, now: int, zone: str) -> str:
    """Return when a question comes back, seen from `now` (UTC ms) in `zone`: `due`, `27 Nov`, `Feb 2027`.

    Of one that was never practised: whether it is chosen for that.
    """
    if line.due_at is None:
        return CHOSEN if line.practise else ""
    if line.due_at <= end_of_day(now, zone):
        return DUE
    day = local_date(line.due_at, zone)
    return short_day(line.due_at, now, zone) if day.year == local_date(now, zone).year else f"{day:%b %Y}"
