"""The Romanian of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

ROMANIAN = DateLanguage(
    phrases={
        Word.DAY: {"azi": 0, "astăzi": 0, "ieri": -1, "alaltăieri": -2, "mâine": 1, "poimâine": 2},
        Word.WEEKDAY: counted(
            "luni lun | marți marţi mar | miercuri mie | joi | vineri vin | sâmbătă sâm | duminică dum"
        ),
        Word.MONTH: counted(
            "ianuarie ian | februarie feb | martie mar | aprilie apr | mai | iunie iun | iulie iul | august aug |"
            " septembrie sept sep | octombrie oct | noiembrie noi nov | decembrie dec",
            1,
        ),
        Word.WHICH: {
            **each("trecut trecută trecuta", Which.LAST),
            **each("acest această aceasta", Which.THIS),
            **each("viitor viitoare", Which.NEXT),
            **each("următoarea următorul", Which.COMING),
        },
        Word.NUMBER: counted("o un | două doi | trei | patru | cinci | șase | șapte | opt | nouă | zece", 1),
        Word.UNIT: {
            **each("minut minute", Unit.MINUTE),
            **each("zi zile", Unit.DAY),
            **each("săptămână săptămâni", Unit.WEEK),
            **each("lună luna lunii", Unit.MONTH),
            **each("an ani anul", Unit.YEAR),
        },
        Word.PART: {
            "dimineața": "am",
            "dimineaţa": "am",
            "după-amiaza": "pm",
            "după amiaza": "pm",
            "după-amiază": "pm",
            "seara": "pm",
        },
    },
    plain={
        Word.AGO_BEFORE: ("acum",),
        Word.AHEAD: ("peste", "în"),
        Word.END: ("sfârșitul", "la sfârșitul", "sfârşitul"),
        Word.HOURS: ("ore", "oră"),
        Word.AT: ("la ora", "ora", "la", "de la", "de la ora", "orele"),
        Word.TO: ("până la", "până", "la"),
        Word.NOON: ("amiază", "prânz"),
        Word.MIDNIGHT: ("miezul nopții", "miezul nopţii"),
        Word.FILLER: ("pe", "de", "din", "data de", "pe data de"),
        Word.FOR: ("timp de",),
    },
    places={"bucurești": "Europe/Bucharest", "cluj": "Europe/Bucharest", "londra": "Europe/London"},
)
