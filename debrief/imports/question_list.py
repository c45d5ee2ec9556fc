"""A list of questions with their answers: CSV or Markdown, as one debrief that holds them for practice."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import dedent

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.merge import merge_text
from debrief.domain.record.outcome import END
from debrief.domain.record.parts import stable_id
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.transfer import BLANK_GUIDE, LedgerQuestion, Record
from debrief.domain.refusal import Refusal
from debrief.domain.text import clean_paste, fold_text, one_line, shorten, strip_list_marker
from debrief.imports.source_file import LONGEST_TEXT, NOTHING, SourceFile

MOST_QUESTIONS = 20_000
NO_HEADS = "The first row was read as a question. Columns are named by a first row such as: question;answer"
INSTEAD = "To import its questions, export them with --format csv, or whole debriefs with debrief export debriefs."
MARKDOWN = (".md", ".markdown")

_MOST_NAMED = 5
"""Columns that are not taken in and are named; of others only the number is."""
_SEPARATORS = "\t;,"
_QUESTION_HEADS = frozenset({"question", "questions", "q", "front", "wording", "prompt"})
_ANSWER_HEADS = frozenset({"answer", "answers", "a", "back", "best answer", "better answer"})
_HEADING = re.compile(r"(?P<signs>#{1,6})[ \t]+(?P<text>.+?)(?:[ \t]+#+)?[ \t]*$")
_BULLET = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>\S.*)$")
"""A bullet, also one of a list of tasks."""
_OWN_LIST = re.compile(
    r"# [^\n]+\n\n(?:\d+ questions?\.\n(?:\n## [^\n]+\n)?\n### 1\. |#flashcards/interviews\n)"
    r"|#separator:tab\n#html:true\n#notetype:Basic\n#deck:Interview questions"
)
"""How the practice lists begin that debrief exports as Markdown, for Obsidian and for Anki."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and its answer, which may be empty, from a line counted from 1."""

    line: int
    question: str
    answer: str


class QuestionListFile:
    """The file. `read_pairs` yields its questions, and raises Refusal; `now`: UTC ms."""

    def __init__(self, source: SourceFile, read_pairs: Callable[[SourceFile], Iterator[Pair]], now: int) -> None:
        self._source = source
        self._read_pairs = read_pairs
        self._now = now

    def check(self) -> int:
        """Check the whole file, and return how many questions it has. Raises Refusal at the first fault."""
        return len(list(self.records())) - 1

    def records(self) -> Iterator[Record]:
        """Yield the questions, and the debrief that holds them. Raises Refusal."""
        yield from _as_records(self._source, self._read_pairs(self._source), self._now)


def list_pairs(source: SourceFile) -> Iterator[Pair]:
    """Return the pairs of a list in Markdown, by its ending, or else in CSV."""
    text = source.read_text()
    refuse_own_list(source, text)
    return markdown_pairs(text) if source.path.suffix.lower() in MARKDOWN else csv_pairs(source, text)


def refuse_own_list(source: SourceFile, text: str) -> None:
    """Raise Refusal where `text` is a practice list that debrief exported: its entries are more than questions."""
    if _OWN_LIST.match(text):
        raise Refusal(f"{source.path} is a practice list that debrief wrote to read or learn. {INSTEAD} {NOTHING}")


def _as_records(source: SourceFile, pairs: Iterator[Pair], now: int) -> Iterator[Record]:
    """Yield the questions of `pairs`, each once, and one debrief that asks them, named after the file."""
    questions: dict[str, Question] = {}
    for pair in pairs:
        if max(len(pair.question), len(pair.answer)) > LONGEST_TEXT:
            raise source.fault(pair.line, f"a text has over {LONGEST_TEXT:,} characters")
        if len(questions) >= MOST_QUESTIONS:
            raise source.fault(pair.line, f"the list has over {MOST_QUESTIONS:,} questions")
        wording, answer = one_line(pair.question), clean_paste(pair.answer).strip()
        question_id = stable_id("question", fold_text(wording))
        if (known := questions.get(question_id)) is not None:
            answer = merge_text(known.answer, answer) if known.answer else answer
        questions[question_id] = Question(id=question_id, wording=wording, answer=answer, practise=True)
    if not questions:
        raise source.fault(1, "it has no questions")
    yield from (LedgerQuestion(question=question) for question in questions.values())
    name = source.path.stem
    yield Debrief(
        id=stable_id("questions", name),
        started_at=now,
        finished_at=now,
        guide=BLANK_GUIDE,
        step=END,
        role=shorten(name, 80),
        asked=tuple(
            Asked(id=stable_id("asked", name, question.id), question=question, wording=question.wording)
            for question in questions.values()
        ),
    )


def csv_pairs(source: SourceFile, text: str) -> Iterator[Pair]:
    """Yield the pairs of a table with the separator of its first line: the columns by their heads, or the first two."""
    columns: tuple[int, int] | None = None
    for line, row in csv_rows(source, text, _separator(text)):
        if columns is None:
            heads = _heads(row)
            columns = heads or (0, 1)
            if heads:
                continue
        question, answer = columns
        if not any(cell.strip() for cell in row):
            continue
        if question >= len(row) or not row[question].strip():
            raise source.fault(line, "this row has no question")
        yield Pair(line, row[question], row[answer] if 0 <= answer < len(row) else "")


def notices(source: SourceFile) -> Iterator[str]:
    """Yield what of a list is not taken in, and how columns are named where none are; nothing of a list in Markdown."""
    if source.path.suffix.lower() in MARKDOWN:
        return
    text = source.read_text()
    rows = [row for _, row in csv_rows(source, text, _separator(text))]
    heads = _heads(rows[0]) if rows else None
    filled = {index for row in rows[bool(heads) :] for index, cell in enumerate(row) if cell.strip()}
    if left_out := sorted(filled - set(heads or (0, 1))):
        names = [_column(index, rows[0] if heads else []) for index in left_out[:_MOST_NAMED]]
        more = f" and {len(left_out) - len(names)} more" if len(left_out) > len(names) else ""
        yield f"Not taken in: {', '.join(names)}{more}."
    if not heads:
        yield NO_HEADS


def _heads(row: list[str]) -> tuple[int, int] | None:
    """Return which columns the first `row` names as question and answer, -1: no answer; None if it names none."""
    names = [cell.strip().casefold() for cell in row]
    question = next((index for index, name in enumerate(names) if name in _QUESTION_HEADS), None)
    if question is None:
        return None
    return question, next((index for index, name in enumerate(names) if name in _ANSWER_HEADS), -1)


def _column(index: int, names: list[str]) -> str:
    name = one_line(names[index]).strip() if index < len(names) else ""
    return f"column {index + 1} ({shorten(name, 40)})" if name else f"column {index + 1}"


def csv_rows(source: SourceFile, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line in which each row begins, and its cells. Raises Refusal."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(LONGEST_TEXT)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise source.fault(line, f"it cannot be read as a table ({error})") from None
        if row is None:
            return
        yield line, row
        line = reader.line_num + 1


def _separator(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_SEPARATORS, key=outside.count) if any(sign in outside for sign in _SEPARATORS) else ","


def markdown_pairs(text: str) -> Iterator[Pair]:
    """Yield the pairs of a Markdown text: a heading, or else a bullet, is a question; what follows is its answer.

    Where there are headings with text below, those are the questions; a heading over bullets only gives them a title.
    """
    blocks = list(_blocks(text.split("\n")))
    for at, (line, level, head, answer) in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        is_title = level and not answer and below is not None and (below[1] > level or below[1] == 0)
        if head and not is_title:
            yield Pair(line, head, answer)


def _blocks(lines: list[str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield line, level (0: a bullet), words and the text below of each heading and each bullet of the outer level."""
    start, level, head = 1, 0, ""
    below: list[str] = []
    fence = in_answer = False
    for number, line in enumerate(lines, start=1):
        fence ^= line.lstrip().startswith(("```", "~~~"))
        heading = None if fence else _HEADING.match(line)
        bullet = None if fence or in_answer else _BULLET.match(line)
        found = heading or bullet
        if found is None:
            below.append(line)
            in_answer = in_answer or bool(level and line.strip())
            continue
        yield start, level, head, _unindent(below)
        start, level, below = number, len(heading["signs"]) if heading else 0, []
        head = strip_list_marker(found["text"]) if heading else found["text"].strip()
        # Bullets below a heading that asks, or behind its first lines, belong to the answer.
        in_answer = bool(heading) and head.endswith("?")
    yield start, level, head, _unindent(below)


def _unindent(lines: list[str]) -> str:
    return dedent("\n".join(lines)).strip()
