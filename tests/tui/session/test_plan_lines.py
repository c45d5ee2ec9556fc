"""The line of a plan says what its fields say."""

from dataclasses import replace

from debrief.domain.record.parts import Development
from debrief.domain.session.steps.points import plan_summary


def test_a_plan_has_its_tick_once_it_is_done():
    planned = Development(step="s", text="Migrations", action="say capture")
    assert plan_summary(planned) == "  Migrations  (planned)"
    assert plan_summary(replace(planned, done=True)) == "✓ Migrations"
    assert plan_summary(Development(step="s", text="Migrations")) == "  Migrations"
