"""A round of practice: the questions of one sitting, drawn, graded and answered one after the other."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.practice import Card, Grade, PracticeState, local_date
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.question_texts import question_wording

GONE = "that question is not in the journal any more"
KEPT = "your answer is kept"
KEPT_BOTH = "your answer is kept, and the one before it"


class Store(Protocol):
    """Where questions are kept; what is awaited raises JournalUnusable."""

    async def draw(self, question_id: str, zone: str) -> PracticeItem | None:
        """Return a question as it is practised now in the IANA `zone`; None where it is gone."""

    async def question(self, question_id: str) -> PracticeQuestion | None:
        """Return a question with all there is to it; None where it is gone."""

    async def review(self, question_id: str, grade: Grade) -> Card:
        """Store that it was graded now, and return where it stands; raises KeyError where it is gone."""

    async def answer(self, question_id: str, text: str) -> object:
        """Make `text` its best answer; the one that was is kept. Raises KeyError where it is gone."""

    def keep_answer(self, question_id: str, text: str, seconds: float) -> bool:
        """The same within so many seconds, for whoever cannot await; return whether it is stored."""


class PracticeSession:
    """Goes through `questions`, by id, of `store`; `clock` returns UTC ms, `zone` an IANA name.

    What is awaited raises JournalUnusable, and all stays as it was then.
    """

    def __init__(
        self, questions: tuple[str, ...], store: Store, clock: Callable[[], int], zone: Callable[[], str]
    ) -> None:
        self.practising = PracticeState(questions=questions)
        self._store = store
        self._clock = clock
        self.zone = zone

    @property
    def today(self) -> date:
        """The day it is here."""
        return local_date(self._clock(), self.zone())

    @property
    def said(self) -> str:
        """What was moved so far, in a sentence or two; empty where nothing was."""
        return self.practising.closing_summary(self._clock(), self.zone())

    def keep(self, question_id: str, answer: str, seconds: float) -> bool:
        """Store an answer within so many seconds, where nobody can be asked any more; return whether it is stored."""
        return self._store.keep_answer(question_id, answer, seconds)

    async def draw(self) -> PracticeItem | None:
        """Return the next question that is still there; None at the end."""
        while (here := self.practising.here) is not None:
            if (drawn := await self._store.draw(here, self.zone())) is not None:
                return drawn
            self.pass_over()
        return None

    def pass_over(self) -> None:
        """Go on to the next question, nothing changed of this one."""
        self.practising = self.practising.skip()

    async def grade(self, grade: Grade) -> str:
        """Store how the question here went, and go on; return what to say of that, if anything."""
        try:
            card = await self._store.review(self.practising.here or "", grade)
        except KeyError:
            self.pass_over()
            return GONE
        self.practising = self.practising.advance(card)
        return ""

    async def answer(self, question: PracticeQuestion, answer: str) -> tuple[PracticeQuestion | None, str]:
        """Make `answer` the best one; return the question as it is then, None where it is gone, and what to say."""
        if answer == question.answer:
            return question, ""
        try:
            await self._store.answer(question.id, answer)
        except KeyError:
            return None, GONE
        stored = await self._store.question(question.id)
        if stored is None:
            return None, GONE
        self.practising = self.practising.with_answer(question_wording(stored))
        return stored, KEPT_BOTH if question.answer.strip() else KEPT
