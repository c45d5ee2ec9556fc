"""Questions: every one you can recall, and whether it was asked before."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from debrief.domain.record.question import (
    Asked,
    Certainty,
    QuestionMatch,
    is_linked,
    link_question,
    unlink_question,
    with_wording,
)
from debrief.domain.session.guide import Step
from debrief.domain.text import shorten
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.looks import MUTED
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import EntrySchema
from debrief.tui.forms.fields import Choice, Lens, Words, attribute, one_of, parts_of
from debrief.tui.runtime.navigation import navigate, show
from debrief.tui.session.steps.answers import question_line
from debrief.tui.session.steps.editor import StepEditor

WORDING = Lens(attribute("wording").get, with_wording)
"""The wording of that day, which the ledger's follows."""

OWN = "own"
"""Stands for being a question of its own, where an id would."""
PAUSE_SECONDS = 0.25
"""How long nothing is typed before it is looked up whether the question is known."""


def questions_schema() -> EntrySchema:
    """Return the schema of the wording of each question, and how well it is remembered."""
    return EntrySchema(
        lens=parts_of("asked"),
        noun="question",
        fields=(
            Words(label="Question", lens=WORDING, hint="one question; Enter goes on"),
            Choice(label="Remembered", lens=attribute("certainty"), options=one_of(Certainty)),
        ),
        summary=lambda asked: question_line(asked) + (f"  ({asked.certainty})" if asked.certainty else ""),
        new=Asked,
        removal_question=_removal_question,
    )


class QuestionsEditor(StepEditor):
    """The questions, and below them the known one that the one being typed may be the same as."""

    BINDINGS = [
        Binding("ctrl+l", "link", "Asked before", show=False, id="entries.link",
                tooltip="Say that it is a question asked before, or that it is not"),
    ]  # fmt: skip

    @dataclass
    class Paused(Message):
        """Nothing is typed for a moment; the ledger's matches are to be passed to the editor's `show_matches`."""

        editor: "QuestionsEditor"
        asked: Asked

    def __init__(self, step: Step, entries: Entries) -> None:
        super().__init__(step, entries)
        self._entries = entries
        self._pause: Timer | None = None
        self._matches: list[QuestionMatch] = []

    def compose(self) -> ComposeResult:
        """The entries, and below them what is known of the one that is typed."""
        yield from super().compose()
        yield Static("", classes="known", markup=False)

    def on_mount(self) -> None:
        """Look up the first one."""
        self._schedule_lookup()

    def on_entries_changed(self) -> None:
        """Look it up once nothing is typed for a moment; there is no match for no words."""
        if (here := self._here) is not None and not here.wording.strip():
            self._clear_matches()
        self._schedule_lookup()

    def on_entries_selected(self, event: Entries.Selected) -> None:
        """Clear the matches of the question before, and look up the one in the form now."""
        event.stop()
        self._clear_matches()
        self._schedule_lookup()

    def show_matches(self, asked: Asked, matches: list[QuestionMatch]) -> None:
        """Show which questions `asked` may be the same as, the likeliest first; nothing where it changed meanwhile."""
        now = self._here
        if now is None or now.wording != asked.wording or now.id != asked.id:
            return
        self._matches = matches
        self._refresh_matches()

    def action_link(self) -> None:
        """Ask which known question this is, or whether it is one of its own."""
        navigate(self, self._link())

    async def _link(self) -> None:
        here, matches = self._here, self._matches  # these may change before one of them is chosen
        if here is None or not (matches or is_linked(here)):
            self.notify("No question like this was asked before.", markup=False)
            return
        heading = f"“{shorten(here.wording, 160)}” is the same as"
        chosen = await show(self, ChooseScreen(heading, _link_choices(here, matches)))
        now = self._here
        if chosen is not None and now is not None and now.id == here.id:
            known = {one.question.id: one.question for one in matches}
            await self._entries.replace_selected(
                unlink_question(now) if chosen == OWN else link_question(now, known[chosen])
            )

    @property
    def _here(self) -> Asked | None:
        asked: Asked | None = self._entries.part
        return asked

    def _schedule_lookup(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self._look_up)

    def _look_up(self) -> None:
        if (here := self._here) is not None and here.wording.strip():
            self.post_message(self.Paused(self, here))

    def _clear_matches(self) -> None:
        self._matches = []
        self._refresh_matches()

    def _refresh_matches(self) -> None:
        here = self._here
        content = _matches_line(here, self._matches) if here is not None and here.wording.strip() else Content()
        for line in self.query(".known").results(Static):  # none any more in an editor that is taken down
            if line.content != content:
                line.update(content)


def _removal_question(asked: Asked) -> str:
    if any(text.strip() for text in (asked.said, asked.left_out, asked.question.answer)):
        return "What you answered to this question goes with it. Remove both?"
    return ""


def _link_choices(asked: Asked, matches: list[QuestionMatch]) -> list[ChoiceOption]:
    others = [one for one in matches if one.question.id != asked.question.id]
    offers = [
        ChoiceOption(one.question.id, one.question.wording, f"asked {_times_text(one)}{_common_text(one)}")
        for one in others
    ]
    return [*offers, ChoiceOption(OWN, "It is a question of its own")] if is_linked(asked) else offers


def _times_text(match: QuestionMatch) -> str:
    return "once" if match.times == 1 else f"{match.times} times"


def _common_text(match: QuestionMatch) -> str:
    return f", both about {', '.join(match.why[:3])}" if match.why else ""


def _matches_line(asked: Asked, matches: list[QuestionMatch]) -> Content:
    if is_linked(asked):
        return Content.assemble(
            ("The same as: ", MUTED), shorten(asked.question.wording, 60), ("   ctrl+l changes that", MUTED)
        )
    if not matches:
        return Content()
    first, more = matches[0], len(matches) - 1
    where = f", last at {shorten(first.company, 24)}" if first.company.strip() else ""
    others = f" and {more} more" if more else ""
    return Content.assemble(
        ("Asked before? ", MUTED),
        shorten(first.question.wording, 52),
        (f"  {_times_text(first)}{where}{others}   ctrl+l says so", MUTED),
    )
