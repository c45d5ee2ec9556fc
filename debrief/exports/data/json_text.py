"""JSON that loses nothing and does nothing to a terminal that shows it."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_ACTIVE = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")


def dumped(value: Any, *, indent: int | None = None) -> str:
    r"""Return `value` as JSON in UTF-8, with control, bidi and lone surrogate characters as \uXXXX.

    Such characters occur inside strings only, where the escape means the same.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def array(values: Iterable[Any]) -> Iterator[str]:
    """Yield the lines of a JSON array, one for each of `values`, as they come."""
    yield "["
    before = ""
    for value in values:
        if before:
            yield f"{before},"
        before = dumped(value)
    if before:
        yield before
    yield "]"
