"""Prompts by number or name, and the lines that list them."""

from collections.abc import Iterator, Sequence

from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, Step
from debrief.domain.session.session import Session, StepState
from debrief.domain.session.steps.prompt_search import best_steps
from debrief.domain.text import quote

MOST_NAMED = 5
"""Prompts that are named where a word fits several."""
STATES = {
    StepState.CURRENT: "you are here",
    StepState.WRITTEN: "written",
    StepState.SKIPPED: "skipped",
    StepState.OPEN: "not yet",
    StepState.LATER: "not asked now",
}
"""The state of a prompt in words."""


def find_prompt(session: Session, typed: str) -> Step:
    """Return the prompt with the number `typed` on the path, the one with that id, or the one with its words.

    Raises Refusal where there is none, or several.
    """
    wanted = typed.strip()
    if wanted.isascii() and wanted.isdecimal() and len(wanted) <= 4:
        if 1 <= int(wanted) <= len(session.path):
            return session.path[int(wanted) - 1]
        raise Refusal(f"There is no prompt {wanted}. The numbers go from 1 to {len(session.path)}.")
    if (named := session.guide.find(wanted)) is not None:
        return named
    steps = best_steps(session.guide, wanted)
    if len(steps) == 1:
        return steps[0]
    if not steps:
        raise Refusal(f"No prompt has the words {quote(wanted)}. Type :list to see them all.")
    raise Refusal(f"{quote(wanted)} is in several prompts: {_names(steps)}. Type more of the name.")


def prompt_list(session: Session) -> Iterator[str]:
    """Yield a line for each section and prompt; those on the path have the number that `find_prompt` takes."""
    numbers = {step.id: number for number, step in enumerate(session.path, 1)}
    for section in session.guide.sections:
        yield section.title
        for step in section.steps:
            number = f"{numbers[step.id]}. " if step.id in numbers else ""
            yield f"  {number}{step.name}: {STATES[session.state(step)]}"
    yield f"{BLANK_PAGE.name}: {STATES[session.state(BLANK_PAGE)]}"


def position_line(session: Session) -> str:
    """Return where the session is: `Capture, 2 of 7: How it began`."""
    current = session.current
    if current is None:
        return "The end of this debrief."
    words = session.position_words
    return words if words == current.name else f"{words}: {current.name}"


def _names(steps: Sequence[Step]) -> str:
    names = ", ".join(step.name for step in steps[:MOST_NAMED])
    return f"{names} and others" if len(steps) > MOST_NAMED else names
