"""The fields of the steps that ask for values of the debrief itself: facts, text, scale, again, outcome."""

from debrief.domain.dates import Direction, examples
from debrief.domain.record.debrief import Again, attribute, words_at
from debrief.domain.record.outcome import Outcome
from debrief.domain.session.guide import Step
from debrief.domain.session.input.stated_outcome import stated_outcome
from debrief.domain.session.steps.fields import Choice, Date, Field, Percent, Words, numbers, one_of
from debrief.domain.session.steps.local_clock import LocalClock

HELD = attribute("held")
"""The lens on when the interview was."""
BEFORE_INTERVIEW = "is before the interview. It is saved."


def facts_fields(_: Step, clock: LocalClock) -> tuple[Field, ...]:
    """Return the fields for company, role, stage, date, people, and the date they promised an answer by."""
    return (
        Words(label="Company", lens=attribute("company")),
        Words(label="Role", lens=attribute("role")),
        Words(label="Stage", lens=attribute("stage"), hint="phone screen, final round on site, …"),
        Date(
            label="When",
            lens=HELD,
            read=clock.reader(Direction.PAST),
            clock=clock,
            hint=examples.interview_examples(clock.day),
        ),
        Words(label="Who was there", lens=attribute("people"), hint="names and jobs, as far as you know"),
        Date(
            label="They said by",
            lens=attribute("promised"),
            read=clock.deadline,
            clock=clock,
            after=HELD,
            read_after=clock.promise,
            before_text=BEFORE_INTERVIEW,
            hint="when they said you would hear",
        ),
    )


def text_fields(step: Step, _: LocalClock) -> tuple[Field, ...]:
    """Return one text field that fills the page."""
    return (Words(label="", lens=words_at(step.id), alone=True),)


def scale_fields(step: Step, _: LocalClock) -> tuple[Field, ...]:
    """Return a field for the chance in percent or for the load from 0 to 10, and a text field."""
    lens = attribute(step.of)
    if step.of == "chance":
        number: Field = Percent(label="Chance", lens=lens)
    else:
        number = Choice(label="How heavy", lens=lens, options=numbers(0, 10), ends="0 light · 10 heavy")
    return (number, Words(label="Notes", lens=words_at(step.id), tall=True))


def again_fields(step: Step, _: LocalClock) -> tuple[Field, ...]:
    """Return the fields for whether to apply again, the rule for skipping a role, and a text."""
    return (
        Choice(label="Apply again", lens=attribute("again"), options=one_of(Again)),
        Words(label="Skip one if", lens=attribute("skip_rule"), hint="what would make you skip a role like this"),
        Words(label="Notes", lens=words_at(step.id), tall=True, takes_remarks=True),
    )


def outcome_fields(_: Step, clock: LocalClock) -> tuple[Field, ...]:
    """Return the fields for the answer, when it came, and their words."""
    return (
        Choice(
            label="Answer",
            lens=attribute("outcome"),
            options=one_of(Outcome),
            needed=True,
            read=stated_outcome,
            unanswered=Outcome.WAITING,
        ),
        Date(
            label="When",
            lens=attribute("answered"),
            read=clock.reader(Direction.PAST),
            clock=clock,
            hint=examples.answer_examples(clock.day),
            after=HELD,
            before_text=BEFORE_INTERVIEW,
        ),
        Words(label="Their words", lens=attribute("their_words"), tall=True),
    )
