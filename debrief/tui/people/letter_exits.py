"""Copy a letter, open it in the mail program, or save it as a file. debrief never sends anything."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.screen import Screen

from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_flags import placeholder_flags
from debrief.domain.people.note_template import Letter
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.exports.file.atomic_file import check, write_whole
from debrief.exports.file.encryption import NOT_ENCRYPTED
from debrief.exports.file.file_name import free_name
from debrief.exports.people import eml, ics
from debrief.exports.people.mailto import mailto_link
from debrief.private_files import PrivateFiles
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.runtime.navigation import show
from debrief.tui.runtime.terminal.clipboard import clipboard_notice
from debrief.tui.runtime.terminal.programs import copy_with_tool, open_link

COPIED = "Copied. If you cannot paste it, save it as a file instead."
OPENED = "It should open in your mail program. Send it from there."
NO_MAIL_PROGRAM = "No mail program could be opened. Save the note as a file (.eml) and open that."


class LetterExits:
    """Copies, opens and saves letters from `screen`; `private`: files that are never replaced."""

    def __init__(self, screen: Screen[Any], private: PrivateFiles) -> None:
        self._screen = screen
        self._private = private

    async def copy(self, letter: Letter) -> str:
        """Copy the body of `letter`; return the message to show."""
        text = safe(letter.body)
        self._screen.app.copy_to_clipboard(text)
        await asyncio.to_thread(copy_with_tool, text)
        return _with_gaps(f"{COPIED} {clipboard_notice(self._screen)}".rstrip(), letter)

    async def open_mail(self, letter: Letter, to: str) -> str:
        """Ask the mail program to open `letter` as a draft; return the message to show."""
        try:
            link = mailto_link(letter, to)
        except Refusal as refusal:
            return str(refusal)
        opened = await asyncio.to_thread(open_link, link)
        return _with_gaps(OPENED, letter) if opened else NO_MAIL_PROGRAM

    async def save_draft(self, letter: Letter, to: str) -> str:
        """Ask for a file and write `letter` as a draft of mail; return the message to show, empty if cancelled."""
        content = eml.eml_bytes(letter, to)
        message = await self.save_file("Save it as a mail draft", _file_name(to, eml.ENDING), lambda: content)
        return message and _with_gaps(message, letter)

    async def save_dates(self, calendar: str, to: str) -> str:
        """Ask for a file and write the calendar file; return the message to show, empty if cancelled."""
        return await self.save_file("Save reminders for a calendar", _file_name(to, ics.ENDING), calendar.encode)

    async def save_file(self, heading: str, name: str, content: Callable[[], bytes]) -> str:
        """Ask for a file, suggesting `name`, and write it; return the message to show, empty if cancelled."""

        def fault(typed: str) -> str:
            path = _path(typed)
            try:
                check(path, private=self._private, force=False)
            except Refusal as refusal:
                taken = path.is_file() and not path.is_symlink()
                return (
                    f"{path.name} already exists and was not changed. Choose another name." if taken else str(refusal)
                )
            except (OSError, ValueError) as problem:
                return f"{getattr(problem, 'strerror', None) or problem}"
            return ""

        who_reads = NOT_ENCRYPTED if self._private.encrypted else "Only you can read the file."
        legend = f"Enter to write it, <ask_line.cancel:Esc> to cancel. {who_reads}"
        own = suggested = str(free_name(Path.home() / name))
        while typed := await show(
            self._screen,
            PromptLineScreen(heading, suggested, legend, selected=suggested == own, fault=fault),
        ):
            path, suggested = _path(typed), typed
            try:
                await asyncio.to_thread(write_whole, path, [content()], private=self._private)
            except Refusal as refusal:
                self._screen.notify(str(refusal))
            else:
                return f"Written to {path}."
        return ""


def _with_gaps(message: str, letter: Letter) -> str:
    """Return `message` with what is still to be filled in, which the screen may not show."""
    return " ".join((message, *(flag.says for flag in placeholder_flags(letter))))


def _path(typed: str) -> Path:
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # a home of nobody
        return Path(typed)


def _file_name(to: str, ending: str) -> str:
    first = "".join(letter for letter in parse_addressee(to).first.casefold() if letter.isalnum())[:40]
    return f"note-{first or 'thanks'}{ending}"
