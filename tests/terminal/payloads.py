"""Text that does harm where it is taken for more than text, and what may be sent to a terminal at all."""

import re

PAYLOADS: dict[str, tuple[bytes, ...]] = {
    "escape sequences": (
        b"\x1b]0;owned\x07",
        b"\x1b]2;owned\x1b\\",
        b"\x1b]52;c;b3duZWQ=\x07",
        b"\x1b[6n\x1b[2J\x1b[?47h",
        b"\x1bPq#0;2;0;0;0\x1b\\",
        "\u009b31m \u009d0;owned\u009c".encode(),
    ),
    "controls and bytes": (
        b"nul \x00 bell \x07 back \x08 shift \x0e del \x7f",
        b"lone \xed\xa0\x80 surrogate",
        b"not UTF-8 \xff\xfe \xc3",
        "isolates \u2066 \u2069 override \u202egpj.exe \u202c".encode(),
        "separators \u2028 \u2029 annotation \ufff9 \ufffb".encode(),
    ),
    "markup and commands": (
        b"[/foo]",
        b"[@click=app.leave]press[/]",
        b"[link=https://example.org]press[/link] [red]red[/",
        b"$(x) `x` %s {0} \\x1b[31m",
        b"'; DROP TABLE debrief; --",
    ),
    "wide and combined": (
        "👩🏽‍💻 🏳️‍🌈 👨‍👩‍👧‍👦".encode(),
        ("面接" * 60).encode(),
        ("o" + "\u0301" * 10_000).encode(),
        "\u200b\u200d\ufeff x \U000e0041".encode(),
        "ﷺ 𒐫 \u0e49\u0e49".encode(),
    ),
}
"""By kind, as bytes that come from a clipboard."""

# Colour and place, modes, the protocol of keys, questions about modes, and the shape of the pointer.
_SENT = re.compile(
    r"\x1b\[[\d;]*[mHABCDK]|\x1b\[\?[\d;]+[hl]|\x1b\[\?\d+\$p|\x1b\[[<>=][\d;]*u|\x1b\]22;[a-z-]*\x07|\r|\n"
)
_ACTIVE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")


def acting(sent: str) -> list[str]:
    """Return what in the text sent to a terminal would make it do anything but show text, with a little around it."""
    plain = _SENT.sub("", sent)
    return [plain[max(found.start() - 20, 0) : found.end() + 20] for found in _ACTIVE.finditer(plain)]
