"""Suggests what a query without matches could have meant: the beginning of a word, or a misspelt word."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

Arguments = tuple[str, ...]


def suggestion(db: sqlite3.Connection, command: str, arguments: Arguments, finds: Callable[[Arguments], bool]) -> str:
    """Return what to say besides "No matches.": a like command that finds something, or how to match a beginning.

    `finds` returns whether a query finds anything.
    """
    from debrief.storage.index.near_words import alternatives

    for other in alternatives(db, arguments):
        if finds(other):
            return f"Try: {command} {shlex.join(other)}"
    return "Add * to match a beginning, as in 'mig*'."
