"""Translates a query into SQL and an FTS5 expression."""

from dataclasses import dataclass

from debrief.domain.search.query import EVERY_DEBRIEF, Period, Phrase, Query
from debrief.storage.index.sort_key import first_place

_NEVER = '"="'
"""An expression that matches nothing: this word is never indexed."""


@dataclass(frozen=True, slots=True)
class SqlCondition:
    """A WHERE condition on the table `search`, and the values of its parameters."""

    sql: str
    values: tuple[str | int, ...]


def condition(query: Query) -> SqlCondition:
    """Return the condition that holds for the rows of `search` that match `query`."""
    periods = [_period(period) for period in query.periods]
    return SqlCondition(
        " AND ".join(["search MATCH ?", *(found.sql for found in periods)]),
        (match(query), *(value for found in periods for value in found.values)),
    )


def match(query: Query) -> str:
    """Return the FTS5 expression for the words of `query`, each word quoted."""
    wanted = [_any(clause.phrases) for clause in query.clauses if not clause.negated] or [f'"{EVERY_DEBRIEF}"']
    unwanted = [_phrase(phrase) for clause in query.clauses if clause.negated for phrase in clause.phrases]
    without = f" NOT ({' OR '.join(unwanted)})" if unwanted else ""
    return f"({' AND '.join(wanted)}){without}"


def _any(phrases: tuple[Phrase, ...]) -> str:
    return f"({' OR '.join(map(_phrase, phrases))})" if phrases else _NEVER


def _phrase(phrase: Phrase) -> str:
    quoted = " ".join(phrase.words).replace('"', '""')
    return f'"{quoted}"{"*" if phrase.begun else ""}'


def _period(period: Period) -> SqlCondition:
    bounds = [("search.rowid >= ?", period.since), ("search.rowid < ?", period.until)]
    given = [(sql, first_place(moment)) for sql, moment in bounds if moment is not None]
    sql = " AND ".join(sql for sql, _ in given) or "TRUE"
    return SqlCondition(f"NOT ({sql})" if period.negated else sql, tuple(value for _, value in given))
