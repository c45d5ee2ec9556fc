"""Find prompts by the words in their names, prompts, reasons and fields."""

import re
from collections.abc import Sequence

from debrief.domain.matching.stems import stem
from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import BLANK_PAGE, Guide, Step
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import fold

_WORD = re.compile(r"\w+")
_NO_CLOCK = LocalClock(now=lambda: 0, zone=lambda: "UTC")
"""For fields of which only the labels are read."""


def matching_steps(guide: Guide, typed: str) -> list[Step]:
    """Return the steps, the blank page last, that have every word of `typed`, as far as typed.

    Their section and name have it anywhere; their prompt, reason and labels as the beginning of a word, or in another
    form, such as hope for hoped.
    """
    wanted = fold(typed).split()
    steps = [(step, section.title) for section in guide.sections for step in section.steps]
    return [step for step, title in (*steps, (BLANK_PAGE, "")) if _matches(step, title, wanted)]


def best_step(steps: Sequence[Step], typed: str) -> Step | None:
    """Return the first of `steps` with every word of `typed` in its name, or else the first; None if there is none."""
    wanted = fold(typed).split()
    named = (step for step in steps if all(word in fold(step.name) for word in wanted))
    return next(named, steps[0] if steps else None)


def _matches(step: Step, section: str, wanted: Sequence[str]) -> bool:
    name = fold(f"{section} {step.name}")
    rest = [word for word in wanted if word not in name]
    if not rest:
        return True
    words = _WORD.findall(fold(_text(step)))
    stems = set(map(stem, words))
    return all(stem(word) in stems or any(own.startswith(word) for own in words) for word in rest)


def _text(step: Step) -> str:
    """Return the prompt, the reason and the labels of the fields of `step`."""
    asked = step_content(step, Debrief(started_at=0), _NO_CLOCK)
    fields = asked.fields if isinstance(asked, EntrySchema) else asked
    return " ".join([step.prompt, step.why, *(field.label for field in fields)])
