"""The keyring of the Linux kernel, which keeps a key from the Secret Service for ten minutes.

Asking the Secret Service takes a third of the time of `debrief list`. The kernel never swaps its keys out, and lets
each process of the same user read this one, as an unlocked Secret Service does: see keyrings(7) and user-keyring(7).
The time counts from when the service was asked. If it was locked since, or another program removed the key from it, the
kernel forgets the key ten minutes later at the latest.

Calls go through libkeyutils, whose interface is stable and which hides the numbers that the system calls have on each
processor. Wherever it is missing or the kernel refuses, as in most containers, no key is kept.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from debrief.storage.file.encryption.key_file import KEY_BYTES

SECONDS = 600
"""How long a key is kept."""
_LIBRARY = "libkeyutils.so.1"
_TYPE = b"user"
_THREAD, _USER = -1, -4
"""KEY_SPEC_THREAD_KEYRING and KEY_SPEC_USER_KEYRING, in linux/keyctl.h."""
_FAILED = -1


def cached_key(key_id: str) -> bytes | None:
    """Return the key of that id, if the kernel has it."""
    library = _library()
    if library is None:
        return None
    from ctypes import c_size_t, create_string_buffer

    buffer = create_string_buffer(KEY_BYTES)
    with _found(library, key_id) as number:
        if number == _FAILED or library.keyctl_read(number, buffer, c_size_t(KEY_BYTES)) != KEY_BYTES:
            return None  # the length of a longer value is that of the whole value
    return buffer.raw


def cache_key(key_id: str, key: bytes) -> None:
    """Let the kernel keep the key of that id, if it can, for SECONDS from now.

    The key gets there only once its time is limited: until then it is in a keyring of this thread, which ends with it.
    """
    library = _library()
    if library is None:
        return
    from ctypes import c_size_t

    number = library.add_key(_TYPE, _description(key_id), key, c_size_t(len(key)), _THREAD)
    if number == _FAILED:
        return
    if library.keyctl_set_timeout(number, SECONDS) == _FAILED or library.keyctl_link(number, _USER) == _FAILED:
        library.keyctl_revoke(number)
    library.keyctl_unlink(number, _THREAD)


def remove_cached_key(key_id: str) -> None:
    """Let the kernel forget the key of that id at once, if it has it."""
    library = _library()
    if library is None:
        return
    with _found(library, key_id) as number:
        if number != _FAILED:
            library.keyctl_revoke(number)  # wherever else it is linked
            library.keyctl_unlink(number, _USER)


@contextmanager
def _found(library: Any, key_id: str) -> Iterator[int]:
    """Yield the number of the key of that id in the user's keyring, or _FAILED.

    Meanwhile it is linked to a keyring of this thread: its permissions allow reading and revoking only to who has it in
    a keyring of the own thread, process or session, and not every session's keyring has the user's in it.
    """
    number: int = library.keyctl_search(_USER, _TYPE, _description(key_id), _THREAD)
    try:
        yield number
    finally:
        if number != _FAILED:
            library.keyctl_unlink(number, _THREAD)


def _description(key_id: str) -> bytes:
    return f"debrief:{key_id}".encode(errors="replace")


def _library() -> Any:
    """Return libkeyutils; None where it cannot be used."""
    if sys.platform != "linux":
        return None
    try:
        from ctypes import CDLL

        return CDLL(_LIBRARY)
    except (ImportError, OSError, MemoryError):  # a Python without ctypes, no library, or SELinux that forbids execmem
        return None
