"""What typed lines mean: commands, text, the value of each kind of field, and the prompt that is meant."""

from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief, attribute
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal
from debrief.domain.session.line_mode.commands import (
    HELP_LINES,
    Command,
    CommandName,
    UnknownCommand,
    read_line_typed,
)
from debrief.domain.session.line_mode.field_input import (
    FieldInput,
    empty_value,
    field_lines,
    read_field,
    with_unread,
)
from debrief.domain.session.line_mode.prompt_finder import find_prompt, position_line, prompt_list
from debrief.domain.session.session import Session
from debrief.domain.session.steps.fields import YES_NO, Choice, Date, Percent, Words, numbers, one_of
from debrief.domain.session.steps.local_clock import LocalClock
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


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("?", Command(CommandName.WHERE)),
        (" ? ", Command(CommandName.WHERE)),
        ("??", "?"),
        ("???", "???"),
        ("why?", "why?"),
        (":back", Command(CommandName.BACK)),
        (":BACK", Command(CommandName.BACK)),
        ("  :go  The questions ", Command(CommandName.GO, "The questions")),
        (":go 3", Command(CommandName.GO, "3")),
        (":add two words", Command(CommandName.ADD, "two words")),
        (":bakc", UnknownCommand("bakc", ":bakc")),
        (":note to self", UnknownCommand("note", ":note to self")),
        ("::back", ":back"),
        ("  ::note", "  :note"),
        (":) it went well", ":) it went well"),
        (":3", ":3"),
        (": and then", ": and then"),
        ("", ""),
        (".", "."),
    ],
)
def test_a_line_is_a_command_or_text(line: str, meant: object) -> None:
    assert read_line_typed(line) == meant


def test_the_help_has_every_command() -> None:
    assert [name for name in CommandName if f"{'' if name == '?' else ':'}{name}" not in " ".join(HELP_LINES)] == [
        CommandName.HELP
    ]


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (TEXT, "Acme", "Acme"),
        (PERCENT, "0", 0),
        (PERCENT, "70", 70),
        (PERCENT, "70 %", 70),
        (PERCENT, "100%", 100),
        (LOAD, "0", 0),
        (LOAD, "10", 10),
        (LOAD, "07", 7),
        (LOAD, "7/10", 7),
        (MET, "1", Met.YES),
        (MET, "3", Met.NO),
        (MET, "m", Met.YES),
        (MET, "not  met", Met.NO),
        (MET, "NOT", Met.NO),
        (WHOSE, "mine", Control.MINE),
        (WHOSE, "not mine", Control.NOT_MINE),
        (WHOSE, "can’t know", Control.UNKNOWABLE),
        (WHOSE, "can't", Control.UNKNOWABLE),
        (DONE, "y", True),
        (DONE, "No", False),
    ],
)
def test_a_value_is_read_as_in_the_app(field: Words, typed: str, value: object) -> None:
    assert read_field(field, typed) == FieldInput(value)


def test_a_share_is_read_as_a_percentage_and_shown() -> None:
    assert read_field(PERCENT, "3 of 5") == FieldInput(60, sentence="Read as 60 percent.")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        *((PERCENT, typed) for typed in ("101", "-1", "7.5", "about 70", "１２", "9" * 5000, "%")),
        *((LOAD, typed) for typed in ("11", "-1", "heavy", "1 0", "9" * 5000)),
        *((MET, typed) for typed in ("4", "0", "metx", "yesx", "t")),
        *((DONE, typed) for typed in ("3", "perhaps")),
    ],
)
def test_a_wrong_value_is_asked_again_with_one_sentence_that_repeats_it(field: Words, typed: str) -> None:
    taken = read_field(field, typed)
    assert (taken.stored, taken.again) == (False, True)
    assert f"“{typed}” is not saved." in taken.sentence


def test_a_date_that_cannot_be_read_is_stored_as_typed_and_asked_again() -> None:
    first = read_field(DATE, "some day")
    assert (first.value, first.again, first.stored) == (When(written="some day"), True, True)
    assert first.sentence.startswith("No date. What you typed is saved")
    second = with_unread(first.value, read_field(DATE, "Jonas"))
    assert second.value == When(written="some day / Jonas")
    assert with_unread(second.value, read_field(DATE, "monday")).value == When(at=0)


@pytest.mark.parametrize(
    ("field", "value", "emptied"),
    [(TEXT, "a", ""), (LONG, "a", ""), (PERCENT, 3, None), (MET, Met.YES, None), (DATE, When(at=0), UNKNOWN)],
)
def test_a_field_is_emptied(field: Words, value: object, emptied: object) -> None:
    assert empty_value(field, value) == FieldInput(emptied, again=True)


def test_a_choice_that_is_always_made_cannot_be_emptied() -> None:
    assert not empty_value(DONE, value=True).stored


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
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
    ],
)
def test_a_field_is_shown_with_its_answers_and_what_it_has(field: Words, value: object, shown: list[str]) -> None:
    printed = list(field_lines(field, value))
    assert len(printed) == len(shown)
    assert all(line.startswith(begin) for line, begin in zip(printed, shown, strict=True))


@pytest.fixture
def waiting() -> Session:
    return Session(load_guide("default", None), Debrief(started_at=0, step="opening"))


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("1", "facts"),
        ("7", "outcome"),
        ("The questions", "questions"),
        ("the QUEST", "questions"),
        ("chance", "chance"),
        ("fair-doubt", "fair-doubt"),
        ("one plan", "plan"),
        ("strengths repeat", "repeat"),
        ("How heavy it feels", "load-first"),
        ("feels now", "load-last"),
        ("reply", "feedback"),
        ("blank", "page"),
    ],
)
def test_a_prompt_is_found_by_number_name_section_or_id(waiting: Session, typed: str, step: str) -> None:
    assert find_prompt(waiting, typed).id == step


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("0", "from 1 to 7"),
        ("8", "from 1 to 7"),
        ("9" * 5000, "No prompt has the words"),
        ("frobnicate", "No prompt has the words"),
        ("heavy", "is in several prompts: How heavy it feels, How heavy it feels now. Type more"),
    ],
)
def test_what_names_no_prompt_or_several_is_refused(waiting: Session, typed: str, sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        find_prompt(waiting, typed)


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
