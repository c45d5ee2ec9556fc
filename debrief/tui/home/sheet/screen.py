"""The Prepare screen shows the sheet for the next interview, to read, edit, copy and save."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from debrief.domain.people.note_template import Letter
from debrief.domain.practice.next_interview.next_interview import NextInterview, sheet_title
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.text import safe
from debrief.private_files import PrivateFiles
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import SaveStatus
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.forms.prose_screen import ProseScreen
from debrief.tui.home.sheet.choices import SheetChoices
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.services.sheet import SheetService

DRAFTED = "Drafted from your journal. What you change is saved as you type."
EDITED = "As you edited it. <prepare.more:F9> drafts it again."
NO_DATE = "<prepare.more:F9> sets the day and the company of your next interview, to practise for it."


class SheetScreen(ProseScreen):
    """Edits the sheet, which is saved from the first changed letter on; `sheet` must be loaded."""

    CSS_PATH = "screen.tcss"
    # With priority, so that a command waits for the letters typed before it.
    BINDINGS = [
        Binding("f2", "copy", "Copy", priority=True, id="prepare.copy", tooltip="Copy the page"),
        Binding("f9", "choose", "Day, save, more", priority=True, id="prepare.more",
                tooltip="Set the day, save the page, hide the names in it, draft it again, or use an earlier text"),
        Binding("escape", "leave", "Leave", priority=True, id="prepare.leave",
                tooltip="Go back to the start page; what you typed is saved"),
    ]  # fmt: skip

    def __init__(self, sheet: SheetService, private: PrivateFiles, trouble: str = "") -> None:
        """`private`: the files that no export replaces; `trouble`: why saving fails already, in one sentence."""
        super().__init__(sheet.store, _stored_text(sheet), lambda: sheet.now, trouble, drafted=_drafted_text(sheet))
        self.sheet = sheet
        self._exits = LetterExits(self, private)
        self._choices = SheetChoices(self, sheet, self._exits)

    def compose(self) -> ComposeResult:
        """Yield the sentences about the day above the sheet."""
        yield TopBar()
        yield Static("", id="interview", markup=False)
        yield SaveStatus()
        yield Prose(safe(self.sheet.text), page=True)
        yield KeyLine()

    def on_mount(self) -> None:
        """Focus the sheet."""
        self.prose.move_cursor((0, 0))
        self.prose.focus()
        self._show_interview()

    async def action_copy(self) -> None:
        """Copy the sheet."""
        await self.collect_all_input()
        navigate(self, self._copy(), always=True)

    async def action_choose(self) -> None:
        """Let the user choose what else to do with the sheet."""
        await self.collect_all_input()
        navigate(self, self._choose())

    async def _copy(self) -> None:
        self.notify(await self._exits.copy(Letter(subject="", body=self.prose.text)))

    async def _choose(self) -> None:
        if not await self.may_show_stored():
            return
        await self.sheet.load()
        if message := await self._choices.choose():
            self.notify(message)
        await self.sheet.load()
        self._show_sheet()

    def _show_sheet(self) -> None:
        """Show the sheet as last stored; keep the typed text if it is the same."""
        if self.is_attached:
            self.edit_stored(_stored_text(self.sheet), drafted=_drafted_text(self.sheet))
            self._show_interview()

    def _show_interview(self) -> None:
        interview = self.sheet.interview
        self.bar.left = sheet_title(interview.day if interview else None, interview.company if interview else "")
        source = EDITED if self.sheet.edited else DRAFTED
        self.query_one("#interview", Static).update(
            Content(name_keys(self.app, f"{_interview_line(interview)}\n{source}"))
        )


def _stored_text(sheet: SheetService) -> TextEdit:
    return TextEdit(target=TextField.SHEET, record=sheet.key, text=safe(sheet.text))


def _drafted_text(sheet: SheetService) -> str:
    """Return the sheet as drafted; empty if the user had edited it before."""
    return "" if sheet.edited else safe(sheet.text)


def _interview_line(interview: NextInterview | None) -> str:
    if interview is None:
        return NO_DATE
    return f"Until {interview.day_name}, you practise for this interview, {interview.minutes} minutes a day."
