"""Hostile JSON: an export that was made worse in one way, from a seed."""

import json
import random
from collections.abc import Callable
from typing import Any

SOUND: dict[str, Any] = {
    "format": "debrief-journal",
    "version": 1,
    "questions": [
        {"question": {"id": "q1", "wording": "Why us?", "answer": "The crates.", "rev": 2}, "versions": []},
        {"question": {"id": "q2", "wording": "And the pay?", "rev": 1}, "versions": [{"answer": "Enough.", "at": 5}]},
    ],
    "reviews": [{"id": "r1", "question": "q1", "at": 1_795_166_400_000, "grade": 3}],
    "attempts": [{"id": "t1", "question": "q2", "at": 1_795_166_400_000, "text": "Forty thousand."}],
    "debriefs": [
        {
            "id": f"d{number}",
            "started_at": 1_795_166_400_000 + number,
            "company": "Oriel Museum",
            "outcome": "rejected",
            "held": {"at": 1_795_166_400_000, "zone": "Europe/Berlin", "timed": True},
            "chance": 40,
            "tags": ["crates"],
            "reflections": [{"id": "free", "text": "They asked about the tapestry."}],
            "asked": [{"id": f"a{number}", "question": {"id": f"q{number}"}, "wording": "Why us?", "discomfort": 3}],
        }
        for number in (1, 2)
    ],
}
"""An export that can be imported."""

WRONG = [
    *(None, True, 3, -1, 1.5, 10**15, "x", "", [], {}, [[]], {"a": 1}, ["x", 3], "\ud800", "x\udfff", "2026-01-01"),
    *(10**15 - 1, -(10**15), 1e308),
]
RAW = [
    *("NaN", "Infinity", "-Infinity", "9" * 5000, "-" + "9" * 5000, "1" + "0" * 400, "1e999999", "0." + "1" * 5000),
    *('"\\ud800"', '"\\udc00\\ud800"', "[" * 100_000, '{"a":' * 50_000, "[" * 5000 + "]" * 5000, "'x'", "undefined"),
    *('{"a": 1, "a": 2}', '"' + "x" * 1_100_000 + '"', "[" + "[]," * 210_000 + "[]]", '"\\x41"', '"a\nb"', "01", "+1"),
    *("/* x */ 1", "", ",", "}", "]", '"', "\\", "\x00", "[1,]", "tru", '"\\u12"'),
]
_MARK = "\u2603 here"


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of each value in `value`."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in places(item, (*path, key)))]


def replaced(path: tuple[Any, ...], new: Any) -> Any:
    """Return SOUND with `new` at `path`."""
    if not path:
        return new
    value = json.loads(json.dumps(SOUND))
    inner = value
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = new
    return value


def _wrong_type(chance: random.Random) -> bytes:
    return json.dumps(replaced(chance.choice(places(SOUND)), chance.choice(WRONG))).encode("utf-8", "surrogatepass")


def _raw(chance: random.Random) -> bytes:
    text = json.dumps(replaced(chance.choice(places(SOUND)), _MARK))
    return text.replace(json.dumps(_MARK), chance.choice(RAW)).encode()


def _duplicate_key(chance: random.Random) -> bytes:
    text = json.dumps(SOUND)
    at = chance.choice([index for index, char in enumerate(text) if char == "{"])
    key = text[text.index('"', at) : text.index(":", at)]
    return f"{text[: at + 1]}{key}: 1, {text[at + 1 :]}".encode()


def _unknown_key(chance: random.Random) -> bytes:
    path = chance.choice([path for path in places(SOUND) if isinstance(_at(path), dict)])
    return json.dumps(replaced(path, {**_at(path), chance.choice(["x", "__class__", "rev2", ""]): 1})).encode()


def _missing(chance: random.Random) -> bytes:
    path = chance.choice([path for path in places(SOUND) if path])
    outer = _at(path[:-1])
    value = [item for index, item in enumerate(outer) if index != path[-1]] if isinstance(outer, list) else {
        key: item for key, item in outer.items() if key != path[-1]
    }  # fmt: skip
    return json.dumps(replaced(path[:-1], value)).encode()


def _twice(chance: random.Random) -> bytes:
    path = chance.choice([path for path in places(SOUND) if isinstance(_at(path), list) and _at(path)])
    return json.dumps(replaced(path, [*_at(path), *_at(path)])).encode()


def _truncated(chance: random.Random) -> bytes:
    text = json.dumps(SOUND).encode()
    return text[: chance.randrange(len(text))]


def _bytes_changed(chance: random.Random) -> bytes:
    text = bytearray(json.dumps(SOUND, indent=chance.choice([None, 1])).encode())
    for _ in range(chance.choice([1, 1, 3, 20])):
        text[chance.randrange(len(text))] = chance.randrange(256)
    return bytes(text)


def _encoded(chance: random.Random) -> bytes:
    text = json.dumps(SOUND)
    codec = chance.choice(["utf-16", "utf-32", "utf-16-le", "cp1252", "utf-7"])
    return chance.choice([b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00"]) + f"{text}é".encode(codec, "replace")


def _appended(chance: random.Random) -> bytes:
    more = chance.choice(["x", "{}", ",", "}", "\x00", json.dumps(SOUND)])
    return (json.dumps(SOUND) + more).encode()


def _random(chance: random.Random) -> bytes:
    return chance.choice([b"", b" ", b"null", b"[]", b"{}", b"[" * 10**6, chance.randbytes(500), b" " * 10**6])


WAYS: list[Callable[[random.Random], bytes]] = [
    *(_wrong_type, _wrong_type, _raw, _raw, _duplicate_key, _unknown_key, _missing, _twice, _truncated),
    *(_bytes_changed, _encoded, _appended, _random),
]


def hostile(seed: int) -> bytes:
    """Return the file of that number."""
    chance = random.Random(seed)
    return WAYS[seed % len(WAYS)](chance)


def _at(path: tuple[Any, ...]) -> Any:
    value: Any = SOUND
    for key in path:
        value = value[key]
    return value
