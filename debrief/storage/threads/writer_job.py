"""A job for the writer's thread."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from debrief.storage.threads.journal_handle import JournalHandle

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal


@dataclass
class WriterJob:
    """A function to call with the journal. `changes`: whether the search index is stale after it."""

    function: "Callable[[Journal], Any]"
    changes: bool
    done: "Future[Any]" = field(default_factory=Future)

    def run(self, journal: JournalHandle) -> None:
        """Call the function, unless the job was cancelled, and give its result or error to `done`."""
        try:
            if self.done.set_running_or_notify_cancel():
                self.done.set_result(self.function(journal.open()))
        except Exception as error:
            journal.close_after(error)
            self.done.set_exception(error)
