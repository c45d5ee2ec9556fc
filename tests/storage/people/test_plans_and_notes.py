"""Rehearsed plans in practice, former texts of notes, and the rows of the agenda, in a real file."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from debrief.domain.lists.questions import QuestionSelection
from debrief.domain.people import changes
from debrief.domain.practice.plan_card import plan_question_id
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.record.parts import Development, Feedback, Note
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.record.transfer import AgendaChoice, NoteVersion
from debrief.domain.record.when import When
from debrief.domain.search.query_parser import parse_query
from debrief.exports.data import journal_json
from debrief.storage.debriefs import lists
from debrief.storage.debriefs.search_results import passages
from debrief.storage.file.open_journal import connect
from debrief.storage.people import agenda_choices, agenda_rows
from debrief.storage.people.notes import debrief_of_note, former_texts, import_version, silent_notes
from debrief.storage.people.practice_due import practice_counts
from debrief.storage.questions import details, edits, listing
from debrief.storage.questions.practice_queue import practice_queue
from debrief.storage.questions.wordings import wordings
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from debrief.storage.transfer.journal_records import JournalRecords
from tests.empty_journal import open_empty_journal

NOW = 1_795_000_000_000
DAY = 24 * 3600 * 1000
PLAN = Development(id="plan", text="Salary", cue="they ask for a figure", action="say the range")
DEBRIEF = Debrief(
    id="d",
    started_at=NOW,
    step=END,
    company="Acme",
    held=When(at=NOW - DAY, zone="UTC", timed=True),
    asked=(Asked(id="a", question=Question(id="q", wording="Why us?", practise=True), wording="Why us?"),),
    developments=(replace(PLAN, rehearsed=True),),
    notes=(Note(id="n", to="Ada"),),
    feedback=(Feedback(id="f", sender="Ada", words="Heliotrope", sealed=True),),
)


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(open_empty_journal(path)) as opened:
        opened.save(DEBRIEF, None)
        while opened.index():
            pass
        yield opened


def queue(journal: Journal) -> list[tuple[str, str]]:
    with closing(connect(journal.path, read_only=True)) as db:
        return [(line.wording, line.answer) for line in practice_queue(db, NOW)]


CARD = ("When they ask for a figure?", "I will say the range")


def test_a_rehearsed_plan_is_practised_and_counted_but_never_asked(journal: Journal):
    assert queue(journal) == [CARD, ("Why us?", "")]
    with closing(connect(journal.path, read_only=True)) as db:
        assert [line.wording for line in listing.summaries(db)] == ["Why us?"]
        assert [q.wording for q in details.practice_questions(db)] == ["Why us?"]
        only_plans = QuestionSelection(categories=(Category.PLAN,))
        assert [line.wording for line in listing.summaries(db, only_plans)] == [CARD[0]]
        assert [q.askings for q in details.practice_questions(db, only_plans)] == [()]
        assert listing.count(db) == 1
        assert list(wordings(db)) == ["q"]
        assert practice_counts(db, NOW).chosen == 2
        assert details.practice_item(db, plan_question_id("plan"), NOW, "UTC") is not None


def test_the_card_follows_its_plan_and_keeps_an_answer_improved_in_practice(journal: Journal):
    journal.transact(partial(edits.answer, question_id=plan_question_id("plan"), text="I will say 45", now=NOW))
    journal.change("d", lambda debrief: replace(debrief, developments=(replace(PLAN, cue="money", rehearsed=True),)))
    assert queue(journal)[0] == ("When money?", "I will say 45")
    journal.change("d", lambda debrief: replace(debrief, company="Other"))
    assert queue(journal)[0] == ("When money?", "I will say 45")


def test_what_is_done_trashed_or_not_rehearsed_is_not_practised_and_comes_back_with_its_card(journal: Journal):
    journal.transact(partial(edits.review, question_id=plan_question_id("plan"), grade=3, at=NOW - 30 * DAY))
    for change, undo in (
        (changes.tick_plan, partial(changes.tick_plan, done=False)),
        (partial(changes.rehearse_plan, rehearsed=False), changes.rehearse_plan),
    ):
        journal.change("d", partial(change, development_id="plan"))
        assert CARD not in queue(journal)
        journal.change("d", partial(undo, development_id="plan"))
        assert queue(journal)[0] == CARD
    journal.trash("d", NOW)
    assert CARD not in queue(journal)
    journal.restore("d")
    assert queue(journal)[0] == CARD
    with closing(connect(journal.path, read_only=True)) as db:
        assert len(edits.reviews(db, plan_question_id("plan"))) == 1


def test_a_plan_that_is_taken_out_takes_its_card_with_it(journal: Journal):
    journal.change("d", lambda debrief: replace(debrief, developments=()))
    assert journal.question(plan_question_id("plan")) is None
    journal.change("d", lambda debrief: replace(debrief, developments=(replace(PLAN, rehearsed=True),)))
    journal.discard("d")
    assert journal.question(plan_question_id("plan")) is None


def test_a_letter_keeps_former_texts_but_not_the_drafts_of_one_sitting(journal: Journal):
    first, second = ("one", "other")
    for session, text in ((first, "D"), (first, "Dear"), (first, "Dear Ada"), (second, "Hello"), (second, "Hello Ada")):
        assert store_text(journal, TextEdit(target=TextField.NOTE, record="n", text=text, session=session))
    with closing(connect(journal.path, read_only=True)) as db:
        assert [version.answer for version in former_texts(db, "n")] == ["Dear Ada"]
    stored = journal.load("d")
    assert stored is not None
    assert stored.notes[0].text == "Hello Ada"
    assert not store_text(journal, TextEdit(target=TextField.NOTE, record="gone", text="x"))


def test_sealed_words_are_found_nowhere_until_they_are_opened(journal: Journal):
    query = parse_query("heliotrope", now=NOW, zone="UTC")
    with closing(connect(journal.path, read_only=True)) as db:
        assert lists.debriefs(db, query) == []
        assert "Heliotrope" not in [passage.text for passage in passages(db, "d")]
        assert "Heliotrope" in "".join(journal_json.write(JournalRecords(db)))  # which loses nothing
    journal.change("d", partial(changes.open_reply, feedback_id="f"))
    while journal.index():
        pass
    with closing(connect(journal.path, read_only=True)) as db:
        assert [summary.id for summary in lists.debriefs(db, query)] == ["d"]
        assert "Heliotrope" in [passage.text for passage in passages(db, "d")]


def test_the_agenda_reads_notes_answers_and_replies(journal: Journal):
    with closing(connect(journal.path, read_only=True)) as db:
        rows = agenda_rows.agenda_rows(db, NOW, "UTC")
    assert [(row.to, row.replied, row.sent_at) for row in rows.notes] == [("Ada", True, None)]
    assert [row.debrief for row in rows.waiting] == ["d"]
    assert [(row.sender, row.sealed, row.undecided) for row in rows.feedback] == [("Ada", True, 0)]
    assert [plan.id for plan in rows.plans] == ["plan"]
    assert not rows.load_rose


def test_old_notes_are_read_once_their_answer_is_new(journal: Journal):
    old = When(at=NOW - 200 * DAY, zone="UTC", timed=True)
    journal.change("d", lambda debrief: replace(debrief, held=old))
    with closing(connect(journal.path, read_only=True)) as db:
        assert agenda_rows.note_rows(db, NOW) == []
    journal.change("d", lambda debrief: replace(debrief, answered=When(at=NOW - DAY, zone="UTC")))
    with closing(connect(journal.path, read_only=True)) as db:
        assert len(agenda_rows.note_rows(db, NOW)) == 1


def test_a_choice_about_the_agenda_is_kept_undone_and_what_cannot_be_read_is_shown(journal: Journal):
    journal.transact(partial(agenda_choices.put_off, item="note/n", until=NOW + DAY, now=NOW))
    journal.transact(partial(agenda_choices.let_go, item="answer/d", now=NOW))
    with closing(connect(journal.path, read_only=True)) as db:
        assert agenda_choices.hidden_items(db) == {"answer/d": None, "note/n": NOW + DAY}
        assert agenda_rows.waiting_rows(db) == []
    journal.transact(lambda db: db.execute("UPDATE agenda_choice SET until = ?", (1 << 62,)))
    assert journal.transact(partial(agenda_choices.forget_choice, item="note/n"))
    with closing(connect(journal.path, read_only=True)) as db:
        assert agenda_choices.hidden_items(db) == {"answer/d": 0}


def test_a_choice_is_taken_in_unless_the_journal_has_a_later_one_and_can_be_put_back(journal: Journal):
    journal.transact(partial(agenda_choices.let_go, item="answer/d", now=NOW))
    older, later = (AgendaChoice(item="answer/d", until=NOW + DAY, at=NOW + shift) for shift in (-1, 1))
    assert not journal.transact(partial(agenda_choices.import_choice, choice=older))
    assert journal.transact(partial(agenda_choices.import_choice, choice=later, dry_run=True))
    assert journal.transact(agenda_choices.agenda_choices)["answer/d"].until is None
    assert journal.transact(partial(agenda_choices.import_choice, choice=later))
    assert not journal.transact(partial(agenda_choices.import_choice, choice=later))
    assert journal.transact(agenda_choices.agenda_choices) == {"answer/d": later}
    journal.transact(partial(agenda_choices.restore_choice, item="answer/d", choice=older))
    assert journal.transact(agenda_choices.agenda_choices) == {"answer/d": older}
    journal.transact(partial(agenda_choices.restore_choice, item="answer/d", choice=None))
    assert journal.transact(agenda_choices.agenda_choices) == {}


def test_a_former_text_of_a_note_is_taken_in_once(journal: Journal):
    former = NoteVersion(debrief="d", note="n", text="Dear Ada", at=NOW)
    assert journal.transact(partial(import_version, version=former, dry_run=True))
    assert journal.transact(partial(import_version, version=former))
    assert not journal.transact(partial(import_version, version=former))
    assert journal.transact(partial(import_version, version=replace(former, text="Hello Ada")))
    with closing(connect(journal.path, read_only=True)) as db:
        assert [(text.answer, text.at) for text in former_texts(db, "n")] == [("Hello Ada", NOW + 1), ("Dear Ada", NOW)]
        assert (debrief_of_note(db, "n"), debrief_of_note(db, "x")) == ("d", None)
        assert silent_notes(db) == 0
