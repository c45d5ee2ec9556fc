"""Rules for keys that a user sets: which key a command may have, and which ones clash."""

import string
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from debrief.domain.text import quote

SCREENS: tuple[frozenset[str], ...] = tuple(
    frozenset({"app", *families})
    for families in (
        ("home",),
        ("debriefs",),
        ("reading",),
        ("patterns",),
        ("trash",),
        ("questions",),
        ("answer",),
        ("note",),
        ("prepare",),
        ("points",),
        ("reply", "entries", "choice"),
        ("practice",),
        ("choose",),
        ("session", "entries", "choice", "percent"),
        ("go_to",),
        ("guides",),
        ("export", "choice"),
        ("ask_line",),
        ("ask",),
        ("help",),
        ("cover",),
    )
)
"""The prefixes of the ids of commands that can be on the same screen."""

SAME_KEY = {
    "session.next": "session.skip",
    "session.leave": "session.return_to_end",
    "reading.feedback": "reading.reply",
}
"""Commands that share one key: the second one follows the first, unless it is set itself."""
PALETTE_KEY = "ctrl+p"
FUNCTION_KEYS = frozenset(f"f{number}" for number in range(1, 25))
EDITING_KEYS = frozenset(
    "up down left right home end pageup pagedown delete backspace enter space".split()  # noqa: SIM905 - a list of words
)
"""Named keys that have a meaning in a text field."""
NAMED_KEYS = EDITING_KEYS | FUNCTION_KEYS | {"escape", "tab", "insert"}
MODIFIERS = frozenset({"ctrl", "alt", "shift"})
_SHORT_NAMES = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip


def key_name(character: str) -> str:
    """Return the name of the key for `character`: `question_mark` for `?`; letters and digits name themselves."""
    if len(character) > 1 or character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return _SHORT_NAMES.get(name, name)


_CHARACTER_NAMES = frozenset(map(key_name, string.punctuation))


@dataclass(frozen=True, slots=True)
class CommandKeys:
    """A command whose key can be set: its id (`screen.verb`), its keys, and whether it works while the user types."""

    id: str
    keys: tuple[str, ...]
    while_typing: bool = False

    @property
    def family(self) -> str:
        """The screen or field of the command."""
        return self.id.partition(".")[0]


def keymap_fault(wanted: Mapping[str, str], commands: Sequence[CommandKeys]) -> tuple[str, str] | None:
    """Return the first fault in the keys `wanted` (by id), as the id and a sentence; None if there is none."""
    known = {command.id: command for command in commands}
    for command_id, text in wanted.items():
        if command_id not in known:
            return command_id, f"there is no key {quote(command_id)}. All of them are in docs/keys.md"
        if not (keys := split_keys(text)):
            return command_id, f"{command_id} has no key. Leave out the line to keep the usual one"
        for key in keys:
            if not is_key(key):
                return command_id, f"{quote(key)} is not a key. Write one as d, D, f2, ctrl+d or pagedown"
            if key == PALETTE_KEY:
                return command_id, f"{PALETTE_KEY} finds commands by their names"
            if known[command_id].while_typing and (_writes(key) or key in EDITING_KEYS):
                return command_id, f"{command_id} works while you type, so its key cannot be {quote(key)}"
    return next(_clashes(wanted, commands), None)


def keymap_of(wanted: Mapping[str, str], commands: Sequence[CommandKeys]) -> dict[str, str]:
    """Return the keymap by id: the keys `wanted`, and those of commands that share a key with them.

    Textual takes a key from all of its bindings where one of them gets another.
    """
    given_up = {key for command in commands if command.id in wanted for key in command.keys}
    stays = {command.id: ",".join(command.keys) for command in commands if given_up & set(command.keys)}
    for leader, follower in SAME_KEY.items():
        if leader in wanted and follower in {command.id for command in commands}:
            stays[follower] = ",".join(split_keys(wanted[leader]))
    return {**stays, **{command_id: ",".join(split_keys(text)) for command_id, text in wanted.items()}}


def split_keys(text: str) -> tuple[str, ...]:
    """Return the names of the comma-separated keys in `text`."""
    return tuple(key_name(key) for part in text.split(",") if (key := part.strip()))


def is_key(name: str) -> bool:
    """Return whether `name` is a key: `d`, `D`, `f2`, `pagedown`, `question_mark`, or one of these after `ctrl+`."""
    *modifiers, key = name.split("+")
    return MODIFIERS.issuperset(modifiers) and (key in NAMED_KEYS or _writes(key))


def _writes(key: str) -> bool:
    return (len(key) == 1 and key.isalnum()) or key in _CHARACTER_NAMES


def _clashes(wanted: Mapping[str, str], commands: Sequence[CommandKeys]) -> Iterator[tuple[str, str]]:
    """Yield the commands that would get the key of another one on the same screen, unless they share it anyway."""
    for screen in SCREENS:
        together = [command for command in commands if command.family in screen]
        for command in (command for command in together if command.id in wanted):
            new = set(split_keys(wanted[command.id]))
            for other in together:
                keys = split_keys(wanted[other.id]) if other.id in wanted else other.keys
                if other.id != command.id and new & set(keys) and not set(command.keys) & set(other.keys):
                    yield command.id, f"{', '.join(sorted(new & set(keys)))} is also the key of {other.id}"
