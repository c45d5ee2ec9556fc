"""The sample journal: believable on any day, and complete enough to show every part of a debrief."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.demo import sample_debriefs
from debrief.domain.lists.summaries import DebriefStatus
from debrief.domain.record.debrief import COLLECTIONS, Debrief, without_blank_parts
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import When
from debrief.domain.session.session import Session
from debrief.guides.loader import load_guide
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details
from debrief.storage.records.journal import Journal

NOW = 1_795_166_400_000
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"])


def moments(debrief: Debrief) -> list[int]:
    past = (debrief.held.ends_at, debrief.answered.at, debrief.started_at, debrief.finished_at)
    return [moment for moment in past if moment is not None]


@given(st.integers(1_500_000_000_000, 2_500_000_000_000), ZONES)
def test_nothing_in_it_lies_ahead_and_nothing_is_out_of_order(now: int, zone: str):
    for debrief in sample_debriefs(now, zone):
        assert all(moment <= now for moment in moments(debrief))
        assert debrief.started_at >= (debrief.held.ends_at or 0)
        assert (debrief.finished_at or now) >= max(debrief.started_at, debrief.answered.at or 0)
        local = debrief.held.local
        assert local is not None
        assert local.isoweekday() <= 5
    assert open_plan(now, zone) >= datetime.fromtimestamp(now / 1000, UTC).date().toordinal() - 4


def open_plan(now: int, zone: str) -> int:
    dues = [d.due for debrief in sample_debriefs(now, zone) for d in debrief.developments if not d.done]
    local = dues[0].local
    assert local is not None
    return local.toordinal()


def test_every_part_of_a_debrief_is_shown_somewhere():
    samples = sample_debriefs(NOW, "Europe/Berlin")
    assert all(any(getattr(sample, name) for sample in samples) for name in COLLECTIONS)
    assert [sample.outcome for sample in samples] == [Outcome.REJECTED, Outcome.SILENT, *[Outcome.WAITING] * 2]
    assert all(without_blank_parts(sample) == sample for sample in samples)


def test_the_default_guide_has_a_step_for_every_word():
    guide = load_guide("default", None)
    for sample in sample_debriefs(NOW, "UTC"):
        assert all(guide.find(reflection.id) for reflection in sample.reflections)
        assert all(guide.find(point.step) for point in (*sample.strengths, *sample.developments))
        assert Session(guide, sample).resume().current is not None


def test_it_stores_and_lists_as_it_stands(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    samples = sample_debriefs(NOW, "Europe/Berlin")
    journal = Journal(path, create=True)
    stored = [journal.save(sample, None).debrief for sample in samples]
    assert [journal.load(sample.id) for sample in samples] == stored
    journal.index()
    journal.close()
    db = connect(path, read_only=True)
    listed = lists.debriefs(db)
    questions = list(details.practice_questions(db))
    db.close()
    statuses = sorted(summary.status for summary in listed)
    assert statuses == [
        DebriefStatus.FINISHED,
        DebriefStatus.FINISHED,
        DebriefStatus.UNFINISHED,
        DebriefStatus.WAITING,
    ]
    assert max(len(question.askings) for question in questions) == 2


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo"])
def test_its_moments_are_in_your_zone(zone: str):
    assert {sample.held.zone for sample in sample_debriefs(NOW, zone)} == {zone}
    assert isinstance(sample_debriefs(NOW, zone)[0].held, When)
