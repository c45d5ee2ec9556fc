"""Strengths and developments across debriefs, with what speaks for them and what became of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.search.folded_words import split_words, word_forms


class PointKind(StrEnum):
    """The kind of a point."""

    STRENGTH = "strength"
    DEVELOPMENT = "development"


class PointStatus(StrEnum):
    """The state of a point: a strength stands; a development is open, checked at a later interview, or done."""

    STANDS = "stands"
    OPEN = "open"
    CHECKED = "checked"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One point. `debrief`, `title`, `held`, `place`: those of its debrief; `position`: its place in that.

    `checked_at`: UTC ms.

    `evidence`: of a strength what made it work, of a development that came from feedback why it was taken up.
    `from_feedback`: whether it was a point of a reply. The plan, `came` and `happened`: as in `Development`.
    """

    kind: PointKind
    id: str
    debrief: str
    title: str
    held: When = UNKNOWN
    text: str = ""
    evidence: str = ""
    from_feedback: bool = False
    cue: str = ""
    action: str = ""
    due: When = UNKNOWN
    done: bool = False
    rehearsed: bool = False
    came: bool | None = None
    happened: str = ""
    checked_at: int | None = None
    place: int = 0
    position: int = 0

    @property
    def planned(self) -> bool:
        """Whether it has a plan that can be rehearsed and checked."""
        return bool(self.cue.strip() or self.action.strip())

    @property
    def status(self) -> PointStatus:
        """The state of the point."""
        if self.kind is PointKind.STRENGTH:
            return PointStatus.STANDS
        if self.done:
            return PointStatus.DONE
        return PointStatus.OPEN if self.checked_at is None and self.came is None else PointStatus.CHECKED


@dataclass(frozen=True, slots=True)
class PointSelection:
    """Which points to list: those with all `words`, of a `company`, and in any of `states`; empty: all.

    A word followed by `*` may be the beginning of one. A state is a status, a kind, or "rehearsed".
    """

    words: str = ""
    company: str = ""
    states: tuple[str, ...] = ()

    def has_words(self, row: PointRow) -> bool:
        """Return whether all words are in the texts of `row` or in the title of its debrief."""
        texts = (row.text, row.evidence, row.cue, row.action, row.happened, row.title)
        present = {word for text in texts for word in split_words(text)}
        return all(self._is_present(word, present, begun=begun) for word, begun in self._split())

    def _split(self) -> Iterator[tuple[str, bool]]:
        for chunk in self.words.split():
            words = split_words(chunk)
            yield from ((word, chunk.endswith("*") and word is words[-1]) for word in words)

    @staticmethod
    def _is_present(word: str, present: set[str], *, begun: bool) -> bool:
        if any(form in present for form in word_forms(word)):
            return True
        return begun and any(known.startswith(word) for known in present)


EVERY_POINT = PointSelection()
"""Selects every point."""
