"""Cards for Anki: the content of a card, and the text file that Anki imports.

The id of a question is the guid of its note, so that importing again updates the note and leaves its schedule. A note
without its answer is another note, in a deck of its own: whole cards imported before are never emptied by it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import one_line, safe
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

DECK = "Interview questions"
DECK_WITHOUT_ANSWERS = "Interview questions without answers"
NOTE_TYPE = "Basic"
"""The note type of the text file: every Anki has it, under this name where Anki speaks English."""

# Anki reads [sound:…], [latex] and [anki:…] in the source, and formulas in what is shown, where only a tag parts them.
_BRACKET = re.compile(r"\[")
_FORMULA = re.compile(r"\\(?=[()\[\]])")
_INDENT = re.compile(r"^ +", re.MULTILINE)
_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class AnkiCard:
    """A card: both sides as HTML on one line, its tags, and the guid of its note."""

    guid: str
    front: str
    back: str
    tags: tuple[str, ...]


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as the lines of a text file that Anki imports: guid, front, back, tags by tabs."""
    yield "#separator:tab\n#html:true\n"
    yield f"#notetype:{NOTE_TYPE}\n#deck:{deck(options)}\n#columns:guid\tFront\tBack\tTags\n"
    yield "#guid column:1\n#tags column:4\n"
    for question in questions:
        card = make_card(question, options)
        yield f"{card.guid}\t{card.front}\t{card.back}\t{' '.join(card.tags)}\n"


def deck(options: Options) -> str:
    """Return the name of the deck for the cards."""
    return DECK if options.answers else DECK_WITHOUT_ANSWERS


def make_card(question: PracticeQuestion, options: Options) -> AnkiCard:
    """Return the card of a question: in front the question and its askings, on the back its answers."""
    small = [*dict.fromkeys(map(asked_at, question.askings)), *details(question)]
    front = f"<div>{html(wording(question))}</div>" + "".join(
        f"<div><small>{html(line)}</small></div>" for line in small
    )
    guid = one_word(question.id) + ("" if options.answers else "-q")
    return AnkiCard(guid, front, "".join(_back(question, options)), ("debrief", *tags(question)))


def _back(question: PracticeQuestion, options: Options) -> Iterator[str]:
    if not options.answers:
        yield f"<div><i>{OWN_WORDS}</i></div>"
        return
    yield f"<div>{html(question.answer)}</div>" if question.answer.strip() else f"<div><i>{NO_ANSWER}</i></div>"
    for asking in question.askings:
        if words := list(asking_texts(asking, question)):
            yield f"<hr><div><small>{html(describe_asking(asking) or SOMEWHERE)}</small></div>"
            yield from (_label(label, text) for label, text in words)
    for label, answer in earlier_answers(question, options.zone):
        yield f"<hr>{_label(label, answer)}"


def _label(label: str, text: str) -> str:
    return f"<div><b>{html(label)}:</b> {html(text)}</div>"


def html(text: str) -> str:
    """Escape `text` as HTML on one line, so that Anki shows it as typed and interprets nothing in it."""
    escaped = escape(safe(text).strip("\n").expandtabs(4))
    broken = _FORMULA.sub(r"\\<span></span>", escaped)
    indented = _INDENT.sub(lambda spaces: "&nbsp;" * len(spaces[0]), _BRACKET.sub("&#91;", broken))
    return indented.replace("\n", "<br>")


def one_word(identity: str) -> str:
    """Return an id as one word that Anki does not take for a comment; ids of questions are unchanged."""
    return re.sub(r"[^\w-]", "_", identity) or "_"


def tag(text: str) -> str:
    """Return `text` as letters and digits with single underscores between; empty if it has neither."""
    return _BETWEEN.sub("_", unicodedata.normalize("NFC", one_line(text))).strip("_")


def tags(question: PracticeQuestion) -> Iterator[str]:
    """Yield the tags of a question, each once: its kind, then the companies that asked it."""
    companies = (asking.company for asking in question.askings)
    named = (tag(text) for text in (question.category or "", *companies))
    yield from dict.fromkeys(name for name in named if name)
