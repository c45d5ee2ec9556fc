"""Split a written date into tokens: digits by their shape, words by their meaning."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from debrief.domain.dates.date_words import LANGUAGES, Word
from debrief.domain.text import fold, one_line


class Shape(Enum):
    """The kinds of token that are recognised by shape alone."""

    DATE = auto()  # a WrittenDate
    CLOCK = auto()  # a Clock
    NUMBER = auto()  # digits; the value is an int
    ORDINAL = auto()  # 19th, 19.
    DASH = auto()
    UNKNOWN = auto()  # an unknown word, or part of a place
    STRAY = auto()  # a character with no meaning context


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its kind, its value, and its text as written."""

    kind: Shape | Word
    value: Any
    raw: str


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in digits. `order`: "ymd", "dmy" (dots), "?" (slashes or dashes) or "." (two numbers, one dot)."""

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


_SHAPES = re.compile(
    r"""
    (?P<ymd>(?P<y>[0-9]{4,6})(?P<s1>[-/.])(?P<m>[0-9]{1,2})(?P=s1)(?P<d>[0-9]{1,2})(?![0-9]))(?P<t>T(?=[0-9]))?
  | (?P<dmy>(?P<a>[0-9]{1,2})(?P<s2>[-/])(?P<b>[0-9]{1,2})(?P=s2)(?P<c>[0-9]{1,4})(?![0-9:]))
  | (?P<dm>(?P<e>[0-9]{1,2})/(?P<f>[0-9]{1,2})(?![0-9/:]))
  | (?P<dotted>(?P<g>[0-9]{1,2})\.\s?(?P<h>[0-9]{1,2})\.
        (?:\s?(?P<i>[0-9]{4})(?![0-9:])|(?P<j>[0-9]{1,3})(?![0-9:h]))?)
  | (?P<clock>(?P<hour>[0-9]{1,2})
        (?: :(?P<min>[0-9]{2})(?![0-9])(?::[0-9]{2}(?:[.,][0-9]+)?(?![0-9]))?\s?(?P<suf>[ap]\.?m\b\.?|uhr\b|h\b)?
          | \.(?P<min2>[0-9]{2})\s?(?P<suf2>[ap]\.?m\b\.?|uhr\b|h\b)
          | \s?(?P<suf3>uhr|h)(?:\s?(?P<min3>[0-9]{2})(?![0-9:./\w-])|\b)
          | \s?(?P<suf4>[ap]\.?m\b\.?|o['’]?clock\b)
        )
        (?P<off>Z\b|\s?\+[0-9]{2}:?[0-9]{2}(?![0-9:]))?)
  | (?P<half_dot>(?P<k>[0-9]{1,2})\.(?P<l>[0-9]{1,2})(?![0-9]))
  | (?P<ordinal>(?P<n>[0-9]{1,2})(?:(?:st|nd|rd|th)\b|\.(?=\s*\S)))
  | (?P<number>['’]?(?P<num>[0-9]+)(?:-(?=[^\W\d_]))?)
  | (?P<zone>[A-Z]+/[A-Z0-9_+/-]+|[A-Z]{3}(?:[0-9][A-Z]{3}|[+-]?0)(?!\w))
  | (?P<word>(?:[^\W\d_]+(?:[-'’_/][^\W\d_]+)*))(?:-(?=[0-9]))?
  | (?P<dash>[-–—−]+)
  | (?P<nothing>[\s,;:.()\[\]"'“”„‚‘’·@!?…]+)
  | (?P<stray>.)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_ISO_OFFSET = re.compile(r"-(?P<h>[0-9]{2}):?(?P<m>[0-9]{2})(?![0-9:])")


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`, with words merged into known phrases; never raises."""
    return list(_merged(_shapes(unicodedata.normalize("NFKC", one_line(text)))))


def _shapes(text: str) -> Iterator[Token]:
    at = 0
    iso = False
    while at < len(text):
        match = _SHAPES.match(text, at)
        if match is None:  # unreachable: the last alternative takes any character
            return
        at = match.end()
        kind, raw = match.lastgroup, match[0].strip(" -") or match[0]
        if match["nothing"]:
            continue
        if match["clock"]:
            clock = _clock(match)
            # "14:00-05:00" is a range; only after "T" is it an offset.
            if iso and clock.offset is None and not clock.utc and (west := _ISO_OFFSET.match(text, at)):
                clock = Clock(clock.hour, clock.minute, offset=-(int(west["h"]) * 60 + int(west["m"])))
                at = west.end()
            yield Token(Shape.CLOCK, clock, raw)
        elif written := _written_date(match):
            yield Token(Shape.DATE, written, raw.rstrip("T"))
        elif match["ordinal"]:
            yield Token(Shape.ORDINAL, int(match["n"]), raw)
        elif match["number"]:
            yield Token(Shape.NUMBER, int(match["num"][:9]), raw)
        elif match["dash"]:
            yield Token(Shape.DASH, None, raw)
        else:
            yield Token(Shape.STRAY if kind == "stray" else Shape.UNKNOWN, fold(raw), raw)
        iso = bool(match["t"])


def _written_date(match: re.Match[str]) -> WrittenDate | None:
    if match["ymd"]:
        return WrittenDate("ymd", (int(match["y"]), int(match["m"]), int(match["d"])), len(match["y"]))
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
    suffix = (match["suf"] or match["suf2"] or match["suf3"] or match["suf4"] or "").lower().replace(".", "")
    minute = match["min"] or match["min2"] or match["min3"]
    offset = (match["off"] or "").strip().upper()
    east = int(offset[1:3]) * 60 + int(offset[-2:]) if offset.startswith("+") else None
    return Clock(
        hour=int(match["hour"]),
        minute=int(minute or 0),
        half=suffix if suffix in {"am", "pm"} else "",
        sure=minute is not None or suffix in {"uhr", "h"},
        hours=suffix == "h",
        utc=offset == "Z",
        offset=east,
    )


def _merged(tokens: Iterator[Token]) -> Iterator[Token]:
    """Merge the words of every known phrase into one token, the longest phrase first."""
    row = list(tokens)
    phrases, longest = _phrases()
    at = 0
    while at < len(row):
        for count in range(min(longest, len(row) - at), 0, -1):
            part = row[at : at + count]
            meaning = phrases.get(tuple(t.value for t in part)) if _all_words(part) else None
            if meaning is not None:
                yield Token(*meaning, raw=" ".join(t.raw for t in part))
                at += count
                break
        else:
            yield row[at]
            at += 1


def _all_words(tokens: list[Token]) -> bool:
    return all(token.kind is Shape.UNKNOWN for token in tokens)


@cache
def _phrases() -> tuple[dict[tuple[str, ...], tuple[Word, Any]], int]:
    """Return the phrases of all languages with their meanings, and the word count of the longest."""
    found: dict[tuple[str, ...], tuple[Word, Any]] = {}
    for language in LANGUAGES:
        for kind, phrases in language.phrases.items():
            found |= {tuple(fold(phrase).split()): (kind, value) for phrase, value in phrases.items()}
        for kind, names in language.plain.items():
            found |= {tuple(fold(name).split()): (kind, None) for name in names}
    return found, max(map(len, found))
