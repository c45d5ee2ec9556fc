"""How many lines of the agenda there is room for above the newest debriefs."""

MIN_ITEMS = 3
"""The lines of the agenda that are shown on the lowest screen too."""
MIN_DEBRIEFS = 5
"""The debriefs that the agenda leaves room for."""
HEADINGS = 3
"""The rows of both headings, and of the empty line between the two lists."""


def visible_items(items: int, rows: int, *, debriefs: int, practice: bool) -> int:
    """Return how many of `items` are shown in `rows`; the others are behind one more line, which has room too.

    `debriefs`: the number of those listed below. `practice`: whether a line for practice follows the items.
    """
    room = max(rows - HEADINGS - practice - min(debriefs, MIN_DEBRIEFS), MIN_ITEMS)
    return items if items <= room else room - 1
