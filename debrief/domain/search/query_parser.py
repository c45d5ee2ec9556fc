"""What is asked for, read from what somebody typed: any text is a query, and what makes no sense is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from debrief.domain.search import query_problems
from debrief.domain.search.query import Clause, Period, Phrase, Query
from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, Key, NumberKey
from debrief.domain.search.terms import Term, Value, parse_terms
from debrief.domain.search.words import split_words, word_forms

LIMIT = 1000
"""Characters of a query that are read; nobody types more."""

_COMPARISON = re.compile(r"[<>=≤≥]{1,2}")


@dataclass(frozen=True, slots=True)
class _Where:
    """From where dates are seen, and whether the query may still go on at its end."""

    now: int
    zone: str
    typing: bool


def parse_query(text: str, *, now: int, zone: str, typing: bool = False) -> Query:
    """Return what `text` asks for; never raises for any text.

    `now` (UTC ms) and `zone` (IANA name): from where "yesterday" is counted. `typing`: where nothing stands behind the
    last word, it may go on, and a last value that can still become right is no problem.
    """
    where = _Where(now, zone, typing and len(text) <= LIMIT)
    parts = [part for term in parse_terms(text[:LIMIT]) for part in _read(term, where)]
    if len(text) > LIMIT:
        parts.append(f"Only the first {LIMIT} characters are searched for.")
    return Query(
        clauses=tuple(part for part in parts if isinstance(part, Clause)),
        periods=tuple(part for part in parts if isinstance(part, Period)),
        problems=tuple(dict.fromkeys(part for part in parts if isinstance(part, str))),
    )


def _read(term: Term, where: _Where) -> Iterator[Clause | Period | str]:
    """Yield what `term` asks for, and the problems there are with it."""
    key = KEYS.get(term.key.lower())
    if key is None:
        yield from _plain(term, where)
    elif not any(value.text.strip() for value in term.values):
        if not (term.last and where.typing):
            yield query_problems.no_value(key)
    elif isinstance(key, DateKey):
        yield from _dated(key, term, where)
    else:
        yield from _fact(key, term, where)


def _plain(term: Term, where: _Where) -> Iterator[Clause | str]:
    """Read words without a key, or behind one that is unknown; that key itself where nothing stands behind it."""
    values = term.values or ((Value(term.key, term.start, last=False),) if term.key else ())
    phrases = tuple(phrase for value in values for phrase in _phrases(value, term, where))
    if term.key:
        slip = query_problems.unknown_key(term.key, with_value=bool(term.values))
        if slip is not None:
            yield slip
    if phrases:
        yield Clause(phrases, term.negated)


def _fact(key: Key, term: Term, where: _Where) -> Iterator[Clause | str]:
    phrases: list[Phrase] = []
    for value in term.values:
        match key:
            case ChoiceKey():
                found = _choices(key, value, term, where)
            case NumberKey():
                found = _numbers(key, value, where)
            case _:
                found = _phrases(value, term, where, of_name=True)
        if isinstance(found, str):
            yield found
        else:
            phrases += (Phrase(tuple(f"{key.name}={word}" for word in phrase.words), phrase.begun) for phrase in found)
    if phrases:
        yield Clause(tuple(phrases), term.negated)


def _phrases(value: Value, term: Term, where: _Where, *, of_name: bool = False) -> tuple[Phrase, ...]:
    """Return the phrases that `value` finds: any of them; none where it has no word. In a name a word may go on."""
    found = tuple(split_words(value.text))
    if not found:
        return ()
    starred = value.text.endswith("*") and not value.quoted
    # A word to leave out is not taken for a beginning: its first letter would leave out nearly everything.
    typed = where.typing and value.last and not term.negated and not value.text[-1].isspace()
    begun = starred or typed or (of_name and not value.quoted)
    if len(found) > 1 or value.quoted or starred:
        return (Phrase(found, begun),)
    others = [form for form in word_forms(found[0])[1:] if not (begun and form.startswith(found[0]))]
    return (Phrase(found, begun), *(Phrase((form,)) for form in others))


def _choices(key: ChoiceKey, value: Value, term: Term, where: _Where) -> tuple[Phrase, ...] | str:
    typed = value.text.strip().casefold()
    if typed in key.choices or not typed:
        return (Phrase((typed,)),) if typed else ()
    begun = tuple(Phrase((choice,)) for choice in key.choices if choice.startswith(typed))
    if begun and where.typing and value.last:
        return () if term.negated else begun
    return query_problems.unknown_choice(key, value.text)


def _numbers(key: NumberKey, value: Value, where: _Where) -> tuple[Phrase, ...] | str:
    typed = "".join(value.text.split())
    if not typed or (where.typing and value.last and _COMPARISON.fullmatch(typed)):
        return ()
    if found := key.numbers(typed):
        return tuple(Phrase((str(number),)) for number in found)
    return query_problems.impossible_number(key, value.text)


def _dated(key: DateKey, term: Term, where: _Where) -> Iterator[Period | str]:
    from debrief.domain.search.periods import (  # loads the grammar of dates
        NAMES,
        may_become_span,
        merge_spans,
        parse_span,
    )

    spans = []
    for value in term.values:
        found = parse_span(value.text, now=where.now, zone=where.zone)
        if found is not None:
            spans.append((found[0] if key.opens else None, found[1] if key.closes else None))
        elif value.text.strip() and not (where.typing and value.last and may_become_span(value.text)):
            yield query_problems.unreadable_date(key, value.text, NAMES)
    yield from merge_spans(spans, negated=term.negated)
