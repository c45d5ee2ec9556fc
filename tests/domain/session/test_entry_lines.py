"""The line of an entry in the list above a form: a long text is shortened, and the note after it still shows."""

import pytest

from debrief.domain.record.question import Asked, Certainty
from debrief.domain.session.steps.entry_schema import PastedEntries, left_out_line, line_with_note
from debrief.domain.session.steps.questions import questions_schema
from debrief.exports.text.layout import cell_width

LONG = "How would you migrate 40 TB from Postgres to a warehouse without stopping writes?"
IN_80_COLUMNS = 74 - len("10. ")


@pytest.mark.parametrize("note", ["gist", "5 of 5", "not met, must, asked about"])
def test_the_note_after_a_long_text_fits_in_80_columns(note: str) -> None:
    line = line_with_note(LONG, note)
    assert line.startswith("How would you migrate")
    assert line.endswith(f"…  ({note})")
    assert len(line) <= IN_80_COLUMNS


@pytest.mark.parametrize("text", ["面接で聞かれた質問を" * 8, "Why 資料館 and why now " * 6, "🎬👩‍💻é한국" * 20])
def test_the_note_fits_after_a_long_text_of_wide_characters(text: str) -> None:
    line = line_with_note(text, "5 of 5")
    assert line.endswith("…  (5 of 5)")
    assert IN_80_COLUMNS - 12 < cell_width(line) <= IN_80_COLUMNS


def test_a_text_of_wide_characters_that_fits_is_shown_whole() -> None:
    assert line_with_note("面接" * 14, "gist") == f"{'面接' * 14}  (gist)"


def test_a_long_question_shows_how_well_it_is_remembered() -> None:
    line = questions_schema().line(Asked(wording=LONG, certainty=Certainty.GIST))
    assert line.endswith("…  (gist)")


def test_a_short_text_is_shown_whole_before_its_note() -> None:
    assert line_with_note("Why us?", "gist") == "Why us?  (gist)"


def test_without_a_note_the_list_decides_where_the_text_ends() -> None:
    assert line_with_note(LONG, "") == LONG


PASTED = {
    "- Why us?\n- What fails?": ["Why us?", "What fails?"],
    "- long question that\n  goes on here\n- Why us?": ["long question that goes on here", "Why us?"],
    "1. long question\n   that goes\n   on here\n2. Why us?": ["long question that goes on here", "Why us?"],
    "  * One that\n    goes on?\n  * Two?": ["One that goes on?", "Two?"],
    "- One that\n\n  goes on?\nTwo?": ["One that goes on?", "Two?"],
    "- One?\n  - And why?\n    In short?": ["One?", "And why? In short?"],
    "- One?\nTwo?": ["One?", "Two?"],
    "  - One?\n  Two?": ["One?", "Two?"],
    "One that\n  is indented?": ["One that", "is indented?"],
    "- One?\nTwo that\n  is indented?": ["One?", "Two that", "is indented?"],
}


def read_by_lines(pasted: str) -> PastedEntries:
    """Return what a paste becomes that arrives line by line."""
    schema, read = questions_schema(), PastedEntries((), 0)
    for line in pasted.splitlines(keepends=True):
        read = schema.extend_pasted(read, line)
    return read


def wordings(read: PastedEntries) -> list[str]:
    return [asked.wording for asked in read.entries]


def test_an_indented_line_behind_a_bullet_goes_on_with_its_entry() -> None:
    assert {pasted: wordings(questions_schema().read_pasted(pasted)) for pasted in PASTED} == PASTED
    assert {pasted: wordings(read_by_lines(pasted)) for pasted in PASTED} == PASTED


def test_a_newline_at_the_end_of_a_pasted_text_completes_its_last_entry() -> None:
    texts = {"One?\nTwo?": False, "One?\nTwo?\n": True, "One?\nTwo?\n\n  ": True, "- One\n  goes on?": False}
    assert {text: questions_schema().read_pasted(text).complete for text in texts} == texts


WRAPPED = "1) tell me about yourself\n   in two minutes\n2) why Acme?\n\n3) salary?"
THREE = ["tell me about yourself in two minutes", "why Acme?", "salary?"]


WITH_HEADINGS = {
    f"Questions:\n{WRAPPED}": (THREE, "Left out: “Questions:”."),
    f"Questions:\n\n{WRAPPED}\nWith Jonas:\n- One?": ([*THREE, "One?"], "Left out: “Questions:”, “With Jonas:”."),
    "Questions:\nWhy us?": (["Questions:", "Why us?"], ""),
    "Tell me about these:\n- SQL": (["Tell me about these:", "SQL"], ""),
    "- Why us?\n- Questions:\n- One?": (["Why us?", "Questions:", "One?"], ""),
    "Questions:": (["Questions:"], ""),
}


def test_the_heading_of_a_pasted_list_is_named_and_is_no_entry() -> None:
    for read in (questions_schema().read_pasted, read_by_lines):
        pasted = {text: read(text) for text in WITH_HEADINGS}
        named = {text: (wordings(one), left_out_line(one.left_out)) for text, one in pasted.items()}
        assert named == WITH_HEADINGS
