"""Where the journal is encrypted, the dialog says that the file is not."""

import pytest

from debrief.exports.file.encryption import NOT_ENCRYPTED
from debrief.private_files import PrivateFiles
from tests.tui.conftest import JournalFile, Sit
from tests.tui.export.test_export import to_export
from tests.tui.samples import full


@pytest.mark.parametrize("encrypted", [True, False], ids=["encrypted", "plain"])
async def test_the_dialog_says_that_the_file_is_plain_where_the_journal_is_not(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, encrypted: bool
) -> None:
    monkeypatch.setattr(PrivateFiles, "encrypted", encrypted)
    journal_file.put(full())
    async with sit() as person:
        await to_export(person)
        await person.until_text("Press ctrl+n to write it")
        assert (NOT_ENCRYPTED in person.text) is encrypted
        await person.press("escape")
        await person.home()
