"""Split a query into terms: between white space, each with its key and its values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Typographic variants of the signs, one character each.
_PLAIN = str.maketrans("“”„‟＂：，", '""""":,')

# Letters before a colon are a key, except in an address (http://) or a name (std::sort).
_HEAD = re.compile(r"\s*(?P<negated>-*)(?:(?P<key>[A-Za-z]{2,}):(?!//|:))?")
_VALUE = r'"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>{})'
_ALONE = re.compile(_VALUE.format(r'[^\s"]+'))
_OF_KEY = re.compile(",*(?:" + _VALUE.format(r'[^\s",]+') + ")")
_COMMAS = re.compile(",*")


@dataclass(frozen=True, slots=True)
class Value:
    """A value to search for. `start`: its position in the query, including its quotation mark.

    `last`: it ends the query, so that it may be unfinished.
    """

    text: str
    start: int
    quoted: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A key, as typed and without its colon, and its values; without a key, at most one value.

    `last`: it ends the query.
    """

    key: str
    values: tuple[Value, ...]
    start: int
    negated: bool = False
    last: bool = False


def parse_terms(text: str) -> Iterator[Term]:
    """Yield the terms of any `text`."""
    text = text.translate(_PLAIN)
    at = 0
    while at < len(text) and (head := _HEAD.match(text, at)):
        key = head["key"] or ""
        values, at = _values(text, head.end(), of_key=bool(key))
        start = head.start("key") if key else head.end()
        yield Term(key, values, start, negated=bool(head["negated"]), last=at == len(text))


def _values(text: str, at: int, *, of_key: bool) -> tuple[tuple[Value, ...], int]:
    """Return the values at `at`, and the position after them."""
    values: list[Value] = []
    while found := (_OF_KEY if of_key else _ALONE).match(text, at):
        at = found.end()
        part = "bare" if found["bare"] is not None else "quoted"
        start = found.start(part) - (part == "quoted")
        last = at == len(text) and not found["closed"]
        values.append(Value(found[part], start, quoted=part == "quoted", last=last))
        if not of_key:
            return tuple(values), at
    commas = _COMMAS.match(text, at) if of_key else None
    return tuple(values), commas.end() if commas else at
