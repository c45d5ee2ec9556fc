"""Reads and changes the sheet for the next interview, and the day of that interview."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.next_interview.next_interview import NextInterview, sheet_key
from debrief.domain.practice.next_interview.typed_interview_day import parse_interview_day
from debrief.domain.practice.practice_question import FormerAnswer
from debrief.storage.questions.next_interview import edited_sheet, next_interview
from debrief.storage.questions.next_interview.sheet_rows import built_text
from debrief.storage.threads.autosave import Autosave
from debrief.tui.services.journal_access import JournalAccess

if TYPE_CHECKING:
    from debrief.storage.threads.reader import Connection


class SheetService:
    """The sheet for the next interview. `load` first: it reads `interview`, `text` and whether it was `edited`."""

    def __init__(self, access: JournalAccess) -> None:
        self._access = access
        self.interview: NextInterview | None = None
        self.text = ""
        self.edited = False

    @property
    def store(self) -> Autosave:
        """The store that saves the text while it is typed."""
        return self._access.texts

    @property
    def now(self) -> int:
        """The time now, UTC ms."""
        return self._access.clock()

    @property
    def today(self) -> date:
        """The local date now."""
        return local_date(self.now, self._access.zone())

    @property
    def key(self) -> str:
        """The key of the sheet."""
        return sheet_key(self.interview.day if self.interview else None)

    async def load(self) -> None:
        """Read the day, and its sheet: as edited by the user, or else as drafted."""
        await self._access.wait_for_index()
        today = self.today
        self.interview = await self._access.reader.query(partial(next_interview.find_next_interview, today=today))
        edited = await self._access.reader.query(partial(edited_sheet.edited_text, day=self.key))
        self.edited = bool(edited)
        self.text = edited or await self._access.reader.query(built_text)

    def read_day(self, typed: str, now: int) -> tuple[date, str]:
        """Return the day that was typed at `now` (UTC ms), and a notice about it, often empty. Raises Refusal."""
        return parse_interview_day(typed, now, self._access.zone())

    async def set_interview(self, interview: NextInterview | None) -> str:
        """Set the next interview, or none; an edited sheet goes along to a day that has none yet.

        Return a notice, which is empty unless another edited sheet is shown now.
        """
        former, now = self.key, self.now
        key = sheet_key(interview.day if interview else None)

        def change(db: "Connection") -> str:
            if interview is None:
                next_interview.remove_next_interview(db)
            else:
                next_interview.set_next_interview(db, interview, now)
            return edited_sheet.carry_text(db, former, key)

        notice = await self._access.change(lambda journal: journal.transact(change))
        await self.load()
        return notice

    async def set_text(self, text: str) -> None:
        """Make `text` the sheet; empty drafts it again. The former text is kept."""
        key = self.key
        await self._access.change(lambda journal: journal.transact(partial(edited_sheet.set_text, day=key, text=text)))
        await self.load()

    async def former_texts(self) -> tuple[FormerAnswer, ...]:
        """Return the former texts of the sheet, latest first."""
        return await self._access.reader.query(partial(edited_sheet.former_texts, day=self.key))

    async def with_pseudonyms(self, text: str) -> str:
        """Return `text` with pseudonyms in place of the names in the journal."""
        from debrief.storage.questions.next_interview.pseudonyms import with_pseudonyms

        return await self._access.reader.query(partial(with_pseudonyms, text=text))
