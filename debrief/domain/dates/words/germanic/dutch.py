"""The Dutch of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

DUTCH = DateLanguage(
    phrases={
        Word.DAY: {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2},
        Word.WEEKDAY: counted(
            "maandag ma | dinsdag di | woensdag wo | donderdag do | vrijdag vr | zaterdag za | zondag zo"
        ),
        Word.MONTH: counted(
            "januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug |"
            " september sept sep | oktober okt | november nov | december dec",
            1,
        ),
        Word.WHICH: {
            **each("vorige laatste", Which.LAST),
            **each("deze dit", Which.THIS),
            **each("volgende", Which.NEXT),
            **each("afgelopen", Which.PAST),
            **each("komende aanstaande", Which.COMING),
        },
        Word.NUMBER: counted("een één | twee | drie | vier | vijf | zes | zeven | acht | negen | tien", 1),
        Word.UNIT: {
            **each("minuut minuten", Unit.MINUTE),
            **each("dag dagen", Unit.DAY),
            **each("werkdag werkdagen", Unit.WORKING_DAY),
            **each("week weken", Unit.WEEK),
            **each("maand maanden", Unit.MONTH),
            **each("jaar jaren", Unit.YEAR),
        },
        Word.PART: {
            "ochtend": "am",
            "'s ochtends": "am",
            "’s ochtends": "am",
            "'s morgens": "am",
            "’s morgens": "am",
            "middag": "pm",
            "'s middags": "pm",
            "’s middags": "pm",
            "avond": "pm",
            "'s avonds": "pm",
            "’s avonds": "pm",
        },
    },
    plain={
        Word.AGO_AFTER: ("geleden",),
        Word.AHEAD: ("over", "in", "binnen"),
        Word.END: ("eind", "einde", "eind van de", "einde van de", "het einde van de"),
        Word.HOURS: ("uur",),
        Word.AT: ("om", "vanaf"),
        Word.TO: ("tot", "tot en met", "t/m"),
        Word.MIDNIGHT: ("middernacht",),
        Word.FILLER: ("op", "de", "het", "van", "rond", "uiterlijk"),
        Word.FOR: ("gedurende",),
        Word.TIME: ("tijd",),
    },
    places={
        "amsterdam": "Europe/Amsterdam",
        "den haag": "Europe/Amsterdam",
        "utrecht": "Europe/Amsterdam",
        "rotterdam": "Europe/Amsterdam",
        "brussel": "Europe/Brussels",
        "antwerpen": "Europe/Brussels",
    },
)
