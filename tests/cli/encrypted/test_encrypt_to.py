"""`--encrypt-to` on every command that writes an export to a file, and what is said of a plain one."""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pyrage
import pytest

from debrief.exports.file.encryption import NOT_ENCRYPTED
from debrief.private_files import PrivateFiles

pytestmark = pytest.mark.usefixtures("noon", "filled")

IDENTITY = pyrage.x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())
COMMANDS = {
    "questions": ("export", "questions", "-o"),
    "package": ("export", "questions", "--format", "apkg", "-o"),
    "debriefs": ("export", "debriefs", "-o"),
    "dates": ("export", "dates", "-o"),
    "prepare": ("prepare", "-o"),
    "mail": ("note", "ID", "--to", "Wen Li", "--eml"),
    "reminders": ("note", "ID", "--to", "Wen Li", "--ics"),
}
"""Every command that writes an export to a file, up to the name of that file."""


@pytest.fixture
def export(run, tmp_path: Path):
    """Run a command on a file, with the id of a debrief for ID."""

    def export(command: tuple[str, ...], name: str, *options: str):
        rows = json.loads(run("list", "--format", "json").stdout)
        theatre = next(row["id"] for row in rows if row["company"].startswith("Lantern"))
        return run(*(theatre if word == "ID" else word for word in command), str(tmp_path / name), *options)

    return export


def content(data: bytes) -> bytes:
    """Return `data` without what differs from one export to the next: times in an archive, ids of new notes."""
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            return archive.read("collection.anki2")
    return re.sub(rb"UID:\S+", b"", data)


def test_an_encrypted_export_is_the_plain_one(export, tmp_path: Path):
    for name, command in COMMANDS.items():
        ending = {"package": ".apkg", "debriefs": ".json", "dates": ".ics"}.get(name, ".html")
        names = (f"{name}{ending}", f"{name}-other{ending}", f"{name}-other{ending}.age")
        plain, other, encrypted = (tmp_path / each for each in names)
        assert export(command, plain.name).exit_code == 0, name
        done = export(command, other.name, "--encrypt-to", RECIPIENT)
        assert done.exit_code == 0, name
        assert f"ritten to {encrypted}" in done.stderr
        assert not other.exists()
        assert content(pyrage.decrypt(encrypted.read_bytes(), [IDENTITY])) == content(plain.read_bytes()), name


def test_a_plain_export_of_an_encrypted_journal_says_so(export, monkeypatch: pytest.MonkeyPatch):
    def count(name: str, *options: str) -> dict[str, int]:
        """Return how often each command says so, writing a file of this name."""
        written = {of: export(command, f"{of} {name}", *options) for of, command in COMMANDS.items()}
        assert [of for of, done in written.items() if done.exit_code] == []
        return {of: done.stderr.count(NOT_ENCRYPTED) for of, done in written.items()}

    assert count("one") == dict.fromkeys(COMMANDS, 0)
    monkeypatch.setattr(PrivateFiles, "encrypted", True)
    assert count("two") == dict.fromkeys(COMMANDS, 1)
    assert count("three", "--encrypt-to", RECIPIENT) == dict.fromkeys(COMMANDS, 0)


def test_what_is_no_recipient_is_refused_before_anything_is_written(export, tmp_path: Path):
    before = sorted(tmp_path.rglob("*"))
    for name, command in COMMANDS.items():
        done = export(command, "list", "--encrypt-to", RECIPIENT, "--encrypt-to", "somebody")
        assert (done.exit_code, done.stdout) == (1, ""), name
        assert done.stderr.startswith("debrief: “somebody” is not an age recipient")
        assert done.stderr.count("\n") == 1
        assert sorted(tmp_path.rglob("*")) == before, name


def test_there_has_to_be_a_file_to_encrypt(run):
    for name, command in COMMANDS.items():
        done = run(*command[:-1], "--encrypt-to", RECIPIENT)
        assert (done.exit_code, done.stdout) == (2, ""), name
        assert "--encrypt-to only works with a file" in done.stderr


def test_the_page_to_print_may_be_named_with_or_without_age(run, tmp_path: Path):
    for name in ("page.html", "page2.html.age"):
        assert run("prepare", "-o", str(tmp_path / name), "--encrypt-to", RECIPIENT).exit_code == 0
    pages = [pyrage.decrypt(path.read_bytes(), [IDENTITY]) for path in tmp_path.glob("*.age")]
    assert [page[:15].lower() for page in pages] == [b"<!doctype html>"] * 2


@pytest.mark.parametrize("name", ["org", "obsidian"])
def test_an_encrypted_list_with_schedules_is_not_replaced(run, tmp_path: Path, name: str):
    arguments = ("export", "questions", "--format", name, "-o", str(tmp_path / "list"), "--encrypt-to", RECIPIENT)
    assert run(*arguments).exit_code == 0
    before = (tmp_path / "list.age").read_bytes()
    done = run(*arguments, "--force")
    assert (done.exit_code, (tmp_path / "list.age").read_bytes()) == (1, before)
    assert "may hold schedules" in done.stderr


def test_an_encrypted_file_replaces_another_only_with_force(run, tmp_path: Path):
    arguments = ("export", "questions", "-o", str(tmp_path / "list.md"), "--encrypt-to", RECIPIENT)
    assert [run(*arguments).exit_code, run(*arguments).exit_code, run(*arguments, "--force").exit_code] == [0, 1, 0]
