"""Reads and changes the page for the next interview, and the day that practice aims at."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.dates import Direction, parse_date
from debrief.domain.lists.summaries import FormerAnswer
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.prepare.aim import Aim, day_of, page_key, time_notice
from debrief.domain.practice.prepare.draft import draft_page
from debrief.domain.practice.prepare.page import page_text
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from debrief.storage.questions.prepare import aim as aims
from debrief.storage.questions.prepare import page
from debrief.storage.questions.prepare.page_rows import prepare_rows
from debrief.storage.threads.autosave import Autosave
from debrief.tui.services.journal_access import JournalAccess

if TYPE_CHECKING:
    from debrief.storage.threads.reader import Connection

NOT_AHEAD = "That day has passed. Give the day of an interview that is still to come."
NO_DAY = "Give the day as a date, such as 2026-12-03 or next tuesday."


class PreparedPage:
    """The page for the day of the interview. `load` first: it reads `aim`, `text` and whether it was `edited`."""

    def __init__(self, access: JournalAccess) -> None:
        self._access = access
        self.aim: Aim | None = None
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
        """The key of the page."""
        return page_key(self.aim.day if self.aim else None)

    async def load(self) -> None:
        """Read the day, and its page: as edited by the user, or else as drafted."""
        await self._access.wait_for_index()
        today = self.today
        self.aim = await self._access.query(partial(aims.current_aim, today=today))
        edited = await self._access.query(partial(page.edited_text, day=self.key))
        self.edited = bool(edited)
        self.text = edited or await self._access.query(_drafted)

    def read_day(self, typed: str, now: int) -> date:
        """Return the day that somebody typed at `now`, UTC ms. Raises Refusal for one that cannot be."""
        day = day_of(self._parse(typed, now))
        if day is None:
            raise Refusal(NO_DAY)
        if day < local_date(now, self._access.zone()):
            raise Refusal(NOT_AHEAD)
        return day

    def time_notice(self, typed: str, now: int) -> str:
        """Return that the time of day in `typed` is not stored; empty if there is none. Raises like `read_day`."""
        return time_notice(self._parse(typed, now))

    def _parse(self, typed: str, now: int) -> When:
        return parse_date(typed, now=now, zone=self._access.zone(), direction=Direction.FUTURE)

    async def set_aim(self, aim: Aim | None) -> None:
        """Make practice aim at a day, or at none; an edited page goes along to a day that has none yet."""
        edited, now = (self.text if self.edited else ""), self.now
        key = page_key(aim.day if aim else None)

        def change(db: "Connection") -> None:
            if aim is None:
                aims.remove_aim(db)
            else:
                aims.set_aim(db, aim, now)
            if edited and not page.edited_text(db, key):
                page.set_text(db, key, edited)

        await self._access.change(lambda journal: journal.ledger(change))
        await self.load()

    async def set_text(self, text: str) -> None:
        """Make `text` the page; empty drafts it again. The former text is kept."""
        key = self.key
        await self._access.change(lambda journal: journal.ledger(partial(page.set_text, day=key, text=text)))
        await self.load()

    async def former_texts(self) -> tuple[FormerAnswer, ...]:
        """Return the former texts of the page, latest first."""
        return await self._access.query(partial(page.former_texts, day=self.key))

    async def with_pseudonyms(self, text: str) -> str:
        """Return `text` with pseudonyms in place of the names in the journal."""
        return await self._access.query(partial(_with_pseudonyms, text=text))


def _drafted(db: "Connection") -> str:
    return page_text(draft_page(prepare_rows(db)))


def _with_pseudonyms(db: "Connection", text: str) -> str:
    from debrief.domain.practice.prepare.pseudonyms.journal_names import entities
    from debrief.domain.practice.prepare.pseudonyms.replace import Pseudonyms
    from debrief.storage.questions.prepare.names import company_texts, people_texts

    return Pseudonyms(entities(company_texts(db), people_texts(db), text)).replace(text)
