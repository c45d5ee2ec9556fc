"""The order of the questions that may come again, on the page for the next interview."""

from debrief.domain.record.question import Question
from debrief.storage.questions.prepare.page_rows import prepare_rows
from debrief.storage.records.journal import Journal
from tests.storage.questions.prepare.test_page_rows import asks, debrief, save


def test_of_questions_asked_as_often_the_most_uncomfortable_comes_first(journal: Journal) -> None:
    first, second, third = (Question(wording=wording) for wording in ("Why us?", "Why not?", "Why you?"))
    save(journal, debrief(1, asks(first), asks(second, 4), asks(third, 5)))
    rows = journal.transact(prepare_rows)
    assert [each.wording for each in rows.likely] == ["Why you?", "Why not?", "Why us?"]
