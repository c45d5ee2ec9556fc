"""A question as it is compared: by the concepts it names and the stems of its other words."""

from collections.abc import Iterable
from itertools import chain

from debrief.domain.matching.expressions import Expressions
from debrief.domain.matching.lexicon import Lexicon
from debrief.domain.matching.perspectives import Perspectives
from debrief.domain.matching.text_keys import LazyDict, TextKeys
from debrief.domain.matching.vocabulary.language import Language
from debrief.domain.search.words import split_words, word_spans


class KeyExtractor:
    """Reads texts by the vocabulary of some languages."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Take the vocabulary in; what two languages have is the first one's."""
        languages = tuple(languages)
        lexicon = Lexicon(languages)
        self.kind = lexicon.kind
        self._scaffolding = lexicon.scaffolding
        self.angles = Perspectives(languages).of
        # Nothing here refers to itself, so that all of it goes when it is let go of, and not in a search for garbage.
        key = self._key = LazyDict(lexicon.key).__getitem__
        self.of_chunk = LazyDict(lambda chunk: tuple(map(key, split_words(chunk)))).__getitem__
        """What the keys are of a text without spaces, each word for itself."""
        of_entry = LazyDict(lambda word: key(word if word.isascii() else split_words(word)[0])).__getitem__
        self._expressions = Expressions(lexicon, of_entry)

    def __call__(self, text: str) -> TextKeys:
        """Return what `text` says."""
        order = tuple(chain.from_iterable(map(self.of_chunk, text.split())))
        found = frozenset(order)
        possible = self._expressions.possible(found)
        keys = self._expressions.replaced(order, possible) if possible else found
        return TextKeys(self._telling(keys), self._telling(keys | found))

    def expressions(self, concept: str) -> list[frozenset[str]]:
        """Return the keys that stand for `concept` together, by each of its expressions."""
        return self._expressions.of(concept)

    def typed(self, text: str) -> dict[str, str]:
        """Return what of `text` first has each key of a single word, as it stands there."""
        found = [(self._key(word), text[begin:end]) for begin, end, folded in word_spans(text) for word in folded]
        return dict(reversed(found))

    def _telling(self, keys: frozenset[str]) -> frozenset[str]:
        """Return `keys` without scaffolding, unless there is nothing else."""
        return keys - self._scaffolding or keys
