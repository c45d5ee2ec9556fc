"""Load note templates by name: the bundled ones and the user's own, which take precedence."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

from debrief.domain.people.note_template import NoteTemplate
from debrief.domain.refusal import Refusal
from debrief.guides.faults import Fault, GuideFault, nearest, quoted
from debrief.guides.files import create_file, read_text
from debrief.guides.notes.reader import parse_template
from debrief.guides.reader import is_slug

DEFAULT_TEMPLATE = "plain"
ENDING = ".txt"
SIZE_LIMIT = 64 * 1024
"""The maximum size of a template's file in bytes; the bundled ones have about 2 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """An available template. `path`: None for a bundled one; `faults`: why it cannot be used."""

    name: str
    title: str = ""
    language: str = ""
    about: str = ""
    path: Path | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def own(self) -> bool:
        """Whether it is the user's own."""
        return self.path is not None


def load_template(name: str, folder: Path | None) -> NoteTemplate:
    """Return the template called `name` from the user's `folder`, or else the bundled one.

    Raises `GuideFault` if it cannot be used, and `Refusal` if there is none with that name.
    """
    if not is_slug(name):
        raise Refusal(f"{quoted(name)} cannot be the name of a template. Use a–z, 0–9, - and _, at most 40 of them.")
    own = None if folder is None else folder / f"{name}{ENDING}"
    if own is not None and own.is_file():
        return read_template(own)
    text = bundled_template(name)
    if text is not None:
        return _parsed(text, f"{name}{ENDING}", name)
    known = [entry.name for entry in available_templates(folder)]
    raise Refusal(f"There is no template {quoted(name)}{nearest(name, known) or '.'} Use one of: {', '.join(known)}.")


def available_templates(folder: Path | None) -> list[TemplateEntry]:
    """Return all templates by name, the default one first; including faulty ones, so that they can be corrected."""
    entries = {name: _entry(name, None) for name in _bundled_names()}
    if folder is not None:
        entries |= {path.stem: _entry(path.stem, path) for path in folder.glob(f"*{ENDING}")}
    return sorted(entries.values(), key=lambda entry: (entry.name != DEFAULT_TEMPLATE, entry.name))


def read_template(path: Path) -> NoteTemplate:
    """Return the template in the file `path`. Raises `GuideFault`."""
    if not is_slug(path.stem):
        says = f"{quoted(path.stem)} cannot be the name of a template. Use a–z, 0–9, - and _, at most 40 of them."
        raise GuideFault([Fault(path.name, None, "", says)])
    return _parsed(read_text(path, SIZE_LIMIT, "a template"), path.name, path.stem)


def create_template(folder: Path, name: str, like: str = DEFAULT_TEMPLATE) -> Path:
    """Write a copy of the template `like` called `name` into `folder` and return its path.

    The file is private (0600, in a folder that is created with 0700 if needed). Refuses a name that is not a valid file
    name on every system, and a file that exists.
    """
    load_template(like, folder)  # refused if there is none, or where it has faults
    own = folder / f"{like}{ENDING}"
    text = read_text(own, SIZE_LIMIT, "a template") if own.is_file() else bundled_template(like) or ""
    return create_file(folder, name, ENDING, text, "a template")


@cache
def bundled_template(name: str) -> str | None:
    """Return the text of the bundled template called `name`; None if there is none."""
    if name not in _bundled_names():
        return None
    return resources.files("debrief.guides.notes").joinpath(f"{name}{ENDING}").read_text(encoding="utf-8")


@cache
def _bundled_names() -> list[str]:
    files = resources.files("debrief.guides.notes").iterdir()
    return sorted(file.name.removesuffix(ENDING) for file in files if file.name.endswith(ENDING))


@lru_cache(maxsize=8)
def _parsed(text: str, file: str, name: str) -> NoteTemplate:
    """Return the template in `text`; cached, because a note's screen needs it at every key."""
    return parse_template(text, file, name)


def _entry(name: str, path: Path | None) -> TemplateEntry:
    try:
        template = load_template(name, None) if path is None else read_template(path)
    except GuideFault as fault:
        return TemplateEntry(name=name, path=path, faults=fault.faults)
    return TemplateEntry(name=name, title=template.title, language=template.language, about=template.about, path=path)
