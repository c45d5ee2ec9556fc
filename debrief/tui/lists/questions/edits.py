"""Edits of questions from their list: each asks the user, makes the change and pushes its undo."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from debrief.domain.dates.zones import local_day
from debrief.domain.lists.questions import QUESTION_GONE, QuestionSummary
from debrief.domain.record.category import ASKED_CATEGORIES, Category
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.record.when import day_text
from debrief.domain.text import one_line, shorten
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.runtime.navigation import Show
from debrief.tui.services.questions import QuestionService

T = TypeVar("T")

TO_SAVE = "Enter to save, <ask_line.cancel:Esc> to cancel."
TO_FIND = "Type a few words of it. <ask_line.cancel:Esc> to cancel."
NO_KIND = "none"
OTHER_WORDS = "by words"
MOST = 8
"""The most matches offered in a search for another question."""
NOT_MERGED = "No other question has been merged with this one."
CANNOT_SPLIT = "No debrief uses the other wording now, so the two stay one question."
NO_FORMER_ANSWER = "This question has no earlier answers."
NONE_FOUND = "No other question has these words."


class QuestionEdits:
    """Changes questions through `service`; each method returns a message, or None if nothing changed.

    `zone`: the IANA zone of days. The methods raise JournalUnusable.
    """

    def __init__(self, service: QuestionService, show: Show, zone: str) -> None:
        self._service = service
        self._show = show
        self._zone = zone

    async def choose(self, line: QuestionSummary) -> str:
        """Choose a question for practice, or undo that."""
        if not await self._service.choose_for_practice(line.id, chosen=not line.practise):
            return QUESTION_GONE
        self._undoable(
            line,
            partial(self._service.choose_for_practice, line.id, chosen=line.practise),
            "chosen for practice again." if line.practise else "no longer chosen for practice.",
        )
        return "No longer chosen for practice." if line.practise else "Chosen for practice."

    async def categorise(self, line: QuestionSummary) -> str | None:
        """Ask for the category of a question."""
        choices = [
            *(ChoiceOption(kind.value, kind.value) for kind in ASKED_CATEGORIES),
            ChoiceOption(NO_KIND, "no kind"),
        ]
        chosen = await self._show(ChooseScreen("What kind of question?", choices, chosen=line.category or NO_KIND))
        kind = None if chosen in {None, NO_KIND} else Category(chosen)
        if chosen is None or kind is line.category:
            return None
        if not await self._service.categorise(line.id, kind):
            return QUESTION_GONE
        self._undoable(line, partial(self._service.categorise, line.id, line.category), "its kind was put back.")
        return f"Its kind is now {kind.value}." if kind else "It no longer has a kind."

    async def reword(self, line: QuestionSummary) -> str | None:
        """Ask for another wording of a question."""
        legend = f"Only for this list. Each debrief keeps the wording you wrote there. {TO_SAVE}"
        edit = TextEdit(target=TextField.WORDING, record=line.id, text=line.wording)
        typed = await self._show(
            SavedLineScreen(self._service.access.texts, edit, "The question in your words", legend, required=True)
        )
        if not typed or typed == line.wording:
            return None
        self._undoable(line, partial(self._service.reword, line.id, line.wording), "its wording was put back.")
        if not await self._service.reword(line.id, typed):
            return QUESTION_GONE
        return "It has a new wording in this list."

    async def merge(self, line: QuestionSummary) -> str | None:
        """Ask which other question is the same, and merge the two."""
        other = await self._pick_same_question(line)
        if not isinstance(other, ChoiceOption):
            return other
        question = (
            f"“{shorten(other.text, 160)}” is then listed under “{shorten(line.wording, 160)}”, with one best "
            "answer for both; if each has one, the other is kept as an earlier one. "
            "Each debrief keeps its own wording, and S splits the two again."
        )
        if not await self._show(ConfirmScreen(question, "Merge them", "Keep both")):
            return None
        within = [one for one, _ in await self._service.merged_questions(other.id)]
        before = await self._service.question(line.id)
        await self._service.merge(line.id, other.id)
        if before is not None:
            self._undoable(line, partial(self._service.undo_merge, before, other.id, within), "two questions again.")
        return "They are now one question. Press <.undo:u> to undo."

    async def split(self, line: QuestionSummary) -> str | None:
        """Ask which merged question to split off, and do that."""
        merged = await self._service.merged_questions(line.id)
        if not merged:
            return NOT_MERGED
        choices = [ChoiceOption(one, wording or "with no wording") for one, wording in merged]
        heading = f"Which question is different from “{shorten(line.wording, 100)}”?"
        other = await self._show(ChooseScreen(heading, choices))
        if other is None:
            return None
        answer = await self._service.split(other)
        if answer is None:
            return CANNOT_SPLIT
        self._undoable(line, partial(self._service.undo_split, line.id, other, answer), "one question again.")
        return "It is a separate question again."

    async def former_answer(self, line: QuestionSummary) -> str | None:
        """Show the former answers, and restore the picked one."""
        question = await self._service.question(line.id)
        former = {str(v.at): v.answer for v in question.versions if v.answer != line.answer} if question else {}
        if not former:
            return NO_FORMER_ANSWER
        choices = [ChoiceOption(at, answer, _until(int(at), self._zone)) for at, answer in former.items()]
        at = await self._show(ChooseScreen("Which answer should be your best answer again?", choices))
        if at is None:
            return None
        if not await self._set_answer(line.id, former[at]):
            return QUESTION_GONE
        self._undoable(line, partial(self._set_answer, line.id, line.answer), "its answer was put back.")
        return "It is your best answer again. The other one is kept too."

    async def _set_answer(self, question_id: str, text: str) -> bool:
        """Make `text` the best answer of a question; return whether the question exists."""
        try:
            await self._service.answer(question_id, text)
        except KeyError:
            return False
        return True

    def _undoable(self, line: QuestionSummary, undo: Callable[[], Awaitable[object]], message: str) -> None:
        """Push the undo of a change to a question, with the message to show after it."""
        named = f"“{shorten(line.wording, 60)}”" if line.wording.strip() else "The question"
        self._service.undos.push(undo, f"{named}: {message}", line.id)

    async def _pick_same_question(self, line: QuestionSummary) -> ChoiceOption | str | None:
        self._service.invalidate_matcher()
        choices = [
            ChoiceOption(one.question.id, one.question.wording, _why(one.times, one.why))
            for one in await self._service.find_similar(line.wording, {line.id})
        ]
        heading = f"Which question is the same as “{shorten(line.wording, 100)}”?"
        if choices:
            picked = await self._show(
                ChooseScreen(heading, [*choices, ChoiceOption(OTHER_WORDS, "Search for another question")])
            )
            if picked != OTHER_WORDS:
                return _picked(choices, picked)
        typed = await self._show(PromptLineScreen(heading, "", TO_FIND))
        if not typed:
            return None
        found = [other for other in await self._service.search_words(typed, MOST + 1) if other.id != line.id][:MOST]
        if not found:
            return NONE_FOUND
        choices = [ChoiceOption(other.id, other.wording, _why(other.times, ())) for other in found]
        return _picked(choices, await self._show(ChooseScreen(heading, choices)))


def _picked(choices: list[ChoiceOption], picked: str | None) -> ChoiceOption | None:
    return next((choice for choice in choices if choice.id == picked), None)


def _why(times: int, why: tuple[str, ...]) -> str:
    often = "asked once" if times == 1 else f"asked {times} times"
    return f"{often}, both about {', '.join(map(one_line, why[:3]))}" if why else often


def _until(at: int, zone: str) -> str:
    return f"until {day_text(local_day(at, zone))}"
