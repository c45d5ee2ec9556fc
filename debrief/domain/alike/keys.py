"""A question as it is compared: by the concepts it names and the stems of its other words."""

from collections.abc import Callable, Iterable
from itertools import chain

from debrief.domain.alike.expressions import Expressions, replaced
from debrief.domain.alike.lexicon import Lexicon
from debrief.domain.alike.vocabulary.language import Language
from debrief.domain.search.words import spans, words


class Keys:
    """Reads texts by the vocabulary of some languages."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Take the vocabulary in; what two languages have is the first one's."""
        languages = tuple(languages)
        lexicon = Lexicon(languages)
        self.kind = lexicon.kind
        self._key = lexicon.key
        self._chunks = _Read(lambda chunk: tuple(map(lexicon.key, words(chunk))))
        entries = chain.from_iterable(language.entries() for language in languages)
        self._expressions = Expressions(
            ((self._in_order(entry), concept) for concept, entry in entries if " " in entry), lexicon.kind
        )

    def __call__(self, text: str) -> frozenset[str]:
        """Return the keys of `text`."""
        found = frozenset(chain.from_iterable(map(self.of_chunk, text.split())))
        possible = self._expressions.possible(found)
        return replaced(found, self._in_order(text), possible) if possible else found

    def of_chunk(self, chunk: str) -> tuple[str, ...]:
        """Return the keys of what stands between two spaces, each word for itself."""
        return self._chunks[chunk]

    def expressions(self, concept: str) -> list[frozenset[str]]:
        """Return the keys that stand for `concept` together, by each of its expressions."""
        return self._expressions.of(concept)

    def typed(self, text: str) -> dict[str, str]:
        """Return what of `text` first has each key of a single word, as it stands there."""
        found = [(self._key(word), text[begin:end]) for begin, end, folded in spans(text) for word in folded]
        return dict(reversed(found))

    def _in_order(self, text: str) -> tuple[str, ...]:
        return tuple(chain.from_iterable(map(self.of_chunk, text.split())))


class _Read(dict[str, tuple[str, ...]]):
    """What has been read already: most words of a ledger come again and again."""

    def __init__(self, read: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        keys = self[chunk] = self._read(chunk)
        return keys
