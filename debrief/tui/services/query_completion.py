"""Completions of the query in a filter line, and what one without matches could have been."""

from collections.abc import Callable, Sequence
from functools import partial

from debrief.domain.search.completion import Completion
from debrief.storage.debriefs.completions import find_completions
from debrief.storage.index.near_words import alternatives
from debrief.storage.threads.reader import Connection, Reader


async def complete(reader: Reader, typed: Completion | None) -> list[tuple[str, str]]:
    """Return the completions of `typed`, each as its last word and as the whole query; none for None."""
    if typed is None:
        return []
    choices: Sequence[str] = typed.choices
    if typed.looked_up:
        look = partial(find_completions, key=typed.key, beginning=typed.begun)
        choices = await reader.query(look, "completions")
    queries = [typed.insert(choice) for choice in choices if choice != typed.begun.casefold()]
    return [(query.removeprefix(typed.before), query) for query in queries]


async def suggest(reader: Reader, text: str, matches: Callable[[Connection, str], bool]) -> list[tuple[str, str]]:
    """Return queries similar to `text` that match something, as `complete` does; none if `text` matches itself.

    `matches` returns whether a query matches anything.
    """

    def similar(db: Connection) -> list[str]:
        words = tuple(text.split())
        if not words or '"' in text or matches(db, text):
            return []
        queries = (" ".join(other) for other in alternatives(db, words))
        return [query for query in queries if matches(db, query)]

    return [(query, query) for query in await reader.query(similar, "completions")]
