"""Somebody who types an account and only reads the screen; the keys that are not content are counted."""

from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form
from tests.accounts.account import GUIDE, Account, Row
from tests.accounts.every_step import REPLY
from tests.tui.person import Person


class Typist:
    """Types values, and presses a key to go on only where the screen has not done so by itself. `keys`: by step."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.keys: dict[str, list[str]] = {}

    @property
    def count(self) -> int:
        """The number of keys that are not content."""
        return sum(map(len, self.keys.values()))

    async def press(self, key: str, at: str) -> None:
        """Press a key that is not content, at a step or before and after all of them."""
        self.keys.setdefault(at, []).append(key)
        await self.person.press(key)

    async def write(self, account: Account) -> None:
        """Answer each step that the guide asks, and then those that are only asked on request."""
        for step in GUIDE.steps:
            if step.id not in account.steps:
                continue
            if step.id == REPLY:
                await self.person.go_to(REPLY)
            assert self.person.step == step.id
            await self.answer(account.steps[step.id])

    async def answer(self, rows: tuple[Row, ...]) -> None:
        """Answer the step asked, and leave it."""
        step = self.person.step
        for number, row in enumerate(rows):
            await self._fill(row)
            if number < len(rows) - 1 and self._entry == number:
                await self.press("enter" if row and self._in_last_field else "ctrl+down", step)
        while self.person.step == step:
            await self.press("ctrl+n", step)

    async def _fill(self, row: Row) -> None:
        """Type the fields of one entry, and stay in the last one unless the screen goes on by itself."""
        redirected = False
        for index, value in enumerate(row):
            field = self.person.app.focused
            await self.person.write(value)
            last = index == len(row) - 1
            goes_on = value.isdecimal() and not last  # letters go into the text beside the number
            by_itself = not redirected and self.person.app.focused is not field
            redirected = goes_on
            if not (last or goes_on or by_itself):
                await self.press("enter", self.person.step)

    @property
    def _entry(self) -> int:
        """Which entry the form shows, from 0."""
        return self.person.session.query_one(Entries).selected

    @property
    def _in_last_field(self) -> bool:
        return self.person.app.focused is self.person.session.query_one(Form).stops[-1]
