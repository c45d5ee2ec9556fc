"""The words of one debrief: its facts, and around them what the stock has to say."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.trade import Scene

T = TypeVar("T")

_STRIDES = (1, 3, 7, 11, 13, 17, 19)


class Voice(dict[str, str]):
    """The facts of one debrief by name; any other name is drawn from the list of that name, none twice too soon."""

    def __init__(self, scene: Scene, dice: SeededRandom, facts: Mapping[str, str]) -> None:
        """Speak in `scene`, with `facts` as they stand."""
        super().__init__(facts)
        self.scene = scene
        self._dice = dice
        self._stride = dice.one(_STRIDES)
        self._turns: dict[str, int] = {}
        self._drawn: dict[str, int] = {}

    def __missing__(self, name: str) -> str:
        return self.say(name)

    def say(self, name: str) -> str:
        """Return the next text of the list `name`, its slots filled."""
        return self.fill(self._next(name, self.scene.lists[name]))

    def fresh(self, name: str) -> bool:
        """Return whether the list `name` has a text that was not drawn yet."""
        return self._drawn.get(name, 0) < len(self.scene.lists[name])

    def row(self, name: str) -> tuple[str, ...]:
        """Return the next row of `name`, its slots filled."""
        return tuple(self.fill(text) for text in self._next(name, self.scene.rows[name]))

    def text(self, sentences: Sequence[str], paragraph: int = 5) -> str:
        """Return `sentences` as running text, a paragraph after every so many."""
        joint = self.scene.joint
        if len(sentences) <= paragraph + 1:
            return joint.join(sentences)
        parts = (sentences[begin : begin + paragraph] for begin in range(0, len(sentences), paragraph))
        return "\n\n".join(joint.join(part) for part in parts)

    def fill(self, text: str) -> str:
        """Return `text` with its {slots} filled, each with a fact or with what the list of that name has next."""
        return text.format_map(self) if "{" in text else text

    def _next(self, name: str, choices: Sequence[T]) -> T:
        size = len(choices)
        turn = self._turns.get(name)
        if turn is None:
            turn = self._dice.number(0, size - 1)
        else:
            turn += self._stride if size % self._stride else 1
        self._turns[name] = turn
        self._drawn[name] = self._drawn.get(name, 0) + 1
        return choices[turn % size]
