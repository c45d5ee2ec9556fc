"""Random texts made of what has a meaning in mail headers, links and calendar files."""

import random

PIECES = (
    *("\r", "\n", "\r\n", "\n ", "\r\n\t", "\x00", "\x1b[2J", "\u2028", "\x85", "\x0b", "\ud800", "\u202e"),
    *(
        '"',
        "'",
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "<",
        ">",
        "(",
        ")",
        "@",
        "=",
        "%0D%0A",
        "%",
        "&",
        "?",
        "#",
        "+",
        "{to}",
        "[",
    ),
    *("Bcc: x@evil.example", "To: y@evil.example", "<z@evil.example>", "a@b.example", "\r\nBcc: v@evil.example\r\n"),
    *("Content-Type: multipart/mixed; boundary=b", "--b", "=?utf-8?q?=0ABcc:_u@evil.example?=", "Subject: other"),
    *("&bcc=w@evil.example", "?to=w@evil.example", "&attach=/etc/passwd", "&subject=x"),
    *(
        "BEGIN:VALARM",
        "END:VEVENT",
        "\nBEGIN:VEVENT\nUID:x\nEND:VEVENT",
        "ATTACH:file:///etc/passwd",
        "ATTENDEE:mailto:q@e",
    ),
    *("END:VCALENDAR\r\nBEGIN:VCALENDAR", "TRIGGER:-P1D", "SUMMARY;LANGUAGE=en:x", "\\;", "\\,"),
    *("由紀", "Grüße an Žižek", "Dr. Aylin Kaya", "ß" * 40, "é", "👩🏽‍💻", "שלום", "x" * 90, " ", "  ", "\t", "."),
    *("What would have helped?", "the Friday failure demo", "Jonas"),
)


def hostile_text(rng: random.Random, pieces: int = 8) -> str:
    """Return a text of up to `pieces` of PIECES."""
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(0, pieces)))


def hostile_person(rng: random.Random) -> str:
    """Return what might stand in the field for a person: a name, at times with an address."""
    address = rng.choice(["", "", " <jonas@example.org>", " jonas@example.org", "<a+b&c?d=e@example.org>"])
    return hostile_text(rng, 4) + address
