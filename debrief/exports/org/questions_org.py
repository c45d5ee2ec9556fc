"""The practice list as an Org file for Emacs; org-drill reads its headings as cards.

What is under a heading is shown with the question, what is in a heading below it only with the answer. org-drill keeps
a card's schedule in the card: a line SCHEDULED and properties DRILL_…; a card is known again by its ID.
"""

from collections.abc import Iterable, Iterator

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import one_line, safe
from debrief.exports.anki.anki_text import one_word, tags
from debrief.exports.org.org_text import escape_body, escape_heading, escape_inline, escape_question, escape_tag
from debrief.exports.question_text import (
    OWN_WORDS,
    RULE,
    SOMEWHERE,
    TO_FILL,
    Options,
    asked_at,
    asking_texts,
    describe_asking,
    details,
    earlier_answers,
    wording,
)

_OPTIONS = "#+STARTUP: overview\n#+OPTIONS: toc:nil tags:nil *:nil ^:nil -:nil e:nil f:nil |:nil <:nil tex:nil\n"


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as an Org file, heading by heading."""
    yield f"#+TITLE: {escape_inline(one_line(options.title))}\n{_OPTIONS}"
    for question in questions:
        yield "".join(f"{line}\n" for line in _card(question, options))


def _card(question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield ""
    heading = escape_heading(escape_question(wording(question)))
    yield f"* {heading}  :{':'.join(('drill', *map(escape_tag, tags(question))))}:"
    yield from (":PROPERTIES:", f":ID:       {one_word(question.id)}", ":END:")
    for asking in question.askings:
        yield escape_body(escape_question(asked_at(asking)))
    yield from ("", f"  {' · '.join(known)}") if (known := details(question)) else ()
    yield "** Best answer"
    if not options.answers:
        yield f"  {OWN_WORDS}"
        return
    yield from _lines(question.answer) if question.answer.strip() else ["", f"  {RULE}"] * TO_FILL
    for asking in question.askings:
        for label, text in asking_texts(asking, question):
            yield f"** {escape_heading(f'{label} at {describe_asking(asking) or SOMEWHERE}')}"
            yield from _lines(text)
    for label, answer in earlier_answers(question, options.zone):
        yield f"** {escape_heading(label)}"
        yield from _lines(answer)


def _lines(text: str) -> Iterator[str]:
    for line in safe(text).expandtabs(4).strip("\n").split("\n"):
        yield escape_body(line) if line.strip() else ""
