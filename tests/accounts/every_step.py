"""The engineer's account with an answer to every prompt, and lines that line mode could take for its commands."""

from dataclasses import replace

from tests.accounts.engineer import ENGINEER

REPLY = "feedback"
"""The step that is asked only when somebody goes to it."""

EVERY_STEP = replace(
    ENGINEER,
    name="every step",
    steps={
        **ENGINEER.steps,
        "opening": (
            ("Jonas came down to fetch me.\n\nHe spoke first: the late-data case.\n: and then the whiteboard",),
        ),
        "friend": (("Ten seconds feel long.\n.\nYou knew most of it.\n?",),),
        "unprepared": (("migrations under write load",), ("The fourteen months. I am bad at that.",)),
        "rewording": (("In this interview I had no sentence ready for the fourteen months.",),),
        "practice": (
            ("no", "A drawing."),
            ("yes", "Change data capture first."),
            ("yes", "The team was dissolved."),
            ("no", "The invoice story."),
            ("no", "On-call."),
        ),
        REPLY: (("Jonas", "The migration answer was thin.", "adopt", "true"),),
    },
)
