"""What the query languages share: terms with their keys, values of each kind of key, and the problems in them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, NumberKey, QueryKey
from debrief.domain.text import shorten

LIMIT = 1000
"""Characters of a query that are read; nobody types more."""

_COMPARISON = re.compile(r"[<>=≤≥]{1,2}")

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


@dataclass(frozen=True, slots=True)
class ReadContext:
    """When and where a query is read. `now`: UTC ms; `zone`: IANA name; `typing`: the text may still be extended."""

    now: int
    zone: str
    typing: bool

    def is_unfinished(self, value: Value) -> bool:
        """Return whether the user may still be typing `value`."""
        return self.typing and value.last


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


def read_terms(
    text: str, keys: Mapping[str, QueryKey], context: ReadContext, *, negation_problem: str = ""
) -> Iterator[tuple[Term, QueryKey | None] | str]:
    """Yield the terms of `text` with their keys, and a sentence for each problem.

    A key without a value is searched for as a word where it is unknown, and is a problem where it is one of `keys`.
    `negation_problem`: what to say of a negated term in a language that has none.
    """
    for term in parse_terms(text[:LIMIT]):
        key = keys.get(term.key.lower())
        if negation_problem and term.negated and term.values:
            yield negation_problem
        elif key is None:
            yield from _unknown_key(term, keys)
        elif any(value.text.strip() for value in term.values):
            yield term, key
        elif not (term.last and context.typing):
            yield _no_value(key)
    if len(text) > LIMIT:
        yield f"Only the first {LIMIT} characters are searched for."


def _unknown_key(term: Term, keys: Mapping[str, QueryKey]) -> Iterator[tuple[Term, None] | str]:
    if term.key:
        problem = _no_such_key(term.key, with_value=bool(term.values), keys=tuple(keys))
        if problem is not None:
            yield problem
        if not term.values:
            term = replace(term, values=(Value(term.key, term.start),))
    yield term, None


def search_words(value: Value, context: ReadContext, *, of_name: bool = False) -> str:
    """Return the words of `value`, with `*` behind one that may be a prefix; in a name, any may."""
    prefix = (of_name or context.is_unfinished(value)) and not value.quoted and not value.text[-1:].isspace()
    return f"{value.text.rstrip('*')}*" if prefix and value.text.strip("* ") else value.text


def read_choice(key: ChoiceKey, value: Value, context: ReadContext) -> tuple[str, ...] | str:
    """Return the choices that `value` names, several while it is being typed; a sentence if it names none."""
    typed = value.text.strip().casefold()
    if typed in key.choices or not typed:
        return (typed,) if typed else ()
    possible = tuple(choice for choice in key.choices if choice.startswith(typed))
    if possible and context.is_unfinished(value):
        return possible
    return _unknown_choice(key, value.text)


def read_numbers(key: NumberKey, value: Value, context: ReadContext) -> tuple[int, ...] | str:
    """Return the numbers that `value` names; a sentence if it names none."""
    typed = "".join(value.text.split())
    if not typed or (context.is_unfinished(value) and _COMPARISON.fullmatch(typed)):
        return ()
    return key.numbers(typed) or _impossible_number(key, value.text)


def read_dates(key: DateKey, value: Value, context: ReadContext) -> tuple[int, int] | str | None:
    """Return the period that `value` names, as its start and end (UTC ms, the end excluded).

    Returns a sentence if it names none, and None if it is empty or may become one.
    """
    from debrief.domain.search.periods import NAMES, may_become_span, parse_span  # loads the grammar of dates

    span = parse_span(value.text, now=context.now, zone=context.zone)
    if span is not None:
        return span
    if not value.text.strip() or (context.is_unfinished(value) and may_become_span(value.text)):
        return None
    return _unreadable_date(key, value.text, NAMES)


def query_from_arguments(arguments: Iterable[str], keys: Collection[str] = tuple(KEYS)) -> str:
    """Return one query from command-line `arguments`, with the quotation marks that the shell removed put back.

    An argument that contains a space becomes a phrase; one that contains quotation marks or several of the `keys` is
    a query already and stays as it is.
    """
    names = "|".join(keys)
    another_key = re.compile(rf"\s-?(?:{names}):", re.IGNORECASE)
    unquoted = re.compile(rf"^(-?(?:(?:{names}):)?)(.*)$", re.IGNORECASE | re.DOTALL)
    return " ".join(
        argument
        if '"' in argument or not re.search(r"\s", argument.strip()) or another_key.search(argument)
        else unquoted.sub(r'\g<1>"\g<2>"', argument.strip())
        for argument in arguments
    )


# What is wrong, and what to write instead

_SHOWN = 40
"""How many characters of the typed text a message repeats."""


def _no_such_key(typed: str, *, with_value: bool, keys: Collection[str] = tuple(KEYS)) -> str | None:
    """Return the message for a `typed` key that is not in `keys`; None if it is a mere word with a colon."""
    meant = _nearest(typed, keys)
    if meant is not None:
        return f"{_shown(typed)}: is not a search key. Did you mean {meant}:?"
    if with_value:
        return f"{_shown(typed)}: is not a search key. Put it in quotation marks to search for the words."
    return None


def no_words(typed: str) -> str:
    """Return the message for a query without anything to search for, such as `(`."""
    return f"There are no letters or digits to search for in {_shown(typed)}."


def _no_value(key: QueryKey) -> str:
    """Return the message for a `key` without a value."""
    return f"Write what to look for right after {key.name}: as in {key.name}:{key.example}."


def _unknown_choice(key: ChoiceKey, typed: str) -> str:
    """Return the message for a value that is not one of the choices."""
    return f"{key.name}:{_shown(typed)} is not one of the choices. {_instead(key, typed, key.choices, key.takes)}"


def _impossible_number(key: NumberKey, typed: str) -> str:
    """Return the message for an invalid or out-of-range number."""
    return (
        f"{key.name}:{_shown(typed)} does not work. Write a number from {key.low} to {key.high}, "
        f"as in {key.name}:{key.example}."
    )


def _unreadable_date(key: DateKey, typed: str, names: tuple[str, ...]) -> str:
    """Return the message for an unreadable date; `names`: the valid names."""
    instead = _instead(key, typed, names, "it like 2026, 2026-03, 2026-03-14 or march")
    return f"{key.name}:{_shown(typed)} cannot be read as a date. {instead}"


def _instead(key: QueryKey, typed: str, known: tuple[str, ...], otherwise: str) -> str:
    meant = _nearest(typed, known)
    return f"Did you mean {key.name}:{meant}?" if meant is not None else f"Write {otherwise}."


def _shown(typed: str) -> str:
    return shorten(typed, _SHOWN)


def _nearest(typed: str, known: Collection[str]) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(typed.casefold(), known, n=1)
    return close[0] if close else None
