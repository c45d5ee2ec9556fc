"""Questions of an imported list that the journal has already, word for word: they are not added again."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.transfer import LedgerQuestion, Record
from debrief.domain.text import fold_text, one_line

_ASKED = (
    "SELECT id, wording FROM question WHERE merged_into IS NULL AND EXISTS (SELECT 1 FROM asked JOIN debrief"
    " ON debrief.id = asked.debrief WHERE asked.question = question.id AND debrief.deleted_at IS NULL)"
)
"""Not those of the trash: nobody sees them, so that theirs would be missing."""


def without_known(db: sqlite3.Connection, records: Iterable[Record]) -> Iterator[Record]:
    """Yield the `records` of a list of questions, without new askings of the questions that are in the journal.

    Their answers are merged into those that are there. The debrief of the list is left out if nothing else is in it.
    """
    asked = dict(db.execute(_ASKED).fetchall())
    by_wording = {fold_text(one_line(wording)): question_id for question_id, wording in asked.items()}
    known: set[str] = set()
    for record in records:
        if isinstance(record, LedgerQuestion) and record.question.id not in asked:
            same = by_wording.get(fold_text(one_line(record.question.wording)))
            if same is not None:
                known.add(record.question.id)
                question = replace(record.question, id=same, wording=asked[same])
                yield replace(record, question=question)
                continue
        if isinstance(record, Debrief) and known:
            new = tuple(each for each in record.asked if each.question.id not in known)
            if new:
                yield replace(record, asked=new)
            continue
        yield record
