"""The step for the questions asked, which links each to the same question in other debriefs."""

from dataclasses import dataclass, replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from debrief.domain.record.question import (
    Asked,
    Question,
    QuestionMatch,
    is_linked,
    link_question,
    unlink_question,
)
from debrief.domain.session.guide import Step
from debrief.domain.session.steps.questions import HINT
from debrief.domain.text import shorten
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.entries import Entries
from debrief.tui.runtime.navigation import navigate, show
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.session.steps.editor import StepEditor

OWN = "own"
"""Chosen instead of an id for a separate question."""
TO_LINK, TO_CHANGE = "<entries.link:ctrl+l>: yes", "<entries.link:ctrl+l>: change"
NO_WORDS = (
    "Write a question first. <entries.link:ctrl+l> then looks for the same one among those you were asked before."
)
NONE_SIMILAR = "None of the questions you were asked before looks like this one."
PAUSE_SECONDS = 0.25
"""Seconds without typing before similar questions are looked up."""


class QuestionsEditor(StepEditor):
    """The questions, and below them the known one that the one being typed may be the same as."""

    BINDINGS = [
        Binding("ctrl+l", "link", "Same question", show=False, id="entries.link",
                tooltip="Mark it as the same question as the one shown, or undo that"),
    ]  # fmt: skip

    @dataclass
    class Paused(Message):
        """Nothing is typed for a moment; the ledger's matches are to be passed to the editor's `show_matches`.

        `present`: the ids of all questions of this debrief, none of which is a match.
        """

        editor: "QuestionsEditor"
        asked: Asked
        present: frozenset[str]

    @dataclass
    class SimilarWanted(Message):
        """The user looks for the same question where none was suggested; the ones to choose from are to be passed to
        the editor's `choose_similar`. `present`: as in Paused.
        """

        editor: "QuestionsEditor"
        asked: Asked
        present: frozenset[str]

    def __init__(self, step: Step, entries: Entries) -> None:
        super().__init__(step, entries)
        self._entries = entries
        self._pause: Timer | None = None
        self._matches: list[QuestionMatch] = []
        self._unlinked: dict[str, Question] = {}
        """By the id of a question that was linked here: the question it had before, to take the link back."""

    def compose(self) -> ComposeResult:
        """Yield the entries, and below them the known question that matches."""
        yield from super().compose()
        yield Static("", classes="known", markup=False)

    def on_mount(self) -> None:
        """Look up the first question."""
        self._schedule_lookup()

    def on_entries_changed(self) -> None:
        """Look up the question after a pause in typing; without words there is no match."""
        if (current := self._current) is not None and not current.wording.strip():
            self._clear_matches()
        self._schedule_lookup()

    def on_entries_selected(self, event: Entries.Selected) -> None:
        """Clear the matches of the previous question, and look up the one in the form."""
        event.stop()
        self._clear_matches()
        self._schedule_lookup()

    def show_matches(self, asked: Asked, matches: list[QuestionMatch]) -> None:
        """Show the matches of `asked`, the most likely first; do nothing if it has changed meanwhile."""
        now = self._current
        if now is None or now.wording != asked.wording or now.id != asked.id:
            return
        self._matches = matches
        self._refresh_matches()

    async def action_link(self) -> None:
        """Link the question to the match shown; if it is linked already, undo that or choose another match."""
        current, matches = self._current, self._matches
        if current is None or not (current.wording.strip() or self._is_linked(current)):
            self.notify(NO_WORDS, markup=False)
        elif not (matches or self._is_linked(current)):
            if self._pause is not None:
                self._pause.stop()
            self.post_message(self.SimilarWanted(self, current, self._present))
        elif not self._is_linked(current):
            await self._link(current, matches[0].question)
        elif others := self.other_matches:
            navigate(self, self._change_link(current, others))
        else:
            await self._unlink(current)

    async def choose_similar(self, asked: Asked, similar: list[QuestionMatch]) -> None:
        """Let the user choose the same question as `asked` from `similar`; say so if there is none."""
        if similar:
            await self._change_link(asked, similar)
        else:
            self.notify(NONE_SIMILAR, markup=False)

    async def _change_link(self, current: Asked, others: list[QuestionMatch]) -> None:
        heading = f"“{shorten(current.wording, 160)}” is"
        chosen = await show(self, ChooseScreen(heading, _link_choices(others)))
        now = self._current
        if chosen is None or now is None or now.id != current.id:
            return
        if chosen == OWN:
            await self._unlink(now)
        else:
            await self._link(now, next(one.question for one in others if one.question.id == chosen))

    async def _link(self, current: Asked, known: Question) -> None:
        own = self._unlinked.setdefault(current.id, current.question)
        await self._entries.replace_selected(link_question(replace(current, question=own), known))

    async def _unlink(self, current: Asked) -> None:
        await self._entries.replace_selected(unlink_question(current, self._unlinked.pop(current.id, None)))

    def _is_linked(self, asked: Asked) -> bool:
        return asked.id in self._unlinked or is_linked(asked)

    @property
    def other_matches(self) -> list[QuestionMatch]:
        """The matches to which the question in the form is not linked."""
        current = self._current
        return [one for one in self._matches if current is not None and one.question.id != current.question.id]

    @property
    def _current(self) -> Asked | None:
        asked: Asked | None = self._entries.part
        return asked

    def _schedule_lookup(self) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE_SECONDS, self._look_up)

    def _look_up(self) -> None:
        if (current := self._current) is not None and current.wording.strip():
            self.post_message(self.Paused(self, current, self._present))

    @property
    def _present(self) -> frozenset[str]:
        return frozenset(asked.question.id for asked in self._entries.parts)

    def _clear_matches(self) -> None:
        self._matches = []
        self._refresh_matches()

    def _refresh_matches(self) -> None:
        current = self._current
        content = Content()
        if current is not None and current.wording.strip():
            linked = self._is_linked(current)
            how = name_keys(self.app, TO_CHANGE if linked else TO_LINK)
            content = _linked_line(current, how) if linked else _matches_line(self._matches, how)
            if len(self._entries.parts) == 1:  # whoever has written a second one knows
                content = content or Content.styled(HINT, MUTED)
        for line in self.query(".known").results(Static):  # none any more in an editor that is taken down
            if line.content != content:
                line.update(content)


def _link_choices(others: list[QuestionMatch]) -> list[ChoiceOption]:
    return [
        ChoiceOption(OWN, "A separate question"),
        *(
            ChoiceOption(
                one.question.id,
                f"The same as “{one.question.wording}”",
                f"asked {_times_text(one)}{_common_text(one)}",
            )
            for one in others
        ),
    ]


def _times_text(match: QuestionMatch) -> str:
    return "once" if match.times == 1 else f"{match.times} times"


def _common_text(match: QuestionMatch) -> str:
    return f", both about {', '.join(match.why[:3])}" if match.why else ""


def _linked_line(asked: Asked, to_change: str) -> Content:
    return Content.assemble(("The same as: ", MUTED), shorten(asked.question.wording, 60), (f"   {to_change}", MUTED))


def _matches_line(matches: list[QuestionMatch], to_link: str) -> Content:
    if not matches:
        return Content()
    first = matches[0]
    where = f", last at {shorten(first.company, 24)}" if first.company.strip() else ""
    return Content.assemble(
        ("Is this the same question? ", MUTED),
        to_link,
        (f"\n“{shorten(first.question.wording, 72)}”\nAsked {_times_text(first)}{where}", MUTED),
    )
