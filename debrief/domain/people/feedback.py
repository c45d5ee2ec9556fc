"""A request for feedback: its state, the texts about it, and what somebody decides about a point of the reply."""

import re
from enum import StrEnum
from typing import NamedTuple

from debrief.domain.record.parts import Verdict
from debrief.domain.text import PERCENT
from debrief.domain.text.separators import DASHES, SEPARATORS

SEALED_NOTICE = (
    "The reply is saved and stays closed. Right after a no, feedback often hurts more than it helps. "
    "It opens when you choose."
)
"""Shown in place of a reply that is sealed."""

SILENCE_NOTICE = f"Most people never get feedback. In one survey of employers, about 60{PERCENT} gave none."
"""Shown once, when the user closes a request that nobody answered."""

ASK_IN_THE_ROOM = "Next time, ask in the room: “What is one thing I could prepare better for the next round?”"
"""Shown where feedback is asked for: in the room it costs them a sentence."""

# Compiled where they are first used: the agenda imports this.
_LETTERS = {"a": Verdict.ADOPT, "t": Verdict.TEST, "s": Verdict.SET_ASIDE}
_OBJECT = r"(?:it|this|that)"
_WORDS = {
    Verdict.ADOPT: rf"adopt(?: {_OBJECT})?",
    Verdict.TEST: rf"test(?: {_OBJECT}|(?= because\b|\W|$)(?! \w+))",
    Verdict.SET_ASIDE: rf"(?:(?:set|put) (?:{_OBJECT} )?)?aside",
}
_INTENTION = r"(?:i(?:'ll|'d| will| would| want to)|we'll|let's|let me|going to|yes,?|ok(?:ay)?,?|sure,?|please|so)"
_OPEN = r"\?|n't\b|\b(?:not|no|never|but|or|if|unless|until|maybe|perhaps|whether|rather|instead|already)\b"
"""What makes a sentence say something else than the verdict in it, or several."""
_BETWEEN = rf"\s*(?:[{SEPARATORS}]\s*|[{DASHES}]\s+)"


class ReplyState(StrEnum):
    """The state of a request for feedback."""

    NOT_ASKED = "not asked"
    ASKED = "asked"
    SEALED = "sealed"
    ANSWERED = "answered"
    SILENT = "silent"


def reply_state(
    *, sent_at: int | None, silent: bool = False, replied: bool = False, sealed: bool = False
) -> ReplyState:
    """Return the state of the request in a note. `silent`: the user closed it; a reply that comes later still counts.

    `sent_at`: UTC ms. `replied`: whether a reply of that person is stored; `sealed`: whether it is not read yet.
    """
    if replied:
        return ReplyState.SEALED if sealed else ReplyState.ANSWERED
    if silent:
        return ReplyState.SILENT
    return ReplyState.NOT_ASKED if sent_at is None else ReplyState.ASKED


def silence_notice(silent_before: int) -> str:
    """Return the notice for a request closed as silent; empty if `silent_before` were closed so earlier."""
    return "" if silent_before else SILENCE_NOTICE


class TypedVerdict(NamedTuple):
    """What was decided, None if that is not certain, and the reason in the same line."""

    verdict: Verdict | None
    why: str


def read_verdict(typed: str) -> TypedVerdict:
    """Return what a typed line decides: a letter, a word of the verdict, or a sentence that is sure of one."""
    line = typed.strip()
    plain = line.casefold().replace("’", "'")
    if len(plain) != len(line):
        return TypedVerdict(None, line)
    for letter, verdict in _LETTERS.items():
        if found := re.match(rf"{letter}(?:{_BETWEEN}|$)", plain):
            return TypedVerdict(verdict, line[found.end() :])
    if re.search(_OPEN, plain):
        return TypedVerdict(None, line)
    for verdict, words in _WORDS.items():
        if found := re.match(rf"{words}(?:{_BETWEEN}|\s+|$)", plain):
            return TypedVerdict(verdict, line[found.end() :])
    meant = [verdict for verdict, words in _WORDS.items() if re.search(rf"(?<!\w){_INTENTION} {words}(?!\w)", plain)]
    return TypedVerdict(meant[0] if len(meant) == 1 else None, line)
