"""Choosing one of a few options by typing: letters spell its words, a digit is its number, a sentence is no choice."""

from collections.abc import Sequence
from dataclasses import dataclass

from debrief.domain.session.input.number import PAUSE_SECONDS
from debrief.domain.session.input.option_or_text import (
    LONGER_WORDS,
    MOST_DIGITS,
    begins_count,
    begins_longer_word,
    begins_whole,
    first_word,
    is_digit,
    is_whole,
    matching,
    may_be_beside,
    spell_out,
    typed_twice,
)
from debrief.domain.session.input.option_words import plain, read_words
from debrief.domain.session.input.remark import is_count, may_become_remark
from debrief.domain.text.separators import DASHES, SEPARATORS

DIGIT_SECONDS = 0.2
"""The pause in seconds from which on a digit is of another number than the digit before it."""
WORD_SECONDS = 0.3
"""The pause in seconds from which on a hyphen, or a letter behind a number, is of another word."""
TAKE_BACK_SECONDS = 0.7
"""The pause in seconds from which on no key takes back a whole choice that has gone on."""
SENTENCE_PAUSE_SECONDS = 5.0
"""The pause in seconds within which a small letter goes on with what began with a capital, as no choice does."""


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
        word = first_word(self.text) in LONGER_WORDS or begins_count(self.text.rstrip())
        return bool(self.text.strip()) and (word or not self.text[-1].isspace())

    @property
    def is_numbered(self) -> bool:
        """Whether it begins with a digit."""
        return is_digit(self.text[:1])

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
        soon = self._is_soon(key, at, labels)
        if key.isspace() and not soon:
            return TypedChoice(), None
        typed = (self.text if soon else "") + key
        joins = begins_count(typed) or may_be_beside(typed, labels)
        if soon and (joins or (self.is_numbered and self.held and key.isalpha())):
            return TypedChoice(plain(typed), at, text=typed, held=joins), None
        if self._goes_on_number(key) if soon else is_digit(key):
            return _type_number(typed, at, labels, begins_entry=begins_entry)
        if soon and self.is_numbered:
            return TypedChoice().type(key, at, labels, chosen)
        again = plain(key) == self.beginning and not (key.isupper() and self.text.islower())
        text, key = typed, plain(key)
        new, longer = matching(key, labels), self.beginning + key
        if (twice := typed_twice(text, labels)) is not None:
            once = text[: len(text) // 2]
            return TypedChoice(plain(once), at, is_whole(plain(once), once, labels), text), twice
        goes_on = soon or not new or bool(matching(f"{self.beginning} ", labels))
        if self.beginning and (continued := matching(longer, labels)) and goes_on:
            return TypedChoice(longer, at, is_whole(longer, text, labels), text), continued[0]
        if soon and begins_whole(text, labels) and begins_longer_word(text):
            return TypedChoice(longer, at, text=text, held=True), None
        if self.beginning and soon and not again:
            held = self.held and key.isspace()  # a space is no text yet, but what it ends must not be lost
            return TypedChoice(longer, at, text=text, held=held, hedges=may_become_remark(text.rstrip(), labels)), None
        if again:
            new = [index for index in new if chosen is not None and index > chosen] or new
        hedges = not new and may_become_remark(text, labels)
        return TypedChoice(key, at, is_whole(key, text, labels), text, hedges=hedges), new[0] if new else None

    def goes_on(self, key: str, at: float, labels: Sequence[str], *, remark: bool = False) -> bool:
        """Return whether `key`, typed after a whole choice, goes on with it as a sentence or a longer word does.

        `remark`: whether a remark may follow, which may be thought over: no text begins with a comma or a space.
        """
        if not (self.whole and self.text):
            return False
        pause, text = at - self.at, self.text + key
        if remark and self._begins_remark(key, at, labels):
            return True
        if remark and self.is_numbered and key == ")":  # of a list that somebody numbers
            return pause < TAKE_BACK_SECONDS
        if is_digit(key):
            return self.is_numbered and pause < DIGIT_SECONDS
        if key.isspace() or key in f"{SEPARATORS}?":
            return pause < (WORD_SECONDS if key == "." else TAKE_BACK_SECONDS)
        if key in f"{DASHES}/" or self.is_numbered:
            joins = begins_count(text) or may_be_beside(text, labels) or bool(matching(plain(text), labels))
            return joins and pause < WORD_SECONDS
        return pause < TAKE_BACK_SECONDS and key == key.lower() and begins_longer_word(text)

    def awaits_remark(self, labels: Sequence[str]) -> bool:
        """Return whether this is all of a choice with a comma or space, behind which nothing has come yet."""
        found = read_words(spell_out(self.text, labels), labels)
        return found is not None and bool(found.behind) and not found.rest

    def _goes_on_number(self, key: str) -> bool:
        """Return whether `key` belongs to what begins with a digit: right behind the number of an option no letter."""
        return self.is_numbered and not (self.whole and key.isalpha())

    def _begins_remark(self, key: str, at: float, labels: Sequence[str]) -> bool:
        """Return whether `key` is a comma behind a choice, or a space behind a whole one, which may be thought over."""
        begins = key in ", " if self.whole else key == "," and bool(matching(self.beginning, labels))
        return bool(self.text) and begins and at - self.at < SENTENCE_PAUSE_SECONDS

    def _is_soon(self, key: str, at: float, labels: Sequence[str]) -> bool:
        """Return whether `key`, typed at `at`, goes on with what was typed before."""
        if self.hedges or self.held or self._begins_remark(key, at, labels):  # letters that wait must not be lost
            return True
        if key.isspace() and self._is_word(labels):
            return True
        if is_digit(key) and self.text.isdecimal():
            return at - self.at < DIGIT_SECONDS
        if self.text.rstrip()[-1:] in tuple(SEPARATORS):
            return at - self.at < SENTENCE_PAUSE_SECONDS
        sentence = self.text[:1].isupper() and self.text[1:] == self.text[1:].lower() and key == key.lower()
        return bool(self.text) and at - self.at < (SENTENCE_PAUSE_SECONDS if sentence else PAUSE_SECONDS)

    def _is_word(self, labels: Sequence[str]) -> bool:
        """Return whether this is a word for an option, behind which a space means the same after any pause."""
        found = read_words(self.text, labels)
        return bool(self.text) and (
            (found is not None and not found.behind) or bool(matching(f"{self.beginning} ", labels))
        )


def _type_number(text: str, at: float, labels: Sequence[str], *, begins_entry: bool) -> tuple[TypedChoice, int | None]:
    """Return the state after `text`, which begins with a digit, and the index of the option that it means."""
    index = int(text) - 1 if all(map(is_digit, text)) and len(text) <= MOST_DIGITS else -1
    if 0 <= index < len(labels):
        return TypedChoice(text, at, whole=True, text=text), index
    words = spell_out(text, labels)
    hedges = may_become_remark(words, labels) if words != text else begins_entry and is_count(text)
    return TypedChoice(text, at, text=text, hedges=hedges), None


def cut_for_next(typed: str, labels: Sequence[str], following: Sequence[str], *, chosen: bool) -> int | None:
    """Return where in `typed` the word of a choice of `following`, the labels of the next field, begins, or None.

    "nnice" is a letter for this choice and "nice"; where one is `chosen` from before a pause, all of it may be that.
    """
    for cut in (0, 1):
        rest = plain(typed[cut:])
        made = chosen if cut == 0 else matching(plain(typed[:1]), labels)
        if made and rest.isalpha() and matching(rest, following):
            return cut
    return None
