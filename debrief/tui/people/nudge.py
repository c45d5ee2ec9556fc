"""Show the nudge, a letter that asks where things stand, and let the user copy, mail or save it."""

from textual.screen import Screen

from debrief.domain.people.note_flags import placeholder_flags
from debrief.domain.people.note_template import Letter
from debrief.domain.text import one_line
from debrief.private_files import PrivateFiles
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.runtime.navigation import show

_OPTIONS = (
    ChoiceOption("copy", "Copy it"),
    ChoiceOption("mail", "Open it in the mail program"),
    ChoiceOption("draft", "Save it as a draft (.eml)"),
    ChoiceOption("sent", "You sent it"),
)


async def offer_nudge(screen: Screen[object], private: PrivateFiles, letter: Letter, to: str) -> bool:
    """Show `letter` over `screen` until the user closes it; return whether they marked it as sent."""
    exits = LetterExits(screen, private)
    notes = "".join(f"\n{flag.says}\n" for flag in placeholder_flags(letter))
    heading = f"{one_line(letter.subject)}\n\n{letter.body}\n{notes}"
    while (picked := await show(screen, ChooseScreen(heading, _OPTIONS))) is not None:
        match picked:
            case "sent":
                return True
            case "copy":
                message = await exits.copy(letter)
            case "mail":
                message = await exits.open_mail(letter, to)
            case _:
                message = await exits.save_draft(letter, to)
        if message:
            screen.notify(message)
    return False
