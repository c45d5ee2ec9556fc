"""What a query without matches could have meant: the beginning of a word of the journal, or a word spelled like it."""

import re
import sqlite3
from collections.abc import Iterator
from difflib import get_close_matches

from debrief.domain.search.folded_words import split_words

_MOST_WORDS = 5_000
"""How many words are compared for each first letter, about 10 µs each."""
_HIGHEST = chr(0x10FFFF)


def alternatives(db: sqlite3.Connection, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield `words`, those of a query, with one of them replaced by a similar one of the journal."""
    for index, argument in enumerate(words):
        typed = re.sub(r"^(?:company|role|stage|tag):", "", argument, flags=re.IGNORECASE)
        key = argument.removesuffix(typed)
        if split_words(typed) != [typed.casefold()]:  # another key, a phrase, or a word that is left out
            continue
        word = typed.casefold()
        others = [f"{typed}*"] if not key and _is_beginning(db, word) else []  # a name matches by its beginning anyway
        for other in (*others, *_near_words(db, word)):
            yield (*words[:index], f"{key}{other}", *words[index + 1 :])


def _is_beginning(db: sqlite3.Connection, word: str) -> bool:
    """Return whether a word of the journal begins with `word`, which is in lower case, and is longer."""
    query = "SELECT 1 FROM search_word WHERE term > ? AND term < ? LIMIT 1"
    return db.execute(query, (word, word + _HIGHEST)).fetchone() is not None


def _near_words(db: sqlite3.Connection, word: str) -> list[str]:
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
        for (term,) in db.execute(query, (first, first + _HIGHEST, len(word) - 2, len(word) + 2, _MOST_WORDS))
    ]
    return get_close_matches(word, terms, n=3, cutoff=0.75)
