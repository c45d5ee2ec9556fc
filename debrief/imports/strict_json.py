"""JSON that is read strictly: no key twice, no NaN, no number or text beyond any that debrief writes."""

import json
from typing import Any

from debrief.imports.source_file import LONGEST_TEXT

MOST_DIGITS = 16
"""Of an integer: what is longer is no moment and no number of debrief's, and may not fit in the journal."""
MOST_KEYS = 10_000
"""Of one object: each that is unknown would be a fault of its own, and take a thousand bytes."""
_LONGEST_FLOAT = 40


class JsonError(ValueError):
    """A JSON text that is refused; `str()` is a clause that says why."""


NO_UNICODE = "a text in it is not Unicode (half of a surrogate pair)"


def check_unicode(text: str) -> str:
    """Return `text`; raise JsonError if it has half of a surrogate pair, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise JsonError(NO_UNICODE) from None
    return text


def parse(text: str) -> Any:
    """Return the value of a JSON text, whose depth is limited already. Raises JsonError."""
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        raise JsonError(f"it is not JSON ({error.msg})") from error
    except RecursionError as error:
        raise JsonError("it is nested too deeply") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > MOST_KEYS:
        raise JsonError(f"an object has over {MOST_KEYS:,} keys")
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            raise JsonError(f"the key {key!r} appears twice in one object")
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise JsonError(f"the text of {key!r} has over {LONGEST_TEXT:,} characters")
        values[key] = value
    return values


def _integer(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise JsonError(f"a number of {len(digits):,} digits is too long for debrief")
    return int(digits)


def _float(digits: str) -> float:
    if len(digits) > _LONGEST_FLOAT:
        raise JsonError(f"a number of {len(digits):,} digits is too long for debrief")
    return float(digits)


def _constant(name: str) -> float:
    raise JsonError(f"{name} is not a JSON number")
