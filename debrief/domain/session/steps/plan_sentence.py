"""A plan typed as one sentence: "when somebody asks why, I will name one thing I tried, by Saturday"."""

import re
from collections.abc import Callable
from dataclasses import replace

from debrief.domain.record.parts import Development
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal, UnreadWords

_SENTENCE = re.compile(
    r"(?:when(?:ever)?|if|next time)\s+(?P<cue>\S.*?)\s*,\s*(?:then\s+)?i(?:['’]ll|\s+will)?\s+"
    r"(?P<action>\S.*?)[\s.!]*",
    re.IGNORECASE | re.DOTALL,
)
_DUE = re.compile(r"(?P<action>.*\S)\s*[,;]\s*by\s+(?P<due>.+)", re.IGNORECASE | re.DOTALL)


def read_plan(point: Development, read: Callable[[str], When]) -> Development:
    """Return `point` with the plan that its text is, as the prompt asks for one; `point` itself if it is none.

    The text is empty then, since the plan says it. `read` reads the date; words behind "by" that name no day stay in
    what is to be done, and a day that may be one of two is kept as words. A plan that was begun is left alone.
    """
    found = _SENTENCE.fullmatch(point.text.strip())
    if found is None or point.planned:
        return point
    action, due = found["action"], UNKNOWN
    if dated := _DUE.fullmatch(action):
        try:
            action, due = dated["action"], read(dated["due"])
        except UnreadWords:
            action = found["action"]
        except Refusal:
            action, due = dated["action"], When(written=dated["due"])
    return replace(point, text="", cue=found["cue"], action=action, due=due)
