"""The result of a save."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.merge import Clash


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveResult:
    """A committed save: `mine` as passed in, and `debrief` as stored.

    `merged`: whether another writer had changed the record, so that `debrief` has their changes too.
    `clashes`: the fields that both had changed, named for people.
    """

    debrief: "Debrief"
    mine: "Debrief"
    merged: bool = False
    clashes: "tuple[Clash, ...]" = ()
