"""What a changed keyring or key file holds is not obeyed, and what fails is said."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from debrief.storage.file.encryption import system_keyring
from debrief.storage.file.encryption.key_file import KeyFileUnusable, decode_key_file, encode_key_file
from debrief.storage.file.encryption.passphrase import unwrap, wrap
from debrief.storage.file.encryption.system_keyring import (
    SECRET_SERVICE,
    KeyringUnusable,
    keyring_file,
    store_key,
    stored_key,
)

KEY = bytes(range(32))


NAME = "of.another.package"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal whose key is in some keyring."""
    path = tmp_path / "journal.sqlite3"
    keyring_file(path).write_text(f"id {NAME}\n")
    return path


VALUES = {"": None, "00": None, "00" * 31: None, "00" * 33: None, "no hex": None, KEY.hex(): KEY}


def test_a_value_in_the_keyring_that_is_no_key_is_ignored(journal: Path, monkeypatch: pytest.MonkeyPatch):
    keyring = pytest.importorskip("keyring")
    own = SimpleNamespace()
    monkeypatch.setattr(keyring, "get_keyring", lambda: own)

    def stored(value: str) -> bytes | None:
        own.get_password = lambda *_: value
        return stored_key(journal, "id", dialogs=True)

    assert {value: stored(value) for value in VALUES} == VALUES


def test_a_damaged_name_of_a_keyring_is_no_keyring(journal: Path):
    for content in (b"", b"id\n", b"\xff", b"another of.another.package\n", b"id keyring.backends.no.No"):
        keyring_file(journal).write_bytes(content)
        assert stored_key(journal, "id", dialogs=True) is None, content


def test_a_keyring_that_is_a_plain_file_gets_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    keyring = pytest.importorskip("keyring")
    stored: list[object] = []
    own = SimpleNamespace(priority=0.5, set_password=lambda *arguments: stored.append(arguments))
    monkeypatch.setattr(keyring, "get_keyring", lambda: own)
    with pytest.raises(KeyringUnusable, match="plain file"):
        store_key(tmp_path / "journal.sqlite3", "id", KEY)
    assert stored == list(tmp_path.iterdir()) == []


class Item(SimpleNamespace):
    """An item of a Secret Service that is locked, or not."""

    def is_locked(self) -> bool:
        return bool(self.locked)

    def get_secret(self) -> bytes:
        assert not self.locked
        return KEY.hex().encode()

    def unlock(self) -> None:
        pytest.fail("the desktop showed a dialog")


@pytest.mark.parametrize(("locked", "found"), [([True], None), ([False], KEY), ([True, False], KEY), ([], None)])
def test_a_locked_secret_service_stays_locked(
    journal: Path, monkeypatch: pytest.MonkeyPatch, locked: list[bool], found: bytes | None
):
    def search_items(bus: object, attributes: dict[str, str]) -> list[Item]:
        assert attributes == {"service": "debrief", "username": "id"}
        return [Item(locked=state) for state in locked]

    own = SimpleNamespace(dbus_init=lambda: SimpleNamespace(close=lambda: None), search_items=search_items)
    monkeypatch.setitem(sys.modules, "secretstorage", own)
    monkeypatch.setattr(system_keyring, "cached_key", lambda _: None)
    monkeypatch.setattr(system_keyring, "cache_key", lambda *_: None)
    keyring_file(journal).write_text(f"id {SECRET_SERVICE}\n")
    assert stored_key(journal, "id", dialogs=False) == found
    assert stored_key(journal, "id", dialogs=True) == found


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch):
    from argon2 import low_level
    from argon2.exceptions import HashingError

    content = wrap(KEY, "id", "x")

    def fail(*_: object, **__: object) -> bytes:
        raise HashingError("Memory allocation error")

    monkeypatch.setattr(low_level, "hash_secret_raw", fail)
    with pytest.raises(KeyFileUnusable, match="not enough memory"):
        unwrap(content, "x")


@pytest.mark.parametrize(("memory_kib", "passes"), [((1 << 20) + 1, 3), (8, 17)])
def test_a_key_file_that_asks_for_more_than_a_gigabyte_or_16_passes_is_refused(memory_kib: int, passes: int):
    document = json.loads(encode_key_file(wrap(KEY, "id", "x")))
    document["argon2id"] = {"memory_kib": memory_kib, "passes": passes, "lanes": 1}
    with pytest.raises(KeyFileUnusable, match="damaged"):
        decode_key_file(json.dumps(document))


def test_only_a_key_file_of_ours_can_be_of_a_newer_debrief():
    document = json.loads(encode_key_file(wrap(KEY, "id", "x")))
    with pytest.raises(KeyFileUnusable, match="newer"):
        decode_key_file(json.dumps({**document, "version": 2}))
    with pytest.raises(KeyFileUnusable, match="damaged"):
        decode_key_file(json.dumps({**document, "format": "another"}))
