"""The records of a whole journal, as they leave it and come into another."""

from dataclasses import dataclass, fields

from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.practice.spacing import Review
from debrief.domain.record.debrief import Debrief, with_text
from debrief.domain.record.outcome import END
from debrief.domain.record.question import Question
from debrief.domain.record.text_edit import TextEdit

BLANK_GUIDE, BLANK_STEP = "blank", "free"
"""The guide of the blank page, and its step for the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerQuestion:
    """A question of the ledger. `merged_into`: the id of the question that it was merged into.

    `asked`: the askings it had before that, each as the ids of a debrief and of the asking in it. `versions`: its
    former answers, latest first.
    """

    question: Question
    merged_into: str | None = None
    asked: tuple[tuple[str, str], ...] = ()
    versions: tuple[FormerAnswer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAttempt:
    """An answer to `question`, an id, written in practice; `at`: when it was begun, UTC ms."""

    id: str
    question: str
    at: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteVersion:
    """A former text of `note`, in `debrief`, both ids; `at`: until when it was the text, UTC ms."""

    debrief: str
    note: str
    at: int
    text: str

    @property
    def id(self) -> str:
        """The unique id."""
        return f"{self.debrief}/{self.note}/{self.at}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaChoice:
    """What the user decided about an item of the agenda, by its key: put off, or let go.

    `until`: until when it is put off, UTC ms; None: let go for good. `at`: when that was decided, UTC ms.
    """

    item: str
    until: int | None
    at: int

    @property
    def id(self) -> str:
        """The key of its item."""
        return self.item


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetVersion:
    """A former text of the sheet for an interview; `at`: until when it was the text, UTC ms."""

    text: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewSheet:
    """The sheet for the interview on `day` (`2026-12-03`, or `next`) as the user edited it.

    `text`: empty if it is drafted from the journal again. `versions`: its former texts, latest first.
    """

    day: str
    text: str
    versions: tuple[SheetVersion, ...] = ()

    @property
    def id(self) -> str:
        """Its day."""
        return self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewDay:
    """The `day` of the next interview, and the minutes a day for practice until then; `at`: when set, UTC ms.

    `company`: empty if it was not given, and in a file of an earlier version.
    """

    day: str
    minutes: int
    at: int
    company: str = ""

    @property
    def id(self) -> str:
        """Its day."""
        return self.day


Record = (
    LedgerQuestion
    | Review
    | LedgerAttempt
    | Debrief
    | TextEdit
    | NoteVersion
    | AgendaChoice
    | InterviewSheet
    | InterviewDay
)
"""In a file, and in an import, all of one kind come before those of the next, in this order.

A `TextEdit` comes from a rescue file only.
"""


@dataclass(slots=True, kw_only=True)
class ImportCounts:
    """The number of records that an import changed, or would change, by kind."""

    new: int = 0
    merged: int = 0
    restored: int = 0
    """Debriefs that were in the trash and are taken out of it."""
    unchanged: int = 0
    known: int = 0
    """Questions of a list that were there already, so that they are not asked again."""
    questions: int = 0
    questions_merged: int = 0
    answers: int = 0
    """Former answers of questions that were there already."""
    reviews: int = 0
    attempts: int = 0
    notes: int = 0
    """Former texts of notes."""
    choices: int = 0
    """Items of the agenda that were put off or let go."""
    sheets: int = 0
    """Sheets for an interview with a text that is new."""
    days: int = 0
    """Days of a next interview."""

    @property
    def changes(self) -> int:
        """The number of records that are new or different."""
        return sum(getattr(self, field.name) for field in fields(self) if field.name not in {"unchanged", "known"})


def blank_page(debrief_id: str, at: int, role: str, text: str) -> Debrief:
    """Return a finished debrief on the blank page, for a text that comes from elsewhere; `at`: UTC ms."""
    debrief = Debrief(id=debrief_id, started_at=at, finished_at=at, guide=BLANK_GUIDE, step=END, role=role)
    return with_text(debrief, BLANK_STEP, text)
