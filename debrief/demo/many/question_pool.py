"""The ledger of a sample journal: the same question is one entry, whoever asks it."""

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.trade import Prompt
from debrief.domain.record.question import Question


class Ledger:
    """The questions asked so far; it grows no further than the stock has questions."""

    def __init__(self, dice: SeededRandom) -> None:
        """Begin with none; `dice` makes the ids and chooses what is practised."""
        self._dice = dice
        self._questions: dict[str, Question] = {}

    def question(self, prompt: Prompt) -> Question:
        """Return the entry for `prompt`."""
        wording = prompt.wordings[0]
        known = self._questions.get(wording)
        if known is None:
            known = Question(
                id=self._dice.new_id(),
                wording=wording,
                answer=prompt.answer,
                practise=self._dice.odds(0.3 if prompt.answer else 0.05),
            )
            self._questions[wording] = known
        return known
