"""The parts of a debrief except its questions: immutable values, each with an id."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID, uuid4, uuid5

from debrief.domain.record.unreadable import StoredChoice
from debrief.domain.record.when import UNKNOWN, When

_NAMESPACE = UUID("8e3b5a0c-2c5d-4f0e-9a4b-6f1f6f0d7c11")


def new_id() -> str:
    """Return a new random UUID as text."""
    return str(uuid4())


def stable_id(*parts: str) -> str:
    """Return the same UUID for the same parts, so that a record made from them twice is one record."""
    return str(uuid5(_NAMESPACE, "\0".join(parts)))


class Part(Protocol):
    """A value of which a debrief holds a list."""

    @property
    def id(self) -> str:
        """Its id, which no edit changes."""

    @property
    def blank(self) -> bool:
        """Whether nothing was written in it, so that it need not be stored."""


class Control(StoredChoice):
    """Whether the user can change a possible reason for a rejection; only the first two call for action."""

    MINE = "mine"
    PARTLY = "partly"
    NOT_MINE = "not mine"
    UNKNOWABLE = "can't know"


class Need(StoredChoice):
    """How much the employer wants a requirement."""

    MUST = "must"
    NICE = "nice"


class Met(StoredChoice):
    """How far the user meets a requirement."""

    YES = "met"
    PARTLY = "partly"
    NO = "not met"


class Verdict(StoredChoice):
    """What the user decided about a piece of feedback."""

    ADOPT = "adopt"
    TEST = "test"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """The text written at one step; `id` is the step's id, so there is one per step."""

    id: str
    text: str

    @property
    def blank(self) -> bool:
        """Whether the text is empty."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something that went well; `step`: the id of the step at which it was written."""

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
    """Something to improve, and the plan for it: when `cue` happens, I will `action`, by `due`.

    `rehearsed`: whether the plan is a card in practice. At a later debrief: `came`, whether the cue came; `happened`,
    what happened; `checked_at`, when that was recorded, UTC ms. `unreadable`: as in `Debrief`.
    """

    id: str = field(default_factory=new_id)
    step: str = ""
    text: str = ""
    cue: str = ""
    action: str = ""
    due: When = UNKNOWN
    done: bool = False
    rehearsed: bool = False
    came: bool | None = None
    happened: str = ""
    checked_at: int | None = None
    unreadable: tuple[str, ...] = ()

    @property
    def planned(self) -> bool:
        """Whether any field of the plan is filled in."""
        return bool(self.cue.strip() or self.action.strip() or self.due)

    @property
    def blank(self) -> bool:
        """Whether neither the point nor its plan was written, nor what became of it."""
        return not (self.text.strip() or self.planned or self.happened.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A possible reason for a rejection, who controls it, and the evidence for it."""

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
    """Something the employer wanted, and how far it was met; `probed`: whether they asked about it.

    `remark`: what the user adds to that, and no part of the requirement. `unreadable`: as in `Debrief`.
    """

    id: str = field(default_factory=new_id)
    text: str = ""
    need: Need | None = None
    met: Met | None = None
    probed: bool | None = None
    remark: str = ""
    unreadable: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether neither the requirement nor a remark on it was written."""
        return not (self.text.strip() or self.remark.strip())

    @property
    def assessed(self) -> bool:
        """Whether the user said how far this is met, so that it counts in `fit_percent`."""
        return self.met in _FIT_SHARES and not self.blank


_FIT_WEIGHTS = {Need.MUST: 2, Need.NICE: 1, None: 1}
_FIT_SHARES = {Met.YES: 1.0, Met.PARTLY: 0.5, Met.NO: 0.0}


def fit_percent(requirements: Iterable[Requirement]) -> int | None:
    """Return how well `requirements` are met, 0–100 percent; None if none was assessed.

    A must-have counts twice, a requirement that was partly met counts half.
    """
    weighted = [
        (_FIT_WEIGHTS.get(each.need, 1), _FIT_SHARES[each.met])
        for each in requirements
        if each.met is not None and each.assessed
    ]
    if not weighted:
        return None
    return round(100 * sum(weight * share for weight, share in weighted) / sum(weight for weight, _ in weighted))


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A thank-you note to one person: a shared moment, and the feedback to ask for.

    `template`: the name of its template; empty: the one in the settings. `text`: the letter as the user edited it;
    empty: it is drafted from the record each time. `sent_at`: UTC ms. `silent`: no reply came, and the user closed it.
    `unreadable`: as in `Debrief`.
    """

    id: str = field(default_factory=new_id)
    to: str = ""
    moment: str = ""
    ask: str = ""
    template: str = ""
    text: str = ""
    sent_at: int | None = None
    silent: bool = False
    unreadable: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing of the note was written, and it was not sent."""
        written = any(text.strip() for text in (self.to, self.moment, self.ask, self.text))
        return not written and self.sent_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """A reply to a request for feedback, in its exact words, and the user's verdict on it.

    `verdict`, `why`: on the reply as a whole, beside those on each FeedbackPoint. `sealed`: the words are not shown
    until the user chooses to read them. `received_at`: when it was recorded, UTC ms. `unreadable`: as in `Debrief`.
    """

    id: str = field(default_factory=new_id)
    sender: str = ""
    words: str = ""
    verdict: Verdict | None = None
    why: str = ""
    sealed: bool = False
    received_at: int | None = None
    unreadable: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing of the reply was written."""
        return not (self.sender.strip() or self.words.strip() or self.why.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackPoint:
    """One point of a reply, and the user's verdict on it; `feedback`: the id of the reply."""

    id: str = field(default_factory=new_id)
    feedback: str = ""
    text: str = ""
    verdict: Verdict | None = None
    why: str = ""

    @property
    def blank(self) -> bool:
        """Whether neither the point nor the reason for the verdict was written."""
        return not (self.text.strip() or self.why.strip())
