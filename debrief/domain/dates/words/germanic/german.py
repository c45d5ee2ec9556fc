"""The German of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

GERMAN = DateLanguage(
    phrases={
        Word.DAY: {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
        Word.WEEKDAY: counted(
            "montag mo | dienstag di | mittwoch mi | donnerstag do | freitag fr | samstag sonnabend sa | sonntag so"
        ),
        Word.MONTH: counted(
            "januar jänner | februar | märz maerz mrz | april | mai | juni | juli | august | september | oktober"
            " okt"
            " | november | dezember dez",
            1,
        ),
        Word.WHICH: {
            **each("letzten letzter letzte letztem voriger vorigen vorige", Which.LAST),
            **each("diesen dieser diese diesem", Which.THIS),
            **each("nächsten nächster nächste nächstem naechsten naechster naechste", Which.NEXT),
            **each("vergangenen vergangener vergangene", Which.PAST),
            **each("kommenden kommender kommende", Which.COMING),
        },
        Word.NUMBER: {
            **each("ein eine einem einer einen", 1),
            **counted("zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn", 2),
        },
        Word.UNIT: {
            **each("minute minuten", Unit.MINUTE),
            **each("stunde stunden std", Unit.HOUR),
            **each("tag tage tagen", Unit.DAY),
            **each("werktag werktage werktagen arbeitstag arbeitstage arbeitstagen", Unit.WORKING_DAY),
            **each("woche wochen", Unit.WEEK),
            **each("monat monate monaten monats", Unit.MONTH),
            **each("jahr jahre jahren jahres", Unit.YEAR),
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
        Word.AHEAD: ("in", "innerhalb", "innerhalb von", "binnen"),
        Word.END: ("ende", "ende des", "ende der", "ende von"),
        Word.MONTH_END: ("monatsende",),
        Word.NOON: ("mittag", "mittags"),
        Word.MIDNIGHT: ("mitternacht",),
        Word.AT: ("um", "ab"),
        Word.NEAR: ("ca", "circa", "etwa", "ungefähr", "höchstens", "maximal"),
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
