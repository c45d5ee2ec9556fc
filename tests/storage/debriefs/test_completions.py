"""What the query line completes from the journal's own facts."""

import sqlite3
from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs.completions import find_completions, tags
from debrief.storage.records.journal import Journal


def test_facts_are_completed_in_order_and_only_those_of_their_key(journal: Journal, db: sqlite3.Connection):
    for number, company in enumerate(("Acme", "Acorn", "Berry"), start=1):
        journal.save(Debrief(id=str(number), started_at=number, company=company, role="Acrobat"), None)
    while journal.index():
        pass
    assert find_completions(db, "company", "ac") == ["acme", "acorn"]
    assert find_completions(db, "company", "AC") == ["acme", "acorn"]
    assert find_completions(db, "company", "") == find_completions(db, "company", "two words") == []


def test_tags_are_each_named_once_and_not_those_in_the_trash(journal: Journal, db: sqlite3.Connection):
    first = Debrief(id="1", started_at=1, tags=("zoo", "Ape"))
    journal.save(first, None)
    journal.save(replace(first, id="2", tags=("zoo",)), None)
    journal.save(Debrief(id="3", started_at=3, tags=("gone",)), None)
    journal.transact(lambda db: db.execute("UPDATE debrief SET deleted_at = 4 WHERE id = '3'"))
    assert tags(db) == ["Ape", "zoo"]
