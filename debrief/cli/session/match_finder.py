"""Looks up the known questions that a new one may be the same as."""

from collections.abc import Callable, Set
from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING

from debrief import places
from debrief.domain.matching.matcher import SIMILAR, Matcher
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.wordings import load_matches, similar_questions, wordings
from debrief.storage.threads.autosave import Autosave

if TYPE_CHECKING:
    from debrief.domain.matching.matcher import SimilarQuestion
    from debrief.domain.record.question import Asked, QuestionMatch

LOOK_UP_SECONDS = 2.0
"""How long the next line waits for it."""


class MatchFinder:
    """Looks up matches in the journal; reads its questions once, at the first look-up."""

    def __init__(self, autosave: Autosave) -> None:
        self._autosave = autosave
        self._matcher: Matcher | None = None

    def find(self, asked: "Asked", present: Set[str]) -> "list[QuestionMatch]":
        """Return the questions of the journal that likely are `asked` in other words, without those in `present`.

        None where the journal cannot be read now: it is only an offer.
        """
        return self._find(asked, lambda match: match.likely and match.id not in present)

    def find_similar(self, asked: "Asked", present: Set[str]) -> "list[QuestionMatch]":
        """Return the questions that are similar to `asked`, as `find` does."""
        return self._find(asked, lambda match: match.score >= SIMILAR and match.id not in present)

    def _find(self, asked: "Asked", wanted: "Callable[[SimilarQuestion], bool]") -> "list[QuestionMatch]":
        with suppress(JournalUnusable, TimeoutError):
            with closing(connect(places.journal_file(), read_only=True)) as db:
                self._matcher = self._matcher or Matcher(wordings(db).items())
                similar = similar_questions(db, self._matcher, asked.wording, wanted)
            if similar:
                load = partial(load_matches, similar=similar)
                return self._autosave.submit(load, changes=False).result(LOOK_UP_SECONDS)
        return []
