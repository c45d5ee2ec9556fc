"""The questions of a sample journal, shared between its debriefs."""

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.trade import SampleQuestion
from debrief.domain.record.question import Question


class QuestionPool:
    """The questions asked so far; at most as many as the stock files have."""

    def __init__(self, random: SeededRandom) -> None:
        """Begin with none; `random` makes the ids and chooses what is practised."""
        self._random = random
        self._questions: dict[str, Question] = {}

    def question(self, prompt: SampleQuestion) -> Question:
        """Return the question for `prompt`, created on first use."""
        wording = prompt.wordings[0]
        known = self._questions.get(wording)
        if known is None:
            known = Question(
                id=self._random.new_id(),
                wording=wording,
                answer=prompt.answer,
                practise=self._random.chance(0.3 if prompt.answer else 0.05),
            )
            self._questions[wording] = known
        return known
