"""The one writer: the whole file or none, readable by its owner only, and never through a link."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from debrief.exports.file import atomic_file
from debrief.exports.file.atomic_file import NotWritten
from debrief.private_files import PrivateFiles

pytestmark = pytest.mark.row(9)

write_whole = partial(atomic_file.write_whole, private=PrivateFiles())
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and links")


def breaking(after: list[str], error: BaseException) -> Iterator[str]:
    yield from after
    raise error


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "practice.md"


def test_a_new_file_holds_exactly_the_chunks(file: Path):
    write_whole(file, ["one\n", "", "två 佐藤\n"])
    assert file.read_bytes() == "one\ntvå 佐藤\n".encode()
    assert list(file.parent.iterdir()) == [file]


@POSIX
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
@pytest.mark.parametrize("old_mode", [None, 0o644, 0o666])
@pytest.mark.row(10)
def test_only_its_owner_can_read_it(file: Path, umask: int, old_mode: int | None):
    if old_mode is not None:
        file.touch()
        file.chmod(old_mode)
    before = os.umask(umask)
    try:
        write_whole(file, ["private"], force=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_existing_file_stays_unless_told(file: Path):
    file.write_text("mine")
    with pytest.raises(NotWritten, match="--force"):
        write_whole(file, ["new"])
    assert file.read_text() == "mine"
    write_whole(file, ["new"], force=True)
    assert file.read_text() == "new"
    assert list(file.parent.iterdir()) == [file]


@POSIX
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_a_link_and_its_target_stay_as_they_are(file: Path, force: bool, there: bool):
    target = file.with_name("target")
    if there:
        target.write_text("theirs")
    file.symlink_to(target)
    with pytest.raises(NotWritten, match="link"):
        write_whole(file, ["new"], force=force)
    assert file.is_symlink()
    assert (target.read_text() if there else target.exists()) == ("theirs" if there else False)


@POSIX
def test_a_second_name_of_the_old_file_keeps_the_old_words(file: Path):
    file.write_text("old")
    other = file.with_name("other")
    os.link(file, other)
    write_whole(file, ["new"], force=True)
    assert (file.read_text(), other.read_text()) == ("new", "old")


@pytest.mark.parametrize("error", [ValueError("bad"), OSError(5, "Input/output error"), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("old", [None, "old"])
def test_a_failure_half_way_leaves_what_was_there(file: Path, error: BaseException, old: str | None):
    if old is not None:
        file.write_text(old)
    with pytest.raises(NotWritten if isinstance(error, OSError) else type(error)):
        write_whole(file, breaking(["half " * 100_000], error), force=True)
    assert [path.name for path in file.parent.iterdir()] == ([file.name] if old else [])
    assert old is None or file.read_text() == old


@pytest.mark.parametrize("step", ["fsync", "replace", "link"])
def test_a_failing_disk_is_one_sentence_and_leaves_what_was_there(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    file.write_text("old")
    monkeypatch.setattr(atomic_file.os, step, fails)
    if step == "link":  # a disk that knows no links is no failure
        write_whole(file.with_name("new"), ["new"])
        assert file.with_name("new").read_text() == "new"
        return
    with pytest.raises(NotWritten, match=r"practice\.md was not written: No space left on device\.$"):
        write_whole(file, ["new"], force=True)
    assert [path.read_text() for path in file.parent.iterdir()] == ["old"]


def test_a_file_that_comes_there_meanwhile_wins(file: Path):
    def chunks() -> Iterator[str]:
        yield "ours"
        file.write_text("theirs")

    with pytest.raises(NotWritten, match="already"):
        write_whole(file, chunks())
    assert [path.read_text() for path in file.parent.iterdir()] == ["theirs"]


@pytest.mark.parametrize(("name", "says"), [("", "folder"), ("missing/practice.md", "There is no folder")])
def test_a_place_that_is_none_is_said(tmp_path: Path, name: str, says: str):
    with pytest.raises(NotWritten, match=says):
        write_whole(tmp_path / name, ["new"], force=True)
    assert not list(tmp_path.iterdir())


@POSIX
def test_a_device_or_pipe_is_not_replaced(file: Path):
    os.mkfifo(file)
    with pytest.raises(NotWritten, match="ordinary"):
        write_whole(file, ["new"], force=True)
    assert stat.S_ISFIFO(file.stat().st_mode)


KILLED = """
import os, signal, sys
from pathlib import Path
from debrief.exports.file.atomic_file import write_whole
from debrief.private_files import PrivateFiles

# What is started in the background of a shell, or by nohup, ignores some signals.
if {signal} != signal.SIGKILL:
    signal.signal({signal}, signal.SIG_DFL)

def chunks():
    yield "half " * 100_000
    os.kill(os.getpid(), {signal})
    yield "never"

write_whole(Path(sys.argv[1]), chunks(), private=PrivateFiles(), force=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has files without a name")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("old", [None, "old"])
def test_a_signal_half_way_leaves_nothing_beside_what_was_there(file: Path, number: int, old: str | None):
    if old is not None:
        file.write_text(old)
    ended = subprocess.run([sys.executable, "-c", KILLED.format(signal=int(number)), file], check=False)
    assert ended.returncode == -number
    assert {path.name: path.read_text() for path in file.parent.iterdir()} == ({file.name: old} if old else {})


@pytest.mark.parametrize("force", [False, True])
def test_where_the_system_has_no_files_without_a_name_the_file_is_written_all_the_same(
    file: Path, monkeypatch: pytest.MonkeyPatch, force: bool
):
    monkeypatch.setattr(atomic_file, "_open_unnamed", lambda _: None)
    write_whole(file, ["new"], force=force)
    assert [path.read_text() for path in file.parent.iterdir()] == ["new"]
