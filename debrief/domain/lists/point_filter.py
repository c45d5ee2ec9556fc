"""Parse the query language for points: what was typed becomes a `PointSelection`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from debrief.domain.lists.points import EVERY_POINT, PointSelection
from debrief.domain.search.completion import Completion, complete_query
from debrief.domain.search.folded_words import split_words
from debrief.domain.search.query_keys import ChoiceKey, QueryKey, TextKey
from debrief.domain.search.term_reader import LIMIT, ReadContext, Value, no_words, read_choice, read_terms, search_words

STATES = ("open", "checked", "done", "rehearsed", "strength", "development")
"""The values of the key `is`."""
KEYS: dict[str, QueryKey] = {
    "is": ChoiceKey("is", "where it stands", "open", STATES),
    "company": TextKey("company", "a word in the name of the company", "northwind"),
}
"""Every key by its name, in the order in which help lists them."""
NO_LEAVING_OUT = "You cannot leave out points with a minus. Say which ones you want."


@dataclass(frozen=True, slots=True)
class PointFilter:
    """A parsed filter of points. `problems`: what could not be understood, each as one sentence."""

    selection: PointSelection = EVERY_POINT
    problems: tuple[str, ...] = ()


def parse_point_filter(text: str, *, typing: bool = False) -> PointFilter:
    """Return the filter that `text` stands for; never raises. `typing`: the last word may be unfinished.

    All words must be there; of several states, any.
    """
    context = ReadContext(0, "UTC", typing and len(text) <= LIMIT)
    selection, problems = EVERY_POINT, list[str]()
    for item in read_terms(text, KEYS, context, negation_problem=NO_LEAVING_OUT):
        if isinstance(item, str):
            problems.append(item)
            continue
        term, key = item
        if isinstance(key, ChoiceKey):
            found, faults = _read_states(key, term.values, context)
            selection = replace(selection, states=(*selection.states, *found))
            problems += faults
            continue
        for value in term.values:
            words = search_words(value, context, of_name=key is not None)
            if key is None:
                selection = replace(selection, words=f"{selection.words} {words}".strip())
            else:
                selection = replace(selection, company=f"{selection.company} {words}".strip())
    if text.strip() and not (typing or problems or split_words(text)):
        problems.append(no_words(text))
    return PointFilter(selection, tuple(dict.fromkeys(problems)))


def _read_states(key: ChoiceKey, values: Iterable[Value], context: ReadContext) -> tuple[list[str], list[str]]:
    """Return the states that `values` name, and the problems in them."""
    states, problems = list[str](), list[str]()
    for value in values:
        chosen = read_choice(key, value, context)
        if isinstance(chosen, str):
            problems.append(chosen)
        else:
            states += chosen
    return states, problems


def complete_point_filter(text: str) -> Completion | None:
    """Return how the last word of `text` can be completed; None if there is nothing to choose from."""
    return complete_query(text, KEYS)
