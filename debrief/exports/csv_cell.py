"""A cell of a CSV file that a spreadsheet takes as text and never runs, and that comes back exact."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def cell(text: str) -> str:
    """Return `text` with an apostrophe before whatever a spreadsheet would run; `uncell` takes it off again."""
    return f"'{text}" if _FORMULA.match(text) else text


def uncell(text: str) -> str:
    """Return the text that `cell` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text
