"""The system's keyring opens an encrypted journal, and nothing is left of it afterwards."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from debrief.places import journal_under
from debrief.storage.file.encryption.system_keyring import keyring_file
from tests.cli.encrypted.test_lock import Run, Type, listed
from tests.cli.test_looking_is_light import run_in_one


class Keyring(SimpleNamespace):
    """A keyring in memory."""

    def __init__(self, priority: float = 5) -> None:
        super().__init__(priority=priority, stored={})

    def get_password(self, service: str, name: str) -> str | None:
        value: str | None = self.stored.get((service, name))
        return value

    def set_password(self, service: str, name: str, value: str) -> None:
        self.stored[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        del self.stored[service, name]


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    own = Keyring()
    monkeypatch.setattr(pytest.importorskip("keyring"), "get_keyring", lambda: own)
    return own


def test_the_keyring_opens_it_until_it_is_switched_off(encrypted: Path, run: Run, typed: Type, keyring: Keyring):
    typed("correct horse")
    assert run("lock", "keyring", "on").exit_code == 0
    typed("not needed")
    assert listed(run) > 0
    assert run("lock", "keyring", "off").exit_code == 0
    assert keyring.stored == {}
    typed()
    assert listed(run) == -1


def test_a_keyring_that_may_show_a_dialog_is_not_asked_for_a_shells_prompt(
    encrypted: Path, run: Run, typed: Type, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
):
    typed("correct horse")
    assert run("lock", "keyring", "on").exit_code == 0
    typed()
    assert listed(run) > 0, "it opens the journal without a terminal as well"
    monkeypatch.setattr(keyring, "get_password", lambda *_: pytest.fail("it showed a dialog"))
    typed()
    assert run("due", "--short").stdout == "locked\n"


def test_nothing_is_left_of_the_keyring_after_remove(encrypted: Path, run: Run, typed: Type, keyring: Keyring):
    typed("correct horse")
    assert run("lock", "keyring", "on").exit_code == 0
    assert keyring_file(journal_under(encrypted)).stat().st_mode & 0o077 == 0
    typed("correct horse")
    assert run("lock", "remove").exit_code == 0
    assert (keyring.stored, keyring_file(journal_under(encrypted)).exists()) == ({}, False)


def test_without_a_key_in_it_no_keyring_is_looked_at(encrypted: Path, process):
    [[_, code, _, slow]] = run_in_one(process, "list")
    assert (code, "keyring" in slow) == (1, False)
