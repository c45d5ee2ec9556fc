"""The order of the questions that may come again, on the sheet for the next interview."""

from debrief.domain.record.question import Question
from debrief.storage.questions.next_interview.sheet_rows import sheet_rows
from debrief.storage.records.journal import Journal
from tests.storage.questions.next_interview.test_sheet_rows import asks, debrief, save


def test_of_questions_asked_as_often_the_most_uncomfortable_comes_first(journal: Journal) -> None:
    first, second, third = (Question(wording=wording) for wording in ("Why us?", "Why not?", "Why you?"))
    save(journal, debrief(1, asks(first), asks(second, 4), asks(third, 5)))
    rows = journal.transact(sheet_rows)
    assert [each.wording for each in rows.likely] == ["Why you?", "Why not?", "Why us?"]
