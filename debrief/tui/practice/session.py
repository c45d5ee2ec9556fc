"""A practice session: fetches, grades and answers its questions one after the other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from debrief.domain.lists.questions import QUESTION_GONE
from debrief.domain.practice.answer_help import answer_saved
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.practice_state import PracticeState
from debrief.domain.practice.question_texts import attempt_heading, latest_attempt, question_wording
from debrief.domain.practice.spacing import Card, Grade
from debrief.domain.record.parts import new_id
from debrief.domain.record.text_edit import TextEdit, TextField


class Store(Protocol):
    """The store of questions; its coroutines raise JournalUnusable."""

    async def practice_item(self, question_id: str, zone: str) -> PracticeItem | None:
        """Return a question prepared for practice now in the IANA `zone`; None if it is gone."""

    async def question(self, question_id: str) -> PracticeQuestion | None:
        """Return a question with its askings and answers; None if it is gone."""

    async def show_wording(self, question_id: str, wording: str) -> None:
        """Remember the wording in which a question is asked."""

    async def review(self, question_id: str, grade: Grade, review_id: str) -> Card:
        """Store a review at this moment and return the new card; raises KeyError if the question is gone."""

    async def undo_review(self, review_id: str) -> bool:
        """Delete a review; return whether there was such a review."""

    async def answer(self, question_id: str, text: str) -> object:
        """Make `text` the best answer, and keep the previous one as a version. Raises KeyError if it is gone."""


class PracticeSession:
    """Goes through `questions` (ids) of `store`; `clock` returns UTC ms, `zone` an IANA name.

    Its coroutines raise JournalUnusable, and leave the session as it was.
    """

    def __init__(
        self, questions: tuple[str, ...], store: Store, clock: Callable[[], int], zone: Callable[[], str]
    ) -> None:
        self.progress = PracticeState(questions=questions)
        self._store = store
        self._clock = clock
        self.zone = zone
        self._wordings: dict[str, str] = {}
        """The wording in which each question was asked in this session, by its id."""

    @property
    def summary(self) -> str:
        """One or two sentences on what has changed so far; empty if nothing has."""
        return self.progress.closing_summary(self.now, self.zone())

    @property
    def now(self) -> int:
        """This moment, UTC ms."""
        return self._clock()

    def new_attempt(self, question: PracticeQuestion) -> TextEdit:
        """Return an attempt at `question`, begun now, of which nothing is written yet."""
        return TextEdit(target=TextField.ATTEMPT, record=question.id, text="", at=self.now)

    def past_attempt(self, question: PracticeQuestion, current: str) -> tuple[str, str] | None:
        """Return the latest attempt at `question` under its heading, apart from the `current` one (an id), or None."""
        if (attempt := latest_attempt(question, current)) is None:
            return None
        return attempt_heading(attempt, self.now, self.zone()), attempt.text

    async def next_item(self) -> PracticeItem | None:
        """Return the next question that still exists; None at the end."""
        while (current := self.progress.current) is not None:
            if (item := await self._store.practice_item(current, self.zone())) is not None:
                if current in self._wordings:
                    return replace(item, wording=self._wordings[current])
                if item.several:
                    await self._store.show_wording(item.question.id, item.wording)
                self._wordings[current] = item.wording
                return item
            self.skip()
        return None

    def skip(self) -> None:
        """Move to the next question without a grade for this one."""
        self.progress = self.progress.skip()

    async def grade(self, grade: Grade) -> str:
        """Store a grade for the current question and move on; return a message to show, often empty."""
        review_id = new_id()
        try:
            card = await self._store.review(self.progress.current or "", grade, review_id)
        except KeyError:
            self.skip()
            return _as_clause(QUESTION_GONE)
        self.progress = self.progress.advance(card, review_id)
        return ""

    @property
    def has_grade(self) -> bool:
        """Whether a grade was given that can be undone."""
        return bool(self.progress.grades)

    async def undo_grade(self) -> tuple[bool, str]:
        """Delete the last grade and go back to its question; return whether it still exists, and a message to show."""
        exists = await self._store.undo_review(self.progress.grades[-1].review_id)
        self.progress = self.progress.undo_grade()
        return exists, "grade undone" if exists else _as_clause(QUESTION_GONE)

    async def answer(self, question: PracticeQuestion, answer: str) -> tuple[PracticeQuestion | None, str]:
        """Make `answer` the best one; return the question as stored then, None if it is gone, and a message to show."""
        if answer == question.answer:
            return question, ""
        try:
            await self._store.answer(question.id, answer)
        except KeyError:
            return None, _as_clause(QUESTION_GONE)
        return await self.reload(question)

    async def reload(self, question: PracticeQuestion) -> tuple[PracticeQuestion | None, str]:
        """Return `question`, which was edited, as it is stored now, None if it is gone; and a message to show."""
        stored = await self._store.question(question.id)
        if stored is None:
            return None, _as_clause(QUESTION_GONE)
        if stored.answer == question.answer:
            return stored, ""
        self.progress = self.progress.with_answer(question_wording(stored))
        return stored, _as_clause(answer_saved(question.answer))


def _as_clause(sentence: str) -> str:
    """Return a sentence without its capital and its full stop, as the top bar lists them."""
    return f"{sentence[0].lower()}{sentence[1:].removesuffix('.')}"
