"""Make typed text safe to display and to store, and compare, shorten and clean it."""

import re
import unicodedata

FIELD_LIMIT = 256 * 1024
"""The maximum of characters in a field; a longer paste is asked about, never cut silently."""

PERCENT = "\u00a0%"
"""The percent sign after a number, with a space at which no line breaks."""

LINE_LIMIT = 10 * 1024
"""The maximum of characters in a line: longer ones make the editor take seconds per key."""

# Escape sequences begin in C0 or C1; the embeddings, overrides and isolates reorder what follows them on the line.
_ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]")

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

_LIST_MARKER = re.compile(r"^\s*(?:[-*•–—+]|\(?\d{1,2}[.):])\s+")


_NON_JOINER, _JOINER = "\u200c", "\u200d"
_SUSPECT = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f\U000e0100-\U000e01ef]"
)
_TAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
"""The flag of a region, such as Scotland's: a black flag and the region in tags."""
_HANGUL_FILLERS = {"\u115f", "\u1160"}

# Joining there changes what is written: Arabic, Syriac, N'Ko, Mandaic, the scripts of India to Sri Lanka, Tibetan,
# Burmese, Khmer, Mongolian, Tai and Balinese to Batak.
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1a20-\u1aad\u1b00-\u1bff\ua840-\ua87f\ua8e0-\ua8ff\ua980-\ua9df"
    "\uaa60-\uaa7f\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff]"
)


def _control_picture(match: re.Match[str]) -> str:
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
    return _ACTIVE.sub(_control_picture, text)


def clean_paste(text: str) -> str:
    """Return pasted `text` with LF line endings, spaces for tabs and no invisible controls, made safe."""
    return safe(remove_invisible(_LINE_BREAK.sub("\n", text)).expandtabs(4))


def one_line(text: str) -> str:
    """Return `text` on one safe line, with each run of white space as one space."""
    return " ".join(safe(text).split())


def fold_text(text: str) -> str:
    """Return the whole `text` for comparison, without case, accents and compatibility forms.

    Signs and spaces stay. For search, `split_words` (domain/search/folded_words.py) splits and folds words by wider
    rules; they are not used here, as imported questions get their ids from this (`stable_id`).
    """
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


QUOTED = 200
"""The most characters that a message repeats of what was typed."""


def quote(typed: str, width: int = QUOTED) -> str:
    """Return what was typed in quotation marks, as a message repeats it: on one safe line, shortened where long."""
    return f"“{shorten(typed, width)}”"


def shorten_to_cells(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` cells, cut as `shorten` does."""
    line = one_line(text)
    if line.isascii():
        return shorten(line, width)
    from wcwidth import iter_graphemes, wcswidth  # takes longer to import than a line takes to draw

    taken = fitting = 0
    for grapheme in iter_graphemes(line):
        cells = max(wcswidth(grapheme), 0)
        if taken + cells > width - 1:  # one cell is for the …
            break
        taken += cells
        fitting += len(grapheme)
    if 0 <= wcswidth(line[fitting:]) <= width - taken:
        return line
    return shorten(line, min(fitting + 1, len(line) - 1))


def pluralize(count: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun: `1 process`, `2 processes`; without `plural` that is the noun with an s."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def strip_list_marker(line: str) -> str:
    """Return `line` without a leading bullet or number: `- why?` and ` 2) why?` both become `why?`."""
    return _LIST_MARKER.sub("", line, count=1).strip()


def remove_invisible(text: str) -> str:
    """Return `text` without bidi controls, zero-width spaces, soft hyphens, byte order marks and the like.

    Joiners stay inside emoji and in scripts that need them, and so do variation selectors behind what they vary.
    So does a character alone: it was typed, as what joins an emoji is, letter by letter.
    """
    if text.isascii() or len(text) == 1:
        return text
    flags = [match.span() for match in _TAG.finditer(text)]

    def replace(match: re.Match[str]) -> str:
        at = match.start()
        in_flag = any(begin < at < end for begin, end in flags)
        return match[0] if in_flag or _is_needed(match[0], text[:at][-2:], text[at + 1 : at + 2]) else ""

    return _SUSPECT.sub(replace, text)


def _is_needed(character: str, before: str, after: str) -> bool:
    """Return whether an invisible character changes how those around it are written."""
    if not before.strip():
        return False
    last = before[-1]
    if character == _JOINER:
        return _joins(last) or (_is_picture(last, before) and _is_picture(after, after))
    if character == _NON_JOINER:
        return _joins(last) and bool(after.strip())
    if "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
        return not _SUSPECT.match(last) and (character == "\ufe0f" or unicodedata.category(last)[0] in "LSM")
    return character in _HANGUL_FILLERS and "\u1100" <= (after or " ") <= "\u11ff"


def _joins(letter: str) -> bool:
    return _JOINING_SCRIPTS.match(letter) is not None


def _is_picture(character: str, before: str) -> bool:
    """Return whether this is an emoji, a skin tone, or a variation selector behind one."""
    if character == "\ufe0f":
        return len(before) > 1
    return bool(character) and unicodedata.category(character) in {"So", "Sk"}
