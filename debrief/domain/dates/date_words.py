"""The vocabulary of dates, one table per language; add a language to `LANGUAGES`.

A table maps phrases in lower case to their meanings. Lookup ignores diacritics, and the longest phrase wins: "day
after tomorrow" before "tomorrow". Words of all languages may be mixed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Word(Enum):
    """The kinds of words and phrases in the grammar."""

    DAY = auto()  # days from today
    DAY_PART = auto()  # days from today, and the half of that day
    WEEKDAY = auto()  # 0 is Monday
    MONTH = auto()  # 1–12
    WHICH = auto()  # a Which, of the weekday or week beside it
    NUMBER = auto()  # that many
    UNIT = auto()  # a Unit
    AGO_AFTER = auto()  # "3 days ago"
    AGO_BEFORE = auto()  # "vor 3 Tagen"
    AHEAD = auto()  # "in 3 days"; before a place it says nothing
    END = auto()  # "end of …"
    MONTH_END = auto()  # the end of this month in one word
    PART = auto()  # a part of the day: "am", "pm" or "" for its half
    NOON = auto()
    MIDNIGHT = auto()
    AT = auto()  # before an hour
    TO = auto()  # between the ends of a range
    FOR = auto()  # before a length
    THEIRS = auto()  # "their time": a place must follow
    TIME = auto()  # "time" after a place
    FILLER = auto()  # ignored: "on", "the", "of"


class Which(Enum):
    """Which weekday or week of that name is meant."""

    LAST = auto()
    THIS = auto()
    NEXT = auto()
    PAST = auto()  # the most recent, whichever week it is in
    COMING = auto()  # the nearest to come, whichever week it is in


class Unit(Enum):
    """A unit of time; its value is in minutes, or 0 and less if that varies."""

    MINUTE = 1
    HOUR = 60
    DAY = 1440
    WEEK = 10080
    MONTH = 0
    YEAR = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLanguage:
    """One language. `phrases`: kind → phrase → value; `plain`: kind → phrases without one; `places`: city → zone."""

    phrases: Mapping[Word, Mapping[str, Any]]
    plain: Mapping[Word, tuple[str, ...]]
    places: Mapping[str, str]


def _counted(names: str, start: int = 0) -> dict[str, int]:
    """Return `{"monday": 0, "mon": 0, "tuesday": 1, …}` of one group of names per number."""
    return {name: start + n for n, group in enumerate(names.split(" | ")) for name in group.split()}


def _each(words: str, value: object) -> dict[str, object]:
    return dict.fromkeys(words.split(), value)


ENGLISH = DateLanguage(
    phrases={
        Word.DAY: {
            "today": 0,
            "yesterday": -1,
            "tomorrow": 1,
            "day before yesterday": -2,
            "the day before yesterday": -2,
            "day after tomorrow": 2,
            "the day after tomorrow": 2,
        },
        Word.WEEKDAY: _counted(
            "monday mon | tuesday tues tue | wednesday weds wed | thursday thurs thur thu | friday fri"
            " | saturday sat | sunday sun"
        ),
        Word.MONTH: _counted(
            "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug"
            " | september sept sep | october oct | november nov | december dec",
            1,
        ),
        Word.WHICH: {
            "last": Which.LAST,
            "this": Which.THIS,
            "next": Which.NEXT,
            "past": Which.PAST,
            "this past": Which.PAST,
            "coming": Which.COMING,
            "this coming": Which.COMING,
        },
        Word.NUMBER: _counted("a an one | two | three | four | five | six | seven | eight | nine | ten", 1),
        Word.UNIT: {
            **_each("minute minutes min mins", Unit.MINUTE),
            **_each("hour hours hr hrs", Unit.HOUR),
            **_each("day days", Unit.DAY),
            **_each("week weeks", Unit.WEEK),
            **_each("month months", Unit.MONTH),
            **_each("year years", Unit.YEAR),
        },
        Word.DAY_PART: {
            "this morning": (0, "am"),
            "this afternoon": (0, "pm"),
            "this evening": (0, "pm"),
            "tonight": (0, "pm"),
        },
        Word.PART: {
            "morning": "am",
            "in the morning": "am",
            "afternoon": "pm",
            "in the afternoon": "pm",
            "evening": "pm",
            "in the evening": "pm",
        },
    },
    plain={
        Word.AGO_AFTER: ("ago",),
        Word.AHEAD: ("in",),
        Word.END: ("end of", "the end of", "end of the", "the end of the", "end"),
        Word.MONTH_END: ("month end", "eom"),
        Word.NOON: ("noon", "midday"),
        Word.MIDNIGHT: ("midnight",),
        Word.AT: ("at",),
        Word.TO: ("to", "until", "till"),
        Word.FOR: ("for",),
        Word.THEIRS: ("their time", "their local time", "local time"),
        Word.TIME: ("time",),
        Word.FILLER: ("on", "by", "from", "the", "of", "about", "around", "either way", "latest", "at the latest"),
    },
    places={
        "san francisco": "America/Los_Angeles",
        "seattle": "America/Los_Angeles",
        "boston": "America/New_York",
        "washington": "America/New_York",
        "atlanta": "America/New_York",
        "austin": "America/Chicago",
        "munich": "Europe/Berlin",
        "hamburg": "Europe/Berlin",
        "frankfurt": "Europe/Berlin",
        "milan": "Europe/Rome",
        "barcelona": "Europe/Madrid",
        "edinburgh": "Europe/London",
        "manchester": "Europe/London",
        "bangalore": "Asia/Kolkata",
        "mumbai": "Asia/Kolkata",
        "beijing": "Asia/Shanghai",
    },
)

GERMAN = DateLanguage(
    phrases={
        Word.DAY: {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
        Word.WEEKDAY: _counted(
            "montag mo | dienstag di | mittwoch mi | donnerstag do | freitag fr | samstag sonnabend sa | sonntag so"
        ),
        Word.MONTH: _counted(
            "januar jänner | februar | märz maerz mrz | april | mai | juni | juli | august | september | oktober okt"
            " | november | dezember dez",
            1,
        ),
        Word.WHICH: {
            **_each("letzten letzter letzte letztem voriger vorigen vorige", Which.LAST),
            **_each("diesen dieser diese diesem", Which.THIS),
            **_each("nächsten nächster nächste nächstem naechsten naechster naechste", Which.NEXT),
            **_each("vergangenen vergangener vergangene", Which.PAST),
            **_each("kommenden kommender kommende", Which.COMING),
        },
        Word.NUMBER: {
            **_each("ein eine einem einer einen", 1),
            **_counted("zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn", 2),
        },
        Word.UNIT: {
            **_each("minute minuten", Unit.MINUTE),
            **_each("stunde stunden std", Unit.HOUR),
            **_each("tag tage tagen", Unit.DAY),
            **_each("woche wochen", Unit.WEEK),
            **_each("monat monate monaten monats", Unit.MONTH),
            **_each("jahr jahre jahren jahres", Unit.YEAR),
        },
        Word.DAY_PART: {"heute morgen": (0, "am"), "gestern morgen": (-1, "am")},
        Word.PART: {
            "früh": "am",
            "vormittag": "am",
            "vormittags": "am",
            "morgens": "am",
            "nachmittag": "pm",
            "nachmittags": "pm",
            "abend": "pm",
            "abends": "pm",
        },
    },
    plain={
        Word.AGO_BEFORE: ("vor",),
        Word.AHEAD: ("in",),
        Word.END: ("ende", "ende des", "ende der", "ende von"),
        Word.MONTH_END: ("monatsende",),
        Word.NOON: ("mittag", "mittags"),
        Word.MIDNIGHT: ("mitternacht",),
        Word.AT: ("um", "ab"),
        Word.TO: ("bis",),
        Word.FOR: ("für",),
        Word.THEIRS: ("ihre zeit", "deren zeit", "ortszeit"),
        Word.TIME: ("zeit",),
        Word.FILLER: ("am", "der", "den", "dem", "des", "von", "vom", "zum", "gegen", "spätestens"),
    },
    places={
        "prag": "Europe/Prague",
        "wien": "Europe/Vienna",
        "warschau": "Europe/Warsaw",
        "kopenhagen": "Europe/Copenhagen",
        "brüssel": "Europe/Brussels",
        "mailand": "Europe/Rome",
        "rom": "Europe/Rome",
        "lissabon": "Europe/Lisbon",
        "bukarest": "Europe/Bucharest",
        "münchen": "Europe/Berlin",
        "köln": "Europe/Berlin",
        "genf": "Europe/Zurich",
        "tokio": "Asia/Tokyo",
        "singapur": "Asia/Singapore",
    },
)

LANGUAGES = (ENGLISH, GERMAN)
