"""How far a process got, from the stage of its newest round, as typed."""

import re
from enum import IntEnum

from debrief.domain.text import fold_text


class Reach(IntEnum):
    """How far a process got, in order."""

    FIRST = 1
    MIDDLE = 2
    FINAL = 3
    OFFER = 4

    @property
    def words(self) -> str:
        """It in words."""
        return {1: "a first talk", 2: "an interview", 3: "a last round", 4: "an offer"}[self]


# English and German; the first that matches counts.
_STAGES = (
    (Reach.FIRST, r"\bfirst\b|\berst|screen|\b1(st|\.)"),
    (
        Reach.FINAL,
        r"\bfinal|\blast\b|\bletzt|panel|assessment|on[ -]?site|vor ort|trial day|probetag|gremium|geschaftsfuhr"
        r"|director|\bceo\b|board|abschluss|third|dritt|\b[3-9](rd|th|\.)",
    ),
    (Reach.FIRST, r"phone|telefon|\bcall\b|anruf|recruit|\bhr\b|agenc|agentur|kennenlern|\bintro"),
)


def reach(stage: str, rounds: int, *, offer: bool) -> Reach:
    """Return how far a process of so many `rounds` got; `stage`: that of its newest round.

    A stage that no rule knows is an interview. Without a stage the number of rounds decides.
    """
    if offer:
        return Reach.OFFER
    folded = fold_text(stage).strip()
    if not folded:
        return Reach(min(rounds, Reach.FINAL))
    return next((reach for reach, words in _STAGES if re.search(words, folded)), Reach.MIDDLE)
