"""The kernel keeps a key for ten minutes, and never without a limit."""

import ctypes
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest

from debrief.storage.file.encryption import kernel_keyring
from debrief.storage.file.encryption.kernel_keyring import cache_key, cached_key, remove_cached_key
from tests.keyrings import kernel
from tests.keyrings.kernel import put, time_left, usable

KEY = bytes(range(32))
TEN_MINUTES = ("10m", "9m")
"""As /proc/keys shows them, in the first two minutes."""

key_id = pytest.fixture(kernel.kernel_key_id)


def test_a_key_is_there_for_ten_minutes(key_id: str):
    assert cached_key(key_id) is None
    cache_key(key_id, KEY)
    assert cached_key(key_id) == KEY
    assert time_left(key_id) in TEN_MINUTES


def test_reading_a_key_does_not_keep_it_longer(key_id: str):
    put(key_id, KEY, seconds=59)
    assert cached_key(key_id) == KEY
    assert str(time_left(key_id)).endswith("s")


def test_a_key_that_is_stored_again_is_kept_ten_minutes_from_then(key_id: str):
    put(key_id, bytes(32), seconds=59)
    cache_key(key_id, KEY)
    assert cached_key(key_id) == KEY
    assert time_left(key_id) in TEN_MINUTES


def test_a_removed_key_is_gone_at_once(key_id: str):
    cache_key(key_id, KEY)
    remove_cached_key(key_id)
    assert (cached_key(key_id), time_left(key_id)) == (None, None)
    remove_cached_key(key_id)  # which is no error


@pytest.mark.parametrize("length", [1, 31, 33, 64])
def test_a_value_of_another_length_is_no_key(key_id: str, length: int):
    put(key_id, bytes(length))
    assert cached_key(key_id) is None
    cache_key(key_id, KEY)
    assert cached_key(key_id) == KEY


def test_a_key_whose_time_is_over_is_not_there_and_is_replaced(key_id: str):
    put(key_id, KEY, seconds=1)
    until = time.monotonic() + 20
    while cached_key(key_id) is not None:
        assert time.monotonic() < until
    cache_key(key_id, bytes(32))
    assert cached_key(key_id) == bytes(32)
    assert time_left(key_id) in TEN_MINUTES


@pytest.mark.parametrize("end", ["keyctl_revoke", "keyctl_invalidate"])
def test_a_key_that_somebody_ended_is_not_there_and_is_replaced(key_id: str, end: str):
    cache_key(key_id, KEY)
    library = ctypes.CDLL("libkeyutils.so.1")
    number = library.keyctl_search(kernel.USER, b"user", f"debrief:{key_id}".encode(), kernel.THREAD)
    assert getattr(library, end)(number) == 0
    assert cached_key(key_id) is None
    cache_key(key_id, KEY)
    assert cached_key(key_id) == KEY


class Failing:
    """The library, of which one function fails."""

    def __init__(self, name: str) -> None:
        self._library, self._name = ctypes.CDLL("libkeyutils.so.1"), name

    def __getattr__(self, name: str) -> Callable[..., int]:
        function: Callable[..., int] = getattr(self._library, name)
        return (lambda *_: -1) if name == self._name else function


@pytest.mark.parametrize("name", ["add_key", "keyctl_set_timeout", "keyctl_link"])
def test_a_key_that_could_not_be_given_a_limit_is_not_kept(key_id: str, monkeypatch: pytest.MonkeyPatch, name: str):
    monkeypatch.setattr(kernel_keyring, "_library", lambda: Failing(name))
    cache_key(key_id, KEY)
    monkeypatch.undo()
    assert (cached_key(key_id), usable(key_id)) == (None, 0)


def test_a_key_has_its_limit_before_others_can_find_it(key_id: str, monkeypatch: pytest.MonkeyPatch):
    seen: list[str | None] = []

    class Watched(Failing):
        def __getattr__(self, name: str) -> Callable[..., int]:
            seen.append(time_left(key_id))
            return super().__getattr__(name)

    monkeypatch.setattr(kernel_keyring, "_library", lambda: Watched("none"))
    cache_key(key_id, KEY)
    assert seen[0] is None
    assert seen[-1] in TEN_MINUTES
    assert set(seen) <= {None, *TEN_MINUTES}


def test_a_session_whose_keyring_has_not_the_users_in_it_reads_and_removes_it_too(key_id: str):
    cache_key(key_id, KEY)
    program = f"""
import ctypes
from {cached_key.__module__} import cached_key, remove_cached_key
assert ctypes.CDLL("libkeyutils.so.1").keyctl_join_session_keyring(None) != -1
print(cached_key({key_id!r}).hex())
remove_cached_key({key_id!r})
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == KEY.hex()
    assert (cached_key(key_id), time_left(key_id)) == (None, None)


def test_nothing_of_it_stays_in_the_keyrings_of_the_process(key_id: str):
    cache_key(key_id, KEY)
    assert cached_key(key_id) == KEY
    library = ctypes.CDLL("libkeyutils.so.1")
    assert library.keyctl_search(kernel.THREAD, b"user", f"debrief:{key_id}".encode(), 0) == -1


@pytest.mark.parametrize("error", [OSError("libkeyutils.so.1: cannot open shared object file"), MemoryError()])
def test_without_the_library_no_key_is_kept(key_id: str, monkeypatch: pytest.MonkeyPatch, error: Exception):
    def missing(*_: object) -> Any:
        raise error

    put(key_id, KEY)
    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert cached_key(key_id) is None
    remove_cached_key(key_id)
    cache_key(key_id, bytes(32))
    monkeypatch.undo()
    assert cached_key(key_id) == KEY


@pytest.mark.parametrize("platform", ["darwin", "win32", "freebsd14"])
def test_on_another_system_no_library_is_looked_for(monkeypatch: pytest.MonkeyPatch, platform: str):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", lambda *_: pytest.fail("it was loaded"))
    cache_key("id", KEY)
    assert cached_key("id") is None
    remove_cached_key("id")


def test_an_id_from_a_damaged_key_file_is_no_error():
    for key_id in ("\ud800", "x" * 5000, ""):
        assert cached_key(key_id) is None
        remove_cached_key(key_id)
