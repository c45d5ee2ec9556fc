"""Extract what is compared of a text: its concepts, the stems of its other words, and its perspectives."""

from collections.abc import Iterable
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from debrief.domain.matching.expressions import Expressions
from debrief.domain.matching.lexicon import Lexicon
from debrief.domain.matching.vocabulary.language import Language
from debrief.domain.search.folded_words import split_words, word_spans


class TextKeys(NamedTuple):
    """The keys of a text. `every`: `keys` and those that expressions replaced."""

    keys: frozenset[str]
    every: frozenset[str]


class KeyExtractor:
    """Extracts keys by the vocabulary of some languages."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Index the vocabulary of `languages`; a word in two of them belongs to the first."""
        languages = tuple(languages)
        lexicon = Lexicon(languages)
        self.kind = lexicon.kind
        self._scaffolding = lexicon.scaffolding
        self.angles = Perspectives(languages).of
        # Cached, for most words of a ledger recur; without reference cycles, so that it is freed at once and not by the
        # garbage collector.
        key = self._key = cache(lexicon.key)
        self.of_chunk = cache(lambda chunk: tuple(map(key, split_words(chunk))))
        """The keys of a text without spaces, word by word."""
        of_entry = cache(lambda word: key(word if word.isascii() else split_words(word)[0]))
        self._expressions = Expressions(lexicon, of_entry)

    def __call__(self, text: str) -> TextKeys:
        """Return the keys of `text`."""
        order = tuple(chain.from_iterable(map(self.of_chunk, text.split())))
        found = frozenset(order)
        possible = self._expressions.possible(found)
        keys = self._expressions.replaced(order, possible) if possible else found
        return TextKeys(self._telling(keys), self._telling(keys | found))

    def expressions(self, concept: str) -> list[frozenset[str]]:
        """Return the keys of each expression for `concept`."""
        return self._expressions.of(concept)

    def typed(self, text: str) -> dict[str, str]:
        """Return, for each key of a single word, the first word of `text` that has it, as written."""
        found = [(self._key(word), text[begin:end]) for begin, end, folded in word_spans(text) for word in folded]
        return dict(reversed(found))

    def _telling(self, keys: frozenset[str]) -> frozenset[str]:
        """Return `keys` without scaffolding words, unless there are no others."""
        return keys - self._scaffolding or keys


class Perspectives:
    """Detects the perspectives of texts. Questions with different perspectives are not the same."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Index the words of `languages`."""
        self._words: dict[str, set[str]] = {}
        self._pairs: list[tuple[str, str, str]] = []
        for angle, listed in chain.from_iterable(language.angles.items() for language in languages):
            for entry in listed.split(", "):
                match split_words(entry):
                    case [word]:
                        self._words.setdefault(word, set()).add(angle)
                    case [before, ending]:
                        self._pairs.append((before, ending, angle))

    def of(self, text: str) -> frozenset[str]:
        """Return the perspectives of `text`."""
        read = split_words(text)
        single = chain.from_iterable(self._words.get(word, ()) for word in read)
        paired = (
            angle
            for one, other in pairwise(read)
            for before, ending, angle in self._pairs
            if one == before and other.endswith(ending)
        )
        return frozenset(chain(single, paired))
