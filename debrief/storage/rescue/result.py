"""Where the words are that the journal could not take."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RescueResult:
    """The rescue `files` of everything that is not stored; `complete`: whether none of it is missing in them."""

    files: tuple[Path, ...] = ()
    complete: bool = True

    def __str__(self) -> str:
        """Return it as a sentence for the user; empty where everything is stored."""
        if not self.complete:
            return "Some of your last words could not be saved, neither in the journal nor in a rescue file."
        if not self.files:
            return ""
        where = str(self.files[0]) if len(self.files) == 1 else f"{len(self.files)} files in {self.files[0].parent}"
        return (
            f"Your last words could not be saved in the journal; they are in {where}, "
            "and debrief puts them into the journal when it next starts."
        )
