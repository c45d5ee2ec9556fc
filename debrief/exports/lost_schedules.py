"""Refuses to replace a file of which another program's schedules would be lost."""

from collections.abc import Sized

from debrief.domain.refusal import Refusal


def foreign_schedule() -> Refusal:
    """Return the refusal of a file with a schedule that belongs to no card of ours, or to one that has another."""
    return Refusal("The file has schedules of cards that did not come from debrief. Name another file.")


def require_none_left(schedules: Sized) -> None:
    """Raise Refusal if there are schedules left whose cards are not in the new list."""
    if not schedules:
        return
    cards = "a card that is" if len(schedules) == 1 else f"{len(schedules)} cards that are"
    raise Refusal(f"The file has the schedule of {cards} not in this list. Name another file, or export everything.")
