"""What a query that finds nothing could have been: the beginning of a word, or a word with a slip in it."""

import shlex
import sqlite3
from collections.abc import Callable, Iterator

Arguments = tuple[str, ...]


def suggestion(db: sqlite3.Connection, command: str, arguments: Arguments, finds: Callable[[Arguments], bool]) -> str:
    """Return what to say besides "No matches.": a like command that finds something, or how to match a beginning.

    `finds` returns whether a query finds anything.
    """
    for other in _alternatives(db, arguments):
        if finds(other):
            return f"Try: {command} {shlex.join(other)}"
    return "Add * to match a beginning, as in 'mig*'."


def _alternatives(db: sqlite3.Connection, arguments: Arguments) -> Iterator[Arguments]:
    """Yield `arguments` with one word replaced by a like one of the journal."""
    from debrief.domain.search.words import split_words
    from debrief.storage.index.vocabulary import is_beginning, near_words

    for index, argument in enumerate(arguments):
        if split_words(argument) != [argument.casefold()]:  # a key, a phrase, or a word that is left out
            continue
        word = argument.casefold()
        others = [f"{argument}*"] if is_beginning(db, word) else []
        for other in (*others, *near_words(db, word)):
            yield (*arguments[:index], other, *arguments[index + 1 :])
