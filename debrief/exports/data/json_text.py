"""Lossless JSON that is safe to show in a terminal."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_ACTIVE = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")


def encode_json(value: Any, *, indent: int | None = None) -> str:
    r"""Return `value` as JSON, with control, bidi and lone surrogate characters escaped as \uXXXX.

    Such characters occur inside strings only, where the escape means the same.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def json_array_lines(values: Iterable[Any]) -> Iterator[str]:
    """Yield the lines of a JSON array lazily, one for each of `values`."""
    yield "["
    before = ""
    for value in values:
        if before:
            yield f"{before},"
        before = encode_json(value)
    if before:
        yield before
    yield "]"
