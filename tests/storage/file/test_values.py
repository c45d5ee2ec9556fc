"""Stored values as values of the domain: what cannot be read becomes a placeholder."""

from debrief.domain.record.unreadable import UNREADABLE
from debrief.storage.file.values import names

STORED: dict[str | None, tuple[str, ...]] = {
    "[]": (),
    '["remote", "dream \\u00e9"]': ("remote", "dream é"),
    ' [ "a" ]\n': ("a",),
    '["a"] and more': (UNREADABLE,),
    '["a"': (UNREADABLE,),
    '["a", 1]': (UNREADABLE,),
    '{"a": 1}': (UNREADABLE,),
    "[" * 100_000: (UNREADABLE,),
    "": (UNREADABLE,),
    None: (UNREADABLE,),
}


def test_names_are_a_whole_array_of_texts_or_unreadable() -> None:
    assert {stored: names(stored) for stored in STORED} == STORED
