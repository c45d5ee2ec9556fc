"""Lists of questions in plain SQL: which ones, in which order, and read in pages or in batches."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat, starmap
from typing import Any

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionOrder, QuestionSelection, QuestionSummary
from debrief.domain.record.category import Category
from debrief.domain.record.question import Certainty
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.search.folded_words import split_words, word_forms
from debrief.storage.file.sql import (
    MOMENT_COLUMNS,
    SortOrder,
    fetch_page_as_json,
    fetch_rows,
    fetch_tuples,
    journal_errors,
)
from debrief.storage.file.values import number, required_choice, text, when
from debrief.storage.index.sort_key import first_place
from debrief.storage.questions.conditions import REHEARSED

BATCH = 500
"""The number of questions read at a time by `iter_summaries`."""
BATCH_JOIN = "json_each(?) AS batch CROSS JOIN question AS q ON q.rowid = batch.value"
"""The FROM clause for the questions of a batch; ORDER BY batch.key gives its order."""

_Order = SortOrder[QuestionSummary]

ORDERS = {
    QuestionOrder.WORTH: _Order(
        ("q.practise", "coalesce(q.worst, 0)", "q.last_place", "-q.number"),
        lambda line: (line.practise, line.worst or 0, line.place, -line.number),
    ),
    QuestionOrder.LATEST: _Order(("q.last_place", "-q.number"), lambda line: (line.place, -line.number)),
    QuestionOrder.OFTEN: _Order(
        ("q.times", "q.last_place", "-q.number"), lambda line: (line.times, line.place, -line.number)
    ),
    QuestionOrder.DUE: _Order(
        ("coalesce(q.due_at, 9e18)", "-q.practise", "-coalesce(q.worst, 0)", "q.number"),
        lambda line: (9e18 if line.due_at is None else line.due_at, -line.practise, -(line.worst or 0), line.number),
        "ASC",
    ),
    QuestionOrder.WORDING: _Order(
        ("q.wording COLLATE NOCASE", "q.number"), lambda line: (line.wording, line.number), "ASC"
    ),
}

_ASKED_AT = """
    SELECT a.question FROM search JOIN debrief AS d ON d.place = search.rowid JOIN asked AS a ON a.debrief = d.id
    WHERE search MATCH ?
"""
"""Questions by company. Companies are looked up in the debriefs, as a question asked often has thousands of them."""

_LINE = f"""
    SELECT q.id, q.wording, q.answer, q.category, q.practise, q.times, q.worst, q.due_at, q.reviewed_at, d.company,
        {MOMENT_COLUMNS.format("d.held")},
        (SELECT count(*) FROM answer_version AS v WHERE v.question = q.id) AS versions, q.number,
        q.last_place AS place, d.role, d.stage,
        (SELECT a.certainty FROM asked AS a WHERE a.question = q.id AND a.debrief = d.id LIMIT 1) AS certainty,
        (SELECT a.sureness FROM asked AS a WHERE a.question = q.id AND a.debrief = d.id LIMIT 1) AS sureness
    FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place
"""  # noqa: S608 - joined from constants only
_BATCH = _LINE.replace("FROM question AS q", f"FROM {BATCH_JOIN}")
_NAMES = f"""
    id, wording, answer, category, practise, times, worst, due_at, reviewed_at, company,
    {MOMENT_COLUMNS.format("held")}, versions, number, place, role, stage, certainty, sureness
"""


def summaries(
    db: sqlite3.Connection,
    selection: QuestionSelection = EVERY_QUESTION,
    *,
    limit: int | None = None,
    below: QuestionSummary | None = None,
    above: QuestionSummary | None = None,
    including: bool = False,
    from_end: bool = False,
) -> list[QuestionSummary]:
    """Return up to `limit` questions of `selection`, in its order; the other arguments are those of SortOrder.page."""
    page = ORDERS[selection.order].page(
        *condition(selection), below=below, above=above, including=including, from_end=from_end
    )
    found = fetch_summaries(
        db, f"{page.where} ORDER BY {page.order_by} LIMIT ?", [*page.values, -1 if limit is None else limit]
    )
    return page.sorted(found)


def summaries_by_id(db: sqlite3.Connection, ids: Sequence[str]) -> list[QuestionSummary]:
    """Return the questions with these ids, in the order of `ids`; those that nobody asked are left out."""
    marks = ", ".join("?" * len(ids))
    found = {
        line.id: line
        for line in fetch_summaries(db, f"(q.times > 0 OR {REHEARSED}) AND q.id IN ({marks}) LIMIT -1", ids)
    }
    return [found[question_id] for question_id in ids if question_id in found]


def iter_summaries(
    db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION, *, limit: int | None = None
) -> Iterator[QuestionSummary]:
    """Yield up to `limit` questions of `selection`, in its order; no read lock is held between batches."""
    for batch in iter_batches(db, selection, questions=BATCH, limit=limit):
        yield from starmap(
            _line, fetch_tuples(db, f"{_BATCH} WHERE (q.times > 0 OR q.plan IS NOT NULL) ORDER BY batch.key", [batch])
        )


def iter_batches(
    db: sqlite3.Connection,
    selection: QuestionSelection,
    *,
    questions: int,
    askings: int | None = None,
    limit: int | None = None,
) -> Iterator[str]:
    """Yield the questions of `selection`, as it is at the start, in its order: each batch is a value for BATCH_JOIN.

    `questions`: at most so many in a batch; `askings`: at most so many askings of them together, unless one question
    alone has more; `limit`: at most so many questions in all. Holds some bytes for each. Raises JournalUnusable.
    """
    where, values = condition(selection)
    # The rowid is in every index, and is stable, as nothing here vacuums. Reading `times` costs a look-up per question.
    weight = "" if askings is None else ", q.times"
    query = f"SELECT q.rowid{weight} FROM question AS q WHERE {where} ORDER BY {ORDERS[selection.order].by} LIMIT ?"  # noqa: S608 - clauses of ours; the values are bound
    with journal_errors(db):
        columns = array("q", chain.from_iterable(db.execute(query, [*values, -1 if limit is None else limit])))
    rowids, times = (columns, repeat(0, len(columns))) if askings is None else (columns[::2], columns[1::2])
    begin = together = 0
    for index, asked in enumerate(times):
        if index - begin == questions or (index > begin and together + asked > (askings or 0)):
            yield json.dumps(rowids[begin:index].tolist())
            begin, together = index, 0
        together += asked
    if rowids:
        yield json.dumps(rowids[begin:].tolist())


def count(db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION) -> int:
    """Return the number of questions in `selection`."""
    where, values = condition(selection)
    number: int = fetch_rows(db, f"SELECT count(*) AS n FROM question AS q WHERE {where}", values)[0]["n"]  # noqa: S608 - clauses of ours; the values are bound
    return number


def position(
    db: sqlite3.Connection, line: QuestionSummary, selection: QuestionSelection = EVERY_QUESTION
) -> tuple[int, int]:
    """Return the position of a question in `selection`, from 1, and the number of questions there."""
    return ORDERS[selection.order].position(db, "question AS q", line, *condition(selection))


def asked_last(db: sqlite3.Connection, question_id: str) -> tuple[int, str] | None:
    """Return how often a question was asked, and the company that asked last; None if it was deleted."""
    query = """
        SELECT q.times, coalesce(d.company, '') AS company
        FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place WHERE q.id = ?
    """
    return next(((row["times"], row["company"]) for row in fetch_rows(db, query, [question_id])), None)


def find(db: sqlite3.Connection, prefix: str, *, limit: int = 20) -> list[str]:
    """Return up to `limit` question ids that begin with `prefix`, ignoring case, sorted."""
    low = prefix.lower()
    if not low.isascii():
        return []
    query = "SELECT id FROM question WHERE id >= ? AND id < ? AND times > 0 ORDER BY id LIMIT ?"
    return [row["id"] for row in fetch_rows(db, query, [low, low + chr(0x10FFFF), limit])]


def condition(selection: QuestionSelection, *, plans: bool = False) -> tuple[str, list[Any]]:
    """Return the condition on `question AS q` for `selection`, and the values of its parameters.

    Rehearsed plans are among them with `plans`, and where their category is asked for; nobody asked them.
    """
    with_plans = plans or Category.PLAN in selection.categories
    conditions, values = [f"(q.times > 0 OR {REHEARSED})" if with_plans else "q.times > 0"], list[Any]()
    if match := fts_match(fts_phrases(selection.words, word_forms)):
        conditions.append("q.number IN (SELECT rowid FROM question_search WHERE question_search MATCH ?)")
        values.append(match)
    if match := fts_match(fts_phrases(selection.company, lambda word: (word,), "company=")):
        conditions.append(f"q.id IN ({_ASKED_AT})")
        values.append(match)
    if selection.categories:
        conditions.append(f"q.category IN ({', '.join('?' * len(selection.categories))})")
        values += [category.value for category in selection.categories]
    if selection.discomfort is not None:
        conditions.append(f"q.worst IN ({', '.join('?' * len(selection.discomfort))})")
        values += selection.discomfort
    bounds = (
        ("q.last_place >= ?", None if selection.since is None else first_place(selection.since)),
        ("q.due_at <= ?", selection.due_by),
        ("q.practise = ?", selection.chosen),
        ("(trim(q.answer) <> '') = ?", selection.answered),
    )
    for bound, value in bounds:
        if value is not None:
            conditions.append(bound)
            values.append(value)
    return " AND ".join(conditions), values


def fts_match(asked: Iterator[list[str]]) -> str:
    """Return the FTS5 expression that matches all words, each by any of its phrases; empty without words."""
    return " AND ".join(f"({' OR '.join(one)})" for one in asked)


def fts_phrases(text: str, forms: Callable[[str], tuple[str, ...]], key: str = "") -> Iterator[list[str]]:
    """Yield the FTS5 phrases for each word of `text`; a `*` behind a word makes it a prefix."""
    for chunk in text.split():
        *whole, last = split_words(chunk) or [""]
        begun = chunk.endswith("*")
        for word in (*whole, *([] if begun or not last else [last])):
            yield [f'"{key}{form}"' for form in forms(word)]
        if begun and last:
            yield [f'"{key}{last}" *', *(f'"{key}{form}"' for form in forms(last) if not form.startswith(last))]


def fetch_summaries(db: sqlite3.Connection, which: str, values: Sequence[Any]) -> list[QuestionSummary]:
    """Return the questions that satisfy `which`, the rest of a query from the condition to its LIMIT."""
    return list(starmap(_line, fetch_page_as_json(db, _NAMES, f"{_LINE} WHERE {which}", values)))


def _line(*row: Any) -> QuestionSummary:
    """Return a row of _LINE as a summary."""
    id_, wording, answer, category, practise, times, worst, due_at, reviewed_at, company, *rest = row
    at, zone, timed, minutes, written, versions, in_order, place, role, stage, certainty, sureness = rest
    return QuestionSummary(
        id=id_ or "",  # a damaged row may have none
        wording=text(wording),
        answer=text(answer),
        category=required_choice(Category, category) if category else None,
        practise=bool(practise),
        times=times,
        worst=worst,
        company=company or "",
        held=UNKNOWN if company is None else _cached_moment(at, zone, timed, minutes, written),
        due_at=due_at,
        reviewed_at=reviewed_at,
        versions=versions,
        number=in_order or 0,
        place=place or 0,
        role=role or "",
        stage=stage or "",
        certainty=required_choice(Certainty, certainty) if certainty else "",
        sureness=number("sureness", sureness),
    )


@lru_cache(maxsize=1024)
def _cached_moment(at: int | None, zone: str, timed: int, minutes: int | None, written: str) -> When:
    """Return a moment from the cache; the questions of one debrief share it."""
    return when(at, zone, timed, minutes, written)
