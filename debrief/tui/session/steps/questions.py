"""Questions: every one you can recall, and whether it was asked before."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from debrief.domain.record.debrief import Collection
from debrief.domain.record.question import (
    Asked,
    Certainty,
    QuestionMatch,
    is_linked,
    link_question,
    unlink_question,
    with_wording,
)
from debrief.domain.text import shorten
from debrief.tui.common.choose import ChooseScreen, Offer
from debrief.tui.common.looks import MUTED
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Choice, Field, Lens, Words, attribute, one_of
from debrief.tui.runtime.navigation import navigate, show
from debrief.tui.session.steps.answers import worded
from debrief.tui.session.steps.editor import EntriesEditor

WORDING = Lens(attribute("wording").get, with_wording)
"""The wording of that day, which the ledger's follows."""

OWN = "own"
"""Stands for being a question of its own, where an id would."""
PAUSE_SECONDS = 0.25
"""How long nothing is typed before it is looked up whether the question is known."""


class QuestionsEditor(EntriesEditor):
    """The wording of each question, how well it is remembered, and the known one that it may be the same as."""

    BINDINGS = [
        Binding("ctrl+l", "link", "Asked before", show=False, id="entries.link",
                tooltip="Say that it is a question asked before, or that it is not"),
    ]  # fmt: skip

    collection: Collection = "asked"
    thing = "question"
    enter_ends = True

    @dataclass
    class Paused(Message):
        """Nothing is typed for a moment; whoever knows the ledger calls `offer` on the editor."""

        editor: "QuestionsEditor"
        asked: Asked

    def fields(self) -> tuple[Field, ...]:
        """Return the wording and its certainty."""
        return (
            Words(label="Question", lens=WORDING, hint="Enter begins the next one"),
            Choice(label="Remembered", lens=attribute("certainty"), options=one_of(Certainty)),
        )

    def summary(self) -> Summary:
        """Return the wording, with how well it is remembered."""
        return lambda asked: worded(asked) + (f"  ({asked.certainty})" if asked.certainty else "")

    def new(self) -> Asked:
        """Return a question not yet written."""
        return Asked()

    def loses(self, part: Asked) -> str:
        """Return the question to ask where an answer, or what was made of it, goes with the question."""
        if any(text.strip() for text in (part.said, part.left_out, part.question.answer)):
            return "What you answered to this question goes with it. Remove both?"
        return ""

    def compose(self) -> ComposeResult:
        """The entries, and below them what is known of the one that is typed."""
        self._pause: Timer | None = None
        self._offered: list[QuestionMatch] = []
        yield from super().compose()
        yield Static("", classes="known", markup=False)

    def on_mount(self) -> None:
        """Say what is known of the first one."""
        self._wait()

    def on_entries_changed(self, event: Entries.Changed) -> None:
        """Look it up once nothing is typed for a moment; of no words nothing is known."""
        super().on_entries_changed(event)
        if (here := self._here) is not None and not here.wording.strip():
            self._forget()
        self._wait()

    def on_entries_selected(self, event: Entries.Selected) -> None:
        """Say nothing of another question than the one in the form now, which is looked up."""
        event.stop()
        self._forget()
        self._wait()

    def offer(self, asked: Asked, known: list[QuestionMatch]) -> None:
        """Say that `asked`, unless it was changed meanwhile, may be one of these questions; the likeliest first."""
        now = self._here
        if now is None or now.wording != asked.wording or now.id != asked.id:
            return
        self._offered = known
        self._say()

    def action_link(self) -> None:
        """Let it be said that this is a known question, or that it is one of its own."""
        navigate(self, self._link())

    async def _link(self) -> None:
        here, offered = self._here, self._offered  # what is offered may change before one of them is chosen
        if here is None or not (offered or is_linked(here)):
            self.notify("No question like this was asked before.", markup=False)
            return
        heading = f"“{shorten(here.wording, 160)}” is the same as"
        chosen = await show(self, ChooseScreen(heading, _offers(here, offered)))
        now = self._here
        if chosen is not None and now is not None and now.id == here.id:
            known = {one.question.id: one.question for one in offered}
            await self.query_one(Entries).put(
                unlink_question(now) if chosen == OWN else link_question(now, known[chosen])
            )

    @property
    def _here(self) -> Asked | None:
        entries = next(iter(self.query(Entries)), None)
        return entries.part if entries else None

    def _wait(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self._look_up)

    def _look_up(self) -> None:
        if (here := self._here) is not None and here.wording.strip():
            self.post_message(self.Paused(self, here))

    def _forget(self) -> None:
        self._offered = []
        self._say()

    def _say(self) -> None:
        here = self._here
        content = _told(here, self._offered) if here is not None and here.wording.strip() else Content()
        for line in self.query(".known").results(Static):  # none any more in an editor that is taken down
            if line.content != content:
                line.update(content)


def _offers(asked: Asked, known: list[QuestionMatch]) -> list[Offer]:
    others = [one for one in known if one.question.id != asked.question.id]
    offers = [Offer(one.question.id, one.question.wording, f"asked {_often(one)}{_why(one)}") for one in others]
    return [*offers, Offer(OWN, "It is a question of its own")] if is_linked(asked) else offers


def _often(known: QuestionMatch) -> str:
    return "once" if known.times == 1 else f"{known.times} times"


def _why(known: QuestionMatch) -> str:
    return f", both about {', '.join(known.why[:3])}" if known.why else ""


def _told(asked: Asked, known: list[QuestionMatch]) -> Content:
    if is_linked(asked):
        return Content.assemble(
            ("The same as: ", MUTED), shorten(asked.question.wording, 60), ("   ctrl+l changes that", MUTED)
        )
    if not known:
        return Content()
    first, more = known[0], len(known) - 1
    where = f", last at {shorten(first.company, 24)}" if first.company.strip() else ""
    others = f" and {more} more" if more else ""
    return Content.assemble(
        ("Asked before? ", MUTED),
        shorten(first.question.wording, 52),
        (f"  {_often(first)}{where}{others}   ctrl+l says so", MUTED),
    )
