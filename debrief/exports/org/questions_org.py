"""The practice list as an Org file for Emacs; org-drill reads its headings as cards.

What is under a heading is shown with the question, what is in a heading below it only with the answer. org-drill keeps
a card's schedule in the card: a line SCHEDULED and properties DRILL_…; a card is known again by its ID.
"""

import re
from collections.abc import Iterable, Iterator

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.text import one_line, safe
from debrief.exports.anki.anki_text import one_word
from debrief.exports.anki.tags import tags
from debrief.exports.question_text import (
    OWN_WORDS,
    RULE,
    SOMEWHERE,
    TO_FILL,
    Options,
    asked_at,
    asking_texts,
    describe_asking,
    earlier_answers,
    remarks,
    wording,
)

_APART = "\u200b"
"""A space of no width: what Org's manual names for text that only looks like Org."""
_BEGIN = re.compile(r"(?=[*#:|%+\\-]|\d+[.)]|[A-Za-z][.)]\s|(?:CLOCK|SCHEDULED|DEADLINE|CLOSED):)")
_LINK_TYPES = (
    r"https?|ftp|mailto|file(?:\+\w+)?|attachment|elisp|shell|news|doi|info|help|man|woman|docview|id|"
    r"bbdb|bibtex|rmail|mhe|gnus|irc|eww|w3m|coderef|treesit"
)
_LINK_TAG = re.compile(rf"(?:.*_)?(?:{_LINK_TYPES})", re.IGNORECASE)
_INLINE = re.compile(
    rf"""
      \[ (?=[\[\d%] | fn: | cite)             # a link, a date, a cookie, a footnote, a citation
    | < (?=[<\w%])                           # a date, a link, a target
    | \b (?:{_LINK_TYPES}) (?=:\S)
    | \{{ (?=\{{\{{) | @ (?=@) | (?:src|call) (?=_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPTIONS = "#+STARTUP: overview\n#+OPTIONS: toc:nil tags:nil *:nil ^:nil -:nil e:nil f:nil |:nil <:nil tex:nil\n"


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as an Org file, heading by heading."""
    yield f"#+TITLE: {_inline(one_line(options.title))}\n{_OPTIONS}"
    for question in questions:
        yield "".join(f"{line}\n" for line in _card(question, options))


def _card(question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield ""
    yield f"* {_escape_heading(wording(question))}  :{':'.join(('drill', *map(_tag, tags(question))))}:"
    yield from (":PROPERTIES:", f":ID:       {one_word(question.id)}", ":END:")
    for asking in question.askings:
        yield _escape_body(asked_at(asking))
    yield from ("", f"  {' · '.join(known)}") if (known := remarks(question)) else ()
    yield "** Better answer"
    if not options.answers:
        yield f"  {OWN_WORDS}"
        return
    yield from _lines(question.answer) if question.answer.strip() else ["", f"  {RULE}"] * TO_FILL
    for asking in question.askings:
        for label, text in asking_texts(asking, question):
            yield f"** {_escape_heading(f'{label} at {describe_asking(asking) or SOMEWHERE}')}"
            yield from _lines(text)
    for label, answer in earlier_answers(question, options.zone):
        yield f"** {_escape_heading(label)}"
        yield from _lines(answer)


def _tag(name: str) -> str:
    """Return a tag that Org does not take for a link: it finds `shell:x` in `:shell:x:`, even after `my_`."""
    return f"{name}_" if _LINK_TAG.fullmatch(name) else name


def _escape_heading(text: str) -> str:
    """Escape one line for a heading, at its beginning and its end."""
    line = _inline(text)
    apart = _APART if re.match(r"(?:TODO|DONE|COMMENT)\b|\[#", line) else ""
    return apart + line + (_APART if line.endswith(":") else "")


def _lines(text: str) -> Iterator[str]:
    for line in safe(text).expandtabs(4).strip("\n").split("\n"):
        yield _escape_body(line) if line.strip() else ""


def _escape_body(line: str) -> str:
    """Escape one line under a heading; it is indented, so that it is not taken for a heading."""
    bare = line.strip()
    indent = " " * (2 + len(line) - len(line.lstrip()))
    return indent + (_APART if _BEGIN.match(bare) else "") + _inline(bare)


def _inline(text: str) -> str:
    return _INLINE.sub(lambda mark: mark[0] + _APART, text)
