"""Escapes cells of a CSV file, so that spreadsheets read them as text and keep them exactly."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")

_MONTHS = "(?:jan|feb|mar|mär|apr|avr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zäéû]{0,9}"
_VALUE = re.compile(
    rf"'*(?:true|false|(?=\D*\d)(?:[^a-zäéû]|(?<![a-zäéû])(?:{_MONTHS}|am|pm|[aehmptz])(?![a-zäéû]))+)", re.IGNORECASE
)
"""What may be read as a number, a day, a time or a truth value: digits, signs, and few letters among them."""
_LONGEST_VALUE = 40


def cell(text: str) -> str:
    """Return `text`, with an apostrophe in front where a spreadsheet would run it or change it.

    Whoever reads the file takes it off again where the rest would get one.
    """
    return f"'{text}" if _acts(text) else text


def _acts(text: str) -> bool:
    if _FORMULA.match(text):
        return True
    return len(text.lstrip("'")) <= _LONGEST_VALUE and _VALUE.fullmatch(text) is not None
