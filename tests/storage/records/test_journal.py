"""Whole debriefs in and out of a real file."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from debrief.domain.record.debrief import Debrief, with_part, with_text
from debrief.domain.record.merge import Clash
from debrief.domain.record.parts import Strength
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.storage.debrief_strategies import debriefs, edits, written

Opened = Callable[[], Journal]

one_file = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def ask(wording: str, **fields: object) -> Asked:
    return Asked(wording=wording, question=Question(wording=wording), **fields)  # type: ignore[arg-type]


def count(path: Path, table: str) -> int:
    with closing(connect(path, read_only=True)) as db:
        return db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What SQLAlchemy sends, from when the test clears the list."""
    sent: list[str] = []

    def note(_db, _cursor, statement, *_rest):
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield sent
    event.remove(Engine, "before_cursor_execute", note)


@one_file
@given(debrief=debriefs)
@pytest.mark.row(7)
def test_whatever_is_written_comes_back_exactly(journal: Journal, debrief: Debrief):
    saved = journal.save(debrief, None)
    assert written(saved.debrief) == debrief
    assert journal.load(debrief.id) == saved.debrief
    assert (saved.merged, saved.clashes) == (False, ())


@one_file
@given(data=st.data(), debrief=debriefs)
@pytest.mark.row(7)
def test_an_edit_is_stored_whole_and_leaves_nothing_behind(journal: Journal, data: st.DataObject, debrief: Debrief):
    base = journal.save(debrief, None).debrief
    try:
        mine = data.draw(edits(base))
        saved = journal.save(mine, base)
        assert written(saved.debrief) == written(mine)
        assert journal.load(debrief.id) == saved.debrief
    finally:
        journal.discard(debrief.id)
    for table in ("debrief", "question", "asked", "reflection", "development", "note"):
        assert count(journal.path, table) == 0


def test_there_is_no_debrief_under_an_unknown_id(journal: Journal):
    assert journal.load("nobody") is None
    journal.discard("nobody")


def test_a_key_stroke_updates_one_count_and_one_text(journal: Journal, statements: list[str]):
    debrief = Debrief(started_at=1, asked=(ask("Why us?"),), strengths=(Strength(text="calm"),))
    base = journal.save(with_text(debrief, "room", "W"), None).debrief
    statements.clear()
    journal.save(with_text(base, "room", "We"), base)
    assert [" ".join(s.split()[:2]) for s in statements] == ["UPDATE debrief", "UPDATE reflection"]
    assert "company" not in statements[0]


def test_only_the_changed_column_of_a_part_is_written(journal: Journal, statements: list[str]):
    asked = ask("Why us?", said="Because")
    base = journal.save(Debrief(started_at=1, asked=(asked, ask("Why now?"))), None).debrief
    statements.clear()
    journal.save(with_part(base, "asked", replace(base.asked[0], sureness=40)), base)
    assert len(statements) == 2
    assert "sureness" in statements[1]
    assert "said" not in statements[1].split("WHERE")[0]


def test_saving_what_is_stored_already_touches_nothing(journal: Journal, statements: list[str]):
    base = journal.save(Debrief(started_at=1, company="Acme"), None).debrief
    statements.clear()
    assert journal.save(replace(base, rev=0), base).debrief == base
    assert statements == []


def test_a_caller_may_go_on_from_a_value_with_old_counts(journal: Journal):
    mine = Debrief(started_at=1, asked=(ask("Why us?"),))
    base = journal.save(mine, None).debrief
    for answer in ("B", "Be", "Bec"):
        asked = mine.asked[0]
        mine = with_part(mine, "asked", replace(asked, question=replace(asked.question, answer=answer)))
        saved = journal.save(mine, base)
        assert not saved.merged
        base = saved.debrief
    assert journal.load(mine.id) == base
    assert base.asked[0].question.answer == "Bec"


def test_two_writers_of_different_fields_both_have_their_way(opened: Opened):
    one, two = opened(), opened()
    base = one.save(Debrief(started_at=1, company="Acme"), None).debrief
    one.save(replace(base, role="Engineer"), base)
    saved = two.save(with_text(base, "room", "Bright."), base)
    assert saved.merged
    assert saved.clashes == ()
    assert (saved.debrief.role, saved.debrief.text_at("room")) == ("Engineer", "Bright.")
    assert one.load(base.id) == saved.debrief


def test_two_texts_for_one_field_are_both_kept_and_named(opened: Opened):
    one, two = opened(), opened()
    base = one.save(with_text(Debrief(started_at=1), "room", "It"), None).debrief
    one.save(with_text(base, "room", "It was bright."), base)
    saved = two.save(with_text(base, "room", "It was dark."), base)
    assert saved.debrief.text_at("room") == "It was dark.\n\nIt was bright."
    assert saved.clashes == (Clash("text of a prompt"),)
    assert two.load(base.id) == saved.debrief


def test_a_part_one_removed_and_the_other_edited_stays(opened: Opened):
    one, two = opened(), opened()
    base = one.save(Debrief(started_at=1, strengths=(Strength(id="s", text="calm"),)), None).debrief
    one.save(replace(base, strengths=()), base)
    saved = two.save(with_part(base, "strengths", Strength(id="s", text="calm and clear")), base)
    assert [s.text for s in saved.debrief.strengths] == ["calm and clear"]
    assert one.load(base.id) == saved.debrief


def test_a_debrief_deleted_elsewhere_is_stored_anew_when_saved(opened: Opened):
    one, two = opened(), opened()
    base = one.save(Debrief(started_at=1, company="Acme", asked=(ask("Why us?"),)), None).debrief
    one.discard(base.id)
    saved = two.save(replace(base, role="Engineer"), base)
    assert one.load(base.id) == saved.debrief
    assert written(saved.debrief) == written(replace(base, role="Engineer"))
    assert saved.debrief.rev > base.rev


def test_a_record_saved_as_new_twice_is_one_record_with_both_texts(opened: Opened):
    debrief = Debrief(started_at=1)
    opened().save(with_text(debrief, "room", "Bright."), None)
    saved = opened().save(with_text(debrief, "close", "A walk."), None)
    assert (saved.debrief.text_at("room"), saved.debrief.text_at("close")) == ("Bright.", "A walk.")


def test_a_question_two_debriefs_share_keeps_both_answers(opened: Opened):
    one, two = opened(), opened()
    first = one.save(Debrief(started_at=1, asked=(ask("Why us?"),)), None).debrief
    shared = first.asked[0].question
    second = two.save(Debrief(started_at=2, asked=(Asked(wording="Why?", question=shared),)), None).debrief
    assert second.asked[0].question == shared
    asked = first.asked[0]
    one.save(with_part(first, "asked", replace(asked, question=replace(shared, answer="The work."))), first)
    asked = second.asked[0]
    mine = with_part(second, "asked", replace(asked, question=replace(shared, answer="The people.")))
    saved = two.save(mine, second)
    assert saved.debrief.asked[0].question.answer == "The people.\n\nThe work."
    assert (saved.merged, saved.clashes) == (True, (Clash("answer of a question"),))
    assert one.load(first.id).asked[0].question == saved.debrief.asked[0].question


def test_a_question_leaves_the_ledger_with_its_last_asking(journal: Journal):
    first = journal.save(Debrief(started_at=1, asked=(ask("Why us?"),)), None).debrief
    second = journal.save(Debrief(started_at=2, asked=(Asked(question=first.asked[0].question),)), None).debrief
    journal.save(replace(first, asked=()), first)
    assert count(journal.path, "question") == 1
    journal.save(replace(second, asked=()), second)
    assert count(journal.path, "question") == 0


def test_a_lone_surrogate_is_stored_as_it_is_shown_and_stops_nothing(journal: Journal):
    mine = with_text(Debrief(started_at=1, company="Acme\ud800"), "room", "fine")
    saved = journal.save(mine, None)
    assert saved.debrief.company == "Acme\ufffd"
    assert not saved.merged
    again = journal.save(with_text(mine, "room", "fine\udfff!"), saved.debrief)
    assert (again.debrief.text_at("room"), again.merged) == ("fine\ufffd!", False)
    assert journal.load(mine.id) == again.debrief


def test_while_another_program_writes_a_save_says_so_without_the_words(journal: Journal):
    base = journal.save(Debrief(started_at=1, company="Acme"), None).debrief
    with closing(Journal(journal.path, busy_seconds=0.01)) as impatient, closing(connect(journal.path)) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalUnusable, match="Another program keeps") as raised:
            impatient.save(replace(base, company="SECRET"), base)
        assert "SECRET" not in str(raised.value)
        db.execute("ROLLBACK")
        assert impatient.save(replace(base, company="SECRET"), base).debrief.company == "SECRET"
