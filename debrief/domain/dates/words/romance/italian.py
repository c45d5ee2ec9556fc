"""The Italian of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

ITALIAN = DateLanguage(
    phrases={
        Word.DAY: {"oggi": 0, "ieri": -1, "l'altro ieri": -2, "l’altro ieri": -2, "domani": 1, "dopodomani": 2},
        Word.WEEKDAY: counted(
            "lunedì lun | martedì mar | mercoledì mer | giovedì gio | venerdì ven | sabato sab | domenica dom"
        ),
        Word.MONTH: counted(
            "gennaio gen genn | febbraio feb febb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug"
            " | agosto ago | settembre set sett | ottobre ott | novembre nov | dicembre dic",
            1,
        ),
        Word.WHICH: {
            **each("scorso scorsa", Which.LAST),
            **each("questo questa", Which.THIS),
            **each("prossimo prossima", Which.NEXT),
        },
        Word.NUMBER: counted("un uno una | due | tre | quattro | cinque | sei | sette | otto | nove | dieci", 1),
        Word.UNIT: {
            **each("minuto minuti", Unit.MINUTE),
            **each("giorno giorni", Unit.DAY),
            **dict.fromkeys(("giorno lavorativo", "giorni lavorativi"), Unit.WORKING_DAY),
            **each("settimana settimane", Unit.WEEK),
            **each("mese mesi", Unit.MONTH),
            **each("anno anni", Unit.YEAR),
        },
        Word.PART: {
            "mattina": "am",
            "di mattina": "am",
            "del mattino": "am",
            "pomeriggio": "pm",
            "del pomeriggio": "pm",
            "di pomeriggio": "pm",
            "di sera": "pm",
            "sera": "pm",
        },
    },
    plain={
        Word.AGO_AFTER: ("fa",),
        Word.AHEAD: ("tra", "fra"),
        Word.END: ("fine", "fine di", "la fine di", "la fine del", "fine del"),
        Word.HOURS: ("ore", "ora"),
        Word.AT: ("alle", "alle ore", "ore", "dalle", "dalle ore", "alla", "dal"),
        Word.TO: ("alle", "alle ore", "fino alle", "a"),
        Word.NOON: ("mezzogiorno",),
        Word.MIDNIGHT: ("mezzanotte",),
        Word.FILLER: ("il", "lo", "di", "del", "della", "entro", "per"),
        Word.FOR: ("per",),
    },
    places={
        "londra": "Europe/London",
        "parigi": "Europe/Paris",
        "berlino": "Europe/Berlin",
        "milano": "Europe/Rome",
        "roma": "Europe/Rome",
        "torino": "Europe/Rome",
    },
)
