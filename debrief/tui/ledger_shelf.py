"""The questions of the shelf: what lists and practice read from the ledger, and what they change in it."""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from debrief.domain.ledger import EVERY_QUESTION, LedgerLine, Selection
from debrief.storage import askings, ledger
from debrief.storage.autosave import Autosave
from debrief.storage.reader import Connection, Look, Reader
from debrief.storage.wordings import wordings

if TYPE_CHECKING:
    from debrief.domain.alike.matcher import Alike, Matcher
    from debrief.domain.category import Category
    from debrief.domain.glance import PracticeQuestion
    from debrief.domain.practice import Card
    from debrief.domain.question import Known
    from debrief.storage.journal import Journal
    from debrief.tui.export_list import ListToWrite

T = TypeVar("T")

LIKELY = 0.4
"""The score from which a known question is offered for one that is being typed."""


class LedgerShelf:
    """Looks up through `reader` and changes through `autosave`; `clock` returns UTC ms.

    What is awaited raises JournalUnusable where the journal cannot be read or written, and a look-up Superseded where
    a newer one of its kind was begun.
    """

    def __init__(self, reader: Reader, autosave: Autosave, clock: Callable[[], int]) -> None:
        self._reader = reader
        self._autosave = autosave
        self._clock = clock
        self._matcher: Matcher | None = None

    # Looking

    async def lines(
        self, selection: Selection = EVERY_QUESTION, *, limit: int, below: str | None = None, above: str | None = None
    ) -> list[LedgerLine]:
        """Return up to `limit` questions of `selection`; `below`, `above`: only after, before that id."""
        look = partial(ledger.lines, selection=selection, limit=limit, below=below, above=above)
        return await self._look("lines", look)

    async def count_lines(self, selection: Selection = EVERY_QUESTION) -> int:
        """Return how many questions there are of `selection`."""
        return await self._look("count lines", partial(ledger.count, selection=selection))

    async def question(self, question_id: str) -> "PracticeQuestion | None":
        """Return a question with all there is to it; None where nobody asked it."""
        return await self._look("", partial(askings.question, question_id=question_id))

    async def merged(self, question_id: str) -> list[tuple[str, str]]:
        """Return the ids and wordings of the questions that were merged into one."""
        return await self._look("", partial(askings.merged, question_id=question_id))

    async def queue(self, limit: int = 20) -> list[LedgerLine]:
        """Return what to practise now: what is due first, then what is worth it most."""
        await self._caught_up()
        return await self._look("", partial(ledger.queue, now=self._clock(), limit=limit))

    async def practice_counts(self) -> tuple[int, int]:
        """Return how many questions are due now, and how many chosen ones were never practised."""
        return await self._look("", partial(ledger.counts, now=self._clock()))

    async def glimpse(self, wanted: "ListToWrite") -> tuple[int, str]:
        """Return how many questions a practice list would hold, and how it would begin."""
        return await self._look("glimpse", wanted.glimpse)

    async def write(self, wanted: "ListToWrite", path: Path, *, replace: bool) -> int:
        """Write a practice list to `path`; return how many questions it holds. Raises Refusal, once it is stopped too.

        It has a reader of its own, so that no look-up waits for it.
        """
        writer = self._reader.another()
        try:
            return await asyncio.wrap_future(writer.ask(partial(wanted.write, path=path, replace=replace)))
        finally:
            wanted.stopped = True
            await asyncio.to_thread(writer.close)

    def know_anew(self) -> None:
        """Read the ledger again before the next question is compared with it."""
        self._matcher = None

    async def alike(self, text: str, apart_from: str) -> "list[Known]":
        """Return up to three questions that `text` may be asking in other words, the likeliest first.

        `apart_from`: the id of the question that `text` is of now.
        """
        found = await self._look("alike", partial(self._alike, text=text, apart_from=apart_from))
        known = [await self._known(alike, times, company) for alike, times, company in found]
        return [one for one in known if one is not None]

    def _alike(self, db: Connection, text: str, apart_from: str) -> "list[tuple[Alike, int, str]]":
        from debrief.domain.alike.matcher import Matcher

        if self._matcher is None:
            self._matcher = Matcher(wordings(db).items())
        likely = (one for one in self._matcher.like(text, 4) if one.score >= LIKELY and one.id != apart_from)
        found = ((alike, ledger.asked_last(db, alike.id)) for alike in likely)
        return list(islice(((alike, *last) for alike, last in found if last is not None), 3))

    async def _known(self, alike: "Alike", times: int, company: str) -> "Known | None":
        from debrief.domain.question import Known

        question = await self._do(lambda journal: journal.question(alike.id))
        if question is None:
            return None
        return Known(question=question, times=times, company=company, why=alike.why, same=alike.same)

    # Changing

    async def review(self, question_id: str, grade: int) -> "Card":
        """Store how an answer went, 1–4; return when the question comes back."""
        at = self._clock()
        return cast("Card", await self._in_ledger("review", question_id=question_id, grade=grade, at=at))

    async def answer(self, question_id: str, text: str) -> None:
        """Make `text` the better answer of a question; the one that was is kept."""
        await self._in_ledger("answer", question_id=question_id, text=text, now=self._clock())

    async def reword(self, question_id: str, wording: str) -> None:
        """Give a question another wording in the ledger."""
        await self._in_ledger("reword", question_id=question_id, wording=wording)

    async def categorise(self, question_id: str, category: "Category | None") -> None:
        """Say what kind of question it is."""
        await self._in_ledger("categorise", question_id=question_id, category=category)

    async def practise(self, question_id: str, *, chosen: bool) -> None:
        """Choose a question for practice, or no longer."""
        await self._in_ledger("practise", question_id=question_id, chosen=chosen)

    async def merge(self, into: str, other: str) -> None:
        """Take two questions for one, under the id of `into`."""
        await self._in_ledger("merge", into=into, other=other, now=self._clock())

    async def split(self, other: str) -> bool:
        """Make a question that was merged into another one of its own again; return whether that could be done."""
        return bool(await self._in_ledger("split", other=other))

    def close(self) -> None:
        """Let go of the journal."""
        self._reader.close()

    async def _in_ledger(self, name: str, **how: object) -> Any:
        """Make the change of that name in `storage.questions`, which is imported by the thread that writes."""

        def job(journal: "Journal") -> Any:
            from debrief.storage import questions

            return journal.ledger(partial(getattr(questions, name), **how))

        done = await self._do(job)
        await self._caught_up()
        return done

    async def _caught_up(self) -> None:
        await asyncio.wrap_future(self._autosave.catch_up())

    async def _look(self, kind: str, look: Look[T], *, instead_of: Iterable[str] = (), ahead: bool = False) -> T:
        return await asyncio.wrap_future(self._reader.ask(look, kind, instead_of=instead_of, ahead=ahead))

    async def _do(self, job: "Callable[[Journal], T]") -> T:
        return await asyncio.wrap_future(self._autosave.do(job))
