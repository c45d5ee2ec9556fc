"""A text whose record is gone is not stored, from the moment its save ends."""

from concurrent.futures import Future
from pathlib import Path

import pytest

from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.rescue.result import RescueResult
from debrief.tui.runtime.text_draft import TextDraft


class Store:
    """Stores at once; `outcome`: whether the record exists, or why it cannot be stored."""

    def __init__(self, outcome: bool | JournalUnusable) -> None:
        self.outcome = outcome

    def queue_text(self, edit: TextEdit) -> Future[bool]:
        saving: Future[bool] = Future()
        if isinstance(self.outcome, JournalUnusable):
            saving.set_exception(self.outcome)
        else:
            saving.set_result(self.outcome)
        return saving

    def flush(self, timeout: float) -> bool:
        return not isinstance(self.outcome, JournalUnusable)

    def is_stored(self) -> bool:
        return self.flush(0)

    def rescue(self, *, left: bool = False) -> RescueResult:
        raise NotImplementedError(Path)


@pytest.mark.parametrize(
    ("outcome", "stored"), [(True, True), (False, False), (JournalUnusable("It is locked", "wait"), False)]
)
def test_leaving_knows_what_no_message_has_told_yet(outcome: bool | JournalUnusable, stored: bool) -> None:
    draft = TextDraft(Store(outcome), TextEdit(target=TextField.ANSWER, record="us", text=""))
    draft.update("Because.")
    assert draft.flush(0) is stored
    assert draft.gone is (outcome is False)
