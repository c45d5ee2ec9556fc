"""The page of one debrief: only what was written appears on it."""

from collections.abc import Iterator

from debrief.domain.debrief import Debrief
from debrief.domain.endings import Outcome
from debrief.domain.guide import BLANK_PAGE, Guide
from debrief.domain.page.shape import Line, Page, PageItem, PageSection
from debrief.domain.parts import Cause, Control, Development, Feedback, Met, Need, Note, Requirement, Strength
from debrief.domain.question import Asked, Certainty

OUTCOMES = {
    Outcome.WAITING: "still waiting",
    Outcome.REJECTED: "rejected",
    Outcome.SILENT: "silent: no answer came",
    Outcome.WITHDREW: "you withdrew",
    Outcome.OFFER: "an offer",
}
_CERTAINTIES = {Certainty.EXACT: "the exact words", Certainty.GIST: "the gist", Certainty.UNSURE: "unsure"}
_CONTROLS = {
    Control.MINE: "Possible reasons, mine to change",
    Control.PARTLY: "Possible reasons, partly mine",
    Control.NOT_MINE: "Possible reasons, not mine",
    Control.UNKNOWABLE: "Possible reasons, can't know",
    None: "Possible reasons, not sorted yet",
}
_NEEDS = {Need.MUST: "must have", Need.NICE: "nice to have"}
_MET = {Met.YES: "yes", Met.PARTLY: "partly", Met.NO: "no"}


def page(debrief: Debrief, guide: Guide) -> Page:
    """Return `debrief` as a page, its texts under the prompts of `guide`; only what was written appears."""
    listed = (
        PageSection("Questions they asked", _items(_asked(a) for a in debrief.asked if not a.blank)),
        PageSection("Strengths", _items(_strength(s) for s in debrief.strengths if not s.blank)),
        PageSection("To develop", _items(_development(d) for d in debrief.developments if not d.blank)),
        *_reasons(debrief),
        PageSection("What they required", _items(_requirement(r) for r in debrief.requirements if not r.blank)),
        PageSection("Would you apply again", _items(_again(debrief))),
        PageSection("Whom to thank", _items(_note(n) for n in debrief.notes if not n.blank)),
        PageSection("Feedback", _items(_feedback(f) for f in debrief.feedback if not f.blank)),
        *_texts(debrief, guide),
    )
    return Page(debrief.title, _facts(debrief), tuple(section for section in listed if section.items))


def _facts(debrief: Debrief) -> tuple[Line, ...]:
    return _lines(
        ("Company", debrief.company),
        ("Role", debrief.role),
        ("Stage", debrief.stage),
        ("When", str(debrief.held)),
        ("Who was there", debrief.people),
        ("Answer", "" if _without_answer(debrief) else OUTCOMES[debrief.outcome]),
        ("It came", str(debrief.answered)),
        ("In their words", debrief.their_words),
        ("Chance you gave it", _of(debrief.chance, " %")),
        ("How heavy at first", _of(debrief.load_first, " of 10")),
        ("How heavy at last", _of(debrief.load_last, " of 10")),
    )


def _without_answer(debrief: Debrief) -> bool:
    """Return whether it is finished along a guide that asks for no answer, so that none is waited for."""
    return debrief.finished_at is not None and debrief.outcome is Outcome.WAITING


def _asked(asked: Asked) -> PageItem:
    question = asked.question
    wording = asked.wording if asked.wording.strip() else question.wording
    known_as = question.wording if question.wording.strip() != wording.strip() else ""
    return PageItem(
        wording if wording.strip() else "A question whose wording is not written down",
        _lines(
            ("Remembered", _CERTAINTIES[asked.certainty] if asked.certainty else ""),
            ("Also asked as", known_as),
            ("You said", asked.said),
            ("How sure you felt", _of(asked.sureness, " %")),
            ("How uncomfortable", _of(asked.discomfort, " of 5")),
            ("Left out", asked.left_out),
            ("Better answer", question.answer),
            ("In practice", "yes" if question.practise else ""),
        ),
    )


def _strength(strength: Strength) -> PageItem:
    return _headed(strength.text, ("What made it work", strength.evidence))


def _development(point: Development) -> PageItem:
    plan = (("When", point.cue), ("I will", point.action), ("By", str(point.due)))
    return _headed(point.text or "A plan", *plan, ("Done", "yes" if point.done else ""))


def _reasons(debrief: Debrief) -> Iterator[PageSection]:
    written = [cause for cause in debrief.causes if not cause.blank]
    for control, title in _CONTROLS.items():
        yield PageSection(title, _items(_cause(c) for c in written if c.control is control))


def _cause(cause: Cause) -> PageItem:
    return _headed(cause.text, ("What speaks for it", cause.evidence))


def _requirement(requirement: Requirement) -> PageItem:
    probed = {True: "yes", False: "no", None: ""}[requirement.probed]
    need = _NEEDS[requirement.need] if requirement.need else ""
    met = _MET[requirement.met] if requirement.met else ""
    return _headed(requirement.text, ("Need", need), ("Met", met), ("Asked about", probed))


def _again(debrief: Debrief) -> Iterator[PageItem]:
    rule = _lines(("Skip such a role when", debrief.skip_rule))
    if debrief.again is not None or rule:
        yield PageItem(debrief.again.value if debrief.again else "Not said", rule)


def _note(note: Note) -> PageItem:
    return _headed(note.to or "Somebody", ("The moment you shared", note.moment), ("What to ask", note.ask))


def _feedback(feedback: Feedback) -> PageItem:
    verdict = feedback.verdict.value if feedback.verdict else ""
    lines = (("Their words", feedback.words), ("What you make of it", verdict), ("Why", feedback.why))
    return _headed(feedback.sender or "A reply", *lines)


def _texts(debrief: Debrief, guide: Guide) -> Iterator[PageSection]:
    """Yield what was written at each step under its prompt, then the blank page, then what no prompt is left for."""
    written = {r.id: r.text for r in debrief.reflections if not r.blank}
    for step in guide.steps:
        if step.id in written:
            yield PageSection(step.prompt, (PageItem(written.pop(step.id)),))
    if BLANK_PAGE.id in written:
        yield PageSection(BLANK_PAGE.name, (PageItem(written.pop(BLANK_PAGE.id)),))
    yield PageSection("Also written", _items(PageItem(text) for text in written.values()))


def _headed(text: str, *lines: Line) -> PageItem:
    """Return an item; where only details were written, the first of them is its text, without its label."""
    details = _lines(*lines)
    if text.strip() or not details:
        return PageItem(text, details)
    return PageItem(f"{details[0][0]}: {details[0][1]}", details[1:])


def _items(items: Iterator[PageItem]) -> tuple[PageItem, ...]:
    return tuple(items)


def _lines(*lines: Line) -> tuple[Line, ...]:
    return tuple((label, value.strip()) for label, value in lines if value.strip())


def _of(value: int | None, unit: str) -> str:
    return "" if value is None else f"{value}{unit}"
