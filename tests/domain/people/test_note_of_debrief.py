"""A note of a debrief: its letter, its flags, its clock, and where its request stands."""

from dataclasses import replace

import pytest

from debrief.domain.lists.agenda.calendar_dates import dates_of_note
from debrief.domain.people.feedback import ReplyState
from debrief.domain.people.note_clock import ClockState
from debrief.domain.people.note_flags import FlagKind
from debrief.domain.people.note_of_debrief import (
    last_stored_at,
    letter_flags,
    note_clock,
    note_letter,
    note_reply_state,
    nudge_addressee,
    nudge_letter,
)
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Feedback, Note
from tests.domain.people.letters import TEMPLATE
from tests.domain.wednesday import day, ms, timed

JONAS = Note(id="j", to="Jonas Reuter", moment="the Friday failure demo")
AYLIN = Note(id="a", to="Dr. Aylin Kaya", moment="you drew the dead-letter queue")
DEBRIEF = Debrief(
    started_at=ms("2026-11-18 17:00"),
    company="Northwind",
    role="Data Engineer",
    held=timed("2026-11-18 14:00", minutes=150),
    promised=day("2026-11-20"),
    notes=(JONAS, AYLIN),
)


def test_a_note_is_drafted_afresh_until_it_is_edited():
    assert "the Friday failure demo" in note_letter(DEBRIEF, JONAS, TEMPLATE, "Ada").body
    edited = replace(JONAS, text="Subject: Hello\n\nMy own words")
    letter = note_letter(DEBRIEF, edited, TEMPLATE, "Ada")
    assert (letter.subject, letter.body) == ("Hello", "My own words")


def test_after_a_no_the_letter_is_another():
    letter = note_letter(replace(DEBRIEF, outcome=Outcome.REJECTED), JONAS, TEMPLATE)
    assert letter.body.startswith("Hi Jonas, the Friday failure demo.")


@pytest.mark.parametrize("words", ["I would still like to work with you.", "Mein Interesse bleibt."])
@pytest.mark.parametrize(("again", "flagged"), [(Again.NO, True), (Again.UNSURE, False), (None, False)])
def test_interest_is_pointed_out_to_whoever_would_not_apply_again(words: str, again: Again | None, flagged: bool):
    debrief = replace(DEBRIEF, again=again)
    flags = letter_flags(debrief, replace(JONAS, text=words), lambda _: TEMPLATE)
    assert (FlagKind.NOT_AGAIN in [flag.kind for flag in flags]) is flagged


def test_a_nudge_goes_to_the_first_person_and_names_the_promised_day():
    assert nudge_addressee(DEBRIEF) == "Jonas Reuter"
    assert nudge_letter(DEBRIEF, "Jonas Reuter", TEMPLATE).body == "Hello Jonas Reuter, you named 20 November."


def test_notes_of_one_debrief_are_compared_with_each_other():
    copied = replace(DEBRIEF, notes=(JONAS, replace(AYLIN, moment=JONAS.moment)))
    assert letter_flags(DEBRIEF, JONAS, lambda _: TEMPLATE) == []
    assert [flag.kind for flag in letter_flags(copied, JONAS, lambda _: TEMPLATE)] == [FlagKind.SAME]


def test_the_clock_of_a_note_knows_what_was_stored_last():
    sent = replace(DEBRIEF, notes=(JONAS, replace(AYLIN, sent_at=ms("2026-11-18 20:00"))))
    assert last_stored_at(sent) == ms("2026-11-18 20:00")
    assert note_clock(sent, JONAS, ms("2026-11-18 19:00")).state is ClockState.CLOCK_SET_BACK
    assert note_clock(DEBRIEF, JONAS, ms("2026-11-18 19:00")).state is ClockState.OPEN


@pytest.mark.parametrize(
    ("note", "state"),
    [
        (JONAS, ReplyState.NOT_ASKED),
        (replace(JONAS, sent_at=1), ReplyState.ASKED),
        (replace(AYLIN, sent_at=1), ReplyState.SEALED),
    ],
)
def test_a_reply_belongs_to_the_note_to_its_sender(note: Note, state: ReplyState):
    debrief = replace(DEBRIEF, feedback=(Feedback(sender="Aylin", words="More numbers.", sealed=True),))
    assert note_reply_state(debrief, note) is state


def test_any_reply_answers_the_only_note():
    debrief = replace(DEBRIEF, notes=(JONAS,), feedback=(Feedback(sender="", words="More numbers."),))
    assert note_reply_state(debrief, JONAS) is ReplyState.ANSWERED
    assert note_reply_state(replace(debrief, notes=(JONAS, AYLIN)), JONAS) is ReplyState.NOT_ASKED


def test_a_note_has_its_dates_for_a_calendar():
    opening, ending = dates_of_note(DEBRIEF, JONAS, ms("2026-11-18 17:00"))
    assert (opening.at, ending.until) == (ms("2026-11-18 18:30"), ms("2026-11-19 16:30"))
