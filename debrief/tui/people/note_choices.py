"""What can be done with a note besides editing it: ways out, the template, former texts, not the custom here."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.screen import Screen

from debrief.domain.record.parts import Note
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.runtime.navigation import show
from debrief.tui.services.people.notes import DebriefNotes

NO_DATES = "No time of this note is ahead, so there is nothing to remind of."
NO_FORMER_TEXT = "There is no former text of this note."
REDRAFT = "This draws the letter afresh from the template. Your text stays among the former texts."


class NoteChoices:
    """Asks on `screen` what to do with the current one of `notes`; each method returns the message to show."""

    def __init__(self, screen: Screen[Any], notes: DebriefNotes, exits: LetterExits) -> None:
        self._screen = screen
        self._notes = notes
        self._exits = exits

    async def choose(self, note: Note) -> str:
        """Offer everything that has no key of its own, and do what is picked; `note`: with the text as typed."""
        custom = self._notes.debrief.no_notes
        options = (
            ChoiceOption("mail", "Open it in the mail program", "It is sent from there, by you"),
            ChoiceOption("draft", "Save it as a draft (.eml)", "A file that a mail program opens"),
            ChoiceOption("dates", "Save reminders (.ics)", "Its times, for a calendar"),
            ChoiceOption("former", "Former texts", "Take one of them back"),
            ChoiceOption(
                "custom",
                "Notes are the custom here after all" if custom else "Not the custom here",
                "Silences the notes of this debrief",
            ),
        )
        picked = await show(self._screen, ChooseScreen("The note", options))
        to_do: dict[str, Callable[[Note], Awaitable[str]]] = {
            "mail": lambda shown: self._exits.open_mail(self._notes.letter(shown), shown.to),
            "draft": lambda shown: self._exits.save_draft(self._notes.letter(shown), shown.to),
            "dates": self._save_dates,
            "former": lambda _: self._take_former_text(),
            "custom": lambda _: self._notes.silence(silent=not custom),
        }
        return await to_do[picked](note) if picked else ""

    async def choose_template(self) -> str:
        """Let a template be chosen, and draft the letter from it."""
        options = [ChoiceOption(entry.name, f"{entry.title} ({entry.language})", entry.about)
                   for entry in self._notes.templates if not entry.faults]  # fmt: skip
        chosen = self._notes.template_of(self._notes.note).name
        picked = await show(self._screen, ChooseScreen("The tone of the note", options, chosen=chosen))
        if picked is None:
            return ""
        if self._notes.note.text.strip() and not await show(
            self._screen, ConfirmScreen(REDRAFT, "Draft it afresh", "Leave it", harmless=True)
        ):
            return ""
        await self._notes.set_template(picked)
        return ""

    async def _save_dates(self, note: Note) -> str:
        calendar = self._notes.calendar()
        return await self._exits.save_dates(calendar, note.to) if calendar else NO_DATES

    async def _take_former_text(self) -> str:
        former = await self._notes.former_texts()
        if not former:
            return NO_FORMER_TEXT
        options = [ChoiceOption(str(at), version.answer) for at, version in enumerate(former)]
        picked = await show(self._screen, ChooseScreen("Former texts of this note", options))
        if picked is not None:
            await self._notes.set_text(former[int(picked)].answer)
        return ""
