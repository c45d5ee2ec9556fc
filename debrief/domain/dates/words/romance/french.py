"""The French of dates."""

from debrief.domain.dates.words.date_language import DateLanguage, Unit, Which, Word, counted, each

FRENCH = DateLanguage(
    phrases={
        Word.DAY: {
            "aujourd'hui": 0,
            "aujourd’hui": 0,
            "hier": -1,
            "avant-hier": -2,
            "avant hier": -2,
            "demain": 1,
            "après-demain": 2,
            "après demain": 2,
        },
        Word.WEEKDAY: counted(
            "lundi lun | mardi mar | mercredi mer | jeudi jeu | vendredi ven | samedi sam | dimanche dim"
        ),
        Word.MONTH: counted(
            "janvier janv jan | février févr fév | mars | avril avr | mai | juin | juillet juil | août |"
            " septembre sept | octobre oct | novembre nov | décembre déc",
            1,
        ),
        Word.WHICH: {
            **each("dernier dernière", Which.LAST),
            **each("ce cette", Which.THIS),
            **each("prochain prochaine", Which.NEXT),
            **each("passé passée", Which.PAST),
        },
        Word.NUMBER: counted("un une | deux | trois | quatre | cinq | six | sept | huit | neuf | dix", 1),
        Word.UNIT: {
            **each("minute minutes", Unit.MINUTE),
            **each("jour jours", Unit.DAY),
            **dict.fromkeys(("jour ouvré", "jours ouvrés"), Unit.WORKING_DAY),
            **each("semaine semaines", Unit.WEEK),
            **each("mois", Unit.MONTH),
            **each("an ans année", Unit.YEAR),
        },
        Word.PART: {
            "matin": "am",
            "du matin": "am",
            "le matin": "am",
            "après-midi": "pm",
            "de l'après-midi": "pm",
            "de l’après-midi": "pm",
            "l'après-midi": "pm",
            "l’après-midi": "pm",
            "soir": "pm",
            "du soir": "pm",
            "le soir": "pm",
        },
    },
    plain={
        Word.AGO_BEFORE: ("il y a",),
        Word.AHEAD: ("dans", "sous"),
        Word.END: ("fin", "fin de", "la fin de", "la fin du", "fin du"),
        Word.HOURS: ("heures", "heure"),
        Word.AT: ("à", "vers"),
        Word.TO: ("à", "jusqu'à", "jusqu’à", "au"),
        Word.NOON: ("midi",),
        Word.MIDNIGHT: ("minuit",),
        Word.FOR: ("pendant",),
        Word.THEIRS: ("heure locale",),
        Word.FILLER: ("le", "la", "de", "du", "des", "d'ici", "d’ici", "avant", "l'an"),
    },
    places={
        "londres": "Europe/London",
        "bruxelles": "Europe/Brussels",
        "genève": "Europe/Zurich",
        "lyon": "Europe/Paris",
        "varsovie": "Europe/Warsaw",
    },
)
