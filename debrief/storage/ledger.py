"""The ledger of questions in lists, one by one, and in the order of practice: plain SQL, nothing is changed."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, starmap
from typing import Any, NamedTuple

from debrief.domain.category import Category
from debrief.domain.glance import Asking, PracticeQuestion, Version
from debrief.domain.ledger import EVERY_QUESTION, LedgerLine, LedgerOrder, Selection
from debrief.domain.search.words import forms, words
from debrief.domain.when import UNKNOWN, When
from debrief.storage.glances import MOMENT_COLUMNS
from debrief.storage.moments import moment
from debrief.storage.order import first_place
from debrief.storage.sql import at_once, selected

BATCH = 100
"""Questions read at a time where all are wanted."""

_LINE = f"""
    SELECT q.id, q.wording, q.answer, q.category, q.practise, q.times, q.worst, q.due_at, q.reviewed_at, d.company,
        {MOMENT_COLUMNS.format("d.held")},
        (SELECT count(*) FROM answer_version AS v WHERE v.question = q.id) AS versions
    FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place
"""  # noqa: S608 - joined from constants only
_NAMES = f"""
    id, wording, answer, category, practise, times, worst, due_at, reviewed_at, company,
    {MOMENT_COLUMNS.format("held")}, versions
"""
_CATEGORIES = {category.value: category for category in Category}


class _Order(NamedTuple):
    """How lists go: by these columns, all `way`, where what has none of the first comes last."""

    columns: tuple[str, ...]
    way: str = "DESC"
    where: str = "TRUE"


_ORDERS = {
    LedgerOrder.WORTH: _Order(("q.practise", "coalesce(q.worst, 0)", "q.last_place", "-q.number")),
    LedgerOrder.LATEST: _Order(("q.last_place", "-q.number")),
    LedgerOrder.OFTEN: _Order(("q.times", "q.last_place", "-q.number")),
    LedgerOrder.DUE: _Order(("coalesce(q.due_at, 9e18)", "q.number"), "ASC"),
    LedgerOrder.WORDING: _Order(("q.wording COLLATE NOCASE", "q.number"), "ASC"),
}


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
    order = _ORDERS[selection.order]
    where, values = _where(selection)
    back = from_end or above is not None
    way = {"DESC": "ASC", "ASC": "DESC"}[order.way] if back else order.way
    if (edge := above if back else below) is not None:
        sign = "<" if way == "DESC" else ">"
        of_edge = f"SELECT {', '.join(order.columns)} FROM question AS q WHERE q.id = ?"  # noqa: S608
        where += f" AND ({', '.join(order.columns)}) {sign} ({of_edge})"
        values.append(edge)
    by = ", ".join(f"{column} {way}" for column in order.columns)
    found = _lines(db, f"{where} ORDER BY {by} LIMIT ?", [*values, -1 if limit is None else limit])
    return found[::-1] if back else found


def lines_of(db: sqlite3.Connection, ids: Sequence[str]) -> list[LedgerLine]:
    """Return the questions of these ids, in that order, leaving out those nobody asked."""
    marks = ", ".join("?" * len(ids))
    found = {line.id: line for line in _lines(db, f"q.times > 0 AND q.id IN ({marks}) LIMIT -1", ids)}
    return [found[question_id] for question_id in ids if question_id in found]


def every_line(db: sqlite3.Connection, selection: Selection = EVERY_QUESTION) -> Iterator[LedgerLine]:
    """Yield all questions of `selection`, in its order, reading no more at a time than is asked for."""
    where, values = _where(selection)
    order = _ORDERS[selection.order]
    by = ", ".join(f"{column} {order.way}" for column in order.columns)
    return starmap(_line, db.execute(f"{_LINE} WHERE {where} ORDER BY {by}", values))


def count(db: sqlite3.Connection, selection: Selection = EVERY_QUESTION) -> int:
    """Return how many questions there are of `selection`."""
    where, values = _where(selection)
    number: int = selected(db, f"SELECT count(*) AS n FROM question AS q WHERE {where}", values)[0]["n"]  # noqa: S608
    return number


def position(db: sqlite3.Connection, question_id: str, selection: Selection = EVERY_QUESTION) -> tuple[int, int]:
    """Return which of how many a question is in `selection`, in its order, counted from 1."""
    where, values = _where(selection)
    columns, way, _ = _ORDERS[selection.order]
    sign = ">" if way == "DESC" else "<"
    of_question = f"SELECT {', '.join(columns)} FROM question AS q WHERE q.id = ?"  # noqa: S608
    before = f"count(*) FILTER (WHERE ({', '.join(columns)}) {sign} ({of_question}))"
    query = f"SELECT count(*) AS n, {before} AS before FROM question AS q WHERE {where}"  # noqa: S608
    (row,) = selected(db, query, [question_id, *values])
    return row["before"] + 1, row["n"]


def practice_questions(db: sqlite3.Connection, selection: Selection = EVERY_QUESTION) -> Iterator[PracticeQuestion]:
    """Yield the questions of `selection` with all there is to each, in its order.

    A few are read at a time, so that memory stays small and no lock is held while the caller writes them out.
    """
    where, values = _where(selection)
    order = _ORDERS[selection.order]
    by = ", ".join(f"{column} {order.way}" for column in order.columns)
    ids = [row["id"] for row in selected(db, f"SELECT q.id FROM question AS q WHERE {where} ORDER BY {by}", values)]  # noqa: S608
    for first in range(0, len(ids), BATCH):
        yield from _whole(db, ids[first : first + BATCH])


def question(db: sqlite3.Connection, question_id: str) -> PracticeQuestion | None:
    """Return a question with all there is to it; None where nobody asked it."""
    return next(iter(_whole(db, [question_id])), None)


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


def merged(db: sqlite3.Connection, question_id: str) -> list[tuple[str, str]]:
    """Return the ids and wordings of the questions that were merged into one."""
    query = "SELECT id, wording FROM question WHERE merged_into = ? ORDER BY wording, id"
    return [(row["id"], row["wording"]) for row in selected(db, query, [question_id])]


def find(db: sqlite3.Connection, prefix: str, *, limit: int = 20) -> list[str]:
    """Return the ids of questions that begin with `prefix`, in either case, in order."""
    low = prefix.lower()
    if not low.isascii():
        return []
    query = "SELECT id FROM question WHERE id >= ? AND id < ? AND times > 0 ORDER BY id LIMIT ?"
    return [row["id"] for row in selected(db, query, [low, low + chr(0x10FFFF), limit])]


def _where(selection: Selection) -> tuple[str, list[Any]]:
    conditions, values = ["q.times > 0"], list[Any]()
    if match := _match(selection):
        conditions.append("q.number IN (SELECT rowid FROM question_search WHERE question_search MATCH ?)")
        values.append(match)
    if selection.categories:
        conditions.append(f"q.category IN ({', '.join('?' * len(selection.categories))})")
        values += [category.value for category in selection.categories]
    bounds = (
        ("q.last_place >= ?", None if selection.since is None else first_place(selection.since)),
        ("q.worst >= ?", selection.discomfort),
        ("q.due_at <= ?", selection.due_by),
        ("q.practise = ?", selection.chosen),
        ("(trim(q.answer) <> '') = ?", selection.answered),
    )
    for condition, value in bounds:
        if value is not None:
            conditions.append(condition)
            values.append(value)
    return " AND ".join(conditions), values


def _match(selection: Selection) -> str:
    """Return the full-text expression for the words of `selection`; nothing where it has none."""
    asked = [*_asked(selection.words, forms), *_asked(selection.company, lambda word: (word,), "company=")]
    return " AND ".join(f"({' OR '.join(one)})" for one in asked)


def _asked(text: str, forms: Callable[[str], tuple[str, ...]], key: str = "") -> Iterator[list[str]]:
    """Yield each word of `text` as the full-text phrases that stand for it; one with a `*` behind it is begun."""
    for chunk in text.split():
        *whole, last = words(chunk) or [""]
        begun = chunk.endswith("*")
        for word in (*whole, *([] if begun or not last else [last])):
            yield [f'"{key}{form}"' for form in forms(word)]
        if begun and last:
            yield [f'"{key}{last}" *', *(f'"{key}{form}"' for form in forms(last) if not form.startswith(last))]


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


def _whole(db: sqlite3.Connection, ids: list[str]) -> Iterator[PracticeQuestion]:
    """Yield these questions, in this order, leaving out those nobody asked."""
    marks = ", ".join("?" * len(ids))
    asked = f"""
        SELECT q.id, q.wording AS ledger, q.answer, q.practise, q.category, q.due_at, a.debrief, d.company, d.role,
            d.stage, {MOMENT_COLUMNS.format("d.held")}, a.wording, a.certainty, a.said, a.left_out, a.sureness,
            a.discomfort
        FROM question AS q JOIN asked AS a ON a.question = q.id
        JOIN debrief AS d ON d.id = a.debrief AND d.deleted_at IS NULL
        WHERE q.id IN ({marks}) ORDER BY q.id, d.place DESC, a.position
    """  # noqa: S608 - joined from constants only
    kept = f"SELECT question, answer, at FROM answer_version WHERE question IN ({marks}) ORDER BY at DESC"  # noqa: S608
    versions: dict[str, list[Version]] = {}
    for row in selected(db, kept, ids):
        versions.setdefault(row["question"], []).append(Version(answer=row["answer"], at=row["at"]))
    found: dict[str, PracticeQuestion] = {}
    for question_id, rows in groupby(selected(db, asked, ids), key=lambda row: str(row["id"])):
        found[question_id] = _question(list(rows), tuple(versions.get(question_id, ())))
    return (found[question_id] for question_id in ids if question_id in found)


def _question(rows: list[sqlite3.Row], versions: tuple[Version, ...]) -> PracticeQuestion:
    first = rows[0]
    return PracticeQuestion(
        id=first["id"],
        wording=first["ledger"],
        answer=first["answer"],
        practise=bool(first["practise"]),
        category=Category(first["category"]) if first["category"] else None,
        due_at=first["due_at"],
        versions=versions,
        askings=tuple(map(_asking, rows)),
    )


def _asking(row: sqlite3.Row) -> Asking:
    names = ("debrief", "company", "role", "stage", "wording", "said", "left_out", "sureness", "discomfort")
    same = {name: row[name] for name in names}
    return Asking(**same, held=moment(row, "held"), certainty=row["certainty"] or "")
