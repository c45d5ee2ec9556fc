"""The journal of the docs has the figures that are worked out by hand there."""

from contextlib import closing
from pathlib import Path

from debrief.domain.patterns.number_panels import odds_panel
from debrief.domain.patterns.reach import Reach
from debrief.domain.record.outcome import Outcome
from debrief.storage.file.open_journal import connect
from debrief.storage.patterns.numbers import numbers
from debrief.storage.records.bulk import write_new
from tests.domain.patterns import twelve
from tests.root import ROOT


def test_the_journal_of_the_docs_has_the_figures_of_the_docs(tmp_path: Path):
    path = tmp_path / "twelve.sqlite3"
    for _ in write_new(path, twelve.debriefs((ROOT / "docs" / "patterns.md").read_text("utf-8"))):
        pass
    with closing(connect(path, read_only=True)) as db:
        found = numbers(db)
    assert (found.processes, found.debriefs, found.ended, found.offers, found.answers) == (12, 19, 10, 3, 8)
    counted = [found.count(outcome) for outcome in (Outcome.REJECTED, Outcome.SILENT, Outcome.WITHDREW)]
    assert counted == [5, 2, 1]
    assert sum(n for reach, n in found.reached.items() if reach >= Reach.FINAL) == 4
    figures = tuple((name, value.replace("\u00a0", " ")) for name, value in odds_panel(found).figures)
    assert figures == (
        ("Offers", "3 of 10"),
        ("The rate", "between 9 % and 61 % (95 % interval)"),
        ("The next 10 processes", "at least one offer: 80 % to over 99 % (80 % range), on average 93 %"),
    )
