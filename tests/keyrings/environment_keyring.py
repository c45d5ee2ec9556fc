"""A keyring that is open and has the key of one journal, for processes of the tests: it is in the environment.

Without files and services, so that what it costs is `import keyring` itself.
"""

import os
from pathlib import Path

from keyring.backend import KeyringBackend

_VARIABLE = "KEY_OF_THE_TESTS"


class EnvironmentKeyring(KeyringBackend):
    """The backend, named by `PYTHON_KEYRING_BACKEND`."""

    priority = 1.0

    def get_password(self, service: str, username: str) -> str | None:
        """Return the key of that id."""
        key_id, _, key = os.environ.get(_VARIABLE, "").partition(" ")
        return key if key_id == username else None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Refuse it."""
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        """Refuse it."""
        raise NotImplementedError


def keyring_environment(journal: Path) -> dict[str, str]:
    """Return the environment in which the keyring opens `journal`, whose key this process knows."""
    from debrief.private_files import key_file
    from debrief.storage.file.encryption.key_file import read_key_file
    from debrief.storage.file.encryption.system_keyring import keyring_file
    from debrief.storage.file.encryption.unlocked_keys import known_key_of

    key, key_id = known_key_of(journal), read_key_file(key_file(journal)).key_id
    assert key is not None
    backend = f"{__name__}.{EnvironmentKeyring.__name__}"
    keyring_file(journal).write_text(f"{key_id} {backend}\n")
    return {"PYTHON_KEYRING_BACKEND": backend, _VARIABLE: f"{key_id} {key.hex()}"}
