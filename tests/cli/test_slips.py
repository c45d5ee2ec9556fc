"""What the command line says to a slip: in a command's name, in a search, and where a command is missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("group", ["export", "guide"])
def test_a_group_without_a_command_shows_its_help_once(run: Run, home: Path, group: str):
    result = run(group)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("Usage:") == 1
    assert "Error:" not in result.stderr


@pytest.mark.parametrize(
    ("typed", "meant"), [(["lst"], "list"), (["exprt"], "export"), (["guide", "shw"], "show"), (["search"], "list")]
)
def test_an_unknown_command_names_the_nearest_one(run: Run, home: Path, typed: list[str], meant: str):
    result = run(*typed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(f"Did you mean {meant}?\n")


def test_where_the_app_alone_deletes_says_so(run: Run, home: Path):
    assert run("delete", "1").stderr.endswith("T on the start page opens the trash.\n")


@pytest.mark.parametrize(
    ("command", "listed_by"),
    [
        ("show", "debrief list"),
        ("note", "debrief list"),
        ("feedback", "debrief list"),
        ("guide show", "debrief guide list"),
        ("template show", "debrief template list"),
    ],
)
def test_where_a_name_is_missing_the_command_that_lists_them_is_named(
    run: Run, home: Path, command: str, listed_by: str
):
    result = run(*command.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert " ".join(result.stderr.split()).endswith(
        f"Missing argument '{'NAME' if ' ' in command else 'ID'}'. {listed_by} shows them."
    )


@pytest.mark.parametrize("command", [["list"], ["questions"], ["export", "questions"]], ids=" ".join)
def test_a_query_without_letters_lists_nothing(run: Run, filled: Path, command: list[str]):
    result = run(*command, "(")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There are no letters or digits to search for in (." in result.stderr


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        (("list", "tapest"), "debrief list 'tapest*'"),
        (("list", "tapetsry"), "debrief list tapestry"),
        (("list", "museum", "tapetsry"), "debrief list museum tapestry"),
        (("questions", "salry"), "debrief questions salary"),
        (("list", "company:lanten"), "debrief list company:lantern"),
    ],
    ids=" ".join,
)
def test_a_search_without_matches_names_one_that_has_some(run: Run, filled: Path, words: tuple[str, ...], instead: str):
    result = run(*words)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"No matches. Try: {instead}\n"
    assert run(*instead.replace("'", "").split()[1:]).stdout


def test_a_word_like_no_other_gets_the_rule(run: Run, filled: Path):
    assert run("list", "qqxzzz").stderr == "No matches. Add * to match a beginning, as in 'mig*'.\n"
