"""Parse the query language for questions: what was typed becomes a `QuestionSelection`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection
from debrief.domain.record.category import Category
from debrief.domain.search.completion import Completion, complete_query
from debrief.domain.search.folded_words import split_words
from debrief.domain.search.query_keys import ChoiceKey, DateKey, NumberKey, QueryKey, TextKey
from debrief.domain.search.term_reader import (
    LIMIT,
    ReadContext,
    Term,
    no_words,
    read_choice,
    read_dates,
    read_numbers,
    read_terms,
    search_words,
)

CATEGORIES = {category.value.partition(" ")[0]: category for category in Category}
"""The categories by the word that names each in a query."""

_ALL: tuple[QueryKey, ...] = (
    ChoiceKey("category", "what kind of question it is", "money", tuple(CATEGORIES)),
    TextKey("company", "a word in the name of a company that asked it", "northwind"),
    DateKey("since", "asked on that day or later", "2026-03", opens=True),
    NumberKey("discomfort", "how uncomfortable it was", ">=4", 1, 5),
    ChoiceKey("is", "where it stands", "due", ("due", "unanswered", "answered", "chosen")),
)
KEYS: dict[str, QueryKey] = {key.name: key for key in _ALL}
"""Every key by its name, in the order in which help lists them."""

NO_LEAVING_OUT = "You cannot leave out questions with a minus. Say which ones you want."

_Change = Callable[[QuestionSelection], QuestionSelection]


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """A parsed filter of questions. `problems`: what could not be understood, each as one sentence."""

    selection: QuestionSelection = EVERY_QUESTION
    problems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it has any condition; otherwise it matches all questions."""
        return replace(self.selection, order=EVERY_QUESTION.order) != EVERY_QUESTION


def parse_question_filter(text: str, *, now: int, zone: str, typing: bool = False) -> QuestionFilter:
    """Return the filter that `text` stands for; never raises.

    `now` (UTC ms) and `zone` (IANA name): what "yesterday" is relative to. `typing`: the last word may be unfinished.
    All conditions must hold; of several categories, any.
    """
    context = ReadContext(now, zone, typing and len(text) <= LIMIT)
    selection, problems = EVERY_QUESTION, list[str]()
    for item in read_terms(text, KEYS, context, negation_problem=NO_LEAVING_OUT):
        if isinstance(item, str):
            problems.append(item)
            continue
        for change in _read_term(*item, context):
            if isinstance(change, str):
                problems.append(change)
            else:
                selection = change(selection)
    if text.strip() and not (typing or problems or split_words(text)):
        problems.append(no_words(text))
    return QuestionFilter(selection, tuple(dict.fromkeys(problems)))


def complete_question_filter(text: str) -> Completion | None:
    """Return how the last word of `text` can be completed; None if there is nothing to choose from."""
    return complete_query(text, KEYS)


def _read_term(term: Term, key: QueryKey | None, context: ReadContext) -> Iterator[_Change | str]:
    """Yield what `term` changes in the selection, and the problems in it."""
    match key:
        case None:
            yield from (_add_words(search_words(value, context)) for value in term.values)
        case TextKey():
            for value in term.values:
                yield _add_words(search_words(value, context, of_name=True), of_company=True)
        case NumberKey():
            yield from _read_discomfort(key, term, context)
        case ChoiceKey():
            yield from _read_choices(key, term, context)
        case DateKey():
            yield from _read_since(key, term, context)


def _add_words(words: str, *, of_company: bool = False) -> _Change:
    """Return the change that adds `words` to those searched for, or to those of the company's name."""

    def change(selection: QuestionSelection) -> QuestionSelection:
        if of_company:
            return replace(selection, company=f"{selection.company} {words}".strip())
        return replace(selection, words=f"{selection.words} {words}".strip())

    return change


def _read_choices(key: ChoiceKey, term: Term, context: ReadContext) -> Iterator[_Change | str]:
    for value in term.values:
        chosen = read_choice(key, value, context)
        if isinstance(chosen, str):
            yield chosen
        elif key.name == "category":
            yield _add_categories(tuple(CATEGORIES[choice] for choice in chosen))
        elif len(chosen) == 1:
            yield _select_status(chosen[0], context)


def _add_categories(categories: tuple[Category, ...]) -> _Change:
    return lambda selection: replace(selection, categories=tuple(dict.fromkeys((*selection.categories, *categories))))


def _select_status(choice: str, context: ReadContext) -> _Change:
    if choice == "due":
        from debrief.domain.practice.due_dates import end_of_day  # loads the scheduler

        return lambda selection: replace(selection, due_by=end_of_day(context.now, context.zone))
    if choice == "chosen":
        return lambda selection: replace(selection, chosen=True)
    return lambda selection: replace(selection, answered=choice == "answered")


def _read_discomfort(key: NumberKey, term: Term, context: ReadContext) -> Iterator[_Change | str]:
    wanted: set[int] = set()
    for value in term.values:
        numbers = read_numbers(key, value, context)
        if isinstance(numbers, str):
            yield numbers
        else:
            wanted.update(numbers)
    if wanted:
        yield _limit_discomfort(wanted)


def _limit_discomfort(wanted: set[int]) -> _Change:
    def change(selection: QuestionSelection) -> QuestionSelection:
        both = wanted if selection.discomfort is None else wanted.intersection(selection.discomfort)
        return replace(selection, discomfort=tuple(sorted(both)))

    return change


def _read_since(key: DateKey, term: Term, context: ReadContext) -> Iterator[_Change | str]:
    for value in term.values:
        span = read_dates(key, value, context)
        if isinstance(span, str):
            yield span
        elif span is not None:
            yield _limit_since(span[0])


def _limit_since(since: int) -> _Change:
    return lambda selection: replace(selection, since=max(selection.since or since, since))
