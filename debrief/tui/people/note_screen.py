"""The note screen: edit one thank-you note at a time, with when to send it and what to look at first."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from debrief.domain.people.addressee import short_name
from debrief.domain.people.clock_words import clock_words
from debrief.domain.people.note_clock import NOTE_EVIDENCE
from debrief.domain.record.parts import Note
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.text import one_line, safe
from debrief.private_files import PrivateFiles
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import GONE_NOTE, SaveStatus
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.forms.prose_screen import ProseScreen
from debrief.tui.people.letter_exits import LetterExits
from debrief.tui.people.note_choices import NoteChoices
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.services.people.notes import DebriefNotes

UNDO_SENT = "Not sent yet? Press <note.sent:ctrl+s> to undo it."
CLOCK_SECONDS = 30
"""Seconds between two updates of the clock."""


class NoteScreen(ProseScreen):
    """Edits the notes of one debrief; each is saved from its first letter on."""

    CSS_PATH = "note_screen.tcss"
    # With priority, so that a command waits for the letters typed before it.
    BINDINGS = [
        Binding("ctrl+s", "mark_sent", "Sent", priority=True, id="note.sent",
                tooltip="Mark it as sent now, or as not sent again"),
        Binding("f2", "copy", "Copy", priority=True, id="note.copy", tooltip="Copy the letter"),
        Binding("f3", "choose", "Send, save, more", priority=True, id="note.more",
                tooltip="Open it in your mail program, save it, use an earlier text, or turn reminders off"),
        Binding("ctrl+t", "tone", "Tone", priority=True, id="note.tone", tooltip="Draft it from another template"),
        Binding("ctrl+n", "turn(1)", "Next", priority=True, id="note.next",
                tooltip="The note to the next person in this debrief"),
        Binding("ctrl+r", "turn(-1)", "Back", show=False, priority=True, id="note.previous",
                tooltip="The note to the previous person"),
        Binding("escape", "leave", "Leave", priority=True, id="note.leave",
                tooltip="Go back to where you came from; what you typed is saved"),
    ]  # fmt: skip

    GONE = GONE_NOTE

    def __init__(self, notes: DebriefNotes, private: PrivateFiles, trouble: str = "") -> None:
        """`private`: the files that no export replaces; `trouble`: why saving fails already, in one sentence."""
        super().__init__(notes.store, _stored_text(notes), lambda: notes.now, trouble, drafted=safe(notes.drafted))
        self.notes = notes
        self._exits = LetterExits(self, private)
        self._choices = NoteChoices(self, notes, self._exits)

    @property
    def note(self) -> Note:
        """The note on the screen, with its text as typed so far."""
        text = self.prose.text if self.is_mounted else ""
        return replace(self.notes.note, text=text) if text else self.notes.note

    def compose(self) -> ComposeResult:
        """Yield the clock, what to look at first, and the letter."""
        yield TopBar()
        yield Static("", id="clock", markup=False)
        yield Static("", id="flags", markup=False)
        yield SaveStatus()
        yield Prose(self.notes.text, page=True)
        yield Static(NOTE_EVIDENCE, id="evidence", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Focus the letter."""
        self._move_to_body()
        self.prose.focus()
        self.show_hints()
        self.call_after_refresh(self.prose.scroll_home, animate=False)  # before it has a size it scrolls to the cursor
        self.set_interval(CLOCK_SECONDS, self.show_hints)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable the keys for the next and previous note only if there are several."""
        return action != "turn" or len(self.notes.debrief.notes) > 1

    async def action_mark_sent(self) -> None:
        """Mark the note as sent now, or as not sent."""
        await self.collect_all_input()
        navigate(self, self._after(self.notes.mark_sent), always=True)

    async def action_copy(self) -> None:
        """Copy the letter."""
        await self.collect_all_input()
        navigate(self, self._copy(), always=True)

    async def action_choose(self) -> None:
        """Let the user choose what else to do with the note."""
        await self.collect_all_input()
        navigate(self, self._after(lambda: self._choices.choose(self.note)))

    async def action_tone(self) -> None:
        """Let the user choose another template."""
        await self.collect_all_input()
        navigate(self, self._after(self._choices.choose_template))

    async def action_turn(self, by: int) -> None:
        """Go to the note of another person."""
        await self.collect_all_input()
        navigate(self, self._turn(by))

    async def _copy(self) -> None:
        self.notify(await self._exits.copy(self.notes.letter(self.note)))

    async def _after(self, do: Callable[[], Awaitable[str]]) -> None:
        """Run an action on the note, show its message, and show the note again."""
        if not await self.may_show_stored():
            return
        await self.notes.reload()
        if message := await do():
            self.notify(message)
        self._show_note()

    async def _turn(self, by: int) -> None:
        if not await self.may_show_stored():
            return
        await self.notes.turn(by)
        self._show_note()

    def _move_to_body(self) -> None:
        """Move the cursor below the subject, so that what is typed first is in the letter."""
        lines = self.prose.text.split("\n")
        blank = next((row for row, line in enumerate(lines) if not line.strip()), -1)
        self.prose.move_cursor((min(blank + 1, len(lines) - 1), 0))

    def _show_note(self) -> None:
        """Show the current note of `notes` as last stored; keep the typed text if it is the same."""
        if not self.is_attached:
            return
        before = self.prose.text
        self.edit_stored(_stored_text(self.notes), drafted=safe(self.notes.drafted))
        if self.prose.text != before:
            self._move_to_body()
        self.show_hints()
        self.refresh_bindings()

    def show_hints(self) -> None:
        """Show the time of the note, and what to look at first."""
        notes, note = self.notes, self.note
        number, total = notes.position
        whom = short_name(note.to) or "somebody"
        self.bar.left = f"Note to {whom}, {one_line(notes.debrief.title)}"
        self.bar.middle = f"{number} of {total}" if total > 1 else ""
        undo = "" if note.sent_at is None else f" {name_keys(self.app, UNDO_SENT)}"
        self.query_one("#clock", Static).update(Content(f"{clock_words(notes.clock, notes.now, notes.zone)}{undo}"))
        flags = "\n".join(safe(flag.says) for flag in notes.flags(note))
        shown = self.query_one("#flags", Static)
        shown.display = bool(flags)
        shown.update(Content(flags))


def _stored_text(notes: DebriefNotes) -> TextEdit:
    return TextEdit(target=TextField.NOTE, record=notes.note.id, text=safe(notes.text))
