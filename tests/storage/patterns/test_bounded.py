"""Opening the patterns does not read all reviews, however many years of practice a journal has."""

from debrief.storage.patterns.questions import practised
from debrief.storage.questions.prepare.page_rows import prepare_rows
from tests.storage.transfer.ledgers import memory_journal


def test_no_query_scans_all_reviews_or_counts_all_debriefs():
    with memory_journal() as db:
        queries: list[str] = []
        db.row_factory = None
        db.set_trace_callback(queries.append)
        practised(db)
        prepare_rows(db)
        db.set_trace_callback(None)
        assert not [query for query in queries if "count(*) AS n FROM" in query]
        steps = [str(step[3]) for query in queries for step in db.execute(f"EXPLAIN QUERY PLAN {query}")]
        assert not [step for step in steps if step.startswith("SCAN review")]
        assert [step for step in steps if step.startswith("SEARCH")]
