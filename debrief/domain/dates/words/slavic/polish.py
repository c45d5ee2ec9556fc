"""The Polish of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

POLISH = DateLanguage(
    phrases={
        Word.DAY: {"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2},
        Word.WEEKDAY: counted(
            "poniedziałek poniedziałku poniedziałkiem pon | wtorek wtorku wt | środa środę środy śr | czwartek"
            " czwartku czw | piątek piątku pt | sobota sobotę soboty sob | niedziela niedzielę niedzieli niedz nd"
        ),
        Word.MONTH: counted(
            "styczeń stycznia sty | luty lutego lut | marzec marca mar | kwiecień kwietnia kwi | maj maja |"
            " czerwiec czerwca cze | lipiec lipca lip | sierpień sierpnia sie | wrzesień września wrz |"
            " październik października paź | listopad listopada lis | grudzień grudnia gru",
            1,
        ),
        Word.WHICH: {
            **each("zeszły zeszłą ostatni ostatnią", Which.LAST),
            **each("tę ta", Which.THIS),
            **each("następny następną przyszły przyszłą", Which.NEXT),
            **each("miniony minioną", Which.PAST),
            **each("najbliższy najbliższą", Which.COMING),
        },
        Word.NUMBER: counted(
            "jeden jedną | dwa dwie | trzy | cztery | pięć | sześć | siedem | osiem | dziewięć | dziesięć", 1
        ),
        Word.UNIT: {
            **each("minuta minutę minuty minut", Unit.MINUTE),
            **each("dzień dni dnia", Unit.DAY),
            **each("tydzień tygodnie tygodni tygodnia", Unit.WEEK),
            **each("miesiąc miesiąca miesiące miesięcy", Unit.MONTH),
            **each("roku lata lat r", Unit.YEAR),
        },
        Word.PART: {"rano": "am", "po południu": "pm", "wieczorem": "pm"},
    },
    plain={
        Word.AGO_AFTER: ("temu",),
        Word.AHEAD: ("za",),
        Word.END: ("koniec", "na koniec", "do końca", "pod koniec"),
        Word.HOURS: ("godzin", "godziny", "godzina", "godzinę"),
        Word.AT: ("o", "o godzinie", "o godz", "godz", "godzina", "godzinie", "od", "około"),
        Word.TO: ("do", "do godz", "do godziny"),
        Word.NOON: ("południe", "w południe"),
        Word.MIDNIGHT: ("północ", "o północy"),
        Word.FILLER: ("w", "we", "dnia", "najpóźniej", "na"),
        Word.FOR: ("przez",),
        Word.TIME: ("czasu",),
    },
    places={
        "warszawa": "Europe/Warsaw",
        "kraków": "Europe/Warsaw",
        "wrocław": "Europe/Warsaw",
        "gdańsk": "Europe/Warsaw",
        "londyn": "Europe/London",
    },
)
