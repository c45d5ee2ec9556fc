"""What was typed when a signal came is handed on, at whatever moment it came."""

from collections.abc import Callable

import pytest

from debrief.cli.terminal import typed_text
from debrief.cli.terminal.typed_text import ask_line, ask_text, read_text


def interrupt(*_: object) -> str:
    raise KeyboardInterrupt


@pytest.mark.parametrize("ask", [ask_line, ask_text], ids=["a line", "a text"])
@pytest.mark.parametrize("moment", ["echo_wrapped", "read_line"], ids=["as it is asked", "as it is read"])
def test_what_was_typed_is_handed_on(
    ask: Callable[[str, Callable[[str], object]], str], moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typed_text, moment, interrupt)
    monkeypatch.setattr(typed_text, "unfinished_line", lambda: "And the peo")
    handed_on: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        ask("Why us?", handed_on.append)
    assert handed_on == ["And the peo"]


def test_what_is_typed_ahead_is_left_where_a_command_ends_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def leave() -> str:
        raise LookupError

    monkeypatch.setattr(typed_text, "unfinished_line", lambda: pytest.fail("It was read."))
    with pytest.raises(LookupError):
        read_text(leave, lambda _: None)


def test_nothing_typed_is_nothing_to_hand_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_text, "read_line", interrupt)
    monkeypatch.setattr(typed_text, "unfinished_line", lambda: " \n")
    handed_on: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        ask_line("Why us?", handed_on.append)
    assert handed_on == []
