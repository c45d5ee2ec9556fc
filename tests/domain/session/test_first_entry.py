"""Which entry of a step is open first."""

from dataclasses import replace

from debrief.domain.record.parts import Development
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.steps.points import open_plan
from debrief.domain.session.steps.questions import pick_schema

PRACTICE = pick_schema(Step(id="practice", kind=Kind.PICK, of="practice", prompt="Which?", why=""))


def test_a_remark_of_another_step_begins_no_entry_of_this_one() -> None:
    asked = [Asked(wording="How?"), Asked(wording="Why us?", remark="I think")]
    assert PRACTICE.first_entry(asked) == 0


def test_a_number_begins_an_entry_as_words_do() -> None:
    dreaded = pick_schema(Step(id="dreaded", kind=Kind.PICK, of="discomfort", prompt="Which?", why=""))
    asked = [Asked(wording="How?"), Asked(wording="Why us?", discomfort=4), Asked(wording="Why now?")]
    assert dreaded.first_entry(asked) == 1
    assert dreaded.first_entry([asked[0], replace(asked[1], left_out="Whom it helped."), asked[2]]) == 2


def test_the_entry_after_the_last_finished_one_is_open_first_whether_or_not_it_has_a_remark() -> None:
    answered = Asked(wording="How?", question=Question(answer="So."))
    assert PRACTICE.first_entry([answered, Asked(wording="Why us?", remark="I think")]) == 1


def test_a_plan_of_which_only_the_date_was_typed_is_open_before_those_that_are_whole() -> None:
    whole = Development(text="Research", cue="they ask", action="I pause")
    assert open_plan([Development(text="Salary", due=When(at=1)), whole]) == 0
