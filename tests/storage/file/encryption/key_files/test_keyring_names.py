"""Several commands store keys in the system's keyring, or remove them, at once: no name of a keyring is lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from debrief.storage.file.encryption.system_keyring import delete_key, keyring_of, store_key
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
