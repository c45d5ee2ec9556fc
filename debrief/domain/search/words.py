"""Split text into words for comparing, without case and diacritics, and with plural forms."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Scripts written without spaces: each character counts as a word, and several of them as a phrase.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_LETTER = rf"(?!{_UNSPACED})[^\W_]"
_MARKS = "[\u0300-\u036f]*"
# Signs after a letter belong to the word (c++, c#); signs before a word do not (#team).
_SIGNS = r"(?:\+\+|[+#](?![^\W_]))?"
_WORD = re.compile(rf"{_UNSPACED}|(?:{_LETTER}{_MARKS})+{_SIGNS}")
_ASCII_WORD = re.compile(rf"[a-z0-9]+{_SIGNS}")

# Letters that NFKD does not decompose, with their common ASCII spelling.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def split_words(text: str) -> list[str]:
    """Return the words of `text` in order, normalised for comparing."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [word for match in _WORD.finditer(text) for word in _folded(match[0])]


def word_spans(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the start and end of each word of `text`, and its normalised form (one word, rarely more)."""
    for match in _WORD.finditer(text):
        yield match.start(), match.end(), _folded(match[0])


def word_forms(word: str) -> tuple[str, ...]:
    """Return `word` followed by its possible English plural and singular forms."""
    if len(word) < 3 or not word.isalpha():
        return (word,)
    others = [f"{word}s", f"{word}es"]
    if word.endswith("y"):
        others.append(f"{word[:-1]}ies")
    if word.endswith("ies"):
        others.append(f"{word[:-3]}y")
    if word.endswith("es") and len(word) > 4:
        others.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        others.append(word[:-1])
    return tuple(dict.fromkeys((word, *others)))


@lru_cache(maxsize=65536)
def _folded(word: str) -> tuple[str, ...]:
    if word.isascii():
        return (word.lower(),)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
    if plain == word:
        return (word,)
    # A compatibility form may stand for several words (½), or for none.
    return tuple(_WORD.findall(plain))
