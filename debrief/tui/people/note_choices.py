"""Let the user choose what to do with a note: mail or save it, change its template, use an earlier text."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.screen import Screen

from debrief.domain.record.parts import Note
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.runtime.navigation import show
from debrief.tui.services.people.notes import DebriefNotes

NO_DATES = "The time for this note has passed, so there is nothing to remind you of."
NO_FORMER_TEXT = "This note has no earlier texts."
REDRAFT = "This drafts the letter again from the template. Your text is kept under “Earlier texts”."


class NoteChoices:
    """Asks on `screen` what to do with the current note of `notes`; each method returns the message to show."""

    def __init__(self, screen: Screen[Any], notes: DebriefNotes, exits: LetterExits) -> None:
        self._screen = screen
        self._notes = notes
        self._exits = exits

    async def choose(self, note: Note) -> str:
        """Show the actions that have no key, and run the picked one; `note`: with its text as typed."""
        custom = self._notes.debrief.no_notes
        options = (
            ChoiceOption("mail", "Open it in the mail program", "You send it from there"),
            ChoiceOption("draft", "Save it as a draft (.eml)", "A file for your mail program"),
            ChoiceOption("dates", "Save reminders (.ics)", "When to send it, for your calendar"),
            ChoiceOption("former", "Earlier texts", "Use one of them again"),
            ChoiceOption(
                "custom",
                "Notes are usual at this company after all" if custom else "Notes are not usual at this company",
                "You are reminded of the notes in this debrief again"
                if custom
                else "You are not reminded of the notes in this debrief",
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
        """Let the user choose a template, and draft the letter from it."""
        options = [ChoiceOption(entry.name, f"{entry.title} ({entry.value.language})", entry.about)
                   for entry in self._notes.templates if entry.value is not None]  # fmt: skip
        chosen = self._notes.template_of(self._notes.note).name
        picked = await show(self._screen, ChooseScreen("The tone of the note", options, chosen=chosen))
        if picked is None:
            return ""
        if self._notes.note.text.strip() and not await show(
            self._screen, ConfirmScreen(REDRAFT, "Draft it again", "Leave it", harmless=True)
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
        picked = await show(self._screen, ChooseScreen("Earlier texts of this note", options))
        if picked is not None:
            await self._notes.set_text(former[int(picked)].answer)
        return ""
