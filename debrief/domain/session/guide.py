"""A guide: the prompts of a session in sections, read from a file."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from debrief.domain.record.outcome import Outcome
from debrief.domain.refusal import Refusal


class Sitting(StrEnum):
    """When a section is asked: right after the interview, once the answer is in, or only when you open it."""

    CAPTURE = "capture"
    REFLECT = "reflect"
    LATER = "later"


class Kind(StrEnum):
    """Which editor a step opens."""

    FACTS = "facts"
    TEXT = "text"
    SCALE = "scale"
    QUESTIONS = "questions"
    ANSWERS = "answers"
    PICK = "pick"
    POINTS = "points"
    CAUSES = "causes"
    REQUIREMENTS = "requirements"
    AGAIN = "again"
    NOTES = "notes"
    OUTCOME = "outcome"
    PLAN = "plan"
    FEEDBACK = "feedback"


class Condition(StrEnum):
    """What a debrief must contain for a step to be asked: a sentence such as "I am too slow"."""

    I_AM = "i-am"


TARGETS: dict[Kind, tuple[str, ...]] = {
    Kind.SCALE: ("chance", "load_first", "load_last"),
    Kind.POINTS: ("strength", "development"),
    Kind.PICK: ("discomfort", "practice"),
}
"""The allowed values of `of` for the kinds of step that need one."""

OTHER_WORDS: dict[tuple[Kind, str], str] = {
    (Kind.FACTS, ""): "company job date day time interviewer panel round",
    (Kind.SCALE, "chance"): "odds percent probability",
    (Kind.SCALE, "load_first"): "mood stress feelings",
    (Kind.SCALE, "load_last"): "mood stress feelings",
    (Kind.PICK, "discomfort"): "worst difficult",
    (Kind.PICK, "practice"): "practice rehearse train exercise",
    (Kind.POINTS, "strength"): "strengths success",
    (Kind.POINTS, "development"): "weakness weaknesses gap gaps improve",
    (Kind.CAUSES, ""): "causes why blame fault",
    (Kind.REQUIREMENTS, ""): "requirements posting advert skills match",
    (Kind.AGAIN, ""): "rules avoid",
    (Kind.NOTES, ""): "letters notes mail email interviewer",
    (Kind.OUTCOME, ""): "outcome result decision rejection offer",
    (Kind.PLAN, ""): "goal todo weakness",
    (Kind.FEEDBACK, ""): "response mail email letter",
}
"""What people call a step of each kind, with its `of`, besides the words of its prompt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One prompt. `why`: the dim line under it. `hard`: whether the page says that it can be skipped.

    `only_after`: outcomes that it is limited to; empty means any. `only_if`: what must be written for it to be asked.
    """

    id: str
    kind: Kind
    prompt: str
    why: str = ""
    of: str = ""
    title: str = ""
    quick: bool = False
    hard: bool = False
    only_after: frozenset[Outcome] = frozenset()
    only_if: Condition | None = None

    def __post_init__(self) -> None:
        targets = TARGETS.get(self.kind, ("",))
        if self.of not in targets:
            wanted = f"needs of, one of {', '.join(targets)}" if any(targets) else "must not have of"
            raise Refusal(f"A step of kind {self.kind} {wanted}; it has {self.of!r}.")
        if not self.prompt.strip():
            raise Refusal(f"The step {self.id!r} has an empty prompt.")

    @property
    def name(self) -> str:
        """Its name in a list: the title, or else the prompt."""
        return self.title or self.prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Steps with a common title that belong to one sitting."""

    id: str
    title: str
    sitting: Sitting
    steps: tuple[Step, ...]


BLANK_PAGE = Step(
    id="page",
    kind=Kind.TEXT,
    title="Blank page",
    prompt="A blank page. Write whatever is on your mind.",
    why="It is kept with this debrief and never asked about.",
)
"""A step available in every guide by a key, and part of the path of none."""


@dataclass(frozen=True, kw_only=True)
class Guide:
    """A named list of sections; every step id is used once."""

    name: str
    title: str
    about: str = ""
    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        if not self.steps:
            raise Refusal(f"The guide {self.name!r} has no steps.")
        seen: set[str] = set()
        for step in self.steps:
            if step.id in seen:
                raise Refusal(f"Two steps of the guide {self.name!r} have the id {step.id!r}.")
            seen.add(step.id)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step, in order."""
        return tuple(step for section in self.sections for step in section.steps)

    def find(self, step_id: str) -> Step | None:
        """Return the step with that id, which may be the blank page; None if there is none."""
        return next((s for s in (*self.steps, BLANK_PAGE) if s.id == step_id), None)

    def section_of(self, step: Step) -> Section | None:
        """Return the section that contains `step`; None for the blank page."""
        return next((s for s in self.sections if step in s.steps), None)
