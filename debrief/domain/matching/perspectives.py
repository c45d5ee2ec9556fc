"""The perspective of a question: who acts and what is asked for, told by small words."""

from collections.abc import Iterable
from itertools import chain, pairwise

from debrief.domain.matching.vocabulary.language import Language
from debrief.domain.search.folded_words import split_words


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
