"""Every wording of each question, and the known questions that one may be the same as."""

import sqlite3
from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING

from debrief.domain.record.question import QuestionMatch
from debrief.storage.file.sql import fetch_rows, fetch_tuples
from debrief.storage.questions import listing

if TYPE_CHECKING:
    from debrief.domain.matching.matcher import Matcher, SimilarQuestion
    from debrief.storage.records.journal import Journal

LISTED = 24
"""The number of the most similar questions to look at, since those of the same debrief may come first."""
MOST = 3
"""How many are returned at most."""

_TRASHED = "SELECT id FROM debrief WHERE deleted_at IS NOT NULL"

# times: askings outside the trash. Rows with counted = 0 have no `times` yet and are taken as asked.
_LEDGER = "SELECT id, wording FROM question WHERE (times > 0 OR counted = 0) AND plan IS NULL"

# NOT INDEXED scans the table in order: through the index of questions each asking costs a look-up.
_OTHERWISE = f"""
    SELECT a.question, a.wording FROM asked AS a NOT INDEXED JOIN question AS q ON q.id = a.question
    WHERE a.wording <> q.wording AND a.debrief NOT IN ({_TRASHED}) ORDER BY a.rowid
"""  # noqa: S608 - joined from constants only

_TIMES = """
    SELECT count(*) AS times
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""


def wordings(db: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Return the distinct wordings by question id: the question's own first, then those of its askings.

    Leaves out questions that only debriefs in the trash ask. Raises JournalUnusable if the file cannot be read.
    """
    known: dict[str, tuple[str, ...]] = {question: (wording,) for question, wording in fetch_tuples(db, _LEDGER)}
    for question, wording in fetch_tuples(db, _OTHERWISE):
        if wording.strip() and question in known and wording not in known[question]:
            known[question] += (wording,)
    return known


def times(db: sqlite3.Connection, question: str) -> int:
    """Return how often a question is asked outside the trash. Raises JournalUnusable if the file cannot be read."""
    number: int = fetch_rows(db, _TIMES, [question])[0]["times"]
    return number


def similar_questions(
    db: sqlite3.Connection, matcher: "Matcher", text: str, wanted: "Callable[[SimilarQuestion], bool]"
) -> "list[tuple[SimilarQuestion, int, str]]":
    """Return up to MOST questions like `text` that are `wanted`, with how often they were asked and where last."""
    asked = ((match, listing.asked_last(db, match.id)) for match in filter(wanted, matcher.like(text, LISTED)))
    return list(islice(((match, *last) for match, last in asked if last is not None), MOST))


def load_matches(journal: "Journal", similar: "Iterable[tuple[SimilarQuestion, int, str]]") -> list[QuestionMatch]:
    """Return those that are still in the journal as matches."""
    loaded = ((journal.question(match.id), match, times, company) for match, times, company in similar)
    return [
        QuestionMatch(question=question, times=times, company=company, why=match.why, same=match.same)
        for question, match, times, company in loaded
        if question is not None
    ]
