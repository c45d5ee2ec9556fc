"""What words typed at a choice mean: one of its options, a remark on it, or the beginning of a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from debrief.domain.session.input.number import read_number
from debrief.domain.session.input.option_words import (
    begun_by,
    certain_words,
    is_dotted,
    plain,
    read_words,
    spellings,
)
from debrief.domain.session.input.remark import asks_behind, begins_sentence, is_reply, read_remark
from debrief.domain.text.separators import SEPARATORS

_ORDINALS = ("st", "nd", "rd", "th", "x")
"""What makes a word of a number, right behind it: "2nd", "3x"."""
_BESIDE = re.compile(r"([^\W\d_]+(?=[-–/*#+&0-9])|[0-9](?=[-–/*#+&]+(?:\s|\Z)))([-–/*#+&0-9.):]+)(?=\s|\Z)")
"""The beginning of an option, and the number or sign right behind it that begins a text: "y62. ", but not "e2e"."""
LONGER_WORDS = frozenset(
    word
    for words in (
        "adopted adopting adoption exacting exactly exactness metal metals meter meters methodical methodologies",
        "methodology methods metric metrics mined miner minor mustn't nicely nicer nicest niceties nobody",
        "noch node nodes noise noisy nom nombre non none nonetheless nope nor normal normalerweise normally north",
        "northern nos nose not notable notably note noted notes notfalls nothing notice noticed notion notre nous",
        "novel novelty november novice now nowadays nowhere offered offering offerings offers silently tested",
        "tester testers testing tests yesterday guessed guesses guessing",
    )
    for word in words.split()
)
"""Words that begin with a whole label, and begin or are in a sentence."""

MOST_DIGITS = 4
"""The most digits that are read as a number; Python refuses thousands of them."""
_NUMBER = re.compile(rf"([0-9]{{1,{MOST_DIGITS}}})(?=\s*(?:[{SEPARATORS}](?![0-9])|\Z))")
"""The number of an option: nothing or a comma or full stop comes behind it, and not the rest of "3.5"."""


@dataclass(frozen=True, slots=True)
class ChoiceInput:
    """What words typed at a choice mean: the option at `index`, None without one, and the words around it.

    `remark`: the words that are a remark on what is asked. `text`: those that belong to another text. Neither: the
    option alone, or a word that means nothing here.
    """

    index: int | None = None
    remark: str = ""
    text: str = ""


def read_choice(
    typed: str,
    labels: Sequence[str],
    *,
    takes_remarks: bool = True,
    unfinished: bool = False,
    begins_entry: bool = False,
    by_key: bool = False,
) -> ChoiceInput:
    """Return what `typed` means at a choice of `labels`: an option, a remark, or the beginning of a text.

    `takes_remarks`: whether there is a text for remarks. `unfinished`, `begins_entry`: as for `read_remark`. `by_key`:
    whether somebody typed it where each key shows what it chooses. There "eHow would you" is "exact" and a sentence; in
    a line the words of an option before a sentence are whole, and a word alone that means nothing is asked again.
    """
    if by_key and not takes_remarks:  # an option alone was chosen at its last key
        return _split_text(typed, labels)
    if (index := find_option(typed, labels)) is not None:
        return ChoiceInput(index)
    words = spell_out(typed, labels)
    if takes_remarks and not (by_key and _index_before_word(typed, labels) is not None):
        remark = read_remark(words, labels, unfinished=unfinished, begins_entry=begins_entry)
        if remark is not None:
            return ChoiceInput(remark.index, remark=remark.words)
    split = _split_text(typed, labels)
    if by_key or (split.index is not None and read_words(words, labels) is not None):
        return split
    is_text = len(typed.split()) > 1 or typed.endswith("?") or is_reply(typed)
    return ChoiceInput(text=typed if is_text else "")


def find_option(typed: str, labels: Sequence[str]) -> int | None:
    """Return the index of the option that a whole typed line means: its number, from 1, or the beginning of its label.

    Where all labels are numbers, one of them, also as 4/5 or 4 of 5. The first of several that begin so. A full stop
    behind it is none of it, nor is the bracket of "2)". None: no option is meant.
    """
    text = " ".join(typed.split())
    if all(label.isdecimal() for label in labels):
        numbers = [int(label) for label in labels]
        number = read_number(text, numbers)
        return None if number is None else numbers.index(number)
    text = re.sub(r"\A([0-9]+)\)\Z", r"\1", text).rstrip(f"{SEPARATORS} ")
    if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS:
        return int(text) - 1 if 1 <= int(text) <= len(labels) else None
    words = plain(text)
    certain = [index for index, label in enumerate(labels) if words in certain_words(label)]
    return next(iter(certain or matching(words, labels)), None) if words else None


def spell_out(typed: str, labels: Sequence[str]) -> str:
    """Return `typed` with the words of the option whose number it begins with: "exact, I think" for "1, I think".

    A number with a space and words behind it is a part of a sentence: "3 people asked".
    """
    found = _NUMBER.match(typed)
    if found is None or not 1 <= int(found[1]) <= len(labels):
        return typed
    return labels[int(found[1]) - 1] + typed[found.end() :]


def _split_text(typed: str, labels: Sequence[str]) -> ChoiceInput:
    """Return the option, if one was typed before a text of its own, and that text.

    "eHow would you" is "exact" and a sentence: a word has no capital in the middle. "no idea" is only a sentence.
    """
    beside = _BESIDE.match(typed)
    if beside is not None and (index := _index_beside(beside, labels)) is not None:
        return ChoiceInput(index, text=typed[beside.start(2) :])
    if (index := _index_before_word(typed, labels)) is not None:
        return ChoiceInput(index, text=typed[1:])
    words = spell_out(typed, labels)
    for cut in range(len(words) - 1, 0, -1):
        spelled, rest = words[:cut], words[cut:]
        found = matching(plain(spelled), labels)
        small = spelled == spelled.lower() or asks_behind(rest)
        if found and small and _is_sentence_after(spelled, rest, labels):
            return ChoiceInput(found[0], text=rest if is_dotted(rest) else rest.lstrip(f"{SEPARATORS} "))
    return ChoiceInput(text=typed)


def _index_before_word(typed: str, labels: Sequence[str]) -> int | None:
    """Return the index of the option whose number is right before a word, as in "2more", but not in "2nd"."""
    numbered = re.match(r"[0-9](?=[^\W\d_])", typed) is not None and 1 <= int(typed[0]) <= len(labels)
    return int(typed[0]) - 1 if numbered and not begins_count(re.split(r"\W", typed, maxsplit=1)[0]) else None


def _is_sentence_after(spelled: str, rest: str, labels: Sequence[str]) -> bool:
    """Return whether `rest`, typed right behind the beginning `spelled` of an option, begins a sentence of its own."""
    named = any(plain(spelled) in spellings(label) for label in labels)
    if is_dotted(rest):
        return named
    if asks_behind(rest):
        return named or spelled == spelled.lower()
    begins = rest.lstrip()[:1].isupper() or begins_sentence(rest)
    if rest[:1].isspace():
        return begins and named
    if begins or not rest[:1].isalpha():
        return begins
    return is_whole(plain(spelled), spelled, labels) and not _is_longer_word(spelled + rest)


def is_digit(key: str) -> bool:
    """Return whether `key` is a digit from 0 to 9."""
    return key.isascii() and key.isdecimal()


def is_whole(typed: str, text: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` is all of one label and the beginning of no other.

    A capital that the label does not have may begin a sentence: "No" of "Nobody asked".
    """
    found = [labels[index] for index in matching(typed, labels)]
    return len(found) == 1 and typed in spellings(found[0]) and text[:1].isupper() <= found[0][:1].isupper()


def begins_whole(text: str, labels: Sequence[str]) -> bool:
    """Return whether `text` begins with a whole choice, and goes on from that."""
    return any(is_whole(plain(text[:cut]), text, labels) for cut in range(1, len(text)))


def typed_twice(text: str, labels: Sequence[str]) -> int | None:
    """Return the index of the option whose words `text` is twice, as somebody types who did not see the first."""
    once, again = text[: len(text) // 2], text[len(text) // 2 :]
    found = read_words(once, labels) if len(once) > 1 and plain(once) == plain(again) else None
    return found.index if found is not None and not found.behind else None


def begins_count(text: str) -> bool:
    """Return whether `text` is, or may become, a word that begins with a digit: "2n" of "2nd"."""
    digits = re.match("[0-9]+", text)
    behind = plain(text[digits.end() :]) if digits is not None else ""
    return bool(behind) and any(ending.startswith(behind) for ending in _ORDINALS)


def may_be_beside(text: str, labels: Sequence[str]) -> bool:
    """Return whether `text` is the beginning of an option, with what may begin a text right behind it."""
    found = _BESIDE.match(text)
    return found is not None and not text[found.end() :].strip() and _index_beside(found, labels) is not None


def _index_beside(found: re.Match[str], labels: Sequence[str]) -> int | None:
    """Return the index of the option that `found`, of `_BESIDE`, begins with."""
    spelled = found[1]
    if is_digit(spelled):
        return int(spelled) - 1 if 1 <= int(spelled) <= len(labels) else None
    small = spelled == spelled.lower() and not matching(plain(found[0]), labels)
    return next(iter(matching(plain(spelled), labels)), None) if small else None


def _is_longer_word(text: str) -> bool:
    """Return whether the first word of `text` is a longer one than that of an option, or may become one."""
    word = first_word(text)
    return word in LONGER_WORDS if len(word) < len(text) else begins_longer_word(word)


def begins_longer_word(text: str) -> bool:
    """Return whether `text`, in small letters, may become a longer word than that of an option."""
    return text == text.lower() and any(word.startswith(plain(text)) for word in LONGER_WORDS)


def first_word(text: str) -> str:
    """Return the letters that `text` begins with, as they are compared."""
    found = re.match(r"[^\W\d_]+(?:'[^\W\d_]+)?", plain(text))
    return found[0] if found else ""


def matching(beginning: str, labels: Sequence[str]) -> list[int]:
    """Return the indexes of the labels that begin with `beginning`, a label that is typed whole first."""
    return sorted(begun_by(beginning, labels), key=lambda index: plain(labels[index]) != beginning)
