"""A debrief as a page: what was written, under the prompts it was written at, and nothing else."""

from dataclasses import replace

import pytest

from debrief.demo import debriefs
from debrief.domain.debrief import COLLECTIONS, Again, Debrief
from debrief.domain.guide import Guide, Kind, Section, Sitting, Step
from debrief.domain.page import OUTCOMES, Page, PageItem, page
from debrief.domain.parts import Cause, Control, Development, Feedback, Note, Reflection, Requirement, Strength
from debrief.domain.question import Asked, Question

OPENING = Step(id="opening", kind=Kind.TEXT, prompt="How did it begin?")
DOUBT = Step(id="doubt", kind=Kind.TEXT, prompt="One fair doubt?")
GUIDE = Guide(
    name="g", title="G", sections=(Section(id="s", title="S", sitting=Sitting.CAPTURE, steps=(OPENING, DOUBT)),)
)
EMPTY = Debrief(started_at=0)


def titles(shown: Page) -> list[str]:
    return [section.title for section in shown.sections]


def everything(shown: Page) -> str:
    items = [item for section in shown.sections for item in section.items]
    lines = [line for item in items for line in (item.text, *(value for _, value in item.details))]
    return "\n".join([shown.title, *(value for _, value in shown.facts), *titles(shown), *lines])


def test_of_an_empty_debrief_only_its_standing_appears():
    assert page(EMPTY, GUIDE) == Page("Untitled debrief", (("Answer", "still waiting"),), ())


def test_every_outcome_has_words():
    assert all(dict(page(replace(EMPTY, outcome=outcome), GUIDE).facts)["Answer"] for outcome in OUTCOMES)
    assert len(OUTCOMES) == len(type(EMPTY.outcome))


def test_every_word_that_was_written_is_on_the_page():
    for debrief in debriefs(1_795_166_400_000, "Europe/Berlin"):
        shown = everything(page(debrief, GUIDE))
        for name in ("company", "role", "stage", "people", "their_words", "skip_rule"):
            assert getattr(debrief, name) in shown
        texts = [
            text
            for name in COLLECTIONS
            for part in getattr(debrief, name)
            for field in (
                "text",
                "evidence",
                "cue",
                "action",
                "to",
                "moment",
                "ask",
                "words",
                "why",
                "said",
                "left_out",
            )
            if (text := getattr(part, field, ""))
        ]
        answers = [asked.question.answer for asked in debrief.asked]
        assert all(text in shown for text in (*texts, *answers))


def test_texts_stand_under_their_prompts_in_the_order_of_the_guide():
    texts = [("gone", "d"), ("page", "c"), ("doubt", "b"), ("opening", "a")]
    shown = page(replace(EMPTY, reflections=tuple(Reflection(id=i, text=t) for i, t in texts)), GUIDE)
    assert [(s.title, s.items[0].text) for s in shown.sections] == [
        ("How did it begin?", "a"),
        ("One fair doubt?", "b"),
        ("Blank page", "c"),
        ("Also written", "d"),
    ]


def test_reasons_are_sorted_by_whose_they_are():
    controls = (Control.UNKNOWABLE, None, Control.MINE, Control.NOT_MINE, Control.PARTLY, Control.MINE)
    causes = tuple(Cause(text=str(number), control=control) for number, control in enumerate(controls))
    shown = page(replace(EMPTY, causes=causes), GUIDE)
    assert [[item.text for item in section.items] for section in shown.sections] == [
        ["2", "5"],
        ["4"],
        ["3"],
        ["0"],
        ["1"],
    ]
    assert titles(shown)[0] == "Possible reasons, mine to change"


def test_the_other_wording_appears_only_where_it_differs():
    same = Asked(wording="Why us?", question=Question(wording="Why us? "))
    other = Asked(wording="Why here?", question=Question(wording="Why us?"))
    ledger = Asked(wording="", said="Because.", question=Question(wording="Why us?"))
    items = page(replace(EMPTY, asked=(same, other, ledger)), GUIDE).sections[0].items
    assert items == (
        PageItem("Why us?"),
        PageItem("Why here?", (("Also asked as", "Why us?"),)),
        PageItem("Why us?", (("You said", "Because."),)),
    )


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"strengths": (Strength(evidence="It worked."),)}, "What made it work: It worked."),
        ({"developments": (Development(action="practise"),)}, "A plan"),
        ({"notes": (Note(moment="The lift"),)}, "Somebody"),
        ({"feedback": (Feedback(words="Nice."),)}, "A reply"),
        ({"again": Again.NO}, "no"),
        ({"skip_rule": "no lift"}, "Not said"),
        ({"asked": (Asked(said="Hm."),)}, "A question whose wording is not written down"),
    ],
)
def test_a_part_with_half_of_it_written_still_reads(changes: dict, text: str):
    assert page(replace(EMPTY, **changes), GUIDE).sections[0].items[0].text == text


def test_blank_parts_leave_no_trace():
    blank = {"asked": (Asked(),), "notes": (Note(),), "requirements": (Requirement(),), "causes": (Cause(),)}
    assert page(replace(EMPTY, **blank), GUIDE).sections == ()
