"""Choices in brackets behind an entry, as people write them and as the lists of debrief show them."""

from typing import Any

import pytest

from debrief.domain.record.parts import Cause, Requirement
from debrief.domain.record.question import Asked
from debrief.domain.session.steps.brackets import read_choices_behind, split_bracketed
from debrief.domain.session.steps.causes_and_requirements import causes_schema, requirements_schema
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.questions import WORDING, questions_schema

REQUIREMENTS = {
    "SQL (met)": ("SQL", "met", None, None, ""),
    "Zendesk (yes)": ("Zendesk", "met", None, None, ""),
    "Spanish (no, must have!!)": ("Spanish", "not met", "must", None, ""),
    'Terraform (no, "nice to have")': ("Terraform", "not met", "nice", None, ""),
    "team lead 1y (partly, acting lead 7 mo)": ("team lead 1y", "partly", None, None, "acting lead 7 mo"),
    "Python  (met, must, asked about)": ("Python", "met", "must", True, ""),
    "Python (yes, must, no).": ("Python", "met", "must", False, ""),
    "Go (nice to have)": ("Go", None, "nice", None, ""),
    "Kafka (partly; Kinesis, one project)": ("Kafka", "partly", None, None, "Kinesis / one project"),
    "C1 (German) (met)": ("C1 (German)", "met", None, None, ""),
}
AS_TYPED = (
    *("Kafka", "Kafka (the broker)", "Kafka (the broker, partly)", "(met)", "SQL (met) or so", "SQL (m)", "SQL (1)"),
    *("SQL (metrics)", "SQL ()", "SQL (,)", "SQL (met", "on call (not every week)"),
)


def values(entry: Requirement) -> tuple[Any, ...]:
    return entry.text, entry.met, entry.need, entry.probed, entry.remark


def test_options_in_brackets_are_chosen_and_other_words_are_a_remark() -> None:
    fields = requirements_schema().fields
    read = {typed: values(read_choices_behind(Requirement(text=typed), fields)) for typed in REQUIREMENTS}
    assert read == REQUIREMENTS


@pytest.mark.parametrize("typed", AS_TYPED)
def test_other_brackets_stay_as_they_are(typed: str) -> None:
    entry = Requirement(text=typed)
    assert read_choices_behind(entry, requirements_schema().fields) is entry


LISTS = {
    "3y support (yes), lead (partly, acting lead 7 mo), Spanish (no, must have!!)": 3,
    'Python (met), Terraform (no, "nice to have"), German C1 (met).': 3,
    "SQL (met); Kafka (partly)": 2,
    "SQL (met)": 1,
    "SQL, Kafka (partly)": 1,
    "SQL (the language), Kafka (partly)": 1,
    "SQL (met),Kafka (partly)": 1,
}


def test_a_list_on_one_line_is_split_where_each_entry_has_an_option() -> None:
    fields = requirements_schema().fields
    assert {typed: len(split_bracketed(typed, Requirement(), fields)) for typed in LISTS} == LISTS
    assert split_bracketed("SQL (met), Go (no)", Requirement(), fields) == ["SQL (met)", "Go (no)"]


def test_a_choice_that_is_made_is_left_alone() -> None:
    entry = Requirement(text="SQL (met)", met=requirements_schema().fields[1].options[2][0])  # type: ignore[attr-defined]  # a choice
    assert read_choices_behind(entry, requirements_schema().fields) is entry


def test_questions_and_reasons_are_read_the_same_way() -> None:
    asked = read_choices_behind(WORDING.set(Asked(), '"Why us?" (exact)'), questions_schema().fields)
    assert (asked.wording, asked.question.wording, asked.certainty) == ('"Why us?"', '"Why us?"', "exact")
    cause = read_choices_behind(Cause(text="Salary (can't know, a friend said 80k)"), causes_schema().fields)
    assert (cause.text, cause.control, cause.evidence) == ("Salary", "can't know", "a friend said 80k")


@pytest.mark.parametrize("schema", [questions_schema(), requirements_schema(), causes_schema()])
def test_an_empty_entry_is_itself(schema: EntrySchema) -> None:
    assert schema.new is not None
    entry = schema.new()
    assert read_choices_behind(entry, schema.fields) is entry


SENTENCES = {
    "Tell me about a conflict. Gist.": ("Tell me about a conflict.", "gist"),
    '"Walk me through a pipeline." exact': ('"Walk me through a pipeline."', "exact"),
    "Why us? Unsure": ("Why us?", "unsure"),
    "What is the gist": ("What is the gist", None),
    "Why us? Exact figures.": ("Why us? Exact figures.", None),
    "Gist.": ("Gist.", None),
    "Tell me more. No.": ("Tell me more. No.", None),
}


def test_a_last_sentence_that_is_an_option_chooses_it() -> None:
    fields = questions_schema().fields
    read = {typed: read_choices_behind(WORDING.set(Asked(), typed), fields) for typed in SENTENCES}
    assert {typed: (asked.wording, asked.certainty) for typed, asked in read.items()} == SENTENCES
    cause = read_choices_behind(Cause(text="A hiring freeze. Not mine, Petra said so."), causes_schema().fields)
    assert (cause.text, cause.control, cause.evidence) == ("A hiring freeze.", "not mine", "Petra said so")
