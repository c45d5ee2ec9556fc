"""The texts of one debrief: its facts, and sentences from the stock."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.trade import Trade

T = TypeVar("T")

_STRIDES = (1, 3, 7, 11, 13, 17, 19)


class TextSource(dict[str, str]):
    """The facts of one debrief by name; any other name yields the next text of that list."""

    def __init__(self, trade: Trade, random: SeededRandom, facts: Mapping[str, str]) -> None:
        """Draw from the lists of `trade`; `facts` are fixed."""
        super().__init__(facts)
        self.trade = trade
        self._random = random
        self._stride = random.choice(_STRIDES)
        self._turns: dict[str, int] = {}
        self._drawn: dict[str, int] = {}

    def __missing__(self, name: str) -> str:
        return self.next_text(name)

    def next_text(self, name: str) -> str:
        """Return the next text of the list `name`, its slots filled."""
        return self.fill(self._next(name, self.trade.lists[name]))

    def has_unused(self, name: str) -> bool:
        """Return whether the list `name` has a text that was not used yet."""
        return self._drawn.get(name, 0) < len(self.trade.lists[name])

    def next_row(self, name: str) -> tuple[str, ...]:
        """Return the next row of `name`, its slots filled."""
        return tuple(self.fill(text) for text in self._next(name, self.trade.rows[name]))

    def text(self, sentences: Sequence[str], paragraph: int = 5) -> str:
        """Return `sentences` as text, with at most `paragraph` sentences in a paragraph."""
        joint = self.trade.joint
        if len(sentences) <= paragraph + 1:
            return joint.join(sentences)
        parts = (sentences[begin : begin + paragraph] for begin in range(0, len(sentences), paragraph))
        return "\n\n".join(joint.join(part) for part in parts)

    def fill(self, text: str) -> str:
        """Return `text` with its {slots} filled by facts or by the next text of that list."""
        return text.format_map(self) if "{" in text else text

    def _next(self, name: str, choices: Sequence[T]) -> T:
        size = len(choices)
        turn = self._turns.get(name)
        if turn is None:
            turn = self._random.integer(0, size - 1)
        else:
            turn += self._stride if size % self._stride else 1
        self._turns[name] = turn
        self._drawn[name] = self._drawn.get(name, 0) + 1
        return choices[turn % size]
