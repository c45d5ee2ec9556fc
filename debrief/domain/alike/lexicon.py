"""What single words stand for, and what that counts."""

from collections.abc import Iterable

from debrief.domain.alike.stems import singular, stem
from debrief.domain.alike.vocabulary.language import Language
from debrief.domain.search.words import words

PLAIN = "~"
"""What the key of a word that is no concept begins with; that of a concept is its name."""

TOPIC, WORD, SETTING, ORDINARY, SCAFFOLDING = 2.0, 1.0, 0.6, 0.2, 0.05
"""What a key counts by its kind, before it is asked how rare it is."""


class Lexicon:
    """The single words of some languages. A key is the name of a concept, or PLAIN and a stem."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Take the words in; one that two languages have is the first one's."""
        self._concepts: dict[str, str] = {}
        self._beginnings: list[tuple[str, str]] = []
        self._unspecific: set[str] = set()
        self._kinds: dict[str, float] = {}
        for language in languages:
            self._take(language)
        self._begins = tuple(begun for begun, _ in self._beginnings)
        self._stems = _stems(self._concepts)

    def key(self, word: str) -> str:
        """Return the key of `word`, which is as `words` gives it."""
        if known := self._concepts.get(word):
            return known
        short = stem(word)
        if word in self._unspecific:
            return PLAIN + short
        return self._concepts.get(singular(word)) or self._stems.get(short) or self._begun(word) or PLAIN + short

    def kind(self, key: str) -> float:
        """Return what `key` counts by its kind."""
        return self._kinds.get(key, WORD)

    def _take(self, language: Language) -> None:
        for concept, entry in language.entries():
            if entry.endswith("*"):
                self._beginnings.extend((begun, concept) for begun in words(entry))
            elif " " not in entry:
                for word in words(entry):
                    self._concepts.setdefault(word, concept)
        for table, kind in ((language.topics, TOPIC), (language.settings, SETTING)):
            self._kinds.update(dict.fromkeys(table, kind))
        for text, kind in ((language.ordinary, ORDINARY), (language.scaffolding, SCAFFOLDING)):
            for word in words(text):
                self._unspecific.add(word)
                self._kinds.setdefault(PLAIN + stem(word), kind)

    def _begun(self, word: str) -> str | None:
        if not word.startswith(self._begins):
            return None
        return next(concept for begun, concept in self._beginnings if word.startswith(begun))


def _stems(concepts: dict[str, str]) -> dict[str, str]:
    """Return concepts by the stems of their words; a stem that two concepts share stands for neither."""
    claimed: dict[str, set[str]] = {}
    for word, concept in concepts.items():
        claimed.setdefault(stem(word), set()).add(concept)
    return {stem_: concept for stem_, (concept, *others) in claimed.items() if not others}
