"""The Hungarian of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

HUNGARIAN = DateLanguage(
    phrases={
        Word.DAY: {"ma": 0, "tegnap": -1, "tegnapelőtt": -2, "holnap": 1, "holnapután": 2},
        Word.WEEKDAY: counted(
            "hétfő hétfőn | kedd kedden | szerda szerdán sze | csütörtök csütörtökön cs csüt | péntek pénteken"
            " pén | szombat szombaton szo | vasárnap vas"
        ),
        Word.MONTH: counted(
            "január januári jan | február február febr feb | március márc már | április ápr | május máj | június"
            " jún | július júl | augusztus aug | szeptember szept | október okt | november nov | december dec",
            1,
        ),
        Word.WHICH: {
            **each("múlt", Which.LAST),
            **each("ez", Which.THIS),
            **each("jövő", Which.NEXT),
            **each("elmúlt", Which.PAST),
            **each("következő", Which.COMING),
        },
        Word.NUMBER: counted("egy | két kettő | három | négy | öt | hat | hetet | nyolc | kilenc | tíz", 1),
        Word.UNIT: {
            **each("perc percet", Unit.MINUTE),
            **each("nap", Unit.DAY),
            **each("hónap", Unit.MONTH),
            **each("év", Unit.YEAR),
        },
        Word.PART: {"délelőtt": "am", "reggel": "am", "délután": "pm", "este": "pm"},
    },
    plain={
        Word.AGO_AFTER: ("napja",),
        Word.HOURS: ("óra", "órakor", "óráig", "órától", "kor"),
        Word.MIDNIGHT: ("éjfél", "éjfélkor"),
        Word.NOON: ("délben",),
        Word.FILLER: ("án", "én", "jén", "a", "az", "től", "ig", "éig", "áig"),
    },
    places={"budapesten": "Europe/Budapest", "bécs": "Europe/Vienna"},
)
