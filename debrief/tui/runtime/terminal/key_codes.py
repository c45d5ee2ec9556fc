"""Keys as terminals report them: which CSI sequences are keys, and how Textual's parser wants to read them.

Textual raises an error at numbers that are missing or out of range, takes any other number for the code point of a
letter, and ignores the kind of event and the keys of other layouts (kitty's keyboard protocol).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

SHIFT, ALT, LOCKS = 1, 2, 64 | 128
_CHORD = 4 | 8 | 16 | 32
"""Control, Super, Hyper, Meta: with one of these a key is no text."""
_RELEASED = 3

_KEY = re.compile(r"\x1b\[([\d:;]*)([u~A-FHPQRS])")
_CURSOR = re.compile(r"\x1b\[\d{1,5};\d{1,5}R")
_MOUSE = re.compile(r"\x1b\[<(\d{1,3});-?\d{1,5};-?\d{1,5}[Mm]")
_EXTRA_BUTTONS = 128
_RESIZE = re.compile(r"\x1b\[48;(\d{1,4})(?::\d*)*;(\d{1,4})(?::\d*)*;\d{1,5}(?::\d*)*;\d{1,5}(?::\d*)*t")
_LARGEST = 2000
"""Lines or columns: a window beyond this is none."""
_MODE = re.compile(r"\x1b\[\?\d{1,5};\d\$y")
_LEGACY = re.compile(r"\x1b\[[\d;]{0,8}[$]?[@-~]?|\x1b\[\[.")

_LONGEST = 4000
"""Characters of a key's numbers: what an input method types at once is reported as one key."""

_TILDE = {*range(1, 9), *range(11, 16), *range(17, 22), 23, 24, 57427}
_TEXT_KEYS = {9, 13, 27, 127}
_FUNCTION_KEYS = range(57358, 57455)
_PRIVATE_USE = range(57344, 63744)
_OTHER_KEYS = 27
"""What xterm's modifyOtherKeys begins with: ESC [ 27 ; modifiers ; code ~."""
_LAYOUTS = {
    # Russian, with the letters that Ukrainian and Belarusian have in their places.
    "йцукенгшщзхъфывапролджэячсмитьбю": "qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    "ёіїєґў": "`s]'\\o",
    "ςερτυθιοπασδφγηξκλζχψωβνμ": "wertyuiopasdfghjklzxcvbnm",  # Greek
    "קראטוןםפשדגכעיחלךףזסבהנמצתץ": "ertyuiopasdfghjkl;zxcvbnm,.",  # Hebrew
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ": "qwertyuiop[]asdfghjkl;'zxcvnm,./",  # Arabic
}
"""The keys of layouts without Latin letters, by the Latin letter at the same place of a US keyboard."""
_LATIN = {ord(typed): ord(key) for row, keys in _LAYOUTS.items() for typed, key in zip(row, keys, strict=True)}


def known_sequences(sequence: str) -> list[str]:
    """Return a CSI sequence as Textual understands it, one for each letter; none if it is no key or report we know."""
    if key := _KEY.fullmatch(sequence):
        if _CURSOR.fullmatch(sequence):
            return [sequence]
        return _key_sequences(*key.groups())
    if mouse := _MOUSE.fullmatch(sequence):
        return [sequence] if int(mouse[1]) < _EXTRA_BUTTONS else []
    if resize := _RESIZE.fullmatch(sequence):
        is_window = all(0 < int(number) <= _LARGEST for number in resize.groups())
        return [sequence] if is_window else []
    return [sequence] if _MODE.fullmatch(sequence) or _LEGACY.fullmatch(sequence) else []


@dataclass(frozen=True)
class _Key:
    code: int
    shifted: int
    base: int
    modifiers: int
    text: Sequence[int]


def _key_sequences(parameters: str, final: str) -> list[str]:
    if len(parameters) > _LONGEST:
        return []
    fields = [[int(number or 0) for number in field.split(":")] for field in parameters.split(";")]
    if len(fields) > 3 or len(fields[0]) > 3:
        return []
    code, shifted, base = (*fields[0], 0, 0)[:3]
    modifiers, event = (*fields[1], 0)[:2] if len(fields) > 1 else (0, 0)
    text = fields[2] if len(fields) > 2 else []
    if modifiers > 256 or event >= _RELEASED or (len(fields) > 1 and len(fields[1]) > 2):
        return []
    bits = max(modifiers - 1, 0) & ~LOCKS
    if final != "u":
        if any(not _is_character(letter) and letter not in _TEXT_KEYS for letter in filter(None, text)):
            return []
        if final == "~" and code == _OTHER_KEYS and len(text) == 1:
            return _unicode_key(_Key(text[0], 0, 0, bits, ()))
        is_key = code in _TILDE if final == "~" else code in {0, 1}
        return [f"\x1b[{code or 1}{_modifiers(bits)}{final}"] if is_key else []
    if not parameters or (any(text) and not all(map(_is_character, text))):
        return []
    return _unicode_key(_Key(code, shifted, base, bits, tuple(filter(None, text))))


def _unicode_key(key: _Key) -> list[str]:
    """Return a key that is reported by its code point, with the text it types."""
    code, bits = key.code, key.modifiers
    if bits & (_CHORD | ALT) and code > 0x7F and code not in _PRIVATE_USE and not key.text:
        code = key.base if _is_character(key.base) else latin_key(code)
    if not (code in _TEXT_KEYS or code in _FUNCTION_KEYS or _is_character(code) or (code == 0 and key.text)):
        return []
    text = () if bits & _CHORD else key.text
    if not text and _is_character(code) and not bits & ~SHIFT:
        text = (key.shifted or ord(_upper(chr(code))),) if bits else (code,)
        if not _is_character(text[0]):
            return []
    if not text:
        return [f"\x1b[{code}{_modifiers(bits)}u"]
    return [f"\x1b[{code if len(text) == 1 else 0};{bits + 1 if bits else ''};{letter}u" for letter in text]


def _upper(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def _modifiers(bits: int) -> str:
    return f";{bits + 1}" if bits else ""


def _is_character(code: int) -> bool:
    """Return whether this is a code point that one can type: no control, surrogate or key of the private use area."""
    if code in _PRIVATE_USE:
        return False
    return 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF


def latin_key(code: int) -> int:
    """Return the code of the key's character on a US keyboard; `code` itself where its layout is not known."""
    return _LATIN.get(code, code)
