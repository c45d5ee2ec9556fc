"""Questions and sentences are wrapped by words at a terminal, and not at all in a pipe."""

import re

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.cli import terminal
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences, echo_wrapped, wrap_words
from debrief.exports.text.layout import cell_width
from tests.root import ROOT

WIDTHS = [20, 33, 40, 79, 80, 81, 120]
QUESTION = "Replace your journal with this backup: 3 debriefs, 12 questions, of 2026-11-28 07:33?"


@given(st.text("ab 面é-/\n", max_size=200), st.integers(1, 90))
def test_no_word_is_broken_and_none_is_lost(text: str, width: int) -> None:
    wrapped = wrap_words(text, width)
    assert wrapped.split() == text.split()
    for line in wrapped.split("\n"):
        assert cell_width(line) <= width or len(line.split()) == 1


def test_a_line_goes_on_at_its_indent() -> None:
    assert wrap_words("  one two three four five", 22) == "  one two three four\n  five"
    assert wrap_words("  one two three four five", None) == "  one two three four five"


def test_a_question_and_its_answer_fit_without_breaking_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(click.termui, "visible_prompt_func", lambda prompt: asked.append(prompt) or "y")
    for width in WIDTHS:
        monkeypatch.setattr(terminal, "width_of", lambda _, width=width: width)
        assert confirm(QUESTION)
        lines = (capsys.readouterr().err + asked.pop()).split("\n")
        assert " ".join(lines).split() == f"{QUESTION} [y/N]:".split()
        assert [line for line in lines if len(line) >= width] == []


def test_in_a_pipe_nothing_is_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    echo_wrapped("word " * 100)
    echo_sentences("word " * 100)
    assert capsys.readouterr().out.count("\n") == 2


@pytest.mark.parametrize("name", ["confirm", "prompt"])
def test_every_question_is_asked_at_the_one_place(name: str) -> None:
    asking = [
        path.name
        for path in (ROOT / "debrief" / "cli").rglob("*.py")
        if re.search(rf"click\.{name}\(", path.read_text(encoding="utf-8"))
    ]
    assert asking == ["confirm.py"] * (name == "confirm")
