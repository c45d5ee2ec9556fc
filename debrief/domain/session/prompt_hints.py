"""The hints below a prompt: that it can be skipped, and the "I am" sentences to reword."""

import re
from collections.abc import Iterator

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Condition, Step
from debrief.domain.text import shorten

HIGH_LOAD = 7
"""From how much, of 10, the load counts as high."""
MOST_SENTENCES = 3
"""How many "I am" sentences are shown."""

_SENTENCE = re.compile(r"[^.!?…\n]*\bI(?:\s+am|['’]m)\b[^.!?…\n]*[.!?…]*")


def prompt_hints(step: Step, debrief: Debrief) -> list[str]:
    """Return the lines to show under the reason for `step`."""
    hints = []
    if step.only_if is Condition.I_AM and (sentences := i_am_sentences(debrief)):
        hints.append("  ".join(f"“{shorten(sentence, 100)}”" for sentence in sentences[:MOST_SENTENCES]))
    if step.hard:
        hints.append(_skip_hint(debrief.load_first))
    return hints


def i_am_sentences(debrief: Debrief) -> list[str]:
    """Return each sentence with "I am" in what was written about the interview, and not in what was said there."""
    found = (match[0].strip() for text in _own_texts(debrief) for match in _SENTENCE.finditer(text))
    return list(dict.fromkeys(found))


def _own_texts(debrief: Debrief) -> Iterator[str]:
    yield from (reflection.text for reflection in debrief.reflections if reflection.id not in _NOT_ABOUT_ONESELF)
    yield from (asked.left_out for asked in debrief.asked)
    yield from (point.text for point in debrief.developments)
    for cause in debrief.causes:
        yield from (cause.text, cause.evidence)


_NOT_ABOUT_ONESELF = frozenset({"friend", "rewording"})
"""Ids of the default guide's steps: a letter to somebody else, and the answer to the prompt that asks to reword."""


def _skip_hint(load: int | None) -> str:
    if load is not None and load >= HIGH_LOAD:
        return f"You put how heavy this feels at {load} out of 10. You can leave this one out today."
    return "You can skip this one."
