"""Stored values as values of the domain: what cannot be read becomes a placeholder."""

import pytest

from debrief.domain.record.unreadable import UNREADABLE
from debrief.storage.file.values import names


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("[]", ()),
        ('["remote", "dream \\u00e9"]', ("remote", "dream é")),
        (' [ "a" ]\n', ("a",)),
        ('["a"] and more', (UNREADABLE,)),
        ('["a"', (UNREADABLE,)),
        ('["a", 1]', (UNREADABLE,)),
        ('{"a": 1}', (UNREADABLE,)),
        ("[" * 100_000, (UNREADABLE,)),
        ("", (UNREADABLE,)),
        (None, (UNREADABLE,)),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_names_are_a_whole_array_of_texts_or_unreadable(stored: str | None, read: tuple[str, ...]) -> None:
    assert names(stored) == read
