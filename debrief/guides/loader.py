"""Load guides by name: the bundled ones and the user's own, which take precedence."""

from functools import lru_cache
from pathlib import Path

from debrief.domain.session.guide import Guide
from debrief.guides.faults import Fault, GuideFault, quoted
from debrief.guides.named_files import Entry, NamedFiles
from debrief.guides.reader import parse_guide

SIZE_LIMIT = 256 * 1024
"""The maximum size of a guide's file in bytes; the bundled ones have under 8 KB."""


def load_guide(name: str, folder: Path | None) -> Guide:
    """Return the guide called `name` from the user's `folder`, or else the bundled one.

    Raises `GuideFault` if it cannot be used, and `Refusal` if there is none with that name.
    """
    return _GUIDES.load(name, folder)


def available_guides(folder: Path | None) -> list[Entry[Guide]]:
    """Return all guides by name, "default" first; including faulty ones, so that they can be corrected."""
    return _GUIDES.entries(folder)


def read_guide(source: Path | str) -> Guide:
    """Return the guide in the file `source`, or in `source` itself if it is text. Raises `GuideFault`."""
    return parse_guide(source, "the guide") if isinstance(source, str) else _GUIDES.read(source)


def bundled_text(name: str) -> str | None:
    """Return the text of the bundled guide called `name`; None if there is none."""
    return _GUIDES.bundled(name)


@lru_cache(maxsize=8)
def _parse(text: str, file: str, stem: str) -> Guide:
    """Return the guide in `text`; cached, because a preview needs it at every row. Raises `GuideFault`."""
    guide = parse_guide(text, file)
    if guide.name != stem:
        says = f"{quoted(guide.name)} is not the name of the file. Change it to {quoted(stem)}, or rename the file."
        raise GuideFault([Fault(file, 1, "name", says)])
    return guide


_GUIDES = NamedFiles(
    what="guide", package="debrief.guides", ending=".toml", first="default", limit=SIZE_LIMIT, parse=_parse
)
