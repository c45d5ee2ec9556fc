"""The question service: reads and changes of the ledger for lists and practice."""

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.search.question_filter import complete_question_filter, parse_question_filter
from debrief.storage.questions import details, edits, listing, merges
from debrief.storage.questions.practice_queue import practice_queue
from debrief.storage.questions.wordings import load_matches, similar_questions, wordings
from debrief.storage.threads.reader import Connection
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.query_completion import complete, suggest
from debrief.tui.services.undo import UndoStack

if TYPE_CHECKING:
    from debrief.domain.matching.matcher import Matcher, SimilarQuestion
    from debrief.domain.practice.next_interview.next_interview import NextInterview
    from debrief.domain.practice.practice_item import PracticeItem
    from debrief.domain.practice.practice_question import PracticeQuestion
    from debrief.domain.practice.spacing import Card
    from debrief.domain.record.category import Category
    from debrief.domain.record.question import QuestionMatch

T = TypeVar("T")


class QuestionService:
    """Reads and changes questions through `access`; raises what JournalAccess raises."""

    def __init__(self, access: JournalAccess) -> None:
        self.access = access
        self.undos = UndoStack()
        self._generation = 0
        """Counts the calls of `invalidate_matcher`."""
        self._matcher: tuple[int, Matcher] | None = None
        """The generation the matcher was built for, and the matcher; for the reader's thread only."""

    # Reading

    async def question(self, question_id: str) -> "PracticeQuestion | None":
        """Return a question with its askings and answers; None if no debrief asks it."""
        return await self.access.reader.query(partial(details.question, question_id=question_id))

    async def merged_questions(self, question_id: str) -> list[tuple[str, str]]:
        """Return the ids and wordings of the questions that were merged into this one."""
        return await self.access.reader.query(partial(details.merged_questions, question_id=question_id))

    async def search_words(self, words: str, limit: int) -> list[QuestionSummary]:
        """Return up to `limit` questions that contain `words`; the last word may be incomplete."""
        selection = QuestionSelection(words=f"{words.strip()}*" if words.strip() else "")
        return await self.access.reader.query(partial(listing.summaries, selection=selection, limit=limit))

    async def complete_filter(self, text: str) -> list[tuple[str, str]]:
        """Return completions of the filter `text`, each as its last word and as the whole filter.

        Where it has none and no matches, return similar filters that have matches.
        """
        found = await complete(self.access.reader, complete_question_filter(text))
        return found or await suggest(self.access.reader, text, self._matches)

    def _matches(self, db: Connection, text: str) -> bool:
        wanted = parse_question_filter(text, now=self.access.clock(), zone=self.access.zone(), typing=True)
        return bool(listing.summaries(db, wanted.selection, limit=1))

    async def queue(self, zone: str, selection: QuestionSelection = EVERY_QUESTION) -> list[QuestionSummary]:
        """Return the questions of `selection` to practise: those due today in the IANA `zone`, then the others."""
        from debrief.domain.practice.due_dates import end_of_day, start_of_day

        await self.access.wait_for_index()
        now = self.access.clock()
        until, early_from = end_of_day(now, zone), start_of_day(now, zone)
        return await self.access.reader.query(
            partial(practice_queue, until=until, selection=selection, early_from=early_from)
        )

    async def todays_queue(self, zone: str) -> "tuple[list[QuestionSummary], NextInterview | None]":
        """Return the questions to practise today in the IANA `zone`, and the interview that they are chosen for."""
        from debrief.storage.questions.next_interview.interview_queue import todays_queue

        await self.access.wait_for_index()
        return await self.access.reader.query(partial(todays_queue, now=self.access.clock(), zone=zone))

    async def show_wording(self, question_id: str, wording: str) -> None:
        """Remember the wording in which a question is asked now, so that another one is asked next time."""
        await self._change(lambda db: edits.show_wording(db, question_id, wording))

    async def practice_item(self, question_id: str, zone: str) -> "PracticeItem | None":
        """Return a question prepared for practice now in the IANA `zone`; None if no debrief asks it."""
        from debrief.storage.questions.details import practice_item

        return await self.access.reader.query(
            partial(practice_item, question_id=question_id, now=self.access.clock(), zone=zone)
        )

    def invalidate_matcher(self) -> None:
        """Rebuild the matcher before the next `find_similar`, since the ledger may have changed."""
        self._generation += 1

    async def find_similar(self, text: str, apart_from: Collection[str]) -> "list[QuestionMatch]":
        """Return up to three questions that are similar to `text`, by score, without those in `apart_from`."""
        from debrief.domain.matching.matcher import SIMILAR

        return await self._find(text, lambda match: match.score >= SIMILAR and match.id not in apart_from)

    async def find_likely(self, text: str, apart_from: Collection[str]) -> "list[QuestionMatch]":
        """Return up to three questions that likely are `text` in other words, without those in `apart_from`."""
        return await self._find(text, lambda match: match.likely and match.id not in apart_from)

    async def _find(self, text: str, wanted: "Callable[[SimilarQuestion], bool]") -> "list[QuestionMatch]":
        similar = await self.access.reader.query(partial(self._match, text=text, wanted=wanted), "similar")
        return await self.access.read_journal(partial(load_matches, similar=similar)) if similar else []

    def _match(
        self, db: Connection, text: str, wanted: "Callable[[SimilarQuestion], bool]"
    ) -> "list[tuple[SimilarQuestion, int, str]]":
        from debrief.domain.matching.matcher import Matcher

        generation = self._generation  # which may be raised while the ledger is read
        if self._matcher is None or self._matcher[0] != generation:
            self._matcher = generation, Matcher(wordings(db).items())
        return similar_questions(db, self._matcher[1], text, wanted)

    # Changing

    async def review(self, question_id: str, grade: int, review_id: str) -> "Card":
        """Store a review with a grade of 1–4; return the new card. Raises KeyError if the question is gone."""
        at = self.access.clock()
        return await self._change(lambda db: edits.review(db, question_id, grade, at, review_id))

    async def undo_review(self, review_id: str) -> bool:
        """Delete a review; return whether there was such a review."""
        return await self._change(lambda db: edits.undo_review(db, review_id))

    async def answer(self, question_id: str, text: str) -> None:
        """Make `text` the best answer; the former one becomes a version. Raises KeyError if it is gone."""
        now = self.access.clock()
        await self._change(lambda db: edits.answer(db, question_id, text, now))

    async def reword(self, question_id: str, wording: str) -> bool:
        """Change the wording of a question in the ledger; return whether it exists. A failure is raised and retried."""
        return await self.access.store_text(TextEdit(target=TextField.WORDING, record=question_id, text=wording))

    async def categorise(self, question_id: str, category: "Category | None") -> bool:
        """Set the category of a question; return whether the question exists."""
        return await self._change(lambda db: edits.categorise(db, question_id, category))

    async def choose_for_practice(self, question_id: str, *, chosen: bool) -> bool:
        """Choose a question for practice, or undo that; return whether the question exists."""
        return await self._change(lambda db: edits.choose_for_practice(db, question_id, chosen=chosen))

    async def merge(self, into: str, other: str) -> None:
        """Merge the question `other` into `into`."""
        now = self.access.clock()
        await self._change(lambda db: merges.merge(db, into, other, now))

    async def split(self, other: str) -> str | None:
        """Split a merged question off again; return its answer, None if it cannot be split."""
        return await self._change(lambda db: merges.split(db, other))

    async def undo_split(self, into: str, other: str, answer: str) -> bool:
        """Undo the split of `other`, which had this `answer` then, off `into`; return whether that was done."""
        now = self.access.clock()
        return await self._change(lambda db: merges.undo_split(db, into, other, answer, now))

    async def undo_merge(self, before: "PracticeQuestion", other: str, within: list[str]) -> bool:
        """Undo the merge of `other` into a question, which was `before` then; return whether that was done.

        `within`: the ids of questions that had been merged into `other` before.
        """
        return await self._change(lambda db: merges.undo_merge(db, before, other, within))

    async def _change(self, change: Callable[[Connection], T]) -> T:
        return await self.access.change(lambda journal: journal.transact(change))
