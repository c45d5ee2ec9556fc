"""The system's keyring, in which the key of a journal can be stored, so that nobody has to type the passphrase.

A file beside the journal says which keyring has its key; without it, none is looked at. Whatever goes wrong with a
keyring, the passphrase is asked for.
"""

import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from debrief.storage.file.encryption.kernel_keyring import cache_key, cached_key, remove_cached_key
from debrief.storage.file.encryption.key_file import KEY_BYTES, replace_file

SECRET_SERVICE = "keyring.backends.SecretService.Keyring"  # noqa: S105 - a name
"""The keyring of most Linux desktops."""
_WITHOUT_DIALOG = (SECRET_SERVICE, "keyring.backends.Windows.WinVaultKeyring")
_OF_KEYRING = "keyring.backends."
_SERVICE = "debrief"
_NOT_INSTALLED = "the package is not installed: pip install keyring"
_LONGEST = 4096
_LONGEST_WAIT, _LOOK = 2.0, 0.01
"""How long to wait while another process writes the file, and how often to look: seconds."""


class KeyringUnusable(Exception):  # noqa: N818 - a state, not a fault
    """The system's keyring cannot be used; `str()` is a clause that says why."""


def keyring_file(journal: Path) -> Path:
    """Return the path of the file that names the keyring with the key of `journal`."""
    return Path(f"{os.path.realpath(journal)}.keyring")


def keyring_of(journal: Path, key_id: str) -> str | None:
    """Return the name of the keyring that has the key of `journal`; None if none was given it."""
    return _read_names(journal).get(key_id)


def stored_key(journal: Path, key_id: str, *, dialogs: bool) -> bytes | None:
    """Return the key of that id from the keyring that is named beside `journal`; None if it cannot be had.

    `dialogs`: let the system ask in a dialog of its own whether debrief may have it. The Secret Service never does: a
    keyring of it that is locked stays locked.
    """
    name = keyring_of(journal, key_id)
    if name is None or not (dialogs or name in _WITHOUT_DIALOG):
        return None
    with suppress(Exception):  # of any backend
        if name != SECRET_SERVICE:
            return _read(name, key_id)
        return cached_key(key_id) or _read_and_cache(journal, key_id)
    return None


def store_key(journal: Path, key_id: str, key: bytes) -> None:
    """Put the key of `journal` into the system's keyring. Raises KeyringUnusable."""
    if find_spec("keyring") is None:
        raise KeyringUnusable(_NOT_INSTALLED)
    try:
        backend = _best()
        is_safe = backend.priority >= 1
        if is_safe:
            name = f"{type(backend).__module__}.{type(backend).__qualname__}"
            with _named(journal, key_id, name):
                backend.set_password(_SERVICE, key_id, key.hex())
    except Exception as error:  # of any backend
        raise KeyringUnusable(str(error) or type(error).__name__) from error
    if not is_safe:
        raise KeyringUnusable("it stores keys in a plain file, or nowhere")
    with suppress(Exception):  # of any backend
        if _read(name, key_id) == key:
            return
    raise KeyringUnusable("it did not keep the key")


def delete_key(journal: Path, key_id: str) -> None:
    """Remove the key of `journal` from the system's keyring, and from the kernel's, if it is there.

    Raises KeyringUnusable where it may still be in the system's.
    """
    try:
        _delete_from_system(journal, key_id)
    finally:
        remove_cached_key(key_id)  # last: see `_read_and_cache`


def _delete_from_system(journal: Path, key_id: str) -> None:
    if find_spec("keyring") is not None:
        from keyring.errors import NoKeyringError

        try:
            name = keyring_of(journal, key_id)
            _delete(_best() if name is None else _load(name), key_id)
        except NoKeyringError:  # nothing can be in it
            pass
        except Exception as error:  # of any backend
            raise KeyringUnusable(str(error) or type(error).__name__) from error
    elif keyring_of(journal, key_id) is not None:
        raise KeyringUnusable(_NOT_INSTALLED)
    with suppress(OSError):  # what it says is only where to look
        _set_name(journal, key_id, None)


def _delete(backend: Any, key_id: str) -> None:
    if backend.get_password(_SERVICE, key_id) is None:
        return
    try:
        backend.delete_password(_SERVICE, key_id)
    except Exception:  # of any backend
        if backend.get_password(_SERVICE, key_id) is not None:  # else another command was faster
            raise


def _read(name: str, key_id: str) -> bytes | None:
    """Return the key of that id from the keyring of that name. Raises whatever a backend does."""
    value = _from_secret_service(key_id) if name == SECRET_SERVICE else _load(name).get_password(_SERVICE, key_id)
    key = bytes.fromhex(value or "")
    return key if len(key) == KEY_BYTES else None  # SQLCipher takes any other value for a passphrase


def _read_and_cache(journal: Path, key_id: str) -> bytes | None:
    """Return the key of that id from the Secret Service, and let the kernel keep it for the next runs."""
    key = _read(SECRET_SERVICE, key_id)
    if key is not None:
        cache_key(key_id, key)
        if keyring_of(journal, key_id) is None:  # it was removed meanwhile
            remove_cached_key(key_id)
    return key


def _from_secret_service(key_id: str) -> str | None:
    """Return the value of that id, if the keyring with it is not locked.

    The package `keyring` would ask for the passphrase of a locked one, and offer to create one where there is none. It
    also takes 90 ms longer to import and to choose between the keyrings there are.
    """
    from secretstorage import dbus_init, search_items

    with closing(dbus_init()) as bus:
        for item in search_items(bus, {"service": _SERVICE, "username": key_id}):
            if not item.is_locked():
                return str(item.get_secret(), "ascii")
    return None


def _load(name: str) -> Any:
    """Return the keyring of that name, or the user's choice if it is of another package."""
    if not name.startswith(_OF_KEYRING):
        return _best()
    from keyring.core import load_keyring  # without a look at what else is installed

    return load_keyring(name)


def _best() -> Any:
    """Return the keyring that the user has chosen, or else the best one there is."""
    from keyring import get_keyring

    backend = get_keyring()
    return next(iter(getattr(backend, "backends", ())), backend)  # of a chain, the one that stores


def _read_names(journal: Path) -> dict[str, str]:
    """Return the name of the keyring with each key, by the id of the key."""
    try:
        with keyring_file(journal).open(encoding="utf-8") as file:
            lines = file.read(_LONGEST).splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {key_id: name for key_id, _, name in (line.partition(" ") for line in lines)}


def _set_name(journal: Path, key_id: str, name: str | None) -> None:
    """Write down which keyring has the key of that id; None: none has. Raises OSError."""
    path = keyring_file(journal)
    with _locked(path.parent):
        names = {other: its for other, its in _read_names(journal).items() if other != key_id}
        if name is not None:
            names[key_id] = name
        if names:
            replace_file(path, "".join(f"{each} {its}\n" for each, its in names.items()))
        else:
            path.unlink(missing_ok=True)


@contextmanager
def _named(journal: Path, key_id: str, name: str) -> Iterator[None]:
    """Write down which keyring has the key of that id, and take it back if the keyring refuses. Raises OSError.

    The name is first: a key that is in a keyring without it would be left there by `debrief lock remove`. Where ctrl+c
    ends the block, nobody knows whether the key is there, so the name stays.
    """
    earlier = keyring_of(journal, key_id)
    _set_name(journal, key_id, name)
    try:
        yield
    except Exception:  # of any backend
        with suppress(OSError):
            _set_name(journal, key_id, earlier)
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time run the block. Where a folder cannot be locked, as on Windows, the last one wins.

    Raises TimeoutError if another process, which may be stopped, is in the block for longer than _LONGEST_WAIT.
    """
    if os.name == "nt":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _wait_for_lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait_for_lock(descriptor: int) -> None:
    import fcntl

    until = time.monotonic() + _LONGEST_WAIT
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise TimeoutError("another debrief is storing or removing a key, and may be stopped") from None
            time.sleep(_LOOK)
        except OSError:  # on some network file systems
            return
        else:
            return
