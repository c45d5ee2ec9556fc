"""What typed lines mean: commands, text, the value of each kind of field, and the prompt that is meant."""

from dataclasses import replace
from itertools import zip_longest

import pytest

from debrief.domain.record.debrief import Debrief, attribute
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal
from debrief.domain.session.line_mode.commands import (
    HELP_LINES,
    PURPOSES,
    Command,
    CommandName,
    UnknownCommand,
    command_line,
    read_line_typed,
)
from debrief.domain.session.line_mode.field_input import (
    BRING_BACK,
    EMPTIED,
    FieldInput,
    empty_value,
    field_lines,
    read_field,
)
from debrief.domain.session.line_mode.prompt_finder import find_prompt, position_line, prompt_list
from debrief.domain.session.session import Session
from debrief.domain.session.steps.fields import YES_NO, Choice, Date, Percent, Words, numbers, one_of
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import quote
from debrief.guides.loader import load_guide

LENS = attribute("company")
TEXT = Words(label="Company", lens=LENS)
LONG = Words(label="Their words", lens=LENS, tall=True)
PERCENT = Percent(label="Chance", lens=LENS)
MET = Choice(label="You meet it", lens=LENS, options=one_of(Met))
WHOSE = Choice(label="Whose is it", lens=LENS, options=one_of(Control))
LOAD = Choice(label="How heavy", lens=LENS, options=numbers(0, 10), ends="0 light · 10 heavy")
DONE = Choice(label="Done", lens=LENS, options=YES_NO, needed=True)


def refuse(words: str) -> When:
    if words == "monday":
        return When(at=0)
    raise Refusal("No date.")


DATE = Date(label="When", lens=LENS, read=refuse, clock=LocalClock(lambda: 0, lambda: "UTC"))


LINES = {
    "?": Command(CommandName.WHERE),
    " ? ": Command(CommandName.WHERE),
    "??": "?",
    "???": "???",
    "why?": "why?",
    ":back": Command(CommandName.BACK),
    ":BACK": Command(CommandName.BACK),
    "  :go  The questions ": Command(CommandName.GO, "The questions"),
    ":go 3": Command(CommandName.GO, "3"),
    ":add two words": Command(CommandName.ADD, "two words"),
    ":bakc": UnknownCommand("bakc", ":bakc"),
    ":?": ":?",
    ":note to self": UnknownCommand("note", ":note to self"),
    "::back": ":back",
    "  ::note": "  :note",
    ":) it went well": ":) it went well",
    ":3": ":3",
    ": and then": ": and then",
    "": "",
    ".": ".",
}


def test_a_line_is_a_command_or_text() -> None:
    assert {line: read_line_typed(line) for line in LINES} == LINES


def test_the_help_says_of_each_command_what_it_does_in_one_wording() -> None:
    printed = " ".join(HELP_LINES)
    assert [name for name in CommandName if command_line(name) not in printed] == [CommandName.HELP]
    assert [name for name in CommandName if printed.count(PURPOSES[name]) > 1] == []


VALUES = {
    TEXT: {"Acme": "Acme"},
    PERCENT: {"0": 0, "70": 70, "70 %": 70, "100%": 100},
    LOAD: {"0": 0, "10": 10, "07": 7, "7/10": 7},
    MET: {"1": Met.YES, "3": Met.NO, "m": Met.YES, "not  met": Met.NO, "NOT": Met.NO},
    WHOSE: {
        "mine": Control.MINE,
        "not mine": Control.NOT_MINE,
        "can’t know": Control.UNKNOWABLE,
        "can't": Control.UNKNOWABLE,
    },
    DONE: {"y": True, "No": False},
}


def test_a_value_is_read_as_in_the_app() -> None:
    for field, values in VALUES.items():
        read = {typed: FieldInput(value) for typed, value in values.items()}
        assert {typed: read_field(field, typed) for typed in values} == read


def test_a_share_is_read_as_a_percentage_and_shown() -> None:
    assert read_field(PERCENT, "3 of 5") == FieldInput(60, sentence="Read as 60 percent.")


WRONG = {
    PERCENT: ("101", "-1", "7.5", "about 70", "１２", "9" * 5000, "%"),
    LOAD: ("11", "-1", "heavy", "1 0", "9" * 5000),
    MET: ("4", "0", "metx", "yesx", "t"),
    DONE: ("3", "perhaps"),
}


def test_a_wrong_value_is_asked_again_with_one_sentence_that_repeats_it() -> None:
    for field, values in WRONG.items():
        taken = {typed: read_field(field, typed) for typed in values}
        assert [typed for typed, one in taken.items() if one.stored or not one.again] == []
        assert [typed for typed, one in taken.items() if f"{quote(typed)} is not saved." not in one.sentence] == []


def test_a_date_that_cannot_be_read_is_stored_as_typed_and_asked_again() -> None:
    first = read_field(DATE, "some day")
    assert (first.value, first.again, first.stored) == (When(written="some day"), True, True)
    assert first.sentence.startswith("No date. What you typed is saved")
    second = read_field(DATE, "Jonas", unread="some day")
    assert second.value == When(written="some day / Jonas")
    assert read_field(DATE, "monday", unread="some day / Jonas").value == When(at=0, written="some day / Jonas")
    assert read_field(DATE, "monday", unread="mnoday") == read_field(DATE, "monday")


FILLED = [
    (TEXT, "a", ""),
    (LONG, "a", ""),
    (PERCENT, 3, None),
    (MET, Met.YES, None),
    (DATE, When(at=0), UNKNOWN),
]


def test_a_field_is_emptied() -> None:
    told = f"{EMPTIED} {BRING_BACK}"
    assert [empty_value(field, value) for field, value, _ in FILLED] == [
        FieldInput(emptied, again=True, sentence=told) for _, _, emptied in FILLED
    ]
    assert empty_value(TEXT, "").sentence == EMPTIED


def test_a_choice_that_is_always_made_cannot_be_emptied() -> None:
    assert not empty_value(DONE, value=True).stored


SHOWN = [
    (TEXT, "", ["Company:"]),
    (replace(TEXT, hint="any"), "", ["Company (any):"]),
    (TEXT, "Acme", ["Company:", "Now: Acme", "Enter keeps it. What you type replaces it"]),
    (LONG, "", ["Their words: Several lines"]),
    (LONG, "a\nb", ["Their words: Several lines", "Now:\na\nb", "Enter keeps it. What you type is added"]),
    (PERCENT, 0, ["Chance (0 to 100 percent):", "Now: 0 percent", "Enter keeps it, :clear"]),
    (MET, Met.NO, ["You meet it (1 met, 2 partly, 3 not met):", "Now: not met", "Enter keeps it, :clear"]),
    (LOAD, None, ["How heavy (0 to 10, 0 light, 10 heavy):"]),
    (DONE, False, ["Done (1 yes, 2 no):", "Now: no", "Enter keeps it."]),
    (DATE, When(written="some day"), ["When:", "Now: “some day” (not a date)", "Enter keeps it, :clear"]),
]
"""How each line begins that a field is shown with, and the value that it has."""


def cut_lines(field: Words, value: object, shown: list[str]) -> list[str]:
    """Return the lines of a field, each as long as what is known of it."""
    return [line[: len(begin)] for line, begin in zip_longest(field_lines(field, value), shown, fillvalue="")]


def test_a_field_is_shown_with_its_answers_and_what_it_has() -> None:
    assert [cut_lines(field, value, shown) for field, value, shown in SHOWN] == [shown for _, _, shown in SHOWN]


@pytest.fixture
def waiting() -> Session:
    return Session(load_guide("default", None), Debrief(started_at=0, step="opening"))


PROMPTS = {
    "1": "facts",
    "7": "outcome",
    "The questions": "questions",
    "the QUEST": "questions",
    "chance": "chance",
    "fair-doubt": "fair-doubt",
    "one plan": "plan",
    "strengths repeat": "repeat",
    "How heavy it feels": "load-first",
    "feels now": "load-last",
    "reply": "feedback",
    "blank": "page",
}


def test_a_prompt_is_found_by_number_name_section_or_id(waiting: Session) -> None:
    assert {typed: find_prompt(waiting, typed).id for typed in PROMPTS} == PROMPTS


NO_PROMPT = {
    "0": "from 1 to 7",
    "8": "from 1 to 7",
    "9" * 5000: "No prompt has the words",
    "frobnicate": "No prompt has the words",
    "heavy": "is in several prompts: How heavy it feels, How heavy it feels now. Type more",
}


def refusal(session: Session, typed: str) -> str:
    with pytest.raises(Refusal) as refused:
        find_prompt(session, typed)
    return str(refused.value)


def test_what_names_no_prompt_or_several_is_refused(waiting: Session) -> None:
    said = {typed: refusal(waiting, typed) for typed in NO_PROMPT}
    assert {typed: words for typed, words in said.items() if NO_PROMPT[typed] not in words} == {}


def test_the_list_has_every_prompt_with_the_numbers_that_go_there(waiting: Session) -> None:
    printed = list(prompt_list(waiting))
    assert "  2. How it began: you are here" in printed
    assert "  7. Their answer: not yet" in printed
    assert "  One plan: not asked now" in printed
    for step in waiting.guide.steps:
        assert any(f"{step.name}: " in line for line in printed)
    rejected = replace(waiting, debrief=replace(waiting.debrief, outcome=Outcome.REJECTED))
    for number, step in enumerate(rejected.path, 1):
        assert f"  {number}. {step.name}: " in "\n".join(prompt_list(rejected))
        assert find_prompt(rejected, str(number)) == step


def test_the_position_names_the_section_and_the_prompt(waiting: Session) -> None:
    assert position_line(waiting) == "Capture, 2 of 7: How it began"
    assert position_line(waiting.jump("page")) == "Blank page"


NEAR = {
    "next": ":skip goes to the next prompt",
    "N": ":skip goes to the next prompt",
    "previous": ":back goes to the previous prompt",
    "quti": ":quit leaves, and everything you typed is saved",
    "save": ":quit leaves, and everything you typed is saved",
    "where": "? says where you are",
    "remove": ":delete removes an entry of a list, as in :delete 2",
    "note": None,
    "salary": None,
}


def test_an_unknown_command_names_the_one_that_is_likely_meant() -> None:
    assert {word: UnknownCommand(word, f":{word}").near for word in NEAR} == NEAR
    assert UnknownCommand("next", ":next").sentence == (
        "There is no command :next; :skip goes to the next prompt. Type ::next to write it as text."
    )
    assert set(PURPOSES) == set(CommandName)
