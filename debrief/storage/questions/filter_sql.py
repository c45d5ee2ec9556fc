"""Translates a selection of questions into a WHERE condition and a sort order."""

from collections.abc import Callable, Iterator
from typing import Any

from debrief.domain.lists.ledger import QuestionOrder, QuestionSelection, QuestionSummary
from debrief.domain.record.category import Category
from debrief.domain.search.words import split_words, word_forms
from debrief.storage.file.sql import SortOrder
from debrief.storage.index.sort_key import first_place
from debrief.storage.questions.rehearsed import REHEARSED

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
