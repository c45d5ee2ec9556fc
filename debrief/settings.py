"""What a person has set: config.toml, with DEBRIEF_THEME and DEBRIEF_GUIDE before it, as frozen values."""

import os
from dataclasses import dataclass, fields, replace
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.private import private_folder

FILE = "config.toml"
"""Its name in the folder for configuration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`theme`: the colours, by name; empty is the usual ones. `guide`: the guide a new debrief goes by."""

    theme: str = ""
    guide: str = "default"


def read_settings(folder: Path) -> Settings:
    """Return the settings in `folder`, those in the environment before them; the usual ones where there are none.

    Raises `Refusal` that names the file, the line and the key of what cannot be used.
    """
    settings = _from_file(folder / FILE)
    for name in _names():
        if said := os.environ.get(f"DEBRIEF_{name.upper()}", "").strip():
            settings = replace(settings, **{name: said})
    return settings


def save_theme(folder: Path, theme: str) -> None:
    """Write `theme` to the file in `folder`, every other word and comment of it left as it is.

    Raises OSError where it cannot be written; a file that is not TOML is left alone.
    """
    import tomlkit

    path = folder / FILE
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    except (tomlkit.exceptions.ParseError, UnicodeDecodeError):
        return
    document["theme"] = theme
    private_folder(folder)
    fresh = path.with_suffix(".tmp")
    fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
    fresh.chmod(0o600)
    fresh.replace(path)


def _names() -> list[str]:
    return [field.name for field in fields(Settings)]


def _from_file(path: Path) -> Settings:
    if not path.exists():
        return Settings()
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        found = tomllib.loads(text)
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not UTF-8 text; save it as UTF-8, or move it away.") from None
    except ValueError as error:  # of TOML, or of a number with thousands of digits
        raise Refusal(f"{path} cannot be read: {error}.") from None
    for key, value in found.items():
        if key not in _names():
            raise Refusal(f"{path}:{_line(text, key)}: there is no setting {key!r}; there are {', '.join(_names())}.")
        if not isinstance(value, str):
            raise Refusal(f'{path}:{_line(text, key)}: {key} takes a name in quotes, as in {key} = "default".')
    return Settings(**found)


def _line(text: str, key: str) -> int:
    """Return the number of the line on which `key` is set, from 1; 1 where it is written in an unusual way."""
    heads = (line.partition("=")[0].strip().strip("\"'[]") for line in text.splitlines())
    return next((number for number, head in enumerate(heads, start=1) if head == key), 1)
