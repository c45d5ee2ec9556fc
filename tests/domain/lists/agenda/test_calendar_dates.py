"""The dates of the agenda for a calendar."""

from datetime import date

from debrief.domain.lists.agenda.calendar_dates import calendar_dates, note_dates
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaRows, WaitingRow
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When
from tests.domain.wednesday import HOME, day, ms, timed

NOW = ms("2026-11-18 16:00")
NOTE = AgendaNote(id="n", debrief="d", title="Acme", to="Jonas", held=timed("2026-11-18 14:00", minutes=60))


def plan(due: When) -> PlanSummary:
    return PlanSummary(id="p", debrief="d", title="Acme", cue="they ask", action="say it", due=due)


def test_a_note_has_the_two_bounds_of_its_window_and_the_hours_in_which_it_ends():
    opening, ending = note_dates(NOTE, NOW)
    assert (opening.at, opening.until) == (ms("2026-11-18 17:00"), ms("2026-11-19 09:00"))
    assert (ending.at, ending.until) == (ms("2026-11-19 09:00"), ms("2026-11-19 15:00"))
    assert "Jonas" in opening.summary


def test_a_calendar_shows_the_name_and_not_the_address():
    opening, _ = note_dates(NOTE._replace(to="Jonas <jonas@example.org>"), NOW)
    assert opening.summary == "Note to Jonas: a good time to send it"


WITHOUT_WINDOW = [
    {"sent_at": 1},
    {"silent": True},
    {"no_notes": True},
    {"held": UNKNOWN},
    {"outcome": Outcome.WITHDREW},
]


def test_a_note_without_a_window_has_no_dates():
    note = AgendaNote(id="n", debrief="d", title="", to="", held=NOTE.held)
    assert [changes for changes in WITHOUT_WINDOW if note_dates(note._replace(**changes), NOW)] == []


def test_all_dates_stand_in_order_with_names_of_their_own():
    rows = AgendaRows(
        notes=[NOTE],
        waiting=[WaitingRow(debrief="d", title="Acme", promised=day("2026-11-20"))],
        plans=[plan(timed("2026-11-19 18:00")), plan(UNKNOWN)],
    )
    dates = calendar_dates(rows, [(date(2026, 11, 21), 2)], NOW, HOME)
    assert [(found.uid, found.at) for found in dates] == [
        ("note-opens-n@debrief", ms("2026-11-18 17:00")),
        ("note-closing-n@debrief", ms("2026-11-19 09:00")),
        ("plan-p@debrief", ms("2026-11-19 18:00")),
        ("answer-d@debrief", ms("2026-11-20 09:00")),
        ("practice-2026-11-21@debrief", ms("2026-11-21 09:00")),
    ]
    assert dates[2].summary == "Plan: when they ask, say it"


def test_what_is_over_is_left_out():
    assert (
        calendar_dates(AgendaRows(plans=[plan(day("2026-11-17"))], notes=[NOTE]), [], ms("2026-12-01 00:00"), HOME)
        == []
    )
