"""The debrief service: reads and changes of debriefs for their lists."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.lists.other_debriefs import OtherDebriefs
from debrief.domain.patterns.rounds import SEPARATE, OpenProcess, Round, no_process_notice
from debrief.domain.patterns.skip_rules import rules_that_may_apply, texts_of
from debrief.domain.record.tags import format_tags
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.search.completion import complete_query as completion_of
from debrief.domain.search.query import Query
from debrief.domain.search.query_parser import parse_query
from debrief.domain.text import shorten
from debrief.storage.backups.names import Reason
from debrief.storage.debriefs import completions, lists, trash_list
from debrief.storage.debriefs.other_debriefs import other_debriefs
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.patterns.fit import skip_rules
from debrief.storage.patterns.rounds import process_of, process_rounds
from debrief.storage.records.trash import KEEP_DAYS
from debrief.tui.services.backups import BackupService
from debrief.tui.services.home_view import DEFAULT_NOTES, HomeView, home_view
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.people.settings import NoteSettings
from debrief.tui.services.query_completion import complete, suggest
from debrief.tui.services.undo import NOT_ANY_MORE, UndoStack

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal
    from debrief.storage.threads.reader import Connection

IN_THE_TRASH = f"In the trash for {KEEP_DAYS} days. Press <.undo:u> to bring it back."
"""The message about a debrief moved there."""
ERASE_BATCH = 50
"""Debriefs erased in one transaction; what is typed meanwhile is stored in between."""


class DebriefService:
    """Reads and changes debriefs; raises what JournalAccess does."""

    def __init__(self, access: JournalAccess, backups: BackupService, notes: NoteSettings = DEFAULT_NOTES) -> None:
        """`notes`: what the settings say about notes."""
        self.access = access
        self.backups = backups
        self._notes = notes
        self.undos = UndoStack()

    # Reading

    async def home(self) -> HomeView:
        """Return what the start page shows."""
        await self.access.wait_for_index()
        now, zone = self.access.clock(), self.access.zone()
        return await self.access.reader.query(partial(home_view, now=now, zone=zone, notes=self._notes), "home")

    async def last_unfinished(self) -> str | None:
        """Return the id of the unfinished debrief started last; None if all are finished.

        It may be in a rescue file until the journal is open for writing.
        """
        with suppress(JournalUnusable):  # it can be read all the same
            await self.access.read_journal(lambda _: None)
        return await self.access.reader.query(lists.last_unfinished)

    async def neighbour(self, query: Query, debrief_id: str, by: int) -> str | None:
        """Return the id of the next older (1) or newer (-1) match of `query`; None at the end."""
        return await self.access.reader.query(partial(lists.neighbour, debrief_id=debrief_id, by=by, query=query))

    async def position(self, query: Query, debrief_id: str) -> tuple[int, int] | None:
        """Return the number of a debrief among the matches of `query`, from 1, and their count; None if it is none."""
        return await self.access.reader.query(partial(lists.position_of, debrief_id=debrief_id, query=query))

    async def other_debriefs(self, debrief_id: str) -> dict[str, OtherDebriefs]:
        """Return the other debriefs that ask the questions of a debrief, by question id."""
        return await self.access.reader.query(partial(other_debriefs, debrief_id=debrief_id))

    async def rounds(self, process: str) -> list[Round]:
        """Return the rounds of a process, oldest first."""
        return await self.access.reader.query(partial(process_rounds, process=process))

    async def process_of(self, debrief: "Debrief") -> OpenProcess | None:
        """Return the process that a debrief may be a round of, by its company and role; None if there is none."""
        return await self.access.reader.query(partial(process_of, debrief=debrief))

    async def rules_that_may_apply(self, debrief: "Debrief") -> tuple[str, ...]:
        """Return the user's rules for skipping a role, of other debriefs, that may apply to this one."""
        rules = await self.access.reader.query(partial(skip_rules, but_of=debrief.id))
        return rules_that_may_apply(rules, texts_of(debrief))

    async def complete_query(self, text: str) -> list[tuple[str, str]]:
        """Return completions of the query `text`, each as its last word and as the whole query.

        Where it has none and no matches, return similar queries that have matches.
        """
        found = await complete(self.access.reader, completion_of(text))
        return found or await suggest(self.access.reader, text, self._matches)

    def _matches(self, db: "Connection", text: str) -> bool:
        query = parse_query(text, now=self.access.clock(), zone=self.access.zone(), typing=True)
        return bool(lists.debriefs(db, query, limit=1))

    async def tags(self) -> list[str]:
        """Return every tag in the journal."""
        return await self.access.reader.query(completions.tags, "tags")

    async def trashed(self) -> int:
        """Return the number of debriefs in the trash."""
        return await self.access.reader.query(lists.trashed)

    async def trashed_ids(self) -> list[str]:
        """Return the ids of all debriefs in the trash."""
        return await self.access.reader.query(trash_list.ids)

    async def load(self, debrief_id: str) -> "Debrief | None":
        """Return a debrief to show; None if it does not exist."""
        return await self.access.load_debrief(debrief_id)

    # Changing

    async def tag(self, debrief_id: str, tags: tuple[str, ...]) -> None:
        """Replace the tags of a debrief; a failure is raised, and retried until it succeeds."""
        before = await self.load(debrief_id)
        if before is not None and before.tags != tags:
            name = await self._name(debrief_id)
            undo = partial(self._set_tags, debrief_id, before.tags)
            self.undos.push(undo, f"The tags of {name} were put back.", debrief_id)
            await self._set_tags(debrief_id, tags)

    async def join(self, debrief_id: str, process: OpenProcess) -> str:
        """Make a debrief a round of `process`; return the message to show."""
        await self._set_process(debrief_id, process.process)
        undo = partial(self._set_process, debrief_id, "")
        self.undos.push(undo, "It is a separate application again.", debrief_id)
        return f"{process.joined} <.undo:u> to undo."

    async def change_round(self, debrief_id: str) -> str:
        """Make a debrief a round of the process it may belong to, or one of its own again; return what to show."""
        if (debrief := await self.load(debrief_id)) is None:
            return ""  # erased in another window; the list shows it
        if debrief.process:
            await self._set_process(debrief_id, "")
            undo = partial(self._set_process, debrief_id, debrief.process)
            self.undos.push(undo, "It is a round of that application again.", debrief_id)
            return f"{SEPARATE} <.undo:u> to undo."
        if (process := await self.process_of(debrief)) is None:
            return no_process_notice(len(await self.rounds(debrief_id)))
        return await self.join(debrief_id, process)

    async def trash(self, debrief_id: str) -> str:
        """Move a debrief to the trash; return the message to show."""
        name = await self._name(debrief_id)
        await self._move_to_trash(debrief_id)
        self.undos.push(partial(self._restore, debrief_id), f"{name} is back from the trash.", debrief_id)
        return IN_THE_TRASH

    async def restore(self, debrief_id: str) -> str:
        """Take a debrief out of the trash; return the message to show."""
        name = await self._name(debrief_id)
        if not await self._restore(debrief_id):
            return NOT_ANY_MORE
        self.undos.push(partial(self._move_to_trash, debrief_id), f"{name} is in the trash again.", debrief_id)
        return f"{name} is back."

    async def erase(self, debrief_ids: Sequence[str]) -> None:
        """Delete debriefs for good; before several, make a backup.

        Their words in the search index are overwritten later, behind everything else.
        """
        if len(debrief_ids) > 1:
            await self.backups.make(Reason.BEFORE_ERASE)
        self.undos.clear()
        try:
            for batch in _batches(debrief_ids, ERASE_BATCH):
                await self.access.change(partial(_discard, batch))
        finally:
            self.access.remove_deleted_words()

    async def _move_to_trash(self, debrief_id: str) -> None:
        now = self.access.clock()
        await self.access.change(lambda journal: journal.trash(debrief_id, now))

    async def _restore(self, debrief_id: str) -> bool:
        return await self.access.change(lambda journal: journal.restore(debrief_id))

    async def _set_process(self, debrief_id: str, process: str) -> None:
        await self.access.change(lambda journal: journal.change(debrief_id, partial(replace, process=process)))

    async def _set_tags(self, debrief_id: str, tags: tuple[str, ...]) -> bool:
        """Set the tags of a debrief; return whether it exists."""
        return await self.access.store_text(TextEdit(target=TextField.TAGS, record=debrief_id, text=format_tags(tags)))

    async def _name(self, debrief_id: str) -> str:
        summary = await self.access.reader.query(partial(lists.debrief, debrief_id=debrief_id))
        return shorten(summary.title, 60) if summary else "The debrief"


def _discard(debrief_ids: Sequence[str], journal: "Journal") -> None:
    journal.discard(*debrief_ids)


def _batches(ids: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (ids[begin : begin + size] for begin in range(0, len(ids), size))
