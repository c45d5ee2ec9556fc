"""What a save did."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveResult:
    """A committed save: `mine` as it was given, and the `debrief` that the journal now holds.

    `merged`: whether somebody else had changed the record meanwhile, so that `debrief` holds their words too.
    `clashes`: the fields in which both texts were kept, as a person would call them.
    """

    debrief: "Debrief"
    mine: "Debrief"
    merged: bool = False
    clashes: tuple[str, ...] = ()
