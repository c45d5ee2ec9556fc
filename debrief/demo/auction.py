"""A logistics job at an auction house: a telephone call that was never answered."""

from datetime import time

from debrief.demo.sample_calendar import SampleCalendar
from debrief.demo.shared import WENT_WRONG
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Cause, Control, Development, Met, Need, Note, Reflection, Requirement, Strength
from debrief.domain.record.question import Asked, Certainty, Question


def auction(days: SampleCalendar) -> Debrief:
    """Return the debrief of an interview about three weeks ago."""
    held = days.working_day_ago(22, time(9, 15), 25)
    return Debrief(
        started_at=days.ms_after(held, 40),
        finished_at=days.ms_after(days.working_day_ago(8), 0),
        step=END,
        company="Harrow & Quill Auctions",
        role="Shipping Coordinator",
        stage="Phone screen",
        held=held,
        people="Rosalind Achterberg, talent team",
        outcome=Outcome.SILENT,
        promised=days.working_day_ago(16),
        their_words="'You will hear from us by Tuesday.'",
        chance=40,
        load_first=4,
        load_last=2,
        again=Again.NO,
        skip_rule="Nobody can say who the job reports to.",
        asked=_make_asked(),
        strengths=(
            Strength(
                step="repeat",
                text="A figure in the first sentence",
                evidence="'212 crates in a season, two claims.' She wrote it down, I could hear the keys.",
            ),
        ),
        developments=(
            Development(
                step="unprepared",
                text="A salary figure I can say without a run-up",
                cue="somebody asks what I expect to be paid",
                action="say the range, then stop talking",
                due=days.working_day_ahead(4),
                rehearsed=True,
            ),
        ),
        causes=(
            Cause(
                text="The post was frozen",
                control=Control.NOT_MINE,
                evidence="The advertisement was gone on the Friday.",
            ),
            Cause(
                text="I would not name a salary", control=Control.MINE, evidence="She asked three times, I gave none."
            ),
        ),
        requirements=(
            Requirement(text="Customs paperwork", need=Need.MUST, met=Met.YES, probed=True),
            Requirement(text="Evening sales, twice a month", need=Need.MUST, met=Met.NO, probed=False),
        ),
        notes=(
            Note(
                to="Rosalind Achterberg",
                moment="Both of us having once lost a chandelier for a day",
                ask="Was there anything in the call that gave you pause?",
                sent_at=days.ms_after(held, 240),
                silent=True,
            ),
        ),
        reflections=(
            Reflection(id="signals", text="Friendly until the salary. After that, short sentences."),
            Reflection(id="load-first", text="annoyed, mostly"),
            Reflection(id="load-last", text="Soup, and the second half of that film."),
            Reflection(id="page", text="I keep calling it 'only a phone screen'. It was still an hour of preparing."),
        ),
    )


def _make_asked() -> tuple[Asked, ...]:
    return (
        Asked(
            question=WENT_WRONG,
            wording="What is the worst thing that has happened to a shipment of yours?",
            certainty=Certainty.UNSURE,
            said="The tapestry again, shorter this time, and what I did came second.",
            sureness=65,
            discomfort=3,
        ),
        Asked(
            question=Question(
                wording="What salary do you expect?",
                answer="Between 41 and 45 thousand, depending on the evenings.",
                practise=True,
            ),
            wording="And what are you looking for, salary-wise?",
            certainty=Certainty.EXACT,
            said="'I am open.' Three times.",
            sureness=10,
            discomfort=5,
            left_out="A number. I had one.",
        ),
        Asked(
            question=Question(wording="Why auctions, after museums?"),
            wording="Why auctions, after museums?",
            certainty=Certainty.GIST,
            said="The pace. It is true, and it sounded thin.",
            sureness=45,
            discomfort=2,
        ),
    )
