"""The sheet for the next interview: what it takes from the journal, and its text, which somebody edits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.practice.next_interview import sheet_sections
from debrief.domain.practice.next_interview.sheet_blocks import Block, BlockKind, parse_sheet, sheet_text
from debrief.domain.practice.next_interview.sheet_rows import LikelyQuestion, OpenRequirement, ProvenStrength, SheetRows
from debrief.domain.practice.next_interview.sheet_sections import (
    CLOSING_QUESTION,
    NOTHING_YET,
    build_sheet,
    first_sentence,
)
from debrief.domain.record.parts import Met, Need
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import UNKNOWN
from debrief.exports.sheet.formats import write_sheet
from tests.domain.wednesday import day

LONG = "word " * 200


def plan(number: int, text: str = "name the figure") -> PlanSummary:
    return PlanSummary(id=str(number), debrief="d", title="Acme", cue=f"they ask {number}", action=text, due=UNKNOWN)


def question(number: int, **more: object) -> LikelyQuestion:
    return LikelyQuestion(id=str(number), wording=f"Why {number}? {LONG}", answer=LONG, times=9, worst=5, **more)


FULL = SheetRows(
    any_debrief=True,
    plans=tuple(plan(number, LONG) for number in range(50)),
    likely=tuple(question(number) for number in range(12)),
    uncomfortable=tuple(question(number) for number in range(6, 20)),
    strengths=tuple(ProvenStrength(text=LONG, evidence=LONG, times=3, helped=number % 2 == 0) for number in range(20)),
    requirements=tuple(OpenRequirement(text=LONG, need=Need.MUST, met=Met.NO, times=4) for _ in range(20)),
    skip_rules=(LONG,) * 9,
    happened=(LONG,) * 9,
    asks=(LONG,) * 9,
)


def items(blocks: list[Block], heading: str) -> list[str]:
    """Return the items under a heading."""
    at = blocks.index(Block(BlockKind.HEADING, heading)) + 1
    rest = blocks[at:]
    end = next((n for n, block in enumerate(rest) if block.kind is BlockKind.HEADING), len(rest))
    return [block.text for block in rest[:end] if block.kind is BlockKind.ITEM]


def test_the_fullest_sheet_is_sixty_lines_of_markdown_at_most() -> None:
    assert len(write_sheet("md", "Your next interview", build_sheet(FULL)).splitlines()) <= 60
    plans = items(build_sheet(FULL), "Your plan")
    assert max(len(block.text) for block in build_sheet(FULL) if block.text not in plans) <= sheet_sections.LINE


def test_without_a_debrief_the_sheet_says_so_and_still_has_a_question_to_ask() -> None:
    blocks = build_sheet(SheetRows())
    assert [block.text for block in blocks] == [NOTHING_YET, "Ask in the room", CLOSING_QUESTION]


def test_a_section_with_nothing_to_say_is_left_out() -> None:
    blocks = build_sheet(SheetRows(any_debrief=True, plans=(plan(1),)))
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == ["Your plan", "Ask in the room"]
    assert items(blocks, "Your plan") == ["When they ask 1, I will name the figure"]


def test_an_uncomfortable_question_that_is_likely_anyway_is_there_once() -> None:
    one = LikelyQuestion(id="1", wording="Why us?", answer="", times=2, worst=5)
    blocks = build_sheet(SheetRows(any_debrief=True, likely=(one,), uncomfortable=(one,)))
    assert [block.text for block in blocks].count("Why us? (asked 2 times, discomfort 5 of 5)") == 1
    assert "Questions that were uncomfortable" not in [block.text for block in blocks]


def test_a_question_without_a_better_answer_shows_what_was_missing() -> None:
    one = LikelyQuestion(id="1", wording="Why?", answer="", times=1, left_out="The number. And the year.")
    assert Block(BlockKind.DETAIL, "Missing last time: The number. And the year.") in build_sheet(
        SheetRows(any_debrief=True, likely=(one,))
    )


@pytest.mark.parametrize("none", ["NAH", "no.", "none", "Nothing!", "nothing really", "n/a", "-"])
@pytest.mark.parametrize("helped", [True, False])
def test_an_answer_that_says_there_is_none_is_no_strength(none: str, helped: bool) -> None:
    rows = SheetRows(
        any_debrief=True,
        strengths=(ProvenStrength(text=none, helped=helped), ProvenStrength(text="None of it was new", helped=helped)),
    )
    heading = "What helped last time" if helped else "Strengths to lead with"
    assert items(build_sheet(rows), heading) == ["None of it was new"]


def test_a_preparation_that_paid_off_is_what_helped_and_no_strength_to_lead_with() -> None:
    rows = SheetRows(any_debrief=True, strengths=(ProvenStrength(text="Two dry runs", helped=True),))
    blocks = build_sheet(rows)
    assert items(blocks, "What helped last time") == ["Two dry runs"]
    assert Block(BlockKind.HEADING, "Strengths to lead with") not in blocks


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I start with the number. Then I stop.", "I start with the number."),
        ("At Dr. Kaya's lab, e.g. on v. 2, I led it. Then more.", "At Dr. Kaya's lab, e.g. on v. 2, I led it."),
        ("It took 3.5 days! Really.", "It took 3.5 days!"),
        ("Am 3. Mai habe ich z. B. gefragt. Danach nicht.", "Am 3. Mai habe ich z. B. gefragt."),
        ("まず数字を言います。次に黙ります。", "まず数字を言います。"),
        ("\n\nno full stop\nsecond line", "no full stop"),
        ("“Yes.” Then I wait.", "“Yes.”"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_what_somebody_starts_with(text: str, first: str) -> None:
    assert first_sentence(text, 80) == first


@given(st.text())
def test_a_first_sentence_is_one_short_line(text: str) -> None:
    found = first_sentence(text, 40)
    assert len(found) <= 40
    assert "\n" not in found


def test_the_text_of_a_sheet_reads_back_as_the_same_sheet() -> None:
    blocks = build_sheet(FULL)
    assert parse_sheet(sheet_text(blocks)) == blocks


def test_what_somebody_adds_to_the_text_is_on_the_sheet() -> None:
    text = "Take the folder.\n\nYour plan\n- When asked, I will pause\n  and breathe\nCall Ana at nine\n\nMore\n* one"
    assert [(block.kind.value, block.text) for block in parse_sheet(text)] == [
        ("paragraph", "Take the folder."),
        ("heading", "Your plan"),
        ("item", "When asked, I will pause"),
        ("detail", "and breathe"),
        ("paragraph", "Call Ana at nine"),
        ("heading", "More"),
        ("item", "one"),
    ]


@given(st.text())
def test_no_word_that_was_typed_is_lost(text: str) -> None:
    shown = " ".join(block.text for block in parse_sheet(text))
    for word in text.split():
        if word.isalnum():
            assert word in shown


def test_an_unreadable_need_of_a_requirement_is_left_out() -> None:
    rows = SheetRows(any_debrief=True, requirements=(OpenRequirement(text="SQL", need=Need(UNREADABLE), met=Met.NO),))
    assert "SQL: how much does it matter here? (not met last time)" in sheet_text(build_sheet(rows))


def test_a_plan_is_never_shortened() -> None:
    long = replace(plan(1, LONG), due=day("2026-12-03"))
    for rows in (SheetRows(any_debrief=True, plans=(long,)), replace(FULL, plans=(long,))):
        (line,) = items(build_sheet(rows), "Your plan")
        assert line == f"When they ask 1, I will {LONG.strip()}, by Thu 3 Dec 2026"


def test_words_are_whole_where_one_sheet_has_room_for_them() -> None:
    words = "the figure that I left out, and where it comes from, " * 6
    rows = SheetRows(
        any_debrief=True,
        plans=(plan(1),),
        likely=(LikelyQuestion(id="1", wording=words, answer=words, times=1),),
        strengths=(ProvenStrength(text=words, evidence=words),),
        requirements=(OpenRequirement(text=words),),
        skip_rules=(words,),
        happened=(words,),
        asks=(words,),
    )
    assert "…" not in sheet_text(build_sheet(rows))


def test_long_plans_take_the_room_of_what_else_is_on_a_full_sheet() -> None:
    shown = build_sheet(FULL)
    assert sum(1 + len(block.text) // 100 for block in shown) <= 72


@pytest.mark.parametrize(
    ("asks", "line"),
    [
        ({"asks": ("which answer?",), "planned_asks": ("why?",)}, "Last time you asked: which answer?"),
        ({"planned_asks": ("why?", "when?")}, "You planned to ask: why?"),
    ],
)
def test_only_a_sent_note_has_asked_for_feedback(asks: dict[str, tuple[str, ...]], line: str) -> None:
    assert items(build_sheet(SheetRows(any_debrief=True, **asks)), "Ask in the room") == [CLOSING_QUESTION, line]
