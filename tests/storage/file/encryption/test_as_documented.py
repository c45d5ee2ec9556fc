"""The journal is encrypted, and its key wrapped, as docs/privacy.md says."""

import hmac
from contextlib import closing
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw

from debrief.storage.file.encryption.connection import open_encrypted
from debrief.storage.file.encryption.key_file import KeyFile
from debrief.storage.file.encryption.passphrase import LANES, MEMORY_KIB, PASSES, wrap

KEY = bytes(range(32))
SETTINGS = {"cipher_hmac_algorithm": "HMAC_SHA512", "cipher_use_hmac": "1", "cipher_plaintext_header_size": "0"}
"""What SQLCipher uses for every file; its cipher cannot be chosen: AES-256 in CBC mode."""


def test_a_guess_costs_64_mib_and_three_passes():
    assert (MEMORY_KIB, PASSES, LANES) == (64 * 1024, 3, 1)  # as imported, before the tests make it quick


def test_argon2id_makes_a_pad_for_the_key_and_a_key_for_the_tag():
    made: KeyFile = wrap(KEY, "id", "passphrase")
    both = hash_secret_raw(b"passphrase", made.salt, made.passes, made.memory_kib, made.lanes, 64, Type.ID)
    assert bytes(one ^ other for one, other in zip(made.wrapped, both[:32], strict=True)) == KEY
    assert hmac.digest(both[32:], made.authenticated(), "sha256") == made.tag


def test_pages_are_encrypted_with_aes_256_and_authenticated_with_sha_512(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    with closing(open_encrypted(f"{path.as_uri()}?mode=rwc", KEY, timeout=0)) as db:
        db.execute("CREATE TABLE t (a)")
        db.execute("INSERT INTO t VALUES (?)", ("words " * 1_000,))
        settings = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("cipher_version", *SETTINGS)}
    assert settings.pop("cipher_version").startswith("4.")
    assert settings == SETTINGS
    content = path.read_bytes()
    assert content[:16] != b"SQLite format 3\0"
    assert b"words" not in content
    assert b"CREATE" not in content
