"""The rounds of a process on the page of one of them."""

from collections.abc import Iterator, Sequence

from debrief.domain.page.elements import Link, PageItem
from debrief.domain.page.page_items import non_empty
from debrief.domain.patterns.rounds import Round
from debrief.domain.record.outcome import Outcome


def round_number(debrief_id: str, rounds: Sequence[Round]) -> str:
    """Return which round a debrief is: `2 of 3`; empty if there is only one."""
    number = next((n for n, each in enumerate(rounds, start=1) if each.debrief == debrief_id), 0)
    return f"{number} of {len(rounds)}" if number and len(rounds) > 1 else ""


def round_items(debrief_id: str, rounds: Sequence[Round]) -> Iterator[PageItem]:
    """Yield an item for each other round: its stage, day and answer, who was there, and a link to it."""
    for number, each in enumerate(rounds, start=1):
        if each.debrief == debrief_id:
            continue
        stage = each.stage.strip() or "A round without a stage"
        answer = "" if each.outcome is Outcome.WAITING else each.outcome.value
        badges = non_empty(each.held.day, each.people.strip(), answer)
        yield PageItem(f"{number}. {stage}", badges=badges, links=(Link(stage, each.debrief, label="Read"),))
