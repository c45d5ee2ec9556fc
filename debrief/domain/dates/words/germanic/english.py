"""The English of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

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
        Word.WEEKDAY: counted(
            "monday mon | tuesday tues tue | wednesday weds wed | thursday thurs thur thu | friday fri"
            " | saturday sat | sunday sun"
        ),
        Word.MONTH: counted(
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
        Word.NUMBER: counted("a an one | two | three | four | five | six | seven | eight | nine | ten", 1),
        Word.UNIT: {
            **each("minute minutes min mins", Unit.MINUTE),
            **each("hour hours hr hrs", Unit.HOUR),
            **each("day days", Unit.DAY),
            **dict.fromkeys(("working day", "working days", "business day", "business days"), Unit.WORKING_DAY),
            **each("week weeks wk wks", Unit.WEEK),
            **each("month months", Unit.MONTH),
            **each("year years", Unit.YEAR),
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
        Word.AHEAD: ("in", "within"),
        Word.END: ("end of", "the end of", "end of the", "the end of the", "end"),
        Word.MONTH_END: ("month end", "eom"),
        Word.NOON: ("noon", "midday"),
        Word.MIDNIGHT: ("midnight",),
        Word.AT: ("at",),
        Word.HOURS: ("ish",),
        Word.NEAR: (
            *("about", "around", "roughly", "latest", "at the latest", "at most", "at the most", "max", "up to"),
            *("no more than", "cob", "eod", "end of day", "end of the day", "close of business"),
        ),
        Word.TO: ("to", "until", "till"),
        Word.FOR: ("for",),
        Word.THEIRS: ("their time", "their local time", "local time"),
        Word.TIME: ("time",),
        Word.FILLER: ("on", "by", "from", "the", "of"),
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
