"""The words of an option as people type them: its label, what belongs to that, and what is said in place of it."""

from collections.abc import Iterator, Sequence

_ENDINGS = {"must": (" have", "-have"), "nice": (" to have", "-to-have"), "partly": (" mine",)}
"""What people say behind a label that belongs to it."""
_SYNONYMS = {
    "met": ("yes",),
    "partly": ("partially",),
    "unsure": ("not sure", "guess"),
    "can't know": ("cannot know",),
}
"""What people say for a label that has other words."""
_SHORT = {"not met": ("no", "not")}
"""What people say for a label that begins with it: enough before a remark, but more of the label may follow."""
_ASSENT = ("yeah", "yep", "yup", "sure", "of course")
_REFUSAL = ("nope", "nah", "hell no", "no way", "not yet")
_PHRASES = {
    "gist": ("the gist", "only the gist", "just the gist", "only gist", "just gist"),
    "exact": ("the exact words", "the exact wording", "word for word", "verbatim"),
    "must": ("required", "mandatory"),
    "nice": ("optional", "preferred"),
    "yes": _ASSENT,
    "met": _ASSENT,
    "no": (*_REFUSAL, "no need"),
    "not met": _REFUSAL,
}
"""Words around a label, or in place of it, that leave it certain. No letter of them chooses before all are typed."""


def spellings(label: str) -> Iterator[str]:
    """Yield the ways to type `label`: "must", "must have", "musthave"."""
    whole = plain(label)
    for words in (whole, *(whole + ending for ending in _ENDINGS.get(whole, ())), *_SYNONYMS.get(whole, ())):
        yield words
        if " " in words:
            yield words.replace(" ", "")


def certain_words(label: str) -> Sequence[str]:
    """Return words around `label`, or in place of it, that leave it certain: "the gist"."""
    return _PHRASES.get(plain(label), ())


def words_for(label: str) -> Iterator[str]:
    """Yield all words that mean `label`, also those of which more may follow, as "no" of "not met"."""
    yield from spellings(label)
    yield from _SHORT.get(plain(label), ())
    yield from certain_words(label)


def begun_by(beginning: str, labels: Sequence[str]) -> list[int]:
    """Return the indexes of the labels that begin with `beginning`, as `plain` returns it, in order."""
    return [index for index, label in enumerate(labels) if any(one.startswith(beginning) for one in spellings(label))]


def plain(text: str) -> str:
    """Return `text` as it is compared."""
    return text.casefold().replace("’", "'")
