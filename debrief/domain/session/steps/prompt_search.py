"""Find prompts by the words in their names, prompts, reasons and fields, and by what people call them."""

import re
from collections.abc import Sequence

from debrief.domain.matching.stems import stem
from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import BLANK_PAGE, OTHER_WORDS, Guide, Step
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import fold_text

_WORD = re.compile(r"\w+")
_NO_CLOCK = LocalClock(now=lambda: 0, zone=lambda: "UTC")
"""For fields of which only the labels are read."""


def matching_steps(guide: Guide, typed: str) -> list[Step]:
    """Return the steps, the blank page last, that have every word of `typed`, as far as typed.

    Their section and name have it anywhere; their prompt, reason, labels and OTHER_WORDS as the beginning of a word,
    or in another form, such as hope for hoped.
    """
    wanted = fold_text(typed).split()
    steps = [(step, section.title) for section in guide.sections for step in section.steps]
    return [step for step, title in (*steps, (BLANK_PAGE, "")) if _matches(step, title, wanted)]


def best_steps(guide: Guide, typed: str) -> list[Step]:
    """Return those of the matching steps that `typed` means most likely, in order; empty if none matches.

    That is the step of that name, then the steps of the section with that title, then those whose name, and whose
    section, begins so, then those with every word in their name, then those that people call so.
    """
    matching = matching_steps(guide, typed)
    ranks = [_rank(step, guide, " ".join(fold_text(typed).split())) for step in matching]
    return [step for step, rank in zip(matching, ranks, strict=True) if rank == min(ranks)]


def _rank(step: Step, guide: Guide, wanted: str) -> int:
    name, section = fold_text(step.name), guide.section_of(step)
    title = "" if section is None else fold_text(section.title)
    fits = (
        name == wanted,
        title == wanted,
        name.startswith(wanted),
        title.startswith(wanted),
        all(word in name for word in wanted.split()),
        _has(_other_words(step), wanted.split()),
    )
    return fits.index(True) if any(fits) else len(fits)


def _matches(step: Step, section: str, wanted: Sequence[str]) -> bool:
    name = fold_text(f"{section} {step.name}")
    rest = [word for word in wanted if word not in name]
    if not rest:
        return True
    return _has(f"{_text(step)} {_other_words(step)}", rest)


def _has(text: str, wanted: Sequence[str]) -> bool:
    """Return whether each of the `wanted` words begins a word of `text`, or is another form of one."""
    words = _WORD.findall(fold_text(text))
    stems = set(map(stem, words))
    return all(stem(word) in stems or any(own.startswith(word) for own in words) for word in wanted)


def _other_words(step: Step) -> str:
    return OTHER_WORDS.get((step.kind, step.of), "")


def _text(step: Step) -> str:
    """Return the prompt, the reason and the labels of the fields of `step`."""
    asked = step_content(step, Debrief(started_at=0), _NO_CLOCK)
    fields = asked.fields if isinstance(asked, EntrySchema) else asked
    return " ".join([step.prompt, step.why, *(field.label for field in fields)])
