"""A registrar's job at a museum: a complete debrief after a rejection."""

from datetime import time

from debrief.demo.sample_calendar import SampleCalendar
from debrief.demo.shared import WENT_WRONG
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    FeedbackPoint,
    Met,
    Need,
    Note,
    Reflection,
    Requirement,
    Strength,
    Verdict,
)
from debrief.domain.record.question import Asked, Certainty, Question

_REPLY = "0a9a5a0e-52c1-4a41-8a58-5f0b1c0e7a33"


def museum(days: SampleCalendar) -> Debrief:
    """Return the debrief of an interview about five weeks ago."""
    held = days.working_day_ago(36, time(10, 30), 75)
    answered = days.working_day_ago(31, time(16, 5))
    thanked = days.ms_after(held, 200)
    return Debrief(
        started_at=days.ms_after(held, 95),
        finished_at=days.ms_after(answered, 180),
        step=END,
        skipped=("rewording",),
        company="Oriel Museum",
        role="Exhibitions Registrar",
        stage="Panel interview",
        held=held,
        people="Margit Lindqvist (head of collections), Dele Adeyemi (conservation), somebody from HR taking notes",
        outcome=Outcome.REJECTED,
        answered=answered,
        their_words="A strong field. We have chosen someone with more experience of international loans.",
        chance=60,
        load_first=6,
        load_last=3,
        again=Again.YES,
        skip_rule="They want courier trips every month. I cannot do that before the spring.",
        asked=_make_asked(),
        strengths=(
            Strength(
                step="repeat",
                text="The condition report walk-through",
                evidence="I brought a real one with the names blacked out. Dele asked to keep the template.",
            ),
            Strength(step="paid-off", text="Reading their last two loan catalogues before going in"),
        ),
        developments=(
            Development(
                step="unprepared",
                text="Immunity from seizure, and who applies for it",
                cue="a question touches loans across a border",
                action="name the three papers I check first, then say what I would look up",
                due=days.working_day_ago(12),
                done=True,
                came=True,
                happened="They asked about Basel. I named two of the three, and looked up the third aloud.",
                checked_at=days.ms_after(days.working_day_ago(1), 0),
            ),
        ),
        causes=(
            Cause(
                text="Too few loans from abroad",
                control=Control.PARTLY,
                evidence="The letter says so, and I have four.",
            ),
            Cause(
                text="I went on too long about the database",
                control=Control.MINE,
                evidence="Margit looked at the clock twice.",
            ),
            Cause(
                text="Somebody they had worked with before",
                control=Control.UNKNOWABLE,
                evidence="Only a feeling, from how they spoke of 'the interim'.",
            ),
        ),
        requirements=(
            Requirement(text="Three years as a registrar", need=Need.MUST, met=Met.YES, probed=True),
            Requirement(text="International loans", need=Need.MUST, met=Met.PARTLY, probed=True),
            Requirement(text="Spectrum standard", need=Need.MUST, met=Met.YES, probed=False),
            Requirement(text="A second language", need=Need.NICE, met=Met.YES, probed=False),
        ),
        notes=(
            Note(
                to="Margit Lindqvist",
                moment="Her story of the harpsichord that would not fit the goods lift",
                ask="What would a stronger answer on international loans have had in it?",
                sent_at=thanked,
            ),
            Note(to="Dele Adeyemi", moment="Comparing our condition report templates over the table", sent_at=thanked),
        ),
        feedback=(
            Feedback(
                id=_REPLY,
                sender="Margit Lindqvist",
                words="You were thorough, and we would have liked to hear sooner what you yourself decided.",
                received_at=days.ms_after(answered, 2 * 24 * 60),
            ),
            Feedback(
                sender="Dele Adeyemi",
                words="Immunity from seizure was the gap. The rest of us would have hired you for the reports alone.",
                sealed=True,
                received_at=days.ms_after(answered, 6 * 24 * 60),
            ),
        ),
        feedback_points=(
            FeedbackPoint(
                feedback=_REPLY,
                text="Say sooner what I decided myself",
                verdict=Verdict.ADOPT,
                why="My sister says the same. Decision first, then the story.",
            ),
        ),
        reflections=_texts(),
    )


def _make_asked() -> tuple[Asked, ...]:
    return (
        Asked(
            question=Question(wording="How do you decide whether an object is fit to travel?"),
            wording="How do you decide whether an object is fit to travel?",
            certainty=Certainty.EXACT,
            said="Condition first, then the route, then who packs it. I used the lacquer cabinet.",
            sureness=85,
            discomfort=1,
        ),
        Asked(
            question=WENT_WRONG,
            wording="Can you tell us about a time something went wrong in transit?",
            certainty=Certainty.GIST,
            said="The tapestry crate. I told it in the order it happened, and they had to ask what I did.",
            sureness=50,
            discomfort=4,
            left_out="That I was the one who stopped the unpacking.",
        ),
        Asked(
            question=Question(
                wording="Who applies for immunity from seizure, and when?",
                answer="The borrower does, and I would have the provenance ready four months before it opens.",
                practise=True,
            ),
            wording="Immunity from seizure: who applies, and when?",
            certainty=Certainty.EXACT,
            said="I said the lender. Dele said, kindly, 'Are you sure?'",
            sureness=20,
            discomfort=5,
            left_out="I have filled in half of that form myself.",
        ),
        Asked(
            question=Question(wording="What would you like to ask us?"),
            wording="What would you like to ask us?",
            certainty=Certainty.EXACT,
            said="How they share couriers with the city's other museums.",
            sureness=80,
        ),
    )


def _texts() -> tuple[Reflection, ...]:
    return (
        Reflection(
            id="opening",
            text="A long table with a green cloth. Margit poured the water herself and began with the weather.\n"
            "First question before I had my notebook open.",
        ),
        Reflection(
            id="signals",
            text="Dele leaned in at the condition report. Margit pressed on loans, three times, "
            "and moved on quickly from the database.",
        ),
        Reflection(id="chance", text="They laughed in the right places, and the interim contract fits my dates."),
        Reflection(id="load-first", text="flat"),
        Reflection(
            id="friend",
            text="You knew your objects, and it showed. One question found a gap, and gaps of that size can close "
            "in an afternoon. They have lost nothing by meeting you, and neither have you.",
        ),
        Reflection(
            id="fair-doubt",
            text="That I have not run a big loan alone. For it: the two large ones were with Ines. "
            "Against it: she was away for the whole of the return leg.",
        ),
        Reflection(id="load-last", text="Going to repair the bicycle before it gets dark."),
    )
