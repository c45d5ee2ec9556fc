"""Wraps the key of a journal by a passphrase, and unwraps it."""

import hmac
import secrets
import unicodedata

from debrief.storage.file.encryption.extra import require_extra
from debrief.storage.file.encryption.key_file import KEY_BYTES, SALT_BYTES, TAG_BYTES, KeyFile, KeyFileUnusable

MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 1
"""What a passphrase costs to try: 64 MiB and about 0.2 s (RFC 9106 recommends 64 MiB and 3 passes where memory is
short; its four lanes would need four threads)."""


class WrongPassphrase(Exception):  # noqa: N818 - a finding, not a fault
    """The passphrase does not open the key file, or the key file was changed."""


def wrap(key: bytes, key_id: str, passphrase: str) -> KeyFile:
    """Return a key file with `key` (32 bytes) that `passphrase` opens. Takes about 0.2 s."""
    salt = secrets.token_bytes(SALT_BYTES)
    pad, tag_key = _derive(passphrase, salt, MEMORY_KIB, PASSES, LANES)
    # The pad is as long as the key and never used again, since each salt is new: XOR with it is a one-time pad.
    unsigned = KeyFile(
        key_id=key_id,
        memory_kib=MEMORY_KIB,
        passes=PASSES,
        lanes=LANES,
        salt=salt,
        wrapped=_xor(key, pad),
        tag=b"",
    )
    return unsigned._replace(tag=_tag(unsigned, tag_key))


def unwrap(content: KeyFile, passphrase: str) -> bytes:
    """Return the key in a key file, 32 bytes. Takes about 0.2 s. Raises WrongPassphrase or KeyFileUnusable."""
    pad, tag_key = _derive(passphrase, content.salt, content.memory_kib, content.passes, content.lanes)
    if not hmac.compare_digest(_tag(content, tag_key), content.tag):
        raise WrongPassphrase
    return _xor(content.wrapped, pad)


def _derive(passphrase: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> tuple[bytes, bytes]:
    """Return two secrets of 32 bytes: one encrypts the key, the other authenticates the key file."""
    require_extra()
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        both = hash_secret_raw(
            # The same characters may be typed in composed or decomposed form, as on macOS.
            unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
            salt,
            time_cost=passes,
            memory_cost=memory_kib,
            parallelism=lanes,
            hash_len=KEY_BYTES + TAG_BYTES,
            type=Type.ID,
        )
    except HashingError as error:  # its limits were checked where the key file was read
        raise KeyFileUnusable("there is not enough memory to open it") from error
    return both[:KEY_BYTES], both[KEY_BYTES:]


def _tag(content: KeyFile, tag_key: bytes) -> bytes:
    return hmac.digest(tag_key, content.authenticated(), "sha256")


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
