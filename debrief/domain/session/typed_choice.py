"""Choosing one of a few options by typing: letters spell its words, a digit is its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from debrief.domain.session.typed_number import PAUSE_SECONDS, read_number

_DIGITS = 4
"""The most digits that are read as a number; Python refuses thousands of them."""


@dataclass(frozen=True, slots=True)
class TypedChoice:
    """What was typed so far: `beginning`, casefolded, its last key at `at`, in seconds of any clock.

    `whole`: whether that is all of one choice and cannot become another, so that nothing more of it is to come.
    `text`: every key since the last pause as typed, for a text field if it turns out to be no choice.
    """

    beginning: str = ""
    at: float = 0.0
    whole: bool = False
    text: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the last key was the first one after a pause."""
        return len(self.text) == 1

    def type(self, key: str, at: float, labels: Sequence[str], chosen: int | None) -> tuple["TypedChoice", int | None]:
        """Return the state after `key`, one character typed at `at`, and the index of the option it means, from 0.

        Within PAUSE_SECONDS letters are one beginning of an option's label, "n", "o", "t" of "not met"; a letter that
        only goes on with what was typed before does so after any time. The same first letter again means the next
        option that begins so. A digit is the number of an option, from 1, unless it is typed right after letters.
        None: no option is meant. A letter that begins no option is part of the beginning too: the "o" of "no" must not
        choose "offer".
        """
        soon = bool(self.text) and at - self.at < PAUSE_SECONDS
        if key.isspace() and not soon:
            return TypedChoice(), None
        if not soon and key.isdecimal() and key.isascii() and 0 <= (index := int(key) - 1) < len(labels):
            return TypedChoice(whole=True), index
        text, key = (self.text if soon else "") + key, _plain(key)
        new, longer = _matching(key, labels), self.beginning + key
        if self.beginning and (continued := _matching(longer, labels)) and (soon or not new):
            return TypedChoice(longer, at, _is_whole(longer, text, labels), text), continued[0]
        if self.beginning and soon and key != self.beginning:
            return TypedChoice(longer, at, text=text), None
        if key == self.beginning:
            new = [index for index in new if chosen is not None and index > chosen] or new
        return TypedChoice(key, at, _is_whole(key, text, labels), text), new[0] if new else None


def _is_whole(typed: str, text: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` is all of one label and the beginning of no other.

    A capital that the label does not have may begin a sentence: "No" of "Nobody asked".
    """
    found = [labels[index] for index in _matching(typed, labels)]
    return [_plain(label) for label in found] == [typed] and text[:1].isupper() <= found[0][:1].isupper()


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
    found = [index for index, label in enumerate(labels) if _plain(label).startswith(beginning)]
    return sorted(found, key=lambda index: _plain(labels[index]) != beginning)


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
