"""A text folded for comparison, with the position of each folded character in the original."""

import unicodedata
from dataclasses import dataclass

from debrief.domain.practice.next_interview.pseudonyms.inflection import is_unspaced
from debrief.domain.text import fold_text

_SAME = str.maketrans({"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "ʼ": "'", "’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """A word of a text: `word` folded, and where it is in the folded text."""

    word: str
    begin: int
    end: int


class FoldedText:
    """The folded form of `original`. `text`: folded; `at`: the position in `original` of each of its characters."""

    def __init__(self, original: str) -> None:
        self.original = original
        folded = [(letter, number) for number, character in enumerate(original) for letter in fold_name(character)]
        self.text = "".join(letter for letter, _ in folded)
        self.at = [number for _, number in folded]
        self.tokens = _tokens(self.text)

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return where a part of the folded text begins and ends in the original, with the marks on its last letter."""
        last = self.at[end - 1] + 1
        while last < len(self.original) and not fold_name(self.original[last]):
            last += 1
        return self.at[begin], last

    def written(self, token: FoldedWord) -> str:
        """Return a token as it is written in the original."""
        begin, end = self.span(token.begin, token.end)
        return self.original[begin:end]


def fold_name(text: str) -> str:
    """Return `text` for comparing names: folded, with the variants of Arabic letters and apostrophes as one."""
    # A Korean syllable stays one character.
    return unicodedata.normalize("NFC", fold_text(text)).translate(_SAME)


def name_words(text: str) -> list[str]:
    """Return the folded words of `text`, in its order."""
    return [token.word for token in _tokens(fold_name(text))]


def _tokens(text: str) -> list[FoldedWord]:
    """Return the runs of letters and digits in a folded text; scripts without spaces have runs of their own."""
    words: list[FoldedWord] = []
    begin: int | None = None
    for number, character in enumerate([*text, " "]):
        inside = character.isalnum()
        if begin is not None and (not inside or is_unspaced(character) != is_unspaced(text[number - 1])):
            words.append(FoldedWord(text[begin:number], begin, number))
            begin = None
        if inside and begin is None:
            begin = number
    return words
