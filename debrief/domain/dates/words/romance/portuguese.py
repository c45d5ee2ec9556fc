"""The Portuguese of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

PORTUGUESE = DateLanguage(
    phrases={
        Word.DAY: {"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1, "depois de amanhã": 2},
        Word.WEEKDAY: counted(
            "segunda-feira segunda seg | terça-feira terça ter | quarta-feira quarta qua | quinta-feira quinta"
            " qui | sexta-feira sexta sex | sábado sáb | domingo dom"
        ),
        Word.MONTH: counted(
            "janeiro jan | fevereiro fev | março mar | abril abr | maio mai | junho jun | julho jul | agosto ago"
            " | setembro set | outubro out | novembro nov | dezembro dez",
            1,
        ),
        Word.WHICH: {
            **each("último última", Which.LAST),
            **each("este esta", Which.THIS),
            **each("próximo próxima", Which.NEXT),
            **each("passado passada", Which.PAST),
        },
        Word.NUMBER: counted("um uma | dois duas | três | quatro | cinco | seis | sete | oito | nove | dez", 1),
        Word.UNIT: {
            **each("minuto minutos", Unit.MINUTE),
            **each("dia dias", Unit.DAY),
            **dict.fromkeys(("dia útil", "dias úteis"), Unit.WORKING_DAY),
            **each("semana semanas", Unit.WEEK),
            **each("mês meses", Unit.MONTH),
            **each("ano anos", Unit.YEAR),
        },
        Word.PART: {
            "da manhã": "am",
            "de manhã": "am",
            "manhã": "am",
            "da tarde": "pm",
            "à tarde": "pm",
            "tarde": "pm",
            "da noite": "pm",
            "à noite": "pm",
        },
    },
    plain={
        Word.AGO_BEFORE: ("há",),
        Word.AGO_AFTER: ("atrás",),
        Word.AHEAD: ("em", "daqui a", "dentro de"),
        Word.END: ("fim", "fim de", "fim do", "o fim do", "no fim do", "final de", "final do"),
        Word.HOURS: ("horas", "hora"),
        Word.AT: ("às", "à", "das", "a partir das"),
        Word.TO: ("às", "até", "até às", "a"),
        Word.NOON: ("meio-dia", "ao meio-dia"),
        Word.MIDNIGHT: ("meia-noite",),
        Word.FOR: ("durante",),
        Word.FILLER: ("de", "em", "na", "no", "dia", "o"),
    },
    places={
        "londres": "Europe/London",
        "nova york": "America/New_York",
        "são paulo": "America/Sao_Paulo",
        "lisboa": "Europe/Lisbon",
        "porto": "Europe/Lisbon",
    },
)
