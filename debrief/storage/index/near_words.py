"""Words of the journal near to one that finds nothing."""

import sqlite3
from difflib import get_close_matches

MOST_WORDS = 5_000
"""How many words are compared for each first letter, about 10 µs each."""
_HIGHEST = chr(0x10FFFF)


def is_beginning(db: sqlite3.Connection, word: str) -> bool:
    """Return whether a word of the journal begins with `word`, which is in lower case, and is longer."""
    query = "SELECT 1 FROM search_word WHERE term > ? AND term < ? LIMIT 1"
    return db.execute(query, (word, word + _HIGHEST)).fetchone() is not None


def near_words(db: sqlite3.Connection, word: str) -> list[str]:
    """Return up to three words of the journal that are spelled like `word`, the most alike first.

    They begin with its first letter or, in case the first two changed places, with its second.
    """
    query = """
        SELECT term FROM search_word
        WHERE term > ? AND term < ? AND length(term) BETWEEN ? AND ? AND instr(term, '=') = 0 LIMIT ?
    """
    terms = [
        term
        for first in dict.fromkeys(word[:2])
        for (term,) in db.execute(query, (first, first + _HIGHEST, len(word) - 2, len(word) + 2, MOST_WORDS))
    ]
    return get_close_matches(word, terms, n=3, cutoff=0.75)
