"""The key file: written whole, private, and of use only unchanged and with its passphrase."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.storage.file.encryption.key_file import (
    KeyFileUnusable,
    decode_key_file,
    encode_key_file,
    read_key_file,
    write_key_file,
)
from debrief.storage.file.encryption.passphrase import WrongPassphrase, unwrap, wrap

KEY = bytes(range(32))


@given(st.binary(min_size=32, max_size=32), st.text(), st.text(alphabet="0123456789abcdef", min_size=16, max_size=16))
def test_a_passphrase_opens_the_key_it_wrapped(key: bytes, passphrase: str, key_id: str):
    assert unwrap(decode_key_file(encode_key_file(wrap(key, key_id, passphrase))), passphrase) == key


@given(st.text(max_size=20), st.text(max_size=20))
def test_another_passphrase_does_not(one: str, other: str):
    content = wrap(KEY, "id", one)
    if one == other:
        return
    try:
        found = unwrap(content, other)
    except WrongPassphrase:
        return
    import unicodedata

    assert unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert found == KEY


def test_a_letter_typed_as_two_characters_is_the_same_letter():
    assert unwrap(wrap(KEY, "id", "Mu\u0308ller"), "M\u00fcller") == KEY


def test_the_same_passphrase_wraps_differently_each_time():
    one, other = wrap(KEY, "id", "same"), wrap(KEY, "id", "same")
    assert (one.salt, one.wrapped, one.tag) != (other.salt, other.wrapped, other.tag)
    assert KEY.hex() not in encode_key_file(one)


def test_a_key_file_changed_in_any_bit_is_refused():
    text = encode_key_file(wrap(KEY, "0123456789abcdef", "passphrase")).encode()
    for place in range(len(text)):
        for bit in range(7):
            changed = bytearray(text)
            changed[place] ^= 1 << bit
            try:
                content = decode_key_file(changed.decode())
                assert unwrap(content, "passphrase") == KEY
            except (KeyFileUnusable, WrongPassphrase):
                continue
            # What still opens differs only in what no field has: white space, or the last bits of base64.
            assert decode_key_file(text.decode()) == content


BAD_PARAMETERS = (
    {"memory_kib": 1 << 40, "passes": 1, "lanes": 1},
    {"memory_kib": 8, "passes": 1 << 40, "lanes": 1},
    {"memory_kib": 8, "passes": 1, "lanes": 2},
    {"memory_kib": 8, "passes": 0, "lanes": 1},
    {"memory_kib": "8", "passes": 1, "lanes": 1},
)


def test_parameters_that_would_fill_the_memory_or_make_no_sense_are_refused():
    import json

    document = json.loads(encode_key_file(wrap(KEY, "id", "x")))
    for argon2id in BAD_PARAMETERS:
        with pytest.raises(KeyFileUnusable):
            decode_key_file(json.dumps({**document, "argon2id": argon2id}))


def test_what_is_no_key_file_is_refused(tmp_path: Path):
    path = tmp_path / "journal.sqlite3.key"
    for content in (b"", b"{}", b"[]", b"\xff", b"null", b'{"format": "debrief-key"}', b"[" * 100_000):
        path.write_bytes(content)
        with pytest.raises(KeyFileUnusable):
            read_key_file(path)


def test_it_is_written_whole_and_for_its_owner_only(tmp_path: Path):
    path = tmp_path / "journal.sqlite3.key"
    one, other = wrap(KEY, "id", "one"), wrap(KEY, "id", "other")
    write_key_file(path, one)
    write_key_file(path, other)
    assert read_key_file(path) == other
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
