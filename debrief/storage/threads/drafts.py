"""The debriefs being written: what each was made from, and the newest of it that is not stored yet."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from debrief.storage.records.save_result import SaveResult

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


def _fresh() -> str:
    from debrief.domain.record.parts import new_id

    return new_id()


@dataclass
class Sitting:
    """Somebody writing one debrief, for a while.

    `base`: what the offers are made from; `offered`: the newest, where it is not stored yet; `id`: what the journal
    knows the sitting by; `ended`: whether nobody writes the debrief any more.
    """

    base: "Debrief | None" = None
    offered: "Debrief | None" = None
    id: str = field(default_factory=_fresh)
    ended: bool = False


class Drafts:
    """All that are being written, by id, as long as somebody writes them or something of them is not stored.

    Whoever shares it between threads holds a lock.
    """

    def __init__(self) -> None:
        self._of: dict[str, Sitting] = {}

    @property
    def pending(self) -> list[str]:
        """The ids of those that are not stored yet."""
        return [debrief_id for debrief_id, sitting in self._of.items() if sitting.offered is not None]

    def __len__(self) -> int:
        return len(self._of)

    def get(self, debrief_id: str) -> Sitting | None:
        """Return what is known of a debrief that is being written."""
        return self._of.get(debrief_id)

    def newest(self, debrief_id: str) -> "Debrief | None":
        """Return what is offered and not stored yet."""
        sitting = self._of.get(debrief_id)
        return sitting.offered if sitting else None

    def put(self, debrief: "Debrief") -> None:
        """Have `debrief` in place of what was offered before."""
        sitting = self._of.setdefault(debrief.id, Sitting())
        sitting.offered, sitting.ended = debrief, False

    def begin(self, debrief_id: str, found: "Debrief | None") -> "Debrief | None":
        """Begin a sitting at a debrief, `found` as it is stored; return what to go on from."""
        before = self._of.get(debrief_id)
        if before is None or before.offered is None:
            self._of[debrief_id] = Sitting(found)
            return found
        self._of[debrief_id] = Sitting(before.base, before.offered)
        return before.offered

    def stored(self, sitting: Sitting, mine: "Debrief", saved: SaveResult) -> None:
        """Take in that `mine`, which was offered in `sitting`, is stored as `saved`."""
        # Until a merged record is adopted, what is typed goes on from `mine`: see `Autosave.adopt`.
        rev = sitting.base.rev if sitting.base else 0
        sitting.base = replace(saved.mine, rev=rev) if saved.merged else saved.debrief
        if sitting.offered is mine:
            sitting.offered = None
        self._let_go(mine.id)

    def adopt(self, saved: SaveResult, current: "Debrief") -> "Debrief":
        """Return `current` with the others' words of a merged save, which is offered and made from them now."""
        from debrief.domain.record.merge import merge

        mine, _ = merge(saved.mine, current, saved.debrief)
        sitting = self._of.get(mine.id) or Sitting()
        self._of[mine.id] = Sitting(base=saved.debrief, offered=mine, id=sitting.id)
        return mine

    def end(self, debrief_id: str) -> None:
        """Forget a debrief that nobody writes any more, once all of it is stored."""
        if (sitting := self._of.get(debrief_id)) is not None:
            sitting.ended = True
            self._let_go(debrief_id)

    def drop(self, debrief_id: str) -> None:
        """Forget a debrief with what of it is not stored."""
        self._of.pop(debrief_id, None)

    def _let_go(self, debrief_id: str) -> None:
        sitting = self._of.get(debrief_id)
        if sitting is not None and sitting.ended and sitting.offered is None:
            del self._of[debrief_id]
