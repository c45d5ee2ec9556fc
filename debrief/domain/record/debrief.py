"""A debrief: all that was written about one interview, as one immutable value, and lenses on the values in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any, Literal, get_args

from debrief.domain.record.outcome import Outcome, debrief_title
from debrief.domain.record.parts import (
    Cause,
    Development,
    Feedback,
    FeedbackPoint,
    Note,
    Part,
    Reflection,
    Requirement,
    Strength,
    new_id,
)
from debrief.domain.record.question import Asked
from debrief.domain.record.unreadable import RANGES, StoredChoice
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import check_range


class Again(StoredChoice):
    """Whether the user would apply for such a role again."""

    YES = "yes"
    NO = "no"
    UNSURE = "not sure"


Collection = Literal[
    "reflections",
    "asked",
    "strengths",
    "developments",
    "causes",
    "requirements",
    "notes",
    "feedback",
    "feedback_points",
]
COLLECTIONS: tuple[Collection, ...] = get_args(Collection)
"""The attributes of a debrief that hold parts, each in the order of writing."""

POSITION = ("step", "skipped", "quick")
"""The attributes for the position in the guide, which are not content and differ between windows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """The record of one interview; every field may stay empty.

    `started_at`, `finished_at`: UTC ms. `promised`: by when they said they would answer.
    `no_notes`: thank-you notes are not the custom here, so none is due. `nudged_at`: when the user asked them for the
    answer, UTC ms. `chance`: 0–100 percent, as guessed before the news. `load_first`,
    `load_last`: 0–10, the emotional load at the first and at the last step. `guide`, `quick`, `step`, `skipped`:
    the position of its session. `tags`: the user's own labels, in the order of entry. `rev`: the number of times it
    was stored, by which storage detects a concurrent edit. `process`: the id of the process it joined, which is
    that of its first round; empty for a first round. `unreadable`: the names of the numbers and
    moments whose stored value cannot be read; the field has its default instead.
    """

    id: str = field(default_factory=new_id)
    started_at: int
    finished_at: int | None = None
    rev: int = 0
    process: str = ""

    guide: str = "default"
    quick: bool = False
    step: str = ""
    skipped: tuple[str, ...] = ()

    company: str = ""
    role: str = ""
    stage: str = ""
    held: When = UNKNOWN
    people: str = ""

    outcome: Outcome = Outcome.WAITING
    answered: When = UNKNOWN
    their_words: str = ""
    promised: When = UNKNOWN
    nudged_at: int | None = None
    no_notes: bool = False

    chance: int | None = None
    load_first: int | None = None
    load_last: int | None = None
    again: Again | None = None
    skip_rule: str = ""
    tags: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()

    reflections: tuple[Reflection, ...] = ()
    asked: tuple[Asked, ...] = ()
    strengths: tuple[Strength, ...] = ()
    developments: tuple[Development, ...] = ()
    causes: tuple[Cause, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    notes: tuple[Note, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    feedback_points: tuple[FeedbackPoint, ...] = ()

    def __post_init__(self) -> None:
        check_range(self.chance, *RANGES["chance"], "A chance in percent")
        check_range(self.load_first, *RANGES["load_first"], "How heavy it is")
        check_range(self.load_last, *RANGES["load_last"], "How heavy it is")

    @property
    def process_id(self) -> str:
        """The id that all rounds of one application share."""
        return self.process or self.id

    @property
    def title(self) -> str:
        """Its title in a list: `Northwind Analytics, Senior Data Engineer`."""
        return debrief_title(self.company, self.role)

    @property
    def blank(self) -> bool:
        """Whether nothing was written in it, so that it need not be stored."""
        return not self.differs_from(Debrief(id=self.id, started_at=self.started_at))

    def differs_from(self, begun: "Debrief") -> bool:
        """Return whether its content differs from `begun`, the content it started with."""
        return _user_content(self) != _user_content(begun)

    def text_at(self, step: str) -> str:
        """Return the text written at the step with that id; empty if none was."""
        return next((r.text for r in self.reflections if r.id == step), "")


def with_position(debrief: Debrief, other: Debrief) -> Debrief:
    """Return `debrief` at the position of `other` in the guide; itself if it is already there."""
    position = {name: getattr(other, name) for name in POSITION}
    return (
        debrief if all(getattr(debrief, name) == position[name] for name in POSITION) else replace(debrief, **position)
    )


def with_text(debrief: Debrief, step: str, text: str) -> Debrief:
    """Return `debrief` with `text` as the text of `step`."""
    return with_part(debrief, "reflections", Reflection(id=step, text=text))


def with_note_text(debrief: Debrief, note_id: str, text: str) -> Debrief:
    """Return `debrief` with `text` as the letter of the note of that id."""
    notes = (replace(note, text=text) if note.id == note_id else note for note in debrief.notes)
    return replace(debrief, notes=tuple(notes))


def with_part(debrief: Debrief, collection: Collection, part: Part) -> Debrief:
    """Return `debrief` with `part` replacing the one with the same id, or appended."""
    parts: Sequence[Part] = getattr(debrief, collection)
    if any(p.id == part.id for p in parts):
        changed = tuple(part if p.id == part.id else p for p in parts)
    else:
        changed = (*parts, part)
    return _with(debrief, {collection: changed})


def replace_parts(
    debrief: Debrief, collection: Collection, among: Callable[[Any], bool], parts: Sequence[Part]
) -> Debrief:
    """Return `debrief` with `parts` replacing those of `collection` for which `among` holds; itself if nothing differs.

    The other parts keep their positions; surplus new parts are appended.
    """
    before: Sequence[Part] = getattr(debrief, collection)
    coming = iter(parts)
    kept = [next(coming, None) if among(part) else part for part in before]
    after = (*(part for part in kept if part is not None), *coming)
    return debrief if after == before else _with(debrief, {collection: after})


def without_blank_parts(debrief: Debrief) -> Debrief:
    """Return `debrief` without its blank parts; itself if it has none."""
    kept: dict[Collection, Any] = {
        name: tuple(p for p in getattr(debrief, name) if not p.blank) for name in COLLECTIONS
    }
    if all(len(kept[name]) == len(getattr(debrief, name)) for name in COLLECTIONS):
        return debrief
    return _with(debrief, kept)


def _user_content(debrief: Debrief) -> Debrief:
    """Return `debrief` without the fields that a session sets by itself, so that only the user's content remains."""
    return replace(
        without_blank_parts(debrief),
        rev=0,
        process="",
        guide="",
        quick=False,
        step="",
        skipped=(),
        finished_at=None,
    )


def _with(debrief: Debrief, changes: dict[Collection, Any]) -> Debrief:
    return replace(debrief, **changes)


@dataclass(frozen=True, slots=True)
class Lens:
    """Reads one value of a record with `get`; `set_value` returns the record with a new value."""

    get: Callable[[Any], Any]
    set_value: Callable[[Any, Any], Any]

    def set(self, record: Any, value: Any) -> Any:
        """Return `record` with `value` set; the record itself if nothing changes."""
        return record if self.get(record) == value else self.set_value(record, value)


def attribute(path: str) -> Lens:
    """Return the lens on an attribute, or on one of a nested object: `question.answer`."""
    names = path.split(".")

    def get(record: Any) -> Any:
        return reduce(getattr, names, record)

    def set_value(record: Any, value: Any, depth: int = 0) -> Any:
        name = names[depth]
        inner = value if depth == len(names) - 1 else set_value(getattr(record, name), value, depth + 1)
        return replace(record, **{name: inner})

    return Lens(get, set_value)


def words_at(step_id: str) -> Lens:
    """Return the lens on the text of a debrief at a step."""
    return Lens(lambda debrief: debrief.text_at(step_id), lambda debrief, text: with_text(debrief, step_id, text))


def parts_of(collection: Collection, belongs: Callable[[Any], bool] = lambda _: True) -> Lens:
    """Return the lens on the parts of a debrief's `collection` that belong to one step; setting it keeps the others."""
    return Lens(
        lambda debrief: tuple(part for part in getattr(debrief, collection) if belongs(part)),
        lambda debrief, parts: replace_parts(debrief, collection, belongs, parts),
    )


def part_field(collection: Collection, part: Part, name: str) -> Lens:
    """Return the lens on a field of one part of a debrief; the part is added where it is not there yet."""

    def find(debrief: Any) -> Any:
        return next((known for known in getattr(debrief, collection) if known.id == part.id), part)

    return Lens(
        lambda debrief: getattr(find(debrief), name),
        lambda debrief, value: with_part(debrief, collection, replace(find(debrief), **{name: value})),
    )
