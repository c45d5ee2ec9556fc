"""Whether and in which words a failed save is reported: each kind of failure once, until a save succeeds."""

from collections.abc import Callable
from contextlib import suppress

from debrief.storage.file.errors import JournalBusy, JournalDamaged, JournalUnusable


class FailedSaveReports:
    """Calls `on_failed` with one sentence for each new kind of failure.

    A lock is reported when the second save in a row has waited for it: on a busy computer another window of debrief can
    keep it for a second, and by then the words are in a rescue file.
    """

    def __init__(self, on_failed: Callable[[str], None]) -> None:
        self._on_failed = on_failed
        self._sentences: set[str] = set()
        self._waited = False

    def report(self, error: Exception | None, on_success: Callable[[], object], *, rescued: bool) -> None:
        """Report a save that failed with `error`; call `on_success` if there is none.

        `rescued`: whether the words are in a rescue file.
        """
        if error is None:
            self._sentences.clear()
            self._waited = False
            with suppress(Exception):
                on_success()
        elif isinstance(error, JournalBusy) and rescued and not self._waited:
            self._waited = True
        elif (sentence := str(not_saved(error, rescued=rescued))) not in self._sentences:
            self._sentences.add(sentence)
            with suppress(Exception):
                self._on_failed(sentence)


def not_saved(error: Exception, *, rescued: bool = False) -> JournalUnusable:
    """Return the error that says that something is not saved yet, and why; `rescued`: but in a rescue file."""
    kept = "here and in a rescue file" if rescued else "here"
    if isinstance(error, JournalDamaged):
        return JournalUnusable(f"Not saved: {error.what}", f"your text is kept {kept}; {error.advice}")
    what = (
        error.what
        if isinstance(error, JournalUnusable)
        else f"Something unexpected went wrong ({type(error).__name__})"
    )
    return JournalUnusable(
        f"Not saved yet: {what}", f"your text is kept {kept}, and debrief tries to save it every second"
    )
