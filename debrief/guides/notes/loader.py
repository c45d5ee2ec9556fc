"""Load note templates by name: the bundled ones and the user's own, which take precedence."""

from functools import lru_cache
from pathlib import Path

from debrief.domain.people.note_template import NoteTemplate
from debrief.guides.faults import Fault, GuideFault
from debrief.guides.files import create_file, read_text
from debrief.guides.named_files import Entry, NamedFiles
from debrief.guides.notes.reader import parse_template
from debrief.guides.reader import is_slug

DEFAULT_TEMPLATE = "plain"
ENDING = ".txt"
SIZE_LIMIT = 64 * 1024
"""The maximum size of a template's file in bytes; the bundled ones have about 2 KB."""


def load_template(name: str, folder: Path | None) -> NoteTemplate:
    """Return the template called `name` from the user's `folder`, or else the bundled one.

    Raises `GuideFault` if it cannot be used, and `Refusal` if there is none with that name.
    """
    return _TEMPLATES.load(name, folder)


def available_templates(folder: Path | None) -> list[Entry[NoteTemplate]]:
    """Return all templates by name, the default one first; including faulty ones, so that they can be corrected."""
    return _TEMPLATES.entries(folder)


def read_template(path: Path) -> NoteTemplate:
    """Return the template in the file `path`. Raises `GuideFault`."""
    return _TEMPLATES.read(path)


def create_template(folder: Path, name: str, like: str = DEFAULT_TEMPLATE) -> Path:
    """Write a copy of the template `like` called `name` into `folder` and return its path.

    The file is private (0600, in a folder that is created with 0700 if needed). Refuses a name that is not a valid file
    name on every system, and a file that exists.
    """
    load_template(like, folder)  # refused if there is none, or where it has faults
    own = folder / f"{like}{ENDING}"
    text = read_text(own, SIZE_LIMIT, "a template") if own.is_file() else bundled_template(like) or ""
    return create_file(folder, name, ENDING, text, "a template")


def bundled_template(name: str) -> str | None:
    """Return the text of the bundled template called `name`; None if there is none."""
    return _TEMPLATES.bundled(name)


@lru_cache(maxsize=8)
def _parse(text: str, file: str, name: str) -> NoteTemplate:
    """Return the template in `text`; cached, because a note's screen needs it at every key. Raises `GuideFault`."""
    if not is_slug(name):
        raise GuideFault([Fault(file, None, "", _TEMPLATES.bad_name(name))])
    return parse_template(text, file, name)


_TEMPLATES = NamedFiles(
    what="template",
    package="debrief.guides.notes",
    ending=ENDING,
    first=DEFAULT_TEMPLATE,
    limit=SIZE_LIMIT,
    parse=_parse,
)
