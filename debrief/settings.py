"""The user's settings: config.toml, overridden by DEBRIEF_THEME, DEBRIEF_GUIDE and so on."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.people.waiting_for_answer import DAYS_WITHOUT_PROMISE
from debrief.domain.refusal import Refusal, check_range, explain_toml
from debrief.domain.text import quote, shorten
from debrief.private_files import SETTINGS, private_folder

_NUMBERS = {"note_earliest": 2, "note_latest": 24, "nudge_days": 7, "lock_after": 10, "clear_clipboard_after": 60}
"""The settings that are numbers, each with one as an example."""
MOST_LOCK_MINUTES, MOST_CLIPBOARD_SECONDS = 1_440, 3_600
ENCRYPTED_LOCK_MINUTES, ENCRYPTED_CLIPBOARD_SECONDS = 10, 60
"""What is usual for an encrypted journal; a plain one is neither hidden nor cleared by itself."""

BYTE_ORDER_MARK = "\ufeff"
"""What some editors write at the beginning of a file."""

FILE = SETTINGS
"""The name of the file in the configuration folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings. `theme`: its name; empty means the default. `guide`: the name of the guide for new debriefs.

    `note_template`: the name of the template for new notes. `signature`: the name under a note. `note_earliest`,
    `note_latest`: the hours after an interview between which a note is sent. `nudge_days`: the working days after an
    interview until a nudge is offered, where no date was promised (1–60). `lock_after`: the minutes without a key or
    the mouse after which the app hides the journal (0–1,440); `clear_clipboard_after`: the seconds after which what was
    copied is cleared (0–3,600); 0: never; None: as usual for this journal, see `for_journal`.
    `keys`: the keys of commands, by binding id, as written; `lines`: where each is set, as `config.toml:3`.
    """

    theme: str = ""
    guide: str = "default"
    note_template: str = "plain"
    signature: str = ""
    note_earliest: int = DEFAULT_HOURS.earliest
    note_latest: int = DEFAULT_HOURS.latest
    nudge_days: int = DAYS_WITHOUT_PROMISE
    lock_after: int | None = None
    clear_clipboard_after: int | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_range(self.nudge_days, 1, 60, "nudge_days")
        check_range(self.lock_after, 0, MOST_LOCK_MINUTES, "lock_after")
        check_range(self.clear_clipboard_after, 0, MOST_CLIPBOARD_SECONDS, "clear_clipboard_after")
        self.note_hours  # noqa: B018 - refuses hours that make no window

    @property
    def note_hours(self) -> ClockHours:
        """The hours of a note's window."""
        return ClockHours(earliest=self.note_earliest, latest=self.note_latest)

    def for_journal(self, *, encrypted: bool) -> "Settings":
        """Return these settings for a journal, with what is usual for it where nothing is set."""
        usual = (ENCRYPTED_LOCK_MINUTES, ENCRYPTED_CLIPBOARD_SECONDS) if encrypted else (0, 0)
        lock, clear = self.lock_after, self.clear_clipboard_after
        return replace(
            self,
            lock_after=usual[0] if lock is None else lock,
            clear_clipboard_after=usual[1] if clear is None else clear,
        )


def read_settings(folder: Path) -> Settings:
    """Return the settings in `folder`, overridden by those in the environment.

    Raises `Refusal` that names the file, line and key of an invalid setting.
    """
    settings = _from_file(folder / FILE)
    for name in _names():
        variable = f"DEBRIEF_{name.upper()}"
        if value := os.environ.get(variable, "").strip():
            settings = _with(settings, name, value, variable)
    return settings


def save_theme(folder: Path, theme: str) -> None:
    """Write `theme` to the file in `folder`, keeping its other content and comments.

    Raises OSError if it cannot be written; does nothing if the file is not TOML, or no file at all.
    """
    import tempfile

    import tomlkit

    path = Path(os.path.realpath(folder / FILE))  # where it is a link, as to a folder of dotfiles, that stays one
    if path.exists() and not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        document = tomlkit.parse(text.removeprefix(mark))
    except (tomlkit.exceptions.ParseError, UnicodeDecodeError):
        return
    document["theme"] = theme
    private_folder(folder)
    descriptor, name = tempfile.mkstemp(prefix=f"{FILE}-", dir=path.parent)  # 0600, and never through a link
    fresh = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(mark + tomlkit.dumps(document))
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


KEYS = "keys"
"""The name of the table of keys."""


def _names() -> list[str]:
    return ["theme", "guide", "note_template", "signature", *_NUMBERS]


def _from_file(path: Path) -> Settings:
    if not path.exists():
        return Settings()
    import tomllib

    if not path.is_file():
        raise Refusal(f"{path} is not a file. Move it away or rename it.")
    try:
        text = path.read_text(encoding="utf-8-sig")
        found = tomllib.loads(text)
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not UTF-8 text. Save it as UTF-8, or move it away.") from None
    except ValueError as error:  # of TOML, or of a number with thousands of digits
        raise Refusal(f"{path} cannot be read: {error}.{explain_toml(str(error))}") from None
    keys = _keys(found.pop(KEYS, {}), path, text)
    for key, value in found.items():
        if key not in _names():
            known = ", ".join((*_names(), KEYS))
            raise Refusal(f"{path}:{_line(text, key)}: there is no setting {quote(key)}. Use one of {known}.")
        if type(value) is not (int if key in _NUMBERS else str):
            wanted = "a number, as in" if key in _NUMBERS else "a name in quotes, as in"
            example = _NUMBERS.get(key, '"default"')
            raise Refusal(f"{path}:{_line(text, key)}: {key} takes {wanted} {key} = {example}.")
    try:
        return Settings(**found, keys=keys, lines={name: f"{path}:{_key_line(text, name)}" for name in keys})
    except Refusal as refusal:
        raise Refusal(f"{path}: {refusal}") from None


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


def _with(settings: Settings, name: str, value: str, variable: str) -> Settings:
    """Return `settings` with what an environment variable says."""
    if name not in _NUMBERS:
        return replace(settings, **{name: value})  # type: ignore[arg-type]  # a field of text
    if not (value.isascii() and value.isdigit() and len(value) < 10):
        raise Refusal(f"{variable} must be a number, and {shorten(value, 40)} is not.")
    try:
        return replace(settings, **{name: int(value)})  # type: ignore[arg-type]  # a field of numbers
    except Refusal as refusal:
        raise Refusal(f"{variable}: {refusal}") from None


def _line(text: str, key: str) -> int:
    """Return the number of the line that sets `key`, from 1; 1 if it is not found."""
    heads = (line.partition("=")[0].strip().strip("\"'[]") for line in text.splitlines())
    return next((number for number, head in enumerate(heads, start=1) if head == key), 1)
