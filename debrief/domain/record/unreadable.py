"""The placeholders for stored values that cannot be read: shown in their place, and never written back."""

from enum import StrEnum
from typing import Self

UNREADABLE = "(unreadable)"
"""Shown in place of a stored value that cannot be read."""

RANGES: dict[str, tuple[int, int]] = {
    "chance": (0, 100),
    "load_first": (0, 10),
    "load_last": (0, 10),
    "sureness": (0, 100),
    "discomfort": (1, 5),
}
"""The lowest and the highest number of each field that holds a number from a scale."""

EARLIEST, LATEST = -62_135_510_400_000, 253_402_214_400_000
"""The UTC ms that have a date in every zone: a day from either end of the years 1 to 9999."""


def is_readable_instant(at: int) -> bool:
    """Return whether a moment in UTC ms has a date; a damaged row may have a text in its place."""
    return isinstance(at, int) and EARLIEST <= at <= LATEST


class StoredChoice(StrEnum):
    """A choice of a few values; `Kind(UNREADABLE)` is a member that no list of them has.

    It stands for a stored value that is none of the choices.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if value != UNREADABLE:
            return None
        # As `enum.Flag` makes a combination: a member outside of `_member_map_`, the same one each time.
        known = cls._value2member_map_.get(UNREADABLE)
        if known is None:
            known = str.__new__(cls, UNREADABLE)
            known._name_, known._value_ = "UNREADABLE", UNREADABLE
            cls._value2member_map_[UNREADABLE] = known
        return known  # type: ignore[return-value]  # of this class, as made above

    @property
    def unreadable(self) -> bool:
        """Whether this stands in for a value that cannot be read."""
        return self.value == UNREADABLE
