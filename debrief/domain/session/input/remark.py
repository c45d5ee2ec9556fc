"""A remark typed behind the words for an option or in place of them: "yes, probably", "no idea"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from debrief.domain.session.input.option_words import (
    OptionWords,
    certain_words,
    is_dotted,
    plain,
    read_words,
    spellings,
    words_for,
)
from debrief.domain.text import strip_list_marker
from debrief.domain.text.hedges import (
    ASSURANCES,
    COURTESIES,
    DEGREES,
    DOUBTS,
    ENDINGS,
    FILLERS,
    GUESSES,
    OPINIONS,
    SOUNDS,
    STRESSES,
    UNKNOWNS,
    any_of,
)
from debrief.domain.text.separators import SEPARATORS, STOPS

_DENIALS = frozenset({"no", "not"})
"""Words that mean a choice before a comma, but not in a sentence: "no idea", "not sure"."""
_OPENINGS = (
    *("more or", "kind of", "sort of", "pretty mu", "pretty ex", "i'd say", "i thi", "i gue", "i forg"),
    *("i have no idea", "i'm not sure", "maybe", "probably", "perhaps", "no idea", "no clue", "not exact"),
    *("not real", "not quite", "not at all", "pretty sure", "fairly sure", "quite sure"),
    *(
        f"i {cannot} {recall}"
        for cannot in ("don't", "dont", "do not", "can't", "cant", "cannot")
        for recall in ("rem", "rec", "kno", "say", "tell")
    ),
)
"""Words that begin a remark on what is asked, and neither a choice nor a question or requirement."""
_REPLIES = (
    *("yes", "no", "nobody", "no one", "nothing", "none", "nah", "nope", "yeah", "yep", "dunno"),
    *("n/a", "na", "briefly", "vaguely", "barely", "hardly", "mostly"),
    *("as i remember", "as i recall", "paraphrased", "very sure"),
    *("somewhat", "partially", "kinda", "twice", "a bit", "a little", "not much", "as far as", "word for word"),
    *("can't", "cant", "cannot", "don't", "dont", "do not", "didn't", "didnt", "did not"),
    *("wasn't", "wasnt", "was not"),
    *(f"{who} {did}" for who in ("she", "he", "they") for did in ("did", "didn't", "didnt", "never", "only")),
    *(*DOUBTS, *OPINIONS, *DEGREES, *ASSURANCES, *SOUNDS),
)
"""Words that do so in small letters, where a sentence would be another entry: "nobody asked" is no requirement."""
_COMMENTS = (
    *("i", "i'm", "i am", "i'd", "i've", "i'll", "more or less"),
    *(*COURTESIES, *DOUBTS, *ASSURANCES),
)
"""Words that begin a remark right behind a choice, with no comma between: "yes please", "no I would not"."""
_NO_COMMENTS = (*_COMMENTS, "not")
"""Those behind a "no" that leave it one: not "idea"."""
_DOUBTS = ("and", "or", "&", "/", "to", "be", "been", "known")
"""Words behind a choice with which it may mean something else: "yes and no", "must be said", "nice to have known"."""
_COUNT_WORDS = 3
"""The most words of an answer that is a count: more of them begin a sentence."""
_ASKING = (
    *("how", "what", "what's", "why", "when", "where", "which", "who", "whose", "can", "could", "would", "will", "do"),
    *("did", "does", "are", "is", "have", "has", "should", "tell", "explain", "describe"),
    *("walk me", "walk us", "talk me", "talk us"),
)
"""Words that begin a question, or what is said in place of one: "Walk me through your CV"."""
_QUOTED = re.compile('["“„«][^"“”„«»]*["“”»]')
_CAPITAL_REMARKS = {"exact": ("words", "wording"), "gist": ("only", "of it"), "unsure": ("about", "of", "if", "how")}
"""What right behind a label leaves it a choice with a remark, also with a capital: "Exact words, I think"."""
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'", "‘": "’"}
_HEDGE = re.compile(
    rf"(?:(?:(?:that'?s |that is )?(?:{any_of(OPINIONS, GUESSES)})|improb(?:ab)?ly"
    rf"|{any_of(DOUBTS, ASSURANCES, DEGREES, ENDINGS, UNKNOWNS, COURTESIES, SOUNDS, STRESSES, FILLERS)})"
    r"(?:[\s,.;:!/…-]+|$))+"
)
"""Words that say how sure somebody is, or are polite, and nothing else."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark typed behind a choice: the index of the option, None if it means none for sure, and the words."""

    index: int | None
    words: str


def read_remark(
    typed: str, labels: Sequence[str], *, unfinished: bool = False, begins_entry: bool = True
) -> Remark | None:
    """Return the choice that `typed` begins with, and the remark behind it; None if there is none of both.

    Behind a comma or full stop it is the rest; without one all of it, as in "exact words", except for a comment such as
    "I think". "no idea", "more or less" and "yes and no" mean no choice. A capital begins another sentence, unless a
    comma follows: "Partly remote or on site?", "No, must have". `unfinished`: whether other choices of the same entry
    follow, so that no other one begins behind a space: "met SQL at work". `begins_entry`: whether a sentence would be
    another entry, as a question is that is not right behind a comma: "maybe you tell us about yourself?".
    """
    if (enclosed := _read_enclosed(typed, labels, begins_entry=begins_entry)) is not None:
        return enclosed
    found = read_words(typed, labels)
    behind = "" if found is None else found.behind.lstrip()
    if begins_entry and behind[:1] not in tuple(SEPARATORS) and _asks(typed, found):
        return None
    if found is None and begins_entry and is_count(typed) and not typed.strip(" .").isdecimal():
        return Remark(None, typed.strip())
    if (found is None or plain(found.words) in _DENIALS) and plain(typed).startswith(_OPENINGS):
        return Remark(None, typed.strip())
    if found is not None and (_is_doubted(found) or _names_another(found, labels)):
        return Remark(None, typed.strip())
    if found is None and begins_entry and is_reply(typed):
        return Remark(None, typed.strip())
    if found is None or not found.rest or is_dotted(found.behind):
        return None
    if found.rest.startswith("("):
        return Remark(found.index, found.rest)
    if behind[:1] in tuple(SEPARATORS):
        return None if asks_behind(behind) else Remark(found.index, found.rest)
    return _read_unseparated(typed, found, unfinished=unfinished) if found.behind[:1].isspace() else None


def _read_enclosed(typed: str, labels: Sequence[str], *, begins_entry: bool) -> Remark | None:
    """Return what all of `typed` in brackets, or a choice in quotation marks, means: "(exact)"; None: it is neither."""
    text = typed.strip().rstrip(f"{SEPARATORS} ")
    closing = _BRACKETS.get(text[:1])
    if closing is None:
        closed = len(text) > 2 and text[-1] in _QUOTES.get(text[0], "")
        found = read_words(text[1:-1], labels) if closed else None
        return Remark(found.index, "") if found is not None and not found.behind else None
    inside, closed_by, behind = text[1:].partition(closing)
    if behind or not any(map(str.isalnum, inside)) or (begins_entry and "?" in inside):
        return None
    found = read_words(inside.strip(), labels)
    if found is not None and not found.behind:
        return Remark(found.index, "")
    remark = read_remark(inside.strip(), labels, begins_entry=begins_entry)
    return Remark(None if remark is None else remark.index, f"{text[0]}{inside}{closed_by}")


def _may_be_enclosed(typed: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` may still become a choice in brackets or quotation marks; other words are no choice."""
    text = typed.lstrip()
    closing = _BRACKETS.get(text[:1]) or _QUOTES.get(text[:1])
    if closing is None:
        return False
    inside = text[1:].rstrip(f"{SEPARATORS} ")
    words = inside[:-1] if inside[-1:] in tuple(closing) else inside
    return any(spelling.startswith(plain(words)) for label in labels for spelling in spellings(label))


def _asks(typed: str, found: OptionWords | None) -> bool:
    """Return whether there is a question mark in `typed`, but for one in quotation marks or right behind a choice."""
    doubted = found is not None and _is_doubted(found)
    return not doubted and "?" in _QUOTED.sub("", typed)


def _is_doubted(found: OptionWords) -> bool:
    """Return whether only a question mark is behind a choice: "gist?" is not sure."""
    return found.behind.strip(" ?") == "" and "?" in found.behind


def _names_another(found: OptionWords, labels: Sequence[str]) -> bool:
    """Return whether another option is right behind a slash, so that none is certain: "must/nice"."""
    return found.behind[:1] == "/" and read_words(found.behind[1:], labels) is not None


def _read_unseparated(typed: str, found: OptionWords, *, unfinished: bool) -> Remark | None:
    denies = plain(found.words) in _DENIALS
    if _begins_with(found.rest, _NO_COMMENTS if denies else _COMMENTS) and plain(found.words) != "not":
        return Remark(found.index, found.rest)
    if typed[:1].isupper() and plain(found.words) != "yes":
        named = _begins_with(found.rest, _CAPITAL_REMARKS.get(plain(found.words), ()))
        return Remark(found.index, typed.strip()) if named else None
    if not unfinished and begins_sentence(found.rest):
        return None
    return Remark(None if denies or _begins_with(found.rest, _DOUBTS) else found.index, typed.strip())


def read_pasted_remark(text: str, labels: Sequence[str], *, unfinished: bool = False) -> Remark | None:
    """Return the remark in a pasted text, all in one line, where its first line is a choice or begins a remark.

    A list of questions has none.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 2 or any("?" in line or strip_list_marker(line) != line for line in lines):
        return None
    if len(lines) > 1 and (found := read_words(lines[0], labels)) is not None and not found.rest:
        return Remark(found.index, " ".join(lines[1:]))
    if not lines or read_remark(lines[0], labels, unfinished=unfinished) is None:
        return None
    return read_remark(" ".join(lines), labels, unfinished=unfinished)


def split_pasted(text: str, labels: Sequence[str]) -> tuple[int, str] | None:
    """Return the index of the option that is the first line of a pasted text, and the lines below; None without it.

    They are no remark, for which see `read_pasted_remark`: "exact", and the questions that came next.
    """
    first, *below = text.strip().splitlines() or [""]
    if text.rstrip(" \t").endswith(("\n", "\r")):
        below.append("")  # the last line is whole
    found = read_words(first.strip(), labels)
    return (found.index, "\n".join(below)) if found is not None and not found.rest else None


def may_become_remark(typed: str, labels: Sequence[str]) -> bool:
    """Return whether `typed` means no choice so far, and the letters to come decide whether it is a remark."""
    if _may_be_enclosed(typed, labels):
        return True
    phrases = (phrase for label in labels for phrase in certain_words(label))
    if any(opening.startswith(plain(typed)) for opening in (*_OPENINGS, *_REPLIES, *phrases)):
        return True
    found = read_words(typed, labels)
    if found is None or not found.rest or typed[-1:].isspace():
        return False
    if found.behind[:1] == "/":
        return any(word.startswith(plain(found.behind[1:])) for label in labels for word in words_for(label))
    rest, sign = plain(found.rest), found.behind.lstrip()[:1]
    if sign in tuple(SEPARATORS):
        return sign in tuple(STOPS) and any(word.startswith(rest) for word in _ASKING)
    words = (*_NO_COMMENTS, *_DOUBTS, *_CAPITAL_REMARKS.get(plain(found.words), ()))
    return found.behind[:1].isspace() and any(word.startswith(rest) for word in words)


def begins_sentence(text: str) -> bool:
    """Return whether `text` begins a sentence of its own: with a capital other than "I", or in a script without any."""
    first = text.lstrip()[:1]
    if not first:
        return False
    capital = first.isupper() and not re.match(r"I(?![^\W_])", text.lstrip())
    return capital or first in _OPENING_SIGNS or (first.isalpha() and first.lower() == first.upper())


def asks_behind(behind: str) -> bool:
    """Return whether `behind`, what is typed behind a choice, is a sign and a question of its own.

    Behind a comma it is one with a capital, as other words there are a remark, and with its question mark.
    """
    sign, words = behind.lstrip()[:1], behind.lstrip(f"{SEPARATORS} ")
    if sign not in tuple(SEPARATORS) or not begins_sentence(words):
        return False
    return "?" in re.split("[.!]", words, maxsplit=1)[0] or (sign in tuple(STOPS) and _begins_with(words, _ASKING))


def is_count(text: str) -> bool:
    """Return whether `text` is a count such as "1 of 5", which answers a choice though its number is no option."""
    number = re.match(r"\s*[0-9]+(?P<bracket>\)\s)?", text)
    if number is None or (number["bracket"] and begins_sentence(text[number.end() :])):  # "2) Salary" is in a list
        return False
    return "?" not in text and len(text.split()) <= _COUNT_WORDS


def is_reply(text: str) -> bool:
    """Return whether `text` begins as a reply does to what is asked: "nope", "nobody asked"."""
    return text[:1].islower() and _begins_with(text, _REPLIES)


def is_hedge(text: str) -> bool:
    """Return whether `text` only says how sure somebody is, or is polite: "I think, honestly"."""
    return _HEDGE.fullmatch(plain(text).strip()) is not None


_OPENING_SIGNS = '"“„«‚‘¿¡('


def _begins_with(text: str, words: Sequence[str]) -> bool:
    """Return whether `text` begins with one of `words`, as a whole."""
    text = plain(text)
    return any(text.startswith(word) and not text[len(word) : len(word) + 1].isalnum() for word in words)
