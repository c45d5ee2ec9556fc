"""Navigation through a guide: next, back, skip, jump, progress, and the two sittings."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Self

from debrief.domain.record.debrief import Debrief, without_blank_parts
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, Guide, Kind, Sitting, Step
from debrief.domain.session.prompt_hints import i_am_sentences


class StepState(StrEnum):
    """The state of a step."""

    CURRENT = "current"
    WRITTEN = "written"
    SKIPPED = "skipped"
    OPEN = "open"
    LATER = "later"


@dataclass(frozen=True)
class Session:
    """A debrief and its guide; every move returns a new session with the same content.

    The position is part of the debrief (`step`, `skipped`, `quick`) and is stored with it. `came_from`: the id of the
    step from which the blank page was opened, or END after a jump from the end. What follows from these
    never changes, so it is computed once: the screen asks for the path some hundred times when a step is shown.
    """

    guide: Guide
    debrief: Debrief
    came_from: str = ""

    @cached_property
    def current(self) -> Step | None:
        """The current step; None at the end of a sitting."""
        if self.debrief.step == END:
            return None
        return self.guide.find(self.debrief.step) or self.path[0]

    @cached_property
    def awaits_answer(self) -> bool:
        """Whether there is no answer yet, so that only the first sitting is on the path."""
        return self.debrief.outcome is Outcome.WAITING and self._asks_outcome

    @cached_property
    def path(self) -> tuple[Step, ...]:
        """The steps to go through, given the outcome and the quick path; never empty.

        While there is no answer, these are the steps of the first sitting and the outcome step.
        """
        steps = tuple(
            step
            for section in self.guide.sections
            for step in section.steps
            if section.sitting is not Sitting.LATER
            and (not self.awaits_answer or section.sitting is Sitting.CAPTURE or step.kind is Kind.OUTCOME)
            and (not step.only_after or self.debrief.outcome in step.only_after)
            and (step.only_if is None or bool(i_am_sentences(self.debrief)) or has_content(step, self.debrief))
        )
        quick = tuple(step for step in steps if step.quick) if self.debrief.quick else ()
        return quick or steps or self.guide.steps

    @property
    def _asks_outcome(self) -> bool:
        sections = (section for section in self.guide.sections if section.sitting is not Sitting.LATER)
        return any(step.kind is Kind.OUTCOME for section in sections for step in section.steps)

    def state(self, step: Step) -> StepState:
        """Return the current state of `step`."""
        if step == self.current:
            return StepState.CURRENT
        if has_content(step, self.debrief):
            return StepState.WRITTEN
        if step not in self.path:
            return StepState.LATER
        return StepState.SKIPPED if step.id in self.debrief.skipped else StepState.OPEN

    @property
    def position(self) -> tuple[int, int]:
        """The number of the current step on the path and their total; off the path, that of the step before."""
        current, path = self.current, self.path
        if current is None:
            return len(path), len(path)
        order = self.guide.steps
        if current not in order:
            return 0, len(path)
        before = [step for step in path if order.index(step) <= order.index(current)]
        return len(before), len(path)

    @property
    def position_words(self) -> str:
        """The current step's position in words: `Capture, 2 of 7`, `Fit, not asked now`, or `the end`."""
        current = self.current
        if current is None:
            return "the end"
        section = self.guide.section_of(current)
        if section is None:
            return current.name
        number, total = self.position
        return f"{section.title}, {f'{number} of {total}' if current in self.path else 'not asked now'}"

    def next(self, now: int) -> Self:
        """Go to the next step of the path, or to the end of the sitting; `now`: UTC ms, the time of finishing.

        A step without content is marked as skipped. The blank page returns to the step it was opened from.
        """
        current = self.current
        if current is None:
            return self
        left = self if has_content(current, self.debrief) or current == BLANK_PAGE else self._mark_skipped(current)
        following = left._after(current)
        return left._end(now) if following is None else left._at(following.id)

    def back(self) -> Self:
        """Go to the previous step of the path; from the end to the last step; the first step stays."""
        if self.current is None:
            return self._at(self.path[-1].id)
        if self.current == BLANK_PAGE and self.came_from:
            return self._at(self.came_from)  # END too, as the current step is None there
        number, _ = self.position
        off_path = self.current not in self.path
        return self._at(self.path[max(number - (1 if off_path else 2), 0)].id)

    def jump(self, step_id: str) -> Self:
        """Go to any step of the guide, on or off the path; raises `Refusal` for an unknown id."""
        if self.guide.find(step_id) is None:
            raise Refusal(f"The guide {self.guide.name!r} has no step {step_id!r}.")
        current = self.current
        origin = END if current is None else self.came_from if current == BLANK_PAGE else current.id
        return replace(self._at(step_id), came_from=origin)

    @property
    def comes_from_end(self) -> bool:
        """Whether the current step was opened from the end of a sitting that is still over."""
        over = self.awaits_answer or self.debrief.finished_at is not None
        return self.came_from == END and self.current is not None and over

    def return_to_end(self, now: int) -> Self:
        """Go back to the end of the sitting from a step that was opened there; `now` as in `next`."""
        return self._end(now) if self.comes_from_end else self

    def resume(self) -> Self:
        """Return to the step it was left at; after the end of a sitting, go to the first open step."""
        if self.current is not None:
            return self
        outcome = next((s for s in self.path if s.kind is Kind.OUTCOME), None)
        if self.awaits_answer and outcome is not None:
            return self._at(outcome.id)
        still_open = next((s for s in self.path if self.state(s) is StepState.OPEN), None)
        return self._at((still_open or self.path[0]).id)

    def on_quick_path(self, quick: bool) -> Self:  # noqa: FBT001 - it is the value being set
        """Return the session at the same step with the quick path switched on or off."""
        return replace(self, debrief=replace(self.debrief, quick=quick))

    def _after(self, current: Step) -> Step | None:
        order = self.guide.steps
        if current == BLANK_PAGE and self.came_from:
            return self.guide.find(self.came_from)
        if current not in order:
            return next((s for s in self.path if self.state(s) is StepState.OPEN), None)
        return next((s for s in self.path if order.index(s) > order.index(current)), None)

    def _at(self, step_id: str) -> Self:
        return replace(self, debrief=replace(without_blank_parts(self.debrief), step=step_id), came_from="")

    def _end(self, now: int) -> Self:
        finished = None if self.awaits_answer else self.debrief.finished_at or now
        return replace(self, debrief=replace(without_blank_parts(self.debrief), step=END, finished_at=finished))

    def _mark_skipped(self, step: Step) -> Self:
        skipped = self.debrief.skipped
        if step.id in skipped:
            return self
        return replace(self, debrief=replace(self.debrief, skipped=(*skipped, step.id)))


def has_content(step: Step, debrief: Debrief) -> bool:
    """Return whether `debrief` has content in any field that `step` edits."""
    return bool(debrief.text_at(step.id).strip()) or _in_fields(step, debrief)


def _in_fields(step: Step, debrief: Debrief) -> bool:  # noqa: C901, PLR0912 - a line for each kind
    match step.kind:
        case Kind.FACTS:
            facts = (debrief.company, debrief.role, debrief.stage, debrief.people)
            return any(f.strip() for f in facts) or bool(debrief.held) or bool(debrief.promised)
        case Kind.SCALE:
            return getattr(debrief, step.of) is not None
        case Kind.OUTCOME:
            answer = debrief.outcome is not Outcome.WAITING
            return answer or bool(debrief.answered) or bool(debrief.their_words.strip())
        case Kind.QUESTIONS:
            return any(a.wording.strip() for a in debrief.asked)
        case Kind.ANSWERS:
            return any(a.said.strip() or a.sureness is not None for a in debrief.asked)
        case Kind.PICK if step.of == "discomfort":
            return any(a.left_out.strip() or a.discomfort is not None for a in debrief.asked)
        case Kind.PICK:
            return any(a.question.practise or a.question.answer.strip() for a in debrief.asked)
        case Kind.POINTS if step.of == "strength":
            return any(s.step == step.id and not s.blank for s in debrief.strengths)
        case Kind.POINTS:
            return any(d.step == step.id and not d.blank for d in debrief.developments)
        case Kind.PLAN:
            return any(d.planned for d in debrief.developments)
        case Kind.AGAIN:
            return debrief.again is not None or bool(debrief.skip_rule.strip())
        case Kind.CAUSES | Kind.REQUIREMENTS | Kind.NOTES | Kind.FEEDBACK:
            return any(not part.blank for part in getattr(debrief, step.kind.value))
        case Kind.TEXT:
            return False
