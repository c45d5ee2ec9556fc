"""A note as a mailto link, which opens the user's mail program."""

from urllib.parse import quote

from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_template import Letter
from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line, safe

LIMIT = 1_900
"""The length from which on programs cut a link; it has to be below."""


def mailto_link(letter: Letter, to: str = "") -> str:
    """Return the link for `letter` (RFC 6068) to whom `to` names, with an address only if exactly one was typed.

    Raises `Refusal`, which offers the file instead, if the link would be too long.
    """
    address = quote(parse_addressee(to).address, safe="@")
    body = safe(letter.body).replace("\n", "\r\n")
    link = f"mailto:{address}?subject={quote(one_line(letter.subject), safe='')}&body={quote(body, safe='')}"
    if len(link) >= LIMIT:
        raise Refusal(
            "This note is too long for a mail link, and would be cut off. Save it as a file (.eml) and open that."
        )
    return link
