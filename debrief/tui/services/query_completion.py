"""Completions of the query that somebody is typing, from fixed choices or from what the journal holds."""

from collections.abc import Sequence
from functools import partial

from debrief.domain.search.completion import Completion
from debrief.storage.debriefs import completions
from debrief.tui.services.journal_access import JournalAccess


async def complete(access: JournalAccess, typed: Completion | None) -> list[tuple[str, str]]:
    """Return what the word being typed can become: each as that word, and as the whole query; none where it is None."""
    if typed is None:
        return []
    choices: Sequence[str] = typed.choices
    if typed.looked_up:
        choices = await access.query(partial(completions.known, key=typed.key, beginning=typed.begun), "known")
    queries = [typed.put(choice) for choice in choices if choice != typed.begun.casefold()]
    return [(query.removeprefix(typed.before), query) for query in queries]
