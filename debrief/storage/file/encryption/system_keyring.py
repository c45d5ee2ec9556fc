"""The system's keyring, in which the key of a journal can be stored, so that nobody has to type the passphrase.

The package `keyring` is used where it is installed. Whatever goes wrong with it, the passphrase is asked for.
"""

from contextlib import suppress
from importlib.util import find_spec

from debrief.storage.file.encryption.key_file import KEY_BYTES

_SERVICE = "debrief"


class KeyringUnusable(Exception):  # noqa: N818 - a state, not a fault
    """The system's keyring cannot be used; `str()` is a clause that says why."""


def stored_key(key_id: str) -> bytes | None:
    """Return the key of that id from the system's keyring; None if it is not there, or there is none."""
    if find_spec("keyring") is None:
        return None
    with suppress(Exception):  # of any backend
        import keyring

        key = bytes.fromhex(keyring.get_password(_SERVICE, key_id) or "")
        return key if len(key) == KEY_BYTES else None  # SQLCipher takes any other value for a passphrase
    return None


def store_key(key_id: str, key: bytes) -> None:
    """Put a key into the system's keyring. Raises KeyringUnusable."""
    if find_spec("keyring") is None:
        raise KeyringUnusable("the package is not installed: pip install keyring")
    import keyring

    try:
        is_safe = keyring.get_keyring().priority >= 1
    except Exception as error:  # of any backend
        raise KeyringUnusable(str(error) or type(error).__name__) from error
    if not is_safe:
        raise KeyringUnusable("it stores keys in a plain file, or nowhere")
    try:
        keyring.set_password(_SERVICE, key_id, key.hex())
    except Exception as error:  # of any backend
        raise KeyringUnusable(str(error) or type(error).__name__) from error
    if stored_key(key_id) != key:
        raise KeyringUnusable("it did not keep the key")


def delete_key(key_id: str) -> None:
    """Remove a key from the system's keyring, if it is there. Raises KeyringUnusable."""
    if find_spec("keyring") is None:
        return
    import keyring
    from keyring.errors import NoKeyringError

    try:
        if keyring.get_password(_SERVICE, key_id) is not None:
            keyring.delete_password(_SERVICE, key_id)
    except NoKeyringError:  # nothing can be in it
        return
    except Exception as error:  # of any backend
        raise KeyringUnusable(str(error) or type(error).__name__) from error
