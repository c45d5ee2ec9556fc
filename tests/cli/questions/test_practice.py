"""Practice line by line, and the way into the app."""

import io
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from debrief.cli import app as opening
from debrief.cli import cli, terminal
from debrief.domain.lists.questions import QuestionSelection
from debrief.domain.practice.spacing import Grade, replay_reviews
from debrief.domain.record.when import DAY_MS
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details, edits
from debrief.storage.records.journal import Journal
from debrief.tui.home.start import Start
from tests.cli.questions.conftest import Practise, attempts, flat, graded

NOW = 1_795_000_000_000
"""Wednesday 18 November 2026, 11:06 in Berlin."""


@pytest.fixture(autouse=True)
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("debrief.cli.clock.now", lambda: NOW)
    monkeypatch.setattr("debrief.cli.clock.zone", lambda: "Europe/Berlin")


def test_a_line_that_is_no_command_is_the_first_of_an_answer(two: Path, practise: Practise) -> None:
    ended = practise("So we grew.\nWell, I did.\n.\n3\nq\n")
    assert "That line is saved. Type as many more as you like." in flat(ended.stdout)
    assert attempts(two, "leave") == ["So we grew.\nWell, I did."]
    assert graded(two, "leave") == [Grade.GOOD]


def test_each_question_is_asked_shown_and_graded_in_turn(two: Path, practise: Practise) -> None:
    ended = practise("\n3\n\n1\n")
    assert ended.exit_code == 0
    parts = (
        "Question 1 of 2\nWhy leave?\nLast asked: Northwind",
        "Say your answer out loud, or type it. Enter to see",
        "Your best answer:\nWe grew.\n\nI did not.\nWhat you said at Northwind:\nWell.\n"
        "Missing from your answer:\nAll.",
        "1 again: tomorrow\n2 hard: tomorrow\n3 good: in 2 days, 20 Nov\n4 easy: in 8 days, 26 Nov\nHow did it go",
        "It comes back in 2 days, 20 Nov.\n\nQuestion 2 of 2\nWhy us?",
        "You have not written an answer yet. The first sentence is enough",
        "It comes back tomorrow.\nThat was the last question. Enter to finish, u to undo the last grade.\n\n"
        "2 questions practised; 1 comes back tomorrow, 1 on 20 Nov.\n",
    )
    at = [ended.stdout.find(part) for part in parts]
    assert -1 not in at
    assert at == sorted(at)
    assert (graded(two, "leave"), graded(two, "us")) == ([Grade.GOOD], [Grade.AGAIN])


def test_an_answer_is_not_shown_before_it_is_asked_for(practise: Practise) -> None:
    assert "We grew." not in practise("q\n").stdout


@pytest.mark.parametrize("typed", ["\n3\nq\n", "\n3\nQ\n", "\n3\n\nq\n", "\n3\n", "\n3\n\n"])
def test_ending_at_any_place_keeps_the_grades_given(two: Path, practise: Practise, typed: str) -> None:
    ended = practise(typed)
    assert (ended.exit_code, graded(two, "leave"), graded(two, "us")) == (0, [Grade.GOOD], [])
    assert ended.stdout.endswith("\n1 question practised; it comes back in 2 days, 20 Nov.\n")


def test_what_was_skipped_is_asked_again_the_next_time(two: Path, practise: Practise) -> None:
    assert practise("s\n\ns\n").stdout.endswith("\nYou did not grade any, so no due date has changed.\n")
    assert "Question 1 of 2\nWhy leave?" in practise("").stdout
    assert "Question 1 of 1\nWhy us?" in practise("\n4\n").stdout + practise("").stdout


def test_anything_but_a_grade_is_asked_for_again(two: Path, practise: Practise) -> None:
    assert (shown := practise("\n5\nWell enough\n\n2\n").stdout).count("How did it go: 1, 2, 3 or 4?") == 4
    assert "“Well enough” is not saved." in shown
    assert graded(two, "leave") == [Grade.HARD]


def test_the_log_says_why_a_question_comes_back_when_it_does(two: Path, practise: Practise) -> None:
    practise("\n3\n")
    with closing(connect(journal_under(two))) as db:
        found, card = details.question(db, "leave"), replay_reviews(edits.reviews(db, "leave"))
    assert found is not None
    assert card is not None
    assert found.due_at == card.due_at == NOW + 2 * DAY_MS


def test_what_comes_back_later_today_is_asked_today(
    two: Path, practise: Practise, monkeypatch: pytest.MonkeyPatch
) -> None:
    practise("\n3\n\n4\n")
    monkeypatch.setattr("debrief.cli.clock.now", lambda: NOW + 2 * DAY_MS - DAY_MS // 4)
    assert "Question 1 of 1\nWhy leave?" in practise("").stdout


def test_nothing_to_practise_is_said_calmly(home: Path) -> None:
    ended = CliRunner().invoke(cli, ["practice", "--plain"], prog_name="debrief")
    assert (ended.exit_code, ended.stdout[:15]) == (0, "You have no que")


def test_what_others_typed_cannot_act_on_the_terminal(practise: Practise) -> None:
    ended = practise("\n3\n\n3\n")
    assert "␛]0;x␇" in ended.stdout
    assert "\x1b" not in ended.stdout


def test_without_a_terminal_it_goes_line_by_line_and_never_loads_the_app(
    two: Path, process: Callable[..., Any]
) -> None:
    program = "import sys, debrief.cli as c\ntry: c.main()\nfinally: assert 'textual' not in sys.modules"
    ended = process("practice", python=("-c", program))
    assert (ended.code, ended.err) == (0, "")
    assert "Question 1 of 2" in ended.out


def test_letters_that_are_no_text_are_taken_for_no_grade(two: Path) -> None:
    ended = CliRunner().invoke(cli, ["practice"], input=b"\n\xff\n2\n", prog_name="debrief")
    assert ended.exit_code == 0
    assert graded(two, "leave") == [Grade.HARD]


def test_at_a_terminal_the_app_opens_there(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[Start | None] = []
    monkeypatch.setattr(terminal, "at_terminal", lambda: True)
    monkeypatch.setattr(opening, "open_app", starts.append)
    assert CliRunner().invoke(cli, ["practice"], prog_name="debrief").exit_code == 0
    assert starts == [Start(kind="practice")]


def test_a_question_that_went_meanwhile_is_passed_over(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise KeyError("leave")

    monkeypatch.setattr("debrief.cli.questions.line_practice.review", gone)
    ended = CliRunner().invoke(cli, ["practice"], input="\n3\ns\n", prog_name="debrief")
    assert "That question is no longer in the journal.\n\nQuestion 2 of 2" in ended.stdout


def test_what_a_query_finds_is_practised_due_or_not_and_nothing_else(two: Path, practise: Practise) -> None:
    practise("\n3\n\n3\n")
    ended = CliRunner().invoke(cli, ["practice", "--plain", "why", "leave"], input="\n\n", prog_name="debrief")
    assert "Question 1 of 1\nWhy leave?" in ended.stdout
    none = CliRunner().invoke(cli, ["practice", "--plain", "salary"], prog_name="debrief")
    assert (none.exit_code, none.stdout) == (0, "No matches, so there is nothing to practise.\n")
    wrong = CliRunner().invoke(cli, ["practice", "--plain", "category:nonsense"], prog_name="debrief")
    assert wrong.exit_code == 2


def test_a_query_goes_with_into_the_app(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[Start] = []
    monkeypatch.setattr(terminal, "at_terminal", lambda: True)
    monkeypatch.setattr(opening, "open_app", starts.append)
    CliRunner().invoke(cli, ["practice", "is:chosen"], prog_name="debrief")
    assert starts == [Start(kind="practice", selection=QuestionSelection(chosen=True))]


def test_with_nothing_due_one_may_practise_early_and_a_grade_moves_the_day(
    two: Path, practise: Practise, monkeypatch: pytest.MonkeyPatch
) -> None:
    practise("\n3\n\n4\n")
    monkeypatch.setattr("debrief.cli.clock.now", lambda: NOW + DAY_MS)
    assert "Nothing is due today. The next question comes back tomorrow." in practise("q\n").stdout
    assert "Question 1" not in practise("q\n").stdout
    ended = practise("\n\n3\nq\n")
    assert "It is not due until 20 Nov. Your grade still counts, and moves that date." in flat(ended.stdout)
    assert graded(two, "leave") == [Grade.GOOD, Grade.GOOD]


def test_a_question_graded_today_takes_no_second_grade_and_says_so(two: Path, practise: Practise) -> None:
    practise("\n3\n\n4\n")
    ended = practise("\n\n3\n\n\nq\n")
    assert "You have already graded this today, and only that grade counts. It comes back in 2 days, 20 Nov." in flat(
        ended.stdout
    )
    assert "1 again" not in ended.stdout
    assert (graded(two, "leave"), graded(two, "us")) == ([Grade.GOOD], [Grade.EASY])


@pytest.mark.parametrize("end", [".\n3\nq\n", ""], ids=["a full stop", "closed"])
def test_an_answer_typed_is_kept_however_the_typing_ends(two: Path, practise: Practise, end: str) -> None:
    ended = practise(f"\na\nI grew.\n\n  They did not.\n{end}")
    assert "The new and the old answer are saved." in ended.stdout
    assert "“Why leave?” has a new answer." in flat(ended.stdout)
    with closing(connect(journal_under(two))) as db:
        found = details.question(db, "leave")
    assert found is not None
    assert (found.answer, found.versions[0].answer) == ("I grew.\n\n  They did not.", "We grew.\n\nI did not.")


def test_an_answer_typed_again_changes_nothing_and_says_so(two: Path, practise: Practise) -> None:
    ended = practise("\na\nI grew.\n.\na\nI grew.\n.\na\nWe grew.\n\nI did not.\n.\nq\n")
    messages = [line for line in ended.stdout.splitlines() if line.startswith(("Your answer", "The new and"))]
    both = "The new and the old answer are saved."
    assert messages == [both, "Your answer was not changed.", both]
    with closing(connect(journal_under(two))) as db:
        found = details.question(db, "leave")
    assert found is not None
    assert found.answer == "We grew.\n\nI did not."


class Erasing(io.StringIO):
    """Lines, before the last of which the debrief that asks the question is erased in another window."""

    def __init__(self, lines: str, home: Path) -> None:
        super().__init__(lines)
        self._home = home

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        if (line := super().readline()) == ".\n":
            with closing(Journal(journal_under(self._home))) as elsewhere:
                elsewhere.discard("d")
        return line


def test_an_answer_to_a_question_that_went_meanwhile_is_given_back(
    two: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Erasing("\na\nI grew.\n\n  They did not.\n.\n", two))
    with pytest.raises(SystemExit):
        cli.main(["practice"], prog_name="debrief")
    said = capsys.readouterr().out
    assert "That question is no longer in the journal.\n" in said
    assert "\nI grew.\n\n  They did not.\n" in said
    assert "is kept" not in said
    assert "has a new answer" not in said


class Interrupting(io.StringIO):
    """Lines, and then the key that interrupts."""

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        if not (line := super().readline()):
            raise KeyboardInterrupt
        return line


@pytest.mark.parametrize("stdin", [Interrupting("\n3\n\na\nThe archive.\n"), None], ids=["interrupted", "closed"])
def test_an_interruption_loses_nothing_and_says_what_moved(
    two: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stdin: io.StringIO | None
) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    with pytest.raises(SystemExit) as ended:
        cli.main(["practice"], prog_name="debrief")
    said = capsys.readouterr().out
    assert ended.value.code == (130 if stdin else 0)
    if stdin is None:
        assert said.endswith("\nYou did not grade any, so no due date has changed.\n")
        return
    moved = "1 question practised; it comes back in 2 days, 20 Nov. “Why us? ␛]0;x␇” has a new answer."
    assert flat(said).endswith(moved)
    with closing(connect(journal_under(two))) as db:
        found = details.question(db, "us")
    assert found is not None
    assert (graded(two, "leave"), found.answer) == ([Grade.GOOD], "The archive.")
