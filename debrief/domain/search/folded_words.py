"""Split text into words folded for search: without case and accents; and their plural forms.

`fold_text` (domain/text) folds a whole text and keeps its signs; it does not spell out ø or ł.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Scripts written without spaces: each character counts as a word, and several of them as a phrase. Of Hangul, that is a
# syllable, which may be stored as two or three letters.
_SYLLABLE = "[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?"
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c"
    "\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff]"
)
_LETTER = rf"(?!{_UNSPACED})[^\W_]"
_MARK = "\u0300"
"""Stands for everything that belongs to the letter before it, when text is split."""
# Signs after a letter belong to the word (c++, c#); signs before a word do not (#team).
_SIGNS = r"(?:\+\+|[+#](?![^\W_]))?"
_WORD = re.compile(rf"{_SYLLABLE}|{_UNSPACED}|(?:{_LETTER}{_MARK}*)+{_SIGNS}")
_ASCII_WORD = re.compile(rf"[a-z0-9]+{_SIGNS}")

_TATWEEL = "\u0640"
"""Only stretches an Arabic word."""
_VIRAMA = 9
"""The combining class of the Indic sign that takes a vowel away, which makes another word, as vowel signs do."""

# Letters that NFKD does not decompose, with their common ASCII spelling.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def split_words(text: str) -> list[str]:
    """Return the words of `text` in order, normalised for comparing."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return [word for match in _WORD.finditer(_shape(text)) for word in _fold_word(text[match.start() : match.end()])]


def word_spans(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the start and end of each word of `text`, and its normalised form (one word, rarely more)."""
    for match in _WORD.finditer(_shape(text)):
        begin, end = match.span()
        yield begin, end, _fold_word(text[begin:end])


def word_forms(word: str) -> tuple[str, ...]:
    """Return `word` followed by its possible English plural and singular forms, if it is of English letters."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
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
def _fold_word(word: str) -> tuple[str, ...]:
    if word.isascii():
        return (word.lower(),)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(c for c in decomposed if not _is_ignored(c)).translate(_PLAIN)
    if plain == word:
        return (word,)
    # A compatibility form may stand for several words (½), or for none.
    return tuple(plain[match.start() : match.end()] for match in _WORD.finditer(_shape(plain)))


def _shape(text: str) -> str:
    """Return `text` with _MARK for each character that belongs to the letter before it."""
    return text.translate(_SHAPES) if _MAYBE_MARK.search(text) else text


_MAYBE_MARK = re.compile("[\u00ad\u0300-\U0010ffff]")


class _Shapes(dict[int, str]):
    """For each character, as code point: itself, or _MARK where it belongs to the letter before it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        belongs = not re.match(_UNSPACED, character) and (
            unicodedata.category(character)[0] == "M" or _is_ignored(character)
        )
        self[code] = _MARK if belongs else character
        return self[code]


_SHAPES = _Shapes()


def _is_ignored(character: str) -> bool:
    """Return whether a word with that character is the word without it: accents, points, joiners, soft hyphens."""
    kind = unicodedata.category(character)
    if kind[0] == "M":
        return (
            unicodedata.combining(character) not in {0, _VIRAMA}
            or kind == "Me"
            or "VARIATION" in unicodedata.name(character, "")
        )
    return kind == "Cf" or character == _TATWEEL
