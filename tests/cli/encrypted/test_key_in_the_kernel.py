"""Once the Secret Service gave the key, the kernel has it for ten minutes, unless it is removed before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from debrief.places import journal_under
from debrief.private_files import key_file
from debrief.storage.file.encryption import system_keyring
from debrief.storage.file.encryption.kernel_keyring import cache_key, remove_cached_key
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.system_keyring import (
    KeyringUnusable,
    delete_key,
    keyring_file,
    store_key,
    stored_key,
)
from debrief.storage.file.encryption.unlocked_keys import known_key_of
from tests.cli.encrypted.test_lock import Run, Type, listed
from tests.encrypted_journal import encrypt, learn_key
from tests.keyrings.kernel import put, require_kernel_keyring, time_left, usable
from tests.keyrings.secret_service import missing, secret_service, store_in_secret_service

BUS = "DBUS_SESSION_BUS_ADDRESS"
SLOW = {"secretstorage", "keyring", "jeepney", "cryptography"}
LIST = ("-X", "importtime", "-m", "debrief")
WITHOUT_LIBRARY = """
import ctypes
class CDLL(ctypes.CDLL):
    def __init__(self, name, *more, **options):
        if "keyutils" in str(name):
            raise OSError("cannot open shared object file")
        super().__init__(name, *more, **options)
ctypes.CDLL = CDLL
from debrief.cli import main
main()
"""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment in which a real Secret Service is found."""
    require_kernel_keyring()
    if needed := missing():
        pytest.skip(f"a Secret Service needs {', '.join(needed)}")
    with secret_service(tmp_path_factory.mktemp("secret service")) as environment:
        yield environment


@pytest.fixture
def key_id(filled: Path, service: dict[str, str], typed: Type, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The id of the key of an encrypted journal, which is in the Secret Service."""
    from keyring.backends.SecretService import Keyring as SecretService

    journal = journal_under(filled)
    encrypt(journal)
    for name, value in service.items():
        monkeypatch.setenv(name, value)
    key_id, key = read_key_file(key_file(journal)).key_id, known_key_of(journal)
    assert key is not None
    with monkeypatch.context() as chosen:  # this process may have chosen before there was a service
        chosen.setattr("keyring.get_keyring", SecretService)
        store_key(journal, key_id, key)
    typed()
    yield key_id
    remove_cached_key(key_id)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the keys that the Secret Service is asked for in this process."""
    ids: list[str] = []
    fetch = system_keyring._from_secret_service

    def note_and_fetch(key_id: str) -> str | None:
        ids.append(key_id)
        return fetch(key_id)

    monkeypatch.setattr(system_keyring, "_from_secret_service", note_and_fetch)
    return ids


def slow_imports(process) -> set[str]:
    """Run `debrief list`, which succeeds, and return which slow packages it imported."""
    ended = process("list", python=LIST)
    assert (ended.code, bool(ended.out)) == (0, True), ended.err
    return SLOW & {line.rpartition("|")[2].strip() for line in ended.err.splitlines()}


def test_the_service_is_asked_once_in_ten_minutes(
    home: Path, key_id: str, service: dict[str, str], process, monkeypatch: pytest.MonkeyPatch
):
    learn_key(journal_under(home))
    store_in_secret_service(journal_under(home), service)  # where `keyring` chooses it
    assert time_left(key_id) is None, "`debrief lock keyring on` leaves nothing in the kernel"
    assert "secretstorage" in slow_imports(process)
    assert time_left(key_id) in {"10m", "9m"}
    monkeypatch.setenv(BUS, "unix:path=/nowhere")
    assert slow_imports(process) == set()
    assert process("due", "--short").out != "locked\n"
    remove_cached_key(key_id)
    assert (process("list").code, process("due", "--short").out) == (1, "locked\n")


def test_a_value_in_the_kernel_that_is_no_key_is_replaced(key_id: str, run: Run, typed: Type, asked: list[str]):
    times = {}
    for length in (1, 31, 33):
        put(key_id, bytes(length))
        for run_number in (1, 2):
            asked.clear()
            typed()
            times[length, run_number] = (listed(run) > 0, len(asked))
    assert times == {(length, number): (True, 2 - number) for length in (1, 31, 33) for number in (1, 2)}


def test_without_libkeyutils_the_service_is_asked_each_time(key_id: str, process):
    for _ in range(2):
        ended = process("list", python=("-c", WITHOUT_LIBRARY))
        assert (ended.code, bool(ended.out), ended.err) == (0, True, "")
    assert usable(key_id) == 0


def test_keyring_off_removes_it_from_the_kernel(key_id: str, run: Run, typed: Type):
    assert listed(run) > 0
    assert usable(key_id) == 1
    assert run("lock", "keyring", "off").exit_code == 0
    assert usable(key_id) == 0
    typed()
    assert run("list").exit_code == 1


def test_keyring_off_removes_it_where_the_package_keyring_is_missing(key_id: str, run: Run, process):
    assert listed(run) > 0
    assert usable(key_id) == 1
    without = "import sys; sys.modules['keyring'] = None\nfrom debrief.cli import main; main()"
    ended = process("lock", "keyring", "off", python=("-c", without))
    assert (ended.code, ended.out) == (1, "")
    assert "may still be in the system's keyring, which cannot be used: the package is not installed" in ended.err
    assert usable(key_id) == 0
    assert run("lock", "keyring", "off").exit_code == 0


def test_keyring_off_removes_it_where_the_service_cannot_be_asked(
    key_id: str, run: Run, process, monkeypatch: pytest.MonkeyPatch
):
    assert listed(run) > 0
    assert usable(key_id) == 1
    monkeypatch.setenv(BUS, "unix:path=/nowhere")
    ended = process("lock", "keyring", "off")
    assert (ended.code, "may still be in the system's keyring" in " ".join(ended.err.split())) == (1, True)
    assert usable(key_id) == 0


@pytest.mark.parametrize("named", [True, False])
def test_remove_removes_it_from_the_kernel(home: Path, key_id: str, run: Run, typed: Type, named: bool):
    assert listed(run) > 0
    assert usable(key_id) == 1
    if not named:
        keyring_file(journal_under(home)).unlink()
    typed("pässphrase of the tests")
    assert run("lock", "remove").exit_code == 0
    assert usable(key_id) == 0


def test_a_new_passphrase_leaves_key_and_keyring_as_they_are(key_id: str, run: Run, typed: Type, asked: list[str]):
    assert listed(run) > 0
    assert usable(key_id) == 1
    typed("pässphrase of the tests", "correct horse", "correct horse")
    assert run("lock", "change").exit_code == 0
    asked.clear()
    typed()
    assert (listed(run) > 0, asked) == (True, [])


def test_without_a_keyring_chosen_the_kernel_is_neither_read_nor_written(
    home: Path, key_id: str, run: Run, typed: Type
):
    assert listed(run) > 0
    assert usable(key_id) == 1
    keyring_file(journal_under(home)).unlink()
    typed()
    assert run("list").exit_code == 1
    remove_cached_key(key_id)
    keyring_file(journal_under(home)).write_text(f"{key_id} of.another.package\n")
    typed()
    run("list")
    assert usable(key_id) == 0


def test_a_key_that_is_removed_while_it_is_fetched_is_not_kept(
    home: Path, key_id: str, monkeypatch: pytest.MonkeyPatch
):
    journal, fetch = journal_under(home), system_keyring._from_secret_service

    def fetch_and_remove(key_id: str) -> str | None:
        value = fetch(key_id)
        delete_key(journal, key_id)
        return value

    monkeypatch.setattr(system_keyring, "_from_secret_service", fetch_and_remove)
    assert stored_key(journal, key_id, dialogs=False) is not None
    assert usable(key_id) == 0


def test_a_service_that_did_not_keep_the_key_is_noticed_though_the_kernel_has_it(
    home: Path, key_id: str, monkeypatch: pytest.MonkeyPatch
):
    from keyring.backends.SecretService import Keyring

    monkeypatch.setattr("keyring.get_keyring", Keyring)
    journal = journal_under(home)
    key = stored_key(journal, key_id, dialogs=False)
    assert key is not None
    delete_key(journal, key_id)
    cache_key(key_id, key)
    monkeypatch.setattr(Keyring, "set_password", lambda *_: None)
    with pytest.raises(KeyringUnusable, match="did not keep"):
        store_key(journal, key_id, key)
