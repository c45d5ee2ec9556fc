"""Completions of the query in a filter line, from fixed choices or from the journal."""

from collections.abc import Sequence
from functools import partial

from debrief.domain.search.completion import Completion
from debrief.storage.debriefs.completions import find_completions
from debrief.tui.services.journal_access import JournalAccess


async def complete(access: JournalAccess, typed: Completion | None) -> list[tuple[str, str]]:
    """Return the completions of `typed`, each as its last word and as the whole query; none for None."""
    if typed is None:
        return []
    choices: Sequence[str] = typed.choices
    if typed.looked_up:
        look = partial(find_completions, key=typed.key, beginning=typed.begun)
        choices = await access.query(look, "completions")
    queries = [typed.insert(choice) for choice in choices if choice != typed.begun.casefold()]
    return [(query.removeprefix(typed.before), query) for query in queries]
