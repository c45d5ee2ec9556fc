"""A choice whose stored value cannot be read: none is marked, and it stays until somebody chooses."""

from debrief.domain.record.debrief import Debrief, attribute
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.session.steps.fields import Choice, one_of
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.form import Form


def form(outcome: Outcome) -> Form:
    field = Choice(label="Answer", lens=attribute("outcome"), options=one_of(Outcome), needed=True)
    return Form(Debrief(started_at=1, outcome=outcome), (field,))


def test_it_stays_while_nothing_is_chosen():
    assert form(Outcome(UNREADABLE)).value.outcome == UNREADABLE


def test_another_is_taken_once_it_is_chosen():
    chosen = form(Outcome(UNREADABLE))
    (line,) = chosen.controls
    assert isinstance(line, ChoiceLine)
    line.set_reactive(ChoiceLine.chosen, line.values.index(Outcome.OFFER))
    assert chosen.value.outcome is Outcome.OFFER
