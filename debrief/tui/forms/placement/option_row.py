"""The options of a choice side by side, as they are drawn and clicked."""

from collections.abc import Sequence

from textual.content import Content


def draw_options(labels: Sequence[str], chosen: int | None) -> Content:
    """Return `labels`, with the one at index `chosen` marked and in the accent colour."""
    parts = [
        Content.styled(f"({label})", "$text-accent bold") if index == chosen else Content(f" {label} ")
        for index, label in enumerate(labels)
    ]
    return Content(" " * _gap(labels)).join(parts)


def option_at(x: int, labels: Sequence[str]) -> int | None:
    """Return the index of the option that is drawn at column `x`; None if there is none."""
    left = 0
    for index, label in enumerate(labels):
        right = left + Content(label).cell_length + 2
        if left <= x < right:
            return index
        left = right + _gap(labels)
    return None


def _gap(labels: Sequence[str]) -> int:
    """Return the columns between two options: none between numbers."""
    return 0 if all(label.isdigit() for label in labels) else 1
