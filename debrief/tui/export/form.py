"""What the dialog of an export asks for, and how it says what comes of it."""

from dataclasses import dataclass, replace

from debrief.domain.lists.ledger import QuestionOrder
from debrief.domain.search.question_filter import KEYS
from debrief.domain.text import safe
from debrief.exports.file_name import with_ending
from debrief.exports.formats import FORMATS
from debrief.tui.forms.fields import YES_NO, Choice, Field, Words, attribute, one_of

GLIMPSE_LINES = 12
"""Lines of the list that are shown before it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the form asks for. `format`: a name in FORMATS; `path`, `which`: as typed."""

    format: str | None
    answers: bool | None
    which: str
    order: QuestionOrder | None
    path: str

    def file_after(self, before: "Target") -> str:
        """Return the file as it is called once the format is no longer that of `before`."""
        if self.format is None or before.format is None or self.format == before.format:
            return self.path
        return with_ending(self.path, FORMATS[before.format].ending, FORMATS[self.format].ending)

    def same_list(self, other: "Target") -> bool:
        """Whether both are the same list, to whatever file."""
        return replace(self, path="") == replace(other, path="")


FIELDS: tuple[Field, ...] = (
    Choice(label="Format", lens=attribute("format"), options=one_of(FORMATS), needed=True),
    Choice(label="With answers", lens=attribute("answers"), options=YES_NO, needed=True),
    Words(label="Which", lens=attribute("which"), hint="all, or words, " + " ".join(f"{name}:" for name in KEYS)),
    Choice(label="Order", lens=attribute("order"), options=one_of(QuestionOrder), needed=True),
    Words(label="File", lens=attribute("path")),
)
"""The fields of a Target."""


def glimpsed(count: int, begins: str) -> str:
    """Return what is shown of a list of `count` questions that `begins` so."""
    if not count:
        return "No question is found."
    lines = [line[:200] for line in begins.splitlines() if line.strip()][:GLIMPSE_LINES]
    shown = "\n".join(lines) or "Nothing to look at: Anki reads it."
    return f"{'1 question' if count == 1 else f'{count:,} questions'}:\n{safe(shown)}"


def written(count: int, path: object) -> str:
    """Return what is said of a list once it is in a file."""
    return f"{'1 question is' if count == 1 else f'{count:,} questions are'} in {path}"
