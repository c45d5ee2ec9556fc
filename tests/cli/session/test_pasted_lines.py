"""What is pasted in a session of lines: entries, job postings and texts, each line saved as it comes."""

import sys
from itertools import count

import pytest

from debrief.cli.session.line_session import STORED
from debrief.domain.record.debrief import Debrief
from debrief.domain.session.line_mode.commands import CommandName
from debrief.storage.threads.autosave import Autosave
from tests.cli.session.conftest import NOW, LineTyping

CALLS_A_LINE = 1_000
"""Calls of functions for a pasted line at most; to read all lines before it again took 4,000 at 200 lines."""


def at(typing: LineTyping, step: str, *lines: str) -> Debrief:
    """Type `lines` at a step of a debrief that has only a company so far."""
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step=step)
    return typing.type(*(f"{line}\n" for line in lines))


POSTING = (
    *("We are a small team in Leeds.", "Requirements", "- Python", "- SQL, at least two years"),
    *("Nice to have", "- Terraform", "What we offer", "- Fruit", "- A bicycle"),
)


def test_a_pasted_posting_becomes_its_requirements(typing: LineTyping) -> None:
    debrief = at(typing, "requirements", ":paste", *POSTING, ".", ":delete 2")
    assert [(each.text, each.need) for each in debrief.requirements] == [("Python", "must"), ("Terraform", "nice")]
    assert "There are 3 requirements in these 9 lines." in typing.printed
    assert "Left out: 2 lines below “What we offer”." in typing.printed


def test_each_pasted_line_becomes_an_entry(typing: LineTyping) -> None:
    debrief = at(typing, "questions", ":paste", "1. Why us?", "", "2. What fails?", ".", "Who asks?", "gist")
    assert [asked.wording for asked in debrief.asked] == ["Why us?", "What fails?", "Who asks?"]


def test_an_indented_line_behind_a_pasted_bullet_goes_on_with_it(typing: LineTyping) -> None:
    debrief = at(typing, "questions", ":paste", "- long question that", "  goes on here", "- Why us?", ".")
    assert [asked.wording for asked in debrief.asked] == ["long question that goes on here", "Why us?"]


def test_the_heading_of_a_pasted_list_is_no_entry(typing: LineTyping) -> None:
    lines = ("Questions:", "1) tell me about yourself", "   in two minutes", "2) why Acme?", "", "3) salary?", ".")
    wordings = [asked.wording for asked in at(typing, "questions", ":paste", *lines).asked]
    assert wordings == ["tell me about yourself in two minutes", "why Acme?", "salary?"]
    assert typing.stored is not None
    assert [asked.wording for asked in typing.stored.asked] == wordings
    assert "Left out: “Questions:”." in typing.printed


def test_each_pasted_line_is_stored_before_the_next_is_read(typing: LineTyping) -> None:
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="questions")
    stored: list[list[tuple[str, str]]] = []

    def look() -> None:
        stored.append([(asked.id, asked.wording) for asked in typing.stored.asked] if typing.stored else [])

    typing.type(
        *(f"{line}\n" for line in ("Before?", "", ":paste", "1. Why us?", "", "2. Who?", ".")), before_each=look
    )
    assert [[wording for _, wording in each] for each in stored[-4:]] == [
        ["Before?", "Why us?"],
        ["Before?", "Why us?"],
        ["Before?", "Why us?", "Who?"],
        ["Before?", "Why us?", "Who?"],
    ]
    assert stored[-1][:2] == stored[-4], "an entry that is stored is another one"


def test_the_lines_of_a_posting_are_stored_until_its_requirements_are_found(typing: LineTyping) -> None:
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="requirements")
    stored: list[list[str]] = []

    def look() -> None:
        stored.append([each.text for each in typing.stored.requirements] if typing.stored else [])

    debrief = typing.type(":paste\n", *(f"{line}\n" for line in POSTING), before_each=look)
    assert stored[2] == [POSTING[0]]
    assert stored[-1] == [line.removeprefix("- ") for line in POSTING]
    assert [each.text for each in debrief.requirements] == ["Python", "SQL, at least two years", "Terraform"]


def test_a_posting_that_a_signal_ends_becomes_its_requirements_too(typing: LineTyping) -> None:
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="requirements")
    looks = count()

    def interrupt() -> None:
        if next(looks) == len(POSTING) + 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        typing.type(":paste\n", *(f"{line}\n" for line in POSTING), before_each=interrupt)
    assert typing.stored is not None
    assert [each.text for each in typing.stored.requirements] == ["Python", "SQL, at least two years", "Terraform"]


@pytest.mark.parametrize("step", ["questions", "requirements", "opening"])
def test_a_line_behind_many_pasted_ones_costs_about_what_the_first_did(typing: LineTyping, step: str) -> None:
    typing.seconds_between = 0.0
    few, many = (_calls(typing, step, lines) for lines in (50, 200))
    assert many - few < CALLS_A_LINE * 150


def _calls(typing: LineTyping, step: str, lines: int) -> int:
    """Return how many functions are called in this thread while so many lines of a list are pasted."""
    typing.debrief = Debrief(id=f"{lines}", started_at=NOW, company="Contoso", step=step)
    calls = 0

    def see(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    pasted = ("Requirements\n", *(f"- SQL, at least {number} years\n" for number in range(lines)))
    before = sys.getprofile()
    sys.setprofile(see)
    try:
        typing.type(":paste\n", *pasted, ".\n", ":quit\n")
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("step", ["questions", "opening"])
def test_lines_that_come_at_once_are_not_waited_for(
    typing: LineTyping, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step=step)
    typing.seconds_between = 0.0
    waits: list[float] = []
    flush = Autosave.flush

    def count_waits(self: Autosave, timeout: float) -> bool:
        waits.append(timeout)
        return flush(self, timeout)

    monkeypatch.setattr(Autosave, "flush", count_waits)
    pasted = [f"Line {number}\n" for number in range(100)]
    debrief = typing.type(":paste\n", *pasted, ".\n", "?\n", ":quit\n")
    assert len(waits) < 6
    assert STORED in typing.text
    stored = debrief.text_at("opening").split("\n") if step == "opening" else [each.wording for each in debrief.asked]
    assert stored == [line.strip() for line in pasted]


def test_what_was_pasted_is_added_where_the_input_ends_in_it(typing: LineTyping) -> None:
    assert [asked.wording for asked in at(typing, "questions", ":paste", "Why us?").asked] == ["Why us?"]


COMMANDS = [*(f":{name}" for name in CommandName if name != "?"), "?", "??", "::quit", ":go 5", ":bakc"]


def test_a_pasted_line_that_reads_as_a_command_is_text(typing: LineTyping) -> None:
    debrief = at(typing, "questions", ":paste", *COMMANDS, ".", "Who asks?", "gist")
    assert [asked.wording for asked in debrief.asked] == [*COMMANDS, "Who asks?"]
    assert debrief.step == "questions"


def test_text_pasted_after_paste_is_stored_as_it_is_at_each_line(typing: LineTyping) -> None:
    debrief = at(typing, "opening", "One.", ":paste", *COMMANDS, "..", ".", ":quit")
    assert debrief.text_at("opening") == "\n".join(["One.", *COMMANDS, "."])
    debrief = typing.type(":back\n", ":paste\n", "?\n", ":quit\n")
    assert debrief.text_at("opening").endswith("\n.\n?\n:quit")


def test_choices_in_brackets_are_made_typed_and_pasted_and_not_asked_again(typing: LineTyping) -> None:
    typed = ("Spanish (no, must have!!)", "yes", "Python (met, must, asked about)", "", ":quit")
    debrief = at(typing, "requirements", *typed)
    found = [(one.text, one.met, one.need, one.probed) for one in debrief.requirements]
    assert found == [("Spanish", "not met", "must", True), ("Python", "met", "must", True)]
    assert "You meet it: not met. Must or nice: must." in typing.printed
    typed = (":go questions", ":paste", "Why us? (exact)", "Why you? (in Spanish)", ".", ":quit")
    asked = typing.type(*(f"{line}\n" for line in typed)).asked
    assert [(one.wording, one.certainty) for one in asked] == [("Why us?", "exact"), ("Why you? (in Spanish)", None)]


def test_a_list_on_one_line_becomes_entries_typed_and_pasted(typing: LineTyping) -> None:
    debrief = at(typing, "requirements", "SQL (met), Go (no, nice)", "Java", "no", ":paste", "C (met), D (no)", ".")
    found = [(one.text, one.met, one.need) for one in debrief.requirements]
    assert found == [
        *(("SQL", "met", None), ("Go", "not met", "nice"), ("Java", "not met", None)),
        *(("C", "met", None), ("D", "not met", None)),
    ]
