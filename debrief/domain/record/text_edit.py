"""A text that somebody writes outside a debrief's session, as it is stored from its first letter on."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import uuid4


class TextField(StrEnum):
    """The fields that are edited as one text: tags of a debrief, the letter of a note, the sheet for an interview.

    The others are those of a question.
    """

    ATTEMPT = "attempt"
    ANSWER = "answer"
    WORDING = "wording"
    TAGS = "tags"
    NOTE = "note"
    SHEET = "page"  # as it was called first, in rescue files too


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEdit:
    """The newest text of one field, which replaces the stored one.

    `record`: the id of the question, debrief or note, or the key of the sheet. `session`: the id of one visit to the
    field, and of the attempt. `at`: when that began, UTC ms. `base`: the text that the field began with; None: unknown.
    """

    target: TextField
    record: str
    text: str
    session: str = field(default_factory=lambda: str(uuid4()))  # the parts of a debrief are not needed at the start
    at: int = 0
    base: str | None = None

    @property
    def key(self) -> str:
        """The key that this edit shares with later ones that replace it."""
        return f"{self.target}/{self.record}/{self.session}"
