"""Whether what is typed at a choice is one of its options, or begins a longer word or a text."""

import re
from collections.abc import Sequence

from debrief.domain.session.input.option_words import begun_by, plain, read_words, spellings

_ORDINALS = ("st", "nd", "rd", "th", "x")
"""What makes a word of a number, right behind it: "2nd", "3x"."""
BESIDE = re.compile(r"([^\W\d_]+(?=[-–/*#+&0-9])|[0-9](?=[-–/*#+&]+(?:\s|\Z)))([-–/*#+&0-9.):]+)(?=\s|\Z)")
"""The beginning of an option, and the number or sign right behind it that begins a text: "y62. ", but not "e2e"."""
LONGER_WORDS = frozenset(
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
    found = BESIDE.match(text)
    return found is not None and not text[found.end() :].strip() and index_beside(found, labels) is not None


def index_beside(found: re.Match[str], labels: Sequence[str]) -> int | None:
    """Return the index of the option that `found`, of `BESIDE`, begins with."""
    spelled = found[1]
    if is_digit(spelled):
        return int(spelled) - 1 if 1 <= int(spelled) <= len(labels) else None
    small = spelled == spelled.lower() and not matching(plain(found[0]), labels)
    return next(iter(matching(plain(spelled), labels)), None) if small else None


def is_longer_word(text: str) -> bool:
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
