"""Exports encrypted to age recipients: they come back whole, and no plain byte reaches a disk."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from debrief.domain.refusal import Refusal
from debrief.exports.file.atomic_file import NotWritten, write_whole
from debrief.exports.file.encryption import AgeEncryption, encrypted_path
from debrief.private_files import PrivateFiles
from tests.exports.file.test_recipient import ED25519

pytestmark = pytest.mark.row(9)

NEEDLE = "They asked about the gap. "


class Recorder(io.BytesIO):
    """A file that fails once it has taken `room` bytes."""

    def __init__(self, room: int = sys.maxsize) -> None:
        super().__init__()
        self._room = room

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.tell() + len(data) > self._room:
            raise OSError(28, "No space left on device")
        return super().write(data)


@pytest.fixture
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture
def encryption(identity: pyrage.x25519.Identity) -> AgeEncryption:
    return AgeEncryption([str(identity.to_public())])


@pytest.mark.parametrize("sizes", [(), (0,), (1,), (65_536,), (1, 0, 65_535, 3), (200_000, 7)], ids=str)
def test_what_is_encrypted_comes_back_whole(
    tmp_path: Path, identity: pyrage.x25519.Identity, encryption: AgeEncryption, sizes: tuple[int, ...]
):
    chunks = [os.urandom(size) for size in sizes]
    file = tmp_path / "list.md.age"
    write_whole(file, ["é", *chunks], private=PrivateFiles(), encryption=encryption)
    assert pyrage.decrypt(file.read_bytes(), [identity]) == "é".encode() + b"".join(chunks)
    assert list(tmp_path.iterdir()) == [file]
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600


def test_each_recipient_can_decrypt_it(identity: pyrage.x25519.Identity):
    other = pyrage.x25519.Identity.generate()
    file = Recorder()
    AgeEncryption([f" {identity.to_public()}\n", str(other.to_public()), f"{ED25519} you@example.org"]).write(
        [b"text"], file
    )
    assert [pyrage.decrypt(file.getvalue(), [one]) for one in (identity, other)] == [b"text", b"text"]
    assert b"\n-> ssh-ed25519 " in file.getvalue()


def plain_files(folder: Path) -> list[str]:
    """Return the files in `folder`, or open in this process, that contain NEEDLE."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    if sys.platform == "linux":
        paths += [path for path in Path("/proc/self/fd").iterdir() if path.is_file()]  # files without a name too
    return [str(path) for path in paths if NEEDLE.encode() in path.read_bytes()]


@pytest.mark.parametrize("encrypted", [True, False], ids=["encrypted", "plain"])
def test_no_file_holds_the_plain_text_while_an_export_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encryption: AgeEncryption, encrypted: bool
):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    seen: set[str] = set()

    def chunks() -> Iterator[str]:
        for _ in range(20):
            yield NEEDLE * 1_000
            seen.update(plain_files(tmp_path))

    file = tmp_path / "list.md"
    write_whole(file, chunks(), private=PrivateFiles(), encryption=encryption if encrypted else None)
    seen.update(plain_files(tmp_path))
    assert bool(seen) is not encrypted  # a plain export shows that this looks in the right places


def test_it_is_written_in_pieces(encryption: AgeEncryption):
    file = Recorder()
    written: list[int] = []

    def chunks() -> Iterator[bytes]:
        for _ in range(64):
            yield bytes(65_536)
            written.append(file.tell())

    encryption.write(chunks(), file)
    waiting = [65_536 * number - done for number, done in enumerate(written, start=1)]
    assert max(waiting) <= 4 * 65_536


def broken(error: BaseException) -> Iterator[bytes]:
    yield b"half " * 100_000
    raise error


@pytest.mark.parametrize("old", [None, "old"])
@pytest.mark.parametrize(
    ("error", "seen"),
    [
        (Refusal("You stopped it."), Refusal),
        (OSError(5, "Input/output error"), NotWritten),
        (InterruptedError(4, "Interrupted system call"), NotWritten),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
    ids=repr,
)
def test_a_failure_half_way_is_raised_as_it_is_and_leaves_what_was_there(
    tmp_path: Path, encryption: AgeEncryption, old: str | None, error: BaseException, seen: type[BaseException]
):
    file = tmp_path / "list.md.age"
    if old is not None:
        file.write_text(old)
    with pytest.raises(seen):
        write_whole(file, broken(error), private=PrivateFiles(), force=True, encryption=encryption)
    assert [path.read_text() for path in tmp_path.iterdir()] == ([old] if old else [])


@pytest.mark.parametrize("room", [0, 100, 300, 70_000])
def test_a_full_disk_is_an_error_even_for_the_last_bytes(encryption: AgeEncryption, room: int):
    complete = Recorder()
    encryption.write([bytes(70_000)], complete)
    assert complete.tell() > room
    with pytest.raises(OSError, match="No space left"):
        encryption.write([bytes(70_000)], Recorder(room))


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("list.md", "list.md.age"),
        ("list", "list.age"),
        ("list.md.age", "list.md.age"),
        ("list.AGE", "list.AGE"),
        (".age", ".age.age"),
        (".", "."),
    ],
)
def test_the_name_of_an_encrypted_file_ends_in_age(tmp_path: Path, name: str, becomes: str):
    assert encrypted_path(tmp_path / name) == tmp_path / becomes
