"""Make typed text safe to display and to store, and compare, shorten and clean it."""

import re
import unicodedata

FIELD_LIMIT = 256 * 1024
"""The maximum of characters in a field; a longer paste is asked about, never cut silently."""

LINE_LIMIT = 10 * 1024
"""The maximum of characters in a line: longer ones make the editor take seconds per key."""

# Escape sequences begin in C0 or C1; the embeddings, overrides and isolates reorder what follows them on the line.
_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")

_LIST_MARKER = re.compile(r"^\s*(?:[-*•–—+]|\(?\d{1,2}[.):])\s+")


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\u2424" if code in {0x2028, 0x2029} else "\ufffd"


def safe(text: str) -> str:
    """Return `text` with every character that controls a terminal replaced by a visible one.

    Line feeds and tabs stay. C0 controls become their control pictures (ESC is ␛), C1 and bidi controls and lone
    surrogates become U+FFFD. The result has the same length and never raises when encoded as UTF-8.
    """
    return _ACTIVE.sub(_picture, text)


def clean_paste(text: str) -> str:
    """Return pasted `text` with LF line endings and spaces for tabs, made safe."""
    return safe(text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4))


def one_line(text: str) -> str:
    """Return `text` on one safe line, with each run of white space as one space."""
    return " ".join(safe(text).split())


def fold(text: str) -> str:
    """Return `text` for comparison, without case, diacritics and compatibility forms."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def shorten(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` characters, cut after a word if possible, with … at the end."""
    line = one_line(text)
    if len(line) <= width:
        return line
    head = line[: max(width - 1, 0)]
    at_word = line[:width].rsplit(" ", 1)[0] if " " in line[:width] else head
    return (at_word if len(at_word) > width // 2 else head).rstrip(" ,;:–—-") + "…"


def strip_list_marker(line: str) -> str:
    """Return `line` without a leading bullet or number: `- why?` and ` 2) why?` both become `why?`."""
    return _LIST_MARKER.sub("", line, count=1).strip()
