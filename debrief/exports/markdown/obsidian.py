"""Cards for Obsidian's spaced repetition plugin: both sides around a line with `?`, under the tag of the deck.

The plugin keeps a card's schedule in a comment behind it, and takes a blank line for the card's end; a card is known
again by its block id, `^q-` and the id of the question. It looks for its marks anywhere in a line, so more is escaped
here than in Markdown.
"""

import re
from collections.abc import Iterable, Iterator

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import one_line, safe
from debrief.exports.lost_schedules import foreign_schedule, require_none_left
from debrief.exports.question_text import (
    NO_ANSWER,
    OWN_WORDS,
    SOMEWHERE,
    Options,
    asked_at,
    asking_texts,
    describe_asking,
    details,
    earlier_answers,
    wording,
)

DECK = "#flashcards/interviews"
"""The plugin takes #flashcards, and every tag below it, for a deck where nobody told it otherwise."""

_INLINE = re.compile(
    r"""
      [\\`*~=\[\]<>\#^|$%{}]                    # code, emphasis, marks, links, tags, block ids, formulas, comments
    | (?<=<)!                                 # the comment with a schedule
    | (?<![^\W_])_ | _(?![^\W_])              # emphasis
    | (?<=:): | :(?=//)                       # a card on one line; a link
    | & (?=\#?\w+;) | (?<=www)\. | (?<=[^\s@])@(?=[^\s@])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEGIN = re.compile(r"(?:[-+](?=\s|$|-)|\?+$|\d{1,9}(?=[.)](?:\s|$)))")
_BLOCK_ID = re.compile(r"(?:^|\s)\^q-([A-Za-z0-9-]+)\s*$")
_SCHEDULE = re.compile(r"<!--SR:.+?-->")
_NBSP = "\u00a0"
_BOM = "\ufeff"
"""White space to the plugin, and to nobody else."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield one note with a card for each of `questions`."""
    yield f"# {_line(one_line(options.title)) or 'Practice questions'}\n\n{DECK}\n"
    for question in questions:
        front, back = "\n".join(_front(question)), "\n".join(_back(question, options))
        yield f"\n{front}\n?\n{back} {_block_id(question)}\n"


def insert_schedules(present: str, pieces: Iterable[str]) -> Iterator[str]:
    """Yield `pieces`, each card followed by its schedule from `present`, the text of the file to be replaced.

    Raises Refusal, once all are through, where a schedule has found no card.
    """
    schedules = parse_schedules(present)
    for piece in pieces:
        yield piece
        identity = _BLOCK_ID.search(piece)
        schedule = schedules.pop(identity[1], None) if identity else None
        if schedule is not None:
            yield f"{schedule}\n"
    require_none_left(schedules)


def parse_schedules(text: str) -> dict[str, str]:
    """Return the schedule comments in a note by question id.

    Raises Refusal if one belongs to no question of ours, or to one that has another.
    """
    schedules: dict[str, str] = {}
    identity: str | None = None
    for line in text.splitlines():
        found = _SCHEDULE.search(line)
        known = _BLOCK_ID.search(_SCHEDULE.sub("", line))
        if known:
            identity = known[1]
        elif not line.strip():
            identity = None
        if found:
            if identity is None or identity in schedules:
                raise foreign_schedule()
            schedules[identity] = found[0]
    return schedules


def _front(question: PracticeQuestion) -> Iterator[str]:
    yield _line(wording(question).replace(_BOM, ""))
    yield from map(_line, dict.fromkeys(map(asked_at, question.askings)))
    if known := details(question):
        yield _line(" · ".join(known))


def _back(question: PracticeQuestion, options: Options) -> Iterator[str]:
    if not options.answers:
        yield OWN_WORDS
        return
    yield from _lines(question.answer) if question.answer.strip() else [NO_ANSWER]
    for asking in question.askings:
        for label, text in asking_texts(asking, question):
            yield from _labelled_lines(f"{label} at {describe_asking(asking) or SOMEWHERE}", text)
    for label, answer in earlier_answers(question, options.zone):
        yield from _labelled_lines(label, answer)


def _labelled_lines(label: str, text: str) -> Iterator[str]:
    yield "<br>"
    yield f"**{_line(label)}**:"
    yield from _lines(text)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of `text`; a blank line, which would end the card, becomes a line break."""
    for line in safe(text).replace(_BOM, "").expandtabs(4).strip("\n").split("\n"):
        bare = line.strip()
        indent = _NBSP * (len(line) - len(line.lstrip()))
        yield indent + _line(bare) if bare else "<br>"


def _line(text: str) -> str:
    """Escape one line, at its beginning and inside."""
    escaped = _INLINE.sub(lambda mark: f"\\{mark[0]}", text)
    if begin := _BEGIN.match(text):
        at = begin.end() if begin[0].isdigit() else 0
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return escaped


def _block_id(question: PracticeQuestion) -> str:
    return f"^q-{re.sub(r'[^A-Za-z0-9-]', '-', question.id)}"
