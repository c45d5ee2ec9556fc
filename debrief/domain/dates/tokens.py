"""Split a written date into tokens: digits by their shape, words by their meaning."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import chain
from typing import Any

from debrief.domain.dates.words import EAST_ASIAN, Meanings, phrases
from debrief.domain.dates.words.date_language import Word
from debrief.domain.text import fold_text, one_line, remove_invisible


class Shape(Enum):
    """The kinds of token that are recognised by shape alone."""

    DATE = auto()  # a WrittenDate
    CLOCK = auto()  # a Clock
    NUMBER = auto()  # digits; the value is an int
    ORDINAL = auto()  # 19th, 19.
    OFFSET = auto()  # "GMT+1"; the value is in minutes east of UTC
    DASH = auto()
    UNKNOWN = auto()  # an unknown word, or part of a place
    STRAY = auto()  # a character with no meaning context


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind, its value, and its text as written. `meanings`: all of them, if there are several.

    `gap`: what is written between the token before and this one, such as a space.
    """

    kind: Shape | Word
    value: Any
    raw: str
    meanings: Meanings = ()
    gap: str = ""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in digits.

    `order`: "ymd", "md", "m", "dmy" (dots), "?" (slashes or dashes) or "." (two numbers, one dot).
    """

    order: str
    numbers: tuple[int, ...]
    year_digits: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time in digits. `half`: "am", "pm" or "". `sure`: 24-hour as it stands. `offset`: minutes east of UTC."""

    hour: int
    minute: int = 0
    half: str = ""
    sure: bool = True
    hours: bool = False
    utc: bool = False
    offset: int | None = None


_EAST_ASIAN_WORDS = "|".join(
    re.escape(unicodedata.normalize("NFKC", phrase))
    for phrase in sorted(
        {
            phrase
            for language in EAST_ASIAN
            for phrase in (*chain(*language.phrases.values()), *chain(*language.plain.values()))
        },
        key=len,
        reverse=True,
    )
)
_EAST_ASIAN_WEEKDAYS = "月火水木金土日一二三四五六日월화수목금토일"
"""Each as it stands in brackets after a date, from Monday on: Japanese, Chinese, Korean."""

_SHAPES = re.compile(
    rf"""
    (?P<ymd>(?P<y>[0-9]{{4,6}})(?P<s1>[-/.])(?P<m>[0-9]{{1,2}})(?P=s1)(?P<d>[0-9]{{1,2}})(?![0-9]))(?P<t>T(?=[0-9]))?
  | (?P<spaced>(?P<y2>[0-9]{{4}})\.\s?(?P<m2>[0-9]{{1,2}})\.\s?(?P<d2>[0-9]{{1,2}})(?:\.|(?![0-9:])))
  | (?P<signs>(?:(?P<y3>[0-9]{{4,6}})\s?[年년]\s?)?(?P<m3>[0-9]{{1,2}})\s?[月월]
        (?:\s?(?P<d3>[0-9]{{1,2}})\s?[日일号號])?)
  | (?P<dmy>(?P<a>[0-9]{{1,2}})(?P<s2>[-/])(?P<b>[0-9]{{1,2}})(?P=s2)(?P<c>[0-9]{{1,4}})(?![0-9:]))
  | (?P<dm>(?P<e>[0-9]{{1,2}})/(?P<f>[0-9]{{1,2}})(?![0-9/:]))
  | (?P<dotted>(?P<g>[0-9]{{1,2}})\.\s?(?P<h>[0-9]{{1,2}})\.
        (?:\s?(?P<i>[0-9]{{4}})(?![0-9:])|(?P<j>[0-9]{{1,3}})(?![0-9:h]))?)
  | (?P<hour_sign>(?P<hour2>[0-9]{{1,2}})\s?[時时點点시](?![間间간])
        (?:\s?(?P<min4>[0-9]{{1,2}})\s?[分분](?:\s?[0-9]{{1,2}}\s?[秒초])?|\s?(?P<half>[半반]))?)
  | (?P<clock>(?P<hour>[0-9]{{1,2}})
        (?: :(?P<min>[0-9]{{2}})(?![0-9])(?P<sec>:[0-9]{{2}}(?:[.,][0-9]+)?(?![0-9]))?
              \s?(?P<suf>[ap]\.?\s?m\b\.?|uhr\b|h\b)?
          | \.(?P<min2>[0-9]{{2}})\s?(?P<suf2>[ap]\.?\s?m\b\.?|uhr\b|h\b)
          | \s?(?P<suf3>uhr|h)(?:\s?(?P<min3>[0-9]{{2}})(?![0-9:./\w-])|\b)
          | \s?(?P<suf4>[ap]\.?\s?m\b\.?|o['’]?clock\b)
        )
        (?P<off>Z\b|\s?\+[0-9]{{2}}(?::?[0-9]{{2}})?(?![0-9:]))?(?:-(?=ish\b))?)
  | (?P<half_dot>(?P<k>[0-9]{{1,2}})\.(?P<l>[0-9]{{1,2}})(?![0-9]))
  | (?P<ordinal>(?P<n>[0-9]{{1,2}})(?:(?:st|nd|rd|th|er|ère|ste|de|e|o|:e|-?(?:го|е))\b|\.(?=\s*\S)))
  | (?P<number>['’]?(?P<num>[0-9]+)(?:-(?=[^\W\d_]))?)
  | (?P<offset>(?:UTC|GMT)(?![+-]0(?![0-9:]))\s?(?P<sign>[+-])(?P<oh>[0-9]{{1,2}})(?::?(?P<om>[0-9]{{2}}))?(?![0-9:]))
  | (?P<zone>[A-Z]+/[A-Z0-9_+/-]+|[A-Z]{{3}}(?:[0-9][A-Z]{{3}}|[+-]?0)(?!\w))
  | (?P<bracketed>(?<=\()[{_EAST_ASIAN_WEEKDAYS}](?=\)))
  | (?P<east_asian>{_EAST_ASIAN_WORDS})
  | (?P<word>(?:[^\W\d_]+(?:[-'’_/][^\W\d_]+)*))(?:-(?=[0-9]))?
  | (?P<dash>[-–—~〜]+)
  | (?P<nothing>[\s,;:.()\[\]"'“”„‚‘’·⋅•∙・|、。@!?…]+)
  | (?P<stray>.)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ISO_OFFSET = re.compile(r"-(?P<h>[0-9]{2}):?(?P<m>[0-9]{2})(?![0-9:])")
_MAIL_OFFSET = re.compile(r"\s?-(?P<h>[0-9]{2})(?P<m>[0-9]{2})(?![0-9:])")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2012\u2212", "-"))
_BASIC = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:(T)([0-9]{2})([0-9]{2})([0-9]{2})?)?(?![0-9])", re.IGNORECASE
)
"""ISO 8601 without separators, as calendar files have it: 20261119T140000Z."""


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`, with words merged into known phrases; never raises."""
    plain = unicodedata.normalize("NFKC", one_line(remove_invisible(text))).translate(_HYPHENS)
    return list(_merge_phrases(_shapes(_BASIC.sub(_to_extended_form, plain))))


def as_written(tokens: Sequence[Token]) -> str:
    """Return `tokens` that follow one another as they are written."""
    return "".join(f"{token.gap}{token.raw}" for token in tokens).removeprefix(tokens[0].gap if tokens else "")


def _to_extended_form(basic: re.Match[str]) -> str:
    year, month, day, t, hour, minute, second = basic.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}" if t else "")


def _shapes(text: str) -> Iterator[Token]:
    at = end = 0  # where the next token may begin, and where the last one ended
    iso = False
    while at < len(text):
        match = _SHAPES.match(text, at)
        if match is None:  # unreachable: the last alternative takes any character
            return
        at = match.end()
        begin = match.start() + match[0].index(_raw(match))
        if match["clock"]:
            clock = _clock(match)
            # "14:00-05:00" is a range; only after "T" is it an offset, and "-0500" after seconds.
            minus = _ISO_OFFSET if iso else _MAIL_OFFSET if match["sec"] else None
            if minus and clock.offset is None and not clock.utc and (west := minus.match(text, at)):
                clock = replace(clock, offset=-(int(west["h"]) * 60 + int(west["m"])))
                at = west.end()
            yield Token(Shape.CLOCK, clock, _raw(match), gap=text[end:begin])
            end = begin + len(_raw(match))
        elif not match["nothing"]:
            token = _digits(match) or _other(match)
            yield replace(token, gap=text[end:begin])
            end = begin + len(token.raw)
        iso = bool(match["t"])


def _digits(match: re.Match[str]) -> Token | None:
    """Return the token of a date, a time, an offset or a number in digits; None for another."""
    raw = _raw(match)
    if written := _written_date(match):
        return Token(Shape.DATE, written, raw.rstrip("T"))
    if match["hour_sign"]:
        hour, minute = int(match["hour2"]), int(match["min4"] or (30 if match["half"] else 0))
        return Token(Shape.CLOCK, Clock(hour, minute, sure=hour > 12), raw)
    if match["offset"]:
        east = int(match["oh"]) * 60 + int(match["om"] or 0)
        return Token(Shape.OFFSET, -east if match["sign"] == "-" else east, raw)
    if match["ordinal"]:
        return Token(Shape.ORDINAL, int(match["n"]), raw)
    return Token(Shape.NUMBER, int(match["num"][:9]), raw) if match["number"] else None


def _other(match: re.Match[str]) -> Token:
    raw = _raw(match)
    if match["bracketed"]:
        return Token(Word.WEEKDAY, _EAST_ASIAN_WEEKDAYS.index(raw) % 7, raw)
    if match["dash"]:
        return Token(Shape.DASH, None, raw)
    return Token(Shape.STRAY if match.lastgroup == "stray" else Shape.UNKNOWN, fold_text(raw), raw)


def _raw(match: re.Match[str]) -> str:
    return match[0].strip(" -") or match[0]


def _written_date(match: re.Match[str]) -> WrittenDate | None:
    if match["ymd"]:
        return WrittenDate("ymd", (int(match["y"]), int(match["m"]), int(match["d"])), len(match["y"]))
    if match["spaced"]:
        return WrittenDate("ymd", (int(match["y2"]), int(match["m2"]), int(match["d2"])), 4)
    if match["signs"]:
        month, day, year = int(match["m3"]), int(match["d3"] or 0), match["y3"] or ""
        if not day:
            return WrittenDate("m", (month,), 0)
        return WrittenDate("ymd" if year else "md", (*([int(year)] if year else []), month, day), len(year))
    if match["dmy"]:
        return WrittenDate("?", (int(match["a"]), int(match["b"]), int(match["c"])), len(match["c"]))
    if match["dm"]:
        return WrittenDate("?", (int(match["e"]), int(match["f"])), 0)
    if match["dotted"]:
        year = match["i"] or match["j"] or ""
        return WrittenDate("dmy", (int(match["g"]), int(match["h"]), *([int(year)] if year else [])), len(year))
    if match["half_dot"]:
        return WrittenDate(".", (int(match["k"]), int(match["l"])), 0)
    return None


def _clock(match: re.Match[str]) -> Clock:
    suffix = (match["suf"] or match["suf2"] or match["suf3"] or match["suf4"] or "").lower()
    suffix = suffix.replace(".", "").replace(" ", "")
    minute = match["min"] or match["min2"] or match["min3"]
    offset = (match["off"] or "").strip().upper()
    east = int(offset[1:3]) * 60 + int(offset[3:].lstrip(":") or 0) if offset.startswith("+") else None
    return Clock(
        hour=int(match["hour"]),
        minute=int(minute or 0),
        half=suffix if suffix in {"am", "pm"} else "",
        sure=minute is not None or suffix in {"uhr", "h"},
        hours=suffix == "h",
        utc=offset == "Z",
        offset=east,
    )


def _merge_phrases(tokens: Iterator[Token]) -> Iterator[Token]:
    """Merge the words of every known phrase into one token, the longest phrase first."""
    row = list(tokens)
    known, longest = phrases()
    at = 0
    while at < len(row):
        for count in range(min(longest, len(row) - at), 0, -1):
            part = row[at : at + count]
            meanings = known.get(tuple(t.value for t in part)) if _all_words(part) else None
            if meanings is not None:
                yield Token(*meanings[0], as_written(part), meanings if len(meanings) > 1 else (), part[0].gap)
                at += count
                break
        else:
            yield row[at]
            at += 1


def _all_words(tokens: list[Token]) -> bool:
    return all(token.kind is Shape.UNKNOWN for token in tokens)
