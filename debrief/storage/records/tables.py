"""The tables as SQLModel classes; `schema/` creates them, and a test proves that both agree.

The columns are the fields of the domain's values, five for a moment, then those that only storage needs. Checks and
indexes are in the schema only.
"""

from typing import ClassVar

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel


class DebriefRow(SQLModel, table=True):
    """One interview, without its parts."""

    __tablename__: ClassVar[str] = "debrief"

    id: str = Field(primary_key=True)
    started_at: int
    finished_at: int | None
    rev: int
    process: str
    guide: str
    quick: bool
    step: str
    skipped: str
    company: str
    role: str
    stage: str
    held_at: int | None
    held_zone: str
    held_timed: bool
    held_minutes: int | None
    held_written: str
    people: str
    outcome: str
    answered_at: int | None
    answered_zone: str
    answered_timed: bool
    answered_minutes: int | None
    answered_written: str
    their_words: str
    promised_at: int | None
    promised_zone: str
    promised_timed: bool
    promised_minutes: int | None
    promised_written: str
    nudged_at: int | None
    no_notes: bool
    chance: int | None
    load_first: int | None
    load_last: int | None
    again: str | None
    skip_rule: str
    tags: str
    deleted_at: int | None
    place: int
    indexed: bool


class QuestionRow(SQLModel, table=True):
    """One question."""

    __tablename__: ClassVar[str] = "question"

    id: str = Field(primary_key=True)
    wording: str
    answer: str
    practise: bool
    category: str | None
    rev: int
    indexed: bool
    merged_into: str | None = Field(foreign_key="question.id")
    due_at: int | None
    stability: float | None
    difficulty: float | None
    reviewed_at: int | None
    times: int
    worst: int | None
    last_place: int | None
    counted: bool
    number: int | None
    writer: str | None
    spread: str
    plan: str | None
    shown: str | None


class AnswerVersionRow(SQLModel, table=True):
    """A former answer to a question."""

    __tablename__: ClassVar[str] = "answer_version"

    question: str = Field(primary_key=True, foreign_key="question.id", ondelete="CASCADE")
    at: int = Field(primary_key=True)
    answer: str


class ReviewRow(SQLModel, table=True):
    """One practice of a question."""

    __tablename__: ClassVar[str] = "review"

    id: str = Field(primary_key=True)
    question: str = Field(foreign_key="question.id", ondelete="CASCADE")
    at: int
    grade: int


class AttemptRow(SQLModel, table=True):
    """An answer written in practice."""

    __tablename__: ClassVar[str] = "attempt"

    id: str = Field(primary_key=True)
    question: str = Field(foreign_key="question.id", ondelete="CASCADE")
    at: int
    text: str


class JournalRow(SQLModel, table=True):
    """The journal itself: one row with its identity."""

    __tablename__: ClassVar[str] = "journal"

    id: str = Field(primary_key=True)


class PartRow(SQLModel):
    """The columns of every part: its debrief, its id there, and its position in the collection."""

    debrief: str = Field(primary_key=True, foreign_key="debrief.id", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int

    @classmethod
    def of_table(cls, table: str) -> "type[PartRow]":
        """Return the kind of part that `table` holds."""
        return next(row for row in cls.__subclasses__() if row.__tablename__ == table)


class AskedRow(PartRow, table=True):
    """One asking of a question."""

    __tablename__: ClassVar[str] = "asked"

    question: str = Field(foreign_key="question.id")
    wording: str
    certainty: str | None
    said: str
    sureness: int | None
    discomfort: int | None
    left_out: str
    remark: str
    was: str | None


class ReflectionRow(PartRow, table=True):
    """The text written at one step; its id is that of the step."""

    __tablename__: ClassVar[str] = "reflection"

    text: str


class StrengthRow(PartRow, table=True):
    """Something to do again."""

    __tablename__: ClassVar[str] = "strength"

    step: str
    text: str
    evidence: str


class DevelopmentRow(PartRow, table=True):
    """Something to get better at, and the plan for it."""

    __tablename__: ClassVar[str] = "development"

    step: str
    text: str
    cue: str
    action: str
    due_at: int | None
    due_zone: str
    due_timed: bool
    due_minutes: int | None
    due_written: str
    done: bool
    rehearsed: bool
    came: bool | None
    happened: str
    checked_at: int | None


class CauseRow(PartRow, table=True):
    """A possible reason for the no."""

    __tablename__: ClassVar[str] = "cause"

    text: str
    control: str | None
    evidence: str


class RequirementRow(PartRow, table=True):
    """Something the employer wanted."""

    __tablename__: ClassVar[str] = "requirement"

    text: str
    need: str | None
    met: str | None
    probed: bool | None
    remark: str


class NoteRow(PartRow, table=True):
    """A thank-you to one person."""

    __tablename__: ClassVar[str] = "note"

    to: str
    moment: str
    ask: str
    template: str
    text: str
    sent_at: int | None
    silent: bool
    writer: str | None


class FeedbackRow(PartRow, table=True):
    """A reply to a request for feedback."""

    __tablename__: ClassVar[str] = "feedback"

    sender: str
    words: str
    verdict: str | None
    why: str
    sealed: bool
    received_at: int | None


class FeedbackPointRow(PartRow, table=True):
    """One point of a reply."""

    __tablename__: ClassVar[str] = "feedback_point"

    feedback: str
    text: str
    verdict: str | None
    why: str


class NoteVersionRow(SQLModel, table=True):
    """A former text of a note."""

    __tablename__: ClassVar[str] = "note_version"
    __table_args__ = (ForeignKeyConstraint(["debrief", "note"], ["note.debrief", "note.id"], ondelete="CASCADE"),)

    debrief: str = Field(primary_key=True)
    note: str = Field(primary_key=True)
    at: int = Field(primary_key=True)
    text: str


class AgendaChoiceRow(SQLModel, table=True):
    """A decision about an agenda item."""

    __tablename__: ClassVar[str] = "agenda_choice"

    item: str = Field(primary_key=True)
    until: int | None
    at: int
