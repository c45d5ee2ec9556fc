"""The Spanish of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

SPANISH = DateLanguage(
    phrases={
        Word.DAY: {"hoy": 0, "ayer": -1, "anteayer": -2, "antes de ayer": -2, "mañana": 1, "pasado mañana": 2},
        Word.WEEKDAY: counted(
            "lunes lun | martes mar | miércoles mié | jueves jue | viernes vie | sábado sáb | domingo dom"
        ),
        Word.MONTH: counted(
            "enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago |"
            " septiembre setiembre sept sep set | octubre oct | noviembre nov | diciembre dic",
            1,
        ),
        Word.WHICH: {
            **each("último última", Which.LAST),
            **each("este esta", Which.THIS),
            **each("próximo próxima", Which.NEXT),
            **each("pasado pasada", Which.PAST),
            **each("entrante", Which.COMING),
        },
        Word.NUMBER: counted("un uno una | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez", 1),
        Word.UNIT: {
            **each("minuto minutos", Unit.MINUTE),
            **each("día días", Unit.DAY),
            **dict.fromkeys(("día hábil", "días hábiles"), Unit.WORKING_DAY),
            **each("semana semanas", Unit.WEEK),
            **each("mes meses", Unit.MONTH),
            **each("año años", Unit.YEAR),
        },
        Word.PART: {
            "por la mañana": "am",
            "de la mañana": "am",
            "por la tarde": "pm",
            "de la tarde": "pm",
            "tarde": "pm",
            "de la noche": "pm",
            "por la noche": "pm",
            "noche": "pm",
        },
    },
    plain={
        Word.AGO_BEFORE: ("hace",),
        Word.AHEAD: ("en", "dentro de"),
        Word.END: ("fin", "fin de", "fines de", "finales de", "a finales de", "a fin de", "el fin de", "fin del"),
        Word.HOURS: ("horas", "hora", "hs"),
        Word.AT: ("a la", "a las", "desde las", "las", "de las"),
        Word.TO: ("a", "a las", "hasta", "hasta las"),
        Word.NOON: ("mediodía", "al mediodía"),
        Word.MIDNIGHT: ("medianoche",),
        Word.FOR: ("durante",),
        Word.THEIRS: ("hora local",),
        Word.FILLER: ("el", "de", "del", "para el", "antes del", "día", "al"),
    },
    places={
        "londres": "Europe/London",
        "nueva york": "America/New_York",
        "ciudad de méxico": "America/Mexico_City",
        "sevilla": "Europe/Madrid",
    },
)
