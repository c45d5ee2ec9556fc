"""A parsed query, as values that storage can translate to SQL."""

from typing import NamedTuple


class Phrase(NamedTuple):
    """Consecutive words of one text, as `split_words` returns them; at least one.

    `begun`: the last one is a prefix. A word of a fact is written `company=northwind`.
    """

    words: tuple[str, ...]
    begun: bool = False


class Clause(NamedTuple):
    """A condition: the debrief contains any of `phrases`, or none of them if `negated`."""

    phrases: tuple[Phrase, ...]
    negated: bool = False


class Period(NamedTuple):
    """A condition: the interview was from `since` to before `until` (UTC ms, None: open), or not if `negated`."""

    since: int | None = None
    until: int | None = None
    negated: bool = False


class Query(NamedTuple):
    """Conditions that must all hold. `problems`: what could not be understood, each as one sentence."""

    clauses: tuple[Clause, ...] = ()
    periods: tuple[Period, ...] = ()
    problems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it has any condition; otherwise it matches all debriefs."""
        return bool(self.clauses or self.periods)


ALL_DEBRIEFS = Query()

EVERY_DEBRIEF = "is=kept"
"""A word that every debrief contains, so that a query can consist of negations only."""
