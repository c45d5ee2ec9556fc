"""Text in an Org file: nothing of it is a mark of Org, and it is what was typed but for invisible characters."""

import re
import unicodedata
from dataclasses import replace

from debrief.exports.org.org_text import APART, JOINER, escape_body, escape_heading
from debrief.exports.org.questions_org import write
from tests.exports.org.org_cases import CASES
from tests.exports.samples import RICH, options

INVISIBLE = str.maketrans("", "", APART + JOINER)
SPACE = rf"[-\s('\"{{{APART}]"
MARKS = re.compile(
    rf"""
      \[\[ | \[fn: | \[cite | \[\d | \[% | <<|<\d|<% | \{{\{{ | @@ | (?:src|call)_
    | (?:^|{SPACE}) ([*/=~+_]) [^\s{APART}] (?:.*[^\s{APART}])? \1 (?:[-\s.,:!?;'")}}\[{APART}]|$)
    | \S[_^][\w{{(+*-] | \\[^\s{APART}] | \$[^\s{JOINER}]
    | ^\s*(?:[*+-]\s|\#|:|\||%%|\d+[.)]|[a-z][.)]\s|-{{5}}|\+-|(?:CLOCK|DEADLINE|SCHEDULED):)
    """,
    re.VERBOSE,
)


def test_no_mark_of_org_is_left_in_a_text() -> None:
    assert [typed for typed in CASES if MARKS.search(escape_body(typed))] == []


def test_a_text_reads_as_it_was_typed() -> None:
    assert [escape_body(typed).translate(INVISIBLE).strip() for typed in CASES] == list(CASES)
    assert [escape_heading(typed).translate(INVISIBLE) for typed in CASES] == list(CASES)


def front(typed: str) -> str:
    """Return the front of a card whose question and stage are `typed`."""
    asked = replace(RICH.askings[0], stage=typed, wording="")
    text = "".join(write([replace(RICH, wording=typed, askings=(asked,))], options()))
    return text[text.index("\n* ") : text.index("\n** ")]


def test_org_drill_finds_no_cloze_in_a_question() -> None:
    fronts = {typed: front(typed) for typed in CASES}
    assert {typed: text for typed, text in fronts.items() if re.search(r"\[[^\]]+\]", text)} == {}
    read = {typed: unicodedata.normalize("NFKC", text.translate(INVISIBLE)) for typed, text in fronts.items()}
    assert {typed: text for typed, text in read.items() if typed not in text} == {}


def test_an_answer_keeps_its_brackets() -> None:
    text = "".join(write([replace(RICH, answer="It is a[0], or b[i][j].")], options()))
    assert "  It is a[0], or b[i][j].\n" in text.translate(INVISIBLE)
