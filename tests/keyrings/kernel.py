"""The keyring of this machine's kernel, as tests look at it."""

import sys
from collections.abc import Iterator
from ctypes import CDLL, c_size_t
from pathlib import Path
from secrets import token_hex

import pytest

from debrief.storage.file.encryption.kernel_keyring import cache_key, cached_key, remove_cached_key

KEYS = Path("/proc/keys")
THREAD, USER = -1, -4
"""In linux/keyctl.h."""


def require_kernel_keyring() -> None:
    """Skip the test where no key can be put into it."""
    if sys.platform != "linux" or not KEYS.exists():
        pytest.skip("there is no kernel keyring")
    key_id = token_hex(8)
    cache_key(key_id, bytes(32))
    if cached_key(key_id) is None:
        pytest.skip("libkeyutils is missing, or the kernel forbids keyctl, as in most containers")
    remove_cached_key(key_id)


def put(key_id: str, value: bytes, seconds: int = 60) -> None:
    """Put any value there in place of a key of debrief."""
    library = CDLL("libkeyutils.so.1")
    number = library.add_key(b"user", f"debrief:{key_id}".encode(), value, c_size_t(len(value)), USER)
    assert number != -1
    assert library.keyctl_set_timeout(number, seconds) == 0


def time_left(key_id: str) -> str | None:
    """Return how long the kernel keeps the key of that id, as in "9m" or "perm"; None: it has none."""
    number = CDLL("libkeyutils.so.1").keyctl_search(USER, b"user", f"debrief:{key_id}".encode(), 0)
    return next((left for listed, left in _listed(key_id) if listed == number), None)


def usable(key_id: str) -> int:
    """Return how many keys of that id there are in any keyring, or in none, that were not revoked."""
    return len(_listed(key_id))


def _listed(key_id: str) -> list[tuple[int, str]]:
    """Return number and time left of each in /proc/keys, see proc_keys(5)."""
    lines = [line.split() for line in KEYS.read_text().splitlines()]
    return [(int(each[0], 16), each[3]) for each in lines if f"debrief:{key_id}:" in each and "R" not in each[1]]


def kernel_key_id() -> Iterator[str]:
    """Yield a new id, whose key is removed after the test; a fixture."""
    require_kernel_keyring()
    key_id = token_hex(8)
    yield key_id
    remove_cached_key(key_id)
