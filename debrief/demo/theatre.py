"""A job at a theatre: the interview was yesterday, and the answer is not in yet."""

from datetime import time

from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.record.parts import Reflection
from debrief.domain.record.question import Asked, Certainty, Question


def theatre(days: SampleCalendar) -> Debrief:
    """Return the debrief, written as far as possible without an answer."""
    held = days.working_day_ago(1, time(14, 0), 50)
    return Debrief(
        started_at=days.ms_after(held, 30),
        step=END,
        company="Lantern Street Theatre",
        role="Production Logistics Manager",
        stage="Second round",
        held=held,
        people="Tobiah Marsh (technical director), Wen Li (stage manager)",
        promised=days.working_day_ahead(3),
        chance=55,
        asked=(
            Asked(
                question=Question(wording="The truck with the set is four hours late on opening day. What do you do?"),
                wording="The truck with the set is four hours late on opening day. Talk us through it.",
                certainty=Certainty.EXACT,
                said="Called the driver first. Then the crew, then the director. Wen nodded at that.",
                sureness=75,
            ),
            Asked(
                question=Question(wording="How do you say no to a director?"),
                wording="How do you say no to a director?",
                certainty=Certainty.GIST,
                said="With two things that are possible instead. I had no example ready.",
                sureness=40,
                discomfort=3,
            ),
        ),
        reflections=(
            Reflection(
                id="opening", text="On the stage itself, on two folding chairs. Tobiah apologised for the cold."
            ),
            Reflection(id="signals", text="They asked twice when I could start."),
            Reflection(
                id="chance", text="It went well, but one of the others was leaving as I came, and they knew her."
            ),
        ),
    )
