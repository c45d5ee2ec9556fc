"""The first sentence of an answer: what somebody starts with."""

import re

from debrief.domain.text import one_line, shorten

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[」』”]*")
_NOT_AN_END = re.compile(
    r"(?:\b(?:dr|prof|mr|mrs|ms|st|no|nr|vs|approx|ca|bzw|inkl|evtl|etc|fig|inc|ltd|co|abs|max|min|dept)"
    r"|(?:^|[\s(])[^\W\d_]|\b[^\W\d_]\.\s?[^\W\d_]|\b\d{1,2})$",
    re.IGNORECASE,
)
"""What a full stop does not end: an abbreviation, an initial, `e.g`, `z. B`, a number in a list or a date."""


def first_sentence(text: str, width: int) -> str:
    """Return the first sentence of the first paragraph of `text`, on one line of at most `width` characters."""
    paragraph = next((line for line in text.split("\n") if line.strip()), "")
    line = one_line(paragraph)
    for match in _END.finditer(line):
        before, mark = line[: match.start()], match[0]
        if not (mark.startswith(".") and len(mark) == 1 and _NOT_AN_END.search(before)):
            return shorten(line[: match.end()], width)
    return shorten(line, width)
