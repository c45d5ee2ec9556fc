"""A journal with changes to its ledger, and a record of what must survive them."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal

_REVIEWS = """
    SELECT at FROM review JOIN question AS q ON q.id = review.question WHERE ? IN (q.id, q.merged_into)
"""


class LedgerModel:
    """Makes changes in a journal of its own, and records the answers, askings and reviews that were written."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self.journal = open_empty_journal(Path(self._folder.name) / "journal.sqlite3")
        self.db = connect(self.journal.path)
        self.now = 0
        self.answers: dict[str, set[str]] = {}
        """The debriefs that asked the question when an answer was written, by answer."""
        self.question_ids: list[str] = []
        """The ids of all questions, also of deleted ones."""
        self.said: dict[str, set[str]] = {}
        """What the user said in the one asking of a debrief, by debrief id."""
        self.reviews: dict[int, set[str]] = {}
        """The debriefs that asked the question at a review, by the moment of the review."""

    def close(self) -> None:
        self.journal.close()
        self.db.close()
        self._folder.cleanup()

    def ask(self, name: str, known: Question | None = None) -> str:
        """Save a debrief with one asking, of `known` or of a new question; return its id."""
        question = known or Question(id=f"q-{name}", wording=name)
        self.question_ids.append(question.id)
        asked = Asked(question=question, wording=name)
        debrief = Debrief(id=f"d-{name}", started_at=self.tick(), company=name, asked=(asked,))
        self.journal.save(debrief, None)
        self.said[debrief.id] = {""}
        return debrief.id

    def edit(self, debrief_id: str, change: Callable[[Asked], Asked], *, anew: bool = True) -> None:
        """Change the asking of a debrief in a new edit session or, unless `anew`, in the last one."""
        base = self.load(debrief_id) if anew else self._last
        self._session_id = f"session {self.tick()}" if anew else self._session_id
        asked = change(base.asked[0])
        self._last = self.journal.save(replace(base, asked=(asked,)), base, self._session_id).debrief
        self.said[debrief_id] = {asked.said}
        self.question_ids.append(asked.question.id)
        if asked.question.id != (left := base.asked[0].question.id) and (others := self.debriefs_asking(left)):
            for (at,) in self.db.execute(_REVIEWS, (left,)).fetchall():
                self.reviews[at] = others  # practice belongs to the question, and stays with those that ask it

    def load(self, debrief_id: str) -> Debrief:
        debrief = self.journal.load(debrief_id)
        assert debrief is not None
        return debrief

    def change(self, function: Callable[..., object], **arguments: object) -> object:
        """Call a function of `storage.questions` in a transaction."""
        return self.journal.transact(partial(function, **arguments))

    def contents(self) -> list[list[Any]]:
        """Return the rows of the ledger."""
        queries = (
            "SELECT id, wording, answer, practise, category, merged_into, due_at, stability FROM question ORDER BY id",
            "SELECT question, answer FROM answer_version ORDER BY question, answer",
            "SELECT debrief, id, question, was, wording, said FROM asked ORDER BY debrief, id",
        )
        return [self.db.execute(query).fetchall() for query in queries]

    def with_longer_answer(self, question: Question, text: str, stored_id: str = "") -> Question:
        """Return `question` with a longer answer; `stored_id`: the question that the answer will belong to."""
        return replace(question, answer=f"{question.answer}\n{self.new_answer(text, stored_id or question.id)}")

    def with_answer(self, asked: Asked, answer: str) -> Asked:
        return replace(asked, question=replace(asked.question, answer=answer))

    def new_answer(self, text: str, question_id: str) -> str:
        """Return an answer that was never used before, and record it."""
        answer = f"{text} {self.tick()}."
        self.answers[answer] = self.debriefs_asking(question_id)
        return answer

    def any_question(self, number: int) -> str:
        """Return the id of a question that still exists, merged or not; empty if there is none."""
        stored = {row[0] for row in self.db.execute("SELECT id FROM question")}
        existing = [question_id for question_id in self.question_ids if question_id in stored]
        return existing[number % len(existing)] if existing else ""

    def debriefs_asking(self, question_id: str) -> set[str]:
        """Return the ids of the debriefs that ask a question, also under the one it was merged into."""
        query = (
            "SELECT debrief FROM asked JOIN question AS q ON q.id = ? WHERE question = coalesce(q.merged_into, q.id)"
        )
        return {row[0] for row in self.db.execute(query, (question_id,))}

    def texts(self, query: str) -> list[str]:
        with closing(self.db.execute(query)) as rows:
            return [row[0] for row in rows]

    def tick(self) -> int:
        self.now += 1
        return self.now
