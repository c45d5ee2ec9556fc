"""Several commands store keys in the system's keyring, or remove them, at once: no name of a keyring is lost."""

import errno
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from threading import Barrier, Event, Thread

import pytest

from debrief.storage.file.encryption import system_keyring
from debrief.storage.file.encryption.system_keyring import (
    KeyringUnusable,
    delete_key,
    keyring_of,
    store_key,
    stored_key,
)
from tests.cli.encrypted.test_keyring import Keyring
from tests.cli.encrypted.test_keyring import keyring as keyring_in_memory

KEY = bytes(range(32))
WRITERS = 4
ROUNDS = 10


keyring = keyring_in_memory


def test_commands_that_store_at_once_lose_no_key_of_each_other(tmp_path: Path, keyring: Keyring) -> None:
    journal, barrier = tmp_path / "journal.sqlite3", Barrier(WRITERS, timeout=20)
    key_ids = [str(number) for number in range(WRITERS)]

    def store_and_delete(key_id: str) -> list[str | None]:
        seen = []
        for _ in range(ROUNDS):
            barrier.wait()
            store_key(journal, key_id, KEY)
            barrier.wait()
            seen.append(keyring_of(journal, key_id))
            barrier.wait()
            delete_key(journal, key_id)
        return seen

    with ThreadPoolExecutor(WRITERS) as pool:
        seen = [name for names in pool.map(store_and_delete, key_ids) for name in names]
    assert len(seen) == WRITERS * ROUNDS
    assert None not in seen
    assert (keyring.stored, list(tmp_path.iterdir())) == ({}, [])


def test_who_reads_while_another_key_is_stored_finds_the_name(tmp_path: Path, keyring: Keyring) -> None:
    journal, ended = tmp_path / "journal.sqlite3", Event()
    store_key(journal, "mine", KEY)

    def store_and_delete() -> None:
        for _ in range(8 * ROUNDS):
            store_key(journal, "another", KEY)
            delete_key(journal, "another")
        ended.set()

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(store_and_delete)
        seen = {keyring_of(journal, "mine")}
        while not ended.is_set() and not writing.done():
            seen.add(keyring_of(journal, "mine"))
        writing.result()
    assert None not in seen


def test_a_key_that_another_command_removed_meanwhile_is_removed(tmp_path: Path, keyring: Keyring) -> None:
    journal = tmp_path / "journal.sqlite3"
    errors = pytest.importorskip("keyring.errors")
    store_key(journal, "id", KEY)

    def delete(*_: str) -> None:
        keyring.stored.clear()  # as the other command
        raise errors.PasswordDeleteError("No such password!")

    keyring.delete_password = delete
    delete_key(journal, "id")
    assert keyring_of(journal, "id") is None


@pytest.fixture
def stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another debrief was stopped, as by ctrl+z, while it wrote down the name of a keyring."""
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(system_keyring, "_LONGEST_WAIT", 0.1)
    descriptor = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield
    os.close(descriptor)


def in_time(work: Callable[..., None], *arguments: object) -> BaseException | None:
    """Return what `work` raises, if it ends."""
    done = Queue[BaseException | None]()

    def call() -> None:
        try:
            done.put(work(*arguments))
        except BaseException as error:
            done.put(error)

    Thread(target=call, daemon=True).start()
    return done.get(timeout=10)


@pytest.mark.usefixtures("stopped")
def test_storing_a_key_does_not_wait_for_a_debrief_that_is_stopped(tmp_path: Path, keyring: Keyring) -> None:
    error = in_time(store_key, tmp_path / "journal.sqlite3", "id", KEY)
    assert isinstance(error, KeyringUnusable)
    assert "another debrief" in str(error)
    assert (keyring.stored, list(tmp_path.iterdir())) == ({}, [])


def test_removing_a_key_does_not_wait_for_a_debrief_that_is_stopped(
    tmp_path: Path, keyring: Keyring, request: pytest.FixtureRequest
) -> None:
    journal = tmp_path / "journal.sqlite3"
    store_key(journal, "id", KEY)
    request.getfixturevalue("stopped")
    assert in_time(delete_key, journal, "id") is None
    assert (keyring.stored, stored_key(journal, "id", dialogs=True)) == ({}, None)


@pytest.mark.parametrize("named", [True, False])
def test_a_key_that_the_keyring_refuses_changes_no_name(tmp_path: Path, keyring: Keyring, named: bool) -> None:
    journal = tmp_path / "journal.sqlite3"
    if named:
        store_key(journal, "id", KEY)
    before = keyring_of(journal, "id")

    def refuse(*_: str) -> None:
        raise RuntimeError("it is locked")

    keyring.set_password = refuse
    with pytest.raises(KeyringUnusable, match="it is locked"):
        store_key(journal, "id", KEY)
    assert keyring_of(journal, "id") == before


def test_a_key_that_ctrl_c_may_have_left_in_the_keyring_can_be_found_and_removed(
    tmp_path: Path, keyring: Keyring
) -> None:
    journal = tmp_path / "journal.sqlite3"
    set_password = keyring.set_password

    def store_and_interrupt(*what: str) -> None:
        set_password(*what)
        raise KeyboardInterrupt

    keyring.set_password = store_and_interrupt
    with pytest.raises(KeyboardInterrupt):
        store_key(journal, "id", KEY)
    assert keyring_of(journal, "id") is not None
    delete_key(journal, "id")
    assert (keyring.stored, list(tmp_path.iterdir())) == ({}, [])


def test_where_a_folder_cannot_be_locked_keys_are_stored_and_removed(
    tmp_path: Path, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")  # as on some network file systems

    monkeypatch.setattr(pytest.importorskip("fcntl"), "flock", refuse)
    journal = tmp_path / "journal.sqlite3"
    store_key(journal, "id", KEY)
    assert stored_key(journal, "id", dialogs=True) == KEY
    delete_key(journal, "id")
    assert (keyring.stored, list(tmp_path.iterdir())) == ({}, [])
