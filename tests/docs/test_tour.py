"""What the tour shows of the sample journal is what the app and the commands show."""

import re
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from debrief.cli.debriefs.list_formats import as_table
from debrief.demo import sample_debriefs
from debrief.domain.page import build_debrief_page
from debrief.exports.practice_list import PracticeListJob
from debrief.exports.text.layout import page_text
from debrief.guides.loader import load_guide
from debrief.storage.debriefs import lists
from debrief.storage.debriefs.other_debriefs import other_debriefs
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.details import JournalQuestions
from debrief.storage.records.bulk import write_new
from debrief.tui.home.lines import home_options
from debrief.tui.runtime.terminal.key_names import NAMED_KEY
from debrief.tui.services.home_view import home_view
from tests.root import ROOT

ZONE = "Europe/Berlin"
NOW = int(datetime(2026, 11, 23, 10, tzinfo=ZoneInfo(ZONE)).timestamp() * 1000)
TOUR = (ROOT / "docs/tour.md").read_text("utf-8")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    for _ in write_new(path, sample_debriefs(NOW, ZONE)):
        pass
    return path


def test_the_start_page_is_as_in_the_tour(journal: Path):
    with closing(connect(journal, read_only=True)) as db:
        view = home_view(db, NOW, ZONE)
        options = home_options(view, partial(NAMED_KEY.sub, r"\2"), len(view.agenda))
    shown = "\n".join(f"    {getattr(option.prompt, 'plain', option.prompt)}".rstrip() for option in options)
    assert shown in TOUR


def test_the_list_is_as_in_the_tour_but_for_its_ids(journal: Path):
    with closing(connect(journal, read_only=True)) as db:
        table = "\n".join(as_table(lists.debriefs(db), 88))
    assert _without_ids(table) in _without_ids(TOUR)


def test_the_page_of_a_debrief_begins_as_in_the_tour(journal: Path):
    waiting = next(debrief for debrief in sample_debriefs(NOW, ZONE) if debrief.company == "Lantern Street Theatre")
    with closing(connect(journal, read_only=True)) as db:
        page = build_debrief_page(waiting, load_guide("default", None), other_debriefs(db, waiting.id), ZONE)
    text = "\n".join(page_text(page, 80))
    assert _with_spaces(text[: text.index("    You said:")]) in TOUR


def test_the_practice_list_begins_as_in_the_tour(journal: Path):
    with closing(connect(journal, read_only=True)) as db:
        job = PracticeListJob(format="md", made_at=NOW, zone=ZONE)
        text = "".join(job.chunks(JournalQuestions(db)))
    assert _with_spaces(text[text.index("### 1.") : text.index("\n\n### 2.")]) in TOUR


def _without_ids(text: str) -> str:
    return re.sub(r"^[0-9a-f]{8} ", "", text, flags=re.MULTILINE)


def _with_spaces(text: str) -> str:
    """Return `text` with spaces where no line may break, so that the tour can be typed."""
    return text.replace("\u00a0", " ")
