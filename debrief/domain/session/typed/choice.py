"""Choosing one of a few options by typing: letters spell its words, a digit is its number, a sentence is no choice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from debrief.domain.session.typed.number import PAUSE_SECONDS, read_number
from debrief.domain.session.typed.remark import (
    SEPARATORS,
    Remark,
    asks_behind,
    begins_sentence,
    certain_words,
    may_become_remark,
    plain,
    read_remark,
    read_words,
    spellings,
)

SENTENCE_PAUSE_SECONDS = 5.0
"""The pause in seconds within which a small letter goes on with what began with a capital, as no choice does."""
_DIGITS = 4
"""The most digits that are read as a number; Python refuses thousands of them."""
_NUMBER = re.compile(rf"([0-9]{{1,{_DIGITS}}})(?=\s*(?:[{SEPARATORS}](?![0-9])|\Z))")
"""The number of an option: nothing or a comma or full stop comes behind it, and not the rest of "3.5"."""
_SLIP_WORDS = 3
"""The most words in small letters that are taken for an answer to a choice, though they are none of its options."""
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

    @property
    def is_numbered(self) -> bool:
        """Whether it begins with a digit."""
        return _is_digit(self.text[:1])

    def type(
        self, key: str, at: float, labels: Sequence[str], chosen: int | None, *, begins_entry: bool = False
    ) -> tuple["TypedChoice", int | None]:
        """Return the state after `key`, one character typed at `at`, and the index of the option it means, from 0.

        Within PAUSE_SECONDS letters are one beginning of an option's label, "n", "o", "t" of "not met"; a letter that
        only goes on with what was typed before does so after any time. The same first letter again means the next
        option that begins so, unless it is a capital after a small one. A digit is the number of an option, from 1,
        unless it is typed right after letters; a space and words behind it make it a part of a sentence, which may be a
        remark while it is short, where a sentence `begins_entry`, another one. None: no option is meant. A letter that
        begins no option is part of the beginning too: the "o" of "no" must not choose "offer".
        """
        soon = self._is_soon(key, at)
        if key.isspace() and not soon:
            return TypedChoice(), None
        if self._goes_on_number(key) if soon else _is_digit(key):
            return _type_number((self.text if soon else "") + key, at, labels, begins_entry=begins_entry)
        if soon and self.is_numbered:
            return TypedChoice().type(key, at, labels, chosen)
        again = plain(key) == self.beginning and not (key.isupper() and self.text.islower())
        text, key = (self.text if soon else "") + key, plain(key)
        new, longer = _matching(key, labels), self.beginning + key
        if self.beginning and (continued := _matching(longer, labels)) and (soon or not new):
            return TypedChoice(longer, at, _is_whole(longer, text, labels), text), continued[0]
        if soon and (whole := _whole_before(text, labels)) is not None and _begins_longer_word(text):
            return TypedChoice(longer, at, text=text, held=True), whole
        if self.beginning and soon and not again:
            return TypedChoice(longer, at, text=text, hedges=may_become_remark(text, labels)), None
        if again:
            new = [index for index in new if chosen is not None and index > chosen] or new
        hedges = not new and may_become_remark(text, labels)
        return TypedChoice(key, at, _is_whole(key, text, labels), text, hedges=hedges), new[0] if new else None

    def goes_on(self, key: str, at: float, *, remark: bool = False) -> bool:
        """Return whether `key`, typed after a whole choice, goes on with it as a sentence or a longer word does.

        `remark`: whether a remark may follow, which may be thought over: no text begins with a comma or a space.
        """
        if remark and self._begins_remark(key, at):
            return True
        if not (self.whole and self.text and at - self.at < PAUSE_SECONDS):
            return False
        if self.is_numbered:
            return self._goes_on_number(key)
        return not key.isalnum() or (key == key.lower() and _begins_longer_word(self.text + key))

    def awaits_remark(self, labels: Sequence[str]) -> bool:
        """Return whether this is all of a choice with a comma or space, behind which nothing has come yet."""
        found = read_words(spell_out(self.text, labels), labels)
        return found is not None and bool(found.behind) and not found.rest

    def counts(self, labels: Sequence[str]) -> bool:
        """Return whether this begins with a number that is a part of a sentence, and not that of an option."""
        return self.is_numbered and spell_out(self.text, labels) == self.text

    def end(self, labels: Sequence[str], *, unfinished: bool, begins_entry: bool) -> Remark | None:
        """Return the choice with its remark, which may be empty, if nothing comes behind this; None if it is a text.

        `unfinished`, `begins_entry`: as for `read_remark`.
        """
        typed = spell_out(self.text, labels)
        if self.awaits_remark(labels) and (found := read_words(typed, labels)) is not None:
            return Remark(found.index, "")
        if self.hedges and (index := find_option(self.text, labels)) is not None:
            return Remark(index, "")
        return read_remark(typed, labels, unfinished=unfinished, begins_entry=begins_entry)

    def _goes_on_number(self, key: str) -> bool:
        """Return whether `key` belongs to what begins with a digit: right behind the number of an option no letter."""
        return self.is_numbered and not (self.whole and key.isalpha())

    def _begins_remark(self, key: str, at: float) -> bool:
        return self.whole and bool(self.text) and key in f"{SEPARATORS} " and at - self.at < SENTENCE_PAUSE_SECONDS

    def _is_soon(self, key: str, at: float) -> bool:
        """Return whether `key`, typed at `at`, goes on with what was typed before."""
        if self.hedges or self._begins_remark(key, at):  # letters that may be a remark are shown, and must not be lost
            return True
        if self.held or self.text.rstrip()[-1:] in tuple(SEPARATORS):
            return at - self.at < SENTENCE_PAUSE_SECONDS
        sentence = self.text[:1].isupper() and self.text[1:] == self.text[1:].lower() and key == key.lower()
        return bool(self.text) and at - self.at < (SENTENCE_PAUSE_SECONDS if sentence else PAUSE_SECONDS)


def spell_out(typed: str, labels: Sequence[str]) -> str:
    """Return `typed` with the words of the option whose number it begins with: "exact, I think" for "1, I think".

    A number with a space and words behind it is a part of a sentence: "3 people asked".
    """
    found = _NUMBER.match(typed)
    if found is None or not 1 <= int(found[1]) <= len(labels):
        return typed
    return labels[int(found[1]) - 1] + typed[found.end() :]


def may_be_entry(sentence: str) -> bool:
    """Return whether a sentence typed at a choice may be the next entry, and not a slip such as "more or less"."""
    return "?" in sentence or sentence.lstrip()[:1].isupper() or len(sentence.split()) > _SLIP_WORDS


def split_sentence(typed: str, labels: Sequence[str]) -> tuple[int | None, str]:
    """Return the index of the option, if one was typed before a sentence, and the sentence.

    "eHow would you" is "exact" and a sentence: a word has no capital in the middle. "no idea" is only a sentence.
    """
    words = spell_out(typed, labels)
    for cut in range(len(words) - 1, 0, -1):
        spelled, rest = words[:cut], words[cut:]
        found = _matching(plain(spelled), labels)
        small = spelled == spelled.lower() or asks_behind(rest)
        if found and small and _is_sentence_after(spelled, rest, labels):
            return found[0], rest.lstrip(f"{SEPARATORS} ")
    return None, typed


def split_line(typed: str, labels: Sequence[str]) -> tuple[int | None, str]:
    """Return the same for a line typed in one go, before whose sentence the words of an option are whole.

    "eBay or Amazon?" is only a sentence.
    """
    whole = read_words(spell_out(typed, labels), labels) is not None
    return split_sentence(typed, labels) if whole else (None, typed)


def _type_number(text: str, at: float, labels: Sequence[str], *, begins_entry: bool) -> tuple[TypedChoice, int | None]:
    """Return the state after `text`, which begins with a digit, and the index of the option that its last key means."""
    index = int(text[-1]) - 1 if all(map(_is_digit, text)) else -1
    if 0 <= index < len(labels):
        return TypedChoice(text, at, whole=True, text=text), index
    words = spell_out(text, labels)
    hedges = may_become_remark(words, labels) if words != text else begins_entry and not may_be_entry(text)
    return TypedChoice(text, at, text=text, hedges=hedges), None


def _is_digit(key: str) -> bool:
    return key.isascii() and key.isdecimal()


def _is_whole(typed: str, text: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` is all of one label and the beginning of no other.

    A capital that the label does not have may begin a sentence: "No" of "Nobody asked".
    """
    found = [labels[index] for index in _matching(typed, labels)]
    return len(found) == 1 and typed in spellings(found[0]) and text[:1].isupper() <= found[0][:1].isupper()


def _whole_before(text: str, labels: Sequence[str]) -> int | None:
    """Return the index of the whole choice that `text` begins with and goes on from; None if it begins with none."""
    for cut in range(len(text) - 1, 0, -1):
        if _is_whole(plain(text[:cut]), text, labels):
            return _matching(plain(text[:cut]), labels)[0]
    return None


def _is_sentence_after(spelled: str, rest: str, labels: Sequence[str]) -> bool:
    """Return whether `rest`, typed right behind the beginning `spelled` of an option, begins a sentence of its own."""
    begins = rest.lstrip()[:1].isupper() or begins_sentence(rest)
    if rest[:1].isspace() or asks_behind(rest):
        return (begins or asks_behind(rest)) and any(plain(spelled) in spellings(label) for label in labels)
    if begins or not rest[:1].isalpha():
        return begins
    return _is_whole(plain(spelled), spelled, labels) and not _begins_longer_word(_first_word(spelled + rest))


def _begins_longer_word(text: str) -> bool:
    return text == text.lower() and any(word.startswith(plain(text)) for word in _LONGER_WORDS)


def _first_word(text: str) -> str:
    found = re.match(r"[^\W\d_]+(?:'[^\W\d_]+)?", plain(text))
    return found[0] if found else ""


def cut_for_next(typed: str, labels: Sequence[str], following: Sequence[str], *, chosen: bool) -> int | None:
    """Return where in `typed` the word of a choice of `following`, the labels of the next field, begins, or None.

    "nnice" is a letter for this choice and "nice"; where one is `chosen` from before a pause, all of it may be that.
    """
    for cut in (0, 1):
        rest = plain(typed[cut:])
        made = chosen if cut == 0 else _matching(plain(typed[:1]), labels)
        if made and rest.isalpha() and _matching(rest, following):
            return cut
    return None


def find_option(typed: str, labels: Sequence[str]) -> int | None:
    """Return the index of the option that a whole typed line means: its number, from 1, or the beginning of its label.

    Where all labels are numbers, one of them, also as 4/5 or 4 of 5. The first of several that begin so. A full stop
    behind it is none of it. None: no option is meant.
    """
    text = " ".join(typed.split())
    if all(label.isdecimal() for label in labels):
        numbers = [int(label) for label in labels]
        number = read_number(text, numbers)
        return None if number is None else numbers.index(number)
    text = text.rstrip(f"{SEPARATORS} ")
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text) - 1 if 1 <= int(text) <= len(labels) else None
    words = plain(text)
    certain = [index for index, label in enumerate(labels) if words in certain_words(label)]
    return next(iter(certain or _matching(words, labels)), None) if words else None


def _matching(beginning: str, labels: Sequence[str]) -> list[int]:
    """Return the indexes of the labels that begin with `beginning`, a label that is typed whole first."""
    found = [index for index, label in enumerate(labels) if any(one.startswith(beginning) for one in spellings(label))]
    return sorted(found, key=lambda index: plain(labels[index]) != beginning)
