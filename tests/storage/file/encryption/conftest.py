"""Passphrases that take a millisecond, and no key that outlives its test."""

from collections.abc import Iterator

import pytest

from debrief.storage.file.encryption import passphrase
from debrief.storage.file.encryption.keys import forget_keys


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(passphrase, "MEMORY_KIB", 8)
    monkeypatch.setattr(passphrase, "PASSES", 1)
    yield
    forget_keys()
