"""The deck that is practised: which questions, when each comes back, and what was said of them."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from debrief.domain.glance import PracticeQuestion
from debrief.domain.practice import Card, Grade, Practising, day_of
from debrief.domain.practice.drawn import Drawn


class Store(Protocol):
    """Where questions are kept; what is awaited raises JournalUnusable."""

    async def draw(self, question_id: str, zone: str) -> Drawn | None:
        """Return a question as it is practised now in the IANA `zone`; None where it is gone."""

    async def question(self, question_id: str) -> PracticeQuestion | None:
        """Return a question with all there is to it; None where it is gone."""

    async def review(self, question_id: str, grade: Grade) -> Card:
        """Store that it was graded now, and return where it stands; raises KeyError where it is gone."""

    async def answer(self, question_id: str, text: str) -> object:
        """Make `text` its best answer; the one that was is kept."""


class Deck:
    """Takes questions from `store`; `clock` returns UTC ms, `zone` an IANA name."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], int],
        zone: Callable[[], str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    @property
    def today(self) -> date:
        """The day it is here."""
        return day_of(self._clock(), self._zone())

    async def draw(self, practising: Practising) -> tuple[Practising, Drawn | None]:
        """Return the sitting at its next question that is still there, and that question; None at the end."""
        while (here := practising.here) is not None:
            drawn = await self._store.draw(here, self._zone())
            if drawn is not None:
                return practising, drawn
            practising = practising.skipped()
        return practising, None

    async def graded(self, practising: Practising, grade: Grade) -> Practising:
        """Store a grade of the question here, and return the sitting at the next; raises KeyError where it is gone."""
        return practising.moved_on(await self._store.review(practising.here or "", grade))

    async def answered(self, question: PracticeQuestion, answer: str) -> PracticeQuestion:
        """Store a new best answer, and return the question with it; raises KeyError where it is gone."""
        await self._store.answer(question.id, answer)
        stored = await self._store.question(question.id)
        if stored is None:
            raise KeyError(question.id)
        return stored

    def said(self, practising: Practising) -> str:
        """Return what a sitting moved, in one sentence; empty where nothing."""
        return practising.said(self._clock(), self._zone())
