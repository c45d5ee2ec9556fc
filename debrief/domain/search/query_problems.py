"""Messages for queries that cannot be understood: what is wrong, and what to write instead."""

from collections.abc import Collection

from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, Key, NumberKey
from debrief.domain.text import shorten

_SHOWN = 40
"""How many characters of the typed text a message repeats."""


def unknown_key(typed: str, *, with_value: bool, keys: Collection[str] = tuple(KEYS)) -> str | None:
    """Return the message for a `typed` key that is not in `keys`; None if it is a mere word with a colon."""
    meant = _nearest(typed, keys)
    if meant is not None:
        return f"{_shown(typed)}: is not known; did you mean {meant}:?"
    if with_value:
        return f"{_shown(typed)}: is not known; put it in quotation marks to search for its words."
    return None


def no_value(key: Key) -> str:
    """Return the message for a `key` without a value."""
    return f"Write what to look for right behind {key.name}: as in {key.name}:{key.example}."


def unknown_choice(key: ChoiceKey, typed: str) -> str:
    """Return the message for a value that is not one of the choices."""
    return f"{key.name}:{_shown(typed)} is not known; {_instead(key, typed, key.choices, key.takes)}"


def impossible_number(key: NumberKey, typed: str) -> str:
    """Return the message for an invalid or out-of-range number."""
    return (
        f"{key.name}:{_shown(typed)} is not possible; write a number from {key.low} to {key.high}, "
        f"as in {key.name}:{key.example}."
    )


def unreadable_date(key: DateKey, typed: str, names: tuple[str, ...]) -> str:
    """Return the message for an unreadable date; `names`: the valid names."""
    instead = _instead(key, typed, names, "it like 2026, 2026-03, 2026-03-14 or march")
    return f"{key.name}:{_shown(typed)} cannot be read as a date; {instead}"


def _instead(key: Key, typed: str, known: tuple[str, ...], otherwise: str) -> str:
    meant = _nearest(typed, known)
    return f"did you mean {key.name}:{meant}?" if meant is not None else f"write {otherwise}."


def _shown(typed: str) -> str:
    return shorten(typed, _SHOWN)


def _nearest(typed: str, known: Collection[str]) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(typed.casefold(), known, n=1)
    return close[0] if close else None
