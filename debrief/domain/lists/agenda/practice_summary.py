"""How much there is to practise, in words."""

from debrief.domain.text import pluralize

MOST_PRACTISED = 20
"""The most questions of one practice session."""


def practice_summary(due: int, chosen: int, counted: int) -> str:
    """Return how much there is to practise: `2 questions due, 1 chosen`; empty if nothing is.

    `chosen`: the number chosen but never practised. `counted`: the number at which counting stopped.
    """
    parts = [f"{_number(many, counted)} {what}" for many, what in ((due, "due"), (chosen, "chosen")) if many]
    if not parts:
        return ""
    first, *rest = parts
    noun = "question" if (due or chosen) == 1 else "questions"
    number, _, what = first.rpartition(" ")
    at_most = (f"{MOST_PRACTISED} at a time",) if due + chosen > MOST_PRACTISED else ()
    return ", ".join((f"{number} {noun} {what}", *rest, *at_most))


def round_summary(number: int, day_name: str) -> str:
    """Return how much there is to practise today for an interview: `5 questions for Thu 3 Dec`."""
    return f"{pluralize(number, 'question')} for {day_name}"


def _number(many: int, counted: int) -> str:
    return f"{many} or more" if many >= counted else str(many)
