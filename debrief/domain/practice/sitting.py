"""One sitting of practice: which question is next, and what has changed so far."""

from dataclasses import dataclass, replace

from debrief.domain.practice.card import Card
from debrief.domain.practice.days import comes_back
from debrief.domain.text import shortened

NOTHING_DUE = "Nothing is due, and there is no question you have not practised yet. Nothing needs doing here today."
"""What is said where there is nothing to practise."""
NAMED = 40
"""Characters of a question in what is said of it at the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practising:
    """The questions of a sitting by id, in order, and how far it has come.

    `place`: how many are behind. `cards`: where those stand that were graded. `answered`: the wordings of those with
    a new answer.
    """

    questions: tuple[str, ...]
    place: int = 0
    cards: tuple[Card, ...] = ()
    answered: tuple[str, ...] = ()

    @property
    def here(self) -> str | None:
        """The id of the question to practise now; None at the end."""
        return self.questions[self.place] if self.place < len(self.questions) else None

    @property
    def standing(self) -> str:
        """Which of how many it is: `2 of 9`."""
        return f"{min(self.place + 1, len(self.questions))} of {len(self.questions)}"

    def skipped(self) -> "Practising":
        """Return it at the next question, nothing changed of this one."""
        return replace(self, place=self.place + 1)

    def moved_on(self, card: Card) -> "Practising":
        """Return it at the next question, this one standing at `card`."""
        return replace(self.skipped(), cards=(*self.cards, card))

    def with_answer(self, wording: str) -> "Practising":
        """Return it with a new answer to the question so worded, counted once."""
        return self if wording in self.answered else replace(self, answered=(*self.answered, wording))

    def said(self, now: int, zone: str) -> str:
        """Return what moved, in one sentence, seen from `now` (UTC ms); empty where nothing did."""
        parts = []
        if self.cards:
            first = comes_back(min(card.due_at for card in self.cards), now, zone)
            number = len(self.cards)
            parts.append(f"1 question; it comes back {first}" if number == 1 else _several(number, first))
        named = [f"“{shortened(wording, NAMED)}”" for wording in self.answered]
        if len(named) > 3:
            parts.append(f"{len(named)} questions have a new answer")
        elif named:
            both = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
            parts.append(f"{both} {'has' if len(named) == 1 else 'have'} a new answer")
        return f"{'; '.join(parts)}." if parts else ""


def _several(number: int, first: str) -> str:
    return f"{number} questions; the next comes back {first}"
