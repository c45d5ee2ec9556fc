"""The lexicon: the key of each single word, and the weight of its kind."""

from bisect import bisect_left
from collections.abc import Iterable

from debrief.domain.matching.stems import FORMS, SHORTEST, root, singular, stem
from debrief.domain.matching.vocabulary.language import PLAIN, Language
from debrief.domain.search.folded_words import split_words

WORD, SETTING, ACTION, ORDINARY, SCAFFOLDING = 1.0, 0.6, 0.5, 0.2, 0.05
"""The weight of a key by its kind, before its rarity is considered."""

_COUNTS = {
    "topics": WORD,
    "settings": SETTING,
    "synonyms": WORD,
    "actions": ACTION,
    "ordinary": ORDINARY,
    "scaffolding": SCAFFOLDING,
}


class Lexicon:
    """The words of some languages and their keys: the name of a concept, or PLAIN and a word or its stem."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Index the words of `languages`; a word in two of them belongs to the first."""
        self.expressions: dict[str, list[str]] = {}
        """The expressions of several words, by key."""
        self._keys: dict[str, str] = {}
        self._begins: dict[str, str] = {}
        self._ends: dict[str, str] = {}
        self._kinds: dict[str, float] = {}
        for language in languages:
            self._take(language)
        self.scaffolding = frozenset(key for key, kind in self._kinds.items() if kind == SCAFFOLDING)
        """The keys of scaffolding words."""
        self._beginnings, self._endings = tuple(self._begins), tuple(self._ends)
        self._sorted = sorted(self._keys)
        self._begun = {word[:SHORTEST] for word in self._sorted}

    def key(self, word: str) -> str:
        """Return the key of `word`, which is normalised as by `split_words`."""
        if known := self._keys.get(word) or self._keys.get(singular(word)):
            return known
        return self._of_root(word) or self._of_part(word) or PLAIN * 2 + stem(word)

    def kind(self, key: str) -> float:
        """Return the weight of `key` by its kind."""
        return self._kinds.get(key, WORD)

    def _take(self, language: Language) -> None:
        for table, key, entries in language.groups():
            self._kinds.setdefault(key, _COUNTS[table])
            for entry in entries:
                if " " in entry:
                    self.expressions.setdefault(key, []).append(entry)
                elif entry.isascii() and entry.isalnum():
                    self._keys.setdefault(entry, key)
                else:
                    self._take_other(entry, key)

    def _take_other(self, entry: str, key: str) -> None:
        """Add an entry that has other than ASCII letters, or a `*` for a prefix or suffix."""
        known = self._begins if entry.endswith("*") else self._ends if entry.startswith("*") else self._keys
        for word in split_words(entry):
            known.setdefault(word, key)

    def _of_root(self, word: str) -> str | None:
        """Return the key of a word that is listed in another form; None if several keys claim it."""
        if word[:SHORTEST] not in self._begun:
            return None
        base = root(word)
        claims = self._claims(base)
        if not claims and "iz" in base[2:]:
            claims = self._claims(base.replace("iz", "is"))
        if len(claims) > 1:
            claims = {key for key in claims if self.kind(key) > ORDINARY}
        return claims.pop() if len(claims) == 1 else None

    def _claims(self, base: str) -> set[str]:
        claims = set()
        for index in range(bisect_left(self._sorted, base), len(self._sorted)):
            listed = self._sorted[index]
            if not listed.startswith(base):
                break
            rest = listed[len(base) :]
            if rest in FORMS or (rest[0] == base[-1] and rest[1:] in FORMS):
                claims.add(self._keys[listed])
        return claims

    def _of_part(self, word: str) -> str | None:
        if word.startswith(self._beginnings):
            return next(key for begun, key in self._begins.items() if word.startswith(begun))
        if word.endswith(self._endings):
            return next(key for ended, key in self._ends.items() if word.endswith(ended))
        return None
