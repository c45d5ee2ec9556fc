"""Lists and look-ups of debriefs in plain SQL, for commands and screens that only read: SQLModel is not imported.

Each function takes a connection of `connect` and raises JournalUnusable if the file cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.search.query import EVERY_DEBRIEF, Phrase, Query
from debrief.storage.file.sql import MOMENT_COLUMNS, SortOrder, fetch_page_as_json, fetch_rows
from debrief.storage.file.values import instant, names, required_choice, text, when
from debrief.storage.index.sort_key import first_place

if TYPE_CHECKING:
    import sqlite3

_HIGHEST = chr(0x10FFFF)
_NO_MATCH = '"="'
"""An expression that matches nothing: this word is never indexed."""

_ONE_ROUND = 1 << 20
_ROUNDS = f"""
    (SELECT sum(iif(r.place <= d.place, {_ONE_ROUND + 1}, {_ONE_ROUND}))
        FROM debrief AS r WHERE r.process = d.process AND r.deleted_at IS NULL)
"""  # noqa: S608 - numbers of ours
"""The number of rounds of a process, times _ONE_ROUND, plus the number of this one: one look into the index for both.

NULL without a round, as of a debrief in the trash.
"""

_SUMMARY = f"""
    SELECT d.id, d.company, d.role, d.stage, {MOMENT_COLUMNS.format("held")}, d.outcome, d.started_at, d.finished_at,
        d.step, d.tags, d.place, d.deleted_at, (SELECT count(*) FROM asked WHERE asked.debrief = d.id) AS questions,
        d.process, {_ROUNDS} AS rounds
    FROM debrief AS d
"""  # noqa: S608 - joined from constants only
_NAMES = f"""
    id, company, role, stage, {MOMENT_COLUMNS.format("held")}, outcome, started_at, finished_at, step, tags,
    place, deleted_at, questions, process, rounds
"""

_LISTED = "d.deleted_at IS NULL"

_OPEN = "d.finished_at IS NULL AND d.deleted_at IS NULL"

NO_LATER_ROUND = (
    "NOT EXISTS (SELECT 1 FROM debrief AS r WHERE r.process = d.process AND r.place > d.place AND r.deleted_at IS NULL)"
)
"""The condition that a debrief is the newest round of its process, so that its answer is still open."""

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}

_BY_PLACE = {column: SortOrder[int]((column,), lambda place: (place,)) for column in ("d.place", "search.rowid")}
"""The order of lists by each column that has the place of a debrief."""

_AWAITING = f"d.step = '{END}' AND d.outcome = '{Outcome.WAITING.value}'"


def debriefs(
    db: sqlite3.Connection,
    query: Query | None = None,
    *,
    limit: int | None = None,
    below: int | None = None,
    above: int | None = None,
) -> list[DebriefSummary]:
    """Return up to `limit` debriefs that match `query` (all without a limit), newest first.

    `below`: only debriefs after that place in the list, which are older; `above`: only the nearest before it.
    """
    table, place, where, values = _source(query)
    page = _BY_PLACE[place].page(where, values, below=below, above=above)
    places = f"SELECT {place} FROM {table} WHERE {page.where} ORDER BY {page.order_by} LIMIT ?"  # noqa: S608 - clauses of ours; the values are bound
    return fetch_summaries(db, f"d.place IN ({places})", [*page.values, -1 if limit is None else limit])


def iter_debriefs(db: sqlite3.Connection, query: Query | None = None, *, page: int = 500) -> Iterator[DebriefSummary]:
    """Yield all debriefs that match `query`, newest first, with at most a page of them in memory."""
    below: int | None = None
    while rows := debriefs(db, query, limit=page, below=below):
        yield from rows
        below = rows[-1].place


def unfinished(db: sqlite3.Connection, *, limit: int = 20) -> list[DebriefSummary]:
    """Return debriefs with open steps, the last one begun first."""
    return fetch_summaries(db, f"{_OPEN} AND NOT ({_AWAITING})", [], order="d.started_at DESC, d.id DESC", limit=limit)


def awaiting_answer(db: sqlite3.Connection, *, limit: int = 20) -> list[DebriefSummary]:
    """Return debriefs that only wait for the company's answer, newest first."""
    return fetch_summaries(db, f"{_OPEN} AND {_AWAITING} AND {NO_LATER_ROUND}", [], limit=limit)


def last_unfinished(db: sqlite3.Connection) -> str | None:
    """Return the id of the unfinished debrief begun last, or else of the latest that waits for an answer."""
    newest = unfinished(db, limit=1) or awaiting_answer(db, limit=1)
    return newest[0].id if newest else None


def debrief(db: sqlite3.Connection, debrief_id: str) -> DebriefSummary | None:
    """Return a debrief by its id, also from the trash; None if there is none."""
    return next(iter(fetch_summaries(db, "d.id = ?", [debrief_id])), None)


def trashed(db: sqlite3.Connection) -> int:
    """Return the number of debriefs in the trash."""
    number: int = fetch_rows(db, "SELECT count(*) AS n FROM debrief WHERE deleted_at IS NOT NULL", [])[0]["n"]
    return number


def count(db: sqlite3.Connection, query: Query | None = None, *, above: int | None = None) -> int:
    """Return the number of debriefs that match `query`; `above`: only newer ones, before that place in the list."""
    table, place, where, values = _source(query)
    newer = "" if above is None else f" AND {place} > ?"
    sql = f"SELECT count(*) AS n FROM {table} WHERE {where}{newer}"  # noqa: S608 - joined from constants only
    number: int = fetch_rows(db, sql, [*values, *([] if above is None else [above])])[0]["n"]
    return number


def _place_of(db: sqlite3.Connection, debrief_id: str) -> int | None:
    """Return the sort key of a debrief; None if there is no such debrief."""
    rows = fetch_rows(db, "SELECT place FROM debrief WHERE id = ?", [debrief_id])
    return rows[0]["place"] if rows else None


def position(db: sqlite3.Connection, query: Query | None, place: int) -> tuple[int, int]:
    """Return the position of the debrief at `place`, from 1, among the matches of `query`, and their number."""
    return count(db, query, above=place) + 1, count(db, query)


def position_of(db: sqlite3.Connection, debrief_id: str, query: Query | None = None) -> tuple[int, int] | None:
    """Return the same as `position` for a debrief by its id; None if it does not match `query`."""
    at = _place_of(db, debrief_id)
    if at is None or not any(row.id == debrief_id for row in debriefs(db, query, limit=1, above=at - 1)):
        return None
    return position(db, query, at)


def neighbour(db: sqlite3.Connection, debrief_id: str, by: int, query: Query | None = None) -> str | None:
    """Return the id of the next older match of `query` (`by` 1) or the next newer one (-1); None at the end.

    The debrief itself need not match.
    """
    at = _place_of(db, debrief_id)
    if at is None:
        return None
    bound = {"below": at} if by > 0 else {"above": at}
    return next((row.id for row in debriefs(db, query, limit=1, **bound)), None)


def find(db: sqlite3.Connection, prefix: str, *, limit: int = 20) -> list[DebriefSummary]:
    """Return up to `limit` debriefs whose id begins with `prefix`, ignoring case, sorted by id."""
    low = prefix.lower()
    if not low.isascii():
        return []
    begun = f"d.id >= ? AND d.id < ? AND {_LISTED}"
    return fetch_summaries(db, begun, [low, low + _HIGHEST], order="d.id", limit=limit)


def match_condition(query: Query) -> tuple[str, list[Any]]:
    """Return the condition that holds for the rows of `search` that match `query`, and the values of its parameters."""
    conditions, values = ["search MATCH ?"], list[Any]([_fts_expression(query)])
    for period in query.periods:
        bounds = [("search.rowid >= ?", period.since), ("search.rowid < ?", period.until)]
        given = [(sql, first_place(moment)) for sql, moment in bounds if moment is not None]
        inside = " AND ".join(sql for sql, _ in given) or "TRUE"
        conditions.append(f"NOT ({inside})" if period.negated else inside)
        values += [value for _, value in given]
    return " AND ".join(conditions), values


def _source(query: Query | None) -> tuple[str, str, str, list[Any]]:
    """Return for `query` the table to search, its sort key column, the condition, and the values of that."""
    if not query:
        return "debrief AS d", "d.place", _LISTED, []
    return "search", "search.rowid", *match_condition(query)


def _fts_expression(query: Query) -> str:
    """Return the FTS5 expression for the words of `query`, each word quoted."""
    wanted = [_any(clause.phrases) for clause in query.clauses if not clause.negated] or [f'"{EVERY_DEBRIEF}"']
    unwanted = [_phrase(phrase) for clause in query.clauses if clause.negated for phrase in clause.phrases]
    without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
    return f"({' AND '.join(wanted)}){without}"


def _any(phrases: tuple[Phrase, ...]) -> str:
    return f"({' OR '.join(map(_phrase, phrases))})" if phrases else _NO_MATCH


def _phrase(phrase: Phrase) -> str:
    quoted = " ".join(phrase.words).replace('"', '""')
    return f'"{quoted}"{"*" if phrase.begun else ""}'


def fetch_summaries(
    db: sqlite3.Connection, where: str, values: Sequence[Any], *, order: str = "d.place DESC", limit: int = -1
) -> list[DebriefSummary]:
    """Return up to `limit` debriefs (-1: all) that satisfy `where`, a condition on `debrief AS d`."""
    query = f"{_SUMMARY} WHERE {where} ORDER BY {order} LIMIT ?"
    return [_summary(row) for row in fetch_page_as_json(db, _NAMES, query, [*values, limit])]


def _summary(row: list[Any]) -> DebriefSummary:
    """Return a row of _SUMMARY as a summary."""
    (id_, company, role, stage, at, zone, timed, minutes, written, outcome, started_at, finished_at, step, tags, place,
        deleted_at, questions, process, counted) = row  # fmt: skip
    rounds, number = divmod(counted or 0, _ONE_ROUND)
    return DebriefSummary(  # by position, as keywords take a fifth of the time of a summary
        id_ or "",  # a damaged row may have none; no debrief is opened by it
        text(company),
        text(role),
        text(stage),
        when(at, zone, timed, minutes, written),
        _OUTCOMES.get(outcome) or required_choice(Outcome, outcome),
        questions,
        instant(started_at) or 0,
        finished_at if finished_at is None else instant(finished_at) or 0,
        step,
        names(tags),
        place,
        deleted_at,
        process,
        number,
        rounds,
    )
