"""What is changed in the ledger from its list: each change asked for, made, said, and remembered to be undone."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

from debrief.domain.dates.zones import local_day
from debrief.domain.lists.ledger import QUESTION_GONE, QuestionSummary
from debrief.domain.record.category import Category
from debrief.domain.text import one_line, shorten
from debrief.tui.common.choose import ChooseScreen, Offer
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.runtime.navigation import Show
from debrief.tui.services.questions import QuestionService

T = TypeVar("T")

NO_KIND = "none"
OTHER_WORDS = "by words"
MOST = 8
"""Questions offered at most where one is looked for by words."""
ALONE = "Nothing was taken for the same as this question."
ONLY_SO = "No debrief asks it in other words than those any more, so the two stay one question."
FIRST_ANSWER = "There is no former answer to this question."
NONE_FOUND = "No other question has these words."


class QuestionEdits:
    """Changes questions through `service`; each method returns what to say, or None where all stayed as it was.

    `zone`: the IANA name of the one that days are said in. What is awaited raises JournalUnusable.
    """

    def __init__(self, service: QuestionService, show: Show, zone: str) -> None:
        self._service = service
        self._show = show
        self._zone = zone

    async def choose(self, line: QuestionSummary) -> str:
        """Choose a question for practice, or no longer."""
        if not await self._service.practise(line.id, chosen=not line.practise):
            return QUESTION_GONE
        self._undoable(
            line,
            partial(self._service.practise, line.id, chosen=line.practise),
            "chosen for practice again." if line.practise else "not chosen for practice any more.",
        )
        return "It is not chosen for practice any more." if line.practise else "It is chosen for practice."

    async def categorise(self, line: QuestionSummary) -> str | None:
        """Let the kind of a question be picked."""
        offers = [*(Offer(kind.value, kind.value) for kind in Category), Offer(NO_KIND, "not said")]
        chosen = await self._show(ChooseScreen("What kind of question is it", offers, chosen=line.category or NO_KIND))
        kind = None if chosen in {None, NO_KIND} else Category(chosen)
        if chosen is None or kind is line.category:
            return None
        if not await self._service.categorise(line.id, kind):
            return QUESTION_GONE
        self._undoable(line, partial(self._service.categorise, line.id, line.category), "its kind is as it was.")
        return f"Its kind is {kind.value} now." if kind else "Its kind is not said any more."

    async def reword(self, line: QuestionSummary) -> str | None:
        """Let the wording of a question in the ledger be typed."""
        legend = "Only in this list: each debrief keeps the words it was asked in. Esc leaves it as it was."
        typed = await self._show(PromptLineScreen("The question in your words", line.wording, legend))
        if not typed or typed == line.wording:
            return None
        if not await self._service.reword(line.id, typed):
            return QUESTION_GONE
        self._undoable(line, partial(self._service.reword, line.id, line.wording), "its wording is as it was.")
        return "It has another wording in this list now."

    async def merge(self, line: QuestionSummary) -> str | None:
        """Let another question be picked that is the same, and take both for one."""
        other = await self._same_as(line)
        if not isinstance(other, Offer):
            return other
        question = (
            f"“{shorten(other.text, 160)}” is then listed under “{shorten(line.wording, 160)}”, with one best "
            "answer for both; an answer that gives way is kept as a former one. Each debrief keeps the words it was "
            "asked in, and s takes the two apart again."
        )
        if not await self._show(ConfirmScreen(question, "They are the same", "Leave them")):
            return None
        within = [one for one, _ in await self._service.merged(other.id)]
        before = await self._service.question(line.id)
        await self._service.merge(line.id, other.id)
        if before is not None:
            self._undoable(line, partial(self._service.unmerge, before, other.id, within), "two questions again.")
        return "They are one question now; u takes it back."

    async def split(self, line: QuestionSummary) -> str | None:
        """Let one that was taken for the same be picked, and make it a question of its own again."""
        merged = await self._service.merged(line.id)
        if not merged:
            return ALONE
        offers = [Offer(one, wording or "without words") for one, wording in merged]
        heading = f"Which is another question than “{shorten(line.wording, 100)}”"
        other = await self._show(ChooseScreen(heading, offers))
        if other is None:
            return None
        answer = await self._service.split(other)
        if answer is None:
            return ONLY_SO
        self._undoable(line, partial(self._service.rejoin, line.id, other, answer), "one question again.")
        return "It is a question of its own again."

    async def former_answer(self, line: QuestionSummary) -> str | None:
        """Let the former answers be looked at, and one of them be taken back."""
        question = await self._service.question(line.id)
        former = {str(v.at): v.answer for v in question.versions if v.answer != line.answer} if question else {}
        if not former:
            return FIRST_ANSWER
        offers = [Offer(at, answer, _until(int(at), self._zone)) for at, answer in former.items()]
        at = await self._show(ChooseScreen("Make which your best answer again", offers))
        if at is None:
            return None
        if not await self._answered(line.id, former[at]):
            return QUESTION_GONE
        self._undoable(line, partial(self._answered, line.id, line.answer), "its answer is as it was.")
        return "It is your best answer again; the one that was is kept too."

    async def _answered(self, question_id: str, text: str) -> bool:
        """Make `text` the best answer of a question; return whether that is still there."""
        try:
            await self._service.answer(question_id, text)
        except KeyError:
            return False
        return True

    def _undoable(self, line: QuestionSummary, take_back: Callable[[], Awaitable[object]], said: str) -> None:
        """Remember how a change to a question is taken back, and what to say of it then."""
        named = f"“{shorten(line.wording, 60)}”" if line.wording.strip() else "The question"
        self._service.undos.push(take_back, f"{named}: {said}", line.id)

    async def _same_as(self, line: QuestionSummary) -> Offer | str | None:
        self._service.invalidate_matcher()
        offers = [
            Offer(one.question.id, one.question.wording, _why(one.times, one.why))
            for one in await self._service.find_similar(line.wording, line.id)
        ]
        heading = f"Which is the same as “{shorten(line.wording, 100)}”"
        if offers:
            picked = await self._show(ChooseScreen(heading, [*offers, Offer(OTHER_WORDS, "Another one, by its words")]))
            if picked != OTHER_WORDS:
                return _picked(offers, picked)
        typed = await self._show(PromptLineScreen(heading, "", "A few words of it. Esc leaves both as they are."))
        if not typed:
            return None
        found = [other for other in await self._service.search_words(typed, MOST + 1) if other.id != line.id][:MOST]
        if not found:
            return NONE_FOUND
        offers = [Offer(other.id, other.wording, _why(other.times, ())) for other in found]
        return _picked(offers, await self._show(ChooseScreen(heading, offers)))


def _picked(offers: list[Offer], picked: str | None) -> Offer | None:
    return next((offer for offer in offers if offer.id == picked), None)


def _why(times: int, why: tuple[str, ...]) -> str:
    often = "asked once" if times == 1 else f"asked {times} times"
    return f"{often}, both about {', '.join(map(one_line, why[:3]))}" if why else often


def _until(at: int, zone: str) -> str:
    day = local_day(at, zone)
    return f"until {day.day} {day:%b %Y}"
