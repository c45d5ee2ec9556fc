"""One's own rules are shown where what a role asks for has their words."""

from debrief.domain.patterns.skip_rules import rule_sentence, rules_that_may_apply, texts_of
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Requirement

RULES = ("No on-call rotation", "More than an hour each way", "Keine Schichtarbeit", "They want Kafka every week")


FOUND = {
    "Weekly on-call rotations": ("No on-call rotation",),
    "Bereitschaft zur Schichtarbeit": ("Keine Schichtarbeit",),
    "KAFKA and SQL": ("They want Kafka every week",),
    "Rotation of crops": ("No on-call rotation",),
    "An hour of maths": (),
    "": (),
}


def test_a_rule_is_found_by_half_of_its_telling_words():
    assert {text: rules_that_may_apply(RULES, ["Data engineer", text]) for text in FOUND} == FOUND


def test_the_role_and_the_requirements_of_a_debrief_are_looked_at():
    debrief = Debrief(started_at=0, company="Kafka", role="Cook", requirements=(Requirement(text="Knives"),))
    assert texts_of(debrief) == ("Cook", "", "Knives")


def test_the_sentence_quotes_the_rules():
    assert rule_sentence(["No travel"]) == "One of your own rules may apply here: “No travel”"
    assert rule_sentence([]) == ""
