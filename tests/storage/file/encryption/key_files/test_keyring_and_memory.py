"""What a changed keyring or key file holds is not obeyed, and what fails is said."""

import json
from types import SimpleNamespace

import pytest

from debrief.storage.file.encryption import system_keyring
from debrief.storage.file.encryption.key_file import KeyFileUnusable, decode_key_file, encode_key_file
from debrief.storage.file.encryption.passphrase import unwrap, wrap
from debrief.storage.file.encryption.system_keyring import KeyringUnusable, store_key, stored_key

KEY = bytes(range(32))


@pytest.mark.parametrize("value", ["", "00", "00" * 31, "00" * 33, "no hex"])
def test_a_value_in_the_keyring_that_is_no_key_is_ignored(monkeypatch: pytest.MonkeyPatch, value: str):
    keyring = pytest.importorskip("keyring")
    monkeypatch.setattr(keyring, "get_password", lambda *_: value)
    assert stored_key("id") is None


def test_a_keyring_that_is_a_plain_file_gets_no_key(monkeypatch: pytest.MonkeyPatch):
    keyring = pytest.importorskip("keyring")
    stored: list[object] = []
    monkeypatch.setattr(keyring, "get_keyring", lambda: SimpleNamespace(priority=0.5))
    monkeypatch.setattr(keyring, "set_password", lambda *arguments: stored.append(arguments))
    monkeypatch.setattr(system_keyring, "stored_key", lambda _: KEY)
    with pytest.raises(KeyringUnusable, match="plain file"):
        store_key("id", KEY)
    assert stored == []


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
