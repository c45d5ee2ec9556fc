"""Three accounts, typed whole at 80×24 by somebody who goes by the screen: the keys that are not content."""

import pytest

from tests.accounts.account import Account
from tests.accounts.table import ACCOUNTS
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.typist import Typist

MOST_KEYS = 60


@pytest.mark.row(25)
@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.name)
async def test_an_account_takes_few_keys_that_are_not_content_and_is_stored_whole(
    sit: Sit, journal_file: JournalFile, clock: Clock, account: Account
) -> None:
    clock.now = account.now
    async with sit(size=(80, 24)) as person:
        await person.home()
        typist = Typist(person)
        await typist.press("n", "before")
        await person.begin_seen()
        await typist.write(account)
        assert person.step == "end"
        await typist.press("escape", "after")
        await person.home()
    assert account.stored(journal_file.only) == account.typed
    assert typist.count <= MOST_KEYS, f"{typist.count} keys: {typist.keys}"
    print(f"{account.name}: {typist.count} keys")
