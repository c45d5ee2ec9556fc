"""The Swedish of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

SWEDISH = DateLanguage(
    phrases={
        Word.DAY: {
            "idag": 0,
            "i dag": 0,
            "igår": -1,
            "i går": -1,
            "förrgår": -2,
            "i förrgår": -2,
            "imorgon": 1,
            "i morgon": 1,
            "övermorgon": 2,
            "i övermorgon": 2,
        },
        Word.WEEKDAY: counted(
            "måndag måndagen mån | tisdag tisdagen tis | onsdag onsdagen ons | torsdag torsdagen tors tor |"
            " fredag fredagen fre | lördag lördagen lör | söndag söndagen sön"
        ),
        Word.MONTH: counted(
            "januari jan | februari feb febr | mars mar | april apr | maj | juni jun | juli jul | augusti aug |"
            " september sep sept | oktober okt | november nov | december dec",
            1,
        ),
        Word.WHICH: {
            **each("förra", Which.LAST),
            **each("nästa", Which.NEXT),
            **each("kommande", Which.COMING),
            **each("senaste", Which.PAST),
        },
        Word.NUMBER: counted("en ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio", 1),
        Word.UNIT: {
            **each("minut minuter", Unit.MINUTE),
            **each("dag dagar", Unit.DAY),
            **each("arbetsdag arbetsdagar", Unit.WORKING_DAY),
            **each("vecka veckor", Unit.WEEK),
            **each("månad månader månaden", Unit.MONTH),
            **each("år", Unit.YEAR),
        },
        Word.PART: {
            "förmiddag": "am",
            "på förmiddagen": "am",
            "på morgonen": "am",
            "eftermiddag": "pm",
            "på eftermiddagen": "pm",
            "på kvällen": "pm",
            "kväll": "pm",
        },
    },
    plain={
        Word.AGO_AFTER: ("sedan",),
        Word.AHEAD: ("om", "inom"),
        Word.END: ("slutet av", "i slutet av"),
        Word.HOURS: ("timmar", "timme"),
        Word.AT: ("kl", "klockan"),
        Word.TO: ("till",),
        Word.MIDNIGHT: ("midnatt",),
        Word.FILLER: ("den", "på", "från", "av", "senast"),
    },
    places={"göteborg": "Europe/Stockholm", "malmö": "Europe/Stockholm", "köpenhamn": "Europe/Copenhagen"},
)
