"""Plain practice: which lines are commands, which are answers, and the last grade undone."""

from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.practice.spacing import Grade
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details
from tests.cli.questions.conftest import Practise, attempts, flat, graded


def test_the_commands_of_line_mode_are_commands_at_each_prompt(two: Path, practise: Practise) -> None:
    ended = practise(":help\n?\n:skip\n:HELP\n\n:help\n3\n")
    assert ended.stdout.count("Each grade is saved at once") == 3
    assert flat(ended.stdout).count("Question 1 of 2. Why leave?") == 1
    assert flat(ended.stdout).count("Say your answer out loud, or type it.") == 2 + 3
    assert ended.stdout.count("How did it go: 1, 2, 3 or 4?") == 2
    assert (attempts(two, "leave"), attempts(two, "us")) == ([], [])
    assert (graded(two, "leave"), graded(two, "us")) == ([], [Grade.GOOD])


@pytest.mark.parametrize("typed", [":quit\n", "\n:quit\n", "So we grew.\n:quit\n", "\na\nI grew.\n:quit\n"])
def test_the_command_to_leave_leaves_everywhere_and_is_no_text(two: Path, practise: Practise, typed: str) -> None:
    ended = practise(f"{typed}More.\n.\n")
    assert (ended.exit_code, graded(two, "leave")) == (0, [])
    with closing(connect(journal_under(two))) as db:
        found = details.question(db, "leave")
    assert found is not None
    texts = [found.answer, *(attempt.text for attempt in found.attempts)]
    assert not [text for text in texts if "quit" in text or "More" in text]
    assert ("So we grew." in texts, "I grew." in texts) == ("So we" in typed, "I grew" in typed)
    assert ("has a new answer" in flat(ended.stdout)) == ("I grew" in typed)


def test_a_line_that_begins_with_a_colon_and_is_no_command_is_part_of_the_answer(two: Path, practise: Practise) -> None:
    ended = practise(":smile at them\n:help\n::help, I would say\n:so it is\n.\n3\n::help\n??\n.\n3\n")
    assert flat(ended.stdout).count("is no command, so that line is part of your text.") == 2
    assert attempts(two, "leave") == [":smile at them\n:help, I would say\n:so it is"]
    assert attempts(two, "us") == [":help\n?"]


def test_a_sentence_that_begins_as_a_command_does_is_part_of_the_answer(two: Path, practise: Practise) -> None:
    lines = "First line\n:go on to the cloud\n:list of three\nlast\n.\n"
    practise(f"{lines}:quit\n")
    assert attempts(two, "leave") == ["First line\n:go on to the cloud\n:list of three\nlast"]


def test_a_command_that_means_nothing_in_practice_is_no_answer(two: Path, practise: Practise) -> None:
    ended = practise(":back\n\n:clear\n:smile\n3\n")
    assert ":back has no effect here." in ended.stdout
    assert ":clear has no effect here." in ended.stdout
    assert "“:smile” is not saved." in ended.stdout
    assert (attempts(two, "leave"), graded(two, "leave")) == ([], [Grade.GOOD])


@pytest.mark.parametrize("undo", ["u\n", ":undo\n", "\nu\n", "\n:undo\n"])
def test_the_last_grade_can_be_undone_and_given_again(two: Path, practise: Practise, undo: str) -> None:
    ended = practise(f"So we grew.\n.\n1\n{undo}3\n\n4\n")
    assert "u to undo the last grade" in flat(ended.stdout.split("It comes back")[1])
    assert "u to undo" not in ended.stdout.split("It comes back")[0]
    again = flat(ended.stdout.split("That grade is undone.")[1])
    assert again.startswith("Question 1 of 2 Why leave? Your best answer: We grew.")
    assert (graded(two, "leave"), graded(two, "us")) == ([Grade.GOOD], [Grade.EASY])
    assert attempts(two, "leave") == ["So we grew."]
    assert "2 questions practised" in ended.stdout


@pytest.mark.parametrize("undo", ["u\n", ":undo\n", "?\nU\n", "Hm\nu\n"])
def test_the_grade_of_the_last_question_can_be_undone_and_given_again(two: Path, practise: Practise, undo: str) -> None:
    ended = practise(f"\n2\n\n1\n{undo}4\nu\n3\n\n")
    assert flat(ended.stdout).count("Enter to finish, u to undo the last grade.") >= 3
    assert ended.stdout.count("That grade is undone.") == 2
    assert (graded(two, "leave"), graded(two, "us")) == ([Grade.HARD], [Grade.GOOD])
    assert ended.stdout.count("2 questions practised") == 1


def test_without_a_grade_the_last_question_ends_practice(two: Path, practise: Practise) -> None:
    assert "u to undo" not in practise("s\ns\n").stdout


def test_without_a_grade_the_letter_that_undoes_is_an_answer(two: Path, practise: Practise) -> None:
    ended = practise(":undo\nu\n.\n3\n")
    assert ":undo has no effect here." in ended.stdout
    assert (attempts(two, "leave"), graded(two, "leave")) == (["u"], [Grade.GOOD])
