"""Every slip in a guide's file is told at once, with its line and its key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.outcome import Outcome
from debrief.domain.session.guide import Guide, Kind
from debrief.guides.faults import GuideFault
from debrief.guides.loader import bundled_text, read_guide

GOOD = """\
name = "mine"
title = "Mine"

[[section]]
id = "one"
title = "One"
sitting = "capture"

[[section.step]]
id = "room"
kind = "text"
prompt = "Who spoke?"

[[section.step]]
id = "load"
kind = "scale"
of = "load_first"
prompt = "How heavy?"
quick = true
only_after = ["rejected", "silent"]
"""


def faults(text: str) -> list[str]:
    with pytest.raises(GuideFault) as refused:
        read_guide(text)
    return str(refused.value).split("\n")


def test_a_guide_is_read_as_it_is_written() -> None:
    guide = read_guide(GOOD)
    room, load = guide.steps
    assert (guide.name, guide.title, guide.about) == ("mine", "Mine", "")
    assert (room.kind, room.prompt, room.quick, room.only_after) == (Kind.TEXT, "Who spoke?", False, frozenset())
    assert (load.of, load.quick, load.only_after) == ("load_first", True, {Outcome.REJECTED, Outcome.SILENT})


SLIPS = (
    # what is written, what stands there instead, how the line about it begins
    (
        'kind = "text"',
        'kind = "txet"',
        '11: section[1].step[1].kind: "txet" is not a kind of step. Did you mean "text"?',
    ),
    (
        'kind = "text"',
        'kind = "zzz"',
        '11: section[1].step[1].kind: "zzz" is not a kind of step. Use one of facts,',
    ),
    ('kind = "text"', "kind = 3", "11: section[1].step[1].kind: 3 is not a kind of step. Use one of facts,"),
    ('kind = "text"\n', "", "9: section[1].step[1].kind: is missing. Use one of facts,"),
    ('prompt = "Who spoke?"\n', "", "9: section[1].step[1].prompt: is missing."),
    ('"Who spoke?"', '" "', "12: section[1].step[1].prompt: is empty."),
    (
        '"Who spoke?"',
        '"' + "x" * 201 + '"',
        "12: section[1].step[1].prompt: is 201 characters long. Use at most 200",
    ),
    ('"Who spoke?"', "7", "12: section[1].step[1].prompt: must be text; 7 is a number."),
    ('"Who spoke?"', "2026-11-19", "12: section[1].step[1].prompt: must be text; datetime.date(2026, 11, 19) is a"),
    ("prompt = ", "promt = ", '12: section[1].step[1].promt: is not a key of this table. Did you mean "prompt"?'),
    ("prompt = ", '"pro mpt" = ', "9: section[1].step[1].pro mpt: is not a key of this table"),
    ('id = "load"', 'id = "room"', '15: section[1].step[2].id: "room" is already the id of section[1].step[1] (li'),
    ('id = "load"', 'id = "end"', '15: section[1].step[2].id: "end" is used by the app itself'),
    ('id = "load"', 'id = "page"', '15: section[1].step[2].id: "page" is used by the app itself'),
    ('id = "load"', 'id = "Lo ad"', '15: section[1].step[2].id: "Lo ad" cannot be an id.'),
    (
        'of = "load_first"',
        'of = "laod_first"',
        '17: section[1].step[2].of: "laod_first" does not go with a step of kind',
    ),
    ('of = "load_first"\n', "", "14: section[1].step[2].of: is missing. A step of kind scale needs one of chance,"),
    (
        'kind = "text"',
        'kind = "text"\nof = "chance"',
        "12: section[1].step[1].of: a step of kind text has no `of`.",
    ),
    ("quick = true", 'quick = "yes"', '19: section[1].step[2].quick: must be true or false; "yes" is text.'),
    ('["rejected", "silent"]', '"rejected"', '20: section[1].step[2].only_after: must be a list; "rejected" is te'),
    ('"silent"', '"silnt"', '20: section[1].step[2].only_after: "silnt" is not an outcome. Did you mean "silent"?'),
    (
        'sitting = "capture"',
        'sitting = "now"',
        '7: section[1].sitting: "now" is not a sitting. Use one of',
    ),
    ('title = "One"', 'title = "A title far too long for a list"', "6: section[1].title: is 31 characters long."),
    ('name = "mine"', 'name = "../mine"', '1: name: "../mine" cannot be the name of a guide.'),
    ('title = "Mine"\n', "", "title: is missing."),
    ("[[section]]", "[[sektion]]\n[[section]]", '4: sektion: is not a key of this table. Did you mean "section"?'),
    (
        "[[section.step]]",
        "[[section.setp]]",
        '9: section[1].setp: is not a key of this table. Did you mean "step"?',
    ),
)


def report(written: str, instead: str) -> list[str]:
    """Return what is reported of a guide in which `instead` stands for `written`, its first or second part."""
    assert written in GOOD
    return faults(GOOD.replace(written, instead, 2 if written == "[[section.step]]" else 1))


def place(fault: str) -> str:
    return "the guide:" if fault[0].isdigit() else "the guide: "


def test_a_slip_is_told_with_its_line_and_its_key() -> None:
    reports = [(place(fault) + fault, report(written, instead)) for written, instead, fault in SLIPS]
    assert [row for row in reports if not any(line.startswith(row[0]) for line in row[1])] == []


def test_every_slip_is_told_in_the_order_of_the_file() -> None:
    text = GOOD.replace('"text"', '"txet"').replace("quick", "quik").replace('"capture"', '"caputre"')
    assert [line.split(":")[1] for line in faults(text)] == ["7", "11", "19"]


def test_a_guide_of_nothing_says_what_it_needs() -> None:
    assert [line.split(":")[1].strip() for line in faults("")] == ["name", "title", "section"]
    assert any("at least one [[section]]" in line for line in faults('name = "mine"\ntitle = "Mine"'))
    assert any("at least one [[section.step]]" in line for line in faults(GOOD.partition("[[section.step]]")[0]))


def test_tables_with_one_bracket_are_told_to_have_two() -> None:
    assert any("must be written [[section]]" in line for line in faults(GOOD.replace("[[section]]", "[section]")))


NO_TOML = {
    'name = "mine': "the guide:1: is not valid TOML: Unterminated string",
    'name = "mine"\n[[section]\n': "the guide:2: is not valid TOML: Expected ']]'",
    'name = "mine"\nname = "yours"\n': "the guide:2: is not valid TOML: Cannot overwrite a value",
    "name = '''": "the guide:1: is not valid TOML:",
    "quick = yes": "the guide:1: is not valid TOML: Invalid value (column 9). Write text in double quotes.",
    "name = " + "[" * 3000: "the guide: its values are nested too deeply.",
}


def test_a_file_that_is_no_toml_says_where() -> None:
    reports = {text: faults(text) for text in NO_TOML}
    assert {text: len(lines) for text, lines in reports.items()} == dict.fromkeys(NO_TOML, 1)
    assert {text: lines for text, lines in reports.items() if not lines[0].startswith(NO_TOML[text])} == {}


def test_lines_are_found_past_strings_comments_and_lists_of_many_lines() -> None:
    head = (
        '# [[section]]\nname = "mine" # kind = "x"\ntitle = "[[section]] \\" kind = "\n'
        'about = """\n[[section]]\nid = 1\n"""\n'
    )
    tail = GOOD.split("\n", 3)[3].replace('["rejected", "silent"]', '[\n  "rejected",\n  "silnt",\n]')
    shift = head.count("\n") - 3
    assert faults(head + tail) == [
        f'the guide:{20 + shift}: section[1].step[2].only_after: "silnt" is not an outcome. Did you mean "silent"?'
    ]


def test_a_list_in_a_list_is_no_header() -> None:
    text = GOOD.replace("quick = true", "quik = [\n  [1],\n]\nqick = true")
    assert [line.split(":")[1:3] for line in faults(text)] == [
        ["19", " section[1].step[2].quik"],
        ["22", " section[1].step[2].qick"],
    ]


def test_a_long_prompt_may_be_written_on_several_lines() -> None:
    guide = read_guide(GOOD.replace('"Who spoke?"', '"""Who spoke,\n  and what was said?"""'))
    assert guide.steps[0].prompt == "Who spoke, and what was said?"


def test_what_a_file_holds_does_nothing_to_a_terminal() -> None:
    shown = "\n".join(faults(GOOD.replace('kind = "text"', 'kind = "\\u001b]0;x\\u0007"\n"\\u001b[2J" = 1')))
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "\x1b" not in read_guide(GOOD.replace("Who spoke", "\\u001b[2JWho spoke")).steps[0].prompt


@given(st.data())
def test_any_damage_to_a_guide_is_a_fault_or_still_a_guide(data: st.DataObject) -> None:
    text = bundled_text("default") or ""
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, min(begin + 200, len(text))))
    damaged = text[:begin] + data.draw(st.text(max_size=20)) + text[end:]
    try:
        assert isinstance(read_guide(damaged), Guide)
    except GuideFault as fault:
        assert fault.faults  # noqa: PT017 - either is right
