"""The practice list as a file: all formats, and the job that writes one of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.refusal import Refusal
from debrief.exports.anki import anki_text, apkg
from debrief.exports.data import questions_csv, questions_json
from debrief.exports.file.atomic_file import check, write_whole
from debrief.exports.file.encryption import AgeEncryption
from debrief.exports.html import questions_html
from debrief.exports.markdown import obsidian, questions_md
from debrief.exports.org import questions_org, schedule
from debrief.exports.question_text import Audience, Options, redact, trim
from debrief.exports.text import questions_text
from debrief.private_files import PrivateFiles

T = TypeVar("T")

Writer = Callable[[Iterable[Any], Options], Iterator[str]]
"""Yields the text piece by piece; the questions come in the order of the options."""
BinaryWriter = Callable[[Iterable[Any], Options], Iterator[bytes]]
Merger = Callable[[str, Iterable[str]], Iterator[str]]
"""Takes the text of the file to replace and the new pieces; yields the pieces with the old file's schedules in them.

Raises Refusal, before its end, where a schedule of the old file would be lost.
"""

PREVIEW_QUESTIONS = 3
NO_QUESTIONS = "No matches, so nothing was written."
OTHER_FILE = "It was not changed. Name another file."
CANCELLED = "You stopped it. Nothing was written or replaced."


@dataclass(frozen=True, slots=True)
class Format:
    """A format of a practice list. `ending`: of its files, unique; `description`: what it is for.

    `takes`: PracticeQuestions ("questions") or QuestionSummaries ("lines"). `binary`: it yields bytes, which cannot be
    shown on a screen. `merge`: how to replace a file in which another program keeps schedules; None if none does.
    """

    write: Writer | BinaryWriter
    ending: str
    description: str
    takes: Literal["questions", "lines"] = "questions"
    binary: bool = False
    merge: Merger | None = None


FORMATS: dict[str, Format] = {
    "md": Format(questions_md.write, ".md", "Markdown, to read, print and fill in"),
    "json": Format(questions_json.write, ".json", "JSON, with everything there is"),
    "csv": Format(questions_csv.write, ".csv", "one row for each question, for a spreadsheet", takes="lines"),
    "anki": Format(anki_text.write, "-anki.txt", "a text file for Anki; importing it again updates your cards"),
    "apkg": Format(apkg.write, ".apkg", "a deck for Anki; importing it again updates your cards", binary=True),
    "html": Format(questions_html.write, ".html", "a page to read in a browser or print"),
    "org": Format(
        questions_org.write, ".org", "an Org file for Emacs, with cards for org-drill", merge=schedule.insert_schedules
    ),
    "obsidian": Format(
        obsidian.write,
        "-obsidian.md",
        "a note for Obsidian, with cards for spaced repetition",
        merge=obsidian.insert_schedules,
    ),
    "text": Format(questions_text.write, ".txt", "plain text"),
}
"""By the name `--format` takes."""
ENDINGS = tuple(dict.fromkeys(Path(f"list{one.ending}").suffix for one in FORMATS.values()))
"""The extensions of their files."""
_PLAIN_TEXT = ".txt"
"""The extension that says nothing about a text but that it is one."""


def format_of(file: str) -> str | None:
    """Return the format that a file of that name is in, by its ending; None if it tells none."""
    named = (name for name, one in FORMATS.items() if file.lower().endswith(one.ending))
    return max(named, key=lambda name: len(FORMATS[name].ending), default=None)


def check_name(file: str, format_: str) -> None:
    """Raise Refusal where the extension of `file` is that of other formats than `format_`."""
    extension, own = Path(file).suffix.lower(), Path(f"list{FORMATS[format_].ending}").suffix
    fits = extension in {own, _PLAIN_TEXT} if not FORMATS[format_].binary else extension == own
    if format_of(f"list{extension}") is not None and not fits:
        raise Refusal(
            f"The format {format_} is not for {extension} files, but for {own}. Change the name or the format."
        )


class QuestionSource(Protocol):
    """Reads the questions of a selection, in its order."""

    def count(self, selection: QuestionSelection) -> int:
        """Return the number of questions."""

    def questions(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[PracticeQuestion]:
        """Return the questions in full: all as a lazy iterator, or the first `limit`."""

    def summaries(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[QuestionSummary]:
        """Return the summaries of the questions: all as a lazy iterator, or the first `limit`."""


@dataclass(kw_only=True)
class PracticeListJob:
    """Writes one practice list in one of FORMATS.

    `made_at`: UTC ms; `zone`: an IANA name. `no_questions`: the sentence of the Refusal if there is nothing to
    write. `count` of `total` questions are written so far; `on_question` is called after each. Setting `cancelled`,
    from any thread, stops the job at the next question.
    """

    format: str
    made_at: int
    zone: str
    answers: bool = True
    audience: Audience = Audience.ME
    selection: QuestionSelection = field(default_factory=lambda: EVERY_QUESTION)
    no_questions: str = NO_QUESTIONS
    on_question: Callable[[], None] | None = None
    count: int = 0
    total: int = 0
    cancelled: bool = False

    def write(
        self,
        source: QuestionSource,
        path: Path,
        *,
        private: PrivateFiles,
        replace: bool,
        encryption: AgeEncryption | None = None,
    ) -> int:
        """Write the list to `path` and return the number of questions. Raises Refusal, also when cancelled.

        `replace`: an ordinary file that is there, but none that is `private`. No schedules can be read from a file
        that was encrypted, so one that may have some is not replaced.
        """
        check(path, private=private, force=replace)  # before what is there is read
        if encryption is not None and FORMATS[self.format].merge is not None and path.exists():
            raise Refusal(f"{path} may hold schedules, which cannot be read from an encrypted file. {OTHER_FILE}")
        chunks = self.chunks(source, replaced=path if replace else None)
        chunks = self._until_cancelled(chunks)
        write_whole(path, chunks, private=private, force=replace, encryption=encryption)
        return self.count

    def chunks(self, source: QuestionSource, *, replaced: Path | None = None) -> Iterator[Any]:
        """Return an iterator over the list as text or bytes; it keeps the schedules in the file `replaced`.

        Raises Refusal if there is no question.
        """
        options = self._options(source)
        if not self.total:
            raise Refusal(self.no_questions)
        questions = self._count_questions(self._read(source)(self.selection))
        return practice_list(self.format, questions, options, replacing=replaced)

    def preview(self, source: QuestionSource) -> tuple[int, str]:
        """Return the number of questions and the beginning of the list, empty for a binary format."""
        options = self._options(source)
        if FORMATS[self.format].binary:
            return self.total, ""
        questions = self._read(source)(self.selection, PREVIEW_QUESTIONS)
        return self.total, "".join(map(str, practice_list(self.format, questions, options)))

    def _read(self, source: QuestionSource) -> Callable[..., Iterable[Any]]:
        return source.summaries if FORMATS[self.format].takes == "lines" else source.questions

    def _options(self, source: QuestionSource) -> Options:
        self.total = source.count(self.selection)
        order = self.selection.order
        return Options(
            count=self.total,
            made_at=self.made_at,
            answers=self.answers,
            audience=self.audience,
            zone=self.zone,
            order=order,
        )

    def _count_questions(self, questions: Iterable[T]) -> Iterator[T]:
        for question in self._until_cancelled(questions):
            self.count += 1
            yield question
            if self.on_question is not None:
                self.on_question()

    def _until_cancelled(self, items: Iterable[T]) -> Iterator[T]:
        for item in items:
            if self.cancelled:
                break
            yield item
        if self.cancelled:
            raise Refusal(CANCELLED)


def practice_list(
    name: str, questions: Iterable[Any], options: Options, *, replacing: Path | None = None
) -> Iterator[str] | Iterator[bytes]:
    """Yield `questions` in the format `name`; `takes` of the format says which type they have.

    Where a file is replaced, the schedules that another program keeps in it are merged, or Refusal is raised.
    """
    format_ = FORMATS[name]
    pieces: Iterator[Any] = format_.write((redact(trim(one), options.audience) for one in questions), options)
    if format_.merge is None or replacing is None or not replacing.is_file() or replacing.is_symlink():
        return pieces
    return format_.merge(replacing.read_text("utf-8", "replace"), pieces)
