"""How a run ends: exit codes, one line on stderr, and never a traceback."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from debrief import __version__
from debrief.cli import COMMANDS, terminal
from debrief.cli.debriefs.show import paths
from debrief.cli.errors import echo_to_stderr
from debrief.places import journal_under
from tests.cli.conftest import Ended

SECRET = "what I told nobody"


def one_line(err: str) -> bool:
    return err.count("\n") == 1 and err.startswith("debrief: ") and "Traceback" not in err


def test_the_version_and_the_help_come_from_the_real_entry(process):
    assert process("--version").out == f"debrief {__version__}\n"
    shown = process("--help")
    assert shown.code == 0
    assert all(f"  {name} " in shown.out and says in shown.out for name, (_, says) in COMMANDS.items())


def test_every_command_there_is_has_help(run):
    for name in COMMANDS:
        result = run(name, "--help")
        assert result.exit_code == 0, name
        assert result.stdout.startswith(f"Usage: debrief {name}")


def test_wrong_use_is_2_and_says_so_on_stderr(run):
    for args in (("nope",), ("--nope",), ("list", "--limit", "x"), ("list", "fit:x"), ("paths", "x"), ("show",)):
        result = run(*args)
        assert (result.exit_code, result.stdout) == (2, ""), args
        assert "debrief" in result.stderr


def test_without_a_terminal_the_app_stays_shut(run, process, home: Path):
    for args in ((), ("new",), ("new", "--quick"), ("resume",), ("demo",)):
        result = run(*args)
        assert (result.exit_code, result.stdout) == (2, ""), args
        assert one_line(result.stderr)
        assert ("--plain" if args[:1] in {("new",), ("resume",)} else "debrief list") in result.stderr
        assert "\x1b" not in result.stderr
        if not args:  # one of them as it is run
            assert process() == Ended(2, "", result.stderr)
        assert not home.exists(), args


def test_a_terminal_at_one_end_only_is_none(home: Path):
    outer, inner = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "debrief"],
            stdin=inner,
            stdout=subprocess.PIPE,
            stderr=inner,
            timeout=20,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"\x1b" not in os.read(outer, 4096)
    finally:
        os.close(outer)
        os.close(inner)


@pytest.mark.parametrize("content", [b"not a journal at all" * 100, b"SQLite format 3\0 and then nothing"])
def test_a_file_that_is_no_journal_is_one_sentence_and_stays_as_it_is(run, home: Path, content: bytes):
    file = journal_under(home)
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    for command in ("list", "export questions", "show abc"):
        result = run(*command.split())
        assert (result.exit_code, result.stdout) == (1, ""), command
        assert one_line(result.stderr)
        assert file.read_bytes() == content


def test_a_folder_in_the_place_of_the_journal_is_one_sentence(process, home: Path):
    journal_under(home).mkdir(parents=True)
    ended = process("list")
    assert (ended.code, ended.out) == (1, "")
    assert one_line(ended.err)


def test_a_home_that_is_a_file_is_one_sentence(run, home: Path):
    home.write_text("")
    for args in (("list",), ("demo", "--into", str(home))):
        result = run(*args)
        assert result.exit_code in {0, 1}
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.stderr
    assert home.read_text() == ""


def test_a_reader_that_has_seen_enough_is_a_good_end(filled: Path):
    script = f"{sys.executable} -m debrief list | head -c 1; echo ${{PIPESTATUS[0]}}"
    for _ in range(3):
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
        assert done.stdout.endswith("0\n")
        assert done.stderr == ""


def test_a_reader_that_was_never_there_is_a_good_end(filled: Path):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "debrief", "export", "questions"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("error", "code", "says"),
    [
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device", "/x"), 1, "debrief: /x: No space left on device.\n"),
        (PermissionError(13, "Permission denied"), 1, "debrief: Permission denied.\n"),
        (click.ClickException("So\x1b[31m it is."), 1, "debrief: So␛[31m it is.\n"),
    ],
    ids=str,
)
def test_whatever_goes_wrong_is_a_code_and_a_line(
    run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, says: str
):
    monkeypatch.setattr(paths, "callback", raising(error))
    result = run("paths")
    assert result.exit_code == code
    assert result.stderr.lstrip("\n") == says


@pytest.mark.row(13)
def test_a_mistake_of_ours_shows_none_of_your_words(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paths, "callback", raising(KeyError(SECRET)))
    result = run("paths")
    assert result.exit_code == 1
    assert one_line(result.stderr)
    assert "KeyError at test_ending.py" in result.stderr
    assert SECRET not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to send")
def test_interrupting_is_130():
    # In short naps: a signal that comes just before one is seen behind it.
    naps = "(print('on', flush=True), [time.sleep(0.05) for _ in range(400)])"
    # A shell starts what it runs behind with SIGINT ignored, and that is passed on to whatever the tests start.
    obey = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = f"{obey}\nimport time, debrief.cli.debriefs.show as l; l.paths.callback = lambda: {naps}"
    args = [sys.executable, "-c", f"{program}\nfrom debrief.cli import main; main()", "paths"]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"on\n"
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert err.strip() == b""


def raising(error: BaseException):
    def callback() -> None:
        raise error

    return callback


def test_on_a_terminal_a_message_is_broken_between_words_and_in_a_pipe_it_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    path = f"/{'x' * 50}/practice.md"
    sentence = f"{path} already exists and was not changed. Use --force to replace it."
    echo_to_stderr(sentence)
    assert capsys.readouterr().err == f"{sentence}\n"
    monkeypatch.setattr(terminal, "width_of", lambda stream: 40)
    echo_to_stderr(f"{sentence}\n  two  spaces")
    lines = capsys.readouterr().err.splitlines()
    assert " ".join(lines) == f"{sentence}   two  spaces"
    assert lines[0] == path
    assert all(len(line) <= 40 for line in lines[1:])
