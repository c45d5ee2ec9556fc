"""Escapes cells of a CSV file, so that spreadsheets read them as text and keep them exactly."""

import re

_FORMULA = re.compile(r"""[ "']*[=+\-@＝＋－＠]|'*[\t\r\n]""")

_AFTER_SEPARATOR = re.compile(r"""([;,\t\r\n])(?=[ "']*[=+\-@＝＋－＠])""")
"""Where a formula would begin if the file is read with another separator, such as the semicolon of half of Europe."""

_MONTHS = "(?:jan|feb|mar|mär|apr|avr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zäéû]{0,9}"
_VALUE = re.compile(
    rf"'*(?:true|false|(?=\D*\d)(?:[^a-zäéû]|(?<![a-zäéû])(?:{_MONTHS}|am|pm|[aehmptz])(?![a-zäéû]))+)", re.IGNORECASE
)
"""What may be read as a number, a day, a time or a truth value: digits, signs, and few letters among them."""
_LONGEST_VALUE = 40


def cell(text: str) -> str:
    """Return `text` with an apostrophe wherever a spreadsheet would run it or change it.

    That is in front, and after a separator or line break behind which a formula would begin. Whoever reads the file
    takes each of them off again: behind a separator where a formula follows, and in front where the rest would get one.
    """
    guarded = _AFTER_SEPARATOR.sub(r"\1'", text)
    return f"'{guarded}" if _acts(guarded) else guarded


def has_separator(text: str) -> bool:
    """Return whether `text` would get an apostrophe inside."""
    return _AFTER_SEPARATOR.search(text) is not None


def _acts(text: str) -> bool:
    if _FORMULA.match(text):
        return True
    return len(text.lstrip("'")) <= _LONGEST_VALUE and _VALUE.fullmatch(text) is not None
