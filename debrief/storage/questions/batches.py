"""Every question of a selection, a few at a time: no writer waits for whoever reads them, and memory stays small."""

import json
import sqlite3
from array import array
from collections.abc import Iterator
from itertools import chain, repeat

from debrief.domain.lists.ledger import QuestionSelection
from debrief.storage.file.sql import journal_errors
from debrief.storage.questions.filter_sql import ORDERS, condition

BATCH_JOIN = "json_each(?) AS those CROSS JOIN question AS q ON q.rowid = those.value"
"""What stands behind FROM for the questions of a batch, in its order where there is ORDER BY those.key."""


def iter_batches(
    db: sqlite3.Connection,
    selection: QuestionSelection,
    *,
    questions: int,
    askings: int | None = None,
    limit: int | None = None,
) -> Iterator[str]:
    """Yield `selection`, as it is when this begins, in its order and in batches: each is what BATCH_JOIN takes.

    `questions`: the most in a batch; `askings`: how often they were asked together at most, but for one that is alone;
    `limit`: the most in all.
    Of each question of the list some bytes are kept. Raises JournalUnusable.
    """
    where, values = condition(selection)
    # The rowid is in every index, and lasts: nothing here vacuums. How often it was asked is looked up one by one.
    weight = "" if askings is None else ", q.times"
    query = f"SELECT q.rowid{weight} FROM question AS q WHERE {where} ORDER BY {ORDERS[selection.order].by} LIMIT ?"  # noqa: S608
    with journal_errors(db):
        found = array("q", chain.from_iterable(db.execute(query, [*values, -1 if limit is None else limit])))
    rowids, times = (found, repeat(0, len(found))) if askings is None else (found[::2], found[1::2])
    begin = together = 0
    for here, asked in enumerate(times):
        if here - begin == questions or (here > begin and together + asked > (askings or 0)):
            yield json.dumps(rowids[begin:here].tolist())
            begin, together = here, 0
        together += asked
    if rowids:
        yield json.dumps(rowids[begin:].tolist())
