"""Questions of an imported list that the journal has already, word for word: they are not added again."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.transfer import ImportCounts, LedgerQuestion, Record
from debrief.domain.text import fold_text, one_line
from debrief.storage.questions.edits import root_id

_ASKED = (
    "SELECT id, wording FROM question WHERE merged_into IS NULL AND EXISTS (SELECT 1 FROM asked JOIN debrief"
    " ON debrief.id = asked.debrief WHERE asked.question = question.id AND debrief.deleted_at IS NULL)"
)
"""Not those of the trash: nobody sees them, so that theirs would be missing."""
_ASKED_BY = "SELECT question FROM asked WHERE debrief = ?"


def without_known(db: sqlite3.Connection, records: Iterable[Record], counts: ImportCounts) -> Iterator[Record]:
    """Yield the `records` of a list of questions, without new askings of the questions that are in the journal.

    Their answers are merged into those that are there. The debrief of the list is left out if nothing else is in it.
    Those that it asks already, because the list was imported before, stay in it. `counts.known` counts the others.
    """
    asked = dict(db.execute(_ASKED).fetchall())
    by_wording = {fold_text(one_line(wording)): question_id for question_id, wording in asked.items()}
    known: set[str] = set()
    for record in records:
        if isinstance(record, LedgerQuestion):
            same = root_id(db, record.question.id) or by_wording.get(fold_text(one_line(record.question.wording)), "")
            if same in asked:
                known.add(record.question.id)
                question = replace(record.question, id=same, wording=asked[same])
                yield replace(record, question=question)
                continue
        if isinstance(record, Debrief) and known:
            own = {question for (question,) in db.execute(_ASKED_BY, (record.id,))}
            new = tuple(a for a in record.asked if a.question.id not in known or root_id(db, a.question.id) in own)
            counts.known += len(record.asked) - len(new)
            if new:
                yield replace(record, asked=new)
            continue
        yield record
