"""Many cases in one list of entries, each typed at a new entry, and what became of each of them."""

from collections.abc import Iterable
from typing import Any

from textual import events

from tests.tui.person import Person, key_event

PAUSE = "|"
"""Stands for two seconds in which nothing is typed."""
FIRST = "First"
"""Stands for the text of the entry that a case begins with."""
NAMED = {"\n": ("enter", "\r"), "\t": ("tab", "\t"), "→": ("right", None), "←": ("backspace", "\x7f")}


async def type_cases(person: Person, cases: Iterable[str]) -> None:
    """Type the keys of each case at a new entry, behind its text and Enter."""
    for number, keys in enumerate(cases):
        await begin_case(person, number)
        await type_with_pauses(person, keys)


async def begin_case(person: Person, number: int) -> None:
    """Begin another entry, with a text of its own and Enter behind it."""
    await person.press(*["ctrl+down"] * (number > 0), *f"E{number}\n")


async def type_with_pauses(person: Person, keys: str) -> None:
    """Type `keys`, ten a second by their times, without waiting for that."""
    seconds = 0.0
    for key in keys:
        if key == PAUSE:
            seconds += 2.0
            continue
        event = events.Key(*NAMED[key]) if key in NAMED else key_event(key)
        event.time += seconds
        person.app.post_message(event)
        seconds += 0.1
    await person.handled()


def by_case(cases: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """Return the `rows`, which begin with the text of an entry, of each case: from its own entry to the next case's."""
    firsts = {f"E{number}": keys for number, keys in enumerate(cases)}
    found: dict[str, list[tuple[Any, ...]]] = {}
    case = "before all cases"
    for text, *values in rows:
        case = firsts.get(text, case)
        found.setdefault(case, []).append((FIRST if text in firsts else text, *values))
    return found
