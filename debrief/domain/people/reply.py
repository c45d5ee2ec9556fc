"""The state of a request for feedback, and the texts about it."""

from enum import StrEnum

from debrief.domain.text import PERCENT

SEALED_NOTICE = (
    "The reply is saved and stays closed. Right after a no, feedback often hurts more than it helps. "
    "It opens when you choose."
)
"""Shown in place of a reply that is sealed."""

SILENCE_NOTICE = f"Most people never get feedback. In one survey of employers, about 60{PERCENT} gave none."
"""Shown once, when the user closes a request that nobody answered."""

ASK_IN_THE_ROOM = "Next time, ask in the room: “What is one thing I could prepare better for the next round?”"
"""Shown where feedback is asked for: in the room it costs them a sentence."""


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
