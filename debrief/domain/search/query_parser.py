"""Parse the query language for debriefs: any text is a query, and what cannot be understood is a problem in it."""

from collections.abc import Iterator

from debrief.domain.search.folded_words import split_words, word_forms
from debrief.domain.search.query import Clause, Period, Phrase, Query
from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, NumberKey, QueryKey
from debrief.domain.search.term_reader import (
    LIMIT,
    ReadContext,
    Term,
    Value,
    no_words,
    read_choice,
    read_dates,
    read_numbers,
    read_terms,
)


def parse_query(text: str, *, now: int, zone: str, typing: bool = False) -> Query:
    """Return the query that `text` stands for; never raises.

    `now` (UTC ms) and `zone` (IANA name): what "yesterday" is relative to. `typing`: the last word may be unfinished,
    so that a last value that can still become valid is no problem.
    """
    context = ReadContext(now, zone, typing and len(text) <= LIMIT)
    parts: list[Clause | Period | str] = []
    for item in read_terms(text, KEYS, context):
        if isinstance(item, str):
            parts.append(item)
        else:
            parts += _read_term(*item, context)
    if not parts and text.strip() and not typing:
        parts.append(no_words(text))
    return Query(
        clauses=tuple(part for part in parts if isinstance(part, Clause)),
        periods=tuple(part for part in parts if isinstance(part, Period)),
        problems=tuple(dict.fromkeys(part for part in parts if isinstance(part, str))),
    )


def _read_term(term: Term, key: QueryKey | None, context: ReadContext) -> Iterator[Clause | Period | str]:
    """Yield the conditions of `term` and the problems in it."""
    if isinstance(key, DateKey):
        yield from _read_periods(key, term, context)
        return
    phrases: list[Phrase] = []
    for value in term.values:
        found = _phrases(value, term, context) if key is None else _fact_phrases(key, value, term, context)
        if isinstance(found, str):
            yield found
        else:
            phrases += found
    if phrases:
        yield Clause(tuple(phrases), term.negated)


def _fact_phrases(key: QueryKey, value: Value, term: Term, context: ReadContext) -> Iterator[Phrase] | str:
    """Return the phrases of the fact words that `value` of `key` matches."""
    found: tuple[Phrase, ...] | str
    match key:
        case ChoiceKey():
            choices = read_choice(key, value, context)
            if isinstance(choices, str):
                return choices
            # Leaving out every choice that an unfinished word may become would show too little.
            unfinished = value.text.strip().casefold() not in key.choices
            found = () if term.negated and unfinished else tuple(Phrase((choice,)) for choice in choices)
        case NumberKey():
            numbers = read_numbers(key, value, context)
            if isinstance(numbers, str):
                return numbers
            found = tuple(Phrase((str(number),)) for number in numbers)
        case _:
            found = _phrases(value, term, context, of_name=True)
    return (Phrase(tuple(f"{key.name}={word}" for word in phrase.words), phrase.begun) for phrase in found)


def _phrases(value: Value, term: Term, context: ReadContext, *, of_name: bool = False) -> tuple[Phrase, ...]:
    """Return the phrases of which any matches `value`; none if it has no word. `of_name`: prefixes match too."""
    found = tuple(split_words(value.text))
    if not found:
        return ()
    starred = value.text.endswith("*") and not value.quoted
    # A word to leave out is not taken for a prefix: its first letter would leave out nearly everything.
    typed = context.is_unfinished(value) and not term.negated and not value.text[-1].isspace()
    begun = starred or typed or (of_name and not value.quoted)
    if len(found) > 1 or value.quoted or starred:
        return (Phrase(found, begun),)
    others = [form for form in word_forms(found[0])[1:] if not (begun and form.startswith(found[0]))]
    return (Phrase(found, begun), *(Phrase((form,)) for form in others))


def _read_periods(key: DateKey, term: Term, context: ReadContext) -> Iterator[Period | str]:
    from debrief.domain.search.periods import merge_spans  # loads the grammar of dates

    spans = []
    for value in term.values:
        found = read_dates(key, value, context)
        if isinstance(found, str):
            yield found
        elif found is not None:
            spans.append((found[0] if key.opens else None, found[1] if key.closes else None))
    yield from merge_spans(spans, negated=term.negated)
