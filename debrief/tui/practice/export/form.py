"""The fields of the export dialog, and the values they hold."""

from dataclasses import dataclass, replace

from debrief.domain.lists.questions import QuestionOrder
from debrief.domain.record.debrief import attribute
from debrief.domain.search.question_filter import KEYS
from debrief.domain.session.steps.fields import YES_NO, Choice, Field, Words, one_of
from debrief.exports.file.file_name import replace_extension
from debrief.exports.practice_list import FORMATS
from debrief.exports.question_text import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportValues:
    """The values of the form. `format`: a name in FORMATS; `path`, `which`: as typed."""

    format: str | None
    audience: Audience | None
    answers: bool | None
    which: str
    order: QuestionOrder | None
    path: str

    def file_after(self, before: "ExportValues") -> str:
        """Return the path with its ending changed if the format is another than that of `before`."""
        if self.format is None or before.format is None or self.format == before.format:
            return self.path
        return replace_extension(self.path, FORMATS[before.format].ending, FORMATS[self.format].ending)

    def same_list(self, other: "ExportValues") -> bool:
        """Whether both write the same list, to whatever file."""
        return replace(self, path="") == replace(other, path="")


AUDIENCES = ((Audience.ME, "me"), (Audience.COACH, "coach: without what you said and how it felt"))
"""The choices of who the list is for."""

FIELDS: tuple[Field, ...] = (
    Choice(label="Format", lens=attribute("format"), options=one_of(FORMATS), needed=True),
    Choice(label="For", lens=attribute("audience"), options=AUDIENCES, needed=True),
    Choice(label="With answers", lens=attribute("answers"), options=YES_NO, needed=True),
    Words(label="Which", lens=attribute("which"), hint="all, or words, " + " ".join(f"{name}:" for name in KEYS)),
    Choice(label="Order", lens=attribute("order"), options=one_of(QuestionOrder), needed=True),
    Words(label="File", lens=attribute("path")),
)
"""The fields of the dialog, one for each of its values."""
