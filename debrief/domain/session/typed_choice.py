"""Choosing one of a few options by typing: letters spell its words, a digit is its number, a sentence is no choice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from debrief.domain.session.typed_number import PAUSE_SECONDS, read_number

SENTENCE_PAUSE_SECONDS = 5.0
"""The pause in seconds within which a small letter goes on with what began with a capital, as no choice does."""
_DIGITS = 4
"""The most digits that are read as a number; Python refuses thousands of them."""
_ENDINGS = {"must": (" have", "-have"), "nice": (" to have", "-to-have")}
"""What people say behind a label that belongs to it."""
_SYNONYMS = {"met": ("yes",), "unsure": ("not sure", "guess")}
"""What people say for a label that has other words."""
_SHORT = {"not met": ("no", "not")}
"""What people say for a label that begins with it: enough before a remark, but more of the label may follow."""
_DENIALS = frozenset({"no", "not"})
"""Words that mean a choice before a comma, but not in a sentence: "no idea", "not sure"."""
_HEDGES = ("more or", "kind of", "sort of", "pretty mu", "i thi", "i gue", "maybe", "probably")
"""Words that begin a remark on what is asked, and neither a choice nor a question or requirement."""
_COMMAS = ",;"
_LONGER_WORDS = frozenset(
    word
    for words in (
        "adopted adopting adoption exacting exactly exactness metal metals meter meters methodical methodologies",
        "methodology methods metric metrics mined miner minor mustn't nicely nicer nicest niceties nobody",
        "noch node nodes noise noisy nom nombre non none nonetheless nope nor normal normalerweise normally north",
        "northern nos nose not notable notably note noted notes notfalls nothing notice noticed notion notre nous",
        "novel novelty november novice now nowadays nowhere offered offering offerings offers silently tested",
        "tester testers testing tests yesterday",
    )
    for word in words.split()
)
"""Words that begin with a whole label, and begin or are in a sentence."""
_OPENING = '"“„«‚‘¿¡('
"""Signs that begin a sentence."""


@dataclass(frozen=True, slots=True)
class TypedChoice:
    """What was typed so far: `beginning`, casefolded, its last key at `at`, in seconds of any clock.

    `whole`: whether that is all of one choice and cannot become another, so that the form goes on to the next field.
    `text`: every key since the last pause as typed, for a text field if it turns out to be no choice. `held`: whether
    it goes on from a whole choice as a longer word does, "not" from "no", and may still be either. `hedges`: whether
    it is no choice, and may become a remark such as "more or less".
    """

    beginning: str = ""
    at: float = 0.0
    whole: bool = False
    text: str = ""
    held: bool = False
    hedges: bool = False

    @property
    def is_new(self) -> bool:
        """Whether the last key was the first one after a pause."""
        return len(self.text) == 1

    @property
    def is_text(self) -> bool:
        """Whether what means no choice can be moved to a text; a space alone may still be followed by a choice."""
        return bool(self.text.strip()) and not (self.text[-1].isspace() and _first_word(self.text) not in _LONGER_WORDS)

    def type(self, key: str, at: float, labels: Sequence[str], chosen: int | None) -> tuple["TypedChoice", int | None]:
        """Return the state after `key`, one character typed at `at`, and the index of the option it means, from 0.

        Within PAUSE_SECONDS letters are one beginning of an option's label, "n", "o", "t" of "not met"; a letter that
        only goes on with what was typed before does so after any time. The same first letter again means the next
        option that begins so, unless it is a capital after a small one. A digit is the number of an option, from 1,
        unless it is typed right after letters. None: no option is meant. A letter that begins no option is part of the
        beginning too: the "o" of "no" must not choose "offer".
        """
        soon = self._is_soon(key, at)
        if key.isspace() and not soon:
            return TypedChoice(), None
        if not soon and key.isdecimal() and key.isascii() and 0 <= (index := int(key) - 1) < len(labels):
            return TypedChoice(whole=True), index
        again = _plain(key) == self.beginning and not (key.isupper() and self.text.islower())
        text, key = (self.text if soon else "") + key, _plain(key)
        new, longer = _matching(key, labels), self.beginning + key
        if self.beginning and (continued := _matching(longer, labels)) and (soon or not new):
            return TypedChoice(longer, at, _is_whole(longer, text, labels), text), continued[0]
        if soon and (whole := _whole_before(text, labels)) is not None and _begins_longer_word(text):
            return TypedChoice(longer, at, text=text, held=True), whole
        if self.beginning and soon and not again:
            return TypedChoice(longer, at, text=text, hedges=_begins_hedge(text)), None
        if again:
            new = [index for index in new if chosen is not None and index > chosen] or new
        hedges = not new and _begins_hedge(text)
        return TypedChoice(key, at, _is_whole(key, text, labels), text, hedges=hedges), new[0] if new else None

    def goes_on(self, key: str, at: float, *, remark: bool = False) -> bool:
        """Return whether `key`, typed after a whole choice, goes on with it as a sentence or a longer word does.

        `remark`: whether a remark may follow, which may be thought over: no text begins with a comma or a space.
        """
        if remark and self._begins_remark(key, at):
            return True
        if not (self.whole and self.text and at - self.at < PAUSE_SECONDS):
            return False
        return not key.isalnum() or (key == key.lower() and _begins_longer_word(self.text + key))

    def split(self, labels: Sequence[str]) -> tuple[int | None, str]:
        """Return the index of the option, if one was typed before a sentence, and the sentence.

        "eHow would you" is "exact" and a sentence: a word has no capital in the middle. "no idea" is only a sentence.
        """
        for cut in range(len(self.text) - 1, 0, -1):
            spelled, rest = self.text[:cut], self.text[cut:]
            found = _matching(_plain(spelled), labels)
            if found and spelled == spelled.lower() and _is_sentence_after(spelled, rest, labels):
                return found[0], rest.lstrip()
        return None, self.text

    def awaits_remark(self, labels: Sequence[str]) -> bool:
        """Return whether this is all of a choice with a comma or space, behind which nothing has come yet."""
        found = _read_words(self.text, labels)
        return found is not None and bool(found.behind) and not found.behind.strip(f"{_COMMAS} ")

    def _begins_remark(self, key: str, at: float) -> bool:
        return self.whole and bool(self.text) and key in f"{_COMMAS} " and at - self.at < SENTENCE_PAUSE_SECONDS

    def _is_soon(self, key: str, at: float) -> bool:
        """Return whether `key`, typed at `at`, goes on with what was typed before."""
        if self.hedges or self._begins_remark(key, at):  # letters that may be a remark are shown, and must not be lost
            return True
        if self.held or self.text.rstrip()[-1:] in tuple(_COMMAS):
            return at - self.at < SENTENCE_PAUSE_SECONDS
        sentence = self.text[:1].isupper() and self.text[1:] == self.text[1:].lower() and key == key.lower()
        return bool(self.text) and at - self.at < (SENTENCE_PAUSE_SECONDS if sentence else PAUSE_SECONDS)


def _is_whole(typed: str, text: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` is all of one label and the beginning of no other.

    A capital that the label does not have may begin a sentence: "No" of "Nobody asked".
    """
    found = [labels[index] for index in _matching(typed, labels)]
    return len(found) == 1 and typed in _spellings(found[0]) and text[:1].isupper() <= found[0][:1].isupper()


def _whole_before(text: str, labels: Sequence[str]) -> int | None:
    """Return the index of the whole choice that `text` begins with and goes on from; None if it begins with none."""
    for cut in range(len(text) - 1, 0, -1):
        if _is_whole(_plain(text[:cut]), text, labels):
            return _matching(_plain(text[:cut]), labels)[0]
    return None


def _is_sentence_after(spelled: str, rest: str, labels: Sequence[str]) -> bool:
    """Return whether `rest`, typed right behind the beginning `spelled` of an option, begins a sentence of its own."""
    first = rest.lstrip()[:1]
    begins = first.isupper() or first in _OPENING or (first.isalpha() and first.lower() == first.upper())
    if rest[:1].isspace():
        return begins and bool(first) and any(_plain(spelled) in _spellings(label) for label in labels)
    if begins or not rest[:1].isalpha():
        return begins
    return _is_whole(_plain(spelled), spelled, labels) and not _begins_longer_word(_first_word(spelled + rest))


def _begins_longer_word(text: str) -> bool:
    return text == text.lower() and any(word.startswith(_plain(text)) for word in _LONGER_WORDS)


def _begins_hedge(text: str) -> bool:
    return any(hedge.startswith(_plain(text)) for hedge in _HEDGES)


def _first_word(text: str) -> str:
    found = re.match(r"[^\W\d_]+(?:'[^\W\d_]+)?", _plain(text))
    return found[0] if found else ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark typed behind a choice: the index of the option, None if it means none for sure, and the words."""

    index: int | None
    words: str


@dataclass(frozen=True, slots=True)
class _Spelled:
    """The words for the option at `index` at the beginning of a text, and what is behind them."""

    index: int
    words: str
    behind: str


def read_remark(typed: str, labels: Sequence[str], *, unfinished: bool = False) -> Remark | None:
    """Return the choice that `typed` begins with, and the remark behind it; None if there is none of both.

    Behind a comma it is the rest; without one all of it, as in "exact words, I think". "no idea" and "more or less"
    mean no choice. A capital begins another sentence, unless a comma follows: "Partly remote or on site?", "No, must
    have". `unfinished`: whether other choices of the same entry follow, so that no other one begins behind a space:
    "met SQL at work".
    """
    if _plain(typed).startswith(_HEDGES):
        return Remark(None, typed.strip())
    found = _read_words(typed, labels)
    if found is None or not (rest := found.behind.lstrip(f"{_COMMAS} ").rstrip()):
        return None
    if found.behind.lstrip()[:1] in tuple(_COMMAS):
        return Remark(found.index, rest)
    if typed[:1].isupper() or not found.behind[:1].isspace():
        return None
    if not unfinished and _is_sentence_after(found.words, found.behind, labels):
        return None
    return Remark(None if _plain(found.words) in _DENIALS else found.index, typed.strip())


def read_pasted_remark(text: str, labels: Sequence[str], *, unfinished: bool = False) -> Remark | None:
    """Return the remark in a pasted text, all in one line, where its first line is a choice or begins a remark.

    A list of questions has none.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and (found := _read_words(lines[0], labels)) is not None and not found.behind:
        return Remark(found.index, " ".join(lines[1:]))
    if not lines or read_remark(lines[0], labels, unfinished=unfinished) is None:
        return None
    return read_remark(" ".join(lines), labels, unfinished=unfinished)


def _read_words(typed: str, labels: Sequence[str]) -> _Spelled | None:
    """Return the longest words for an option that `typed` begins with; None if it begins with none."""
    plain = _plain(typed)
    named = [
        (word, index)
        for index, label in enumerate(labels)
        for word in (*_spellings(label), *_SHORT.get(_plain(label), ()))
        if plain.startswith(word) and not plain[len(word) : len(word) + 1].isalnum()
    ]
    if not named or len(plain) != len(typed):
        return None
    word, index = max(named, key=lambda each: len(each[0]))
    return _Spelled(index, typed[: len(word)], typed[len(word) :])


def cut_for_next(typed: str, labels: Sequence[str], following: Sequence[str], *, chosen: bool) -> int | None:
    """Return where in `typed` the word of a choice of `following`, the labels of the next field, begins, or None.

    "nnice" is a letter for this choice and "nice"; where one is `chosen` from before a pause, all of it may be that.
    """
    for cut in (0, 1):
        rest = _plain(typed[cut:])
        made = chosen if cut == 0 else _matching(_plain(typed[:1]), labels)
        if made and rest.isalpha() and _matching(rest, following):
            return cut
    return None


def find_option(typed: str, labels: Sequence[str]) -> int | None:
    """Return the index of the option that a whole typed line means: its number, from 1, or the beginning of its label.

    Where all labels are numbers, one of them, also as 4/5 or 4 of 5. The first of several that begin so. None: no
    option is meant.
    """
    text = " ".join(typed.split())
    if all(label.isdecimal() for label in labels):
        numbers = [int(label) for label in labels]
        number = read_number(text, numbers)
        return None if number is None else numbers.index(number)
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text) - 1 if 1 <= int(text) <= len(labels) else None
    return next(iter(_matching(_plain(text), labels)), None) if text else None


def _matching(beginning: str, labels: Sequence[str]) -> list[int]:
    """Return the indexes of the labels that begin with `beginning`, a label that is typed whole first."""
    found = [index for index, label in enumerate(labels) if any(one.startswith(beginning) for one in _spellings(label))]
    return sorted(found, key=lambda index: _plain(labels[index]) != beginning)


def _spellings(label: str) -> Iterator[str]:
    """Yield the ways to type a label: "must", "must have"."""
    plain = _plain(label)
    yield plain
    yield from (plain + ending for ending in _ENDINGS.get(plain, ()))
    yield from _SYNONYMS.get(plain, ())


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
