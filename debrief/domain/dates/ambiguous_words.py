"""Decide on a word that means several things, such as Spanish "mar" (Tuesday, March), by what stands beside it."""

from calendar import day_name, month_name
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from debrief.domain.dates.tokens import Shape, Token
from debrief.domain.dates.words.date_language import Unit, Word
from debrief.domain.refusal import Refusal

_NUMBERS = {Shape.NUMBER, Word.NUMBER}
_DAY_NUMBERS = {Shape.NUMBER, Shape.ORDINAL}
_COUNTED = {Word.UNIT, Word.HOURS}
_TIMES = {Shape.NUMBER, Shape.CLOCK, Word.HOURS, Word.NOON, Word.PART, Word.HALF}
_BEGINS_TIME = {Shape.NUMBER, Shape.CLOCK, Word.AT, Word.NEAR, Word.NOON, Word.HALF}
_WITHIN_WEEK = {Word.WEEKDAY, Word.UNIT}
_SILENT = {Word.FILLER, Word.NEAR, Word.AT, Word.TO, Word.AHEAD, Word.FOR, Word.AGO_BEFORE, Word.TIME}
_MONTHS = dict(enumerate(month_name))
_WEEKDAYS = dict(enumerate(day_name))
_DAYS = {0: "today", 1: "tomorrow", -1: "yesterday"}


def decide_meanings(tokens: list[Token]) -> list[Token]:
    """Return `tokens` with one meaning each. Raises Refusal, naming both, where nothing beside a word decides."""
    row = list(tokens)
    for at in range(len(row)):
        if row[at].meanings:
            kind, value = _meaning(row, at)
            row[at] = replace(row[at], kind=kind, value=value, meanings=())
        if row[at].kind is Word.UNIT and row[at].value is Unit.YEAR and _in_date(row, at - 1):
            row[at] = replace(row[at], kind=Word.FILLER)  # "2026 года", "2026 r."
    return row


def _meaning(row: list[Token], at: int) -> tuple[Word, Any]:
    options = dict(reversed(row[at].meanings))
    for kind, fits in _FITTING.items():
        if kind not in options or len(options) == 1:
            continue
        if fits(row, at):
            return kind, options[kind]
        del options[kind]
    if Word.WEEKDAY in options and len(options) > 1:
        if _other_day(row, at):
            return Word.WEEKDAY, options[Word.WEEKDAY]
        if Word.MONTH in options and (_beside(row, at, _DAY_NUMBERS) or _before(row, at, {Word.END})):
            return Word.MONTH, options[Word.MONTH]
        if not options.keys() & _SILENT:
            raise Refusal(
                f'"{row[at].raw}" may be {" or ".join(_name(*option) for option in sorted(options.items(), key=str))}. '
                "Write the date, as in 2026-11-19."
            )
        return Word.WEEKDAY, options[Word.WEEKDAY]
    return next(iter(options.items()))


def _is(row: list[Token], at: int, kinds: set[Any]) -> bool:
    """Whether the token at that position may be of one of the kinds."""
    if not 0 <= at < len(row):
        return False
    return row[at].kind in kinds or any(kind in kinds for kind, _ in row[at].meanings)


def _before(row: list[Token], at: int, kinds: set[Any]) -> bool:
    """Whether the token before, other than fillers, may be of one of the kinds."""
    at -= 1
    while _is(row, at, {Word.FILLER}) and not _is(row, at, kinds):
        at -= 1
    return _is(row, at, kinds)


def _beside(row: list[Token], at: int, kinds: set[Any]) -> bool:
    return (
        _before(row, at, kinds)
        or _is(row, at + 1, kinds)
        or (_is(row, at + 1, {Word.FILLER}) and _is(row, at + 2, kinds))
    )


def _counts(row: list[Token], at: int) -> bool:
    """Whether a number of days or hours follows; after a number, "en" is the ending of a day (19-én).

    Dutch "om 14 uur" is a time, Swedish "om 14 dagar" a distance.
    """
    at_as_well = any(kind is Word.AT for kind, _ in row[at].meanings)
    counted = {Word.UNIT} if at_as_well else _COUNTED
    return not _is(row, at - 1, _DAY_NUMBERS) and _is(row, at + 1, _NUMBERS) and _is(row, at + 2, counted)


def _in_date(row: list[Token], at: int) -> bool:
    """Whether the token is a date in digits, a year, or the number of a day after its month."""
    if _is(row, at, {Shape.NUMBER}):
        return row[at].value >= 1000 or _is(row, at - 1, {Word.MONTH})
    return _is(row, at, {Shape.DATE})


def _other_day(row: list[Token], at: int) -> bool:
    """Whether another token gives the day, so that this one may be its weekday."""
    this = row[at]
    if any(token.kind is Word.WEEKDAY and not token.meanings for token in row[:at]):
        return False
    return any(
        (token.kind in {Shape.DATE, Word.MONTH, Word.DAY} and not token.meanings) or token.meanings == this.meanings
        for n, token in enumerate(row)
        if n != at
    ) or _beside(row, at, {Word.WHICH})


def _name(kind: Word, value: Any) -> str:
    names = {Word.MONTH: _MONTHS, Word.WEEKDAY: _WEEKDAYS}.get(kind, _DAYS)
    return names.get(value, "another day")


_FITTING: dict[Word, Callable[[list[Token], int], bool]] = {
    Word.NUMBER: lambda row, at: _is(row, at + 1, _COUNTED),
    Word.AGO_AFTER: lambda row, at: _is(row, at - 1, _COUNTED),
    Word.AHEAD: _counts,
    Word.AGO_BEFORE: _counts,
    Word.FOR: _counts,
    Word.HOURS: lambda row, at: _is(row, at - 1, {*_NUMBERS, Shape.CLOCK}) and not _in_date(row, at - 1),
    Word.TO: lambda row, at: _is(row, at - 1, _TIMES) and not _in_date(row, at - 1) and _is(row, at + 1, _BEGINS_TIME),
    Word.AT: lambda row, at: _is(row, at + 1, _BEGINS_TIME) and not _is(row, at + 2, {Word.MONTH}),
    Word.UNIT: lambda row, at: _is(row, at - 1, {*_NUMBERS, Word.WHICH}),
    Word.WHICH: lambda row, at: _is(row, at + 1, _WITHIN_WEEK) or _is(row, at - 1, _WITHIN_WEEK),
    Word.FILLER: lambda row, at: _is(row, at - 1, {*_DAY_NUMBERS, Word.END}) and _is(row, at + 1, {Word.MONTH}),
}
"""When a word with several meanings has this one, tried in this order."""
