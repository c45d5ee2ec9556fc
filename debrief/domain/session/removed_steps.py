"""Texts written at prompts that the guide no longer has: each is a step of its own, so that it can be changed."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.session.guide import BLANK_PAGE, Guide, Kind, Section, Sitting, Step
from debrief.domain.session.session import Session
from debrief.domain.text import shorten

ALSO = "Also in this debrief"
PROMPT = "You wrote this at a prompt that is no longer in the guide."
TITLE_LENGTH = 40
"""The most characters of such a text that name it in a list."""


def open_session(guide: Guide, debrief: Debrief) -> Session:
    """Return the session of `debrief`, whose guide ends with a step for each text that has none in `guide`."""
    known = {step.id for step in (*guide.steps, BLANK_PAGE)}
    steps = tuple(
        Step(id=text.id, kind=Kind.TEXT, prompt=PROMPT, title=shorten(text.text, TITLE_LENGTH))
        for text in debrief.reflections
        if text.id not in known and not text.blank
    )
    if not steps:
        return Session(guide, debrief)
    if debrief.step not in {*known, END}:  # who goes on with it begins at a prompt, and not at the end of the guide
        debrief = replace(debrief, step=Session(guide, debrief).path[0].id)
    also = Section(id="also", title=ALSO, sitting=Sitting.LATER, steps=steps)
    return Session(replace(guide, sections=(*guide.sections, also)), debrief)
