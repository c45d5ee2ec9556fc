"""The sections and steps of a guide, each with its state."""

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from debrief.domain.session.guide import BLANK_PAGE, Step
from debrief.domain.session.session import Session, StepState
from debrief.domain.session.steps.prompt_search import best_steps, matching_steps
from debrief.domain.text import one_line
from debrief.tui.common.bounded_list import BoundedList
from debrief.tui.common.theme import MUTED

MARKS = {
    StepState.CURRENT: "▸",
    StepState.WRITTEN: "✓",
    StepState.SKIPPED: "–",
    StepState.OPEN: "○",
    StepState.LATER: "·",
}
"""The mark before a step for each state, so that the state does not depend on colour."""
STYLES = {StepState.CURRENT: "bold $text-accent", StepState.SKIPPED: MUTED, StepState.LATER: MUTED}


class Outline(BoundedList):
    """Shows every step of the guide under its section, and posts `Picked`."""

    class Picked(Message):
        """The user picked a step."""

        def __init__(self, step_id: str) -> None:
            super().__init__()
            self.step_id = step_id

    def __init__(self, session: Session, classes: str = "") -> None:
        super().__init__(*_options(session, _all(session)), markup=False, classes=classes)
        self._shown = _states(session)

    def on_mount(self) -> None:
        """Highlight the current step."""
        self._highlight_current()

    def show(self, session: Session) -> None:
        """Show the current state of each step; do nothing if none has changed."""
        states = _states(session)
        if states == self._shown:
            return
        self._shown = states
        self.clear_options()
        self.add_options(_options(session, _all(session)))
        self._highlight_current()

    def narrow(self, session: Session, typed: str) -> None:
        """Show only the steps that contain the words `typed`, all if there are none, and highlight the best."""
        matching = matching_steps(session.guide, typed)
        self.clear_options()
        self.add_options(_options(session, matching))
        if not typed.strip():
            self._highlight_current()
        elif best := best_steps(session.guide, typed):
            self.highlighted = self.get_option_index(best[0].id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Post the picked step."""
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Picked(event.option_id))

    def _highlight_current(self) -> None:
        current = next((step_id for step_id, state in self._shown if state is StepState.CURRENT), None)
        if current is None:
            self.action_first()
        else:
            self.highlighted = self.get_option_index(current)


def _all(session: Session) -> list[Step]:
    return [*session.guide.steps, BLANK_PAGE]


def _states(session: Session) -> list[tuple[str, StepState]]:
    return [(step.id, session.state(step)) for step in _all(session)]


def _options(session: Session, matching: Sequence[Step]) -> list[Option]:
    options: list[Option] = []
    for section in session.guide.sections:
        if steps := [step for step in section.steps if step in matching]:
            options.append(Option(Content.styled(one_line(section.title), "bold"), disabled=True))
            options += [_option(step, session.state(step)) for step in steps]
    return [*options, *(_option(step, session.state(step)) for step in matching if step == BLANK_PAGE)]


def _option(step: Step, state: StepState) -> Option:
    return Option(Content.styled(f"{MARKS[state]} {one_line(step.name)}", STYLES.get(state, "")), id=step.id)
