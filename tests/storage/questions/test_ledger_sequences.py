"""Random sequences of changes to the ledger: no text is lost, and no question changes its id."""

import json
from dataclasses import replace
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

from debrief.domain.practice.spacing import replay_reviews
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import link_question, unlink_question, with_wording
from debrief.exports.practice_list import practice_list
from debrief.exports.question_text import Options
from debrief.storage.questions import details, edits, listing, merges
from tests.storage.questions.ledger_model import LedgerModel

DAY = 86_400_000
TEXTS = st.sampled_from(["One.", "Two.", "Three and more.", "Four\nlines."])


class Ledger(RuleBasedStateMachine):
    """Changes one journal as the screens of the app do."""

    asked_in = Bundle("asked_in")
    """Debriefs with one asking each."""

    def __init__(self) -> None:
        super().__init__()
        self.model = LedgerModel()
        self._open: dict[str, Debrief] = {}
        """The debriefs in open windows, as they were loaded there."""
        self._merges: list[dict[str, Any]] = []
        """The arguments of `undo_merge` for each merge that was not undone."""

    def teardown(self) -> None:
        self.model.close()

    @initialize(target=asked_in)
    def begin(self) -> Any:
        return multiple(*(self.model.ask(name) for name in ("why", "pay", "salary")))

    # In a session

    @rule(target=asked_in, known=asked_in)
    def ask_a_known_question(self, known: str) -> str:
        """The user picks a known question for a new asking."""
        return self.model.ask(f"again {self.model.tick()}", self.model.load(known).asked[0].question)

    @rule(debrief=asked_in, text=TEXTS)
    def write(self, debrief: str, text: str) -> None:
        """The user writes what they said, and adds to the best answer."""
        self.model.edit(debrief, lambda asked: replace(asked, said=f"{text} {self.model.tick()}"))
        self.model.edit(
            debrief, lambda asked: replace(asked, question=self.model.with_longer_answer(asked.question, text))
        )

    @rule(debrief=asked_in, text=TEXTS)
    def replace_the_answer(self, debrief: str, text: str) -> None:
        """On another day the user replaces the whole answer letter by letter."""
        new = self.model.new_answer(text, self.model.load(debrief).asked[0].question.id)
        for typed in (new[:1], new[:3], new):
            self.model.edit(
                debrief, lambda asked, typed=typed: self.model.with_answer(asked, typed), anew=typed == new[:1]
            )

    @rule(debrief=asked_in)
    def reword_the_asking(self, debrief: str) -> None:
        self.model.edit(debrief, lambda asked: with_wording(asked, f"{asked.wording}?"))

    @rule(debrief=asked_in, known=asked_in)
    def link(self, debrief: str, known: str) -> None:
        """The user links an earlier asking to a known question."""
        question = self.model.load(known).asked[0].question
        self.model.edit(
            debrief, lambda asked: asked if asked.question.id == question.id else link_question(asked, question)
        )

    @rule(debrief=asked_in)
    def unlink(self, debrief: str) -> None:
        self.model.edit(
            debrief, lambda asked: unlink_question(asked) if asked.wording != asked.question.wording else asked
        )

    @rule(debrief=asked_in)
    def open_a_window(self, debrief: str) -> None:
        """Another window loads the debrief, and sees none of the later changes."""
        self._open[debrief] = self.model.load(debrief)

    @rule(text=TEXTS)
    def write_in_the_open_windows(self, text: str) -> None:
        for debrief_id, base in self._open.items():
            asked, now = base.asked[0], self.model.load(debrief_id).asked[0]
            # The answer is merged into the question that the debrief asks now, and is deleted with that one.
            question = self.model.with_longer_answer(asked.question, text, now.question.id)
            mine = replace(asked, said=f"{text} open {self.model.tick()}", question=question)
            self.model.journal.save(replace(base, asked=(mine,)), base)
            self.model.said[debrief_id] = {mine.said} | ({now.said} if now.said != asked.said else set())
        self._open.clear()

    # In the ledger

    @rule(one=asked_in, other=asked_in)
    def merge(self, one: str, other: str) -> None:
        into, given = (self.model.load(debrief).asked[0].question.id for debrief in (one, other))
        if into != given:
            within = [one for one, _ in details.merged_questions(self.model.db, given)]
            before = details.question(self.model.db, into)
            self.model.change(merges.merge, into=into, other=given, now=self.model.tick())
            self._merges.append({"before": before, "other": given, "within": within})

    @rule(one=asked_in, other=asked_in)
    def merge_and_undo(self, one: str, other: str) -> None:
        """Undoing restores the ledger."""
        into, given = (self.model.load(debrief).asked[0].question.id for debrief in (one, other))
        if into != given:
            before = self.model.contents()
            self.merge(one, other)
            assert self.model.change(merges.undo_merge, **self._merges.pop())
            assert self.model.contents() == before

    @precondition(lambda self: self._merges)
    @rule()
    def undo_the_last_merge(self) -> None:
        self.model.change(merges.undo_merge, **self._merges.pop())

    @rule(debrief=asked_in, which=st.integers(0, 5))
    def split(self, debrief: str, which: int) -> None:
        merged = details.merged_questions(self.model.db, self.model.load(debrief).asked[0].question.id)
        if merged:
            self.model.change(merges.split, other=merged[which % len(merged)][0])

    @rule(debrief=asked_in, which=st.integers(0, 5))
    def split_and_undo(self, debrief: str, which: int) -> None:
        """Undoing restores the ledger."""
        root = self.model.load(debrief).asked[0].question.id
        if merged := details.merged_questions(self.model.db, root):
            before, other = self.model.contents(), merged[which % len(merged)][0]
            if (answer := self.model.change(merges.split, other=other)) is not None:
                assert self.model.change(
                    merges.undo_split, into=root, other=other, answer=answer, now=self.model.tick()
                )
            assert self.model.contents() == before

    @rule(debrief=asked_in, chosen=st.booleans())
    def clear_the_answer(self, debrief: str, chosen: bool) -> None:
        """The user empties the answer, which stays as a version, and chooses the question for practice or not."""
        question_id = self.model.load(debrief).asked[0].question.id
        self.model.change(edits.choose_for_practice, question_id=question_id, chosen=chosen)
        self.model.change(edits.answer, question_id=question_id, text="", now=self.model.tick())

    @rule(which=st.integers(0, 9), text=TEXTS, typed=st.booleans())
    def answer(self, which: int, text: str, typed: bool) -> None:
        """The user writes an answer on a screen that may have been opened before a merge."""
        if not (question_id := self.model.any_question(which)):
            return
        if typed:
            new = self.model.new_answer(text, question_id)
            for draft in (new[:2], new):
                self.model.change(
                    edits.update_draft, question_id=question_id, text=draft, writer=f"screen {self.model.now}"
                )
        else:
            new = self.model.new_answer(text, question_id)
            self.model.change(edits.answer, question_id=question_id, text=new, now=self.model.tick())

    @rule(which=st.integers(0, 9), grade=st.integers(1, 4))
    def review(self, which: int, grade: int) -> None:
        question_id, at = self.model.any_question(which), self.model.tick() * DAY
        if not question_id:
            return
        self.model.change(edits.review, question_id=question_id, grade=grade, at=at)
        self.model.reviews[at] = self.model.debriefs_asking(question_id)

    @rule(debrief=asked_in, kind=st.sampled_from(Category))
    def edit_the_question(self, debrief: str, kind: Category) -> None:
        question = self.model.load(debrief).asked[0].question
        self.model.change(edits.categorise, question_id=question.id, category=kind)
        self.model.change(edits.reword, question_id=question.id, wording=f"{question.wording} ({kind})")
        self.model.change(edits.choose_for_practice, question_id=question.id, chosen=True)

    # Debriefs in and out of the trash

    @rule(debrief=asked_in)
    def trash_and_restore(self, debrief: str) -> None:
        self.model.journal.trash(debrief, self.model.tick())
        self.model.journal.index()
        self.model.journal.restore(debrief)

    @rule(debrief=consumes(asked_in))
    def erase(self, debrief: str) -> None:
        """Only the content of that debrief is erased."""
        self.model.journal.discard(debrief)
        self.model.said.pop(debrief, None)
        self._open.pop(debrief, None)

    # Invariants

    @invariant()
    def every_answer_is_kept(self) -> None:
        stored = self.model.texts("SELECT answer FROM question UNION ALL SELECT answer FROM answer_version")
        lost = [answer for answer, asking in self.model.answers.items() if asking <= self.model.said.keys()]
        assert all(any(answer in text for text in stored) for answer in lost), lost

    @invariant()
    def the_text_of_every_asking_is_kept(self) -> None:
        stored = dict(self.model.db.execute("SELECT debrief, said FROM asked").fetchall())
        assert stored.keys() == self.model.said.keys()
        assert all(text in stored[debrief] for debrief, texts in self.model.said.items() for text in texts)

    @invariant()
    def every_review_is_kept_and_gives_its_card(self) -> None:
        stored = {row[0] for row in self.model.db.execute("SELECT at FROM review")}
        assert {at for at, asking in self.model.reviews.items() if asking <= self.model.said.keys()} <= stored
        for question_id, due_at in self.model.db.execute("SELECT id, due_at FROM question WHERE merged_into IS NULL"):
            card = replay_reviews(edits.reviews(self.model.db, question_id))
            assert due_at == (card.due_at if card else None)

    @invariant()
    def no_question_without_an_asking_is_left(self) -> None:
        alone = """
            SELECT q.id FROM question AS q
            WHERE NOT EXISTS (SELECT 1 FROM asked AS a WHERE a.question = coalesce(q.merged_into, q.id))
        """
        assert self.model.db.execute(alone).fetchall() == []

    @invariant()
    def a_merged_question_has_no_askings_of_its_own(self) -> None:
        wrong = """
            SELECT q.id FROM question AS q WHERE merged_into IS NOT NULL AND (
                EXISTS (SELECT 1 FROM asked WHERE asked.question = q.id)
                OR (SELECT o.merged_into FROM question AS o WHERE o.id = q.merged_into) IS NOT NULL)
        """
        assert self.model.db.execute(wrong).fetchall() == []

    @invariant()
    def lists_and_exports_have_each_question_once_under_its_first_id(self) -> None:
        while self.model.journal.index():
            pass
        everything = details.practice_questions(self.model.db)
        text = "".join(map(str, practice_list("json", everything, Options(count=0, made_at=0))))
        exported = [question["id"] for question in json.loads(text)["questions"]]
        assert sorted(exported) == sorted(line.id for line in listing.iter_summaries(self.model.db))
        assert len(set(exported)) == len(exported)
        assert sorted(self.model.said) == sorted(
            asking["debrief"] for question in json.loads(text)["questions"] for asking in question["askings"]
        )


TestLedger = Ledger.TestCase
TestLedger.settings = settings(settings.get_profile("every change"), stateful_step_count=12)
