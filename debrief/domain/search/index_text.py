"""The text of a debrief for the index: the words of all its texts, and its facts as special words."""

from collections.abc import Iterator

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import fit_percent
from debrief.domain.search.folded_words import split_words
from debrief.domain.search.query import EVERY_DEBRIEF

TEXT_SEPARATOR = "|"
"""Separates two texts, so that no phrase matches across them."""


def fact_words(key: str, value: str) -> tuple[str, ...]:
    """Return the index words for a fact, which occur in no text: `company=northwind company=analytics`."""
    return tuple(f"{key}={word}" for word in split_words(value))


def build_index_text(debrief: Debrief) -> str:
    """Return the words of `debrief`, separated by spaces."""
    texts = (" ".join(split_words(text)) for text in _texts(debrief) if text)
    return f" {TEXT_SEPARATOR} ".join(
        [*(text for text in texts if text), *(" ".join(fact) for fact in _facts(debrief) if fact)]
    )


def _texts(debrief: Debrief) -> Iterator[str]:
    yield from (debrief.company, debrief.role, debrief.stage, debrief.people, debrief.their_words, debrief.skip_rule)
    yield from debrief.tags
    yield from (when.written for when in (debrief.held, debrief.promised, debrief.answered))
    for asked in debrief.asked:
        yield asked.wording
        if asked.question.wording != asked.wording:
            yield asked.question.wording
        yield from (asked.said, asked.left_out, asked.remark, asked.question.answer)
    for strength in debrief.strengths:
        yield from (strength.text, strength.evidence)
    for point in debrief.developments:
        yield from (point.text, point.cue, point.action, point.due.written, point.happened)
    for cause in debrief.causes:
        yield from (cause.text, cause.evidence)
    for requirement in debrief.requirements:
        yield from (requirement.text, requirement.remark)
    for note in debrief.notes:
        yield from (note.to, note.moment, note.ask, note.text)
    for feedback in debrief.feedback:
        yield from (feedback.sender, "" if feedback.sealed else feedback.words, feedback.why)
    for point_of_feedback in debrief.feedback_points:
        yield from (point_of_feedback.text, point_of_feedback.why)
    yield from (reflection.text for reflection in debrief.reflections)


def _facts(debrief: Debrief) -> Iterator[tuple[str, ...]]:
    yield (EVERY_DEBRIEF,)
    yield fact_words("company", debrief.company)
    yield fact_words("role", debrief.role)
    yield fact_words("stage", debrief.stage)
    yield from (fact_words("tag", tag) for tag in debrief.tags)
    yield fact_words("outcome", debrief.outcome.value)
    if any(not feedback.blank for feedback in debrief.feedback):
        yield ("has=feedback",)
    if any(not note.blank for note in debrief.notes):
        yield ("has=note",)
    if any(point.planned for point in debrief.developments):
        yield ("has=plan",)
    yield tuple(f"discomfort={level}" for level in sorted({a.discomfort for a in debrief.asked if a.discomfort}))
    matched = fit_percent(debrief.requirements)
    if matched is not None:
        yield (f"fit={matched}",)
