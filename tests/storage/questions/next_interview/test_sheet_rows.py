"""What the sheet for the next interview reads from the journal."""

import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from debrief.domain.practice.next_interview.next_interview import NEXT, NextInterview
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Met, Need, Note, Requirement, Strength
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.record.when import When
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.next_interview import edited_sheet, next_interview
from debrief.storage.questions.next_interview.sheet_rows import PAID_OFF, sheet_rows
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text

DAY = 86_400_000
WHY = Question(wording="Why us?", answer="Because of the archive.")
PAY = Question(wording="What salary?")


def debrief(number: int, *asked: Asked, **more: object) -> Debrief:
    return Debrief(started_at=number * DAY, company=f"Company {number}", asked=asked, **more)  # type: ignore[arg-type]


def asks(question: Question, discomfort: int | None = None, left_out: str = "") -> Asked:
    return Asked(question=question, wording=question.wording, discomfort=discomfort, left_out=left_out)


def save(journal: Journal, *debriefs: Debrief) -> None:
    for each in debriefs:
        journal.save(each, None)
    while journal.index():
        pass


def test_a_journal_without_debriefs_has_nothing(journal: Journal) -> None:
    assert not sheet_rows(journal.transact(lambda db: db)).any_debrief


def test_the_question_asked_most_comes_first_and_the_worst_one_is_uncomfortable(journal: Journal) -> None:
    mild = Question(wording="How are you?")
    save(
        journal,
        debrief(1, asks(WHY, 2), asks(mild, 1)),
        debrief(2, asks(WHY, 3), asks(PAY, 5, "The range.")),
    )
    rows = journal.transact(sheet_rows)
    assert [(each.wording, each.times) for each in rows.likely][:2] == [("Why us?", 2), ("What salary?", 1)]
    assert [(each.wording, each.worst) for each in rows.uncomfortable] == [("What salary?", 5), ("Why us?", 3)]
    assert rows.uncomfortable[0].left_out == "The range."


def test_what_is_in_the_trash_is_on_no_sheet(journal: Journal) -> None:
    gone = debrief(1, asks(PAY, 5), skip_rule="No shifts", strengths=(Strength(text="Calm"),))
    save(journal, gone, debrief(2))
    journal.trash(gone.id, 3 * DAY)
    while journal.index():
        pass
    rows = journal.transact(sheet_rows)
    assert (rows.any_debrief, rows.likely, rows.strengths, rows.skip_rules) == (True, (), (), ())


def test_a_strength_written_twice_counts_once_and_comes_before_one_with_evidence(journal: Journal) -> None:
    save(
        journal,
        debrief(1, strengths=(Strength(text="Calm under pressure", evidence="They said so"),)),
        debrief(2, strengths=(Strength(text="calm  under pressure"), Strength(text="Numbers", evidence="A table"))),
        debrief(3, strengths=(Strength(text="Two dry runs", step=PAID_OFF),)),
    )
    found = journal.transact(sheet_rows).strengths
    assert [(each.text, each.times, each.helped) for each in found] == [
        ("calm  under pressure", 2, False),
        ("Numbers", 1, False),
        ("Two dry runs", 1, True),
    ]
    assert found[0].evidence == "They said so"


def test_only_requirements_that_were_not_fully_met_are_to_be_found_out(journal: Journal) -> None:
    save(
        journal,
        debrief(
            1,
            requirements=(
                Requirement(text="Terraform", need=Need.NICE, met=Met.NO),
                Requirement(text="Kafka", need=Need.MUST, met=Met.PARTLY),
                Requirement(text="SQL", need=Need.MUST, met=Met.YES),
                Requirement(text="Spanish", need=Need.MUST, met=Met.NO),
            ),
        ),
    )
    assert [each.text for each in journal.transact(sheet_rows).requirements] == ["Spanish", "Kafka", "Terraform"]


def test_rules_asks_plans_and_what_happened_are_there_newest_first(journal: Journal) -> None:
    plan = Development(cue="they ask", action="pause")
    checked = Development(cue="asked", action="count", came=True, happened="It helped to count.")
    notes = (Note(to="Ana", ask="What was missing?", sent_at=1), Note(to="Jo", ask="Which answer?"))
    save(
        journal,
        debrief(1, skip_rule="No shifts", developments=(plan,), notes=notes),
        debrief(2, skip_rule="no shifts", developments=(checked,)),
        debrief(3, skip_rule="Nobody to report to"),
    )
    rows = journal.transact(sheet_rows)
    assert rows.skip_rules == ("Nobody to report to", "no shifts")
    assert (rows.asks, rows.planned_asks) == (("What was missing?",), ("Which answer?",))
    assert rows.happened == ("It helped to count.",)
    assert [each.cue for each in rows.plans] == ["they ask"]


def test_an_edited_sheet_is_kept_by_its_day_and_former_texts_stay(journal: Journal) -> None:
    edit = TextEdit(target=TextField.SHEET, record=NEXT, text="Mine")
    assert store_text(journal, edit)
    assert store_text(journal, replace(edit, text="Mine, longer"))
    assert store_text(journal, TextEdit(target=TextField.SHEET, record=NEXT, text="Another evening"))
    assert journal.transact(lambda db: edited_sheet.edited_text(db, NEXT)) == "Another evening"
    assert journal.transact(lambda db: edited_sheet.edited_text(db, "2026-12-03")) == ""
    assert [former.answer for former in journal.transact(lambda db: edited_sheet.former_texts(db, NEXT))] == [
        "Mine, longer"
    ]


def test_the_next_interview_ends_after_its_day(journal: Journal) -> None:
    day = date(2026, 12, 3)
    journal.transact(lambda db: next_interview.set_next_interview(db, NextInterview(day=date(2026, 12, 1)), 1))
    journal.transact(lambda db: next_interview.set_next_interview(db, NextInterview(day=day, minutes=30), 2))
    assert journal.transact(lambda db: next_interview.find_next_interview(db, day)) == NextInterview(
        day=day, minutes=30
    )
    assert journal.transact(lambda db: next_interview.find_next_interview(db, date(2026, 12, 4))) is None
    assert journal.transact(next_interview.remove_next_interview)
    assert not journal.transact(next_interview.remove_next_interview)


@pytest.mark.row(24)
@pytest.mark.soak
def test_a_large_journal_takes_as_long_as_a_small_one(tmp_path: Path) -> None:
    from debrief.cli.debriefs.demo import write_samples

    taken = {}
    for count in (1_000, 100_000):
        file = tmp_path / f"{count}.sqlite3"
        write_samples(file, count, 1)
        with closing(connect(file, read_only=True)) as db:
            sheet_rows(db)
            begin = time.perf_counter()
            sheet_rows(db)
            taken[count] = time.perf_counter() - begin
    assert taken[100_000] < 0.25, taken


def test_what_is_written_twice_in_one_debrief_is_in_one_debrief(journal: Journal) -> None:
    twice = (Strength(text="Calm"), Strength(text="calm"))
    open_twice = (Requirement(text="Spanish", met=Met.NO), Requirement(text="spanish", met=Met.NO))
    save(journal, debrief(1, strengths=twice, requirements=open_twice), debrief(2, strengths=(Strength(text="Calm"),)))
    rows = journal.transact(sheet_rows)
    assert ([each.times for each in rows.strengths], [each.times for each in rows.requirements]) == ([2], [1])


def test_the_plans_of_the_newest_debrief_come_before_older_ones_that_were_due_first(journal: Journal) -> None:
    old = Development(cue="they ask why", action="say it", due=When(at=2 * DAY, zone="UTC"))
    new = Development(cue="they push", action="wait", due=When(at=90 * DAY, zone="UTC"))
    save(journal, debrief(1, developments=(old,)), debrief(60, developments=(new,)))
    assert [plan.action for plan in journal.transact(sheet_rows).plans] == ["wait", "say it"]
