"""Let the user choose what to do with the sheet: set the day, save it, hide the names in it, draft it again."""

from typing import Any

from textual.screen import Screen

from debrief.domain.dates.examples import day_examples
from debrief.domain.practice.next_interview.next_interview import NextInterview, sheet_title
from debrief.domain.practice.next_interview.sheet_blocks import parse_sheet
from debrief.domain.practice.next_interview.typed_minutes import minutes_fault, read_minutes
from debrief.domain.record.when import weekday_text
from debrief.domain.refusal import Refusal
from debrief.exports.sheet.formats import write_sheet
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.runtime.navigation import show
from debrief.tui.services.sheet import SheetService

REDRAFT = "This drafts the page again from your journal. Your text is kept under “Earlier texts”."
NO_FORMER_TEXT = "This page has no earlier texts."
READ_FIRST = "Read the page before you pass it on: only names that you wrote as a company or a person are replaced."
COMPANY_LEGEND = "Enter to finish, <ask_line.cancel:Esc> to leave it as it is. It is on the page and on the start page."
_ENDINGS = {"html": "html", "md": "md", "text": "txt"}


class SheetChoices:
    """Asks on `screen` what to do with `sheet`; each method returns the message to show."""

    def __init__(self, screen: Screen[Any], sheet: SheetService, exits: LetterExits) -> None:
        self._screen = screen
        self._sheet = sheet
        self._exits = exits

    async def choose(self) -> str:
        """Show the actions, and run the picked one on the sheet as stored."""
        interview = self._sheet.interview
        redraft = ChoiceOption("draft", "Draft it again", "From your journal as it is now")
        options = [
            ChoiceOption("day", "The day and the company", "Until then, you practise for it"),
            *([ChoiceOption("no day", "No day", "Practice goes back to what is due")] if interview else []),
            ChoiceOption("html", "Save it to print", "One page for a browser (.html)"),
            ChoiceOption("md", "Save it as Markdown"),
            ChoiceOption("text", "Save it as plain text"),
            ChoiceOption("hidden html", "Save it to print, with the names hidden", "For a mentor: Company A, Person 1"),
            ChoiceOption("hidden md", "Save it as Markdown, with the names hidden"),
            *([redraft] if self._sheet.edited else []),
            ChoiceOption("former", "Earlier texts", "Use one of them again"),
        ]
        picked = await show(self._screen, ChooseScreen("The page", options))
        match (picked or "").split():
            case ["day"]:
                return await self._set_day()
            case ["no", "day"]:
                notice = await self._sheet.set_interview(None)
                return f"Practice goes back to what is due. {notice}".strip()
            case ["draft"]:
                return await self._draft_again()
            case ["former"]:
                return await self._take_former_text()
            case [*hidden, name]:
                return await self._save(name, hidden=bool(hidden))
        return ""

    async def _set_day(self) -> str:
        now = self._sheet.now  # for the whole dialog, in which midnight may pass

        def fault(typed: str) -> str:
            try:
                self._sheet.read_day(typed, now)
            except Refusal as refusal:
                return str(refusal)
            return ""

        interview = self._sheet.interview
        before = interview.day.isoformat() if interview else ""
        examples = day_examples(self._sheet.today)
        legend = f"Enter to go on, <ask_line.cancel:Esc> to cancel. Such as {examples}."
        typed = await show(
            self._screen, PromptLineScreen("The day of the interview", before, legend, selected=True, fault=fault)
        )
        if not typed:
            return ""
        day, notice = self._sheet.read_day(typed, now)
        interview = interview._replace(day=day) if interview else NextInterview(day=day)
        # Each answer is stored before the next question, at which the app may end.
        other_page = await self._sheet.set_interview(interview)
        legend = f"Enter to go on, <ask_line.cancel:Esc> to keep {interview.minutes}. A question takes about two."
        minutes = await show(
            self._screen,
            PromptLineScreen(
                "Minutes a day for practice", str(interview.minutes), legend, selected=True, fault=minutes_fault
            ),
        )
        if minutes and (read := read_minutes(minutes)) is not None:
            interview = interview._replace(minutes=read)
            await self._sheet.set_interview(interview)
        company = await show(
            self._screen, PromptLineScreen("The company (optional)", interview.company, COMPANY_LEGEND, selected=True)
        )
        if company is not None:
            await self._sheet.set_interview(interview._replace(company=company))
        return " ".join(
            filter(None, (f"Until {weekday_text(day)}, you practise for that interview.", notice, other_page))
        )

    async def _save(self, name: str, *, hidden: bool) -> str:
        text = self._sheet.text
        if hidden:
            text = await self._sheet.with_pseudonyms(text)
        interview = self._sheet.interview
        title = sheet_title(interview.day if interview else None, interview.company if interview and not hidden else "")
        content = write_sheet(name, title, parse_sheet(text)).encode()
        saved = await self._exits.save_file("Save the page", f"interview.{_ENDINGS[name]}", lambda: content)
        return f"{saved} {READ_FIRST}" if saved and hidden else saved

    async def _draft_again(self) -> str:
        question = ConfirmScreen(REDRAFT, "Draft it again", "Leave it", harmless=True)
        if await show(self._screen, question):
            await self._sheet.set_text("")
        return ""

    async def _take_former_text(self) -> str:
        former = await self._sheet.former_texts()
        if not former:
            return NO_FORMER_TEXT
        options = [ChoiceOption(str(at), version.answer) for at, version in enumerate(former)]
        picked = await show(self._screen, ChooseScreen("Earlier texts of this page", options))
        if picked is not None:
            await self._sheet.set_text(former[int(picked)].answer)
        return ""
