"""What is asked for, as plain values: any text can be read as one, and storage can look it up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, as `words` returns them, that stand next to each other in one text; never without words.

    `begun`: the last of them is only the beginning of a word. A word of a fact is written `company=northwind`.
    """

    words: tuple[str, ...]
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """At least one of `phrases` stands in the debrief; none of them where it is `negated`."""

    phrases: tuple[Phrase, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The interview was from `since` on and before `until` (UTC ms, None: open); it was not, where `negated`."""

    since: int | None = None
    until: int | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of `clauses` and `periods` hold. `problems`: what could not be understood, each as one sentence."""

    clauses: tuple[Clause, ...] = ()
    periods: tuple[Period, ...] = ()
    problems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for; all debriefs are found otherwise."""
        return bool(self.clauses or self.periods)


ALL_DEBRIEFS = Query()

EVERY_DEBRIEF = "is=kept"
"""The word that every debrief has, so that one can be asked for by what it does not have."""
