"""Whatever is done to the ledger, in whatever order: no text is lost, and no question changes its id."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from debrief.domain.practice import replay_reviews
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question, link_question, unlink_question, with_wording
from debrief.exports.practice_list import practice_list
from debrief.exports.question_text import Options
from debrief.storage.file.connect import connect
from debrief.storage.questions import details, edits, listing, merging
from debrief.storage.records.journal import Journal

DAY = 86_400_000
TEXTS = st.sampled_from(["One.", "Two.", "Three and more.", "Four\nlines."])


class Ledger(RuleBasedStateMachine):
    """One journal, changed as the app and its screens do."""

    asked_in = Bundle("asked_in")
    """Debriefs, each with one asking."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._journal = Journal(Path(self._folder.name) / "journal.sqlite3")
        self._db = connect(self._journal.path)
        self._now = 0
        self._answers: dict[str, set[str]] = {}
        """What was written as an answer, and the debriefs that asked the question then."""
        self._ids: list[str] = []
        """Of every question there ever was."""
        self._said: dict[str, set[str]] = {}
        self._reviews: dict[int, set[str]] = {}
        """When each was given, and the debriefs that asked the question then."""
        self._open: dict[str, Debrief] = {}
        self._merges: list[dict[str, Any]] = []
        """Not taken back yet: the question that another was merged into as it was, that other, what it had in it."""

    def teardown(self) -> None:
        self._journal.close()
        self._db.close()
        self._folder.cleanup()

    @initialize(target=asked_in)
    def begin(self) -> Any:
        return multiple(*(self._ask(name) for name in ("why", "pay", "salary")))

    # In a session

    @rule(target=asked_in, known=asked_in)
    def ask_what_is_known(self, known: str) -> str:
        """The offer of a known question is taken while the asking is new."""
        return self._ask(f"again {self._tick()}", self._loaded(known).asked[0].question)

    @rule(debrief=asked_in, text=TEXTS)
    def write(self, debrief: str, text: str) -> None:
        """Something is written under an asking: what was said, and more of the better answer."""
        self._edit(debrief, lambda asked: replace(asked, said=f"{text} {self._tick()}"))
        self._edit(debrief, lambda asked: replace(asked, question=self._answered(asked.question, text)))

    @rule(debrief=asked_in, text=TEXTS)
    def answer_it_anew(self, debrief: str, text: str) -> None:
        """Another day, somebody replaces the whole answer, letter by letter."""
        new = self._new(text, self._loaded(debrief).asked[0].question.id)
        for typed in (new[:1], new[:3], new):
            self._edit(debrief, lambda asked, typed=typed: self._with_answer(asked, typed), anew=typed == new[:1])

    @rule(debrief=asked_in)
    def word_it_anew(self, debrief: str) -> None:
        self._edit(debrief, lambda asked: with_wording(asked, f"{asked.wording}?"))

    @rule(debrief=asked_in, known=asked_in)
    def link(self, debrief: str, known: str) -> None:
        """An asking written earlier is found to be one of a known question."""
        question = self._loaded(known).asked[0].question
        self._edit(debrief, lambda asked: asked if asked.question.id == question.id else link_question(asked, question))

    @rule(debrief=asked_in)
    def unlink(self, debrief: str) -> None:
        self._edit(debrief, lambda asked: unlink_question(asked) if asked.wording != asked.question.wording else asked)

    @rule(debrief=asked_in)
    def open_a_session(self, debrief: str) -> None:
        """A window is left open, which knows nothing of what is done from then on."""
        self._open[debrief] = self._loaded(debrief)

    @rule(text=TEXTS)
    def write_in_the_open_session(self, text: str) -> None:
        for debrief_id, base in self._open.items():
            asked, now = base.asked[0], self._loaded(debrief_id).asked[0]
            # The answer is merged into the question that is asked there by now, and goes with that one.
            question = self._answered(asked.question, text, now.question.id)
            mine = replace(asked, said=f"{text} open {self._tick()}", question=question)
            self._journal.save(replace(base, asked=(mine,)), base)
            self._said[debrief_id] = {mine.said} | ({now.said} if now.said != asked.said else set())
        self._open.clear()

    # In the ledger

    @rule(one=asked_in, other=asked_in)
    def merge(self, one: str, other: str) -> None:
        into, given = (self._loaded(debrief).asked[0].question.id for debrief in (one, other))
        if into != given:
            within = [one for one, _ in details.merged(self._db, given)]
            before = details.question(self._db, into)
            self._change(merging.merge, into=into, other=given, now=self._tick())
            self._merges.append({"before": before, "other": given, "within": within})

    @rule(one=asked_in, other=asked_in)
    def merge_and_take_it_back(self, one: str, other: str) -> None:
        """All is as it was then."""
        into, given = (self._loaded(debrief).asked[0].question.id for debrief in (one, other))
        if into != given:
            as_it_was = self._ledger()
            self.merge(one, other)
            assert self._change(merging.unmerge, **self._merges.pop())
            assert self._ledger() == as_it_was

    @precondition(lambda self: self._merges)
    @rule()
    def take_the_last_merge_back(self) -> None:
        self._change(merging.unmerge, **self._merges.pop())

    @rule(debrief=asked_in, which=st.integers(0, 5))
    def split(self, debrief: str, which: int) -> None:
        merged = details.merged(self._db, self._loaded(debrief).asked[0].question.id)
        if merged:
            self._change(merging.split, other=merged[which % len(merged)][0])

    @rule(debrief=asked_in, which=st.integers(0, 5))
    def split_and_take_it_back(self, debrief: str, which: int) -> None:
        """All is as it was then."""
        root = self._loaded(debrief).asked[0].question.id
        if merged := details.merged(self._db, root):
            as_it_was, other = self._ledger(), merged[which % len(merged)][0]
            if (answer := self._change(merging.split, other=other)) is not None:
                assert self._change(merging.rejoin, into=root, other=other, answer=answer, now=self._tick())
            assert self._ledger() == as_it_was

    @rule(debrief=asked_in, chosen=st.booleans())
    def leave_it_without_answer(self, debrief: str, chosen: bool) -> None:
        """The answer is emptied, which keeps it as a former one, and the question chosen or not."""
        question_id = self._loaded(debrief).asked[0].question.id
        self._change(edits.practise, question_id=question_id, chosen=chosen)
        self._change(edits.answer, question_id=question_id, text="", now=self._tick())

    @rule(which=st.integers(0, 9), text=TEXTS, typed=st.booleans())
    def answer(self, which: int, text: str, typed: bool) -> None:
        """Somebody writes an answer on a screen that may have been open since before two were merged."""
        if not (question_id := self._any(which)):
            return
        if typed:
            new = self._new(text, question_id)
            for draft in (new[:2], new):
                self._change(edits.draft, question_id=question_id, text=draft, writer=f"screen {self._now}")
        else:
            new = self._new(text, question_id)
            self._change(edits.answer, question_id=question_id, text=new, now=self._tick())

    @rule(which=st.integers(0, 9), grade=st.integers(1, 4))
    def review(self, which: int, grade: int) -> None:
        question_id, at = self._any(which), self._tick() * DAY
        if not question_id:
            return
        self._change(edits.review, question_id=question_id, grade=grade, at=at)
        self._reviews[at] = self._asking(question_id)

    @rule(debrief=asked_in, kind=st.sampled_from(Category))
    def sort(self, debrief: str, kind: Category) -> None:
        question = self._loaded(debrief).asked[0].question
        self._change(edits.categorise, question_id=question.id, category=kind)
        self._change(edits.reword, question_id=question.id, wording=f"{question.wording} ({kind})")
        self._change(edits.practise, question_id=question.id, chosen=True)

    # Debriefs away and back

    @rule(debrief=asked_in)
    def away_and_back(self, debrief: str) -> None:
        self._journal.trash(debrief, self._tick())
        self._journal.index()
        self._journal.restore(debrief)

    @rule(debrief=consumes(asked_in))
    def erase(self, debrief: str) -> None:
        """What only that debrief had goes, and nothing else."""
        self._journal.discard(debrief)
        self._said.pop(debrief, None)
        self._open.pop(debrief, None)

    # What holds

    @invariant()
    def every_answer_is_kept(self) -> None:
        kept = self._texts("SELECT answer FROM question UNION ALL SELECT answer FROM answer_version")
        lost = [answer for answer, asking in self._answers.items() if asking <= self._said.keys()]
        assert all(any(answer in text for text in kept) for answer in lost), lost

    @invariant()
    def every_asking_is_kept_in_its_words(self) -> None:
        kept = dict(self._db.execute("SELECT debrief, said FROM asked").fetchall())
        assert kept.keys() == self._said.keys()
        assert all(text in kept[debrief] for debrief, texts in self._said.items() for text in texts)

    @invariant()
    def every_review_is_kept_and_gives_its_card(self) -> None:
        stored = {row[0] for row in self._db.execute("SELECT at FROM review")}
        assert {at for at, asking in self._reviews.items() if asking <= self._said.keys()} <= stored
        for question_id, due_at in self._db.execute("SELECT id, due_at FROM question WHERE merged_into IS NULL"):
            card = replay_reviews(edits.reviews(self._db, question_id))
            assert due_at == (card.due_at if card else None)

    @invariant()
    def nothing_is_left_of_what_nobody_asks(self) -> None:
        alone = """
            SELECT q.id FROM question AS q
            WHERE NOT EXISTS (SELECT 1 FROM asked AS a WHERE a.question = coalesce(q.merged_into, q.id))
        """
        assert self._db.execute(alone).fetchall() == []

    @invariant()
    def what_is_merged_is_asked_under_the_other_only(self) -> None:
        wrong = """
            SELECT q.id FROM question AS q WHERE merged_into IS NOT NULL AND (
                EXISTS (SELECT 1 FROM asked WHERE asked.question = q.id)
                OR (SELECT o.merged_into FROM question AS o WHERE o.id = q.merged_into) IS NOT NULL)
        """
        assert self._db.execute(wrong).fetchall() == []

    @invariant()
    def a_list_has_each_question_under_the_id_it_always_had(self) -> None:
        while self._journal.index():
            pass
        everything = details.practice_questions(self._db)
        text = "".join(map(str, practice_list("json", everything, Options(count=0, made_at=0))))
        exported = [question["id"] for question in json.loads(text)["questions"]]
        assert sorted(exported) == sorted(line.id for line in listing.every_line(self._db))
        assert len(set(exported)) == len(exported)
        assert sorted(self._said) == sorted(
            asking["debrief"] for question in json.loads(text)["questions"] for asking in question["askings"]
        )

    def _ask(self, name: str, known: Question | None = None) -> str:
        question = known or Question(id=f"q-{name}", wording=name)
        self._ids.append(question.id)
        asked = Asked(question=question, wording=name)
        debrief = Debrief(id=f"d-{name}", started_at=self._tick(), company=name, asked=(asked,))
        self._journal.save(debrief, None)
        self._said[debrief.id] = {""}
        return debrief.id

    def _edit(self, debrief_id: str, change: Callable[[Asked], Asked], *, anew: bool = True) -> None:
        """Change an asking in a sitting of its own, or go on in the last one."""
        base = self._loaded(debrief_id) if anew else self._last
        self._sitting = f"sitting {self._tick()}" if anew else self._sitting
        asked = change(base.asked[0])
        self._last = self._journal.save(replace(base, asked=(asked,)), base, self._sitting).debrief
        self._said[debrief_id] = {asked.said}
        self._ids.append(asked.question.id)

    def _loaded(self, debrief_id: str) -> Debrief:
        found = self._journal.load(debrief_id)
        assert found is not None
        return found

    def _change(self, change: Callable[..., object], **how: object) -> object:
        return self._journal.ledger(partial(change, **how))

    def _ledger(self) -> list[list[Any]]:
        """Return all that the ledger is."""
        queries = (
            "SELECT id, wording, answer, practise, category, merged_into, due_at, stability FROM question ORDER BY id",
            "SELECT question, answer FROM answer_version ORDER BY question, answer",
            "SELECT debrief, id, question, was, wording, said FROM asked ORDER BY debrief, id",
        )
        return [self._db.execute(query).fetchall() for query in queries]

    def _answered(self, question: Question, text: str, kept_under: str = "") -> Question:
        return replace(question, answer=f"{question.answer}\n{self._new(text, kept_under or question.id)}")

    def _with_answer(self, asked: Asked, answer: str) -> Asked:
        return replace(asked, question=replace(asked.question, answer=answer))

    def _new(self, text: str, question_id: str) -> str:
        answer = f"{text} {self._tick()}."
        self._answers[answer] = self._asking(question_id)
        return answer

    def _any(self, which: int) -> str:
        """Return the id of a question that is still there, merged or not."""
        there = {row[0] for row in self._db.execute("SELECT id FROM question")}
        known = [question_id for question_id in self._ids if question_id in there]
        return known[which % len(known)] if known else ""

    def _asking(self, question_id: str) -> set[str]:
        asking = (
            "SELECT debrief FROM asked JOIN question AS q ON q.id = ? WHERE question = coalesce(q.merged_into, q.id)"
        )
        return {row[0] for row in self._db.execute(asking, (question_id,))}

    def _texts(self, query: str) -> list[str]:
        with closing(self._db.execute(query)) as rows:
            return [row[0] for row in rows]

    def _tick(self) -> int:
        self._now += 1
        return self._now


TestLedger = Ledger.TestCase
TestLedger.settings = settings(settings.get_profile("every change"), stateful_step_count=12)
