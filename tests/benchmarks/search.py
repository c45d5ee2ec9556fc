"""The processor time of a search, from the query to values."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing

from debrief.domain.search.query import Query
from debrief.domain.search.query_parser import parse_query
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.tui.lists.paged_rows import PAGE
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Pair

ROUNDS = 41
LIMIT = PAGE + 1
"""As many as the list reads at a time."""
RARE = 20
"""In how many debriefs a rare word is, about."""

QUERIES = {
    "common": "the",
    "two common": "the team",
    "three common, one out": "the team -data",
    "phrase": '"the team"',
    "as typed": "the te",
    "fact and word": "outcome:offer team",
    "words left out": "-the -team",
    "period and word": "since:2024 until:2025 team",
    "period": "in:last-year",
    "facts": "has:feedback discomfort:>=4 fit:>=60",
}

BARE = """
    SELECT d.id, d.company, d.role, d.stage, d.held_at, d.held_zone, d.held_timed, d.held_minutes, d.held_written,
        d.outcome, d.started_at, d.finished_at, d.step, d.tags, d.place, d.deleted_at,
        (SELECT count(*) FROM asked WHERE asked.debrief = d.id) AS questions
    FROM search JOIN debrief AS d ON d.place = search.rowid
    WHERE {} ORDER BY search.rowid DESC LIMIT ?
"""


def search(journals: Journals) -> Iterator[Pair]:
    """Processor time of a first page of what is found, beside the same FTS5 query and the same rows in sqlite3."""
    path = journal_under(journals.home(journals.many))
    with closing(connect(path, read_only=True)) as db, closing(sqlite3.connect(path)) as bare:
        for kind, text in {"rare": _rare(db), **QUERIES}.items():
            query = parse_query(text, now=time.time_ns() // 1_000_000, zone="Europe/Berlin", typing=kind == "as typed")
            yield _compared(f"{kind}: {text}", query, db, bare)


def _compared(name: str, query: Query, db: sqlite3.Connection, bare: sqlite3.Connection) -> Pair:
    total = lists.count(db, query)
    assert total, f"{name}: nothing is found"
    where, wanted = lists.match_condition(query)
    sql, values = BARE.format(where), (*wanted, LIMIT)
    pair = Pair(f"{name} ({total:,})", 2.0)
    for number in range(ROUNDS + 1):
        ours = _used(lambda: lists.debriefs(db, query, limit=LIMIT))
        peer = _used(lambda: bare.execute(sql, values).fetchall())
        if number:
            pair.ours.append(ours)
            pair.peer.append(peer)
    return pair


def _used(look: Callable[[], object]) -> float:
    begin = time.process_time()
    look()
    return time.process_time() - begin


def _rare(db: sqlite3.Connection) -> str:
    """Return a word that is in about RARE debriefs."""
    plain = "SELECT term FROM search_word WHERE term GLOB '[a-z][a-z][a-z][a-z]*' AND term NOT GLOB '*[^a-z]*'"
    word: str = db.execute(f"{plain} ORDER BY abs(doc - ?) LIMIT 1", (RARE,)).fetchone()[0]
    return word
