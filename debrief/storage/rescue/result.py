"""The result of a rescue: where text that could not be saved is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RescueResult:
    """The rescue `files` of everything that is not stored; `complete`: whether they contain all of it.

    `left`: whether the user has left all of it before, and need not be asked about it again.
    """

    files: tuple[Path, ...] = ()
    complete: bool = True
    left: bool = False

    def __str__(self) -> str:
        """Return the result as a sentence for the user; empty if everything is stored."""
        if not self.complete:
            return "Some of what you typed last could not be saved, either in the journal or in a rescue file."
        if not self.files:
            return ""
        where = str(self.files[0]) if len(self.files) == 1 else f"{len(self.files)} files in {self.files[0].parent}"
        return (
            f"What you typed last could not be saved in the journal. It is in {where}, "
            "and debrief puts it into the journal when it next starts."
        )
