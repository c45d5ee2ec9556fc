"""The sheet for an interview and its day come back from an export, and an import loses neither text."""

from datetime import date

from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.transfer import ImportCounts, InterviewDay, InterviewSheet, Record, SheetVersion
from debrief.exports.data import journal_json
from debrief.storage.questions.next_interview.edited_sheet import edited_text, former_texts, set_text
from debrief.storage.questions.next_interview.next_interview import find_next_interview, set_next_interview
from debrief.storage.transfer.journal_records import JournalRecords
from tests.storage.transfer.ledgers import memory_journal, take
from tests.storage.transfer.test_round_trip import through_a_file

TODAY = date(2026, 11, 28)
DAY = date(2026, 12, 3)
DEBRIEF = Debrief(id="d", started_at=1)


def test_an_edited_sheet_and_the_day_come_back():
    with memory_journal() as one, memory_journal() as other:
        take(one, [DEBRIEF])
        set_text(one, str(DAY), "Breathe first", "somebody")
        set_text(one, str(DAY), "Breathe, then the figure")
        set_next_interview(one, NextInterview(day=DAY, minutes=30), 5)
        text = "".join(journal_json.write(JournalRecords(one)))
        counts = take(other, through_a_file(text))
        assert counts == ImportCounts(new=1, sheets=1, days=1)
        assert edited_text(other, str(DAY)) == "Breathe, then the figure"
        assert former_texts(other, str(DAY)) == former_texts(one, str(DAY)) != ()
        assert find_next_interview(other, TODAY) == NextInterview(day=DAY, minutes=30)


def test_an_import_keeps_the_text_of_a_sheet_that_was_edited_here_and_the_day_set_last():
    sheet = InterviewSheet(day="next", text="Theirs", versions=(SheetVersion(text="Older", at=1),))
    records: list[Record] = [sheet, InterviewDay(day="2026-12-09", minutes=20, at=4)]
    with memory_journal() as db:
        set_text(db, "next", "Mine")
        set_next_interview(db, NextInterview(day=DAY), 5)
        assert take(db, records, dry_run=True) == take(db, records) == ImportCounts(sheets=1)
        assert {"Mine", "Theirs"} <= set(edited_text(db, "next").split("\n"))
        assert {version.answer for version in former_texts(db, "next")} == {"Mine", "Older"}
        assert find_next_interview(db, TODAY) == NextInterview(day=DAY)
        assert take(db, records) == ImportCounts()


def test_former_texts_that_are_blank_or_the_same_are_not_imported():
    versions = (SheetVersion(text="Older", at=3), SheetVersion(text="", at=2), SheetVersion(text="Older", at=1))
    with memory_journal() as db:
        assert take(db, [InterviewSheet(day="next", text="New", versions=versions)]) == ImportCounts(sheets=1)
        assert [(version.answer, version.at) for version in former_texts(db, "next")] == [("Older", 3)]
        assert take(db, [InterviewSheet(day="next", text="New", versions=versions)]) == ImportCounts()
