"""A debrief as a page: what was written, under the prompts it was written at, and nothing else."""

from dataclasses import replace
from typing import Any

from debrief.demo import sample_debriefs
from debrief.domain.lists.other_debriefs import OtherDebrief, OtherDebriefs
from debrief.domain.page import Link, Page, PageItem, build_debrief_page
from debrief.domain.record.debrief import COLLECTIONS, Again, Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    Met,
    Need,
    Note,
    Reflection,
    Requirement,
    Strength,
)
from debrief.domain.record.question import Asked, Certainty, Question
from debrief.domain.record.when import When
from debrief.domain.session.guide import Guide, Kind, Section, Sitting, Step

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
    lines = [line for item in items for line in (item.text, *(value for _, value in item.labelled))]
    return "\n".join([shown.title, *(value for _, value in shown.facts), *titles(shown), *lines])


def items(**written: object) -> tuple[PageItem, ...]:
    """The first section's items of a debrief in which only that was written."""
    return build_debrief_page(replace(EMPTY, **written), GUIDE).sections[0].items


def test_of_an_empty_debrief_only_its_standing_appears():
    assert build_debrief_page(EMPTY, GUIDE) == Page("Untitled debrief", (("Answer", "still waiting"),), ())


def test_a_label_is_not_repeated_where_its_text_begins_with_it():
    plans = {
        ("when I am asked for numbers", "I will pause"): (("When", "I am asked for numbers"), ("I will", "pause")),
        ("Whenever they ask", "Will Smith"): (("When", "Whenever they ask"), ("I will", "Will Smith")),
        ("They ask when", "willingly say it"): (("When", "They ask when"), ("I will", "willingly say it")),
        ("When", "I'd ask why"): (("When", "When"), ("I will", "I'd ask why")),
    }
    for (cue, action), shown in plans.items():
        (item,) = items(developments=(Development(text="Numbers", cue=cue, action=action),))
        assert item.details == shown
    (again,) = items(again=Again.NO, skip_rule="If nobody names the salary")
    assert again.details == (("Skip one if", "nobody names the salary"),)


def test_every_word_that_was_written_is_on_the_page():
    for debrief in sample_debriefs(1_795_166_400_000, "Europe/Berlin"):
        shown = everything(build_debrief_page(debrief, GUIDE))
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
                "remark",
                "happened",
            )
            if (text := getattr(part, field, "")) and not (field == "words" and part.sealed)
        ]
        answers = [asked.question.answer for asked in debrief.asked]
        assert all(text in shown for text in (*texts, *answers))


def test_texts_stand_under_their_prompts_in_the_order_of_the_guide():
    texts = [("gone", "d"), ("page", "c"), ("doubt", "b"), ("opening", "a")]
    shown = build_debrief_page(replace(EMPTY, reflections=tuple(Reflection(id=i, text=t) for i, t in texts)), GUIDE)
    assert [(s.title, s.items[0].text) for s in shown.sections] == [
        ("How did it begin?", "a"),
        ("One fair doubt?", "b"),
        ("Blank page", "c"),
        ("Also in this debrief", "d"),
    ]


def test_reasons_are_sorted_by_whose_they_are():
    controls = (Control.UNKNOWABLE, None, Control.MINE, Control.NOT_MINE, Control.PARTLY, Control.MINE)
    causes = tuple(Cause(text=str(number), control=control) for number, control in enumerate(controls))
    shown = build_debrief_page(replace(EMPTY, causes=causes), GUIDE)
    assert [[item.text for item in section.items] for section in shown.sections] == [
        ["2", "5"],
        ["4"],
        ["3"],
        ["0"],
        ["1"],
    ]
    assert titles(shown)[0] == "Possible reasons: mine to change"


def test_the_other_wording_appears_only_where_it_differs():
    same = Asked(wording="Why us?", question=Question(wording="Why us? "))
    other = Asked(wording="Why here?", question=Question(wording="Why us?"))
    ledger = Asked(wording="", said="Because.", question=Question(wording="Why us?"))
    assert items(asked=(same, other, ledger)) == (
        PageItem("Why us?"),
        PageItem("Why here?", (("The same as", "Why us?"),)),
        PageItem("Why us?", (("You said", "Because."),)),
    )


HALF_WRITTEN = {
    "What made it work: It worked.": {"strengths": (Strength(evidence="It worked."),)},
    "A plan": {"developments": (Development(action="practise"),)},
    "Somebody": {"notes": (Note(moment="The lift"),)},
    "A reply": {"feedback": (Feedback(words="Nice."),)},
    "no": {"again": Again.NO},
    "Not filled in": {"skip_rule": "no lift"},
    "A question with no wording": {"asked": (Asked(said="Hm."),)},
    "Remark: at work": {"requirements": (Requirement(remark="at work"),)},
}


def test_a_part_with_half_of_it_written_still_reads():
    assert [items(**written)[0].text for written in HALF_WRITTEN.values()] == list(HALF_WRITTEN)


def test_a_question_has_what_was_said_apart_from_the_better_answer_and_a_line_of_badges():
    question = Question(wording="Why us?", answer="The archive.", practise=True)
    asked = Asked(
        question=question,
        wording="Why us?",
        certainty=Certainty.GIST,
        said="Hm.",
        sureness=0,
        discomfort=5,
        left_out="It",
        remark="or so",
    )
    assert items(asked=(asked,)) == (
        PageItem(
            "Why us?",
            (("Remark", "or so"), ("You said", "Hm."), ("Missing from your answer", "It")),
            best="The archive.",
            badges=("the gist", "0\u00a0% sure", "discomfort 5 of 5", "in practice"),
        ),
    )


def test_what_was_asked_elsewhere_too_is_linked_under_its_question():
    why_us, other = Asked(wording="Why us?"), Asked(wording="Why now?")
    day = When(at=1_793_350_800_000, zone="Europe/Berlin", timed=True)
    newest = (
        asked_in("Harrow & Quill", held=day, outcome=Outcome.SILENT, discomfort=3),
        asked_in("", role="Registrar", held=When(written="in spring")),
        asked_in(""),
    )
    elsewhere = {why_us.question.id: OtherDebriefs(newest, more=1996)}
    first, second = build_debrief_page(replace(EMPTY, asked=(why_us, other)), GUIDE, elsewhere).sections[0].items
    assert first.links == (
        Link("Harrow & Quill, 30 Oct 2026 · silent · discomfort 3 of 5", "id of Harrow & Quill"),
        Link("Registrar, “in spring” (not a date)", "id of "),
        Link("Untitled debrief", "id of "),
    )
    assert first.more == "and in 1,996 other debriefs"
    assert (second.links, second.more) == ((), "")


def asked_in(company: str, **known: Any) -> OtherDebrief:
    unknown = {"role": "", "held": When(), "outcome": Outcome.WAITING, "discomfort": None}
    return OtherDebrief(debrief=f"id of {company}", company=company, **unknown | known)


def test_how_you_match_stands_over_what_they_required_where_it_is_known():
    met = Requirement(text="Kafka", need=Need.MUST, met=Met.PARTLY, probed=False)
    said = build_debrief_page(replace(EMPTY, requirements=(met,)), GUIDE).sections[0]
    assert said.summary.startswith("You match 50\u00a0% of this")
    assert said.items == (PageItem("Kafka", badges=("must have", "partly met", "they did not ask about it")),)
    unsaid = build_debrief_page(replace(EMPTY, requirements=(Requirement(text="Kafka"),)), GUIDE).sections[0]
    assert (unsaid.summary, unsaid.items) == ("", (PageItem("Kafka"),))


def test_how_you_match_says_of_how_many_requirements_where_some_have_no_answer():
    wanted = (*(Requirement(text=text) for text in ("Kafka", "Flink", "Go")), Requirement(met=Met.YES))
    met = Requirement(text="Spanish", met=Met.YES)
    (said,) = build_debrief_page(replace(EMPTY, requirements=(met, *wanted)), GUIDE).sections
    assert said.summary.startswith("You match 100\u00a0% of what you answered, 1 of 4 requirements.")


def test_tags_are_among_the_facts():
    assert ("Tags", "remote, second try") in build_debrief_page(
        replace(EMPTY, tags=("remote", "second try")), GUIDE
    ).facts


def test_when_the_answer_came_is_a_fact_only_where_the_timeline_cannot_have_it():
    unread = build_debrief_page(replace(EMPTY, answered=When(written="some day")), GUIDE)
    assert ("When it came", "“some day” (not a date)") in unread.facts
    assert unread.timeline == ()
    read = build_debrief_page(replace(EMPTY, answered=When(at=86_400_000)), GUIDE)
    assert "When it came" not in dict(read.facts)
    assert [milestone.what for milestone in read.timeline] == ["You started writing", "The answer came"]


def test_blank_parts_leave_no_trace():
    blank = {"asked": (Asked(),), "notes": (Note(),), "requirements": (Requirement(),), "causes": (Cause(),)}
    assert build_debrief_page(replace(EMPTY, **blank), GUIDE).sections == ()


def test_a_closed_reply_says_that_its_words_are_closed_only_if_it_has_some():
    (closed,) = items(feedback=(Feedback(sender="Kelly", words="Thin.", sealed=True),))
    (empty,) = items(feedback=(Feedback(sender="Kelly", sealed=True),))
    assert [text for _, text in closed.labelled if text] == ["Closed until you choose to read them."]
    assert not any(text for _, text in empty.labelled)
