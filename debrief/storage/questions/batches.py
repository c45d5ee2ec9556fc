"""All questions of a selection in batches, so that no writer waits for the reader and memory stays small."""

import json
import sqlite3
from array import array
from collections.abc import Iterator
from itertools import chain, repeat

from debrief.domain.lists.ledger import QuestionSelection
from debrief.storage.file.sql import journal_errors
from debrief.storage.questions.filter_sql import ORDERS, condition

BATCH_JOIN = "json_each(?) AS batch CROSS JOIN question AS q ON q.rowid = batch.value"
"""The FROM clause for the questions of a batch; ORDER BY batch.key gives its order."""


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
    query = f"SELECT q.rowid{weight} FROM question AS q WHERE {where} ORDER BY {ORDERS[selection.order].by} LIMIT ?"  # noqa: S608
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
