"""A note as an .eml file, which mail programs open as a draft that is not sent yet."""

from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_template import Letter
from debrief.domain.text import one_line, safe

ENDING = ".eml"
_NAME_LIMIT = 60
_PLAIN_LIMIT = 60
"""The length up to which a value of ASCII needs no second line."""
_ACTIVE_IN_ADDRESSES = str.maketrans(dict.fromkeys('",;:<>@()[]\\', " "))


def eml_bytes(letter: Letter, to: str = "") -> bytes:
    """Return `letter` as a message to whom `to` names, with an address only if exactly one was typed.

    X-Unsent makes a draft of it. From, Date and Message-ID are left to the mail program that sends it.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    # Of the encodings for text that is not ASCII, every mail program reads this one, and it keeps long lines.
    message.set_content(safe(letter.body), charset="utf-8", cte="quoted-printable")
    return _typed_headers(letter.subject, to) + message.as_bytes()


def _typed_headers(subject: str, to: str) -> bytes:
    """Return the headers with typed text, encoded here.

    EmailMessage decodes an encoded word in what it is given, and writes the line feed inside it as one (Python 3.11.7;
    CVE-2024-6923); and between words that it encodes itself, it loses spaces.
    """
    person = parse_addressee(to)
    lines = [f"Subject: {_encode(one_line(subject))}"]
    if person.address:
        name = one_line(person.name.translate(_ACTIVE_IN_ADDRESSES))[:_NAME_LIMIT].strip()
        display = f'"{name}"' if _is_plain(name) else _encode(name)
        lines.append(f"To: {display} <{person.address}>" if name else f"To: {person.address}")
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _encode(text: str) -> str:
    return text if _is_plain(text) else Header(text, "utf-8", header_name="Subject").encode(linesep="\r\n")


def _is_plain(text: str) -> bool:
    return text.isascii() and len(text) <= _PLAIN_LIMIT and "=?" not in text
