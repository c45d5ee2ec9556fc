"""What a debrief is made of, besides its questions: each part a plain value with its own id."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import uuid4

from debrief.domain.record.when import UNKNOWN, When


def new_id() -> str:
    """Return a fresh id: a random UUID as text."""
    return str(uuid4())


class Part(Protocol):
    """Anything a debrief holds a list of."""

    @property
    def id(self) -> str:
        """Its id, kept through every edit."""

    @property
    def blank(self) -> bool:
        """Whether nothing was written in it, so that it need not be kept."""


class Control(StrEnum):
    """Whose a possible reason for the no is; only the first two lead to an action."""

    MINE = "mine"
    PARTLY = "partly"
    NOT_MINE = "not mine"
    UNKNOWABLE = "can't know"


class Need(StrEnum):
    """How much the employer wants a requirement."""

    MUST = "must"
    NICE = "nice"


class Met(StrEnum):
    """How far you meet a requirement."""

    YES = "met"
    PARTLY = "partly"
    NO = "not met"


class Verdict(StrEnum):
    """What you make of a piece of feedback."""

    ADOPT = "adopt"
    TEST = "test"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """What was written at one step; `id` is the step's id, so there is one for each."""

    id: str
    text: str

    @property
    def blank(self) -> bool:
        """Whether the text is empty."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something to do again; `step` is the id of the step it was written at."""

    id: str = field(default_factory=new_id)
    step: str = ""
    text: str = ""
    evidence: str = ""

    @property
    def blank(self) -> bool:
        """Whether neither the strength nor its evidence was written."""
        return not (self.text.strip() or self.evidence.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """Something to get better at, and the plan for it: when `cue` happens, I will `action`, by `due`."""

    id: str = field(default_factory=new_id)
    step: str = ""
    text: str = ""
    cue: str = ""
    action: str = ""
    due: When = UNKNOWN
    done: bool = False

    @property
    def planned(self) -> bool:
        """Whether it has any of a plan."""
        return bool(self.cue.strip() or self.action.strip() or self.due)

    @property
    def blank(self) -> bool:
        """Whether neither the point nor its plan was written."""
        return not (self.text.strip() or self.planned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A possible reason for the no, whose it is, and what speaks for it."""

    id: str = field(default_factory=new_id)
    text: str = ""
    control: Control | None = None
    evidence: str = ""

    @property
    def blank(self) -> bool:
        """Whether neither the reason nor its evidence was written."""
        return not (self.text.strip() or self.evidence.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something the employer wanted, and how far it was met; `probed`: whether they asked about it."""

    id: str = field(default_factory=new_id)
    text: str = ""
    need: Need | None = None
    met: Met | None = None
    probed: bool | None = None

    @property
    def blank(self) -> bool:
        """Whether the requirement was not written."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A thank-you to one person: the moment only the two of you shared, and the feedback to ask for."""

    id: str = field(default_factory=new_id)
    to: str = ""
    moment: str = ""
    ask: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing of the note was written."""
        return not (self.to.strip() or self.moment.strip() or self.ask.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What somebody answered, in their exact words, and what you make of it."""

    id: str = field(default_factory=new_id)
    sender: str = ""
    words: str = ""
    verdict: Verdict | None = None
    why: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing of the reply was written."""
        return not (self.sender.strip() or self.words.strip() or self.why.strip())
