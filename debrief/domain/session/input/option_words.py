"""The words of an option as people type them: its label, what belongs to that, and what is said in place of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from debrief.domain.text.separators import SEPARATORS

_ENDINGS = {"must": (" have", "-have"), "nice": (" to have", "-to-have"), "partly": (" mine",)}
"""What people say behind a label that belongs to it."""
_SYNONYMS = {
    "met": ("yes",),
    "partly": ("partially",),
    "unsure": ("not sure", "guess"),
    "can't know": ("cannot know",),
    "set aside": ("set it aside",),
}
"""What people say for a label that has other words."""
_SHORT = {"not met": ("no", "not")}
"""What people say for a label that begins with it: enough before a remark, but more of the label may follow."""
_ASSENT = ("yeah", "yep", "yup", "sure", "of course")
_REFUSAL = ("nope", "nah", "hell no", "no way", "not yet")
_PHRASES = {
    "gist": ("the gist", "only the gist", "just the gist", "only gist", "just gist"),
    "exact": ("the exact words", "the exact wording", "word for word", "verbatim"),
    "adopt": ("adopt it",),
    "test": ("test it",),
    "must": ("required", "mandatory"),
    "nice": ("optional", "preferred"),
    "yes": _ASSENT,
    "met": _ASSENT,
    "no": (*_REFUSAL, "no need"),
    "not met": _REFUSAL,
}
"""Words around a label, or in place of it, that leave it certain. No letter of them chooses before all are typed."""
_WHOLE_ANSWERS = {
    "exact": ("exactly",),
    "gist": (
        *("something like that", "something like this", "more or less", "sort of", "kind of"),
        *("not exact", "not exactly", "not word for word", "not the exact words"),
    ),
    "unsure": (
        *("a guess", "my guess", "my best guess", "best guess", "just a guess", "only a guess", "guessing"),
        *("don't know", "dont know", "i don't know", "dunno", "can't remember", "cant remember", "i can't remember"),
        *("don't remember", "dont remember", "i don't remember"),
    ),
    "yes": ("asked about",),
    "mine": ("my fault", "my own fault", "me", "myself", "on me"),
    "not mine": ("theirs", "their fault", "not my fault", "them", "the company", "out of my hands", "not up to me"),
    "partly": (
        "both of us",
        "some of both",
        "a bit of both",
        "bit of both",
        "half and half",
        "half",
        "in part",
        "some of it",
    ),
    "can't know": (
        *("no idea", "who knows", "hard to say", "dunno", "don't know", "dont know", "i don't know"),
        *("unsure", "not sure", "i'm not sure"),
    ),
}
"""Such words that begin a sentence as often: they are an answer if nothing, or only a sign, is behind them."""

_GERMAN = {
    "exact": ("wörtlich", "wortwörtlich"),
    "gist": ("sinngemäß", "ungefähr"),
    "unsure": ("unsicher", "weiß nicht", "weiß ich nicht"),
    "met": ("erfüllt", "ja"),
    "partly": ("teilweise", "zum teil", "wir beide"),
    "not met": ("nicht erfüllt", "nein"),
    "yes": ("ja",),
    "no": ("nein",),
    "not sure": ("vielleicht",),
    "mine": ("meins", "meine schuld"),
    "not mine": ("nicht meins", "nicht meine schuld"),
    "can't know": ("weiß nicht", "weiß ich nicht", "keine ahnung"),
}
"""The same for whoever writes in German, as dates and letters may be, too."""


@dataclass(frozen=True, slots=True)
class OptionWords:
    """The words for the option at `index` at the beginning of a text, and what is behind them."""

    index: int
    words: str
    behind: str

    @property
    def rest(self) -> str:
        """What is behind the words without signs and spaces between."""
        return self.behind.lstrip(f"{SEPARATORS} ").rstrip()


def spellings(label: str) -> Iterator[str]:
    """Yield the ways to type `label`: "must", "must have", "musthave"."""
    whole = plain(label)
    for words in (whole, *(whole + ending for ending in _ENDINGS.get(whole, ())), *_SYNONYMS.get(whole, ())):
        yield words
        if " " in words:
            yield words.replace(" ", "")


def certain_words(label: str) -> Sequence[str]:
    """Return words around `label`, or in place of it, that leave it certain: "the gist"."""
    return (*_PHRASES.get(plain(label), ()), *_whole_answers(plain(label)))


def words_for(label: str) -> Iterator[str]:
    """Yield all words that mean `label`, also those of which more may follow, as "no" of "not met"."""
    yield from spellings(label)
    yield from _SHORT.get(plain(label), ())
    yield from certain_words(label)


def begun_by(beginning: str, labels: Sequence[str]) -> list[int]:
    """Return the indexes of the labels that begin with `beginning`, as `plain` returns it, in order."""
    return [index for index, label in enumerate(labels) if any(one.startswith(beginning) for one in spellings(label))]


def read_words(typed: str, labels: Sequence[str]) -> OptionWords | None:
    """Return the longest words for an option that `typed` begins with; None if it begins with none.

    Right before a comma or full stop the beginning of one is enough, in small letters: "e, I think", but not "e.g.".
    """
    typed_plain = plain(typed)
    if len(typed_plain) != len(typed):
        return None
    named = [
        (word, index)
        for index, label in enumerate(labels)
        for word in words_for(label)
        if typed_plain.startswith(word) and _ends_word(word, label, typed_plain[len(word) :])
    ]
    beginning = re.split(f"[{SEPARATORS}]", typed, maxsplit=1)[0]
    behind = typed[len(beginning) :]
    if not named and beginning.islower() and behind and not is_dotted(behind):
        named = [(beginning, index) for index in begun_by(plain(beginning), labels)[:1]]
    if not named:
        return None
    word, index = max(named, key=lambda each: len(each[0]))
    return OptionWords(index, typed[: len(word)], typed[len(word) :])


def _ends_word(word: str, label: str, behind: str) -> bool:
    """Return whether `word`, one for `label`, is whole with what is `behind` it."""
    if word in _whole_answers(plain(label)):
        return not behind.strip() or behind[0] in SEPARATORS
    return not behind[:1].isalnum()


def _whole_answers(label: str) -> Sequence[str]:
    return (*_WHOLE_ANSWERS.get(label, ()), *map(plain, _GERMAN.get(label, ())))


def is_dotted(behind: str) -> bool:
    """Return whether `behind`, what is typed behind a choice, is a word that begins with a full stop, as ".NET"."""
    return behind[:1] == "." and behind[1:2].isalnum()


def plain(text: str) -> str:
    """Return `text` as it is compared."""
    return text.casefold().replace("’", "'")
