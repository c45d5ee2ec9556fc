"""Load guides by name: the bundled ones and the user's own, which take precedence."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import Guide
from debrief.guides.faults import Fault, GuideFault, nearest, quoted
from debrief.guides.files import read_text
from debrief.guides.reader import is_slug, parse_guide

SIZE_LIMIT = 256 * 1024
"""The maximum size of a guide's file in bytes; the bundled ones have under 8 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEntry:
    """An available guide. `path`: None for a bundled one; `faults`: why it cannot be used."""

    name: str
    title: str = ""
    about: str = ""
    own: bool = False
    path: Path | None = None
    faults: tuple[Fault, ...] = ()


def load_guide(name: str, folder: Path | None) -> Guide:
    """Return the guide called `name` from the user's `folder`, or else the bundled one.

    Raises `GuideFault` if it cannot be used, and `Refusal` if there is none with that name.
    """
    if not is_slug(name):
        raise Refusal(f"{quoted(name)} cannot be the name of a guide. Use a–z, 0–9, - and _, at most 40 of them.")
    own = None if folder is None else folder / f"{name}.toml"
    if own is not None and own.is_file():
        return read_guide(own)
    text = bundled_text(name)
    if text is not None:
        return _parsed(text, f"{name}.toml")
    known = [entry.name for entry in available_guides(folder)]
    raise Refusal(f"There is no guide {quoted(name)}{nearest(name, known) or '.'} Use one of: {', '.join(known)}.")


@lru_cache(maxsize=8)
def _parsed(text: str, name: str) -> Guide:
    """Return the guide in `text`; cached, because a preview needs it at every row."""
    return parse_guide(text, name)


def available_guides(folder: Path | None) -> list[GuideEntry]:
    """Return all guides by name, "default" first; including faulty ones, so that they can be corrected."""
    entries = {name: _entry(name, None) for name in _bundled_names()}
    if folder is not None:
        entries |= {path.stem: _entry(path.stem, path) for path in folder.glob("*.toml")}
    return sorted(entries.values(), key=lambda entry: (entry.name != "default", entry.name))


def read_guide(source: Path | str) -> Guide:
    """Return the guide in the file `source`, or in `source` itself if it is text. Raises `GuideFault`."""
    if isinstance(source, str):
        return parse_guide(source, "the guide")
    guide = _parsed(read_text(source, SIZE_LIMIT, "a guide"), source.name)
    if guide.name != source.stem:
        says = (
            f"{quoted(guide.name)} is not the name of the file. Change it to {quoted(source.stem)}, or rename the file."
        )
        raise GuideFault([Fault(source.name, 1, "name", says)])
    return guide


@cache
def bundled_text(name: str) -> str | None:
    """Return the text of the bundled guide called `name`; None if there is none."""
    if name not in _bundled_names():
        return None
    return resources.files("debrief.guides").joinpath(f"{name}.toml").read_text(encoding="utf-8")


@cache
def _bundled_names() -> list[str]:
    files = resources.files("debrief.guides").iterdir()
    return sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml"))


def _entry(name: str, path: Path | None) -> GuideEntry:
    own = path is not None
    try:
        guide = parse_guide(bundled_text(name) or "", f"{name}.toml") if path is None else read_guide(path)
    except GuideFault as fault:
        return GuideEntry(name=name, own=own, path=path, faults=fault.faults)
    return GuideEntry(name=name, title=guide.title, about=guide.about, own=own, path=path)
