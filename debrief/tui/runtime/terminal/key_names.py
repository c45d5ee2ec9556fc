"""Names keys in sentences: each `<binding.id:usual key>` becomes the key that the command has now."""

import re
from re import Match
from typing import Any

from textual.app import App
from textual.keys import format_key

NAMED_KEY = re.compile(r"<(\w*\.\w+):((?:ctrl\+)?[^<>\s]|F\d+|Enter|Esc|Backspace|PgUp|PgDn)>")
"""The id of a binding and its usual key, as a sentence has it. `<.undo:u>` is the undo key of the screen shown.

Only what looks like a key is one: a notification may have a path or a company that somebody typed.
"""
_WORDS = {
    "enter": "Enter", "escape": "Esc", "tab": "Tab", "backspace": "Backspace", "delete": "Del", "space": "Space",
    "insert": "Ins", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
}  # fmt: skip


def name_keys(app: App[Any], sentence: str) -> str:
    """Return `sentence` with the name of the current key in place of each `<binding.id:usual key>`."""

    def name(found: Match[str]) -> str:
        binding_id, usual = found[1], found[2]
        if binding_id.startswith("."):
            binding_id = _id_on_screen(app, binding_id)
        keys = app._keymap.get(binding_id, "")
        return key_title(keys.split(",")[0]) if keys else usual

    return NAMED_KEY.sub(name, sentence)


def key_title(key: str) -> str:
    """Return the name of `key` in a sentence: `Esc` for `escape`, `F2` for `f2`, `ctrl+n`, `?` for `question_mark`."""
    *modifiers, last = key.split("+")
    title = last.upper() if re.fullmatch(r"f\d+", last) else _WORDS.get(last) or format_key(last)
    return "+".join([*modifiers, title])


def _id_on_screen(app: App[Any], ending: str) -> str:
    """Return the id with that ending among the commands of the topmost screen that has one."""
    for screen in reversed(app.screen_stack):
        for _, binding in screen._bindings:
            if binding.id is not None and binding.id.endswith(ending):
                return str(binding.id)
    return ""
