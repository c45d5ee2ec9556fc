"""The ledger of questions in lists, and in the order of practice: plain SQL, nothing is changed."""

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import starmap
from typing import Any

from debrief.domain.category import Category
from debrief.domain.ledger import EVERY_QUESTION, LedgerLine, Selection
from debrief.domain.when import UNKNOWN, When
from debrief.storage.glances import MOMENT_COLUMNS
from debrief.storage.selection import ORDERS, condition
from debrief.storage.sql import at_once, rows, selected
from debrief.storage.walk import THOSE, walk

BATCH = 500
"""Lines read at a time where all are wanted."""

_LINE = f"""
    SELECT q.id, q.wording, q.answer, q.category, q.practise, q.times, q.worst, q.due_at, q.reviewed_at, d.company,
        {MOMENT_COLUMNS.format("d.held")},
        (SELECT count(*) FROM answer_version AS v WHERE v.question = q.id) AS versions
    FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place
"""  # noqa: S608 - joined from constants only
_THOSE = _LINE.replace("FROM question AS q", f"FROM {THOSE}")
_NAMES = f"""
    id, wording, answer, category, practise, times, worst, due_at, reviewed_at, company,
    {MOMENT_COLUMNS.format("held")}, versions
"""
_CATEGORIES = {category.value: category for category in Category}


def lines(
    db: sqlite3.Connection,
    selection: Selection = EVERY_QUESTION,
    *,
    limit: int | None = None,
    below: str | None = None,
    above: str | None = None,
    from_end: bool = False,
) -> list[LedgerLine]:
    """Return up to `limit` questions of `selection`, in its order; `below`, `above`: only after, before that id.

    With `above` they are those nearest before it, and `from_end` the last of all, still in order.
    """
    where, values = condition(selection)
    back = from_end or above is not None
    order = ORDERS[selection.order].reversed if back else ORDERS[selection.order]
    if (edge := above if back else below) is not None:
        sign = "<" if order.way == "DESC" else ">"
        of_edge = f"SELECT {', '.join(order.columns)} FROM question AS q WHERE q.id = ?"  # noqa: S608
        where += f" AND ({', '.join(order.columns)}) {sign} ({of_edge})"
        values.append(edge)
    found = _lines(db, f"{where} ORDER BY {order.by} LIMIT ?", [*values, -1 if limit is None else limit])
    return found[::-1] if back else found


def lines_of(db: sqlite3.Connection, ids: Sequence[str]) -> list[LedgerLine]:
    """Return the questions of these ids, in that order, leaving out those nobody asked."""
    marks = ", ".join("?" * len(ids))
    found = {line.id: line for line in _lines(db, f"q.times > 0 AND q.id IN ({marks}) LIMIT -1", ids)}
    return [found[question_id] for question_id in ids if question_id in found]


def every_line(
    db: sqlite3.Connection, selection: Selection = EVERY_QUESTION, *, limit: int | None = None
) -> Iterator[LedgerLine]:
    """Yield all questions of `selection`, up to `limit`, in its order, holding no lock while the caller writes."""
    for those in walk(db, selection, questions=BATCH, limit=limit):
        yield from starmap(_line, rows(db, f"{_THOSE} WHERE q.times > 0 ORDER BY those.key", [those]))


def count(db: sqlite3.Connection, selection: Selection = EVERY_QUESTION) -> int:
    """Return how many questions there are of `selection`."""
    where, values = condition(selection)
    number: int = selected(db, f"SELECT count(*) AS n FROM question AS q WHERE {where}", values)[0]["n"]  # noqa: S608
    return number


def position(db: sqlite3.Connection, question_id: str, selection: Selection = EVERY_QUESTION) -> tuple[int, int]:
    """Return which of how many a question is in `selection`, in its order, counted from 1."""
    where, values = condition(selection)
    columns, way = ORDERS[selection.order]
    sign = ">" if way == "DESC" else "<"
    of_question = f"SELECT {', '.join(columns)} FROM question AS q WHERE q.id = ?"  # noqa: S608
    before = f"count(*) FILTER (WHERE ({', '.join(columns)}) {sign} ({of_question}))"
    query = f"SELECT count(*) AS n, {before} AS before FROM question AS q WHERE {where}"  # noqa: S608
    (row,) = selected(db, query, [question_id, *values])
    return row["before"] + 1, row["n"]


def queue(db: sqlite3.Connection, now: int, *, limit: int = 20) -> list[LedgerLine]:
    """Return what to practise at `now` (UTC ms): what is due, the longest first, then what was never practised.

    Of the latter: what is chosen for practice, uncomfortable, asked often and not answered yet comes first.
    """
    due = "q.times > 0 AND q.due_at <= ? ORDER BY q.due_at, q.number LIMIT ?"
    new = """q.times > 0 AND q.due_at IS NULL AND trim(q.wording) <> ''
        ORDER BY q.practise DESC, coalesce(q.worst, 0) + min(q.times, 5) + (trim(q.answer) = '') DESC,
            q.last_place DESC, q.number LIMIT ?"""
    found = _lines(db, due, [now, limit])
    return [*found, *_lines(db, new, [limit - len(found)])]


def counts(db: sqlite3.Connection, now: int) -> tuple[int, int]:
    """Return how many questions are due at `now` (UTC ms), and how many chosen ones were never practised."""
    due = "SELECT count(*) AS n FROM question WHERE times > 0 AND due_at <= ?"
    new = "SELECT count(*) AS n FROM question WHERE times > 0 AND due_at IS NULL AND practise = 1"
    return selected(db, due, [now])[0]["n"], selected(db, new)[0]["n"]


def asked_last(db: sqlite3.Connection, question_id: str) -> tuple[int, str] | None:
    """Return how often a question was asked, and the company where it was asked last; None where it is gone."""
    query = """
        SELECT q.times, coalesce(d.company, '') AS company
        FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place WHERE q.id = ?
    """
    return next(((row["times"], row["company"]) for row in selected(db, query, [question_id])), None)


def find(db: sqlite3.Connection, prefix: str, *, limit: int = 20) -> list[str]:
    """Return the ids of questions that begin with `prefix`, in either case, in order."""
    low = prefix.lower()
    if not low.isascii():
        return []
    query = "SELECT id FROM question WHERE id >= ? AND id < ? AND times > 0 ORDER BY id LIMIT ?"
    return [row["id"] for row in selected(db, query, [low, low + chr(0x10FFFF), limit])]


def _lines(db: sqlite3.Connection, which: str, values: Sequence[Any]) -> list[LedgerLine]:
    """Return the questions for which `which`, a condition with a LIMIT, holds."""
    return list(starmap(_line, at_once(db, _NAMES, f"{_LINE} WHERE {which}", values)))


def _line(*row: Any) -> LedgerLine:
    """Return the line in a row of _LINE."""
    id_, wording, answer, category, practise, times, worst, due_at, reviewed_at, company, *rest = row
    at, zone, timed, minutes, written, versions = rest
    return LedgerLine(
        id=id_,
        wording=wording,
        answer=answer,
        category=_CATEGORIES[category] if category else None,
        practise=bool(practise),
        times=times,
        worst=worst,
        company=company or "",
        held=UNKNOWN if company is None else _held(at, zone, timed, minutes, written),
        due_at=due_at,
        reviewed_at=reviewed_at,
        versions=versions,
    )


@lru_cache(maxsize=1024)
def _held(at: int | None, zone: str, timed: int, minutes: int | None, written: str) -> When:
    """Return a moment, the same for the questions of one debrief."""
    return When(at=at, zone=zone, timed=bool(timed), minutes=minutes, written=written)
