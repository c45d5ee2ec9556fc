"""A UX designer who writes German, rejected after the portfolio review."""

from tests.accounts.account import Account, utc

DESIGNER = Account(
    name="designer",
    now=utc(20, 14),
    dates={
        "gestern 9:30 Prag": "Thu 19 Nov 2026, 09:30 (Europe/Prague)",
        "heute früh": "Fri 20 Nov 2026",
        "Ende Monat": "Mon 30 Nov 2026",
    },
    steps={
        "facts": (
            (
                "Ateliér Žižkov s.r.o.",
                "UX Designer (80 %)",
                "Portfolio review per Video",
                "gestern 9:30 Prag",
                "Tomáš Dvořák, 佐藤さん (Designleitung Tokio, zugeschaltet)",
            ),
        ),
        "opening": (),
        "questions": (
            ("Welche Entscheidung in diesem Projekt war falsch?", "exact"),
            ("なぜフリーランスをやめたいのですか。", "gist"),
            ("How do you measure success?", "gist"),
        ),
        "answers": (
            ("Ich habe keine genannt.",),
            ("honest answer, went ok", "75"),
            ("„Zufriedenheit“. Tomáš: “Which number?” Hatte keine.",),
        ),
        "signals": (),
        "chance": (),
        "outcome": (("rejected", "heute früh", "sie haben intern besetzt"),),
        "load-first": (("5",),),
        "friend": (),
        "repeat": (("Storytelling; die Prototypen liefen",),),
        "paid-off": (("Demo-Daten auf Tschechisch!",),),
        "dreaded": (("5",), (), ("4", "eine Zahl")),
        "unprepared": (),
        "fair-doubt": (),
        "causes": (("intern besetzt", "not mine", "am Telefon gesagt"), ("Keine Zahlen", "mine")),
        "requirements": (
            ("Figma", "met"),
            ("Research", "partly"),
            ("Designsysteme", "met"),
            ("Tschechisch B2", "not met", "nice"),
        ),
        "again": (),
        "notes": (("Tomáš", "das Lachen über den Kalender-Bug", "Welche Zahl hätte Sie überzeugt?"),),
        "plan": (
            (
                "Zahlen",
                "ich ein Projekt zeige",
                "nenne ich je Entscheidung eine Zahl und eine Revision",
                "Ende Monat",
            ),
        ),
        "practice": (("yes", "Die Navigation, und dass wir sie nach dem zweiten Test zurückgebaut haben."),),
        "load-last": (("3", "Tee, Regen anschauen"),),
    },
)
