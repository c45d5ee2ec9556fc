"""The user's settings: config.toml, overridden by DEBRIEF_THEME and DEBRIEF_GUIDE."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.private import SETTINGS, private_folder

FILE = SETTINGS
"""The name of the file in the configuration folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings. `theme`: its name; empty means the default. `guide`: the name of the guide for new debriefs.

    `keys`: the keys of commands, by binding id, as written; `lines`: where each is set, as `config.toml:3`.
    """

    theme: str = ""
    guide: str = "default"
    keys: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)


def read_settings(folder: Path) -> Settings:
    """Return the settings in `folder`, overridden by those in the environment.

    Raises `Refusal` that names the file, line and key of an invalid setting.
    """
    settings = _from_file(folder / FILE)
    for name in _names():
        if said := os.environ.get(f"DEBRIEF_{name.upper()}", "").strip():
            settings = replace(settings, theme=said) if name == "theme" else replace(settings, guide=said)
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


KEYS = "keys"
"""The name of the table of keys."""


def _names() -> list[str]:
    return ["theme", "guide"]


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
    keys = _keys(found.pop(KEYS, {}), path, text)
    for key, value in found.items():
        if key not in _names():
            raise Refusal(
                f"{path}:{_line(text, key)}: there is no setting {key!r}; there are {', '.join((*_names(), KEYS))}."
            )
        if not isinstance(value, str):
            raise Refusal(f'{path}:{_line(text, key)}: {key} takes a name in quotes, as in {key} = "default".')
    return Settings(**found, keys=keys, lines={name: f"{path}:{_key_line(text, name)}" for name in keys})


def _keys(found: object, path: Path, text: str) -> dict[str, str]:
    """Return the keys in the table `found`, by binding id: `"home.new" = "n"`, with or without the quotation marks."""
    if not isinstance(found, dict):
        raise Refusal(f'{path}:{_line(text, KEYS)}: [{KEYS}] is a table of keys, as in "home.new" = "n".')
    keys: dict[str, str] = {}
    for name, value in found.items():
        inner = {f"{name}.{verb}": key for verb, key in value.items()} if isinstance(value, dict) else {name: value}
        for binding_id, key in inner.items():
            if not isinstance(key, str):
                line = _key_line(text, binding_id)
                raise Refusal(f'{path}:{line}: {binding_id} takes keys in quotes, as in "{binding_id}" = "f2".')
            keys[binding_id] = key
    return keys


def _key_line(text: str, binding_id: str) -> int:
    """Return the number of the line that sets the key of `binding_id`, from 1."""
    family, _, verb = binding_id.partition(".")
    names = {binding_id, verb} if f"{KEYS}.{family}" in text else {binding_id}
    heads = (line.partition("=")[0].replace('"', "").replace("'", "").replace(" ", "") for line in text.splitlines())
    return next((number for number, head in enumerate(heads, start=1) if head in names), _line(text, KEYS))


def _line(text: str, key: str) -> int:
    """Return the number of the line that sets `key`, from 1; 1 if it is not found."""
    heads = (line.partition("=")[0].strip().strip("\"'[]") for line in text.splitlines())
    return next((number for number, head in enumerate(heads, start=1) if head == key), 1)
