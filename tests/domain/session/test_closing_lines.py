"""The last page of a debrief: what there is to do now, in at most five lines."""

from dataclasses import replace

from debrief.domain.people.note_clock import ClockHours
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development, Feedback, Note
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.session.closing_lines import asks_about_plan, closing_lines, has_unsent_note, waiting_notice
from debrief.domain.session.session import Session
from debrief.guides.loader import load_guide

GUIDE = load_guide("default", None)
HOUR_MS = 3_600_000
HELD = When(at=100 * HOUR_MS, zone="UTC", timed=True)
FULL = Debrief(
    started_at=100 * HOUR_MS,
    company="Oriel",
    outcome=Outcome.REJECTED,
    held=HELD,
    notes=(Note(to="Ms Park", moment="The lift."), Note(to="Jonas")),
    developments=(Development(cue="they ask for a number", action="name one"),),
    asked=(Asked(wording="Why us?", question=Question(wording="Why us?", practise=True)),),
)


def lines(debrief: Debrief) -> list[tuple[str, str]]:
    return [(line.text, line.step) for line in closing_lines(Session(GUIDE, debrief), 101 * HOUR_MS, "UTC")]


def test_each_thing_to_do_has_a_line_that_leads_to_its_step() -> None:
    note, plan, practice, prompts = lines(FULL)
    assert note[0].startswith("Your note to Ms Park, and 1 more note. Leave it until today 06:00")
    assert plan == ("Your plan: when they ask for a number, I will name one", "plan")
    assert practice == ("1 question to practise.", "practice")
    assert prompts[0].endswith("prompts left open, which is fine.")
    assert [step for _, step in (note, plan, practice)] == ["notes", "plan", "practice"]


def test_while_an_answer_is_awaited_its_line_leads_to_where_it_is_written() -> None:
    waiting = replace(FULL, outcome=Outcome.WAITING)
    assert ("The answer you are waiting for. When it comes, write it here.", "outcome") in lines(waiting)
    assert len(lines(waiting)) <= 5


def test_an_answer_that_was_written_about_and_is_at_waiting_asks_what_it_was() -> None:
    came = When(at=100 * HOUR_MS, zone="UTC")
    for wrote in ({"their_words": "sie haben intern besetzt"}, {"answered": came}, {"answered": When(written="late")}):
        waiting = replace(FULL, outcome=Outcome.WAITING, **wrote)
        text = {step: text for text, step in lines(waiting)}["outcome"]
        assert text == "You wrote about the answer, and it is still at waiting. If it has come, choose what it was."
        notice = waiting_notice(Session(GUIDE, waiting), "go on.")
        assert notice == "If you are still waiting, that is fine. When you hear, go on."
    waiting = replace(FULL, outcome=Outcome.WAITING)
    assert waiting_notice(Session(GUIDE, waiting), "go on.") == "You have not heard back yet. When you do, go on."
    assert waiting_notice(Session(GUIDE, FULL), "HOW") == ""


def test_the_time_of_the_note_follows_the_hours_that_were_set() -> None:
    found = closing_lines(Session(GUIDE, FULL), 101 * HOUR_MS, "UTC", ClockHours(earliest=0))
    assert "Leave it until" not in found[0].text


def test_what_somebody_plans_to_do_is_not_cut_off_behind_a_long_moment() -> None:
    cue = "a system design question involves moving live data between two stores"
    plan = Development(cue=cue, action="say what breaks first, and only then draw the boxes")
    text = {step: text for text, step in lines(replace(FULL, developments=(plan,)))}["plan"]
    assert text == (
        "Your plan: when a system design question involves moving live data…, "
        "I will say what breaks first, and only then draw the boxes"
    )


def test_a_plan_that_is_done_is_not_named() -> None:
    done = replace(FULL, developments=(replace(FULL.developments[0], done=True),))
    assert "plan" not in {step for _, step in lines(done)}


def test_an_earlier_plan_is_not_asked_about_while_the_load_rises_nor_after_nothing_was_written() -> None:
    assert asks_about_plan(replace(FULL, load_first=7, load_last=7))
    assert not asks_about_plan(replace(FULL, load_first=3, load_last=7))
    assert not asks_about_plan(Debrief(started_at=0))


def test_once_the_note_is_sent_its_line_leads_to_where_a_reply_is_written() -> None:
    sent = Note(to="Jonas", sent_at=100 * HOUR_MS)
    note = lines(replace(FULL, notes=(sent,)))[0]
    assert note == ("Your note to Jonas. Sent today 04:00. When a reply comes, write it here.", "feedback")
    answered = replace(FULL, notes=(sent,), feedback=(Feedback(sender="Jonas", words="Be shorter."),))
    assert lines(answered)[0] == ("Your note to Jonas. Sent today 04:00.", "notes")


def test_the_letter_is_offered_only_while_a_note_is_not_sent() -> None:
    sent, written = Note(to="Jonas", sent_at=1), Note(to="Ms Park")
    assert has_unsent_note(replace(FULL, notes=(sent, written)))
    assert not has_unsent_note(replace(FULL, notes=(sent, Note())))
    assert not has_unsent_note(replace(FULL, notes=()))


def test_a_note_that_is_not_sent_comes_before_one_that_is() -> None:
    notes = (Note(to="Ms Park", sent_at=100 * HOUR_MS), Note(to="Jonas"))
    assert lines(replace(FULL, notes=notes))[0][0].startswith("Your note to Jonas. Leave it until")
