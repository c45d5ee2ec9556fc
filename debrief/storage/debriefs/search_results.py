"""Search results page by page: the debriefs that match a query, each with an excerpt around the match."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.record.labels import LEFT_OUT_LABEL, REMARK_LABEL
from debrief.domain.search.excerpts import WIDTH, Excerpt, Passage, find_excerpt
from debrief.domain.search.query import Query
from debrief.storage.debriefs import lists
from debrief.storage.file.sql import fetch_page_as_json

LONG = 20_000
"""Texts of at most this many bytes are read in one query for several debriefs."""

_QUESTION = "asked JOIN question ON question.id = asked.question"

_TEXTS = (
    ("Company", "debrief.company", "debrief"),
    ("Role", "debrief.role", "debrief"),
    ("Stage", "debrief.stage", "debrief"),
    ("Tagged", "tag.value", "debrief, json_each(iif(json_valid(debrief.tags), debrief.tags, '[]')) AS tag"),
    ("They asked", "asked.wording", "asked"),
    ("They asked", "question.wording", f"{_QUESTION} AND question.wording <> asked.wording"),
    ("You said", "asked.said", "asked"),
    (LEFT_OUT_LABEL, "asked.left_out", "asked"),
    (REMARK_LABEL, "asked.remark", "asked"),
    ("Best answer", "question.answer", _QUESTION),
    ("Written", "reflection.text", "reflection"),
    ("Strength", "strength.text", "strength"),
    ("Strength", "strength.evidence", "strength"),
    ("To develop", "development.text", "development"),
    ("Plan", "development.cue", "development"),
    ("Plan", "development.action", "development"),
    ("Plan: by", "development.due_written", "development"),
    ("What happened", "development.happened", "development"),
    ("Possible reason", "cause.text", "cause"),
    ("Possible reason", "cause.evidence", "cause"),
    ("They required", "requirement.text", "requirement"),
    (REMARK_LABEL, "requirement.remark", "requirement"),
    ("To thank", 'note."to"', "note"),
    ("Note", "note.moment", "note"),
    ("Note", "note.ask", "note"),
    ("Note", "note.text", "note"),
    ("Feedback", "feedback.sender", "feedback"),
    ("Feedback", "iif(feedback.sealed, '', feedback.words)", "feedback"),
    ("Feedback", "feedback.why", "feedback"),
    ("Feedback", "feedback_point.text", "feedback_point"),
    ("Feedback", "feedback_point.why", "feedback_point"),
    ("In their words", "debrief.their_words", "debrief"),
    ("Who was there", "debrief.people", "debrief"),
    ("When", "debrief.held_written", "debrief"),
    ("They said by", "debrief.promised_written", "debrief"),
    ("When it came", "debrief.answered_written", "debrief"),
    ("Next time", "debrief.skip_rule", "debrief"),
)
"""The label of each text, its column and its table, in the order in which texts are searched for an excerpt."""

_KEYS = {"Company": "company", "Role": "role", "Stage": "stage", "Tagged": "tag"}
"""The labels of texts that have a key in the query language."""


def _read(number: int, column: str, source: str) -> str:
    owner = "debrief.id" if source.startswith("debrief") else f"{source.split(maxsplit=1)[0]}.debrief"
    text = f"CASE WHEN length(CAST({column} AS BLOB)) <= :longest THEN {column} END"
    return (
        f"SELECT {owner} AS debrief, {number} AS number, {text} AS text FROM {source} "  # noqa: S608 - joined from constants only
        f"WHERE {owner} IN (SELECT value FROM json_each(:ids)) AND {column} <> ''"
    )


_EVERY = " UNION ALL ".join(_read(number, column, source) for number, (_, column, source) in enumerate(_TEXTS))
_ANY_LENGTH = 1 << 62


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A debrief that matches a query. `hit`: the excerpt around the match; `words`: whether the query has words."""

    summary: DebriefSummary
    hit: Excerpt | None = None
    words: bool = False

    @property
    def id(self) -> str:
        """The id of the debrief."""
        return self.summary.id


def search_results(
    db: sqlite3.Connection,
    query: Query,
    *,
    limit: int,
    below: int | None = None,
    above: int | None = None,
    width: int = WIDTH,
) -> list[SearchResult]:
    """Return up to `limit` debriefs that match `query`; `below` and `above` as in `lists.debriefs`.

    `width`: about how many characters an excerpt has.
    """
    listed = lists.debriefs(db, query, limit=limit, below=below, above=above)
    if not _asks_words(query):
        return [SearchResult(summary) for summary in listed]
    texts = passages_of(db, [summary.id for summary in listed])
    return [
        SearchResult(summary, find_excerpt(of, query, width), words=True)
        for summary, of in zip(listed, texts, strict=True)
    ]


def _asks_words(query: Query) -> bool:
    """Return whether `query` has words that may occur in any text, so that an excerpt shows where."""
    wanted = (phrase for clause in query.clauses if not clause.negated for phrase in clause.phrases)
    return any("=" not in phrase.words[0] for phrase in wanted)


def passages(db: sqlite3.Connection, debrief_id: str) -> list[Passage]:
    """Return every text of a debrief with its label. Raises JournalUnusable if the file cannot be read."""
    found, _ = _passages(db, [debrief_id], _ANY_LENGTH)
    return found[debrief_id]


def passages_of(db: sqlite3.Connection, ids: Sequence[str]) -> Iterator[list[Passage]]:
    """Yield the texts of each debrief; debriefs with a text of more than LONG bytes are read one at a time."""
    together, alone = _passages(db, ids, LONG)
    for debrief_id in ids:
        yield passages(db, debrief_id) if debrief_id in alone else together[debrief_id]


def _passages(db: sqlite3.Connection, ids: Sequence[str], longest: int) -> tuple[dict[str, list[Passage]], set[str]]:
    """Return the texts of at most `longest` bytes by debrief id, and the ids of debriefs that have longer ones."""
    found: dict[str, list[Passage]] = {debrief_id: [] for debrief_id in ids}
    longer = set()
    values = {"ids": json.dumps(list(ids)), "longest": longest}
    for debrief_id, number, text in fetch_page_as_json(
        db, "debrief, number, text", f"{_EVERY} ORDER BY number LIMIT -1", values
    ):
        label = _TEXTS[number][0]
        if text is None:
            longer.add(debrief_id)
        else:
            found[debrief_id].append(Passage(label, text, _KEYS.get(label, "")))
    return found, longer
