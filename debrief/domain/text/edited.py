"""What was edited in a text, as one piece of it that was replaced."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edited:
    """The characters from `start` to `end` of a text, replaced with `new`; `start` is `end` where that was added."""

    start: int
    end: int
    new: str

    @property
    def adds(self) -> bool:
        """Whether nothing of the text went."""
        return self.start == self.end


def edited(before: str, after: str) -> Edited:
    """Return the shortest piece of `before` with which it becomes `after`."""
    start = _shared(before, after)
    behind = _shared(before[start:][::-1], after[start:][::-1])
    return Edited(start, len(before) - behind, after[start : len(after) - behind])


def moved(offset: int, before: str, after: str) -> int:
    """Return where the place at `offset` of `before` is in `after`, or where what replaced it begins."""
    start, behind = _shared(before, after), _shared(before[::-1], after[::-1])
    if offset <= start:
        return offset
    return len(after) - (len(before) - offset) if offset >= len(before) - behind else start


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    both = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(both) if left != right), min(len(one), len(other)))
