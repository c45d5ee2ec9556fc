"""`debrief lock`: a passphrase is set, asked for, changed and removed, and a lost key file restored."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from debrief.cli.safety import unlock
from debrief.places import journal_under
from debrief.private_files import key_file
from debrief.storage.file.encryption.key_file import encode_key_file, read_key_file
from debrief.storage.file.encryption.passphrase import wrap
from debrief.storage.file.encryption.wrong_passphrases import attempts_file
from debrief.storage.file.open_sqlite import is_passphrase

Type = Callable[..., None]
Run = Callable[..., Result]
PR_GET_DUMPABLE, PR_SET_DUMPABLE = 3, 4
"""In linux/prctl.h."""


def listed(run: Run) -> int:
    done = run("list")
    return done.stdout.count("\n") if done.exit_code == 0 else -1


def test_what_is_encrypted_is_listed_once_the_passphrase_is_typed(filled: Path, run: Run, typed: Type):
    before = run("list").stdout
    typed("correct horse", "incorrect", "correct horse", "correct horse")
    done = run("lock", "set")
    assert "They are not the same." in done.stderr
    assert b"SQLite" not in journal_under(filled).read_bytes()
    typed("incorrect", "correct horse")
    done = run("list")
    assert done.stdout == before
    assert "You can try again in 1 second." in done.stderr


def test_a_restart_does_not_shorten_the_wait_after_wrong_passphrases(
    encrypted: Path, run: Run, typed: Type, monkeypatch: pytest.MonkeyPatch
):
    waited: list[int] = []

    def sleep(seconds: int) -> None:
        waited.append(seconds)
        os.utime(attempts_file(journal_under(encrypted)), (0, 0))  # as if the time had passed

    monkeypatch.setattr(unlock.time, "sleep", sleep)
    for _ in range(2):
        typed("incorrect")
        run("list")
    typed("incorrect", "correct horse")
    assert run("list").exit_code == 0
    assert waited == [1, 2, 4]
    typed("correct horse")
    assert (run("list").stderr, len(waited)) == ("", 3)
    typed("incorrect")
    run("list")
    os.utime(attempts_file(journal_under(encrypted)))
    typed("correct horse")
    assert run("list").stderr == "You can try again in 1 second.\n"


@pytest.mark.parametrize(
    ("config", "key"), [("", "F12"), ('[keys]\n"app.hide" = "f9"\n', "f9"), ("no = 'setting'\n", "F12"), ("[", "F12")]
)
def test_the_key_that_hides_everything_is_named_once_a_passphrase_is_set(
    filled: Path, run: Run, typed: Type, config: str, key: str
):
    (filled / "config").mkdir()
    (filled / "config" / "config.toml").write_text(config)
    typed("correct horse", "correct horse")
    done = run("lock", "set")
    assert (done.exit_code, f"In the app, {key} hides everything at once" in done.stderr) == (0, True)


READING = ("list", "questions", "due", "stats", "points", "export questions", "backup", "new --plain", "prepare")
"""Commands that cannot do without the journal."""


def test_without_a_terminal_a_locked_journal_is_one_sentence_and_unchanged(encrypted: Path, run: Run, typed: Type):
    typed()
    before = {path: path.read_bytes() for path in encrypted.rglob("*") if path.is_file()}
    for command in READING:
        done = run(*command.split())
        assert done.exit_code == 1, command
        assert "is locked by a passphrase; nothing was changed: run debrief in a terminal to type it." in " ".join(
            done.stderr.split()
        )
        assert {path: path.read_bytes() for path in encrypted.rglob("*") if path.is_file()} == before, command


def test_the_line_for_a_shells_prompt_says_locked_and_never_asks(encrypted: Path, run: Run, typed: Type):
    typed("correct horse")
    done = run("due", "--short")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "locked\n", "")


def test_completion_does_not_ask(encrypted: Path, run: Run, typed: Type, monkeypatch: pytest.MonkeyPatch):
    typed("correct horse")
    monkeypatch.setenv("_DEBRIEF_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "debrief show ")
    monkeypatch.setenv("COMP_CWORD", "2")
    monkeypatch.setattr("debrief.cli.terminal.hidden_lines.hidden_lines", lambda: pytest.fail("it asked"))
    run()


def test_after_a_change_only_the_new_passphrase_opens_it(encrypted: Path, run: Run, typed: Type):
    journal = journal_under(encrypted).read_bytes()
    typed("correct horse", "new words", "new words")
    assert run("lock", "change").exit_code == 0
    assert journal_under(encrypted).read_bytes() == journal, "only the key file is written"
    typed("correct horse")
    assert "does not open it" in run("list").stderr
    typed("new words")
    assert listed(run) > 0


def test_it_is_plain_again_after_remove(encrypted: Path, run: Run, typed: Type):
    typed("correct horse")
    assert run("lock", "remove").exit_code == 0
    typed()
    assert listed(run) > 0
    assert not key_file(journal_under(encrypted)).exists()
    assert "is not encrypted" in run("lock").stdout


def test_plain_backups_are_named_and_removed_only_if_asked_for(filled: Path, run: Run, typed: Type):
    backup = Path(run("backup").stdout.strip())
    typed("correct horse", "correct horse")
    done = run("lock", "set")
    assert backup.name in done.stderr
    assert backup.exists(), "nothing was answered"


def test_a_key_file_of_another_journal_is_refused(encrypted: Path, run: Run, typed: Type, tmp_path: Path):
    other = tmp_path / "other.key"
    other.write_bytes(key_file(journal_under(encrypted)).read_bytes())
    typed("correct horse")
    assert run("lock", "remove").exit_code == 0
    typed("correct horse", "correct horse")
    assert run("lock", "set").exit_code == 0
    key_file(journal_under(encrypted)).unlink()
    typed("correct horse")
    done = run("lock", "recover", str(other))
    assert "Nothing was changed." in done.stderr
    assert not key_file(journal_under(encrypted)).exists()


def test_a_key_file_that_is_there_is_not_replaced_by_that_of_a_backup(encrypted: Path, run: Run, typed: Type):
    typed("correct horse", "new words of today", "new words of today")
    assert run("lock", "change").exit_code == 0
    before = key_file(journal_under(encrypted)).read_bytes()
    typed("correct horse")
    assert "Nothing was changed." in run("lock", "recover").stderr
    assert key_file(journal_under(encrypted)).read_bytes() == before


def test_a_journal_without_its_key_file_is_never_called_plain(encrypted: Path, run: Run, typed: Type):
    key_file(journal_under(encrypted)).unlink()
    typed("correct horse", "correct horse")
    for command in ((), ("set",), ("change",), ("remove",), ("sheet",)):
        done = run("lock", *command)
        assert (done.exit_code, done.stdout) == (1, ""), command
        assert "`debrief lock recover`" in done.stderr
    for backup in (encrypted / "data" / "backups").iterdir():
        backup.unlink()
    assert "`debrief lock recover FILE`" in run("lock").stderr


def test_an_empty_answer_is_no_attempt(encrypted: Path, run: Run, typed: Type):
    typed("", "", "correct horse")
    done = run("list")
    assert (done.exit_code, done.stderr) == (0, "")


def test_paths_name_the_key_file(encrypted: Path, run: Run, typed: Type):
    typed()
    assert str(key_file(journal_under(encrypted))) in run("paths").stdout


def test_what_cannot_be_done_says_what_to_do(filled: Path, run: Run, typed: Type):
    typed()
    for command in ("change", "remove", "sheet"):
        done = run("lock", command)
        assert (done.exit_code, "`debrief lock set` encrypts it." in done.stderr) == (1, True)
    typed("correct horse", "correct horse")
    run("lock", "set")
    typed("correct horse")
    assert "`debrief lock change`" in run("lock", "set").stderr


@pytest.fixture
def half_done(encrypted: Path, run: Run, typed: Type) -> Path:
    """A home whose key file is beside a journal that is plain, as a crash of `lock set` or `lock remove` leaves it."""
    beside = key_file(journal_under(encrypted)).read_bytes()
    typed("correct horse")
    run("lock", "remove")
    key_file(journal_under(encrypted)).write_bytes(beside)
    return encrypted


def test_a_plain_journal_is_not_called_encrypted_because_a_crash_left_a_key_file(
    half_done: Path, run: Run, typed: Type
):
    typed()
    assert listed(run) > 0
    assert "Your journal is not encrypted." in run("lock").stdout
    for command in ("change", "sheet"):
        assert "Your journal is not encrypted." in run("lock", command).stderr


@pytest.mark.parametrize("command", ["set", "remove"])
def test_what_a_crash_left_half_done_is_completed_by_the_same_command(
    half_done: Path, run: Run, typed: Type, command: str
):
    typed(*(["new words", "new words"] if command == "set" else []))
    assert run("lock", command).exit_code == 0
    assert key_file(journal_under(half_done)).exists() == (command == "set")
    typed("new words")
    assert listed(run) > 0


def test_the_key_file_of_a_journal_that_is_missing_is_not_removed(encrypted: Path, run: Run, typed: Type):
    journal_under(encrypted).rename(encrypted / "away")
    typed()
    assert run("lock", "remove").exit_code == 1
    assert key_file(journal_under(encrypted)).exists()


def test_setting_a_passphrase_twice_is_refused_without_asking_for_one(encrypted: Path, run: Run, typed: Type):
    typed()
    assert "`debrief lock change`" in run("lock", "set").stderr


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is a call of Linux")
def test_nobody_gets_the_memory_once_a_key_is_known(encrypted: Path, run: Run, typed: Type):
    process = ctypes.CDLL(None)
    process.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    typed("correct horse")
    listed(run)
    assert process.prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_no_core_file_is_written_once_a_key_is_known_also_by_a_program_that_is_started(
    encrypted: Path, run: Run, typed: Type
):
    import resource

    typed("correct horse")
    listed(run)
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0  # which a program inherits


def test_the_cover_of_the_app_takes_the_passphrase_of_now_and_only_for_the_journal_that_is_open(
    encrypted: Path, run: Run, typed: Type
):
    journal = journal_under(encrypted)
    typed("correct horse")
    assert run("list").exit_code == 0  # its key is known from now on, as it is to the app
    assert (is_passphrase(journal, "correct horse"), is_passphrase(journal, "incorrect")) == (True, False)
    typed("correct horse", "new words", "new words")
    assert run("lock", "change").exit_code == 0
    assert (is_passphrase(journal, "correct horse"), is_passphrase(journal, "new words")) == (False, True)
    content = read_key_file(key_file(journal))
    key_file(journal).write_text(encode_key_file(wrap(bytes(32), content.key_id, "somebody else's")))
    assert not is_passphrase(journal, "somebody else's")
