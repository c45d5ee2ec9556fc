"""The faults in a guide's file, each with its line and its key."""

from collections.abc import Iterable
from dataclasses import dataclass

from debrief.domain.refusal import Refusal
from debrief.domain.text import shorten


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a file. `line`: from 1, None if unknown; `key`: `section[2].step[1].kind`."""

    file: str
    line: int | None
    key: str
    says: str

    def __str__(self) -> str:
        location = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{location}: {self.key}: {self.says}" if self.key else f"{location}: {self.says}"


class GuideFault(Refusal):
    """The error for a guide that cannot be used; `faults`: all faults in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def quoted(value: object) -> str:
    """Return `value` for a message: safe, at most 40 characters, text in quotation marks."""
    text = shorten(value if isinstance(value, str) else repr(value), 40)
    return f'"{text}"' if isinstance(value, str) else text


def nearest(word: object, known: Iterable[str]) -> str:
    """Return `. Did you mean "text"?` if `word` is close to one of `known`, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), list(known), n=1) if isinstance(word, str) else []
    return f'. Did you mean "{close[0]}"?' if close else ""
