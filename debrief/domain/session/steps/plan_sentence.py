"""A plan typed as one sentence: "when somebody asks why, I will name one thing I tried, by Saturday"."""

import re
from collections.abc import Callable
from dataclasses import replace

from debrief.domain.record.parts import Development
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal, UnreadWords

_WHEN = r"(?:when(?:ever)?|if|next time)\s+"
_SENTENCE = r"(?P<cue>\S.*?)\s*,\s*(?:then\s+)?i(?P<will>['’]ll|\s+will)?\s+(?P<action>\S.*?)[\s.!]*"
_FLAGS = re.IGNORECASE | re.DOTALL
_POINT, _CUE = re.compile(_WHEN + _SENTENCE, _FLAGS), re.compile(f"(?:{_WHEN})?{_SENTENCE}", _FLAGS)
"""The sentence as a point to develop, and as the cue of a plan, where "when" is asked already."""
_DUE = re.compile(r"(?P<action>.*\S)\s*[,;]\s*by\s+(?P<due>.+)", _FLAGS)


def read_plan(point: Development, read: Callable[[str], When]) -> Development:
    """Return `point` with the plan that its text or its cue is, as the prompt asks for one; itself if none of them is.

    A text that is a plan is empty then, since the plan says it. `read` reads the date; words behind "by" that name no
    day stay in what is to be done, and a day that may be one of two is kept as words. More of a plan is left alone, and
    so is what has neither "will" nor a day: "when they push, I freeze" is what to develop.
    """
    if point.action.strip() or point.due:
        return point
    found = _CUE.fullmatch(point.cue.strip()) if point.planned else _POINT.fullmatch(point.text.strip())
    if found is None:
        return point
    action, due = found["action"], UNKNOWN
    if dated := _DUE.fullmatch(action):
        try:
            action, due = dated["action"], read(dated["due"])
        except UnreadWords:
            action = found["action"]
        except Refusal:
            action, due = dated["action"], When(written=dated["due"])
    if not (found["will"] or due):
        return point
    return replace(point, text=point.text if point.planned else "", cue=found["cue"], action=action, due=due)
