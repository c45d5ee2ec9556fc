"""Reading back the text of a cell in a CSV file of ours."""

import re

from debrief.exports.data.csv_cell import cell

_GUARD = re.compile(r"""([;,\t\r\n])'(?=[ "']*[=+\-@＝＋－＠])""")


def uncell(text: str) -> str:
    """Return the text that `cell` was given."""
    inside = _GUARD.sub(r"\1", text[1:])
    return inside if text.startswith("'") and cell(inside) == text else _GUARD.sub(r"\1", text)
