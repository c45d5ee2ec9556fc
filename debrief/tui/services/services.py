"""All services of the app, each created when it is first used."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from debrief.private_files import PrivateFiles
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.threads.autosave import Autosave
from debrief.tui.services.people.settings import NoteSettings

if TYPE_CHECKING:
    from debrief.tui.services.backups import BackupService
    from debrief.tui.services.debriefs import DebriefService
    from debrief.tui.services.journal_access import JournalAccess
    from debrief.tui.services.people.service import PeopleService
    from debrief.tui.services.questions import QuestionService


class Services:
    """The services of one open journal. Each is imported and created at its first use, after the first frame."""

    def __init__(
        self,
        journal: JournalFile,
        autosave: Autosave,
        clock: Callable[[], int],
        zone: Callable[[], str],
        *,
        private: PrivateFiles,
        notes: NoteSettings,
    ) -> None:
        """`clock` returns UTC ms, `zone` an IANA name; `private`: files that no export may replace."""
        self.private = private
        self.notes = notes
        self.autosave = autosave
        self.clock = clock
        self.zone = zone
        self._journal = journal

    @cached_property
    def access(self) -> "JournalAccess":
        """Reads on the reader's thread and changes on the writer's."""
        from debrief.storage.threads.reader import Reader
        from debrief.tui.services.journal_access import JournalAccess

        return JournalAccess(Reader(self._journal), self.autosave, self.clock, self.zone)

    @cached_property
    def debriefs(self) -> "DebriefService":
        """Debriefs in lists, and changes to them."""
        from debrief.tui.services.debriefs import DebriefService

        return DebriefService(self.access, self.backups, self.notes)

    @cached_property
    def backups(self) -> "BackupService":
        """Backups of the journal."""
        from debrief.tui.services.backups import BackupService

        return BackupService(self._journal)

    @cached_property
    def questions(self) -> "QuestionService":
        """Questions in lists and in practice, and changes to them."""
        from debrief.tui.services.questions import QuestionService

        return QuestionService(self.access)

    @cached_property
    def people(self) -> "PeopleService":
        """Notes, replies, plans and the agenda, and changes to them."""
        from debrief.tui.services.people.service import PeopleService

        return PeopleService(self.access, self.debriefs.undos, self.notes)

    def close(self) -> None:
        """Close the reader, if there is one."""
        if "access" in self.__dict__:
            self.access.close()
