"""The keys that were unlocked in this process, each by its id, and whom to ask for another one.

They are in one place of the process, as connections are opened by path all over the program and on several threads.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from debrief.private_files import key_file

if TYPE_CHECKING:
    from debrief.storage.file.encryption.key_file import KeyFile

Unlocker: TypeAlias = "Callable[[Path, KeyFile], bytes | None]"
"""Returns the key of the journal at that path, whose key file has that content; None: nobody can be asked."""


_PR_SET_DUMPABLE = 4
"""In linux/prctl.h."""


class Locked(Exception):  # noqa: N818 - a state, not a fault
    """The key of a journal is not known, and nobody could be asked for its passphrase."""


def _ask_nobody(journal: Path, content: "KeyFile") -> bytes | None:  # noqa: ARG001 - as every unlocker
    return None


_keys: dict[str, bytes] = {}
_unlocker: Unlocker = _ask_nobody


def set_unlocker(unlocker: Unlocker) -> None:
    """Set what is called from now on where the key of a journal is not known."""
    global _unlocker  # noqa: PLW0603 - one for the process, like the keys
    _unlocker = unlocker


def add_key(key_id: str, key: bytes) -> None:
    """Let this process open whatever is encrypted with `key`, and leave no core file from now on."""
    _keys[key_id] = key
    _forbid_core_files()


def forget_keys() -> None:
    """Forget every key, and whom to ask for one."""
    _keys.clear()
    set_unlocker(_ask_nobody)


def known_key(key_id: str) -> bytes | None:
    """Return the key of that id if this process knows it."""
    return _keys.get(key_id)


def known_key_of(journal: Path) -> bytes | None:
    """Return the key of the encrypted journal or backup at that path if this process knows it."""
    if not _keys:
        return None
    from debrief.storage.file.encryption.key_file import KeyFileUnusable, read_key_file

    try:
        return known_key(read_key_file(key_file(journal)).key_id)
    except KeyFileUnusable:
        return None


def key_of(journal: Path) -> bytes:
    """Return the key of the encrypted journal or backup at that path, from its key file.

    Calls the unlocker where this process does not know the key. Raises Locked, KeyFileUnusable or ExtraMissing, and
    whatever the unlocker raises.
    """
    from debrief.storage.file.encryption.extra import require_extra
    from debrief.storage.file.encryption.key_file import read_key_file

    require_extra()
    content = read_key_file(key_file(journal))
    if (known := known_key(content.key_id)) is not None:
        return known
    key = _unlocker(journal, content)
    if key is None:
        raise Locked
    add_key(content.key_id, key)
    return key


def _forbid_core_files() -> None:
    if os.name == "nt":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # for the programs it starts too, such as that for the clipboard
    if sys.platform == "linux":
        _forbid_memory_dumps()


def _forbid_memory_dumps() -> None:
    """Let nobody but an administrator have the memory of this process: no limit counts for a core file in a pipe.

    See core(5), "Piping core dumps to a program", which systemd-coredump and others do, and PR_SET_DUMPABLE(2const).
    """
    with suppress(ImportError, OSError, AttributeError):  # a Python without ctypes
        from ctypes import CDLL

        CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
