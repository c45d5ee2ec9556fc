"""The debriefs being written: what each was made from, and the newest of it that is not stored yet."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from debrief.storage.saved import Saved

if TYPE_CHECKING:
    from debrief.domain.debrief import Debrief


def _sitting() -> str:
    from debrief.domain.parts import new_id

    return new_id()


@dataclass
class Writing:
    """One debrief being written.

    `base`: what the offers are made from; `offered`: the newest, where it is not stored yet; `sitting`: the id of the
    one sitting at it; `ended`: whether nobody writes it any more.
    """

    base: "Debrief | None" = None
    offered: "Debrief | None" = None
    sitting: str = field(default_factory=_sitting)
    ended: bool = False


class Offered:
    """All that are being written, by id, as long as somebody writes them or something of them is not stored.

    Whoever shares it between threads holds a lock.
    """

    def __init__(self) -> None:
        self._of: dict[str, Writing] = {}

    @property
    def pending(self) -> list[str]:
        """The ids of those that are not stored yet."""
        return [debrief_id for debrief_id, writing in self._of.items() if writing.offered is not None]

    def __len__(self) -> int:
        return len(self._of)

    def get(self, debrief_id: str) -> Writing | None:
        """Return what is known of a debrief that is being written."""
        return self._of.get(debrief_id)

    def newest(self, debrief_id: str) -> "Debrief | None":
        """Return what is offered and not stored yet."""
        writing = self._of.get(debrief_id)
        return writing.offered if writing else None

    def put(self, debrief: "Debrief") -> None:
        """Have `debrief` in place of what was offered before."""
        writing = self._of.setdefault(debrief.id, Writing())
        writing.offered, writing.ended = debrief, False

    def begin(self, debrief_id: str, found: "Debrief | None") -> "Debrief | None":
        """Begin a sitting at a debrief, `found` as it is stored; return what to go on from."""
        before = self._of.get(debrief_id)
        if before is None or before.offered is None:
            self._of[debrief_id] = Writing(found)
            return found
        self._of[debrief_id] = Writing(before.base, before.offered)
        return before.offered

    def stored(self, writing: Writing, mine: "Debrief", saved: Saved) -> None:
        """Take in that `mine`, which was offered in `writing`, is stored as `saved`."""
        # Until a merged record is adopted, what is typed goes on from `mine`: see `Autosave.adopt`.
        rev = writing.base.rev if writing.base else 0
        writing.base = replace(saved.mine, rev=rev) if saved.merged else saved.debrief
        if writing.offered is mine:
            writing.offered = None
        self._let_go(mine.id)

    def adopt(self, saved: Saved, current: "Debrief") -> "Debrief":
        """Return `current` with the others' words of a merged save, which is offered and made from them now."""
        from debrief.domain.merge import merge

        mine, _ = merge(saved.mine, current, saved.debrief)
        writing = self._of.get(mine.id) or Writing()
        self._of[mine.id] = Writing(base=saved.debrief, offered=mine, sitting=writing.sitting)
        return mine

    def end(self, debrief_id: str) -> None:
        """Forget a debrief that nobody writes any more, once all of it is stored."""
        if (writing := self._of.get(debrief_id)) is not None:
            writing.ended = True
            self._let_go(debrief_id)

    def drop(self, debrief_id: str) -> None:
        """Forget a debrief with what of it is not stored."""
        self._of.pop(debrief_id, None)

    def _let_go(self, debrief_id: str) -> None:
        writing = self._of.get(debrief_id)
        if writing is not None and writing.ended and writing.offered is None:
            del self._of[debrief_id]
