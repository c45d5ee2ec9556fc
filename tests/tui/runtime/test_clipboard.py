"""What was copied is cleared from the clipboard, unless another program has put something else there."""

from pathlib import Path

import pytest

from debrief.tui.runtime.terminal.clipboard import CopiedText
from debrief.tui.runtime.terminal.programs import clear_with_tool, copy_with_tool
from tests.tui.conftest import Sit


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clipboard tool that keeps its text in a file; returns the file."""
    tools, file = tmp_path / "tools", tmp_path / "clipboard"
    tools.mkdir()
    for name, does in (("wl-copy", f"exec /bin/cat > {file}"), ("wl-paste", f"exec /bin/cat {file}")):
        (tools / name).write_text(f"#!/bin/sh\n{does}\n")
        (tools / name).chmod(0o700)
    monkeypatch.setenv("PATH", str(tools))
    return file


def test_a_tool_clears_what_was_copied(clipboard: Path) -> None:
    assert copy_with_tool("My letter\n")
    assert clipboard.read_text() == "My letter\n"
    assert clear_with_tool("My letter\n")
    assert clipboard.read_text() == ""


def test_a_tool_leaves_what_was_copied_elsewhere_since(clipboard: Path) -> None:
    clipboard.write_text("A phone number")
    assert not clear_with_tool("My letter")
    assert clipboard.read_text() == "A phone number"


def test_without_a_tool_the_terminal_is_told_to_clear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clear_with_tool("My letter")


async def test_a_copied_text_is_announced_and_cleared_after_its_time_and_at_the_end(
    sit: Sit, clipboard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit(at="opening", clear_clipboard_after=60) as person:
        copied: CopiedText = person.app.copied
        await person.write("secret")
        await person.press("shift+home", "ctrl+c")
        assert "cleared after 60 seconds" in person.notifications
        clipboard.write_text("secret")
        copied._start_clearing()
        await person.until(lambda: person.app.clipboard == "")
        assert clipboard.read_text() == ""
        await person.press("ctrl+c")
        clipboard.write_text("secret")
    assert person.app.clipboard == ""
    assert clipboard.read_text() == ""


async def test_nothing_is_cleared_unless_it_is_set(sit: Sit, clipboard: Path) -> None:
    async with sit(at="opening") as person:
        await person.write("secret")
        await person.press("shift+home", "ctrl+c")
        assert person.notifications == ""
        clipboard.write_text("secret")
    assert person.app.clipboard == "secret"
    assert clipboard.read_text() == "secret"
