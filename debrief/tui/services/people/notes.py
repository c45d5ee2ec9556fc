"""Reads and changes the notes of one debrief, one at a time: their letters, clocks and flags."""

from dataclasses import replace
from functools import partial

from debrief.domain.lists.agenda.calendar_dates import dates_of_note
from debrief.domain.people import changes
from debrief.domain.people.note_clock import NoteClock
from debrief.domain.people.note_draft import letter_text
from debrief.domain.people.note_flags import NoteFlag
from debrief.domain.people.note_of_debrief import letter_flags, note_clock, note_letter, nudge_addressee, nudge_letter
from debrief.domain.people.note_template import Letter, NoteTemplate
from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.record.debrief import Debrief, with_note_text
from debrief.domain.record.parts import Note
from debrief.domain.refusal import Refusal
from debrief.exports.people.ics import ics_text
from debrief.guides.named_files import Entry
from debrief.guides.notes.loader import DEFAULT_TEMPLATE, available_templates, load_template
from debrief.storage.threads.autosave import Autosave
from debrief.tui.services.people.service import PeopleService
from debrief.tui.services.people.settings import NoteSettings
from debrief.tui.services.people.undoable_edits import Edit

SENT = "Your words are saved, and the note is marked as sent. Not sent yet? Press <note.sent:ctrl+s> again to undo it."
NOT_SENT = "Your words are saved. The note is no longer marked as sent. Press <note.sent:ctrl+s> again to undo that."
UNDO_MS = 60_000
"""Milliseconds after the mark was removed in which marking a note as sent undoes that; sending one takes longer."""


class DebriefNotes:
    """The notes of `debrief`, at least one; `note_id`: the current one at first, or else the first unsent one."""

    def __init__(self, people: PeopleService, debrief: Debrief, note_id: str = "") -> None:
        self.debrief = debrief
        self._people = people
        self._unmarked: dict[str, tuple[Note, int]] = {}
        """The notes whose mark was removed here, by id, as they were before, and when it was removed (UTC ms)."""
        open_ones = [note.id for note in debrief.notes if note.sent_at is None]
        found = changes.find_note(debrief, note_id)
        self._note_id = found.id if found else (open_ones or [debrief.notes[0].id])[0]

    @property
    def note(self) -> Note:
        """The current note, as it was stored last."""
        return changes.find_note(self.debrief, self._note_id) or self.debrief.notes[0]

    @property
    def position(self) -> tuple[int, int]:
        """The number of the current note, from 1, and the number of notes."""
        return self.debrief.notes.index(self.note) + 1, len(self.debrief.notes)

    @property
    def store(self) -> Autosave:
        """The store that saves the text while it is typed."""
        return self._people.access.texts

    @property
    def now(self) -> int:
        """The time now, UTC ms."""
        return self._people.access.clock()

    @property
    def zone(self) -> str:
        """The IANA name of the local zone."""
        return self._people.access.zone()

    @property
    def clock(self) -> NoteClock:
        """The state of the current note's window."""
        return note_clock(self.debrief, self.note, self.now, self._people.settings.hours)

    @property
    def text(self) -> str:
        """The letter as text to edit: as edited by the user, or else as drafted."""
        note = self.note
        return note.text if note.text.strip() else self.drafted

    @property
    def drafted(self) -> str:
        """The letter as drafted from the debrief, whether or not the user edited it."""
        note = replace(self.note, text="")
        return letter_text(self.letter(note), self.template_of(note).language)

    @property
    def templates(self) -> list[Entry[NoteTemplate]]:
        """The available templates."""
        return available_templates(self._people.settings.templates)

    def template_of(self, note: Note) -> NoteTemplate:
        """Return the template of `note`: the one it names, or the one in the settings, or the plain one."""
        return _template(self._people.settings, note.template)

    def letter(self, note: Note) -> Letter:
        """Return the letter of `note`."""
        return note_letter(self.debrief, note, self.template_of(note), self._people.settings.signature)

    def flags(self, note: Note) -> list[NoteFlag]:
        """Return what to look at in the letter of `note`."""
        return letter_flags(self.debrief, note, self.template_of, self._people.settings.signature)

    def calendar(self) -> str:
        """Return the calendar file with the future times of the current note; empty if there are none."""
        now = self.now
        dates = dates_of_note(self.debrief, self.note, now, hours=self._people.settings.hours)
        ahead = [date for date in dates if (date.until or date.at) >= now]
        return ics_text(ahead, now) if ahead else ""

    async def former_texts(self) -> tuple[FormerAnswer, ...]:
        """Return the former texts of the current note, latest first."""
        return await self._people.former_texts(self._note_id)

    async def turn(self, by: int) -> None:
        """Go to the note `by` steps further; after the last comes the first."""
        number, total = self.position
        self._note_id = self.debrief.notes[(number - 1 + by) % total].id
        await self.reload()

    async def mark_sent(self) -> str:
        """Mark the current note as sent now, or as not sent if it was; return the message to show.

        Soon after the mark was removed, this undoes that: the note gets its former time back.
        """
        note, now = self.note, self.now
        before, unmarked_at = self._unmarked.pop(note.id, (note, None))
        if note.sent_at is not None:
            await self._change(partial(changes.mark_sent, note_id=note.id, at=None))
            self._unmarked[note.id] = note, now
            return NOT_SENT
        if unmarked_at is not None and now - unmarked_at < UNDO_MS:
            await self._change(partial(changes.restore_sent, before=before))
        else:
            await self._change(partial(changes.mark_sent, note_id=note.id, at=now))
        return SENT

    async def silence(self, *, silent: bool) -> str:
        """Turn reminders of this debrief's notes off or on; return the message to show."""
        await self._change(partial(changes.silence_notes, no_notes=silent))
        return (
            "debrief will not remind you of these notes." if silent else "debrief will remind you of these notes again."
        )

    async def set_template(self, name: str) -> None:
        """Draft the current note again from another template; an edited text becomes a former one."""

        def change(debrief: Debrief) -> Debrief:
            return with_note_text(changes.set_template(debrief, self._note_id, name), self._note_id, "")

        await self._change(change)

    async def set_text(self, text: str) -> None:
        """Make `text` the text of the current note."""
        await self._change(partial(with_note_text, note_id=self._note_id, text=text))

    async def _change(self, change: Edit) -> None:
        self.debrief = await self._people.change(self.debrief.id, change) or self.debrief

    async def reload(self) -> None:
        """Read the debrief again, with the text typed so far."""
        self.debrief = await self._people.access.load_debrief(self.debrief.id) or self.debrief


def nudge_of(debrief: Debrief, settings: NoteSettings) -> tuple[Letter, str]:
    """Return the letter that asks where things stand, and its best addressee."""
    to = nudge_addressee(debrief)
    return nudge_letter(debrief, to, _template(settings), settings.signature), to


def _template(settings: NoteSettings, name: str = "") -> NoteTemplate:
    """Return the template called `name`, or the one in the settings, or the plain one."""
    for known in (name, settings.template):
        if known:
            try:
                return load_template(known, settings.templates)
            except Refusal:  # it was deleted, or has faults; `debrief template check` says which
                continue
    return load_template(DEFAULT_TEMPLATE, None)
