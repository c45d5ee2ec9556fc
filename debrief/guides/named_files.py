"""Files that are used by name: the bundled ones of a kind, and the user's own, which take precedence."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from debrief.domain.refusal import Refusal
from debrief.guides.faults import Fault, GuideFault, nearest, quoted
from debrief.guides.files import read_text
from debrief.guides.reader import is_slug


class Described(Protocol):
    """What a file stands for: something with a title and a sentence about it."""

    @property
    def title(self) -> str:
        """The title."""

    @property
    def about(self) -> str:
        """What it is for."""


T = TypeVar("T", bound=Described)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A file in a list. `path`: None for a bundled one; `value`: None if `faults` say why it cannot be used."""

    name: str
    path: Path | None
    value: T | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is the user's own."""
        return self.path is not None

    @property
    def title(self) -> str:
        """Its title; empty if it cannot be used."""
        return self.value.title if self.value else ""

    @property
    def about(self) -> str:
        """What it is for; empty if it cannot be used."""
        return self.value.about if self.value else ""


@dataclass(frozen=True, slots=True)
class NamedFiles(Generic[T]):
    """A kind of file. `what`: how a message calls one; `package`: that of the bundled ones; `ending`: of their names.

    `first`: the name listed first; `limit`: the maximum size in bytes; `parse` returns the value of a text, given the
    name of its file with and without the ending, and raises `GuideFault`.
    """

    what: str
    package: str
    ending: str
    first: str
    limit: int
    parse: Callable[[str, str, str], T]

    def load(self, name: str, folder: Path | None) -> T:
        """Return the value of the file called `name` from the user's `folder`, or else of the bundled one.

        Raises `GuideFault` if it cannot be used, and `Refusal` if there is none with that name.
        """
        if not is_slug(name):
            raise Refusal(self.bad_name(name))
        own = None if folder is None else folder / f"{name}{self.ending}"
        if own is not None and os.path.lexists(own):  # whatever it is: what cannot be read is named
            return self.read(own)
        text = self.bundled(name)
        if text is not None:
            return self.parse(text, f"{name}{self.ending}", name)
        hint = nearest(name, self._paths(folder)) or "."
        usable = ", ".join(entry.name for entry in self.entries(folder) if not entry.faults)
        raise Refusal(f"There is no {self.what} {quoted(name)}{hint} Use one of: {usable}.")

    def read(self, path: Path) -> T:
        """Return the value of the file `path`. Raises `GuideFault`."""
        return self.parse(read_text(path, self.limit, f"a {self.what}"), path.name, path.stem)

    def entries(self, folder: Path | None) -> list[Entry[T]]:
        """Return all files by name, the first one first; including faulty ones, so that they can be corrected."""
        return [self._entry(name, path) for name, path in self._paths(folder).items()]

    def bundled(self, name: str) -> str | None:
        """Return the text of the bundled file called `name`; None if there is none."""
        known = name in _bundled_names(self.package, self.ending)
        return _bundled_text(self.package, f"{name}{self.ending}") if known else None

    def bad_name(self, name: str) -> str:
        """Return what is said where `name` cannot be one."""
        return f"{quoted(name)} cannot be the name of a {self.what}. Use a–z, 0–9, - and _, at most 40 of them."

    def _paths(self, folder: Path | None) -> dict[str, Path | None]:
        """Return the paths of all files by name, the first one first; None for a bundled one."""
        found: dict[str, Path | None] = dict.fromkeys(_bundled_names(self.package, self.ending))
        if folder is not None:
            found |= {path.stem: path for path in folder.glob(f"*{self.ending}")}
        return dict(sorted(found.items(), key=lambda item: (item[0] != self.first, item[0])))

    def _entry(self, name: str, path: Path | None) -> Entry[T]:
        try:
            return Entry(name, path, self.load(name, None) if path is None else self.read(path))
        except GuideFault as fault:
            return Entry(name, path, faults=fault.faults)


@cache
def _bundled_names(package: str, ending: str) -> tuple[str, ...]:
    files = resources.files(package).iterdir()
    return tuple(sorted(file.name.removesuffix(ending) for file in files if file.name.endswith(ending)))


@cache
def _bundled_text(package: str, file: str) -> str:
    return resources.files(package).joinpath(file).read_text(encoding="utf-8")
