"""The rows of the ledger as its list shows them: a window that is read on as one goes."""

import asyncio
from collections.abc import Sequence
from functools import partial

from debrief.domain.ledger import LedgerLine, Selection
from debrief.domain.ledger_filter import begun
from debrief.domain.window import Window
from debrief.storage import facts, ledger
from debrief.tui.ledger_shelf import LedgerShelf

SCREENFUL = 24
"""Rows read first, before any others."""
PAGE = 40
"""Rows read at a time for further on."""
_BEHIND = ("older lines", "newer lines", "line position")
"""What is looked up behind the rows themselves, and is not worth waiting for when others are wanted."""


class LedgerRows(LedgerShelf):
    """The ledger in parts; "older" is further down in the order of a selection, "newer" further up."""

    async def first_lines(
        self, selection: Selection, *, below: str | None = None, limit: int = SCREENFUL
    ) -> Window[LedgerLine]:
        """Return the first questions of `selection`, or those after an id, with the cursor on the first."""
        look = partial(ledger.lines, selection=selection, limit=limit + 1, below=below)
        rows = await self._look("rows of lines", look, instead_of=_BEHIND)
        return Window(tuple(rows[:limit]), newest=below is None, oldest=len(rows) <= limit)

    async def last_lines(self, selection: Selection) -> Window[LedgerLine]:
        """Return the last questions of `selection`, with the cursor on the last."""
        look = partial(ledger.lines, selection=selection, limit=SCREENFUL + 1, from_end=True)
        rows = await self._look("rows of lines", look, instead_of=_BEHIND)
        return Window(tuple(rows[-SCREENFUL:]), newest=len(rows) <= SCREENFUL, oldest=True).at(SCREENFUL)

    async def older_lines(self, selection: Selection, edge: str) -> Sequence[LedgerLine]:
        """Return what comes after an id in `selection`; fewer than PAGE where the list ends there."""
        return await self._look(
            "older lines", partial(ledger.lines, selection=selection, limit=PAGE, below=edge), ahead=True
        )

    async def newer_lines(self, selection: Selection, edge: str) -> Sequence[LedgerLine]:
        """Return what comes before an id in `selection`; fewer than PAGE where the list begins there."""
        return await self._look(
            "newer lines", partial(ledger.lines, selection=selection, limit=PAGE, above=edge), ahead=True
        )

    async def lines_of(self, ids: Sequence[str]) -> list[LedgerLine]:
        """Return the questions of these ids as the journal has them now, leaving out those nobody asks any more."""
        return await self._look("rows of lines", partial(ledger.lines_of, ids=ids))

    async def lines_again(self, selection: Selection, window: Window[LedgerLine]) -> Window[LedgerLine]:
        """Return `window` in the order things have now, with the cursor on the same question or else as far down."""
        top = None if window.newest or not window.rows else window.rows[0].id
        fresh = await self.first_lines(selection, below=top, limit=max(len(window.rows), PAGE))
        wanted = window.here.id if window.here else ""
        at = next((number for number, row in enumerate(fresh.rows) if row.id == wanted), window.cursor)
        return fresh.at(at)

    async def line_position(self, selection: Selection, question_id: str) -> tuple[int, int]:
        """Return which of how many a question is in `selection`, counted from 1."""
        look = partial(ledger.position, question_id=question_id, selection=selection)
        return await self._look("line position", look)

    async def lines_with(self, words: str, limit: int) -> list[LedgerLine]:
        """Return up to `limit` questions with `words` in them, the last of which may be only begun."""
        selection = Selection(words=f"{words.strip()}*" if words.strip() else "")
        return await self._look("", partial(ledger.lines, selection=selection, limit=limit))

    async def filter_completed(self, text: str) -> list[tuple[str, str]]:
        """Return what a filter of the ledger could go on as: each as a word, and as the whole filter."""
        going_on = begun(text)
        if going_on is None:
            return []
        choices: Sequence[str] = going_on.choices
        if going_on.looked_up:
            choices = await self._look("known", partial(facts.known, key=going_on.key, beginning=going_on.begun))
        shown = [choice for choice in choices if choice != going_on.begun.casefold()]
        return [(going_on.put(choice).removeprefix(going_on.before), going_on.put(choice)) for choice in shown]

    async def caught_up(self) -> None:
        """Wait until lists and searches have what was stored so far."""
        await asyncio.wrap_future(self._autosave.catch_up())
