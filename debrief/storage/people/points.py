"""Strengths and developments of all debriefs, in plain SQL: SQLModel is not imported.

They are listed by kind, developments first, and in each those of the newest debrief first. A page is read from the
place of its first row on, so that its time does not depend on how many rows there are.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from debrief.domain.lists.points import EVERY_POINT, PointKind, PointRow, PointSelection, PointStatus
from debrief.domain.people.changes import FEEDBACK_STEP, development_of
from debrief.domain.record.outcome import debrief_title
from debrief.domain.search.folded_words import word_forms
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import instant, moment, text
from debrief.storage.questions.listing import fts_match, fts_phrases

KINDS = (PointKind.DEVELOPMENT, PointKind.STRENGTH)
"""The kinds in the order of the list."""
BATCH = 200
"""The number of rows read at a time where words are looked for in them."""
_FROM = {
    kind: f"FROM debrief AS d JOIN {kind.value} AS p ON p.debrief = d.id WHERE d.deleted_at IS NULL" for kind in KINDS
}
_SELECT = f"SELECT p.*, d.company, d.role, d.place, {MOMENT_COLUMNS.format('d.held')}"
_WHYS = """
    SELECT id, why FROM feedback_point WHERE debrief IN (SELECT value FROM json_each(?)) AND trim(why) <> ''
"""
_CHECKED = "(p.came IS NOT NULL OR p.checked_at IS NOT NULL)"
_STATES = {
    PointStatus.OPEN.value: f"(p.done = 0 AND NOT {_CHECKED})",
    PointStatus.CHECKED.value: f"(p.done = 0 AND {_CHECKED})",
    PointStatus.DONE.value: "p.done = 1",
    "rehearsed": "p.rehearsed = 1",
    PointKind.DEVELOPMENT.value: "1",
}
"""The conditions on a development for the states that it can be in."""


def strength_rows(db: sqlite3.Connection, limit: int | None = None) -> list[PointRow]:
    """Return the strengths, those of the newest debrief first. Raises JournalUnusable."""
    return _page(db, PointKind.STRENGTH, EVERY_POINT, limit=limit)


def development_rows(db: sqlite3.Connection, limit: int | None = None) -> list[PointRow]:
    """Return the points to develop with their plans, those of the newest debrief first. Raises JournalUnusable."""
    return _page(db, PointKind.DEVELOPMENT, EVERY_POINT, limit=limit)


def point_rows(
    db: sqlite3.Connection,
    selection: PointSelection,
    limit: int,
    *,
    edge: PointRow | None = None,
    including: bool = False,
    backwards: bool = False,
) -> list[PointRow]:
    """Return up to `limit` rows of `selection` after `edge`, or from the start; `including`: also `edge` itself.

    `backwards`: the nearest rows before `edge`, or the last of the list. Raises JournalUnusable.
    """
    kinds = KINDS[::-1] if backwards else KINDS
    found: list[PointRow] = []
    for kind in kinds[0 if edge is None else kinds.index(edge.kind) :]:
        at = edge if edge is not None and edge.kind is kind else None
        found += _page(db, kind, selection, limit=limit - len(found), edge=at, including=including, backwards=backwards)
        if len(found) >= limit:
            break
    return found[::-1] if backwards else found


def find_point(db: sqlite3.Connection, point_id: str) -> PointRow | None:
    """Return the point of that id; None if there is none. Raises JournalUnusable."""
    for kind in KINDS:
        for row in _read(db, kind, f"{_SELECT} {_FROM[kind]} AND p.id = ? LIMIT 1", [point_id]):
            return row
    return None


def find_plans(db: sqlite3.Connection, prefix: str) -> list[PointRow]:
    """Return up to two plans whose id begins with `prefix`, or else up to two of a debrief whose id does.

    Upper and lower case are the same. Raises JournalUnusable.
    """
    kind = PointKind.DEVELOPMENT
    for column in ("p.id", "d.id"):
        begins = f"substr(lower({column}), 1, length(:prefix)) = :prefix AND trim(p.cue || p.action) <> ''"
        query = f"{_SELECT} {_FROM[kind]} AND {begins} ORDER BY d.place DESC, p.position LIMIT 2"
        if found := _read(db, kind, query, {"prefix": prefix.lower()}):
            return found
    return []


def point_position(db: sqlite3.Connection, row: PointRow, selection: PointSelection) -> tuple[int, int]:
    """Return the position of `row`, from 1, among the rows of `selection`, and their number. Raises JournalUnusable."""
    before = total = 0
    for kind in KINDS:
        if selection.words:
            there, ahead = _count_with_words(db, kind, selection, row)
        else:
            there, ahead = _count(db, kind, selection, row)
        total += there
        before += ahead if kind is row.kind else there if KINDS.index(kind) < KINDS.index(row.kind) else 0
    return before + 1, total


def _count(db: sqlite3.Connection, kind: PointKind, selection: PointSelection, row: PointRow) -> tuple[int, int]:
    where, values = _condition(kind, selection)
    ahead = "count(*) FILTER (WHERE d.place > ? OR (d.place = ? AND p.position < ?))"
    query = f"SELECT count(*) AS there, {ahead} AS ahead {_FROM[kind]} AND {where}"
    (counted,) = fetch_rows(db, query, [row.place, row.place, row.position, *values])
    return counted["there"], counted["ahead"]


def _count_with_words(
    db: sqlite3.Connection, kind: PointKind, selection: PointSelection, row: PointRow
) -> tuple[int, int]:
    """Return how many rows have the words, and how many of them are ahead of `row`; read in batches, none is kept."""
    there = ahead = 0
    for found in _iter_rows(db, kind, selection, None, None, including=False, backwards=False):
        if selection.has_words(found):
            there += 1
            ahead += (-found.place, found.position) < (-row.place, row.position)
    return there, ahead


def _page(
    db: sqlite3.Connection,
    kind: PointKind,
    selection: PointSelection,
    *,
    limit: int | None = None,
    edge: PointRow | None = None,
    including: bool = False,
    backwards: bool = False,
) -> list[PointRow]:
    """Return up to `limit` rows of one kind after `edge`, or before it where `backwards`, the nearest first."""
    found: list[PointRow] = []
    for row in _iter_rows(db, kind, selection, limit, edge, including=including, backwards=backwards):
        if limit is not None and len(found) >= limit:
            break
        if not selection.words or selection.has_words(row):
            found.append(row)
    return found


def _iter_rows(
    db: sqlite3.Connection,
    kind: PointKind,
    selection: PointSelection,
    limit: int | None,
    edge: PointRow | None,
    *,
    including: bool,
    backwards: bool,
) -> Iterator[PointRow]:
    """Yield the rows after `edge` of the debriefs that may have the words; read in batches if there are any."""
    where, values = _condition(kind, selection)
    further, later = (">", "<") if backwards else ("<", ">")
    order = "d.place, p.position DESC" if backwards else "d.place DESC, p.position"
    number = BATCH if selection.words else -1 if limit is None else limit
    while True:
        after, key = "1", list[Any]()
        if edge is not None:
            same = f"{later}=" if including else later
            after = f"d.place {further}= ? AND (d.place {further} ? OR p.position {same} ?)"
            key = [edge.place, edge.place, edge.position]
        query = f"{_SELECT} {_FROM[kind]} AND {where} AND {after} ORDER BY {order} LIMIT ?"
        rows = _read(db, kind, query, [*values, *key, number])
        yield from rows
        if len(rows) < number or not selection.words:
            return
        edge, including = rows[-1], False


def _condition(kind: PointKind, selection: PointSelection) -> tuple[str, list[Any]]:
    """Return the condition on a row of `kind`, and its values; of the words, that its debrief has them."""
    conditions, values = ["1"], list[Any]()
    if selection.states:
        known = {PointKind.STRENGTH.value: "1"} if kind is PointKind.STRENGTH else _STATES
        states = [known[state] for state in selection.states if state in known]
        conditions.append(f"({' OR '.join(states)})" if states else "0")
    words = fts_match(fts_phrases(selection.words, word_forms))
    company = fts_match(fts_phrases(selection.company, lambda word: (word,), "company="))
    for match in filter(None, (words, company)):
        conditions.append("d.place IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(match)
    return " AND ".join(conditions), values


def _read(
    db: sqlite3.Connection, kind: PointKind, query: str, values: Sequence[Any] | dict[str, Any]
) -> list[PointRow]:
    """Return the rows that `query` finds; why points of feedback were taken up is read for all of them at once."""
    rows = fetch_rows(db, query, values)
    whys: dict[str, str] = {}
    if kind is PointKind.DEVELOPMENT:
        debriefs = {row["debrief"] for row in rows if row["step"] == FEEDBACK_STEP}
        found = fetch_rows(db, _WHYS, [json.dumps(sorted(debriefs))]) if debriefs else []
        whys = {development_of(row["id"]): row["why"] for row in found}
    return [_row(kind, row, whys) for row in rows]


def _row(kind: PointKind, row: sqlite3.Row, whys: Mapping[str, str]) -> PointRow:
    of_debrief = {
        "kind": kind,
        "id": row["id"],
        "debrief": row["debrief"],
        "title": debrief_title(text(row["company"]), text(row["role"])),
        "held": moment(row, "held"),
        "text": row["text"],
        "place": row["place"],
        "position": row["position"],
    }
    if kind is PointKind.STRENGTH:
        return PointRow(**of_debrief, evidence=row["evidence"])
    from_feedback = row["step"] == FEEDBACK_STEP
    return PointRow(
        **of_debrief,
        evidence=whys.get(row["id"], "") if from_feedback else "",
        from_feedback=from_feedback,
        cue=text(row["cue"]),
        action=text(row["action"]),
        due=moment(row, "due"),
        done=bool(row["done"]),
        rehearsed=bool(row["rehearsed"]),
        came=None if row["came"] is None else bool(row["came"]),
        happened=row["happened"],
        checked_at=row["checked_at"] if row["checked_at"] is None else instant(row["checked_at"]) or 0,
    )
