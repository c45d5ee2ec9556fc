"""What a query without matches could have meant: the beginning of a word, or a misspelt word."""

import sqlite3
from collections.abc import Iterator

from debrief.domain.search.folded_words import split_words
from debrief.storage.index.near_words import is_beginning, near_words


def alternatives(db: sqlite3.Connection, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield `words`, those of a query, with one of them replaced by a similar one of the journal."""
    for index, typed in enumerate(words):
        if split_words(typed) != [typed.casefold()]:  # a key, a phrase, or a word that is left out
            continue
        word = typed.casefold()
        others = [f"{typed}*"] if is_beginning(db, word) else []
        for other in (*others, *near_words(db, word)):
            yield (*words[:index], other, *words[index + 1 :])
