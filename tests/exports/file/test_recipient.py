"""Recipients of encrypted exports: whatever is typed, a key is used or refused in one sentence."""

import sys
from base64 import b64encode
from contextlib import suppress

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.refusal import Refusal
from debrief.exports.file.encryption import NO_PYRAGE, parse_recipient

ED25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKmDMHnroTFKzIDOKCoPdlCWkRm59FBptku2KZP8WTPF"
RSA = (
    "ssh-rsa "
    "AAAAB3NzaC1yc2EAAAADAQABAAABAQC6OT+87V5bpnOyup1JHDqXPhRJB2a6Kj7aCGzBiN1r+ecvCTAfPluy/80x3YMq3RcC"
    "ERTD5Eth601Uq9RT51v7w9y45RdpbaOBuYtAHXB/NSA3XdwXIn1A9Bf1UmXy54kn47geUg0ywNQ7AUHsbW3FfDqRrB0PA97l"
    "7hAoEZQzufA/4YnDjqpQW+u3R/ZdLuvGzcHZzqFKlVnue2ztecZ5cIyGvitwlQ6+1LtdLJq/LXjpBvVVRWrEkzIo3vH/lk+A"
    "rvEdYGi38ZJ6ZXN8IjmIbGBKaELWSMkKwRqbesl7GAPVH39DxqXiLTFgdLZso5O8894tiWtibCqXpVwEOsXZ"
)


def ssh_key(*fields: bytes) -> str:
    """Return an ssh key with these fields, of which the first is its kind."""
    data = b"".join(len(field).to_bytes(4, "big") + field for field in fields)
    return f"{fields[0].decode()} {b64encode(data).decode()}"


@pytest.mark.parametrize("text", [ED25519, f"{ED25519} you@example.org", RSA, f" {RSA}  two words\n"])
def test_an_ssh_key_can_be_used_with_its_comment(text: str):
    stanza = b"-> " + text.split(maxsplit=1)[0].encode()
    assert stanza in pyrage.encrypt(b"text", [parse_recipient(text)])


def refusal(text: str) -> str:
    """Return why `text` is refused as a recipient, or "used" if it is not."""
    try:
        parse_recipient(text)
    except Refusal as refused:
        return str(refused)
    return "used"


SECRET = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ0"


NO_RECIPIENTS = {
    "": "is not an age recipient",
    "age1": "is not an age recipient",
    "you@example.org": "“you@example.org” is not an age recipient",
    "ssh-ed25519 AAAA": "“ssh-ed25519 AAAA” is not",
    "ssh-dss AAAAB3NzaC1kc3MAAACBAP": "“ssh-dss AAAAB3NzaC1k…” is not",
    "\udcff\x00\x1b[2J": "is not an age recipient",
    f"{ED25519}\n{ED25519}": "an --encrypt-to of its own",
    SECRET: "That is a secret key",
    SECRET.lower(): "That is a secret key",
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1": "That is a secret key",
}


def test_what_is_no_recipient_is_refused():
    refusals = {text: refusal(text) for text in NO_RECIPIENTS}
    assert {text: said for text, said in refusals.items() if NO_RECIPIENTS[text] not in said} == {}
    assert [said for said in refusals.values() if "QQQQ" in said.upper()] == []


NOT_WHOLE = (
    ssh_key(b"ssh-rsa", b"\1\0\1", b""),
    ssh_key(b"ssh-rsa", b"\1\0\1", b"\0" * 300),
    ssh_key(b"ssh-rsa", b"\1\0\1", b"\xff" * 128),
    ssh_key(b"ssh-rsa", b"\1\0\1", b"\xff" * 4_096),
    ssh_key(b"ssh-rsa", b"\1\0\1"),
    ssh_key(b"ssh-rsa"),
    ssh_key(b"ssh-ed25519", b"\1" * 31),
    ssh_key(b"ssh-ed25519", b"\1" * 32, b""),
    ssh_key(b"ssh-ed25519", b"\1" * 32).replace("ssh-ed25519", "ssh-rsa"),
    ED25519[:-4],
    "ssh-",
)


def test_an_ssh_key_that_is_not_whole_is_refused(capfd: pytest.CaptureFixture[str]):
    assert [text for text in NOT_WHOLE if "is not an age recipient" not in refusal(text)] == []
    assert capfd.readouterr() == ("", ""), "pyrage writes nothing over the screen"


@given(st.sampled_from([ED25519, RSA, str(pyrage.x25519.Identity.generate().to_public())]), st.data())
def test_a_key_with_other_letters_in_it_is_used_or_refused(key: str, data: st.DataObject):
    place = data.draw(st.integers(0, len(key)))
    length = data.draw(st.integers(0, 8))
    typed = key[:place] + data.draw(st.text(max_size=8)) + key[place + length :]
    with suppress(Refusal):
        parse_recipient(typed)


@pytest.fixture
def without_pyrage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)


@pytest.mark.usefixtures("without_pyrage")
def test_without_pyrage_one_line_says_what_to_install():
    with pytest.raises(Refusal) as refused:
        parse_recipient(ED25519)
    assert str(refused.value) == NO_PYRAGE
    assert "pip install pyrage" in NO_PYRAGE
