"""What is asked of the ledger, read from what somebody typed: the words and keys of a search, as a selection."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from debrief.domain.lists.ledger import EVERY_QUESTION, QuestionSelection
from debrief.domain.record.category import Category
from debrief.domain.search import query_problems
from debrief.domain.search.completion import Completion, complete_query
from debrief.domain.search.query_keys import ChoiceKey, DateKey, Key, NumberKey, TextKey
from debrief.domain.search.query_parser import LIMIT
from debrief.domain.search.terms import Term, Value, parse_terms

CATEGORIES = {category.value.partition(" ")[0]: category for category in Category}
"""Every kind of question by the one word it is asked for by."""

_ALL: tuple[Key, ...] = (
    ChoiceKey("category", "what kind of question it is", "money", tuple(CATEGORIES)),
    TextKey("company", "a word in the name of a company that asked it", "northwind"),
    DateKey("since", "asked then or later", "2026-03", opens=True),
    NumberKey("discomfort", "how uncomfortable it was at its worst", ">=4", 1, 5),
    ChoiceKey("is", "how it stands", "due", ("due", "unanswered", "answered", "chosen")),
)
KEYS: dict[str, Key] = {key.name: key for key in _ALL}
"""Every key by its name, in the order they are told."""

NO_LEAVING_OUT = "Questions cannot be left out by a minus; say what is wanted."

_COMPARISON = re.compile(r"[<>=≤≥]{1,2}")

_Change = Callable[[QuestionSelection], QuestionSelection]


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """Which questions are wanted. `problems`: what could not be understood, each as one sentence."""

    selection: QuestionSelection = EVERY_QUESTION
    problems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for; all questions are found otherwise."""
        return replace(self.selection, order=EVERY_QUESTION.order) != EVERY_QUESTION


@dataclass(frozen=True, slots=True)
class _Where:
    """From where days are seen, and whether the text may still go on at its end."""

    now: int
    zone: str
    typing: bool

    def goes_on(self, value: Value) -> bool:
        """Whether somebody is in the middle of typing `value`."""
        return self.typing and value.last


def parse_question_filter(text: str, *, now: int, zone: str, typing: bool = False) -> QuestionFilter:
    """Return what `text` asks for; never raises for any text.

    `now` (UTC ms) and `zone` (IANA name): from where "yesterday" is counted. `typing`: where nothing stands behind the
    last word, it may go on. Everything asked for holds; of several kinds behind `category:` any.
    """
    where = _Where(now, zone, typing and len(text) <= LIMIT)
    selection, problems = EVERY_QUESTION, list[str]()
    for term in parse_terms(text[:LIMIT]):
        for part in _read(term, where):
            if isinstance(part, str):
                problems.append(part)
            else:
                selection = part(selection)
    if len(text) > LIMIT:
        problems.append(f"Only the first {LIMIT} characters are searched for.")
    return QuestionFilter(selection, tuple(dict.fromkeys(problems)))


def complete_question_filter(text: str) -> Completion | None:
    """Return what is being typed at the end of `text`; None where there is nothing to choose from."""
    return complete_query(text, KEYS)


def _read(term: Term, where: _Where) -> Iterator[_Change | str]:
    """Yield what `term` asks for, and the problems there are with it."""
    key = KEYS.get(term.key.lower())
    if term.negated and term.values:
        yield NO_LEAVING_OUT
    elif key is None:
        yield from _plain(term, where)
    elif not any(value.text.strip() for value in term.values):
        if not (term.last and where.typing):
            yield query_problems.no_value(key)
    elif isinstance(key, TextKey):
        yield from (_with_words(_searched(value, where, of_name=True), of_company=True) for value in term.values)
    elif isinstance(key, NumberKey):
        yield from _numbers(key, term, where)
    else:
        for value in term.values:
            yield from _fact(key, value, where)


def _plain(term: Term, where: _Where) -> Iterator[_Change | str]:
    """Read words without a key, or behind one that is unknown; that key itself where nothing stands behind it."""
    values = term.values or ((Value(term.key, term.start, last=False),) if term.key else ())
    if term.key and (slip := query_problems.unknown_key(term.key, with_value=bool(term.values), keys=tuple(KEYS))):
        yield slip
    yield from (_with_words(_searched(value, where)) for value in values)


def _with_words(words: str, *, of_company: bool = False) -> _Change:
    """Return what adds `words` to the field of that name."""

    def change(selection: QuestionSelection) -> QuestionSelection:
        if of_company:
            return replace(selection, company=f"{selection.company} {words}".strip())
        return replace(selection, words=f"{selection.words} {words}".strip())

    return change


def _searched(value: Value, where: _Where, *, of_name: bool = False) -> str:
    """Return the words of a value, with a `*` behind one that may go on; in a name any may."""
    open_end = (of_name or where.goes_on(value)) and not value.quoted and not value.text[-1:].isspace()
    return f"{value.text.rstrip('*')}*" if open_end and value.text.strip("* ") else value.text


def _fact(key: Key, value: Value, where: _Where) -> Iterator[_Change | str]:
    typed = value.text.strip().casefold()
    if not typed:
        return
    match key:
        case ChoiceKey():
            chosen = (typed,) if typed in key.choices else tuple(c for c in key.choices if c.startswith(typed))
            if typed not in key.choices and not (chosen and where.goes_on(value)):
                yield query_problems.unknown_choice(key, value.text)
            elif key.name == "category":
                yield _of_kinds(tuple(CATEGORIES[choice] for choice in chosen))
            elif len(chosen) == 1:
                yield _standing(chosen[0], where)
        case DateKey():
            yield from _since(key, value, where)


def _of_kinds(kinds: tuple[Category, ...]) -> _Change:
    return lambda selection: replace(selection, categories=tuple(dict.fromkeys((*selection.categories, *kinds))))


def _standing(choice: str, where: _Where) -> _Change:
    if choice == "due":
        from debrief.domain.practice.due_dates import end_of_day  # loads what schedules

        return lambda selection: replace(selection, due_by=end_of_day(where.now, where.zone))
    if choice == "chosen":
        return lambda selection: replace(selection, chosen=True)
    return lambda selection: replace(selection, answered=choice == "answered")


def _numbers(key: NumberKey, term: Term, where: _Where) -> Iterator[_Change | str]:
    wanted: set[int] = set()
    for value in term.values:
        typed = value.text.strip()
        if found := key.numbers(typed):
            wanted.update(found)
        elif typed and not (where.goes_on(value) and _COMPARISON.fullmatch(typed)):
            yield query_problems.impossible_number(key, value.text)
    if wanted:
        yield _so_uncomfortable(wanted)


def _so_uncomfortable(wanted: set[int]) -> _Change:
    def change(selection: QuestionSelection) -> QuestionSelection:
        both = wanted if selection.discomfort is None else wanted.intersection(selection.discomfort)
        return replace(selection, discomfort=tuple(sorted(both)))

    return change


def _since(key: DateKey, value: Value, where: _Where) -> Iterator[_Change | str]:
    from debrief.domain.search.periods import NAMES, may_become_span, parse_span  # loads the grammar of dates

    found = parse_span(value.text, now=where.now, zone=where.zone)
    if found is not None:
        since = found[0]
        yield lambda selection: replace(selection, since=max(selection.since or since, since))
    elif not (where.goes_on(value) and may_become_span(value.text)):
        yield query_problems.unreadable_date(key, value.text, NAMES)
