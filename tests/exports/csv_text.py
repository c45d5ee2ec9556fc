"""Reading back the text of a cell in a CSV file of ours."""

from debrief.exports.data.csv_cell import cell


def uncell(text: str) -> str:
    """Return the text that `cell` was given."""
    return text[1:] if text.startswith("'") and cell(text[1:]) == text else text
