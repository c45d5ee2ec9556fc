"""The user's settings: config.toml, overridden by DEBRIEF_THEME and DEBRIEF_GUIDE."""

import os
import tempfile
from dataclasses import dataclass, fields, replace
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.private import SETTINGS, private_folder

FILE = SETTINGS
"""The name of the file in the configuration folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings. `theme`: its name; empty means the default. `guide`: the name of the guide for new debriefs."""

    theme: str = ""
    guide: str = "default"


def read_settings(folder: Path) -> Settings:
    """Return the settings in `folder`, overridden by those in the environment.

    Raises `Refusal` that names the file, line and key of an invalid setting.
    """
    settings = _from_file(folder / FILE)
    for name in _names():
        if said := os.environ.get(f"DEBRIEF_{name.upper()}", "").strip():
            settings = replace(settings, **{name: said})
    return settings


def save_theme(folder: Path, theme: str) -> None:
    """Write `theme` to the file in `folder`, keeping its other content and comments.

    Raises OSError if it cannot be written; does nothing if the file is not TOML.
    """
    import tomlkit

    path = Path(os.path.realpath(folder / FILE))  # where it is a link, as to a folder of dotfiles, that stays one
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    except (tomlkit.exceptions.ParseError, UnicodeDecodeError):
        return
    document["theme"] = theme
    private_folder(folder)
    descriptor, name = tempfile.mkstemp(prefix=f"{FILE}-", dir=path.parent)  # 0600, and never through a link
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(document))
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


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
    """Return the number of the line that sets `key`, from 1; 1 if it is not found."""
    heads = (line.partition("=")[0].strip().strip("\"'[]") for line in text.splitlines())
    return next((number for number, head in enumerate(heads, start=1) if head == key), 1)
