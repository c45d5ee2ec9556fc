"""What wants somebody today, and how it is said."""

import subprocess
import sys
from datetime import date

import pytest

from debrief.domain.lists.agenda.agenda import agenda, put_off_until, short_line
from debrief.domain.lists.agenda.practice_summary import practice_summary
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaReply, AgendaRows, WaitingRow
from debrief.domain.lists.summaries import DebriefSummary, PlanSummary
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import DAY_MS, UNKNOWN, When
from tests.domain.wednesday import HOME, day, ms, timed


def plan(cue: str = "", action: str = "", due: When | None = None) -> PlanSummary:
    return PlanSummary(id="p", debrief="d", title="Acme", cue=cue, action=action, due=due or day("2026-11-18"))


SENTENCES = {
    ("they ask", "say it"): "when they ask, say it",
    ("When they ask", "say it"): "when they ask, say it",
    ("", "say it"): "say it",
    ("they ask", ""): "when they ask",
    ("", ""): "Acme",
}


def sentence(cue: str, action: str) -> str:
    (errand,) = agenda(AgendaRows(plans=[plan(cue, action)]), {}, ms("2026-11-18 09:00"), HOME)
    return errand.about


def test_a_plan_reads_as_a_sentence() -> None:
    assert {halves: sentence(*halves) for halves in SENTENCES} == SENTENCES


@pytest.mark.parametrize(
    ("now", "company", "about"),
    [
        ("2026-11-18 09:00", "Acme", "Acme, Fri 20 Nov 2026, in 2 days"),
        ("2026-11-19 09:00", "", "Fri 20 Nov 2026, tomorrow"),
        ("2026-11-20 20:00", " ", "Fri 20 Nov 2026, today"),
    ],
)
def test_the_coming_interview_is_a_line_with_its_company_and_day(now: str, company: str, about: str) -> None:
    rows = AgendaRows(interview=NextInterview(day=date(2026, 11, 20), company=company))
    (item,) = agenda(rows, {}, ms(now), HOME)
    assert (item.what, item.about) == ("Interview", about)
    assert agenda(rows, {item.key: None}, ms(now), HOME) == []


@pytest.mark.parametrize(("now", "word"), [("2026-11-18 18:00", "by"), ("2026-11-19 00:30", "was for")])
def test_a_day_is_over_only_when_it_has_ended(now: str, word: str) -> None:
    (errand,) = agenda(AgendaRows(plans=[plan("they ask", "say it")]), {}, ms(now), HOME)
    assert errand.what.startswith(f"Plan, {word}")


TO_PRACTISE = {
    (0, 0): "",
    (1, 0): "1 question due",
    (2, 1): "2 questions due, 1 chosen",
    (0, 3): "3 questions chosen",
    (9, 12): "9 or more questions due, 9 or more chosen",
}


def test_how_much_there_is_to_practise_is_said_in_a_few_words() -> None:
    said = {(due, chosen): practice_summary(min(due, 9), min(chosen, 9), 9) for due, chosen in TO_PRACTISE}
    assert said == TO_PRACTISE


def summary(id_: str) -> DebriefSummary:
    return DebriefSummary(
        id=id_,
        company="Bolt",
        role="",
        stage="",
        held=When(),
        outcome=Outcome.WAITING,
        questions=0,
        started_at=1,
        finished_at=None,
        step="",
        tags=(),
        place=1,
    )


def note(**changes: object) -> AgendaNote:
    fields = {"id": "n", "debrief": "d", "title": "Acme", "to": "Jonas", "held": timed("2026-11-18 14:00")}
    return AgendaNote(**fields | changes)


ALL = AgendaRows(
    notes=[note(id="early", held=timed("2026-11-19 11:00")), note(id="open"), note(id="sent", sent_at=1)],
    waiting=[
        WaitingRow(debrief="w", title="Bolt", promised=day("2026-11-18")),
        WaitingRow(debrief="x", title="Crux", held=day("2026-11-01")),
    ],
    feedback=[AgendaReply(id="f", debrief="d", title="Acme", sender="Aylin", sealed=True)],
    plans=[plan("they ask", "say it", day("2026-11-20"))],
    practice="2 questions due",
)
NOON = ms("2026-11-19 12:00")


def test_the_most_urgent_comes_first_and_what_can_wait_last():
    items = agenda(ALL, {}, NOON, HOME)
    assert [item.key for item in items] == [
        *("note/open", "answer/w", "nudge/x", "plan/p", "feedback/f", "practice", "note/early")
    ]
    assert items[0].what == "Note, 2 h left"
    assert items[1].about == "Bolt · promised by Wednesday · a day ago"


WAITING = {
    ("2026-11-18 14:00", "", "2026-11-18 17:00"): "Waiting to hear back",
    ("2026-11-18 14:00", "", "2026-11-19 00:00"): "Have you heard back?",
    ("2026-11-20 14:00", "", "2026-11-22 12:00"): "Waiting to hear back",
    ("", "2026-11-19", "2026-11-18 23:59"): "Waiting to hear back",
    ("", "2026-11-19", "2026-11-19 00:00"): "Have you heard back?",
    ("", "", "2026-11-18 14:00"): "Have you heard back?",
}
"""When the interview was, the promised day, and now."""


def waiting_line(held: str, promised: str, now: str) -> str:
    row = WaitingRow(
        debrief="w", title="", held=timed(held) if held else UNKNOWN, promised=day(promised) if promised else UNKNOWN
    )
    (item,) = agenda(AgendaRows(waiting=[row]), {}, ms(now), HOME)
    return item.what


def test_whether_they_answered_is_asked_from_the_promised_day_on_or_a_working_day_later() -> None:
    assert {days: waiting_line(*days) for days in WAITING} == WAITING


def test_a_note_is_due_where_nothing_was_heard_too():
    rows = AgendaRows(notes=[note(outcome=Outcome.SILENT)])
    assert [item.key for item in agenda(rows, {}, NOON, HOME)] == ["note/n"]


def test_one_line_says_all_but_what_can_wait():
    line = short_line(agenda(ALL, {}, NOON, HOME))
    assert line == "1 note (closing) · 1 answer pending · 1 nudge · 1 plan · 1 feedback · practice"
    assert (
        short_line(agenda(AgendaRows(notes=[note(id="early", held=timed("2026-11-19 11:00"))]), {}, NOON, HOME)) == ""
    )
    assert short_line([]) == ""


def test_while_the_load_has_risen_nothing_reminds_of_people():
    items = agenda(ALL._replace(load_rose=True), {}, NOON, HOME)
    assert [item.key for item in items] == ["note/open", "answer/w", "plan/p", "practice", "note/early"]


@pytest.mark.parametrize("key", ["nudge/x", "answer/x"])
def test_who_lets_go_the_answer_or_the_nudge_sees_neither_again(key: str):
    keys = {item.key for item in agenda(ALL, {key: None}, NOON, HOME)}
    assert not keys & {"nudge/x", "answer/x"}


@pytest.mark.parametrize(("days", "shown"), [(0, False), (0.99, False), (1, True)])
def test_what_is_put_off_comes_back_on_its_day(days: float, shown: bool):
    choices = {"plan/p": put_off_until(1, NOON)}
    later = NOON + int(days * DAY_MS)
    assert ("plan/p" in {item.key for item in agenda(ALL, choices, later, HOME)}) is shown


@pytest.mark.parametrize(
    ("now", "keys"),
    [
        ("2026-11-19 13:00", ["note/n"]),
        ("2026-11-26 13:59", ["note/n"]),
        ("2026-11-26 14:00", []),
    ],
)
def test_a_late_note_is_shown_for_a_week(now: str, keys: list[str]):
    assert [item.key for item in agenda(AgendaRows(notes=[note()]), {}, ms(now), HOME)] == keys


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, ["feedback/n"]),
        ({"replied": True}, []),
        ({"silent": True}, []),
        ({"sent_at": ms("2026-11-19 10:00")}, []),
    ],
)
def test_a_note_without_a_reply_is_asked_about_after_a_week(changes: dict[str, object], keys: list[str]):
    row = note(**{"sent_at": ms("2026-11-18 17:00"), **changes})
    items = agenda(AgendaRows(notes=[row]), {}, ms("2026-11-27 09:00"), HOME)
    assert [item.key for item in items] == keys
    assert all(item.offers_silent for item in items)


def test_an_unfinished_debrief_has_one_line():
    rows = AgendaRows(unfinished=[summary("w")], waiting=[WaitingRow(debrief="w", title="Bolt")])
    assert [item.key for item in agenda(rows, {}, NOON, HOME)] == ["unfinished/w"]


def test_the_agenda_imports_nothing_heavy():
    code = (
        "import sys; import debrief.domain.lists.agenda.agenda; "
        "print([m for m in ('email', 'icalendar', 'sqlite3', 'textual', 'pydantic', 'click') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
