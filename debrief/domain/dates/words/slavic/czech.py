"""The Czech of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

CZECH = DateLanguage(
    phrases={
        Word.DAY: {"dnes": 0, "včera": -1, "předevčírem": -2, "zítra": 1, "pozítří": 2},
        Word.WEEKDAY: counted(
            "pondělí pon | úterý úte | středa středu stř | čtvrtek čtvrtka čtv čt | pátek pátku pát | sobota"
            " sobotu soboty sob | neděle neděli ned"
        ),
        Word.MONTH: counted(
            "leden ledna led | únor února | březen března bře | duben dubna dub | květen května kvě | červen"
            " června čvn | červenec července čvc | srpen srpna srp | září | říjen října říj | listopad listopadu |"
            " prosinec prosince",
            1,
        ),
        Word.WHICH: {
            **each("minulý minulou minulé poslední", Which.LAST),
            **each("tento tuto", Which.THIS),
            **each("příští", Which.NEXT),
        },
        Word.NUMBER: counted("jeden jednu | dva dvě | tři | čtyři | pět | šest | sedm | osm | devět | deset", 1),
        Word.UNIT: {
            **each("minuta minutu minuty minut", Unit.MINUTE),
            **each("dny dnů dní dnech", Unit.DAY),
            **each("týden týdny týdnů týdnem", Unit.WEEK),
            **each("měsíc měsíce měsíců", Unit.MONTH),
            **each("roku let", Unit.YEAR),
        },
        Word.PART: {"ráno": "am", "dopoledne": "am", "odpoledne": "pm", "večer": "pm"},
        Word.HALF: {"dop": "am", "odp": "pm"},
    },
    plain={
        Word.AGO_BEFORE: ("před",),
        Word.AHEAD: ("za",),
        Word.END: ("konec", "na konci", "do konce", "koncem"),
        Word.HOURS: ("hodin", "hodiny", "hodina", "hodině", "hod"),
        Word.AT: ("v", "ve", "od", "kolem"),
        Word.TO: ("do", "až"),
        Word.NOON: ("poledne", "v poledne"),
        Word.MIDNIGHT: ("půlnoc", "o půlnoci"),
        Word.FILLER: ("dne", "na", "nejpozději"),
    },
    places={"praha": "Europe/Prague", "brno": "Europe/Prague", "londýn": "Europe/London"},
)
